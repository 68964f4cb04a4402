/** Methods, first half: where figures come from, and how they are judged, compared in time and printed. */

import { number } from '../number.ts';
import type { MethodsFacts } from './methods-facts.ts';
import { SOURCES, SOURCE_KINDS } from './methods-facts.ts';
import type { TextSection } from './text.ts';
import { bullets, grid, paragraph, section } from './text.ts';

export const standing = ({ sources, link }: MethodsFacts): TextSection =>
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

export const noTargets = ({ link, council }: MethodsFacts): TextSection =>
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

export const targets = ({ link }: MethodsFacts): TextSection =>
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

export function statuses({ words, tolerance, example, lowerExample }: MethodsFacts): TextSection {
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

export const directions = (): TextSection =>
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
				['Improving', 'The figure moved in the better direction, and a test rules chance out or cannot be made.'],
				['Getting worse', 'The figure moved in the other direction, and a test rules chance out or cannot be made.'],
				['Could be chance', 'The figure moved, but no further than chance alone could carry it.'],
				[
					'No real change',
					'The figure is the same, or moved less than the amount that the measure’s page calls no change.',
				],
				['Higher, lower', 'The figure moved, but neither direction is better.'],
				['Cannot compare', 'There is no earlier figure that may be compared with it.'],
			],
		),
		paragraph(
			'The same rule is used on every page. Shares and rates of single cases are tested: the change is more than chance when the 95% intervals of the two results do not overlap. Amounts, averages and money cannot be tested that way, so their change is told as it stands. Where everything was counted on both dates, such as every home on a register, there is no chance to rule out.',
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

export const periods = ({ yearStarts }: MethodsFacts): TextSection =>
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
	);

export const rounding = ({ link }: MethodsFacts): TextSection =>
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
