import { describe, expect, it } from 'vitest';
import { readJson, readTable } from './council.fixture.ts';
import { agreed } from '../view/measured.fixture.ts';
import type { Row } from './council.fixture.ts';
import { eventsByHand, limitsByHand, wilsonByHand } from './evidence.fixture.ts';
import { figuresIn, pagesOf, tableRowsIn, textOf } from './html.fixture.ts';
import { builtSite, SITES } from './sites.fixture.ts';
import { intervalOf } from './status.fixture.ts';

const PER: Readonly<Record<string, number>> = { percent: 100, 'per-1000': 1e3, 'per-10000': 1e4, 'per-100000': 1e5 };

/** The cell under a heading that begins so. */
function cellOf(row: string, heading: string): string | undefined {
	for (const [cell] of row.matchAll(/<t[dh]\b[^>]*>[^]*?<\/t[dh]>/g)) {
		const label = /data-label="([^"]*)"/.exec(cell)?.[1];
		if (label?.startsWith(heading)) return textOf(cell);
	}
	return undefined;
}
const numbersIn = (text: string): number[] =>
	[...text.matchAll(/\u2212?\d[\d,]*(?:\.\d+)?/g)].map(([digits]) =>
		Number(digits.replace('\u2212', '-').replaceAll(',', '')),
	);
/** Whether a printed number is another one, rounded to so many decimals (either way at a half). */
const isRounded = (printed: number | undefined, exact: number, decimals: number): boolean =>
	printed !== undefined && Math.abs(printed - exact) <= 0.5 * 10 ** -decimals + 1e-7 * Math.max(1, Math.abs(exact));

describe.each(SITES)('what chance says on the pages of the %s council', async (name) => {
	const { out, council, histories } = await builtSite(name);
	const { told } = histories;
	const pages = pagesOf(out).filter(({ path }) => /^\/measures\/[^/]+\/$/.test(path));
	const own = (readJson(council.dir, 'data/council.json')!['units'] ?? {}) as Record<
		string,
		{ kind: string; per?: number }
	>;
	const rowOf = (key: string): Row | undefined => {
		const [id, period] = key.split('|');
		return told.observations.get(`${id}|${intervalOf(council, period!)}`)?.at(-1)?.row;
	};

	/** The interval that follows from the row as it was signed; undefined where none does. */
	function byHand(register: Row, row: Row): [number, number] | undefined {
		if (row['lower'] && row['upper']) return [Number(row['lower']), Number(row['upper'])];
		const unit = own[register['unit']!];
		const kind =
			register['kind'] ||
			unit?.kind ||
			(register['unit'] === 'percent' ? 'proportion' : PER[register['unit']!] ? 'rate' : '');
		const per = unit?.per ?? PER[register['unit']!] ?? 1;
		if (!row['numerator'] || !row['denominator'] || Number(row['denominator']) === 0) return undefined;
		const [x, n] = [Number(row['numerator']), Number(row['denominator'])];
		if (kind === 'rate') return eventsByHand(x).map((end) => (end / n) * per) as [number, number];
		if (kind !== 'proportion') return undefined;
		const effect = Number(register['design_effect'] || (register['source_status'] === 'survey' ? NaN : 1));
		return effect > 0 ? (wilsonByHand(x / effect, n / effect).map((end) => end * per) as [number, number]) : undefined;
	}

	it('is the interval that follows from numerator and denominator, for every period', () => {
		const wrongs: string[] = [];
		let agreeing = 0;
		for (const { path, html } of pages) {
			const why = /<section id="why"[^]*?<\/section>/.exec(html)?.[0] ?? '';
			for (const row of tableRowsIn(why)) {
				const text = cellOf(row, '95% interval');
				const [figure] = figuresIn(row);
				if (text === undefined || !figure) continue;
				const register = council.register.get(figure.key.split('|')[0]!)!;
				const signed = rowOf(figure.key);
				const right = signed && byHand(register, signed);
				const [low, high] = numbersIn(text);
				const decimals = Number(register['decimals']);
				const agrees = right
					? isRounded(low, right[0], decimals) && isRounded(high, right[1], decimals)
					: text === 'no interval';
				if (agrees) agreeing += 1;
				else wrongs.push(`${path} ${figure.key}: ${text}, by hand ${right?.join(' to ') ?? 'none'}`);
			}
		}
		agreed(name, 'intervals', agreeing, wrongs.length, 'intervals agree with a second calculation');
		expect(wrongs).toEqual([]);
		expect(agreeing).toBeGreaterThan(name === 'real' ? 10 : 300);
	});

	it('is said beside the newest result with the same ends', () => {
		const wrongs: string[] = [];
		let agreeing = 0;
		for (const { path, html } of pages) {
			const why = /<section id="why"[^]*?<\/section>/.exec(html)?.[0] ?? '';
			const sentence = textOf(why).split('(95% interval)');
			const newest = tableRowsIn(why).find((row) => cellOf(row, '95% interval') !== undefined);
			if (sentence.length < 2 || !newest) continue;
			const said = numbersIn(sentence[0]!.slice(-120));
			const ends = numbersIn(cellOf(newest, '95% interval')!);
			if (ends.length === 2 && ends.every((end) => said.includes(end))) agreeing += 1;
			else wrongs.push(`${path}: ${sentence[0]!.slice(-120)} against ${ends.join(' to ')}`);
		}
		console.log(`${name}: ${agreeing} of ${agreeing + wrongs.length} sentences give the interval of their table`);
		expect(wrongs).toEqual([]);
		if (name === 'demonstration') expect(agreeing).toBeGreaterThan(20);
	});

	it('is the average and the limits that follow from the results, for every control chart', () => {
		const wrongs: string[] = [];
		let agreeing = 0;
		for (const { path, html } of pages) {
			const id = path.split('/')[2]!;
			const results = [...told.observations]
				.filter(([key, all]) => key.startsWith(`${id}|`) && all.at(-1)!.value !== '')
				.map(([key, all]) => ({ at: key.split('|')[1]!, row: all.at(-1)!.row!, value: Number(all.at(-1)!.value) }))
				.filter(({ row }) => !row['marker']?.split(';').includes('f'))
				.sort((a, b) => (a.at.split('/')[1]! < b.at.split('/')[1]! ? -1 : 1));
			const section = /<section id="variation"[^]*?<\/section>/.exec(html)?.[0] ?? '';
			// Newest stretch first: so many of the newest results, then so many before them.
			let until = results.length;
			for (const row of tableRowsIn(section)) {
				const many = cellOf(row, 'Results');
				if (many === undefined) continue;
				const decimals = Number(council.register.get(id)!['decimals']) + 1;
				const isNewest = until === results.length && Number(many) < results.length;
				const shown = ['Average (', 'Lower limit', 'Upper limit', 'Average move'].map((heading) => {
					const text = cellOf(row, heading) ?? cellOf(row, heading.replace(' (', ''));
					return text === undefined ? undefined : numbersIn(text)[0];
				});
				const candidates = isNewest ? [until, ...starts(id, results)] : [until];
				const fits = candidates.find((end) => {
					const { mean, lower, upper, move } = limitsByHand(
						results.slice(end - Number(many), end).map(({ value }) => value),
					);
					return [mean, lower, upper, move].every((exact, index) => isRounded(shown[index], exact, decimals));
				});
				if (fits === undefined) wrongs.push(`${path}: ${many} results, ${shown.join(', ')}`);
				else {
					agreeing += 1;
					until = fits - Number(many);
				}
			}
		}
		agreed(name, 'limits', agreeing, wrongs.length, 'sets of limits agree with a second calculation');
		expect(wrongs).toEqual([]);
		expect(agreeing).toBeGreaterThan(name === 'real' ? 5 : 15);
	});

	it('is the limits of its moves, for every measure that keeps moving', () => {
		const wrongs: string[] = [];
		let agreeing = 0;
		for (const { path, html } of pages) {
			const section = /<section id="variation"[^]*?<\/section>/.exec(html)?.[0] ?? '';
			const row = tableRowsIn(section).find((one) => cellOf(one, 'Moves') !== undefined);
			if (!row) continue;
			const id = path.split('/')[2]!;
			const results = [...told.observations]
				.filter(([key, all]) => key.startsWith(`${id}|`) && all.at(-1)!.value !== '')
				.map(([key, all]) => ({ at: key.split('|')[1]!, row: all.at(-1)!.row!, value: Number(all.at(-1)!.value) }))
				.filter(({ row: said }) => !said['marker']?.split(';').includes('f'))
				.sort((a, b) => (a.at.split('/')[1]! < b.at.split('/')[1]! ? -1 : 1))
				.slice(-1 - Number(cellOf(row, 'Moves')));
			const moves = results.slice(1).map(({ value }, at) => value - results[at]!.value);
			const { mean, lower, upper, move } = limitsByHand(moves);
			const shown = ['Average of the moves', 'Lower limit', 'Upper limit', 'Average difference'].map(
				(heading) => numbersIn(cellOf(row, heading)!)[0],
			);
			const decimals = Number(council.register.get(id)!['decimals']) + 1;
			if ([mean, lower, upper, move].every((exact, at) => isRounded(shown[at], exact, decimals))) agreeing += 1;
			else wrongs.push(`${path}: ${shown.join(', ')} against ${[mean, lower, upper, move].join(', ')}`);
		}
		console.log(`${name}: ${agreeing} of ${agreeing + wrongs.length} limits of moves agree with a second calculation`);
		expect(wrongs).toEqual([]);
		expect(agreeing).toBeGreaterThan(name === 'real' ? 2 : 5);
	});

	/** Where a stretch may end before the newest results: a new series is too short for limits of its own. */
	const rebased = new Set(
		readTable(council.dir, 'data/annotations.csv')
			.filter((row) => row['kind'] === 'rebase')
			.map((row) => `${row['indicator']}|${intervalOf(council, row['period']!)}`),
	);
	const starts = (id: string, results: readonly { readonly row: Row; readonly at: string }[]): number[] =>
		results.flatMap(({ row, at: period }, at) =>
			row['marker']?.split(';').includes('b') || rebased.has(`${id}|${period}`) ? [at] : [],
		);
});
