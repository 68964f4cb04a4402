import { describe, expect, it, test } from 'vitest';
import { drawMonths, roundSteps } from './months.ts';
import type { MonthsChart } from './months.ts';

const chart = (pence: readonly number[]): MonthsChart => ({
	id: 'c',
	name: 'Column chart',
	description: 'Payments',
	columns: pence.map((one, at) => ({ label: [['Jan', 'Feb', 'Mar'][at % 3]!, '2025'], pence: one })),
	say: (sum) => `£${sum}`,
});
const rects = (svg: string): number[][] =>
	[...svg.matchAll(/<rect class="[^"]*" x="([-\d.]+)" y="([-\d.]+)" width="([-\d.]+)" height="([-\d.]+)"/g)].map(
		(match) => match.slice(1).map(Number),
	);

describe('round steps', () => {
	test.each([
		[0, 79_896_121_25, [0, 2e9, 4e9, 6e9, 8e9]],
		[0, 100, [0, 20, 40, 60, 80, 100]],
		[-30, 100, [-50, 0, 50, 100]],
		[0, 0, [0]],
		[-7, -3, [-8, -6, -4, -2, 0]],
	])('from %d to %d are %j', (least, greatest, steps) => expect(roundSteps(least, greatest)).toEqual(steps));
});

describe('columns month by month', () => {
	it('are as high as their sums, from the line of 0 up', () => {
		const [one, two, none] = rects(drawMonths(chart([50, 100, 0]), 'wide'));
		expect(two![3]! / one![3]!).toBeCloseTo(2, 1);
		expect(none![3]).toBe(0);
		expect(one![1]! + one![3]!).toBeCloseTo(two![1]! + two![3]!, 0);
	});

	it('hang below the line of 0 where more money came back than was paid', () => {
		const [up, down] = rects(drawMonths(chart([100, -100]), 'wide'));
		expect(down![1]).toBeCloseTo(up![1]! + up![3]!, 0);
	});

	it.each(['wide', 'narrow'] as const)('stay inside the %s drawing, and so do their names', (size) => {
		const width = size === 'wide' ? 680 : 300;
		const svg = drawMonths(chart(Array.from({ length: 60 }, (_, at) => at * 1e9)), size);
		for (const [x, , wide] of rects(svg)) expect(x! + wide!).toBeLessThanOrEqual(width);
		const named = [...svg.matchAll(/<tspan x="([\d.]+)"/g)].map(([, x]) => Number(x));
		for (const [at, x] of named.entries()) if (at > 0) expect(x - named[at - 1]!).toBeGreaterThan(30);
		expect(named.length).toBeGreaterThan(1);
	});

	it('are one picture with a name and a description', () => {
		const svg = drawMonths(chart([1, 2]), 'narrow');
		expect(svg).toMatch(/role="img" aria-labelledby="c-months-narrow-title" aria-describedby="c-months-narrow-desc"/);
		expect(svg).toContain('<desc id="c-months-narrow-desc">Payments</desc>');
	});

	it('draw nothing but the axis where there are no months', () =>
		expect(rects(drawMonths(chart([]), 'wide'))).toEqual([]));
});
