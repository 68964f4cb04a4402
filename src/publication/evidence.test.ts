import { describe, expect, it, test } from 'vitest';
import { decimalOf } from '../domain/decimal.ts';
import type { Indicator } from '../domain/indicator.ts';
import { wilson } from '../domain/interval.ts';
import type { Figure } from '../domain/observation.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Plan } from '../domain/plan.ts';
import { controlChartOf, isTooCloseToCall, possibleRange, projectionOf, uncertaintyIn } from './evidence.ts';
import { publish } from './fold.ts';
import { latest } from './judge.ts';
import type { Publication } from './publication.ts';
import { pastProjections, countedSteps } from './past.ts';
import { recycling, submissionOf } from './submission.fixture.ts';

const at = (text: string) => parsePeriod(text)!;
/** Quarters from April 2020 on. */
const quarter = (n: number): string => {
	const year = 2020 + Math.floor(n / 4);
	return `FY${year}-${String(year + 1).slice(2)}-Q${(n % 4) + 1}`;
};
type Said = number | string;

/** One release after another, each with results that follow those before. */
function published(
	releases: readonly (readonly Said[])[],
	more: Partial<Indicator> = {},
	{ target, plans = [] }: { readonly target?: number; readonly plans?: readonly Plan[] } = {},
): Publication {
	let n = 0;
	const words = Object.fromEntries(
		releases.map((figures, order) => [
			`r${order}`,
			{
				publishAt: `2026-01-${String(order + 1).padStart(2, '0')}T00:00:00Z`,
				figures: Object.fromEntries(figures.map((said) => [quarter(n++), said])),
				...(target === undefined ? {} : { targets: { [quarter(n - 1)]: target } }),
			},
		]),
	);
	const submission = submissionOf(words, [{ ...recycling, ...more }]);
	return publish({ ...submission, thread: { plans, links: [] } }, { asOf: '2027-01-01T00:00:00Z' });
}
const of = (value: number, numerator: number, denominator: number, markers: Figure['markers'] = []): Figure => ({
	...{ kind: 'reported', value: decimalOf(value), markers },
	...{ numerator: decimalOf(numerator), denominator: decimalOf(denominator) },
});

describe('the interval of a figure', () => {
	const sure = (figure: Figure | undefined, more: Partial<Indicator> = {}) => {
		const publication = published([[50]], more);
		return uncertaintyIn(publication, publication.indicators[0]!, figure);
	};
	it('of a share is that of its parts, in the unit of the measure', () => {
		const { lower, upper } = wilson(50, 100, 0.95, 100);
		expect(sure(of(50, 50, 100))).toMatchObject({ kind: 'interval', lower, upper });
	});
	it('of a survey counts only with a design effect, which widens it', () => {
		expect(sure(of(50, 50, 100), { sourceStatus: 'survey' })?.kind).not.toBe('interval');
		const { lower, upper } = wilson(25, 50, 0.95, 100);
		const said = sure(of(50, 50, 100), { sourceStatus: 'survey', designEffect: 2 });
		expect(said).toMatchObject({ kind: 'interval' });
		expect((said as { lower: number }).lower).toBeCloseTo(lower, 9);
		expect((said as { upper: number }).upper).toBeCloseTo(upper, 9);
	});
	it('follows the kind that the register states before the kind of the unit', () =>
		expect(sure(of(50, 50, 100), { kind: 'index' as never })?.kind).not.toBe('interval'));
	it('is not there for a forecast, for what is not there, and for nothing', () => {
		expect(sure(of(50, 50, 100, ['f']))).toBeUndefined();
		expect(sure({ kind: 'absent', because: 'x', markers: ['x'] })).toBeUndefined();
		expect(sure(undefined)).toBeUndefined();
	});
});

describe('a result too close to call', () => {
	/** The newest result is 50 of 100, judged by a target. */
	const close = (target: number | undefined, more: Partial<Indicator> = {}): boolean => {
		const publication = published([[50]], more, target === undefined ? {} : { target });
		const measure = publication.indicators[0]!;
		const judged = latest(publication, measure)!;
		const statement = { ...judged.statement!, figure: of(50, 50, 100) };
		return isTooCloseToCall(publication, measure, { ...judged, statement });
	};
	test.each<[what: string, target: number | undefined, more: Partial<Indicator>, is: boolean]>([
		['has its target inside the interval', 55, {}, true],
		['has it inside on the other side', 45, {}, true],
		['does not have it outside', 75, {}, false],
		['needs a target', undefined, {}, false],
		['needs an interval', 55, { sourceStatus: 'survey' }, false],
		['is nothing of a measure for context', 55, { tier: 'context' }, false],
		['is nothing of a measure that is better neither way', 55, { polarity: 'neither' }, false],
	])('%s', (_what, target, more, is) => expect(close(target, more)).toBe(is));
});

describe('a control chart', () => {
	const noise = [50, 52, 49, 51, 50, 53, 48, 51, 50, 52, 49, 51, 50, 52];
	const chart = (releases: readonly (readonly Said[])[], more: Partial<Indicator> = {}, release?: number) => {
		const publication = published(releases, more);
		return controlChartOf(publication, publication.indicators[0]!, release);
	};
	it('has a point for each result', () => {
		const made = chart([noise]);
		expect(made.kind).toBe('drawn');
		if (made.kind === 'drawn') expect(made.chart.points).toHaveLength(noise.length);
	});
	it('starts anew where a new series begins', () => {
		const made = chart([[...noise, '80 b', ...noise.map((value) => value + 30)]]);
		if (made.kind !== 'drawn') throw new Error(made.kind);
		expect(made.chart.parts.map(({ from }) => from)).toEqual([0, noise.length]);
	});
	it('is that of its release', () => {
		const made = chart([noise, [51, 50]], {}, 0);
		if (made.kind !== 'drawn') throw new Error(made.kind);
		expect(made.chart.points).toHaveLength(noise.length);
	});
	it('knows which way is better, but not of a measure for context', () => {
		const up = (more: Partial<Indicator>) => {
			const made = chart([[...noise, 70]], more);
			if (made.kind !== 'drawn') throw new Error(made.kind);
			return made.chart.points.at(-1);
		};
		expect(up({})).not.toEqual(up({ polarity: 'lower' }));
		expect(up({ tier: 'context' })).toEqual(up({ polarity: 'neither' }));
	});
	it('is withheld of a running total', () => expect(chart([noise], { basis: 'year-to-date' }).kind).toBe('withheld'));
});

test.each<[what: string, values: readonly Said[], more: Partial<Indicator>, range: object]>([
	['a share', [50], {}, { lower: 0, upper: 100 }],
	['a count', [50], { unit: 'number' }, { lower: 0 }],
	['a rate', [50], { unit: 'per-1000' }, { lower: 0 }],
	['a mean that never fell below nought', [0, 5], { unit: 'number', kind: 'mean' }, { lower: 0 }],
	['a mean that did', [5, -1], { unit: 'number', kind: 'mean' }, {}],
	['money', [5], { unit: 'number', kind: 'money' as never }, {}],
])('the possible range of %s', (_what, values, more, range) => {
	const publication = published([values], more);
	expect(possibleRange(publication, publication.indicators[0]!)).toEqual(range);
});

describe('a projection', () => {
	const rising = Array.from({ length: 24 }, (_, n) => 20 + n + (n % 3) / 4);
	const plan = (to: string | undefined, nodeTo?: string): Plan =>
		({
			...{ id: 'p', title: 'P', from: '2020-04-01', levels: [{ id: 'a', singular: 'A', plural: 'As' }] },
			...(to === undefined ? {} : { to }),
			nodes: [{ id: 'greener', title: 'Greener', children: [], ...(nodeTo === undefined ? {} : { to: nodeTo }) }],
		}) as unknown as Plan;
	const project = (
		plans: readonly Plan[] = [],
		releases: readonly (readonly Said[])[] = [rising],
		release?: number,
	) => {
		const publication = published(releases, {}, { plans });
		return projectionOf(publication, publication.indicators[0]!, release);
	};
	const steps = (plans?: readonly Plan[]): number => {
		const projection = project(plans);
		return projection.kind === 'withheld' ? 0 : projection.steps.length;
	};
	it('follows the pattern', () => {
		const projection = project();
		if (projection.kind === 'withheld') throw new Error(projection.because);
		expect(projection.steps[0]!.mean).toBeGreaterThan(40);
		expect(projection.steps[0]!.mean).toBeLessThan(50);
	});
	it('goes no further than the plan', () => {
		// The newest result is for January to March 2026.
		expect(steps([plan('2026-09-30')])).toBe(2);
		expect(steps([plan('2026-08-31')])).toBe(1);
		expect(steps([plan('2030-03-31', '2026-06-30')])).toBe(1);
		expect(steps([plan(undefined)])).toBe(steps());
		expect(steps()).toBeGreaterThan(2);
	});
	it('is withheld after the end of the plan', () => expect(project([plan('2025-03-31')]).kind).toBe('withheld'));
	it('is that of its release', () => {
		const early = project([], [rising, [20, 20, 20]], 0);
		expect(early).toEqual(project());
		expect(project([], [rising, [20, 20, 20]])).not.toEqual(early);
	});

	it('of the past is kept beside the result that came', () => {
		const publication = published([rising, [44], [45]]);
		const past = pastProjections(publication, publication.indicators[0]!);
		const first = past.filter(({ release }) => release === 0);
		expect(first[0]).toMatchObject({ from: at(quarter(23)), period: at(quarter(24)), isBroken: false });
		expect(first[0]!.outcome?.value.text).toBe('44');
		expect(first[1]!.outcome?.value.text).toBe('45');
		expect(first[2]?.outcome).toBeUndefined();
		expect([...new Set(past.map(({ release }) => release))]).toEqual([0, 1, 2]);
		expect(pastProjections(publication, publication.indicators[0]!)).toBe(past);
	});
	it('of the past is not counted over a break, nor met by a provisional result', () => {
		const broken = published([rising, ['90 b']]);
		const [step] = pastProjections(broken, broken.indicators[0]!);
		expect(step).toMatchObject({ isBroken: true });
		const counted = countedSteps(broken, broken.indicators[0]!).filter(({ release }) => release === 0);
		expect(counted.map(({ period }) => period.text)).not.toContain(quarter(24));
		expect(counted.length).toBeGreaterThan(0);
		const provisional = published([rising, ['44 p']]);
		const past = pastProjections(provisional, provisional.indicators[0]!);
		expect(past[0]!.outcome).toBeUndefined();
		expect(new Set(past.map(({ release }) => release))).toEqual(new Set([0]));
	});
});
