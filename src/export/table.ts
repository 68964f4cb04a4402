/** A table: each column declared once, whatever format it is written in. */

import type { Publication } from '../publication/publication.ts';
import { columnWords, PREVIEW_CELL } from '../words/columns.ts';
import type { TableId } from '../words/columns.ts';

/** `number` and `integer` are decimal text exactly as signed; `date` is ISO, `instant` ISO with an offset or Z. */
export type ColumnType = 'text' | 'number' | 'integer' | 'date' | 'instant';

/** Empty where there is nothing to say; a missing figure's reason stands in the marker column. */
export type Cell = string | undefined;

export interface ColumnFacts {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly type: ColumnType;
	/** The only texts that may occur, apart from empty. */
	readonly values?: readonly string[];
}

export interface Column<Row> extends ColumnFacts {
	readonly value: (row: Row, publication: Publication) => Cell;
}

export interface Table<Row> {
	readonly id: TableId;
	/** Columns that together name a row; text only (standards.md, section 1). */
	readonly key: readonly string[];
	readonly columns: readonly Column<Row>[];
}

/** The cells of rows, worked out once for every format. */
export const cellsOf = <Row>(
	{ columns }: Pick<Table<Row>, 'columns'>,
	rows: Iterable<Row>,
	publication: Publication,
): Cell[][] => {
	const all: Cell[][] = [];
	for (const row of rows) all.push(columns.map((column) => column.value(row, publication)));
	return all;
};

/** A column in short. */
export type Declared<Row> = readonly [
	name: string,
	type: ColumnType,
	value: (row: Row, publication: Publication) => Cell,
	values?: readonly string[],
];

/** Declares a table; titles and descriptions of its columns come from words. */
export function table<Row>(id: TableId, key: readonly string[], declared: readonly Declared<Row>[]): Table<Row> {
	const columns = declared.map(([name, type, value, values]) => ({
		name,
		...columnWords(id, name),
		type,
		value,
		...(values ? { values } : {}),
	}));
	return { id, key, columns };
}

/** The same table as a preview build writes it: a last column says on every row that it is not published. */
export function asPreview<Row>(of: Table<Row>): Table<Row> {
	const column: Column<Row> = {
		name: 'preview',
		...columnWords(of.id, 'preview'),
		type: 'text',
		value: () => PREVIEW_CELL,
	};
	return { ...of, columns: [...of.columns, column] };
}

/** Several ids or words in one cell. */
export const joined = (items: readonly string[]): Cell => (items.length === 0 ? undefined : items.join(';'));
