/** What the pages say that show how figures can be tested: /audit/ and /verify/. */

import { count } from './number.ts';

export const AUDIT = {
	title: 'Audit trail',
	lead: 'Who signed each report, and where every figure stands in what was signed.',
	figures: 'Test the figures',
	figuresLead:
		'The first file gives the path of each figure: file, cell, report, signature. The second holds figures drawn at random, with columns to fill in while you test them. Nobody can choose them: the draw follows from the newest report, and everybody draws the same.',
	how: 'How to check a report yourself',
	howSteps: [
		'Download its signed files and the file SHA256SUMS into one folder.',
		'Run: sha256sum -c SHA256SUMS. Each line must end with OK.',
		'Compare the sum of manifest.txt with the digest of the report, here and in the council’s own papers. That sum was made from all the others, so one changed digit would give another.',
	],
	verify: 'Check one file in your browser',
	limit:
		'This page and the files come from the same place. Whoever could change both could fool you, so compare the digest with a copy that came another way, such as the papers of a committee.',
	reports: 'Reports',
	stage: 'Stage',
	signedBy: 'Signed by',
	on: 'On',
	sshKey: 'with a personal key',
	covers: 'For',
	wholeReport: 'the whole report',
	warnings: 'Warnings accepted',
	noWarnings: 'None recorded',
	digest: 'Digest',
	previous: 'Digest of the report before',
	sealed: 'Sealed',
	notSealed: 'Not sealed: published before reports could be sealed. Nobody can check that it says what was signed.',
	files: 'Signed files',
	published: 'Published',
	nobody: 'No signatures are recorded.',
} as const;

export const captionOf = (report: string): string => `Who signed ${report}`;
export const showSigned = (many: number): string => `Show the ${count(many, 'signed file')}`;
export const signedFiles = (many: number): string => count(many, 'signed file');

export const VERIFY = {
	title: 'Check a download',
	lead: 'Find out whether a file from this site says what was signed, and who signed it.',
	choose: 'Choose a file that you downloaded here',
	hint: 'It stays on your device: nothing is sent anywhere.',
	drop: 'You can also drop a file here.',
	checking: 'Checking',
	withoutScript:
		'This check needs JavaScript. You can do the same without it: each report below has a file SHA256SUMS and its signed files.',
	byHand: 'Check by hand',
	byHandLead: 'Put the signed files of a report and its SHA256SUMS into one folder, and run this command there:',
	command: 'sha256sum -c SHA256SUMS',
	onWindows: 'On Windows: certutil -hashfile FILE SHA256, and compare with the line of that file.',
	keys: 'Signatures made with a personal key are in the file “Who signed what”. Check them with:',
	keyCommand: 'ssh-keygen -Y verify -f allowed_signers -I POST -n golden-thread-release -s SIGNATURE < TEXT',
	audit: 'Everybody who signed, and where every figure stands',
	tableCaption: 'Digest and signed files of each report',
	report: 'Report',
	digest: 'Digest',
	sums: 'Sums',
	notSealed: 'Not sealed',
} as const;

interface Signer {
	readonly role: string;
	readonly stage: string;
	readonly on: string;
	readonly onBehalfOf?: string | undefined;
}

const signer = ({ role, stage, on, onBehalfOf }: Signer): string =>
	`${role}${onBehalfOf === undefined ? '' : ` for the ${onBehalfOf}`}, ${on} (${stage})`;

/** What a published file that nobody signed is made from. */
const MADE_FROM = {
	signed: 'It was made from signed figures; it is not itself a signed file.',
	unsigned: 'Nobody signed it: the reports of this site are not sealed.',
	tables: 'Nobody signed it: a program checked its rows, and no signed report holds them.',
} as const;

/** What the check found, one sentence a line. Dates are said already. */
export const found = {
	signed: (file: string, report: string): string => `Yes. This is ${file} of “${report}”, exactly as it was signed.`,
	signedBy: (signers: readonly Signer[]): string => `Signed by: ${signers.map(signer).join('; ')}.`,
	digest: (digest: string): string => `Digest of the report: ${digest}`,
	chainBroken: 'But the digest of the report does not follow from its files. Please tell us.',
	published: (title: string, madeFrom: keyof typeof MADE_FROM): string =>
		`This is “${title}”, exactly as this site publishes it now. ${MADE_FROM[madeFrom]}`,
	savedAgain: (rows: number): string =>
		`This is one of our files, saved again. In the columns that are signed, ${rows === 1 ? 'its one row says' : `each of its ${count(rows, 'row')} says`} what was signed. No row is missing, and the other columns say what this site publishes.`,
	besidePublished: (columns: readonly string[]): string =>
		`Nobody signs these, because this site puts them together or works them out; they were held against what it publishes: ${columns.join(', ')}.`,
	notWhole: (rows: number): string =>
		`No. This is not our file as it stands. In the columns that are signed, ${rows === 1 ? 'its one row says' : `each of its ${count(rows, 'row')} says`} what was signed. But it is not all that we publish:`,
	missing: (rows: number, address: string): string =>
		`${rows === 1 ? 'One row is' : `${count(rows, 'row')} are`} missing that ${address} has${rows > 20 ? ', such as these 20' : ''}:`,
	otherwise: (cells: number): string =>
		`${count(cells, 'cell')} ${cells === 1 ? 'differs' : 'differ'} from what this site publishes in columns that are not signed, because the site works them out or puts them together${cells > 20 ? '. The first 20' : ''}:`,
	computed: (about: string, column: string, is: string, was: string): string =>
		`${about}: the file says ${is || 'nothing'} in ${column}, this site publishes ${was || 'nothing'}`,
	rowsAgree: (rows: number): string =>
		`This is not one of our files as they stand: it was changed or saved again. In the columns that are signed, ${rows === 1 ? 'its one row says' : `each of its ${count(rows, 'row')} says`} what was signed. Rows may be missing, and what is not compared, such as a status, may have been changed.`,
	compared: (columns: readonly string[]): string => `Compared with the signed files: ${columns.join(', ')}.`,
	derived: (columns: readonly string[]): string =>
		`Not compared, because this site puts them together or works them out: ${columns.join(', ')}.`,
	rowsDiffer: (differ: number, rows: number): string =>
		`No. ${count(differ, 'row')} of ${rows} ${differ === 1 ? 'does' : 'do'} not say what was signed:`,
	differs: (about: string, column: string, is: string, signed: string): string =>
		`${about}: the file says ${is || 'nothing'} in ${column}, signed was ${signed || 'nothing'}`,
	unsaid: (about: string): string => `${about}: nobody signed this`,
	neverSealed: (rows: number): string =>
		`It is not one of our files as they stand. ${rows === 1 ? 'Its one row says' : `Each of its ${count(rows, 'row')} says`} what this site publishes, but these reports came out before reports could be sealed: nobody can check that this is what was signed.`,
	partlyUnsealed: (rows: number): string =>
		`${count(rows, 'row')} of them ${rows === 1 ? 'is' : 'are'} of reports from before reports could be sealed: ${rows === 1 ? 'it agrees' : 'they agree'} with what this site publishes, and nobody can check more.`,
	changedLater: (rows: number): string =>
		`${count(rows, 'row')} of them ${rows === 1 ? 'was' : 'were'} signed so, and ${rows === 1 ? 'a later report says' : 'later reports say'} something else: see the list of corrections.`,
	older: 'If you downloaded it some time ago, a later report may have corrected it: see the list of corrections.',
	unknown:
		'No. This is not a file that was signed, and not one that this site publishes now. It may be an older download, or it was changed.',
	failed: 'The list of signed files could not be loaded. Please try again later, or check by hand.',
} as const;
