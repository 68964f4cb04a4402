/** Targets that can be judged: a number or a range that fits the measure, with a tolerance that has a width. */

import type { Indicator } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import type { Located } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import type { Target } from '../domain/target.ts';
import { registerOf } from '../publication/line.ts';
import type { Message } from '../words/release-problems.ts';
import { targetFault } from '../words/release-problems.ts';
import type { Rule } from './rule.ts';
import { faultsOfProfile, faultsOfUnit } from './target-sense.ts';
import type { TargetFault } from './target-sense.ts';

export const targetsCanBeJudged: Rule = {
	code: 'T001',
	*check(submission: Submission): Generator<Problem> {
		for (const folder of submission.releases) {
			const register = registerOf(submission, folder);
			for (const row of folder.targets) {
				const indicator = register.get(row.record.indicator);
				if (indicator) yield* faultsOf(submission, folder, indicator, row);
			}
			for (const fault of senseless(submission, folder)) {
				const at = fault.row.source.place(fault.field);
				yield { check: 'T001', severity: 'error', at, release: folder.id, ...fault.said };
			}
		}
	},
};

/** Targets that are not in their measure's unit, or do not go with its basis. */
function* senseless(submission: Submission, folder: ReleaseFolder): Generator<TargetFault> {
	const register = registerOf(submission, folder);
	const rows = Map.groupBy(folder.targets, ({ record }) => record.indicator);
	for (const [id, own] of rows) {
		const indicator = register.get(id);
		if (!indicator) continue;
		for (const row of own) yield* faultsOfUnit(submission, folder, indicator, row);
		yield* faultsOfProfile(submission, folder, indicator, own);
	}
}

function* faultsOf(
	submission: Submission,
	folder: ReleaseFolder,
	indicator: Indicator,
	{ record, source }: Located<Target>,
): Generator<Problem> {
	const problem = (field: string, said: Message): Problem => ({
		check: 'T001',
		severity: 'error',
		at: source.place(field),
		release: folder.id,
		...said,
	});
	const { lower, upper, value, period } = record;
	const isRange = lower !== undefined || upper !== undefined;
	if (!value && !isRange) return yield problem('target', targetFault.nothingSet(indicator.id, period.text));
	if (value && isRange) return yield problem('target', targetFault.valueAndRange(indicator.id, period.text));
	if (isRange && (indicator.polarity === 'higher' || indicator.polarity === 'lower')) {
		yield problem('target_lower', targetFault.rangeForOneWay(indicator.id, indicator.polarity));
	}
	if (value && indicator.polarity === 'range') yield problem('target', targetFault.valueForRange(indicator.id));
	const tolerance =
		record.tolerance ?? indicator.tolerance ?? folder.context?.status?.tolerance ?? submission.council.status.tolerance;
	const bounds = [value, lower, upper].filter((bound) => bound !== undefined);
	if (
		tolerance !== 'none' &&
		tolerance.kind === 'percent' &&
		indicator.polarity !== 'neither' &&
		bounds.some((bound) => bound.value === 0)
	) {
		const isOwn = record.tolerance !== undefined;
		yield problem(
			isOwn ? 'tolerance' : 'target',
			targetFault.percentOfZero(indicator.id, period.text, `${tolerance.value}%`),
		);
	}
}
