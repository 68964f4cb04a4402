/** What a release in preparation owes: every figure that falls due by its time, and every part of a breakdown. */

import type { Council } from '../domain/council.ts';
import { STEP_MONTHS } from '../domain/indicator.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Figure } from '../domain/observation.ts';
import type { IsoDate, Period } from '../domain/period.ts';
import { comparePeriods, monthsIn, parsePeriod, shiftPeriod } from '../domain/period.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import type { Target } from '../domain/target.ts';
import { addWorkingDays } from '../domain/workday.ts';
import { publish } from '../publication/fold.ts';
import { judge } from '../publication/judge.ts';
import { lineOf } from '../publication/line.ts';
import type { Publication, PublishedFigure, PublishedIndicator } from '../publication/publication.ts';
import { newest } from '../publication/publication.ts';

export interface DueFigure {
	/** As the register describes it. */
	readonly indicator: Indicator;
	readonly period: Period;
	/** Set for a part of a breakdown. */
	readonly part?: { readonly dimension: string; readonly category: string; readonly title: string };
	/** The newest figure of the same series. */
	readonly last?: { readonly period: Period; readonly figure: Figure };
	/** The target that the figure will be held against. */
	readonly target?: Target;
}

/** Everything said so far, published or waiting: what a new release comes after. undefined where nothing was. */
export function everythingSaid(submission: Submission): Publication | undefined {
	const last = lineOf(submission).folders.at(-1);
	return last && publish(submission, { asOf: last.release.publishAt, preview: last.id });
}

/** The release that a new one follows. */
export const lastInLine = (submission: Submission): ReleaseFolder | undefined => lineOf(submission).folders.at(-1);

/** Older gaps are for the officer to name: a template of many blank years would hide what is due now. */
const MOST_PERIODS = 4;

/**
 * Figures due, in the order of the register; each measure's headline before its parts.
 * @param through no period that ends later is due
 * @param by the day by which a figure must be due for the release to wait for it
 */
export function dueFigures(
	{ council, indicators }: { readonly council: Council; readonly indicators: readonly Indicator[] },
	said: Publication | undefined,
	through: Period,
	by: IsoDate,
): DueFigure[] {
	const year = council.yearStartsInMonth;
	return indicators.flatMap((indicator) => {
		const measure = said?.byId.get(indicator.id);
		const step = STEP_MONTHS[indicator.frequency];
		if (step === undefined) return [];
		const isDue = (period: Period): boolean =>
			period.end <= through.end &&
			!(indicator.lastPeriod && period.end > indicator.lastPeriod.end) &&
			(indicator.lagDays === undefined || addWorkingDays(period.end, indicator.lagDays) <= by);
		const parts = measure ? partsDue(indicator, measure, step, isDue, year) : [];
		if (measure && measure.figures.length === 0 && measure.breakdowns.length > 0) return parts;
		const figures = measure?.figures ?? [];
		const first = figures.length > 0 ? undefined : (indicator.firstPeriod ?? firstOf(indicator, through, step, year));
		const last = lastOf(figures);
		const headline = periodsDue(figures, first, step, isDue, year).map((period): DueFigure => {
			const target = said && measure && judge(said, measure, period).target?.target;
			return { indicator, period, ...(last ? { last } : {}), ...(target ? { target } : {}) };
		});
		return [...headline, ...parts];
	});
}

function lastOf(figures: readonly PublishedFigure[]): DueFigure['last'] {
	const last = figures.at(-1);
	return last && { period: last.period, figure: newest(last).figure };
}

/** The first period of a measure that the register gives no first period: the newest of its kind that is over. */
function firstOf({ frequency, calendar }: Indicator, through: Period, step: number, year: number): Period | undefined {
	if (step === monthsIn(through) && calendar === 'financial' && frequency !== 'year') return through;
	const [endYear, endMonth] = through.end.split('-').map(Number) as [number, number];
	const started = endMonth >= year ? endYear : endYear - 1;
	const spelled = (first: number): string =>
		calendar === 'calendar'
			? String(first)
			: `${calendar === 'academic' ? 'AY' : 'FY'}${first}-${String((first + 1) % 100).padStart(2, '0')}`;
	if (step !== 12) return undefined;
	return [started, started - 1, started - 2]
		.map((first) => parsePeriod(spelled(first), year)!)
		.find((period) => period.end <= through.end);
}

function periodsDue(
	figures: readonly PublishedFigure[],
	first: Period | undefined,
	step: number,
	isDue: (period: Period) => boolean,
	year: number,
): Period[] {
	const last = figures.at(-1)?.period;
	const due: Period[] = [];
	for (let at = last ? after(last, step, year) : first; at && isDue(at); at = after(at, step, year)) due.push(at);
	return due.slice(-MOST_PERIODS);
}

/** Parts come as often as they came before: a breakdown of a quarterly measure may be a yearly one. */
function partsDue(
	indicator: Indicator,
	measure: PublishedIndicator,
	step: number,
	isDue: (period: Period) => boolean,
	year: number,
): DueFigure[] {
	return measure.breakdowns.flatMap(({ dimension, categories }) => {
		const periods = distinct(categories.flatMap(({ figures }) => figures.map(({ period }) => period)));
		const [before, last] = [periods.at(-2), periods.at(-1)];
		if (!last) return [];
		const rhythm = before ? Math.max(step, monthsBetween(before, last)) : step;
		const living = categories.filter(({ figures }) => figures.at(-1)?.period.end === last.end);
		const due: Period[] = [];
		for (let at = after(last, rhythm, year); at && isDue(at); at = after(at, rhythm, year)) due.push(at);
		return due.slice(-MOST_PERIODS).flatMap((period) =>
			living.map(({ category, title, figures }): DueFigure => {
				const said = lastOf(figures);
				return { indicator, period, part: { dimension, category, title }, ...(said ? { last: said } : {}) };
			}),
		);
	});
}

const distinct = (periods: readonly Period[]): Period[] =>
	[...new Map(periods.map((period) => [period.end, period])).values()].sort(comparePeriods);

const monthsBetween = (a: Period, b: Period): number =>
	(Number(b.end.slice(0, 4)) - Number(a.end.slice(0, 4))) * 12 + Number(b.end.slice(5, 7)) - Number(a.end.slice(5, 7));

/** Figures spelled in a step that their frequency does not have are followed by none. */
function after(period: Period, step: number, year: number): Period | undefined {
	try {
		return shiftPeriod(period, step, year);
	} catch {
		return undefined;
	}
}
