/** Periods that add up: whole years from the parts of their periods, and running totals taken apart (methods.md section 4). */

import { addUp, howAdded, inPeriods } from '../../domain/aggregate.ts';
import type { Aggregate, HowAdded, PeriodFigure } from '../../domain/aggregate.ts';
import { STEP_MONTHS } from '../../domain/indicator.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { breaksSeries, isProvisional, isReported } from '../../domain/observation.ts';
import type { Figure } from '../../domain/observation.ts';
import { addMonths, dateOfDay, dayNumber, monthsIn, parsePeriod, startOfYear } from '../../domain/period.ts';
import type { IsoDate, Period } from '../../domain/period.ts';
import { newest } from '../../publication/publication.ts';
import {
	ADDED,
	apartCaption,
	apartText,
	howAddedText,
	partsText,
	soFar,
	stepsText,
	yearsCaption,
} from '../../words/added-up.ts';
import { number, plain } from '../../words/number.ts';
import { unitInHeader } from '../../words/series-table.ts';
import { figureMark, workedMark } from '../figure-mark.ts';
import type { SiteLink } from '../frame.ts';
import { methodsPart } from '../methods-link.ts';
import type { Cell, Row, TableView } from '../table.ts';
import type { Subject } from './subject.ts';

export interface AddedUpView {
	readonly summary: string;
	readonly how: string;
	readonly table?: TableView;
	readonly link: SiteLink;
}

/** One period of a year that has been said something of. */
interface Part {
	readonly period: Period;
	readonly figure: Figure;
}

/** A year: one place for each of its periods, in order. */
interface Year {
	readonly period: Period;
	readonly parts: readonly (Part | undefined)[];
}

const ACADEMIC_START = 9;
const startsIn = ({ calendar }: Indicator, council: number): number =>
	calendar === 'financial' ? council : calendar === 'calendar' ? 1 : ACADEMIC_START;

/** The spelling of the year that begins on a day: FY2025-26, 2025, AY2024-25. */
function yearText({ calendar }: Indicator, start: IsoDate): string {
	const year = Number(start.slice(0, 4));
	if (calendar === 'calendar') return String(year);
	return `${calendar === 'financial' ? 'FY' : 'AY'}${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** Years with a figure of the measure's own step, oldest first. */
function yearsOf({ publication, measure, indicator }: Subject): readonly Year[] {
	const step = STEP_MONTHS[indicator.frequency];
	if (step === undefined || step >= 12) return [];
	const { yearStartsInMonth } = publication.council;
	const first = startsIn(indicator, yearStartsInMonth);
	const isRunning = indicator.basis === 'year-to-date';
	const byYear = new Map<IsoDate, Map<IsoDate, Part>>();
	for (const entry of measure.figures) {
		const { period } = entry;
		// A total for a longer period is another thing; of a running total only the end tells the place.
		if (period.kind === 'span' || (monthsIn(period) !== step && !(isRunning && monthsIn(period) <= 12))) continue;
		const start = startOfYear(period.end, first);
		const parts = byYear.get(start) ?? new Map<IsoDate, Part>();
		parts.set(period.end, { period, figure: newest(entry).figure });
		byYear.set(start, parts);
	}
	return [...byYear]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([start, parts]) => {
			const period = parsePeriod(yearText(indicator, start), yearStartsInMonth);
			if (!period) return [];
			const ends = Array.from({ length: 12 / step }, (_, at) => lastDayBefore(addMonths(start, (at + 1) * step)));
			return [{ period, parts: ends.map((end) => parts.get(end)) }];
		});
}

const lastDayBefore = (date: IsoDate): IsoDate => dateOfDay(dayNumber(date) - 1);

const partFigure = (part: Part | undefined): PeriodFigure | undefined =>
	part && isReported(part.figure) && !part.figure.markers.includes('f')
		? {
				value: part.figure.value.value,
				numerator: part.figure.numerator?.value,
				denominator: part.figure.denominator?.value,
			}
		: undefined;

/**
 * Whether a rate is over people at a time and not over cases of the period: the same denominator stands for two periods
 * in a row. Cases hardly ever repeat to the last one; estimates of the population always do within a year.
 */
const isPerPopulation = (years: readonly Year[]): boolean => {
	const counts = years.flatMap(({ parts }) => parts.flatMap((part) => partFigure(part)?.denominator ?? []));
	return counts.some((many, at) => at > 0 && many === counts[at - 1]);
};

const cutIn = ({ parts }: Year): boolean => parts.some((part, at) => at > 0 && part && breaksSeries(part.figure));

const exactText = (value: number): string => number(value, Math.min(2, plain(value).split('.')[1]?.length ?? 0));

function yearRow(subject: Subject, year: Year, added: Aggregate, how: HowAdded, hasPublished: boolean): Row {
	const { measure, indicator, when, say } = subject;
	const known = year.parts.filter((part) => part !== undefined);
	const isOpen = known.some(({ figure }) => isProvisional(figure));
	const whole = measure.figures.find(
		({ period }) => period.start === year.period.start && period.end === year.period.end,
	);
	const said = whole && newest(whole).figure;
	const published: Cell =
		whole && isReported(said)
			? { text: say(said.value), figure: figureMark(measure.id, whole.period, said) }
			: { text: ADDED.notPublished };
	const from =
		added.kind === 'known' && added.numerator !== undefined && added.denominator !== undefined
			? partsText(exactText(added.numerator), exactText(added.denominator))
			: stepsText(year.parts.length, indicator.frequency);
	const cells: Cell[] =
		added.kind === 'known' && !cutIn(year)
			? [
					{
						text: say(added.value),
						worked: workedMark('year', measure.id, year.period, how, plain(added.value)),
						...(isOpen ? { detail: ADDED.provisional } : {}),
					},
					{ text: from },
				]
			: [{ text: ADDED.notKnown }, { text: whyUnknown(subject, year, added) }];
	return { cells: [{ text: when(year.period) }, ...cells, ...(hasPublished ? [published] : [])] };
}

function whyUnknown({ indicator, say }: Subject, year: Year, added: Aggregate): string {
	if (cutIn(year)) return ADDED.newWay;
	if (added.kind === 'known') return '';
	if (added.because === 'missing-period') {
		const { value, periods, of } = added.soFar;
		return soFar(value === undefined ? undefined : say(value), periods, of, indicator.frequency);
	}
	return added.because === 'no-cases' ? ADDED.noCases : ADDED.noParts;
}

function wholeYears(subject: Subject, years: readonly Year[]): Omit<AddedUpView, 'link'> | undefined {
	const { indicator, unit, measure } = subject;
	const how = howAdded(indicator.kind ?? unit.kind, indicator.basis, { isPerPopulation: isPerPopulation(years) });
	if (how === 'never' || how === 'last') return undefined;
	const added = years.map((year) => addUp(year.parts.map(partFigure), how, unit.per ?? 1));
	if (how !== 'sum' && added.every((one) => one.kind === 'unknown' && one.because !== 'no-cases' && !hasSoFar(one)))
		return { summary: ADDED.summary, how: ADDED.never };
	const hasPublished = years.some(({ period }) =>
		measure.figures.some((entry) => entry.period.start === period.start && entry.period.end === period.end),
	);
	const number = 'number' as const;
	return {
		summary: ADDED.summary,
		how: howAddedText(how),
		table: {
			caption: yearsCaption(indicator.title),
			columns: [
				{ title: ADDED.year, kind: 'text' },
				{ title: ADDED.whole, kind: number },
				{ title: ADDED.from, kind: number },
				...(hasPublished ? [{ title: ADDED.published, kind: number }] : []),
			],
			rows: years.map((year, at) => yearRow(subject, year, added[at]!, how, hasPublished)).reverse(),
		},
	};
}

const hasSoFar = (added: Aggregate): boolean =>
	added.kind === 'unknown' && added.because === 'missing-period' && added.soFar.value !== undefined;

/** A year to date, taken apart: what each period added. */
function takenApart(subject: Subject, years: readonly Year[]): Omit<AddedUpView, 'link'> | undefined {
	const { measure, indicator, unit, when, say } = subject;
	const kind = indicator.kind ?? unit.kind;
	const how = howAdded(kind, 'in-period', {});
	if (how !== 'sum' && how !== 'pooled') return undefined;
	const rows = years.flatMap((year) =>
		inPeriods(year.parts.map(partFigure), how, unit.per ?? 1).flatMap((alone, at): Row[] => {
			const part = year.parts[at];
			if (alone.kind === 'unknown' || !part || !isReported(part.figure)) return [];
			return [
				{
					cells: [
						{ text: when(part.period) },
						{ text: say(part.figure.value), figure: figureMark(measure.id, part.period, part.figure) },
						{
							text: say(alone.value),
							worked: workedMark('alone', measure.id, part.period, how, plain(alone.value)),
							...(alone.isRevision ? { detail: ADDED.fell } : {}),
						},
					],
				},
			];
		}),
	);
	if (rows.length === 0) return undefined;
	return {
		summary: ADDED.apartSummary,
		how: apartText,
		table: {
			caption: apartCaption(indicator.title),
			columns: [
				{ title: ADDED.period, kind: 'text' },
				{ title: ADDED.running + unitInHeader(unit), kind: 'number' },
				{ title: ADDED.alone + unitInHeader(unit), kind: 'number' },
			],
			rows: rows.reverse(),
			isSmall: true,
		},
	};
}

/** How the periods of a measure add up; undefined where they are years already, or a state on a day. */
export function addedUp(subject: Subject): AddedUpView | undefined {
	const years = yearsOf(subject);
	if (years.length === 0) return undefined;
	const view = subject.indicator.basis === 'year-to-date' ? takenApart(subject, years) : wholeYears(subject, years);
	return view && { ...view, link: { title: ADDED.methods, href: methodsPart(subject.publication, 'adding-up') } };
}
