/** What stands beside a blank to help the person who fills it: name, unit, last figure, target. */

import type { Indicator } from '../domain/indicator.ts';
import type { Figure } from '../domain/observation.ts';
import type { Target } from '../domain/target.ts';
import type { Unit } from '../domain/unit.ts';
import * as dates from '../words/date.ts';
import * as words from '../words/intake.ts';
import { quantity } from '../words/number.ts';
import { targetText as said } from '../words/restated.ts';
import type { DueFigure } from './due.ts';

export type Units = ReadonlyMap<string, Unit>;

const unitOf = (indicator: Indicator, units: Units): Unit =>
	units.get(indicator.unit) ?? { id: indicator.unit, name: indicator.unit, symbol: '', before: false, kind: 'count' };

export const unitName = (indicator: Indicator, units: Units): string => unitOf(indicator, units).name;

/** 47.2%, withheld, no figure */
export function figureText(figure: Figure, indicator: Indicator, units: Units): string {
	if (figure.kind === 'reported') return quantity(figure.value, unitOf(indicator, units), indicator.decimals);
	return figure.kind === 'absent' && figure.because === 'c' ? words.withheld : words.missing;
}

/** 47.2% (April to June 2026) */
export function lastText({ last, indicator }: DueFigure, units: Units, yearStartsInMonth: number): string {
	if (!last) return words.noFigureYet;
	const period = dates.period(last.period, indicator.basis, yearStartsInMonth);
	return words.lastFigure(figureText(last.figure, indicator, units), period);
}

/** 95%, 18 to 22 days, No target set */
export const targetText = (target: Target | undefined, indicator: Indicator, units: Units): string =>
	(target && said(target, unitOf(indicator, units))) || words.noTargetYet;
