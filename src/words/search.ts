/** What the search page says, and words that people use for the same thing. */

import { count } from './number.ts';

export const RESULT_TYPES = ['measure', 'plan', 'report', 'service', 'place', 'term', 'page'] as const;
export type ResultType = (typeof RESULT_TYPES)[number];

export const RESULT_TYPE: Readonly<Record<ResultType, string>> = {
	measure: 'Measure',
	plan: 'Plan',
	report: 'Report',
	service: 'Service',
	place: 'Place',
	term: 'Meaning of a term',
	page: 'Page',
};

export const SEARCH = {
	title: 'Search',
	description: 'Find measures, priorities, reports, services and places.',
	label: 'Search this site',
	hint: 'For example, recycling or potholes',
	button: 'Search',
	withoutScript: 'Searching needs JavaScript. Without it, every measure is in the A to Z list.',
	alphabet: 'See all measures from A to Z',
	filters: 'Narrow the results',
	any: 'All',
	filter: { type: 'Type', priority: 'Priority', status: 'Status', service: 'Service' },
	results: 'Results',
	more: 'Show more results',
	failed: 'Search does not work just now. Every measure is in the A to Z list.',
	searching: 'Searching',
	noPostcodes:
		'Results are not published by postcode. Try the name of your ward, town or village, or of what you look for.',
	leftOut: 'Results are not published by postcode, so it was left out.',
	places: 'See the places that results are published for',
} as const;

/** A long text is not said again whole. */
const MOST_SAID = 80;
const said = (query: string): string => (query.length > MOST_SAID ? `${query.slice(0, MOST_SAID - 1)}…` : query);

/**
 * 3 results for potholes; No page was found with all the words of 'Northbrook bins'. 27 results have some of them.
 * @param all how many have all the words that were asked for
 * @param some how many more have some of them
 * @param isNarrowed whether there are others that the filters leave out
 */
export function foundText(query: string, all: number, some: number, isNarrowed: boolean): string {
	if (all === 0 && some === 0) return `No results for '${said(query)}'${isNarrowed ? ' with these filters' : ''}.`;
	if (some === 0) return `${count(all, 'result')} for ${said(query)}`;
	const have = (many: number): string => (many === 1 ? 'has' : 'have');
	if (all === 0)
		return `No page was found with all the words of '${said(query)}'. ${count(some, 'result')} ${have(some)} some of them.`;
	return `${count(all, 'result')} ${have(all)} all the words of '${said(query)}', and ${count(some, 'other')} ${have(some)} some of them.`;
}
/** Words that questions are made of, and that say nothing of what is asked about. */
export const LITTLE_WORDS: ReadonlySet<string> = new Set(
	(
		'a about all am an and any are as at be been being but by can did do does for from get got had has have how i if in ' +
		'is it its long many me much my near no not of on or our s should so t that the their them there these they this to up us ' +
		'was we well were what when where which who why will with would you your'
	).split(' '),
);
/** Where there are results, but none of the type, priority, status or service chosen. */
export const withoutFilters = (many: number): string =>
	many === 1 ? 'Show the 1 result without the filters' : `Show all ${many} results without the filters`;
export const TRY = 'Try';
export const TRY_OTHERWISE = 'Try fewer or other words, or the A to Z list.';

/** "Also called: bins, refuse": what a result is found by besides its own words. */
export const alsoCalled = (terms: readonly string[]): string => `Also called: ${terms.join(', ')}.`;

/** What a service is, where it is found: "This team is part of Waste and streets. It is led by the Waste Collection Manager." */
export function serviceSaid(level: string | undefined, parent: string | undefined, head: string | undefined): string {
	const part = parent === undefined ? undefined : `This ${level ?? 'service'} is part of ${parent}.`;
	const led = head && `${part === undefined ? `This ${level ?? 'service'}` : 'It'} is led by the ${head}.`;
	return [part, led].filter(Boolean).join(' ');
}

/** Words for one thing, whichever of them a council uses. Its own list (synonyms.csv) comes first. */
export const SYNONYMS: readonly (readonly string[])[] = [
	['waste', 'rubbish', 'refuse', 'bins', 'dustbin'],
	['recycling', 'recycled', 'composting'],
	['fly-tipping', 'fly tipping', 'flytipping', 'fly-tips', 'dumped rubbish', 'illegal dumping'],
	['pothole', 'potholes', 'road condition', 'road surface', 'highway', 'carriageway'],
	['street cleaning', 'litter', 'cleanliness', 'dog fouling', 'dog poo', 'dog mess'],
	['council tax', 'local tax'],
	['business rates', 'non-domestic rates'],
	['homeless', 'homelessness', 'rough sleeping', 'temporary accommodation'],
	['council homes', 'council home', 'council housing', 'social housing', 'tenants', 'rent', 'landlord'],
	['repairs', 'repair', 'damp', 'mould', 'condensation', 'boiler', 'leak', 'disrepair'],
	['affordable homes', 'affordable housing'],
	['anti-social behaviour', 'antisocial behaviour', 'nuisance'],
	['crime', 'offences', 'police'],
	['jobs', 'employment', 'unemployment', 'out of work'],
	['school', 'schools', 'education', 'pupils', 'attainment'],
	['adult social care', 'care homes', 'home care'],
	['looked after children', 'children in care', 'children looked after'],
	['planning applications', 'planning permission', 'building'],
	['carbon', 'emissions', 'greenhouse gas', 'climate', 'net zero'],
	['sickness', 'absence', 'sick leave'],
	['complaints', 'feedback', 'ombudsman'],
	['call waiting', 'phone', 'telephone', 'contact centre', 'phone waiting', 'calls answered'],
	['obesity', 'overweight', 'weight'],
	['benefits', 'housing benefit', 'council tax support'],
	['library', 'libraries', 'books'],
	['leisure', 'sport', 'swimming', 'exercise', 'physical activity'],
	['park', 'parks', 'green space', 'open space'],
	['promises', 'promise', 'promised', 'actions', 'action', 'what we said we would do'],
	['timetable', 'dates of the next results', 'when are the next results out', 'next report', 'publication date'],
	['budget', 'spending', 'money', 'finance', 'savings'],
];
