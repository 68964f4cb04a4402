/** Notices at the top of a measure's page: late, ended, continued, corrected, withdrawn. */

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

export const PARTS_TITLE = 'No total';
export const NO_TOTAL = 'There is no single figure for this measure. It is published only for its parts, below.';
