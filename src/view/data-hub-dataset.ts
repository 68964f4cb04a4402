/** What the page of one table says: its files first, then what each column means. */

import type { FileFacts } from '../domain/file-facts.ts';
import { coverageOf } from '../publication/coverage.ts';
import { dataVersion } from '../publication/data-version.ts';
import type { Publication } from '../publication/publication.ts';
import { COLUMN_TYPE, DATASET, DATA_HUB, samples } from '../words/data-hub.ts';
import type { Sample } from '../words/data-hub.ts';
import { list } from '../words/counting.ts';
import { interval } from '../words/date.ts';
import { citation } from '../words/download.ts';
import { licenceName } from '../words/licence.ts';
import { count, number } from '../words/number.ts';
import { comingText } from '../words/timetable.ts';
import { address } from './address.ts';
import type { CatalogueFile } from './data-hub.ts';
import { isWhole, tableLinks } from './data-hub.ts';
import { downloads } from './download.ts';
import type { Download } from './download.ts';
import type { Fact } from './facts.ts';
import type { SiteLink } from './frame.ts';
import { absolute } from './frame.ts';
import { datasetMetadata } from './schema-org.ts';
import { reportName } from './report-name.ts';
import type { TableView } from './table.ts';
import { nextReport } from './timetable.ts';

/** A column as the catalogue describes it. */
export interface ColumnMeaning {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly type: keyof typeof COLUMN_TYPE;
	readonly values?: readonly string[];
}

export interface DatasetSource {
	readonly id: string;
	readonly columns: readonly ColumnMeaning[];
	readonly key: readonly string[];
	/** First rows, cell by cell, as the CSV has them. */
	readonly excerpt: readonly (readonly string[])[];
	/** The whole catalogue. */
	readonly catalogue: readonly CatalogueFile[];
}

export interface DatasetView {
	/** schema.org, for search engines. */
	readonly metadata: string;
	readonly title: string;
	readonly windowTitle: string;
	readonly lead: string;
	readonly words: typeof DATASET;
	readonly downloads: readonly Download[];
	/** Files of single reports, newest first; the older ones are folded away. */
	readonly versions: readonly Download[];
	readonly olderVersions: readonly Download[];
	readonly olderSummary: string;
	readonly facts: readonly Fact[];
	readonly columns: TableView;
	readonly preview: {
		readonly caption: string;
		readonly heads: readonly string[];
		readonly rows: readonly (readonly string[])[];
	};
	readonly samples: readonly Sample[];
	readonly citation?: string;
	readonly others: readonly SiteLink[];
}

/** Versions in sight. */
const VERSIONS_SHOWN = 3;

export function datasetView(
	publication: Publication,
	siteUrl: string,
	{ id, columns, key, excerpt, catalogue }: DatasetSource,
	files: ReadonlyMap<string, FileFacts>,
): DatasetView {
	const own = catalogue.filter(({ content }) => content.kind === 'table' && content.table === id);
	const whole = own.filter(({ content }) => isWhole(content));
	const { title, description } = whole[0]!;
	const csv = files.get(address.latestFile(`${id}.csv`));
	const newest = publication.releases.at(-1);
	const name = newest && reportName(publication, newest.order);
	const versions = downloads(
		files,
		own
			.filter(({ content }) => content.release !== undefined)
			.map(({ path, title: what }) => ({ what, path, detail: absolute(siteUrl, path) })),
	);
	return {
		metadata: datasetMetadata(
			publication,
			siteUrl,
			{ title, description, href: address.dataset(id) },
			whole.flatMap(({ path }) => files.get(path) ?? []),
		),
		title,
		windowTitle: DATASET.windowTitle(title),
		lead: description,
		words: DATASET,
		downloads: downloads(
			files,
			whole.map(({ path }) => ({ what: title.toLowerCase(), path, detail: absolute(siteUrl, path) })),
		),
		versions: versions.slice(0, VERSIONS_SHOWN),
		olderVersions: versions.slice(VERSIONS_SHOWN),
		olderSummary: DATASET.older(versions.length - VERSIONS_SHOWN),
		facts: factsOf(publication, columns, key, csv),
		columns: columnsTable(columns),
		preview: {
			caption: DATASET.previewCaption(title),
			heads: columns.map(({ name: head }) => head),
			rows: excerpt.map((cells) => cells.map((cell) => (cell === '' ? `(${DATASET.empty})` : cell))),
		},
		samples: samples(absolute(siteUrl, address.latestFile(`${id}.csv`))),
		...(newest && name
			? {
					citation: citation(
						publication.council.name,
						newest.release.title,
						name.published,
						absolute(siteUrl, address.dataset(id)),
					),
				}
			: {}),
		others: tableLinks(catalogue).filter(({ href }) => href !== address.dataset(id)),
	};
}

function factsOf(
	publication: Publication,
	columns: readonly ColumnMeaning[],
	key: readonly string[],
	csv: FileFacts | undefined,
): Fact[] {
	const { council, releases } = publication;
	const newest = releases.at(-1);
	const name = newest && reportName(publication, newest.order);
	const coming = nextReport(publication);
	const covers = coverageOf(publication);
	const licence = licenceName(council.licence);
	const keyTitles = key.map((head) => columns.find((column) => column.name === head)?.title.toLowerCase() ?? head);
	return [
		...(covers && columns.some(({ name }) => name === 'period')
			? [{ term: DATASET.period, text: interval(covers.from, covers.to) }]
			: []),
		...(csv?.rows === undefined ? [] : [{ term: DATASET.rows, text: number(csv.rows, 0) }]),
		{ term: DATASET.columnCount, text: number(columns.length, 0) },
		{ term: DATASET.key, text: list(keyTitles) },
		...(name ? [{ term: DATASET.newest, text: name.published, link: { title: name.title, href: name.href } }] : []),
		{ term: DATASET.version, text: DATASET.versionText(dataVersion(publication)) },
		...(coming ? [{ term: DATASET.next, text: comingText(coming) }] : []),
		{
			term: DATA_HUB.licence,
			text: licence.url === undefined ? licence.title : '',
			...(licence.url === undefined ? {} : { link: { title: licence.title, href: licence.url } }),
		},
		{
			term: DATA_HUB.contact,
			text: `${council.contact.team},`,
			link: { title: council.contact.email, href: `mailto:${council.contact.email}` },
		},
		...(csv ? [{ term: DATASET.checksum, text: csv.sha256 }] : []),
	];
}

const columnsTable = (columns: readonly ColumnMeaning[]): TableView => ({
	caption: DATASET.columnsCaption,
	note: DATASET.columnsNote(count(columns.length, 'column')),
	columns: [DATASET.column, DATASET.meaning, DATASET.type, DATASET.values].map((title) => ({ title, kind: 'text' })),
	rows: columns.map(({ name, title, description, type, values }) => ({
		cells: [
			{ text: name },
			{ text: title, detail: description },
			{ text: COLUMN_TYPE[type] },
			{ text: values === undefined ? DATASET.anyValue : values.join(', ') },
		],
	})),
});
