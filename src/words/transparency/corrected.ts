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

/** Of tables that were corrected, until what they say now is kept. */
export const keepThem = (files: readonly string[]): string =>
	`Build with --lock to keep what ${list(files.map((file) => `data/transparency/${file}`))} ${files.length === 1 ? 'says' : 'say'} now: until then a later change would not be noticed.`;
