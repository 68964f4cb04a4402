import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isError } from './domain/problem.ts';
import { loadSite } from './load.ts';

const REAL = fileURLToPath(new URL('../../shared/real/trafford', import.meta.url));
const HERE = fileURLToPath(new URL('..', import.meta.url));

describe.skipIf(!existsSync(REAL))('the real council (skipped where ../shared is absent)', () => {
	const { publication, problems } = loadSite({ dir: REAL, now: '2026-01-01T00:00:00Z' });
	test('has no errors', () => expect(problems.filter(isError)).toEqual([]));
	test('publishes its 13 releases and 47 indicators', () =>
		expect([publication!.releases.length, publication!.indicators.length]).toEqual([13, 47]));
	test('folds to the 639 observations and 870 breakdowns that its README counts', () => {
		const figures = publication!.indicators.map((measure) => measure.figures.length);
		const breakdowns = publication!.indicators.flatMap((measure) =>
			measure.breakdowns.flatMap(({ categories }) => categories.map((category) => category.figures.length)),
		);
		const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
		expect([sum(figures), sum(breakdowns)]).toEqual([639, 870]);
	});
	test('as of an earlier day shows only what was public then', () =>
		expect(loadSite({ dir: REAL, now: '2022-06-01T00:00:00Z' }).publication!.releases.map(({ id }) => id)).toEqual([
			'2022-03-04',
			'2022-05-27',
		]));
	test('is marked as not sealed', () => expect(publication!.releases.every((release) => !release.isSealed)).toBe(true));
});

test('the demonstration has no errors, stands still at its own time, and keeps its embargo and its draft', () => {
	const { publication, problems } = loadSite({ dir: HERE });
	expect(problems.filter(isError)).toEqual([]);
	expect(publication!.asOf).toBe('2026-09-24T11:00:00.000Z');
	expect(publication!.releases.map(({ id }) => id)).not.toContain('annual-2025-26');
	expect(publication!.byId.has('damp-and-mould-inspections')).toBe(false);
});

describe('a signed release whose time has come is never dropped silently', () => {
	const patch = (folder: string, change: (release: Record<string, unknown>) => void): void => {
		const file = join(folder, 'release.json');
		const release = JSON.parse(readFileSync(file, 'utf8'));
		change(release);
		writeFileSync(file, JSON.stringify(release, null, 2));
	};
	const withRelease = (id: string, change: (release: Record<string, unknown>) => void): string => {
		const dir = mkdtempSync(join(tmpdir(), 'golden-thread-'));
		for (const folder of ['data', 'content']) cpSync(join(HERE, folder), join(dir, folder), { recursive: true });
		patch(join(dir, 'data/releases', id), change);
		return dir;
	};
	test('a mistyped "previous" stops the build', () => {
		const { blocking, publication } = loadSite({
			dir: withRelease('fy2025-26-q3', (release) => (release['previous'] = 'fy2025-26-q22')),
		});
		expect(publication).toBeUndefined();
		expect(blocking.map(({ check, release }) => `${check} ${release}`)).toContain('S006 fy2025-26-q3');
	});
	test('the folder of the newest public report may not be missing either', () => {
		const dir = withRelease('fy2025-26-q3', () => {});
		const { releases } = loadSite({ dir }).publication!;
		rmSync(join(dir, 'data/releases', releases.at(-1)!.id), { recursive: true });
		const { blocking, publication } = loadSite({ dir });
		expect(publication).toBeUndefined();
		expect(blocking.map(({ check, at }) => `${check} ${at.file}`)).toContain('S006 data/urls.lock');
	});
	test.each([
		['moved on', (dir: string) => patch(dir, (release) => (release['publishAt'] = '2099-01-01T09:30:00Z')), 'S001'],
		['unsigned', (dir: string) => rmSync(join(dir, 'sign-off.json')), 'S005'],
	])(
		'a published report that is %s stops the build, and is not taken for one that is still to come',
		(_, cheat, code) => {
			const dir = withRelease('fy2026-27-q1', () => {});
			cheat(join(dir, 'data/releases/fy2026-27-q1'));
			const { blocking, publication } = loadSite({ dir });
			expect(publication).toBeUndefined();
			expect(blocking.map(({ check }) => check)).toContain(code);
		},
	);
	test('a mistyped "previous" of the draft does not', () =>
		expect(
			loadSite({ dir: withRelease('fy2026-27-q2', (release) => (release['previous'] = 'nothing')) }).publication,
		).toBeDefined());
});
