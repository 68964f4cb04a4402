/** <payment-explorer>: asks the engine what the form says, keeps the question in the address, and shows the answers. */

import { EVERYTHING, readQuestion, spellQuestion, typedPence } from '../../transparency/shards/filter.ts';
import type { Question, Sort } from '../../transparency/shards/filter.ts';
import type { Summary } from '../../domain/spending.ts';
import {
	announced,
	citation,
	coverLine,
	EXPLORE,
	foundLine,
	pageLine,
	progressLine,
	sayCover,
	sayMonth,
	sayMonths,
} from '../../words/spending.ts';
import { make } from './dom.ts';
import { PAGE } from './protocol.ts';
import type { Answer, Ask, Reply } from './protocol.ts';
import { monthsFigure, monthsTable, rowsTable, servicesTable, suppliersTable } from './results.ts';

/** From so many payments on, a thread of its own does the work. */
const MANY = 250_000;
/** Milliseconds without a key before a question is asked. */
const REST = 250;
const TOP = 10;
const MORE = 100;

class PaymentExplorer extends HTMLElement {
	readonly #form = this.querySelector('form')!;
	readonly #found = this.#one('.explorer-found');
	readonly #cover = this.#one('.explorer-cover');
	readonly #status = this.#one('[role=status]');
	readonly #progress = this.#one('.explorer-progress');
	readonly #results = this.#one('.explorer-results');
	readonly #rowsHeading = this.#one('.explorer-rows h2');
	#ask: ((ask: Ask) => void) | undefined;
	#summary: Pick<Summary, 'months' | 'years'> | undefined;
	#question: Question = readQuestion(location.hash);
	#id = 0;
	#most = TOP;
	#rest: ReturnType<typeof setTimeout> | undefined;
	/** Whether a screen reader was told something of the present question. */
	#isToldOf = 0;
	#movesFocus = false;

	#one(selector: string): HTMLElement {
		return this.querySelector<HTMLElement>(selector)!;
	}

	connectedCallback(): void {
		this.#form.addEventListener('submit', (event) => {
			event.preventDefault();
			this.#read('push');
		});
		this.#form.addEventListener('input', ({ target }) => {
			clearTimeout(this.#rest);
			const isTyped = target instanceof HTMLInputElement;
			this.#rest = setTimeout(() => this.#read(isTyped ? 'replace' : 'push'), isTyped ? REST : 0);
		});
		this.#on('.explorer-clear', () => this.#go({ filter: EVERYTHING, sort: 'newest', page: 1 }));
		this.#on('.explorer-only button', () =>
			this.#go({ ...this.#question, page: 1, filter: { ...this.#question.filter, supplier: '' } }),
		);
		this.#on('.explorer-previous', () => this.#turn(-1));
		this.#on('.explorer-next', () => this.#turn(1));
		this.#on('.explorer-more', () => {
			this.#most = MORE;
			this.#send();
		});
		this.#on('.explorer-download', () => this.#send({ citation: this.#citation() }));
		this.#on('.explorer-again', () => void location.reload());
		addEventListener('popstate', () => this.#take(readQuestion(location.hash)));
		this.#fields();
		const filters = this.querySelector<HTMLDetailsElement>('.explorer-filters')!;
		// On a phone the answer comes first, unless the question is already a narrow one.
		filters.open = matchMedia('(min-width: 48rem)').matches || !/^#?(q=[^&]*)?$/.test(location.hash);
		this.#cover.textContent = EXPLORE.loading;
		void this.#start();
	}

	#on(selector: string, act: () => void): void {
		this.#one(selector).addEventListener('click', act);
	}

	async #start(): Promise<void> {
		const base = new URL(this.dataset['base']!, location.href).href;
		const hear = (reply: Reply): void => this.#hear(reply);
		if (Number(this.dataset['payments']) > MANY) {
			const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
			worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => hear(data));
			worker.addEventListener('error', () => hear({ kind: 'failed', id: this.#id, why: 'failed' }));
			worker.postMessage({ base });
			this.#ask = (ask) => worker.postMessage(ask);
		} else {
			const { Engine } = await import('./engine.ts');
			const engine = new Engine(base, hear);
			this.#ask = (ask) => void engine.ask(ask);
		}
		this.#send();
	}

	#input(name: string): HTMLInputElement | HTMLSelectElement {
		return this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
	}

	/** The form says what the question asks. */
	#fields(): void {
		const said = new URLSearchParams(spellQuestion(this.#question));
		for (const name of ['q', 'period', 'service', 'category', 'from', 'to']) {
			const field = this.#input(name);
			const value = said.get(name) ?? '';
			// A list that has not come yet, or that has no such name, still says what is asked.
			if (
				value !== '' &&
				field instanceof HTMLSelectElement &&
				!Array.from(field.options, (one) => one.value).includes(value)
			)
				field.append(make('option', { value }, value));
			field.value = value;
		}
		this.#input('sort').value = this.#question.sort;
		const { supplier } = this.#question.filter;
		this.#one('.explorer-only').hidden = supplier === '';
		this.#one('.explorer-only strong').textContent = supplier;
	}

	/** The question asks what the form says. A sum that is none is said at its field, and nothing is asked. */
	#read(history_: 'push' | 'replace'): void {
		clearTimeout(this.#rest);
		const [least, most] = (['from', 'to'] as const).map((name) => {
			const pence = typedPence(this.#input(name).value);
			this.#complain(name, Number.isNaN(pence) ? EXPLORE.notMoney : '');
			return pence;
		});
		if (Number.isNaN(least) || Number.isNaN(most)) return;
		if (least !== undefined && most !== undefined && least > most) return this.#complain('to', EXPLORE.wrongWay);
		const value = (name: string): string => this.#input(name).value;
		this.#go(
			{
				filter: {
					text: value('q').trim(),
					period: value('period'),
					supplier: this.#question.filter.supplier,
					service: value('service'),
					category: value('category'),
					least,
					most,
				},
				sort: value('sort') as Sort,
				page: 1,
			},
			history_,
			true,
		);
	}

	#complain(name: 'from' | 'to', text: string): void {
		this.#one(`#explorer-${name}-wrong`).textContent = text;
		this.#input(name).setAttribute('aria-invalid', String(text !== ''));
	}

	#turn(by: 1 | -1): void {
		const button = this.#one(by === 1 ? '.explorer-next' : '.explorer-previous');
		if (button.getAttribute('aria-disabled') === 'true') return;
		this.#movesFocus = true;
		this.#go({ ...this.#question, page: this.#question.page + by });
	}

	/** Asks another question, and keeps it in the address. */
	#go(question: Question, history_: 'push' | 'replace' = 'push', isInForm = false): void {
		const hash = spellQuestion(question);
		if (hash === spellQuestion(this.#question)) return;
		history[`${history_}State`](null, '', hash === '' ? location.pathname : `#${hash}`);
		this.#take(question, isInForm);
	}

	#take(question: Question, isInForm = false): void {
		this.#question = question;
		this.#most = TOP;
		// What somebody is typing stays as it is typed.
		if (!isInForm) this.#fields();
		this.#send();
	}

	#send(file?: { readonly citation: string }): void {
		this.#id += 1;
		if (file) this.#status.textContent = EXPLORE.making;
		this.#ask?.({ id: this.#id, question: this.#question, most: this.#most, file });
	}

	#hear(reply: Reply): void {
		switch (reply.kind) {
			case 'ready':
				return this.#ready(reply);
			case 'answer':
				return void (reply.id === this.#id && this.#show(reply));
			case 'file':
				return void (reply.id === this.#id && this.#save(reply.file));
			case 'failed':
				this.#found.textContent = reply.why === 'changed' ? EXPLORE.changed : EXPLORE.failed;
				this.#cover.textContent = '';
				this.#status.textContent = this.#found.textContent;
				this.#progress.hidden = true;
				this.#one('.explorer-again').hidden = false;
		}
	}

	/** The lists of the form. */
	#ready({ summary, services, categories }: Extract<Reply, { kind: 'ready' }>): void {
		this.#summary = summary;
		const years = summary.years.toReversed().map(({ year, months }) => [year, sayMonths(months)]);
		const months = summary.months.toReversed().map(({ month }) => [month, sayMonth(month)]);
		const named = (names: readonly string[]): string[][] =>
			names.filter((name) => name !== '').map((name) => [name, name]);
		const lists = { period: [...years, ...months], service: named(services), category: named(categories) };
		for (const [name, options] of Object.entries(lists)) {
			const select = this.#input(name);
			const first = select.querySelector('option')!;
			select.replaceChildren(first, ...options.map(([value, text]) => make('option', { value: value! }, text!)));
			select.closest<HTMLElement>('.explorer-field')!.hidden = options.length === 0;
		}
		this.#fields();
	}

	#show(answer: Answer): void {
		const { total, asked, covered, loading, rows, took, supplierCount, serviceCount } = answer;
		const [count, pence] = total;
		this.dataset['took'] = took.toFixed(1);
		this.dataset['pence'] = String(pence);
		this.dataset['count'] = String(count);
		this.dataset['state'] = loading ? 'loading' : 'complete';
		this.#one('.explorer-again').hidden = true;
		const isPartial = covered.length < asked.length;
		this.#found.textContent = count === 0 && isPartial ? '' : foundLine(count, pence);
		this.#cover.textContent = coverLine(covered, asked);
		this.#progress.hidden = loading === undefined;
		if (loading) {
			const bar = this.#progress.querySelector('progress')!;
			[bar.max, bar.value] = [loading.all, loading.done];
			this.#progress.querySelector('span')!.textContent = progressLine(loading.done, loading.all);
		}
		// The first part and the whole are announced; what comes between is for the eye.
		if (this.#isToldOf !== this.#id || !loading) this.#status.textContent = announced(count, pence, covered, asked);
		this.#isToldOf = this.#id;
		this.#results.hidden = count === 0;
		if (count === 0) return;
		this.#put('.explorer-months', monthsFigure(answer));
		this.#put('.explorer-months-table', monthsTable(answer, this.#question));
		this.#put('.explorer-suppliers', suppliersTable(answer, this.#question));
		this.#put('.explorer-services', servicesTable(answer, this.#question));
		this.#one('.explorer-more').hidden = this.#most === MORE || Math.max(supplierCount, serviceCount) <= TOP;
		this.#showRows(answer, rows.length);
	}

	#put(selector: string, ...pieces: HTMLElement[]): void {
		this.#one(selector).replaceChildren(...pieces);
	}

	#showRows(answer: Answer, shown: number): void {
		const [count] = answer.total;
		const { page } = this.#question;
		const from = (page - 1) * PAGE;
		const line = shown === 0 ? EXPLORE.progress : pageLine(from + 1, from + shown, count);
		this.#put('.explorer-table', ...(shown === 0 ? [] : [rowsTable(answer, line)]));
		this.#one('.explorer-previous').setAttribute('aria-disabled', String(page === 1));
		this.#one('.explorer-next').setAttribute('aria-disabled', String(from + PAGE >= count));
		this.#one('.explorer-cite').textContent = this.#citation();
		if (!this.#movesFocus || shown === 0) return;
		this.#movesFocus = false;
		this.#status.textContent = line;
		this.#rowsHeading.focus();
	}

	#citation(): string {
		const { council, licence, digest, notice } = this.dataset as Record<
			'council' | 'licence' | 'digest' | 'notice',
			string
		>;
		const { period, text, supplier, service, category } = this.#question.filter;
		const months = this.#summary ? this.#summary.years.find(({ year }) => year === period)?.months : undefined;
		const all = this.#summary?.months.map(({ month }) => month) ?? [];
		const when = months ? sayMonths(months) : all.includes(period) ? sayMonth(period) : sayCover(all);
		const selection = [when, supplier, service, category, text].filter((part) => part !== '').join(', ');
		const address = location.href.replace(/&?page=\d+/, '').replace(/#$/, '');
		return citation({ council, licence, digest, notice, address, selection });
	}

	#save(file: Blob): void {
		const address = URL.createObjectURL(file);
		const link = make('a', { href: address, download: 'payments.csv' }) as HTMLAnchorElement;
		link.click();
		setTimeout(() => URL.revokeObjectURL(address), 60_000);
		this.#status.textContent = `${EXPLORE.download}: payments.csv`;
	}
}

customElements.define('payment-explorer', PaymentExplorer);
