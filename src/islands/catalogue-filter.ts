/** <catalogue-filter>: narrows the list of data sets by subject and by words, and keeps what is asked for in the address. */

import { CATALOGUE_FILTER, shownOf } from '../words/data-hub.ts';

class CatalogueFilter extends HTMLElement {
	readonly #form = this.querySelector<HTMLElement>('.catalogue-form')!;
	readonly #input = this.querySelector('input')!;
	readonly #count = this.querySelector<HTMLElement>('[role=status]')!;
	readonly #links = [...this.querySelectorAll<HTMLAnchorElement>('nav a')];
	readonly #groups = [...this.querySelectorAll<HTMLElement>('[data-group]')];
	#subject = '';

	connectedCallback(): void {
		this.#input.addEventListener('input', () => this.#show('replace'));
		for (const link of this.#links)
			link.addEventListener('click', (event) => {
				// With a key held, a link is a link.
				if (event.ctrlKey || event.metaKey || event.shiftKey) return;
				event.preventDefault();
				this.#subject = subjectOf(link);
				this.#show('push');
			});
		addEventListener('popstate', () => this.#read());
		this.#read();
		// Whoever was sent a question wants to see its answer.
		if (location.search !== '' && this.#count.textContent !== '') this.#form.scrollIntoView();
	}

	/** Takes the question from the address: ?subject=about-changes&find=revisions */
	#read(): void {
		const asked = new URLSearchParams(location.search);
		this.#input.value = asked.get('find') ?? '';
		const subject = asked.get('subject') ?? '';
		this.#subject = this.#groups.some(({ id }) => id === subject) ? subject : '';
		this.#show();
	}

	#show(history_?: 'push' | 'replace'): void {
		const words = this.#input.value.toLowerCase().split(/\s+/).filter(Boolean);
		let [shown, all] = [0, 0];
		for (const group of this.#groups) {
			const isAsked = this.#subject === '' || group.id === this.#subject;
			let inGroup = 0;
			for (const item of group.querySelectorAll<HTMLElement>('[data-item]')) {
				const text = item.textContent!.toLowerCase();
				item.hidden = !isAsked || !words.every((word) => text.includes(word));
				if (!item.hidden) inGroup++;
				all++;
			}
			group.hidden = inGroup === 0;
			shown += inGroup;
		}
		for (const link of this.#links) {
			if (subjectOf(link) === this.#subject) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
		const isNarrowed = this.#subject !== '' || words.length > 0;
		this.#count.textContent = !isNarrowed ? '' : shown === 0 ? CATALOGUE_FILTER.none : shownOf(shown, all);
		if (history_ === undefined) return;
		const asked = new URLSearchParams();
		if (this.#subject) asked.set('subject', this.#subject);
		if (words.length > 0) asked.set('find', words.join(' '));
		const address = `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}`;
		if (address !== location.pathname + location.search) history[`${history_}State`](null, '', address);
	}
}

/** The group that a link leads to without this program; '' for the one that leads to all. */
const subjectOf = (link: HTMLAnchorElement): string => (link.dataset['every'] === undefined ? link.hash.slice(1) : '');

customElements.define('catalogue-filter', CatalogueFilter);
