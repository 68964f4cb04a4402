/** What the page of one large data set says. */

import { count } from '../number.ts';

export const DATA_SET = {
	kind: 'Transparency data',
	about: 'About these data',
	asks: 'What the law asks for',
	law: 'How often by law',
	publishes: 'How often it is published',
	standing: 'On time?',
	next: 'Next due',
	asAt: 'As at',
	approvedBy: 'Approved by',
	notApproved: 'Nobody is named as having approved these data',
	rows: 'Rows in all files',
	total: 'Total of all files',
	sealed: 'Signed?',
	notSealed: 'No. These data are not part of a signed report; a program checked them before they were published.',
	schema: 'Form',
	licence: 'Licence',
	contact: 'Questions',
	files: 'Files',
	filesCaption: 'One file for each period, newest first',
	filesNote:
		'CSV opens in any spreadsheet. The LGA form has the columns of the template of the Local Government Association. Parquet is for programs. The description says what each column holds.',
	period: 'Period',
	fileRows: 'Rows',
	fileTotal: 'Total (£)',
	csv: 'CSV',
	lga: 'LGA form',
	parquet: 'Parquet',
	json: 'Description',
	digest: (sha256: string): string => `SHA-256 ${sha256}`,
	checksums: 'checksums of all these files',
	none: 'None',
	repeated: (many: number): string =>
		many === 1 ? 'One repeats an earlier row' : `${count(many, 'row')} repeat an earlier one`,
	older: (many: number): string => `Show ${count(many, 'older file')}`,
	gaps: (periods: string): string => `Nothing is published for ${periods}.`,
	columns: 'Columns',
	columnsCaption: 'What each column holds',
	column: 'Column',
	meaning: 'Meaning',
	type: 'Type',
	preview: 'First rows',
	previewCaption: (period: string): string => `First rows of ${period}, as the CSV has them`,
	previewLabel: 'First rows, scroll sideways to see every column',
	empty: 'empty',
	code: 'Read it with a program',
	cite: 'How to cite',
	all: 'All data sets',
} as const;

export const SCHEMA = {
	lga: (name: string): string => `Columns of the ${name} schema of the Local Government Association`,
	ours: 'Columns of our own, because there is no national schema',
	council: 'Columns as the council describes them',
} as const;

export const FIELD_TYPE = {
	text: 'Text',
	money: 'Pounds and pence',
	number: 'Number',
	integer: 'Whole number',
	date: 'Date (2025-09-30)',
	datetime: 'Date and time',
	year: 'Year',
	yearmonth: 'Year and month',
	boolean: 'true or false',
} as const;

export const citation = (council: string, title: string, period: string, digest: string, url: string): string =>
	`${council}, ${title}, ${period}, SHA-256 ${digest.slice(0, 16)}…, ${url}`;
