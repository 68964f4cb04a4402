/** Publishing one data set: each public file is read once, checked and written in every form while it is read. */

import type {
	DataSetFile,
	DataSetFolder,
	HeldBackFile,
	PublishedCorrection,
	PublishedDataFile,
	PublishedDataSet,
} from '../../domain/data-set.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { FileFacts } from '../../domain/file-facts.ts';
import type { Publication } from '../../publication/publication.ts';
import type { ChunksOf } from '../../transparency/check.ts';
import { openFile } from '../../transparency/check.ts';
import type { ReadColumn, Value } from '../../transparency/data-file.ts';
import { paymentReader } from '../../transparency/payment-rows.ts';
import type { Payment } from '../../transparency/payment.ts';
import { Extent } from '../../transparency/extent.ts';
import { nameOf } from '../../transparency/locked.ts';
import { codeOf } from '../../transparency/tables.ts';
import { address } from '../../view/address.ts';
import { PREVIEW_CELL } from '../../words/columns.ts';
import { localTime } from '../../words/date.ts';
import { fileDescription } from './describe.ts';
import { ParquetRows } from './parquet.ts';
import type { Spelling } from '../../transparency/spell.ts';
import { canonicalSpelling, canonicalText, templateSpelling } from '../../transparency/spell.ts';
import { spell } from '../json.ts';

/** A file that is being written. */
export interface Sink {
	readonly write: (content: string | Uint8Array) => void;
	/** @param rows of a table */
	readonly end: (rows?: number) => FileFacts;
	/** Takes it away again. */
	readonly drop: () => void;
}

export interface PublishOptions {
	readonly publication: Publication;
	readonly isPreview: boolean;
	readonly chunksOf: ChunksOf;
	/** Begins a file at its address. */
	readonly begin: (path: string) => Sink;
	/** Gets every payment over £500 that is published, file by file, oldest first. */
	readonly take: (payment: Payment) => void;
}

/** A file that has mistakes and so is not published. */
export interface Refused {
	readonly path: string;
	readonly errors: number;
	/** What readers are told of it. */
	readonly heldBack: HeldBackFile;
}

export interface PublishedOrRefused {
	readonly dataSet?: PublishedDataSet;
	readonly refused: readonly Refused[];
}

/** Whether the public may see a file at an instant. */
const isPublic = ({ publishAt }: DataSetFile, asOf: string): boolean =>
	publishAt === undefined || Date.parse(publishAt) <= Date.parse(asOf);

/** Rows shown on the page of a data set. */
const PREVIEW_ROWS = 5;

/** The files of a data set that the public may see, oldest first. One that is not yet due is not even opened. */
export const dueFiles = (folder: DataSetFolder, asOf: string): DataSetFile[] =>
	folder.files.filter((file) => isPublic(file, asOf));

/**
 * The data set that files make together.
 * @param published what became of each that is due, oldest first
 */
export function dataSetOf(
	folder: DataSetFolder,
	published: readonly (Written | Refused)[],
	options: Pick<PublishOptions, 'begin' | 'publication'>,
): PublishedOrRefused {
	const refused = published.filter((one) => 'errors' in one);
	const written = published.filter((one) => 'file' in one);
	const newest = written.at(-1);
	if (!newest) return { refused };
	const files = written.map(({ file }) => file);
	const { settings } = folder;
	const code = codeOf(folder);
	const { asAt, approvedBy, approvedOn } = settings;
	const checksums = writeChecksums(folder.id, files, options);
	const { name, source, total } = newest.table;
	return {
		refused,
		dataSet: {
			id: folder.id,
			...(code === undefined ? {} : { code }),
			...{ table: name, source },
			...{ title: settings.title, description: settings.description, frequency: settings.frequency },
			...(asAt === undefined ? {} : { asAt }),
			...(approvedBy === undefined ? {} : { approvedBy }),
			...(approvedOn === undefined ? {} : { approvedOn }),
			...(total === undefined ? {} : { total }),
			files,
			corrected: publicCorrections(folder, options.publication),
			preview: newest.preview,
			checksums,
		},
	};
}

/** Corrections of files that the public may know of: those that are due, and those that were published and are gone or put off. */
function publicCorrections(
	{ id, settings, files }: DataSetFolder,
	{ council, asOf, lockedTables = [] }: Publication,
): PublishedCorrection[] {
	const [today] = localTime(asOf, council.timeZone);
	return settings.corrected.flatMap(({ period: text, on, reason }) => {
		const file = files.find(({ period }) => period.text === text);
		const wasPublished = lockedTables.some((one) => one.file === nameOf(id, text));
		// One that is put off, after it had been published and corrected; as of an earlier day nothing is known of either.
		const isKnown = file ? isPublic(file, asOf) || (wasPublished && on <= today) : wasPublished;
		const period = isKnown ? (file?.period ?? parsePeriod(text, council.yearStartsInMonth)) : undefined;
		return period ? [{ period, on, reason }] : [];
	});
}

/** A file that was published. Plain data, so that another thread can be told. */
export interface Written {
	readonly file: PublishedDataFile;
	readonly table: Pick<PublishedDataSet, 'source' | 'total'> & { readonly name: string };
	readonly preview: readonly (readonly string[])[];
}

/** Publishes one file, or says why not. */
export function publishFile(folder: DataSetFolder, source: DataSetFile, options: PublishOptions): Written | Refused {
	const { isPreview, publication } = options;
	const data = openFile(folder, source, options.chunksOf);
	const { table, columns: own } = data;
	const columns = isPreview ? [...own, previewColumn(own.length)] : own;
	const path = (name: string): string => address.dataSetFile(folder.id, name);
	const { period, publishAt } = source;
	const csv = options.begin(path(`${period.text}.csv`));
	const lga = table.source === 'lga' && !isPreview ? options.begin(path(`${period.text}-lga.csv`)) : undefined;
	const lines: readonly (readonly [Sink, Spelling])[] = [
		[csv, canonicalSpelling(columns)],
		...(lga ? [[lga, templateSpelling(table, columns)] as const] : []),
	];
	for (const [sink, { header }] of lines) sink.write(header);
	const { council } = publication;
	const parquet = new ParquetRows(columns, {
		council: council.areaCode ?? council.siteUrl,
		metadata: { data_set: folder.id, period: period.text, title: folder.settings.title, licence: council.licence },
	});
	const code = codeOf(folder);
	const paymentOf = code === 'spend-500' ? paymentReader(own) : undefined;
	const payments: Payment[] = [];
	const extent = new Extent(data);
	const preview: string[][] = [];
	for (const { values: read } of data.rows()) {
		// After a mistake nothing is published; the rest is read to say how many there are.
		if (data.errors > 0) continue;
		const values: readonly Value[] = isPreview ? [...read, PREVIEW_CELL] : read;
		extent.add(read);
		for (const [sink, { line }] of lines) sink.write(line(values));
		parquet.add(values);
		const payment = paymentOf?.(read);
		if (payment) payments.push(payment);
		if (preview.length < PREVIEW_ROWS)
			preview.push(columns.map(({ field }, at) => canonicalText(values[at], field.type)));
	}
	if (data.errors > 0) {
		for (const [sink] of lines) sink.drop();
		const { title } = folder.settings;
		const heldBack = { dataSet: folder.id, title, ...(code === undefined ? {} : { code }), period };
		return { path: source.path, errors: data.errors, heldBack };
	}
	payments.forEach(options.take);
	const { rows } = extent.said;
	const file: Omit<PublishedDataFile, 'json'> = {
		period,
		...(publishAt === undefined ? {} : { publishAt }),
		...extent.said,
		repeated: data.repeated,
		columns: columns.map(({ name, field, isDescribed }) => ({
			...{ name, type: field.type, description: field.description, isDescribed },
		})),
		csv: csv.end(rows),
		...(lga ? { lga: lga.end(rows) } : {}),
		parquet: whole(options, path(`${period.text}.parquet`), parquet.finish(), rows),
	};
	const description = `${spell(fileDescription(publication, { folder, table, file, isPreview }))}\n`;
	const { name, source: from, total } = table;
	return {
		file: { ...file, json: whole(options, path(`${period.text}.json`), description) },
		table: { name, source: from, ...(total === undefined ? {} : { total }) },
		preview,
	};
}

const previewColumn = (position: number): ReadColumn => ({
	name: 'preview',
	position,
	field: { name: 'preview', type: 'text', need: 'may', description: PREVIEW_CELL },
	isDescribed: true,
});

function whole(
	{ begin }: Pick<PublishOptions, 'begin'>,
	path: string,
	content: string | Uint8Array,
	rows?: number,
): FileFacts {
	const sink = begin(path);
	sink.write(content);
	return sink.end(rows);
}

/** As sha256sum lists them, so that sha256sum -c checks a folder of downloads. */
function writeChecksums(
	id: string,
	files: readonly PublishedDataFile[],
	options: Pick<PublishOptions, 'begin'>,
): FileFacts {
	const lines = files
		.flatMap(({ csv, lga, parquet, json }) => [csv, ...(lga ? [lga] : []), parquet, json])
		.map(({ path, sha256 }) => `${sha256}  ${path.slice(path.lastIndexOf('/') + 1)}\n`);
	return whole(options, address.dataSetFile(id, 'SHA256SUMS'), lines.join(''));
}
