/** A comparison group has a row for every member that group-members.csv names: who is missing is said, never guessed. */

import { isReported } from '../domain/observation.ts';
import type { Comparison } from '../domain/observation.ts';
import { isMemberOn } from '../domain/organisation.ts';
import type { GroupMember } from '../domain/organisation.ts';
import { periodKey } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { Located } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { lineOf } from '../publication/line.ts';
import { day } from '../words/date.ts';
import { problem, releases } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';

/** What all releases together say of one measure, period and group. */
interface Stated {
	/** The row that said so first: its group stands for all. */
	readonly row: Located<Comparison>;
	readonly folder: ReleaseFolder;
	readonly areas: Set<string>;
	/** Whether any area has a value: a group of which nobody has one is no comparison yet. */
	hasValue: boolean;
}

export const groupsAreWhole: Rule = {
	code: 'R008',
	*check(submission: Submission): Generator<Problem> {
		const members = new Map<string, GroupMember[]>();
		for (const { record } of submission.members) {
			if (record.areaCode === submission.council.areaCode) continue;
			members.set(record.group, [...(members.get(record.group) ?? []), record]);
		}
		if (members.size === 0) return;
		for (const { row, folder, areas, hasValue } of statedIn(submission, members).values()) {
			const { indicator, period, group } = row.record;
			const own = members.get(group)!.filter((member) => isMemberOn(member, period.end));
			const missing = own.filter(({ areaCode }) => !areas.has(areaCode)).map(({ area }) => area);
			if (!hasValue || missing.length === 0) continue;
			const said = releases.membersMissing(group, indicator, period.text, own.length, missing);
			yield { ...problem(row.source.place('group'), said), release: folder.id };
		}
	},
};

/** A row that puts an area into a group whose members are stated, and of which it is none on the last day of its period. */
export const groupsHaveNoStrangers: Rule = {
	code: 'R010',
	*check(submission: Submission): Generator<Problem> {
		const members = Map.groupBy(submission.members, ({ record }) => record.group);
		if (members.size === 0) return;
		for (const folder of lineOf(submission).folders) {
			for (const { record, source } of folder.comparisons) {
				const { group, area, areaCode, period } = record;
				if (areaCode === submission.council.areaCode) continue;
				// A list that does not reach back to the period says nothing of who belonged then.
				const stated = members.get(group)?.filter((member) => isMemberOn(member.record, period.end)) ?? [];
				if (stated.length === 0 || stated.some((member) => member.record.areaCode === areaCode)) continue;
				const said = releases.notAMember(group, area, day(period.end));
				yield { ...problem(source.place('group'), said), release: folder.id };
			}
		}
	},
};

/** An area's row counts for all groups that it is a member of, whichever the row names. */
function statedIn(submission: Submission, members: ReadonlyMap<string, readonly GroupMember[]>): Map<string, Stated> {
	const stated = new Map<string, Stated>();
	const areas = new Map<string, Set<string>>();
	for (const folder of lineOf(submission).folders) {
		for (const row of folder.comparisons) {
			const { indicator, period, group, areaCode, dimension, figure } = row.record;
			if (dimension !== undefined) continue;
			const at = `${indicator}|${periodKey(period)}`;
			const there = areas.get(at) ?? new Set<string>();
			areas.set(at, there.add(areaCode));
			if (!members.has(group)) continue;
			const known = stated.get(`${at}|${group}`) ?? { row, folder, areas: there, hasValue: false };
			known.hasValue ||= isReported(figure);
			stated.set(`${at}|${group}`, known);
		}
	}
	return stated;
}
