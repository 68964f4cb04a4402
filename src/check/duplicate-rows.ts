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

/** How rows are told apart. All but the key is asked of rows that have the same. */
interface Subject<T> {
	/** What must be single. */
	readonly key: (record: T) => string;
	/** The field to point at. */
	readonly field: string;
	/** What the row is about, in words. */
	readonly shown: (record: T) => string;
	readonly value?: (record: T) => string;
}

const byId: Subject<{ readonly id: string }> = { key: ({ id }) => id, field: 'id', shown: ({ id }) => id };
function byFields<T>(field: keyof T & string, ...more: (keyof T & string)[]): Subject<T> {
	const partsOf = (record: T): unknown[] => [field, ...more].map((name) => record[name]);
	return {
		key: (record) => JSON.stringify(partsOf(record)),
		field,
		shown: (record) =>
			partsOf(record)
				.filter((part) => part !== undefined)
				.join(', '),
	};
}

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
	yield* repeated(folder.judgements, byPeriod());
}

/** A record of what one measure says of one period. */
interface OfPeriod {
	readonly indicator: string;
	readonly period: Period;
}

/** @param partsOf whom or what such a record is about besides */
const byPeriod = <T extends OfPeriod>(
	value?: (record: T) => string,
	partsOf: (record: T) => string[] = () => [],
): Subject<T> => ({
	key: (record) => `${record.indicator}|${periodKey(record.period)}|${partsOf(record).join('|')}`,
	field: 'indicator',
	shown: (record) =>
		[record.indicator, record.period.text, ...partsOf(record).filter((part) => part !== '')].join(', '),
	...(value ? { value } : {}),
});

const saidIn = ({ figure }: { readonly figure: Figure }): string => said(figure);
const OBSERVATION = byPeriod<Observation>(saidIn);
const BREAKDOWN = byPeriod<Breakdown>(saidIn, ({ dimension, category }) => [dimension, category]);
const TARGET = byPeriod<Target>(
	({ value, lower, upper }) => value?.text ?? `${lower?.text ?? ''}..${upper?.text ?? ''}`,
);

function* ofFigures(folder: ReleaseFolder, { groups }: Submission): Generator<Problem> {
	yield* repeated(folder.observations, OBSERVATION);
	yield* repeated(folder.targets, TARGET);
	yield* repeated(folder.breakdowns, BREAKDOWN);
	const statistics = new Set(groups.filter(({ record }) => record.kind === 'statistic').map(({ record }) => record.id));
	// An area's figure is one figure for all its groups; a statistic is its group's own.
	const areaOf = ({ group, areaCode }: Comparison): string =>
		statistics.has(group) || areaCode === '' ? group : areaCode;
	const parts = (record: Comparison): string[] => [areaOf(record), record.dimension ?? '', record.category ?? ''];
	yield* repeated(folder.comparisons, byPeriod(saidIn, parts), isInAnotherGroup);
}

/** An area may stand in several groups, as long as each says the same. */
const isInAnotherGroup = (first: Comparison, second: Comparison): boolean => first.group !== second.group;

const said = (figure: Figure): string =>
	figure.kind === 'reported' ? figure.value.text : figure.markers.map((marker) => `[${marker}]`).join('');

/** @param mayRepeat whether two rows that say the same may both stand */
function* repeated<T>(
	rows: readonly Located<T>[],
	{ key, field, shown, value }: Subject<T>,
	mayRepeat: (first: T, second: T) => boolean = () => false,
): Generator<Problem> {
	const first = new Map<string, Located<T>>();
	for (const row of rows) {
		const own = key(row.record);
		const before = first.get(own);
		if (!before) {
			first.set(own, row);
			continue;
		}
		const values = value && ([value(before.record), value(row.record)] as const);
		const differing = values && values[0] !== values[1] ? values : undefined;
		if (!differing && mayRepeat(before.record, row.record)) continue;
		const at = row.source.place(field);
		const earlier = rowOf(before.source.place(field));
		yield problem(at, tables.duplicateRow(earlier, rowOf(at), shown(row.record), differing));
	}
}

/** The spreadsheet's row: a cell of several lines makes it another than the line. */
const rowOf = ({ cell }: Place): number => Number(cell!.replace(/^[A-Z]+/, ''));
