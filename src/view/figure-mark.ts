/** Which figure a printed text states: with it, anyone (our own tests first) can hold every page against the files. */

import type { IndicatorId, ReleaseId } from '../domain/ids.ts';
import type { Figure } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import type { Target } from '../domain/target.ts';

export interface FigureMark {
	/** The digits as signed; empty where a reason stands in place of a value; `40..50` for a range. */
	readonly exact: string;
	/** `INDICATOR|PERIOD`, then what narrows it: `|DIMENSION|CATEGORY`, `|AREA`, `|AREA|DIMENSION|CATEGORY`, `@RELEASE`. */
	readonly key: string;
}

/** A number or place that we worked out from published figures and print as such: never a figure of the release. */
export interface WorkedMark {
	/** What was worked out, with every digit: `71.4`, `18.1..21` (ends of the middle half), `best`, `4/2/13` (rank, shared by, of). */
	readonly exact: string;
	/** `WHAT|INDICATOR|PERIOD|GROUP`; of a gap the dimension stands for the group, of periods added up the way they were. */
	readonly key: string;
}

/** A sum or a number of payments, which nobody signed either: our own tests add each up again from the files. */
export interface PaidMark {
	/** Pounds and pence, `1234.50`, or a whole number. */
	readonly exact: string;
	/** `supplier|NAME|FIRST MONTH..LAST MONTH`, `service|…`, `all||…`; `count|MONTH`. */
	readonly key: string;
}

export type Worked = 'median' | 'middle' | 'quarter' | 'place' | 'verdict' | 'reporting' | 'gap' | 'year' | 'alone';

/** The mark of what was worked out of a group's figures at one period. */
export const workedMark = (
	what: Worked,
	indicator: IndicatorId,
	period: Period,
	group: string,
	exact: string,
): WorkedMark => ({ exact, key: [what, indicator, period.text, group].join('|') });

/**
 * The mark of a figure.
 * @param part dimension and category of a breakdown; area code (or group of a statistic) of a comparison, then its dimension and category
 * @param asOf the release whose knowledge is shown, where that is not the newest
 */
export function figureMark(
	indicator: IndicatorId,
	period: Period,
	figure: Figure,
	part: readonly string[] = [],
	asOf?: ReleaseId,
): FigureMark {
	const exact = figure.kind === 'reported' ? figure.value.text : '';
	return { exact, key: keyOf([indicator, period.text, ...part], asOf) };
}

/** The mark of a target: `target:INDICATOR|PERIOD`. */
export function targetMark(target: Target, asOf?: ReleaseId): FigureMark {
	const exact = target.value?.text ?? `${target.lower?.text ?? ''}..${target.upper?.text ?? ''}`;
	return { exact, key: keyOf([`target:${target.indicator}`, target.period.text], asOf) };
}

const keyOf = (parts: readonly string[], asOf: ReleaseId | undefined): string =>
	parts.join('|') + (asOf === undefined ? '' : `@${asOf}`);
