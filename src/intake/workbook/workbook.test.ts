import * as XLSX from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parsePeriod } from '../../domain/period.ts';
import { recycling, located, submissionOf } from '../../publication/submission.fixture.ts';
import { draftRelease } from '../draft.ts';
import { decimalText, typedText } from './typed.ts';
import { readWorkbook } from './read.ts';
import { sheetTitle } from './sheets.ts';
import { workbookOf } from './template.ts';
import { STYLE, writeXlsx } from './xlsx.ts';
import type { SheetContent } from './xlsx.ts';

const submission = submissionOf({
	'2025-q1': {
		publishAt: '2025-08-06T09:30:00+01:00',
		figures: { 'FY2025-26-Q1': 45.3 },
		targets: { 'FY2025-26-Q2': 48 },
	},
});
const draft = draftRelease(
	{ ...submission, indicators: [located({ ...recycling, responsibleOfficer: 'Head of Waste' })] },
	{ period: parsePeriod('FY2025-26-Q2')! },
)!;
const template = workbookOf(draft, { name: 'Example <Council> & "Sons"' });
const never = (): boolean => false;
const sheetOf = (title: string, headings: readonly string[], ...rows: string[][]): SheetContent => ({
	title,
	columns: headings.map((heading) => ({ heading, width: 10, style: STYLE.blank, headingStyle: STYLE.heading })),
	rows,
});
const readSheets = (...sheets: SheetContent[]) => readWorkbook('q2.xlsx', writeXlsx(sheets), never);

describe('the workbook template', () => {
	const parts = Object.fromEntries(
		Object.entries(unzipSync(template)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
	);

	it('is well-formed XML in every part', () => {
		for (const [name, text] of Object.entries(parts)) expect([name, unclosed(text)]).toEqual([name, []]);
	});

	it('declares a type for every part, and leads to none that is missing', () => {
		for (const name of Object.keys(parts)) {
			if (name.endsWith('.rels') || name === '[Content_Types].xml') continue;
			expect(parts['[Content_Types].xml']).toContain(`PartName="/${name}"`);
		}
		for (const [name, text] of Object.entries(parts)) {
			if (!name.endsWith('.rels')) continue;
			const folder = name.replace(/_rels\/[^/]+$/, '');
			for (const [, target] of text.matchAll(/Target="([^"]+)"/g))
				expect(parts).toHaveProperty([new URL(`${folder}${target}`, 'file:///').pathname.slice(1)]);
		}
	});

	it('keeps the order of elements that the standard asks for, so that no program wants to repair it', () => {
		const order = [
			'dimension',
			'sheetViews',
			'cols',
			'sheetData',
			'dataValidations',
			'pageMargins',
			'pageSetup',
			'ignoredErrors',
			'tableParts',
		];
		for (const [name, text] of Object.entries(parts).filter(([each]) => each.includes('/worksheets/sheet'))) {
			const places = order.map((element) => text.indexOf(`<${element}`)).filter((place) => place >= 0);
			expect([name, places]).toEqual([name, places.toSorted((a, b) => a - b)]);
		}
	});

	it('has no cell that is not text', () => {
		const sheets = Object.entries(parts).filter(([name]) => name.includes('/worksheets/sheet'));
		for (const [, text] of sheets) expect(text).not.toMatch(/<c (?![^>]*(?:t="inlineStr"|\/>))/);
		const styles = [...parts['xl/styles.xml']!.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => id);
		expect(new Set(styles)).toEqual(new Set(['49']));
	});

	it('shows the last figure and the target beside each blank', () => {
		expect(parts['xl/worksheets/sheet2.xml']).toContain('45.3% (April to June 2025)');
		expect(parts['xl/worksheets/sheet2.xml']).toContain('48%');
	});

	it('has notes that no spreadsheet cuts off, and lists that are there', () => {
		const lists = parts['xl/worksheets/sheet14.xml'] ?? '';
		for (const text of Object.values(parts)) {
			for (const [, note] of text.matchAll(/ prompt="([^"]*)"/g)) expect(note!.length).toBeLessThanOrEqual(255);
			for (const [, letters, last] of text.matchAll(/<formula1>Lists!\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)/g)) {
				expect(lists).toMatch(new RegExp(`r="${letters}${last}" s="3" t="inlineStr"`));
				expect(lists).not.toMatch(new RegExp(`r="${letters}${Number(last) + 1}" s="3" t=`));
			}
		}
	});

	it('has the same bytes however often it is written', () => {
		expect(workbookOf(draft, { name: 'Example <Council> & "Sons"' })).toEqual(template);
	});

	it('says nothing of its own when it is read back, and names its release', () => {
		const { release, tables, problems } = readWorkbook('q2.xlsx', template, never);
		expect(problems).toEqual([]);
		expect(release).toBe('fy2025-26-q2');
		expect(tables.filter(({ rows }) => rows.length > 0).map(({ table }) => table.name)).toEqual(['observations']);
	});
});

describe('beside another implementation', () => {
	it('shows the same cells, choices of sheets and text format', () => {
		const book = XLSX.read(template, { cellStyles: true, cellNF: true });
		const { tables } = readWorkbook('q2.xlsx', template, never);
		expect(book.SheetNames).toHaveLength(14);
		for (const { table, rows } of tables) {
			const title = sheetTitle(table.name);
			const shown = XLSX.utils.sheet_to_json<Record<string, string>>(book.Sheets[title]!, { defval: '' });
			const names = table.columns.map(({ name }) => name);
			const filled = shown.filter((row) => names.some((name) => row[name]));
			if (table.name === 'observations') expect(filled).toHaveLength(1);
			for (const [at, row] of rows.entries()) expect(filled[at]).toMatchObject(row);
		}
		expect(book.Sheets['Figures']!['A2']).toMatchObject({ t: 's', v: 'recycling' });
	});

	it('reads what it wrote: numbers, percentages, days and texts', () => {
		const sheet = XLSX.utils.aoa_to_sheet([
			['service', 'stage', 'received', 'theme', 'learned'],
			['housing', '007', 1234.5, 'Æ & <b>', 0.1 + 0.2],
		]);
		const risks = XLSX.utils.aoa_to_sheet([
			['id', 'title', 'likelihood', 'impact', 'reviewed_on'],
			['a', 'A', 1, 2, { t: 'n', v: 46112, z: 'dd/mm/yyyy' }],
		]);
		const targets = XLSX.utils.aoa_to_sheet([
			['indicator', 'period', 'target'],
			['a', '2025', { t: 'n', v: 0.145, z: '0.0%' }],
		]);
		const book = XLSX.utils.book_new();
		for (const [name, each] of Object.entries({ Complaints: sheet, Risks: risks, Targets: targets }))
			XLSX.utils.book_append_sheet(book, each, name);
		const bytes = XLSX.write(book, { type: 'array', bookType: 'xlsx', cellStyles: true }) as ArrayBuffer;
		const { tables, problems } = readWorkbook('x.xlsx', new Uint8Array(bytes), () => true);
		expect(tables.map(({ rows }) => Object.values(rows[0]!))).toEqual([
			['housing', '007', '1234.5', 'Æ & <b>', '0.3'],
			['a', 'A', '1', '2', '2026-03-31'],
			['a', '2025', '14.5'],
		]);
		expect(problems.map(({ check }) => check)).toEqual(['E007']);
	});
});

describe('a workbook that is read back', () => {
	it('gives every text as it was typed', () => {
		const typed = fc
			.string({ unit: 'grapheme', minLength: 1 })
			.filter((text) => text.trim() === text && !/[\p{C}\r]|_x[\dA-F]{4}_/iu.test(text));
		fc.assert(
			fc.property(fc.array(fc.tuple(typed, typed, typed), { minLength: 1, maxLength: 5 }), (rows) => {
				const { tables } = readSheets(sheetOf('Figures', ['indicator', 'period', 'value'], ...rows));
				expect(tables[0]!.rows.map(Object.values)).toEqual(rows);
			}),
			{ numRuns: 200, seed: 7 },
		);
	});

	it('keeps leading zeros, thousands commas and lines of their own', () => {
		const { tables } = readSheets(
			sheetOf('Figures', ['indicator', 'period', 'value', 'note'], ['007', '2025', '1,234', 'one\ntwo']),
		);
		expect(tables[0]!.rows).toEqual([{ indicator: '007', period: '2025', value: '1,234', note: 'one\ntwo' }]);
	});

	it('leaves out blank rows and what only explains', () => {
		const { tables, problems } = readSheets(
			sheetOf(
				'Figures',
				['indicator', 'Measure', 'period', 'value'],
				['a', 'About a', '2025', '1'],
				['', 'About nothing', '', ''],
				['b', '', '2025', '2'],
			),
		);
		expect(tables[0]!.rows.map(({ indicator }) => indicator)).toEqual(['a', 'b']);
		expect(problems).toEqual([]);
		expect(tables[0]!.place(1, 'value')).toMatchObject({ file: 'q2.xlsx/Figures', cell: 'D4', line: 4 });
	});

	it.each([
		[
			'E003',
			'a sheet with another name',
			[sheetOf('Sheet1', ['indicator', 'period', 'value'], ['a', '2025', '1'])],
			'q2.xlsx/Sheet1',
			'A1',
		],
		['E002', 'a sheet that it does not know', [sheetOf('My sums', ['x', 'y'], ['1', '2'])], 'q2.xlsx/My sums', 'A1'],
		[
			'E004',
			'two sheets of one kind',
			['Figures', 'Copy'].map((name) => sheetOf(name, ['indicator', 'period', 'value'], ['a', '2025', '1'])),
			'q2.xlsx/Copy',
			'A1',
		],
		[
			'E005',
			'a column of its own',
			[sheetOf('Figures', ['indicator', 'period', 'value', 'my sum'], ['a', '2025', '1', '9'])],
			'q2.xlsx/Figures',
			'D1',
		],
		['E010', 'headings that are gone', [sheetOf('Figures', ['', '', ''], ['a', '2025', '1'])], 'q2.xlsx/Figures', 'A1'],
	] as const)('%s: says where there is %s', (code, _, sheets, file, cell) => {
		const { problems } = readSheets(...sheets);
		expect(problems.map(({ check, at }) => [check, at.file, at.cell])).toContainEqual([code, file, cell]);
	});

	it.each([
		['no ZIP', strToU8('indicator,period,value\n')],
		['a ZIP of something else', zipSync({ 'a.txt': strToU8('hello') })],
		['cut off', template.slice(0, 2000)],
		['nothing', new Uint8Array()],
	])('refuses %s', (_, bytes) => {
		expect(readWorkbook('x.xlsx', bytes, never).problems.map(({ check }) => check)).toEqual(['E001']);
	});

	it('refuses a small file that unpacks to an enormous one', () => {
		const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60 * 1024 * 1024).fill(32) });
		expect(readWorkbook('x.xlsx', bomb, never).problems.map(({ check }) => check)).toEqual(['E001']);
	});

	it('never throws, whatever is in it', () => {
		const part = fc
			.string({ maxLength: 300 })
			.map((text) => strToU8(`<workbook><sheets><sheet name="Figures" r:id="rId1"/></sheets>${text}`));
		fc.assert(
			fc.property(part, fc.string({ maxLength: 300 }), (book, sheet) => {
				const bytes = zipSync({
					'xl/workbook.xml': book,
					'xl/_rels/workbook.xml.rels': strToU8('<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>'),
					'xl/worksheets/sheet1.xml': strToU8(`<sheetData><row><c t="s"><v>9</v></c>${sheet}</row></sheetData>`),
				});
				readWorkbook('x.xlsx', bytes, never);
			}),
			{ numRuns: 300, seed: 3 },
		);
	});
});

describe('a cell that a spreadsheet stored in its own way', () => {
	const cell = (kind: 'number' | 'date' | 'percent' | 'error' | 'text', stored: string, hasFormula = false) => ({
		kind,
		stored,
		hasFormula,
	});
	it.each([
		['a number', cell('number', '12.5'), 'value', '12.5', undefined],
		['binary noise', cell('number', '0.30000000000000004'), 'value', '0.3', undefined],
		['a stored exponent', cell('number', '1.23E+6'), 'value', '1230000', undefined],
		['a tiny number', cell('number', '1.5E-7'), 'value', '0.00000015', undefined],
		[
			'more digits than it keeps',
			cell('number', '1.2345678901234567E+18'),
			'value',
			'1.2345678901234567E+18',
			undefined,
		],
		['a percentage of a percentage measure', cell('percent', '0.07'), 'value', '7', 'E007'],
		['a percentage as a count', cell('percent', '0.125'), 'numerator', '12.5%', undefined],
		['a day where a day belongs', cell('date', '2026-03-31'), 'on', '2026-03-31', undefined],
		['a day where an id was typed', cell('date', '2026-03-01'), 'indicator', '2026-03-01', 'E006'],
		['an error', cell('error', '#REF!'), 'value', '#REF!', undefined],
		['a formula', cell('number', '41', true), 'value', '41', 'E008'],
		['a formula without a result', cell('text', '', true), 'value', '', 'E009'],
	])('%s', (_, stored, column, text, code) => {
		const read = typedText(stored, column, true);
		expect([read.text, read.fault?.check]).toEqual([text, code]);
	});

	it('is no percentage where the unit is none', () => {
		expect(typedText(cell('percent', '0.12'), 'value', false)).toEqual({ text: '12%' });
	});

	test('every number of up to fifteen digits survives', () => {
		const digits = fc.tuple(
			fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }),
			fc.integer({ min: 0, max: 3 }),
		);
		fc.assert(
			fc.property(digits, ([whole, decimals]) => {
				const value = Number(whole) / 10 ** decimals;
				expect(Number(decimalText(String(value)))).toBe(value);
			}),
		);
	});
});

it('finds dates, percentages and shared texts that Excel itself wrote', () => {
	const bytes = zipSync({
		'xl/workbook.xml': strToU8(
			'<x:workbook xmlns:x="m"><x:sheets><x:sheet name="Actions" sheetId="1" r:id="rId7"/></x:sheets></x:workbook>',
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			'<Relationships><Relationship Target="/xl/worksheets/sheet9.xml" Id="rId7"/></Relationships>',
		),
		'xl/sharedStrings.xml': strToU8(
			'<sst><si><t>id</t></si><si><t>kind</t></si><si><t>title</t></si><si><t>status</t></si><si><t>due</t></si><si><r><t>Insulate </t></r><r><rPr><b/></rPr><t>400 &amp; more</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t xml:space="preserve"> on-track_x000D_ </t></si></sst>',
		),
		'xl/styles.xml': strToU8(
			'<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-809]dd\\ mmmm\\ yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
		),
		'xl/worksheets/sheet9.xml': strToU8(
			`<worksheet><sheetData><row r="1">${[0, 1, 2, 3, 4].map((at) => `<c r="${'ABCDE'[at]}1" t="s"><v>${at}</v></c>`).join('')}</row><row r="3" hidden="1"><c r="A3" t="str"><f>LOWER("X")</f><v>x</v></c><c r="C3" t="s"><v>5</v></c><c r="D3" t="s"><v>6</v></c><c r="E3" s="1"><v>46112</v></c></row></sheetData></worksheet>`,
		),
	});
	const { tables, problems } = readWorkbook('x.xlsx', bytes, never);
	expect(tables[0]!.rows).toEqual([
		{ id: 'x', kind: '', title: 'Insulate 400 & more', status: 'on-track', due: '2026-03-31' },
	]);
	expect(problems.map(({ check, at }) => [check, at.cell])).toEqual([
		['E008', 'A3'],
		['E011', 'A3'],
	]);
});

/** Tags that are opened and never closed, or closed out of turn. */
function unclosed(xml: string): string[] {
	const open: string[] = [];
	const wrong: string[] = [];
	for (const [, end, name, self] of xml.matchAll(/<(\/?)([\w:]+)(?:"[^"]*"|[^">])*?(\/?)>/g)) {
		if (end) {
			if (open.pop() !== name) wrong.push(name!);
		} else if (!self) open.push(name!);
	}
	return [...open, ...wrong];
}
