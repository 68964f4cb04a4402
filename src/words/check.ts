/** The page on which officers check a file before they send it. */

import { count } from './number.ts';

export const CHECK = {
	title: 'Check a file',
	lead: 'See what is wrong with your figures before you send them in. The file stays on your computer: nothing is uploaded.',
	description: 'Check a CSV file or the filled-in workbook before it is sent in. Nothing is uploaded.',
	howTitle: 'How to check',
	how: [
		'Choose your file: the filled-in workbook (.xlsx), or a table saved as CSV UTF-8, such as observations.csv. Choose several to check them together.',
		'Read the list of what to put right. Each line names the cell.',
		'Put it right in your own file, save it, and choose it again until nothing is listed.',
	],
	label: 'Your workbook or CSV files',
	hint: 'You can also drop files anywhere on this box.',
	waiting: 'Choose a file to check it.',
	reading: 'Checking…',
	failed: 'The check itself failed. Please tell the team named at the foot of this page which file you chose.',
	contextFailed: 'What was published before could not be loaded, so nothing can be checked against it. Are you online?',
	resultTitle: 'What we found',
	tableCaption: 'What to put right, in the order of your file',
	where: 'Where',
	wrong: 'What is wrong',
	remedy: 'What to do',
	copy: 'Copy the fixes',
	copied: 'The list is copied. Paste it into an email or a document.',
	copyFailed: 'Your browser does not allow copying. Select the table instead.',
	download: 'Download a corrected copy',
	downloadFiles: 'Download the files to send in',
	fine: 'Nothing is wrong with this file.',
	unpack:
		'The files to send in come as one ZIP. Unpack it: its folders data and content lie as they do in the repository.',
	nextTitle: 'Send it in',
	uploadLead:
		'When nothing is listed any more, put the files into this folder on the upload page and choose "Propose changes":',
	uploadLeadGitlab: 'When nothing is listed any more, open the repository, go to this folder and choose "Upload file":',
	upload: 'Open the upload page',
	send: 'When nothing is listed any more, send the file to the performance team.',
	limitsTitle: 'What this check sees',
	limits: [
		'It reads your file with the same rules as the check that runs before publication, and compares it with the newest published figures of each measure.',
		'Of commentary it reads who wrote it, when, and which action it names. Whether the words may stand as they are is checked when they are sent in.',
		'It knows only units, groups of people, places and themes that published figures use. Of another it can only warn: whether the council has listed it, it cannot know.',
		'It reads the tables of a report. Payments and the other files of data/transparency/ are checked when they are sent in, or with npm run validate.',
		'It does not see releases that are waiting, nor the files of other people. The check on the pull request sees everything.',
	],
	withoutScript:
		'This page needs JavaScript to read your file. Without it, send the file in as it is: the same check runs there and answers with the same list. On a computer with the project, npm run validate gives it too.',
	notYetPublished: 'This page knows only what is published. If the id is new with this report, leave it as it is.',
	wordsElsewhere: 'If the words are written in a file of their own, leave it as it is: this page has not seen them.',
	earlierReport: 'An earlier report',
	severity: { error: 'Error', warning: 'Warning', notice: 'Notice' },
} as const;

/** 15 cells not filled in yet */
export const notFilledIn = (many: number): string => `${count(many, 'cell')} not filled in yet`;
/** Not filled in yet: 15 cells */
export const blanksCaption = (many: number): string => `Not filled in yet: ${count(many, 'cell')}`;

/** Mistakes to put right, things to look at again, and things only to know. */
export const verdict = (file: string, rows: number, tally: string): string =>
	`${file}: ${count(rows, 'row')} read. ${tally === '' ? CHECK.fine : `${tally}.`}`;

export const more = (many: number, code: string): string => `… and ${many} more of the same kind (${code})`;
/** @param copy what the button beside it calls the files */
export const correctedNote = (many: number, copy: 'copy' | 'files'): string =>
	`${many === 1 ? 'One of them is' : `${many} of them are`} put right in the ${copy === 'copy' ? 'corrected copy' : 'files to send in, but not in your workbook'}. The rest only you can put right.`;
export const downloaded = (name: string): string => `${name} is in your downloads.`;
export const placeOf = (file: string, cell: string | undefined, line: number): string =>
	cell === undefined ? (line > 1 ? `${file}, row ${line}` : file) : `${file}, cell ${cell}`;
export const fixLine = (place: string, message: string, remedy: string): string => `${place}: ${message} ${remedy}`;
