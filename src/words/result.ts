/** One result in a sentence: the figure, its period, its target, and the change since an earlier one. */

import type { Frequency } from '../domain/indicator.ts';
import type { Status } from '../domain/status.ts';
import type { Travel } from '../domain/travel.ts';
import type { Unit } from '../domain/unit.ts';
import { count, difference } from './number.ts';
import { DIRECTION } from './status.ts';

const MET: Readonly<Record<Exclude<Status['kind'], 'unrated'>, string>> = {
	met: 'That met',
	close: 'That came close to',
	missed: 'That missed',
};

/** That missed the target of 70%. Empty where nothing can be judged. */
export function verdict(status: Status, target: string | undefined): string {
	if (status.kind !== 'unrated' && target !== undefined) return `${MET[status.kind]} the target of ${target}.`;
	return '';
}

/** 63.1% in July to September 2025, against a target of 70%. */
export const resultLine = (value: string, period: string, target?: string): string =>
	target === undefined ? `${value} in ${period}.` : `${value} in ${period}, against a target of ${target}.`;

/** Household waste recycled: 47.3% in July to September 2025. That met the target of 45%. */
export function headline(
	title: string,
	value: string,
	period: string,
	status: Status,
	target: string | undefined,
): string {
	return [`${title}: ${value} in ${period}.`, verdict(status, target)].filter(Boolean).join(' ');
}

const UP: Readonly<Record<NonNullable<Travel['movement']>, string>> = { up: 'Up', down: 'Down', level: 'The same' };

/** Up 1.2 percentage points on April to June 2025, improving. Empty where the two cannot be compared. */
export function changeText(
	{ judgement, movement, change }: Travel,
	earlier: string,
	unit: Unit,
	decimals: number,
): string {
	if (movement === undefined || change === undefined || judgement === 'not-available') return '';
	const goodness = judgement === 'higher' || judgement === 'lower' ? '' : `: ${DIRECTION[judgement].toLowerCase()}`;
	if (movement === 'level') return `The same as in ${earlier}.`;
	return `${UP[movement]} ${difference(change, unit, decimals)} on ${earlier}${goodness}.`;
}

/** What one figure's period is called, by how often there is a figure. */
const STEP: Readonly<Record<Frequency, readonly [string, string]>> = {
	month: ['month', 'months'],
	'two-months': ['two-month period', 'two-month periods'],
	quarter: ['quarter', 'quarters'],
	half: ['half-year', 'half-years'],
	year: ['year', 'years'],
	irregular: ['result', 'results'],
};

/** 3 quarters in a row; 1 quarter. */
export function runText(many: number, frequency: Frequency): string {
	const [one, several] = STEP[frequency];
	return `${count(many, one, several)}${many > 1 ? ' in a row' : ''}`;
}
