/** The headline figures of a measure's page: result, target, change, one comparator. */

import type { Figure } from '../../domain/observation.ts';
import { isReported } from '../../domain/observation.ts';
import { samePeriod } from '../../domain/period.ts';
import { toleranceText } from '../../words/restated.ts';
import { MEASURE, changeDetail, rangeText, targetDetail } from '../../words/measure.ts';
import { changeApartDetail } from '../../words/compared.ts';
import { difference, isPercentage, number, withUnit } from '../../words/number.ts';
import { FORECAST, MARKER } from '../../words/status.ts';
import type { Tile } from '../facts.ts';
import { figureMark, targetMark } from '../figure-mark.ts';
import { changeView, saidDirection } from './change.ts';
import { headlineComparator } from './comparators.ts';
import type { Subject } from './subject.ts';
import { decimalsOf, valueOf } from './subject.ts';

const isForecast = ({ markers }: Figure): boolean => markers.includes('f');

function resultTile({ now, measure, say, when }: Subject, decimals: number): Tile[] {
	const figure = now?.statement?.figure;
	if (!now || !figure) return [];
	const value = valueOf(now);
	const because = figure.kind === 'absent' ? MARKER[figure.because] : MARKER.x;
	return [
		{
			label: isForecast(figure) ? FORECAST : MEASURE.latest,
			figure: value ? say(value, decimals) : MEASURE.noFigure,
			mark: figureMark(measure.id, now.period, figure),
			detail: value ? when(now.period) : `${when(now.period)}: ${because}`,
		},
	];
}

function targetTile({ now, indicator, unit, say, when, series }: Subject, decimals: number): Tile[] {
	// Before the first figure, the target of the first period stands.
	const judged = now?.target ? now : now?.statement ? undefined : series[0];
	const target = judged?.target?.target;
	if (!judged || !target || (judged.status.kind === 'unrated' && judged.status.because === 'no-polarity')) return [];
	const shown = (value: typeof target.value): string | undefined =>
		value &&
		say(value, Math.max(decimals === indicator.decimals ? 0 : decimals, value.text.split('.')[1]?.length ?? 0));
	const isRange = target.value === undefined;
	const tolerance =
		judged.tolerance === 'none' ? undefined : toleranceText(judged.tolerance, unit).replace(/^a tolerance of /, '');
	const forPeriod = samePeriod(target.period, judged.period) ? undefined : when(target.period);
	return [
		{
			label: MEASURE.target,
			figure: shown(target.value) ?? rangeText(shown(target.lower), shown(target.upper)),
			mark: targetMark(target),
			detail: targetDetail(indicator.polarity, isRange, tolerance, forPeriod),
		},
	];
}

/** The amount in large type, the words "percentage points" below it. */
function changeTile(subject: Subject): Tile[] {
	const { publication, measure, now, unit, indicator } = subject;
	if (!now?.statement || !isReported(now.statement.figure)) return [];
	const change = changeView(publication, measure, now, subject.since);
	if (change.amount === undefined || change.earlier === undefined || change.change === undefined) return [];
	const { isJudged, word } = saidDirection(change);
	// What is only expected is compared, but not judged.
	const judgement = isJudged && !isForecast(now.statement.figure) ? word : '';
	const digits = number(Math.abs(change.change), indicator.decimals);
	const points = isPercentage(unit) ? difference(change.change, unit, indicator.decimals).slice(digits.length + 1) : '';
	return [
		{
			label: change.title,
			figure: isPercentage(unit) ? digits : withUnit(digits, unit),
			arrow: change.direction.arrow,
			detail: change.isApart ? changeApartDetail(points, judgement) : changeDetail(points, judgement, change.earlier),
		},
	];
}

function comparatorTile(subject: Subject): Tile[] {
	const comparator = headlineComparator(subject);
	return comparator
		? [{ label: comparator.title, figure: comparator.text, mark: comparator.mark, detail: comparator.detail }]
		: [];
}

export function tilesOf(subject: Subject): Tile[] {
	const decimals = subject.now ? decimalsOf(subject, subject.now) : subject.indicator.decimals;
	return [
		...resultTile(subject, decimals),
		...targetTile(subject, decimals),
		...changeTile(subject),
		...comparatorTile(subject),
	];
}
