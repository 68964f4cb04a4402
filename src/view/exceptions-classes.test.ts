import { describe, expect, test } from 'vitest';
import type { Indicator } from '../domain/indicator.ts';
import type { CouncilLines, ReleaseLines } from './council.fixture.ts';
import { councilOf, indicator, period } from './council.fixture.ts';
import { examine } from './exceptions-classes.ts';

const at = (month: string): string => `2025-${month}-01T09:30:00Z`;

/** Classes of the one measure `m`, told by what each release says. */
function classes(
	releases: readonly Omit<ReleaseLines, 'id' | 'publishAt'>[],
	more: Partial<Indicator> = {},
	rest: Partial<CouncilLines> = {},
) {
	const publication = councilOf({
		indicators: [indicator('m', more)],
		releases: releases.map((release, index) => ({
			id: `r${index}`,
			publishAt: at(String(index + 1).padStart(2, '0')),
			...release,
		})),
		...rest,
	});
	const [examined] = examine(publication);
	return { names: [...(examined?.classes ?? [])], examined };
}

const quarters = (values: string, from = 23): string[] =>
	values.split(' ').map((value, index) => `m ${from + Math.floor(index / 4)}Q${(index % 4) + 1} ${value}`);
const targets = ['m 22 50', 'm 23 50', 'm 24 50', 'm 25 50'];

describe('stubborn means not met for more than a year of results', () => {
	test.each([
		['four quarters in a row are not yet more than a year', '60 40 40 40 40', false, 4],
		['five are', '60 40 40 40 40 40', true, 5],
		['results close to the target count', '60 49 40 49 40 49', true, 0],
		['a missing result is skipped and does not reset the run', '60 40 40 x 40 40 40', true, 5],
		['a met target resets it', '40 40 40 60 40 40', false, 2],
	])('%s', (_, values, isStubborn, missedRun) => {
		const { names, examined } = classes([{ figures: quarters(values), targets: targets.map((line) => `${line} 2`) }]);
		expect(names.includes('stubborn')).toBe(isStubborn);
		expect(examined?.missedRun).toBe(missedRun);
	});

	test('two years are, for a yearly measure', () => {
		const figures = ['m 23 40', 'm 24 40'];
		expect(classes([{ figures, targets }], { frequency: 'year' }).names).toEqual(['missed', 'stubborn']);
	});
});

describe('changes of status since the last report', () => {
	const report = (quarter: string, value: string) => ({ period: quarter, figures: [`m ${quarter} ${value}`], targets });

	test.each([
		['met, then missed', '60', '40', 'newly-missed'],
		['close, then missed', '49', '40', 'newly-missed'],
		['missed, then met', '40', '60', 'recovered'],
		['missed twice', '40', '41', undefined],
		['met twice', '60', '61', undefined],
		['close, then met', '49', '60', undefined],
	])('%s', (_, first, second, expected) => {
		const { names } = classes(
			[report('25Q1', first), report('25Q2', second)].map((each) => ({ ...each, targets: ['m 25 50 2'] })),
		);
		expect(names.filter((name) => name === 'newly-missed' || name === 'recovered')).toEqual(expected ? [expected] : []);
	});

	test('a correction belongs to the report before it', () => {
		const correction = { kind: 'correction' as const, period: '25Q2', figures: ['m 25Q2 45'] };
		expect(classes([report('25Q1', '60'), report('25Q2', '55'), correction]).names).toEqual([
			'missed',
			'newly-missed',
			'revised',
		]);
	});

	test('the first report has nothing to change from', () => {
		expect(classes([report('25Q1', '40')]).names).toEqual(['missed']);
	});
});

describe('getting worse before the target is missed', () => {
	test.each([
		['worse than the quarter before and the same quarter last year', '70 70 70 70 70 69', true],
		['worse than last year, and better than the quarter before', '70 70 70 70 70 60 65', true],
		['worse than the quarter before only', '60 60 60 60 70 65', false],
	])('%s', (_, values, expected) => {
		expect(classes([{ figures: quarters(values, 24), targets }]).names.includes('deteriorating')).toBe(expected);
	});

	test('counts close to the target, too, as an early warning', () => {
		const close = targets.map((line) => `${line} 5`);
		expect(classes([{ figures: quarters('60 60 60 60 60 47', 24), targets: close }]).names).toEqual(['deteriorating']);
		expect(classes([{ figures: quarters('60 60 60 60 60 44', 24), targets: close }]).names).toEqual(['missed']);
	});

	test('a yearly measure is told by the year before', () => {
		expect(classes([{ figures: ['m 23 70', 'm 24 60'], targets }], { frequency: 'year' }).names).toEqual([
			'deteriorating',
		]);
	});

	test('three years pooled share cases with the three years before, and are not compared with them', () => {
		const figures = ['m 2018..2020 70', 'm 2019..2021 69', 'm 2020..2022 68'];
		expect(classes([{ figures, targets: ['m 2020..2022 50'] }], { frequency: 'year', basis: 'pooled' }).names).toEqual(
			[],
		);
	});
});

test('without a target, a measure is told by the same change as on its own page', () => {
	expect(classes([{ figures: quarters('70 70 70 70 60 75', 24) }]).names).toEqual(['improving']);
	expect(classes([{ figures: quarters('70 70 70 70 60 65', 24) }]).names).toEqual(['worse']);
	expect(classes([{ figures: ['m 23 70', 'm 24 60'] }], { frequency: 'year' }).names).toEqual(['worse']);
});

describe('beyond the target by more than the tolerance', () => {
	test.each([
		['higher', '52.1', true],
		['higher', '52', false],
		['lower', '47.9', true],
		['lower', '48', false],
	] as const)('%s is better, target 50, tolerance 2: %s', (polarity, value, expected) => {
		const { names } = classes([{ figures: [`m 25Q1 ${value}`], targets: ['m 25 50 2'] }], { polarity });
		expect(names.includes('significantly-over')).toBe(expected);
	});

	test('without a tolerance there is no such width', () => {
		expect(classes([{ figures: ['m 25Q1 99'], targets }]).names).toEqual([]);
	});
});

describe('few cases', () => {
	test.each([
		['29 cases', '55 16/29', ['few-cases']],
		['30 cases', '95 28.5/30', []],
		['30 cases whose interval spans the target', '55 16.5/30', ['few-cases']],
		['the same share of many cases', '55 1650/3000', []],
		['a published interval that spans the target', '55 45..65', ['few-cases']],
		['a published interval that begins on the target meets it throughout', '55 50..60', []],
		['one that ends on the target: part of it is met', '49 40..50', ['missed', 'few-cases']],
		['an interval beyond the target', '55 51..59', []],
	])('%s', (_, value, expected) => {
		expect(classes([{ figures: [`m 25Q1 ${value}`], targets }]).names).toEqual(expected);
	});
});

test.each([
	['percent', ['few-cases']],
	['days', ['few-cases']],
	['pounds', []],
	['per-1000', []],
])('a denominator below 30 in %s: %j', (unit, expected) => {
	expect(classes([{ figures: ['m 25Q1 990 24/25'], targets }], { unit }).names).toEqual(expected);
});

describe('what the owner expects', () => {
	const judgement = { indicator: 'm', judgement: 'at-risk', reason: 'Fewer crews.', by: 'Head of Waste' } as const;
	const figures = ['m 25Q2 60'];

	test('an expected miss stands until a later figure overtakes it', () => {
		expect(classes([{ figures, targets, judgements: [{ ...judgement, period: period('25') }] }]).names).toEqual([
			'at-risk',
		]);
		expect(classes([{ figures, targets, judgements: [{ ...judgement, period: period('25Q1') }] }]).names).toEqual([]);
	});
});

describe('what its pattern so far would end the year with', () => {
	const quarterly = '30 31 33 34 36 37 39 40 42 43 45 46';
	const ends = (target: string, more: Partial<Indicator> = {}) =>
		classes([{ figures: quarters(quarterly), targets: ['m 23 10', 'm 24 10', 'm 25 10', `m 26 ${target}`] }], more);

	test.each([
		['wholly short of the target for then', '90', ['at-risk']],
		['wholly beyond it', '10', []],
		['either way', '52', []],
	])('%s', (_, target, expected) => {
		expect(ends(target).names).toEqual(expected);
	});

	test('says which target, and how far ahead', () => {
		const { examined } = ends('90');
		expect(examined?.yearEnd).toMatchObject({
			period: { text: 'FY2026-27-Q4' },
			target: { value: { value: 90 } },
			step: { ahead: 4 },
			restsOn: 12,
			status: 'would-miss',
		});
	});

	test('is not told of what adds up over the year, nor of what gives context', () => {
		expect(ends('90', { basis: 'year-to-date' }).examined?.yearEnd).toBeUndefined();
		expect(ends('90', { tier: 'context' }).examined?.yearEnd).toBeUndefined();
		expect(ends('90', { frequency: 'irregular' }).examined?.yearEnd).toBeUndefined();
	});

	test('an owner who judges it on course does not take the pattern away', () => {
		const on = {
			indicator: 'm',
			period: period('26'),
			judgement: 'on-course',
			reason: 'New crews.',
			by: 'Head',
		} as const;
		const { names, examined } = classes([
			{ figures: quarters(quarterly), targets: ['m 23 10', 'm 24 10', 'm 25 10', 'm 26 90'], judgements: [on] },
		]);
		expect([names, examined?.judgement?.judgement]).toEqual([['at-risk'], 'on-course']);
	});
});

test('a control chart finds what the change does not: an outlier for the worse, better than a year ago, still on target', () => {
	const { names, examined } = classes([
		{
			figures: quarters('80 81 79 80 82 80 79 81 59.5 79 81 80 60'),
			targets: ['m 23 50', 'm 24 50', 'm 25 50', 'm 26 50'],
		},
	]);
	expect(names).toEqual(['deteriorating']);
	expect(examined?.deteriorating).toBe('special-cause');
});

describe('what is chosen does not depend on which way is better', () => {
	// Every value, target and end of an interval mirrored at 50, with the polarity turned round: a mirror image.
	const mirrored = (text: string): string => text.replace(/\d+(?:\.\d+)?/g, (value) => String(100 - Number(value)));
	test.each([
		['missed for long', '60 40 40 40 40 40', '50 2'],
		['beyond the target', '50 50 50 50 50 60', '50 2'],
		['recovered, then worse', '40 70 70 70 70 69', '50 2'],
		['within its tolerance', '50 49 50 49 50 49', '50 2'],
		['an outlier', '80 81 79 80 82 80 79 81 80 79 81 80 60', '50 2'],
		['without a target', '70 70 70 70 60 65', ''],
	])('%s', (_, values, target) => {
		const of = (polarity: 'higher' | 'lower'): readonly string[] => {
			const turn = (text: string): string => (polarity === 'higher' ? text : mirrored(text));
			const [goal = '', width = ''] = target.split(' ');
			const set = goal === '' ? [] : ['23', '24', '25', '26'].map((year) => `m ${year} ${turn(goal)} ${width}`);
			return classes([{ figures: quarters(turn(values)), targets: set }], { polarity }).names;
		};
		expect(of('lower')).toEqual(of('higher'));
	});
});

test('overdue counts every figure whose day has passed by the newest release', () => {
	const { names, examined } = classes(
		[
			{ figures: ['m 24Q1 60'], targets },
			{ figures: [], targets: ['m 26 50'] },
		],
		{ lagDays: 10 },
	);
	expect(names).toEqual(['overdue']);
	expect(examined?.owed.map((owed) => owed.period.text)).toEqual(['FY2024-25-Q2', 'FY2024-25-Q3']);
});

test('figures for context and retired measures are never judged, but can be overdue or revised', () => {
	const restated = [{ figures: ['m 25Q1 4'], targets }, { figures: ['m 25Q1 5'] }];
	expect(classes(restated, { tier: 'context' }).names).toEqual(['revised']);
	expect(classes([{ figures: ['m 22Q1 4'], targets }], { lastPeriod: period('22') }).names).toEqual([]);
});
