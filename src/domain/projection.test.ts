import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { drift, naive, seasonalNaive } from './forecast.ts';
import { project, projectedStatus } from './projection.ts';
import type { ProjectionChoice } from './projection.ts';
import type { ProjectionPoint, ProjectionSeries, WhyNoProjection } from './projection-guards.ts';
import type { Goal } from './status.ts';

const points = (values: readonly number[]): ProjectionPoint[] => values.map((value) => ({ value }));
const quarterly = (values: readonly (ProjectionPoint | undefined)[], unlike: Partial<ProjectionSeries> = {}) => ({
	...{ points: values, basis: 'in-period' as const, frequency: 'quarter' as const, isSeasonal: false },
	...unlike,
});
const changeAt = (values: readonly number[], at: number, unlike: Partial<ProjectionPoint>): ProjectionPoint[] =>
	points(values).map((point, index) => (index === at ? { ...point, ...unlike } : point));

const rising = [41.2, 41.9, 42.1, 42.8, 43, 43.9, 44.1, 44.6, 45.3, 45.4, 46.1, 46.8];
const wandering = [44, 41, 38, 40, 43, 47, 44, 42, 39, 41, 44, 43];
const seasons = [23, 25, 21, 19, 24, 26, 22, 20, 25, 28, 23, 21];

describe('the method follows from the series', () => {
	it('is drift where there is a direction', () => {
		const projection = project(quarterly(points(rising)));
		expect(projection).toEqual({
			kind: 'projected',
			method: 'drift',
			shownAs: 'chart',
			restsOn: 12,
			last: 11,
			steps: drift(rising, 4),
			isClipped: false,
		});
	});
	it('is flat where there is none, as far as the band is narrower than all that ever happened', () => {
		const projection = project(quarterly(points(wandering)));
		expect(projection).toMatchObject({ method: 'flat', steps: naive(wandering, 1) });
	});
	it('is seasonal where that is declared', () => {
		const projection = project(quarterly(points(seasons), { isSeasonal: true }));
		expect(projection).toMatchObject({ method: 'seasonal', steps: seasonalNaive(seasons, 4, 4) });
	});
	it('is a straight line only on request, and the reason goes with it', () => {
		const linearBecause = 'The contract adds the same number of homes every quarter.';
		expect(project(quarterly(points(rising)), { linearBecause })).toMatchObject({ method: 'linear', linearBecause });
		expect(() => project(quarterly(points(rising)), { linearBecause: ' ' })).toThrow(RangeError);
	});
	it('is one sentence of a flat range from five to seven points', () => {
		const few = rising.slice(0, 7);
		const projection = project(quarterly(points(few)), { ahead: 1 });
		expect(projection).toMatchObject({ method: 'flat', shownAs: 'sentence', restsOn: 7, steps: naive(few, 1) });
	});
});

describe('what a projection rests on', () => {
	it('is the last final figure: provisional and missing ones at the end are left out', () => {
		const provisional = [...points(rising), { value: 60, isProvisional: true }, undefined];
		expect(project(quarterly(provisional))).toMatchObject({ restsOn: 12, last: 11, steps: drift(rising, 4) });
	});
	it('is the run since the newest gap, break or rebase', () => {
		const after = project(quarterly([{ value: 99 }, undefined, ...points(rising)]));
		expect(after).toMatchObject({ restsOn: 12, last: 13, steps: drift(rising, 4) });
		const fresh = project(quarterly(changeAt([99, 99, ...rising], 2, { isFresh: true })));
		expect(fresh).toMatchObject({ restsOn: 12, steps: drift(rising, 4) });
	});
});

describe('a projection is withheld', () => {
	const stepUp = [42, 41.5, 42.4, 41.8, 42.2, 41.6, 42.1, 41.9, 42.3, 45.2, 45.6, 45.1, 45.5, 45, 45.4, 45.3, 45.2];
	test.each<[string, ProjectionSeries, ProjectionChoice, WhyNoProjection]>([
		['of a year to date', quarterly(points(rising), { basis: 'year-to-date' }), {}, 'cumulative'],
		['of rolling years', quarterly(points(rising), { basis: 'rolling-12-months' }), {}, 'overlapping'],
		['of pooled years', quarterly(points(rising), { basis: 'pooled' }), {}, 'overlapping'],
		['of a survey now and then', quarterly(points(rising), { frequency: 'irregular' }), {}, 'irregular'],
		['of four points', quarterly(points(rising.slice(0, 4))), {}, 'few-points'],
		['of nothing', quarterly([]), {}, 'few-points'],
		['of seven years', quarterly(points(rising.slice(0, 7)), { frequency: 'year' }), {}, 'few-years'],
		['of eleven seasonal quarters', quarterly(points(seasons.slice(1)), { isSeasonal: true }), {}, 'few-seasons'],
		['soon after a gap', quarterly([...points(rising), undefined, ...points(rising.slice(0, 4))]), {}, 'gap'],
		['soon after a break', quarterly(changeAt(rising, 9, { isFresh: true })), {}, 'break'],
		['where nothing ever moved', quarterly(points(Array(12).fill(100))), {}, 'no-variation'],
		['after a shift that no new limits take in', quarterly(points(stepUp)), {}, 'unrebased-shift'],
		['further than four periods', quarterly(points([...rising, ...rising])), { ahead: 5 }, 'too-far-ahead'],
		['further than a third of its points', quarterly(points(rising.slice(0, 8))), { ahead: 3 }, 'too-far-ahead'],
		['beyond the end of the plan', quarterly(points(rising)), { ahead: 2, leftInPlan: 1 }, 'plan-ends'],
		['when the plan has ended', quarterly(points(rising)), { leftInPlan: 0 }, 'plan-ends'],
		['when the band is wider than all of history', quarterly(points(wandering)), { ahead: 4 }, 'too-uncertain'],
		['when any band is', quarterly(points([10, 20, 10, 20, 10, 20, 10, 20])), {}, 'too-uncertain'],
	])('%s', (_, series, choice, because) => {
		expect(project(series, choice)).toEqual({ kind: 'withheld', because });
	});

	it('but not for a steady rise, which lies below its mean and then above it (decision 24)', () => {
		const steady = Array.from({ length: 20 }, (_, at) => 40 + at / 2 + (at % 2) * 0.2);
		expect(project(quarterly(points(steady)))).toMatchObject({ kind: 'projected', method: 'drift' });
	});
	it('by numbers that a council may set', () => {
		const rules = { fewest: 6, pointsPerPeriod: 2 };
		expect(project(quarterly(points(rising.slice(0, 6))), { rules })).toMatchObject({ method: 'drift' });
	});
});

describe('how far a projection looks', () => {
	test.each([
		[5, 1],
		[8, 2],
		[9, 3],
		[12, 4],
	])('%i points: %i periods', (n, ahead) => {
		const projection = project(quarterly(points(rising.slice(0, n))));
		expect(projection.kind === 'projected' && projection.steps.length).toBe(ahead);
	});
	it('never beyond the plan, whose periods are counted from the newest of the series', () => {
		const last = project(quarterly([...points(rising), undefined]), { leftInPlan: 1 });
		expect(last.kind === 'projected' && last.steps.length).toBe(2);
	});
});

it('cuts bands where no figure can be, and says so', () => {
	const high = rising.map((value) => value + 52.5);
	const projection = project(quarterly(points(high)), { possible: { lower: 0, upper: 100 } });
	expect(projection).toMatchObject({ isClipped: true, steps: { 3: { upper80: 100, upper95: 100 } } });
	expect(project(quarterly(points(rising)), { possible: { lower: 0, upper: 100 } })).toMatchObject({
		isClipped: false,
	});
});

describe('a verdict on a target', () => {
	const step = { ...naive([10, 11, 10, 11], 1)[0]!, mean: 50, lower80: 45, upper80: 55 };
	test.each<[Goal, 'higher' | 'lower' | 'range', ReturnType<typeof projectedStatus>]>([
		[{ value: 44 }, 'higher', 'would-meet'],
		[{ value: 56 }, 'higher', 'would-miss'],
		[{ value: 50 }, 'higher', 'either-way'],
		[{ value: 56 }, 'lower', 'would-meet'],
		[{ value: 44 }, 'lower', 'would-miss'],
		[{ lower: 40, upper: 60 }, 'range', 'would-meet'],
		[{ lower: 48, upper: 52 }, 'range', 'either-way'],
		[{ lower: 60, upper: 70 }, 'range', 'would-miss'],
	])('%j where %s is better: %s', (goal, polarity, expected) => {
		expect(projectedStatus(step, goal, polarity)).toBe(expected);
	});
});

it('gives the same answer for the same series in another unit', () => {
	const values = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 5, maxLength: 30 });
	const holds = (all: number[], a: number): void => {
		const [ours, theirs] = [all, all.map((value) => a * value)].map((some) => project(quarterly(points(some))));
		if (ours!.kind === 'withheld' || theirs!.kind === 'withheld') expect(theirs).toEqual(ours);
		else expect([theirs!.method, theirs!.steps.length]).toEqual([ours!.method, ours!.steps.length]);
	};
	fc.assert(fc.property(values, fc.constantFrom(0.5, 2, 4, 1024), holds));
});
