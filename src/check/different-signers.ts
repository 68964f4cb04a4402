/** Stages of the sign-off that the council wants signed by different posts are. */

import type { Problem } from '../domain/problem.ts';
import type { Place } from '../domain/source.ts';
import type { Signature } from '../domain/release.ts';
import type { Submission } from '../domain/submission.ts';
import { isSamePost, postsOf } from '../publication/seal/post.ts';
import { problem, releases } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';

export const signersDiffer: Rule = {
	code: 'S010',
	*check({ council, releases: folders }: Submission): Generator<Problem> {
		const titles = new Map(council.stages.map(({ id, title }) => [id, title]));
		for (const { id, signOff } of folders) {
			const signaturesOf = (stage: string): Signature[] =>
				signOff?.stages.filter((signature) => signature.stage === stage) ?? [];
			const at: Place = { file: `data/releases/${id}/sign-off.json`, line: 1, column: 1 };
			for (const stage of council.stages) {
				if (!stage.required) continue;
				for (const other of stage.differentFrom) {
					const others = signaturesOf(other).flatMap(postsOf);
					const role = signaturesOf(stage.id)
						.flatMap(postsOf)
						.find((signer) => others.some((one) => isSamePost(one, signer)));
					if (role === undefined) continue;
					yield problem(at, releases.sameRole(role, stage.title, titles.get(other) ?? other));
				}
			}
		}
	},
};
