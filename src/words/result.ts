/** One result in a sentence: the figure, its period, its target, and the change since an earlier one. */

import type { Frequency } from '../domain/indicator.ts';
import type { Status } from '../domain/status.ts';
import { count } from './number.ts';
import { theTarget } from './sentence.ts';

const VERDICT: Readonly<Record<Exclude<Status['kind'], 'unrated'>, string>> = {
	met: 'That met',
	close: 'That came close to',
	missed: 'That missed',
};

/** That missed the 70% target. Empty where nothing can be judged. */
export function verdict(status: Status, target: string | undefined): string {
	if (status.kind !== 'unrated' && target !== undefined) return `${VERDICT[status.kind]} ${theTarget(target)}.`;
	return '';
}

/** 63.1% in July to September 2025, against a target of 70%. */
export const resultLine = (value: string, when: string, target?: string): string =>
	target === undefined ? `${value} ${when}.` : `${value} ${when}, against a target of ${target}.`;

/**
 * Household waste recycled: 47.3% in July to September 2025. That met the 45% target.
 * @param phrase up 3.2 percentage points on the same quarter last year: said where there is no target
 */
export function headline(
	title: string,
	value: string,
	when: string,
	judged: string,
	phrase: string | undefined,
): string {
	const change = judged === '' && phrase !== undefined ? `, ${phrase}` : '';
	return [`${title}: ${value} ${when}${change}.`, judged].filter(Boolean).join(' ');
}

/** What one figure's period is called, by how often there is a figure: one of them, several. */
export const STEP: Readonly<Record<Frequency, readonly [string, string]>> = {
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
