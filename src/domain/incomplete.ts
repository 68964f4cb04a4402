/** The incomplete gamma and beta functions: what the chi-squared and t distributions are made of. */

const MOST_STEPS = 10_000;
const TINY = 1e-300;

/** Coefficients of Godfrey (2001) for g = 7, good to about one part in 10^15. */
const LANCZOS = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
	12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * Natural logarithm of the gamma function.
 * Source: Lanczos (1964), SIAM Journal on Numerical Analysis 1, 86–96.
 * @param x greater than 0
 */
export function lnGamma(x: number): number {
	// The reflection formula keeps its accuracy below one half.
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
	const base = x + 6.5;
	const sum = LANCZOS.reduce((total, coefficient, index) =>
		index === 0 ? coefficient : total + coefficient / (x - 1 + index),
	);
	return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

/**
 * Both regularised incomplete gamma functions at once, so that the smaller one keeps its digits.
 * Source: Abramowitz and Stegun (1964), 6.5.29 (series, below a + 1) and 6.5.31 (continued fraction, above).
 * @param a shape, greater than 0
 * @param x 0 or more
 * @returns lower P(a, x) and upper Q(a, x) = 1 − P(a, x), each 0 to 1
 */
export function incompleteGamma(a: number, x: number): { readonly lower: number; readonly upper: number } {
	if (x <= 0) return { lower: 0, upper: 1 };
	const scale = Math.exp(a * Math.log(x) - x - lnGamma(a));
	if (x < a + 1) {
		let term = 1 / a;
		let sum = term;
		for (let n = 1; n < MOST_STEPS && term > sum * 1e-17; n++) {
			term *= x / (a + n);
			sum += term;
		}
		const lower = Math.min(1, scale * sum);
		return { lower, upper: 1 - lower };
	}
	const fraction = continuedFraction(
		(n) => n * (a - n),
		(n) => x + 2 * n + 1 - a,
	);
	const upper = Math.min(1, scale / fraction);
	return { lower: 1 - upper, upper };
}

/**
 * Regularised incomplete beta function.
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22.
 * @param x 0 to 1
 * @param a greater than 0
 * @param b greater than 0
 * @returns 0 to 1
 */
export function incompleteBeta(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	// The fraction converges fast below the mean only; above it, the mirror image is used.
	if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
	const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x) - Math.log(a));
	const fraction = continuedFraction(
		(n) => {
			const m = Math.floor(n / 2);
			return n % 2 === 0
				? (m * (b - m) * x) / ((a + n - 1) * (a + n))
				: (-(a + m) * (a + b + m) * x) / ((a + n - 1) * (a + n));
		},
		() => 1,
	);
	return front / fraction;
}

/**
 * b₀ + a₁/(b₁ + a₂/(b₂ + …)), by the method of Lentz as changed by Thompson and Barnett (1986),
 * Journal of Computational Physics 64, 490–509.
 */
function continuedFraction(numerator: (n: number) => number, denominator: (n: number) => number): number {
	const apart = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
	let value = apart(denominator(0));
	let c = value;
	let d = 0;
	for (let n = 1; n < MOST_STEPS; n++) {
		const a = numerator(n);
		const b = denominator(n);
		d = 1 / apart(b + a * d);
		c = apart(b + a / c);
		const step = c * d;
		value *= step;
		if (Math.abs(step - 1) < 1e-16) break;
	}
	return value;
}
