import { readdirSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stillOwed } from '../check/still-owed.ts';
import { check } from '../load.ts';
import { comingChanges } from '../publication/coming-changes.ts';
import { nextRelease } from '../publication/next-release.ts';
import { readFiles } from '../read/folder/site.ts';
import { FORMATS, render } from '../report/index.ts';

/** Two whole releases of the demonstration with everything beside them, each table cut to its first rows. */
const RELEASES = ['fy2025-26-q4', 'fy2026-27-q1'];
const ROWS = 14;
const NOW = '2026-09-24T12:00:00+01:00';

function collect(path: string, into: Map<string, string>): void {
	if (statSync(path).isDirectory()) {
		for (const child of readdirSync(path).sort()) collect(`${path}/${child}`, into);
		return;
	}
	const [, release] = /^(?:data\/releases|content\/commentary)\/([^/]+)\//.exec(path) ?? [];
	if (release !== undefined && !RELEASES.includes(release)) return;
	const text = readFileSync(path, 'utf8');
	into.set(path, path.endsWith('.csv') ? text.split('\n').slice(0, ROWS).join('\n') : text);
}
const council = new Map<string, string>();
for (const folder of ['data', 'content']) collect(folder, council);
council.set(
	'data/releases/fy2025-26-q4/release.json',
	council.get('data/releases/fy2025-26-q4/release.json')!.replace(/,\s*"previous": "[^"]*"/, ''),
);

/** Everything that npm run validate does with a folder, and every form in which it can say it. */
function validated(files: ReadonlyMap<string, Uint8Array>): number {
	const { submission, problems: read } = readFiles(files);
	if (!submission) return read.length;
	const problems = [...read, ...check(submission)];
	const owed = stillOwed(submission, NOW);
	nextRelease(submission, NOW);
	const input = {
		problems,
		releases: submission.releases.map(({ id }) => id),
		signed: new Set<string>(),
		siteUrl: submission.council.siteUrl,
		...(owed ? { owed } : {}),
		coming: comingChanges(submission, NOW),
	};
	for (const format of FORMATS) expect(render(format, input, { colour: true, isAll: true })).not.toBe('');
	return problems.length;
}
const encoder = new TextEncoder();
const withChanges = (changes: Readonly<Record<string, Uint8Array>>): Map<string, Uint8Array> =>
	new Map([...[...council].map(([path, text]) => [path, encoder.encode(text)] as const), ...Object.entries(changes)]);

const paths = [...council.keys()];
const HOSTILE = [
	...['', ' ', '0', '-0', '-1', '1e999', '9'.repeat(400), '0.1', '101', '1,5', 'NaN', '=1+1', '\u202e', '☃', '"', '\0'],
	...[
		'__proto__',
		'constructor',
		'toString',
		'latest',
		'../x',
		'x',
		'c',
		'p',
		'c;x',
		'withdrawn',
		'FY2026-27-Q1',
		'FY9999-00',
	],
	...[
		'2020..2019',
		'D2026-02-30',
		'0000',
		'D0001-01-01..D9999-12-31',
		'2026-M13',
		'percent',
		'yes',
		'5%',
		'fy2026-27-q1',
	],
	...['0001-01-01', '9999-12-31T23:59:59+14:00', 'Europe/Nowhere', '<b>', 'https://'],
];
const token = fc.constantFrom(...HOSTILE);
const json = fc.oneof(
	token,
	fc.constantFrom<unknown>(null, true, [], {}, [[]], { a: 1 }, 0, -1, 1e308, 13, ['x', 'x']),
	fc.jsonValue({ maxDepth: 3 }),
);

/** One cell, row or value of a file that holds together otherwise. */
function change(text: string, path: string, at: number, which: number, said: string, value: unknown): string {
	if (path.endsWith('.json')) {
		const root = { root: JSON.parse(text) as unknown };
		const places: [object: Record<string, unknown>, key: string][] = [];
		const walk = (object: Record<string, unknown>): void => {
			for (const key of Object.keys(object)) {
				places.push([object, key]);
				const child = object[key];
				if (typeof child === 'object' && child !== null) walk(child as Record<string, unknown>);
			}
		};
		walk(root);
		const [object, key] = places[at % places.length]!;
		if (which % 4 === 0) delete object[key];
		else object[key] = value;
		return JSON.stringify(root.root) ?? '';
	}
	const lines = text.split('\n');
	const row = at % lines.length;
	const cells = lines[row]!.split(path.endsWith('.csv') ? ',' : ' ');
	if (which % 6 === 0) lines.splice(row, 1);
	else if (which % 6 === 1) lines.splice(row, 0, lines[row]!);
	else {
		cells[which % cells.length] = said;
		lines[row] = cells.join(path.endsWith('.csv') ? ',' : ' ');
	}
	return lines.join('\n');
}

it('has every kind of file that a site may hold', () => {
	const kinds = new Set(paths.map((path) => path.slice(path.lastIndexOf('/') + 1).replace(/^.*\.md$/, '*.md')));
	expect([...kinds]).toEqual(
		expect.arrayContaining([
			'observations.csv',
			'complaints.csv',
			'context.json',
			'sign-off.json',
			'manifest.txt',
			'*.md',
		]),
	);
	expect(validated(withChanges({}))).toBeGreaterThan(0);
});

it('is judged to the end whatever one value of any file is', { timeout: 300_000 }, () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.constantFrom(...paths), fc.nat(5000), fc.nat(60), token, json), {
				minLength: 1,
				maxLength: 4,
			}),
			(changes) => {
				const changed = new Map<string, string>();
				for (const [path, at, which, said, value] of changes) {
					if (changed.has(path)) continue;
					changed.set(path, change(council.get(path)!, path, at, which, said, value));
				}
				validated(withChanges(Object.fromEntries([...changed].map(([path, text]) => [path, encoder.encode(text)]))));
			},
		),
		{ numRuns: Number(process.env['HOSTILE_RUNS'] ?? 80), seed: 20_261_121 },
	);
});

it('is judged to the end whatever bytes any of its files hold', { timeout: 300_000 }, () => {
	fc.assert(
		fc.property(
			fc.dictionary(
				fc.constantFrom(...paths),
				fc.oneof(
					fc.uint8Array({ maxLength: 200 }),
					fc.string({ unit: 'binary', maxLength: 80 }).map((text) => encoder.encode(text)),
				),
				{ minKeys: 1, maxKeys: 5 },
			),
			(changed) => {
				expect(validated(withChanges(changed))).toBeGreaterThan(0);
			},
		),
		{ numRuns: Number(process.env['HOSTILE_RUNS'] ?? 40), seed: 20_261_121 },
	);
});
