import { describe, expect, it, test } from 'vitest';
import { oneRowForEachThing } from '../check/duplicate-rows.ts';
import type { Problem } from '../domain/problem.ts';
import {
	HEADER,
	OBSERVATIONS,
	problemsOfRows,
	problemsOfTable,
	problemsOfValue,
	readWith,
} from '../read/folder/site.fixture.ts';
import type { Readiness } from '../words/problems/index.ts';
import { jsonReport } from './json.ts';
import { terminalReport } from './terminal.ts';

const NEXT = { id: 'q3', indicators: 42, on: '2026-02-05', unsigned: ['Signed by the director'] };
const READY = { releases: 2, next: NEXT };
const VERDICT =
	'Ready to publish: no errors in 2 releases; next is q3 (42 indicators, 5 February 2026), still to be signed: "Signed by the director"';
const shown = (problems: readonly Problem[], colour = false): string =>
	terminalReport(problems, { releases: ['q1', 'q2'], colour, readiness: READY });

describe('the terminal shows', () => {
	it('a figure with a thousands separator', () => {
		expect(shown(problemsOfValue('1,234'))).toMatchInlineSnapshot(`
			"Release q2

			data/releases/q2/observations.csv:2:21  error  V004  "1,234" has a thousands separator.
			    2 | hsg-03,FY2025-26-Q2,"1,234",,
			      |                     ^^^^^^^ cell C2
			   fix: Type 1234. In Excel: Format Cells > Number > untick "Use 1000 Separator".

			1 error"
		`);
	});

	it('a quarter that could be two', () => {
		expect(shown(problemsOfRows('hsg-03,2025 Q2,5,,'))).toMatchInlineSnapshot(`
			"Release q2

			data/releases/q2/observations.csv:2:8  error  D002  "2025 Q2" is not a period that we know.
			    2 | hsg-03,2025 Q2,5,,
			      |        ^^^^^^^ cell B2
			   fix: Type FY2025-26-Q2 for the financial quarter July to September 2025 or 2025-Q2 for the calendar quarter April to June 2025.

			1 error"
		`);
	});

	it('a blank without a reason', () => {
		expect(shown(problemsOfValue(''))).toMatchInlineSnapshot(`
			"Release q2

			data/releases/q2/observations.csv:2:21  error  V001  No value for hsg-03 in FY2025-26-Q2, and no reason given.
			    2 | hsg-03,FY2025-26-Q2,,,
			      |                     ^ cell C2
			   fix: Type the value, or put x (not available) in marker and say why in note. Do not use 0 for "no data".

			1 error"
		`);
	});

	it('headings that are missing and unknown', () => {
		const problems = problemsOfTable('indicator,period,Value (%),marker,comments\nhsg-03,FY2025-26-Q2,5,,\n');
		expect(shown(problems)).toMatchInlineSnapshot(`
			"Release q2

			data/releases/q2/observations.csv:1:18  error  H002  The column "value" is missing. We found "Value (%)", which may be the one you mean.
			    1 | indicator,period,Value (%),marker,comments
			      |                  ^^^^^^^^^ cell C1
			   fix: Rename the heading to value.

			data/releases/q2/observations.csv:1:35  error  H004  We do not know the column "comments" (column E).
			    1 | indicator,period,Value (%),marker,comments
			      |                                   ^^^^^^^^ cell E1
			   fix: Delete it, or rename it to note.

			2 errors"
		`);
	});

	it('one figure said twice', () => {
		const { submission } = readWith({
			[OBSERVATIONS]: `${HEADER}\nhsg-03,FY2025-26-Q2,41,,\nhsg-03,FY2025-26-Q2,44,,\n`,
		});
		expect(shown([...oneRowForEachThing.check(submission!)])).toMatchInlineSnapshot(`
			"Release q2

			data/releases/q2/observations.csv:3:1  error  R002  Rows 2 and 3 are both about hsg-03, FY2025-26-Q2, with different values (41 and 44).
			    3 | hsg-03,FY2025-26-Q2,44,,
			      | ^^^^^^ cell A3
			   fix: Keep the right one and delete the other.

			1 error"
		`);
	});

	it('a setting of council.json', () => {
		const council = {
			name: 'E',
			shortName: 'E',
			siteUrl: 'https://e.example/',
			contact: { team: 'P', email: 'p@e.example' },
		};
		const { problems } = readWith({
			'data/council.json': JSON.stringify({ ...council, brandColor: '#123456' }, undefined, 2),
		});
		expect(shown(problems)).toMatchInlineSnapshot(`
			"Shared files

			data/council.json:9:3  error  K001  We do not know the setting "brandColor". Did you mean brandColour?
			    9 |   "brandColor": "#123456"
			      |   ^^^^^^^^^^^^
			   fix: Rename it to brandColour, or delete it.

			1 error"
		`);
	});

	it('shared files first, then release by release, and how many there are', () => {
		const problems = [
			...readWith({ 'data/releases/q1/notes.txt': 'x' }).problems,
			...problemsOfValue('n/a'),
			...readWith({ 'data/service.csv': 'x' }).problems,
		];
		const lines = shown(problems).split('\n');
		expect(
			lines
				.filter((line) => /^(Shared|Release|data)/.test(line))
				.map((line) => line.replace(/( {2}[A-Z]\d{3}).*/, '$1')),
		).toEqual([
			'Shared files',
			'data/service.csv:1:1  warning  L001',
			'Release q1',
			'data/releases/q1/notes.txt:1:1  warning  L001',
			'data/releases/q1/release.json:1:1  error  L003',
			'data/releases/q1/release.json:1:1  error  L005',
			'Release q2',
			'data/releases/q2/observations.csv:2:21  error  V002',
		]);
		expect(lines.at(-1)).toBe('3 errors, 2 warnings');
	});

	it('of many problems of one kind the first ten', () => {
		const rows = Array.from(
			{ length: 30 },
			(_, index) => `hsg-03,2025-M${String((index % 12) + 1).padStart(2, '0')},n/a,,`,
		);
		const report = shown(problemsOfRows(...rows));
		expect(report.match(/V002 {2}"n\/a"/g)!.length).toBe(10);
		expect(report).toContain('and 20 more of the same kind (V002) in this file');
		expect(report).toMatch(/\n30 errors$/);
	});

	it('that nothing stands in the way', () => {
		expect(shown([])).toBe(VERDICT);
		const verdict = (readiness: Readiness): string =>
			terminalReport([], { releases: [], colour: false, readiness }).replace('Ready to publish: ', '');
		expect(verdict({ releases: 0 })).toBe('no errors, no release yet');
		expect(verdict({ releases: 1 })).toBe('no errors in 1 release; it is public');
		expect(verdict({ releases: 13 })).toBe('no errors in 13 releases; all are public');
		expect(verdict({ releases: 3, next: { ...NEXT, indicators: 1, unsigned: [] } })).toBe(
			'no errors in 3 releases; next is q3 (1 indicator, 5 February 2026), all signed',
		);
		const warned = shown(readWith({ 'data/service.csv': 'x' }).problems).split('\n');
		expect(warned.slice(-3)).toEqual(['1 warning', '', VERDICT]);
	});

	test('colours only when it is told to', () => {
		expect(shown(problemsOfValue('n/a'))).not.toContain('\u001b');
		expect(shown(problemsOfValue('n/a'), true)).toContain('\u001b[31merror\u001b[0m');
	});
});

describe('hostile text', () => {
	it.each([
		['an escape sequence', '\u001b[2J\u001b]0;owned\u0007'],
		['a right-to-left override', 'abc\u202egpj.exe'],
		['a carriage return', 'fine\rgone'],
		['a zero-width joiner', 'hsg\u200d-03'],
	])('never reaches the terminal: %s', (_what, text) => {
		const report = shown([
			...problemsOfRows(`${text},FY2025-26-Q2,${text},,${text}`),
			...readWith({ [`data/${text}.csv`]: 'x' }).problems,
		]);
		expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
	});

	it('of any length leaves the caret under its cell', () => {
		const long = `"${'long '.repeat(100)}"`;
		const headings = 'indicator,period,note,value,marker';
		const report = shown(problemsOfTable(`${headings}\nhsg-03,2025-M01,${long},5,oops\nhsg-03,2025-M02,oops,n/a,\n`));
		const lines = report.split('\n');
		const under = (cell: string): string => {
			const caret = lines.findIndex((line) => line.endsWith(`cell ${cell}`));
			return lines[caret - 1]!.slice(lines[caret]!.indexOf('^'), lines[caret]!.lastIndexOf('^') + 1);
		};
		expect([under('E2'), under('D3')]).toEqual(['oops', 'n/a']);
		expect(lines.every((line) => line.length < 130)).toBe(true);
	});
});

it('JSON says the same to programs', () => {
	expect(jsonReport(problemsOfValue('1,234'), ['q2'], READY)).toEqual({
		schemaVersion: 1,
		summary: { ready: false, errors: 1, warnings: 0, notices: 0, ...READY },
		issues: [
			{
				code: 'V004',
				severity: 'error',
				file: OBSERVATIONS,
				line: 2,
				column: 21,
				cell: 'C2',
				found: '1,234',
				message: '"1,234" has a thousands separator.',
				remedy: 'Type 1234. In Excel: Format Cells > Number > untick "Use 1000 Separator".',
				fix: '1234',
				docs: '/guide/checks/V004/',
				release: 'q2',
			},
		],
	});
	expect(jsonReport([], [], undefined).summary.ready).toBe(false);
});
