/** Adding periods up: from parts, never from percentages; and never over a period that is missing (methods.md section 4). */

import { isBelow } from './decimal.ts';
import type { Basis } from './indicator.ts';
import type { UnitKind } from './unit.ts';

/** One period as published, in the indicator's unit; the parts where they are known. */
export interface PeriodFigure {
	readonly value?: number | undefined;
	readonly numerator?: number | undefined;
	readonly denominator?: number | undefined;
}

/**
 * How figures of several periods become one.
 * `sum`: a flow (counts, money). `pooled`: Σ numerators / Σ denominators (percentages, rates, means).
 * `over-population`: Σ numerators / the newest denominator, which is people at a time and does not add up.
 * `last`: a stock. `never`: medians, indices, and what is already a sum.
 */
export type HowAdded = 'sum' | 'pooled' | 'over-population' | 'last' | 'never';

export interface Counting {
	/** The denominator is a population, not cases of the period. */
	readonly isPerPopulation?: boolean;
	/** An index or score whose numerator and denominator are a total and its cases. */
	readonly hasCases?: boolean;
}

/** How figures of a kind add up. Year-to-date, rolling and pooled figures are sums already: take them apart first. */
export function howAdded(kind: UnitKind, basis: Basis, { isPerPopulation, hasCases }: Counting = {}): HowAdded {
	if (basis === 'snapshot') return 'last';
	if (basis !== 'in-period') return 'never';
	switch (kind) {
		case 'count':
		case 'money':
			return 'sum';
		case 'proportion':
		case 'ratio':
		case 'mean':
			return 'pooled';
		case 'rate':
			return isPerPopulation ? 'over-population' : 'pooled';
		case 'index':
		case 'score':
			return hasCases ? 'pooled' : 'never';
		case 'median':
			return 'never';
	}
}

export type Aggregate =
	| {
			readonly kind: 'known';
			readonly value: number;
			readonly numerator?: number;
			readonly denominator?: number;
	  }
	/** What can be said: "41 from 3 of 4 quarters"; no value where none of them is known. */
	| {
			readonly kind: 'unknown';
			readonly because: 'missing-period';
			readonly soFar: { readonly value?: number; readonly periods: number; readonly of: number };
	  }
	/** `no-parts`: a figure without numerator and denominator. `no-cases`: denominators that add up to nothing. */
	| {
			readonly kind: 'unknown';
			readonly because: 'too-few-periods' | 'no-parts' | 'no-cases' | 'cannot-be-added';
	  };

const isKnown = (figure: PeriodFigure | undefined, how: HowAdded): boolean =>
	figure?.value !== undefined || (how === 'pooled' && figure?.numerator !== undefined);

/**
 * One figure for several periods together.
 * @param figures in period order; undefined, or without a value, where a period has none
 * @param per multiplier of the unit: 100 for per cent
 */
export function addUp(figures: readonly (PeriodFigure | undefined)[], how: HowAdded, per = 1): Aggregate {
	if (how === 'never') return { kind: 'unknown', because: 'cannot-be-added' };
	const known = figures.filter((figure) => figure !== undefined).filter((figure) => isKnown(figure, how));
	const newest = figures.at(-1);
	if (how === 'last') {
		const value = newest?.value;
		if (value !== undefined) return { kind: 'known', value };
		return { kind: 'unknown', because: 'missing-period', soFar: { periods: known.length, of: figures.length } };
	}
	const added = known.length === 0 ? undefined : combine(known, how, per);
	if (known.length === figures.length) return added ?? { kind: 'unknown', because: 'too-few-periods' };
	const soFar = { periods: known.length, of: figures.length };
	const value = added?.kind === 'known' ? { value: added.value } : {};
	return { kind: 'unknown', because: 'missing-period', soFar: { ...value, ...soFar } };
}

function combine(known: readonly PeriodFigure[], how: 'sum' | 'pooled' | 'over-population', per: number): Aggregate {
	if (how === 'sum') return { kind: 'known', value: known.reduce((sum, { value }) => sum + value!, 0) };
	let numerator = 0;
	let denominator = 0;
	for (const part of known) {
		if (part.numerator === undefined || part.denominator === undefined) return { kind: 'unknown', because: 'no-parts' };
		numerator += part.numerator;
		denominator = part.denominator + (how === 'pooled' ? denominator : 0);
	}
	if (!(denominator > 0)) return { kind: 'unknown', because: 'no-cases' };
	return { kind: 'known', value: (numerator / denominator) * per, numerator, denominator };
}

/**
 * The year to date at the end of each period.
 * @param figures of one year, oldest first, every period present or undefined
 */
export const yearToDate = (
	figures: readonly (PeriodFigure | undefined)[],
	how: HowAdded,
	per = 1,
): readonly Aggregate[] => figures.map((_, at) => addUp(figures.slice(0, at + 1), how, per));

/**
 * The rolling figure at the end of each period: the last `length` together, 4 for quarters and 12 for months.
 * @throws RangeError for a length below 1
 */
export function rolling(
	figures: readonly (PeriodFigure | undefined)[],
	length: number,
	how: HowAdded,
	per = 1,
): readonly Aggregate[] {
	if (!(Number.isInteger(length) && length >= 1)) throw new RangeError(`periods are counted from 1, not ${length}`);
	return figures.map((_, at): Aggregate => {
		if (how === 'never') return { kind: 'unknown', because: 'cannot-be-added' };
		if (at + 1 < length && how !== 'last') return { kind: 'unknown', because: 'too-few-periods' };
		return addUp(figures.slice(Math.max(0, at + 1 - length), at + 1), how, per);
	});
}

export type InPeriod =
	/** `isRevision`: the running total fell, so that an earlier figure must have been revised. */
	| { readonly kind: 'known'; readonly value: number; readonly isRevision: boolean }
	| { readonly kind: 'unknown'; readonly because: 'missing-period' | 'no-parts' | 'no-cases' };

/**
 * Takes a year to date apart: q = YTD − the YTD before. Of a ratio, numerators and denominators are taken apart.
 * @param figures year to date of one year, oldest first, every period present or undefined
 * @param how `sum` for amounts, `pooled` for ratios
 */
export function inPeriods(
	figures: readonly (PeriodFigure | undefined)[],
	how: 'sum' | 'pooled',
	per = 1,
): readonly InPeriod[] {
	return figures.map((now, at): InPeriod => {
		const before = at === 0 ? { value: 0, numerator: 0, denominator: 0 } : figures[at - 1];
		if (!now || !before || now.value === undefined || before.value === undefined) {
			return { kind: 'unknown', because: 'missing-period' };
		}
		if (how === 'sum') {
			return { kind: 'known', value: now.value - before.value, isRevision: isBelow(now.value, before.value) };
		}
		const [{ numerator: a, denominator: m }, { numerator: b, denominator: n }] = [before, now];
		if (a === undefined || b === undefined || m === undefined || n === undefined) {
			return { kind: 'unknown', because: 'no-parts' };
		}
		if (n === m) return { kind: 'unknown', because: 'no-cases' };
		return { kind: 'known', value: ((b - a) / (n - m)) * per, isRevision: isBelow(b, a) || isBelow(n, m) };
	});
}

export type PartsFault = 'no-cases' | 'numerator-above-denominator' | 'value-differs';

/**
 * Whether a value is what its parts make it: numerator / denominator × per, within rounding of the decimals it states.
 * @param decimals how many decimals the value was rounded to, 0 to 6
 * @returns what is wrong, or undefined
 */
export function partsFault(
	figure: { readonly value: number; readonly numerator: number; readonly denominator: number },
	kind: UnitKind,
	per: number,
	decimals: number,
): PartsFault | undefined {
	const { value, numerator, denominator } = figure;
	if (!(denominator > 0)) return 'no-cases';
	if (kind === 'proportion' && numerator > denominator) return 'numerator-above-denominator';
	const apart = Math.abs(value - (numerator / denominator) * per);
	return isBelow(0.5 / 10 ** decimals, apart) ? 'value-differs' : undefined;
}
