/** What is said of a table that was changed after it had been published. */

import type { TableExtent } from '../../domain/data-set.ts';
import { list } from '../counting.ts';
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
	/** After what is said of figures and targets. */
	corrected: (many: number): string =>
		many === 1 ? '1 correction of payments or another table.' : `${many} corrections of payments and other tables.`,
	correctedOn: (on: string): string => `Corrected on ${on}`,
} as const;

/** 429 rows, £1,402,274.99 */
export const extent = ({ rows, pence }: TableExtent): string =>
	`${count(rows, 'row')}${pence === undefined ? '' : `, ${money(pence)}`}`;

interface Doubtful {
	readonly kind: 'untold' | 'taken-away' | 'corrects-nothing';
	/** The id of the data set. */
	readonly dataSet: string;
	/** As in the name of the file. */
	readonly period: string;
	readonly was: TableExtent & { readonly corrections: number };
	readonly now: TableExtent & { readonly corrections: number };
}

/**
 * Why a build does not publish a table, and what to do.
 * @param today as it would stand in dataset.json
 */
export function doubtText({ kind, dataSet, period, was, now }: Doubtful, today: string): string {
	const folder = `data/transparency/${dataSet}`;
	const settings = `${folder}/dataset.json`;
	const file = `${folder}/${period}.csv`;
	switch (kind) {
		case 'untold':
			return `${file} says something else than what was published: ${
				extent(was) === extent(now)
					? `${extent(now)} as then, but not the same cells`
					: `${extent(was)} then; ${extent(now)} now`
			}. Put it back, or tell readers why it was changed: add {"period": "${period}", "on": "${today}", "reason": "…"} to the end of the list "corrected" of ${settings}, with the reason in the place of the dots. Then build with --lock once more, so that it is kept what the file says now.`;
		case 'taken-away':
			return `${settings} tells of ${count(now.corrections, 'correction')} of ${period}.csv, and ${was.corrections} ${was.corrections === 1 ? 'was' : 'were'} published. Put back what was told: readers have seen it.`;
		case 'corrects-nothing':
			return `${settings} tells of a correction of ${period}.csv, which says what it said before. Name the period of the file that was changed, or take the correction away.`;
	}
}

/** @param on a day that is still to come */
export const inFuture = (dataSet: string, period: string, on: string): string =>
	`data/transparency/${dataSet}/dataset.json tells of a correction of ${period}.csv on ${on}, a day that is still to come. Write the day on which it is published.`;

/** Of tables that were corrected, until what they say now is kept. */
export const keepThem = (files: readonly string[]): string =>
	`Build with --lock to keep what ${list(files.map((file) => `data/transparency/${file}`))} ${files.length === 1 ? 'says' : 'say'} now: until then a later change would not be noticed.`;
