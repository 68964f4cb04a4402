/** Turns a chart, as the view says it, into SVG text: for a page, in two sizes. */

import type { Chart, ChartSize } from '../view/chart.ts';
import { CHART_NAMES } from '../words/drawing.ts';
import { drawBars } from './bars.ts';
import { drawBreakdown } from './breakdown.ts';
import { drawControl, drawProjection } from './control.ts';
import type { Drawing } from './drawing.ts';
import { drawMatrix } from './matrix.ts';
import { drawStrip } from './strip.ts';
import { element, render, tenth } from './svg.ts';
import { TEXT_SIZE } from './text.ts';
import { drawTimeSeries } from './time-series.ts';

/** The drawing of a chart in its own units. */
export function draw(chart: Chart, size: ChartSize): Drawing {
	switch (chart.kind) {
		case 'time-series':
			return drawTimeSeries(chart, size);
		case 'breakdown':
			return drawBreakdown(chart, size);
		case 'bars':
			return drawBars(chart, size);
		case 'strip':
			return drawStrip(chart, size);
		case 'control':
			return drawControl(chart, size);
		case 'projection':
			return drawProjection(chart, size);
		case 'matrix':
			return drawMatrix(chart, size);
	}
}

/**
 * An inline drawing, styled by styles/chart.css alone. Put both sizes into the figure; the style sheet shows one.
 *
 * Its ids begin with the chart's id and the size. For assistive technology it is one picture, named by its kind (the
 * figure's caption says what it shows) and described by the chart's description. `data-values` lists the figures that
 * it names, joined by `|`, so that a test can find each in the table beside it.
 */
export function drawChart(chart: Chart, size: ChartSize): string {
	const { width, height, body, values } = draw(chart, size);
	const id = `${safeId(chart.id)}-${chart.kind}-${size}`;
	return render(
		element(
			'svg',
			{
				class: `chart chart-${size}`,
				viewBox: `0 0 ${tenth(width)} ${tenth(Math.ceil(height))}`,
				'font-size': TEXT_SIZE,
				role: 'img',
				'aria-labelledby': `${id}-title`,
				'aria-describedby': `${id}-desc`,
				focusable: 'false',
				'data-values': values.map((value) => (value.includes('|') ? value.replaceAll('|', ' ') : value)).join('|'),
			},
			[
				element('title', { id: `${id}-title` }, [CHART_NAMES[chart.kind]]),
				element('desc', { id: `${id}-desc` }, [chart.description]),
				...body,
			],
		),
	);
}

/** Ids are lists of one when they are referred to: no spaces, nothing that a selector would trip over. */
const safeId = (id: string): string => `chart-${id.replace(/[^A-Za-z0-9-]/g, '-')}`;
