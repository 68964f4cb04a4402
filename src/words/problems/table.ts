/** What is said of the headings and rows of a table. */

import { count } from '../number.ts';
import type { Fault } from './fault.ts';
import { either, quoted } from './fault.ts';

export const titleAbove = (title: string, row: number): Fault => ({
	check: 'H001',
	message: `Row 1 is a title (${quoted(title)}), not the column headings. The headings seem to be on row ${row}.`,
	remedy: row === 2 ? 'Delete row 1.' : row === 3 ? 'Delete rows 1 and 2.' : `Delete rows 1 to ${row - 1}.`,
	found: title,
});

export const noHeadings = (expected: readonly string[]): Fault => ({
	check: 'H002',
	message: `The first row does not hold the column headings. We expected ${either(expected, 'and')}.`,
	remedy: "Put the headings in the first row, spelled as in the officers' guide.",
	expected: expected.join(','),
});

export const missingColumn = (name: string, like?: string): Fault => ({
	check: 'H002',
	message: `The column "${name}" is missing.${like === undefined ? '' : ` We found ${quoted(like)}, which may be the one you mean.`}`,
	remedy: like === undefined ? `Add a column with the heading ${name}.` : `Rename the heading to ${name}.`,
	expected: name,
	...(like === undefined ? {} : { found: like, fix: name }),
});

export const duplicateColumn = (name: string, first: string, second: string): Fault => ({
	check: 'H003',
	message: `Two columns are both called "${name}" (columns ${first} and ${second}).`,
	remedy: 'Keep one, or rename the other.',
	found: name,
});

export const unknownColumn = (name: string, letters: string, nearest?: string): Fault => ({
	check: 'H004',
	message: `We do not know the column ${quoted(name)} (column ${letters}).`,
	remedy: nearest === undefined ? 'Delete it.' : `Delete it, or rename it to ${nearest}.`,
	found: name,
	...(nearest === undefined ? {} : { fix: nearest }),
});

export const namelessColumn = (letters: string): Fault => ({
	check: 'H004',
	message: `Column ${letters} has cells but no heading.`,
	remedy: 'Give it its heading, or delete the column.',
});

export const paddedHeading = (name: string): Fault => ({
	check: 'H005',
	message: `The heading "${name}" has spaces before or after it. We read it without them.`,
	remedy: 'Nothing to do, unless you want to tidy up.',
	found: name,
});

/**
 * @param blanks how many blank cells stand after the last heading
 * @param split the cells of a number that its thousands commas seem to have cut apart
 */
export const raggedRow = (
	row: number,
	cells: number,
	headings: number,
	blanks = 0,
	split?: readonly string[],
): Fault => ({
	check: 'R001',
	message: `Row ${row} has ${count(cells, 'cell')} but there ${headings === 1 ? 'is' : 'are'} ${count(headings, 'heading')}${
		blanks === 0 ? '' : ` and, after them, ${count(blanks, 'blank cell')}`
	}.`,
	remedy: split
		? `Was ${split.join(',')} meant? Write ${split.join('')}. ${RAGGED.split}`
		: raggedRemedy(cells, headings),
	expected: count(headings, 'cell'),
});

const RAGGED = {
	split: 'If not, look for a comma inside a text cell, and put that text in quotation marks.',
	long: 'Usually a comma inside a text cell: put the text in quotation marks, or remove the extra comma.',
	short: 'Usually a row that was cut off: add the missing cells (blank ones are fine).',
	blank: 'Delete the blank cells after the last heading.',
} as const;

const raggedRemedy = (cells: number, headings: number): string =>
	cells > headings ? RAGGED.long : cells < headings ? RAGGED.short : RAGGED.blank;

/** @param key what both rows are about; `values` the two values, when they differ */
export const duplicateRow = (
	firstRow: number,
	row: number,
	key: string,
	values?: readonly [string, string],
): Fault => ({
	check: 'R002',
	message:
		values === undefined
			? `Rows ${firstRow} and ${row} say the same (${key}).`
			: `Rows ${firstRow} and ${row} are both about ${key}, with different values (${values[0]} and ${values[1]}).`,
	remedy: values === undefined ? 'Delete one of them.' : 'Keep the right one and delete the other.',
	found: key,
});

export const totalRow = (row: number, found: string): Fault => ({
	check: 'R003',
	message: `Row ${row} looks like a total row (${quoted(found)}).`,
	remedy: 'Delete it; the site works out totals.',
	found,
});

export const blankRows = (many: number): Fault => ({
	check: 'R004',
	message: many === 1 ? 'One blank row was left out.' : `${many} blank rows were left out; this is the first.`,
	remedy: 'Nothing to do, unless rows are missing.',
});

export const repeatedHeadings = (row: number): Fault => ({
	check: 'R005',
	message: `Row ${row} repeats the column headings.`,
	remedy: 'Put one table in each file: delete this row, or move the rows below it to their own file.',
});

export const paddedCells = (many: number): Fault => ({
	check: 'R006',
	message:
		many === 1
			? 'One cell has spaces before or after its content. We read it without them.'
			: `${many} cells have spaces before or after their content; this is the first. We read them without.`,
	remedy: 'Nothing to do, unless you want to tidy up.',
});

/** @param at the file and cell of each spelling */
export const twoSpellings = (
	dimension: string,
	first: { readonly spelling: string; readonly at: string },
	second: { readonly spelling: string; readonly at: string },
): Fault => ({
	check: 'R007',
	message: `In the breakdown by ${dimension}, ${quoted(second.spelling)} (${second.at}) is spelled ${quoted(first.spelling)} elsewhere (${first.at}).`,
	remedy: 'Spell it in one way everywhere, or they are two categories with figures of their own.',
	found: second.spelling,
	expected: first.spelling,
});

/** @param ends categories of the dimension that declare an end */
export const scaleHasOtherEnds = (dimension: string, ends: readonly string[]): Fault => ({
	check: 'R009',
	message: `A scale has two ends, but ${dimension} declares ${ends.length === 1 ? 'only one' : ends.length}: ${either(ends, 'and')}.`,
	remedy: 'Write scale_end in the first and the last category of the scale, and in no other.',
	found: ends.join(','),
	expected: '2 ends',
});

export const endInTheMiddle = (dimension: string, category: string, first: string, last: string): Fault => ({
	check: 'R009',
	message: `The category ${category} is declared to be an end of ${dimension}, but by its order it stands between ${first} and ${last}.`,
	remedy: `Move scale_end to ${first} or ${last}, or correct the order. A category that is not on the scale (not known, other) has no order.`,
	found: category,
	expected: `${first} or ${last}`,
});

export const endsMeanTheSame = (dimension: string, end: string): Fault => ({
	check: 'R009',
	message: `Both ends of ${dimension} are called ${quoted(end)}.`,
	remedy: 'Say what each end means, such as most deprived and least deprived.',
	found: end,
});
