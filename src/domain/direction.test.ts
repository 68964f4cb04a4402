import { describe, expect, test } from 'vitest';
import type { Polarity } from './indicator.ts';
import type { Goal } from './status.ts';
import type { Tolerance } from './target.ts';
import { directionOf, directionOfTravel } from './travel.ts';
import type { Direction, Judgement, Movement } from './travel.ts';
import type { TestedChange } from './verdict.ts';

const unclear: TestedChange = { kind: 'tested', change: 'no-clear-change' };
const clear: TestedChange = { kind: 'tested', change: 'improved' };
const untestable: TestedChange = { kind: 'withheld', because: 'no-interval' };
const counted: TestedChange = { kind: 'withheld', because: 'full-count' };

describe('what is said of a change', () => {
	test.each<[string, Judgement, TestedChange, Direction]>([
		['better by more than chance', 'improved', clear, 'improved'],
		['better, but chance could explain it', 'improved', unclear, 'within-chance'],
		['worse, but chance could explain it', 'worse', unclear, 'within-chance'],
		['higher without a better direction, but chance could explain it', 'higher', unclear, 'within-chance'],
		['within the band of no real change, which is said first', 'consistent', unclear, 'consistent'],
		['nothing to compare with', 'not-available', unclear, 'not-available'],
		['an amount, which no test can be made of', 'worse', untestable, 'worse'],
		['everything was counted on both dates', 'improved', counted, 'improved'],
	])('%s', (_, judgement, tested, said) => {
		expect(directionOf({ judgement }, tested)).toBe(said);
	});
});

describe('which way a number moved, and whether that is better', () => {
	const RANGE: Goal = { lower: 10, upper: 20 };
	const one: Tolerance = { kind: 'absolute', value: 1 };
	const tenth: Tolerance = { kind: 'percent', value: 10 };
	test.each<
		[
			now: number,
			before: number,
			polarity: Polarity,
			band: Tolerance | undefined,
			goal: Goal | undefined,
			judgement: Judgement,
			movement: Movement,
		]
	>([
		[12, 10, 'higher', undefined, undefined, 'improved', 'up'],
		[8, 10, 'higher', undefined, undefined, 'worse', 'down'],
		[8, 10, 'lower', undefined, undefined, 'improved', 'down'],
		[12, 10, 'lower', undefined, undefined, 'worse', 'up'],
		[10, 10, 'lower', undefined, undefined, 'consistent', 'level'],
		[11, 10, 'higher', one, undefined, 'consistent', 'up'],
		[9, 10, 'higher', one, undefined, 'consistent', 'down'],
		[11.1, 10, 'higher', one, undefined, 'improved', 'up'],
		[0.3, 0.2, 'higher', { kind: 'absolute', value: 0.1 }, undefined, 'consistent', 'up'],
		[11, 10, 'higher', tenth, undefined, 'consistent', 'up'],
		[11.1, 10, 'higher', tenth, undefined, 'improved', 'up'],
		[-11, -10, 'higher', tenth, undefined, 'consistent', 'down'],
		[12, 10, 'neither', undefined, undefined, 'higher', 'up'],
		[8, 10, 'neither', undefined, RANGE, 'lower', 'down'],
		[11, 10, 'neither', one, undefined, 'consistent', 'up'],
		[10, 10, 'neither', undefined, undefined, 'consistent', 'level'],
		[12, 10, 'range', undefined, undefined, 'higher', 'up'],
		[8, 5, 'range', undefined, RANGE, 'improved', 'up'],
		[12, 15, 'range', undefined, RANGE, 'consistent', 'down'],
		[25, 15, 'range', undefined, RANGE, 'worse', 'up'],
		[22, 25, 'range', undefined, RANGE, 'improved', 'down'],
		[25, 5, 'range', undefined, RANGE, 'consistent', 'up'],
	])('%d after %d, %s, %j, %j: %s, %s', (now, before, polarity, band, goal, judgement, movement) => {
		const travel = directionOfTravel(now, before, polarity, band, goal);
		expect(travel).toEqual({ judgement, movement, change: now - before });
	});
	test.each([
		[undefined, 5],
		[5, undefined],
		[undefined, undefined],
	])('nothing is said of %s after %s', (now, before) =>
		expect(directionOfTravel(now, before, 'higher')).toEqual({ judgement: 'not-available' }),
	);
});
