/** Value for money in words: what a service costs beside what it does, always as a question, and the six questions. */

import type { Indicator } from '../domain/indicator.ts';
import { FEWEST_FOR_A_MATRIX } from '../domain/value-for-money.ts';
import type { Corner } from '../domain/value-for-money.ts';
import { count } from './number.ts';
import { ordinal } from './standing.ts';

export const VALUE = {
	title: 'Value for money',
	beside: 'Cost beside what is done',
	cost: 'Cost',
	performance: 'What is done for it',
	group: 'Group',
	basis: 'What the cost counts',
	area: 'Area',
	costPercentile: 'Place by cost',
	performancePercentile: 'Place by result',
	corner: 'What this asks',
	questions: 'Six questions about value for money',
	unanswered: 'Not answered yet',
	noAnswers: 'The council has not written answers to the six questions for this service yet.',
	tableNote:
		'Places are percentiles: (rank − ½) ÷ number of areas, equal figures sharing the middle rank. By cost, a low place is a low cost. By result, a high place is a good result. Ours is counted among the areas.',
	notPlaced: 'Not placed',
	notPublished: 'Not published',
	result: 'Result',
} as const;

/** The six questions of Herefordshire's framework, in plain words; content/vfm answers each under a heading of its words. */
export const QUESTIONS = [
	'Do our costs compare well, allowing for what we cannot change?',
	'Is what we get worth what it costs?',
	'Does the money go to what matters most?',
	'Do we check value for money, and act on what we find?',
	'Has value for money got better?',
	'When we buy, do we count the cost over the whole life?',
] as const;

/** What each corner asks; never a verdict. */
export const CORNER: Readonly<Record<Corner, string>> = {
	'less-well': 'Costs less, does well: what can others learn?',
	'more-well': 'Costs more, does well: is it worth the extra?',
	'less-poorly': 'Costs less, does less well: is it enough?',
	'more-poorly': 'Costs more, does less well: why? Question this first.',
	middle: 'Around the middle: what would make it stand out?',
};

const GROSS = 'Gross cost: what was spent, before any income is taken off.';
const NET = 'Net cost: income is taken off, so a high income can hide high spending. No gross cost is published.';
const NEITHER = 'The register does not say whether income is taken off.';
export const basisText = (basis: Indicator['costBasis'], isEstimate: boolean | undefined): string =>
	[
		basis === 'gross' ? GROSS : basis === 'net' ? NET : NEITHER,
		...(isEstimate === undefined ? [] : [isEstimate ? ESTIMATE : OUTTURN]),
	].join(' ');
const OUTTURN = 'Our figure is reported as what was spent: it is not marked as an estimate or a forecast.';
const ESTIMATE =
	'Our figure is marked as an estimate or a forecast, not what was spent: where less is spent in the end, it makes the cost look too high.';
export const someEstimates = (names: readonly string[]): string =>
	names.length === 0
		? ''
		: `The cost of ${names.join(', ')} is marked as an estimate or a forecast, not what was spent.`;

export const matrixTitle = (cost: string, performance: string): string => `${cost}, beside ${lower(performance)}`;
const lower = (title: string): string => (/^[A-Z][a-z]/.test(title) ? title[0]!.toLowerCase() + title.slice(1) : title);
export const matrixSubtitle = (group: string, period: string): string =>
	`One dot for each area of ${group}, ${period}. Right is dearer, up is better.`;
export const matrixHeadline = (ours: string, cost: string, result: string): string =>
	`${ours}: ${cost} percentile by cost, ${result} by result`;
export const matrixDescription = (many: number, headline: string, asks: string, hasReach: boolean): string =>
	[
		`${count(many, 'area')} with both figures, ours among them. ${headline}. ${asks}`,
		'The lines are the medians. In the shaded bands around them, from the 45th to the 55th percentile, an area is around the middle.',
		...(hasReach ? ['An upright line through a mark shows how far chance may move its result.'] : []),
	].join(' ');

/** 37th */
export const percentile = (share: number): string => ordinal(Math.round(share * 100));

export const groupText = (both: number, members: number): string =>
	`${both} of ${count(members, 'other area')} have both figures for this year.`;
export const valueCaption = (cost: string, group: string, period: string): string => `${cost}: ${group}, ${period}`;

export const tooFewForMatrix = (many: number): string =>
	`There is no chart and there are no places: only ${count(many, 'area')} of ${FEWEST_FOR_A_MATRIX} needed ${many === 1 ? 'has' : 'have'} both figures, ours included.`;

/** Why a cost is not set beside a performance at all. */
export const NOT_BESIDE = {
	'no-measure': 'What this cost buys is not published as a measure.',
	'no-group': 'No group of areas has published both figures.',
	'other-years': 'Cost and result are not published for the same year, so they are not set side by side.',
	'no-better': 'The result has no better end, so that nothing can be asked of cost beside it.',
} as const;
export const otherYears = (cost: string, performance: string): string =>
	`The newest cost is for ${cost}, and the newest result is for ${performance}. The newest year with both is shown.`;
