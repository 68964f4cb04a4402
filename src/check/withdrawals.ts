/** A withdrawal takes back a figure that an earlier release published and that its own release does not state. */

import type { Figure } from '../domain/observation.ts';
import { periodKey } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { Revision } from '../domain/release.ts';
import type { Located } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { lineOf } from '../publication/line.ts';
import type { RevisionScope } from '../publication/series.ts';
import { findRevision } from '../publication/series.ts';
import { problem, releases } from '../words/problems/index.ts';
import { figureText } from './revision-reach.ts';
import type { Rule } from './rule.ts';

interface Stated {
	readonly scope: RevisionScope;
	readonly figure: Figure;
}

export const withdrawalsMeetFigures: Rule = {
	code: 'X005',
	*check(submission: Submission): Generator<Problem> {
		const withdrawn = submission.releases.flatMap(({ revisions }) => revisions.filter(isWithdrawal));
		const asked = new Set(withdrawn.map(({ record }) => keyOf(record)));
		const published = new Map<string, Stated[]>();
		for (const folder of lineOf(submission).folders) {
			const own = statedIn(folder, asked);
			for (const { record, source } of folder.revisions.filter(isWithdrawal)) {
				const key = keyOf(record);
				const reached = ({ scope }: Stated): boolean =>
					findRevision(new Map([[key, [record]]]), key, scope) !== undefined;
				const { indicator, period } = record;
				const restated = own.get(key)?.find(reached);
				const at = source.place('period');
				if (restated) {
					const { scope, figure } = restated;
					yield problem(at, releases.withdrawnAndStated(indicator, period.text, scope.table, figureText(figure)));
				} else if (!published.get(key)?.some(reached)) {
					yield problem(at, releases.nothingToWithdraw(indicator, period.text, record.table === 'targets'));
				}
			}
			for (const [key, stated] of own) published.set(key, [...(published.get(key) ?? []), ...stated]);
		}
	},
};

const isWithdrawal = ({ record }: Located<Revision>): boolean => record.kind === 'withdrawn';
const keyOf = ({ indicator, period }: { readonly indicator: string; readonly period: Period }): string =>
	`${indicator}|${periodKey(period)}`;

/** What a release states of the few measures and periods that anybody withdraws. */
function statedIn(folder: ReleaseFolder, asked: ReadonlySet<string>): Map<string, Stated[]> {
	const found = new Map<string, Stated[]>();
	if (asked.size === 0) return found;
	for (const table of ['observations', 'breakdowns', 'comparisons'] as const) {
		for (const { record } of folder[table]) {
			const key = keyOf(record);
			if (!asked.has(key)) continue;
			const scope: RevisionScope = {
				table,
				...('dimension' in record ? { dimension: record.dimension } : {}),
				...('category' in record ? { category: record.category } : {}),
				...('group' in record ? { groups: [record.group] } : {}),
			};
			found.set(key, [...(found.get(key) ?? []), { scope, figure: record.figure }]);
		}
	}
	return found;
}
