import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Row } from './council.fixture.ts';
import { figuresIn, pagesOf, proseOf, tableRowsIn, textOf } from './html.fixture.ts';
import { rows } from './reread.fixture.ts';
import { builtSite, SITES } from './sites.fixture.ts';

/** The table with this caption and the text after it, up to the next heading. */
function partAfter(html: string, caption: string): { table: string; after: string } | undefined {
	for (const [table] of html.matchAll(/<table\b[^]*?<\/table>/g)) {
		if (!textOf(/<caption\b[^]*?<\/caption>/.exec(table)?.[0] ?? '').startsWith(caption)) continue;
		const rest = html.slice(html.indexOf(table) + table.length);
		return { table, after: proseOf(rest.slice(0, rest.search(/<h[23]\b|<\/section>/))) };
	}
	return undefined;
}
const cellsOf = (row: string): string[] =>
	[...row.matchAll(/<t[dh]\b[^>]*>[^]*?<\/t[dh]>/g)].map(([cell]) => textOf(cell));
const numbersIn = (text: string): number[] =>
	[...text.matchAll(/\u2212?\d[\d,]*(?:\.\d+)?/g)].map(([digits]) =>
		Number(digits.replace('\u2212', '-').replaceAll(',', '')),
	);
const decimalsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1]!.length ?? 0;
/** Whether a printed number is another one, rounded to its own decimals (either way at a half). */
const states = (text: string, at: number, exact: number): boolean => {
	const printed = numbersIn(text)[at];
	const half = 0.5 * 10 ** -decimalsOf(text);
	return printed !== undefined && Math.abs(printed - exact) <= half + 1e-7 * Math.max(1, Math.abs(exact));
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const square = (value: number): number => value * value;

/** Tables of the normal distribution: nine tenths lie below. */
const Z80 = 1.281551565544601;

describe.each(SITES)('an analyst with the download of a measure of the %s council', async (name) => {
	const { out } = await builtSite(name);
	const pages = pagesOf(out).filter(({ path }) => /^\/measures\/[^/]+\/$/.test(path));
	/** Rows that have a result, by period as the figure marks of pages spell it. */
	const download = (path: string): readonly Row[] =>
		rows(readFileSync(join(out, `data/latest/measures/${path.split('/')[2]}.csv`), 'utf8'))
			.filter((row) => row['value'] !== '' && !(row['marker'] ?? '').split(';').includes('f'))
			.sort((a, b) => (a['period_end']! < b['period_end']! ? -1 : 1));
	const periodOf = (row: string): string => figuresIn(row)[0]!.key.split('|')[1]!;

	it('works every projection out again, from the results that it rests on to its band', () => {
		const wrongs: string[] = [];
		const methods = new Set<string>();
		let agreeing = 0;
		for (const { path, html } of pages) {
			const found = partAfter(html, 'The projection, step by step');
			if (!found) continue;
			const steps = tableRowsIn(found.table).slice(1);
			const texts = new Map(
				steps
					.map((row) => cellsOf(row))
					.map(([title, number, working]) => [title!, { number: number!, working: working! }]),
			);
			const titled = (start: string) => [...texts].find(([title]) => title.startsWith(start));
			const ahead = Number(/\(h = (\d+)\)/.exec(titled('Middle')![0])![1]);
			const all = download(path);
			const start = all.findIndex((row) => row['period'] === periodOf(steps[0]!));
			const seasonal = titled('Usual size of a change in a year');
			const results = (last: number, many: number): number[] =>
				all.slice(last + 1 - many, last + 1).map((row) => Number(row['value']));
			let [middle, reach] = [0, 0];
			const wants: [string, number][] = [];
			if (seasonal) {
				methods.add('seasonal');
				const changes = numbersIn(seasonal[1].working)[0]!;
				// The same season a year before lies one season back from the step; so does the last result it rests on.
				const season = all.filter(
					(row) => row['period_end']!.slice(0, 4) === all[start]!['period_end']!.slice(0, 4),
				).length;
				const candidates = [start + season - ahead, start + 12 - ahead, start + 4 - ahead].filter(
					(last) => last < all.length,
				);
				const fits = candidates.flatMap((last) =>
					[4, 12].map((lag) => {
						const values = results(last, changes + lag);
						return Math.sqrt(sum(values.slice(lag).map((value, at) => square(value - values[at]!))) / changes);
					}),
				);
				const size = fits.find((one) => states(seasonal[1].number, 0, one)) ?? NaN;
				wants.push([seasonal[1].number, size]);
				middle = Number(all[start]!['value']);
				reach = Z80 * size;
			} else {
				const drifting = titled('Size of the ups and downs');
				const moves = numbersIn((drifting ?? titled('Usual size of a move'))![1].working)[0]!;
				const values = results(start, moves + 1);
				const changes = values.slice(1).map((value, at) => value - values[at]!);
				const slope = (values.at(-1)! - values[0]!) / moves;
				const spread = Math.sqrt(sum(changes.map((change) => square(change - slope))) / (moves - 1));
				const usual = Math.sqrt(sum(changes.map(square)) / moves);
				const isClear = Math.abs(slope) * Math.sqrt(moves) >= spread;
				methods.add(drifting ? 'drift' : 'flat');
				if (drifting && !isClear) wrongs.push(`${path}: carries on a direction that is not clear`);
				if (!drifting && isClear && moves >= 7) wrongs.push(`${path}: passes over a direction that is clear`);
				wants.push([titled('Average move')![1].number, slope]);
				wants.push([titled('How uncertain')![1].number, spread / Math.sqrt(moves)]);
				wants.push([(drifting ?? titled('Usual size of a move'))![1].number, drifting ? spread : usual]);
				middle = values.at(-1)! + (drifting ? ahead * slope : 0);
				reach = Z80 * (drifting ? spread * Math.sqrt(ahead * (1 + ahead / moves)) : usual * Math.sqrt(ahead));
			}
			const band = titled('80% band')![1];
			wants.push([titled('Middle')![1].number, middle], [titled('Reach')![1].number, reach]);
			const isCut = band.working.includes('cut');
			const [low, high] = band.number.split(' to ') as [string, string];
			if (!isCut) wants.push([low, middle - reach], [high, middle + reach]);
			else if (states(low, 0, middle - reach) && states(high, 0, middle + reach))
				wrongs.push(`${path}: nothing was cut`);
			const wrong = wants.filter(([text, exact]) => !states(text, 0, exact));
			if (wrong.length === 0) agreeing += wants.length;
			else wrongs.push(`${path}: ${wrong.map(([text, exact]) => `${text} is ${exact} by hand`).join('; ')}`);
		}
		console.log(`${name}: ${agreeing} numbers of projections worked out again (${[...methods].sort().join(', ')})`);
		expect(wrongs).toEqual([]);
		expect(agreeing).toBeGreaterThan(name === 'real' ? 60 : 150);
		expect([...methods].sort()).toEqual(name === 'real' ? ['drift', 'flat'] : ['drift', 'flat', 'seasonal']);
	});

	it('works every five-year test out again, from its own definition', () => {
		const wrongs: string[] = [];
		let agreeing = 0;
		for (const { path, html } of pages) {
			const found = partAfter(html, 'The five years that are tested');
			if (!found) continue;
			const all = new Map(download(path).map((row) => [row['period']!, row]));
			const five = tableRowsIn(found.table)
				.slice(1)
				.map((row) => all.get(periodOf(row))!)
				.reverse();
			const said = /chi-squared (\S+?);/.exec(proseOf(html))![1]!;
			const times = [1, 2, 3, 4, 5];
			let chi: number;
			if (found.after.includes('In all R')) {
				// The observed covariance of time and outcome over its variance under no trend, case by case.
				const [r, n] = ['numerator', 'denominator'].map((part) => five.map((row) => Number(row[part])));
				const share = sum(r!) / sum(n!);
				const middle = sum(times.map((t, at) => t * n![at]!)) / sum(n!);
				const score = sum(times.map((t, at) => (t - middle) * r![at]!));
				chi = square(score) / (share * (1 - share) * sum(times.map((t, at) => square(t - middle) * n![at]!)));
			} else {
				const weight = five.map((row) =>
					square(3.92 / (Number(row['interval_upper']) - Number(row['interval_lower']))),
				);
				const middle = sum(times.map((t, at) => t * weight[at]!)) / sum(weight);
				const spread = sum(times.map((t, at) => square(t - middle) * weight[at]!));
				chi = square(sum(times.map((t, at) => (t - middle) * weight[at]! * Number(five[at]!['value'])))) / spread;
			}
			const last = /Chi-squared is .*= ([\d,.]*\d)\./.exec(found.after)?.[1];
			const isRight = states(said, 0, chi) && last !== undefined && Math.abs(numbersIn(last)[0]! / chi - 1) < 0.005;
			if (isRight) agreeing += 1;
			else wrongs.push(`${path}: ${said}, ${last}, by hand ${chi}`);
		}
		console.log(`${name}: ${agreeing} five-year tests worked out again`);
		expect(wrongs).toEqual([]);
		expect(agreeing).toBeGreaterThan(name === 'real' ? 0 : 10);
	});
});
