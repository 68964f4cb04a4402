/** What the corrections page says: what was published, what is said now, and why. */

import { measures } from './counting.ts';
import { day } from './date.ts';
import type { Direction } from '../domain/travel.ts';
import { count, number } from './number.ts';
import { DIRECTION } from './status.ts';

export const CORRECTIONS = {
	title: 'Corrections',
	lead: 'What changed after it was published: figures, targets and measures. Nothing is replaced without a line here.',
	contents: 'On this page',
	worse: 'Which measures got worse and were changed',
	worseNote:
		'“Where it is going” is told by the newest result. “What the changes did” compares each figure with what was said of it before. Forecasts, and figures taken back or counted in another way, are neither better nor worse.',
	directionCaption:
		'Measures with a changed figure: those getting worse first, then those with a result that got worse only as changed, then those with a figure that a change made worse',
	direction: 'Where it is going',
	changed: 'Changed figures',
	did: 'What the changes did',
	cannotCompare: 'Cannot compare',
	kinds: 'Kinds of change',
	kindsCaption: 'What each kind of change means',
	meaning: 'Meaning',
	errors: 'Errors corrected',
	errorsNone: 'No error has been corrected.',
	others: 'Definitions and labels changed',
	routine: 'Planned revisions and restatements by sources',
	routineLead:
		'These figures were not wrong when they were published: later returns came in, or the body that publishes them changed them.',
	routineNone: 'No figure has been revised in this way.',
	comparisons: 'Figures of other areas',
	comparisonsLead:
		'Other areas’ figures come from national sources, which restate them often. They are counted here, not listed.',
	comparisonsCaption: 'Figures of other areas that were restated, newest first',
	moved: 'Targets moved',
	movedLead:
		'A target set before its figure was known is a plan. A target moved afterwards is shown with both results.',
	movedNone: 'No published target has been moved.',
	retired: 'Measures no longer published',
	retiredNone: 'No measure has been retired.',
	retiredCaption: 'Measures no longer published, newest first',
	withdrawn: 'Figures withdrawn',
	withdrawnNone: 'No figure has been withdrawn.',
	measure: 'Measure',
	period: 'Period',
	was: 'Was',
	now: 'Now',
	change: 'What changed',
	kind: 'Kind and reason',
	report: 'Report',
	effect: 'Result and reason',
	last: 'Last figure',
	why: 'Why',
	instead: 'What replaced it',
	nothingInstead: 'Nothing',
	noReason: 'No reason was recorded.',
	noFigure: 'None was published',
	oneByOne: 'See each figure',
	listedBelow: 'Listed below, one by one',
	usualTolerance: 'the usual tolerance',
	sameStatus: 'The result keeps its status',
	beforeFigures: 'No figure was known yet',
	download: 'every correction and revision of a figure',
	data: 'Get the data',
} as const;

/** Under a changed figure, by the measure's own sense of better. */
export const DID = { better: 'Better than said before.', worse: 'Worse than said before.' } as const;
const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
/** Its direction was “improving” before the change and is “getting worse” after it. */
export const directionTurned = (was: Direction, now: Direction): string =>
	`Its direction was “${lower(DIRECTION[was])}” before this change and “${lower(DIRECTION[now])}” after it.`;
/** Its status was “Target met” before this change and “Target missed” after it. */
export const statusTurned = (was: string, now: string): string =>
	`Its status was “${was}” before this change and “${now}” after it.`;

/** 2 of the 24 measures with a changed figure are getting worse by their newest result. */
export function worseAndRevised(worse: number, changed: number): string {
	const whole =
		changed === 1 ? 'The one measure with a changed figure' : `of the ${measures(changed)} with a changed figure`;
	if (changed === 1) return `${whole} is ${worse === 1 ? '' : 'not '}getting worse by its newest result.`;
	if (worse === 0) return `None ${whole} is getting worse by its newest result.`;
	return `${number(worse, 0)} ${whole} ${worse === 1 ? 'is getting worse by its newest result' : 'are getting worse by their newest results'}.`;
}
/** In 3 of them, a change made a figure worse than what was said before. */
export const madeWorse = (many: number, changed: number): string =>
	changed === 1
		? `A change ${many === 1 ? 'made a figure worse' : 'made none of its figures worse'} than what was said before.`
		: `A change made a figure worse than what was said before in ${many === 0 ? 'none' : number(many, 0)} of them.`;
/** A change turned a result to “getting worse” in 2 of them. */
export const turnedIn = (many: number, changed: number): readonly string[] => {
	if (many === 0) return [];
	const where = changed === 1 ? '' : ` in ${number(many, 0)} of them`;
	return [`A change turned a result to “${lower(DIRECTION.worse)}”${where}.`];
};
/** 2 figures; 3 changes of 2 figures, where one was changed twice */
export const changedFigures = (changes: number, figures: number): string =>
	changes > figures ? `${count(changes, 'change')} of ${count(figures, 'figure')}` : count(figures, 'figure');
export const newestChangeOn = (published: string): string => `Newest change: ${published}`;
/** 2 worse than said before, 1 better than said before, 1 neither */
export function didText(worse: number, better: number, neither: number): string {
	if (worse + better === 0) return 'Neither better nor worse';
	const parts = [
		...(worse > 0 ? [`${number(worse, 0)} worse than said before`] : []),
		...(better > 0 ? [`${number(better, 0)} better than said before`] : []),
		...(neither > 0 ? [`${number(neither, 0)} neither`] : []),
	];
	return parts.join(', ');
}
/** 2 results got worse only as changed: before, they had not. */
export const turnedWorse = (many: number): string | undefined =>
	many === 0 ? undefined : `${count(many, 'result')} got worse only as changed`;

export const partOf = (period: string, category: string): string => `${period}, ${category}`;

export const figuresOver = (many: number): string => count(many, 'figure');
/** the first for July 2021, the last for June 2022 */
export const overPeriods = (first: string, last: string): string =>
	first === last ? first : `the first for ${first}, the last for ${last}`;

export const inCategories = (parts: number, withWhole: boolean): string =>
	withWhole ? `the whole and ${count(parts, 'part')}` : count(parts, 'part');

/** 83.2%: Target missed as first set, Target met as moved */
export const statusBecame = (figure: string, was: string, now: string): string =>
	was === now ? `${figure}: ${was}, before and after` : `${figure}: ${was} as first set, ${now} as moved`;

export const continued = (caption: string): string => `${caption}, continued`;
export const foldedMeasures = (many: number): string => `Show ${count(many, 'other row')}`;

/** On 13 November 2025: Performance report: July to September 2025 */
export const onDay = (published: string): string => `Published ${published}`;
export const figuresChanged = (many: number, ofMeasures: number): string =>
	`${count(many, 'figure')} of ${measures(ofMeasures)} changed in`;
export const signedOffBy = (signature: string): string => `Signed off by ${signature}.`;
/** Errors corrected in Performance report: July to September 2025, 6 November 2025 */
export const changedCaption = (group: string, title: string, published: string): string =>
	`${group} in ${title}, ${published}`;
export const showRoutine = (many: number): string =>
	`Show ${many === 1 ? 'the revision' : `all ${number(many, 0)} revisions`}, report by report`;
export const allFigures = (many: number): string =>
	`Show ${many === 1 ? 'the figure' : `all ${number(many, 0)} figures, one by one`}`;
export const oneByOne = (group: string, title: string, published: string): string =>
	`${group} in ${title}, ${published}: each figure`;

interface Changed {
	readonly errors: number;
	/** Figures with an error. */
	readonly figures: number;
	readonly others: number;
	readonly routine: number;
	readonly targets: number;
	readonly withdrawn: number;
}
/** 3 errors corrected, in 5 figures. 12 figures revised as planned or by their source. */
export function summary({ errors, figures, others, routine, targets, withdrawn }: Changed): string {
	if (figures + others + routine + targets + withdrawn === 0)
		return 'No published figure or target has been changed so far.';
	const parts = [
		errors === 0 ? 'No errors corrected.' : `${count(errors, 'error')} corrected, in ${count(figures, 'figure')}.`,
		...(others > 0 ? [`${count(others, 'figure')} changed with a definition or a label.`] : []),
		...(withdrawn > 0 ? [`${count(withdrawn, 'figure')} withdrawn.`] : []),
		...(routine > 0 ? [`${count(routine, 'figure')} revised as planned or by the source.`] : []),
		...(targets > 0 ? [`${count(targets, 'target')} moved.`] : []),
	];
	return parts.join(' ');
}
export const areasRestated = (figures: number, areas: number): string =>
	`${count(figures, 'figure')} of ${count(areas, 'area')}`;
export const lastFigure = (figure: string, period: string): string => `${figure} in ${period}`;
export const retiredOn = (date: string): string => `Since ${day(date)}`;
