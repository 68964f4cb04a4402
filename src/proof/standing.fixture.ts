/** Where a council stands among others, worked out a second time from the rows alone: it imports nothing of the product. */

import type { Row } from './council.fixture.ts';

export interface Ends {
	readonly lower: number;
	readonly upper: number;
}
export interface Counted {
	readonly value: number;
	readonly ends: Ends | undefined;
}

export const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Excel's PERCENTILE.INC, as its documentation tells it. */
export function percentileInc(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const at = share * (sorted.length - 1);
	const low = Math.floor(at);
	const next = sorted[Math.min(low + 1, sorted.length - 1)]!;
	return sorted[low]! + (at - low) * (next - sorted[low]!);
}

const Z = 1.959963984540054;

/** Where a sum of Poisson terms crosses a tail, by halving. */
function crossing(tail: (mean: number) => number, wanted: number, rises: boolean): number {
	let [low, high] = [0, 100];
	for (let step = 0; step < 200; step++) {
		const middle = (low + high) / 2;
		if (tail(middle) > wanted === rises) high = middle;
		else low = middle;
	}
	return low;
}
const upTo = (most: number, mean: number): number => {
	let term = Math.exp(-mean);
	let sum = 0;
	for (let k = 0; k <= most; k++) {
		sum += term;
		term *= mean / (k + 1);
	}
	return sum;
};

/** The 95 % interval of a row: published, or by Wilson or Byar and exact Poisson from its parts. */
export function endsOf(row: Row, register: Row, kind: string, per: number): Ends | undefined {
	if (row['lower'] && row['upper']) return { lower: Number(row['lower']), upper: Number(row['upper']) };
	if (!row['numerator'] || !row['denominator'] || (kind !== 'proportion' && kind !== 'rate')) return undefined;
	const [x, n] = [Number(row['numerator']), Number(row['denominator'])];
	if (n === 0) return undefined;
	if (kind === 'rate') {
		const lower =
			x >= 10
				? x * (1 - 1 / (9 * x) - Z / (3 * Math.sqrt(x))) ** 3
				: x === 0
					? 0
					: crossing((mean) => 1 - upTo(x - 1, mean), 0.025, true);
		const upper =
			x >= 10
				? (x + 1) * (1 - 1 / (9 * (x + 1)) + Z / (3 * Math.sqrt(x + 1))) ** 3
				: crossing((mean) => upTo(x, mean), 0.025, false);
		return { lower: (lower / n) * per, upper: (upper / n) * per };
	}
	if (register['source_status'] === 'survey' && !register['design_effect']) return undefined;
	const size = n / Number(register['design_effect'] || 1);
	const p = x / n;
	const centre = p + (Z * Z) / (2 * size);
	const reach = Z * Math.sqrt((p * (1 - p)) / size + (Z * Z) / (4 * size * size));
	const whole = 1 + (Z * Z) / size;
	// Of none and of all the formula ends on the figure itself, which binary fractions would miss by a hair.
	const lower = x === 0 ? 0 : ((centre - reach) / whole) * per;
	return { lower, upper: x === n ? per : ((centre + reach) / whole) * per };
}

const NAMES = ['lowest', 'second', 'third', 'highest'];
const FROM_BEST = ['best', 'second-best', 'second-worst', 'worst'];

/** Median, middle half, quarter, place and verdict, spelled as a page's marks spell them. */
export function standingBySecondReading(
	own: Counted,
	others: readonly Counted[],
	polarity: string,
	isAmount: boolean,
): Record<'median' | 'middle' | 'quarter' | 'place' | 'verdict', string> {
	const values = others.map(({ value }) => value);
	const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => percentileInc(values, share)) as [number, number, number];
	const isEnough = values.length >= 8;
	const passes = (bound: number): boolean => own.value > bound && !same(own.value, bound);
	const isTop = passes(Math.max(...values)) || same(own.value, Math.max(...values));
	const at = isTop ? 3 : !passes(q1) ? 0 : !passes(median) ? 1 : !passes(q3) ? 2 : 3;
	const quarter = isAmount
		? 'amount'
		: !isEnough
			? 'few-areas'
			: same(q1, q3)
				? 'no-spread'
				: polarity === 'higher'
					? FROM_BEST[3 - at]!
					: polarity === 'lower'
						? FROM_BEST[at]!
						: NAMES[at]!;
	const side = !own.ends ? undefined : own.ends.upper < median ? -1 : own.ends.lower > median ? 1 : 0;
	const verdict =
		side === undefined
			? 'no-interval'
			: side === 0
				? 'similar'
				: polarity === 'higher'
					? ['worse', '', 'better'][side + 1]!
					: polarity === 'lower'
						? ['better', '', 'worse'][side + 1]!
						: ['lower', '', 'higher'][side + 1]!;
	return {
		median: String(median),
		middle: isEnough ? `${q1}..${q3}` : '',
		quarter,
		place: placeOf(own, others, polarity, isAmount),
		verdict,
	};
}

function placeOf(own: Counted, others: readonly Counted[], polarity: string, isAmount: boolean): string {
	if (isAmount) return 'amount';
	if (polarity !== 'higher' && polarity !== 'lower') return 'no-better';
	const sign = polarity === 'higher' ? 1 : -1;
	const of = others.length + 1;
	const ends = ({ value, ends: known }: Counted): [number, number] => {
		const both = known ? [known.lower * sign, known.upper * sign] : [value * sign, value * sign];
		return [Math.min(...both), Math.max(...both)];
	};
	const [worstOwn, bestOwn] = ends(own);
	const surelyBefore = others.filter((other) => ends(other)[0] > bestOwn).length;
	const surelyAfter = others.filter((other) => ends(other)[1] < worstOwn).length;
	const [best, worst] = [surelyBefore + 1, of - surelyAfter];
	const isTested = [own, ...others].some((one) => one.ends);
	if (isTested && best !== worst) return best === 1 && worst === of ? 'too-close' : `${best}-${worst}/${of}`;
	const level = others.filter(({ value }) => same(value, own.value)).length;
	const ahead = others.filter(({ value }) => sign * value > sign * own.value && !same(value, own.value)).length;
	return `${ahead + 1}/${level + 1}/${of}`;
}
