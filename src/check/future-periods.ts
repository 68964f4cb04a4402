/** Nothing is reported of a period that was not over when its release came out, unless it is marked as a forecast. */

import { isReported } from '../domain/observation.ts';
import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import { localTime } from '../words/date.ts';
import { figures, problem } from '../words/problems/index.ts';
import { figuresOf } from './figures.ts';
import type { Rule } from './rule.ts';

export const periodsAreOver: Rule = {
	code: 'V019',
	*check(submission: Submission): Generator<Problem> {
		const published = new Map(
			submission.releases.map(({ id, release }) => [id, localTime(release.publishAt, submission.council.timeZone)[0]]),
		);
		for (const { folder, indicator, period, figure, source } of figuresOf(submission)) {
			const on = published.get(folder.id)!;
			if (period.end <= on || !isReported(figure) || figure.markers.includes('f')) continue;
			yield problem(source.place('period'), figures.notYetOver(indicator.id, period, on));
		}
	},
};
