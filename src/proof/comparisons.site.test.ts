/** Every median, middle half, quarter, place and verdict that a page prints, against a calculation from the files alone. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreed } from '../view/measured.fixture.ts';
import { readJson, readTable } from './council.fixture.ts';
import type { Row } from './council.fixture.ts';
import { pagesOf, textOf } from './html.fixture.ts';
import { standing } from './history.fixture.ts';
import type { Told } from './history.fixture.ts';
import { builtSite, SITES } from './sites.fixture.ts';
import { endsOf, same, standingBySecondReading } from './standing.fixture.ts';
import type { Counted } from './standing.fixture.ts';
import { intervalOf, Statuses } from './status.fixture.ts';

const KINDS: Readonly<Record<string, string>> = {
	...{ percent: 'proportion', 'per-1000': 'rate', 'per-10000': 'rate', 'per-100000': 'rate' },
	...{ number: 'count', tonnes: 'count', kilograms: 'count', pounds: 'money' },
};
const PER: Readonly<Record<string, number>> = {
	...{ percent: 100, 'per-1000': 1000, 'per-10000': 10_000, 'per-100000': 100_000 },
};
const KINDS_OF_MARK = ['median', 'middle', 'place', 'quarter', 'reporting', 'verdict'];
const WORKED = /<data value="([^"]*)" data-worked="([^"]*)">([^]*?)<\/data>/g;

describe.each(SITES)('what the pages of the %s council work out of other areas', async (name) => {
	const { out, council, histories } = await builtSite(name);
	const { reading, told } = histories;
	const units = (readJson(council.dir, 'data/council.json')!['units'] ?? {}) as Record<
		string,
		{ kind: string; per?: number }
	>;
	const statuses = new Statuses(
		council,
		histories,
		Object.fromEntries(Object.entries(units).map(([id, { kind }]) => [id, kind])),
	);
	const ours = readJson(council.dir, 'data/council.json')!['areaCode'] as string;
	const groups = new Map(readTable(council.dir, 'data/groups.csv').map((row) => [row['id']!, row]));

	/** Indicator, then group, to the areas that any release ever put into it. */
	const areas = new Map<string, Set<string>>();
	/** The period as a file spells it, to its interval; and every indicator, group and interval with a figure of another area. */
	for (const release of reading.releases) {
		for (const row of readTable(council.dir, join('data/releases', release, 'comparisons.csv'))) {
			if (row['dimension'] || groups.get(row['group']!)?.['kind'] !== 'members' || row['area_code'] === ours) continue;
			const key = `${row['indicator']}|${row['group']}`;
			areas.set(key, (areas.get(key) ?? new Set()).add(row['area_code']!));
		}
	}

	const listed = readTable(council.dir, 'data/group-members.csv');
	/** How many others belonged to a group on the last day of a period; undefined where the group has no list. */
	function declaredAt(group: string, at: string): number | undefined {
		const last = at.split('/')[1]!;
		const own = listed.filter((row) => row['group'] === group);
		if (own.length === 0) return undefined;
		const belongs = (row: Row): boolean =>
			!(row['from'] && row['from'] > last) && !(row['to'] && row['to'] < last.slice(0, row['to'].length));
		return own.filter((row) => row['area_code'] !== ours && belongs(row)).length;
	}

	const counted = (said: Told | undefined, register: Row): Counted | undefined => {
		if (!said?.row || said.value === '') return undefined;
		const unit = register['unit']!;
		const kind = register['kind'] || units[unit]?.kind || KINDS[unit] || '';
		const per = units[unit]?.per ?? PER[unit] ?? 1;
		return { value: Number(said.value), ends: endsOf(said.row, register, kind, per) };
	};

	/** What should stand on a page; undefined where either side has no figure. */
	function worked(id: string, at: string, group: string): Record<string, string> | undefined {
		const register = statuses.register(id, undefined)!;
		const own = counted(standing(told.observations.get(`${id}|${at}`), reading.releases), register);
		const members = [...(areas.get(`${id}|${group}`) ?? [])];
		const others = members.flatMap(
			(area) => counted(standing(told.comparisons.get(`${id}|${at}|${area}`), reading.releases), register) ?? [],
		);
		if (!own || others.length === 0) return undefined;
		const kind = register['kind'] || units[register['unit']!]?.kind || KINDS[register['unit']!];
		const isAmount = kind === 'count' || kind === 'money';
		const size = Math.max(declaredAt(group, at) ?? members.length, others.length);
		return {
			...standingBySecondReading(own, others, register['polarity']!, isAmount),
			reporting: `${others.length}/${size}`,
		};
	}

	const agrees = (exact: string, right: string): boolean => {
		const [one, other] = [exact.split('..'), right.split('..')];
		if (one.length !== other.length) return false;
		return one.every((part, at) => part === other[at] || (part !== '' && same(Number(part), Number(other[at]))));
	};
	/** Whether the digits that are read are those that were worked out, at the decimals of the register. */
	const isRounded = (text: string, right: string, decimals: number, symbol: string): boolean => {
		const bare = symbol !== '' && /\d/.test(symbol) ? text.replaceAll(symbol, ' ') : text;
		const read = [...bare.matchAll(/\u2212?\d[\d,]*(?:\.\d+)?/g)].map(([digits]) =>
			Number(digits.replaceAll(',', '').replace('\u2212', '-')),
		);
		const wanted = right.split('..').map(Number);
		const half = 0.5 * 10 ** -decimals + 1e-9;
		return read.length === wanted.length && read.every((value, at) => Math.abs(value - wanted[at]!) <= half);
	};

	// Gaps between parts and periods added up carry marks of the same kind; gaps and adding.site.test.ts hold them.
	const printed = pagesOf(out).flatMap(({ path, html }) =>
		[...html.matchAll(WORKED)]
			.map(([, exact, key, inner]) => ({
				path,
				exact: exact!,
				key: key!,
				text: textOf(inner!),
			}))
			.filter(({ key }) => !/^(gap|alone|year)\|/.test(key)),
	);

	it('is what a second calculation from the files makes it', () => {
		const wrongs: string[] = [];
		const counts = new Map<string, number>();
		for (const { path, exact, key, text } of printed) {
			const [what, id, period, group] = key.split('|') as [string, string, string, string];
			const right = worked(id, intervalOf(council, period), group)?.[what];
			const register = statuses.register(id, undefined)!;
			if (right === undefined || !agrees(exact, right)) wrongs.push(`${path} ${key}: ${exact}, by hand ${right}`);
			else if (
				(what === 'median' || (what === 'middle' && right !== '')) &&
				!isRounded(text, right, Number(register['decimals']), council.unitOf(register).symbol)
			)
				wrongs.push(`${path} ${key}: "${text}" does not state ${right}`);
			else if (what === 'reporting' && text.replace(' of ', '/') !== right) wrongs.push(`${path} ${key}: "${text}"`);
			else if (what === 'place' && /^\d/.test(right) && !text.includes(` of ${right.split('/').at(-1)}`))
				wrongs.push(`${path} ${key}: "${text}" for ${right}`);
			else if (what === 'quarter' && /best|worst/.test(right) && text !== WORDS[right]) wrongs.push(`${path} ${text}`);
			else counts.set(what, (counts.get(what) ?? 0) + 1);
		}
		const kinds = [...counts].map(([what, many]) => `${many} × ${what}`).join(', ');
		agreed(name, 'comparisons', printed.length - wrongs.length, wrongs.length, `comparisons agree: ${kinds}`);
		expect(wrongs).toEqual([]);
		expect([...counts.keys()].sort()).toEqual(KINDS_OF_MARK);
	});

	it('stands on the page of every measure, for every period that both sides have', () => {
		const shown = new Set(
			printed.flatMap(({ key }) => {
				const [what, id, period, group] = key.split('|');
				return what === 'median' ? [`${id}|${intervalOf(council, period!)}|${group}`] : [];
			}),
		);
		const missing: string[] = [];
		let count = 0;
		for (const pair of areas.keys()) {
			const [id, group] = pair.split('|') as [string, string];
			if (!statuses.register(id, undefined)) continue;
			const row = groups.get(group)!;
			// Of two editions of one model only the newer is on a measure's page.
			const isOlder = [...groups.entries()].some(
				([other, { source, as_of: asOf, kind }]) =>
					kind === 'members' &&
					source === row['source'] &&
					(asOf ?? '') > row['as_of']! &&
					row['as_of'] &&
					areas.has(`${id}|${other}`),
			);
			if (isOlder) continue;
			for (const key of told.observations.keys()) {
				const [measure, at] = key.split('|') as [string, string];
				if (measure !== id || !worked(id, at, group)) continue;
				count += 1;
				if (!shown.has(`${id}|${at}|${group}`)) missing.push(`${id} ${at} ${group}`);
			}
		}
		console.log(`${name}: ${count} periods of measures and groups of areas stand on their pages`);
		expect(missing).toEqual([]);
		expect(count).toBeGreaterThan(50);
	});
});

const WORDS: Readonly<Record<string, string>> = {
	best: 'Best quarter',
	'second-best': 'Second best quarter',
	'second-worst': 'Second worst quarter',
	worst: 'Worst quarter',
};
