/** A workbook to read, whatever format it is written in: sheets with a few lines of words and at most one table each. */

/** `number` and `integer` are decimal text, `date` an ISO day; `sheet` is the name of another sheet, to go to. */
export type CellType = 'text' | 'number' | 'integer' | 'date' | 'instant' | 'sheet';

export interface BookColumn {
	/** Not empty, and no other of its table is the same. */
	readonly title: string;
	readonly type: CellType;
}

export interface BookTable {
	/** Letters, digits and low lines; no other table of the workbook has it. */
	readonly name: string;
	readonly columns: readonly BookColumn[];
	/** One at least: a marked table without rows is none to a spreadsheet. */
	readonly rows: readonly (readonly (string | undefined)[])[];
}

/** A line above the table, in the first column. */
export interface BookLine {
	readonly text: string;
	/** `title` is the first line of a sheet, `heading` begins a part of it. */
	readonly kind: 'title' | 'heading' | 'text';
	/** Where it leads: an address with its scheme. */
	readonly link?: string;
}

export interface BookSheet {
	/** Letters, digits and low lines; no other sheet has it. */
	readonly name: string;
	readonly lines: readonly BookLine[];
	readonly table?: BookTable;
}

export interface Book {
	readonly title: string;
	readonly author: string;
	/** BCP 47: en-GB. */
	readonly language: string;
	/** When its figures were published, ISO 8601 in UTC to the second; never the time of writing. */
	readonly modified: string;
	readonly sheets: readonly BookSheet[];
}

/** How a cell is kept: a number or a day where a spreadsheet can show exactly the same text again, else that text. */
export type Kept = 'number' | 'date' | 'text';

/** Most decimals that a number is shown with; with more it is kept as text. */
export const MOST_DECIMALS = 9;
/** A spreadsheet keeps fifteen digits of a number and makes zeros of the others. */
const MOST_DIGITS = 15;
/** Excel takes 1900 for a leap year; from here on it counts as everybody does. */
const FIRST_DAY = '1900-03-01';
const NUMBER = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Decides how a cell is kept, so that what a spreadsheet shows is the text of the CSV, digit for digit. */
export function keptAs(text: string, type: CellType): Kept {
	if (type === 'number' || type === 'integer') {
		const [, sign, whole = '', decimals = ''] = NUMBER.exec(text) ?? [];
		if (sign === undefined || decimals.length > MOST_DECIMALS) return 'text';
		if (whole.length + decimals.length > MOST_DIGITS) return 'text';
		// Minus nothing loses its sign.
		return sign === '-' && Number(text) === 0 ? 'text' : 'number';
	}
	if (type === 'date') return DAY.test(text) && text >= FIRST_DAY && serialOf(text) !== undefined ? 'date' : 'text';
	return 'text';
}

export const decimalsOf = (text: string): number => {
	const point = text.indexOf('.');
	return point === -1 ? 0 : text.length - point - 1;
};

const EPOCH = 25_569;
/** A workbook has a few dozen days, each in thousands of cells. */
const serials = new Map<string, number | undefined>();

/** The number that a spreadsheet knows a day by, from 1 March 1900; undefined for a day that there is not. */
export function serialOf(day: string): number | undefined {
	if (serials.has(day)) return serials.get(day);
	const time = Date.parse(`${day}T00:00:00Z`);
	// Date.parse turns 30 February into 2 March.
	const isDay = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
	const serial = isDay ? time / 86_400_000 + EPOCH : undefined;
	serials.set(day, serial);
	return serial;
}

/** What a spreadsheet can hold in one cell; what is longer is cut, and says so. */
const MOST_TEXT = 32_767;

/** @param goesOn said at the end of a text that was cut */
export const fitting = (text: string, goesOn: string): string =>
	text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT - goesOn.length - 1)} ${goesOn}`;

/** Widest column, in characters: longer texts wrap. */
const WIDEST = 60;

/** The width of each column in characters: its longest word wraps nowhere, its longest text at sixty. */
export function widthsOf({ columns, rows }: BookTable): number[] {
	const widths = columns.map(({ title }) => Math.max(9, ...title.split(' ').map((word) => word.length + 1)));
	for (const row of rows) {
		for (let at = 0; at < row.length; at++) {
			const length = row[at]?.length ?? 0;
			if (length > widths[at]!) widths[at] = Math.min(length, WIDEST);
		}
	}
	return widths.map((width) => width + 2);
}
