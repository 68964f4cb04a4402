import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it, test } from 'vitest';
import { FORMATS, readBook } from './book.fixture.ts';
import { fitting, keptAs, serialOf } from './book.ts';
import type { Book, CellType } from './book.ts';

const bookOf = (rows: readonly (readonly (string | undefined)[])[], types: readonly CellType[] = ['text']): Book => ({
	title: 'Data of <Exampleshire> & others',
	author: 'Exampleshire',
	language: 'en-GB',
	modified: '2026-05-07T08:30:00Z',
	sheets: [
		{
			name: 'Cover',
			lines: [
				{ text: 'Data & words', kind: 'title' },
				{ text: 'Where', kind: 'text', link: 'https://a.example/?x=1&y=2' },
			],
		},
		{
			name: 'figures',
			lines: [
				{ text: 'Figures', kind: 'title' },
				{ text: 'This sheet has one table.', kind: 'text' },
			],
			table: { name: 'figures', columns: types.map((type, at) => ({ title: `Column ${at + 1}`, type })), rows },
		},
	],
});

const FIRST_ROW = 3;
const cellsOf = (bytes: Uint8Array) => readBook(bytes).get('figures')!.slice(FIRST_ROW);
const partsOf = (bytes: Uint8Array): [string, string][] =>
	Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]);

describe('how a cell is kept', () => {
	test.each<[string, CellType, string]>([
		['46.1', 'number', 'number'],
		['46.10', 'number', 'number'],
		['-0.5', 'number', 'number'],
		['0', 'integer', 'number'],
		['123456789012345', 'number', 'number'],
		['1234567890123456', 'number', 'text'],
		['130770.99999999999', 'number', 'text'],
		['0.1234567891', 'number', 'text'],
		['-0', 'number', 'text'],
		['-0.00', 'number', 'text'],
		['007', 'integer', 'text'],
		['1e5', 'number', 'text'],
		['5%', 'number', 'text'],
		['12', 'text', 'text'],
		['2025-09-30', 'date', 'date'],
		['1900-03-01', 'date', 'date'],
		['1900-02-28', 'date', 'text'],
		['2025-02-30', 'date', 'text'],
		['2025-11-06T09:30:00Z', 'instant', 'text'],
	])('%s as %s is kept as %s', (text, type, kept) => {
		expect(keptAs(text, type)).toBe(kept);
	});

	test.each([
		['1900-03-01', 61],
		['2025-01-01', 45658],
		['2024-02-29', 45351],
	])('the day %s is the number that every spreadsheet gives it', (day, serial) => {
		expect(serialOf(day)).toBe(serial);
	});

	it('cuts what no cell can hold, and says so', () => {
		const text = 'a'.repeat(40_000);
		expect(fitting(text, '(goes on)')).toHaveLength(32_767);
		expect(fitting(text, '(goes on)').endsWith('a (goes on)')).toBe(true);
		expect(fitting('short', '(goes on)')).toBe('short');
	});
});

describe.each(FORMATS)('a workbook as %s', (format, bytesOf) => {
	it('is read by another library with the same numbers, days and texts', () => {
		const rows = [
			['recycling', '46.10', '2025-09-30', '2025-11-06T09:30:00Z', '4'],
			['a,"b"', '130770.99999999999', undefined, '', '-3'],
			['Herefordshire, County of ', '-0.5', '1999-12-31', 'x', '007'],
		];
		const cells = cellsOf(bytesOf(bookOf(rows, ['text', 'number', 'date', 'instant', 'integer'])));
		expect(cells.map((row) => row.map(({ text }) => text))).toEqual(rows.map((row) => row.map((cell) => cell ?? '')));
		expect(cells.map((row) => row.map(({ type }) => type))).toEqual([
			['s', 'n', 'd', 's', 'n'],
			['s', 's', 'z', 'z', 'n'],
			['s', 'n', 'd', 's', 's'],
		]);
	});

	it('makes no formula of any text', () => {
		const hostile = ['=1+1', '+44 20', '-1', '@SUM(A1)', '\t=2', "=cmd|' /C calc'!A0", '=HYPERLINK("http://x")'];
		const cells = cellsOf(bytesOf(bookOf(hostile.map((text) => [text])))).flat();
		expect(cells.map(({ text }) => text)).toEqual(hostile);
		expect(cells.map(({ type, formula }) => [type, formula])).toEqual(hostile.map(() => ['s', undefined]));
		for (const [name, part] of partsOf(bytesOf(bookOf(hostile.map((text) => [text])))))
			expect(part, name).not.toMatch(/<f[ >]|table:formula/);
	});

	it('keeps any text as it is, letter for letter', () => {
		// This spelling of a letter is Excel's own; the library reads it so in ODS too, where it means itself.
		const escapes = format === 'XLSX' ? ['_x0041_'] : [];
		const letters = fc.constantFrom(...'aB1 \n\t<>&"\';=_é£漢', '😀', '  ', ' ', ...escapes);
		fc.assert(
			fc.property(
				fc.array(fc.array(letters, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
				(made) => {
					// The library drops an empty line that an ODS cell begins with.
					const texts = made.map((parts) => parts.join('').replace(/^\n/, 'x\n'));
					const read = cellsOf(
						bytesOf(
							bookOf(
								texts.map((text) => ['-', text]),
								['text', 'text'],
							),
						),
					);
					expect(read.map((row) => row[1]?.text)).toEqual(texts);
				},
			),
			{ seed: 73, numRuns: 150 },
		);
	});

	it('leaves out what XML cannot say, and stays readable', () => {
		expect(cellsOf(bytesOf(bookOf([['a\u0000b\u001fc\ufffe']])))[0]![0]!.text).toBe('abc');
	});

	it('has parts that are well-formed XML, and the same bytes twice', () => {
		const book = bookOf(
			[
				['<&>"', '1'],
				['\u0007', '2'],
			],
			['text', 'number'],
		);
		for (const [name, part] of partsOf(bytesOf(book)))
			if (name !== 'mimetype') expect(XMLValidator.validate(part), `${format} ${name}`).toBe(true);
		expect(bytesOf(book)).toEqual(bytesOf(book));
	});
});

describe('an XLSX file', () => {
	const parts = new Map(partsOf(FORMATS[0][1](bookOf([['a', '1']], ['text', 'number']))));

	it('marks each table, without filters, frozen panes, merged or hidden cells', () => {
		expect(parts.get('xl/tables/table2.xml')).toContain('ref="A3:B4"');
		expect(parts.get('xl/tables/table2.xml')).toContain('<tableColumn id="1" name="Column 1"/>');
		for (const [name, part] of parts) expect(part, name).not.toMatch(/<autoFilter|<pane|<mergeCell|hidden=/);
	});

	it('says what it is, whose it is, when it was published and in what language', () => {
		const core = parts.get('docProps/core.xml');
		expect(core).toContain('<dc:title>Data of &lt;Exampleshire&gt; &amp; others</dc:title>');
		expect(core).toContain('<dc:creator>Exampleshire</dc:creator>');
		expect(core).toContain('2026-05-07T08:30:00Z');
		expect(core).toContain('<dc:language>en-GB</dc:language>');
	});

	it('lists every part that it holds, and none that it does not', () => {
		const typed = Array.from(parts.get('[Content_Types].xml')!.matchAll(/PartName="\/([^"]+)"/g), ([, name]) => name);
		const held = [...parts.keys()].filter((name) => !name.endsWith('.rels') && !name.startsWith('['));
		expect(typed.toSorted()).toEqual(held.toSorted());
	});

	it('leads to the address of a line', () => {
		expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="https://a.example/?x=1&amp;y=2"');
	});
});

describe('an ODS file', () => {
	const bytes = FORMATS[1][1](bookOf([['a', '1']], ['text', 'number']));
	const parts = new Map(partsOf(bytes));

	it('says its format in its first bytes, uncompressed', () => {
		const start = new TextDecoder('latin1').decode(bytes.subarray(0, 90));
		expect(start.slice(30)).toContain('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
		expect(bytes[8]).toBe(0);
	});

	it('marks each table and its row of headings, without filters, merged or hidden cells', () => {
		const content = parts.get('content.xml')!;
		expect(content).toContain('table:target-range-address="figures.A3:figures.B4"');
		expect(content.match(/<table:table-header-rows>/g)).toHaveLength(1);
		expect(content).not.toMatch(
			/spanned="[^1]|covered-table-cell|visibility="(?:collapse|filter)"|display-filter-buttons="true"/,
		);
	});

	it('says its language and the day of its figures', () => {
		expect(parts.get('styles.xml')).toContain('fo:language="en" fo:country="GB"');
		expect(parts.get('meta.xml')).toContain('<dc:date>2026-05-07T08:30:00Z</dc:date>');
	});
});
