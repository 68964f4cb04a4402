/** A figure that was already due when the last report of its kind came out has come, or somebody says why not. */

import { covers } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import { overdue } from '../publication/due.ts';
import { problem, releases } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';
import { wholeLine } from './whole-line.ts';

export const figuresComeInTime: Rule = {
	code: 'O001',
	*check(submission: Submission): Generator<Problem> {
		const { folders, isOpen, publication } = wholeLine(submission);
		const order = folders.findIndex(isOpen);
		const folder = folders[order];
		if (!folder || folder.release.kind === 'correction' || folder.release.kind === 'ad-hoc') return;
		const before = folders.slice(0, order).findLast(({ release }) => release.kind === folder.release.kind);
		if (!before) return;
		const known = before.release.publishAt.slice(0, 10);
		// What belongs to the report in hand is still owed, not late.
		const own = folder.release.period;
		const rows = new Map(submission.indicators.map((row) => [row.record.id, row]));
		for (const measure of publication().indicators) {
			const owed = overdue(publication(), measure, order).filter(
				({ due, period }) => due < known && !covers(own, period),
			);
			const first = owed[0];
			if (!first) continue;
			const said = releases.figureLate(measure.id, first.period.text, first.due, owed.length);
			const at = rows.get(measure.id)?.source.place('lagDays') ?? folder.place();
			yield { ...problem(at, said), release: folder.id };
		}
	},
};
