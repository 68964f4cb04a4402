/** A table as a page shows it: every cell already worded. The first cell of a row is its heading. */

import type { Marker } from '../domain/observation.ts';
import { MARKER, shorthandNote } from '../words/status.ts';
import type { Sparkline } from './chart.ts';
import type { FigureMark, PaidMark, WorkedMark } from './figure-mark.ts';
import type { DirectionView, StatusView } from './status.ts';

export interface MarkerView {
	/** r, printed as [r]. */
	readonly letter: string;
	/** revised, for a screen reader. */
	readonly meaning: string;
}

/** What a cell shows, in this order. Something must be there: an empty cell says nothing. */
export interface Cell {
	readonly status?: StatusView | undefined;
	readonly direction?: DirectionView | undefined;
	readonly sparkline?: Sparkline | undefined;
	readonly text?: string | undefined;
	/** Which figure the text states, wherever it states one. */
	readonly figure?: FigureMark | undefined;
	/** What the text states that we worked out of published figures, where it does. */
	readonly worked?: WorkedMark | undefined;
	/** Which payments the text adds up, where it does. */
	readonly paid?: PaidMark | undefined;
	/** Root-relative address, or an absolute one of another site, that the text links to. */
	readonly href?: string | undefined;
	/** What the link is about, where its text alone would not tell it from another link of the page. Heard, not seen. */
	readonly about?: string | undefined;
	readonly markers?: readonly MarkerView[] | undefined;
	/** A second line, smaller. */
	readonly detail?: string | undefined;
}

export interface Column {
	/** With its unit where the cells are bare numbers: Result (%). */
	readonly title: string;
	readonly kind: 'text' | 'number';
	/** Whether its cells say by themselves what they are, such as a status: on a phone its title is not repeated. */
	readonly isPlain?: boolean;
}

export interface Row {
	readonly cells: readonly Cell[];
	/** The council's own row among others. */
	readonly isOurs?: boolean;
	/** By which something else leads to it; unique on its page. */
	readonly id?: string;
}

export interface TableView {
	/** Unique on its page. */
	readonly caption: string;
	/** Under the caption: what shorthand means, how rows are sorted. */
	readonly note?: string | undefined;
	readonly columns: readonly Column[];
	readonly rows: readonly Row[];
	/** Rows that are folded away at first. */
	readonly more?: { readonly summary: string; readonly caption: string; readonly rows: readonly Row[] } | undefined;
	/** Narrow enough to stay a table on a phone: two or three short columns. */
	readonly isSmall?: boolean | undefined;
}

/** The markers of a figure as the table prints them; revised is ours to add. */
export function markerViews(markers: readonly Marker[], isRevised = false): MarkerView[] {
	const letters: (Marker | 'r')[] = [...markers, ...(isRevised ? (['r'] as const) : [])];
	return letters.map((letter) => ({ letter, meaning: MARKER[letter] }));
}

/** "Some shorthand is used in this table: [x] = not available." for the markers that occur in some rows. */
export function shorthandOf(rows: readonly Row[]): string | undefined {
	const used = new Map<string, string>();
	for (const { cells } of rows)
		for (const { markers } of cells) for (const { letter, meaning } of markers ?? []) used.set(letter, meaning);
	return used.size === 0 ? undefined : shorthandNote([...used]);
}
