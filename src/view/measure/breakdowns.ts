/** The parts of a measure by each dimension: small multiples on one scale, and the newest period in a table. */

import { isReported } from '../../domain/observation.ts';
import type { Figure } from '../../domain/observation.ts';
import { breaksSeries, isProvisional } from '../../domain/observation.ts';
import { comparePeriods, periodKey } from '../../domain/period.ts';
import type { Period } from '../../domain/period.ts';
import type { CategorySeries, PublishedBreakdown, PublishedFigure } from '../../publication/publication.ts';
import { newest } from '../../publication/publication.ts';
import {
	BREAKDOWN,
	breakdownFile,
	byDimension,
	describeParts,
	earlierPartsCaption,
	partsCaption,
	partsSubtitle,
	partsTitle,
	showEarlierParts,
} from '../../words/breakdown.ts';
import type { Extreme } from '../../words/breakdown.ts';
import { shortPeriod } from '../../words/date.ts';
import { plain } from '../../words/number.ts';
import { unitInHeader } from '../../words/series-table.ts';
import { address } from '../address.ts';
import type { BarChart, BreakdownChart, Chart, ScaledChart } from '../chart.ts';
import { axisStart } from '../chart-domain.ts';
import { downloads } from '../download.ts';
import type { Download } from '../download.ts';
import { figureMark } from '../figure-mark.ts';
import type { Cell, Row, TableView } from '../table.ts';
import { shorthandOf } from '../table.ts';
import { groupsAndWhole } from './groups-and-whole.ts';
import { breakdownGap } from './breakdown-gap.ts';
import type { GapView } from './breakdown-gap.ts';
import { groupTitle, scaleOf } from '../scale.ts';
import { bareFigure } from './series-table.ts';
import type { Subject } from './subject.ts';
import { creditOf } from './subject.ts';

export interface BreakdownView {
	readonly id: string;
	/** By ward */
	readonly title: string;
	readonly chart?: Chart;
	readonly table: TableView;
	/** These groups are a scale, from … to …; undefined where they are none. */
	readonly scale?: string;
	/** Whether the groups add up to the published whole; undefined where they are not of a kind to be added up. */
	readonly whole?: string;
	/** Of breakdowns by people or place. */
	readonly gap?: GapView;
	/** Earlier periods, a few of them side by side. */
	readonly earlier?: { readonly summary: string; readonly tables: readonly TableView[] };
}

/** More little charts than this no longer show a pattern; the table stands alone then. */
const MOST_PANELS = 24;
const SIDE_BY_SIDE = 4;

interface Parts extends Subject {
	readonly breakdown: PublishedBreakdown;
	/** Periods with a figure for any part, newest first. */
	readonly periods: readonly Period[];
}

const figuresByPeriod = new WeakMap<CategorySeries, ReadonlyMap<string, PublishedFigure>>();

const figureAt = (series: CategorySeries, period: Period): { figure: Figure; isRevised: boolean } | undefined => {
	let byPeriod = figuresByPeriod.get(series);
	if (!byPeriod)
		figuresByPeriod.set(series, (byPeriod = new Map(series.figures.map((one) => [periodKey(one.period), one]))));
	const entry = byPeriod.get(periodKey(period));
	return (
		entry && { figure: newest(entry).figure, isRevised: entry.statements.some(({ change }) => change === 'revised') }
	);
};

function cellAt({ measure, indicator, breakdown }: Parts, series: CategorySeries, period: Period): Cell {
	const at = figureAt(series, period);
	if (!at) return { text: BREAKDOWN.notPublished };
	const { detail, ...cell } = bareFigure(at.figure, indicator.decimals, at.isRevised);
	const mark = figureMark(measure.id, period, at.figure, [breakdown.dimension, series.category]);
	// The note of a ward's figure is its code: that belongs to the file.
	return { ...cell, figure: mark };
}

function chartOf(parts: Parts): Chart | undefined {
	const { measure, indicator, unit, breakdown, periods, say, inWhen } = parts;
	const period = periods[0]!;
	const valued = breakdown.categories.flatMap((series) => {
		const figure = figureAt(series, period)?.figure;
		return isReported(figure) ? [{ series, value: figure.value }] : [];
	});
	if (valued.length < 2 || breakdown.categories.length > MOST_PANELS) return undefined;
	const sorted = valued.toSorted((a, b) => a.value.value - b.value.value);
	const [lowest, highest] = [sorted[0]!, sorted.at(-1)!];
	// Of several with the same figure none is named.
	const extreme = ({ series, value }: (typeof sorted)[number]): Extreme => {
		const text = say(value);
		const isAlone = sorted.filter((other) => say(other.value) === text).length === 1;
		return { value: text, ...(isAlone ? { title: groupTitle(series) } : {}) };
	};
	const common = {
		id: `${measure.id}-${breakdown.dimension}`,
		title: partsTitle(extreme(lowest), extreme(highest), inWhen(period)),
		subtitle: partsSubtitle(indicator.title, breakdown.dimension, unit.symbol === '' ? undefined : unit.name),
		scale: { unit, decimals: indicator.decimals },
		credit: creditOf(parts),
	};
	const drawn: Omit<BarChart, 'description'> | Omit<BreakdownChart, 'description'> =
		periods.length === 1
			? {
					...common,
					kind: 'bars',
					bars: sorted
						.toReversed()
						.map(({ series, value }) => ({ label: groupTitle(series), value: value.value, text: say(value) })),
				}
			: { ...common, kind: 'breakdown', panels: breakdown.categories.map((series) => panelOf(parts, series)) };
	const start = axisStart({ ...drawn, description: '' } as ScaledChart);
	const description = describeParts({
		parts: breakdown.categories.length,
		dimension: breakdown.dimension,
		when: inWhen(period),
		lowest: { title: groupTitle(lowest.series), value: say(lowest.value) },
		highest: { title: groupTitle(highest.series), value: say(highest.value) },
		axisStart: start === 0 ? undefined : say(start, plain(start).split('.')[1]?.length ?? 0),
		zero: say(0, 0),
		isBars: periods.length === 1,
	});
	return { ...drawn, description } as Chart;
}

function panelOf({ when, say, indicator }: Parts, series: CategorySeries): BreakdownChart['panels'][number] {
	return {
		id: series.category,
		title: groupTitle(series),
		role: 'ours',
		points: series.figures.map((entry) => {
			const { figure } = newest(entry);
			return {
				end: entry.period.end,
				label: when(entry.period),
				shortLabel: shortPeriod(entry.period, indicator.basis),
				value: isReported(figure) ? figure.value.value : undefined,
				text: isReported(figure) ? say(figure.value) : undefined,
				markers: figure.kind === 'absent' ? [figure.because] : [],
				isProvisional: isProvisional(figure),
				isAfterBreak: breaksSeries(figure),
			};
		}),
	};
}

/** Every earlier period that the chart draws, newest first, so many side by side as a page is wide. */
function earlierTables(parts: Parts): BreakdownView['earlier'] {
	const earlier = parts.periods.slice(1);
	if (earlier.length === 0) return undefined;
	const tables: TableView[] = [];
	for (let from = 0; from < earlier.length; from += SIDE_BY_SIDE)
		tables.push(earlierTable(parts, earlier.slice(from, from + SIDE_BY_SIDE)));
	return { summary: showEarlierParts(earlier.length), tables };
}

function earlierTable(parts: Parts, periods: readonly Period[]): TableView {
	const { indicator, breakdown, when } = parts;
	const rows: Row[] = breakdown.categories.map((series) => ({
		cells: [{ text: groupTitle(series) }, ...periods.map((period) => cellAt(parts, series, period))],
	}));
	return {
		caption: earlierPartsCaption(indicator.title, breakdown.dimension, when(periods[0]!), when(periods.at(-1)!)),
		note: shorthandOf(rows),
		columns: [
			{ title: capital(breakdown.dimension), kind: 'text' },
			...periods.map((period) => ({ title: when(period), kind: 'number' as const })),
		],
		rows,
	};
}

const capital = (dimension: string): string => {
	const name = dimension.replaceAll('-', ' ');
	return name.slice(0, 1).toUpperCase() + name.slice(1);
};

function viewOf(subject: Subject, breakdown: PublishedBreakdown): BreakdownView[] {
	const byKey = new Map(
		breakdown.categories.flatMap(({ figures }) => figures.map(({ period }) => [periodKey(period), period] as const)),
	);
	const periods = [...byKey.values()].sort(comparePeriods).reverse();
	const period = periods[0];
	if (!period) return [];
	const parts: Parts = { ...subject, breakdown, periods };
	const { indicator, unit, when } = subject;
	const rows: Row[] = breakdown.categories.map((series) => ({
		cells: [{ text: groupTitle(series) }, cellAt(parts, series, period)],
	}));
	const chart = chartOf(parts);
	const earlier = earlierTables(parts);
	const gap = breakdownGap(subject, breakdown);
	const scale = scaleOf(breakdown);
	const whole = groupsAndWhole(subject, breakdown, period);
	return [
		{
			id: breakdown.dimension,
			title: byDimension(breakdown.dimension),
			...(chart ? { chart } : {}),
			table: {
				caption: partsCaption(indicator.title, breakdown.dimension, when(period)),
				note: shorthandOf(rows),
				columns: [
					{ title: capital(breakdown.dimension), kind: 'text' },
					{ title: BREAKDOWN.result + unitInHeader(unit), kind: 'number' },
				],
				rows,
				isSmall: true,
			},
			...(scale === undefined ? {} : { scale }),
			...(whole === undefined ? {} : { whole }),
			...(gap ? { gap } : {}),
			...(earlier ? { earlier } : {}),
		},
	];
}

export interface BreakdownsView {
	readonly dimensions: readonly BreakdownView[];
	readonly downloads: readonly Download[];
}

/** Every dimension of a measure; undefined where it has none. */
export function breakdownsOf(subject: Subject): BreakdownsView | undefined {
	const { measure, indicator, files } = subject;
	const dimensions = measure.breakdowns.flatMap((breakdown) => viewOf(subject, breakdown));
	if (dimensions.length === 0) return undefined;
	return {
		dimensions,
		downloads: downloads(files, [
			{ what: breakdownFile(indicator.title), path: address.latestFile(`breakdowns/${measure.id}.csv`) },
		]),
	};
}
