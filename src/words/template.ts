/** The page from which officers take the sheet for the next report. */

import { count } from './number.ts';

export const TEMPLATE = {
	title: 'Get the sheet for the next report',
	description: 'The workbook for the next report, with a row for each figure that falls due.',
	/** @param when the day and time of publication, `isPast` whether they are over; `parts` figures of breakdowns */
	about: (report: string, when: string, isPast: boolean, figures: number, parts: number): string =>
		`${report} ${isPast ? 'was' : 'is'} due out on ${when}. ${figures === 1 ? 'One figure falls' : `${count(figures, 'figure')} fall`} due by then${
			parts === 0 ? '' : `, and ${count(parts, 'figure')} for single groups and places`
		}.`,
	none: 'No report is coming up for which figures fall due, so there is no sheet to fill in.',
	howTitle: 'How to use it',
	steps: [
		'Download the workbook and open it in your spreadsheet. Its first sheet says what to do.',
		'Fill in the white cells. The grey ones beside them show the measure, its unit, the last figure and the target.',
		'Save it, and check it on this site. It never leaves your computer until you send it in.',
	],
	filesTitle: 'Download',
	workbook: 'the workbook',
	workbookDetail:
		'All tables in one file: figures, commentary, targets, actions, ratings, risks, money and complaints.',
	figures: 'the figures alone',
	figuresDetail: 'One row for each figure that falls due, for those who work with CSV files.',
	dueTitle: 'What falls due',
	dueLead: 'It follows from the measures and reports that are public. A new measure is added by hand.',
	tableCaption: (report: string): string => `Figures due for ${report}`,
	moreCaption: (report: string): string => `More figures due for ${report}`,
	showMore: (rows: number): string => `Show ${count(rows, 'more figure')}`,
	measure: 'Measure',
	code: 'Code',
	period: 'Period',
	last: 'Last figure',
	publish: 'How to publish a quarter',
	check: 'Check a file',
} as const;
