/** What is said of dates and periods: never a guess, always the exact text that each reading would need. */

import type { IsoDate } from '../../domain/period.ts';
import { day } from '../date.ts';
import type { Fault } from './fault.ts';
import { either, quoted } from './fault.ts';

export const ambiguousDate = (found: string, first: IsoDate, second: IsoDate): Fault => ({
	check: 'D001',
	message: `${quoted(found)} could be ${day(first)} or ${day(second)}.`,
	remedy: `Type ${first} or ${second}.`,
	found,
	expected: 'a date such as 2026-03-31',
});

/** A period that a text may mean: how to type it, and what it is called. */
export interface Reading {
	readonly text: string;
	readonly means: string;
}

export const unknownPeriod = (found: string, readings: readonly Reading[]): Fault => ({
	check: 'D002',
	message: `${quoted(found)} is not a period that we know.`,
	remedy:
		readings.length === 0
			? 'Type a period such as FY2025-26-Q2, FY2025-26, 2025-M07, 2025-Q3, 2025, AY2024-25 or D2026-03-31.'
			: `Type ${either(readings.map(({ text, means }) => `${text} for ${means}`))}.`,
	found,
	expected: 'a period such as FY2025-26-Q2',
	...(readings.length === 1 ? { fix: readings[0]!.text } : {}),
});

export const otherDateSpelling = (found: string, date: IsoDate): Fault => ({
	check: 'D003',
	message: `${quoted(found)} is ${day(date)} in another spelling.`,
	remedy: `Type ${date}.`,
	found,
	expected: 'a date such as 2026-03-31',
	fix: date,
});

export const excelSerial = (found: string, date: IsoDate, fix: string): Fault => ({
	check: 'D004',
	message: `${quoted(found)} is an Excel serial number; it stands for ${day(date)}.`,
	remedy: `Type ${fix}, after formatting the column as Text.`,
	found,
	fix,
});

export const impossibleDate = (found: string): Fault => ({
	check: 'D005',
	message: `${quoted(found)} is not a day of the calendar.`,
	remedy: 'Correct the day, the month or the year.',
	found,
});

export const unreadableDate = (found: string): Fault => ({
	check: 'D006',
	message: `${quoted(found)} is not a date that we can read.`,
	remedy: 'Type it as year, month and day: 2026-03-31.',
	found,
	expected: 'a date such as 2026-03-31',
});

export const unreadableInstant = (found: string): Fault => ({
	check: 'D007',
	message: `${quoted(found)} is not a date and time with its offset.`,
	remedy: 'Type it as 2026-04-21T09:30:00+01:00 (+01:00 in summer time, +00:00 in winter).',
	found,
	expected: '2026-04-21T09:30:00+01:00',
});

export const unreadableTime = (found: string): Fault => ({
	check: 'D007',
	message: `${quoted(found)} is not a time of day.`,
	remedy: 'Type hours and minutes: 09:30.',
	found,
	expected: '09:30',
});
