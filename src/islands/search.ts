/** <search-box>: searches as you type, narrows by the selects, and keeps what is shown in the address. */

import { foundText, RESULT_TYPE, SEARCH, TRY, TRY_OTHERWISE, withoutFilters } from '../words/search.ts';
import type { ResultType } from '../words/search.ts';
import {
	NOT_IN_TITLE,
	askedFor,
	corrected,
	rankOfQuestion,
	weightIn,
	withoutPostcodes,
	wordsThatOccur,
} from './search-words.ts';
import type { Standing } from './search-words.ts';

/** What we use of Pagefind's own API. */
interface Engine {
	search(query: string): Promise<{ readonly results: readonly Result[] }>;
}
interface Result {
	readonly id: string;
	data(): Promise<{
		readonly url: string;
		/** Around the words found, which are marked. */
		readonly excerpt: string;
		readonly meta: { readonly title: string; readonly excerpt?: string };
	}>;
}
/** Every word that occurs. */
type Terms = readonly string[];
/** Type, priorities (ids with spaces between), status, service and standing of a result; title of what people ask for by name. */
type Facets = Readonly<Record<string, readonly [ResultType, string, string, string, Standing, string?]>>;
const FACETS = ['type', 'priority', 'status', 'service'] as const;

const AT_ONCE = 10;
/** So many words of a long text are looked for one by one. */
const MOST_WORDS = 8;
/** Milliseconds without a key before a search begins. */
const PAUSE = 200;

class SearchBox extends HTMLElement {
	readonly #form = this.querySelector('form')!;
	readonly #input = this.querySelector('input')!;
	readonly #selects = [...this.querySelectorAll('select')];
	readonly #count = this.querySelector<HTMLElement>('.search-count')!;
	readonly #suggestion = this.querySelector<HTMLElement>('.search-suggestion')!;
	readonly #list = this.querySelector('ol')!;
	readonly #more = this.querySelector<HTMLButtonElement>('.search-more')!;
	#loading: Promise<[Engine, Facets, Terms]> | undefined;
	#waiting: ReturnType<typeof setTimeout> | undefined;
	#search = 0;
	#results: readonly Result[] = [];

	connectedCallback(): void {
		const filters = this.querySelector('details')!;
		filters.hidden = false;
		// On a phone the results come first.
		filters.open = matchMedia('(min-width: 48rem)').matches || location.search.includes('&');
		this.#form.addEventListener('submit', (event) => {
			event.preventDefault();
			this.#show('push');
		});
		this.#form.addEventListener('input', () => {
			clearTimeout(this.#waiting);
			this.#waiting = setTimeout(() => this.#show('replace'), PAUSE);
		});
		this.#more.addEventListener('click', () => this.#append(this.#search));
		addEventListener('popstate', () => this.#read());
		this.#read();
	}

	/** Takes the search from the address: ?q=potholes&status=missed */
	#read(): void {
		const asked = new URLSearchParams(location.search);
		this.#input.value = asked.get('q') ?? '';
		for (const select of this.#selects) select.value = asked.get(select.name) ?? '';
		if (this.#input.value) this.#show();
	}

	async #show(history_?: 'push' | 'replace'): Promise<void> {
		clearTimeout(this.#waiting);
		const query = this.#input.value.trim();
		const chosen = new URLSearchParams(query ? { q: query } : {});
		for (const { name, value } of this.#selects) if (value) chosen.set(name, value);
		const address = `${location.pathname}${chosen.size > 0 ? `?${chosen}` : ''}`;
		if (history_ && address !== location.pathname + location.search) history[`${history_}State`](null, '', address);
		const search = ++this.#search;
		this.#suggestion.hidden = true;
		try {
			if (!query) return this.#put([], '');
			const sought = withoutPostcodes(query);
			if (!sought) return this.#putNoPostcodes();
			if (!this.#list.childElementCount) this.#count.textContent = SEARCH.searching;
			const [engine, facets, terms] = await (this.#loading ??= this.#load());
			const asked = askedFor(sought);
			const better = corrected(asked, terms);
			// The engine answers a word that it does not know with whatever begins a little like it.
			const whole = better === undefined ? (await engine.search(asked)).results : [];
			const rankFor =
				(words: string) =>
				({ id }: Result): number => {
					const [, , , , standing = 'other', title = ''] = facets[id] ?? [];
					return rankOfQuestion(words, title, standing);
				};
			const isFound = whole.length > 1 || whole.some((result) => rankFor(sought)(result) < NOT_IN_TITLE);
			// A single page that has all the words somewhere is no better than one whose title has most of them.
			const words = isFound || sought.includes('"') ? [] : wordsThatOccur(asked, terms);
			// Of one word, all has been found.
			const isInParts = words.length > 0 && words[0] !== asked.toLowerCase();
			const rank = rankFor(isInParts ? words.join(' ') : sought);
			const found = isInParts ? await foundInParts(engine, words, facets) : new Map<string, Part>();
			const results = [
				...new Map([...whole, ...Array.from(found.values(), ({ result }) => result)].map(byId)).values(),
			];
			if (search !== this.#search) return; // a newer search has begun
			const wanted = FACETS.map((name) => chosen.get(name));
			const isWhole = new Set(whole.map(({ id }) => id));
			const weight = ({ id }: Result): number => {
				const [type, , , , standing] = facets[id] ?? ['page'];
				if (standing === 'second') return -1;
				// The record of a measure is short: with all the words it is about them, whatever its title.
				return isInParts && isWhole.has(id) && type === 'measure' ? Infinity : (found.get(id)?.weight ?? 0);
			};
			const kept = results
				.filter(({ id }) =>
					wanted.every(
						(value, at) =>
							!value ||
							String(facets[id]?.[at] ?? '')
								.split(' ')
								.includes(value),
					),
				)
				.sort((a, b) => weight(b) - weight(a) || rank(a) - rank(b)); // in each rank the engine's order stays
			const all = kept.filter(({ id }) => isWhole.has(id)).length;
			const said = foundText(sought, all, kept.length - all, results.length > 0);
			await this.#put(kept, sought === query ? said : `${SEARCH.leftOut} ${said}`);
			if (results.length === 0 || (better && kept.length > 0)) this.#suggest(sought, better ?? '');
			else if (kept.length === 0) this.#widen(sought, results.length);
		} catch {
			this.#loading = undefined;
			this.#put([], SEARCH.failed);
		}
	}

	async #load(): Promise<[Engine, Facets, Terms]> {
		const home = this.dataset['home']!;
		const read = async (name: string) => (await fetch(`${home}search/${name}.json`)).json();
		const [{ createInstance }, facets, terms] = await Promise.all([
			import(/* @vite-ignore */ `${home}pagefind/pagefind.js`),
			read('facets'),
			read('terms'),
		]);
		// A worker would be a second copy of the engine; an index of one council is searched in a few milliseconds.
		const engine = await createInstance({
			basePath: `${home}pagefind/`,
			baseUrl: home,
			excerptLength: 24,
			noWorker: true,
		});
		return [engine, facets, terms];
	}

	async #put(results: readonly Result[], count: string): Promise<void> {
		this.#results = results;
		this.#list.replaceChildren();
		this.querySelector('h2')!.hidden = results.length === 0;
		// A list without items is announced as broken.
		this.#list.hidden = results.length === 0;
		await this.#append(this.#search);
		this.#count.textContent = count;
	}

	/** Adds the next few results; none when another search has begun meanwhile. */
	async #append(search: number): Promise<void> {
		const from = this.#list.childElementCount;
		const facets = (await this.#loading)?.[1] ?? {};
		const shown = await Promise.all(
			this.#results.slice(from, from + AT_ONCE).map(async (result) => this.#item(result, facets)),
		);
		if (search !== this.#search) return;
		this.#list.append(...shown);
		this.#more.hidden = this.#list.childElementCount >= this.#results.length;
		if (from > 0) shown[0]?.querySelector('a')?.focus();
	}

	async #item(result: Result, facets: Facets): Promise<HTMLElement> {
		const { url, excerpt, meta } = await result.data();
		const item = document.createElement('li');
		const link = document.createElement('a');
		link.href = url;
		const query = askedFor(this.#input.value);
		link.append(...markedWords(meta.title, query));
		const [type, ...others] = facets[result.id] ?? ['page'];
		const about = [
			RESULT_TYPE[type],
			...others.slice(0, 2).map((value, at) => this.#titleOf(FACETS[at + 1]!, String(value).split(' ')[0])),
		];
		item.append(
			paragraph(link),
			paragraph(about.filter(Boolean).join(' · ')),
			paragraph(...(meta.excerpt === undefined ? marked(excerpt) : markedWords(meta.excerpt, query))),
		);
		item.children[1]!.className = 'search-about';
		return item;
	}

	/** A value in words, as its select has it. */
	#titleOf(name: string, value: string | undefined): string {
		const select = this.#selects.find((each) => each.name === name);
		return (value && [...(select?.options ?? [])].find((option) => option.value === value)?.text) || '';
	}

	/** Says that nothing is published by postcode, and what is. */
	async #putNoPostcodes(): Promise<void> {
		await this.#put([], SEARCH.noPostcodes);
		const places = this.dataset['places'];
		if (places) this.#say(linkAt(places, SEARCH.places));
	}

	/** Offers other words; without any, says what else to do. */
	#suggest(query: string, better: string): void {
		this.#say(...(better && better !== query ? [`${TRY} `, linkTo(better, better), '?'] : [TRY_OTHERWISE]));
	}

	/** There are results, but none of them is what the selects ask for. */
	#widen(query: string, many: number): void {
		this.#say(linkTo(query, withoutFilters(many)));
	}

	#say(...content: readonly (Node | string)[]): void {
		this.#suggestion.replaceChildren(...content);
		this.#suggestion.hidden = false;
	}
}

interface Part {
	readonly result: Result;
	weight: number;
}

const byId = (result: Result): readonly [string, Result] => [result.id, result];

/** What has some of several words, by id. The rarer a word the more it weighs, and in a title up to ten times as much. */
async function foundInParts(engine: Engine, words: readonly string[], facets: Facets): Promise<Map<string, Part>> {
	const found = new Map<string, Part>();
	for (const word of words.slice(0, MOST_WORDS)) {
		const { results } = await engine.search(word);
		for (const result of results) {
			const part = found.get(result.id) ?? { result, weight: 0 };
			found.set(result.id, part);
			part.weight += weightIn(facets[result.id]?.[5] ?? '', word) / results.length;
		}
	}
	return found;
}

/** Leads to a search without filters. */
const linkTo = (query: string, text: string): HTMLElement => linkAt(`?q=${encodeURIComponent(query)}`, text);

function linkAt(address: string, text: string): HTMLElement {
	const link = document.createElement('a');
	link.href = address;
	link.textContent = text;
	return link;
}

function paragraph(...content: (Node | string)[]): HTMLElement {
	const element = document.createElement('p');
	element.append(...content);
	return element;
}

/** The excerpt with its marked words, rebuilt from text so that nothing in it can act. */
function marked(excerpt: string): Node[] {
	const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
	return [...body.childNodes].map((node) => {
		const text = document.createTextNode(node.textContent ?? '');
		if (node.nodeName !== 'MARK') return text;
		const mark = document.createElement('mark');
		mark.append(text);
		return mark;
	});
}

/** A text with the words asked for marked where a word begins with one. */
function markedWords(text: string, query: string): Node[] {
	const words = query.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
	if (words.length === 0) return [document.createTextNode(text)];
	return text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})`, 'iu')).map((part, at) => {
		const node = document.createTextNode(part);
		if (at % 2 === 0) return node;
		const mark = document.createElement('mark');
		mark.append(node);
		return mark;
	});
}

customElements.define('search-box', SearchBox);
