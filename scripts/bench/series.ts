// Made-up series with their parts, for weighing the statistical methods: the same on every run.
import type { Interval } from '../../src/domain/interval.ts';
import type { Reported } from '../../src/domain/observation.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import type { Period } from '../../src/domain/period.ts';
import { uncertaintyOf } from '../../src/domain/uncertainty.ts';

export interface MadeFigure {
	readonly period: Period;
	readonly figure: Reported;
	readonly value: number;
	readonly numerator: number;
	readonly denominator: number;
	/** How far chance reaches, at 95 % and at 99.8 %: filled in by the first method, for those that need it. */
	reach?: readonly [Interval, Interval];
}

export interface MadeSeries {
	readonly how: { readonly kind: 'proportion' | 'rate'; readonly per: number };
	/** Oldest first. */
	readonly figures: readonly MadeFigure[];
	/** Fifteen other areas. */
	readonly others: readonly number[];
}

/** Numbers from 0 up to 1 that look like chance (a linear congruential generator) and never change. */
function* chances(): Generator<number, never> {
	for (let seed = 1; ;) yield (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

const decimal = (value: number) => ({ value, text: String(value) });

/** One series in three is a rate of rare events for 1,000 people, the others percentages of a few hundred cases. */
export function madeSeries(measures: number, periods: number): MadeSeries[] {
	const all = chances();
	const chance = (): number => all.next().value;
	const years = Array.from({ length: periods }, (_, at) => parsePeriod(String(1980 + at))!);
	return Array.from({ length: measures }, (_, measure) => {
		const isRate = measure % 3 === 0;
		const per = isRate ? 1000 : 100;
		const level = 0.2 + 0.6 * chance();
		const figures = years.map((period, at) => {
			const denominator = 200 + Math.floor(chance() * 800);
			const share = level + 0.003 * at * (measure % 2) + 0.05 * (chance() - 0.5);
			const numerator = isRate ? Math.floor(chance() * 30) : Math.min(denominator, Math.floor(denominator * share));
			const value = (numerator / denominator) * per;
			const parts = { numerator: decimal(numerator), denominator: decimal(denominator) };
			const figure: Reported = { kind: 'reported', value: decimal(value), markers: [], ...parts };
			return { period, figure, value, numerator, denominator };
		});
		const others = Array.from({ length: 15 }, () => 20 + 60 * chance());
		return { how: { kind: isRate ? 'rate' : 'proportion', per }, figures, others };
	});
}

/** How far chance reaches to either side of a figure. */
export function reachOf(figure: Reported, how: MadeSeries['how'], confidence: number): Interval {
	const found = uncertaintyOf(figure, how, confidence);
	if (found.kind === 'withheld') throw new Error(`made-up figures have parts: ${found.because}`);
	return found;
}
