/** What the data page says: every download of the catalogue, the whole first, and how to use it. */

import { MARKERS } from '../domain/observation.ts';
import type { FileFacts } from '../domain/file-facts.ts';
import type { IndicatorId, ReleaseId } from '../domain/ids.ts';
import type { Publication } from '../publication/publication.ts';
import { ARCHIVE } from '../words/archive.ts';
import { AUDIT, VERIFY } from '../words/audit.ts';
import { SPENDING } from '../words/spending.ts';
import {
	allDataSets,
	CATALOGUE_FILTER,
	DATA_HUB,
	largeSubject,
	MEASURE_FILES,
	SDMX,
	samples,
	SUBJECTS,
	subjectLink,
} from '../words/data-hub.ts';
import { MANY_COUNCILS, questionsOfMany, sparkSample } from '../words/many-councils.ts';
import type { Sample } from '../words/data-hub.ts';
import { citation } from '../words/download.ts';
import { fileSize, formatOf } from '../words/file.ts';
import { licenceName } from '../words/licence.ts';
import { MARKER } from '../words/status.ts';
import { address } from './address.ts';
import { downloads } from './download.ts';
import type { Download } from './download.ts';
import type { SiteLink } from './frame.ts';
import { absolute } from './frame.ts';
import { catalogueMetadata } from './schema-org.ts';
import { describedDataSets } from './transparency/described.ts';
import { reportName } from './report-name.ts';
import type { Cell, Row, TableView } from './table.ts';

/** What a file holds, as the catalogue says it. */
export interface HeldIn {
	readonly kind: string;
	readonly table?: string;
	readonly indicator?: IndicatorId;
	readonly release?: ReleaseId;
}

/** A file as the catalogue lists it. */
export interface CatalogueFile {
	readonly path: string;
	readonly title: string;
	readonly description: string;
	readonly content: HeldIn;
}

/** What some tables are about. */
export interface Subject {
	readonly id: string;
	readonly title: string;
	/** Figures and targets: 5 tables */
	readonly link: string;
	readonly tables: readonly TableSummary[];
}

/** One table, with its page and its newest files. */
export interface TableSummary {
	readonly title: string;
	readonly href: string;
	readonly description: string;
	readonly downloads: readonly Download[];
}

export interface DataHubView {
	/** schema.org, for search engines. */
	readonly metadata: string;
	readonly words: typeof DATA_HUB;
	/** The parts of the page. */
	readonly contents: readonly SiteLink[];
	readonly everything: readonly Download[];
	/** How to check that a file says what was signed. */
	readonly proof: readonly SiteLink[];
	/** Files that describe the others, for programs and portals. */
	readonly descriptors: readonly Download[];
	/** Tables by what they are about; a subject without tables is left out. */
	readonly subjects: readonly Subject[];
	/** What the catalogue says where it can be narrowed. */
	readonly filter: { readonly label: string; readonly all: string };
	/** The large data sets and their register; undefined where the council publishes none. */
	readonly large?: {
		readonly link: string;
		readonly register: SiteLink;
		readonly dataSets: readonly (SiteLink & { readonly detail: string })[];
	};
	readonly byMeasure?: TableView;
	readonly byMeasureSummary: string;
	readonly byReport?: TableView;
	readonly shorthand: TableView;
	readonly samples: readonly Sample[];
	/** How many councils' files are read as one table. */
	readonly manyCouncils: typeof MANY_COUNCILS & { readonly samples: readonly Sample[] };
	readonly licence: { readonly title: string; readonly url?: string };
	/** undefined before the first report. */
	readonly citation?: string;
	readonly contact: { readonly team: string; readonly email: string };
}

function contentsOf(hasLarge: boolean, hasSpending: boolean, byReport?: TableView, byMeasure?: TableView): SiteLink[] {
	return [
		{ title: DATA_HUB.everything, href: '#everything' },
		{ title: DATA_HUB.tables, href: '#tables' },
		...(hasLarge ? [{ title: DATA_HUB.large, href: '#transparency' }] : []),
		...(hasSpending ? [{ title: SPENDING.title, href: '#spending' }] : []),
		...(byReport ? [{ title: DATA_HUB.byReport, href: '#reports' }] : []),
		...(byMeasure ? [{ title: DATA_HUB.byMeasure, href: '#measures' }] : []),
		{ title: DATA_HUB.shorthand, href: '#shorthand' },
		{ title: DATA_HUB.excel, href: '#use' },
		{ title: DATA_HUB.code, href: '#code' },
		{ title: MANY_COUNCILS.title, href: '#many-councils' },
		{ title: DATA_HUB.programs, href: '#programs' },
		{ title: DATA_HUB.licence, href: '#licence' },
	];
}

/** Reports in sight before the older ones are folded away. */
const REPORTS_SHOWN = 5;

/** Files that hold everything, by what the catalogue calls them. */
const WHOLE: Readonly<Record<string, string>> = {
	everything: DATA_HUB.zip,
	workbook: DATA_HUB.workbook,
	catalogue: DATA_HUB.list,
};

export function dataHubView(
	publication: Publication,
	siteUrl: string,
	catalogue: readonly CatalogueFile[],
	files: ReadonlyMap<string, FileFacts>,
	hasArchive: boolean,
): DataHubView {
	const { council, releases } = publication;
	const newest = releases.at(-1);
	const { title, url } = licenceName(council.licence);
	const byMeasure = measureTable(publication, catalogue, files);
	const byReport = reportTable(publication, catalogue, files);
	const tables = tableSummaries(siteUrl, catalogue, files);
	const described = describedDataSets(publication, false);
	/** Beside this council's file, one of a council that there is not. */
	const both = (file: string): string[] =>
		[siteUrl, 'https://another-council.example/'].map((site) => absolute(site, address.latestFile(file)));
	return {
		metadata: catalogueMetadata(publication, siteUrl, [...tables, ...described]),
		words: DATA_HUB,
		contents: contentsOf(described.length > 0, publication.spending !== undefined, byReport, byMeasure),
		proof: [
			{ title: VERIFY.lead, href: address.verify },
			{ title: AUDIT.lead, href: address.audit },
		],
		everything: [
			...downloads(
				files,
				catalogue.flatMap(({ path, content: { kind } }) => {
					const what = WHOLE[kind];
					if (what === undefined) return [];
					const url = absolute(siteUrl, path);
					return [{ what, path, detail: kind === 'catalogue' ? `${DATA_HUB.listDetail} ${url}` : url }];
				}),
			),
			// Its size is not known before every page is drawn.
			...(hasArchive ? [{ text: ARCHIVE.link, href: address.archive, detail: ARCHIVE.detail }] : []),
		],
		descriptors: downloads(
			files,
			catalogue
				.filter(({ content }) => content.kind === 'descriptor')
				.map(({ path, title: what, description }) => ({
					what: what.charAt(0).toLowerCase() + what.slice(1),
					path,
					detail: description,
				})),
		),
		subjects: subjectsOf(tables),
		filter: { label: CATALOGUE_FILTER.label, all: allDataSets(tables.length + described.length) },
		...(described.length === 0
			? {}
			: {
					large: {
						link: largeSubject(described.length),
						register: { title: DATA_HUB.largeLink, href: address.transparency },
						dataSets: described.map(({ title, href, lead }) => ({ title, href, detail: lead })),
					},
				}),
		...(byMeasure ? { byMeasure } : {}),
		byMeasureSummary: DATA_HUB.showAll(publication.indicators.length),
		...(byReport ? { byReport } : {}),
		shorthand: shorthandTable(),
		samples: samples(absolute(siteUrl, address.latestFile('observations.csv'))),
		manyCouncils: {
			...MANY_COUNCILS,
			samples: [...questionsOfMany(both('observations.parquet'), both('indicators.parquet')), sparkSample],
		},
		licence: { title, ...(url === undefined ? {} : { url }) },
		...(newest
			? {
					citation: citation(
						council.name,
						newest.release.title,
						reportName(publication, newest.order).published,
						absolute(siteUrl, address.data),
					),
				}
			: {}),
		contact: { team: council.contact.team, email: council.contact.email },
	};
}

function subjectsOf(tables: readonly TableSummary[]): Subject[] {
	const named = SUBJECTS.map(({ id, title, tables: ids }) => ({ id, title, hrefs: ids.map(address.dataset) }));
	const known = new Set(named.flatMap(({ hrefs }) => hrefs));
	return named.flatMap(({ id, title, hrefs }, at) => {
		const isLast = at === named.length - 1;
		const own = tables.filter(({ href }) => hrefs.includes(href) || (isLast && !known.has(href)));
		return own.length === 0 ? [] : [{ id: `about-${id}`, title, link: subjectLink(title, own.length), tables: own }];
	});
}

/** Whole tables, in the order of the catalogue, each once. */
function tableSummaries(
	siteUrl: string,
	catalogue: readonly CatalogueFile[],
	files: ReadonlyMap<string, FileFacts>,
): TableSummary[] {
	const whole = catalogue.filter(({ content }) => content.kind === 'table' && isWhole(content));
	return [...new Set(whole.map(({ content }) => content.table!))].map((id) => {
		const entries = whole.filter(({ content }) => content.table === id);
		const { title, description } = entries[0]!;
		return {
			title,
			href: address.dataset(id),
			description,
			downloads: downloads(
				files,
				entries.map(({ path }) => ({ what: title.toLowerCase(), path, detail: absolute(siteUrl, path) })),
			),
		};
	});
}

/** Whether a file holds all of its table and not one measure's or one release's part. */
export const isWhole = (content: HeldIn): boolean => content.indicator === undefined && content.release === undefined;

/** A cell that offers a file: CSV, 4 KB; or that says there is none. */
function fileCell(entry: CatalogueFile | undefined, files: ReadonlyMap<string, FileFacts>): Cell {
	const facts = entry && files.get(entry.path);
	return facts
		? { text: `${formatOf(facts.path)}, ${fileSize(facts.bytes)}`, href: facts.path }
		: { text: DATA_HUB.none };
}

function measureTable(
	publication: Publication,
	catalogue: readonly CatalogueFile[],
	files: ReadonlyMap<string, FileFacts>,
): TableView | undefined {
	const byMeasure = new Map<IndicatorId, CatalogueFile[]>();
	for (const entry of catalogue) {
		const { indicator } = entry.content;
		if (indicator === undefined || !files.has(entry.path)) continue;
		const entries = byMeasure.get(indicator) ?? [];
		entries.push(entry);
		byMeasure.set(indicator, entries);
	}
	if (byMeasure.size === 0) return undefined;
	const kinds = Object.entries(MEASURE_FILES);
	return {
		caption: DATA_HUB.byMeasureCaption,
		columns: [DATA_HUB.measure, ...kinds.map(([, title]) => title)].map((title) => ({ title, kind: 'text' })),
		rows: publication.indicators.map(({ id, indicator }): Row => {
			const entries = byMeasure.get(id) ?? [];
			const found = (kind: string): CatalogueFile | undefined =>
				entries.find(({ content }) => (content.table ?? content.kind) === kind);
			return {
				cells: [
					{ text: indicator.title, href: address.measure(id) },
					...kinds.map(([kind]) => fileCell(found(kind), files)),
				],
			};
		}),
	};
}

function reportTable(
	publication: Publication,
	catalogue: readonly CatalogueFile[],
	files: ReadonlyMap<string, FileFacts>,
): TableView | undefined {
	const rows = publication.releases.toReversed().flatMap(({ id, order }): Row[] => {
		const own = catalogue.filter(({ content, path }) => content.release === id && files.has(path));
		if (own.length === 0) return [];
		const { title, published, href } = reportName(publication, order);
		const names = own.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
		return [
			{
				cells: [
					{ text: title, href: `${href}#data` },
					{ text: published },
					{ text: names.join(', '), detail: address.releaseFile(id, '') },
				],
			},
		];
	});
	if (rows.length === 0) return undefined;
	const others = rows.slice(REPORTS_SHOWN);
	return {
		caption: DATA_HUB.byReportCaption,
		columns: [DATA_HUB.report, DATA_HUB.published, DATA_HUB.holds].map((title) => ({ title, kind: 'text' })),
		rows: rows.slice(0, REPORTS_SHOWN),
		...(others.length === 0
			? {}
			: {
					more: {
						summary: DATA_HUB.showReports(others.length),
						caption: `${DATA_HUB.byReportCaption}, continued`,
						rows: others,
					},
				}),
	};
}

/** Markers as the files carry them, with the letter of the international list. */
export const shorthandTable = (): TableView => ({
	caption: DATA_HUB.shorthandCaption,
	columns: [DATA_HUB.marker, DATA_HUB.meaning, DATA_HUB.status].map((title) => ({ title, kind: 'text' })),
	rows: MARKERS.map((marker) => ({ cells: [{ text: marker }, { text: MARKER[marker] }, { text: SDMX[marker]! }] })),
	isSmall: true,
});

/** The tables of a catalogue, each once. */
export const tableIds = <Id extends string>(
	catalogue: readonly { readonly content: { readonly kind: string; readonly table?: Id } }[],
): Id[] => [...new Set(catalogue.flatMap(({ content }) => content.table ?? []))];

/** The pages of the tables, for navigation. */
export const tableLinks = (catalogue: readonly CatalogueFile[]): SiteLink[] =>
	tableSummaries('', catalogue, new Map()).map(({ title, href }) => ({ title, href }));
