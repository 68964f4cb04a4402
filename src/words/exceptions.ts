/** The page of exceptions: what each class is, how it is chosen, and what its tables are headed. */

import { list, measures } from './counting.ts';
import { day } from './date.ts';
import { count, number } from './number.ts';
import { theTarget } from './sentence.ts';

interface ClassWords {
	readonly title: string;
	/** What puts a measure here. */
	readonly rule: string;
	/** When nothing is in it. */
	readonly none: string;
	readonly columns: readonly string[];
}

export const EXCEPTIONS = {
	title: 'Missed targets and other exceptions',
	titleWithout: 'What is getting worse and what is improving',
	description:
		'Which measures missed their target, for how long, why, what the council is doing about it and by when; and every other exception, good or bad.',
	contents: 'On this page',
	noReason: 'No reason has been published.',
	noAction: 'No action is named with this result.',
	noDate: 'No date is named with this result.',
	noOwner: 'No post is named.',
	nothing: 'Nothing to report',
	worseAndChanged: 'Which measures got worse and were changed',
	promises: 'Promises',
	troubled: 'Promised actions that are overdue, off track, at risk or stopped',
	noTrouble: 'No promised action is overdue, off track, at risk or stopped.',
	inClasses: 'Listed under',
	data: 'Get the data',
	allData: 'All data and how to use it',
	file: 'all figures, targets and statuses',
	fewCases: 'Too close to call',
	judged: 'Judged',
	projected: 'Worked out from the results so far',
	methods: 'How we decide what counts as met, close and missed',
} as const;

const RESULT = 'Newest result';
const MEASURE = 'Measure';
const TARGET = 'Target';

export const EXCEPTION_CLASS = {
	missed: {
		title: 'Missed',
		rule: 'The newest result missed its target by more than the tolerance. Longest first, then in the order of the plan.',
		none: 'No measure missed its target.',
		columns: [MEASURE, 'Result', TARGET, 'Missed for', 'Why', 'What we are doing', 'By when'],
	},
	stubborn: {
		title: 'Not met for more than a year',
		rule: 'No result has met the target for more than a year of results in a row. Results close to the target count as not met; missing results are left out. Longest first.',
		none: 'No measure has gone more than a year without meeting its target.',
		columns: [MEASURE, RESULT, TARGET, 'Status', 'Not met for', 'Why', 'What we are doing', 'By when'],
	},
	deteriorating: {
		title: 'On target or close to it, with a sign of getting worse',
		rule: 'Met, or close to the target; but worse than the same period last year, or than the result before where there is one a year, where a change that chance could explain is left out; or with a newest result or move that is outside what is usual for it, on the worse side. In the order of the plan.',
		none: 'No measure that met its target or came close to it shows a sign of getting worse.',
		columns: [MEASURE, RESULT, TARGET, 'Status', 'Change', 'What shows it'],
	},
	worse: {
		title: 'Getting worse, with no target set',
		rule: 'Worse than the same period last year, or than the result before where there is one a year; a change that chance could explain is left out. In the order of the plan.',
		none: 'No measure without a target is getting worse.',
		columns: [MEASURE, RESULT, 'Change'],
	},
	'newly-missed': {
		title: 'Newly missed',
		rule: 'Missed now; met, or close to the target, in the report before.',
		none: 'No measure newly missed its target.',
		columns: [MEASURE, RESULT, TARGET, 'Status now', 'In the report before', 'Status then'],
	},
	recovered: {
		title: 'Back on target',
		rule: 'Met now; missed in the report before.',
		none: 'No measure that had missed its target has met it now.',
		columns: [MEASURE, RESULT, TARGET, 'Status now', 'In the report before', 'Status then'],
	},
	improving: {
		title: 'Improving, with no target set',
		rule: 'Better than the same period last year, or than the result before where there is one a year; a change that chance could explain is left out. In the order of the plan.',
		none: 'No measure without a target is improving.',
		columns: [MEASURE, RESULT, 'Change'],
	},
	'at-risk': {
		title: 'At risk of missing the target',
		rule: 'The post that answers for the measure expects it to miss; or the pattern of its results, if it simply continued, would end the year short of the target. Neither is a result: each row says whether it is judged or worked out.',
		none: 'No owner expects a measure to miss its target, and no pattern of results points to a miss.',
		columns: [MEASURE, RESULT, 'At risk of missing in', 'Why', 'Judged or worked out'],
	},
	'significantly-over': {
		title: 'Well beyond the target',
		rule: 'The result beat the target by more than the tolerance. Good news, and a question: is the target too easy? In the order of the plan.',
		none: 'No measure beat its target by more than the tolerance.',
		columns: [MEASURE, 'Result', TARGET, 'Beyond it by'],
	},
	overdue: {
		title: 'Due, not yet supplied',
		rule: 'The day has passed by which the figure was due, and it has not come. Its measure still counts by its last result.',
		none: 'No figure is overdue.',
		columns: [MEASURE, 'Figure for', 'Due', 'Overdue figures', 'Responsible'],
	},
	revised: {
		title: 'Changed since they were published',
		rule: 'The newest report, or a correction since, changed or withdrew a figure that had been published.',
		none: 'No published figure was changed.',
		columns: [MEASURE, 'Period', 'Was', 'Now', 'Reason', 'Changed on'],
	},
	'few-cases': {
		title: 'Too close to call',
		rule: 'The result rests on fewer than 30 cases, or chance alone could decide its status: part of the range in which the true value may lie (95% interval) meets the target and part of it does not. Where everything was counted on one day, or the target is 0% or 100%, chance decides nothing. In the order of the plan.',
		none: 'No rated result is too close to call.',
		columns: [MEASURE, 'Result', TARGET, 'Status', 'Why'],
	},
} as const satisfies Readonly<Record<string, ClassWords>>;

/** Of an action that earlier words named, on this result or on an earlier one, and that is still under way. */
export const namedEarlier = (on: string, isOfThis: boolean): string =>
	`Still under way; named on ${on}${isOfThis ? '' : ' with an earlier result'}`;
/** Of one that has ended, where none is under way. */
export const lastOne = (title: string): string => `The last one: ${title}`;

/** The title of a class; where no measure has a target, "with no target set" would say nothing. */
export const titleOf = (name: keyof typeof EXCEPTION_CLASS, judged: boolean): string =>
	judged ? EXCEPTION_CLASS[name].title : EXCEPTION_CLASS[name].title.replace(', with no target set', '');

/**
 * 5 of 55 measures missed their target. Another 14 measures could not miss one: 7 are not judged and 7 have no target or
 * no result to set against one.
 */
export function missedSentence(missed: number, rated: number, judged: number, all: number, notDue = 0): string {
	if (rated === 0) return 'No measure has a result to set against a target yet.';
	const head =
		missed === 0
			? rated === 1
				? 'The one measure with a result and a target did not miss it.'
				: `None of ${measures(rated)} missed its target.`
			: `${number(missed, 0)} of ${measures(rated)} missed ${missed === 1 ? 'its' : 'their'} target.`;
	const without = judged - rated - notDue;
	const parts = [
		...(all > judged ? [`${number(all - judged, 0)} ${all - judged === 1 ? 'is' : 'are'} not judged`] : []),
		...(notDue > 0 ? [`${number(notDue, 0)} ${notDue === 1 ? 'is' : 'are'} not due yet`] : []),
		...(without > 0
			? [`${number(without, 0)} ${without === 1 ? 'has' : 'have'} no target or no result to set against one`]
			: []),
	];
	if (parts.length === 0) return head;
	const others = all - rated === 1 ? 'measure' : measures(all - rated);
	return `${head} Another ${others} could not miss one: ${list(parts)}.`;
}

/** 44 of 66 measures are listed below. Each class says how its measures were chosen, and out of how many. */
export const chosenSentence = (listed: number, of: number): string =>
	listed === 0
		? `None of the ${measures(of)} is listed below: no rule chose any.`
		: `${number(listed, 0)} of ${measures(of)} ${listed === 1 ? 'is' : 'are'} listed below, good news and bad by the same rules. Each class says by which rule its measures were chosen, and out of how many.`;

export const NOTHING_TO_MISS = 'No targets are published for these measures, so none can be met or missed.';
export const BY_DIRECTION =
	'This page lists instead which measures are getting worse and which are improving, each against its own earlier result. A change between two results can be chance.';

/** What a class is out of: only measures that are judged, or all of them; said where the two differ. */
export const outOf = (many: number, hasAll: boolean, differs: boolean): string =>
	!differs
		? measures(many)
		: hasAll
			? `all ${measures(many)}, those that are not judged included`
			: `the ${measures(many)} that are judged`;

/** Missed: 10 of the 62 measures that are judged */
export const shownOf = (title: string, shown: number, of: string): string => `${title}: ${number(shown, 0)} of ${of}`;

export const contentsLine = (title: string, many: number): string => `${title} (${number(many, 0)})`;

export const overdueSince = (date: string): string => `Due ${day(date)}, not yet supplied`;
export const overdueFigures = (many: number): string =>
	many > 1 ? `${count(many, 'figure')} in a row are overdue` : '1 figure is overdue';
export const cases = (many: number): string => `${count(many, 'case')}.`;
export const couldBe = (lower: string, upper: string): string =>
	`The true value could be between ${lower} and ${upper}.`;
/** What shows that a measure which has not missed its target may be getting worse. */
export const DETERIORATING = {
	worse: 'The change itself.',
	'special-cause': 'How it usually moves: its newest result, or its newest move, is outside that, on the worse side.',
} as const;

/** Where it is nonetheless better than the result that it is compared with. */
export const STILL_BETTER = 'It is still better than the earlier result that it is compared with.';

/** If the pattern of the last 12 quarters simply continued, the result could fall between 38% and 47% four times in five (80%), which would miss the 50% target. */
export const couldEnd = (results: string, lower: string, upper: string, target: string): string =>
	`If the pattern of the last ${results} simply continued, the result could fall between ${lower} and ${upper} four times in five (80%), which would miss ${theTarget(target)}. This is not a forecast of decisions.`;

export const moreChanges = (many: number): string => `and ${count(many, 'earlier period')}`;
export const reasonBy = (post: string, on: string): string => `${post}, ${day(on)}`;
export const NOT_COMPARED = 'Cannot compare';
