/**
 * Columns month by month, always from 0, for sums of money. A page draws it when it is built, and the explorer in the
 * browser: so nothing here needs a package.
 */

import type { SvgElement } from './svg.ts';
import { element, render, rule, tenth } from './svg.ts';
import { LINE_HEIGHT, TEXT_SIZE, TO_BASELINE, textAt, widest, widthOf } from './text.ts';

export interface MonthColumn {
	/** The two lines under it: Apr, 2025. */
	readonly label: readonly [month: string, year: string];
	/** In whole pence. */
	readonly pence: number;
}

export interface MonthsChart {
	/** Unique on its page. */
	readonly id: string;
	/** What kind of drawing it is: Column chart. */
	readonly name: string;
	readonly description: string;
	readonly columns: readonly MonthColumn[];
	/** A round sum as the axis says it: £20m. */
	readonly say: (pence: number) => string;
}

/** A third of a column's room is left free. */
const FREE = 1 / 3;
const PLOT = { wide: 240, narrow: 190 } as const;
const DRAWN = { wide: 680, narrow: 300 } as const;
const BESIDE_AXIS = 8;
const MOST_STEPS = 5;

/** Steps of 1, 2 or 5 times a power of ten, at most five of them, that reach from the least to the greatest sum and hold 0. */
export function roundSteps(least: number, greatest: number): number[] {
	const [low, high] = [Math.min(0, least), Math.max(0, greatest)];
	if (low === high) return [0];
	const rough = (high - low) / MOST_STEPS;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
	const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
	return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

/** The drawing as SVG text, in one of the two sizes that every figure has. */
export function drawMonths(chart: MonthsChart, size: 'wide' | 'narrow'): string {
	const width = DRAWN[size];
	const sums = chart.columns.map(({ pence }) => pence);
	const steps = roundSteps(Math.min(0, ...sums), Math.max(0, ...sums));
	const said = steps.map(chart.say);
	const left = widest(said) + BESIDE_AXIS;
	const top = LINE_HEIGHT / 2;
	const bottom = top + PLOT[size];
	const [low, high] = [steps[0]!, steps.at(-1)!];
	const y = (pence: number): number =>
		high === low ? bottom : bottom - ((pence - low) / (high - low)) * (bottom - top);
	const room = (width - left) / Math.max(1, chart.columns.length);
	const x = (at: number): number => left + room * at;
	const height = bottom + LINE_HEIGHT * 2 + 10;
	const id = `${chart.id}-months-${size}`;
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
			},
			[
				element('title', { id: `${id}-title` }, [chart.name]),
				element('desc', { id: `${id}-desc` }, [chart.description]),
				...steps.flatMap((step, at): SvgElement[] => [
					rule('chart-grid', left, y(step), width, y(step)),
					textAt(left - BESIDE_AXIS, y(step) + TO_BASELINE, said[at]!, 'chart-tick', 'end'),
				]),
				...chart.columns.map(({ pence }, at) =>
					element('rect', {
						class: 'chart-bar chart-ours chart-series-1',
						x: x(at) + (room * FREE) / 2,
						y: Math.min(y(0), y(pence)),
						width: room * (1 - FREE),
						height: Math.abs(y(pence) - y(0)),
					}),
				),
				rule('chart-axis', left, y(0), width, y(0)),
				...labels(chart.columns, room).map((at) =>
					textAt(
						middle(x(at) + room / 2, chart.columns[at]!, width),
						bottom + LINE_HEIGHT + 3,
						chart.columns[at]!.label,
						'chart-tick',
						'middle',
					),
				),
			],
		),
	);
}

/** A label at the edge is moved in, so that none of it is cut off. */
const middle = (at: number, { label }: MonthColumn, width: number): number => Math.min(at, width - widest(label) / 2);

/** Which columns are named: the newest, and others at equal steps of whole quarters where not all have room. */
function labels(columns: readonly MonthColumn[], room: number): number[] {
	const needed = columns.reduce((most, { label }) => Math.max(most, widest(label)), widthOf('May')) + BESIDE_AXIS;
	const stride = [1, 2, 3, 6, 12, 24, 60, 120].find((each) => each * room >= needed) ?? columns.length;
	return columns.map((_, at) => at).filter((at) => (columns.length - 1 - at) % stride === 0);
}
