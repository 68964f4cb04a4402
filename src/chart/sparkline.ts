/** A word-sized line for a table cell: shape of the last figures, and the target. */

import type { Sparkline } from '../view/chart.ts';
import { bounded } from '../view/chart-domain.ts';
import { between } from './axis.ts';
import type { SvgElement } from './svg.ts';
import { element, render, rule, tenth } from './svg.ts';

const WIDTH = 96;
const HEIGHT = 26;
const INSET = 4;

/** Draws a sparkline; without a description it is decoration, and hidden from screen readers. */
export function drawSparkline(sparkline: Sparkline): string {
	const values = sparkline.values.map((value) =>
		value !== undefined && Number.isFinite(value) ? bounded(value) : undefined,
	);
	const known = values.filter((value) => value !== undefined);
	const target =
		sparkline.target !== undefined && Number.isFinite(sparkline.target) ? bounded(sparkline.target) : undefined;
	const edges = target === undefined ? known : [...known, target];
	const [low, high] = [Math.min(...edges), Math.max(...edges)];
	const x = (index: number): number => between(INSET, WIDTH - INSET - 1, index / Math.max(1, values.length - 1));
	const y = (value: number): number =>
		low < high ? between(HEIGHT - INSET, INSET, (value - low) / (high - low)) : HEIGHT / 2;
	const lastIndex = values.findLastIndex((value) => value !== undefined);
	let path = '';
	let alone = '';
	values.forEach((value, index) => {
		if (value === undefined) return;
		const [across, up] = [tenth(x(index)), tenth(y(value))];
		const [isFirst, isLast] = [values[index - 1] === undefined, values[index + 1] === undefined];
		path += `${isFirst ? 'M' : 'L'}${across},${up}${isFirst && isLast ? 'Z' : ''}`;
		if (isFirst && isLast && index !== lastIndex) alone += `M${across} ${up}h0`;
	});
	const body: (SvgElement | undefined)[] = [
		target === undefined ? undefined : rule('chart-target', 0, y(target), WIDTH, y(target)),
		known.length > 1 ? element('path', { class: 'chart-line chart-ours chart-series-1', d: path }) : undefined,
		alone !== '' ? element('path', { class: 'chart-dots chart-series-1', d: alone }) : undefined,
		lastIndex < 0
			? undefined
			: element('circle', {
					class: 'chart-point chart-ours chart-series-1',
					cx: x(lastIndex),
					cy: y(values[lastIndex]!),
					r: 3.5,
				}),
	];
	const isNamed = sparkline.description.trim() !== '';
	return render(
		element(
			'svg',
			{
				class: 'chart-sparkline',
				viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
				width: WIDTH,
				height: HEIGHT,
				...(isNamed ? { role: 'img', 'aria-label': sparkline.description } : { 'aria-hidden': 'true' }),
				focusable: 'false',
			},
			body,
		),
	);
}
