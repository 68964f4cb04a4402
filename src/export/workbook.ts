/** All tables as one workbook: a cover, contents, notes, the meaning of each column, and one sheet for each table. */

import { MARKERS } from '../domain/observation.ts';
import type { Publication } from '../publication/publication.ts';
import { fitting } from '../spreadsheet/book.ts';
import type { Book, BookLine, BookSheet, BookTable } from '../spreadsheet/book.ts';
import { address } from '../view/address.ts';
import { TABLE } from '../words/columns.ts';
import type { TableId } from '../words/columns.ts';
import { COLUMN_TYPE, SDMX } from '../words/data-hub.ts';
import { dayOf } from '../words/date.ts';
import { DATA } from '../words/descriptor.ts';
import { citation, notices } from '../words/download.ts';
import { licenceName } from '../words/licence.ts';
import { MARKER } from '../words/status.ts';
import { BOOK, BOOK_SHEET } from '../words/workbook.ts';
import { absolute } from './absolute.ts';
import type { Cell, ColumnFacts } from './table.ts';

/**
 * A table of more rows is named in the contents and left to its CSV. Spreadsheets hold a million, but a workbook of
 * everything is for people; and it costs time in every build (decisions/0073).
 */
export const MOST_ROWS = 10_000;

/** A table with its cells; of one that is too large only how many rows it has. */
export interface TableCells {
	readonly id: TableId;
	readonly columns: readonly ColumnFacts[];
	readonly rows: number;
	readonly cells?: readonly (readonly Cell[])[];
}

/** What a workbook needs of a table, so that one that is too large is not kept in memory. */
export const forWorkbook = (id: TableId, columns: readonly ColumnFacts[], cells: readonly Cell[][]): TableCells => ({
	...{ id, columns, rows: cells.length },
	...(cells.length === 0 || cells.length > MOST_ROWS ? {} : { cells }),
});

/** The workbook of a publication's tables, in their order. */
export function workbookOf(publication: Publication, tables: readonly TableCells[], isPreview: boolean): Book {
	const { council, releases, asOf } = publication;
	const said = notices(council, isPreview);
	const title = DATA.title(council.name);
	return {
		title: [title, ...said].join(' '),
		author: council.name,
		language: council.language,
		modified: new Date(releases.at(-1)?.release.publishAt ?? asOf).toISOString().replace(/\.\d+Z$/, 'Z'),
		sheets: [
			cover(publication, title, said),
			contents(publication, tables),
			notes(),
			columnsSheet(tables),
			...tables.flatMap((table) => dataSheet(table, said)),
		],
	};
}

const line = (text: string, link?: string): BookLine => ({
	text,
	kind: 'text',
	...(link === undefined ? {} : { link }),
});
const heading = (text: string): BookLine => ({ text, kind: 'heading' });
const titled = (text: string): BookLine => ({ text, kind: 'title' });

function cover(publication: Publication, title: string, said: readonly string[]): BookSheet {
	const { council, releases } = publication;
	const newest = releases.at(-1)?.release;
	const published = newest && dayOf(newest.publishAt, council.timeZone);
	const licence = licenceName(council.licence);
	const page = absolute(publication, address.data);
	return {
		name: BOOK_SHEET.cover,
		lines: [
			titled(title),
			...said.map((notice) => line(notice)),
			...(newest && published ? [line(BOOK.newest(newest.title, published))] : []),
			...[BOOK.about, BOOK.start, BOOK.exact].map((text) => line(text)),
			heading(BOOK.where),
			line(page, page),
			heading(BOOK.licence),
			line(BOOK.licenceText(licence.title), licence.url),
			...(newest && published ? [heading(BOOK.cite), line(citation(council.name, newest.title, published, page))] : []),
			heading(BOOK.contact),
			line(`${council.contact.team}, ${council.contact.email}`, `mailto:${council.contact.email}`),
		],
	};
}

/** A sheet of one table, with its title and what is said of it above. */
const tableSheet = (
	name: string,
	title: string,
	above: readonly BookLine[],
	{ columns, rows }: Pick<BookTable, 'columns' | 'rows'>,
): BookSheet => ({
	name,
	lines: [titled(title), line(BOOK.oneTable(rows.length, columns.length)), ...above],
	table: { name: name.toLowerCase(), columns, rows },
});

const textColumns = (titles: readonly string[]): BookTable['columns'] =>
	titles.map((title) => ({ title, type: 'text' }));

function contents(publication: Publication, tables: readonly TableCells[]): BookSheet {
	const [sheet, ...others] = BOOK.contentsColumns;
	const missing = tables.filter(({ cells }) => cells === undefined);
	return tableSheet(
		BOOK_SHEET.contents,
		BOOK.contents,
		missing.map(({ id, rows }) =>
			rows === 0
				? line(BOOK.empty(TABLE[id].title))
				: line(BOOK.tooLarge(TABLE[id].title, rows), absolute(publication, address.latestFile(`${id}.csv`))),
		),
		{
			columns: [
				{ title: sheet, type: 'sheet' },
				...others.map((title, at) => ({ title, type: at === 2 ? ('integer' as const) : ('text' as const) })),
			],
			rows: [
				[BOOK_SHEET.notes, BOOK.notes, BOOK.notesText[0]],
				[BOOK_SHEET.columns, BOOK.columns, BOOK.columnsColumns[3]],
				...tables
					.filter(({ cells }) => cells !== undefined)
					.map(({ id, rows }) => [id, TABLE[id].title, TABLE[id].description, String(rows)]),
			],
		},
	);
}

const notes = (): BookSheet =>
	tableSheet(
		BOOK_SHEET.notes,
		BOOK.notes,
		BOOK.notesText.map((text) => line(text)),
		{
			columns: textColumns(BOOK.notesColumns),
			rows: [...MARKERS.map((marker) => [marker, MARKER[marker], SDMX[marker]]), ['r', BOOK.revised, undefined]],
		},
	);

function columnsSheet(tables: readonly TableCells[]): BookSheet {
	const rows = tables.flatMap(({ id, columns, cells }) =>
		cells === undefined
			? []
			: columns.map(({ name, title, description, type }) => [id, title, name, description, COLUMN_TYPE[type]]),
	);
	return tableSheet(BOOK_SHEET.columns, BOOK.columns, [], { columns: textColumns(BOOK.columnsColumns), rows });
}

function dataSheet({ id, columns, cells }: TableCells, said: readonly string[]): BookSheet[] {
	if (cells === undefined) return [];
	const hasMarkers = columns.some(({ name }) => name === 'marker');
	const above = [...said, TABLE[id].description, ...(hasMarkers ? [BOOK.shorthand] : [])];
	const rows = cells.some((row) => row.some(isLong))
		? cells.map((row) => row.map((cell) => (isLong(cell) ? fitting(cell!, BOOK.goesOn) : cell)))
		: cells;
	return [
		tableSheet(
			id,
			TABLE[id].title,
			above.map((text) => line(text)),
			{ columns: columns.map(({ title, type }) => ({ title, type })), rows },
		),
	];
}

/** Longer than a spreadsheet holds in a cell, in all likelihood. */
const isLong = (cell: Cell): boolean => cell !== undefined && cell.length > 32_000;
