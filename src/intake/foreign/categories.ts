/** Categories of one breakdown: one spelling each, and those with official codes listed in dimensions.csv. */

import { slug } from '../../domain/ids.ts';
import type { Cells } from '../../read/records/table.ts';
import { why } from '../../words/import.ts';
import type { Changes } from './changes.ts';
import type { Understood } from './understand.ts';

export interface Categorised {
	readonly figures: readonly Understood[];
	/** Rows of dimensions.csv. */
	readonly rows: readonly Cells[];
}

export function categorised(figures: readonly Understood[], changes: Changes): Categorised {
	const coded = new Set(figures.flatMap(({ part }) => (part?.code === undefined ? [] : [part.dimension])));
	const spellings = new Map<string, string>();
	const rows = new Map<string, Cells>();
	const ids = new Map<string, string>();
	const taken = new Set<string>();
	const written = figures.map((figure): Understood => {
		const { part, said } = figure;
		if (!part) return figure;
		const key = `${part.dimension}\u0000${part.category.toLowerCase()}`;
		const title = spellings.get(key) ?? part.category;
		spellings.set(key, title);
		const tell = (found: string, to: string, because: string): void =>
			changes.add({ kind: 'renamed', at: said.at, column: part.dimension, found, written: to, why: because });
		if (title !== part.category) tell(part.category, title, why.categoryCase);
		if (!coded.has(part.dimension)) return { ...figure, part: { ...part, category: title } };
		const id = ids.get(key) ?? newId(title, part.dimension, taken);
		taken.add(id);
		ids.set(key, id);
		const rowKey = `${part.dimension}\u0000${id}`;
		const before = rows.get(rowKey);
		const kept = before?.['code'] || part.code;
		if (part.code !== undefined && kept !== part.code)
			changes.add({
				...({ kind: 'dropped', at: said.at, column: said.headings['area_code'] ?? '', found: part.code } as const),
				...{ written: '', why: why.codeTwice(kept!) },
			});
		rows.set(rowKey, {
			dimension: part.dimension,
			id,
			title,
			kind: part.isPlace ? 'place' : 'other',
			code: kept ?? '',
		});
		if (id !== title) tell(title, id, why.categoryId);
		return { ...figure, part: { ...part, category: id } };
	});
	return { figures: written, rows: [...rows.values()] };
}

/** Every place has a page at an address of its own, so no two share an id. */
function newId(title: string, dimension: string, taken: ReadonlySet<string>): string {
	const bare = slug(title);
	const base = (/^[a-z]/.test(bare) ? bare : `part-${bare}`).slice(0, 60).replace(/-+$/, '');
	for (let number = 0; ; number++) {
		const id =
			number === 0 ? base : `${base.slice(0, 30)}-${dimension.slice(0, 28)}${number === 1 ? '' : `-${number}`}`;
		if (!taken.has(id)) return id;
	}
}
