import { describe, expect, it } from 'vitest';
import { agreed } from '../view/measured.fixture.ts';
import { readJson } from './council.fixture.ts';
import { figuresIn, pagesOf, statusesIn, tableRowsIn, textOf } from './html.fixture.ts';
import type { PrintedFigure } from './html.fixture.ts';
import { standing } from './history.fixture.ts';
import type { Table } from './history.fixture.ts';
import { misprint, printed } from './number.fixture.ts';
import { builtSite, SITES } from './sites.fixture.ts';
import { intervalOf, Statuses } from './status.fixture.ts';

/** What a key names. */
interface Named {
	readonly kind: 'figure' | 'target';
	readonly id: string;
	/** Interval. */
	readonly at: string;
	readonly table: Table;
	/** The second reading's key. */
	readonly key: string;
	readonly release: string | undefined;
}

const TABLE_BY_PARTS: Readonly<Record<number, Table>> = {
	2: 'observations',
	3: 'comparisons',
	4: 'breakdowns',
	5: 'comparisons',
};

describe.each(SITES)('the pages of the %s council', async (name) => {
	const { out, council, histories } = await builtSite(name);
	const { reading, told } = histories;
	const pages = pagesOf(out);
	const units = (readJson(council.dir, 'data/council.json')!['units'] ?? {}) as Record<string, { kind: string }>;
	const statuses = new Statuses(
		council,
		histories,
		Object.fromEntries(Object.entries(units).map(([id, { kind }]) => [id, kind])),
	);

	function read(key: string): Named {
		const [, what, release] = /^(.*?)(?:@([a-z0-9-]+))?$/.exec(key)!;
		const kind = what!.startsWith('target:') ? 'target' : 'figure';
		const [id, period, ...rest] = what!.replace(/^target:/, '').split('|');
		const at = intervalOf(council, period!);
		return { kind, id: id!, at, table: TABLE_BY_PARTS[rest.length + 2]!, key: [id, at, ...rest].join('|'), release };
	}

	/** Why a printed figure is wrong; undefined when it is right. */
	function wrong({ key, exact, text }: PrintedFigure): string | undefined {
		const named = read(key);
		const register = statuses.register(named.id, named.release);
		if (!register) return 'no such measure in the register';
		if (named.kind === 'target') {
			const said = reading.targets.get(named.key) ?? [];
			if (!said.some(({ value }) => value === exact))
				return `the target is ${said.map(({ value }) => value).join(' or ')}, not ${exact}`;
			const { symbol } = council.unitOf(register);
			const bare = symbol === '' ? text : text.replaceAll(symbol, ' ');
			const digits = (bare.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => Number(number.replaceAll(',', '')));
			const ends = exact
				.split('..')
				.filter(Boolean)
				.map((end) => Math.abs(Number(end)));
			return digits.join() === ends.join() ? undefined : `"${text}" does not state ${exact}`;
		}
		const stood = standing(told[named.table].get(named.key), reading.releases, named.release);
		if (!stood) return 'not in the second reading';
		if (stood.value !== exact) return `${stood.value} stood, not ${exact}`;
		if (exact === '') return /\d/.test(text) ? `"${text}" states a figure where there is none` : undefined;
		// Markers may follow in words: 47.3% (provisional).
		return misprint(text.replace(/ \(.*\)$/, ''), exact, council.unitOf(register), Number(register['decimals']));
	}

	it('print no figure that the second reading does not have, in digits and in text', () => {
		let agreeing = 0;
		const differing: string[] = [];
		for (const { path, html } of pages) {
			for (const figure of figuresIn(html)) {
				const what = wrong(figure);
				if (what === undefined) agreeing += 1;
				else differing.push(`${path} ${figure.key}: ${what}`);
			}
		}
		agreed(name, 'figures', agreeing, differing.length, `printed figures agree, on ${pages.length} pages`);
		expect(differing).toEqual([]);
		expect(agreeing).toBeGreaterThan(1000);
	});

	const measurePages = [...council.register.keys()].flatMap((id) => {
		const isPublic = [...told.observations.keys(), ...told.breakdowns.keys()].some((key) => key.startsWith(`${id}|`));
		const page = pages.find(({ path }) => path === `/measures/${id}/`);
		return isPublic || page ? [{ id, page }] : [];
	});

	it('give every measure a page with the figure of every period, and of every part', () => {
		let count = 0;
		const missing: string[] = [];
		for (const { id, page } of measurePages) {
			if (!page) {
				missing.push(`/measures/${id}/`);
				continue;
			}
			const shown = new Set(
				figuresIn(page.html)
					.filter(({ key }) => !key.includes('@') && !key.startsWith('target:'))
					.map(({ key }) => read(key).key),
			);
			if (shown.size === 0) missing.push(`${id}: no figure at all`);
			for (const key of [...told.observations.keys(), ...told.breakdowns.keys()]) {
				if (!key.startsWith(`${id}|`)) continue;
				if (shown.has(key)) count += 1;
				else missing.push(key);
			}
		}
		console.log(`${name}: ${count} figures stand on the pages of ${measurePages.length} measures`);
		expect(missing).toEqual([]);
		expect(count).toBe(told.observations.size + told.breakdowns.size);
	});

	it('head every measure with its newest figure, in the answer sentence and beside it', () => {
		const wrongs: string[] = [];
		let count = 0;
		for (const { id, page } of measurePages) {
			if (!page) continue;
			const at = statuses.newest(id);
			const value = at && standing(told.observations.get(`${id}|${at}`), reading.releases)?.value;
			const tile = figuresIn(/<dl class="tiles">[^]*?<\/dl>/.exec(page.html)?.[0] ?? '').filter(
				({ key }) => !key.startsWith('target:') && key.split('|').length === 2,
			);
			const lede = textOf(/<p class="lede">[^]*?<\/p>/.exec(page.html)?.[0] ?? '');
			if (lede === '') wrongs.push(`${id} has no answer sentence`);
			if (!value) continue;
			if (tile.length !== 1 || read(tile[0]!.key).key !== `${id}|${at}`)
				wrongs.push(`${id}: the headline figure is ${tile.map(({ key }) => key).join()}, not ${at}`);
			else if (!lede.includes(tile[0]!.text)) wrongs.push(`${id}: "${lede}" does not say ${tile[0]!.text}`);
			count += 1;
		}
		console.log(`${name}: ${count} answer sentences state the newest figure`);
		expect(wrongs).toEqual([]);
		expect(count).toBeGreaterThan(0);
	});

	it('state in the answer sentence no number that its measure does not have', () => {
		const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
		const wrongs: string[] = [];
		let count = 0;
		for (const { id, page } of measurePages) {
			const lede = textOf(/<p class="lede">[^]*?<\/p>/.exec(page?.html ?? '')?.[0] ?? '');
			const { [`decimals`]: decimals = '0' } = statuses.register(id, undefined);
			const known = [...told.observations]
				.filter(([key]) => key.startsWith(`${id}|`))
				.map(([, all]) => all.at(-1)!.value)
				.filter(Boolean);
			const newestValue = told.observations.get(`${id}|${statuses.newest(id)}`)?.at(-1)?.value;
			const targets = [...reading.targets]
				.filter(([key]) => key.startsWith(`${id}|`))
				.flatMap(([, all]) => all.flatMap(({ value }) => value.split('..')))
				.filter(Boolean);
			const isKnown = (number: string): boolean => {
				const { digits, decimals: places } = printed(number)!;
				const half = 0.5 * 10 ** -places + 1e-9;
				const values = [...known, ...targets].map(Number);
				const differences =
					newestValue === undefined ? [] : values.map((value) => Math.abs(value - Number(newestValue)));
				return (
					places >= Number(decimals) - 6 &&
					[...values.map(Math.abs), ...differences].some((value) => Math.abs(value - Math.abs(Number(digits))) <= half)
				);
			};
			const unit = council.unitOf(statuses.register(id, undefined)).symbol;
			const bare = lede
				.replaceAll(unit === '' || !/\d/.test(unit) ? '\0' : unit, ' ')
				.replaceAll(new RegExp(`\\b(\\d{1,2} )?(${MONTH})( \\d{4})?\\b`, 'g'), ' ')
				.replaceAll(/\b(19|20)\d\d\b( to (19|20)?\d\d)?/g, ' ')
				.replaceAll(/\b(12|twelve) months\b/g, ' ');
			for (const [number] of bare.matchAll(/\u2212?\d[\d,]*(?:\.\d+)?/g)) {
				const text = number.replace(/,$/, '');
				count += 1;
				if (!printed(text) || !isKnown(text)) wrongs.push(`${id}: ${text} in "${lede}"`);
			}
		}
		console.log(`${name}: ${count} numbers in answer sentences are figures, targets or their differences`);
		expect(wrongs).toEqual([]);
		expect(count).toBeGreaterThan(0);
	});

	it('print beside every figure the status that follows from value, target, tolerance and polarity', () => {
		let agreeing = 0;
		const differing: string[] = [];
		for (const { path, html } of pages) {
			for (const row of tableRowsIn(html)) {
				let last: { named: Named; target: string | undefined } | undefined;
				for (const [piece] of row.matchAll(
					/<data\b[^>]*\bdata-figure=[^>]*>[^]*?<\/data>|<span\b[^>]*\bdata-status="[^"]*"/g,
				)) {
					const [figure] = figuresIn(piece);
					if (figure) {
						const named = read(figure.key);
						if (named.kind === 'figure' && named.table === 'observations') last = { named, target: undefined };
						else if (named.kind === 'target' && last) {
							const row = statuses.inForce(last.named.id, last.named.at, last.named.release);
							const value = row?.['target'] || `${row?.['target_lower'] ?? ''}..${row?.['target_upper'] ?? ''}`;
							if (Number(value) !== Number(figure.exact) && value !== figure.exact)
								differing.push(`${path} ${last.named.key}: the target in force was ${value}, not ${figure.exact}`);
						}
						continue;
					}
					if (!last) continue;
					const { id, at, release } = last.named;
					const right = statuses.of(id, at, release);
					const [key] = statusesIn(piece);
					if (key === right) agreeing += 1;
					else differing.push(`${path} ${id} ${at}${release ? ` after ${release}` : ''}: ${key}, by hand ${right}`);
				}
			}
		}
		agreed(name, 'statuses', agreeing, differing.length, 'statuses beside figures agree');
		expect(differing).toEqual([]);
		if (name === 'demonstration') expect(agreeing).toBeGreaterThan(500);
	});

	it('open every measure with the status of its newest figure', () => {
		const wrongs: string[] = [];
		let count = 0;
		for (const { id, page } of measurePages) {
			const at = statuses.newest(id);
			const opening = page?.html.slice(page.html.indexOf('<h1'), page.html.indexOf('<h2'));
			if (!at || !opening) continue;
			const [shown] = statusesIn(opening);
			if (shown !== statuses.of(id, at)) wrongs.push(`${id}: ${shown}, by hand ${statuses.of(id, at)}`);
			else count += 1;
		}
		console.log(`${name}: ${count} of ${count + wrongs.length} measures open with the right status`);
		expect(wrongs).toEqual([]);
	});

	it('count on the home page each measure once, by the status of its newest figure', () => {
		const home = pages.find(({ path }) => path === '/')!.html;
		const newest = reading.releases.at(-1)!;
		const publishAt = readJson(council.dir, `data/releases/${newest}/release.json`)!['publishAt'] as string;
		const asAt = new Date(publishAt).toISOString().slice(0, 10);
		const counts = new Map<string, number>();
		for (const { id } of measurePages) {
			const { last_period: last } = statuses.register(id, undefined);
			const isOver = last && intervalOf(council, last).split('/')[1]! < asAt;
			if (isOver || statuses.isContext(id)) continue;
			const at = statuses.newest(id);
			// What has parts and no total has no result that could be judged.
			if (!at) continue;
			const key = statuses.of(id, at) ?? 'no-data';
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
		const of = (...keys: string[]): number => keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
		const strip = /<div class="counts">[^]*?<\/ul>/.exec(home)?.[0] ?? '';
		const shown = [...strip.matchAll(/<strong>(\d+)<\/strong> <span[^>]*data-status="([^"]*)"/g)];
		if (name === 'real') return void expect(shown).toEqual([]);
		expect(Object.fromEntries(shown.map(([, count, key]) => [key, Number(count)]))).toEqual(Object.fromEntries(counts));
		const lede = textOf(/<p class="lede">[^]*?<\/p>/.exec(home)![0]);
		const numbers = (lede.match(/\d+/g) ?? []).map(Number);
		expect(numbers).toEqual([of('met'), of('met', 'close', 'missed'), of('close'), of('missed')]);
	});
});
