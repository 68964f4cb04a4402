import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addUp, howAdded, inPeriods, partsFault, rolling, yearToDate } from './aggregate.ts';
import type { Aggregate, HowAdded, InPeriod, PeriodFigure } from './aggregate.ts';
import { SKIPPED_WITHOUT, agree, readVectors } from './vectors.fixture.ts';

interface Case {
	id: string;
	kind: 'percentage' | 'count' | 'snapshot';
	numerators?: number[];
	denominators?: number[];
	in_quarter?: number[];
	quarterly?: (number | null)[];
	ytd?: (number | null)[] | string;
	decumulated_from_ytd?: number[];
	rolling12_next?: (number | null)[];
	wrong_mean_of_quarters_q4?: number;
}
const cases = readVectors<{ aggregation: Case[] }>('rules.json')?.aggregation;
const valueOf = (aggregate: Aggregate | InPeriod): number | null =>
	aggregate.kind === 'known' ? aggregate.value : null;
const flow = (values: readonly (number | null)[]): (PeriodFigure | undefined)[] =>
	values.map((value) => (value === null ? undefined : { value }));
const ratio = (numerators: readonly number[], denominators: readonly number[], per: number): PeriodFigure[] =>
	numerators.map((numerator, at) => ({
		value: (numerator / denominators[at]!) * per,
		numerator,
		denominator: denominators[at]!,
	}));
const sameList = (ours: readonly (number | null)[], theirs: readonly (number | null)[]): void => {
	expect(ours).toHaveLength(theirs.length);
	ours.forEach((value, at) => {
		const expected = theirs[at]!;
		if (expected === null) expect(value).toBeNull();
		else expect(agree(value!, expected, 1e-9)).toBe(true);
	});
};

/** Each kind of case, whatever it is called; none of them may be missing. */
const ofKind = (holds: (one: Case) => unknown): Case[] => (cases ?? []).filter(holds);
const ratios = ofKind(({ numerators }) => numerators);
const flows = ofKind(({ kind, quarterly }) => kind === 'count' && quarterly);
const stocks = ofKind(({ kind }) => kind === 'snapshot');

describe.skipIf(!cases)(`outside reference: aggregation in rules.json ${SKIPPED_WITHOUT}`, () => {
	it('has cases of every kind, and no other', () => {
		expect(Math.min(ratios.length, flows.length, stocks.length)).toBeGreaterThan(0);
		expect(ratios.length + flows.length + stocks.length).toBe(cases!.length);
	});
	it.each(ratios)('$id: percentages add up from their parts', (one) => {
		const { numerators, denominators, in_quarter, ytd, wrong_mean_of_quarters_q4 } = one;
		const figures = ratio(numerators!, denominators!, 100);
		sameList(
			figures.map(({ value }) => value!),
			in_quarter!,
		);
		const ours = yearToDate(figures, howAdded('proportion', 'in-period'), 100);
		sameList(ours.map(valueOf), ytd as number[]);
		const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
		expect(ours.at(-1)).toMatchObject({ numerator: sum(numerators!), denominator: sum(denominators!) });
		if (wrong_mean_of_quarters_q4) expect(valueOf(ours.at(-1)!)).not.toBeCloseTo(wrong_mean_of_quarters_q4, 1);
	});
	it.each(flows)('$id: counts add up, come apart again, and roll over four quarters', (one) => {
		const { quarterly, ytd, decumulated_from_ytd, rolling12_next } = one;
		const ours = yearToDate(flow(quarterly!), 'sum');
		sameList(ours.map(valueOf), ytd as (number | null)[]);
		if (decumulated_from_ytd) {
			sameList(inPeriods(flow(ours.map(valueOf)), 'sum').map(valueOf), decumulated_from_ytd);
		}
		if (rolling12_next) sameList(rolling(flow(quarterly!), 4, 'sum').map(valueOf), rolling12_next);
		// A sum over a missing quarter is not known; what is known is said.
		const known = quarterly!.filter((value) => value !== null);
		if (known.length === quarterly!.length) return;
		const periods = { periods: known.length, of: quarterly!.length };
		const sum = known.reduce((total, value) => total + value, 0);
		const value = known.length === 0 ? {} : { value: expect.closeTo(sum, 9) as unknown };
		expect(ours.at(-1)).toEqual({ kind: 'unknown', because: 'missing-period', soFar: { ...value, ...periods } });
	});
	it.each(stocks)('$id: a stock is never summed', ({ quarterly }) => {
		const how = howAdded('count', 'snapshot');
		sameList(yearToDate(flow(quarterly!), how).map(valueOf), quarterly!);
		sameList(rolling(flow(quarterly!), 4, how).map(valueOf), quarterly!);
	});
});

describe('means and rates', () => {
	it('of 1,600 days over 70 cases are 22.86 days, not the 25 of a mean of means', () => {
		const days = ratio([600, 1000], [20, 50], 1);
		expect((days[0]!.value! + days[1]!.value!) / 2).toBe(25);
		expect(valueOf(addUp(days, howAdded('mean', 'in-period')))).toBeCloseTo(1600 / 70, 9);
	});
	it('of a population add their events up over its newest number', () => {
		const how = howAdded('rate', 'in-period', { isPerPopulation: true });
		const figures = ratio([10, 20, 30], [50_000, 50_000, 60_000], 1000);
		expect(addUp(figures, how, 1000)).toEqual({ kind: 'known', value: 1, numerator: 60, denominator: 60_000 });
	});
	it('know what a missing quarter leaves: the rest, from so many of so many', () => {
		const [a, b] = ratio([45, 80], [50, 100], 100);
		expect(addUp([a, undefined, b], 'pooled', 100)).toMatchObject({
			because: 'missing-period',
			soFar: { value: (125 / 150) * 100, periods: 2, of: 3 },
		});
	});
	it.each<[string, (PeriodFigure | undefined)[], HowAdded, Extract<Aggregate, { kind: 'unknown' }>['because']]>([
		['percentages without their parts', flow([90, 80]), 'pooled', 'no-parts'],
		['nobody in any quarter', [{ numerator: 0, denominator: 0 }], 'pooled', 'no-cases'],
		['medians', flow([3, 4]), 'never', 'cannot-be-added'],
		['a stock that is not known at the end', flow([3, null]), 'last', 'missing-period'],
		['no periods', [], 'sum', 'too-few-periods'],
	])('are not known for %s', (_, figures, how, because) => {
		expect(addUp(figures, how)).toMatchObject({ kind: 'unknown', because });
	});
});

test.each([
	['count', 'in-period', {}, 'sum'],
	['money', 'in-period', {}, 'sum'],
	['proportion', 'in-period', {}, 'pooled'],
	['mean', 'in-period', {}, 'pooled'],
	['ratio', 'in-period', {}, 'pooled'],
	['rate', 'in-period', {}, 'pooled'],
	['rate', 'in-period', { isPerPopulation: true }, 'over-population'],
	['median', 'in-period', {}, 'never'],
	['index', 'in-period', {}, 'never'],
	['score', 'in-period', { hasCases: true }, 'pooled'],
	['count', 'snapshot', {}, 'last'],
	['count', 'year-to-date', {}, 'never'],
	['proportion', 'rolling-12-months', {}, 'never'],
	['proportion', 'pooled', {}, 'never'],
] as const)('a %s, %s, %j adds up by %s', (kind, basis, counting, how) => {
	expect(howAdded(kind, basis, counting)).toBe(how);
});

describe('taking a year to date apart', () => {
	it('flags a running total that fell as a revision', () => {
		expect(inPeriods(flow([10, 25, 22]), 'sum')[2]).toEqual({ kind: 'known', value: -3, isRevision: true });
	});
	it('does not know the two periods beside a missing one', () => {
		expect(inPeriods(flow([10, null, 30, 45]), 'sum').map(valueOf)).toEqual([10, null, null, 15]);
	});
	it.each<[string, PeriodFigure[], Extract<InPeriod, { kind: 'unknown' }>['because']]>([
		['without its parts', [{ value: 90 }, { value: 85 }], 'no-parts'],
		['when nobody was added', ratio([9, 9], [10, 10], 100), 'no-cases'],
	])('of a ratio is not possible %s', (_, figures, because) => {
		expect(inPeriods(figures, 'pooled').at(-1)).toEqual({ kind: 'unknown', because });
	});
});

test.each([
	[{ value: 33.3, numerator: 1, denominator: 3 }, 'proportion', 100, 1, undefined],
	[{ value: 33.4, numerator: 1, denominator: 3 }, 'proportion', 100, 1, 'value-differs'],
	[{ value: 12.5, numerator: 1, denominator: 8 }, 'proportion', 100, 0, undefined],
	[{ value: 0.35, numerator: 3, denominator: 10 }, 'mean', 1, 1, undefined],
	[{ value: 110, numerator: 11, denominator: 10 }, 'proportion', 100, 0, 'numerator-above-denominator'],
	[{ value: 1.1, numerator: 11, denominator: 10 }, 'rate', 1, 1, undefined],
	[{ value: 0, numerator: 0, denominator: 0 }, 'proportion', 100, 0, 'no-cases'],
] as const)('%j as a %s per %i to %i decimals: %s', (figure, kind, per, decimals, fault) => {
	expect(partsFault(figure, kind, per, decimals)).toBe(fault);
});

it('refuses to roll over no periods', () => {
	expect(() => rolling([], 0, 'sum')).toThrow(RangeError);
});

describe('laws of adding up', () => {
	const amounts = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 12 });
	const parts = fc
		.array(fc.tuple(fc.nat(500), fc.integer({ min: 500, max: 900 })), { minLength: 1, maxLength: 12 })
		.map((pairs) =>
			ratio(
				pairs.map(([x]) => x),
				pairs.map(([, n]) => n),
				100,
			),
		);
	const hows = fc.constantFrom<HowAdded>('sum', 'pooled', 'over-population', 'last');

	it('the year to date of one quarter is the quarter', () => {
		const holds = (figures: PeriodFigure[], how: HowAdded): void => {
			expect(valueOf(yearToDate(figures, how, 100)[0]!)).toBeCloseTo(figures[0]!.value!, 9);
		};
		fc.assert(fc.property(parts, hows, holds));
	});
	it('taking a year to date apart gives its quarters back', () => {
		const holds = (values: number[], figures: PeriodFigure[]): void => {
			sameList(inPeriods(flow(yearToDate(flow(values), 'sum').map(valueOf)), 'sum').map(valueOf), values);
			const running = yearToDate(figures, 'pooled', 100).map((one) => (one.kind === 'known' ? one : undefined));
			sameList(
				inPeriods(running, 'pooled', 100).map(valueOf),
				figures.map(({ value }) => value!),
			);
		};
		fc.assert(fc.property(amounts, parts, holds));
	});
	it('a year rolls into the year to date of its last period', () => {
		const holds = (figures: PeriodFigure[], how: HowAdded): void => {
			const rolled = rolling(figures, figures.length, how, 100).at(-1);
			expect(rolled).toEqual(yearToDate(figures, how, 100).at(-1));
		};
		fc.assert(fc.property(parts, hows, holds));
	});
	it('a pooled percentage lies between its lowest and its highest period', () => {
		const holds = (figures: PeriodFigure[]): void => {
			const values = figures.map(({ value }) => value!);
			const pooled = valueOf(addUp(figures, 'pooled', 100))!;
			expect(pooled).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
			expect(pooled).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
		};
		fc.assert(fc.property(parts, holds));
	});
});
