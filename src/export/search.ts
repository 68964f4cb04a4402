/** What can be found: a record for each measure, node of the plan, report, service, place and page. */

import type { Service } from '../domain/organisation.ts';
import { placedNodes } from '../domain/plan.ts';
import type { PlacedNode } from '../domain/plan.ts';
import { latest } from '../publication/judge.ts';
import type { Publication, PublishedIndicator, PublishedRelease } from '../publication/publication.ts';
import { address } from '../view/address.ts';
import { answerOf } from '../view/measure/opening.ts';
import { subjectOf } from '../view/measure/subject.ts';
import * as date from '../words/date.ts';
import { alsoCalled, serviceSaid, SYNONYMS } from '../words/search.ts';
import type { ResultType } from '../words/search.ts';
import { statusKey } from '../words/status.ts';

export interface SearchRecord {
	/** Root-relative, without the base path. */
	readonly url: string;
	readonly title: string;
	readonly type: ResultType;
	/** Plain text that it is found by; shown in part where there is no excerpt. */
	readonly content: string;
	/** What is shown of it: sentences, where the content is words to find it by. */
	readonly excerpt?: string;
	/** A sentence on what it is, shown where it is found by words that do not stand in it. */
	readonly description?: string;
	/** The part of it that says what it is about, besides the title; its other names follow from this. */
	readonly about?: string;
	/** Ids of the highest nodes above it: its own first, then those of other plans that lead to it. */
	readonly priorities?: readonly string[] | undefined;
	readonly status?: string | undefined;
	readonly service?: string | undefined;
	/** A key measure of the council; or what tells of measures in another way (beside other areas, by age), after them. */
	readonly standing?: 'key' | 'second';
}

/**
 * Everything that the publication itself knows of, by its address; other pages are read as they were rendered. A record is
 * made when it is asked for: that there is one is known long before.
 */
export function searchRecords(publication: Publication): ReadonlyMap<string, () => SearchRecord> {
	const { indicators, thread, releases, services } = publication;
	const placed = new Map([...placedNodes(thread.plans)].map((entry) => [entry.node.id, entry]));
	const priorities = prioritiesOf(publication);
	const serviceTitle = new Map(services.map(({ id, title }) => [id, title]));
	const context: Context = { publication, placed, priorities, serviceTitle };
	return new Map([
		...indicators.map((measure) => made(address.measure(measure.id), (url) => ofMeasure(url, measure, context))),
		...Array.from(placed.values(), (place) => made(address.node(place.node.id), (url) => ofNode(url, place, context))),
		...releases.map((release) => made(address.report(release.id), (url) => ofReport(url, release, publication))),
		...services.map((service) => made(address.service(service.id), (url) => ofService(url, service, context))),
	]);
}

const made = (url: string, make: (url: string) => SearchRecord): [string, () => SearchRecord] => [url, () => make(url)];

/** What records are made with. */
interface Context {
	readonly publication: Publication;
	readonly placed: ReadonlyMap<string, PlacedNode>;
	readonly priorities: (nodes: readonly string[]) => string[];
	readonly serviceTitle: ReadonlyMap<string, string>;
}

function ofMeasure(url: string, measure: PublishedIndicator, of: Context): SearchRecord {
	const { title, definition, objective, also, service, tags, responsibleOfficer, tier } = measure.indicator;
	const place = of.placed.get(objective);
	const way = place ? [...place.ancestors, place.node].map((node) => node.title) : [];
	const judged = latest(of.publication, measure);
	const called = of.serviceTitle.get(service ?? '');
	return {
		...{ url, title, type: 'measure', service },
		excerpt: answerOf(subjectOf(of.publication, measure, new Map())),
		content: sentences([definition, ...way, called, tags.join(', '), responsibleOfficer]),
		about: sentences([definition, tags.join(', ')]),
		priorities: of.priorities([objective, ...also]),
		status: judged && statusKey(judged.status),
		...(tier === 'key' ? { standing: 'key' as const } : {}),
	};
}

function ofNode(url: string, { node, level, ancestors, plan }: PlacedNode, { priorities }: Context): SearchRecord {
	const above = ancestors.map(({ title }) => title);
	const content = sentences([`${level.singular} ${node.code ?? ''}`, ...above, plan.title]);
	return { ...{ url, title: node.title, type: 'plan', content }, priorities: priorities([node.id]) };
}

function ofReport(url: string, { release }: PublishedRelease, { council }: Publication): SearchRecord {
	const about = date.period(release.period, 'in-period', council.yearStartsInMonth);
	const content = sentences([release.summary, about, date.dayOf(release.publishAt, council.timeZone)]);
	const excerpt = release.summary ? { excerpt: release.summary } : {};
	return { url, title: release.title, type: 'report', content, ...excerpt };
}

function ofService(url: string, { id, title, level, head, parent }: Service, { serviceTitle }: Context): SearchRecord {
	const above = serviceTitle.get(parent ?? '');
	const said = serviceSaid(level, above, head);
	return {
		...{ url, title, type: 'service', content: sentences([level, above, head]), service: id },
		...(said === '' ? {} : { excerpt: said }),
	};
}

/** The highest nodes that some nodes hang on: by their own plans, then by what plans say of each other. */
function prioritiesOf({ thread }: Publication): (nodes: readonly string[]) => string[] {
	const above = new Map([...placedNodes(thread.plans)].map(({ node, ancestors }) => [node.id, [...ancestors, node]]));
	const linked = new Map<string, string[]>();
	for (const { from, to } of thread.links)
		for (const other of to)
			for (const [one, two] of [
				[from, other],
				[other, from],
			] as const)
				linked.set(one, [...(linked.get(one) ?? []), two]);
	const top = (node: string): string[] =>
		above
			.get(node)
			?.slice(0, 1)
			.map(({ id }) => id) ?? [];
	return (nodes) => {
		const ways = nodes.flatMap((node) => above.get(node) ?? []).map(({ id }) => id);
		return [...new Set([...nodes.flatMap(top), ...ways.flatMap((node) => linked.get(node) ?? []).flatMap(top)])];
	};
}

const sentences = (parts: readonly (string | undefined)[]): string =>
	parts
		.map((part) => part?.trim())
		.filter((part) => part)
		.map((part) => (/[.!?]$/.test(part!) ? part : `${part}.`))
		.join(' ');

const decode = (text: string): string =>
	text
		.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+));/gi, (_, decimal, hex) =>
			String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
		)
		.replaceAll('&quot;', '"')
		.replaceAll('&nbsp;', ' ')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');

const plain = (html: string): string =>
	decode(html.replaceAll(/<[^>]*>/g, ' '))
		.replaceAll(/\s+/g, ' ')
		.trim();

/** Enough of a page to find it by; tables of numbers and drawings stay out of the index. */
const MOST_TEXT = 6000;
const NOT_TEXT =
	/<(table|svg|script|style|nav|form|select|template|pre|button)\b[^]*?<\/\1>|<p class="wrong"[^]*?<\/p>/g;

/** Lists that repeat the titles of everything, and so would be found by every word; and charts for frames, which repeat a page. */
const LISTS = /^\/((search|a-z|measures|reports|services|places|spending\/suppliers\/[^/]+)\/)?$|^\/embed\//;

/**
 * Whether a page is found by what stands on it (guides, methods).
 * @param known addresses of what the publication itself knows of
 */
export const isFoundAsDrawn = (url: string, known: ReadonlySet<string>): boolean =>
	url.endsWith('/') && !known.has(url) && !LISTS.test(url);

/** A page as it was rendered: its heading, and the words of its main part. */
export function pageRecords(url: string, html: string): SearchRecord[] {
	if (/<meta name="robots" content="noindex"/.test(html)) return [];
	const main = /<main\b[^>]*>([^]*)<\/main>/.exec(html)?.[1];
	const heading = main && /<h1\b[^>]*>([^]*?)<\/h1>/.exec(main);
	if (!main || !heading) return [];
	const text = plain(main.slice(main.indexOf(heading[0]) + heading[0].length).replaceAll(NOT_TEXT, ' '));
	const title = plain(heading[1]!);
	const type = typeOf(url);
	const kind = /<p class="caption">([^]*?)<\/p>/.exec(main.slice(0, main.indexOf(heading[0])))?.[1];
	const asked = kind === undefined ? undefined : askedFor(url, title, plain(kind));
	const body = asked === undefined ? text : `${text.slice(0, MOST_TEXT - asked.length - 1)} ${asked}`;
	const said = /<meta name="description" content="([^"]*)"/.exec(html)?.[1];
	const records: SearchRecord[] = [
		{
			...{ url, title, type, content: body.slice(0, MOST_TEXT) },
			...(isSecond(url) ? { standing: 'second' as const } : {}),
			...(said === undefined ? {} : { description: decode(said) }),
		},
	];
	if (url !== address.glossary) return records;
	for (const [, id, term, meaning] of main.matchAll(
		/<dt\b[^>]*\sid="([^"]+)"[^>]*>([^]*?)<\/dt>\s*<dd\b[^>]*>([^]*?)<\/dd>/g,
	)) {
		records.push({ url: `${url}#${id}`, title: plain(term!), type: 'term', content: plain(meaning!) });
	}
	return records;
}

/**
 * Pages below a measure's own, those that go through all measures by age, ward or another split, and those that explain
 * the messages of the check to officers.
 */
const isSecond = (url: string): boolean =>
	(url.startsWith(address.measures) && url.slice(address.measures.length).split('/').length > 2) ||
	url.startsWith(address.lenses) ||
	url.startsWith(address.messages);

/** What stands above its heading, where a page is asked for by that: Market, a ward; a message by its code, P017. */
const askedFor = (url: string, title: string, kind: string): string | undefined =>
	typeOf(url) === 'place' ? `${title}: ${kind}.` : url.startsWith(address.messages) ? `${kind}.` : undefined;

const typeOf = (url: string): ResultType =>
	url.startsWith(address.places)
		? 'place'
		: url.startsWith(address.plan)
			? 'plan'
			: url.startsWith(address.reports)
				? 'report'
				: 'page';

/** Groups of words for one thing: the council's own, then ours. */
const synonymGroups = ({ synonyms }: Publication): string[][] => [
	...synonyms.map(({ term, synonyms: others }) => [term, ...others].map((word) => word.toLowerCase())),
	...SYNONYMS.map((group) => [...group]),
];

const anyOf = (words: readonly string[]): RegExp =>
	new RegExp(`\\b(${words.map((word) => word.replaceAll(/[^\w\s]/g, '\\$&')).join('|')})\\b`, 'i');

/**
 * Adds to each record the other names of what it is about, so that the words of residents find the words of officers.
 * The first word of a group counts wherever it says what something is about; the others only in a title, because "work"
 * is in many a definition.
 */
export function withSynonyms(records: readonly SearchRecord[], publication: Publication): SearchRecord[] {
	const groups = synonymGroups(publication).map((words) => ({
		words,
		first: anyOf(words.slice(0, 1)),
		any: anyOf(words),
	}));
	return records.map((record) => {
		if (record.type === 'report') return record;
		const about = `${record.title} ${record.about ?? ''}`;
		const names = new Set<string>();
		for (const { words, first, any } of groups) {
			// Pages about rules for data are full of such words: there only the name of the page counts.
			if (!first.test(about) && (record.type === 'page' || !any.test(record.title))) continue;
			for (const word of words) if (!about.toLowerCase().includes(word)) names.add(word);
		}
		if (names.size === 0) return record;
		const { description, content } = record;
		const excerpt = record.excerpt ?? description ?? (record.type === 'page' ? undefined : content);
		return {
			...record,
			content: `${content} ${alsoCalled([...names])}`,
			...(excerpt === undefined ? {} : { excerpt }),
		};
	});
}

/**
 * Words that occur, for suggestions: search has no tolerance for typing errors of its own, and answers a word that
 * occurs nowhere with whatever begins a little like it.
 * @param records with their synonyms
 */
export function searchTerms(records: readonly SearchRecord[]): string[] {
	const terms = new Set<string>();
	for (const { title, content } of records) {
		for (const [word] of `${title} ${content}`.toLowerCase().matchAll(/\p{L}{4,}/gu)) terms.add(word);
	}
	return [...terms].sort();
}
