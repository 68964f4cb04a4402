import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Row } from './council.fixture.ts';
import { eventsByHand, limitsByHand, wilsonByHand } from './evidence.fixture.ts';
import { rows } from './reread.fixture.ts';
import { builtSite, SITES } from './sites.fixture.ts';
import { rated } from './status.fixture.ts';

const near = (text: string, exact: number): boolean =>
	Math.abs(Number(text) - exact) <= 1e-6 * Math.max(1, Math.abs(exact));
const numberIn = (row: Row, column: string): number | undefined => (row[column] ? Number(row[column]) : undefined);

/**
 * At least so many answers of each kind are looked at: nearly what the two councils have today. 0 where a council has
 * nothing of the kind, and then the test holds that it has none: a loop over nothing proves nothing.
 */
const LEAST = {
	statuses: { demonstration: 600, real: 0 },
	'results without a status': { demonstration: 400, real: 570 },
	shortfalls: { demonstration: 600, real: 0 },
	intervals: { demonstration: 570, real: 40 },
	'statuses with an interval': { demonstration: 370, real: 0 },
	'full counts': { demonstration: 60, real: 24 },
	changes: { demonstration: 880, real: 480 },
	'changes on the year': { demonstration: 740, real: 480 },
	'results within limits': { demonstration: 360, real: 180 },
	'intervals of breakdowns.csv': { demonstration: 240, real: 0 },
	'intervals of comparisons.csv': { demonstration: 20, real: 0 },
} as const;
type What = keyof typeof LEAST;

function expectEnough(name: (typeof SITES)[number], what: What, looked: number): void {
	console.log(`${name}, ${what}: ${looked} worked out again`);
	const least = LEAST[what][name];
	if (least === 0) expect(looked, `${what} of the ${name} council: raise the least number`).toBe(0);
	else expect(looked).toBeGreaterThanOrEqual(least);
}

/** How far outside its target a value lies, 0 inside it: of one target or of a range. */
function distance(value: number, row: Row): number {
	const target = numberIn(row, 'target');
	if (target !== undefined) return Math.max(0, row['polarity'] === 'lower' ? value - target : target - value);
	const [low, high] = [numberIn(row, 'target_lower') ?? -Infinity, numberIn(row, 'target_upper') ?? Infinity];
	return Math.max(0, low - value, value - high);
}

/** The word for a change, from two values and the columns of one row. */
function directionByHand(now: number, before: number, row: Row): string {
	const band = row['no_change_band'] ?? '';
	const width = band.endsWith('%') ? (Math.abs(before) * Number(band.slice(0, -1))) / 100 : Number(band || 0);
	const isRange = row['polarity'] === 'range' && (row['target_lower'] || row['target_upper']);
	const gain = isRange ? distance(before, row) - distance(now, row) : now - before;
	// Half of the last decimal shown rounds up, so that it is seen.
	if (Math.abs(now - before) < 0.5 * 10 ** -Number(row['decimals']) - 1e-9) return 'consistent';
	if (Math.abs(gain) <= width + 1e-9 * Math.max(1, Math.abs(before))) return 'consistent';
	if (!isRange && (row['polarity'] === 'neither' || row['polarity'] === 'range')) return gain > 0 ? 'higher' : 'lower';
	return gain > 0 === (row['polarity'] !== 'lower') ? 'improved' : 'worse';
}

/** The same, unless the two intervals overlap and either figure could have been otherwise. */
function saidByHand(row: Row, then: Row): string {
	const [now, before] = [Number(row['value']), Number(then['value'])];
	const word = directionByHand(now, before, row);
	if (word === 'consistent' || !row['interval_method'] || !then['interval_method']) return word;
	if (row['full_count'] && then['full_count']) return word;
	const [low, high] = now < before ? [row, then] : [then, row];
	return Number(high['interval_lower']) <= Number(low['interval_upper']) ? 'within-chance' : word;
}

describe.each(SITES)('an analyst with nothing but observations.csv of the %s council', async (name) => {
	const { out } = await builtSite(name);
	const all: Row[] = rows(readFileSync(join(out, 'data/latest/observations.csv'), 'utf8'));
	const byPeriod = new Map(all.map((row) => [`${row['indicator']}|${row['period']}`, row]));

	/** Asks a question of every row; the answers that differ from the file's own. */
	function ask(what: What, question: (row: Row) => string | undefined): void {
		let agreeing = 0;
		const wrong: string[] = [];
		for (const row of all) {
			const answer = question(row);
			if (answer === undefined) continue;
			if (answer === '') agreeing += 1;
			else wrong.push(`${row['indicator']} ${row['period']}: ${answer}`);
		}
		expect(wrong.slice(0, 20)).toEqual([]);
		expectEnough(name, what, agreeing);
	}
	const differs = (shown: string | undefined, right: string): string =>
		shown === right ? '' : `says ${shown}, by hand ${right}`;

	it('finds every status, from value, target, tolerance and polarity', () => {
		ask('statuses', (row) => {
			if (row['status'] === 'unrated') return undefined;
			const target = { target: row['target']!, target_lower: row['target_lower']!, target_upper: row['target_upper']! };
			return differs(row['status'], rated(row['value']!, target, row['tolerance'] || '0', row['polarity']!));
		});
	});

	it('finds why a result has no status', () => {
		ask('results without a status', (row) => {
			if (row['status'] !== 'unrated') return row['unrated_because'] ? 'a reason beside a status' : undefined;
			const isForecast = (row['marker'] ?? '').split(';').includes('f');
			const right = !row['value']
				? 'no-data'
				: isForecast
					? 'not-due'
					: row['polarity'] === 'neither'
						? 'no-polarity'
						: 'no-target';
			return differs(row['unrated_because'], right);
		});
	});

	it('finds every shortfall and every width of a tolerance', () => {
		ask('shortfalls', (row) => {
			if (!row['shortfall']) return row['status'] === 'unrated' ? undefined : 'a status without a shortfall';
			const short = Number(row['shortfall']);
			const value = Number(row['value']);
			const outside = distance(value, row);
			if (Math.abs(Math.max(0, short) - outside) > 1e-6 * Math.max(1, Math.abs(value)))
				return `${short}, by hand ${outside}`;
			if (short <= 0 !== (row['status'] === 'met')) return `${short} beside ${row['status']}`;
			if (!row['tolerance_width'] || short <= 0) return '';
			const bound =
				numberIn(row, 'target') ??
				(value < Number(row['target_lower'] || -Infinity) ? Number(row['target_lower']) : Number(row['target_upper']));
			const tolerance = row['tolerance']!;
			const width = tolerance.endsWith('%')
				? (Math.abs(bound) * Number(tolerance.slice(0, -1))) / 100
				: Number(tolerance);
			return near(row['tolerance_width'], width) ? '' : `width ${row['tolerance_width']}, by hand ${width}`;
		});
	});

	it('finds every interval by its method, from numerator and denominator', () => {
		ask('intervals', (row) => {
			const method = row['interval_method'];
			if (!method) return row['interval_lower'] ? 'an interval without a method' : undefined;
			const [x, n] = [Number(row['numerator']), Number(row['denominator'])];
			const [per, effect] = [Number(row['per'] || 1), Number(row['design_effect'] || 1)];
			const right =
				method === 'published'
					? [Number(row['lower']), Number(row['upper'])]
					: method === 'wilson'
						? wilsonByHand(x / effect, n / effect).map((end) => end * per)
						: eventsByHand(x).map((end) => (end / n) * per);
			if ((method === 'exact-poisson') !== (method !== 'wilson' && method !== 'published' && x < 10))
				return `${method} of ${x}`;
			const isSame = near(row['interval_lower']!, right[0]!) && near(row['interval_upper']!, right[1]!);
			return isSame ? '' : `${row['interval_lower']} to ${row['interval_upper']}, by hand ${right.join(' to ')}`;
		});
	});

	it('finds which figures count everything there was on one date, from how the measure is described', () => {
		const described = rows(readFileSync(join(out, 'data/latest/indicators.csv'), 'utf8'));
		const byId = new Map(described.map((row) => [row['id'], row]));
		ask('full counts', (row) => {
			const { basis, source_status, design_effect } = byId.get(row['indicator'])!;
			const isCounted = ['wilson', 'byar', 'exact-poisson'].includes(row['interval_method']!);
			const isFull = isCounted && basis === 'snapshot' && source_status !== 'survey' && !design_effect;
			return isFull || row['full_count'] ? differs(row['full_count'], isFull ? 'yes' : '') : undefined;
		});
	});

	it('finds whether a status is too close to call, from interval and target', () => {
		ask('statuses with an interval', (row) => {
			if (!row['interval_method'] || row['status'] === 'unrated')
				return row['too_close_to_call'] ? 'close without both' : undefined;
			const [low, high] = [Number(row['interval_lower']), Number(row['interval_upper'])];
			const isMet = (value: number): boolean => distance(value, row) === 0;
			const straddles =
				Number(row['target_lower'] || Infinity) > low && Number(row['target_upper'] || -Infinity) < high;
			const isRange = !row['target'];
			const isClose = isMet(low) !== isMet(high) || (isRange && !isMet(low) && straddles);
			// A count of everything is a fact, and one case settles a target of all or of none.
			const end = row['polarity'] === 'lower' ? 0 : row['interval_method'] === 'wilson' ? Number(row['per']) : NaN;
			const isFact = row['full_count'] === 'yes' || (!isRange && Number(row['target']) === end);
			return differs(row['too_close_to_call'], isClose && !isFact ? 'yes' : '');
		});
	});

	it('finds every change and its direction, from the row that it names', () => {
		ask('changes', (row) => {
			if (!row['change']) return row['direction'] === 'not-available' ? undefined : 'a direction without a change';
			const before = Number(byPeriod.get(`${row['indicator']}|${row['change_since']}`)?.['value']);
			const now = Number(row['value']);
			if (!near(row['change'], now - before)) return `${row['change']}, by hand ${now - before}`;
			return differs(row['direction'], saidByHand(row, byPeriod.get(`${row['indicator']}|${row['change_since']}`)!));
		});
		ask('changes on the year', (row) => {
			if (!row['change_on_year']) return undefined;
			const before = Number(byPeriod.get(`${row['indicator']}|${row['change_on_year_since']}`)?.['value']);
			const now = Number(row['value']);
			if (!near(row['change_on_year'], now - before)) return `${row['change_on_year']}, by hand ${now - before}`;
			const then = byPeriod.get(`${row['indicator']}|${row['change_on_year_since']}`)!;
			return differs(row['direction_on_year'], saidByHand(row, then));
		});
	});

	it('finds the limits of every control chart, from the results that share them', () => {
		const stretches = Map.groupBy(
			all.filter((row) => row['chart_from']),
			(row) => `${row['indicator']}|${row['chart_from']}`,
		);
		let agreeing = 0;
		for (const [key, stretch] of stretches) {
			const ordered = stretch.toSorted((a, b) => (a['period_end']! < b['period_end']! ? -1 : 1));
			const { mean, lower, upper } = limitsByHand(ordered.map((row) => Number(row['value'])));
			for (const row of ordered) {
				const isSame =
					near(row['chart_average']!, mean) && near(row['chart_lower']!, lower) && near(row['chart_upper']!, upper);
				expect.soft(isSame, `${key} ${row['period']}`).toBe(true);
				const value = Number(row['value']);
				const isOutside = value > upper + 1e-9 * Math.abs(upper) || value < lower - 1e-9 * Math.abs(lower);
				expect.soft(row['chart_mark'] === 'outside', `${key} ${row['period']}`).toBe(isOutside);
				agreeing += 1;
			}
		}
		expectEnough(name, 'results within limits', agreeing);
	});
});

describe.each(SITES)('an analyst with the parts and the neighbours of the %s council', async (name) => {
	const { out } = await builtSite(name);
	const read = (path: string): Row[] => rows(readFileSync(join(out, 'data/latest', path), 'utf8'));
	const register = new Map(read('indicators.csv').map((row) => [row['id']!, row]));

	it.each(['breakdowns.csv', 'comparisons.csv'] as const)('finds every interval of %s', (file) => {
		let agreeing = 0;
		for (const row of read(file)) {
			const method = row['interval_method'];
			if (!method) continue;
			const own = register.get(row['indicator']!)!;
			const [per, effect] = [Number(own['per'] || 1), Number(own['design_effect'] || 1)];
			const [x, n] = [Number(row['numerator']), Number(row['denominator'])];
			const [low, high] =
				method === 'published'
					? [Number(row['lower']), Number(row['upper'])]
					: method === 'wilson'
						? wilsonByHand(x / effect, n / effect).map((end) => end * per)
						: eventsByHand(x).map((end) => (end / n) * per);
			const isSame = near(row['interval_lower']!, low!) && near(row['interval_upper']!, high!);
			expect.soft(isSame, `${file} ${row['indicator']} ${row['period']} ${row['category']}`).toBe(true);
			agreeing += 1;
		}
		expectEnough(name, `intervals of ${file}`, agreeing);
	});
});
