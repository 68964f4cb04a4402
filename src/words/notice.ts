/** Notices at the top of a measure's page: late, ended, continued, corrected, withdrawn. */

import { list } from './counting.ts';
import { count } from './number.ts';

export const lateNotice = (period: string, due: string): string =>
	`The figure for ${period} was due by ${due} and has not been published yet.`;
export const LATE_TITLE = 'Late';

export const ENDED_TITLE = 'This measure has ended';
export const endedNotice = (lastPeriod: string | undefined, reason: string | undefined): string =>
	[
		lastPeriod === undefined ? 'No more figures will be published.' : `Its last period was ${lastPeriod}.`,
		...(reason ? [/[.!?]$/.test(reason) ? reason : `${reason}.`] : []),
	].join(' ');

export const CONTINUED_TITLE = 'Continued under another definition';
export const continuedBy = 'This measure continues as';
export const CONTINUES_TITLE = 'Earlier figures';
export const continues = 'Figures under the earlier definition are at';

export const CORRECTED_TITLE = 'Corrected';
export const correctedNotice = (
	on: string,
	about: string,
	was: string,
	now: string,
	reason: string | undefined,
): string =>
	`On ${on} we corrected the figure for ${about}. It was ${was} and is now ${now}.${reason ? ` ${/[.!?]$/.test(reason) ? reason : `${reason}.`}` : ''}`;

export const APART_TITLE = 'May not agree with another measure';
/** On the page of a measure that was left as it was: 8 figures of X, from the same source, were changed on 19 May 2023. */
export const leftNotice = (figures: number, other: string, on: string, kind: string): string =>
	`${count(figures, 'figure')} of “${other}”, from the same source, ${figures === 1 ? 'was' : 'were'} changed on ${on} (${kind.toLowerCase()}). The figures here for the same periods were not changed then or since, so the two need not add up. See`;
/** On the page of the measure that was put right. */
export const apartNotice = (figures: number, on: string, kind: string, others: readonly string[]): string =>
	`${count(figures, 'figure')} here ${figures === 1 ? 'was' : 'were'} changed on ${on} (${kind.toLowerCase()}). Figures of ${list(others.map((other) => `“${other}”`))}, from the same source and for the same periods, were not changed then or since, so they need not add up with those here. See`;

export const CHANGES_HERE = 'the changes to published figures';
export const changesOfTitle = (title: string): string => `the changes to figures of ${title}`;

export const PARTS_TITLE = 'No total';
export const NO_TOTAL = 'There is no single figure for this measure. It is published only for its parts, below.';
