/** Every row is about an indicator that exists: in the working register, or in the one its release was signed with. */

import { nearestId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { Located } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { ids, problem } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';

type About = Located<{ readonly indicator?: string }>;

export const indicatorsExist: Rule = {
	code: 'I001',
	*check(submission: Submission): Generator<Problem> {
		const register = new Set(submission.indicators.map(({ record }) => record.id));
		yield* unknown(submission.annotations, register);
		for (const { record, source } of submission.indicators) {
			for (const field of ['costOf', 'supersedes'] as const) {
				const id = record[field];
				if (id !== undefined && !register.has(id)) {
					yield problem(source.place(field), ids.unknownIndicator(id, nearestId(id, register)));
				}
			}
		}
		for (const folder of submission.releases) {
			const known = folder.register
				? new Set([...register, ...folder.register.map(({ record }) => record.id)])
				: register;
			for (const rows of tablesAboutIndicators(folder)) yield* unknown(rows, known);
		}
	},
};

const tablesAboutIndicators = (folder: ReleaseFolder): readonly (readonly About[])[] => [
	folder.observations,
	folder.targets,
	folder.comparisons,
	folder.breakdowns,
	folder.revisions,
	folder.judgements,
	folder.risks ?? [],
	folder.findings,
	folder.recommendations,
	folder.commentary,
	folder.unread ?? [],
];

function* unknown(rows: readonly About[], known: ReadonlySet<string>): Generator<Problem> {
	// A mistyped id stands in every row of its measure; the search for the nearest one is done once.
	const nearest = new Map<string, string | undefined>();
	for (const { record, source } of rows) {
		const id = record.indicator;
		if (id === undefined || known.has(id)) continue;
		if (!nearest.has(id)) nearest.set(id, nearestId(id, known));
		yield problem(source.place('indicator'), ids.unknownIndicator(id, nearest.get(id)));
	}
}
