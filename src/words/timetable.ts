/** What the timetable says: dates to come, how they are worked out, and how past ones turned out. */

import type { CycleStep } from '../domain/council.ts';
import type { TimetableEntry } from '../domain/organisation.ts';
import { list } from './counting.ts';
import { MONTHS, day, month } from './date.ts';
import { count } from './number.ts';

export const TIMETABLE = {
	title: 'Timetable',
	lead: 'When figures will be published, and the steps they pass before that.',
	coming: 'Next 12 months',
	comingCaption: 'Dates of publication in the next 12 months',
	nothing: 'No date of publication has been announced for the next 12 months.',
	provisionalNote: 'A confirmed date will not change without a reason given here. A provisional date may still move.',
	date: 'Date',
	time: 'Time',
	noTime: 'Not set',
	above: 'See the dates above',
	what: 'What',
	status: 'Status',
	steps: 'How a report comes about',
	stepsCaption: 'Steps, in the order in which they come next',
	step: 'Step',
	when: 'When',
	next: 'Next',
	due: 'When each measure is due next',
	dueCaption: 'Next figures, earliest first',
	dueNone: 'No measure has a due date. New figures are published when their source publishes them.',
	measure: 'Measure',
	period: 'Period',
	dueBy: 'Due by',
	lateSince: 'Late',
	past: 'Reports so far',
	pastCaption: 'When reports were planned and published, newest first',
	report: 'Report',
	planned: 'Planned',
	notAnnounced: 'Not announced here',
	published: 'Published',
	kept: 'Kept',
	onTime: 'On the day',
	contact: 'Questions about dates',
} as const;

const STATUS: Readonly<Record<TimetableEntry['status'], string>> = {
	confirmed: 'Confirmed',
	provisional: 'Provisional',
	delayed: 'Delayed',
	cancelled: 'Cancelled',
};

/** Delayed: the supplier's return is late. New date: 4 December 2025. */
export function entryStatus(status: TimetableEntry['status'], reason: string | undefined, newDate?: string): string {
	const said = reason === undefined ? STATUS[status] : `${STATUS[status]}: ${withoutStop(reason)}`;
	return newDate === undefined ? said : `${said}. New date: ${day(newDate)}`;
}
/** Confirmed. First planned for 17 September 2026. The supplier's return was late */
export function movedFrom(status: string, first: string, reason: string | undefined): string {
	const was = `${status}. First planned for ${day(first)}`;
	return reason === undefined ? was : `${was}. ${withoutStop(reason)}`;
}
/** Overdue: not published yet, and no new date is announced. Late returns from the supplier */
export function overdueStatus(reason: string | undefined): string {
	const said = 'Overdue: not published yet, and no new date is announced';
	return reason === undefined ? said : `${said}. ${withoutStop(reason)}`;
}
const withoutStop = (text: string): string => text.replace(/\.$/, '');

/** A date that does not break over two lines. */
export const unbroken = (date: string): string => date.replaceAll(' ', '\u00a0');

export const expected = 'Provisional: from the usual cycle';
export const STEP: Readonly<Record<CycleStep['step'], string>> = {
	'data-due': 'Figures due from services',
	check: 'Figures checked',
	'sign-off': 'Figures signed off',
	committee: 'Considered by councillors',
	publish: 'Published',
	targets: 'Targets set',
	plan: 'Plans reviewed',
	review: 'Framework reviewed',
};

const EACH: Readonly<Record<string, string>> = {
	month: 'each month ends',
	'two-months': 'each two months end',
	quarter: 'each quarter ends',
	half: 'each half-year ends',
	year: 'the year ends',
};

/** 25 working days after each quarter ends; every May. */
export function stepRule(frequency: string, months: readonly number[], workingDays: number | undefined): string {
	if (workingDays !== undefined) {
		const ends = EACH[frequency] ?? 'the period ends';
		return workingDays === 0 ? `When ${ends}` : `${count(workingDays, 'working day')} after ${ends}`;
	}
	return months.length === 0 ? 'As needed' : `Every ${list(months.map((month) => MONTHS[month - 1]!))}`;
}

export const cycleTitle = (title: string, period: string): string => `${title}: ${period}`;
export const daysLate = (days: number): string =>
	days === 0 ? TIMETABLE.onTime : days > 0 ? `${count(days, 'day')} later` : `${count(-days, 'day')} earlier`;
export const lateSince = (due: string): string => `Late: due by ${due}, not yet supplied`;
export const asAt = (date: string): string => `Lateness is judged as at the newest report, ${date}.`;
export const showOtherMeasures = (many: number): string => `Show ${count(many, 'other measure')}`;

interface Coming {
	readonly date: string;
	readonly isDay: boolean;
	readonly time?: string;
	readonly status: string;
}
/** 5 February 2026 at 9:30am, confirmed */
export function comingText({ date, isDay, time, status }: Coming): string {
	const when = isDay ? day(date) : month(date);
	const said = status.split(/[.:]/)[0]!.toLowerCase();
	return `${time === undefined ? when : `${when} at ${time}`}, ${said}`;
}
