/** Forty things that go wrong with files (publishing.md 6.1), each with what must be said of it. */

import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import type { Content } from './folder/site.fixture.ts';
import {
	HEADER,
	OBSERVATIONS,
	problemsOfRows,
	problemsOfTable,
	problemsOfValue,
	readWith,
} from './folder/site.fixture.ts';
import { isError } from '../domain/problem.ts';
import type { Problem } from '../domain/problem.ts';
import { oneRowForEachThing } from '../check/duplicate-rows.ts';
import { indicatorsExist } from '../check/known-indicators.ts';

/** How much longer anything may take: a program that plants mistakes in the code slows all of it down. */
const PATIENCE = Number(process.env['PATIENCE'] ?? 1);

const GOOD = `${HEADER}\nhsg-03,FY2025-26-Q2,91.5,,\nwst-01,FY2025-26-Q2,44,p,\n`;
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
	join(bytes(0xff, 0xfe), Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0])));

/** What was said of each bad input: the words that an officer reads. */
const heard = new Map<string, readonly string[]>();
function codes(problems: readonly Pick<Problem, 'check' | 'message' | 'remedy'>[]): string[] {
	const name = (expect.getState().currentTestName ?? '').replace(' > ', ' ');
	const lines = problems.map(({ check, message, remedy }) => `${check} ${message}\n\tfix: ${remedy}`);
	const short = [...name].slice(0, 60).join('');
	heard.set(short, [...(heard.get(short) ?? []), ...lines]);
	return [...new Set(problems.map(({ check }) => check))];
}

describe('a file', () => {
	const cases: [number: number, what: string, content: Content, expected: string[]][] = [
		[1, 'that is empty', '', ['F005']],
		[2, 'with headings only', `${HEADER}\n`, ['F005']],
		[3, 'with a byte-order mark', join(bytes(0xef, 0xbb, 0xbf), utf8(GOOD)), []],
		[4, 'in UTF-16', utf16(GOOD), ['F002']],
		[4, 'in UTF-16 without a mark', utf16(GOOD).subarray(2), ['F002']],
		[5, 'in Windows-1252', latin(GOOD.replace('44,p,', '44,p,£5 less')), ['F002']],
		[6, 'that is a workbook', join(bytes(0x50, 0x4b, 0x03, 0x04), latin('..[Content_Types].xml')), ['F001']],
		[7, 'that is an old workbook', join(bytes(0xd0, 0xcf, 0x11, 0xe0), latin(GOOD)), ['F001']],
		[8, 'that is a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', ['F001']],
		[9, 'with semicolons', GOOD.replaceAll(',', ';'), ['F003']],
		[9, 'with semicolons between quoted cells', GOOD.replace(/[^,\n]+/g, '"$&"').replaceAll(',', ';'), ['F003']],
		[10, 'with tabs', GOOD.replaceAll(',', '\t'), ['F003']],
		[11, 'with old Mac line ends', GOOD.replaceAll('\n', '\r'), ['F009']],
		[12, 'with mixed line ends', GOOD.replace('\n', '\r\n'), ['F008']],
		[13, 'with a NUL', GOOD.replace('44,p,', '44,p,a\0b'), ['F007']],
		[14, 'with an unclosed quotation mark', GOOD.replace('44,p,', '44,p,"less'), ['F004']],
		[15, 'with a stray quotation mark', GOOD.replace('44,p,', '44,p,a"b'), ['F010']],
		[15, 'with a text after a closed one', GOOD.replace('44,p,', '44,p,"a"b'), ['F010']],
		[16, 'without a last line end', GOOD.trimEnd(), []],
		[19, 'with 200,000 columns', `${HEADER}${',x'.repeat(200_000)}\n`, ['F011']],
		[20, 'with a cell of 10 MB', GOOD.replace('44,p,', `44,p,${'x'.repeat(10_000_000)}`), ['F012']],
		[21, 'that is packed', gzipSync(Buffer.alloc(1_000_000)), ['F001']],
		[22, 'with the heading __proto__', GOOD.replace('note', '__proto__'), ['H004']],
		[24, 'with one heading twice', GOOD.replace('note', 'value'), ['H003']],
		[25, 'with a no-break space after a heading', GOOD.replace('note', 'note\u00a0'), ['H005']],
		[26, 'with titles above', `Council KPIs Q1,,,,\n,,,,\n${GOOD}`, ['H001']],
		[29, 'with blank rows at its end', `${GOOD},,,,\n,,,,\n`, ['R004']],
	];
	test.each(cases)('(%i) %s', (_number, _what, content, expected) => {
		expect(codes(problemsOfTable(content)).sort()).toEqual(expected.sort());
	});

	it('(12) of mixed line ends reads as it would with one kind', () => {
		const values = (content: string): unknown[] =>
			readWith({ [OBSERVATIONS]: content }).submission!.releases[0]!.observations.map(({ record }) => record);
		expect(values(GOOD.replace('\n', '\r\n'))).toEqual(values(GOOD));
	});

	it('(14) points at the opening quotation mark', () => {
		const [problem] = problemsOfTable(
			`${HEADER}\nhsg-03,FY2025-26-Q2,91.5,,\nwst-01,FY2025-26-Q2,44,p,"less\nand so on\n`,
		);
		expect(problem!.at).toMatchObject({ line: 3, column: 26 });
	});

	it('(17) of 60 MB is refused in under a second', () => {
		const large = new Uint8Array(60_000_000).fill(97);
		const start = performance.now();
		expect(codes(problemsOfTable(large))).toEqual(['F006']);
		expect(performance.now() - start).toBeLessThan(1000 * PATIENCE);
	});

	it('(18) of a million quotation marks is judged in under two seconds', () => {
		const start = performance.now();
		expect(codes(problemsOfTable(`${HEADER}\n${'"'.repeat(1_000_000)}\n`)).length).toBeGreaterThan(0);
		expect(codes(problemsOfTable(`${HEADER}\n${'"",'.repeat(300_000)}\n`)).length).toBeGreaterThan(0);
		expect(performance.now() - start).toBeLessThan(2000 * PATIENCE);
	});
});

describe('a row', () => {
	test.each([
		[23, 'constructor', ['I003']],
		[23, 'toString', ['I003']],
		[40, '../../etc/passwd', ['I003']],
		[40, 'a/b', ['I003']],
		[40, 'CON', ['I003']],
		[40, 'con', ['I003']],
		[40, '\u0130stanbul', ['I003']],
		[40, 'hsg\u202e30', ['A004', 'I003']],
		[40, '😀'.repeat(4_000), ['I003']],
	])('(%i) about %s', (_number, id, expected) => {
		expect(codes(problemsOfRows(`${id},FY2025-26-Q2,5,,`)).sort()).toEqual(expected);
	});

	it('(23) about an unknown measure names the nearest', () => {
		const { submission } = readWith({ [OBSERVATIONS]: `${HEADER}\nhsg-3,FY2025-26-Q2,5,,\n` });
		const [problem] = indicatorsExist.check(submission!);
		expect(codes([problem!])).toEqual(['I001']);
		expect(problem).toMatchObject({
			check: 'I001',
			fix: 'hsg-03',
			at: { line: 2, column: 1, cell: 'A2' },
			release: 'q2',
		});
	});

	test.each([
		['too many', 'hsg-03,FY2025-26-Q2,5,,a,b'],
		['too few', 'hsg-03,FY2025-26-Q2,5'],
		['too many, the last one blank,', 'hsg-03,FY2025-26-Q2,5,,,'],
	])('(27) with %s cells', (_which, row) => {
		expect(codes(problemsOfRows(row))).toEqual(['R001']);
	});

	test.each([
		['1,234', '1234'],
		['1,234.5', '1234.5'],
		['-12,345,678', '-12345678'],
	])('(27) with the number %s typed without quotation marks', (number, digits) => {
		const [problem] = problemsOfRows(`hsg-03,FY2025-26-Q2,${number},,`);
		expect(problem).toMatchObject({ check: 'R001', at: { cell: 'C2' } });
		expect(problem!.message).toMatch(/^Row 2 has \d cells but there are 5 headings\.$/);
		expect(problem!.remedy).toContain(`Was ${number} meant? Write ${digits}.`);
	});

	it('(27) may end in blank cells only where the headings end in as many', () => {
		const rows = ['hsg-03,FY2025-26-Q2,5,,,,', 'wst-01,FY2025-26-Q2,6,,,,'];
		const table = (...of: string[]): string[] => codes(problemsOfTable([`${HEADER},,`, ...of, ''].join('\n')));
		expect(table(...rows)).toEqual([]);
		expect(table(...rows, ',,,')).toEqual(['R004']);
		expect(table(...rows, 'wst-01,2025-M01,6,,')).toEqual(['R001']);
		expect(table(...rows, 'wst-01,2025-M01,1,234,,')).toEqual(['R001']);
		expect(table(...rows, 'wst-01,2025-M01,1,234,,,,')).toEqual(['R001']);
	});

	it('(28) that repeats another, however its period is spelled', () => {
		const { submission } = readWith({ [OBSERVATIONS]: `${HEADER}\nhsg-03,FY2025-26-Q2,41,,\nhsg-03,2025-Q3,44,,\n` });
		const [problem] = oneRowForEachThing.check(submission!);
		expect(codes([problem!])).toEqual(['R002']);
		expect(problem!.message).toBe('Rows 2 and 3 are both about hsg-03, 2025-Q3, with different values (41 and 44).');
	});

	it('(30) that is a total', () => {
		expect(codes(problemsOfRows('hsg-03,FY2025-26-Q2,5,,', 'Total,,5,,'))).toEqual(['R003']);
	});
});

describe('a value', () => {
	test.each([
		[31, '1,234', 'V004', '1234'],
		[31, '1 234', 'V004', '1234'],
		[31, '1\u00a0234', 'V004', '1234'],
		[31, '1\u2009234.50', 'V004', '1234.5'],
		[32, '12%', 'V003', '12'],
		[33, '\u22123', 'V010', '-3'],
		[33, '\u20133', 'V010', '-3'],
		[34, 'NaN', 'V010', undefined],
		[34, 'Infinity', 'V010', undefined],
		[34, '1e309', 'V006', undefined],
		[34, '-0', 'V010', '0'],
		[35, '1.23E+15', 'V006', undefined],
		[36, '\u0661\u0662', 'V010', undefined],
		[36, '\uff11\uff12', 'V010', '12'],
		[37, '=HYPERLINK("http://x")', 'A002', undefined],
		[37, '=1+2', 'A002', undefined],
		[0, '£1.2m', 'V005', '1200000'],
		[0, '#REF!', 'V007', undefined],
		[0, 'n/a', 'V002', undefined],
		[0, 'TBC', 'V002', undefined],
		[0, '*', 'V002', undefined],
	])('(%i) %s is %s', (_number, cell, code, fix) => {
		const problems = problemsOfValue(cell);
		expect(codes(problems)).toEqual([code]);
		expect(problems[0]!.fix).toBe(fix);
		expect(problems[0]!.at.cell).toBe('C2');
	});

	it('(37) that could run as a formula is refused in a text, too', () => {
		expect(codes(problemsOfRows('hsg-03,FY2025-26-Q2,5,,"=HYPERLINK(""http://x"")"'))).toEqual(['A002']);
		expect(codes(problemsOfRows('hsg-03,FY2025-26-Q2,5,,@SUM(A1)'))).toEqual(['A002']);
	});

	it('(38) of markup in a note stays text', () => {
		const note = '<img src=x onerror=alert(1)>';
		const { submission, problems } = readWith({ [OBSERVATIONS]: `${HEADER}\nhsg-03,FY2025-26-Q2,5,,${note}\n` });
		expect(problems).toEqual([]);
		expect(submission!.releases[0]!.observations[0]!.record.figure.note).toBe(note);
	});

	it('that is blank needs a reason', () => {
		expect(problemsOfValue('')[0]!.message).toBe('No value for hsg-03 in FY2025-26-Q2, and no reason given.');
	});
});

describe('a date', () => {
	const problemsOfDate = (cell: string): readonly Problem[] =>
		readWith({ 'data/timetable.csv': `date,title,status\n${cell},Our year,confirmed\n` }).problems;

	test.each([
		['03/04/2026', 'D001', '"03/04/2026" could be 3 April 2026 or 4 March 2026.'],
		['31/03/2026', 'D003', '"31/03/2026" is 31 March 2026 in another spelling.'],
		['31/02/2026', 'D005', '"31/02/2026" is not a day of the calendar.'],
		['2026-02-31', 'D005', '"2026-02-31" is not a day of the calendar.'],
		['45658', 'D004', '"45658" is an Excel serial number; it stands for 1 January 2025.'],
		['soon', 'D006', '"soon" is not a date that we can read.'],
	])('(39) %s is %s', (cell, code, message) => {
		const problems = problemsOfDate(cell);
		expect(codes(problems)).toEqual([code]);
		expect(problems).toEqual([expect.objectContaining({ check: code, message })]);
	});
});

describe('a JSON file', () => {
	const problemsOfPlan = (content: string): readonly Problem[] => readWith({ 'data/plan.json': content }).problems;

	test.each([
		['with a key twice', '{"plans": [], "plans": []}', 'F013'],
		['nested ten thousand deep', `{"plans": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'F013'],
		['with a comma too many', '{"plans": [],}', 'F013'],
		['that ends too early', '{"plans": [', 'F013'],
		['with a comment', '{"plans": [] // none\n}', 'F013'],
		['with an unknown key', '{"plan": []}', 'K001'],
		['with another type', '{"plans": "none"}', 'K003'],
		['with the key __proto__', '{"__proto__": {"isAdmin": true}}', 'K001'],
	])('%s', (_what, content, code) => {
		const problems = problemsOfPlan(content);
		expect(codes(problems)).toContain(code);
		expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
	});
});

describe('front matter', () => {
	it('of a billion laughs is refused, and is never expanded', () => {
		const laughs = ['a: &a [lol]', ...Array.from({ length: 20 }, (_, level) => `b${level}: &b${level} [*a, *a]`)].join(
			'\n',
		);
		const path = 'content/commentary/q2/hsg-03.md';
		const start = performance.now();
		const { problems } = readWith({ [path]: `---\n${laughs}\n---\nText\n` });
		expect(performance.now() - start).toBeLessThan(500 * PATIENCE);
		expect(codes(problems.filter(isError)).length).toBeGreaterThan(0);
	});
});

const NUMBERS = Array.from({ length: 40 }, (_, at) => at + 1);

it('each of the forty is tried, and what is said of it stands beside this file', async () => {
	const tried = new Set(
		[...heard.keys()].flatMap((name) => [...name.matchAll(/\((\d+)\)/g)].map(([, of]) => Number(of))),
	);
	// Asked for alone (vitest -t), this test has heard nothing of the others.
	if (tried.size < 2) return;
	// Of markup in a note (38) nothing is said: it stays text.
	expect(NUMBERS.filter((of) => !tried.has(of))).toEqual([38]);
	const text = [...heard].map(([name, lines]) => `${[name, ...lines].join('\n\t')}\n`).join('\n');
	const visible = text.replace(/[\u200b-\u202f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
	await expect(visible).toMatchFileSnapshot('bad-inputs.txt');
});
