/** Chance by hand: intervals and limits by other roads than the product's, for the tests of built pages alone. */

/** Where a function that rises crosses nought, by halving. */
function crossing(rise: (at: number) => number, low: number, high: number): number {
	let [from, to] = [low, high];
	for (let turn = 0; turn < 200; turn++) {
		const middle = (from + to) / 2;
		if (rise(middle) < 0) from = middle;
		else to = middle;
	}
	return (from + to) / 2;
}

/** The 97.5 % point of the normal distribution, from tables. */
const Z = 1.959963984540054;

/**
 * Wilson's interval from its definition: the shares whose own standard error puts x of n at 1.96 of them. Solved by
 * halving, not by the closed formula.
 */
export function wilsonByHand(x: number, n: number): [number, number] {
	const share = x / n;
	const away = (p: number): number => (share - p) ** 2 * n - Z * Z * p * (1 - p);
	return [x === 0 ? 0 : crossing((p) => -away(p), 0, share), x === n ? 1 : crossing(away, share, 1)];
}

/** Probability of at most so many events where `mean` are expected: the sum of Poisson terms. */
function poissonUpTo(events: number, mean: number): number {
	let term = Math.exp(-mean);
	let sum = term;
	for (let k = 1; k <= events; k++) sum += term *= mean / k;
	return sum;
}

/** The interval of a number of events: exact below ten, else Byar's approximation as Breslow and Day print it. */
export function eventsByHand(events: number): [number, number] {
	if (events < 10) {
		const most = events * 4 + 20;
		return [
			events === 0 ? 0 : crossing((mean) => 1 - poissonUpTo(events - 1, mean) - 0.025, 0, most),
			crossing((mean) => 0.025 - poissonUpTo(events, mean), 0, most),
		];
	}
	const low = 1 - 1 / (9 * events) - Z / (3 * Math.sqrt(events));
	const more = events + 1;
	const high = 1 - 1 / (9 * more) + Z / (3 * Math.sqrt(more));
	return [events * low * low * low, more * high * high * high];
}

/** Average, and the limits 2.66 average moves to either side. */
export function limitsByHand(values: readonly number[]): { mean: number; lower: number; upper: number; move: number } {
	let [sum, moves] = [0, 0];
	values.forEach((value, at) => {
		sum += value;
		if (at > 0) moves += Math.abs(value - values[at - 1]!);
	});
	const mean = sum / values.length;
	const move = moves / (values.length - 1);
	return { mean, lower: mean - 2.66 * move, upper: mean + 2.66 * move, move };
}
