import { isBelow } from '../../domain/decimal.ts';
import { SET_FROM } from '../../domain/target.ts';
import type { Target } from '../../domain/target.ts';
import { values } from '../../words/problems/index.ts';
import { key, maybe } from './cell.ts';
import type { Table } from './table.ts';
import { tableOf } from './table.ts';

export const targets: Table<Target> = tableOf(
	'targets',
	'the targets that this release sets or changes',
	(year) => ({
		indicator: key.id('The id of the measure.', 'hsg-03'),
		period: key.period(year)('The period that the target is for; it may be coarser than the figures.', 'FY2025-26'),
		target: maybe.decimal('The value to reach. Blank with blank limits clears an earlier target.', '95'),
		target_lower: maybe.decimal('The lower limit, for a measure that should stay in a range.', '18'),
		target_upper: maybe.decimal('The upper limit of that range.', '22'),
		tolerance: maybe.tolerance(
			'How far short still counts as close, where it differs from the register: 5%, 2 or 0.',
			'2',
		),
		baseline_period: maybe.period(year)('The period that the target was set from.', 'FY2024-25'),
		set_from: maybe.oneOf(SET_FROM)('statutory, national, benchmark, trend, budget or judgement.', 'benchmark'),
		rationale: maybe.text('Why this target.', 'The best quarter of our neighbours'),
		reason: maybe.text('Why it replaces a target that was already published.', 'The budget was cut in July'),
	}),
	(row, refuse): Target => {
		const {
			target: value,
			target_lower: lower,
			target_upper: upper,
			tolerance,
			set_from: setFrom,
			rationale,
			reason,
		} = row;
		if (lower && upper && isBelow(upper.value, lower.value))
			refuse('target_lower', values.upsideDown(lower.text, upper.text));
		return {
			indicator: row.indicator,
			period: row.period,
			...(value ? { value } : {}),
			...(lower ? { lower } : {}),
			...(upper ? { upper } : {}),
			...(tolerance ? { tolerance } : {}),
			...(row.baseline_period ? { baselinePeriod: row.baseline_period } : {}),
			...(setFrom ? { setFrom } : {}),
			...(rationale === undefined ? {} : { rationale }),
			...(reason === undefined ? {} : { reason }),
		};
	},
);
