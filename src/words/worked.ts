/** Worked examples of the methods page: each rule in words, where it comes from, and its arithmetic with the council's own numbers. */

import type { Uncertainty } from '../domain/uncertainty.ts';
import type { Variation } from '../domain/spc.ts';
import type { ProjectionMethod } from '../domain/projection.ts';
import { count } from './number.ts';

export const WORKED = {
	title: 'Worked examples',
	lead: 'Each rule with our own newest figures: the first measure in the list of measures that shows it. The numbers are those of the measure’s page.',
	measure: 'Measure',
	source: 'Source',
	step: 'Step',
	number: 'Number',
	working: 'Working',
	period: 'Period',
	result: 'Result',
	fact: 'What',
	said: 'What it says',
	rule: 'Class',
	many: 'Measures',
	first: 'First of them',
	nobody: 'None now',
	jump: 'Worked examples with our own figures',
} as const;

/** Of what is folded away under each rule. */
export const showOf = (title: string): string =>
	`Show the numbers: ${title.slice(0, 1).toLowerCase()}${title.slice(1)}`;
export const none = (what: string): string => `No measure here shows ${what} now, so there is no example.`;

interface RuleWords {
	readonly title: string;
	/** The formula in words. */
	readonly rule: string;
	readonly source: string;
	/** “No measure here shows …” */
	readonly missing: string;
}

/** Every rule that has an example, in the order of the page. */
export const RULES = {
	status: {
		title: 'Status',
		rule: 'The shortfall is the target less the result where higher is better, and the result less the target where lower is better. Of a range it is how far the result lies outside. The target is met where the shortfall is 0 or less. It is close where the shortfall is no more than the tolerance.',
		source: 'Council performance frameworks; the arithmetic is ours (methods, status and tolerance).',
		missing: 'a status',
	},
	direction: {
		title: 'Better or worse',
		rule: 'The change is the newest result less an earlier one. It is “no real change” within the width that the measure declares, or within what rounding hides.',
		source: 'The same bases as LG Inform: the period before, the same period last year, the start of the plan.',
		missing: 'a change between two results',
	},
	'year-to-date': {
		title: 'Year to date',
		rule: 'A running total is held against the target that was declared for the same part of the year. The target of the whole year is never divided into equal parts.',
		source: 'Our decision: no pro-rating.',
		missing: 'a running total with a target',
	},
	'added-up': {
		title: 'Periods added up',
		rule: 'Numbers of a year are added. A percentage or a rate of a year is worked out again from all its cases: the numerators together, divided by the denominators together. It is never the average of percentages, and a year with a period missing is not given.',
		source: 'Methods, periods that add up; the arithmetic is ours.',
		missing: 'whole years that can be added up',
	},
	path: {
		title: 'The way to a later target',
		rule: 'The pace that is needed is the distance from the newest result to the target, divided by the periods that are left. The pace there was is the change since the same period last year, or since the period before, divided by the periods between. It is enough where it goes the right way at least as fast. No status follows from it.',
		source: 'Methods, direction of travel; the arithmetic is ours.',
		missing: 'a target for a later period that is not met yet',
	},
	interval: {
		title: 'How far chance may reach',
		rule: 'A share of x out of n: (2x + z² ± z√(z² + 4x(1 − x/n))) divided by 2(n + z²), with z = 1.96 for 95%. A rate of 10 events or more has Byar’s limits, fewer have exact Poisson limits. A target inside the interval is too close to call.',
		source: 'Wilson (1927); Newcombe (1998); Breslow and Day (1987); Garwood (1936).',
		missing: 'an interval worked out from its cases',
	},
	'control-chart': {
		title: 'Control chart',
		rule: 'The limits are the mean, plus and less 2.66 times the average size of the move from one result to the next. A result outside them, 7 rising or falling in a row, 7 on one side of the mean, or 2 of 3 near a limit are more than chance. Where a quarter of the results or more lie outside, the measure has been on the move and no limits fit: then its newest move is held against limits of the moves.',
		source: 'NHS England, Making Data Count: XmR charts. At least 12 results. Moves: Alwan and Roberts (1988).',
		missing: 'a control chart of 12 results or more',
	},
	'recent-trend': {
		title: 'Trend over five years',
		rule: 'A chi-squared test for a trend in the newest five years, t = 1 to 5. Of shares it is N(N·Σrt − R·Σnt)² divided by R(N − R)(N·Σnt² − (Σnt)²), with r of n cases a year and R of N in all. Of other figures it is the slope divided by its standard error, squared; the smaller a year’s interval, the more the year counts. More than 9.55 is beyond chance, if the direction stays the same whichever year is left out.',
		source: 'Office for Health Improvement and Disparities, Fingertips: recent trends; Armitage (1955).',
		missing: 'five years that can be tested',
	},
	quarter: {
		title: 'Place among other areas',
		rule: 'The other areas are put in order. The quarter points are the values a quarter, half and three quarters of the way along, with straight lines between neighbours (R-7). Equal values share a quarter and a place.',
		source: 'Hyndman and Fan (1996), definition 7.',
		missing: 'a group of 8 areas or more',
	},
	projection: {
		title: 'If the pattern simply continues',
		rule: 'Without a clear direction the newest result is carried on. With one, the line from the first to the newest is. A measure that changes with the seasons is carried on from the same season a year before. The 80% band is 1.2816 times the ups and downs there were, and grows with each period ahead.',
		source: 'Hyndman and Athanasopoulos (2021), sections 5.2 and 5.5.',
		missing: 'a pattern that may be carried on',
	},
	'roll-up': {
		title: 'Results put together',
		rule: 'The council’s own rule makes one statement of many results. What is not rated is always counted.',
		source: 'The council’s settings; the rules are described on each priority.',
		missing: 'results to put together',
	},
	exceptions: {
		title: 'Exceptions',
		rule: 'Every measure is held against every class of exception. A measure may be in several.',
		source: 'Herefordshire (2008), Halton (2008) and Melton (2011) frameworks: good news as well as bad.',
		missing: 'an exception',
	},
	gap: {
		title: 'Gap between groups',
		rule: 'The gap is the higher figure less the lower. Its lower end is the gap less √((p − l₁)² + (u₂ − q)²), its upper end the gap plus √((u₁ − p)² + (q − l₂)²), where p lies between l₁ and u₁ and q between l₂ and u₂.',
		source: 'Newcombe (1998), method 10; Zou and Donner (2008).',
		missing: 'a gap with an interval',
	},
	'value-for-money': {
		title: 'Value for money',
		rule: 'Cost and performance each have a place in the same group and year: (rank − ½) divided by the number of areas. The two places make a question, not a verdict.',
		source: 'CIPFA value-for-money toolkit, by way of the Melton (2011) framework.',
		missing: 'a cost and what it pays for, both with figures of 8 areas or more for one year',
	},
} as const satisfies Readonly<Record<string, RuleWords>>;
export type RuleId = keyof typeof RULES;

const WAY = {
	higher: 'Higher is better',
	lower: 'Lower is better',
	range: 'A range to stay within',
} as const;
const TOLERANCE = {
	percent: 'a tolerance in per cent of the target',
	absolute: 'a tolerance in the measure’s own unit',
	none: 'no tolerance',
} as const;
export type StatusWay = keyof typeof WAY;
export type StatusTolerance = keyof typeof TOLERANCE;
/** Higher is better, with a tolerance in per cent of the target */
export const statusKind = (way: StatusWay, tolerance: StatusTolerance): string =>
	`${WAY[way]}, with ${TOLERANCE[tolerance]}`;
export const missingKinds = (kinds: readonly string[]): string =>
	`No measure here shows these now: ${kinds.map((kind) => kind.slice(0, 1).toLowerCase() + kind.slice(1)).join('; ')}.`;

/** Caption of a table that is one of several on the page: the measure's name comes first. */
export const captionFor = (title: string, caption: string): string => `${title}: ${caption}`;

/** The arithmetic of an interval, with the numbers in the formula. */
export function intervalWorking(
	method: Extract<Uncertainty, { kind: 'interval' }>['method'],
	x: string,
	n: string,
	low: string,
	high: string,
): string {
	switch (method) {
		case 'wilson':
			return `x = ${x} and n = ${n}: (2 × ${x} + 1.96² ± 1.96 × √(1.96² + 4 × ${x} × (1 − ${x} / ${n}))) / (2 × (${n} + 1.96²)) gives ${low} and ${high}.`;
		case 'byar':
			return `x = ${x} events over ${n}: ${x} × (1 − 1 / (9 × ${x}) − 1.96 / (3 × √${x}))³ gives the lower end, and the same with x + 1 and a plus sign the upper: ${low} and ${high}.`;
		case 'exact-poisson':
			return `x = ${x} events over ${n}: half the chi-squared values with 2x and 2x + 2 degrees of freedom give ${low} and ${high}.`;
		case 'published':
			return `The source publishes the ends: ${low} and ${high}.`;
	}
}
export const effectiveNote = (effect: string): string =>
	`Both x and n are divided by the design effect of the survey, ${effect}, first.`;

export const CHART = {
	caption: 'how its limits are worked out',
	mean: 'Mean of the results',
	move: 'Average size of a move',
	upper: 'Upper limit',
	lower: 'Lower limit',
	newest: 'Newest result',
} as const;
export const meanOf = (many: number): string => `of ${count(many, 'result')} since the limits began`;
export const movesOf = (many: number): string => `of ${count(many, 'move')}, up or down`;
export const limitWorking = (mean: string, sign: '+' | '−', move: string): string => `${mean} ${sign} 2.66 × ${move}`;
export const LIMITS_ARE_EXACT = 'Limits are worked out from exact results, so they can differ in the last digit.';
const CAUSE = {
	outside: 'it lies outside the limits',
	trend: 'it ends a run of 7 results that all rise or all fall',
	'near-limit': 'it is one of 2 out of 3 near a limit',
	shift: 'it is one of 7 in a row on one side of the mean',
} as const;
export const chartVerdict = (variation: Variation): string =>
	variation.kind === 'common'
		? 'None of the four rules applies to the newest result: it lies within its usual ups and downs.'
		: `The newest result is more than chance: ${CAUSE[variation.cause]}.`;

export const TREND_KIND = {
	parts: 'Shares, from numerator and denominator',
	intervals: 'Other figures, from their intervals',
} as const;
export const factsCaption = (group: string, when: string): string => `${group}, ${when}`;

const METHOD: Readonly<Record<ProjectionMethod, string>> = {
	flat: 'no clear direction, so the newest result is carried on',
	drift: 'the line from the first result to the newest is carried on',
	seasonal: 'the same season of the year before is carried on',
	linear: 'a straight line is carried on, for a stated reason',
};
export const projectionLead = (method: ProjectionMethod, restsOn: number): string =>
	`It rests on ${count(restsOn, 'result')}: ${METHOD[method]}.`;
const KIND: Readonly<Record<ProjectionMethod, string>> = {
	drift: 'Results that move one way',
	flat: 'Results without a clear direction',
	seasonal: 'Results that change with the seasons',
	linear: 'A straight line',
};
export const projectionKind = (method: ProjectionMethod): string => KIND[method];
export const PROJECTION = {
	notForecast: 'This is not a forecast of decisions.',
} as const;

export const EXCEPTIONS_CAPTION = 'Classes of exceptions, how many measures are in each, and the first';

/** The gap's ends with the numbers in the formula. */
export const gapWorking = (
	gap: string,
	p: readonly [string, string, string],
	q: readonly [string, string, string],
	ends: readonly [string, string],
): readonly string[] => [
	`Gap: ${p[0]} − ${q[0]} = ${gap}.`,
	`Lower end: ${gap} − √((${p[0]} − ${p[1]})² + (${q[2]} − ${q[0]})²) = ${ends[0]}.`,
	`Upper end: ${gap} + √((${p[2]} − ${p[0]})² + (${q[0]} − ${q[1]})²) = ${ends[1]}.`,
];

export const VFM = {
	cost: 'Cost',
	performance: 'Performance',
	caption: 'places of cost and performance',
	place: 'Place in the group (cost from the lowest, performance from the worst)',
} as const;
/** Costs more, does well: is the extra money worth it? */
export function vfmQuestion(isDear: boolean, isGood: boolean): string {
	if (isDear)
		return isGood ? 'Costs more and does well: is it worth the extra?' : 'Costs more and does less well: why?';
	return isGood
		? 'Costs less and does well: can others learn from it?'
		: 'Costs less and does less well: is it enough?';
}
export const AROUND_MIDDLE = 'One of the two lies around the middle of the group, so read little into the side.';
