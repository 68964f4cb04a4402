/** Loads months of payments and answers questions about them; in a Worker for many payments, else in the page. */

import { isNarrowed, monthsOf } from '../../transparency/shards/filter.ts';
import type { MonthFacts, Summary } from '../../domain/spending.ts';
import { SUMMARY_FILE } from '../../transparency/shards/layout.ts';
import { Loaded } from '../../transparency/shards/loaded.ts';
import { find, pageOf, totalsOf } from '../../transparency/shards/query.ts';
import type { Found, ShownRow } from '../../transparency/shards/query.ts';
import { csvOf } from './csv.ts';
import { openShard, readMonth, readReferences } from './decode.ts';
import type { Shard } from './decode.ts';
import { PAGE } from './protocol.ts';
import type { Ask, FullRow, Reply } from './protocol.ts';

/** Requests at once: enough to fill the line, few enough that the newest month comes first. */
const AT_ONCE = 4;
/** Milliseconds between two partial answers: more often nobody can read them. */
const PAUSE = 400;

/** A month's file is another than the summary tells of: both were published between the two requests. */
class Changed extends Error {}

export class Engine {
	readonly #base: string;
	readonly #say: (reply: Reply) => void;
	readonly #summary: Promise<Summary>;
	readonly #shards = new Map<string, Shard>();
	readonly #references = new Map<string, Promise<ArrayLike<string>>>();
	readonly #coming = new Map<string, Promise<void>>();
	#loaded: Loaded | undefined;
	#newest = 0;

	/** @param base absolute address of the folder that the summary stands in */
	constructor(base: string, say: (reply: Reply) => void) {
		this.#base = base;
		this.#say = say;
		this.#summary = this.#fetch(SUMMARY_FILE).then((response) => response.json());
		this.#summary.then(
			({ months, years, services, categories }) =>
				say({
					kind: 'ready',
					summary: { months, years },
					services: services.map(([name]) => name),
					categories: categories.map(([name]) => name),
				}),
			() => say({ kind: 'failed', id: 0, why: 'failed' }),
		);
	}

	async #fetch(file: string): Promise<Response> {
		const response = await fetch(new URL(file, this.#base));
		if (!response.ok) throw new Error(`${file}: ${response.status}`);
		return response;
	}

	/** Answers, at first perhaps in part, and again until every month that is needed is loaded or a newer question comes. */
	async ask(ask: Ask): Promise<void> {
		this.#newest = Math.max(this.#newest, ask.id);
		try {
			const summary = await this.#summary;
			this.#loaded ??= new Loaded(summary.months.reduce((sum, { payments }) => sum + payments, 0));
			const asked = monthsOf(summary, ask.question.filter.period);
			const needed = this.#needed(ask, summary, asked);
			const isWanted = (): boolean => ask.id === this.#newest;
			let last = -PAUSE;
			const say = async (): Promise<void> => {
				const isDone = needed.every((month) => this.#loaded!.has(month));
				if (!isWanted() || (!isDone && performance.now() - last < PAUSE)) return;
				last = performance.now();
				await this.#answer(ask, summary, asked, needed);
			};
			// The summary may know the totals before any month is there.
			if (!isNarrowed(ask.question.filter) || needed.some((month) => this.#loaded!.has(month))) await say();
			await this.#load(needed, summary, say, isWanted);
			if (ask.file && ask.id === this.#newest) await this.#file(ask, asked);
		} catch (error) {
			if (ask.id === this.#newest)
				this.#say({ kind: 'failed', id: ask.id, why: error instanceof Changed ? 'changed' : 'failed' });
		}
	}

	/** Newest first. Where only a period is asked for, its newest months hold the first page, and the summary the totals. */
	#needed({ question, file }: Ask, summary: Summary, asked: readonly string[]): string[] {
		const newestFirst = asked.toReversed();
		const { filter, sort, page } = question;
		if (file || isNarrowed(filter) || sort !== 'newest' || !totalsOf(summary, filter.period)) return newestFirst;
		const rowsOf = new Map(summary.months.map(({ month, payments }) => [month, payments]));
		let rows = 0;
		const enough = newestFirst.findIndex((month) => (rows += rowsOf.get(month)!) >= page * PAGE);
		return enough < 0 ? newestFirst : newestFirst.slice(0, enough + 1);
	}

	/** Loads months that are not there, a few at once, and calls `then` after each. */
	async #load(
		needed: readonly string[],
		{ months }: Summary,
		then: () => Promise<void>,
		isWanted: () => boolean,
	): Promise<void> {
		const missing = needed.filter((month) => !this.#loaded!.has(month));
		const next = async (most = Infinity): Promise<void> => {
			for (let many = 0; many < most; many++) {
				const month = isWanted() ? missing.shift() : undefined;
				if (month === undefined) return;
				await this.#monthOnce(months.find((one) => one.month === month)!);
				await then();
			}
		};
		// The newest month by itself: the first answer comes sooner when nothing else is on the line.
		await next(1);
		await Promise.all(Array.from({ length: AT_ONCE }, () => next()));
	}

	/** A month that is there or on its way, because an older question needed it too, is not asked for again. */
	async #monthOnce(facts: MonthFacts): Promise<void> {
		if (this.#loaded!.has(facts.month)) return;
		let coming = this.#coming.get(facts.month);
		if (!coming) {
			coming = this.#loadMonth(facts).finally(() => this.#coming.delete(facts.month));
			this.#coming.set(facts.month, coming);
		}
		await coming;
	}

	async #loadMonth(facts: MonthFacts): Promise<void> {
		const bytes = await (await this.#fetch(facts.file)).arrayBuffer();
		if (bytes.byteLength !== facts.bytes) throw new Changed(facts.file);
		const shard = openShard(bytes);
		const columns = await readMonth(facts.month, shard, this.#loaded!.names);
		let sum = 0;
		for (let row = 0; row < columns.pence.length; row++) sum += columns.pence[row]!;
		if (columns.pence.length !== facts.payments || sum !== facts.pence) throw new Changed(facts.file);
		this.#shards.set(facts.month, shard);
		this.#loaded!.append(columns);
	}

	async #answer(ask: Ask, summary: Summary, asked: readonly string[], needed: readonly string[]): Promise<void> {
		const loaded = this.#loaded!;
		const started = performance.now();
		const { filter, sort, page } = ask.question;
		const found = find(loaded, filter, asked, ask.most);
		const known = isNarrowed(filter) ? undefined : totalsOf(summary, filter.period, ask.most);
		const shown = pageOf(loaded, found.rows, sort, (page - 1) * PAGE, PAGE);
		const took = performance.now() - started;
		const rows = await Promise.all(shown.map((row) => this.#withReference(row)));
		if (ask.id !== this.#newest) return;
		const done = needed.filter((month) => loaded.has(month)).length;
		const { rows: _, ...totals } = found;
		const { months } = known ?? totals;
		this.#say({
			kind: 'answer',
			id: ask.id,
			...(known ?? totals),
			asked,
			covered: months.map(([month]) => month),
			loading: done < needed.length ? { done, all: needed.length } : undefined,
			rows,
			took,
		});
	}

	async #withReference(row: ShownRow): Promise<FullRow> {
		return { ...row, reference: (await this.#referencesOf(row.month))[row.row]! };
	}

	#referencesOf(month: string): Promise<ArrayLike<string>> {
		let found = this.#references.get(month);
		if (!found) this.#references.set(month, (found = readReferences(this.#shards.get(month)!)));
		return found;
	}

	async #file({ id, question, file }: Ask, asked: readonly string[]): Promise<void> {
		const loaded = this.#loaded!;
		const found: Found = find(loaded, question.filter, asked, 0);
		const references = new Map<string, ArrayLike<string>>();
		for (const { month } of loaded.months)
			if (asked.includes(month)) references.set(month, await this.#referencesOf(month));
		const all = pageOf(loaded, found.rows, question.sort, 0, Infinity);
		const blob = new Blob(csvOf(all, references, file!.citation), { type: 'text/csv;charset=utf-8' });
		this.#say({ kind: 'file', id, file: blob });
	}
}
