/** How much a table says: counted while its rows are read, for what is published and for what is held against it. */

import type { TableExtent } from '../domain/data-set.ts';
import type { DataFile, Value } from './data-file.ts';

export class Extent {
	/** Where the amounts stand that are added up; -1 where a sum says nothing. */
	readonly #sum: number;
	#rows = 0;
	#pence = 0;

	constructor({ columns, table }: Pick<DataFile, 'columns' | 'table'>) {
		this.#sum = columns.findIndex(({ field }) => field.name === table.total);
	}

	/** @param values of a row, by the columns of the file */
	add(values: readonly Value[]): void {
		this.#rows++;
		if (this.#sum !== -1) this.#pence += (values[this.#sum] as number | undefined) ?? 0;
	}

	/** So far. */
	get said(): TableExtent {
		return { rows: this.#rows, ...(this.#sum === -1 ? {} : { pence: this.#pence }) };
	}
}
