/** What a release folder says, as its reader understood it: each cell spelled one way, each with its place. */

import type { Place } from './source.ts';

export interface WrittenRow {
	/** One for each column, blank where there is nothing. */
	readonly cells: readonly string[];
	/** The place of a column's cell; of the row where none is named. */
	place(column?: string): Place;
}

/** A table. Columns are all that its schema knows, in its order. */
export interface WrittenTable {
	readonly kind: 'table';
	/** Inside the release, such as `observations.csv`. */
	readonly path: string;
	readonly columns: readonly string[];
	readonly rows: readonly WrittenRow[];
	place(): Place;
}

/** A JSON file: its value as written. */
export interface WrittenSettings {
	readonly kind: 'settings';
	readonly path: string;
	readonly value: unknown;
	place(path?: readonly (string | number)[]): Place;
}

/** A commentary: the settings above it, and its Markdown. */
export interface WrittenText {
	readonly kind: 'text';
	/** `commentary/INDICATOR.md`. */
	readonly path: string;
	readonly settings: readonly (readonly [name: string, value: string])[];
	readonly body: string;
	place(setting?: string): Place;
}

export type WrittenFile = WrittenTable | WrittenSettings | WrittenText;

/** One file of a sealed release in canonical spelling (data-model.md, The seal). */
export interface CanonicalFile {
	readonly path: string;
	readonly text: string;
}
