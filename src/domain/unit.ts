/** Units, and how figures in them behave when they are added up or compared. */

/** How figures behave: counts add up; proportions, rates, ratios and means are worked out from their parts. */
export type UnitKind = 'count' | 'proportion' | 'rate' | 'ratio' | 'mean' | 'median' | 'money' | 'index' | 'score';

export interface Unit {
	readonly id: string;
	/** As in a sentence: "per cent", "tonnes". */
	readonly name: string;
	/** As beside a figure: "%", "£", "tonnes". */
	readonly symbol: string;
	/** Whether the symbol stands before the figure (£12). */
	readonly before: boolean;
	readonly kind: UnitKind;
	/** Multiplier of a proportion or rate: 100 for per cent, 100000 for a rate per 100,000. */
	readonly per?: number;
}

const unit = (
	id: string,
	name: string,
	symbol: string,
	kind: UnitKind,
	more: { per?: number; before?: boolean } = {},
): Unit => ({
	id,
	name,
	symbol,
	before: more.before ?? false,
	kind,
	...(more.per === undefined ? {} : { per: more.per }),
});

/** The units that every council has without declaring them (data-model.md, council.json). */
export const BUILT_IN_UNITS: readonly Unit[] = [
	unit('percent', 'per cent', '%', 'proportion', { per: 100 }),
	unit('per-1000', 'per 1,000', 'per 1,000', 'rate', { per: 1_000 }),
	unit('per-10000', 'per 10,000', 'per 10,000', 'rate', { per: 10_000 }),
	unit('per-100000', 'per 100,000', 'per 100,000', 'rate', { per: 100_000 }),
	unit('number', 'number', '', 'count'),
	unit('tonnes', 'tonnes', 'tonnes', 'count'),
	unit('kilograms', 'kilograms', 'kg', 'count'),
	unit('pounds', 'pounds', '£', 'money', { before: true }),
	unit('days', 'days', 'days', 'mean'),
	unit('working-days', 'working days', 'working days', 'mean'),
	unit('weeks', 'weeks', 'weeks', 'mean'),
	unit('hours', 'hours', 'hours', 'mean'),
	unit('minutes', 'minutes', 'minutes', 'mean'),
	unit('years', 'years', 'years', 'mean'),
	unit('score', 'score', '', 'score'),
];
