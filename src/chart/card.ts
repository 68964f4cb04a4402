/** A card that stands for a page where somebody shares a link to it: 1,200 by 630, as every network shows it. */

import type { CardView } from '../view/card.ts';
import { LIGHT } from './paint.ts';
import type { SvgElement } from './svg.ts';
import { element, render } from './svg.ts';
import { textAt, wrap } from './text.ts';

export const CARD_SIZE = { width: 1200, height: 630 } as const;
const MARGIN = 72;
const INNER = CARD_SIZE.width - 2 * MARGIN;

/** Lines of one block; what does not fit ends in three dots. */
function cut(text: string, size: number, weight: 'regular' | 'bold', most: number): string[] {
	const lines = wrap(text, INNER, weight, size);
	return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]!.replace(/\W*\w*$/, '')}…`];
}

const block = (lines: readonly string[], y: number, size: number, fill: string, weight?: 'bold'): SvgElement =>
	element('g', { 'font-size': size, 'font-weight': weight, fill }, [
		textAt(MARGIN, y, lines, '', 'start', Math.round(size * 1.22)),
	]);

/** The card as a complete SVG file, in literal colours. */
export function drawCard({ site, title, text, foot, brand }: CardView): string {
	const { width, height } = CARD_SIZE;
	const titleLines = cut(title, 64, 'bold', 3);
	const textLines = cut(text, 40, 'regular', titleLines.length > 2 ? 3 : 4);
	const footLines = cut(foot, 28, 'regular', 2);
	const textTop = 210 + (titleLines.length - 1) * 78 + 78;
	return render(
		element(
			'svg',
			{
				xmlns: 'http://www.w3.org/2000/svg',
				viewBox: `0 0 ${width} ${height}`,
				...{ width, height },
				'font-family': 'Source Sans 3',
			},
			[
				element('rect', { width, height, fill: LIGHT['--paper'] }),
				element('rect', { width, height: 16, fill: brand }),
				block([site], 106, 34, LIGHT['--ink-2']),
				block(titleLines, 210, 64, LIGHT['--ink'], 'bold'),
				block(textLines, textTop, 40, LIGHT['--ink']),
				block(footLines, height - 44 - (footLines.length - 1) * 34, 28, LIGHT['--ink-2']),
			],
		),
	);
}
