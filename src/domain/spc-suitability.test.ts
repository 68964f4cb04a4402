import { describe, expect, it, test } from 'vitest';
import { processLimits } from './spc.ts';
import { controlChart, shownLimits, whyNoChart } from './spc-suitability.ts';
import type { ChartSeries } from './spc-suitability.ts';

const values = Array.from({ length: 16 }, (_, at) => 50 + (at % 3));
const suited: ChartSeries = {
	values,
	basis: 'in-period',
	frequency: 'quarter',
	kind: 'proportion',
	isSeasonal: false,
};

describe('a control chart', () => {
	it('is drawn for a suitable series, with its verdict', () => {
		const drawn = controlChart(suited, { value: 40 }, { polarity: 'higher' });
		expect(drawn).toMatchObject({ kind: 'drawn', newest: 'full', verdict: { assurance: 'consistently-met' } });
	});

	test.each<[string, Partial<ChartSeries>, ReturnType<typeof whyNoChart>]>([
		['year-to-date figures', { basis: 'year-to-date' }, 'cumulative'],
		['rolling years', { basis: 'rolling-12-months' }, 'overlapping'],
		['pooled years', { basis: 'pooled' }, 'overlapping'],
		['surveys now and then', { frequency: 'irregular' }, 'irregular'],
		['seasonal figures', { isSeasonal: true }, 'seasonal'],
		['gaps', { values: [...values, undefined, 51] }, 'gaps'],
		['seven quarters', { values: values.slice(0, 7) }, 'few-points'],
		['seven years', { values: values.slice(0, 7), frequency: 'year' }, 'few-years'],
		['counts near nought', { values: values.map((value) => value - 50), kind: 'count' }, 'rare-counts'],
	])('is withheld for %s', (_, unlike, because) => {
		expect(controlChart({ ...suited, ...unlike }, undefined, { polarity: 'higher' })).toEqual({
			kind: 'withheld',
			because,
		});
	});

	it.each([
		[8, 'trial'],
		[11, 'trial'],
		[12, 'full'],
	])('of %i points has %s limits', (length, newest) => {
		const drawn = controlChart({ ...suited, values: values.slice(0, length) }, undefined, { polarity: 'higher' });
		expect(drawn).toMatchObject({ kind: 'drawn', newest });
	});

	it('has a line without limits after a fresh start', () => {
		const drawn = controlChart(suited, undefined, { polarity: 'higher', startsAt: [12] });
		expect(drawn).toMatchObject({ newest: 'run-line', verdict: { kind: 'withheld', because: 'few-points' } });
	});
});

it('draws no limit where no figure can be, and says so', () => {
	const limits = processLimits([98, 100, 97, 100, 98, 100, 99, 100]);
	expect(limits.upper).toBeGreaterThan(100);
	expect(shownLimits(limits, { lower: 0, upper: 100 })).toEqual({ lower: limits.lower, upper: 100, isClipped: true });
	expect(shownLimits(limits, {})).toEqual({ lower: limits.lower, upper: limits.upper, isClipped: false });
});
