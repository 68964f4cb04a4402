/** The A to Z: the way to find anything without JavaScript, under its own name and under other words for it. */

import type { Publication } from '../publication/publication.ts';
import { API } from '../words/api.ts';
import { PROMISES_PAGE } from '../words/action.ts';
import { ALPHABET, KIND, PAGES, inverted } from '../words/measures.ts';
import { TEMPLATE } from '../words/template.ts';
import { reportNames } from './report-name.ts';
import { address } from './address.ts';
import type { SiteLink } from './frame.ts';
import { glossaryView } from './glossary.ts';
import { lensesOf } from './lens-list.ts';
import { placesOf } from './place.ts';
import { hasPromises } from './promises-page.ts';
import { hasScorecards } from './service-tree.ts';
import { threadOf } from './thread.ts';

export interface AlphabetEntry {
	readonly title: string;
	readonly href: string;
	/** Measure, Service, Outcome 3: told apart where one name is two things. */
	readonly kind: string;
}

/** A line of a letter: an entry, or another word with the entries to see. */
export interface AlphabetLine {
	readonly text: string;
	/** Empty for a line that is itself the link. */
	readonly see: readonly AlphabetEntry[];
	readonly entry?: AlphabetEntry;
}

export interface AlphabetLetter {
	readonly letter: string;
	/** Anchor: a, or digits. */
	readonly id: string;
	readonly lines: readonly AlphabetLine[];
}

export interface AlphabetView {
	/** Headings and link texts. */
	readonly labels: typeof ALPHABET;
	readonly title: string;
	readonly description: string;
	readonly lede: string;
	readonly letters: readonly AlphabetLetter[];
}

/** What lines are sorted by: letters without accents, case or a leading article, so that É stands with E. */
const sortKey = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/^[^a-z0-9]+/, '')
		.replace(/^(?:the|an?) (?=[a-z])/, '');

function entriesOf(publication: Publication, more: readonly SiteLink[]): AlphabetEntry[] {
	const { indicators, services, groups, releases } = publication;
	const names = reportNames(publication);
	const titles = [
		...indicators.map(({ id, indicator }) => ({
			title: indicator.title,
			href: address.measure(id),
			kind: KIND.measure,
		})),
		...threadOf(publication).nodes.map(({ node, level }) => ({
			title: node.title,
			href: address.node(node.id),
			kind: level.singular,
		})),
		...services.map(({ id, title }) => ({ title, href: address.service(id), kind: KIND.service })),
		...placesOf(publication).map(({ id, title }) => ({ title, href: address.place(id), kind: KIND.place })),
		...lensesOf(publication).map(({ id, title }) => ({ title, href: address.lens(id), kind: KIND.lens })),
		...groups.map(({ id, title }) => ({ title, href: address.compare(id), kind: KIND.group })),
		...releases.map(({ order }) => ({ title: names[order]!.title, href: names[order]!.href, kind: KIND.report })),
	];
	const terms = glossaryView(publication).terms.map(({ id, term }) => ({
		title: term,
		href: `${address.glossary}#${id}`,
		kind: KIND.term,
	}));
	const scorecards = hasScorecards(publication) ? [{ title: PAGES.scorecards, href: address.scorecards }] : [];
	const promises = hasPromises(publication) ? [{ title: PROMISES_PAGE.title, href: address.promises }] : [];
	return [
		...titles,
		...terms,
		...[...PAGE_ENTRIES, ...scorecards, ...promises, ...more].map((page) => ({ ...page, kind: KIND.page })),
	];
}

const PAGE_ENTRIES = [
	{ title: PAGES.methods, href: address.methods },
	{ title: PAGES.corrections, href: address.corrections },
	{ title: PAGES.timetable, href: address.timetable },
	{ title: PAGES.data, href: address.data },
	{ title: API.title, href: address.api },
	{ title: PAGES.exceptions, href: address.exceptions },
	{ title: PAGES.projections, href: address.projections },
	{ title: PAGES.notPublished, href: address.notPublished },
	{ title: PAGES.howWeTest, href: address.howWeTest },
	{ title: PAGES.dataQuality, href: address.dataQuality },
	{ title: PAGES.guide, href: address.guide },
	{ title: TEMPLATE.title, href: address.template },
	{ title: PAGES.accessibility, href: address.accessibility },
	{ title: PAGES.glossary, href: address.glossary },
	{ title: PAGES.about, href: address.about },
	{ title: PAGES.reports, href: address.reports },
	{ title: PAGES.lenses, href: address.lenses },
];

const wordsOf = (text: string): string => ` ${sortKey(text).replace(/[^a-z0-9]+/g, ' ')} `;

/** Entries whose name holds a term as whole words, or as the beginning of one ("recycl" finds recycling). */
function entriesFor(entries: readonly AlphabetEntry[], term: string): AlphabetEntry[] {
	const sought = wordsOf(term).trimEnd();
	return entries.filter(({ title }) => wordsOf(title).includes(sought));
}

/** @param more pages that only some councils have */
export function alphabetView(publication: Publication, more: readonly SiteLink[] = []): AlphabetView {
	const entries = entriesOf(publication, more);
	// Another word leads to what is measured or done, not to the words that explain it.
	const subjects = entries.filter(({ kind }) => kind !== KIND.term && kind !== KIND.page);
	const lines: AlphabetLine[] = entries.flatMap((entry) => {
		const other = inverted(entry.title);
		return [
			{ text: entry.title, entry, see: [] },
			...(other === undefined ? [] : [{ text: other, entry: { ...entry, title: other }, see: [] }]),
		];
	});
	const named = new Set(lines.map(({ text }) => sortKey(text)));
	for (const { term, synonyms } of publication.synonyms) {
		const see = entriesFor(subjects, term);
		if (see.length === 0) continue;
		for (const word of synonyms) {
			const text = word.slice(0, 1).toUpperCase() + word.slice(1);
			if (!named.has(sortKey(text))) lines.push({ text, see });
		}
	}
	const byLetter = new Map<string, AlphabetLine[]>();
	const keyed = lines.map((line) => ({ line, key: sortKey(line.text) }));
	keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
	for (const { line, key } of keyed) {
		const first = key.slice(0, 1);
		const letter = /[a-z]/.test(first) ? first.toUpperCase() : ALPHABET.digits;
		byLetter.set(letter, [...(byLetter.get(letter) ?? []), line]);
	}
	return {
		labels: ALPHABET,
		title: ALPHABET.title,
		description: ALPHABET.description,
		lede: ALPHABET.lede,
		letters: [...byLetter].map(([letter, inLetter]) => ({
			letter,
			id: letter === ALPHABET.digits ? 'digits' : letter.toLowerCase(),
			lines: inLetter,
		})),
	};
}
