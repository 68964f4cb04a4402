/** Methods and data quality: how figures are judged, changed and signed off here, in the words of this council's own rules. */

import { number } from '../number.ts';
import {
	comparisons,
	limits,
	quality,
	questions,
	revisions,
	selection,
	shorthand,
	signOff,
	smallNumbers,
} from './methods-checking.ts';
import type { MethodsFacts } from './methods-facts.ts';
import { addingUp } from './methods-adding.ts';
import { gaps } from './methods-gaps.ts';
import { directions, noTargets, periods, rounding, standing, statuses, targets } from './methods-judging.ts';
import type { TextSection } from './text.ts';

export const METHODS = {
	title: 'Methods and data quality',
	lead: 'How we decide whether a target was met, how figures are checked and corrected, and what they cannot tell you.',
	contents: 'On this page',
} as const;

export function methodsText(facts: MethodsFacts): readonly TextSection[] {
	return [
		standing(facts),
		...(facts.hasTargets ? [targets(facts), statuses(facts)] : [noTargets(facts)]),
		directions(),
		periods(facts),
		addingUp(),
		rounding(facts),
		shorthand(),
		smallNumbers(facts),
		revisions(facts),
		...(facts.groups.length > 0 ? [comparisons(facts)] : []),
		gaps(facts),
		quality(),
		signOff(facts),
		selection(facts),
		limits(facts),
		questions(facts),
	];
}

/** "5% of the target"; "2 in the measure's own unit" */
export const toleranceRule = (kind: 'percent' | 'absolute', value: number): string =>
	kind === 'percent'
		? `${number(value, decimalsOf(value))}% of the target`
		: `${number(value, decimalsOf(value))} in the measure’s own unit`;
const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;
export const lessThan = (text: string): string => `Less than ${text}`;
export const moreThan = (text: string): string => `more than ${text}`;
export const pointsWide = (width: string, kind: 'percent' | 'absolute', value: number): string =>
	kind === 'percent'
		? `${number(value, decimalsOf(value))}% of it, so ${width} percentage points`
		: `${width} percentage points`;
export const days = (many: string): string => `${many} days`;
