import { describe, expect, it, test } from 'vitest';
import type { Council } from '../domain/council.ts';
import { STATUS_WORDS } from '../domain/council.ts';
import { directionView, statusOf, statusView } from './status.ts';

const council = (
	marks: Council['status']['marks'],
	words: Council['status']['words'] = {},
): Pick<Council, 'status'> => ({
	status: { marks, words, tolerance: 'none' },
});
const marksOf = (of: Pick<Council, 'status'>): unknown[] => STATUS_WORDS.map((key) => statusOf(key, of).mark);

describe('the marks of statuses', () => {
	it.each([
		['shapes', council('shapes')],
		['star, circle and triangle', council('star-circle-triangle')],
		['letters', council('letters', { met: 'On track', close: 'Near', missed: 'Behind' })],
	])('differ in shape from each other: %s', (_, of) => {
		const marks = marksOf(of).map((mark) => JSON.stringify(mark));
		expect(new Set(marks).size).toBe(marks.length);
	});

	it('are the initials of the council’s own words', () => {
		const own = council('letters', { met: 'On track', close: 'Near', missed: 'Behind' });
		expect(marksOf(own).slice(0, 3)).toEqual([{ letter: 'O' }, { letter: 'N' }, { letter: 'B' }]);
	});

	it('are shapes again where the words begin alike: two boxes with one letter say nothing', () => {
		expect(marksOf(council('letters'))).toEqual(marksOf(council('shapes')));
	});
});

it('shows no chip for figures that only give context', () => {
	expect(statusView({ kind: 'unrated', because: 'no-polarity' }, council('shapes'))).toBeUndefined();
	expect(statusView({ kind: 'unrated', because: 'not-due' }, council('shapes'))?.word).toBe('Not due yet');
});

test.each([
	[{ judgement: 'improved', movement: 'down', change: -3 }, 'Down, improving', 'down'],
	[{ judgement: 'worse', movement: 'up', change: 3 }, 'Up, getting worse', 'up'],
	[{ judgement: 'consistent', movement: 'level', change: 0 }, 'No real change', 'level'],
	[{ judgement: 'higher', movement: 'up', change: 3 }, 'Higher', 'up'],
	[{ judgement: 'not-available' }, 'Cannot compare', undefined],
] as const)('%j is told as "%s"', (travel, text, arrow) => {
	const view = directionView(travel);
	expect([view.text, view.arrow]).toEqual([text, arrow]);
});
