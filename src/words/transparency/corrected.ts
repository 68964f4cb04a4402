/** What is said of a table that was changed after it had been published. */

import type { TableExtent } from '../../domain/data-set.ts';
import { money } from '../money.ts';
import { count } from '../number.ts';

export const CORRECTED = {
	title: 'Corrected since they were published',
	/** Of all data sets. */
	tables: 'Payments and other tables corrected',
	caption: 'Files that were changed after they had been published, newest change first',
	table: 'Data set',
	period: 'File for',
	on: 'Corrected on',
	why: 'Why',
	was: 'Before',
	now: 'After',
	notKept: 'Not kept',
	correctedOn: (on: string): string => `Corrected on ${on}`,
} as const;

/** 429 rows, £1,402,274.99 */
export const extent = ({ rows, pence }: TableExtent): string =>
	`${count(rows, 'row')}${pence === undefined ? '' : `, ${money(pence)}`}`;

/**
 * Of a table that says something else than what was published, and nobody says why.
 * @param dataSet its id
 * @param period as in the name of its file
 */
export function changedUnsaid(dataSet: string, period: string, was: TableExtent, now: TableExtent): string {
	const folder = `data/transparency/${dataSet}`;
	return `${folder}/${period}.csv says something else than what was published: ${extent(was)} then; ${extent(now)} now. Put it back, or tell readers why it was changed: add {"period": "${period}", "on": "2026-01-31", "reason": "…"} to the list "corrected" of ${folder}/dataset.json, with the day of the correction.`;
}
