import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isError } from './domain/problem.ts';
import { loadSite } from './site.ts';

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
