/** How a built-in table is written down: one line a column. */

import { columnMeaning } from '../../words/transparency/columns.ts';
import type { FieldType } from '../../domain/data-set.ts';
import type { Field, Need, TableSchema } from '../schema.ts';

type Rules = Partial<Pick<Field, 'values' | 'least' | 'most' | 'free' | 'isOwn'>>;
export type Declared = readonly [heading: string, type: FieldType, need: Need, rules?: Rules];

export const FREE: Rules = { free: 'text' };
export const NAME: Rules = { free: 'name' };
/** Councils publish it, and the template or the Code asks for it, but the schema does not have it. */
export const OURS: Rules = { isOwn: true };
export const NOT_NEGATIVE: Rules = { least: 0 };

/** Real files write NA where they have nothing. */
const MISSING = ['', 'NA', 'N/A'];

export const declare = (
	source: 'lga' | 'ours',
	name: string,
	columns: readonly Declared[],
	total?: string,
): TableSchema => ({
	name,
	source,
	fields: columns.map(([heading, type, need, rules]) => ({
		name: heading,
		type,
		need,
		description: columnMeaning(name, heading),
		...rules,
	})),
	missing: MISSING,
	...(total === undefined ? {} : { total }),
});
