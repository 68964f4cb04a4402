/** One thing is said once: no two rows of a table are about the same figure, whatever spelling their period has. */

import type { Breakdown, Comparison, Figure, Observation } from '../domain/observation.ts';
import { periodKey } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { Place, Located } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import type { Target } from '../domain/target.ts';
import { problem, tables } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';

export const oneRowForEachThing: Rule = {
	code: 'R002',
	*check(submission: Submission): Generator<Problem> {
		yield* ofShared(submission);
		for (const folder of submission.releases) {
			yield* ofFigures(folder, submission);
			yield* ofStates(folder);
		}
	},
};

/** What a row is about: the key that must be single, the field to point at, the same in words, and what it says. */
interface Subject {
	readonly key: string;
	readonly field: string;
	readonly shown: string;
	readonly value?: string;
}

const byId = (record: { readonly id: string }): Subject => ({ key: record.id, field: 'id', shown: record.id });
const byFields =
	<T>(field: keyof T & string, ...more: (keyof T & string)[]) =>
	(record: T): Subject => {
		const parts = [field, ...more].map((name) => record[name]);
		return { key: JSON.stringify(parts), field, shown: parts.filter((part) => part !== undefined).join(', ') };
	};

function* ofShared(of: Submission): Generator<Problem> {
	yield* repeated(of.indicators, byId);
	yield* repeated(of.services, byId);
	yield* repeated(of.groups, byId);
	yield* repeated(of.lenses, byId);
	yield* repeated(of.members, byFields('group', 'areaCode', 'from'));
	yield* repeated(of.categories, byFields('dimension', 'id'));
	yield* repeated(of.synonyms, byFields('term'));
	yield* repeated(of.redirects, byFields('from'));
}

function* ofStates(folder: ReleaseFolder): Generator<Problem> {
	for (const rows of [folder.actions, folder.risks, folder.findings, folder.recommendations, folder.evidence]) {
		yield* repeated<{ readonly id: string }>(rows ?? [], byId);
	}
	yield* repeated(folder.register ?? [], byId);
	yield* repeated(folder.ratings ?? [], byFields('service', 'objective'));
	yield* repeated(folder.finance ?? [], byFields('service', 'objective', 'kind', 'basis'));
	yield* repeated(folder.complaints ?? [], byFields('service', 'stage', 'theme'));
	yield* repeated(folder.judgements, ({ indicator, period }) => aboutPeriod('judgements', indicator, period));
}

const aboutPeriod = (table: string, indicator: string, period: Period, ...more: (string | undefined)[]): Subject => ({
	key: [table, indicator, periodKey(period), ...more].join('|'),
	field: 'indicator',
	shown: [indicator, period.text, ...more.filter((part) => part)].join(', '),
});

function* ofFigures(folder: ReleaseFolder, { groups }: Submission): Generator<Problem> {
	const observation = ({ indicator, period, figure }: Observation): Subject => ({
		...aboutPeriod('observations', indicator, period),
		value: said(figure),
	});
	const breakdown = ({ indicator, period, dimension, category, figure }: Breakdown): Subject => ({
		...aboutPeriod('breakdowns', indicator, period, dimension, category),
		value: said(figure),
	});
	const target = ({ indicator, period, value, lower, upper }: Target): Subject => ({
		...aboutPeriod('targets', indicator, period),
		value: value?.text ?? `${lower?.text ?? ''}..${upper?.text ?? ''}`,
	});
	yield* repeated(folder.observations, observation);
	yield* repeated(folder.targets, target);
	yield* repeated(folder.breakdowns, breakdown);
	const statistics = new Set(groups.filter(({ record }) => record.kind === 'statistic').map(({ record }) => record.id));
	const isStatistic = (group: string): boolean => statistics.has(group);
	yield* repeated(folder.comparisons, (record) => comparison(record, isStatistic), isInAnotherGroup);
}

/** An area's figure is one figure for all its groups; a statistic is its group's own. */
function comparison(record: Comparison, isStatistic: (group: string) => boolean): Subject {
	const { indicator, period, group, areaCode, dimension, category, figure } = record;
	const area = isStatistic(group) || areaCode === '' ? group : areaCode;
	return { ...aboutPeriod('comparisons', indicator, period, area, dimension, category), value: said(figure) };
}

/** An area may stand in several groups, as long as each says the same. */
const isInAnotherGroup = (first: Comparison, second: Comparison): boolean => first.group !== second.group;

const said = (figure: Figure): string =>
	figure.kind === 'reported' ? figure.value.text : figure.markers.map((marker) => `[${marker}]`).join('');

/** @param mayRepeat whether two rows that say the same may both stand */
function* repeated<T>(
	rows: readonly Located<T>[],
	subjectOf: (record: T) => Subject,
	mayRepeat: (first: T, second: T) => boolean = () => false,
): Generator<Problem> {
	const first = new Map<string, Located<T>>();
	for (const row of rows) {
		const subject = subjectOf(row.record);
		const before = first.get(subject.key);
		if (!before) {
			first.set(subject.key, row);
			continue;
		}
		const earlier = subjectOf(before.record);
		const differs = subject.value !== undefined && earlier.value !== subject.value;
		if (!differs && mayRepeat(before.record, row.record)) continue;
		const at = row.source.place(subject.field);
		const values = differs ? ([earlier.value!, subject.value!] as const) : undefined;
		yield problem(at, tables.duplicateRow(rowOf(before.source.place(subject.field)), rowOf(at), subject.shown, values));
	}
}

/** The spreadsheet's row: a cell of several lines makes it another than the line. */
const rowOf = ({ cell }: Place): number => Number(cell!.replace(/^[A-Z]+/, ''));
