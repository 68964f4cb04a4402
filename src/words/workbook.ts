/** What the workbook of all tables says beside its tables. */

import { count } from './number.ts';

/** Names of the sheets without figures: letters only, as every spreadsheet allows. */
export const BOOK_SHEET = { cover: 'Cover', contents: 'Contents', notes: 'Notes', columns: 'Columns' } as const;

export const BOOK = {
	about: 'This workbook holds the same tables as the files on the data page, cell for cell.',
	start:
		'The sheet Contents lists the sheets. The sheet Columns says what each column holds. The sheet Notes explains shorthand.',
	exact: 'Values are exactly what was signed off. Nothing is rounded and nothing is filled in.',
	newest: (title: string, published: string): string => `Newest figures: ${title}, published ${published}.`,
	where: 'Newest version',
	licence: 'Licence',
	licenceText: (title: string): string => `You may use these data under the ${title}.`,
	cite: 'How to cite',
	contact: 'Questions',
	contents: 'Contents',
	contentsColumns: ['Sheet', 'Title', 'What it holds', 'Rows'],
	notes: 'Notes',
	notesText: [
		'A cell without a value is never just empty: the column Markers says why. This table explains its letters.',
		'Other cells are empty where there is nothing to say.',
	],
	notesColumns: ['Marker', 'What it means', 'SDMX status'],
	revised: 'Revised since it was first published',
	columns: 'Columns',
	columnsColumns: ['Sheet', 'Heading', 'Name in the CSV', 'What it holds', 'Kind of value'],
	oneTable: (rows: number, columns: number): string =>
		`This sheet has one table: ${count(rows, 'row')} and ${count(columns, 'column')}.`,
	shorthand: 'The sheet Notes explains the letters in the column Markers.',
	empty: (title: string): string => `Not here, because it has no rows: ${title}.`,
	tooLarge: (title: string, rows: number): string =>
		`Not here, because ${count(rows, 'row')} are too many for this workbook: ${title}. Take the CSV file.`,
	goesOn: '(goes on in the CSV file)',
} as const;
