/** A dimension that declares the ends of a scale declares two, its first and its last, and they differ. */

import type { Category } from '../domain/organisation.ts';
import type { Problem } from '../domain/problem.ts';
import type { Located } from '../domain/source.ts';
import type { Submission } from '../domain/submission.ts';
import { problem, tables } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';

export const scalesHaveTwoEnds: Rule = {
	code: 'R009',
	*check({ categories }: Submission): Generator<Problem> {
		const byDimension = Map.groupBy(categories, ({ record }) => record.dimension);
		for (const [dimension, rows] of byDimension) {
			const ends = rows.filter(({ record }) => record.scaleEnd !== undefined);
			if (ends.length > 0) yield* ofScale(dimension, rows, ends);
		}
	},
};

function* ofScale(
	dimension: string,
	rows: readonly Located<Category>[],
	ends: readonly Located<Category>[],
): Generator<Problem> {
	const at = (row: Located<Category>) => row.source.place('scale_end');
	const [one, other] = ends;
	if (!one || !other || ends.length > 2) {
		const named = ends.map(({ record }) => record.id);
		yield problem(at(ends.at(-1)!), tables.scaleHasOtherEnds(dimension, named));
		return;
	}
	// Where some have an order, what has none (not known, other) is not on the scale. Where none has one, they stand as they
	// are listed: the rule of the fold.
	const ordered = rows.filter(({ record }) => record.order !== undefined);
	const scale = ordered.length > 0 ? ordered : rows;
	const place = new Map(scale.map(({ record }, index) => [record, record.order ?? index]));
	const sorted = scale.toSorted((a, b) => place.get(a.record)! - place.get(b.record)!);
	const [first, last] = [sorted[0]!, sorted.at(-1)!];
	for (const end of ends) {
		if (end === first || end === last) continue;
		yield problem(at(end), tables.endInTheMiddle(dimension, end.record.id, first.record.id, last.record.id));
	}
	const [a, b] = [one.record.scaleEnd!, other.record.scaleEnd!];
	if (a.toLowerCase() === b.toLowerCase()) yield problem(at(other), tables.endsMeanTheSame(dimension, b));
}
