/** What the timetable page says: dates to come, how reports come about, what is due next, and how past dates were kept. */

import type { TimetableEntry } from '../domain/organisation.ts';
import type { IsoDate } from '../domain/period.ts';
import { addMonths, dayNumber } from '../domain/period.ts';
import { asAtDate, isRetired, nextDue, overdue } from '../publication/due.ts';
import type { Publication } from '../publication/publication.ts';
import { day, interval, localTime, month, period, time } from '../words/date.ts';
import {
	STEP,
	TIMETABLE,
	asAt,
	cycleTitle,
	daysLate,
	entryStatus,
	expected,
	lateSince,
	movedFrom,
	overdueStatus,
	showOtherMeasures,
	stepRule,
	unbroken,
} from '../words/timetable.ts';
import { FEED } from '../words/feed.ts';
import { address } from './address.ts';
import type { SiteLink } from './frame.ts';
import { reportName } from './report-name.ts';
import type { Row, TableView } from './table.ts';
import { cycleDates } from './timetable-cycle.ts';

export interface TimetableView {
	readonly words: typeof TIMETABLE;
	/** The dates as a file for calendars. */
	readonly calendar: SiteLink;
	readonly title: string;
	readonly lead: string;
	/** undefined where nothing is announced. */
	readonly coming?: TableView;
	readonly steps?: TableView;
	readonly due?: TableView;
	readonly dueNote: string;
	readonly past?: TableView;
	readonly contact: { readonly lead: string; readonly email: string; readonly team: string };
}

/** One date of publication to come. */
export interface ComingDate {
	readonly date: IsoDate;
	readonly isDay: boolean;
	/** 9:30am; undefined where it is not set. */
	readonly time?: string;
	readonly title: string;
	readonly status: string;
	/** Whether it will be kept: neither delayed nor cancelled. */
	readonly isStanding: boolean;
}

const FIRST_SHOWN = 12;

export function timetableView(publication: Publication): TimetableView {
	const { team, email } = publication.council.contact;
	const coming = comingTable(publication);
	const steps = stepsTable(publication, coming !== undefined && publication.timetable.length > 0);
	const due = dueTable(publication);
	const past = pastTable(publication);
	return {
		words: TIMETABLE,
		calendar: { title: FEED.ics, href: address.calendar },
		title: TIMETABLE.title,
		lead: TIMETABLE.lead,
		...(coming ? { coming } : {}),
		...(steps ? { steps } : {}),
		...(due ? { due } : {}),
		dueNote: due ? asAt(day(asAtDate(publication))) : TIMETABLE.dueNone,
		...(past ? { past } : {}),
		contact: { lead: TIMETABLE.contact, team, email },
	};
}

const today = ({ asOf, council }: Publication): IsoDate => localTime(asOf, council.timeZone)[0];

/**
 * Dates of publication in the next 12 months: those announced, then those that the cycle gives after the last of them.
 * A day that has passed is none of them, unless its report still has no other day: then it is said to be overdue.
 */
export function comingDates(publication: Publication): ComingDate[] {
	const from = today(publication);
	const to = addMonths(from, 12);
	const visible = new Set(publication.releases.map(({ id }) => id));
	const isPublished = ({ release }: TimetableEntry): boolean => release !== undefined && visible.has(release);
	const announced = publication.timetable
		.filter((entry) => entry.date <= to && !isPublished(entry))
		.flatMap((entry): ComingDate[] =>
			entry.date >= from
				? [announcedDate(publication, entry, from)]
				: isOverdue(publication, entry)
					? [overdueDate(entry)]
					: [],
		);
	const last = publication.timetable.reduce((latest, { date }) => (date > latest ? date : latest), '');
	const fromCycle = cycleDates(publication.council, from, to)
		.filter(({ step, date }) => step.step === 'publish' && date > last)
		.map(({ step, date, isDay, from: start, to: end }) => ({
			date,
			isDay,
			...(step.time === undefined ? {} : { time: time(step.time) }),
			title: cycleTitle(step.title, interval(start, end)),
			status: expected,
			isStanding: true,
		}));
	return [...announced, ...fromCycle].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** @param from the first day to come: a delay from before then is told by the date that took its place */
function announcedDate(publication: Publication, entry: TimetableEntry, from: IsoDate): ComingDate {
	const isStanding = isKept(entry);
	const same = publication.timetable.filter(({ release }) => release !== undefined && release === entry.release);
	const moved = isStanding ? undefined : same.find(({ date, status }) => date > entry.date && status !== 'cancelled');
	const before = isStanding
		? same.findLast(({ date, status }) => status === 'delayed' && date < entry.date && date < from)
		: undefined;
	const status = entryStatus(entry.status, entry.reason, moved?.date);
	return {
		...shownDate(entry),
		status: before ? movedFrom(status, before.date, before.reason) : status,
		isStanding,
	};
}

const isKept = ({ status }: TimetableEntry): boolean => status === 'confirmed' || status === 'provisional';

const shownDate = ({
	date,
	time: clock,
	title,
}: TimetableEntry): Pick<ComingDate, 'date' | 'isDay' | 'time' | 'title'> => ({
	date,
	isDay: true,
	...(clock === undefined ? {} : { time: time(clock) }),
	title,
});

/** Whether a report that is not public was promised for a day that has passed, and no later row says what became of it. */
function isOverdue({ timetable }: Publication, { release, date, status }: TimetableEntry): boolean {
	if (release === undefined || status === 'cancelled') return false;
	return !timetable.some((other) => other.release === release && other.date > date);
}

const overdueDate = (entry: TimetableEntry): ComingDate => ({
	...shownDate(entry),
	status: overdueStatus(entry.reason),
	isStanding: false,
});

/** "5 February 2026 at 9:30am" of the next report; undefined where none is announced. */
export function nextReport(publication: Publication): ComingDate | undefined {
	return comingDates(publication).find(({ isStanding }) => isStanding);
}

const dateText = ({ date, isDay }: { readonly date: IsoDate; readonly isDay: boolean }): string =>
	isDay ? day(date) : month(date);

function comingTable(publication: Publication): TableView | undefined {
	const dates = comingDates(publication);
	if (dates.length === 0) return undefined;
	return {
		caption: TIMETABLE.comingCaption,
		note: TIMETABLE.provisionalNote,
		columns: [TIMETABLE.date, TIMETABLE.time, TIMETABLE.what, TIMETABLE.status].map((title) => ({
			title,
			kind: 'text',
		})),
		rows: dates.map((one) => ({
			cells: [
				{ text: unbroken(dateText(one)) },
				{ text: one.time ?? TIMETABLE.noTime },
				{ text: one.title },
				{ text: one.status },
			],
		})),
	};
}

/** @param coming whether dates of publication are announced: they stand above, and may differ from the rule */
function stepsTable(publication: Publication, coming: boolean): TableView | undefined {
	const { council } = publication;
	if (council.cycle.length === 0) return undefined;
	const from = today(publication);
	const dates = cycleDates(council, from, addMonths(from, 12));
	const next = council.cycle.map((step) => ({ step, date: dates.find((one) => one.step === step) }));
	const order = next.toSorted((a, b) => {
		const [first, second] = [a.date?.date ?? '9', b.date?.date ?? '9'];
		return first < second ? -1 : first > second ? 1 : 0;
	});
	return {
		caption: TIMETABLE.stepsCaption,
		columns: [TIMETABLE.step, TIMETABLE.when, TIMETABLE.next].map((title) => ({ title, kind: 'text' })),
		rows: order.map(({ step, date }) => ({
			cells: [
				{ text: step.title, detail: STEP[step.step] },
				{
					text: stepRule(step.frequency, step.months, step.workingDaysAfter),
				},
				step.step === 'publish' && coming
					? { text: TIMETABLE.above }
					: date
						? { text: dateText(date), detail: date.isDay ? interval(date.from, date.to) : undefined }
						: { text: TIMETABLE.noTime },
			],
		})),
	};
}

function dueTable(publication: Publication): TableView | undefined {
	const asAtDay = asAtDate(publication);
	const due = publication.indicators.flatMap((measure) => {
		if (isRetired(measure.indicator, asAtDay)) return [];
		const late = overdue(publication, measure);
		const owed = late[0] ?? nextDue(publication, measure);
		return owed ? [{ measure, owed, isLate: late.length > 0 }] : [];
	});
	if (due.length === 0) return undefined;
	const inOrder = due.sort((a, b) => (a.owed.due < b.owed.due ? -1 : a.owed.due > b.owed.due ? 1 : 0));
	const rows: Row[] = inOrder.map(({ measure: { id, indicator }, owed, isLate }) => ({
		cells: [
			{ text: indicator.title, href: address.measure(id) },
			{ text: period(owed.period, indicator.basis, publication.council.yearStartsInMonth) },
			{ text: isLate ? lateSince(day(owed.due)) : day(owed.due) },
		],
	}));
	return folded({
		caption: TIMETABLE.dueCaption,
		columns: [TIMETABLE.measure, TIMETABLE.period, TIMETABLE.dueBy].map((title) => ({ title, kind: 'text' })),
		rows,
	});
}

/** Keeps the first rows in sight and folds the others away. */
const folded = (table: TableView): TableView =>
	table.rows.length <= FIRST_SHOWN
		? table
		: {
				...table,
				rows: table.rows.slice(0, FIRST_SHOWN),
				more: {
					summary: showOtherMeasures(table.rows.length - FIRST_SHOWN),
					caption: `${table.caption}, continued`,
					rows: table.rows.slice(FIRST_SHOWN),
				},
			};

function pastTable(publication: Publication): TableView | undefined {
	const { releases, timetable, council } = publication;
	if (releases.length === 0) return undefined;
	const isPlanned = timetable.some(({ release }) => releases.some(({ id }) => id === release));
	const rows = releases.toReversed().map((release): Row => {
		const name = reportName(publication, release.order);
		const [published, clock] = localTime(release.release.publishAt, council.timeZone);
		const planned = timetable.find((entry) => entry.release === release.id);
		const late = planned && dayNumber(published) - dayNumber(planned.date);
		const report = { text: name.title, href: name.href };
		const actual = { text: `${day(published)}, ${time(clock)}` };
		if (!isPlanned) return { cells: [report, actual] };
		const plan = planned ? { text: day(planned.date), detail: planned.reason } : { text: TIMETABLE.notAnnounced };
		return { cells: [report, plan, { ...actual, detail: late === undefined ? undefined : daysLate(late) }] };
	});
	const titles = [TIMETABLE.report, ...(isPlanned ? [TIMETABLE.planned] : []), TIMETABLE.published];
	return {
		caption: TIMETABLE.pastCaption,
		columns: titles.map((title) => ({ title, kind: 'text' })),
		rows,
	};
}
