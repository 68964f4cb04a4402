/** How the software behind this site is tested, and what the tests measured: /about/how-we-test/. */

import { list } from '../counting.ts';
import { day } from '../date.ts';
import { count, number } from '../number.ts';
import type { Access, Agreement, Measured, Mutation, Rebuild, TestCount, When } from './measured.ts';
import type { Links, TextBlock, TextSection } from './text.ts';
import { bullets, grid, paragraph, section } from './text.ts';

export const HOW_WE_TEST = {
	title: 'How we test',
	lead: 'What we test in the software behind this site, how, what came out, and what we have not tested.',
	measured: 'Measured',
} as const;

/** An interval of a share, in per cent: its ends. */
export interface Ends {
	readonly lower: number;
	readonly upper: number;
}

export interface HowWeTestFacts {
	readonly measured: Measured;
	/** The version that this site was built with. */
	readonly version: string;
	/** The 95% interval of a share, in per cent. */
	readonly intervalOf: (noticed: number, tried: number) => Ends;
	readonly link: Links;
}

const SITES: Readonly<Record<Agreement['site'] | 'generated', string>> = {
	demonstration: 'Demonstration council',
	real: 'A real council',
	generated: 'A generated council',
};
const KINDS: Readonly<Record<TestCount['kind'], string>> = {
	unit: 'Of single rules and of the program as a whole',
	site: 'Of whole websites, built and opened as readers do',
};
const AGREED: Readonly<Record<Agreement['what'], string>> = {
	figures: 'Figures printed on pages',
	statuses: 'Statuses printed beside figures',
	judgements: 'Statuses of all figures, after every report',
	comparisons: 'Medians, ranks and other comparisons',
	histories: 'Histories: what was said when',
	intervals: 'Intervals of chance (95%)',
	limits: 'Averages and limits of control charts',
	gaps: 'Gaps between groups of people',
	sums: 'Years and quarters added up',
	downloads: 'Figures and rows in downloads',
	links: 'Links that lead somewhere',
};
const SEEN: Readonly<Record<Access['mode'], string>> = {
	light: 'Light colours, with the keyboard',
	dark: 'Dark colours',
	'forced colours': 'Colours forced by the reader',
	'320 px': '320 pixels wide',
	'no JavaScript': 'Without JavaScript',
	print: 'On paper',
};
const REBUILT: Readonly<Record<Rebuild['what'], string>> = {
	elsewhere: 'In another folder, time zone and language',
	cut: 'With the reports taken out whose time has not come',
	canary: 'With every figure and word changed in the reports whose time has not come',
};
const FOLDERS: Readonly<Record<string, string>> = {
	domain: 'Rules of periods, targets, status and trends',
	publication: 'Releases, revisions and the seal',
	read: 'Reading files',
	check: 'Checks before sign-off',
};

/** The least share of planted mistakes that tests must notice, in each part of the code. */
export const WANTED = 0.85;

const whole = (value: number): string => number(value, 0);
const percent = (part: number, all: number): string => `${number((100 * part) / all, 1)}%`;
const ofAll = (part: number, all: number): string => `${whole(part)} of ${whole(all)}`;

/** Every sentence of the page, with the figures that were measured; of what was never measured it says nothing. */
export function howWeTestText({ measured, version, intervalOf, link }: HowWeTestFacts): readonly TextSection[] {
	const { tests, mutation, facts } = measured;
	const only = <K extends (typeof facts)[number]['kind']>(kind: K) =>
		facts.filter((fact): fact is Extract<(typeof facts)[number], { kind: K }> => fact.kind === kind);
	const when = (of: When): string =>
		of.version === version ? `${day(of.on)}, version ${of.version}` : `${day(of.on)}, older version ${of.version}`;
	const table = (caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): TextBlock[] =>
		rows.length === 0 ? [] : [grid(caption, [...columns, HOW_WE_TEST.measured], rows)];
	const bad = only('bad-inputs');
	return [
		section(
			'figures',
			'Where these figures come from',
			paragraph(
				`This site was built with version ${version} of the software. The tests note down what they measure, and a program puts it on this page. Nobody types these figures.`,
			),
			paragraph(
				'Beside each figure stands the day it was measured, and the version. A figure older than the version of this site says so.',
			),
			paragraph(
				'The tests use two councils. One is the demonstration council, which does not exist. The other is the published record of a real one.',
			),
		),
		section(
			'tests',
			'Tests',
			paragraph('Each test states one thing that must be true, and fails when it is not.'),
			...table(
				'Tests of the software',
				['Tests', 'Passed', 'Failed', 'Not run', 'Files of tests'],
				tests.map((one) => [
					KINDS[one.kind],
					whole(one.passed),
					whole(one.failed),
					whole(one.skipped),
					whole(one.files),
					when(one),
				]),
			),
		),
		section(
			'bad-files',
			'Files that are wrong',
			paragraph(
				'Officers send files with mistakes in them: wrong headings, two dates mixed up, half a file. We give the software such files on purpose. It must never crash, and must say what is wrong and where.',
			),
			...table(
				'Files that are wrong on purpose',
				['Files', 'Tried', 'Crashes', 'Wrong answers'],
				bad.map((one) => ['All kinds of mistakes', whole(one.tried), whole(one.crashes), whole(one.wrong), when(one)]),
			),
		),
		...mistakes(mutation, intervalOf, when, table),
		section(
			'second-reading',
			'Everything worked out twice',
			paragraph(
				'A second program, written apart from the first, reads the signed files and works everything out again. Then it reads the finished pages and compares.',
			),
			...table(
				'What two programs agree on',
				['What was compared', 'Council', 'Agree'],
				only('agreement').map((one) => [AGREED[one.what], SITES[one.site], ofAll(one.agreeing, one.of), when(one)]),
			),
		),
		section(
			'same-bytes',
			'The same site every time, and nothing too early',
			paragraph(
				'We build the site again under other conditions and compare every file, byte by byte. A figure whose time has not come must change nothing at all.',
			),
			...table(
				'Built again and compared',
				['Built again', 'Files compared', 'Files that differ'],
				only('rebuild').map((one) => [REBUILT[one.what], whole(one.files), whole(one.differing), when(one)]),
			),
		),
		section(
			'accessibility',
			'Accessibility',
			paragraph(
				`A browser opens pages of every type and looks for what would shut people out: see the [accessibility statement](${link.accessibility}). It uses the axe tool and checks of our own.`,
			),
			...table(
				'Pages opened in a browser',
				['How they were read', 'Council', 'Types of page', 'Pages', 'Problems found'],
				only('access').map((one) => [
					SEEN[one.mode],
					SITES[one.site],
					whole(one.types),
					whole(one.pages),
					whole(one.findings),
					when(one),
				]),
			),
		),
		section(
			'weight',
			'Weight and speed',
			paragraph('Pages must open on an old phone with a weak signal. We weigh the page of every measure.'),
			...table(
				'The heaviest page of a measure',
				['Council', 'Pages weighed', 'Heaviest, with all it loads', 'Most we allow', 'Requests'],
				only('weight').map((one) => [
					SITES[one.site],
					whole(one.pages),
					`${number(one.bytes / 1024, 1)} KB`,
					`${number(one.mostBytes / 1024, 0)} KB`,
					`${whole(one.requests)} of at most ${whole(one.mostRequests)}`,
					when(one),
				]),
			),
			...table(
				'Time to build a whole site',
				['Council', 'Measures', 'Seconds', 'Seconds of processor', 'Most memory'],
				only('build').map((one) => [
					SITES[one.site],
					whole(one.measures),
					number(one.seconds, 1),
					number(one.processorSeconds, 1),
					`${whole(one.megabytes)} MB`,
					when(one),
				]),
			),
		),
		section(
			'not-tested',
			'What is not tested',
			bullets(
				'No person who uses a screen reader, a magnifier or speech recognition has tried these pages for us. Programs find only some of what shuts people out.',
				'Only one kind of browser opens the pages in the tests: Chromium. Firefox and Safari are not tried.',
				'The workflow files, which check and publish on a repository host, are read by tests. They have never been run on a host by us.',
				'Whether the figures are true. The tests show that the site says what was signed, not that what was signed is right.',
				'Words that a council writes itself, beyond rules such as no names and no party politics.',
			),
		),
		section(
			'again',
			'Measure it again',
			paragraph('Anybody who has the software can repeat all this:'),
			bullets(
				'npm test runs every test; then npm run record-tests puts what they measured on this page',
				'npm run mutate plants mistakes and runs the tests on each',
				'npm run bench -- --record measures how long a site takes to build',
			),
		),
	];
}

const shortfall = (parts: readonly Mutation[]): string => {
	const names = list(parts.map(({ folder }) => (FOLDERS[folder] ?? folder).toLowerCase()));
	return `${parts.length === 1 ? 'One part falls' : 'Some parts fall'} short of that so far: ${names}.`;
};

type Table = (caption: string, columns: readonly string[], rows: readonly (readonly string[])[]) => TextBlock[];

function mistakes(
	mutation: readonly Mutation[],
	intervalOf: HowWeTestFacts['intervalOf'],
	when: (of: When) => string,
	table: Table,
): TextSection[] {
	const drawn = mutation.filter(({ share }) => share < 1);
	const rows = mutation.map((one) => {
		const noticed = one.killed + one.timedOut;
		const { lower, upper } = intervalOf(noticed, one.tried);
		const range = one.share < 1 ? `${number(lower, 1)}% to ${number(upper, 1)}%` : 'All were tried';
		return [
			FOLDERS[one.folder] ?? one.folder,
			ofAll(one.tried, one.mutants),
			whole(noticed),
			percent(noticed, one.tried),
			range,
			when(one),
		];
	});
	const short = mutation.filter(({ killed, timedOut, tried }) => killed + timedOut < WANTED * tried);
	return [
		section(
			'mistakes',
			'Would the tests notice a mistake?',
			paragraph(
				'A program plants one small mistake in the code, such as “less than” for “at most”, and runs the tests. If one fails, the mistake was noticed. Then comes the next mistake. We want at least 85% noticed in each part.',
			),
			...(short.length === 0 ? [] : [paragraph(shortfall(short))]),
			...(drawn.length === 0
				? []
				: [
						paragraph(
							`There are too many possible mistakes to try all each time. ${drawn.length === mutation.length ? 'Some were drawn' : `In ${count(drawn.length, 'part')} some were drawn`} by lot, and the range says where the share of all would lie (95% interval).`,
						),
						paragraph(
							'Tests that were written because of a missed mistake are judged by another draw, so that they do not mark their own work.',
						),
					]),
			...table(
				'Mistakes planted and noticed',
				['Part of the code', 'Tried, of all', 'Noticed', 'Share noticed', 'Range'],
				rows,
			),
			paragraph(
				'Only the tests nearest to the code were run on each mistake. Other tests might notice more of them. A mistake that keeps the program busy for ever counts as noticed.',
			),
		),
	];
}
