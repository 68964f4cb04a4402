/** What is said of a workbook that officers filled in. */

import type { Fault } from './fault.ts';
import { either, quoted } from './fault.ts';

export const notAWorkbook = (): Fault => ({
	check: 'E001',
	message: 'This file is not an Excel workbook (.xlsx), or it is damaged or locked with a password.',
	remedy:
		'Open it in your spreadsheet program and choose File > Save As > "Excel Workbook (.xlsx)", without a password.',
});

export const unknownSheet = (name: string, nearest: string | undefined): Fault => ({
	check: 'E002',
	message: `We do not know the sheet ${quoted(name)}, and its headings are not those of any table.`,
	remedy: nearest
		? `Rename it to ${nearest} if that is what it holds; otherwise nothing in it is read.`
		: 'Nothing in it is read. Copy what should be published to one of the sheets of the template.',
	found: name,
});

export const renamedSheet = (name: string, holds: string): Fault => ({
	check: 'E003',
	message: `The sheet ${quoted(name)} has the headings of ${holds}, so we read it as ${holds}.`,
	remedy: `Rename it to ${holds} if you like; nothing is lost.`,
	found: name,
	fix: holds,
});

export const twoSheets = (name: string, other: string): Fault => ({
	check: 'E004',
	message: `The sheets ${quoted(other)} and ${quoted(name)} hold the same kind of rows, and we do not know which is meant.`,
	remedy: 'Bring their rows together on one sheet and delete the other.',
	found: name,
});

export const extraColumn = (heading: string): Fault => ({
	check: 'E005',
	message: `The column ${quoted(heading)} is not one of the template's, so nothing in it is read.`,
	remedy: 'Put what readers should know in the note column, or delete the column.',
	found: heading,
});

export const becameDate = (iso: string, field: string): Fault => ({
	check: 'E006',
	message: `The spreadsheet has turned this cell into a date (${iso}).`,
	remedy: `Format the cell as Text, then type the ${field} again as it should be.`,
	found: iso,
});

export const readPercentage = (shown: string, read: string): Fault => ({
	check: 'E007',
	message: `The cell is formatted as a percentage and shows ${shown}; we read it as ${read}, because the unit is per cent.`,
	remedy: `Type ${read} to say so yourself.`,
	found: shown,
	fix: read,
});

export const readFormula = (result: string): Fault => ({
	check: 'E008',
	message: `The cell holds a formula; we read its result, ${quoted(result)}, as it was when the workbook was saved.`,
	remedy: 'Copy the cell and choose Paste Special > Values, so that it cannot change any more.',
	found: result,
});

export const noResult = (): Fault => ({
	check: 'E009',
	message: 'The cell holds a formula without a result.',
	remedy: 'Open the workbook in your spreadsheet program, let it calculate, and save it; or type the value.',
});

export const missingHeadings = (sheet: string, columns: readonly string[]): Fault => ({
	check: 'E010',
	message: `The headings of the sheet ${quoted(sheet)} are missing (${either(columns, 'and')}), so its rows cannot be read.`,
	remedy: `Put the row of headings back: ${columns.join(', ')}.`,
});

export const hiddenRows = (many: number): Fault => ({
	check: 'E011',
	message: `${many === 1 ? 'One hidden row is' : `${many} hidden rows are`} read like all others.`,
	remedy: 'Show all rows (clear the filter) and delete those that are not meant.',
});
