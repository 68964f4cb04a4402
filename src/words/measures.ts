/** The list of measures and the A to Z. */

export const MEASURES_INDEX = {
	title: 'All measures',
	description: 'Every measure with its newest result, target, status and change, by priority.',
	/** Of the link in the heading of a priority, beside the one that jumps to it. */
	ownPage: 'its own page',
	alphabet: 'A to Z',
	alphabetLead: 'Looking for one thing?',
	lenses: 'Groups, places and themes',
	lensesLead: 'How do results differ?',
	contents: 'Priorities',
	unlinked: 'Not linked to a priority',
	context: 'Figures for context',
	contextLead:
		'These figures tell what the place is like. The council sets no target or direction for them, so they are not judged.',
	retired: 'No longer measured',
	retiredLead: 'These measures have ended. Their pages keep every figure, and say why they ended.',
	none: 'No measure has been published yet.',
} as const;

/** The caption of a group's table. */
export const captionOf = (title: string): string => `${title}: newest results`;

export const ALPHABET = {
	title: 'A to Z',
	description: 'Every measure, priority, report, service and place on this site, by name.',
	lede: 'Everything on this site by name, with other words for it.',
	letters: 'Letters',
	see: 'see',
	digits: '0 to 9',
} as const;

/** What an entry is, beside its name. */
export const KIND = {
	measure: 'Measure',
	report: 'Report',
	service: 'Service',
	place: 'Place',
	lens: 'Groups and themes',
	group: 'Comparison group',
	term: 'What it means',
	page: 'About this site',
} as const;

/** Words that many titles begin with and nobody looks under; the entry is listed under what follows as well. */
const LEADING =
	/^(?:the |an? )?((?:proportion|percentage|per cent|number|rate|share|count|level|value|amount|total|average|median|mean|estimated)(?: \w+)? of) (?:the |all |an? )?(.+)$/i;

/** "Children in care, number of" for "Number of children in care"; undefined for titles that begin with their subject. */
export function inverted(title: string): string | undefined {
	const parts = LEADING.exec(title);
	if (!parts) return undefined;
	const [, lead = '', subject = ''] = parts;
	return `${subject.slice(0, 1).toUpperCase()}${subject.slice(1)}, ${lead.slice(0, 1).toLowerCase()}${lead.slice(1)}`;
}

/** Pages that the A to Z lists beside what is measured. */
export const PAGES = {
	projections: 'Past projections',
	methods: 'Methods: how results are judged',
	corrections: 'Corrections to published figures',
	timetable: 'Timetable of publications',
	data: 'Data and downloads',
	exceptions: 'Targets missed, and why',
	scorecards: 'Scorecards of services',
	notPublished: 'What is not published',
	howWeTest: 'How we test',
	dataQuality: 'Data quality: what is late, and how sure we are',
	guide: "Officers' guide",
	accessibility: 'Accessibility statement',
	glossary: 'Glossary',
	about: 'About this site',
	reports: 'Reports',
	lenses: 'Groups, places and themes',
	crosswalk: 'How the plans fit together',
} as const;
