/** Figures of other areas are restated by their sources all the time: one reason for each measure and period is enough. */

import type { Comparison, Figure } from '../domain/observation.ts';
import { periodKey } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { Located } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { changeOf } from '../publication/change.ts';
import { lineOf } from '../publication/line.ts';
import { problem, releases } from '../words/problems/index.ts';
import { figureText, reasonFor, reasonsOf } from './revision-reach.ts';
import type { Rule } from './rule.ts';

interface Said {
	figure: Figure;
	/** Every group that the area was ever compared in: a reason given for one of them reaches it. */
	readonly groups: Set<string>;
}

export const comparisonsRestatedWithReason: Rule = {
	code: 'X004',
	*check(submission: Submission): Generator<Problem> {
		const statistics = new Set(
			submission.groups.filter(({ record }) => record.kind === 'statistic').map(({ record }) => record.id),
		);
		const said = new Map<string, Said>();
		for (const folder of lineOf(submission).folders) yield* restatedIn(folder, said, statistics);
	},
};

function* restatedIn(
	folder: ReleaseFolder,
	said: Map<string, Said>,
	statistics: ReadonlySet<string>,
): Generator<Problem> {
	const reasons = reasonsOf(folder);
	const changed: { row: Located<Comparison>; before: Figure; groups: ReadonlySet<string> }[] = [];
	for (const row of folder.comparisons) {
		const { indicator, period, group, areaCode, dimension, category, figure } = row.record;
		const place = statistics.has(group) || areaCode === '' ? group : areaCode;
		const key = [indicator, periodKey(period), place, dimension, category].join('|');
		const before = said.get(key);
		if (!before) {
			said.set(key, { figure, groups: new Set([group]) });
			continue;
		}
		before.groups.add(group);
		if (changeOf(before.figure, figure) === 'revised') {
			changed.push({ row, before: before.figure, groups: before.groups });
		}
		before.figure = figure;
	}
	const told = new Set<string>();
	for (const { row, before, groups } of changed) {
		const { indicator, period, area, group, dimension, category, figure } = row.record;
		const scope = {
			table: 'comparisons' as const,
			groups: [...groups],
			...(dimension === undefined ? {} : { dimension }),
			...(category === undefined ? {} : { category }),
		};
		if (reasonFor(reasons, indicator, period, scope)) continue;
		const key = `${indicator}|${periodKey(period)}`;
		// One row answers for all areas of a period, so one message asks for it.
		if (told.has(key)) continue;
		told.add(key);
		const words = [indicator, period.text, area || group, figureText(before), figureText(figure)] as const;
		yield problem(row.source.place('value'), releases.comparisonRestated(...words));
	}
}
