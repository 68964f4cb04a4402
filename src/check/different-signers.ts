/** Stages of the sign-off that the council wants signed by different posts are. */

import type { Problem } from '../domain/problem.ts';
import type { Place } from '../domain/source.ts';
import type { Submission } from '../domain/submission.ts';
import { CODES, problem, releases } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';

/** One post, whatever its capitals and spaces. */
const post = (role: string): string => role.trim().replace(/\s+/g, ' ').toLowerCase();

export const signersDiffer: Rule = {
	code: 'S010',
	...CODES.S010,
	*check({ council, releases: folders }: Submission): Generator<Problem> {
		const titles = new Map(council.stages.map(({ id, title }) => [id, title]));
		for (const { id, signOff } of folders) {
			const rolesOf = (stage: string): string[] =>
				(signOff?.stages ?? []).filter((signature) => signature.stage === stage).map(({ role }) => role);
			const at: Place = { file: `data/releases/${id}/sign-off.json`, line: 1, column: 1 };
			for (const stage of council.stages) {
				if (!stage.required) continue;
				for (const other of stage.differentFrom) {
					const others = new Set(rolesOf(other).map(post));
					const role = rolesOf(stage.id).find((signer) => others.has(post(signer)));
					if (role === undefined) continue;
					yield problem(at, releases.sameRole(role, stage.title, titles.get(other) ?? other));
				}
			}
		}
	},
};
