/** Getting, citing and following up a measure's figures. */

export const REUSE = {
	figures: (title: string): string => `the figures of ${title}`,
	json: (title: string): string => `everything about ${title}`,
	breakdowns: (title: string): string => `the breakdowns of ${title}`,
	comparisons: (title: string): string => `the comparison figures of ${title}`,
	chart: (title: string): string => `the chart of ${title}`,
	picture: (title: string): string => `the chart of ${title} as a picture`,
	always: (url: string): string => `Always the newest: ${url}`,
	related: (objective: string): string => `Other measures of ${objective}`,
	ask: 'Ask about this measure',
	askDetail: (team: string, email: string): string => `${team}, ${email}`,
	askSubject: (title: string): string => `Question about ${title}`,
	corrections: 'See every correction',
	timetable: 'See when new figures come',
	methods: 'Read how results are judged',
} as const;

/** Exampleshire Council (2025). Household waste recycled, July to September 2025. Performance report … Published 6 November 2025. URL. Licence. */
export const cite = (
	council: string,
	year: string,
	title: string,
	period: string | undefined,
	report: string,
	published: string,
	url: string,
	licence: string,
): string =>
	`${council} (${year}). ${title}${period ? `, ${period}` : ''}. ${report}, published ${published}. ${url}. ${licence}.`;
export const citeNote = 'Figures can change after publication: keep the date and the report in your citation.';
/** The newest figure was published in … */
export const SAID_BY_REPORT = 'The newest figure was published in';
