/** Commentary speaks for the whole council, and claims no more than somebody has shown. */

import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import { problem, texts } from '../words/problems/index.ts';
import type { Fault } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';
import { freeTexts } from './texts.ts';
import { judgedReleases } from './whole-line.ts';

const BODY =
	'(?:party|parties|group|groups|council|administration|government|leader|leadership|councillors?|members?|cabinet|manifesto|MPs?|pledges?)';
/** Names that are words as well (labour, green, reform) count only beside what makes them a party. */
const PARTY = new RegExp(
	[
		String.raw`\b(?:Conservatives|Tory|Tories|Lib(?:eral)? Dem(?:ocrat)?s?|Plaid Cymru|UKIP|Reform UK|Sinn Féin)\b`,
		String.raw`\b(?:Labour|Conservative|Green|Independent|Liberal|Scottish National|SNP|DUP|SDLP|Alliance)(?:-(?:run|led|controlled))? ${BODY}\b`,
		String.raw`\b(?:Labour|Conservative|Tory)-(?:run|led|controlled)\b`,
	].join('|'),
	'g',
);

/**
 * Credit taken for a result: by a joining word before what the council did, or by a verb after it. A reason for what was
 * not done, or for a delay that anybody can see ("because two sweepers wait for parts"), is not meant.
 */
const OURS = String.raw`(?:our|the council['’]s|this administration['’]s) (?:\w+ ){0,3}?(?:work|efforts?|hard work|investment|plan|plans|policy|policies|programme|scheme|campaign|approach|strategy|action|actions|changes|decision|decisions|leadership|team|teams|staff)`;
const CAUSE = new RegExp(
	[
		String.raw`\b(?:thanks to|(?:is|was|are|were) due to|because of|as a (?:direct )?result of|driven by|owing to|a tribute to) ${OURS}\b`,
		String.raw`\b${OURS} (?:(?:has|have|had) )?(?:led to|produced|delivered|driven|brought about|resulted in)\b`,
		String.raw`\bproves? that (?:our|the council)\b`,
	].join('|'),
	'gi',
);

export const noParties: Rule = {
	code: 'W001',
	check: (submission) => matching(submission, PARTY, texts.namesParty, true),
};

export const noUnshownCauses: Rule = {
	code: 'W002',
	check: (submission) => matching(submission, CAUSE, texts.claimsCause, false),
};

function* matching(
	submission: Submission,
	pattern: RegExp,
	fault: (found: string) => Fault,
	isEverywhere: boolean,
): Generator<Problem> {
	for (const [, folder] of judgedReleases(submission)) {
		for (const { text, place, isCommentary } of freeTexts(folder)) {
			if (!isEverywhere && !isCommentary) continue;
			for (const match of text.matchAll(pattern)) yield problem(place(match.index, match[0].length), fault(match[0]));
		}
	}
}
