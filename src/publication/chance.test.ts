import { describe, expect, it, test } from 'vitest';
import { decimalOf } from '../domain/decimal.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Figure, Marker } from '../domain/observation.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Target } from '../domain/target.ts';
import {
	isFullCountIn,
	isTooCloseToCall,
	recentTrendOf,
	testedIn,
	uncertaintyIn,
	whyCertain,
	whyFew,
} from './evidence.ts';
import { publish } from './fold.ts';
import { latest } from './judge.ts';
import type { Publication, PublishedIndicator } from './publication.ts';
import { located, recycling, submissionOf } from './submission.fixture.ts';

const at = (text: string) => parsePeriod(text)!;
/** 50 of 100 is 50 per cent; a third number says otherwise. */
type Parts = readonly [numerator: number, denominator: number, value?: number];
const of = (
	[numerator, denominator, value = (100 * numerator) / denominator]: Parts,
	...markers: Marker[]
): Figure => ({
	...{ kind: 'reported', value: decimalOf(value), markers },
	...{ numerator: decimalOf(numerator), denominator: decimalOf(denominator) },
});
const ABSENT: Figure = { kind: 'absent', because: 'x', markers: ['x'] };

/** One measure whose figures are given by their periods, each list a release. */
function published(
	releases: readonly Readonly<Record<string, Figure>>[],
	more: Partial<Indicator> = {},
	target?: number,
): [Publication, PublishedIndicator] {
	const submission = submissionOf(
		Object.fromEntries(releases.map((_, order) => [`r${order}`, { publishAt: `2026-0${order + 1}-01T00:00:00Z` }])),
		[{ ...recycling, ...more }],
	);
	const folders = submission.releases.map((folder, order) => {
		const rows = Object.entries(releases[order]!).map(([period, figure]) => ({
			indicator: 'recycling',
			period: at(period),
			figure,
		}));
		const targets = rows.map(({ period }): Target => ({
			indicator: 'recycling',
			period,
			value: decimalOf(target ?? 0),
		}));
		return { ...folder, observations: rows.map(located), targets: target === undefined ? [] : targets.map(located) };
	});
	const publication = publish({ ...submission, releases: folders }, { asOf: '2027-01-01T00:00:00Z' });
	return [publication, publication.indicators[0]!];
}
const Q1 = 'FY2025-26-Q1';
const Q2 = 'FY2025-26-Q2';

describe('a rated result says little', () => {
	const why = (figure: Figure, target: number | undefined, more: Partial<Indicator> = {}): string | undefined => {
		const [publication, measure] = published([{ [Q1]: figure }], more, target);
		return whyFew(publication, measure, latest(publication, measure)!);
	};
	test.each<
		[what: string, figure: Figure, target: number | undefined, more: Partial<Indicator>, why: string | undefined]
	>([
		['of 29 people', of([29, 29]), 50, {}, 'few-cases'],
		['but not of 30', of([30, 30]), 50, {}, undefined],
		['where the target lies in its interval', of([50, 100]), 55, {}, 'too-close-to-call'],
		['but not where it lies outside', of([50, 100]), 75, {}, undefined],
		['but not without a target', of([5, 10]), undefined, {}, undefined],
		['but not of a measure that is better neither way', of([5, 10]), 50, { polarity: 'neither' }, undefined],
		['but not of one for context', of([5, 10]), 50, { tier: 'context' }, undefined],
		['but not where there is no figure', ABSENT, 50, {}, undefined],
		['but not by chance where everything was counted on one day', of([50, 100]), 55, { basis: 'snapshot' }, undefined],
		['and of few where everything was counted on one day', of([5, 10]), 55, { basis: 'snapshot' }, 'few-cases'],
		['but not of few inhabitants, who are no cases', of([1, 20, 50]), 500, { kind: 'rate' }, undefined],
		['of few calls', of([40, 20, 2]), 5, { kind: 'mean' }, 'few-cases'],
		['of few waits', of([40, 20, 2]), 5, { kind: 'median' }, 'few-cases'],
		['but not of few pounds', of([40, 20, 2]), 5, { kind: 'money' }, undefined],
		['but not of cases that are no whole number', of([10, 20.5]), 95, {}, undefined],
	])('%s', (_what, figure, target, more, expected) => expect(why(figure, target, more)).toBe(expected));
});

describe('chance has no part in a status', () => {
	test.each<
		[
			what: string,
			figure: Figure,
			target: number | undefined,
			more: Partial<Indicator>,
			why: string | undefined,
			close: boolean,
		]
	>([
		['of everything that there was on one day', of([50, 100]), 55, { basis: 'snapshot' }, 'full-count', false],
		[
			'that is not rated, of everything that there was',
			of([50, 100]),
			undefined,
			{ basis: 'snapshot' },
			'full-count',
			false,
		],
		['but of a quarter it has', of([50, 100]), 55, {}, undefined, true],
		[
			'of a survey on one day it has',
			of([50, 100]),
			55,
			{ basis: 'snapshot', sourceStatus: 'survey', designEffect: 1 },
			undefined,
			true,
		],
		['whose target is all there can be', of([99, 100]), 100, {}, 'end-of-scale', false],
		['whose target is none at all', of([1, 100]), 0, { polarity: 'lower', tolerance: 'none' }, 'end-of-scale', false],
		['but without a target there is none', of([99, 100]), undefined, {}, undefined, false],
		['for context there is none', of([99, 100]), 100, { tier: 'context' }, undefined, false],
	])('%s', (_what, figure, target, more, why, close) => {
		const [publication, measure] = published([{ [Q1]: figure }], more, target);
		const judged = latest(publication, measure)!;
		expect([whyCertain(publication, measure, judged), isTooCloseToCall(publication, measure, judged)]).toEqual([
			why,
			close,
		]);
	});

	it('of a figure that nobody gave or that is a forecast cannot be told', () => {
		const [publication, measure] = published([{ [Q1]: of([50, 100]) }], { basis: 'snapshot' });
		expect([undefined, ABSENT, of([50, 100])].map((figure) => isFullCountIn(publication, measure, figure))).toEqual([
			false,
			false,
			true,
		]);
		expect(uncertaintyIn(publication, measure, of([50, 100], 'f'))).toBeUndefined();
	});
});

describe('whether two results differ by more than chance', () => {
	const tested = (now: Figure | undefined, before: Figure | undefined, more: Partial<Indicator> = {}): string => {
		const [publication, measure] = published([{ [Q1]: of([50, 100]) }], more);
		const told = testedIn(publication, measure, [now, before]);
		return told.kind === 'tested' ? told.change : told.because;
	};
	test.each<[now: Figure | undefined, before: Figure | undefined, more: Partial<Indicator>, told: string]>([
		[of([90, 100]), of([50, 100]), {}, 'improved'],
		[of([50, 100]), of([90, 100]), {}, 'worse'],
		[of([50, 100]), of([90, 100]), { polarity: 'lower' }, 'improved'],
		[of([90, 100]), of([50, 100]), { tier: 'context' }, 'higher'],
		[of([52, 100]), of([50, 100]), {}, 'no-clear-change'],
		[of([90, 100]), undefined, {}, 'no-interval'],
		[undefined, of([90, 100]), {}, 'no-interval'],
		[of([90, 100]), ABSENT, {}, 'no-interval'],
		[of([90, 100]), of([50, 100]), { kind: 'count' }, 'no-interval'],
		[of([90, 100]), of([50, 100]), { basis: 'snapshot' }, 'full-count'],
		[of([90, 100]), undefined, { basis: 'snapshot' }, 'no-interval'],
	])('%#: %s', (now, before, more, told) => expect(tested(now, before, more)).toBe(told));
});

describe('the trend of five years', () => {
	const YEARS = ['2021-22', '2022-23', '2023-24', '2024-25', '2025-26'];
	const rising = Object.fromEntries(YEARS.map((year, n) => [`FY${year}-Q1`, of([400 + 50 * n, 1000])]));
	const trend = (figures: Readonly<Record<string, Figure>>, more: Partial<Indicator> = {}): string => {
		const [publication, measure] = published([figures], more);
		const told = recentTrendOf(publication, measure, at(Q1));
		return told.kind === 'tested' ? told.direction : told.because;
	};

	test.each<[what: string, figures: Record<string, Figure>, more: Partial<Indicator>, told: string]>([
		['rises', rising, {}, 'increasing'],
		['falls', Object.fromEntries(YEARS.map((year, n) => [`FY${year}-Q1`, of([600 - 50 * n, 1000])])), {}, 'decreasing'],
		['stays', Object.fromEntries(YEARS.map((year) => [`FY${year}-Q1`, of([500, 1000])])), {}, 'no-change'],
		['is not told of four', Object.fromEntries(Object.entries(rising).slice(1)), {}, 'few-points'],
		['is not told where the newest is missing', { ...rising, [Q1]: ABSENT }, {}, 'few-points'],
		['is not told where one between is missing', { ...rising, 'FY2023-24-Q1': ABSENT }, {}, 'few-points'],
		['is not told where one is a forecast', { ...rising, 'FY2023-24-Q1': of([500, 1000], 'f') }, {}, 'few-points'],
		['is not told over a break', { ...rising, 'FY2023-24-Q1': of([500, 1000], 'b') }, {}, 'break'],
		['is not told over a break in another quarter', { ...rising, 'FY2024-25-Q3': of([500, 1000], 'b') }, {}, 'break'],
		['is told from a break on', { ...rising, 'FY2021-22-Q1': of([400, 1000], 'b') }, {}, 'increasing'],
		['is told after a break long before', { ...rising, 'FY2020-21-Q3': of([400, 1000], 'b') }, {}, 'increasing'],
		['is not told of a survey without its design', rising, { sourceStatus: 'survey' }, 'missing-inputs'],
		['is told of one with its design', rising, { sourceStatus: 'survey', designEffect: 1.5 }, 'increasing'],
		['is not told of amounts without an interval', rising, { kind: 'count' }, 'missing-inputs'],
		[
			'is told of a rate',
			Object.fromEntries(YEARS.map((year, n) => [`FY${year}-Q1`, of([400 + 50 * n, 1000, 400 + 50 * n])])),
			{ unit: 'per-1000' },
			'increasing',
		],
	])('%s', (_what, figures, more, told) => expect(trend(figures, more)).toBe(told));

	it('is that of its release', () => {
		const { [Q1]: newest, ...before } = rising;
		const [publication, measure] = published([before, { [Q1]: newest!, 'FY2023-24-Q1': of([500, 1000], 'b') }]);
		expect(recentTrendOf(publication, measure, at('FY2024-25-Q1'), 0)).toMatchObject({ because: 'few-points' });
		expect(recentTrendOf(publication, measure, at(Q1), 0)).toMatchObject({ because: 'few-points' });
		expect(recentTrendOf(publication, measure, at(Q1), 1)).toMatchObject({ because: 'break' });
	});

	it('says from when to when', () => {
		const [publication, measure] = published([rising]);
		expect(recentTrendOf(publication, measure, at(Q1))).toMatchObject({
			from: at('FY2021-22-Q1'),
			to: at(Q1),
			isSignificant: true,
		});
		expect(recentTrendOf(publication, measure, at(Q2))).toMatchObject({ because: 'few-points' });
	});
});
