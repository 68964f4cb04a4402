/** What every kind of chart gives back, and the boxes it is laid out in. */

import type { ChartSize } from '../view/chart.ts';
import type { SvgElement } from './svg.ts';

/** A drawing in its own units, before it becomes an inline picture or a file. */
export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly body: readonly SvgElement[];
	/** The figures drawn and named, as the table beside the chart prints them. */
	readonly values: readonly string[];
}

/** The rectangle in which values are drawn. */
export interface Plot {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

export const WIDTHS: Readonly<Record<ChartSize, number>> = { wide: 680, narrow: 300 };

export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

export const overlap = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What labels keep clear of: lines, which are followed only when a label asks, and the labels that stand already. */
export class Taken {
	readonly #linesOf: () => Box[];
	#lines: Box[] | undefined;
	readonly #labels: Box[] = [];

	constructor(lines: () => Box[]) {
		this.#linesOf = lines;
	}

	add(label: Box): void {
		this.#labels.push(label);
	}

	/** How much of it stands where a box would. */
	within(box: Box): number {
		this.#lines ??= this.#linesOf();
		let many = 0;
		for (const boxes of [this.#lines, this.#labels]) for (const other of boxes) if (overlap(other, box)) many++;
		return many;
	}
}

/** A number kept between two others. */
export const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
