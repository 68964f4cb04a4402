import { describe, expect, it, test } from 'vitest';
import type { CycleStep } from '../domain/council.ts';
import { cycleDates, endMonths } from './timetable-cycle.ts';

const step = (more: Partial<CycleStep>): CycleStep => ({
	id: 'publish',
	title: 'Performance report',
	step: 'publish',
	frequency: 'quarter',
	months: [],
	...more,
});
const dates = (more: Partial<CycleStep>, first: string, last: string, yearStartsInMonth = 4): string[] =>
	cycleDates({ cycle: [step(more)], yearStartsInMonth }, first, last).map(({ date }) => date);

test.each([
	['quarter', 4, [3, 6, 9, 12]],
	['quarter', 1, [3, 6, 9, 12]],
	['quarter', 2, [1, 4, 7, 10]],
	['half', 4, [3, 9]],
	['year', 4, [3]],
	['year', 1, [12]],
	['two-months', 4, [1, 3, 5, 7, 9, 11]],
	['month', 4, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
	['fortnight', 4, []],
])('periods of a %s end, when the year starts in month %i, in months %j', (frequency, starts, months) => {
	expect(endMonths(frequency, starts)).toEqual(months);
});

describe('a step with working days after', () => {
	it('is counted from the end of every period of its frequency, over weekends and bank holidays', () => {
		// 31 December 2025 + 25 working days, without New Year's Day; 31 March 2026 + 25 without Easter and May Day.
		expect(dates({ workingDaysAfter: 25 }, '2025-11-01', '2026-06-30')).toEqual([
			'2025-11-04',
			'2026-02-05',
			'2026-05-08',
		]);
	});
	it('comes only in its months where it names some', () => {
		expect(dates({ workingDaysAfter: 25, months: [8] }, '2025-01-01', '2026-12-31')).toEqual([
			'2025-08-04',
			'2026-08-04',
		]);
		// 130 working days after 31 March are in October, and 1 October still counts as near September.
		expect(dates({ workingDaysAfter: 130, months: [9], frequency: 'year' }, '2026-01-01', '2026-12-31')).toEqual([
			'2026-10-06',
		]);
		expect(dates({ workingDaysAfter: 130, months: [7], frequency: 'year' }, '2026-01-01', '2026-12-31')).toEqual([]);
	});
	it('knows the period that it is about', () => {
		const [first] = cycleDates(
			{ cycle: [step({ workingDaysAfter: 25 })], yearStartsInMonth: 4 },
			'2025-11-01',
			'2025-12-31',
		);
		expect(first).toMatchObject({ from: '2025-07-01', to: '2025-09-30', isDay: true });
	});
	it('may fall in the year after its period', () => {
		expect(dates({ workingDaysAfter: 200, frequency: 'year' }, '2026-01-01', '2026-03-31')).toEqual(['2026-01-15']);
	});
});

describe('a step without working days', () => {
	it('comes some time in its months, and counts until the month is over', () => {
		expect(dates({ months: [5], frequency: 'year' }, '2026-05-20', '2027-05-19')).toEqual(['2026-05-01', '2027-05-01']);
	});
});

it('steps come in the order of their dates', () => {
	const cycle = [step({ workingDaysAfter: 25 }), step({ id: 'due', step: 'data-due', workingDaysAfter: 10 })];
	expect(cycleDates({ cycle, yearStartsInMonth: 4 }, '2025-10-01', '2025-12-31').map((one) => one.step.id)).toEqual([
		'due',
		'publish',
	]);
});
