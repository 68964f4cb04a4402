/** What a measure counts, and which way is better, stays as it was published. */

import type { Indicator } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import type { Located } from '../domain/source.ts';
import type { Submission } from '../domain/submission.ts';
import { carriedBy } from '../publication/describe.ts';
import { lineOf } from '../publication/line.ts';
import { CODES, problem, releases } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';

export const meaningStays: Rule = {
	code: 'X003',
	...CODES.X003,
	*check(submission: Submission): Generator<Problem> {
		const working = new Map(submission.indicators.map((row) => [row.record.id, row]));
		const signed = new Map<string, Indicator>();
		for (const folder of lineOf(submission).folders) {
			const own = new Map(folder.register?.map((row) => [row.record.id, row]));
			// Before any release carries a register there is nothing that a change could be told by.
			if (signed.size > 0) {
				for (const id of carriedBy(folder)) {
					const before = signed.get(id);
					const row: Located<Indicator> | undefined = own.get(id) ?? working.get(id);
					if (!before || !row) continue;
					for (const what of ['unit', 'polarity'] as const) {
						if (before[what] === row.record[what]) continue;
						const said = releases.meaningChanged(id, what, before[what], row.record[what]);
						// A change of the working copy is a mistake of the release that would bring it, not of those before it.
						yield { ...problem(row.source.place(what), said), release: folder.id };
					}
				}
			}
			for (const [id, { record }] of own) signed.set(id, record);
		}
	},
};
