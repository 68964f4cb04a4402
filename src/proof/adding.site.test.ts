import { describe, expect, it } from 'vitest';
import { agreed } from '../view/measured.fixture.ts';
import { standing } from './history.fixture.ts';
import { attributesOf, pagesOf, textOf } from './html.fixture.ts';
import { printed, rounded } from './number.fixture.ts';
import { builtSite, SITES } from './sites.fixture.ts';
import { intervalOf } from './status.fixture.ts';

const MULTIPLIER: Readonly<Record<string, number>> = {
	percent: 100,
	'per-1000': 1e3,
	'per-10000': 1e4,
	'per-100000': 1e5,
};

/** Days of an interval: a year has 365 or 366, a quarter about 91. */
const daysOf = (at: string): number => {
	const [from, to] = at.split('/').map((day) => Date.parse(day!));
	return (to! - from!) / 86_400_000 + 1;
};

describe.each(SITES)('periods added up on the pages of the %s council', async (name) => {
	const { out, council, histories } = await builtSite(name);
	const { reading, told } = histories;

	it('are those that other code works out from the rows', () => {
		const wrongs: string[] = [];
		let count = 0;
		for (const { path, html } of pagesOf(out)) {
			for (const [, tag, inner] of html.matchAll(/<data\b([^>]*data-worked="(?:year|alone)\|[^>]*)>([^]*?)<\/data>/g)) {
				const attributes = attributesOf(tag!);
				const [what, id, period, how] = attributes.get('data-worked')!.split('|');
				const at = intervalOf(council, period!);
				const register = council.register.get(id!)!;
				const per = MULTIPLIER[register['unit']!] ?? 1;
				const inside = [...told.observations].flatMap(([key, said]) => {
					const [other, when] = key.split('|');
					const now = standing(said, reading.releases);
					return other === id && now?.row && now.value !== '' ? [{ when: when!, row: now.row, value: now.value }] : [];
				});
				const sum = (name: string, rows: typeof inside): number =>
					rows.reduce((all, { row }) => all + Number(row[name]), 0);
				let right: number;
				if (what === 'year') {
					const [from, to] = at.split('/');
					const parts = inside
						.filter(({ when }) => when.split('/')[0]! >= from! && when.split('/')[1]! <= to! && daysOf(when) < 300)
						.sort((a, b) => (a.when < b.when ? -1 : 1));
					const covered = parts.reduce((days, { when }) => days + daysOf(when), 0);
					if (covered !== daysOf(at)) wrongs.push(`${path} ${id} ${period}: ${covered} days of ${daysOf(at)}`);
					const people = Number(parts.at(-1)?.row['denominator']);
					right =
						how === 'sum'
							? sum('value', parts)
							: (per * sum('numerator', parts)) / (how === 'pooled' ? sum('denominator', parts) : people);
				} else {
					const end = at.split('/')[1]!;
					const now = inside.find(({ when }) => when.split('/')[1] === end)!;
					const start = Number(register['calendar'] === 'calendar' ? 1 : council.startMonth);
					const yearOf = (day: string): number => Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < start ? 1 : 0);
					const before = inside
						.filter(({ when }) => when.split('/')[1]! < end && yearOf(when.split('/')[1]!) === yearOf(end))
						.sort((a, b) => (a.when.split('/')[1]! < b.when.split('/')[1]! ? 1 : -1))[0];
					const less = (column: string): number => Number(now.row[column]) - Number(before?.row[column] ?? 0);
					right = how === 'sum' ? less('value') : (per * less('numerator')) / less('denominator');
				}
				const exact = Number(attributes.get('value'));
				if (!(Math.abs(exact - right) <= 1e-9 * Math.max(1, Math.abs(right))))
					wrongs.push(`${path} ${id} ${period}: ${exact}, by hand ${right}`);
				const digits = /\u2212?\d[\d,]*(?:\.\d+)?/.exec(textOf(inner!))?.[0] ?? '';
				const number = printed(digits);
				if (!number || number.digits !== rounded(String(Number(right.toPrecision(12))), number.decimals))
					wrongs.push(`${path} ${id} ${period}: prints ${digits}, by hand ${right}`);
				count += 1;
			}
		}
		const right = count - Math.min(count, wrongs.length);
		agreed(name, 'sums', right, count - right, 'years and steps of running totals agree');
		expect(wrongs).toEqual([]);
		expect(count).toBeGreaterThan(name === 'demonstration' ? 50 : 3);
	});
});
