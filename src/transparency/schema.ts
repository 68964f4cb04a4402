/** What the columns of a large table are. Pure data: the built-in tables stand in schemas/, a council's own in table.json. */

import type { CodeId, FieldType } from '../domain/data-set.ts';

/**
 * Who needs a column: nobody can use a `row` without it (a payment without its amount); the `code` of practice or its
 * schema asks for it in every row; it asks for the `column`, whose cells may be blank; or it `may` be there.
 */
export type Need = 'row' | 'code' | 'column' | 'may';

export interface Field {
	/** The heading, as it stands in the file. */
	readonly name: string;
	readonly type: FieldType;
	readonly need: Need;
	readonly description: string;
	/** The only words that may stand there. */
	readonly values?: readonly string[];
	/** The least number that makes sense. */
	readonly least?: number;
	/** The greatest number that makes sense. */
	readonly most?: number;
	/** Free text, in which somebody's own number or address may hide; a `name` may be that of a sole trader. */
	readonly free?: 'text' | 'name';
	/** Whether it is not in the published schema, so that the form of the LGA leaves it out. */
	readonly isOwn?: boolean;
	/** The words for true and for false, where they are others than usual. */
	readonly yes?: readonly string[];
	readonly no?: readonly string[];
}

export interface TableSchema {
	/** The name of the schema, as its publisher calls it: Spend. */
	readonly name: string;
	/** `lga`: headings and rules of the Local Government Association; `ours`: documented here; `council`: its table.json. */
	readonly source: 'lga' | 'ours' | 'council';
	readonly fields: readonly Field[];
	/** Texts that stand for a missing value; always the empty one. */
	readonly missing: readonly string[];
	/** The column of money that is added up, where one sum says something. */
	readonly total?: string;
}

/** How often the Code wants a data set: every quarter, every year, always up to date, or once. */
export type LegalFrequency = 'quarter' | 'year' | 'current' | 'once';

export interface CodeDataSet {
	readonly id: CodeId;
	readonly frequency: LegalFrequency;
	/** Several where the Code asks for more than one table under one heading; the headings of a file tell which it is. */
	readonly tables: readonly TableSchema[];
	/** Folder names by which a data set with a table.json of its own is known as this one. */
	readonly folders: readonly string[];
	/** Headings of the amount in other publishers' forms, so that a council's own table is added up too. */
	readonly amounts?: readonly string[];
}
