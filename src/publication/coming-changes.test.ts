import { describe, expect, it } from 'vitest';
import { comingChanges } from './coming-changes.ts';
import type { ReleaseWords } from './submission.fixture.ts';
import { recycling, submissionOf } from './submission.fixture.ts';

const MAY = { publishAt: '2025-05-01T08:30:00Z' };
const AUGUST = { publishAt: '2025-08-01T08:30:00Z' };
const JUNE = '2025-06-01T00:00:00Z';
const title = 'Household waste recycled';
const Q = ['FY2024-25-Q1', 'FY2024-25-Q2', 'FY2024-25-Q3', 'FY2024-25-Q4', 'FY2025-26-Q1'] as const;
const coming = (releases: Record<string, ReleaseWords>, asOf = JUNE) => comingChanges(submissionOf(releases), asOf);

describe('what comes', () => {
	it('is every figure that will be shown otherwise, from what to what', () => {
		const { figures, measures } = coming({
			may: { ...MAY, figures: { [Q[0]]: 40, [Q[1]]: '41 p', [Q[2]]: 'x', [Q[3]]: 43 } },
			august: {
				...AUGUST,
				figures: { [Q[0]]: 39, [Q[1]]: 41, [Q[2]]: 42, [Q[4]]: 44 },
				revisions: { [Q[3]]: ['withdrawn', 'Counted twice'] },
			},
		});
		const row = { release: 'august', indicator: 'recycling', title };
		expect(figures).toEqual([
			{ ...row, period: Q[0], kind: 'revised', was: '40', now: '39' },
			{ ...row, period: Q[1], kind: 'confirmed', was: '41', now: '41' },
			{ ...row, period: Q[2], kind: 'supplied', now: '42' },
			{ ...row, period: Q[3], kind: 'withdrawn', was: '43' },
			{ ...row, period: Q[4], kind: 'new', now: '44' },
		]);
		expect(measures).toEqual([]);
	});

	it('is not what stays, nor a detail', () => {
		expect(
			coming({
				may: { ...MAY, figures: { [Q[0]]: 40, [Q[1]]: 41 } },
				august: { ...AUGUST, figures: { [Q[0]]: 40, [Q[1]]: '41 e' } },
			}).figures,
		).toEqual([]);
	});

	it('is a measure that no public release carries, with all its figures new', () => {
		const submission = submissionOf(
			{
				may: { ...MAY, figures: { [Q[0]]: 40 } },
				august: { ...AUGUST, indicator: 'parks', figures: { [Q[0]]: 1 }, targets: { [Q[0]]: 2 } },
			},
			[recycling, { ...recycling, id: 'parks', title: 'Parks' }],
		);
		const { measures, figures, statuses } = comingChanges(submission, JUNE);
		expect(measures).toEqual([{ indicator: 'parks', title: 'Parks' }]);
		expect(figures).toEqual([
			{ release: 'august', indicator: 'parks', title: 'Parks', period: Q[0], kind: 'new', now: '1' },
		]);
		expect(statuses).toEqual([]);
	});

	it('is nothing where all is public, and where nothing is there', () => {
		const nothing = { measures: [], figures: [], statuses: [] };
		expect(coming({ may: { ...MAY, figures: { [Q[0]]: 40 } } })).toEqual(nothing);
		expect(coming({})).toEqual(nothing);
	});

	it('is everything before the first release', () => {
		const { measures, figures } = coming({ may: { ...MAY, figures: { [Q[0]]: 40 } } }, '2025-01-01T00:00:00Z');
		expect(measures).toEqual([{ indicator: 'recycling', title }]);
		expect(figures).toHaveLength(1);
	});

	it('takes what several waiting releases say together, as the last of them leaves it', () => {
		const { figures } = coming({
			may: { ...MAY, figures: { [Q[0]]: 40 } },
			august: { ...AUGUST, figures: { [Q[0]]: 41, [Q[1]]: 50 } },
			november: { publishAt: '2025-11-01T09:30:00Z', figures: { [Q[1]]: 51 } },
		});
		expect(figures.map(({ release, period, kind, was, now }) => [release, period, kind, was, now])).toEqual([
			['august', Q[0], 'revised', '40', '41'],
			['november', Q[1], 'new', undefined, '51'],
		]);
	});
});

describe('a status that comes', () => {
	const statuses = (before: number, after: number, targets: ReleaseWords['targets'] = { [Q[0]]: 50, [Q[1]]: 50 }) =>
		coming({
			may: { ...MAY, figures: { [Q[0]]: before }, ...(targets ? { targets } : {}) },
			august: { ...AUGUST, figures: { [Q[1]]: after } },
		}).statuses.map(({ indicator, was, now }) => `${indicator}: ${was.kind} to ${now.kind}`);

	it('is told where the newest one is another', () => expect(statuses(60, 20)).toEqual(['recycling: met to missed']));
	it('is not told where it stays', () => expect(statuses(60, 61)).toEqual([]));
	it('is not told where there was no target and there is none', () => expect(statuses(60, 20, {})).toEqual([]));
	it('is told where a target is new', () =>
		expect(statuses(60, 60, { [Q[1]]: 50 })).toEqual(['recycling: unrated to met']));
});
