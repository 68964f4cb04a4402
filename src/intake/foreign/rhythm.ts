/** How often a measure has figures, as its periods tell. */

import type { Period } from '../../domain/period.ts';
import { monthsIn } from '../../domain/period.ts';

/** Words of the register. */
export interface Rhythm {
	readonly frequency: 'month' | 'two-months' | 'quarter' | 'half' | 'year' | 'irregular';
	readonly calendar: 'financial' | 'calendar' | 'academic';
	readonly basis: 'in-period' | 'pooled' | 'snapshot';
}

export type Step = 'month' | 'quarter' | 'half' | 'year' | 'span' | 'day';

export function stepOf(period: Period): Step {
	switch (period.kind) {
		case 'month':
			return 'month';
		case 'calendar-quarter':
		case 'financial-quarter':
			return 'quarter';
		case 'financial-half':
			return 'half';
		case 'span':
			return 'span';
		case 'day':
			return 'day';
		default:
			return 'year';
	}
}

/** @param periods at least one */
export function rhythmOf(periods: readonly Period[]): Rhythm {
	const steps = new Set(periods.map(stepOf));
	const kinds = new Set(periods.map(({ kind, ends }) => ends?.[0].kind ?? kind));
	const calendar = kinds.has('academic-year')
		? 'academic'
		: [...kinds].some((kind) => kind.startsWith('financial'))
			? 'financial'
			: 'calendar';
	const [step] = steps;
	if (steps.size > 1 || step === undefined) return { frequency: 'irregular', calendar, basis: 'in-period' };
	if (step === 'day') return { frequency: 'irregular', calendar, basis: 'snapshot' };
	if (step !== 'span') return { frequency: step, calendar, basis: 'in-period' };
	// Days from one date to another are a survey's fieldwork; years taken together come once a year.
	const isYears = periods.every((period) => monthsIn(period) >= 24);
	return isYears
		? { frequency: 'year', calendar, basis: 'pooled' }
		: { frequency: 'irregular', calendar, basis: 'in-period' };
}
