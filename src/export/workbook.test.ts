import { beforeAll, describe, expect, it } from 'vitest';
import type { Publication } from '../publication/publication.ts';
import { FORMATS, readBook } from '../spreadsheet/book.fixture.ts';
import type { ReadCell } from '../spreadsheet/book.fixture.ts';
import { TABLE_IDS } from '../words/columns.ts';
import { PREVIEW_NOTICE } from '../words/download.ts';
import { columnsOf } from './catalogue.ts';
import { filesOf, publicationOf, readCsv, textOf } from './export.fixture.ts';
import { forWorkbook, MOST_ROWS, workbookOf } from './workbook.ts';

let publication: Publication;
let files: Map<string, Uint8Array>;
beforeAll(() => {
	publication = publicationOf();
	files = filesOf(publication);
});
const pathOf = (format: string): string => `/data/latest/all.${format.toLowerCase()}`;
const texts = (rows: readonly (readonly ReadCell[])[]): string[][] => rows.map((row) => row.map(({ text }) => text));
/** The rows from that of the table's headings on. */
const tableOf = (rows: readonly (readonly ReadCell[])[], heading: string): string[][] => {
	const all = texts(rows);
	return all.slice(all.findIndex(([first]) => first === heading));
};

describe.each(FORMATS)('the workbook of all tables as %s', (format) => {
	let sheets: Map<string, ReadCell[][]>;
	beforeAll(() => {
		sheets = readBook(files.get(pathOf(format))!);
	});

	it('has a cover, contents, notes, the columns, then one sheet for each table, in the order of the data page', () => {
		expect([...sheets.keys()]).toEqual(['Cover', 'Contents', 'Notes', 'Columns', ...TABLE_IDS]);
	});

	it.each(TABLE_IDS)('holds in the sheet %s what the CSV holds, cell for cell', (id) => {
		const [, ...expected] = readCsv(textOf(files, `/data/latest/${id}.csv`));
		const titles = columnsOf(id).map(({ title }) => title);
		const [heads, ...rows] = tableOf(sheets.get(id)!, titles[0]!);
		expect(heads).toEqual(titles);
		expect(rows).toEqual(expected);
	});

	it('keeps numbers as numbers, days as days, and everything else as text', () => {
		for (const id of TABLE_IDS) {
			const columns = columnsOf(id);
			const rows = sheets.get(id)!;
			const start = texts(rows).findIndex(([first]) => first === columns[0]!.title) + 1;
			for (const row of rows.slice(start)) {
				row.forEach(({ type, text, formula }, at) => {
					const kind = columns[at]!.type;
					const isNumber = (kind === 'number' || kind === 'integer') && text.replace(/\D/g, '').length <= 15;
					expect(formula).toBeUndefined();
					expect(type, `${id} ${text}`).toBe(text === '' ? 'z' : isNumber ? 'n' : kind === 'date' ? 'd' : 's');
				});
			}
		}
	});

	it('begins every sheet with its title and says how many tables it has, with no empty row above or in a table', () => {
		for (const [name, rows] of sheets) {
			expect(rows[0]![0]!.text, name).not.toBe('');
			if (name !== 'Cover')
				expect(rows[1]![0]!.text, name).toMatch(/^This sheet has one table: \d+ rows? and \d+ columns\.$/);
			for (const row of rows)
				expect(
					row.some(({ text }) => text !== ''),
					name,
				).toBe(true);
		}
	});

	it('has headings that are never empty nor twice the same', () => {
		for (const id of TABLE_IDS) {
			const titles = columnsOf(id).map(({ title }) => title.toLowerCase());
			expect(titles, id).not.toContain('');
			expect(new Set(titles).size, id).toBe(titles.length);
		}
	});

	it('lists each sheet with its rows, and explains every column', () => {
		const listed = tableOf(sheets.get('Contents')!, 'Sheet').slice(1);
		expect(listed.map(([sheet]) => sheet)).toEqual(['Notes', 'Columns', ...TABLE_IDS]);
		for (const [sheet, , , rows] of listed.slice(2))
			expect(Number(rows)).toBe(readCsv(textOf(files, `/data/latest/${sheet}.csv`)).length - 1);
		const explained = tableOf(sheets.get('Columns')!, 'Sheet').slice(1);
		expect(explained.map(([sheet, , name]) => `${sheet}.${name}`)).toEqual(
			TABLE_IDS.flatMap((id) => columnsOf(id).map(({ name }) => `${id}.${name}`)),
		);
	});

	it('says on its cover whose data these are, under what licence and how to cite them', () => {
		const cover = texts(sheets.get('Cover')!).map(([first]) => first);
		expect(cover[0]).toBe('Performance data of Exampleshire Council');
		expect(cover).toContain('You may use these data under the Open Government Licence v3.0.');
		expect(cover.some((said) => said?.includes('Report, 2025-q3, published 5 February 2026'))).toBe(true);
	});

	it('says on every sheet of a preview that it is not published', () => {
		const preview = readBook(filesOf(publicationOf(), true).get(pathOf(format))!);
		for (const id of ['Cover', ...TABLE_IDS])
			expect(
				texts(preview.get(id)!).some(([first]) => first === PREVIEW_NOTICE),
				id,
			).toBe(true);
	});

	it('names a table without rows, and gives it no sheet', () => {
		const one = readBook(filesOf(publicationOf(1)).get(pathOf(format))!);
		expect(one.has('revisions')).toBe(false);
		expect(texts(one.get('Contents')!).map(([first]) => first)).toContain(
			'Not here, because it has no rows: Corrections and revisions.',
		);
	});

	it('is there, and can be opened, before the first report', () => {
		const none = readBook(filesOf(publicationOf(0)).get(pathOf(format))!);
		expect([...none.keys()].slice(0, 4)).toEqual(['Cover', 'Contents', 'Notes', 'Columns']);
	});
});

it('leaves a table that is too large to its CSV, and says so with its address', () => {
	const columns = columnsOf('history');
	const cells = Array.from({ length: MOST_ROWS + 1 }, () => columns.map(() => 'x'));
	const book = workbookOf(publication, [forWorkbook('history', columns, cells)], false);
	expect(book.sheets.map(({ name }) => name)).not.toContain('history');
	expect(book.sheets[1]!.lines).toContainEqual({
		text: 'Not here, because 10,001 rows are too many for this workbook: Every value ever published. Take the CSV file.',
		kind: 'text',
		link: 'https://council.example/performance/data/latest/history.csv',
	});
	expect(forWorkbook('history', columns, cells.slice(1)).cells).toHaveLength(MOST_ROWS);
});
