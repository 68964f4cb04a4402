/** The table of every period: newest first, eight in sight, markers explained, both statuses where a target moved. */

import type { Figure } from '../../domain/observation.ts';
import { isReported } from '../../domain/observation.ts';
import { periodKey } from '../../domain/period.ts';
import type { Judged } from '../../publication/judge.ts';
import { BY_FREQUENCY, SAME_SIDE_BRIEF } from '../../words/compared.ts';
import { rangeText } from '../../words/measure.ts';
import { difference, number } from '../../words/number.ts';
import { NO_FIGURE, targetText } from '../../words/restated.ts';
import {
	CHANGE_NOTE,
	SERIES,
	asChanged,
	byRunningTotal,
	cannotCompare,
	changeHeader,
	changeWith,
	earlierCaption,
	missedBy,
	seriesCaption,
	showEarlierPeriods,
	targetFor,
	targetsAhead,
	unitInHeader,
} from '../../words/series-table.ts';
import { DIRECTION } from '../../words/status.ts';
import { figureMark, targetMark } from '../figure-mark.ts';
import { statusView } from '../status.ts';
import type { Cell, Column, Row, TableView } from '../table.ts';
import { markerViews, shorthandOf } from '../table.ts';
import { changeView, saidDirection } from './change.ts';
import type { ChangeView } from './change.ts';
import { groupsAt, isAmount, neighbourMark, referenceLines, reportedOf } from './comparators.ts';
import type { Subject } from './subject.ts';
import { decimalsOf } from './subject.ts';

const FIRST_SHOWN = 8;

/** A figure as a bare number (its unit is in the heading), with its markers; or the reason why there is none. */
export function bareFigure(figure: Figure | undefined, decimals: number, isRevised = false): Cell {
	if (!figure) return { text: SERIES.notPublished };
	if (figure.kind === 'withdrawn') return { text: SERIES.withdrawn, detail: figure.reason };
	const note = figure.note;
	if (!isReported(figure)) return { markers: markerViews([figure.because], isRevised), detail: note };
	return { text: number(figure.value, decimals), markers: markerViews(figure.markers, isRevised), detail: note };
}

function targetCell({ indicator }: Subject, judged: Judged, decimals: number): Cell {
	const target = judged.target?.target;
	if (!target) return { text: SERIES.noTarget };
	const shown = (value: typeof target.value): string | undefined =>
		value && number(value, Math.max(decimals, indicator.decimals, Math.min(6, value.text.split('.')[1]?.length ?? 0)));
	return {
		text: shown(target.value) ?? rangeText(shown(target.lower), shown(target.upper)),
		figure: targetMark(target),
	};
}

function statusCell({ publication, unit }: Subject, { status, moved }: Judged, decimals: number): Cell {
	const view = statusView(status, publication.council);
	if (!view) return { text: SERIES.context };
	const short =
		status.kind === 'close' || status.kind === 'missed'
			? missedBy(difference(status.shortfall, unit, decimals))
			: undefined;
	const other = moved && statusView(moved.status, publication.council);
	const changed = other && asChanged(other.word, targetText(moved.target.target, unit));
	return { status: view, detail: [short, changed].filter((part) => part !== undefined).join('; ') || undefined };
}

function changeCell(change: ChangeView): Cell {
	if (change.signed === undefined) return { text: cannotCompare(DIRECTION['not-available'], change.cannot) };
	const { arrow, word, isJudged } = saidDirection(change, SAME_SIDE_BRIEF);
	const text = isJudged ? changeWith(change.signed, word) : change.signed;
	return { direction: { ...(arrow ? { arrow } : {}), word, isJudged, text } };
}

type Reference = ReturnType<typeof referenceLines>[number];

/** A line that the chart draws beside ours: whoever cannot see it finds its figures here. */
function referenceCell(subject: Subject, { period }: Judged, { id, values }: Reference): Cell {
	const value = values.get(periodKey(period));
	if (value === undefined) return { text: NO_FIGURE };
	const at = groupsAt(subject, period).find(({ group }) => group.id === id);
	const one = at && at.group.kind !== 'members' ? reportedOf(at) : undefined;
	return {
		text: number(one?.figure.value ?? value, subject.indicator.decimals),
		figure: one && neighbourMark(subject, period, one),
	};
}

interface Told {
	readonly judged: Judged;
	readonly change: ChangeView;
}

function rowOf(subject: Subject, { judged, change }: Told, hasTargets: boolean, references: readonly Reference[]): Row {
	const { measure, when } = subject;
	const decimals = decimalsOf(subject, judged);
	const figure = judged.statement?.figure;
	return {
		cells: [
			{ text: when(judged.period) },
			{
				...bareFigure(figure, decimals, judged.isRevised),
				...(figure ? { figure: figureMark(measure.id, judged.period, figure) } : {}),
			},
			...(hasTargets ? [targetCell(subject, judged, decimals), statusCell(subject, judged, decimals)] : []),
			changeCell(change),
			...references.map((reference) => referenceCell(subject, judged, reference)),
		],
	};
}

const isTold = ({ statement }: Judged): boolean => statement !== undefined;

/** Periods up to the newest figure; those that only have a target yet are told apart. All, before the first figure. */
function told(series: readonly Judged[]): readonly Judged[] {
	const last = series.findLastIndex(isTold);
	return last < 0 ? series : series.slice(0, last + 1);
}

const MOST_AHEAD = 4;

/** Targets of periods after the newest figure, in one sentence; undefined where there are none. */
export function aheadOf({ series, unit, when }: Subject): string | undefined {
	const last = series.findLastIndex(isTold);
	const targets =
		last < 0
			? []
			: series
					.slice(last + 1)
					.flatMap(({ period, target }) => (target ? [targetFor(targetText(target.target, unit), when(period))] : []));
	return targets.length === 0 ? undefined : targetsAhead(targets.slice(0, MOST_AHEAD), targets.length - MOST_AHEAD);
}

/** Every period, newest first; undefined for a measure that has only breakdowns. */
export function seriesTable(subject: Subject): TableView | undefined {
	const { publication, measure, series, indicator, unit, since } = subject;
	if (series.length === 0) return undefined;
	const isRated = indicator.tier !== 'context' && indicator.polarity !== 'neither';
	const hasTargets = isRated && series.some(({ target }) => target !== undefined);
	const shown = told(series).map((judged) => ({ judged, change: changeView(publication, measure, judged, since) }));
	const references = referenceLines(subject);
	const rows = shown.toReversed().map((one) => rowOf(subject, one, hasTargets, references));
	const columns: Column[] = [
		{ title: SERIES.period, kind: 'text' },
		{ title: SERIES.result + unitInHeader(unit), kind: 'number' },
		...(hasTargets
			? ([
					{ title: SERIES.target + unitInHeader(unit), kind: 'number' },
					{ title: SERIES.status, kind: 'text' },
				] as const)
			: []),
		{ title: changeHeader(unit), kind: 'text' },
		...references.map(({ title }) => ({ title: title + unitInHeader(unit), kind: 'number' as const })),
	];
	const by = BY_FREQUENCY[indicator.frequency];
	const isRunning = indicator.basis === 'year-to-date';
	const caption = seriesCaption(indicator.title, unit, isRunning ? byRunningTotal(isAmount(subject), by) : by);
	const isApart = shown.some(({ change }) => change.isApart);
	const earlier = rows.slice(FIRST_SHOWN);
	return {
		caption,
		note: [CHANGE_NOTE[isApart ? 'apart' : since], shorthandOf(rows)].filter((part) => part !== undefined).join(' '),
		columns,
		rows: rows.slice(0, FIRST_SHOWN),
		more:
			earlier.length === 0
				? undefined
				: { summary: showEarlierPeriods(earlier.length), caption: earlierCaption(caption), rows: earlier },
	};
}
