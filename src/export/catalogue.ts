/** Every downloadable file, listed once: what is written, what pages link to, and what descriptors describe. */

import type { IndicatorId, ReleaseId } from '../domain/ids.ts';
import type { Publication, PublishedIndicator, PublishedRelease } from '../publication/publication.ts';
import { address } from '../view/address.ts';
import { feedPaths } from '../view/feeds.ts';
import { TABLE } from '../words/columns.ts';
import type { TableId } from '../words/columns.ts';
import * as words from '../words/download.ts';
import type { ColumnFacts } from './table.ts';
import { revisionRows } from './tables/revisions.ts';
import { hasChart } from './charts.ts';
import { operations } from './descriptors/api-paths.ts';
import type { Operation } from './descriptors/api-paths.ts';
import { spendingEntries } from './spending/catalogue.ts';
import { signedNames, signedReleases } from './signed.ts';
import { releaseTables, TABLES, tablesOf } from './tables/index.ts';
import { largeFiles } from './transparency/catalogue.ts';

export type Format =
	'CSV' | 'JSON' | 'JSON-LD' | 'Atom' | 'iCalendar' | 'Parquet' | 'SVG' | 'Text' | 'XLSX' | 'ODS' | 'XML' | 'ZIP';

export const MEDIA_TYPE: Readonly<Record<Format, string>> = {
	CSV: 'text/csv',
	JSON: 'application/json',
	'JSON-LD': 'application/ld+json',
	Atom: 'application/atom+xml',
	iCalendar: 'text/calendar',
	Parquet: 'application/vnd.apache.parquet',
	SVG: 'image/svg+xml',
	Text: 'text/plain',
	XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	ODS: 'application/vnd.oasis.opendocument.spreadsheet',
	XML: 'application/xml',
	ZIP: 'application/zip',
};

/** What a file holds; a table for one measure or one release is that part of it. */
export type Content =
	| { readonly kind: 'table'; readonly table: TableId; readonly indicator?: IndicatorId; readonly release?: ReleaseId }
	| { readonly kind: 'measure'; readonly indicator: IndicatorId }
	| { readonly kind: 'chart'; readonly indicator: IndicatorId }
	| { readonly kind: 'release' | 'release-package'; readonly release: ReleaseId }
	| { readonly kind: 'descriptor'; readonly descriptor: DescriptorId }
	| { readonly kind: 'feed'; readonly feed: string }
	| { readonly kind: 'calendar' }
	| { readonly kind: 'signed'; readonly signedRelease: ReleaseId; readonly name: string }
	| { readonly kind: 'signatures' | 'audit' | 'audit-sample' }
	| { readonly kind: 'spending'; readonly month?: string }
	| { readonly kind: 'large'; readonly dataSet: string; readonly period?: string }
	| { readonly kind: 'everything' | 'workbook' | 'catalogue' };

export const DESCRIPTORS = {
	dataPackage: { path: address.latestFile('datapackage.json'), format: 'JSON' },
	csvw: { path: address.latestFile('csv-metadata.json'), format: 'JSON' },
	dcat: { path: `${address.data}catalog.jsonld`, format: 'JSON-LD' },
	dataJson: { path: '/data.json', format: 'JSON' },
	inventory: { path: `${address.data}inventory.xml`, format: 'XML' },
	openApi: { path: address.openApi, format: 'JSON' },
	checksums: { path: address.latestFile('SHA256SUMS'), format: 'Text' },
} as const satisfies Record<string, { readonly path: string; readonly format: Format }>;
export type DescriptorId = keyof typeof DESCRIPTORS;

export interface CatalogueEntry {
	/** Root-relative address, without the base path. */
	readonly path: string;
	readonly title: string;
	readonly description: string;
	readonly format: Format;
	readonly content: Content;
	/** Whether the file will never change: that of a release, not of the newest figures. */
	readonly isImmutable: boolean;
}

/** Tables of which each measure has a file of its own, and the folder it stands in. */
export const MEASURE_TABLES = {
	observations: 'measures',
	comparisons: 'comparisons',
	breakdowns: 'breakdowns',
} as const;

const catalogues = new WeakMap<Publication, readonly CatalogueEntry[]>();

/** Every file of a publication, whole tables first; the same list however often it is asked for. */
export function catalogue(publication: Publication): readonly CatalogueEntry[] {
	let found = catalogues.get(publication);
	if (!found) {
		found = [
			...everything(),
			...descriptors(),
			...tablesOf(publication).flatMap(wholeTable),
			...publication.indicators.flatMap(measureFiles),
			...feeds(publication),
			...publication.releases.toReversed().flatMap((release) => releaseFiles(publication, release)),
			...proof(publication),
			...spendingEntries(publication),
			...largeFiles(publication),
		];
		catalogues.set(publication, found);
	}
	return found;
}

/** The files of one table: all of it, and its parts. */
export const filesOf = (publication: Publication, wanted: (content: Content) => boolean): CatalogueEntry[] =>
	catalogue(publication).filter(({ content }) => wanted(content));

/** The JSON files as an interface, as openapi.json describes it. */
export const apiOperations = (publication: Publication): Operation[] =>
	operations(tablesOf(publication).map((id) => ({ id, title: TABLE[id].title })));

/** The columns of a table as a dataset page describes them. */
export const columnsOf = (id: TableId): readonly ColumnFacts[] => TABLES[id].columns;
export const keyOf = (id: TableId): readonly string[] => TABLES[id].key;

/** Columns and first rows of a table, as its CSV has them. */
export function excerpt(publication: Publication, id: TableId, most = 10): string[][] {
	const { columns, rows } = TABLES[id];
	const shown: string[][] = [];
	for (const row of rows(publication)) {
		if (shown.length === most) break;
		shown.push(columns.map(({ value }) => value(row, publication) ?? ''));
	}
	return shown;
}

const newest = { isImmutable: false } as const;

const everything = (): CatalogueEntry[] => [
	{
		...newest,
		path: address.latestFile('all.zip'),
		title: words.FILE_TITLE.everything,
		description: words.EVERYTHING,
		format: 'ZIP',
		content: { kind: 'everything' },
	},
	...(['XLSX', 'ODS'] as const).map((format): CatalogueEntry => ({
		...newest,
		path: address.latestFile(`all.${format.toLowerCase()}`),
		title: words.FILE_TITLE.workbook,
		description: words.WORKBOOK,
		format,
		content: { kind: 'workbook' },
	})),
	{
		...newest,
		path: `${address.data}index.json`,
		title: words.FILE_TITLE.catalogue,
		description: words.CATALOGUE,
		format: 'JSON',
		content: { kind: 'catalogue' },
	},
];

const descriptors = (): CatalogueEntry[] =>
	(Object.keys(DESCRIPTORS) as DescriptorId[]).map((descriptor) => ({
		...newest,
		...DESCRIPTORS[descriptor],
		...words.DESCRIPTOR[descriptor],
		content: { kind: 'descriptor', descriptor },
	}));

const wholeTable = (table: TableId): CatalogueEntry[] =>
	(['CSV', 'JSON', 'Parquet'] as const).map((format) => ({
		...newest,
		...TABLE[table],
		content: { kind: 'table', table },
		path: address.latestFile(`${table}.${format.toLowerCase()}`),
		format,
	}));

const FEED_FORMATS = [
	['Atom', 'atom.xml'],
	['JSON', 'feed.json'],
] as const;

function feeds(publication: Publication): CatalogueEntry[] {
	return [
		...feedPaths(publication).flatMap(({ path, title }) =>
			FEED_FORMATS.map(([format, ending]): CatalogueEntry => ({
				...newest,
				...{ path: path.replace('atom.xml', ending), title, description: words.FEED_DESCRIPTION, format },
				content: { kind: 'feed', feed: path },
			})),
		),
		{
			...newest,
			...{ path: address.calendar, title: words.CALENDAR.title, description: words.CALENDAR.description },
			format: 'iCalendar',
			content: { kind: 'calendar' },
		},
	];
}

/** What was signed and where each figure stands in it. A preview proves nothing, so it has none. */
function proof(publication: Publication): CatalogueEntry[] {
	if (publication.releases.some(({ isPreview }) => isPreview)) return [];
	const files = [
		[address.signatures, 'JSON', 'signatures'],
		[address.auditFile, 'CSV', 'audit'],
		[address.auditSample, 'CSV', 'audit-sample'],
	] as const;
	return [
		...files.map(([path, format, kind]): CatalogueEntry => ({
			...newest,
			...words.PROOF_FILE[kind],
			...{ path, format, content: { kind } },
		})),
		...signedReleases(publication).flatMap((release) =>
			signedNames(release).map((name): CatalogueEntry => ({
				path: address.signedFile(release.id, name),
				title: words.FILE_TITLE.signed(release.release.title, name),
				description: words.SIGNED_FILE,
				format: name.endsWith('.csv') ? 'CSV' : name.endsWith('.json') ? 'JSON' : 'Text',
				content: { kind: 'signed', signedRelease: release.id, name },
				isImmutable: true,
			})),
		),
	];
}

function measureFiles(measure: PublishedIndicator): CatalogueEntry[] {
	const { id: indicator, indicator: described, figures, comparators, breakdowns } = measure;
	const { title } = described;
	const part = (table: keyof typeof MEASURE_TABLES, name: string): CatalogueEntry => ({
		...newest,
		path: address.latestFile(`${MEASURE_TABLES[table]}/${indicator}.csv`),
		title: name,
		description: TABLE[table].description,
		format: 'CSV',
		content: { kind: 'table', table, indicator },
	});
	const json: CatalogueEntry = {
		...newest,
		path: address.latestFile(`measures/${indicator}.json`),
		title: words.FILE_TITLE.measureJson(title),
		description: words.MEASURE_JSON,
		format: 'JSON',
		content: { kind: 'measure', indicator },
	};
	const chart: CatalogueEntry = {
		...newest,
		path: address.latestFile(`charts/${indicator}.svg`),
		title: words.FILE_TITLE.chart(title),
		description: words.CHART_DESCRIPTION,
		format: 'SVG',
		content: { kind: 'chart', indicator },
	};
	return [
		...(figures.length > 0 ? [part('observations', words.FILE_TITLE.measure(title))] : []),
		json,
		...(comparators.length > 0 ? [part('comparisons', words.FILE_TITLE.measureComparisons(title))] : []),
		...(breakdowns.length > 0 ? [part('breakdowns', words.FILE_TITLE.measureBreakdowns(title))] : []),
		...(hasChart(measure) ? [chart] : []),
	];
}

const revisedIn = new WeakMap<Publication, ReadonlySet<number>>();

/** Orders of the releases that changed something published before. */
function revising(publication: Publication): ReadonlySet<number> {
	let found = revisedIn.get(publication);
	if (!found) {
		found = new Set(publication.indicators.flatMap((measure) => revisionRows(measure).map(({ release }) => release)));
		revisedIn.set(publication, found);
	}
	return found;
}

function releaseFiles(publication: Publication, published: PublishedRelease): CatalogueEntry[] {
	const { id, order, rows, commentary, release } = published;
	const has: Readonly<Record<keyof typeof releaseTables, boolean>> = {
		observations: rows.observations > 0,
		targets: rows.targets > 0,
		breakdowns: rows.breakdowns > 0,
		comparisons: rows.comparisons > 0,
		revisions: revising(publication).has(order),
		commentary: commentary.length > 0,
	};
	const json: CatalogueEntry = {
		path: address.releaseFile(id, 'release.json'),
		title: words.FILE_TITLE.releaseJson(release.title),
		description: words.RELEASE_JSON,
		format: 'JSON',
		content: { kind: 'release', release: id },
		isImmutable: true,
	};
	const described: CatalogueEntry = {
		path: address.releaseFile(id, 'datapackage.json'),
		title: words.FILE_TITLE.releasePackage(release.title),
		description: words.DESCRIPTOR.dataPackage.description,
		format: 'JSON',
		content: { kind: 'release-package', release: id },
		isImmutable: true,
	};
	const tables = (Object.keys(has) as (keyof typeof has)[]).filter((table) => has[table]);
	return [
		...tables.map((table): CatalogueEntry => ({
			path: address.releaseFile(id, `${table}.csv`),
			title: words.FILE_TITLE.release(release.title, TABLE[table].title),
			description: TABLE[table].description,
			format: 'CSV',
			content: { kind: 'table', table, release: id },
			isImmutable: true,
		})),
		...(tables.length > 0 ? [described] : []),
		json,
	];
}
