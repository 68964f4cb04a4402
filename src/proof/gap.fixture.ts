/** The gap between groups by hand: another path to the same number, for the tests alone. */

import type { Row } from './council.fixture.ts';

export interface GroupRow {
	readonly category: string;
	/** Digits as they stand. */
	readonly value: string;
	readonly row: Row;
}

/** The pair and its difference, in whole units of the last decimal that any group has, so that no binary noise enters. */
export interface GapByHand {
	readonly higher: readonly string[];
	readonly lower: readonly string[];
	readonly size: number;
	readonly ratio: number;
	readonly isPicked: boolean;
	readonly groups: number;
}

const places = (text: string): number => text.split('.')[1]?.length ?? 0;

/** Sorted by value; equal values leave open which group is named. */
export function gapByHand(
	rows: readonly GroupRow[],
	titleOf: (category: string) => string,
	/** Categories that dimensions.csv declares to be the ends of the scale. */
	declared: readonly string[] = [],
): GapByHand | undefined {
	if (declared.length > 0 && declared.some((end) => !rows.some(({ category }) => category === end))) return undefined;
	const ends = rows.filter(({ category }) => declared.includes(category));
	const most = rows.filter(({ category }) => titleOf(category).toLowerCase().startsWith('most deprived'));
	const least = rows.filter(({ category }) => titleOf(category).toLowerCase().startsWith('least deprived'));
	const byName = most.length === 1 && least.length === 1 ? [...most, ...least] : undefined;
	const scale = ends.length === 2 ? ends : byName;
	const pool = (scale ?? rows).toSorted((a, b) => Number(a.value) - Number(b.value));
	if (pool.length < 2) return undefined;
	const [low, high] = [pool[0]!.value, pool.at(-1)!.value];
	const tens = 10 ** Math.max(places(low), places(high));
	const whole = (text: string): number => Math.round(Number(text) * tens);
	const named = (value: string): string[] =>
		pool.filter((one) => Number(one.value) === Number(value)).map(({ category }) => category);
	return {
		higher: named(high),
		lower: named(low),
		size: (whole(high) - whole(low)) / tens,
		ratio: whole(high) / whole(low),
		isPicked: !scale && rows.length > 2,
		groups: rows.length,
	};
}

/** Complementary error function by its series and continued fraction: Abramowitz and Stegun 7.1.6 and 7.1.14. */
function erfc(x: number): number {
	if (x < 3) {
		let [term, sum] = [x, x];
		for (let n = 1; n < 200; n++) {
			term *= (2 * x * x) / (2 * n + 1);
			sum += term;
		}
		return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
	}
	let fraction = 0;
	for (let n = 200; n >= 1; n--) fraction = n / 2 / (x + fraction);
	return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}

/** z that leaves so much in both tails together, by halving. */
export function zByHand(tails: number): number {
	let [low, high] = [0, 20];
	for (let step = 0; step < 200; step++) {
		const middle = (low + high) / 2;
		if (erfc(middle / Math.SQRT2) > tails) low = middle;
		else high = middle;
	}
	return low;
}

/** Ends of a share in per cent: the two solutions p of (x/n − p)² = z² p(1 − p)/n, found by halving and not by formula. */
export function shareEnds(x: number, n: number, z: number): [number, number] {
	const share = x / n;
	const isWithin = (p: number): boolean => (share - p) ** 2 <= (z * z * p * (1 - p)) / n;
	const end = (outside: number): number => {
		if (isWithin(outside)) return outside;
		let [out, within] = [outside, share];
		for (let step = 0; step < 200; step++) {
			const middle = (out + within) / 2;
			if (isWithin(middle)) within = middle;
			else out = middle;
		}
		return within;
	};
	return [100 * end(0), 100 * end(1)];
}

/** The interval of a gap of two percentages; undefined where a group has neither cases nor a published interval that serves. */
export function gapEnds(
	higher: GroupRow,
	lower: GroupRow,
	{ isPicked, groups }: GapByHand,
	survey: { readonly isSurvey: boolean; readonly effect: number | undefined },
): [number, number] | undefined {
	const pairs = isPicked ? (groups * (groups - 1)) / 2 : 1;
	const ends = ({ row }: GroupRow): [number, number] | undefined => {
		if (!isPicked && row['lower'] && row['upper']) return [Number(row['lower']), Number(row['upper'])];
		if (!row['numerator'] || !row['denominator']) return undefined;
		if (survey.isSurvey && survey.effect === undefined) return undefined;
		const effect = survey.effect ?? 1;
		return shareEnds(Number(row['numerator']) / effect, Number(row['denominator']) / effect, zByHand(0.05 / pairs));
	};
	const [a, b] = [ends(higher), ends(lower)];
	if (!a || !b) return undefined;
	const [p, q] = [Number(higher.value), Number(lower.value)];
	return [p - q - Math.sqrt((p - a[0]) ** 2 + (b[1] - q) ** 2), p - q + Math.sqrt((a[1] - p) ** 2 + (q - b[0]) ** 2)];
}
