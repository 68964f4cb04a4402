/** What a measure counts, and which way is better, stays as it was published. */

import type { Indicator } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import type { Located } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { carriedBy } from '../publication/describe.ts';
import { lineOf, registerOf } from '../publication/line.ts';
import { problem, releases } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';

export const meaningStays: Rule = {
	code: 'X003',
	*check(submission: Submission): Generator<Problem> {
		const signed = new Map<string, Indicator>();
		for (const folder of lineOf(submission).folders) {
			const register = registerOf(submission, folder);
			for (const id of carriedBy(folder)) {
				const before = signed.get(id);
				const now = register.get(id);
				if (!before || !now) continue;
				for (const what of ['unit', 'polarity'] as const) {
					if (before[what] === now[what]) continue;
					const said = releases.meaningChanged(id, what, before[what], now[what]);
					// A change of the working copy is a mistake of the release that would bring it, not of those before it.
					yield { ...problem(rowOf(submission, folder, now).source.place(what), said), release: folder.id };
				}
			}
			for (const { record } of folder.register ?? []) signed.set(record.id, record);
		}
	},
};

const rowOf = ({ indicators }: Submission, { register = [] }: ReleaseFolder, wanted: Indicator): Located<Indicator> =>
	(register.find(({ record }) => record === wanted) ?? indicators.find(({ record }) => record === wanted))!;
