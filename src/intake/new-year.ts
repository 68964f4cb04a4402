/** Next year's targets: a row for each period that had one this year, with what helps to set it beside the blank. */

import { decimalOf } from '../domain/decimal.ts';
import { isReported } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import { comparePeriods, parsePeriod, periodKey, shiftPeriod, startOfYear } from '../domain/period.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Submission } from '../domain/submission.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import { newest } from '../publication/publication.ts';
import { RELEASE_TABLES } from '../read/folder/layout.ts';
import * as dates from '../words/date.ts';
import { BESIDE, comparisonFigure, lastFigure, noFigureYet, targetsTitle } from '../words/intake.ts';
import type { Units } from './beside.ts';
import { figureText, targetText, unitName } from './beside.ts';
import type { DraftRow } from './draft-tables.ts';
import type { Draft } from './draft.ts';
import { everythingSaid, lastInLine } from './due.ts';
import { publishingOf } from './when.ts';

/** So many earlier figures make a trend that fits a cell. */
const TREND = 6;

/** The financial year after the one in which the newest release came out; undefined where there is no release. */
export function nextYear(submission: Submission): Period | undefined {
	const last = lastInLine(submission);
	const year = submission.council.yearStartsInMonth;
	if (!last) return undefined;
	const start = Number(startOfYear(last.release.publishAt.slice(0, 10), year).slice(0, 4)) + 1;
	return parsePeriod(`FY${start}-${String((start + 1) % 100).padStart(2, '0')}`, year);
}

/**
 * A draft that holds next year's targets alone.
 * @param year a financial year
 */
export function draftTargets(submission: Submission, year: Period): Draft {
	const said = everythingSaid(submission);
	const { council } = submission;
	const id = `targets-${year.text.toLowerCase()}`;
	const previous = lastInLine(submission);
	const title = targetsTitle(dates.period(year, 'in-period', council.yearStartsInMonth));
	const rows = submission.indicators.flatMap(({ record }) => {
		const measure = said?.byId.get(record.id);
		return wantsTargets(record, year)
			? periodsOf(measure, year, council.yearStartsInMonth).map((period) =>
					rowOf(record, measure, period, said, council.units, council.yearStartsInMonth),
				)
			: [];
	});
	const beside = [BESIDE.measure, BESIDE.unit, BESIDE.baseline, BESIDE.trend, BESIDE.target, BESIDE.comparison];
	return {
		id,
		period: year,
		settings: {
			...{ title, period: year.text, kind: 'annual', summary: '' },
			...publishingOf(
				{ council, timetable: submission.timetable.map(({ record }) => record) },
				id,
				year,
				previous?.release.publishAt,
			),
			...(previous ? { previous: previous.id } : {}),
		},
		due: [],
		promises: [],
		tables: [
			{ table: RELEASE_TABLES.targets, beside, rows, asked: ['target', 'baseline_period', 'set_from', 'rationale'] },
		],
	};
}

const wantsTargets = ({ polarity, tier, lastPeriod, frequency }: Indicator, year: Period): boolean =>
	polarity !== 'neither' &&
	tier !== 'context' &&
	frequency !== 'irregular' &&
	!(lastPeriod && lastPeriod.end < year.start);

/** The periods of the newest year that had targets, a year or more later; the year itself where there were none. */
function periodsOf(measure: PublishedIndicator | undefined, year: Period, yearStartsInMonth: number): Period[] {
	const had = (measure?.targets ?? []).map(({ period }) => period).sort(comparePeriods);
	const last = had.at(-1);
	if (!last) return [year];
	const yearOf = (period: Period): string => startOfYear(period.end, yearStartsInMonth);
	const years = (Number(year.start.slice(0, 4)) - Number(yearOf(last).slice(0, 4))) * 12;
	// Targets for that year and later ones stand already.
	if (years <= 0) return [];
	return had
		.filter((period) => yearOf(period) === yearOf(last))
		.flatMap((period) => {
			try {
				return [shiftPeriod(period, years, yearStartsInMonth)];
			} catch {
				return [];
			}
		});
}

function rowOf(
	indicator: Indicator,
	measure: PublishedIndicator | undefined,
	period: Period,
	said: Publication | undefined,
	units: Units,
	yearStartsInMonth: number,
): DraftRow {
	const reported = (measure?.figures ?? []).filter((figure) => isReported(newest(figure).figure));
	const tell = (figure: (typeof reported)[number]): string =>
		lastFigure(
			figureText(newest(figure).figure, indicator, units),
			dates.period(figure.period, indicator.basis, yearStartsInMonth),
		);
	const last = reported.at(-1);
	const trend = reported.slice(-TREND - 1, -1).map((figure) => figureText(newest(figure).figure, indicator, units));
	const target = measure?.targets.at(-1)?.statements.at(-1)?.target;
	return {
		cells: { indicator: indicator.id, period: period.text, baseline_period: last?.period.text ?? '' },
		beside: [
			indicator.title,
			unitName(indicator, units),
			last ? tell(last) : noFigureYet,
			trend.join(', '),
			target ? targetText(target, indicator, units) : '',
			measure && said ? comparisonsOf(measure, said, units) : '',
		],
	};
}

/** Of each group the newest figure: of one area its own, of several their median. */
function comparisonsOf({ comparators, indicator }: PublishedIndicator, { groups }: Publication, units: Units): string {
	const wholes = comparators.filter(({ dimension }) => dimension === undefined);
	return groups
		.flatMap(({ id, title }) => {
			const figures = wholes.filter((each) => each.groups.includes(id)).flatMap((each) => each.figures);
			const latest = figures
				.map(({ period }) => period)
				.sort(comparePeriods)
				.at(-1);
			if (!latest) return [];
			const values = figures
				.filter(({ period }) => periodKey(period) === periodKey(latest))
				.map((figure) => newest(figure).figure)
				.filter(isReported)
				.map(({ value }) => value.value)
				.sort((a, b) => a - b);
			if (values.length === 0) return [];
			const middle = (values[Math.floor((values.length - 1) / 2)]! + values[Math.ceil((values.length - 1) / 2)]!) / 2;
			const text = figureText({ kind: 'reported', value: decimalOf(middle), markers: [] }, indicator, units);
			return [comparisonFigure(title, text, latest.text, values.length)];
		})
		.join('; ');
}
