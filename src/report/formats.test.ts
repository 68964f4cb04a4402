import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it, test } from 'vitest';
import type { ComingChanges, StillOwed } from '../domain/coming.ts';
import type { Problem } from '../domain/problem.ts';
import { problemsOfRows, problemsOfValue, readWith } from '../read/folder/site.fixture.ts';
import { CODES } from '../words/problems/index.ts';
import type { ReportInput } from './index.ts';
import { FORMATS, render } from './index.ts';
import { asText } from './markdown.ts';

const input = (problems: readonly Problem[], more: Partial<ReportInput> = {}): ReportInput => ({
	problems,
	releases: ['q1', 'q2'],
	signed: new Set(),
	siteUrl: 'https://performance.example/base/',
	readiness: { releases: 2 },
	...more,
});
const shown = (format: (typeof FORMATS)[number], of: ReportInput, isAll = false): string =>
	render(format, of, { colour: false, isAll });

interface Suite {
	readonly name: string;
	readonly tests: string;
	readonly failures: string;
	readonly testcase: readonly {
		readonly classname: string;
		readonly name: string;
		readonly failure?: { readonly '#text': string; readonly message: string };
		readonly 'system-out'?: string;
	}[];
}
function suitesOf(xml: string): readonly Suite[] {
	expect(XMLValidator.validate(xml)).toBe(true);
	const parser = new XMLParser({
		ignoreAttributes: false,
		attributeNamePrefix: '',
		parseAttributeValue: false,
		htmlEntities: true,
		isArray: (name) => name === 'testsuite' || name === 'testcase',
	});
	return (parser.parse(xml) as { testsuites: { testsuite: Suite[] } }).testsuites.testsuite;
}
interface Sarif {
	readonly version: string;
	readonly runs: readonly {
		readonly tool: {
			readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] };
		};
		readonly results: readonly {
			readonly ruleId: string;
			readonly ruleIndex: number;
			readonly level: string;
			readonly message: { readonly text: string };
			readonly locations: readonly {
				readonly physicalLocation: {
					readonly artifactLocation: { readonly uri: string };
					readonly region: { readonly startLine: number; readonly startColumn: number; readonly endColumn?: number };
				};
			}[];
			readonly partialFingerprints: Readonly<Record<string, string>>;
		}[];
	}[];
}
const sarifOf = (of: ReportInput): Sarif => JSON.parse(shown('sarif', of)) as Sarif;

/** What an attacker would type into a cell. */
const HOSTILE = [
	'@everyone look',
	'<img src=x onerror=alert(1)>',
	'a | b | c',
	'`code` **bold** _it_ ~~no~~',
	'[click](https://evil.example)',
	'https://evil.example www.evil.example #123',
	'x\n::error file=a::obeyed',
	'::set-output name=a::b',
	'%0A::warning::obeyed',
	'a,b:c%d',
	']]>&amp;"\'</failure>',
	'\u001b[31mred\u0000\u202egnp.exe',
	'{0} [link](1) \\',
	'\ud800 lone',
	'--> <!-- performance-check -->',
] as const;

const hostile = (cell: string): Problem => ({
	check: 'V002',
	severity: 'error',
	at: { file: `data/releases/q2/${cell}.csv`, line: 2, column: 3, cell, length: 4, excerpt: cell },
	message: `"${cell}" is not a number.`,
	remedy: `Type ${cell}.`,
	found: cell,
	release: 'q2',
});

describe.each(HOSTILE)('the cell %j', (cell) => {
	const of = input([hostile(cell)]);

	it('stays text in Markdown, in its own row', () => {
		const report = shown('markdown', of);
		const body = report.replace('<!-- performance-check -->', '').replaceAll('<br>', '');
		expect(body).not.toMatch(/<[a-z!/]/i);
		expect(body).not.toMatch(/@(?!&#8203;)/);
		expect(body).not.toMatch(/\]\((?!https:\/\/performance\.example\/base\/guide\/checks\/)/);
		expect(body.replaceAll('https://performance.example', '')).not.toContain('://');
		const rows = body.split('\n').filter((line) => line.startsWith('|'));
		expect(rows).toHaveLength(3);
		for (const row of rows) expect(row.split('|')).toHaveLength(5);
		for (const mark of ['`', '~~', '\\']) expect(body).not.toContain(mark);
	});

	it('is one workflow command, and obeys nothing', () => {
		const lines = shown('annotations', of).split('\n');
		expect(lines).toHaveLength(2);
		expect(lines[0]).toMatch(/^::error file=[^,:]*,line=2,col=3,title=V002::[^\r\n]*$/);
		expect(lines[1]).toBe('Not ready to publish: 1 error');
		const unescaped = lines[0]!.replace(/%(25|0A|0D|3A|2C)/g, '');
		expect(unescaped).not.toContain('%');
	});

	it('is told by SARIF without a link, a placeholder or an address that cannot be read', () => {
		const { runs } = sarifOf(of);
		const [result] = runs[0]!.results;
		expect(result!.message.text.replace(/\\[\\[\]]/g, '').replace(/\{\{|\}\}/g, '')).not.toMatch(/[[\]{}\\]/);
		const { uri } = result!.locations[0]!.physicalLocation.artifactLocation;
		expect(uri).toMatch(/^[\w.~!*'()/%-]+$/);
		expect(new URL(uri, 'file:///root/').href).toContain('file:///root/data/releases/q2/');
	});

	it('is told by JUnit in XML that can be read', () => {
		const [suite] = suitesOf(shown('junit', of));
		expect(suite).toMatchObject({ name: 'Release q2', tests: '1', failures: '1' });
		expect(suite!.testcase).toHaveLength(1);
		const visible = cell
			.split('\n')[0]!
			.replace(/[^ -~]/g, '')
			.slice(0, 5)
			.trim();
		expect(suite!.testcase[0]!.failure!['#text']).toContain(visible);
	});

	it('moves nothing in a terminal, and is quoted whole in JSON', () => {
		expect(shown('terminal', of)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e]/);
		const [issue] = (JSON.parse(shown('json', of)) as { issues: { found: string }[] }).issues;
		expect(issue!.found).toBe(cell);
	});
});

describe('Markdown', () => {
	const many = (code: keyof typeof CODES, times: number): Problem[] =>
		Array.from({ length: times }, (_, at) => ({
			...hostile('x'),
			check: code,
			severity: CODES[code].severity,
			at: { file: `${code}.csv`, line: at + 1, column: 1 },
		}));

	it('has at most 25 rows, and says how many more there are of each kind', () => {
		const report = shown('markdown', input([...many('V002', 39), ...many('O001', 1), ...many('V004', 2)]));
		const rows = report
			.split('\n')
			.filter((line) => line.startsWith('|'))
			.slice(2);
		expect(rows).toHaveLength(25);
		expect(report.match(/and 17 more of the same kind/g)).toHaveLength(1);
		expect(rows.filter((row) => row.includes('O001'))).toHaveLength(1);
		expect(rows.filter((row) => row.includes('V004'))).toHaveLength(2);
	});

	it('counts kinds beyond the 25th', () => {
		const kinds = (Object.keys(CODES) as (keyof typeof CODES)[]).slice(0, 30);
		const report = shown('markdown', input(kinds.flatMap((code) => many(code, 2))));
		expect(report.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(27);
		expect(report).toContain('and 10 more of other kinds');
	});

	it('begins with the marker and the verdict', () => {
		const [marker, , first] = shown('markdown', input(problemsOfValue('n/a'))).split('\n');
		expect([marker, first]).toEqual(['<!-- performance-check -->', '**❌ Not ready to publish: 1 error**']);
		expect(shown('markdown', input([]))).toContain('**✅ Ready to publish: no errors in 2 releases; all are public**');
	});

	it('says what would change, what changes first, and what is owed', () => {
		const coming: ComingChanges = {
			measures: [{ indicator: 'new-01', title: 'A new measure' }],
			figures: [
				{
					release: 'q2',
					indicator: 'hsg-03',
					title: 'Homes | gardens',
					period: 'FY2025-26-Q2',
					kind: 'new',
					now: '92',
				},
				{
					release: 'q2',
					indicator: 'hsg-03',
					title: 'Homes',
					period: 'FY2025-26-Q1',
					kind: 'revised',
					was: '41',
					now: '44',
				},
			],
			statuses: [
				{ indicator: 'hsg-03', title: 'Homes', was: { kind: 'missed', shortfall: 1 }, now: { kind: 'met', margin: 0 } },
			],
		};
		const owed: StillOwed = {
			release: 'q2',
			on: '2025-11-06',
			daysLeft: 1,
			things: [
				{
					kind: 'figure',
					what: 'wst-01, FY2025-26-Q2',
					due: '2025-11-01',
					daysLeft: -4,
					serviceTitle: 'Waste',
					role: 'Head of Waste',
				},
			],
		};
		const report = shown('markdown', input([], { coming, owed }));
		expect(report).toContain('1 new measure, 1 new figure, 1 figure revised, 1 status change.');
		expect(report).toContain('| Homes | missed | met |');
		expect(report.indexOf('| 41 | 44 |')).toBeLessThan(report.indexOf('| none | 92 |'));
		expect(report).toContain('Homes &#124; gardens');
		expect(report).toContain('### Still owed for q2, to be published on 6 November 2025 (1 day left): 1 figure');
		expect(report).toContain('| Waste, Head of Waste | figure: wst-01, FY2025-26-Q2 | 4 days late |');
		expect(shown('terminal', input([], { owed }))).toContain(
			'Waste, Head of Waste\n      figure: wst-01, FY2025-26-Q2 (due on 1 November 2025, 4 days late)',
		);
	});

	it('keeps a long cell short', () => expect(asText('x'.repeat(70_000)).length).toBeLessThan(500));
});

describe('warnings of a release that everybody has signed', () => {
	const warning: Problem = { ...hostile('x'), check: 'O001', severity: 'warning' };
	const of = input([warning], { signed: new Set(['q2']) });
	const HIDDEN = 'Not shown: 1 warning in a release that everybody has signed (--all shows them)';

	test.each(['terminal', 'markdown'] as const)('are counted, not told, in %s, until somebody asks', (format) => {
		expect(shown(format, of)).toContain(HIDDEN);
		expect(shown(format, of)).not.toContain('O001');
		expect(shown(format, of, true)).toContain('O001');
	});

	it('are in the files for programs, and errors are told everywhere', () => {
		for (const format of ['json', 'sarif', 'junit'] as const) expect(shown(format, of)).toContain('O001');
		expect(shown('terminal', input([hostile('x')], { signed: new Set(['q2']) }))).toContain('V002');
	});
});

describe('SARIF', () => {
	it('has a rule for each kind, with its page of the guide, and a place for each problem', () => {
		const { problems } = readWith({ 'data/observation.csv': 'x' });
		const log = sarifOf(
			input([...problemsOfRows('hsg-03,2025 Q2,n/a,,', 'hsg-03,FY2025-26-Q2,"1,234",,'), ...problems]),
		);
		expect(log.version).toBe('2.1.0');
		const [run] = log.runs;
		const { rules } = run!.tool.driver;
		for (const { id, helpUri } of rules) expect(helpUri).toBe(`https://performance.example/base/guide/checks/${id}/`);
		expect(run!.results.length).toBeGreaterThan(3);
		for (const { ruleId, ruleIndex, level, locations } of run!.results) {
			expect(rules[ruleIndex]!.id).toBe(ruleId);
			expect(['error', 'warning', 'note']).toContain(level);
			const { startLine, startColumn, endColumn } = locations[0]!.physicalLocation.region;
			expect(Math.min(startLine, startColumn)).toBeGreaterThanOrEqual(1);
			if (endColumn !== undefined) expect(endColumn).toBeGreaterThan(startColumn);
		}
	});

	it('knows a finding again when rows are added above it, and tells two of one kind apart', () => {
		const prints = (problems: readonly Problem[]): string[] =>
			sarifOf(input(problems)).runs[0]!.results.map(
				({ partialFingerprints }) => partialFingerprints['goldenThread/v1']!,
			);
		const [first] = prints(problemsOfRows('hsg-03,FY2025-26-Q2,n/a,,'));
		const moved = prints(
			problemsOfRows('wst-01,FY2025-26-Q2,5,,', 'hsg-03,FY2025-26-Q2,n/a,,', 'hsg-03,FY2025-26-Q1,n/a,,'),
		);
		expect(moved).toContain(first);
		expect(new Set(moved).size).toBe(2);
	});
});

describe('JUnit', () => {
	it('has one case for each file and kind; a warning is no failure', () => {
		const { problems } = readWith({ 'data/observation.csv': 'x' });
		const suites = suitesOf(
			shown('junit', input([...problemsOfRows('hsg-03,FY2025-26-Q2,n/a,,', 'wst-01,FY2025-26-Q2,tbc,,'), ...problems])),
		);
		expect(suites.map(({ name, tests, failures }) => [name, tests, failures])).toEqual([
			['Shared files', '1', '0'],
			['Release q2', '1', '1'],
		]);
		expect(suites[1]!.testcase[0]).toMatchObject({
			classname: 'data/releases/q2/observations.csv',
			name: 'V002 A word stands where a number belongs',
		});
	});

	it('of a site without a problem has one case that passes', () => {
		// A build server that prints the file obeys a line that begins like this.
		const [first] = problemsOfRows('hsg-03,"FY2025-26-Q2\n::error file=x::owned",1,,');
		expect(first!.message).toContain('\n::error');
		expect(shown('junit', input([first!]))).not.toMatch(/^\s*::/m);
		expect(suitesOf(shown('junit', input([])))).toMatchObject([
			{ tests: '1', failures: '0', testcase: [{ name: 'No problems' }] },
		]);
	});
});

describe('annotations', () => {
	it('are ten of each severity at most, and count the rest', () => {
		const problems = Array.from({ length: 14 }, (_, at) => ({
			...hostile('x'),
			at: { file: `f${at}.csv`, line: 1, column: 1 },
		}));
		const lines = shown('annotations', input(problems)).split('\n');
		expect(lines).toHaveLength(11);
		expect(lines[9]).toContain('and 4 more of other kinds');
	});

	it('of one kind in one file are one', () => {
		const lines = shown(
			'annotations',
			input(problemsOfRows('hsg-03,FY2025-26-Q2,n/a,,', 'wst-01,FY2025-26-Q2,tbc,,')),
		).split('\n');
		expect(lines).toHaveLength(2);
		expect(lines[0]).toContain('and 1 more of the same kind (V002) in this file');
	});
});
