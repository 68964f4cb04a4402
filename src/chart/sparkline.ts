/** A word-sized line for a table cell: shape of the last figures, and the target. */

import type { Sparkline } from '../view/chart.ts';
import { bounded } from '../view/chart-domain.ts';
import { between } from './axis.ts';
import { escaped, tenth } from './svg.ts';

const WIDTH = 96;
const HEIGHT = 26;
const INSET = 4;
const OURS = 'chart-ours chart-series-1';

const drawable = (value: number | undefined): number | undefined =>
	value !== undefined && Number.isFinite(value) ? bounded(value) : undefined;

/**
 * Draws a sparkline; without a description it is decoration, and hidden from screen readers. It is written as it stands,
 * not as a tree that is written later: reports hold tens of thousands of them.
 */
export function drawSparkline({ values: signed, target: goal, description }: Sparkline): string {
	const values = signed.map(drawable);
	const target = drawable(goal);
	let [low, high] = target === undefined ? [Infinity, -Infinity] : [target, target];
	let [known, last] = [0, -1];
	values.forEach((value, index) => {
		if (value === undefined) return;
		[low, high] = [Math.min(low, value), Math.max(high, value)];
		[known, last] = [known + 1, index];
	});
	const x = (index: number): string => tenth(between(INSET, WIDTH - INSET - 1, index / Math.max(1, values.length - 1)));
	const y = (value: number): string =>
		tenth(low < high ? between(HEIGHT - INSET, INSET, (value - low) / (high - low)) : HEIGHT / 2);
	let path = '';
	let alone = '';
	values.forEach((value, index) => {
		if (value === undefined) return;
		const [across, up] = [x(index), y(value)];
		const [isFirst, isLast] = [values[index - 1] === undefined, values[index + 1] === undefined];
		path += `${isFirst ? 'M' : 'L'}${across},${up}${isFirst && isLast ? 'Z' : ''}`;
		if (isFirst && isLast && index !== last) alone += `M${across} ${up}h0`;
	});
	const body = [
		target === undefined ? '' : `<path class="chart-target" d="M0 ${y(target)}H${WIDTH}"/>`,
		known > 1 ? `<path class="chart-line ${OURS}" d="${path}"/>` : '',
		alone === '' ? '' : `<path class="chart-dots chart-series-1" d="${alone}"/>`,
		last < 0 ? '' : `<circle class="chart-point ${OURS}" cx="${x(last)}" cy="${y(values[last]!)}" r="3.5"/>`,
	].join('');
	const name = description.trim() === '' ? 'aria-hidden="true"' : `role="img" aria-label="${escaped(description)}"`;
	const start = `<svg class="chart-sparkline" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" ${name}`;
	return body === '' ? `${start}/>` : `${start}>${body}</svg>`;
}
