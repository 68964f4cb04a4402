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
	readonly day: number;
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
const MOST_FLAGS_IN_FULL = 2;
const BELOW_GAP = 10;

/** Decides between words above the lines (wide, at most two) and numbers with a list below. */
export function layOutNotes(notes: readonly ChartNote[], placed: readonly Placed[], size: ChartSize, width: number): Notes {
	const known = notes
		.map((note) => ({ ...note, day: dayNumber(note.at) }))
		.filter(({ day }) => Number.isFinite(day))
		.sort((a, b) => a.day - b.day);
	const silent = placed
		.filter(({ point }) => point.isAfterBreak)
		.map(({ point }) => dayNumber(point.end))
		.filter((day) => !known.some((note) => note.kind === 'break' && sameGap(note.day, day, placed)))
		.map((day): Flag => ({ day, isBreak: true, lines: [shorthand(['b'])] }));
	const text = (note: ChartNote): string => (note.kind === 'break' ? `${shorthand(['b'])} ${note.text}` : note.text);
	const isNumbered = size === 'narrow' || known.length > MOST_FLAGS_IN_FULL;
	const numbered = known.map((note, index) => {
		const isOnly = known.length === 1 && note.kind === 'break';
		const sign = isOnly ? shorthand(['b']) : String(index + 1);
		const full = isOnly ? text(note) : `${index + 1} ${text(note)}`;
		return { day: note.day, isBreak: note.kind === 'break', lines: isNumbered ? [sign] : wrap(text(note), WIDEST_FLAG), full };
	});
	const list = isNumbered ? numbered.map(({ full }) => wrap(full, width)) : [];
	const flags = [...numbered, ...silent];
	const rows = flags.reduce((most, { lines }) => Math.max(most, lines.length), 0);
	const listed = list.reduce((sum, lines) => sum + lines.length, 0);
	return {
		flags,
		list,
		above: rows * LINE_HEIGHT + (rows > 0 ? 4 : 0),
		below: listed > 0 ? listed * LINE_HEIGHT + BELOW_GAP : 0,
	};
}

/** Whether a note's date and a figure's lie on the same side of every other figure. */
function sameGap(noteDay: number, pointDay: number, placed: readonly Placed[]): boolean {
	const before = Math.max(...placed.map(({ point }) => dayNumber(point.end)).filter((day) => day < pointDay), -Infinity);
	return noteDay > before && noteDay <= pointDay;
}

/** Half-way between the figures before and after a day, so that the line touches neither. */
function between(day: number, placed: readonly Placed[], x: Position): number {
	const after = placed.findIndex(({ point }) => dayNumber(point.end) >= day);
	return after > 0 ? (placed[after - 1]!.x + placed[after]!.x) / 2 : x(day);
}

/** Lines and flags, and the boxes that the flags take. */
export function drawNotes(notes: Notes, placed: readonly Placed[], x: Position, plot: Plot, width: number): SvgElement[] {
	const taken: Box[] = [];
	return notes.flags.flatMap(({ day, isBreak, lines }) => {
		const at = clamp(between(day, placed, x), plot.left, plot.right);
		const isLong = widest(lines) > 40;
		const anchor = !isLong ? 'middle' : at > width / 2 ? 'end' : 'start';
		const start = anchor === 'middle' ? at - widest(lines) / 2 : anchor === 'end' ? at - widest(lines) : at;
		const bottom = plot.top - 8;
		const top = bottom - lines.length * LINE_HEIGHT;
		const box = { left: start - 4, right: start + widest(lines) + 4, top, bottom };
		const line = rule(classes('chart-note', isBreak && 'chart-break'), at, plot.top - 6, at, plot.bottom);
		if (taken.some((other) => overlap(other, box))) return [line];
		taken.push(box);
		return [line, textAt(at, top + 14, lines, 'chart-tick', anchor)];
	});
}

/** The words that the numbers stand for. */
export function noteList(notes: Notes, top: number): SvgElement[] {
	let y = top + BELOW_GAP + 12;
	return notes.list.map((lines) => {
		const text = textAt(0, y, lines, 'chart-tick');
		y += lines.length * LINE_HEIGHT;
		return text;
	});
}
