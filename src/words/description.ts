/** What a chart says in words: its headline, and a visible description that equals the picture. */

import { count } from './number.ts';

/** From 41.2% in April to June 2023 to 47.3% in July to September 2025 */
export const fromTo = (first: string, firstWhen: string, last: string, lastWhen: string): string =>
	`From ${first} ${firstWhen} to ${last} ${lastWhen}`;
export const oneResult = (value: string, when: string): string => `${value} ${when}`;

/** Target met in 6 of the last 8 quarters with a result; by 2 of the last 3 results */
export function metIn(met: number, rated: number, noun: string | undefined): string {
	const share = met === rated ? 'each' : met === 0 ? 'none' : String(met);
	return noun === undefined || noun === 'period' || noun === 'date'
		? `Target met by ${share} of the last ${rated} results`
		: `Target met in ${share} of the last ${rated} ${noun}s with a result`;
}

/** Highest result since the series began in April to June 2023 */
export const record = (isHighest: boolean, firstWhen: string): string =>
	`${isHighest ? 'Highest' : 'Lowest'} result since the series began ${firstWhen}`;

/** Household waste recycled, per cent, Exampleshire, April 2023 to September 2025 */
export const subtitle = (title: string, unitName: string | undefined, area: string, span: string): string =>
	[title, ...(unitName && !title.toLowerCase().includes(unitName.toLowerCase()) ? [unitName] : []), area, span].join(
		', ',
	);

/** England, 39.9% in January to March 2026 */
export const referenceText = (title: string, value: string, when: string): string => `${title}, ${value} ${when}`;

export interface Described {
	readonly first: { readonly value: string; readonly when: string };
	readonly last: { readonly value: string; readonly when: string };
	readonly lowest?: { readonly value: string; readonly when: string } | undefined;
	readonly highest?: { readonly value: string; readonly when: string } | undefined;
	/** met its target, came close to its target, missed its target: as of the last figure. */
	readonly verdict?: string | undefined;
	/** Periods without a figure, in words. */
	readonly gaps: readonly string[];
	readonly breaks: readonly string[];
	readonly provisional: readonly string[];
	readonly estimates: readonly string[];
	readonly forecasts: readonly string[];
	/** The same period of each year, oldest first, of results that are counted from the start of the year. */
	readonly sameOfEachYear?: readonly { readonly value: string; readonly when: string }[] | undefined;
	/** Titles and last values of the lines beside ours: England 43.2% */
	readonly references: readonly string[];
	/** 30%; undefined where the axis starts at 0. */
	readonly axisStart?: string | undefined;
	readonly zero: string;
}

const MOST_NAMED = 3;
const named = (parts: readonly string[], noun: string): string =>
	parts.length > MOST_NAMED ? count(parts.length, noun) : list(parts);
const list = (parts: readonly string[]): string =>
	parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;

/** The figure for June 2026 is provisional. The figures for May 2026 and June 2026 are estimates. */
const areAll = (periods: readonly string[], one: string, several: string): string[] =>
	periods.length === 0
		? []
		: [
				`The ${periods.length === 1 ? 'figure' : 'figures'} for ${named(periods, 'period')} ${periods.length === 1 ? `is ${one}` : `are ${several}`}.`,
			];

/** Years of the same period that are all named; of more, the first and the last. */
const MOST_YEARS = 6;

function shapeOf({ first, last, sameOfEachYear }: Described): string {
	if (sameOfEachYear) {
		const years = sameOfEachYear.map(({ value, when }) => `${value} ${when}`);
		const said = years.length > MOST_YEARS ? [years[0]!, years.at(-1)!] : years;
		return years.length === 1
			? `Results are counted from the start of each year. The newest is ${years[0]!}.`
			: `Results are counted from the start of each year, so only the same period of each year compares: ${list(said)}.`;
	}
	return first.when === last.when
		? `The chart shows one result: ${last.value} ${last.when}.`
		: `The result went from ${first.value} ${first.when} to ${last.value} ${last.when}.`;
}

/** The visible description of a chart over time: first and last, least and most, target, gaps, breaks, axis. */
export function describe(chart: Described): string {
	const { lowest, highest, verdict, gaps, breaks, provisional, estimates, forecasts, references, axisStart, zero } =
		chart;
	return [
		shapeOf(chart),
		...(lowest && highest
			? [`It was lowest ${lowest.when} (${lowest.value}) and highest ${highest.when} (${highest.value}).`]
			: []),
		...(verdict ? [verdict] : []),
		...(references.length > 0 ? [`For comparison: ${list(references)}.`] : []),
		...(gaps.length > 0 ? [`There is no figure for ${named(gaps, 'period')}.`] : []),
		...(breaks.length > 0
			? [`The series breaks before ${named(breaks, 'period')}: figures on either side cannot be compared.`]
			: []),
		...areAll(provisional, 'provisional', 'provisional'),
		...areAll(estimates, 'an estimate', 'estimates'),
		...areAll(forecasts, 'a forecast, not a result', 'forecasts, not results'),
		...(axisStart ? [`The vertical axis starts at ${axisStart}, not ${zero}.`] : []),
		'Every figure is in the table below.',
	].join(' ');
}

/** The target at the last result, for the description of a chart. */
export const VERDICT = {
	met: (target: string): string => `The last result met the target of ${target}.`,
	close: (target: string): string => `The last result came close to the target of ${target}.`,
	missed: (target: string): string => `The last result missed the target of ${target}.`,
} as const;

/** Source: WasteDataFlow. Exampleshire Council, published 6 November 2025, https://… */
export const credit = (source: string | undefined, council: string, published: string, url: string): string =>
	[...(source ? [`Source: ${source.replace(/\.$/, '')}.`] : []), `${council}, published ${published}, ${url}`].join(
		' ',
	);

export const targetLabel = (target: string): string => `Target ${target}`;

/** Names the edge of the tolerance: Close from 43%; Close up to 21 days. */
export const closeLabel = (isLowerBetter: boolean, edge: string): string =>
	`Close ${isLowerBetter ? 'up to' : 'from'} ${edge}`;
