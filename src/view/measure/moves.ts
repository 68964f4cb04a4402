/** A measure that keeps moving: no usual range to hold it against, so its newest move is held against the others. */

import type { Wandering } from '../../domain/spc-suitability.ts';
import type { Step } from '../../publication/steps.ts';
import { CONTROL, fewMoves, moveSentence, moveText, onTheMove, steadyMoves } from '../../words/control.ts';
import { difference, isPercentage, number } from '../../words/number.ts';
import { unitInHeader } from '../../words/series-table.ts';
import type { TableView } from '../table.ts';
import type { Subject } from './subject.ts';

export interface MovesView {
	readonly sentences: readonly string[];
	readonly summary: string;
	readonly limits: TableView;
	readonly notes: readonly string[];
}

/** Moves are worked out, not signed: one more decimal than the results. */
export function movesOf({ indicator, unit, when }: Subject, wandering: Wandering, steps: readonly Step[]): MovesView {
	const { from, outside, of, moves, restOn, newestMove, verdict } = wandering;
	const digits = indicator.decimals + 1;
	const say = (value: number): string => number(value, digits);
	const isMoved = /[1-9]/.test(number(newestMove, indicator.decimals));
	const text = isMoved ? moveText(difference(newestMove, unit, indicator.decimals), newestMove > 0) : undefined;
	const said = (): string => {
		if (verdict.kind === 'withheld') return verdict.because === 'no-variation' ? steadyMoves : fewMoves(restOn);
		const { variation } = verdict;
		const isHigh = variation.kind === 'special' && variation.side === 'high';
		return moveSentence(variation, text, say(isHigh ? moves.upper : moves.lower));
	};
	const inUnit = isPercentage(unit) ? CONTROL.inPoints : unitInHeader(unit);
	return {
		sentences: [onTheMove(outside, of, from > 0), said()],
		summary: CONTROL.movesSummary,
		limits: {
			caption: CONTROL.movesCaption,
			columns: [
				{ title: CONTROL.from, kind: 'text' },
				{ title: CONTROL.to, kind: 'text' },
				{ title: CONTROL.moves, kind: 'number' },
				{ title: CONTROL.averageMoveOf + inUnit, kind: 'number' },
				{ title: CONTROL.lower + inUnit, kind: 'number' },
				{ title: CONTROL.upper + inUnit, kind: 'number' },
				{ title: CONTROL.between + inUnit, kind: 'number' },
			],
			rows: [
				{
					cells: [
						{ text: when(steps[from]!.period) },
						{ text: when(steps.at(-1)!.period) },
						{ text: number(restOn, 0) },
						{ text: say(moves.mean) },
						{ text: say(moves.lower) },
						{ text: say(moves.upper) },
						{ text: say(moves.averageMove) },
					],
				},
			],
		},
		notes: [CONTROL.movesHow],
	};
}
