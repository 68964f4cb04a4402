/** What feeds and calendars say: titles of entries, and their few sentences. */

export const FEED = {
	all: (council: string): string => `Performance of ${council}: reports and corrections`,
	corrections: (council: string): string => `Performance of ${council}: corrections`,
	node: (council: string, title: string): string => `${title}: performance of ${council}`,
	calendar: (council: string): string => `Performance of ${council}: dates of publication`,
	atom: 'Follow with a feed reader (Atom)',
	asJson: (title: string): string => `${title} (JSON Feed)`,
	ics: 'Add these dates to a calendar',
	follow: 'Follow',
	correctionsIn: (report: string): string => `Corrections in ${report}`,
	/** @param table the title of a data set */
	tableCorrected: (table: string, on: string): string => `Corrected on ${on}: ${table}`,
	resultsIn: (title: string, report: string): string => `${title}: results in ${report}`,
} as const;

/** Recycling rate: 47.3% in July to September 2025. Target 45%: Target met. */
export const resultLine = (
	title: string,
	value: string,
	when: string,
	target: string | undefined,
	status: string | undefined,
): string =>
	[
		`${title}: ${value} ${when}.`,
		...(target === undefined || status === undefined ? [] : [`Target ${target}: ${status.toLowerCase()}.`]),
	].join(' ');

/** Recycling rate, April to June 2025: 46% was published as 64%. Error corrected: two digits were swapped. */
export const correctionLine = (
	title: string,
	period: string,
	was: string,
	now: string,
	kind: string,
	reason: string | undefined,
): string =>
	`${title}, ${period}: ${was} is now ${now}. ${kind}${reason === undefined ? '' : `: ${reason.replace(/\.$/, '')}`}.`;

/** 4 rows, £13,660.75 before; 4 rows, £2,410.75 after. Undefined where one was not kept. */
export const tableChange = (was: string | undefined, now: string | undefined): string | undefined =>
	was === undefined || now === undefined ? undefined : `${was} before; ${now} after`;

/** July 2025: An amount was typed ten times too large. 4 rows, £13,660.75 before; 4 rows, £2,410.75 after. */
export const tableLine = (span: string, reason: string, change: string | undefined): string =>
	`${span}: ${reason.replace(/(?<![.!?])$/, '.')}${change === undefined ? '' : ` ${change}.`}`;

export const andMore = (many: number): string => `And ${many} more.`;
