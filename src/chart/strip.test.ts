import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swarm } from './strip.ts';

describe('a swarm of dots', () => {
	it('keeps dots on the middle line while they do not touch', () => {
		expect(swarm([0, 20, 40], 4, 5).map(({ offset }) => offset)).toEqual([0, 0, 0]);
	});
	it('sets dots at one place above and below each other', () => {
		expect(swarm([5, 5, 5], 4, 5).map(({ offset }) => offset)).toEqual([0, 8.6, -8.6]);
	});
	it('moves no dot sideways, and lets none overlap while there is room', () => {
		const property = fc.property(
			fc.array(fc.double({ min: 0, max: 600, noNaN: true }), { maxLength: 40 }),
			(places) => {
				const dots = swarm(places, 2.5, 40);
				expect(dots.map(({ x }) => x)).toEqual(places.toSorted((a, b) => a - b));
				dots.forEach((a, index) => {
					for (const b of dots.slice(0, index))
						expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.offset - b.offset))).toBeGreaterThanOrEqual(5);
				});
			},
		);
		fc.assert(property, { numRuns: 50 });
	});
	it('stays within its levels, and overlaps when it must', () => {
		const dots = swarm(Array<number>(50).fill(3), 2, 2);
		expect(Math.max(...dots.map(({ offset }) => Math.abs(offset)))).toBeLessThanOrEqual(2 * 4.6);
	});
});
