import { describe, expect, it } from 'vitest';
import { agreed } from '../view/measured.fixture.ts';
import { readTable } from './council.fixture.ts';
import { gapByHand, gapEnds, shareEnds, zByHand } from './gap.fixture.ts';
import type { GroupRow } from './gap.fixture.ts';
import { standing } from './history.fixture.ts';
import { attributesOf, figuresIn, pagesOf, tableRowsIn, textOf } from './html.fixture.ts';
import { printed, rounded } from './number.fixture.ts';
import { builtSite, SITES } from './sites.fixture.ts';
import { intervalOf } from './status.fixture.ts';

const PEOPLE_OR_PLACE = ['sex', 'age-band', 'deprivation-quintile', 'ward', 'town'];

it('the tests’ own interval of a share is Newcombe’s (1998): 81 of 263, 15 of 148, 0 of 20, 1 of 29', () => {
	const cases = [
		[81, 263, 25.53, 36.62],
		[15, 148, 6.24, 16.05],
		[0, 20, 0, 16.11],
		[1, 29, 0.61, 17.18],
	] as const;
	for (const [x, n, lower, upper] of cases) {
		const [from, to] = shareEnds(x, n, zByHand(0.05));
		expect([from.toFixed(2), to.toFixed(2)]).toEqual([lower.toFixed(2), upper.toFixed(2)]);
	}
	expect(zByHand(0.002)).toBeCloseTo(3.090232306167813, 9);
});

describe.each(SITES)('the gaps on the pages of the %s council', async (name) => {
	const { out, council, histories } = await builtSite(name);
	const { reading, told } = histories;
	const pages = pagesOf(out);
	const listed = readTable(council.dir, 'data/dimensions.csv');
	const titleOf = (dimension: string, category: string): string =>
		listed.find((row) => row['dimension'] === dimension && row['id'] === category)?.['title'] ?? category;

	const declaredOf = (dimension: string): string[] =>
		listed.filter((row) => row['dimension'] === dimension && (row['scale_end'] ?? '') !== '').map((row) => row['id']!);

	/** The groups of a measure that have a figure, by interval and then dimension. */
	const groups = new Map<string, GroupRow[]>();
	for (const [key, said] of told.breakdowns) {
		const [id, at, dimension, category] = key.split('|');
		const now = standing(said, reading.releases);
		if (!now?.row || now.value === '') continue;
		const found = groups.get(`${id}|${at}|${dimension}`) ?? [];
		found.push({ category: category!, value: now.value, row: now.row });
		groups.set(`${id}|${at}|${dimension}`, found);
	}

	/** Every table row that states a gap, with what it states. */
	const stated = pages.flatMap(({ path, html }) =>
		tableRowsIn(html).flatMap((row) => {
			const [, tag, text] = /<data\b([^>]*data-worked="gap\|[^>]*)>([^]*?)<\/data>/.exec(row) ?? [];
			if (tag === undefined) return [];
			const attributes = attributesOf(tag);
			const [id, period, dimension] = attributes.get('data-worked')!.split('|').slice(1);
			const after = textOf(row.slice(row.indexOf('data-worked')).replace(/^[^]*?<\/td>/, ' '));
			const key = `${id}|${intervalOf(council, period!)}|${dimension}`;
			const digits = textOf(text!)
				.replace(/[^\d.,\u2212]+/g, ' ')
				.trim()
				.split(' ')[0]!;
			return [{ path, key, dimension: dimension!, exact: attributes.get('value')!, digits, row, after }];
		}),
	);

	it('are those that other code works out: the pair, the difference, how many times, the interval', () => {
		const wrongs: string[] = [];
		let intervals = 0;
		for (const { path, key, dimension, exact, digits, row, after } of stated) {
			const rows = groups.get(key) ?? [];
			const right = gapByHand(rows, (category) => titleOf(dimension, category), declaredOf(dimension));
			const wrong = (what: string): void => void wrongs.push(`${path} ${key}: ${what}`);
			if (!right) {
				wrong('there is no pair of groups');
				continue;
			}
			const [higher, lower] = figuresIn(row).map((figure) => figure.key.split('|')[3]!);
			if (!right.higher.includes(higher!) || !right.lower.includes(lower!)) wrong(`between ${higher} and ${lower}`);
			if (Math.abs(Number(exact) - right.size) > 1e-9) wrong(`${exact}, by hand ${right.size}`);
			const number = printed(digits);
			if (!number || number.digits !== rounded(String(right.size), number.decimals)) wrong(`prints ${digits}`);
			const [, times] = /^(\d[\d,]*\.\d+)\b(?! to)/.exec(after) ?? [];
			if (times !== undefined && Math.abs(Number(times.replaceAll(',', '')) - right.ratio) > 0.05)
				wrong(`${times} times, by hand ${right.ratio}`);
			const register = council.register.get(key.split('|')[0]!)!;
			if (register['unit'] !== 'percent') continue;
			const [high, low] = [higher, lower].map((one) => rows.find(({ category }) => category === one)!);
			const ends = gapEnds(high!, low!, right, {
				isSurvey: register['source_status'] === 'survey',
				effect: register['design_effect'] ? Number(register['design_effect']) : undefined,
			});
			const [, from, to] = /(\u2212?\d[\d.]*) to (\u2212?\d[\d.]*)/.exec(after) ?? [];
			if ((ends === undefined) !== (from === undefined)) wrong(`interval ${from} to ${to}, by hand ${ends?.join()}`);
			if (!ends || from === undefined) continue;
			const said = [from, to!].map((text) => Number(printed(text)!.digits));
			if (said.some((end, at) => Math.abs(end - ends[at]!) > 0.0501)) wrong(`${said.join()}, by hand ${ends.join()}`);
			intervals += 1;
		}
		const right = stated.length - Math.min(stated.length, wrongs.length);
		agreed(name, 'gaps', right, stated.length - right, `gaps agree, ${intervals} of them with an interval`);
		expect(wrongs).toEqual([]);
		expect(stated.length).toBeGreaterThan(10);
	});

	it('stand on the page of the measure and on that of the breakdown, for every breakdown by people or place', () => {
		const newest = new Map<string, string>();
		for (const key of groups.keys()) {
			const [id, at, dimension] = key.split('|');
			if (!PEOPLE_OR_PLACE.includes(dimension!)) continue;
			const before = newest.get(`${id}|${dimension}`);
			if (!before || before.split('/')[1]! < at!.split('/')[1]!) newest.set(`${id}|${dimension}`, at!);
		}
		const missing = [...newest].flatMap(([what, at]) => {
			const [id, dimension] = what.split('|');
			const key = `${id}|${at}|${dimension}`;
			if (!gapByHand(groups.get(key)!, (category) => titleOf(dimension!, category), declaredOf(dimension!))) return [];
			return [`/measures/${id}/`, `/lenses/${dimension}/`]
				.filter((path) => !stated.some((one) => one.path === path && one.key === key))
				.map((path) => `${path} ${key}`);
		});
		expect(missing).toEqual([]);
		expect(newest.size).toBeGreaterThan(5);
	});
});
