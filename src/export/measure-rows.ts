/** The rows of the published tables, measure by measure: worked out once, and spelled once in each format. */

import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import type { TableId } from '../words/columns.ts';
import { csvRows } from './csv.ts';
import { jsonRows } from './json.ts';
import { asPreview, cellsOf } from './table.ts';
import type { Cell, Column } from './table.ts';
import { TABLES } from './tables/index.ts';

const encoder = new TextEncoder();

/** What one table says of one measure, for the measure's own files and for those of all measures. */
export class MeasureRows {
	readonly cells: readonly Cell[][];
	readonly #id: TableId;
	/** Bytes, because they are a half of what the text would take and stand outside the heap. */
	#csv: Uint8Array | undefined;
	#json: Uint8Array | undefined;

	constructor(id: TableId, cells: readonly Cell[][]) {
		this.#id = id;
		this.cells = cells;
	}

	/** Without the header. */
	get csv(): Uint8Array {
		return (this.#csv ??= encoder.encode(csvRows(this.cells)));
	}

	/** The items of a list, without its brackets. */
	get json(): Uint8Array {
		return (this.#json ??= encoder.encode(this.#jsonText()));
	}

	/** The same as text, for a file that says more than this. */
	jsonText(): string {
		const text = this.#jsonText();
		this.#json ??= encoder.encode(text);
		return text;
	}

	#jsonText(): string {
		return jsonRows(TABLES[this.#id].columns, this.cells);
	}
}

/** One table as it stands now. */
export class TableRows {
	/** A preview says on every row that it is one. */
	readonly columns: readonly Column<unknown>[];
	readonly #id: TableId;
	readonly #publication: Publication;
	#parts: readonly MeasureRows[] | undefined;
	readonly #byMeasure = new Map<string, MeasureRows>();

	constructor(id: TableId, publication: Publication, isPreview: boolean) {
		this.#id = id;
		this.#publication = publication;
		this.columns = (isPreview ? asPreview(TABLES[id]) : TABLES[id]).columns;
	}

	of(measure: PublishedIndicator): MeasureRows {
		let found = this.#byMeasure.get(measure.id);
		if (!found) {
			found = this.#spelled(TABLES[this.#id].measureRows?.(this.#publication, measure) ?? []);
			this.#byMeasure.set(measure.id, found);
		}
		return found;
	}

	/** Every row in its order; those of a table that is not made of measures stand together. */
	get parts(): readonly MeasureRows[] {
		return (this.#parts ??= this.#all());
	}

	#all(): MeasureRows[] {
		const { measureRows, rows } = TABLES[this.#id];
		return measureRows
			? this.#publication.indicators.map((measure) => this.of(measure))
			: [this.#spelled(rows(this.#publication))];
	}

	#spelled(rows: Iterable<unknown>): MeasureRows {
		return new MeasureRows(this.#id, cellsOf(this, rows, this.#publication));
	}
}
