/** The normal, chi-squared and t distributions: how far chance alone may carry a figure. */

import { incompleteBeta, incompleteGamma, lnGamma } from './incomplete.ts';

/** Coefficients of Wichura (1988), highest power last: the middle, the near tail and the far tail. */
const MIDDLE = {
	above: [
		3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
		67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
	],
	below: [
		1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
		28729.085735721942674, 5226.495278852854561,
	],
};
const NEAR_TAIL = {
	above: [
		1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
		1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
	],
	below: [
		1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
		0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
	],
};
const FAR_TAIL = {
	above: [
		6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
		0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
	],
	below: [
		1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
		1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
	],
};

const polynomial = (coefficients: readonly number[], x: number): number =>
	coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
const ratioAt = ({ above, below }: typeof MIDDLE, x: number): number => polynomial(above, x) / polynomial(below, x);

/**
 * The number of standard deviations below which a share of a normal distribution lies.
 * Source: Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37, 477–484; good to one part in 10^16.
 * @param share between 0 and 1
 * @throws RangeError outside
 */
export function normalQuantile(share: number): number {
	requireShare(share);
	const fromMiddle = share - 0.5;
	if (Math.abs(fromMiddle) <= 0.425) return fromMiddle * ratioAt(MIDDLE, 0.180625 - fromMiddle * fromMiddle);
	const root = Math.sqrt(-Math.log(Math.min(share, 1 - share)));
	const size = root <= 5 ? ratioAt(NEAR_TAIL, root - 1.6) : ratioAt(FAR_TAIL, root - 5);
	return fromMiddle < 0 ? -size : size;
}

/** The share of a normal distribution that lies below a number of standard deviations: Φ(z), 0 to 1. */
export function normalProbability(z: number): number {
	const { upper } = incompleteGamma(0.5, (z * z) / 2);
	return z > 0 ? 1 - upper / 2 : upper / 2;
}

/**
 * The value below which a share of a chi-squared distribution lies.
 * Found by Newton's method from the start of Wilson and Hilferty (1931).
 * @param share between 0 and 1
 * @param df degrees of freedom, greater than 0, whole or not
 * @throws RangeError outside
 */
export function chiSquaredQuantile(share: number, df: number): number {
	requireShare(share);
	requireFreedom(df);
	const a = df / 2;
	const tail = share > 0.5 ? 1 - share : share;
	const excess = (x: number): number => {
		const { lower, upper } = incompleteGamma(a, x / 2);
		return share > 0.5 ? tail - upper : lower - tail;
	};
	const density = (x: number): number => 0.5 * Math.exp((a - 1) * Math.log(x / 2) - x / 2 - lnGamma(a));
	const cube = 1 - 2 / (9 * df) + normalQuantile(share) * Math.sqrt(2 / (9 * df));
	const nearNought = 2 * Math.exp((Math.log(share) + lnGamma(a + 1)) / a);
	return root(excess, density, cube > 0.3 ? df * cube ** 3 : nearNought);
}

/** The share of a t distribution that lies above |t|, on one side: 0 to one half. */
export function tUpperTail(t: number, df: number): number {
	requireFreedom(df);
	return incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2;
}

/**
 * The value below which a share of a t distribution lies.
 * Found by Newton's method from the expansion of Fisher and Cornish (1960).
 * @param share between 0 and 1
 * @param df degrees of freedom, greater than 0
 * @throws RangeError outside
 */
export function tQuantile(share: number, df: number): number {
	requireShare(share);
	requireFreedom(df);
	if (share === 0.5) return 0;
	if (share < 0.5) return -tQuantile(1 - share, df);
	const z = normalQuantile(share);
	const lnScale = lnGamma((df + 1) / 2) - lnGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
	return root(
		(t) => 1 - share - tUpperTail(t, df),
		(t) => Math.exp(lnScale - ((df + 1) / 2) * Math.log1p((t * t) / df)),
		z + (z ** 3 + z) / (4 * df),
	);
}

/** Where a rising function of a positive number crosses nought: Newton's steps, halved whenever they leave the bracket. */
function root(excess: (x: number) => number, slope: (x: number) => number, start: number): number {
	let low = 0;
	let high = Infinity;
	let x = start;
	for (let step = 0; step < 200; step++) {
		const over = excess(x);
		if (over > 0) high = x;
		else low = x;
		const next = x - over / slope(x);
		const isInside = next > low && next < high;
		const middle = high === Infinity ? x * 2 : (low + high) / 2;
		const moved = isInside ? next : middle;
		if (Math.abs(moved - x) <= 1e-15 * x) return moved;
		x = moved;
	}
	return x;
}

function requireShare(share: number): void {
	if (!(share > 0 && share < 1)) throw new RangeError(`a share must lie between 0 and 1, not ${share}`);
}

function requireFreedom(df: number): void {
	if (!(df > 0 && df < Infinity)) throw new RangeError(`degrees of freedom must be greater than 0, not ${df}`);
}
