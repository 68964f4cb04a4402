/** The answer of a measure's page: result, target and change in at most three short sentences. Numbers and names come in as texts. */

import type { Basis } from '../domain/indicator.ts';
import type { AbsentMarker } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import type { Status } from '../domain/status.ts';

/** "in July to September 2025", "on 31 March 2026", "in the 12 months to March 2026", "over 2020 to 2022". */
export function inPeriod(period: Period, basis: Basis, name: string): string {
	if (period.kind === 'day' || (basis === 'snapshot' && period.kind !== 'span')) return `on ${name}`;
	if (basis === 'rolling-12-months' && period.kind !== 'span') return `in the ${name}`;
	if (period.kind === 'academic-year') return `in the ${name}`;
	return period.kind === 'span' && basis === 'pooled' ? `over ${name}` : `in ${name}`;
}

/** The period with its article, after any preposition: "the academic year 2024 to 2025", "31 March 2026". */
export const thePeriod = (period: Period, basis: Basis, name: string): string =>
	inPeriod(period, basis, name).replace(/^(in|on|over) /, '');

/**
 * A result counted from the start of the year: "so far this year, April to June 2026", "over the whole year, April 2025
 * to March 2026"; of an earlier year, "from the start of the year, April to June 2024".
 */
export function inYearToDate(name: string, isWholeYear: boolean, isThisYear: boolean): string {
	const lead = isWholeYear ? 'over the whole year' : isThisYear ? 'so far this year' : 'from the start of the year';
	return `${lead}, ${name}`;
}

export interface Answer {
	/** in July to September 2025 */
	readonly when: string;
	/** 47.3%; undefined where there is no figure. */
	readonly value?: string | undefined;
	readonly isProvisional?: boolean | undefined;
	readonly isEstimate?: boolean | undefined;
	/** Whether it is expected and not yet counted: no result, and never judged. */
	readonly isForecast?: boolean | undefined;
	/** Why there is no figure, and what the council says about it. */
	readonly absent?: { readonly because: AbsentMarker | 'withdrawn'; readonly note?: string | undefined } | undefined;
	/** The newest figure before one that is missing: 44.1%, in April to June 2025. */
	readonly before?: { readonly value: string; readonly when: string } | undefined;
	readonly status: Status;
	/** 45%, or "between 40% and 50%". */
	readonly target?: string | undefined;
	/** How far short: 0.8 percentage points. */
	readonly shortfall?: string | undefined;
	/** up 3.2 percentage points on the same quarter last year */
	readonly change?: string | undefined;
	/** Whether the change lies within the width that the council declared to be no real change. */
	readonly isNoRealChange?: boolean | undefined;
	/** inside the target range both times: what a change means that is neither better nor worse. */
	readonly meaning?: string | undefined;
}

const ABSENT: Readonly<Record<AbsentMarker | 'withdrawn', string>> = {
	c: 'it is confidential',
	x: 'it is not available',
	z: 'it does not apply',
	w: 'none was recorded',
	withdrawn: 'it was withdrawn',
};

/** A target's name beside the word: "the 45% target", "the target of 20 days", "the target of between 40% and 50%". */
export const theTarget = (target: string): string =>
	target.includes(' ') ? `the target of ${target}` : `the ${target} target`;

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function verdictOf({ status, target, shortfall }: Answer): string | undefined {
	if (target === undefined) return undefined;
	switch (status.kind) {
		case 'met':
			return `met ${theTarget(target)}`;
		case 'close':
			return `came close to ${theTarget(target)}, ${shortfall} from it,`;
		case 'missed':
			return `missed ${theTarget(target)} by ${shortfall}`;
		case 'unrated':
			return undefined;
	}
}

/** The second sentence: what the result means against its target, and how it changed. */
function meaning(answer: Answer): string | undefined {
	const verdict = verdictOf(answer);
	const after = answer.meaning ?? (answer.isNoRealChange ? 'which is no real change' : undefined);
	const change = answer.change && [answer.change, ...(after ? [after] : [])].join(', ');
	if (answer.isForecast) return change && `That would be ${change}`;
	if (verdict && change) return `That ${verdict} and was ${change}`;
	if (verdict) return `That ${verdict.replace(/,$/, '')}`;
	return change && `That was ${change}`;
}

const UNRATED: Readonly<Record<string, string>> = {
	'no-target': 'No target is set for this measure.',
	'no-polarity': '',
};

const forPeriod = (when: string): string => when.replace(/^(in|on|over) /, 'for ');

/** No figure in July to September 2025: it is not available. The supplier's return was late. The result before was 44.1%, in … */
function missing({ when, absent, before }: Answer): string[] {
	const why = absent ? `: ${ABSENT[absent.because]}` : '';
	return [
		`There is no figure ${forPeriod(when)}${why}.`,
		...(absent?.note ? [sentence(capital(absent.note))] : []),
		...(before ? [`The result before was ${before.value}, ${before.when}.`] : []),
	];
}

/** The answer in a sentence or two: The result was 47.3% in July to September 2025. That met the 45% target and was up … */
export function answerSentence(answer: Answer): string {
	if (answer.value === undefined) return missing(answer).join(' ');
	const kind = [...(answer.isProvisional ? ['provisional'] : []), ...(answer.isEstimate ? ['estimated'] : [])];
	const first = answer.isForecast
		? `The forecast is ${answer.value} ${forPeriod(answer.when)}.`
		: `The ${[...kind, 'result'].join(' ')} was ${answer.value} ${answer.when}.`;
	const second = meaning(answer);
	const third = answer.status.kind === 'unrated' ? UNRATED[answer.status.because] : undefined;
	return [first, ...(second ? [sentence(second)] : []), ...(third ? [third] : [])].join(' ');
}

/** Before the first figure. */
export const noResultYet = (first: string | undefined, due: string | undefined): string =>
	first === undefined
		? 'No result has been published yet.'
		: due === undefined
			? `No result has been published yet. The first will be for ${first}.`
			: `No result has been published yet. The first, for ${first}, is due by ${due}.`;
