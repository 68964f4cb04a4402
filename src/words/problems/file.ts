/** What is said of whole files: encodings, separators, quotation marks, sizes, and files in the wrong place. */

import type { Fault } from './fault.ts';
import { either, quoted } from './fault.ts';

const SAVE_AS = 'In Excel choose File > Save As > "CSV UTF-8 (Comma delimited)".';

export type Disguise = 'xlsx' | 'xls' | 'gzip' | 'zip' | 'html' | 'pdf';

const DISGUISES: Readonly<Record<Disguise, string>> = {
	xlsx: 'an Excel workbook (.xlsx)',
	xls: 'an old Excel workbook (.xls)',
	gzip: 'a packed file (.gz)',
	zip: 'a packed file (.zip)',
	html: 'a web page',
	pdf: 'a PDF document',
};

const DISGUISE_REMEDY: Readonly<Record<Disguise, string>> = {
	xlsx: SAVE_AS,
	xls: SAVE_AS,
	gzip: 'Unpack it and put the file itself here.',
	zip: 'Unpack it and put the file itself here.',
	html: 'It is probably an error page saved by mistake: open it in a browser to see, and download the file again.',
	pdf: 'Put the table itself here, not a document that shows it.',
};

export const disguised = (is: Disguise, ending: string): Fault => ({
	check: 'F001',
	message: `This file is not a ${ending.toUpperCase()} file. It is ${DISGUISES[is]} under a name that ends in .${ending}.`,
	remedy: DISGUISE_REMEDY[is],
});

/** @param raw how the damaged text looks when read as UTF-8; `read` as Windows-1252 */
export const notUtf8 = (raw: string, read: string, ending: string): Fault => ({
	check: 'F002',
	message: `The file is not saved as UTF-8, so characters such as £ may be wrong (first: ${quoted(raw)}).`,
	remedy: `${saveAs(ending)} We read it as Windows-1252, and it would say ${quoted(read)}: check that, and save again.`,
	found: raw,
	expected: 'UTF-8',
});

export const utf16 = (ending: string): Fault => ({
	check: 'F002',
	message: `The file is saved as UTF-16 (Excel calls it "Unicode Text"), not as UTF-8.`,
	remedy: saveAs(ending),
	expected: 'UTF-8',
});

const saveAs = (ending: string): string => (ending === 'csv' ? SAVE_AS : 'Save it again with the encoding UTF-8.');

export const wrongSeparator = (separator: ';' | '\t' | '|'): Fault => ({
	check: 'F003',
	message: `The columns are separated by ${{ ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' }[separator]}, not by commas.`,
	remedy: `${SAVE_AS} If that gives semicolons too, set the computer's list separator to a comma.`,
});

export const unclosedQuote = (line: number): Fault => ({
	check: 'F004',
	message: `A quotation mark opened on line ${line} is never closed, so the rest of the file was read as one cell.`,
	remedy: 'Add the closing " at the end of that cell, or remove the opening one.',
});

export const emptyFile = (hasHeadings: boolean, isTable: boolean): Fault => ({
	check: 'F005',
	message: hasHeadings ? 'The file is empty: it has headings but no rows.' : 'The file is empty.',
	remedy: isTable
		? 'Add at least one row, or delete the file if nothing is due.'
		: 'Write its content, or put back the earlier one.',
});

export const tooLarge = (megabytes: number, most: number): Fault => ({
	check: 'F006',
	message: `The file is ${megabytes} MB, more than the ${most} MB that we read.`,
	remedy: 'Check that it is the right file. Large tables of transactions belong in data/transparency/.',
});

export const nulCharacter = (many: number): Fault => ({
	check: 'F007',
	message: many === 1 ? 'The file holds a NUL character.' : `The file holds ${many} NUL characters; this is the first.`,
	remedy: 'Export the file again from its source: it is damaged, or not a text file.',
});

export const mixedLineEndings = (): Fault => ({
	check: 'F008',
	message: 'Some lines end as on Windows (CRLF) and some as on Linux or a Mac (LF).',
	remedy: 'Open it in Excel or an editor and save it again. Its content is read as it is meant.',
});

export const oldMacLineEndings = (): Fault => ({
	check: 'F009',
	message: 'The lines end as on very old Macs (CR only).',
	remedy: 'Open it in Excel or an editor and save it again. Its content is read as it is meant.',
});

export const strayQuote = (found: string): Fault => ({
	check: 'F010',
	message: `The cell ${quoted(found)} has a quotation mark in the wrong place.`,
	remedy: 'Put the whole cell in quotation marks and write each one inside it twice, or remove it.',
	found,
});

export const tooManyColumns = (many: number, most: number): Fault => ({
	check: 'F011',
	message: `The first row has ${many} cells, more than the ${most} columns that we read.`,
	remedy: 'Check that it is the right file, one table with its headings in the first row.',
});

export const cellTooLong = (characters: number, most: number): Fault => ({
	check: 'F012',
	message: `This cell has ${characters} characters, more than the ${most} that we read.`,
	remedy: 'Shorten it. If it holds other rows, a quotation mark is missing or wrong.',
});

export const notJson = (found: string, expected: string): Fault => ({
	check: 'F013',
	message:
		found === ''
			? `The file ends too early: we expected ${expected}.`
			: `We found ${quoted(found)} where we expected ${expected}.`,
	remedy: 'Correct it at this place. An editor that knows JSON marks it, too.',
	...(found === '' ? {} : { found }),
	expected,
});

export const jsonTooDeep = (most: number): Fault => ({
	check: 'F013',
	message: `The file is nested more than ${most} levels deep.`,
	remedy: 'Check that it is the right file.',
});

export const duplicateKey = (key: string, firstLine: number): Fault => ({
	check: 'F013',
	message: `The key ${quoted(key)} stands twice in one object (first on line ${firstLine}).`,
	remedy: 'Keep the right one and delete the other.',
	found: key,
});

export const frontMatter = (detail: string): Fault => ({
	check: 'F014',
	message: `The lines between --- and --- cannot be read: ${detail}.`,
	remedy: 'Write one setting per line, such as by: Head of Housing.',
});

export const noFrontMatter = (keys: readonly string[]): Fault => ({
	check: 'F014',
	message: `The text does not begin with front matter that says ${either(keys, 'and')}.`,
	remedy: `Begin the file with a line ---, then ${either(
		keys.map((key) => `${key}: …`),
		'and',
	)} on lines of their own, then a line ---.`,
});

export const unknownFile = (name: string, nearest?: string): Fault => ({
	check: 'L001',
	message: `We do not know the file ${quoted(name)}, so it is not read.${nearest ? ` Did you mean ${nearest}?` : ''}`,
	remedy: nearest ? `Rename it to ${nearest}, or delete it.` : 'Delete it, or move it to where it belongs.',
	found: name,
	...(nearest ? { fix: nearest } : {}),
});

/** One text in two files that differ in their endings alone. */
export const twoTexts = (name: string, other: string): Fault => ({
	check: 'I004',
	message: `${quoted(name)} and ${quoted(other)} hold the same page.`,
	remedy: 'Keep the one that you want to publish, and delete the other.',
	found: name,
});

export const symbolicLink = (name: string): Fault => ({
	check: 'L002',
	message: `${quoted(name)} is a symbolic link, which is not followed.`,
	remedy: 'Put the file itself here.',
	found: name,
});

export const missingFile = (name: string, holds: string): Fault => ({
	check: 'L003',
	message: `The file ${name} is missing. It holds ${holds}.`,
	remedy: `Add ${name}. The officers' guide shows what goes in.`,
	expected: name,
});

export const commentaryWithoutRelease = (release: string, nearest?: string): Fault => ({
	check: 'L004',
	message: `This text belongs to the release ${quoted(release)}, but there is no folder data/releases/${release}.${nearest ? ` Did you mean ${nearest}?` : ''}`,
	remedy: 'Move it into the folder of its release under content/commentary/.',
	found: release,
	...(nearest ? { expected: nearest } : {}),
});

export const emptyRelease = (release: string): Fault => ({
	check: 'L005',
	message: `The release ${quoted(release)} has no table with rows.`,
	remedy: 'Add what it reports, or delete its folder.',
	found: release,
});

export const unopened = (name: string, reason: string): Fault => ({
	check: 'L006',
	message: `The file ${quoted(name)} cannot be opened (${reason}).`,
	remedy: 'Close it in other programs, check that you may read it, and try again.',
	found: name,
});
