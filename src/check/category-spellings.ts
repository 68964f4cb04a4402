/** One category has one spelling: `North` and `north` would be two lines of figures, `St Mary's` and `St. Mary's` one page. */

import { slug } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { Place } from '../domain/source.ts';
import type { Submission } from '../domain/submission.ts';
import { problem, tables } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';

interface Spelling {
	readonly spelling: string;
	readonly place: () => Place;
}

export const categoriesSpelledAlike: Rule = {
	code: 'R007',
	*check(submission: Submission): Generator<Problem> {
		// A listed dimension takes only the ids of its list, which another rule sees to.
		const listed = new Set(submission.categories.map(({ record }) => record.dimension));
		const first = new Map<string, Spelling>();
		const told = new Set<string>();
		for (const { breakdowns, comparisons } of submission.releases) {
			for (const { record, source } of [...breakdowns, ...comparisons]) {
				const { dimension, category: spelling } = record;
				if (dimension === undefined || spelling === undefined || listed.has(dimension)) continue;
				const key = `${dimension}|${alike(spelling)}`;
				const before = first.get(key);
				if (!before) first.set(key, { spelling, place: () => source.place('category') });
				else if (before.spelling !== spelling && !told.has(`${dimension}|${spelling}`)) {
					told.add(`${dimension}|${spelling}`);
					const at = source.place('category');
					const earlier = { spelling: before.spelling, at: shown(before.place()) };
					yield problem(at, tables.twoSpellings(dimension, earlier, { spelling, at: shown(at) }));
				}
			}
		}
	},
};

/** Names are alike when they would share an address. Signs alone tell ages and amounts apart: `<5`, `5+`. */
function alike(spelling: string): string {
	const address = /\p{L}/u.test(spelling) && !/[<>+]/.test(spelling) ? slug(spelling) : '';
	return address === '' ? spelling.replace(/\s+/g, ' ').toLowerCase() : address;
}

const shown = ({ file, cell }: Place): string => `${file}, cell ${cell}`;
