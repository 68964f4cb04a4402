import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dodge } from './dodge.ts';

describe('dodge', () => {
	it('leaves alone what does not touch', () => {
		expect(
			dodge(
				[
					{ at: 50, size: 10 },
					{ at: 10, size: 10 },
				],
				0,
				100,
			),
		).toEqual([50, 10]);
	});
	it('moves two that touch equally far', () => {
		expect(
			dodge(
				[
					{ at: 50, size: 20 },
					{ at: 50, size: 20 },
				],
				0,
				100,
			),
		).toEqual([40, 60]);
	});
	it('moves what counts less', () => {
		const [light, heavy] = dodge(
			[
				{ at: 50, size: 20 },
				{ at: 50, size: 20, weight: 1000 },
			],
			0,
			200,
		);
		expect(heavy).toBeCloseTo(50, 0);
		expect(light).toBeCloseTo(30, 0);
	});
	it('keeps to the ends', () => {
		expect(
			dodge(
				[
					{ at: 0, size: 20 },
					{ at: 100, size: 20 },
				],
				0,
				100,
			),
		).toEqual([10, 90]);
	});

	const wish = fc.record({
		at: fc.integer({ min: -50, max: 400 }),
		size: fc.integer({ min: 1, max: 40 }),
		weight: fc.constantFrom(1, 100),
	});
	it('never lets two overlap, nor one leave the line while there is room', () => {
		const property = fc.property(fc.array(wish, { maxLength: 10 }), (wishes) => {
			const placed = dodge(wishes, 0, 400)
				.map((middle, index) => ({ from: middle - wishes[index]!.size / 2, to: middle + wishes[index]!.size / 2 }))
				.sort((a, b) => a.from - b.from);
			placed.forEach(({ from, to }, index) => {
				expect(from).toBeGreaterThanOrEqual((placed[index - 1]?.to ?? 0) - 1e-6);
				expect(to).toBeLessThanOrEqual(400 + 1e-6);
			});
		});
		fc.assert(property, { numRuns: 200 });
	});
});
