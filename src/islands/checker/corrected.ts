/** A corrected copy: what can be put right without losing anything is put right, and nothing else is touched. */

import type { Problem } from '../../domain/problem.ts';
import { csvLines } from '../../intake/spell.ts';
import { readSheet } from '../../read/text/csv.ts';
import { columnLetters } from '../../read/text/cell.ts';
import { SourceText } from '../../read/text/source-text.ts';

/**
 * Whether its fix says exactly what was typed, in another spelling: a comma between thousands, another minus sign, digits
 * of another script; a per cent sign where the unit is per cent.
 */
export function isLossless({ check, found, fix }: Problem, isPercent: boolean): boolean {
	if (found === undefined || fix === undefined) return false;
	if (check === 'V004') return true;
	if (check === 'V003') return isPercent;
	// Not a letter O, which may be a slip, nor brackets, which may be a remark.
	return check === 'V010' && !/[\p{L}()]/u.test(found);
}

export interface Corrected {
	/** UTF-8 without byte-order mark, CRLF, no spaces around cells, no blank rows. */
	readonly text: string;
	/** How many cells were put right. */
	readonly many: number;
	/** Rows below the headings that say something. */
	readonly rows: number;
}

/**
 * The table with what can be put right put right.
 * @param problems those of this text, at its own cells
 * @param isPercent whether a measure's figures are per cent
 */
export function correctedCsv(
	text: string,
	problems: readonly Problem[],
	isPercent: (indicator: string) => boolean,
): Corrected {
	const fixes = new Map(problems.map((problem) => [problem.at.cell, problem]));
	const rows: string[][] = [];
	let measure = -1;
	let many = 0;
	const unsplit = readSheet(new SourceText('', text), (cells, row) => {
		if (measure === -1) measure = cells.findIndex((cell) => cell.trim() === 'indicator');
		if (cells.every((cell) => cell.trim() === '')) return;
		rows.push(
			cells.map((cell, column) => {
				const problem = fixes.get(`${columnLetters(column)}${row + 1}`);
				if (!problem || !isLossless(problem, isPercent(cells[measure]?.trim() ?? ''))) return cell.trim();
				many++;
				return problem.fix!;
			}),
		);
	});
	// Where a quotation mark is out of place nobody knows where the cells end: better no copy than a wrong one.
	const below = Math.max(0, rows.length - 1);
	return unsplit.length > 0 ? { text, many: 0, rows: below } : { text: csvLines(rows), many, rows: below };
}
