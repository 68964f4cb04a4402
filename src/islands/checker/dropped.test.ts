import { describe, expect, it, test } from 'vitest';
import type { Problem } from '../../domain/problem.ts';
import { STYLE, writeXlsx } from '../../intake/workbook/xlsx.ts';
import type { SheetContent } from '../../intake/workbook/xlsx.ts';
import { checkContextOf } from '../../publication/check-context.ts';
import type { CheckContext } from '../../publication/check-context.ts';
import { publish } from '../../publication/fold.ts';
import { readWith } from '../../read/folder/site.fixture.ts';
import { asSheets } from '../../words/check-sheets.ts';
import type { Files } from '../../words/guide/example.ts';
import { commentary, csv, FIGURES, json, OBSERVATIONS, Q2 } from '../../words/guide/example.ts';
import reports from '../../words/guide/reports.json' with { type: 'json' };
import { rulesOfRows } from '../../check/of-rows.ts';
import { checkFiles } from './dropped.ts';

/** What the page knows of the tiny council when its release q2, with these files, is published. */
function known(files: Files): CheckContext {
	const unsealed = { canonicalForm: 'unsealed', digest: '', previousDigest: '', stages: [] };
	const { submission, problems } = readWith({ ...files, [`${Q2}/sign-off.json`]: json(unsealed) });
	expect(problems).toEqual([]);
	return JSON.parse(JSON.stringify(checkContextOf(publish(submission!, { asOf: '2026-01-01T00:00:00Z' }))));
}

const EARLIER = ['FY2024-25-Q2,55', 'FY2024-25-Q3,54', 'FY2024-25-Q4,56', 'FY2025-26-Q1,55', 'FY2025-26-Q2,56'];
const series = { [OBSERVATIONS]: csv(FIGURES, ...EARLIER.map((cells) => `hsg-03,${cells},,`)) };
const promised = {
	...series,
	...commentary('Two blocks failed.', 'paint'),
	[`${Q2}/actions.csv`]: csv(
		'id,kind,objective,title,due,status,owner',
		'paint,action,homes,Paint the doors,2026-01-31,on-track,Head of Housing',
	),
	[`${Q2}/targets.csv`]: csv('indicator,period,target,rationale', 'hsg-03,FY2025-26-Q3,60,Standard'),
};

const savedAt = Date.parse('2026-02-20T12:00:00Z');
const dropped = (name: string, content: string | Uint8Array) => ({
	name,
	bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
	savedAt,
});
const HEADINGS = 'indicator,period,value,numerator,denominator,marker,note';
const told = (problems: readonly Problem[]): string[] =>
	problems.map(({ at, severity, check }) => `${at.file} ${at.cell}: ${severity} ${check}`);
const toldOf = (context: CheckContext, ...rows: readonly string[]): string[] =>
	told(checkFiles([dropped('observations.csv', csv(HEADINGS, ...rows))], context).problems);

describe('a row that is dropped on the page', () => {
	const context = known(series);

	test.each([
		['a plausible figure', 'hsg-03,FY2025-26-Q3,57,,,,', []],
		['a slipped point', 'hsg-03,FY2025-26-Q3,5.5,,,,', ['observations.csv C2: warning V008']],
		['a slipped point that its note confirms', 'hsg-03,FY2025-26-Q3,5.5,,,,Half the homes are sold', []],
		[
			'an unknown measure beside a bad period',
			'hsg-30,2025 Q3,57,,,,',
			['observations.csv A2: error I001', 'observations.csv B2: error D002'],
		],
		[
			'an unknown measure beside a bad value and an unknown marker',
			'hsg-30,FY2025-26-Q3,"5,700",,,what,',
			['observations.csv A2: error I001', 'observations.csv C2: error V004', 'observations.csv F2: error M002'],
		],
		['an unknown measure beside no value', 'hsg-30,FY2025-26-Q3,,,,,', ['A2: error I001', 'C2: error V001']],
		['a day for a quarter', 'hsg-03,D2025-12-31,57,,,,', ['observations.csv B2: warning V020']],
		['a day in another spelling', 'hsg-03,2025-12-31,57,,,,', ['observations.csv B2: error D002']],
	])('with %s', (_, row, expected) => {
		expect(toldOf(context, row)).toEqual(expected.map((text) => expect.stringContaining(text)));
	});

	it('with a day for a quarter is told which quarter that day ends', () => {
		const remedies = (row: string): string[] =>
			checkFiles([dropped('observations.csv', csv(HEADINGS, row))], context).problems.map(({ remedy }) => remedy);
		expect(remedies('hsg-03,D2025-12-31,57,,,,')[0]).toContain('Type FY2025-26-Q3');
		expect(remedies('hsg-03,2025-12-31,57,,,,')[0]).toContain(
			'Type FY2025-26-Q3 for the financial quarter October to December 2025, 2025-M12 for December 2025 or D2025-12-31',
		);
	});

	it('without words on a missed target is only warned: they may stand in a file that the page has not seen', () => {
		const missed = known({
			...series,
			[`${Q2}/targets.csv`]: csv('indicator,period,target,rationale', 'hsg-03,FY2025-26-Q3,60,Standard'),
		});
		const files = [dropped('observations.csv', csv(HEADINGS, 'hsg-03,FY2025-26-Q3,57,,,,'))];
		const [problem] = checkFiles(files, missed).problems;
		expect(problem).toMatchObject({ check: 'C001', severity: 'warning', at: { cell: 'C2' } });
		expect(problem!.remedy).toContain('Write content/commentary/fy2025-26-q3/hsg-03.md');
		const words = dropped(
			'commentary.csv',
			csv('indicator,by,on,commentary', 'hsg-03,Head of Housing,2026-02-01,Late.'),
		);
		const [found] = checkFiles([...files, words], missed).problems;
		expect(found).toMatchObject({ check: 'C001', severity: 'error' });
	});
});

describe('a workbook that is dropped on the page', () => {
	const sheet = (title: string, ...[headings, ...rows]: string[][]): SheetContent => ({
		title,
		columns: headings!.map((heading) => ({ heading, width: 10, style: STYLE.blank, headingStyle: STYLE.heading })),
		rows,
	});
	const COMMENTARY = ['indicator', 'by', 'on', 'action', 'commentary'];
	const ACTIONS = ['id', 'kind', 'objective', 'title', 'due', 'status', 'owner'];
	const result = ['indicator', 'period', 'value'];
	const book = (...sheets: SheetContent[]) => [dropped('q3.xlsx', writeXlsx(sheets))];
	const problemsOf = (...sheets: SheetContent[]): readonly Problem[] =>
		checkFiles(book(...sheets), known(promised)).problems;

	it('is told of in the order of its sheets, rows and columns', () => {
		const problems = problemsOf(
			sheet('Targets', ['indicator', 'period', 'target'], ['hsg-30', 'FY2026-27', '60%']),
			sheet('Figures', result, ['hsg-03', '2025 Q3', '1,2'], ['hsg-33', 'soon', '57']),
			sheet('Actions', ACTIONS, ['paint', 'action', 'homes', 'Paint the doors', 'soon', 'on-track', 'Head']),
			sheet('My sums', ['x', 'y'], ['1', '2']),
			sheet('Commentary', COMMENTARY, ['hsg-30', 'Head', '2026-02-01', '', 'Words.']),
		);
		expect(problems.map(({ at }) => `${at.file.slice('q3.xlsx/'.length)} ${at.cell}`)).toEqual([
			'Targets A2',
			'Targets C2',
			'Figures B2',
			'Figures C2',
			'Figures A3',
			'Figures B3',
			'Actions E2',
			'My sums A1',
			'Commentary A2',
		]);
	});

	it('is told of rows as its sheets number them, blank rows and rows that say nothing between them or not', () => {
		const problems = problemsOf(
			sheet(
				'Figures',
				result,
				['hsg-03', 'FY2025-26-Q3', '57'],
				['', '', ''],
				['hsg-03', 'FY2025-26-Q3', '58'],
				['Total', '', '115'],
			),
			sheet(
				'Breakdowns',
				['indicator', 'period', 'dimension', 'category', 'value'],
				['', '', '', '', ''],
				['hsg-03', 'FY2025-26-Q3', 'ward', 'North', '57'],
				['', '', '', '', ''],
				['hsg-03', 'FY2025-26-Q3', 'ward', 'north', '57'],
			),
		);
		const ofRows = problems.filter(({ check }) => check.startsWith('R'));
		expect(ofRows.map(({ at, message }) => `${at.file.slice('q3.xlsx/'.length)} ${at.cell}: ${message}`)).toEqual([
			'Figures A4: Rows 2 and 4 are both about hsg-03, FY2025-26-Q3, with different values (57 and 58).',
			'Figures A5: Row 5 looks like a total row ("Total").',
			'Breakdowns D5: In the breakdown by ward, "north" (q3.xlsx/Breakdowns, cell D5) is spelled "North" elsewhere (q3.xlsx/Breakdowns, cell D3).',
		]);
	});

	it('is told to write words on its sheet Commentary, and to name an action of its sheet Actions', () => {
		const figures = sheet('Figures', result, ['hsg-03', 'FY2025-26-Q3', '57']);
		const paint = ['paint', 'action', 'homes', 'Paint the doors', '2026-01-31', 'on-track', 'Head'];
		const remedies = (...words: string[][]): string[] =>
			problemsOf(figures, sheet('Actions', ACTIONS, paint), sheet('Commentary', COMMENTARY, ...words))
				.filter(({ check }) => check === 'C001')
				.map(({ severity, remedy }) => `${severity}: ${remedy}`);
		expect(remedies()).toEqual([
			'error: Write a row for hsg-03 on the sheet Commentary: what happened, and which action of the sheet Actions puts it right by when.',
		]);
		expect(remedies(['hsg-03', 'Head', '2026-02-01', '', 'Late.'])).toEqual([
			'error: Fill in the column action of its row on the sheet Commentary, with the id of a row of the sheet Actions that has an owner and a due date.',
		]);
		expect(remedies(['hsg-03', 'Head', '2026-02-01', 'paint', 'Late.'])).toEqual([]);
	});

	it('is told of a promise that its sheet Actions leaves out, at that sheet, and of one where the sheet is empty', () => {
		const figures = sheet('Figures', result, ['hsg-03', 'FY2025-26-Q3', '61']);
		const other = ['roofs', 'action', 'homes', 'Mend the roofs', '2026-12-31', 'on-track', 'Head'];
		const [left] = problemsOf(figures, sheet('Actions', ACTIONS, other));
		expect(left).toMatchObject({ check: 'C002', at: { file: 'q3.xlsx/Actions', line: 1 } });
		expect(left!.message).toMatch(
			/^An earlier report promised .* but this release leaves it out of the sheet Actions\.$/,
		);
		const [empty] = problemsOf(figures, sheet('Actions', ACTIONS));
		expect(empty).toMatchObject({ check: 'C002', at: { file: 'q3.xlsx' } });
		expect(empty!.message).toContain('but this release says nothing of it on the sheet Actions.');
	});

	it('is not asked for a promise that no action of the newest report tells of: it ended before', () => {
		const ended = { ...promised, [`${Q2}/actions.csv`]: promised[`${Q2}/actions.csv`].replace(/^paint/m, 'doors') };
		const figures = sheet('Figures', result, ['hsg-03', 'FY2025-26-Q3', '61']);
		const doors = ['doors', 'action', 'homes', 'Mend the doors', '2026-12-31', 'on-track', 'Head'];
		const found = checkFiles(book(figures, sheet('Actions', ACTIONS, doors)), known(ended)).problems;
		expect(found.map(({ check, message }) => `${check} ${message}`)).toEqual([]);
	});
});

it('no message that the page can give of a workbook names a file of the release', () => {
	const codes = rulesOfRows.map(({ code }) => code);
	const texts = Object.entries(reports)
		.filter(([code]) => codes.includes(code) || /^[RVMDI]\d/.test(code))
		.flatMap(([, report]) =>
			report.split('\n').filter((line) => /^ *fix:|(error|warning|notice) {2}[A-Z]\d{3} /.test(line)),
		)
		.map((line) => line.replace(/^\S+:\d+:\d+ /, ''));
	expect(texts.length).toBeGreaterThan(80);
	expect(texts.filter((text) => /\w+\.csv|\.md/.test(text)).length).toBeGreaterThan(8);
	// Told at the row itself, which the page makes a row of the sheet.
	const shared =
		/\b(?:data\/releases\/q2\/breakdowns\.csv(?=, cell)|data\/[\w.]+\.csv|group-members\.csv|register\.csv)/g;
	expect(texts.map(asSheets).filter((text) => /\w+\.csv|\.md|front matter/.test(text.replaceAll(shared, '')))).toEqual(
		[],
	);
});
