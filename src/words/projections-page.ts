/** The record of past projections: how often the band held, against what it promised. */

import { count, number } from './number.ts';

export const RECORD = {
	title: 'Past projections',
	description:
		'What was projected from past results, what came, and how often the range held that was promised to hold four times in five.',
	lead: 'A range for later results is only worth what its record is worth. This page sets every past projection beside the result that came.',
	how: 'For each measure and each past report we work out what would have been projected from what was known on that day. Corrections made since are left out of it. The result is the one published now.',
	counted:
		'A projection counts once its final result is known. Where a new series began in between, it is not counted. A range wider than all results so far is not drawn at all: those that are left are the narrower ones, and hold somewhat less often.',
	none: 'No past projection has met its result yet.',
	overallTitle: 'How often the range held',
	byStepTitle: 'By how far ahead',
	byMeasureTitle: 'By measure',
	byStepCaption: 'How often the range held, by how many periods ahead',
	byMeasureCaption: 'How often the range held, measure by measure',
	measure: 'Measure',
	ahead: 'Periods ahead',
	known: 'Results known',
	held: 'Within the range',
	share: 'Share (%)',
	waiting: 'Still waiting',
	noShare: 'none yet',
	methods: 'How projections are made',
} as const;

export interface Counted {
	readonly held: number;
	readonly of: number;
	readonly share: string;
	readonly low: string;
	readonly high: string;
}

/** Of 312 past projections whose result is known, 249 held: 79.8%. 80% was promised. */
export const overallSentence = ({ held, of, share }: Counted): string =>
	`Of ${count(of, 'past projection')} whose result is now known, ${number(held, 0)} held: the result came within the range. That is ${share}; 80% was promised.`;

/** Whether the promise lies inside the interval of the share. */
export const promiseSentence = ({ low, high }: Counted, verdict: 'kept' | 'short' | 'wide'): string => {
	const range = `By chance alone the share could lie anywhere from ${low} to ${high} (95% interval).`;
	if (verdict === 'kept')
		return `${range} The promised 80% lies inside, so the ranges are about as wide as they should be.`;
	return verdict === 'short'
		? `${range} The promised 80% is more than that: the ranges are too narrow, and are trusted too much.`
		: `${range} The promised 80% is less than that: the ranges are wider than they need to be.`;
};
/** Steps of one projection share their results, so the interval is somewhat too narrow. */
export const DEPENDENT =
	'Projections made one after another share results, so they are not independent, and this interval is somewhat too narrow.';
export const waitingSentence = (many: number): string =>
	`${count(many, 'projection is', 'projections are')} still waiting for a final result.`;
export const measuresSentence = (projected: number, all: number): string =>
	`${number(projected, 0)} of ${count(all, 'measure')} have a projection in the record. The page of each of the others says why it has none.`;

/** On the page of one measure. */
export const PAST = {
	title: 'What was projected before',
	summary: (many: number): string => `Show past projections (${number(many, 0)})`,
	caption: 'Past projections, and what came',
	newest: (shown: number, all: number): string =>
		`The newest ${number(shown, 0)} of ${number(all, 0)}. The sentence above counts all of them.`,
	report: 'From the results in',
	period: 'For',
	range: 'Range',
	result: 'Result',
	verdict: 'Held?',
	yes: 'Yes: within the range',
	above: 'No: above the range',
	under: 'No: under the range',
	waiting: 'Not known yet',
	broken: 'Not counted: a new series began',
	noResult: 'none yet',
} as const;
export const pastSentence = (held: number, of: number): string =>
	`Of ${count(of, 'past projection')} of this measure whose result is known, ${number(held, 0)} held.`;
