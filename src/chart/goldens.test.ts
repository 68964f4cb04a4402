/** Every example, drawn: files to open and look at. After a wanted change: look at them, then run vitest with -u. */

import { describe, expect, it } from 'vitest';
import { drawChart, drawSparkline, drawStandalone } from './index.ts';
import { EXAMPLES, SPARKLINES } from './examples.fixture.ts';

/** One element a line, so that a difference reads as one. */
const lines = (svg: string): string => svg.replaceAll('><', '>\n<').trim() + '\n';

describe.each(Object.entries(EXAMPLES))('%s', (name, chart) => {
	it.each(['wide', 'narrow'] as const)('looks as it did when last looked at, %s', async (size) => {
		await expect(lines(drawStandalone(chart, { size }))).toMatchFileSnapshot(`goldens/${name}-${size}.svg`);
	});
});

it('draws for a page with classes alone', async () => {
	const chart = EXAMPLES['line-target-steps']!;
	await expect(lines(drawChart(chart, 'wide'))).toMatchFileSnapshot('goldens/page.svg');
});

it.each(Object.entries(SPARKLINES))('%s looks as it did when last looked at', async (name, sparkline) => {
	await expect(lines(drawSparkline(sparkline))).toMatchFileSnapshot(`goldens/${name}.svg`);
});
