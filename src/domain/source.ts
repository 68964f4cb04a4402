/** Where a record was written, so that every message can point at the cell. */

/** A place in a file. Line and column count from 1; cell is the spreadsheet's name for it (C14). */
export interface Place {
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly cell?: string;
	/** The text of the line, for the caret. */
	readonly excerpt?: string;
	/** How many characters the caret covers. */
	readonly length?: number;
}

/** The origin of one record. */
export interface Source {
	readonly file: string;
	readonly line: number;
	/** The place of one field (a CSV column or a JSON key); of the whole record where the field has no cell. */
	place(field?: string): Place;
	/** The place of a stretch of a long text (commentary), by its offset in the text; whole fields have none. */
	placeIn?(offset: number, length: number): Place;
}

export interface Located<T> {
	readonly record: T;
	readonly source: Source;
}
