/** Every missed target is explained, and answered by an action. */

import type { IndicatorId } from '../domain/ids.ts';
import { isReported } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import { periodKey } from '../domain/period.ts';
import type { Place } from '../domain/source.ts';
import type { Problem } from '../domain/problem.ts';
import type { Target } from '../domain/target.ts';
import { judge } from '../publication/judge.ts';
import type { Change, PublishedIndicator } from '../publication/publication.ts';
import { problem, releases } from '../words/problems/index.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import type { Rule } from './rule.ts';
import { judgedReleases, wholeLine } from './whole-line.ts';

/** What brings a result that nobody has explained yet. */
const NEWS: ReadonlySet<Change> = new Set<Change>(['first', 'revised', 'supplied']);

/** A missed target that nobody has answered yet. */
export interface Unanswered {
	readonly folder: ReleaseFolder;
	readonly measure: PublishedIndicator;
	readonly period: Period;
	readonly result: string;
	readonly target: Target;
	readonly has: 'nothing' | 'commentary';
	readonly place: () => Place;
}

export function* unanswered(submission: Submission): Generator<Unanswered> {
	for (const [order, folder] of judgedReleases(submission)) {
		const publication = wholeLine(submission).publication();
		const commentary = new Map(folder.commentary.map(({ record }) => [record.indicator, record]));
		const told = new Set<IndicatorId>();
		for (const { record } of folder.observations) {
			const measure = publication.byId.get(record.indicator);
			if (!measure || told.has(measure.id)) continue;
			told.add(measure.id);
			// One release may bring years of history: it answers for the newest result.
			const newest = measure.figures.findLast(({ statements }) => statements[0]!.release <= order)!;
			const said = newest.statements.findLast(({ release }) => release <= order)!;
			if (said.release !== order || !NEWS.has(said.change) || !isReported(said.figure)) continue;
			const { status, target } = judge(publication, measure, newest.period, order);
			if (status.kind !== 'missed' || !target) continue;
			const words = commentary.get(measure.id);
			if (words?.action !== undefined) continue;
			const key = periodKey(newest.period);
			const row = folder.observations.find(
				({ record: of }) => of.indicator === measure.id && periodKey(of.period) === key,
			)!;
			yield {
				folder,
				measure,
				period: newest.period,
				result: said.figure.value.text,
				target: target.target,
				has: words ? 'commentary' : 'nothing',
				place: () => row.source.place('value'),
			};
		}
	}
}

export const missedTargetsAreExplained: Rule = {
	code: 'C001',
	*check(submission: Submission): Generator<Problem> {
		for (const { folder, measure, period, result, target, has, place } of unanswered(submission)) {
			const said = releases.missedWithoutWords(measure.id, period.text, result, targetText(target), folder.id, has);
			yield problem(place(), said);
		}
	},
};

const targetText = ({ value, lower, upper }: Target): string =>
	value?.text ??
	(lower && upper ? `${lower.text} to ${upper.text}` : lower ? `at least ${lower.text}` : `at most ${upper!.text}`);
