/** What the page about data quality says: what is late, whose it is, and how good each measure's data are. */

import { count } from './number.ts';

export const DATA_QUALITY = {
	title: 'Data quality',
	description: 'Which figures are late, whose they are, and how good the data behind each measure are.',
	late: 'Figures that are late',
	lateCaption: 'Late figures, by service',
	lateNote: 'As at the day of the newest report. A figure is late when the day for which it was promised has passed.',
	noneLate: 'No figure is late.',
	actions: 'Actions that are overdue',
	actionsCaption: 'Overdue actions, by service',
	noActions: 'No action is overdue.',
	grades: 'How good the data are',
	gradesCaption: 'Measures whose data are fair or poor',
	gradesNote: 'Each service says how good its data are, and why.',
	notGraded: 'No measure says how good its data are.',
	measure: 'Measure',
	action: 'Action',
	period: 'Period',
	due: 'Due',
	daysLate: 'Days late',
	service: 'Service',
	post: 'Who answers for it',
	grade: 'Data',
	why: 'Why',
	noService: 'No service',
	noPost: 'No post is named',
	noReason: 'No reason is given',
} as const;

export const GRADE = { good: 'Good', fair: 'Fair', poor: 'Poor' } as const;

/** 3 figures are late, of 2 measures. */
export const lateSentence = (figures: number, measures: number): string =>
	figures === 0
		? DATA_QUALITY.noneLate
		: `${count(figures, 'figure')} of ${count(measures, 'measure')} ${figures === 1 ? 'is' : 'are'} late.`;

/** Of 69 measures, the data of 55 are good, of 10 fair and of 4 poor. */
export const gradesSentence = (good: number, fair: number, poor: number, none: number): string =>
	[
		`The data are good for ${count(good, 'measure')}, fair for ${fair} and poor for ${poor}.`,
		...(none === 0 ? [] : [`${count(none, 'measure')} ${none === 1 ? 'does' : 'do'} not say.`]),
	].join(' ');
