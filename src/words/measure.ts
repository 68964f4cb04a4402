/** Labels and short texts of a measure's page. */

import type { Polarity } from '../domain/indicator.ts';

export const MEASURE = {
	contents: 'On this page',
	headline: 'Headline figures',
	trend: 'Trend',
	figures: 'Figures',
	commentary: 'What the council says',
	comparisons: 'Compared with other areas',
	breakdowns: 'In more detail',
	definition: 'About this measure',
	history: 'How this measure has changed',
	corrections: 'Changes to published figures',
	provenance: 'Sign-off',
	data: 'Get the data',
	cite: 'How to cite this',
	next: 'What you can do next',
	measures: 'Measures',
	provisional: 'Provisional',
	context: 'For context, not judged',
	published: 'Published',
	updated: 'Last updated',
	nextUpdate: 'Next update',
	latest: 'Latest result',
	target: 'Target',
	digest: 'Digest (SHA-256)',
	noTarget: 'No target set',
	noTargetDetail: 'for this measure',
	noFigure: 'No figure',
	notApplicable: 'Not rated',
} as const;

/** What better means for the measure; in one line under the answer. */
export const POLARITY: Readonly<Record<Polarity, string>> = {
	higher: 'Higher is better',
	lower: 'Lower is better',
	range: 'Within the target range is better',
	neither: 'Neither higher nor lower is better',
};

/** 1 correction */
export const corrections = (many: number): string => `${many} ${many === 1 ? 'change' : 'changes'}`;

/** The register promises the day by which a figure is there; a report publishes it. */
export const dueBy = (due: string): string => `collected by ${due}, and published in the report after that`;
export const late = (due: string): string => `late: was due by ${due}`;
export const NO_DATE = 'no date has been set';
export const ENDED = 'none: this measure has ended';

/** What stands under a target: which way to reach it, and how near counts as close. */
export function targetDetail(
	polarity: Polarity,
	isRange: boolean,
	tolerance: string | undefined,
	forPeriod: string | undefined,
): string {
	const way =
		isRange || polarity === 'neither' || polarity === 'range'
			? undefined
			: polarity === 'higher'
				? 'or higher'
				: 'or lower';
	const parts = [
		...(way ? [way] : []),
		...(forPeriod ? [`for ${forPeriod}`] : []),
		...(tolerance ? [`within ${tolerance} counts as close`] : []),
	];
	return parts.join('; ') || 'set for this measure';
}

/** A range as large type has room for: 40% to 50%; 40% or more; 50% or less. */
export const rangeText = (lower: string | undefined, upper: string | undefined): string =>
	lower !== undefined && upper !== undefined
		? `${lower} to ${upper}`
		: lower !== undefined
			? `${lower} or more`
			: `${upper} or less`;

/** "percentage points, improving"; the amount stands above it in large type. */
export const changeDetail = (unitWords: string, judgement: string, earlier: string): string =>
	[unitWords, judgement.toLowerCase(), `since ${earlier}`].filter((part) => part !== '').join(', ');

export const provisionalNote = 'This figure is provisional and may change.';
