/** Numbers as councils write them: the value to compute with and the digits to publish, which are never rounded. */

export interface Decimal {
	readonly value: number;
	/** Shortest plain spelling of what was written, worked out on the text: `12.0` is `12`, `-0.50` is `-0.5`. */
	readonly text: string;
}

/** Two figures differ only when they differ by more than one part in a thousand million (data-model.md, Spelling). */
export const sameNumber = (a: number, b: number): boolean =>
	Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** a < b, unless they are the same number; so 93 is not below 100 − 7 % of 100. */
export const isBelow = (a: number, b: number): boolean => a < b && !sameNumber(a, b);

/** A decimal from a plain number of ours (tests, computed figures). Never use it on text from a file. */
export const decimalOf = (value: number): Decimal => ({ value, text: String(value) });
