import { describe, expect, it } from 'vitest';
import { importedFiles } from './import.ts';
import { readWorkbook } from './workbook/read.ts';
import { STYLE, writeXlsx } from './workbook/xlsx.ts';
import type { SheetContent } from './workbook/xlsx.ts';

const sheetOf = (title: string, headings: readonly string[], ...rows: string[][]): SheetContent => ({
	title,
	columns: headings.map((heading) => ({ heading, width: 10, style: STYLE.blank, headingStyle: STYLE.heading })),
	rows,
});
const readSheets = (...sheets: SheetContent[]) => readWorkbook('q2.xlsx', writeXlsx(sheets), () => false);

describe('the files of an imported workbook', () => {
	const workbook = readSheets(
		sheetOf(
			'Figures',
			['indicator', 'Measure', 'period', 'value', 'note'],
			['a', 'A', 'FY2025-26-Q2', '12', 'one\ntwo'],
			['b', 'B', 'FY2025-26-Q2', '1,300', ''],
		),
		sheetOf(
			'Commentary',
			['indicator', 'by', 'on', 'action', 'commentary'],
			['a', 'Head: Waste', '2026-01-02', 'fix-it', 'Words.\n\nMore.'],
			['../../x', 'Head', '2026-01-02', '', 'Bad'],
			['b', 'Head', '', '', ''],
		),
		sheetOf('Corrections', ['indicator', 'period', 'kind', 'reason'], ['', '', '', '']),
	);
	const standing = ['a', 'b', 'c'].map((id) => `content/commentary/q2/${id}.md`);
	const { files, emptied, problems, told } = importedFiles(workbook, 'q2', standing);

	it('are tables and commentary, and none outside the release', () => {
		expect([...files.keys()]).toEqual(['data/releases/q2/observations.csv', 'content/commentary/q2/a.md']);
		expect(files.get('data/releases/q2/observations.csv')).toBe(
			'indicator,period,value,note\r\na,FY2025-26-Q2,12,"one\ntwo"\r\nb,FY2025-26-Q2,"1,300",\r\n',
		);
		expect(files.get('content/commentary/q2/a.md')).toBe(
			'---\nby: "Head: Waste"\non: 2026-01-02\naction: fix-it\n---\n\nWords.\n\nMore.\n',
		);
		expect(emptied).toContain('data/releases/q2/revisions.csv');
	});

	it('say of a row that can be no file where it stands, and why', () => {
		expect(problems.map(({ check, at }) => [check, at.file, at.cell])).toEqual([['I003', 'q2.xlsx/Commentary', 'A3']]);
		const nameless = readSheets(
			sheetOf('Commentary', ['indicator', 'by', 'on', 'commentary'], ['', 'Head', '2026-01-02', 'Whose?']),
		);
		expect(importedFiles(nameless, 'q2', []).problems.map(({ check, at }) => [check, at.cell])).toEqual([
			['V014', 'A2'],
		]);
	});

	it('are none for a second row on one measure, which is told at its cell', () => {
		const row = (words: string): string[] => ['a', 'Head', '2026-01-02', words];
		const of = (...words: string[]) =>
			importedFiles(
				readSheets(sheetOf('Commentary', ['indicator', 'by', 'on', 'commentary'], ...words.map(row))),
				'q2',
				[],
			).problems;
		expect(of('One.', 'Other.').map(({ check, at, message }) => [check, at.cell, message])).toEqual([
			['R002', 'A3', 'Rows 2 and 3 are both about a, with different values (One. and Other.).'],
		]);
		expect(of('One.', 'One.')[0]).toMatchObject({ check: 'R002', message: 'Rows 2 and 3 say the same (a).' });
		expect(of('One.')).toEqual([]);
		const long = 'The same words at the beginning of both, which say nothing of';
		expect(of(`${long} snow.`, `${long} rain.`)[0]!.message).toMatch(/\(… nothing of snow\. and … nothing of rain\.\)/);
	});

	it('leave out the words whose row is gone or has no text, so that they do not go on to be signed', () => {
		expect(emptied.filter((path) => path.endsWith('.md'))).toEqual(standing.slice(1));
		const figuresAlone = readSheets(sheetOf('Figures', ['indicator', 'period', 'value'], ['a', '2025', '1']));
		expect(importedFiles(figuresAlone, 'q2', standing).emptied).toEqual([]);
	});

	it.each([
		['who writes', 'D003', undefined, 2, 'D2'],
		['the day', 'D003', undefined, 3, 'E2'],
		['the action', 'I002', undefined, 4, 'G2'],
		['the words', 'A005', undefined, 9, 'C2'],
		['a word and a colon at the beginning of a line', 'A005', undefined, 7, 'C2'],
		['the file', 'D003', undefined, 1, 'C2'],
		['a setting that is missing', 'K002', 'on', 1, 'E2'],
		['words that are missing', 'V014', undefined, 5, 'C2'],
	] as const)('lead from the file of words to the cell of %s', (_, check, expected, line, cell) => {
		const words = readSheets(
			sheetOf(
				'Commentary',
				['indicator', 'Measure', 'commentary', 'by', 'on', 'Promised before', 'action'],
				['a', 'A', 'by: them.\n\n---\n\non: Monday', 'Head', '11/24/2026', '', 'fix-it'],
			),
		);
		const at = { file: standing[0]!, line, column: 5, excerpt: 'x' };
		const problem = { check, severity: 'error', message: '', remedy: '', at, ...(expected && { expected }) } as const;
		const found = importedFiles(words, 'q2', []).told(problem);
		expect(found.at).toMatchObject({ file: 'q2.xlsx/Commentary', line: 2, cell });
		if (check === 'K002')
			expect(found).toMatchObject({ check: 'V014', message: expect.stringContaining('"on" is blank') });
	});

	it('lead back to the sheet and the cell, also below a cell of several lines', () => {
		const at = { file: 'data/releases/q2/observations.csv', line: 4, column: 16, cell: 'C3' };
		const problem = { check: 'V004', severity: 'error', message: '', remedy: '', at } as const;
		expect(told(problem).at).toMatchObject({ file: 'q2.xlsx/Figures', cell: 'D3', line: 3 });
		const { cell: _, ...row } = at;
		expect(told({ ...problem, at: row }).at).toMatchObject({ file: 'q2.xlsx/Figures', cell: 'A3', line: 3 });
	});
});
