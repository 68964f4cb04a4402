/**
 * An exception in sentences (methods.md section 10): {Name}: {value} in {period}. The target was {target}: {status words}.
 * {Change words}. {Certainty}. Numbers and names come in as texts; every word of praise or blame is earned by a rule.
 */

import type { TestedChange } from '../domain/verdict.ts';
import type { Status } from '../domain/status.ts';

export const NARRATIVE = {
	title: 'Every exception in sentences',
	lede: 'One entry for each measure above, in the order of the plan. The words “has improved” and “has got worse” stand only where a test says that chance hardly explains the change.',
	summary: 'Read every exception in sentences',
} as const;

/** Where a figure is printed in a sentence: its text is put there, with the mark of the figure. */
export type Place = 'value' | 'target' | 'previous';
/** A sentence in pieces: words, and places of figures. */
export type Piece = string | { readonly place: Place };

const value: Piece = { place: 'value' };
const target: Piece = { place: 'target' };
const previous: Piece = { place: 'previous' };

/** {value} in July to September 2025, provisional. */
export const resultPieces = (when: string, kinds: readonly string[]): Piece[] => [
	value,
	` ${when}${kinds.map((kind) => `, ${kind}`).join('')}.`,
];

/** The target was {target}: missed by 4.1 percentage points. */
export function statusPieces(
	status: Status,
	distance: string | undefined,
	tolerance: string | undefined,
	isOver: boolean,
): Piece[] {
	const start: Piece[] = [' The target was ', target];
	switch (status.kind) {
		case 'met':
			return [...start, isOver ? `: met, and beaten by ${distance}.` : ': met.'];
		case 'close':
			return [...start, `: missed by ${distance}, within the agreed tolerance of ${tolerance}.`];
		case 'missed':
			return [...start, `: missed by ${distance}.`];
		case 'unrated':
			return [];
	}
}

const TESTED: Readonly<Record<'improved' | 'worse' | 'no-clear-change' | 'higher' | 'lower', string>> = {
	improved: 'It has improved since',
	worse: 'It has got worse since',
	higher: 'It has risen since',
	lower: 'It has fallen since',
	'no-clear-change': 'There is no clear change since',
};

/** It has got worse since July to September 2024 ({previous}); untested, It is higher than in … ({previous}). */
export function changePieces(
	tested: TestedChange,
	movement: 'up' | 'down' | 'level',
	earlier: string,
	inEarlier: string,
): Piece[] {
	if (tested.kind === 'tested') return [` ${TESTED[tested.change]} ${earlier} (`, previous, ').'];
	const than = movement === 'level' ? 'the same as' : movement === 'up' ? 'higher than' : 'lower than';
	return [` It is ${than} ${inEarlier} (`, previous, ').'];
}

/** Based on 42 cases, so the true figure could be between 71% and 90%. */
export function certainty(cases: string | undefined, lower: string, upper: string): string {
	const could = `the true figure could be between ${lower} and ${upper}.`;
	return cases === undefined ? ` By chance alone, ${could}` : ` Based on ${cases}, so ${could}`;
}

/** No figure for July to September 2025: it was due on 14 October 2025. */
export const owedSentence = (period: string, due: string): string => ` No figure for ${period}: it was due on ${due}.`;
