/** What stands around every page: navigation, banners, the foot of the page. */

/** The site's own name: "Exampleshire Council performance". */
export const siteName = (councilName: string): string => `${councilName} performance`;

/** The text of the browser's tab: the page, then the site. */
export const windowTitle = (pageTitle: string, councilName: string): string =>
	`${pageTitle} - ${siteName(councilName)}`;

/** What stands at the foot of each printed sheet: "Timetable - Exampleshire Council performance. Newest figures: …" */
export const sheetTitle = (windowTitle: string, version: string | undefined): string =>
	version === undefined ? windowTitle : `${windowTitle}. ${version}`;

export const FRAME = {
	performance: 'performance',
	skip: 'Skip to main content',
	home: 'Home',
	navigation: 'Main',
	breadcrumb: 'Breadcrumb',
	footer: 'About this site',
	priorities: 'Priorities',
	measures: 'Measures',
	reports: 'Reports',
	data: 'Data',
	transparency: 'Transparency data',
	search: 'Search',
	spending: 'Spending',
	accessibility: 'Accessibility',
	methods: 'Methods',
	timetable: 'Timetable',
	corrections: 'Corrections',
	notPublished: 'What is not published',
	howWeTest: 'How we test',
	audit: 'Audit trail',
	verify: 'Check a download',
	glossary: 'Glossary',
	about: 'About',
	check: 'Check a file',
	guide: "Officers' guide",
	dataQuality: 'Data quality',
	wrong: 'Is anything wrong with this page?',
	wrongLink: 'Tell us by email',
	printedFrom: 'Printed from',
} as const;

export const demonstrationBanner = (councilName: string): string =>
	`${councilName} is a demonstration. It does not exist, and all its figures are illustrative figures.`;

export const previewBanner = (titles: readonly string[]): string =>
	titles.length === 0
		? 'Preview, not published.'
		: `Preview, not published: this copy shows ${titles.join(' and ')} before publication.`;

/** The version of the whole site, as the foot of each page says it. */
export const versionLine = (releaseTitle: string, published: string): string =>
	`Newest figures: ${releaseTitle}, published ${published}.`;

export const contactLine = (team: string): string => `Questions about these figures: ${team},`;

export const wrongSubject = (path: string): string => `Something is wrong on ${path}`;
export const wrongBody = (address: string, version: string): string =>
	`Page: ${address}\nVersion: ${version}\n\nWhat is wrong:\n`;
