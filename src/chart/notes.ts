/** Notes on a time line: breaks in the series and events, as vertical lines with their words above or, numbered, below. */

import { dayNumber } from '../domain/period.ts';
import type { ChartNote, ChartSize } from '../view/chart.ts';
import { shorthand } from '../words/drawing.ts';
import type { Position } from './axis.ts';
import type { Box, Plot } from './drawing.ts';
import { clamp, overlap } from './drawing.ts';
import type { Placed } from './series.ts';
import type { SvgElement } from './svg.ts';
import { classes, rule } from './svg.ts';
import { LINE_HEIGHT, textAt, widest, wrap } from './text.ts';

interface Flag {
	readonly x: number;
	readonly isBreak: boolean;
	/** What stands above the line. */
	readonly lines: readonly string[];
}

export interface Notes {
	readonly flags: readonly Flag[];
	/** What a number above a line stands for, one paragraph of lines each; drawn below the plot. */
	readonly list: readonly (readonly string[])[];
	/** Room for the flags above the plot, and for the list below it. */
	readonly above: number;
	readonly below: number;
}

const WIDEST_FLAG = 190;
const BELOW_GAP = 10;
const ABOVE_GAP = 4;

/** Words above the lines where they fit side by side; else numbers, and a list below the plot. */
export function layOutNotes(
	notes: readonly ChartNote[],
	placed: readonly Placed[],
	x: Position,
	plot: Pick<Plot, 'left' | 'right'>,
	size: ChartSize,
	width: number,
): Notes {
	const known = notes
		.map((note) => ({ ...note, day: dayNumber(note.at) }))
		.filter(({ day }) => Number.isFinite(day))
		.sort((a, b) => a.day - b.day)
		.map((note) => ({ ...note, x: clamp(between(note.day, placed, x), plot.left, plot.right) }));
	const silent = placed
		.flatMap(({ point }) =>
			point.isAfterBreak ? [clamp(between(dayNumber(point.end), placed, x), plot.left, plot.right)] : [],
		)
		.filter((at) => !known.some((note) => note.kind === 'break' && note.x === at))
		.map((at): Flag => ({ x: at, isBreak: true, lines: [shorthand(['b'])] }));
	const text = (note: ChartNote): string => (note.kind === 'break' ? `${shorthand(['b'])} ${note.text}` : note.text);
	const inFull = [
		...known.map((note): Flag => ({ x: note.x, isBreak: note.kind === 'break', lines: wrap(text(note), WIDEST_FLAG) })),
		...silent,
	];
	if (size === 'wide' && areApart(inFull, width)) return withRoom(inFull, []);
	const isOnlyBreak = known.length === 1 && known[0]!.kind === 'break';
	const signs = known.map((note, index): Flag => ({
		x: note.x,
		isBreak: note.kind === 'break',
		lines: [isOnlyBreak ? shorthand(['b']) : String(index + 1)],
	}));
	const list = known.map((note, index) => wrap(isOnlyBreak ? text(note) : `${index + 1} ${text(note)}`, width));
	return withRoom(together([...signs, ...silent]), list);
}

function withRoom(flags: readonly Flag[], list: readonly (readonly string[])[]): Notes {
	const rows = flags.reduce((most, { lines }) => Math.max(most, lines.length), 0);
	const listed = list.reduce((sum, { length }) => sum + length, 0);
	return {
		flags,
		list,
		above: rows > 0 ? rows * LINE_HEIGHT + ABOVE_GAP : 0,
		below: listed > 0 ? listed * LINE_HEIGHT + BELOW_GAP : 0,
	};
}

/** Half-way between the figures before and after a day, so that the line touches neither. */
function between(day: number, placed: readonly Placed[], x: Position): number {
	const after = placed.findIndex(({ point }) => dayNumber(point.end) >= day);
	return after > 0 ? (placed[after - 1]!.x + placed[after]!.x) / 2 : x(day);
}

/** Flags at one place become one. */
function together(flags: readonly Flag[]): Flag[] {
	const byPlace = new Map<number, Flag>();
	for (const flag of flags) {
		const there = byPlace.get(flag.x);
		const lines = there ? [`${there.lines[0]} ${flag.lines[0]}`] : flag.lines;
		byPlace.set(flag.x, { x: flag.x, isBreak: flag.isBreak || there?.isBreak === true, lines });
	}
	return [...byPlace.values()];
}

const isShort = ({ lines }: Flag): boolean => widest(lines) <= 40;

function boxOf(flag: Flag, width: number): Box {
	const size = widest(flag.lines);
	const left = isShort(flag) ? clamp(flag.x - size / 2, 0, width - size) : flag.x > width / 2 ? flag.x - size : flag.x;
	return { left, right: left + size, top: 0, bottom: 1 };
}

function areApart(flags: readonly Flag[], width: number): boolean {
	const boxes = flags.map((flag) => boxOf(flag, width));
	return boxes.every(
		(box, index) =>
			box.left >= 0 &&
			box.right <= width &&
			boxes.slice(0, index).every((other) => !overlap({ ...box, left: box.left - 8, right: box.right + 8 }, other)),
	);
}

/** The lines, with their flags above the plot. */
export function drawNotes(notes: Notes, plot: Plot, width: number): SvgElement[] {
	return notes.flags.flatMap((flag) => {
		const top = plot.top - 8 - flag.lines.length * LINE_HEIGHT;
		return [
			rule(classes('chart-note', flag.isBreak && 'chart-break'), flag.x, plot.top - 6, flag.x, plot.bottom),
			isShort(flag) || flag.x <= width / 2
				? textAt(boxOf(flag, width).left, top + 14, flag.lines, 'chart-tick')
				: textAt(flag.x, top + 14, flag.lines, 'chart-tick', 'end'),
		];
	});
}

/** The words that the numbers stand for. */
export function noteList(notes: Notes, top: number): SvgElement[] {
	let y = top + BELOW_GAP + 14;
	return notes.list.map((lines) => {
		const text = textAt(0, y, lines, 'chart-tick');
		y += lines.length * LINE_HEIGHT;
		return text;
	});
}
