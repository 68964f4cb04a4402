/** How far chance may have carried a figure, in words that claim no more than the arithmetic (methods.md sections 3 and 6). */

import type { RecentTrend, WhyNoTrend } from '../domain/trend.ts';
import type { TestedChange } from '../domain/verdict.ts';
import type { Uncertainty } from '../domain/uncertainty.ts';
import { count, number } from './number.ts';

export const CERTAINTY = {
	title: 'How far chance may reach',
	trendTitle: 'Trend over five years',
	tooSmallToSee: 'Chance could move the result by less than the last digit shown.',
	everyCase: 'A count of every case is still moved by chance: another year like this one would give another figure.',
} as const;

type Interval = Extract<Uncertainty, { kind: 'interval' }>;

const HOW: Readonly<Record<Interval['method'], string>> = {
	wilson: 'by Wilson’s method, from numerator and denominator',
	byar: 'by Byar’s method, from the number of events',
	'exact-poisson': 'by the exact Poisson method, from the number of events',
	published: 'as its source publishes it',
};
export const intervalHow = (method: Interval['method']): string => `The 95% interval is worked out ${HOW[method]}.`;
export const publishedHow = 'The 95% interval is the one that the source publishes.';
/** With the effective sample of a survey. */
export const designNote = (effect: string): string =>
	`The sample counts as if it were ${effect} times smaller, because of how people were chosen (its design effect).`;

/** Based on 100 cases, chance alone could put the result anywhere from 71.2% to 90.1%. */
export function chanceSentence(low: string, high: string, method: Interval['method'], cases?: string): string {
	const range = `from ${low} to ${high}`;
	if (method === 'published')
		return `The source gives a 95% interval ${range}: the true figure is likely to lie there.`;
	const based = cases === undefined ? 'Chance' : `Based on ${cases} cases, chance`;
	return method === 'wilson'
		? `${based} alone could put the result anywhere ${range} (95% interval).`
		: `Chance alone could put the result anywhere ${range} (95% interval).`;
}

export const surveySentence = (low: string, high: string, answers: string): string =>
	`Based on ${answers} answers, the true figure is likely to lie between ${low} and ${high} (95% interval).`;

/** The target lies inside that range: nobody can tell whether the service really met it. */
export const tooClose = (target: string): string =>
	`The target of ${target} lies inside this range. So whether it was met is too close to call.`;
export const tooCloseRange =
	'An end of the target range lies inside this range. So whether it was met is too close to call.';
export const tooFew = (cases: number): string =>
	`There were ${count(cases, 'case')}: too few cases to tell whether the target was really met.`;
export const fewCases = (cases: number): string =>
	`There were ${count(cases, 'case')}, fewer than 30. So a status says little.`;
/** Nothing was sampled and nothing ran its course: the result is a fact about that day. */
export const fullCount = (cases: string | undefined, isRated: boolean): string => {
	const counted = cases === undefined ? 'Everything was counted on that day' : `All ${cases} were counted on that day`;
	return isRated
		? `${counted}, so chance has no part in whether the target was met.`
		: `${counted}, so it is no matter of chance.`;
};
/** The interval is still what areas are compared by. */
export const fullCountReach = (low: string, high: string): string =>
	`The 95% interval of ${low} to ${high} is used only to compare areas with each other.`;
/** Only a result of exactly 100% meets a target of 100%. */
export const endOfScale = (target: string): string =>
	`Only a result of exactly ${target} meets the target of ${target}. One case settles it, so it is not too close to call.`;
export const clearOfTarget = 'The target lies outside this range, so chance alone does not explain the status.';

const NO_INTERVAL: Readonly<Record<Extract<Uncertainty, { kind: 'withheld' }>['because'], string>> = {
	kind: 'No interval is worked out. That needs a share or a rate of single cases, and this figure is another kind.',
	'no-parts': 'No interval is worked out, because numerator and denominator are not published with this figure.',
	'no-cases': 'No interval is worked out, because there were no cases.',
	'no-design-effect':
		'No interval is worked out. This is a survey, and it does not say how far its sample differs from a simple random one.',
};
export const noInterval = (because: keyof typeof NO_INTERVAL): string => NO_INTERVAL[because];

const TESTED: Readonly<Record<Extract<TestedChange, { kind: 'tested' }>['change'], string>> = {
	improved: 'Yes: has improved',
	worse: 'Yes: has got worse',
	higher: 'Yes: is higher',
	lower: 'Yes: is lower',
	'no-clear-change': 'No clear change: the intervals overlap',
};
const UNTESTED: Readonly<Record<Extract<TestedChange, { kind: 'withheld' }>['because'], string>> = {
	'no-interval': 'Cannot be tested: no interval',
	'full-count': 'Not a matter of chance: everything was counted on both dates',
};
export const testedText = (tested: TestedChange): string =>
	tested.kind === 'tested' ? TESTED[tested.change] : UNTESTED[tested.because];

const NO_TREND: Readonly<Record<WhyNoTrend, string>> = {
	'few-points': 'it needs the same part of five years in a row without a gap',
	'not-yearly': 'the periods overlap, and it needs periods that stand apart',
	gap: 'a year is missing',
	break: 'there is a break in the series',
	'missing-inputs': 'it needs numerator and denominator, or an interval, for every year',
	'all-or-none': 'a year with none or all of its cases cannot be used',
	'no-width': 'an interval without width cannot be used',
};

export const TREND_WORKING = {
	caption: 'The five years that are tested',
	period: 'Period',
	point: 'Point (t)',
	result: 'Result',
	numerator: 'Numerator (r)',
	denominator: 'Denominator (n)',
	interval: '95% interval',
	none: 'none',
} as const;
interface TrendSums {
	readonly n: string;
	readonly r: string;
	readonly rt: string;
	readonly nt: string;
	readonly ntt: string;
	readonly answer: string;
}
/** With N = 66, R = 55, Σrt = 167, … : the formula with its numbers. */
export const trendOfParts = ({ n, r, rt, nt, ntt, answer }: TrendSums): string =>
	`In all R = ${r} of N = ${n}, with Σrt = ${rt}, Σnt = ${nt} and Σnt² = ${ntt}. Chi-squared is ${n} × (${n} × ${rt} − ${r} × ${nt})² / (${r} × (${n} − ${r}) × (${n} × ${ntt} − ${nt}²)) = ${answer}.`;
/** Each year weighted by the inverse square of its interval's width. */
export const trendOfIntervals = (slope: string, error: string, answer: string): string =>
	`Each year counts by (3.92 / the width of its interval)². The slope of the weighted line is ${slope} a year, with a standard error of ${error}. Chi-squared is (${slope} / ${error})² = ${answer}.`;

/** Both intervals behind a tested change: 46.8 to 91.1 now, 66.7 to 98.6 then */
export const bothIntervals = (now: string, then: string): string => `${now} now, ${then} then`;

/** What five years in a row show beyond chance; or why that cannot be calculated. */
export function trendSentence(
	trend: RecentTrend,
	say: { readonly from: string; readonly to: string; readonly change: string; readonly better?: 'better' | 'worse' },
): string {
	if (trend.kind === 'withheld') return `The five-year trend cannot be calculated: ${NO_TREND[trend.because]}.`;
	const span = `From ${say.from} to ${say.to}`;
	const test = `chi-squared ${number(trend.chiSquared, 1)}; more than 9.5 is beyond chance`;
	if (trend.isSignificant) {
		const way = trend.direction === 'increasing' ? 'rose' : 'fell';
		const goodness =
			say.better === undefined ? '' : ` That is ${say.better === 'better' ? 'getting better' : 'getting worse'}.`;
		return `${span} the result ${way}, by more than chance explains (${test}).${goodness} Newest against oldest: ${say.change}.`;
	}
	if (trend.chiSquared > 9.54953570608324)
		return `${span} there is no clear trend: without one of the five years its direction would turn (${test}).`;
	return `${span} there is no trend beyond chance (${test}). Newest against oldest: ${say.change}.`;
}
