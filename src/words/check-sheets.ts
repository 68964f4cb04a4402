/** What is said of files, said of the workbook that they come from. */

import { SHEET } from './intake.ts';

const sheet = (table: string): string => `the sheet ${SHEET[table as keyof typeof SHEET]}`;
const FILE = new RegExp(`(?<![\\w/-])(${Object.keys(SHEET).join('|')})\\.csv\\b`, 'g');

/** Names a workbook's own places, so that nobody looks for a file that is not there: actions.csv is the sheet Actions. */
export const asSheets = (text: string): string =>
	text
		.replace(/\bcontent\/commentary\/[\w-]+\/([\w-]+)\.md\b/g, `a row for $1 on ${sheet('commentary')}`)
		.replace('Add "action:" to its front matter', `Fill in the column action of its row on ${sheet('commentary')}`)
		.replace(/\bhas no (\w+)\.csv\b/g, (_, table: string) => `says nothing of it on ${sheet(table)}`)
		.replace(FILE, (_, table: string) => sheet(table));
