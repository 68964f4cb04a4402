/** Methods and data quality: how figures are judged, changed and signed off here, in the words of this council's own rules. */

import { list } from '../counting.ts';
import { number } from '../number.ts';
import { MARKER } from '../status.ts';
import { REVISION_KIND, REVISION_MEANING } from '../restated.ts';
import type { Links, TextSection } from './text.ts';
import { bullets, grid, paragraph, section } from './text.ts';

export interface MethodsFacts {
	readonly council: string;
	readonly team: string;
	readonly email: string;
	readonly link: Links;
	/** How many measures have each kind of source. */
	readonly sources: Readonly<Record<SourceKind, number>>;
	/** The council's words for met, close, missed, no data, no target and not due, in that order. */
	readonly words: readonly string[];
	/** "5% of the target", "2 in the measure's own unit"; undefined where only met and missed exist. */
	readonly tolerance?: string;
	/** A target, how far a result may fall short, and the last result that is close, as numbers in text. */
	readonly example: { readonly target: string; readonly width: string; readonly last: string; readonly beyond: string };
	readonly lowerExample: { readonly target: string; readonly last: string; readonly beyond: string };
	readonly hasTargets: boolean;
	/** April */
	readonly yearStarts: string;
	/** Titles of the groups that figures are compared with. */
	readonly groups: readonly string[];
	readonly stages: readonly { readonly title: string; readonly isRequired: boolean; readonly isByService: boolean }[];
	/** Counts from 1 up to this minus one are not published; 1 means that all are. */
	readonly smallNumber: number;
	readonly sealed: 'all' | 'some' | 'none';
}

export const METHODS = {
	title: 'Methods and data quality',
	lead: 'How we decide whether a target was met, how figures are checked and corrected, and what they cannot tell you.',
	contents: 'On this page',
} as const;

export function methodsText(facts: MethodsFacts): readonly TextSection[] {
	return [
		standing(facts),
		...(facts.hasTargets ? [targets(facts), statuses(facts)] : [noTargets(facts)]),
		directions(),
		periods(facts),
		rounding(facts),
		shorthand(),
		smallNumbers(facts),
		revisions(facts),
		...(facts.groups.length > 0 ? [comparisons(facts)] : []),
		quality(),
		signOff(facts),
		selection(facts),
		limits(facts),
		questions(facts),
	];
}

/** What each kind of source means, in the order in which they are listed. */
const SOURCES = {
	'management-information': [
		'Management information',
		'Collected by the council in the course of its work. Not official statistics.',
	],
	'official-statistics': [
		'Official statistics',
		'Published by a government body or the Office for National Statistics.',
	],
	survey: ['Survey', 'The answers of people who were asked, so every figure has a margin of uncertainty.'],
	partner: ['Partner data', 'Supplied by another organisation. The page says how far it has been checked.'],
	unstated: ['Not stated', 'The register does not say. The page of the measure names its source, where there is one.'],
} as const;
export type SourceKind = keyof typeof SOURCES;
export const SOURCE_KINDS = Object.keys(SOURCES) as readonly SourceKind[];

const standing = ({ sources, link }: MethodsFacts): TextSection =>
	section(
		'what-these-figures-are',
		'What these figures are',
		paragraph(
			'This site gathers what the council measures. The site itself is not an official statistics publication.',
		),
		grid(
			'Where the figures come from',
			['Source', 'Measures', 'Meaning'],
			SOURCE_KINDS.filter((kind) => sources[kind] > 0).map((kind) => [
				SOURCES[kind][0],
				number(sources[kind], 0),
				SOURCES[kind][1],
			]),
		),
		paragraph(`Every measure, with its definition and source, is in the [list of measures](${link.measures}).`),
	);

const noTargets = ({ link, council }: MethodsFacts): TextSection =>
	section(
		'targets',
		'Targets and status',
		paragraph(`${council} has published no targets for these measures, so no result is called met or missed.`),
		paragraph(
			'Instead each page says whether the newest result is better than the one before, and what other areas report.',
		),
		paragraph(
			`If targets are published later, earlier results are not judged by them. See the [timetable](${link.timetable}).`,
		),
	);

const targets = ({ link }: MethodsFacts): TextSection =>
	section(
		'targets',
		'Targets',
		paragraph('A target is set for a measure and a period, before that period’s figure is known.'),
		paragraph(
			'The page of each measure says what its target rests on: law, a national standard, a comparison, a trend, a budget or judgement.',
		),
		paragraph('A figure is judged by the target that was in force when it was first published.'),
		paragraph(
			`A target that is moved afterwards needs a published reason. Both results are then shown, and the move is listed under [corrections](${link.corrections}).`,
		),
		paragraph(
			'A target for a whole year is never divided by four. Amounts that build up over the year have a target for each quarter, or none.',
		),
	);

function statuses({ words, tolerance, example, lowerExample }: MethodsFacts): TextSection {
	const [met = '', close = '', missed = '', noData = '', noTarget = '', notDue = ''] = words;
	const closeRow =
		tolerance === undefined ? [] : [[close, 'The result fell short of the target, by no more than the tolerance.']];
	const rule =
		tolerance === undefined
			? 'There is no tolerance unless a measure’s page states one: a result either meets its target or misses it.'
			: `We call a result “${close.toLowerCase()}” when it is within the tolerance set for that measure. Unless its page says otherwise, that is ${tolerance}.`;
	const worked =
		tolerance === undefined
			? []
			: [
					paragraph(
						`Example, where higher is better: the target is ${example.target} and the tolerance ${example.width}. ${example.target} or more is “${met.toLowerCase()}”. From ${example.last} up to the target is “${close.toLowerCase()}”. ${example.beyond} is “${missed.toLowerCase()}”.`,
					),
					paragraph(
						`Example, where lower is better: the target is ${lowerExample.target}. A result of ${lowerExample.last} is still “${close.toLowerCase()}”; ${lowerExample.beyond} is “${missed.toLowerCase()}”.`,
					),
				];
	return section(
		'status',
		'Status and tolerance',
		paragraph(rule),
		grid(
			'What each status means',
			['Status', 'Meaning'],
			[
				[met, 'The result reached the target or did better.'],
				...closeRow,
				[
					missed,
					tolerance === undefined
						? 'The result fell short of the target.'
						: 'The result fell short by more than the tolerance.',
				],
				[noData, 'There is no figure for the period. The page says why.'],
				[noTarget, 'There is a figure, but no target to judge it by.'],
				[notDue, 'There is a target, but its figure is not due yet.'],
			],
		),
		...worked,
		paragraph(
			'The status is worked out from the exact figure, before rounding. We print enough digits to show why a result was not met.',
		),
		paragraph('A provisional figure gets a status too, marked as provisional. Figures for context are never judged.'),
		paragraph('A missing figure is never counted as nought, and never as met.'),
	);
}

const directions = (): TextSection =>
	section(
		'direction',
		'Better or worse',
		paragraph(
			'Each measure says whether higher or lower is better, whether it should stay within a range, or that neither is better.',
		),
		paragraph('The arrow shows where the number went. The words beside it say whether that is better.'),
		grid(
			'Words for change',
			['Words', 'Meaning'],
			[
				['Improving', 'The figure moved in the better direction.'],
				['Getting worse', 'The figure moved in the other direction.'],
				[
					'No real change',
					'The figure is the same, or moved less than the amount that the measure’s page calls no change.',
				],
				['Higher, lower', 'The figure moved, but neither direction is better.'],
				['Cannot compare', 'There is no earlier figure that may be compared with it.'],
			],
		),
		paragraph(
			'Two results are not a trend. A single step up or down may be chance, above all where few cases are counted.',
		),
		paragraph(
			'We never compare across a break in a series: a change of definition or source that makes earlier figures different.',
		),
		paragraph(
			'Figures counted from the start of a year, and seasonal ones, are compared only with the same period a year earlier.',
		),
		paragraph(
			'Figures over twelve months are compared with the twelve months before them, because overlapping periods share cases.',
		),
		paragraph('A difference between two percentages is given in percentage points.'),
	);

const periods = ({ yearStarts }: MethodsFacts): TextSection =>
	section(
		'periods',
		'Periods',
		paragraph(
			`The council’s year starts in ${yearStarts}. “2024 to 2025” is the year that starts in ${yearStarts} 2024.`,
		),
		bullets(
			'In the period: what happened in those months.',
			'Year to date: everything since the start of the year.',
			'Twelve months: the twelve months up to the date, moved on each time.',
			'Snapshot: the state on one day.',
			'Several years together: used where one year has too few cases.',
		),
		paragraph(
			'Percentages and averages are never averaged. A figure for a year is worked out again from all its cases.',
		),
	);

const rounding = ({ link }: MethodsFacts): TextSection =>
	section(
		'rounding',
		'Rounding',
		paragraph(
			'Pages show each figure with the number of decimals that suits it. Halves are rounded up, away from nought.',
		),
		paragraph(
			`The [files](${link.data}) hold every digit that was signed off. Nothing in them is rounded or filled in.`,
		),
		paragraph(
			'Changes are worked out from exact figures, so they can differ by a digit from the difference of two rounded ones.',
		),
	);

const shorthand = (): TextSection =>
	section(
		'shorthand',
		'Shorthand in tables',
		paragraph('Tables follow the shorthand of United Kingdom government statistics. Each table explains what it uses.'),
		grid(
			'What each letter means',
			['Shorthand', 'Meaning'],
			Object.entries(MARKER).map(([letter, meaning]) => [`[${letter}]`, meaning]),
		),
		paragraph('[r] is added by this site, whenever a figure differs from what was first published.'),
	);

const smallNumbers = ({ smallNumber }: MethodsFacts): TextSection =>
	section(
		'small-numbers',
		'Small numbers',
		paragraph(
			smallNumber > 1
				? `Counts from 1 to ${number(smallNumber - 1, 0)} are not published where they could show something about a person. They appear as [c].`
				: 'These figures hold no counts of people small enough to be kept back, so none is suppressed for its size.',
		),
		paragraph('A measure may have a stricter rule of its own.'),
		paragraph(
			'Percentages of few cases jump about. Where a page gives the number of cases, read it beside the figure.',
		),
	);

const revisions = ({ link }: MethodsFacts): TextSection =>
	section(
		'revisions',
		'Corrections and revisions',
		paragraph(
			'Figures can change after publication. No published figure is replaced without its reason being published too.',
		),
		grid(
			'Kinds of change',
			['Kind', 'Meaning'],
			Object.entries(REVISION_KIND).map(([kind, title]) => [
				title,
				REVISION_MEANING[kind as keyof typeof REVISION_MEANING],
			]),
		),
		paragraph(
			`All changes are listed under [corrections](${link.corrections}). Every [report](${link.reports}) stays as it was published.`,
		),
		paragraph(
			'A report is a set of files that never change. A correction is a new report, so both versions can be cited.',
		),
	);

const comparisons = ({ groups }: MethodsFacts): TextSection =>
	section(
		'comparisons',
		'Comparisons with other areas',
		paragraph(`Figures are compared with ${list(groups)}.`),
		paragraph(
			'Only figures of the same period and the same definition are compared. Where an area’s figure is missing, it is left out and counted.',
		),
		paragraph(
			'We publish no league tables and no overall score. Areas differ in their people, their places and their powers.',
		),
		paragraph('A position within a group says where a council stands among the others. It does not say why.'),
	);

const quality = (): TextSection =>
	section(
		'data-quality',
		'Data-quality ratings',
		paragraph(
			'Where a measure has a rating, the post that compiles it has judged how far its figures can be relied on.',
		),
		grid(
			'Ratings',
			['Rating', 'Meaning'],
			[
				['Good', 'Complete, checked and worked out in the same way each time.'],
				['Fair', 'Usable, with a known weakness that the page describes.'],
				['Poor', 'A serious weakness. Published because nothing better exists, and to be read with care.'],
			],
		),
		paragraph('A measure that stands in for something that cannot be counted says so.'),
	);

function signOff({ stages, sealed, council }: MethodsFacts): TextSection {
	const scope = (isByService: boolean): string =>
		isByService ? 'Each service, for its own figures' : 'Once for the whole report';
	return section(
		'sign-off',
		'Who checks and signs',
		stages.length === 0
			? paragraph(`${council} has published no stages of sign-off. Each report says who signed it, if anybody did.`)
			: grid(
					'Stages of sign-off, in order',
					['Stage', 'Needed', 'For'],
					stages.map(({ title, isRequired, isByService }) => [
						title,
						isRequired ? 'Always' : 'Where it applies',
						scope(isByService),
					]),
				),
		paragraph('Each report names the posts that signed it and the dates. Posts are named, never people.'),
		paragraph(
			sealed === 'none'
				? 'These reports are not sealed. Readers must rely on the publisher that they say what was signed.'
				: 'A sealed report carries a digest: a number made from every figure, target and word in it. One changed digit would give another number.',
		),
		sealed === 'some'
			? paragraph('Older reports were published before they could be sealed. They are labelled “not sealed”.')
			: undefined,
	);
}

const selection = ({ link, hasTargets }: MethodsFacts): TextSection =>
	section(
		'selection',
		'How lists are chosen',
		paragraph('Lists are chosen by rules that are printed beside them, the same for good results and bad.'),
		paragraph(
			hasTargets
				? `[Measures that missed their target](${link.exceptions}) are all listed. Counts always say how many measures they are out of.`
				: 'Counts always say how many measures they are out of.',
		),
		paragraph(
			'The biggest changes in a report are those that are largest beside the earlier figure. Only comparable figures are in the running.',
		),
		paragraph('There is no single score for a service, a priority or the council. One would hide what matters.'),
	);

const limits = ({ council }: MethodsFacts): TextSection =>
	section(
		'limits',
		'What this data cannot tell you',
		bullets(
			'Why something changed. A figure shows that it did; the reasons given beside it are the officers’ own.',
			`What ${council} alone achieved. Many results also depend on partners, the economy and the weather.`,
			'Whether a small difference is real. Where few cases are counted, figures move by chance.',
			'How one person or street was served. These are totals and averages.',
			'Anything about matters that nobody measures.',
		),
	);

const questions = ({ team, email }: MethodsFacts): TextSection =>
	section('questions', 'Questions', paragraph(`Write to ${team}: [${email}](mailto:${email}).`));

/** "5% of the target"; "2 in the measure's own unit" */
export const toleranceRule = (kind: 'percent' | 'absolute', value: number): string =>
	kind === 'percent'
		? `${number(value, decimalsOf(value))}% of the target`
		: `${number(value, decimalsOf(value))} in the measure’s own unit`;
const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;
export const lessThan = (text: string): string => `Less than ${text}`;
export const moreThan = (text: string): string => `more than ${text}`;
export const pointsWide = (width: string, kind: 'percent' | 'absolute', value: number): string =>
	kind === 'percent'
		? `${number(value, decimalsOf(value))}% of it, so ${width} percentage points`
		: `${width} percentage points`;
export const days = (many: string): string => `${many} days`;
