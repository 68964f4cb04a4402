import { describe, expect, it, test } from 'vitest';
import { endsOf, groupTitle, scaleOf } from './scale.ts';

const breakdown = (...groups: readonly (readonly [title: string, scaleEnd?: string])[]) => ({
	categories: groups.map(([title, scaleEnd], at) => ({
		category: `g${at}`,
		title,
		figures: [],
		...(scaleEnd === undefined ? {} : { scaleEnd }),
	})),
});

test.each([
	['1', 'most deprived', '1 (most deprived)'],
	['Most deprived fifth', 'most deprived', 'Most deprived fifth'],
	['Middle', undefined, 'Middle'],
])('%s with the end %s is called %s', (title, scaleEnd, said) =>
	expect(groupTitle({ title, ...(scaleEnd === undefined ? {} : { scaleEnd }) })).toBe(said),
);

describe('the ends of a scale', () => {
	it('are those declared, whatever the names say', () => {
		const groups = breakdown(['Most rural', 'north'], ['Middle'], ['Least rural'], ['Island', 'south']);
		expect(endsOf(groups)).toEqual(['g0', 'g3']);
		expect(scaleOf(groups)).toBe('These groups are a scale, from Most rural (north) to Island (south).');
	});
	it('are those that their names declare, where nothing else does', () => {
		const groups = breakdown(['Most rural'], ['Middle'], ['Least rural']);
		expect(endsOf(groups)).toEqual(['g0', 'g2']);
		expect(scaleOf(groups)).toBe('These groups are a scale, from Most rural to Least rural.');
	});
	it('are never guessed for one that has had no figure', () => {
		const groups = breakdown(['1', 'most deprived'], ['5'], ['9']);
		expect(endsOf(groups)).toEqual(['g0', '']);
		expect(scaleOf(groups)).toBeUndefined();
	});
	it('are none of groups that are no scale', () => {
		expect(endsOf(breakdown(['Women'], ['Men']))).toBeUndefined();
		expect(scaleOf(breakdown(['Women'], ['Men']))).toBeUndefined();
	});
});
