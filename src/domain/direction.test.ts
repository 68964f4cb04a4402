import { describe, expect, test } from 'vitest';
import { directionOf } from './travel.ts';
import type { Direction, Judgement } from './travel.ts';
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
