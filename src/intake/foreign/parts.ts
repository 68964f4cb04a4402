/**
 * Which part a figure is about, where a source has a column for every way of dividing. We divide in one way at a time: a
 * column that lies within another (regions within countries) says both, and columns that cross become one (age by sex).
 */

import { slug } from '../../domain/ids.ts';

export interface PartColumn {
	readonly heading: string;
	readonly isPlace: boolean;
}

/** Columns whose categories are places, by their headings. */
export const isPlaceHeading = (heading: string): boolean =>
	/\b(?:country|region|authorit(?:y|ies)|area|ward|county|district|city|neighbourhood|lsoa|msoa|constituency)\b/i.test(
		heading,
	) && !/\b(?:birth|travel|origin)\b/i.test(heading);

export interface PartedRow {
	/** Cells of the columns, blank for the total. */
	readonly cells: readonly string[];
}

/** What a set of columns says about a table's rows. */
export interface Nesting {
	/** By column: the columns that it lies within. */
	readonly within: readonly ReadonlySet<number>[];
	/** Columns that say the same in every row, so that they divide nothing. */
	readonly constant: ReadonlySet<number>;
}

/** @param says whether one column that seems to lie within another does; asked only where neither is a place */
export function nestingOf(
	columns: readonly PartColumn[],
	rows: readonly PartedRow[],
	says: (child: PartColumn, parent: PartColumn) => boolean,
): Nesting {
	const constant = new Set(
		columns.flatMap((_, at) => {
			const [first] = rows;
			return first && first.cells[at] !== '' && rows.every(({ cells }) => cells[at] === first.cells[at]) ? [at] : [];
		}),
	);
	const within = columns.map((_, child) => {
		const parents = columns.flatMap((_, parent) =>
			parent !== child &&
			!constant.has(parent) &&
			!constant.has(child) &&
			liesWithin(columns, rows, child, parent, says)
				? [parent]
				: [],
		);
		return new Set(parents);
	});
	// Two columns that say the same in other words: the later one is kept.
	for (const [child, parents] of within.entries())
		for (const parent of parents) if (parent > child && within[parent]!.has(child)) parents.delete(parent);
	return { within, constant };
}

/** Whether every category of a column belongs to exactly one of the other: then naming it names both. */
function liesWithin(
	columns: readonly PartColumn[],
	rows: readonly PartedRow[],
	child: number,
	parent: number,
	says: (child: PartColumn, parent: PartColumn) => boolean,
): boolean {
	const [inside, outside] = [columns[child]!, columns[parent]!];
	if (inside.isPlace !== outside.isPlace) return false;
	const parentOf = new Map<string, string>();
	for (const { cells } of rows) {
		const [inner, outer] = [cells[child]!, cells[parent]!];
		if (inner === '') continue;
		if (outer === '' || (parentOf.get(inner) ?? outer) !== outer) return false;
		parentOf.set(inner, outer);
	}
	if (parentOf.size === 0) return false;
	if (inside.isPlace) return true;
	// Ages that are given for women only do not lie within women.
	return new Set(parentOf.values()).size >= 2 && says(inside, outside);
}

/** The columns that say which part a row is about, without those that are said by another. */
export function tellingColumns({ cells }: PartedRow, { within, constant }: Nesting): number[] {
	const filled = cells.flatMap((cell, at) => (cell === '' || constant.has(at) ? [] : [at]));
	return filled.filter((at) => !filled.some((child) => within[child]!.has(at)));
}

const LONGEST = 64;

/** age-by-sex */
export function dimensionId(titles: readonly string[]): string {
	const id = titles.map(slug).join('-by-');
	const safe = /^[a-z]/.test(id) ? id : `by-${id}`;
	return safe.slice(0, LONGEST).replace(/-+$/, '');
}
