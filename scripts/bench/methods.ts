// The statistical methods, each as a build uses it for one series.
import { inPeriods, rolling, yearToDate } from '../../src/domain/aggregate.ts';
import { groupSummary, quarterPlace, rankAmong } from '../../src/domain/benchmark.ts';
import { fewCases, isSignificantlyOver, stubborn } from '../../src/domain/exception.ts';
import { CONFIDENCE, HIGH_CONFIDENCE } from '../../src/domain/interval.ts';
import { project, projectedStatus } from '../../src/domain/projection.ts';
import { ROLL_UP_RULES, rollUp } from '../../src/domain/rollup.ts';
import { controlChart } from '../../src/domain/spc-suitability.ts';
import { rateValue } from '../../src/domain/status.ts';
import { directionOfTravel } from '../../src/domain/travel.ts';
import { recentTrend, TREND_POINTS } from '../../src/domain/trend.ts';
import {
	againstBenchmark,
	againstBenchmarkAtTwoLevels,
	againstFunnel,
	testedChange,
} from '../../src/domain/verdict.ts';
import { reachOf } from './series.ts';
import type { MadeSeries } from './series.ts';

const GOAL = { value: 50 };
const TOLERANCE = { kind: 'percent', value: 5 } as const;
const KIND = { basis: 'in-period', frequency: 'quarter', kind: 'proportion', isSeasonal: false } as const;
const status = (value: number) => rateValue(value, GOAL, TOLERANCE, 'higher');

/** Each method by its name; the first fills in what the others need. */
export const METHODS: Readonly<Record<string, (series: MadeSeries) => unknown>> = {
	'intervals of every figure, at two levels': ({ how, figures }) => {
		for (const one of figures)
			one.reach = [reachOf(one.figure, how, CONFIDENCE), reachOf(one.figure, how, HIGH_CONFIDENCE)];
	},
	'status, direction, tested change and exceptions of every figure': ({ figures }) => {
		const results = figures.map(({ value }) => ({ status: status(value).kind, value }));
		stubborn(results, 4, { polarity: 'higher' });
		return figures.map(({ value, denominator, reach }, at) => {
			const [before, lastYear] = [figures[at - 1], figures[at - 4]];
			if (before) testedChange({ value, ...reach![0] }, { value: before.value, ...before.reach![0] }, 'higher');
			for (const earlier of [before, lastYear]) if (earlier) directionOfTravel(value, earlier.value, 'higher');
			return [isSignificantlyOver(value, GOAL, TOLERANCE, 'higher'), fewCases(denominator, reach![0], GOAL, 'higher')];
		});
	},
	'year to date, taken apart again, and rolling': ({ how, figures }) => {
		for (let at = 0; at < figures.length; at += 4) {
			const running = yearToDate(figures.slice(at, at + 4), 'pooled', how.per);
			const known = running.map((one) => (one.kind === 'known' ? one : undefined));
			inPeriods(known, 'pooled', how.per);
		}
		return rolling(figures, 4, 'pooled', how.per);
	},
	'place among others, of every figure': ({ how, figures, others }) =>
		figures.map(({ value, denominator, reach }) => {
			const summary = groupSummary(others, others.length)!;
			againstBenchmark(reach![0], summary.median, 'higher');
			againstBenchmarkAtTwoLevels(...reach!, summary.median, 'higher');
			const funnel = { value, cases: denominator, benchmark: summary.median, per: how.per };
			againstFunnel(how.kind, funnel, 'higher');
			return [quarterPlace(value, summary, 'higher'), rankAmong(value, others, 'highest')];
		}),
	'roll-up by every rule': ({ figures }) => {
		const leaves = figures.map(({ value }) => ({ status: status(value).kind }));
		return ROLL_UP_RULES.map((rule) => rollUp(leaves, rule));
	},
	'control chart': ({ figures }) =>
		controlChart({ values: figures.map(({ value }) => value), ...KIND }, GOAL, { polarity: 'higher' }),
	'recent trend as at every period': ({ how, figures }) => {
		const points = figures.map((one) => ({ ...one, ...one.reach![0] }));
		const path = how.kind === 'rate' ? 'intervals' : 'parts';
		return points.slice(TREND_POINTS - 1).map((_, at) => recentTrend(points.slice(at, at + TREND_POINTS), path));
	},
	'projection as at every period': ({ figures }) =>
		figures.map((_, at) => {
			const projected = project({ points: figures.slice(0, at + 1), ...KIND }, { possible: { lower: 0 } });
			return projected.kind === 'projected' && projectedStatus(projected.steps[0]!, GOAL, 'higher');
		}),
};
