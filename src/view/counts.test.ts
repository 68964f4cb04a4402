import { describe, expect, test } from 'vitest';
import { councilOf, indicator } from './council.fixture.ts';
import { countDirections, countStatuses, hasTargets, partsOnlyBy, ratedOf, rateableOf } from './counts.ts';

const publication = councilOf({
	indicators: [
		indicator('met'),
		indicator('exactly'),
		indicator('close'),
		indicator('missed'),
		indicator('lower-missed', { polarity: 'lower' }),
		indicator('no-data'),
		indicator('no-target'),
		indicator('not-due'),
		indicator('for-context', { tier: 'context' }),
		indicator('neither', { polarity: 'neither' }),
		indicator('by-ward'),
		indicator('retired', { lastPeriod: undefined } as never),
	].map((each) =>
		each.id === 'retired'
			? { ...each, lastPeriod: { text: 'x', kind: 'day', start: '2024-03-31', end: '2024-03-31' } }
			: each,
	),
	releases: [
		{
			id: 'q1',
			publishAt: '2025-08-01T09:30:00Z',
			period: '25Q1',
			figures: ['met 25Q1 80', 'close 25Q1 80', 'missed 25Q1 80', 'for-context 25Q1 5', 'retired 23Q4 10'],
		},
		{
			id: 'q2',
			publishAt: '2025-11-01T09:30:00Z',
			figures: [
				...['met 25Q2 91', 'exactly 25Q2 90 p', 'close 25Q2 88.5', 'missed 25Q2 70 p', 'lower-missed 25Q2 91'],
				...['no-data 25Q2 x', 'no-target 25Q2 50', 'for-context 25Q2 6', 'neither 25Q2 7'],
			],
			breakdowns: ['by-ward 25Q2 ward Abbey 4'],
			targets: [
				...[
					'met 25 90',
					'by-ward 25 5',
					'exactly 25 90',
					'close 25 90 2',
					'missed 25 90',
					'lower-missed 25 90',
					'no-data 25 90',
				],
				...['not-due 25Q3 90', 'for-context 25 90', 'retired 23 50'],
			],
		},
	],
});

describe('counts of status', () => {
	const counts = countStatuses(publication, publication.indicators);

	test('every measure is counted once, by its newest result', () => {
		expect(counts).toMatchObject({ met: 2, close: 1, missed: 2, noData: 1, noTarget: 1, notDue: 1 });
		const { met, close, missed, noData, noTarget, notDue, context, retired, partsOnly } = counts;
		expect(met + close + missed + noData + noTarget + notDue + context + retired + partsOnly).toBe(
			publication.indicators.length,
		);
	});

	test('figures for context and retired measures stand apart', () => {
		expect(counts).toMatchObject({ context: 2, retired: 1 });
		expect(rateableOf(counts)).toBe(8);
	});

	test('a measure published for its parts only is none without data', () => {
		expect(counts.partsOnly).toBe(1);
		const byWard = publication.byId.get('by-ward')!;
		expect([partsOnlyBy(byWard), partsOnlyBy(byWard, 0)]).toEqual(['ward', undefined]);
		expect(partsOnlyBy(publication.byId.get('met')!)).toBeUndefined();
	});

	test('provisional results are in the counts and said separately', () => {
		expect(counts.provisional).toBe(2);
		expect(ratedOf(counts)).toBe(5);
	});

	test('as of an earlier release, only what was known then counts', () => {
		expect(countStatuses(publication, publication.indicators, 0)).toMatchObject({ met: 0, noTarget: 3, notDue: 0 });
	});

	test('a council without targets has nothing to show as met or missed', () => {
		const without = councilOf({
			indicators: [indicator('a')],
			releases: [{ id: 'q2', publishAt: '2025-11-01T09:30:00Z', figures: ['a 25Q2 4'] }],
		});
		expect(hasTargets(countStatuses(without, without.indicators))).toBe(false);
		expect(hasTargets(counts)).toBe(true);
	});
});

test('directions compare each measure with its own earlier result', () => {
	expect(countDirections(publication, publication.indicators)).toEqual({
		improved: 2,
		worse: 1,
		withinChance: 0,
		consistent: 0,
		cannotTell: 5,
		untested: 3,
	});
});
