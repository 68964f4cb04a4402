/** Where a cell stands inside the text of its row, and what a spreadsheet calls its column. */

export interface CellSpan {
	readonly start: number;
	/** Behind its last character, quotation marks included. */
	readonly end: number;
}

/** Finds a cell by scanning its row as PapaParse does; undefined when the row has fewer cells. */
export function cellAt(row: string, column: number): CellSpan | undefined {
	let start = 0;
	for (let index = 0; ; index++) {
		const end = endOfCell(row, start);
		if (index === column) return { start, end };
		if (end >= row.length) return undefined;
		start = end + 1;
	}
}

function endOfCell(row: string, start: number): number {
	if (row[start] !== '"') {
		const comma = row.indexOf(',', start);
		return comma === -1 ? row.length : comma;
	}
	for (let quote = row.indexOf('"', start + 1); quote !== -1; quote = row.indexOf('"', quote + 1)) {
		if (row[quote + 1] === '"') {
			quote++;
			continue;
		}
		// A quotation mark closes the cell only before a comma or the end, spaces allowed; any other is part of the text.
		const comma = row.indexOf(',', quote);
		const end = comma === -1 ? row.length : comma;
		if (row.slice(quote + 1, end).trim() === '') return end;
	}
	return row.length;
}

/** 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(column: number): string {
	const letter = String.fromCharCode(65 + (column % 26));
	return column < 26 ? letter : `${columnLetters(Math.floor(column / 26) - 1)}${letter}`;
}

/**
 * Neighbouring cells that look like one number cut at its thousands commas: 1 and 234.
 * @param most how many commas there may have been
 */
export function splitNumber(
	cells: readonly string[],
	most: number,
): { column: number; digits: readonly string[] } | undefined {
	const column = cells.findIndex((cell, at) => /^\s*-?\d{1,3}$/.test(cell) && isThousands(cells[at + 1]));
	if (column === -1) return undefined;
	let end = column + 2;
	while (end - column <= most && isThousands(cells[end]) && !cells[end - 1]!.includes('.')) end++;
	return { column, digits: cells.slice(column, end).map((cell) => cell.trim()) };
}

const isThousands = (cell: string | undefined): boolean => cell !== undefined && /^\d{3}(?:\.\d+)?\s*$/.test(cell);
