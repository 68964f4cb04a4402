/** Moves labels apart on a line, each as little as possible, so that none covers another. */

import { clamp } from './drawing.ts';

export interface Wish {
	/** Where its middle would like to be. */
	readonly at: number;
	/** How much room it needs along the line. */
	readonly size: number;
	/** How much its wish counts against those of others; 1 unless said. */
	readonly weight?: number;
}

/**
 * Middles of the labels, in the order given: non-overlapping, in the order of their wishes, with the least weighted sum of
 * squared moves (isotonic regression by pooling adjacent violators), and between `from` and `to` where there is room for all.
 */
export function dodge(wishes: readonly Wish[], from: number, to: number): number[] {
	const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]!.at - wishes[b]!.at || a - b);
	const pools: { sum: number; weight: number; count: number }[] = [];
	const before: number[] = [];
	let used = 0;
	for (const index of order) {
		const { at, size, weight = 1 } = wishes[index]!;
		before.push(used);
		pools.push({ sum: (at - size / 2 - used) * weight, weight, count: 1 });
		used += size;
		while (pools.length > 1 && mean(pools.at(-2)!) > mean(pools.at(-1)!)) {
			const last = pools.pop()!;
			const previous = pools.pop()!;
			pools.push({
				sum: previous.sum + last.sum,
				weight: previous.weight + last.weight,
				count: previous.count + last.count,
			});
		}
	}
	const starts = pools.flatMap((pool) =>
		Array<number>(pool.count).fill(clamp(mean(pool), from, Math.max(from, to - used))),
	);
	const middles = Array<number>(wishes.length).fill(0);
	order.forEach((index, rank) => (middles[index] = starts[rank]! + before[rank]! + wishes[index]!.size / 2));
	return middles;
}

const mean = ({ sum, weight }: { sum: number; weight: number }): number => sum / weight;
