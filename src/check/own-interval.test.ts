import { describe, expect, it } from 'vitest';
import { readWith } from '../read/folder/site.fixture.ts';
import { csv, OBSERVATIONS } from '../words/guide/example.ts';
import { figuresLieInTheirIntervals } from './own-interval.ts';
import { partWithinWhole } from './part-of-whole.ts';
import { valueFollowsFromParts } from './parts-agree.ts';
import type { Rule } from './rule.ts';

const COLUMNS = 'indicator,period,value,numerator,denominator,lower,upper';
function told(rule: Rule, ...rows: readonly string[]): (readonly [string | undefined, string])[] {
	const { submission } = readWith({ [OBSERVATIONS]: csv(COLUMNS, ...rows.map((row) => `hsg-03,FY2025-26-Q2,${row}`)) });
	return [...rule.check(submission!)].map(({ at, message }) => [at.cell, message]);
}

describe('a figure beside its own interval', () => {
	it.each([
		['91.5,,,93,95', 'F2', 'The value is 91.5, but its own interval is 93 to 95.'],
		['91.5,,,80,91', 'G2', 'The value is 91.5, but its own interval is 80 to 91.'],
		['91.5,,,93,', 'F2', 'The value is 91.5, but its own interval is 93 to open.'],
	])('%s is a problem at the end that it passes', (row, cell, message) => {
		expect(told(figuresLieInTheirIntervals, row)).toEqual([[cell, message]]);
	});
	it.each(['91.5,,,90,93', '91.5,,,91.5,93', '91.5,,,91.53,93', '91.5,,,,'])('%s is right, or rounded apart', (row) => {
		expect(told(figuresLieInTheirIntervals, row)).toEqual([]);
	});
});

it('nothing to divide by is said once, and not as two numbers to swap', () => {
	expect(told(partWithinWhole, '45,45,0,,')).toEqual([]);
	expect(told(valueFollowsFromParts, '45,45,0,,')).toEqual([
		['E2', 'The value is 45, but 45 divided by 0 is no number.'],
	]);
});
