/** Nothing published is restated without saying why: figures by a row of revisions.csv, targets by their own reason. */

import type { DimensionId } from '../domain/ids.ts';
import type { Figure } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import { covers, periodKey } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { Located } from '../domain/source.ts';
import type { Submission } from '../domain/submission.ts';
import type { Target } from '../domain/target.ts';
import { changeOf, isSameTarget } from '../publication/change.ts';
import { addsUp } from '../publication/judge.ts';
import { lineOf, registerOf } from '../publication/line.ts';
import { restated } from '../words/release-problems.ts';
import { figureText, reasonFor, reasonsOf } from './revision-reach.ts';
import type { Rule } from './rule.ts';

/** The part of a breakdown that a row is about. */
interface Part {
	readonly dimension?: DimensionId;
	readonly category?: string;
}

export const restatedWithReason: Rule = {
	code: 'X001',
	*check(submission: Submission): Generator<Problem> {
		const said = new Map<string, Figure>();
		for (const folder of lineOf(submission).folders) {
			const revisions = reasonsOf(folder);
			// What one release says twice is another rule's business.
			const own = new Map<string, Figure>();
			for (const table of ['observations', 'breakdowns'] as const) {
				for (const { record, source } of folder[table]) {
					const { indicator, period, figure } = record;
					const part: Part = 'dimension' in record ? record : {};
					const key = `${indicator}|${periodKey(period)}|${part.dimension ?? ''}|${part.category ?? ''}`;
					own.set(key, figure);
					const before = said.get(key);
					if (!before || changeOf(before, figure) !== 'revised') continue;
					const { dimension, category } = part;
					const scope = {
						table,
						...(dimension === undefined ? {} : { dimension }),
						...(category === undefined ? {} : { category }),
					};
					if (reasonFor(revisions, indicator, period, scope)) continue;
					const words = restated.withoutReason(indicator, period.text, figureText(before), figureText(figure));
					yield {
						check: 'X001',
						severity: 'error',
						at: source.place('value'),
						release: folder.id,
						found: figureText(figure),
						...words,
					};
				}
			}
			for (const [key, figure] of own) said.set(key, figure);
		}
	},
};

export const movedWithReason: Rule = {
	code: 'X002',
	*check(submission: Submission): Generator<Problem> {
		const set = new Map<string, Located<Target>>();
		const published = new Map<string, Period[]>();
		for (const folder of lineOf(submission).folders) {
			const register = registerOf(submission, folder);
			for (const row of folder.targets) {
				const { indicator, period, reason } = row.record;
				const key = `${indicator}|${periodKey(period)}`;
				const before = set.get(key);
				set.set(key, row);
				if (reason || (before && isSameTarget(before.record, row.record))) continue;
				const measure = register.get(indicator);
				// A target for a part of a year moves the year's target for a result that is already known.
				const takesOver = (other: Target): boolean =>
					other.indicator === indicator && other !== row.record && covers(other.period, period);
				const isLate = published.get(indicator)?.some((known) => covers(period, known)) ?? false;
				const replacesYear = isLate && measure && !addsUp(measure, submission.council.units);
				if (!before && !(replacesYear && [...set.values()].some(({ record }) => takesOver(record)))) continue;
				const words = restated.targetWithoutReason(indicator, period.text);
				yield { check: 'X002', severity: 'error', at: row.source.place('target'), release: folder.id, ...words };
			}
			for (const { record } of folder.observations) {
				if (record.figure.kind !== 'reported') continue;
				const known = published.get(record.indicator);
				if (known) known.push(record.period);
				else published.set(record.indicator, [record.period]);
			}
		}
	},
};
