import { describe, expect, it } from 'vitest';
import type { CycleStep } from '../domain/council.ts';
import type { TimetableEntry } from '../domain/organisation.ts';
import type { TableView } from './table.ts';
import { council, indicator, publicationOf } from './report.fixture.ts';
import { comingText } from '../words/timetable.ts';
import { comingDates, nextReport, timetableView } from './timetable.ts';

const quarterly: CycleStep = {
	id: 'publish',
	title: 'Performance report',
	step: 'publish',
	frequency: 'quarter',
	months: [],
	workingDaysAfter: 25,
	time: '09:30',
};
const q2 = { id: 'q2', on: '2025-11-06', period: 'FY2025-26-Q2', figures: { bins: { 'FY2025-26-Q2': 90 } } };
const entry = (more: Partial<TimetableEntry>): TimetableEntry => ({
	date: '2026-02-05',
	time: '09:30',
	title: 'Quarter 3',
	status: 'confirmed',
	...more,
});
const withTimetable = (timetable: readonly TimetableEntry[], cycle: readonly CycleStep[] = []) =>
	publicationOf([q2], { timetable, council: council({ cycle }) });
const texts = (table: TableView | undefined): string[][] =>
	(table?.rows ?? []).map(({ cells }) => cells.map(({ text, detail }) => [text, detail].filter(Boolean).join(' | ')));

describe('dates to come', () => {
	it('are those announced, with the status and its reason', () => {
		expect(
			texts(
				timetableView(
					withTimetable([
						entry({}),
						entry({ date: '2026-05-07', title: 'Year', status: 'provisional', time: undefined as never }),
					]),
				).coming,
			),
		).toEqual([
			['5\u00a0February\u00a02026', '9:30am', 'Quarter 3', 'Confirmed'],
			['7\u00a0May\u00a02026', 'Not set', 'Year', 'Provisional'],
		]);
	});
	it('a delay gives its reason and the new date', () => {
		const dates = comingDates(
			withTimetable([
				entry({ release: 'q3', status: 'delayed', reason: 'Late returns from the supplier.' }),
				entry({ release: 'q3', date: '2026-02-19' }),
			]),
		);
		expect(dates.map(({ status }) => status)).toEqual([
			'Delayed: Late returns from the supplier. New date: 19 February 2026',
			'Confirmed',
		]);
	});
	it('a date that has passed is not one of them: the one that took its place says what became of it', () => {
		const late = entry({ release: 'annual', date: '2025-10-30', status: 'delayed', reason: 'The audit took longer.' });
		const moved = entry({ release: 'annual', date: '2025-12-04' });
		const publication = withTimetable([late, moved]);
		expect(comingDates(publication).map(({ date, status }) => [date, status])).toEqual([
			['2025-12-04', 'Confirmed. First planned for 30 October 2025. The audit took longer'],
		]);
		expect(comingText(nextReport(publication)!)).toBe('4 December 2025 at 9:30am, confirmed');
	});
	it.each([
		['delayed', 'Audit.', 'Overdue: not published yet, and no new date is announced. Audit'],
		['confirmed', undefined, 'Overdue: not published yet, and no new date is announced'],
	] as const)(
		'a %s report whose day passed without a new one is overdue, and not the next report',
		(status, reason, said) => {
			const late = entry({ release: 'annual', date: '2025-10-30', status, ...(reason ? { reason } : {}) });
			const publication = withTimetable([late, entry({})]);
			expect(comingDates(publication).map(({ date, status }) => [date, status])).toEqual([
				['2025-10-30', said],
				['2026-02-05', 'Confirmed'],
			]);
			expect(nextReport(publication)?.date).toBe('2026-02-05');
		},
	);
	it('a report that was called off is not overdue', () => {
		const late = entry({ release: 'annual', date: '2025-10-30', status: 'delayed' });
		expect(comingDates(withTimetable([{ ...late, status: 'cancelled' }]))).toEqual([]);
		expect(comingDates(withTimetable([late, { ...late, date: '2025-11-04', status: 'cancelled' }]))).toEqual([]);
	});
	it('the next report is the first date that still stands', () => {
		const publication = withTimetable([entry({ status: 'cancelled' }), entry({ date: '2026-02-19' })]);
		expect(nextReport(publication)?.date).toBe('2026-02-19');
	});
	it('come from the cycle after the last date announced, and are provisional', () => {
		expect(
			comingDates(withTimetable([entry({})], [quarterly])).map(({ date, title, time }) => [date, title, time]),
		).toEqual([
			['2026-02-05', 'Quarter 3', '9:30am'],
			['2026-05-08', 'Performance report: January to March 2026', '9:30am'],
			['2026-08-04', 'Performance report: April to June 2026', '9:30am'],
			['2026-11-04', 'Performance report: July to September 2026', '9:30am'],
		]);
	});
	it('leave out what is published, past, or more than 12 months away', () => {
		const publication = withTimetable([
			entry({ date: '2025-08-07' }),
			entry({ date: '2026-12-01' }),
			entry({ date: '2025-11-06', release: 'q2' }),
		]);
		expect(comingDates(publication)).toEqual([]);
		expect(timetableView(publication).coming).toBeUndefined();
	});
});

it('steps say their rule and when they come next', () => {
	const due: CycleStep = { ...quarterly, id: 'due', title: 'Figures due', step: 'data-due', workingDaysAfter: 10 };
	const review: CycleStep = { id: 'review', title: 'Review', step: 'review', frequency: 'year', months: [5] };
	expect(texts(timetableView(withTimetable([], [quarterly, review, due])).steps)).toEqual([
		[
			'Figures due | Figures due from services',
			'10 working days after each quarter ends',
			'15 January 2026 | October to December 2025',
		],
		[
			'Performance report | Published',
			'25 working days after each quarter ends',
			'5 February 2026 | October to December 2025',
		],
		['Review | Framework reviewed', 'Every May', 'May 2026'],
	]);
});

describe('what is due next', () => {
	it('lists late figures with their due date, then the others by date', () => {
		const publication = publicationOf([
			{
				id: 'q1',
				on: '2025-08-07',
				register: [indicator('bins', { lagDays: 20 }), indicator('roads', { lagDays: 20 })],
				figures: { bins: { 'FY2025-26-Q1': 90 }, roads: { 'FY2025-26-Q1': 90 } },
			},
			{ id: 'q2', on: '2025-11-06', figures: { bins: { 'FY2025-26-Q2': 91 } } },
		]);
		expect(texts(timetableView(publication).due)).toEqual([
			['Measure roads', 'July to September 2025', 'Late: due by 28 October 2025, not yet supplied'],
			['Measure bins', 'October to December 2025', '29 January 2026'],
		]);
	});
	it('says so when no measure has a due date', () => {
		expect(timetableView(publicationOf([q2]))).toMatchObject({
			dueNote: expect.stringContaining('No measure has a due date'),
		});
	});
});

describe('past reports', () => {
	it('say what was planned and whether the date was kept', () => {
		expect(
			texts(timetableView(withTimetable([entry({ date: '2025-10-30', release: 'q2', reason: 'Audit.' })])).past),
		).toEqual([
			[
				'Performance report: July to September 2025',
				'30 October 2025 | Audit.',
				'6 November 2025, 9:30am | 7 days later',
			],
		]);
	});
	it('leave the plan out where none was kept', () => {
		expect(texts(timetableView(withTimetable([])).past)).toEqual([
			['Performance report: July to September 2025', '6 November 2025, 9:30am'],
		]);
	});
});
