/** What an import asks, and how it says what it changed. */

import { count, number } from './number.ts';

export const SKIP = 'skip';

/** What a column of a foreign table may hold. */
export const roleMeaning = {
	measure: 'the name or id of the measure',
	period: 'the period of the figure',
	value: 'the figure itself',
	numerator: 'the part, for a share or a rate',
	denominator: 'the whole, for a share or a rate',
	lower: 'the lower end of a published 95% interval',
	upper: 'the upper end of that interval',
	marker: 'what is special about the figure: provisional, suppressed',
	note: 'words about the figure',
	target: 'the target of the measure for the period',
	unit: 'the unit of the figure',
	objective: 'the priority or goal that the measure hangs on',
	area: 'the name of the area that the figure is about',
	area_code: 'the official code of that area',
} as const;

/** Why something was written otherwise than it stood. */
export const why = {
	ownSpelling: 'our spelling of the same period',
	noteInPeriod: 'words in brackets moved from the period to the note',
	rowsAbove: 'above the headings',
	blankRow: 'a blank row',
	blankCell: 'blank: there is no figure yet',
	placeholder: 'a sentence stands where a period belongs, and there is no figure: nothing was reported',
	skippedPeriod: 'left out, as answered',
	skippedMeasure: 'left out, as answered',
	skippedArea: 'a figure of another area, left out, as answered',
	exponent: 'written without an exponent; the number is the same',
	separators: 'written plainly; the number is the same',
	percentSign: 'the % sign is in the unit',
	currencySign: 'the sign of the currency is in the unit',
	decimalComma: 'a decimal comma, as answered',
	multiplied: (text: string): string => `multiplied, because the source says "${text}"`,
	unitNamed: 'the multiplier is in the name of the unit; the numbers are as they were',
	multiplierIgnored: 'the multiplier is left out, as answered',
	marker: 'our marker for it',
	statusNote: 'no marker of ours says it, so it stands in the note',
	statusDropped: 'it says nothing that a marker says',
	normal: 'an ordinary figure needs no marker',
	blankAnswered: 'a blank figure must say why it is blank; as answered',
	contradictory: 'the status says that there is no figure, but one stands there; as answered',
	total: 'stands for the total, as answered',
	parent: (child: string): string => `said already by ${child}, which lies within it`,
	crossed: 'two columns or more say together which part it is',
	dimension: 'the column became a breakdown',
	categoryId: 'the category has an official code, so it is listed in dimensions.csv',
	categoryCase: 'the same category in another spelling',
	unsafeText: 'a spreadsheet would run a text that begins so',
	codeUnused: 'the official code belongs to no part that is broken down by place',
	codeTwice: (kept: string): string => `the same category has another code, ${kept}`,
	sameTwice: 'the same figure a second time',
	duplicate: (answer: string): string => `two figures for one key; ${answer}, as answered`,
	notTaken: 'the importer has no place for it',
	ignored: 'not taken, as answered',
	html: 'HTML became plain text',
	httpLink: 'only secure addresses (https) are published',
	badLink: 'not an address that can be published',
	decimals: 'as many decimals as the figures have',
	precision: 'many digits are left over from a calculation: one decimal is shown, and files carry all',
	yearly: 'worked out from the periods',
	polarity: 'as answered: the source does not say',
	kind: 'its figures do not behave as its unit does: shares beyond the whole are ratios, fractions of one are no counts',
	smallCounts: 'counts of a few may stand, as answered',
	withheld: 'a count of a few, withheld as answered',
	bareNumber: 'a number of ten digits may be taken for a person’s, so a word is joined to it, as answered',
	unit: 'our unit',
	sameUnit: 'the unit of the measure',
	unitDiffers: (answer: string): string => `the unit is not the measure's own; ${answer}, as answered`,
	targetOfPart: 'a target is of the whole measure: there is no place for one of a part or of another area',
	ownUnit: 'a unit of the council, in council.json',
	noTitle: 'the title is a key of a file that is not there',
	translated: 'the title that the key stands for',
	noDefinition: 'the source has no definition',
	id: 'ids are small letters, digits and hyphens',
	matched: 'the measure of that name in the register',
	split: 'figures of another rhythm became a measure of their own, as answered',
	filledDown: 'the blank cell below the name, as answered',
	newRow: 'not in the source',
	metaFault: 'passed over while reading',
	takenId: 'another measure of the source has that id already',
	longId: 'an id has at most 64 characters',
	fileSkipped: 'not a file that this import reads',
	noData: 'there is no table of figures for it',
	wholeFile: 'read',
} as const;

/** Questions; the keys are what an answer is given under. */
export const question = {
	fixedYears: (example: string): string =>
		`Is "${example}" a financial year or an academic year (September to August)?`,
	dashedYears: (example: string): string =>
		`What is "${example}": a financial year, an academic year, two or more calendar years taken together, or the month of a year?`,
	shortYears: (example: string): string =>
		`Is "${example}" a financial year, an academic year (September to August), or the month of a year?`,
	excelDate: (text: string, date: string): string =>
		`"${text}" looks like a date that a spreadsheet wrote as a number: ${date}. Is the figure of that day (day) or of its month (month)? Or leave its rows out (skip).`,
	quarter: (example: string): string => `Is the quarter in "${example}" of the calendar year or of the financial year?`,
	date: (example: string): string => `Does "${example}" begin with the day or with the month?`,
	period: (text: string): string =>
		`Which period is "${text}"? Answer with our spelling (FY2025-26-Q2, 2025-Q3, 2025-M07, 2025, FY2025-26, AY2024-25, D2025-07-01), or with skip to leave its rows out.`,
	mixed: (id: string, kinds: string): string =>
		`"${id}" has figures of different rhythm (${kinds}). Make a measure of each (split), or keep them together as one without a rhythm?`,
	marker: (text: string): string =>
		`What does "${text}" mean? A marker of ours (c suppressed, x not available, z not applicable, w none recorded, low, u, p, e, f, b), none, or note to keep it as words.`,
	blank: (status: string): string =>
		`Why are figures blank${status === '' ? '' : ` that the source calls "${status}"`}? x not available, c suppressed, z not applicable, w none recorded, or skip to leave the rows out.`,
	contradictory: (text: string): string =>
		`"${text}" says that there is no figure, but one stands beside it. Keep the figure and note the status, or drop the figure?`,
	decimalComma: (text: string, offer: string): string => `Is "${text}" the number ${offer}?`,
	percentSign: (text: string, unit: string): string =>
		`"${text}" has a % sign, but the unit is "${unit}". Take the number without the sign, or leave the row out?`,
	unit: (text: string): string =>
		`How do figures in "${text}" behave? count and money add up; proportion, rate, ratio, mean, median, index and score do not. Or the id of a unit that there is.`,
	noUnit: (measure: string): string =>
		`In which unit is "${measure}"? (percent, number, pounds, days, or words of your own)`,
	unitDiffers: (id: string, given: string, own: string, power: number): string =>
		`The source gives figures of "${id}" in "${given}", but the measure is in "${own}". Is that the same unit (same), ${power === 0 ? '' : `are the figures multiplied by ${power > 0 ? number(10 ** power, 0) : `1/${number(10 ** -power, 0)}`} (multiply), `}or are the rows left out (skip)?`,
	unitColumn: (where: string): string => `Two columns of ${where} give a unit. Which one is right?`,
	multiplier: (text: string, unit: string): string =>
		`The source says "${text}" beside figures in "${unit}". Write it into the name of the unit (name), multiply the figures (multiply), or leave it out because they are given in full (ignore)?`,
	polarity: (id?: string): string =>
		`The source does not say which way is better${id === undefined ? '' : ` for "${id}"`}: higher, lower, range or neither (nothing is judged)? Single measures can be answered with polarity:ID.`,
	total: (column: string, text: string): string =>
		`Does "${text}" in "${column}" stand for the total, or is it one of the parts?`,
	beyondTheWhole: (title: string, value: string): string =>
		`"${title}" is in per cent and has the figure ${value}. Is it a change or a rate that may lie outside 0 to 100 (ratio), or a share with a mistake in it (share)?`,
	smallCounts: (title: string, value: string): string =>
		`"${title}" has counts of a few, such as ${value}, which may point at somebody. Keep them, or withhold counts from 1 to 4?`,
	bareNumber: (heading: string, example: string): string =>
		`The categories of "${heading}" have numbers of ten digits (${example}), which may be taken for somebody's NHS number. Which word is joined to them?`,
	within: (child: string, parent: string): string =>
		`Every category of "${child}" comes with one of "${parent}" only. Does it lie within it, so that naming it names both (within), or do the two cross (cross)?`,
	duplicates: (what: string, lines: string): string =>
		`Two different figures for ${what} (${lines}). Keep the first, the last, or neither (drop)?`,
	rolling: (title: string): string =>
		`"${title}": does a figure cover its own period (in-period) or the twelve months to its end (rolling-12-months)?`,
	column: (role: keyof typeof roleMeaning): string => `Which column holds ${roleMeaning[role]}?`,
	use: (heading: string): string =>
		`What is the column "${heading}"? dimension (figures are broken down by it), note, or ignore.`,
	sheet: 'Which sheet of the workbook holds the table?',
	fillDown: (heading: string): string =>
		`"${heading}" is blank in some rows. Does the name above stand for them as well (yes), or are they left out (no)?`,
	measure: (name: string): string =>
		`Which measure of the register is "${name}"? Answer with its id, or with skip to leave its rows out. A new one is added to data/indicators.csv first.`,
	ownArea: 'Which area is the council? Answer as it stands in the source.',
	otherAreas:
		'The source has figures of other areas. Answer with the id of the group of groups.csv to which they belong (they become comparisons), or with skip.',
	publishAt: 'When is the release published? (2026-11-26T09:30:00+00:00; a time to come)',
	objective: (name: string): string =>
		`Where in the plan does "${name}" hang? Answer with the id of a node of plan.json.`,
} as const;

/** A figure, for the question of two that have one key. */
export const keyed = (id: string, period: string, part: string): string =>
	`${id}, ${period}${part === '' ? '' : `, ${part}`}`;

export const rowsOf = (files: string, a: number, b: number): string => `${files} rows ${a} and ${b}`;
export const inNote = (text: string): string => `The source says: ${text}`;
export const bracketNote = (text: string): string => `In the source: ${text}`;
export const toBeWritten = (title: string): string => `To be written: exactly what is counted as "${title}".`;
export const importedNode = 'Imported measures';
export const goal = (number: string): string => `Goal ${number}`;
export const target = (number: string): string => `Target ${number}`;
export const thousandOf = (multiplier: string, unit: string): string => `${multiplier} ${unit}`;

export const printed = {
	questions: (open: number): string =>
		`${count(open, 'question')} to answer before anything is written. Answer each as shown, or under "answers" in a mapping file:`,
	asked: (rows: number, file: string, line: number): string => `${count(rows, 'time')}, first at ${file}:${line}`,
	refused: (answer: string): string => `  "${answer}" cannot be the answer.`,
	oneOf: (options: readonly string[]): string => `  One of: ${options.join(', ')}`,
	suggested: (answer: string): string => `  We would answer: ${answer}`,
	flag: (key: string, answer: string): string => `  --answer "${key}=${answer}"`,
	allSuggested:
		'Add --take-suggestions to take what we would answer wherever that is said; the report lists every answer so taken.',
	prompt: (suggested: string | undefined): string => (suggested === undefined ? '  > ' : `  > [${suggested}] `),
	notFolder: (path: string): string =>
		`${path} is not an Open SDG data repository: it has no folder data with CSV files.`,
	notEmpty: (path: string): string => `${path} is not empty. Choose a new folder.`,
	siteOrOut: 'Say where to write: --out DIR for a new site, or --site DIR for a draft release of a site that there is.',
	written: (files: number, dir: string): string => `${count(files, 'file')} written to ${dir}.`,
	summary: (measures: number, figures: number, parts: number): string =>
		`${count(measures, 'measure')}, ${count(figures, 'figure')} and ${count(parts, 'figure of a part', 'figures of parts')}.`,
	report: (path: string): string => `What was read, renamed, converted, dropped and added: ${path}`,
	next: (site: string): string => `Next: npm run validate -- --site ${site}`,
	releaseTitle: 'Figures published before',
	nothing: 'The source holds no figure that could be imported.',
	unreadable: (path: string): string => `${path} cannot be read as a table.`,
	badId: (id: string): string =>
		`--id "${id}" cannot be the id of a release. Use small letters, digits and hyphens, such as --id fy2026-27-q1.`,
	removed: (path: string): string => `${path} removed: it was of an earlier import, and this one has nothing for it.`,
	kept: (path: string): string => `${path} was there before and is kept: no import wrote it.`,
	badAnswer: (text: string): string => `--answer "${text}" is not KEY=VALUE.`,
} as const;

/** The report in words, for people; the rows are in the CSV beside it. */
export const summary = {
	heading: 'What was imported',
	answers: 'Answers',
	suggestion: 'our suggestion, taken because --take-suggestions was given',
	sources: 'Files',
	sourceHeadings: ['File', 'Rows read', 'Rows not taken', 'Changes'],
	measures: 'Measures',
	measureHeadings: ['Measure', 'Id', 'Figures', 'Figures of parts'],
	rest: 'Every change, with its rows, is in report.csv beside this file.',
} as const;
