/** The newest result of a measure, its target and its period, as lists and exceptions print them. */

import type { ReleaseId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import { isReported } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import type { Target } from '../domain/target.ts';
import type { Unit } from '../domain/unit.ts';
import type { Judged } from '../publication/judge.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import { period as periodWords } from '../words/date.ts';
import { decimalsToTell, quantity } from '../words/number.ts';
import { figureText, targetText } from '../words/restated.ts';
import { inPeriod } from '../words/sentence.ts';
import type { FigureMark } from './figure-mark.ts';
import { figureMark, targetMark } from './figure-mark.ts';
import type { MarkerView } from './table.ts';
import { markerViews } from './table.ts';

/** The unit of a measure; the register has been checked, so that an unknown unit only happens in tests. */
export function unitOf(publication: Publication, indicator: Indicator): Unit {
	const unit = publication.council.units.get(indicator.unit);
	return unit ?? { id: indicator.unit, name: indicator.unit, symbol: indicator.unit, before: false, kind: 'count' };
}

export const periodText = (publication: Publication, { indicator }: PublishedIndicator, period: Period): string =>
	periodWords(period, indicator.basis, publication.council.yearStartsInMonth);

export interface ResultText {
	/** 63.1%, with enough decimals to differ from a target that it did not meet. */
	readonly value: string;
	readonly mark: FigureMark;
	readonly markers: readonly MarkerView[];
	/** July to September 2025 */
	readonly period: string;
	/** in July to September 2025; on 31 March 2026 */
	readonly when: string;
	/** 70%; undefined where none is set or the figure cannot be judged. */
	readonly target?: string | undefined;
	readonly targetMark?: FigureMark | undefined;
}

const oneEnd = (target: Target | undefined): Target['value'] => target?.value ?? target?.lower ?? target?.upper;

/**
 * A judged period in words; undefined where nothing was said of it.
 * @param asOf the release whose knowledge it was judged with, where that is not the newest
 */
export function resultText(
	publication: Publication,
	measure: PublishedIndicator,
	judged: Judged | undefined,
	asOf?: ReleaseId,
): ResultText | undefined {
	if (!judged?.statement) return undefined;
	const { indicator } = measure;
	const { figure } = judged.statement;
	const unit = unitOf(publication, indicator);
	const goal = judged.status.kind === 'unrated' ? undefined : judged.target?.target;
	const end = oneEnd(goal);
	const mustDiffer = judged.status.kind === 'close' || judged.status.kind === 'missed';
	const decimals =
		isReported(figure) && end && mustDiffer
			? decimalsToTell(figure.value, end, indicator.decimals)
			: indicator.decimals;
	const markers = isReported(figure) ? figure.markers : [];
	const period = periodText(publication, measure, judged.period);
	return {
		value: isReported(figure) ? quantity(figure.value, unit, decimals) : figureText(figure, unit, decimals),
		mark: figureMark(measure.id, judged.period, figure, [], asOf),
		markers: markerViews(markers, judged.isRevised),
		period,
		when: inPeriod(judged.period, indicator.basis, period),
		target: goal && targetText(goal, unit),
		targetMark: goal && targetMark(goal, asOf),
	};
}
