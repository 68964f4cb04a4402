/** How counts of measures are said: "34 of the 52 measures with a target met it". */

import { count, number } from './number.ts';

/** Joins parts as in speech: a, b and c. */
export function list(parts: readonly string[], last = 'and'): string {
	if (parts.length < 2) return parts.join('');
	return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)!}`;
}

export const measures = (many: number): string => count(many, 'measure');

/** All 3 measures; Both measures; The one measure: the beginning of a sentence. */
export const allMeasures = (many: number): string =>
	many === 1 ? 'The one measure' : many === 2 ? 'Both measures' : `All ${measures(many)}`;

interface Counts {
	readonly met: number;
	readonly close: number;
	readonly missed: number;
	readonly noData: number;
	readonly noTarget: number;
	readonly notDue: number;
	readonly provisional: number;
	readonly tooClose: number;
	readonly context: number;
	readonly retired: number;
	readonly partsOnly: number;
}

/** 34 of the 52 measures with a target met it, 8 came close and 10 missed. */
export function resultsSentence({ met, close, missed }: Counts): string {
	const rated = met + close + missed;
	if (rated === 0) return 'No measure has a result to set against a target yet.';
	if (rated === 1) {
		if (met === 1) return 'The one measure with a target met it.';
		return close === 1 ? 'The one measure with a target came close to it.' : 'The one measure with a target missed it.';
	}
	const whole = `the ${number(rated, 0)} measures with a target`;
	if (rated === 2 && met === 2) return 'Both measures with a target met it.';
	if (rated === 2 && missed === 2) return 'Both measures with a target missed it.';
	if (met === rated) return `All ${number(rated, 0)} measures with a target met it.`;
	if (missed === rated) return `All ${number(rated, 0)} measures with a target missed it.`;
	const others = [
		...(close > 0 ? [`${number(close, 0)} came close`] : []),
		...(missed > 0 ? [`${number(missed, 0)} missed it`] : []),
	];
	if (met === 0) return `None of ${whole} met it: ${list(others)}.`;
	return `${number(met, 0)} of ${whole} met it; ${list(others)}.`;
}

/** 25 of these 55 results are too close to call: so near the target, or from so few cases, that chance could decide the mark. */
export function tooCloseSentence({ met, close, missed, tooClose }: Counts): string {
	const rated = met + close + missed;
	if (tooClose === 0) return '';
	const results = count(rated, 'result');
	const which =
		tooClose < rated
			? `${number(tooClose, 0)} of these ${results} ${tooClose === 1 ? 'is' : 'are'}`
			: rated === 1
				? 'This result is'
				: `All ${results} are`;
	return `${which} too close to call: so near the target, or from so few cases, that chance could decide the mark.`;
}
export const TOO_CLOSE_LIST = 'Results that are too close to call';

/** What the counts leave open or leave out; the strip says itself how many have no figure or no target. */
export function besides({ provisional, context, retired, partsOnly }: Counts): string[] {
	return [
		...(provisional > 0
			? [`${count(provisional, 'result')} counted here ${provisional === 1 ? 'is' : 'are'} provisional.`]
			: []),
		...(context > 0 ? [`${count(context, 'figure is', 'figures are')} given for context and not judged.`] : []),
		...(partsOnly > 0
			? [`${measures(partsOnly)} ${partsOnly === 1 ? 'is' : 'are'} published for parts only, without a total to judge.`]
			: []),
		...(retired > 0 ? [`${measures(retired)} ${retired === 1 ? 'is' : 'are'} no longer measured.`] : []),
	];
}

/** 17 measures: 15 counted here, 1 for context, 1 no longer measured. Just the number where all are counted. */
export function measuresCounted(many: number, { context, retired, partsOnly }: Counts): string {
	const left = [
		...(context > 0 ? [`${number(context, 0)} for context`] : []),
		...(partsOnly > 0 ? [`${number(partsOnly, 0)} published for parts only`] : []),
		...(retired > 0 ? [`${number(retired, 0)} no longer measured`] : []),
	];
	if (left.length === 0) return measures(many);
	return `${measures(many)}: ${[`${number(many - context - retired - partsOnly, 0)} counted here`, ...left].join(', ')}`;
}

export const COUNT_NOTES = 'What these counts rest on, and what they leave out';
export const NO_TARGETS = 'No targets are published for these measures.';

interface Directions {
	readonly improved: number;
	readonly worse: number;
	readonly withinChance: number;
	readonly consistent: number;
	readonly cannotTell: number;
	/** Of those improving or getting worse. */
	readonly untested: number;
}

/** 12 of 36 measures are improving, 5 are getting worse and 3 show no real change, each against its own earlier result. */
export function directionLead({ improved, worse, withinChance, consistent, cannotTell }: Directions): string {
	const all = improved + worse + withinChance + consistent + cannotTell;
	if (all === 0) return '';
	if (all === cannotTell) return 'None of them can be compared with an earlier result yet.';
	const are = (many: number): string => (many === 1 ? 'is' : 'are');
	const parts = [
		`${number(improved, 0)} of ${measures(all)} ${are(improved)} improving`,
		`${number(worse, 0)} ${are(worse)} getting worse`,
		...(consistent > 0 ? [`${number(consistent, 0)} ${consistent === 1 ? 'shows' : 'show'} no real change`] : []),
	];
	const lead = `${list(parts)}, each against its own earlier result.`;
	const rest = withinChance + cannotTell;
	if (rest === 0) return lead;
	const why =
		cannotTell === 0
			? 'moved by no more than chance could explain'
			: withinChance === 0
				? 'cannot be compared with an earlier result'
				: 'moved by no more than chance could explain, or cannot be compared';
	return `${lead} The other ${number(rest, 0)} ${why}.`;
}

/** In front of the names of the few measures that are getting worse. */
export const WORSE_ARE = 'Getting worse:';

/** The rest of the measures, and what "improving" rests on: 4 measures moved by no more than chance could explain. */
export function directionNotes({
	improved,
	worse,
	withinChance,
	consistent,
	cannotTell,
	untested,
}: Directions): string[] {
	if (improved + worse + withinChance + consistent === 0) return [];
	return [
		...(withinChance > 0 && cannotTell > 0
			? [
					`${measures(withinChance)} moved by no more than chance could explain.`,
					`${measures(cannotTell)} cannot be compared with an earlier result.`,
				]
			: []),
		...untestedSentence(improved + worse, untested),
	];
}

export const directionSentence = (counts: Directions): string =>
	[directionLead(counts), ...directionNotes(counts)].filter(Boolean).join(' ');

/** What "improving" rests on where no test for chance can be made: only shares and rates of single cases have one. */
function untestedSentence(moved: number, untested: number): string[] {
	if (untested === 0) return [];
	const of =
		untested < moved
			? `${number(untested, 0)} of the ${number(moved, 0)} that are improving or getting worse`
			: moved === 1
				? 'The one that moved'
				: `${moved === 2 ? 'Both' : `All ${number(moved, 0)}`} that are improving or getting worse`;
	return [`${of} cannot be tested for chance: only shares and rates that count single cases can.`];
}

/** The words beside counts of direction, in the order in which they are shown. */
export const DIRECTION_COUNTS = [
	['improved', 'Improving'],
	['worse', 'Getting worse'],
	['withinChance', 'Could be chance'],
	['consistent', 'No real change'],
	['cannotTell', 'Cannot compare'],
] as const;
