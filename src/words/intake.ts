/** What is said while a release is being prepared: the template's headings, its cover, and what the commands print. */

import { count } from './number.ts';
import { quoted } from './problems/fault.ts';

/** Headings of the columns that only explain; the reader leaves them out. */
export const BESIDE = {
	measure: 'Measure',
	part: 'Part',
	unit: 'Unit',
	last: 'Last figure',
	published: 'As published',
	target: 'Target',
	comparison: 'Comparison',
	trend: 'Earlier figures',
	baseline: 'Newest figure',
	promise: 'Promised before',
	rating: 'Rated before',
	progress: 'Status before',
} as const;

export const SHEET = {
	cover: 'Start here',
	lists: 'Lists',
	columns: 'Columns',
	observations: 'Figures',
	breakdowns: 'Breakdowns',
	comparisons: 'Comparisons',
	commentary: 'Commentary',
	targets: 'Targets',
	actions: 'Actions',
	ratings: 'Ratings',
	risks: 'Risks',
	finance: 'Money',
	complaints: 'Complaints',
	revisions: 'Corrections',
	judgements: 'Outlook',
	findings: 'Findings',
	recommendations: 'Recommendations',
	evidence: 'Evidence',
} as const;

export const reportTitle = (period: string): string => `Performance report: ${period}`;
/** Correction: household waste recycled, and 2 more */
export const correctionTitle = ([first, ...others]: readonly string[]): string =>
	`Correction: ${first}${others.length === 0 ? '' : `, and ${others.length} more`}`;

/** What was published stands in the report's own summary: who fills the rows in, and who reads them, sees it there. */
export const correctionSummary = (
	figures: readonly { readonly title: string; readonly period: string; readonly was: string }[],
	isWithdrawal: boolean,
): string =>
	`${isWithdrawal ? 'Takes back' : 'Corrects'} ${count(figures.length, 'figure')}. ${figures
		.map(({ title, period, was }) => `${title}, ${period}: published as ${was}.`)
		.join(' ')}`;

/** Of a measure that has figures for single groups and places and none for all: published as figures for 6 groups and places. */
export const partsAlone = (parts: number): string =>
	parts === 1
		? 'a figure for one group or place'
		: `figures for ${count(parts, 'group and place', 'groups and places')}`;

export const lastFigure = (figure: string, period: string): string => `${figure} (${period})`;
export const targetsTitle = (year: string): string => `Targets for ${year}`;
/** Nearest neighbours: 44.1% (FY2025-26, median of 11) */
export const comparisonFigure = (group: string, figure: string, period: string, areas: number): string =>
	`${group}: ${figure} (${period}${areas === 1 ? '' : `, median of ${areas}`})`;

/** What new-council asks; the keys are its options. */
export const QUESTIONS = {
	name: 'What is the council called?',
	'short-name': 'And in short?',
	'site-url': 'At what address will the site be? (https://performance.exampleshire.gov.uk/)',
	team: 'Which team answers questions about the figures?',
	email: 'What is its email address?',
	plan: 'What is the plan called that everything measured hangs on?',
	from: 'On which day does it begin? (2026-04-01)',
	priorities: 'What are its priorities? (with semicolons between them)',
	measure: 'What is the first thing that you measure? (Complaints answered in time)',
} as const;

export const noFigureYet = 'None yet';
export const noTargetYet = 'No target set';
export const withheld = 'withheld';
export const missing = 'no figure';

export const COVER = {
	heading: (title: string): string => `${title}: the workbook`,
	release: 'Release id',
	council: 'Council',
	steps: [
		'1. Fill the white cells of each sheet that you answer for. The grey columns only explain: nothing in them is read.',
		'2. Type plain numbers: 1234.5, with no comma, no £ and no % sign. Dates are typed 2026-03-31.',
		'3. No figure? Leave the value blank, choose why in the marker column (x means not available), and say more in the note.',
		'4. A row that is not needed can be deleted. A sheet that is not needed can stay as it is.',
		'5. Save the workbook and drop it on the check page of the performance site. Nothing is uploaded: the check runs in your browser.',
		'6. Put right what it lists, then send the workbook to the performance team, or upload it where the page says.',
	],
	markers: 'Markers',
	sheets: 'Sheets',
	holds: (rows: number): string => (rows === 0 ? 'nothing to fill unless you have something' : count(rows, 'row')),
} as const;

/** What each marker means, for the cover and the drop-down. */
export const MARKER_MEANING = {
	c: 'withheld, because it could identify somebody',
	x: 'not available',
	z: 'does not apply',
	w: 'none recorded',
	low: 'rounds to nought but is not nought (value 0)',
	u: 'not very reliable',
	p: 'provisional: it may still change',
	e: 'an estimate',
	f: 'a forecast',
	b: 'a break: not comparable with earlier figures',
} as const;

/** The table that explains every column. */
export const COLUMNS_SHEET = ['Sheet', 'Column', 'What to write', 'Example', 'Required'] as const;
export const REQUIRED = 'yes';

/** Shown when a cell is selected; spreadsheets cut longer texts off. */
export const prompt = (description: string, example: string): string =>
	`${description.length > 190 ? `${description.slice(0, 189)}…` : description} Example: ${example.slice(0, 40)}`;

/** What commands print. */
export const printed = {
	wrote: (path: string, rows?: number): string => (rows === undefined ? path : `${path}  ${count(rows, 'row')}`),
	draft: (id: string, title: string, publishAt: string): string =>
		`${title} (${id}), to be published on ${publishAt}. Now fill in:`,
	promise: (id: string, measure: string, action: string): string =>
		`  content/commentary/${id}/${measure}.md is still to be written: say what became of "${action}".`,
	next: (site: string): string => `Then check it: npm run validate${site}`,
	readBack: (file: string, site: string): string =>
		`Then read it back: npm run import -- xlsx ${file}${site.replace(' --', '')}`,
	/** @param next how to begin the report after it, where that can be said */
	inPreparation: (path: string, next: string | undefined): string =>
		`${path} is in preparation, and not every post has signed it. Nothing was written. Go on with that one, or make its workbook with --workbook FILE.xlsx.${next === undefined ? '' : ` To begin the report after it, add --period ${next}.`}`,
	resumed: (path: string): string => `  It holds what ${path} says already.`,
	importOver: (path: string): string =>
		`${path} is already there, and nothing was written. Add --replace to write the workbook over what an earlier import wrote.`,
	nothingWritten: 'Nothing was written.',
	changedByWorkbook: (path: string, many: number): string =>
		`${path} has ${count(many, 'row')} that the workbook changes or leaves out:`,
	isDeleted: (path: string): string =>
		`${path} is deleted, because ${path.endsWith('.md') ? `the sheet ${SHEET.commentary} has no words on it` : 'its sheet in the workbook is empty'}.`,
	/** call-waiting, 2026-M07: value "61" becomes blank; note "By hand" becomes "By phone" */
	changedRow: (
		row: string,
		cells: readonly { readonly column: string; readonly was: string; readonly is: string }[],
	): string =>
		`  ${row}: ${cells.map(({ column, was, is }) => `${column} ${quoted(was)} becomes ${is === '' ? 'blank' : quoted(is)}`).join('; ')}`,
	rowLeftOut: (row: string, cells: readonly { readonly column: string; readonly was: string }[]): string =>
		`  ${row} is left out: ${cells.map(({ column, was }) => `${column} ${quoted(was)}`).join('; ')}`,
	andMoreRows: (many: number): string => `  and ${many} more`,
	wouldGo: (release: string, site: string): string =>
		`With --replace that is gone. To keep it, make a workbook that holds it and type into that one: npm run new-release -- --id ${release} --workbook NEW.xlsx${site.replace(' --', '')}`,
	areGone: 'All that is gone from the folder, because the workbook took its place.',
	unsplit: (path: string, line: number, message: string, remedy: string): string =>
		`${path}, line ${line}: ${message} Nobody can tell what else the file says, so nothing was written. ${remedy} Then come again.`,
	noSheetFor: (path: string, column: string): string =>
		`${path} has cells under "${column}", which no sheet of the workbook has. Nothing was written, because they would be lost. Give the column its right heading, or delete it, and come again.`,
	putRight: (file: string, site: string): string =>
		`Put it right in the workbook, save it, and read it again: npm run import -- xlsx ${file}${site.replace(' --', '')} --replace`,
	/** Of what no sheet holds, such as release.json. */
	putRightThere: (paths: readonly string[], site: string): string =>
		`What is told of ${paths.join(', ')} stands in the folder, not on a sheet: put it right there, unless it asks for a row of a sheet. Then check it: npm run validate${site}`,
	readyToSign: (release: string, site: string): string =>
		`Next: npm run validate${site} for the whole site, and npm run build${site === '' ? ' --' : site} --preview ${release} --out preview to see its pages. Then each post signs with npm run sign-off.`,
	exists: (path: string): string =>
		`${path} is already there. Nothing was written. Choose another id with --id, or delete the folder if it was a mistake.`,
	fileExists: (path: string): string =>
		`${path} is already there. Nothing was written. Choose another name, or add --replace to write over it.`,
	signed: (id: string): string =>
		`Release ${id} has been signed. Its files can change only when its signatures are taken back: delete data/releases/${id}/sign-off.json, and have it signed again.`,
	noPeriod: 'Nobody can tell which period comes next. Add --period, such as --period FY2026-27-Q1.',
	unreadable: 'The site has problems that keep it from being read. Run npm run validate, put them right and come back.',
	nothingDue: 'No figure falls due by then: check first_period, last_period and lag_days in data/indicators.csv.',
	badPeriod: (text: string): string => `"${text}" is not a period. Write FY2026-27-Q1, 2026-Q1, 2026-M07 or 2026.`,
	noRelease:
		'The workbook does not say which release it is for. Add --id, such as --id fy2026-27-q1, or fill "Release id" on its first sheet.',
	badYear: (text: string): string => `"${text}" is not a financial year. Write FY2027-28.`,
	noYear: 'Nobody can tell which year comes next. Add --year, such as --year FY2027-28.',
	allSet: (year: string): string => `Every measure that has targets has them for ${year} already.`,
	notEmpty: (path: string): string => `${path} is not empty. Choose a new folder.`,
	unanswered: (option: string, question: string): string => `${question} Add --${option}.`,
	badDay: (text: string): string => `"${text}" is not a day. Write it as 2026-04-01.`,
	nextForCouncil: (out: string): string =>
		`Next: npm run validate -- --site ${out}, and npm run build -- --site ${out}. Then write what else you measure into data/indicators.csv, and begin the first report: npm run new-release -- --site ${out} --period FY2026-27-Q1`,
	wasPublished: (indicator: string, period: string, was: string): string =>
		`  ${indicator} in ${period} was published as ${was}.`,
	fillCorrection: (id: string, how: 'figures' | 'parts' | 'withdrawal'): string => {
		if (how === 'withdrawal') return '  Say why in revisions.csv. The figure needs no other row: it is taken back.';
		if (how === 'parts') return '  Say in revisions.csv why what was published was wrong.';
		return `  Type the right figure in observations.csv, and say in revisions.csv why the old one was wrong. If the target is missed, write content/commentary/${id}/ too.`;
	},
	fillParts: (parts: number): string =>
		`  breakdowns.csv holds ${count(parts, 'figure')} for single groups and places, as published. Change those that were wrong too; those left as they are change nothing.`,
	overtakes: (id: string, waiting: string, site: string): string =>
		`${waiting} waits behind the same report. Let it follow this one: npm run sign-off -- --rebase ${waiting}${site}. What it was signed with is dropped.\n${id} is then next.`,
	cannotCorrect: {
		unreadable: (figure: string): string =>
			`"${figure}" names no figure. Write the id of the measure, a colon and the period: recycling-rate:FY2026-27-Q1.`,
		twice: (figure: string): string => `"${figure}" is named twice.`,
		noMeasure: (id: string, nearest?: string): string =>
			`There is no published measure "${id}".${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
		noFigure: (id: string, period: string, last?: string): string =>
			`No figure of ${id} was published for ${period}.${last === undefined ? '' : ` The newest is of ${last}.`}`,
		withdrawn: (id: string, period: string): string =>
			`The figure of ${id} for ${period} was withdrawn: there is nothing to correct. A new figure can be given in the next report, with its reason in revisions.csv.`,
		unsigned: (id: string, period: string, release: string): string =>
			`The figure of ${id} for ${period} stands in ${release}, which is not signed yet. Correct it there.`,
		nothingPublished:
			'Nothing is published or signed yet, so nothing can be corrected. Change the figure where it stands.',
		tooSoon: (after: string, at: string): string =>
			`A correction comes after ${after}, which comes out on ${at}. Choose a later day with --on, or --urgent to follow what is public now.`,
	},
	badKind: (kind: string, kinds: readonly string[]): string =>
		`"${kind}" is no kind of revision. Write one of: ${kinds.join(', ')}.`,
	noFile: (path: string): string => `There is no file ${path}.`,
	imported: 'Everything was read, and nothing is wrong with it.',
	nothingFound: 'No sheet of the workbook holds anything to import.',
} as const;
