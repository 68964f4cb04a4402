/** How a projection was worked out, with its numbers: the same table on the measure's page and among the worked examples. */

import { Z80, driftOf, hasDirection, usualChange } from '../../domain/forecast.ts';
import { STEP_MONTHS } from '../../domain/indicator.ts';
import type { Projection } from '../../domain/projection.ts';
import { sameNumber } from '../../domain/decimal.ts';
import type { Step as Result } from '../../publication/steps.ts';
import { rangeOf } from '../../words/gap.ts';
import { difference, number, plain } from '../../words/number.ts';
import {
	PROJECTION_STEPS as SAY,
	averageMove,
	driftReach,
	flatReach,
	middleOf,
	middleWorking,
	seasonalReach,
	uncertaintyWorking,
	upsWorking,
	usualWorking,
	usualYearWorking,
} from '../../words/projection-working.ts';
import { figureMark } from '../figure-mark.ts';
import type { Cell, Row, TableView } from '../table.ts';
import type { Subject } from './subject.ts';

export type Projected = Extract<Projection, { kind: 'projected' }>;

/** Every digit that means something, with grouping: real sources carry 131045.99999999999. */
const exact = (value: number): string => number(value, plain(value).split('.')[1]?.length ?? 0);
const row = (title: string, cell: Cell, working: string): Row => ({
	cells: [{ text: title }, cell, { text: working }],
});

/** The results that a projection rests on, oldest first. */
const windowOfResults = (all: readonly (Result | undefined)[], { restsOn, last }: Projected): readonly Result[] =>
	all.slice(last + 1 - restsOn, last + 1).filter((step) => step !== undefined);

/**
 * From the results to the last step that is shown.
 * @returns undefined for a straight line, which only an explicit choice with a reason of its own would draw
 */
export function projectionTable(
	subject: Subject,
	all: readonly (Result | undefined)[],
	projected: Projected,
): TableView | undefined {
	const end = projected.steps.at(-1);
	const results = windowOfResults(all, projected);
	if (!end || projected.method === 'linear' || results.length < 3) return undefined;
	const { indicator, unit, say } = subject;
	const { from, middle, reach, size } = STEPS[projected.method](
		subject,
		results,
		end.ahead,
		projected.shownAs === 'chart',
	);
	const more = indicator.decimals + 2;
	const ends = [middle.value - size, middle.value + size] as const;
	const isCut = !sameNumber(ends[0], end.lower80) || !sameNumber(ends[1], end.upper80);
	return {
		caption: SAY.caption,
		columns: [
			{ title: SAY.step, kind: 'text' },
			{ title: SAY.number, kind: 'number' },
			{ title: SAY.working, kind: 'text' },
		],
		rows: [
			...from,
			row(middleOf(end.ahead, indicator.frequency), { text: say(middle.value, more) }, middle.working),
			row(SAY.reach, { text: difference(size, unit, more) }, reach),
			row(SAY.band, { text: rangeOf(say(end.lower80), say(end.upper80)) }, isCut ? SAY.bandCut : SAY.bandRule),
		],
	};
}

interface Steps {
	readonly from: readonly Row[];
	readonly middle: { readonly value: number; readonly working: string };
	/** Half the width of the 80 % band, in the measure's unit, and how it is worked out. */
	readonly size: number;
	readonly reach: string;
}

const resultRow = ({ measure, say, when }: Subject, title: string, { figure, period }: Result): Row =>
	row(title, { text: say(figure.value), figure: figureMark(measure.id, period, figure) }, when(period));

/** The average move, and whether it is larger than the ups and downs alone would make it. */
function moveRows({ indicator, unit }: Subject, values: readonly number[], isDrawn: boolean): Row[] {
	const moves = values.length - 1;
	const { slope, sd } = driftOf(values);
	const more = indicator.decimals + 2;
	const sign = slope < 0 ? '−' : '';
	return [
		row(
			SAY.move,
			{ text: sign + difference(slope, unit, more) },
			averageMove(exact(values[0]!), exact(values.at(-1)!), moves),
		),
		row(
			SAY.uncertainty,
			{ text: difference(sd / Math.sqrt(moves), unit, more) },
			uncertaintyWorking(number(sd, more), moves, !isDrawn ? 'few' : hasDirection(values) ? 'clear' : 'unclear'),
		),
	];
}

const STEPS: Readonly<
	Record<
		Exclude<Projected['method'], 'linear'>,
		(subject: Subject, results: readonly Result[], h: number, isDrawn: boolean) => Steps
	>
> = {
	drift: (subject, results, h, isDrawn) => {
		const { indicator, unit } = subject;
		const values = results.map(({ figure }) => figure.value.value);
		const more = indicator.decimals + 2;
		const { slope, sd } = driftOf(values);
		const moves = values.length - 1;
		const newest = results.at(-1)!;
		return {
			from: [
				resultRow(subject, SAY.newest, newest),
				...moveRows(subject, values, isDrawn),
				row(SAY.ups, { text: difference(sd, unit, more) }, upsWorking(moves)),
			],
			middle: {
				value: newest.figure.value.value + h * slope,
				working: middleWorking(exact(newest.figure.value.value), h, number(slope, more)),
			},
			size: Z80 * sd * Math.sqrt(h * (1 + h / moves)),
			reach: driftReach(number(sd, more), h, moves),
		};
	},
	flat: (subject, results, h, isDrawn) => {
		const { indicator, unit } = subject;
		const values = results.map(({ figure }) => figure.value.value);
		const more = indicator.decimals + 2;
		const usual = usualChange(values);
		const newest = results.at(-1)!;
		return {
			from: [
				resultRow(subject, SAY.newest, newest),
				...moveRows(subject, values, isDrawn),
				row(SAY.usual, { text: difference(usual, unit, more) }, usualWorking(values.length - 1)),
			],
			middle: { value: newest.figure.value.value, working: SAY.carried },
			size: Z80 * usual * Math.sqrt(h),
			reach: flatReach(number(usual, more), h),
		};
	},
	seasonal: (subject, results, h) => {
		const { indicator, unit } = subject;
		const values = results.map(({ figure }) => figure.value.value);
		const more = indicator.decimals + 2;
		const season = 12 / (STEP_MONTHS[indicator.frequency] ?? 12);
		const years = Math.floor((h - 1) / season) + 1;
		const usual = usualChange(values, season);
		const before = results[results.length - 1 + h - season * years]!;
		return {
			from: [
				resultRow(subject, SAY.yearBefore, before),
				row(SAY.usualYear, { text: difference(usual, unit, more) }, usualYearWorking(values.length - season)),
			],
			middle: { value: before.figure.value.value, working: SAY.carried },
			size: Z80 * usual * Math.sqrt(years),
			reach: seasonalReach(number(usual, more), years),
		};
	},
};
