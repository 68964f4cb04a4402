/** What a person typed into a cell, given what the spreadsheet made of it. */

import type { Fault } from '../../words/problems/index.ts';
import { workbooks as words } from '../../words/problems/index.ts';
import type { StoredCell } from './parts.ts';

/** Columns that hold a day. */
const DAYS = new Set(['on', 'due', 'start', 'done', 'reviewed_on']);
/** Columns in the measure's own unit. */
const IN_UNIT = new Set(['value', 'lower', 'upper', 'target', 'target_lower', 'target_upper']);

export interface Typed {
	readonly text: string;
	readonly fault?: Fault;
}

/**
 * The text of a cell as a CSV would have it, and what is to be said about how we read it.
 * @param column the heading of its column
 * @param isPercent whether the measure's unit is per cent
 */
export function typedText(cell: StoredCell | undefined, column: string, isPercent: boolean): Typed {
	if (!cell) return { text: '' };
	const read = plainText(cell, column, isPercent);
	if (read.fault || !cell.hasFormula) return read;
	return cell.stored === '' ? { text: '', fault: words.noResult() } : { ...read, fault: words.readFormula(read.text) };
}

function plainText(cell: StoredCell, column: string, isPercent: boolean): Typed {
	switch (cell.kind) {
		case 'text':
		case 'boolean':
		case 'error':
			return { text: cell.stored.trim() };
		case 'number':
			return { text: decimalText(cell.stored) };
		case 'date':
			// A day is a day; anywhere else something was lost, and the check of the cell would only puzzle.
			return DAYS.has(column)
				? { text: cell.stored }
				: { text: cell.stored, fault: words.becameDate(cell.stored, column) };
		case 'percent': {
			const hundredfold = decimalText(shifted(decimalText(cell.stored)));
			if (!isPercent || !IN_UNIT.has(column)) return { text: `${hundredfold}%` };
			return { text: hundredfold, fault: words.readPercentage(`${hundredfold}%`, hundredfold) };
		}
	}
}

/** Digits that a spreadsheet keeps of a number; it stores two more, which are noise of binary fractions. */
const DIGITS = 15;
/** From here on a spreadsheet may have lost digits: such a number is left as it is stored, for the check to refuse. */
const LARGEST = 1e15;

/** The shortest plain spelling of a stored number, as the spreadsheet shows it: 0.30000000000000004 is 0.3. */
export function decimalText(stored: string): string {
	const value = Number(stored);
	if (!Number.isFinite(value) || Math.abs(value) >= LARGEST) return stored;
	const rounded = Number(value.toPrecision(DIGITS));
	if (Math.abs(rounded) >= 1e-6 || rounded === 0) return String(rounded);
	return rounded.toFixed(20).replace(/0+$/, '');
}

/** A hundred times a plain decimal, on its text, so that 0.07 is 7 and not 7.000000000000001. */
function shifted(text: string): string {
	const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
	const moved = `${whole}${fraction.slice(0, 2).padEnd(2, '0')}.${fraction.slice(2)}`
		.replace(/\.$/, '')
		.replace(/^0+(?=\d)/, '');
	return text.startsWith('-') ? `-${moved}` : moved;
}
