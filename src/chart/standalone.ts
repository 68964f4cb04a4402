/** A chart as a file of its own, for a document or a slide: with its title, its source, and colours of its own. */

import type { Chart, ChartSize } from '../view/chart.ts';
import { draw } from './draw.ts';
import { LIGHT, lightPaint } from './paint.ts';
import type { SvgElement } from './svg.ts';
import { attributesText, element, render } from './svg.ts';
import { TEXT_SIZE, textAt, wrap } from './text.ts';

const MARGIN = 28;
const TITLE_SIZE = 23;
const TITLE_LINE = 28;
const SUBTITLE_LINE = 21;
const CREDIT_SIZE = 14;
const CREDIT_LINE = 18;
const FONTS = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Helvetica, Arial, sans-serif";

export interface StandaloneOptions {
	/** A style sheet to add (an embedded font, say); the file needs none. */
	readonly css?: string;
	/** Wide unless said. */
	readonly size?: ChartSize;
}

/**
 * A chart as a complete SVG file: title, subtitle, drawing, credit, on white, in literal colours, as attributes: word
 * processors and slides read no style sheets.
 */
export function drawStandalone(chart: Chart, { css, size = 'wide' }: StandaloneOptions = {}): string {
	const drawing = draw(chart, size);
	const title = wrap(chart.title, drawing.width, 'bold', TITLE_SIZE);
	const subtitle = wrap(chart.subtitle, drawing.width);
	const credit = wrap(chart.credit, drawing.width, 'regular', CREDIT_SIZE);
	const subtitleTop = MARGIN + title.length * TITLE_LINE;
	const top = subtitleTop + subtitle.length * SUBTITLE_LINE + 14;
	const creditTop = top + drawing.height + 20;
	const width = drawing.width + 2 * MARGIN;
	const height = Math.ceil(creditTop + credit.length * CREDIT_LINE + MARGIN / 2);
	const root = element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: `0 0 ${width} ${height}`,
			width,
			height,
			'font-family': FONTS,
			'font-size': TEXT_SIZE,
			role: 'img',
			'aria-labelledby': 'title desc',
		},
		[
			element('title', { id: 'title' }, [chart.title]),
			element('desc', { id: 'desc' }, [chart.description]),
			css === undefined ? undefined : element('style', {}, [css]),
			element('rect', { width, height, fill: LIGHT['--paper'] }),
			sized(TITLE_SIZE, 'bold', LIGHT['--ink'], textAt(MARGIN, MARGIN + 20, title, '', 'start', TITLE_LINE)),
			sized(
				TEXT_SIZE,
				undefined,
				LIGHT['--ink-2'],
				textAt(MARGIN, subtitleTop + 16, subtitle, '', 'start', SUBTITLE_LINE),
			),
			element('g', { transform: `translate(${MARGIN} ${top})` }, drawing.body.flatMap(underlaid)),
			sized(CREDIT_SIZE, undefined, LIGHT['--ink-2'], textAt(MARGIN, creditTop + 12, credit, '', 'start', CREDIT_LINE)),
		],
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root, painted)}\n`;
}

const sized = (size: number, weight: string | undefined, fill: string, text: SvgElement): SvgElement =>
	element('g', { 'font-size': size, 'font-weight': weight, fill }, [text]);

/** Paper around letters as a copy beneath them: few programs know that a stroke can be painted first. */
function underlaid(node: SvgElement): SvgElement[] {
	const names = String(node.attributes['class'] ?? '').split(' ');
	if (!names.includes('chart-halo')) return [node];
	const strong = names.includes('chart-strong') ? ' chart-strong' : '';
	return [{ ...node, attributes: { ...node.attributes, class: `chart-under${strong}` } }, node];
}

/** Classes become what they look like. */
function painted(names: string): string {
	let paint = paints.get(names);
	if (paint === undefined) paints.set(names, (paint = attributesText(lightPaint(element('', { class: names })))));
	return paint;
}
/** Few combinations of classes recur in every drawing. */
const paints = new Map<string, string>();
