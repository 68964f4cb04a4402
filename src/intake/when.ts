/** When a new release comes out: as the timetable announces it, else as the yearly cycle has it. */

import type { Council } from '../domain/council.ts';
import type { ReleaseId } from '../domain/ids.ts';
import type { TimetableEntry } from '../domain/organisation.ts';
import { instantOf } from '../domain/release.ts';
import type { IsoDate, Period } from '../domain/period.ts';
import { dateOfDay, dayNumber, monthsIn } from '../domain/period.ts';
import { addWorkingDays } from '../domain/workday.ts';
import { localTime } from '../words/date.ts';

const MONTHS_IN: Readonly<Record<string, number>> = { month: 1, 'two-months': 2, quarter: 3, half: 6, year: 12 };
const USUAL_TIME = '09:30';
/** Working days from the end of a period to its report, where the council says nothing. */
const USUAL_DAYS = 45;

export interface Publishing {
	/** ISO 8601 with the council's own offset. */
	readonly publishAt: string;
	/** The step of the cycle that it follows. */
	readonly cycle?: string;
}

/** @param previous when the release before it comes out: a release is always later than that */
export function publishingOf(
	{ council, timetable }: { readonly council: Council; readonly timetable: readonly TimetableEntry[] },
	id: ReleaseId,
	period: Period,
	previous: string | undefined,
): Publishing {
	const step = council.cycle.find(
		(each) =>
			each.step === 'publish' && each.workingDaysAfter !== undefined && MONTHS_IN[each.frequency] === monthsIn(period),
	);
	const announced = timetable.findLast((entry) => entry.release === id && entry.status !== 'cancelled');
	const date = announced?.date ?? addWorkingDays(period.end, step?.workingDaysAfter ?? USUAL_DAYS);
	const time = announced?.time ?? step?.time ?? USUAL_TIME;
	const planned = instantIn(council.timeZone, date, time);
	const isLater = previous === undefined || instantOf(planned) > instantOf(previous);
	const publishAt = isLater ? planned : instantIn(council.timeZone, dayAfter(previous, council), time);
	return { publishAt, ...(step ? { cycle: step.id } : {}) };
}

const dayAfter = (instant: string, { timeZone }: Council): IsoDate =>
	dateOfDay(dayNumber(localTime(instant, timeZone)[0]) + 1);

/** 2026-12-03T09:30:00+00:00: a local time with the offset that holds there on that day. */
export function instantIn(timeZone: string, date: IsoDate, time: string): string {
	const wanted = Date.parse(`${date}T${time}:00Z`);
	let instant = wanted;
	// Once for the offset, once more where a clock change lies between.
	for (let round = 0; round < 2; round++) {
		const [day, clock] = localTime(new Date(instant).toISOString(), timeZone);
		instant += wanted - Date.parse(`${day}T${clock}:00Z`);
	}
	const minutes = Math.round((wanted - instant) / 60_000);
	const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0');
	return `${date}T${time}:00${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** Months from one report to the next, by the length of its period; undefined for a day or a span. */
export const stepAfter = (period: Period): number | undefined =>
	period.kind === 'day' || period.kind === 'span' ? undefined : monthsIn(period);
