/** One measure in one line: its newest result, target, status, change and the shape of its series. */

import { isProvisional, isReported } from '../domain/observation.ts';
import { asAtDate, isRetired } from '../publication/due.ts';
import { whyFew } from '../publication/evidence.ts';
import { asSaidBy } from '../publication/publication.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import { describedBy, LAST_RELEASE, latest, newestSaid } from '../publication/judge.ts';
import { MEASURES, amountOn, noChangeSince, onlyBy, sparklineText } from '../words/measures-table.ts';
import { quantity } from '../words/number.ts';
import { inPeriod } from '../words/sentence.ts';
import { address } from './address.ts';
import type { Sparkline } from './chart.ts';
import { partsOnlyBy } from './counts.ts';
import type { FigureMark } from './figure-mark.ts';
import { newestChange } from './measure/change.ts';
import type { ChangeView } from './measure/change.ts';
import { periodText, resultText, unitOf } from './result.ts';
import { statusView } from './status.ts';
import type { DirectionView, StatusView } from './status.ts';
import type { Cell, Column, MarkerView, Row, TableView } from './table.ts';
import { shorthandOf } from './table.ts';

export interface MeasureRow {
	readonly title: string;
	/** Root-relative. */
	readonly href: string;
	/** 47.3%, or why there is none. */
	readonly result: string;
	readonly resultMark?: FigureMark | undefined;
	readonly markers: readonly MarkerView[];
	/** July to September 2025; undefined before the first result. */
	readonly period?: string | undefined;
	/** 45%; undefined where none applies. */
	readonly target?: string | undefined;
	readonly targetMark?: FigureMark | undefined;
	/** undefined for figures that only give context, and for measures without a figure for the whole. */
	readonly status?: StatusView | undefined;
	/** Whether chance, or very few cases, could decide that status. */
	readonly isTooClose: boolean;
	/** What stands in place of a status: For context; No longer measured; Published by station only. */
	readonly notRated: string;
	/** What stands in place of a drawing. */
	readonly noTrend: string;
	readonly isProvisional: boolean;
	readonly direction?: DirectionView | undefined;
	/** 3.2 percentage points on July to September 2024 */
	readonly change?: string | undefined;
	readonly sparkline?: Sparkline | undefined;
}

/** Points of a sparkline: enough for three years of quarters. */
const SPARKLINE_POINTS = 12;

function sparklineOf(publication: Publication, measure: PublishedIndicator, release: number): Sparkline | undefined {
	const values: (number | undefined)[] = [];
	let [first, last] = [-1, -1]; // places of results, which a missing figure is not
	for (let at = newestSaid(measure, release); at >= 0 && values.length < SPARKLINE_POINTS; at--) {
		const figure = asSaidBy(measure.figures[at], release)?.figure;
		if (!figure) continue;
		values.push(isReported(figure) ? figure.value.value : undefined);
		if (!isReported(figure)) continue;
		first = at;
		if (last < 0) last = at;
	}
	if (first === last) return undefined;
	const unit = unitOf(publication, measure.indicator);
	const { basis, decimals } = measure.indicator;
	const say = (at: number): string => {
		const figure = asSaidBy(measure.figures[at], release)?.figure;
		return isReported(figure) ? quantity(figure.value, unit, decimals) : '';
	};
	const when = (at: number): string => {
		const { period } = measure.figures[at]!;
		return inPeriod(period, basis, periodText(publication, measure, period));
	};
	return {
		kind: 'sparkline',
		values: values.reverse(),
		description: sparklineText(say(first), when(first), say(last), when(last)),
	};
}

function changeLine({ amount, earlier, direction }: ChangeView): string | undefined {
	if (amount === undefined || earlier === undefined) return undefined;
	return direction.arrow === 'level' ? noChangeSince(earlier) : amountOn(amount, earlier);
}

/**
 * A measure as lists show it.
 * @param release order of the release whose knowledge counts; everything known now when left out
 */
export function measureRow(publication: Publication, measure: PublishedIndicator, release = LAST_RELEASE): MeasureRow {
	const judged = latest(publication, measure, release);
	const text = resultText(publication, measure, judged, publication.releases[release]?.id);
	const status = judged && statusView(judged.status, publication.council);
	const change = newestChange(publication, measure, release);
	const line = change && changeLine(change);
	const parts = partsOnlyBy(measure, release);
	const partsOnly = parts === undefined ? undefined : onlyBy(parts);
	const hasEnded = isRetired(describedBy(measure, release), asAtDate(publication, release));
	return {
		title: describedBy(measure, release).title,
		href: address.measure(measure.id),
		result: text?.value ?? partsOnly ?? MEASURES.noResult,
		notRated: hasEnded ? MEASURES.ended : (partsOnly ?? MEASURES.context),
		noTrend: partsOnly ?? MEASURES.noTrend,
		markers: text?.markers ?? [],
		resultMark: text?.mark,
		period: text?.period,
		target: text?.target,
		targetMark: text?.targetMark,
		// What has ended counts nowhere: its last mark would look like one of today.
		status: partsOnly === undefined && !hasEnded ? status : undefined,
		isTooClose: !hasEnded && judged !== undefined && whyFew(publication, measure, judged, release) !== undefined,
		isProvisional: judged?.statement !== undefined && isProvisional(judged.statement.figure),
		direction: line === undefined ? undefined : change?.direction,
		change: line,
		sparkline: sparklineOf(publication, measure, release),
	};
}

interface PlannedColumn extends Column {
	readonly cell: (row: MeasureRow) => Cell;
}

const COLUMNS: Readonly<Record<'measure' | 'result' | 'target' | 'status' | 'change' | 'trend', PlannedColumn>> = {
	measure: { title: MEASURES.measure, kind: 'text', cell: ({ title, href }) => ({ text: title, href }) },
	result: {
		title: MEASURES.result,
		kind: 'number',
		cell: ({ result, resultMark, markers, period }) => ({ text: result, figure: resultMark, markers, detail: period }),
	},
	target: {
		title: MEASURES.target,
		kind: 'number',
		cell: ({ target, targetMark }) => ({ text: target ?? MEASURES.noTarget, figure: targetMark }),
	},
	status: {
		title: MEASURES.status,
		kind: 'text',
		isPlain: true,
		cell: ({ status, notRated, isTooClose }) =>
			status ? { status, ...(isTooClose ? { detail: MEASURES.tooClose } : {}) } : { text: notRated },
	},
	change: {
		title: MEASURES.change,
		kind: 'text',
		isPlain: true,
		cell: ({ direction, change }) => (direction ? { direction, detail: change } : { text: MEASURES.cannotCompare }),
	},
	trend: {
		title: MEASURES.trend,
		kind: 'text',
		isPlain: true,
		cell: ({ sparkline, noTrend }) => (sparkline ? { sparkline } : { text: noTrend }),
	},
};

/** A table of measures. Where none has a target, there is no column for it; the page says so once instead. */
export function measuresTable(caption: string, rows: readonly MeasureRow[]): TableView {
	const hasTargets = rows.some(({ target, status }) => target !== undefined || status?.key === 'not-due');
	const { measure, result, target, status, change, trend } = COLUMNS;
	const columns = [measure, result, ...(hasTargets ? [target, status] : []), change, trend];
	const body: Row[] = rows.map((row) => ({ cells: columns.map(({ cell }) => cell(row)) }));
	return { caption, note: shorthandOf(body), columns: columns.map(({ cell: _, ...column }) => column), rows: body };
}
