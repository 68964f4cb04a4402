import { describe, expect, it, test } from 'vitest';
import { decimalOf } from './decimal.ts';
import { wilson } from './interval.ts';
import type { Reported } from './observation.ts';
import type { HowCounted, Uncertainty } from './uncertainty.ts';
import { isFullCount, possibleOf, uncertaintyOf } from './uncertainty.ts';

const figure = (parts: Partial<Record<'numerator' | 'denominator' | 'lower' | 'upper', number>>): Reported => ({
	kind: 'reported',
	value: decimalOf(50),
	markers: [],
	...Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, decimalOf(value)])),
});
const parts = { numerator: 50, denominator: 100 };

describe('the interval of a figure', () => {
	it('is the one its source publishes, where it publishes one', () => {
		const published = uncertaintyOf(figure({ ...parts, lower: 41, upper: 60 }), { kind: 'proportion', per: 100 });
		expect(published).toEqual({ kind: 'interval', method: 'published', lower: 41, upper: 60, cases: 100 });
	});

	it('is worked out anew at another confidence than the published one', () => {
		const both = figure({ ...parts, lower: 41, upper: 60 });
		expect(uncertaintyOf(both, { kind: 'proportion', per: 100 }, 0.998)).toMatchObject({ method: 'wilson' });
	});

	it('is Wilson for proportions, in the unit of the figure', () => {
		const found = uncertaintyOf(figure(parts), { kind: 'proportion', per: 100 });
		expect(found).toEqual({ kind: 'interval', method: 'wilson', ...wilson(50, 100, 0.95, 100), cases: 100 });
	});

	it('is Byar or exact for rates', () => {
		expect(uncertaintyOf(figure(parts), { kind: 'rate', per: 1000 })).toMatchObject({ method: 'byar' });
		const few = figure({ numerator: 9, denominator: 100 });
		expect(uncertaintyOf(few, { kind: 'rate' })).toMatchObject({ method: 'exact-poisson' });
	});

	it('is wider for a survey by its design effect', () => {
		const found = uncertaintyOf(figure(parts), { kind: 'proportion', isSurvey: true, designEffect: 2 });
		expect(found).toMatchObject({ ...wilson(25, 50), cases: 100 });
	});

	test.each<[string, HowCounted, Reported, (Uncertainty & { kind: 'withheld' })['because']]>([
		['a mean, which needs its cases', { kind: 'mean' }, figure(parts), 'kind'],
		['a figure without its parts', { kind: 'proportion' }, figure({}), 'no-parts'],
		['a figure of nobody', { kind: 'rate' }, figure({ numerator: 0, denominator: 0 }), 'no-cases'],
		['a survey of unknown design', { kind: 'proportion', isSurvey: true }, figure(parts), 'no-design-effect'],
	])('is withheld for %s', (_, how, reported, because) => {
		expect(uncertaintyOf(reported, how)).toEqual({ kind: 'withheld', because });
	});

	it('is refused for parts that cannot be', () => {
		const tooMany = figure({ numerator: 11, denominator: 10 });
		expect(() => uncertaintyOf(tooMany, { kind: 'proportion' })).toThrow(RangeError);
		expect(() => uncertaintyOf(figure(parts), { kind: 'proportion', designEffect: 0 })).toThrow(RangeError);
	});
});

describe('a count of everything there was on one date', () => {
	test.each<[string, Reported, 'snapshot' | 'in-period', HowCounted, boolean]>([
		['a share of all homes on a day', figure(parts), 'snapshot', { kind: 'proportion' }, true],
		['a rate on a day', figure(parts), 'snapshot', { kind: 'rate' }, true],
		['what happened over a quarter', figure(parts), 'in-period', { kind: 'proportion' }, false],
		['a survey on a day', figure(parts), 'snapshot', { kind: 'proportion', isSurvey: true }, false],
		['a sample with a design effect', figure(parts), 'snapshot', { kind: 'proportion', designEffect: 1.2 }, false],
		['a source that gives an interval', figure({ ...parts, lower: 4, upper: 6 }), 'snapshot', { kind: 'rate' }, false],
		['a figure without its parts', figure({}), 'snapshot', { kind: 'proportion' }, false],
		['a share of money', figure(parts), 'snapshot', { kind: 'ratio' }, false],
	])('%s', (_, reported, basis, how, expected) => {
		expect(isFullCount(reported, basis, how)).toBe(expected);
	});
	it('has the ends that its kind has', () => {
		expect(possibleOf({ kind: 'proportion', per: 100 })).toEqual({ lower: 0, upper: 100 });
		expect(possibleOf({ kind: 'rate', per: 1000 })).toEqual({ lower: 0 });
		expect(possibleOf({ kind: 'mean' })).toEqual({});
	});
});
