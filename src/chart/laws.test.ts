/** What holds for every drawing, whatever is drawn. */

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyChart, anySparkline } from './any-chart.fixture.ts';
import { draw } from './draw.ts';
import { faultsOf, tagsOf } from './drawing.fixture.ts';
import { EXAMPLES, SPARKLINES } from './examples.fixture.ts';
import { drawChart, drawSparkline, drawStandalone } from './index.ts';

const SIZES = ['wide', 'narrow'] as const;
const expectSound = (svg: string): void => void expect(faultsOf(svg)).toEqual([]);

describe('any chart of any figures and any texts', () => {
	it.each(SIZES)('is drawn well-formed, with finite places inside its frame, %s', (size) => {
		fc.assert(
			fc.property(anyChart, (chart) => expectSound(drawChart(chart, size))),
			{ numRuns: 150 },
		);
	});

	it('is drawn well-formed as a file', () => {
		fc.assert(
			fc.property(anyChart, (chart) => void tagsOf(drawStandalone(chart))),
			{ numRuns: 60 },
		);
	});

	it('is drawn the same every time', () => {
		fc.assert(
			fc.property(
				anyChart,
				(chart) => void expect(drawChart(chart, 'wide')).toBe(drawChart(structuredClone(chart), 'wide')),
			),
			{ numRuns: 30 },
		);
	});
});

it('draws any sparkline well-formed, with finite places inside its frame', () => {
	fc.assert(
		fc.property(anySparkline, (sparkline) => expectSound(drawSparkline(sparkline))),
		{ numRuns: 100 },
	);
});

describe.each(Object.entries(EXAMPLES))('%s', (_, chart) => {
	it('is one picture, named by its kind and described by its description', () => {
		const [svg, title, desc] = tagsOf(drawChart(chart, 'wide'));
		expect(svg!.attributes.get('role')).toBe('img');
		expect(svg!.attributes.get('focusable')).toBe('false');
		expect([title!.name, desc!.name]).toEqual(['title', 'desc']);
		expect(svg!.attributes.get('aria-labelledby')).toBe(title!.attributes.get('id'));
		expect(svg!.attributes.get('aria-describedby')).toBe(desc!.attributes.get('id'));
	});

	it('has no id in common with its other drawing', () => {
		const ids = SIZES.flatMap((size) =>
			tagsOf(drawChart(chart, size)).flatMap(({ attributes }) => attributes.get('id') ?? []),
		);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it.each(SIZES)('stands within its frame, %s', (size) => expectSound(drawChart(chart, size)));

	it('weighs at most 5 KB in both drawings together', () => {
		expect(gzipSync(drawChart(chart, 'wide') + drawChart(chart, 'narrow')).length).toBeLessThan(5 * 1024);
	});

	it('lists the same figures in both drawings', () => {
		expect(draw(chart, 'wide').values).toEqual(draw(chart, 'narrow').values);
	});
});

it('lists the figures of all named series, as the table prints them', () => {
	expect(drawChart(EXAMPLES['line-two-points']!, 'wide')).toContain('data-values="23 working days|19 working days"');
	expect(draw(EXAMPLES['line-many-context']!, 'wide').values).toHaveLength(40);
});

it('says a sparkline in words, or hides it where it has none', () => {
	expect(drawSparkline(SPARKLINES['sparkline']!)).toContain('role="img" aria-label="Up from 41.2% to 47.3%"');
	expect(drawSparkline(SPARKLINES['sparkline-empty']!)).toContain('aria-hidden="true"');
});
