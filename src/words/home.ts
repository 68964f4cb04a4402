/** The home page: the state of the council in one paragraph, and the way to everything else. */

import { number } from './number.ts';
import { allMeasures, measures } from './counting.ts';

export const HOME = {
	title: 'How the council is performing',
	newest: 'Newest results',
	published: 'Published',
	next: 'Next report',
	search: 'Find a measure, a service or a place',
	searchLabel: 'Search',
	searchButton: 'Search',
	alphabet: 'A to Z of everything',
	services: 'Services',
	places: 'Places',
	lenses: 'Groups, places and themes',
	spending: 'Spending',
	attention: 'Needs attention',
	attentionAll: 'All measures that missed their target, and why',
	attentionNone: 'No measure missed its target.',
	worse: 'Getting worse',
	worseAll: 'Everything that needs attention',
	worseNone: 'No measure is getting worse.',
	well: 'Going well',
	wellNone: 'No measure met its target without getting worse.',
	better: 'Improving',
	betterNone: 'No measure is improving.',
	allMeasures: 'All measures',
	latest: 'Latest report',
	whatsNew: 'What is new',
	allReports: 'All reports',
	corrections: 'All corrections',
	worseAndChanged: 'Which measures got worse and were changed',
	dates: 'Next dates',
	timetable: 'Full timetable',
	download: 'Download everything',
	everything: 'all figures, targets and descriptions',
	noDates: 'No dates have been announced.',
	allData: 'All data and how to use it',
	noReport: 'No report has been published yet.',
} as const;

export const description = (council: string): string =>
	`How ${council} is doing against its priorities: results, targets, reasons, and the data behind them.`;

/** The rule that chose the exceptions, printed under their heading. */
export const attentionRule = (shown: number, of: number): string =>
	shown === of
		? `${allMeasures(of)} that missed the target, those that have missed it for longest first.`
		: `${number(shown, 0)} of ${measures(of)} that missed the target: those that have missed it for longest, in the order of the plan where equal.`;
export const wellRule = (shown: number, of: number): string =>
	of === 1
		? 'The one measure that met the target and is not getting worse.'
		: shown === of
			? `${allMeasures(of)} that met the target and are not getting worse, those that missed it in the report before first.`
			: `${number(shown, 0)} of ${measures(of)} that met the target and are not getting worse: those that missed it in the report before, then those that have met it for longest.`;
export const travelRule = (shown: number, of: number, word: 'worse' | 'better'): string =>
	`${shown === of ? allMeasures(of) : `${number(shown, 0)} of ${measures(of)}`} that ${of === 1 ? 'is' : 'are'} ${word} than the earlier result each is compared with, in the order of the plan.`;

export const NEWLY_MISSED = 'Newly missed.';
export const missedFor = (run: string): string => `Missed for ${run}.`;
export const metFor = (run: string): string => `Met for ${run}.`;
export const RECOVERED = 'Missed in the report before.';

export const NOTHING_MEASURED = 'Nothing is measured yet.';
export const coming = (date: string, clock: string | undefined): string =>
	clock === undefined ? date : `${date} at ${clock}`;
