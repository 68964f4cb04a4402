/** Scorecards: what people judged of teams and services, and how it is put together. Never a result worked out from figures. */

import type { IsoDate } from '../domain/period.ts';
import { list } from './counting.ts';
import { day } from './date.ts';
import { count, number } from './number.ts';

export const SCORECARD = {
	title: 'Scorecards',
	description: 'What the posts that answer for each team and service judge of its work, with their reasons.',
	lede: 'How each team and service is doing in the judgement of the posts that answer for it, with their reasons.',
	notFigures:
		'A rating is a judgement by the post named, with its reason. It is not worked out from figures and is not counted among the results. What the figures say stands beside it, in a column of its own.',
	columns: ['Team or service', 'Rating', 'Reason', 'Judged by', 'Worked out from figures'],
	judged: 'Judged',
	rolledUp: 'Rolled up from the ratings below it',
	notJudged: 'Not judged',
	nobody: 'Nobody has rated it in this report.',
	noPost: 'Nobody',
	noMeasures: 'No measures',
	noTargets: 'No targets',
	seeBelow: 'See the ratings below it.',
	rule: 'By the council’s rule',
	all: 'All scorecards',
	link: 'Scorecards: how services are judged',
	services: 'Services and their measures',
} as const;

/** Scorecard: Place */
export const scorecardTitle = (service: string): string => `Scorecard: ${service}`;
export const scorecardDescription = (service: string, council: string): string =>
	`What people judged of the teams and services of ${service} at ${council}, with reasons, beside what the figures say.`;
export const ratingsAsOf = (title: string, published: string): string =>
	`Ratings of ${title}, as reported on ${published}`;
export const ratingsCaption = (published: string): string => `Ratings, as reported on ${published}`;

export const judgedBy = (post: string, on: IsoDate): string => `${post}, ${day(on)}`;
/** “Close to target” on 29 May 2026. */
export const ratedBefore = (word: string, on: IsoDate): string => `“${word}” on ${day(on)}`;

export const wasBefore = (rated: string): string => `Before: ${rated}`;

/** Ratings of its teams and services: 2 “Target met” and 1 not rated. */
export const countsSentence = (counts: string): string => `Ratings of its teams and services: ${counts}.`;

/** 3 “Target met”, 2 “Close to target” and 2 not rated. */
export function ratingCounts(counts: readonly (readonly [word: string, many: number])[], unrated: number): string {
	const said = counts.filter(([, many]) => many > 0).map(([word, many]) => `${number(many, 0)} “${word}”`);
	const rest = unrated > 0 ? [`${number(unrated, 0)} not rated`] : [];
	return list([...said, ...rest]);
}

/** 3 of 4 measures with a target met it. */
export const resultsShort = (met: number, rated: number): string =>
	`${number(met, 0)} of ${count(rated, 'measure')} with a target met it`;
/** Level of a service as it is printed beside its name: Directorate. */
export const levelName = (level: string): string => level.slice(0, 1).toUpperCase() + level.slice(1);
