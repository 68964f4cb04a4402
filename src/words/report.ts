/** What a report says of itself and of the one before it. */

import type { Release, Signature } from '../domain/release.ts';
import type { StatusWord } from '../domain/council.ts';
import { list, measures } from './counting.ts';
import { day } from './date.ts';
import { count, number } from './number.ts';
import { SAID } from './said.ts';

export const LONGEST_TITLE = 65;

/**
 * "Performance report: July to September 2025", unless its own title names the period. A correction or an update
 * between reports goes by its own title.
 */
export function reportTitle(release: Release, period: string, published: string): string {
	const title = ownTitle(release, period);
	return title.length < LONGEST_TITLE ? title : `${REPORT_KIND[release.kind]} published ${published}`;
}

function ownTitle({ kind, title }: Release, period: string): string {
	switch (kind) {
		case 'regular':
		case 'quarterly':
			return title.includes(period) ? title : `Performance report: ${period}`;
		case 'annual':
			return title.includes(period) ? title : `Annual performance report: ${period}`;
		case 'correction':
		case 'ad-hoc':
			return title;
	}
}

export const REPORT_KIND: Readonly<Record<Release['kind'], string>> = {
	regular: 'Performance report',
	quarterly: 'Performance report',
	annual: 'Annual performance report',
	correction: 'Correction',
	'ad-hoc': 'Update between reports',
};

export const REPORT = {
	latest: 'Latest report',
	notLatest: 'Not the latest report',
	preview: 'Preview, not published',
	published: 'Published',
	period: 'Period',
	updated: 'Corrected since',
	sinceFigures: 'Figures changed since this report, newest first',
	sinceTargets: 'Targets moved since this report, newest first',
	timetable: 'timetable',
	next: 'Next report',
	allReports: 'All reports',
	newerLead: 'A newer report is available:',
	canChange: 'Figures can change after publication.',
	seeCorrections: 'See corrections',
	contents: 'In this report',
	changed: 'What changed in this report',
	counts: 'How many measures met their target',
	measures: 'Results',
	directions: 'How many measures are improving',
	reports: 'Reports',
	elsewhere: 'Other measures',
	since: 'Corrections since this report',
	signOff: 'Sign-off',
	signatures: 'Who signed this report off',
	data: 'Data of this report',
	dataLead: 'These files hold what this report added or changed. They will not change.',
	asOfDay:
		'To have every figure of this site as it stood on a day, take every value ever published. Keep the rows that were published by that day, and leave out those superseded by that day.',
	asOfDayLink: 'Every value ever published',
	dataLatest: 'Figures as they stand now',
	previous: 'Previous report',
	following: 'Next report',
	pager: 'Reports',
	firstReport: 'This is the first report. There is nothing before it to compare with.',
	nothingChanged: 'This report changed no status, no target and no published figure.',
	notSealed: 'Not sealed',
	notSealedWhy:
		'This report was not sealed when it was signed off, so later changes to its files could not be detected.',
	sealed: 'Sealed',
	sealedWhy: 'The digest below was made from everything this report says. Any change since sign-off would alter it.',
	digest: 'Digest (SHA-256)',
	noSignatures: 'No sign-off is recorded for this report.',
	seenBefore: 'Seen before publication by',
	nobodyBefore: 'Nobody beyond those who signed it off is recorded as having seen it before publication.',
	considered: 'Considered by',
	stage: 'Stage',
	signedBy: 'Signed by',
	on: 'Date',
	record: 'Record',
	recordLink: 'Sign-off record',
	noRecord: 'None given',
	minutes: 'Papers and decision',
} as const;

/** Explains why an older page may disagree with today's, and on which days it was what the council had said last. */
export const asItWas = (published: string, next: string): string =>
	published === next
		? `This page shows what was known on ${published}, until the next report of that day. Later reports may have changed these figures.`
		: `This page shows what was known from ${published} until the next report on ${next}. Later reports may have changed these figures.`;

export const signedOff = ({ role, on }: Signature): string => `${role}, ${day(on)}`;
export const SIGNED_OFF_BY = 'Signed off by';
export const onBehalf = (role: string, of: string): string => `${role}, on behalf of ${of}`;
export const covering = (services: readonly string[]): string => `for ${list(services)}`;

/** 12 measures have new figures. 3 published figures changed. */
export function holdsText(updated: number, added: number, restated: number, targets: number): string {
	const parts = [
		...(updated > 0 ? [`new figures for ${measures(updated)}`] : []),
		...(added > 0 ? [count(added, 'new measure')] : []),
		...(restated > 0 ? [`changes to ${count(restated, 'published figure')}`] : []),
		...(targets > 0 ? [count(targets, 'target moved', 'targets moved')] : []),
	];
	return parts.length === 0 ? 'No new figures.' : `${capital(list(parts))}.`;
}
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
export const firstHolds = (many: number): string => `The first report, with ${measures(many)}.`;

/** 2 measures moved closer to their target or met it; 1 moved away. */
export function movesSentence(better: number, worse: number): string {
	if (better + worse === 0) return 'No measure with a target changed status since the report before.';
	const closer =
		better > 0 ? [`${measures(better)} moved closer to ${better === 1 ? 'its' : 'their'} target or met it`] : [];
	const away = worse > 0 ? [`${measures(worse)} moved away from ${worse === 1 ? 'its' : 'their'} target`] : [];
	return `Since the report before, ${[...closer, ...away].join(', and ')}.`;
}

/** 12 measures have a result for a newer period: 5 got better, 3 got worse, 3 could be chance and 1 did not really change. */
export function travelSentence(
	updated: number,
	moved: {
		readonly improved: number;
		readonly worsened: number;
		readonly withinChance: number;
		readonly steady: number;
	},
): string {
	if (updated === 0) return 'No measure has a result for a newer period.';
	const { improved, worsened, withinChance, steady } = moved;
	const others = updated - improved - worsened - withinChance - steady;
	const told = [
		...(improved > 0 ? [`${number(improved, 0)} got better`] : []),
		...(worsened > 0 ? [`${number(worsened, 0)} got worse`] : []),
		...(withinChance > 0 ? [`${number(withinChance, 0)} moved by no more than chance could explain`] : []),
		...(steady > 0 ? [`${number(steady, 0)} did not really change`] : []),
		...(others > 0 ? [`${number(others, 0)} cannot be judged that way`] : []),
	];
	const lead = `${capital(measures(updated))} ${updated === 1 ? 'has' : 'have'} a result for a newer period`;
	return others === updated ? `${lead}.` : `${lead}: ${list(told)}.`;
}

export const CHANGE = {
	worse: 'Moved away from target',
	better: 'Moved closer to target',
	'first-rated': 'Has a status for the first time or again',
	'no-longer-rated': 'No longer has a status',
	biggest: 'Biggest changes',
	improved: 'Got better',
	worsened: 'Got worse',
	late: 'Newly late',
	'still-late': 'Still late',
	supplied: 'Now supplied',
	added: 'New measures',
	retired: 'No longer measured',
	retargeted: 'Targets moved',
	revised: 'Figures revised or corrected',
	withdrawn: 'Figures withdrawn',
	measure: 'Measure',
	period: 'Period',
	was: 'Was',
	now: 'Now',
	before: 'Before',
	statusBefore: 'Status before',
	statusNow: 'Status now',
	noResult: 'No result yet',
	noStatus: 'For context',
	change: 'Change',
	chance: 'More than chance?',
	figures: 'Figures',
	kind: 'Kind',
	why: 'Why',
} as const;

const BASES =
	'Each is set against the same period last year, or against the result before it where there is none. Changes that chance could explain are left out.';
const ORDER =
	'those that a test shows to be more than chance first, then those that cannot be tested, each by the size of the change beside the earlier figure.';

/** Selection is printed, and the same for good news and bad. */
export const selectionNote = (shown: number, all: number): string =>
	shown === all
		? `All ${number(all, 0)} that moved: ${ORDER} ${BASES}`
		: `${number(shown, 0)} of the ${number(all, 0)} that moved: ${ORDER} ${BASES}`;

/** What stands beside a change that chance does not explain, or may. */
export const BEYOND_CHANCE = {
	tested: 'Yes, by the test',
	'not-needed': 'Yes, everything was counted',
	cannot: 'Cannot be tested',
} as const;

/** 4 measures moved away from their target: the caption of each table of changes. */
export const changesCaption = (kind: keyof typeof CAPTION, many: number): string => CAPTION[kind](many);
const CAPTION = {
	worse: (many: number): string => `${measures(many)} moved away from ${many === 1 ? 'its' : 'their'} target`,
	better: (many: number): string =>
		`${measures(many)} moved closer to ${many === 1 ? 'its' : 'their'} target or met it`,
	'first-rated': (many: number): string =>
		`${measures(many)} ${many === 1 ? 'has' : 'have'} a status that had none before`,
	'no-longer-rated': (many: number): string => `${measures(many)} ${many === 1 ? 'has' : 'have'} no status any more`,
	retargeted: (many: number): string => `${count(many, 'target')} ${many === 1 ? 'was' : 'were'} moved`,
	revised: (many: number): string => `${count(many, 'published figure')} changed`,
	withdrawn: (many: number): string => `${count(many, 'published figure')} ${many === 1 ? 'was' : 'were'} withdrawn`,
} as const;

export const lateText = (period: string, due: string, later: number): string =>
	`The figure for ${period} was due by ${due} and has not been supplied${later === 0 ? '' : `, nor have ${number(later, 0)} later`}.`;
export const suppliedText = (periods: readonly string[]): string =>
	`${periods.length === 1 ? 'Figure' : 'Figures'} for ${list(periods)}.`;
export const retiredText = (reason: string | undefined, isContinued: boolean): string =>
	reason ?? (isContinued ? 'Continued under a new definition.' : 'No reason was recorded.');
export const replacedBy = (title: string): string => `Continues “${title}” under a new definition.`;
export const confirmedText = (many: number): string =>
	`${count(many, 'provisional figure')} ${many === 1 ? 'was' : 'were'} confirmed without a change.`;
export const comparisonsText = (figures: number, ofMeasures: number): string =>
	`${count(figures, 'figure')} of other areas ${figures === 1 ? 'was' : 'were'} restated, for ${measures(ofMeasures)}.`;

export const COUNT_WORDS: readonly StatusWord[] = ['met', 'close', 'missed', 'no-data', 'no-target', 'not-due'];
export const COUNTS = {
	status: 'Status',
	now: 'This report',
	before: 'Report before',
	caption: 'Measures by status',
} as const;
export const countsCaption = (period: string | undefined): string =>
	period === undefined ? 'Measures by status' : `Measures by status, beside the report for ${period}`;

export const resultsCaption = (heading: string): string => `Results: ${heading}`;
export const knownIn = (title: string): string => `as known in the report "${title}"`;
export const onlyCarried = 'Only the measures that this report changed are listed.';

export const MISSED = {
	why: 'Why',
	doing: SAID.action,
	promised: SAID.promised,
	owner: 'Owner',
	by: 'By when',
	due: 'Due',
	noReason: 'No reason was published with this report.',
	noAction: 'No action was published with this report.',
} as const;

/** Missed 3 times in a row; empty for the first time. */
export const missedFor = (run: number): string => (run < 2 ? '' : `Missed ${number(run, 0)} times in a row.`);
export const saidBy = (by: string, on: string): string => `${by}, ${day(on)}`;
export const targetWas = (target: string): string => `The target was ${target}.`;

export const correctionsSince = (many: number): string =>
	many === 0
		? 'No figure or target of this report has been changed since.'
		: `${count(many, 'change')} to figures or targets of this report ${many === 1 ? 'has' : 'have'} been published since.`;

/** Download figures (CSV, 24 KB, 612 rows) */
export const REPORTS = {
	title: 'Reports',
	lead: 'Every report the council has published, newest first. Old reports stay as they were published.',
	onADay:
		'To see what stood on a given day, open the report that was the newest then. A correction or an update lists only what it changed: the report before it holds the rest.',
	caption: 'All reports, newest first',
	report: 'Report',
	holds: 'What it holds',
	since: 'Corrected since',
	none: 'No',
	never: 'No report has been published yet.',
} as const;
/** @param next when the report after it came out; undefined for the latest */
export const publishedOn = (published: string, next: string | undefined): string =>
	next === undefined ? `Published ${published}. Latest report.` : `Published ${published}. The newest until ${next}.`;
export const changesSince = (many: number): string => (many === 0 ? REPORTS.none : count(many, 'change'));
