/** The page of one large data set: what it is, who approved it, its files by period, its columns, its first rows. */

import type { HeldBackFile, PublishedDataFile, PublishedDataSet } from '../../domain/data-set.ts';
import type { FileFacts } from '../../domain/file-facts.ts';
import type { Publication } from '../../publication/publication.ts';
import { poundsText } from '../../transparency/money.ts';
import { gaps } from '../../transparency/timeliness.ts';
import { list } from '../../words/counting.ts';
import { samples } from '../../words/data-hub.ts';
import type { Sample } from '../../words/data-hub.ts';
import { day, dayOf, interval } from '../../words/date.ts';
import { fileSize, formatOf } from '../../words/file.ts';
import { licenceName } from '../../words/licence.ts';
import { number } from '../../words/number.ts';
import { UNDESCRIBED } from '../../words/transparency/columns.ts';
import { CODE_DATA_SET, LAW, PUBLISHES } from '../../words/transparency/data-sets.ts';
import { CORRECTED } from '../../words/transparency/corrected.ts';
import { citation, DATA_SET, FIELD_TYPE, SCHEMA } from '../../words/transparency/page.ts';
import { publishedOn } from '../../words/transparency/register.ts';
import { CODE } from '../../transparency/schemas/index.ts';
import { address } from '../address.ts';
import { downloads } from '../download.ts';
import type { Download } from '../download.ts';
import type { Fact } from '../facts.ts';
import { absolute } from '../frame.ts';
import type { SiteLink } from '../frame.ts';
import { correctedTable } from './corrected.ts';
import { describedDataSet } from './described.ts';
import { dataSetMetadata } from './metadata.ts';
import type { Cell, Row, TableView } from '../table.ts';
import { spendingLinks } from '../spending-pages.ts';
import { heldBackText, standingView, timelinessOf } from './standing.ts';

export interface DataSetView {
	/** schema.org, for search engines. */
	readonly metadata: string;
	readonly words: typeof DATA_SET;
	readonly title: string;
	readonly description: string;
	readonly facts: readonly Fact[];
	readonly files: TableView;
	/** Stretches of time between files that none is about; files that are held back. */
	readonly gaps: readonly string[];
	/** Files that were changed after they had been published. */
	readonly corrected?: { readonly title: string; readonly table: TableView };
	readonly checksums: readonly Download[];
	readonly columns: TableView;
	readonly preview: {
		readonly caption: string;
		readonly heads: readonly string[];
		readonly rows: readonly (readonly string[])[];
	};
	readonly samples: readonly Sample[];
	readonly citation: string;
	readonly others: readonly SiteLink[];
}

/** Files in sight; older ones are folded away. */
const FILES_SHOWN = 6;

/** £1,250.00: always pounds and pence, because totals are held to the penny. */
function pounds(pence: number): string {
	const text = poundsText(pence);
	return number({ value: Number(text), text }, 2);
}

const spanOf = ({ period }: PublishedDataFile): string => interval(period.start, period.end);
/** Coordinates tell a reader nothing, and take much room. */
const isShown = (heading: string): boolean => !/^geo[xy]$|latitude|longitude|easting|northing/i.test(heading);

/** @param id of a data set that is published */
export function dataSetView(
	publication: Publication,
	siteUrl: string,
	id: string,
	all: ReadonlyMap<string, FileFacts>,
): DataSetView {
	const dataSets = publication.dataSets ?? [];
	const dataSet = dataSets.find((one) => one.id === id)!;
	const corrected = correctedTable(publication, dataSet);
	const heldBack = (publication.heldBack ?? []).filter((one) => one.dataSet === id);
	const held = heldBackText(heldBack);
	const newest = dataSet.files.at(-1)!;
	const url = absolute(siteUrl, newest.csv.path);
	const missing = gaps(dataSet.files).map(({ start, end }) => interval(start, end));
	return {
		metadata: dataSetMetadata(publication, siteUrl, dataSet),
		words: DATA_SET,
		title: dataSet.title,
		description: describedDataSet(publication, dataSet, false).lead,
		facts: factsOf(publication, dataSet, heldBack),
		files: filesTable(publication, dataSet),
		gaps: [...(missing.length > 0 ? [DATA_SET.gaps(list(missing))] : []), ...(held === undefined ? [] : [held])],
		...(corrected ? { corrected: { title: CORRECTED.title, table: corrected } } : {}),
		checksums: downloads(all, [{ what: DATA_SET.checksums, path: dataSet.checksums.path }]),
		columns: columnsTable(newest),
		preview: {
			caption: DATA_SET.previewCaption(spanOf(newest)),
			heads: newest.columns.map(({ name }) => name).filter(isShown),
			rows: dataSet.preview.map((cells) =>
				cells
					.filter((_, at) => isShown(newest.columns[at]!.name))
					.map((cell) => (cell === '' ? `(${DATA_SET.empty})` : cell)),
			),
		},
		samples: samples(url),
		citation: citation(publication.council.name, dataSet.title, spanOf(newest), newest.csv.sha256, url),
		others: [
			...(dataSet.code === 'spend-500' ? spendingLinks(publication) : []),
			{ title: DATA_SET.all, href: address.transparency },
			...dataSets.filter((one) => one !== dataSet).map((one) => ({ title: one.title, href: address.dataSet(one.id) })),
		],
	};
}

function factsOf(publication: Publication, dataSet: PublishedDataSet, heldBack: readonly HeldBackFile[]): Fact[] {
	const { council } = publication;
	const { code, files, approvedBy, approvedOn, asAt } = dataSet;
	const standing = code === undefined ? undefined : standingView(timelinessOf(publication, code, dataSet), heldBack);
	const licence = licenceName(council.licence);
	const rows = files.reduce((sum, file) => sum + file.rows, 0);
	const isSummed = files.every(({ pence }) => pence !== undefined);
	return [
		...(code === undefined
			? []
			: [
					{ term: DATA_SET.asks, text: CODE_DATA_SET[code].asks },
					{ term: DATA_SET.law, text: LAW[CODE[code].frequency] },
				]),
		{ term: DATA_SET.publishes, text: PUBLISHES[dataSet.frequency] },
		...(standing
			? [
					{ term: DATA_SET.standing, text: [standing.word, standing.detail].filter(Boolean).join('. ') },
					{ term: DATA_SET.next, text: standing.next },
				]
			: []),
		...(asAt === undefined ? [] : [{ term: DATA_SET.asAt, text: day(asAt) }]),
		{
			term: DATA_SET.approvedBy,
			text:
				approvedBy === undefined
					? DATA_SET.notApproved
					: [approvedBy, ...(approvedOn === undefined ? [] : [day(approvedOn)])].join(', '),
		},
		{ term: DATA_SET.rows, text: number(rows, 0) },
		...(isSummed
			? [{ term: DATA_SET.total, text: `£${pounds(files.reduce((sum, { pence }) => sum + pence!, 0))}` }]
			: []),
		{ term: DATA_SET.schema, text: dataSet.source === 'lga' ? SCHEMA.lga(dataSet.table) : SCHEMA[dataSet.source] },
		{ term: DATA_SET.sealed, text: DATA_SET.notSealed },
		{
			term: DATA_SET.licence,
			text: licence.url === undefined ? licence.title : '',
			...(licence.url === undefined ? {} : { link: { title: licence.title, href: licence.url } }),
		},
		{
			term: DATA_SET.contact,
			text: `${council.contact.team},`,
			link: { title: council.contact.email, href: `mailto:${council.contact.email}` },
		},
	];
}

const fileCell = (facts: FileFacts | undefined, detail?: string): Cell =>
	facts
		? { text: `${formatOf(facts.path)}, ${fileSize(facts.bytes)}`, href: facts.path, detail }
		: { text: DATA_SET.none };

/** Published 28 April 2026. Corrected on 3 May 2026 */
function datesOf(
	{ corrected }: PublishedDataSet,
	{ period, publishAt }: PublishedDataFile,
	timeZone: string,
): string | undefined {
	const last = corrected.findLast((one) => one.period.text === period.text);
	return (
		[
			...(publishAt === undefined ? [] : [publishedOn(dayOf(publishAt, timeZone))]),
			...(last ? [CORRECTED.correctedOn(day(last.on))] : []),
		].join('. ') || undefined
	);
}

function filesTable({ council }: Publication, dataSet: PublishedDataSet): TableView {
	const { files } = dataSet;
	const isSummed = files.every(({ pence }) => pence !== undefined);
	const hasForm = files.some(({ lga }) => lga !== undefined);
	const rows = files.toReversed().map((file): Row => ({
		cells: [
			{
				text: spanOf(file),
				detail: datesOf(dataSet, file, council.timeZone),
			},
			{ text: number(file.rows, 0), detail: file.repeated > 0 ? DATA_SET.repeated(file.repeated) : undefined },
			...(isSummed ? [{ text: pounds(file.pence!) }] : []),
			fileCell(file.csv),
			...(hasForm ? [fileCell(file.lga)] : []),
			fileCell(file.parquet),
			fileCell(file.json, DATA_SET.digest(file.csv.sha256)),
		],
	}));
	const older = rows.slice(FILES_SHOWN);
	return {
		caption: DATA_SET.filesCaption,
		note: DATA_SET.filesNote,
		columns: [
			{ title: DATA_SET.period, kind: 'text' },
			{ title: DATA_SET.fileRows, kind: 'number' },
			...(isSummed ? [{ title: DATA_SET.fileTotal, kind: 'number' as const }] : []),
			{ title: DATA_SET.csv, kind: 'text' },
			...(hasForm ? [{ title: DATA_SET.lga, kind: 'text' as const }] : []),
			{ title: DATA_SET.parquet, kind: 'text' },
			{ title: DATA_SET.json, kind: 'text' },
		],
		rows: rows.slice(0, FILES_SHOWN),
		...(older.length === 0
			? {}
			: {
					more: {
						summary: DATA_SET.older(older.length),
						caption: `${DATA_SET.filesCaption}, continued`,
						rows: older,
					},
				}),
	};
}

const columnsTable = ({ columns }: PublishedDataFile): TableView => ({
	caption: DATA_SET.columnsCaption,
	columns: [DATA_SET.column, DATA_SET.meaning, DATA_SET.type].map((title) => ({ title, kind: 'text' })),
	rows: columns.map(({ name, description, isDescribed, type }) => ({
		cells: [
			{ text: name },
			{ text: isDescribed && description !== '' ? description : UNDESCRIBED },
			{ text: FIELD_TYPE[type] },
		],
	})),
});
