/** The page that keeps the record of past projections: how often the range held over all measures, and for each. */

import { calibration } from '../domain/calibration.ts';
import type { Calibration } from '../domain/calibration.ts';
import { countedSteps } from '../publication/past.ts';
import type { PastStep } from '../publication/past.ts';
import type { Publication } from '../publication/publication.ts';
import { number } from '../words/number.ts';
import type { Counted } from '../words/projections-page.ts';
import {
	DEPENDENT,
	RECORD,
	measuresSentence,
	overallSentence,
	promiseSentence,
	waitingSentence,
} from '../words/projections-page.ts';
import { address } from './address.ts';
import type { SiteLink } from './frame.ts';
import { asCounted } from './measure/past.ts';
import type { Cell, TableView } from './table.ts';

export interface ProjectionsView {
	readonly labels: typeof RECORD;
	readonly title: string;
	readonly description: string;
	readonly lede: string;
	/** How often the range held over all, against what was promised. */
	readonly overall: readonly string[];
	readonly byStep?: TableView;
	readonly byMeasure?: TableView;
	readonly link: SiteLink;
}

/** What the range promises to hold. */
const PROMISED = 0.8;
const percent = (share: number): string => `${number(share * 100, 1)}%`;

function countedOf({ held, of, share }: Calibration): Counted | undefined {
	return share && { held, of, share: percent(share.value), low: percent(share.lower), high: percent(share.upper) };
}

function cellsOf({ held, of, waiting, share }: Calibration): Cell[] {
	return [
		{ text: number(of, 0) },
		{ text: number(held, 0) },
		{ text: share ? number(share.value * 100, 1) : RECORD.noShare },
		{ text: number(waiting, 0) },
	];
}

const COUNTS = [
	{ title: RECORD.known, kind: 'number' },
	{ title: RECORD.held, kind: 'number' },
	{ title: RECORD.share, kind: 'number' },
	{ title: RECORD.waiting, kind: 'number' },
] as const;

const calibrated = (steps: readonly PastStep[]): Calibration => calibration(steps.map(asCounted));

export function projectionsView(publication: Publication): ProjectionsView {
	const records = publication.indicators
		.map((measure) => ({ measure, steps: countedSteps(publication, measure) }))
		.filter(({ steps }) => steps.length > 0);
	const all = records.flatMap(({ steps }) => steps);
	const overall = calibrated(all);
	const counted = countedOf(overall);
	const { share } = overall;
	const verdict =
		!share || (share.lower <= PROMISED && PROMISED <= share.upper) ? 'kept' : share.upper < PROMISED ? 'short' : 'wide';
	const farthest = all.reduce((most, { step }) => Math.max(most, step.ahead), 0);
	return {
		labels: RECORD,
		title: RECORD.title,
		description: RECORD.description,
		lede: counted ? overallSentence(counted) : RECORD.none,
		overall: [
			...(counted ? [promiseSentence(counted, verdict), DEPENDENT] : []),
			...(overall.waiting > 0 ? [waitingSentence(overall.waiting)] : []),
			measuresSentence(records.length, publication.indicators.length),
		],
		...(records.length === 0
			? {}
			: {
					byStep: {
						caption: RECORD.byStepCaption,
						columns: [{ title: RECORD.ahead, kind: 'text' }, ...COUNTS],
						rows: Array.from({ length: farthest }, (_, at) => ({
							cells: [
								{ text: number(at + 1, 0) },
								...cellsOf(calibrated(all.filter(({ step }) => step.ahead === at + 1))),
							],
						})),
					},
					byMeasure: {
						caption: RECORD.byMeasureCaption,
						columns: [{ title: RECORD.measure, kind: 'text' }, ...COUNTS],
						rows: records.map(({ measure, steps }) => ({
							cells: [
								{ text: measure.indicator.title, href: `${address.measure(measure.id)}#projection` },
								...cellsOf(calibrated(steps)),
							],
						})),
					},
				}),
		link: { title: RECORD.methods, href: address.methods },
	};
}
