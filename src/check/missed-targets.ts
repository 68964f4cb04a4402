/** Every missed target is explained, and answered by an action. */

import type { IndicatorId } from '../domain/ids.ts';
import { isReported } from '../domain/observation.ts';
import { periodKey } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { Target } from '../domain/target.ts';
import { judge } from '../publication/judge.ts';
import type { Change } from '../publication/publication.ts';
import { CODES, problem, releases } from '../words/problems/index.ts';
import type { Submission } from '../domain/submission.ts';
import type { Rule } from './rule.ts';
import { judgedReleases, wholeLine } from './whole-line.ts';

/** What brings a result that nobody has explained yet. */
const NEWS: ReadonlySet<Change> = new Set<Change>(['first', 'revised', 'supplied']);

export const missedTargetsAreExplained: Rule = {
	code: 'C001',
	...CODES.C001,
	*check(submission: Submission): Generator<Problem> {
		for (const [order, folder] of judgedReleases(submission)) {
			const publication = wholeLine(submission).publication();
			const commentary = new Map(folder.commentary.map(({ record }) => [record.indicator, record]));
			const told = new Set<IndicatorId>();
			for (const { record } of folder.observations) {
				const measure = publication.byId.get(record.indicator);
				if (!measure || told.has(measure.id)) continue;
				told.add(measure.id);
				// One release may bring years of history: it answers for the newest result.
				const newest = measure.figures.findLast(({ statements }) => statements[0]!.release <= order);
				const said = newest?.statements.findLast(({ release }) => release <= order);
				if (!newest || !said || said.release !== order || !NEWS.has(said.change) || !isReported(said.figure)) continue;
				const { status, target } = judge(publication, measure, newest.period, order);
				if (status.kind !== 'missed' || !target) continue;
				const words = commentary.get(measure.id);
				if (words?.action !== undefined) continue;
				const row = folder.observations.find(
					({ record: of }) => of.indicator === measure.id && periodKey(of.period) === periodKey(newest.period),
				)!;
				yield problem(
					row.source.place('value'),
					releases.missedWithoutWords(
						measure.id,
						newest.period.text,
						said.figure.value.text,
						targetText(target.target),
						folder.id,
						words ? 'commentary' : 'nothing',
					),
				);
			}
		}
	},
};

const targetText = ({ value, lower, upper }: Target): string =>
	value?.text ??
	(lower && upper
		? `${lower.text} to ${upper.text}`
		: lower
			? `at least ${lower.text}`
			: `at most ${upper?.text ?? ''}`);
