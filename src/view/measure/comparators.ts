/** Other areas and groups beside a measure, at one period: who has a figure, and how a group is summed up. */

import { groupSummary } from '../../domain/benchmark.ts';
import type { GroupSummary } from '../../domain/benchmark.ts';
import type { Figure, Reported } from '../../domain/observation.ts';
import { isReported } from '../../domain/observation.ts';
import type { GroupId } from '../../domain/ids.ts';
import { isMemberOn } from '../../domain/organisation.ts';
import type { Group, GroupMember } from '../../domain/organisation.ts';
import { comparePeriods, periodKey, samePeriod } from '../../domain/period.ts';
import type { Period } from '../../domain/period.ts';
import type { ComparatorSeries, Publication } from '../../publication/publication.ts';
import { newest } from '../../publication/publication.ts';
import { medianOf, olderDetail } from '../../words/comparison.ts';
import type { FigureMark } from '../figure-mark.ts';
import { figureMark } from '../figure-mark.ts';
import type { Subject } from './subject.ts';
import { valueOf } from './subject.ts';

/** One area's figure at one period. */
export interface Neighbour {
	readonly series: ComparatorSeries;
	readonly figure: Figure;
}

/** A group at one period. */
export interface GroupAt {
	readonly group: Group;
	readonly neighbours: readonly Neighbour[];
	/** Of the areas that have a value; undefined where none has. */
	readonly summary?: GroupSummary;
}

interface Index {
	readonly byPeriod: ReadonlyMap<string, readonly Neighbour[]>;
	readonly groups: readonly Group[];
	/** How many other areas ever had a figure, by group: what counts where nobody declares the members. */
	readonly sizes: ReadonlyMap<string, number>;
}
const indexes = new WeakMap<Subject, Index>();

/** Figures of other areas for the whole measure: breakdowns of others are not compared, nor is the council with itself. */
function indexOf(subject: Subject): Index {
	const known = indexes.get(subject);
	if (known) return known;
	const { publication, measure } = subject;
	const own = measure.comparators.filter(
		({ dimension, areaCode }) =>
			dimension === undefined && (areaCode === '' || areaCode !== publication.council.areaCode),
	);
	const byPeriod = new Map<string, Neighbour[]>();
	for (const series of own) {
		for (const entry of series.figures) {
			const key = periodKey(entry.period);
			const there = byPeriod.get(key);
			const neighbour = { series, figure: newest(entry).figure };
			if (there) there.push(neighbour);
			else byPeriod.set(key, [neighbour]);
		}
	}
	const sizes = new Map<string, number>();
	for (const { groups } of own) for (const id of groups) sizes.set(id, (sizes.get(id) ?? 0) + 1);
	const index = { byPeriod, groups: newestEditions(publication.groups.filter(({ id }) => sizes.has(id))), sizes };
	indexes.set(subject, index);
	return index;
}

/** Of several editions of one model (same source, each with its date), only the newest is shown. */
const newestEditions = (groups: readonly Group[]): Group[] =>
	groups.filter(
		(group) =>
			group.kind !== 'members' ||
			group.asOf === undefined ||
			!groups.some(
				(other) =>
					other.kind === 'members' &&
					other.source !== undefined &&
					other.source === group.source &&
					other.asOf !== undefined &&
					other.asOf > group.asOf!,
			),
	);

/** The other areas that belonged to a group at the end of a period; undefined where its members are not declared. */
const membersOn = ({ council, members }: Publication, id: GroupId, { end }: Period): GroupMember[] | undefined =>
	// The council itself may be declared a member: it is not one of the others.
	members.get(id)?.filter((member) => member.areaCode !== council.areaCode && isMemberOn(member, end));

/** One group at a period, an older edition too; undefined where no area says anything of it. */
export function groupAt(subject: Subject, period: Period, group: Group): GroupAt | undefined {
	const { byPeriod, sizes } = indexOf(subject);
	const there = byPeriod.get(periodKey(period)) ?? [];
	const declared = membersOn(subject.publication, group.id, period);
	// A list that does not reach back to the period says nothing of who belonged then.
	const belongs = declared?.length ? new Set(declared.map(({ areaCode }) => areaCode)) : undefined;
	const neighbours = there.filter(
		({ series }) => series.groups.includes(group.id) && (belongs?.has(series.areaCode) ?? true),
	);
	if (neighbours.length === 0) return undefined;
	const values = neighbours.flatMap(({ figure }) => (isReported(figure) ? [figure.value.value] : []));
	const summary = groupSummary(values, declared?.length ?? sizes.get(group.id) ?? neighbours.length);
	return { group, neighbours, ...(summary ? { summary } : {}) };
}

/** The groups that have figures at a period, in the council's order. */
export const groupsAt = (subject: Subject, period: Period): GroupAt[] =>
	indexOf(subject).groups.flatMap((group) => groupAt(subject, period, group) ?? []);

/** Our periods for which others have figures too, oldest first. */
export function sharedPeriods(subject: Subject): Period[] {
	const { byPeriod } = indexOf(subject);
	return subject.series
		.filter(
			(judged) => valueOf(judged) && byPeriod.get(periodKey(judged.period))?.some(({ figure }) => isReported(figure)),
		)
		.map(({ period }) => period)
		.sort(comparePeriods);
}

/** The one figure of an area or of a published statistic. */
export const reportedOf = ({ neighbours }: GroupAt): { series: ComparatorSeries; figure: Reported } | undefined => {
	const found = neighbours.find(({ figure }) => isReported(figure));
	return found && isReported(found.figure) ? { series: found.series, figure: found.figure } : undefined;
};

/** The mark of an area's figure. */
export const neighbourMark = (subject: Subject, period: Period, { series, figure }: Neighbour): FigureMark =>
	figureMark(subject.measure.id, period, figure, [series.key]);

export interface Headline {
	readonly title: string;
	readonly text: string;
	readonly mark?: FigureMark;
	readonly detail: string;
}

/** Whether figures are amounts that grow with the size of an area: such figures are listed, but never drawn or led with. */
export const isAmount = ({ indicator, unit }: Subject): boolean =>
	['count', 'money'].includes(indicator.kind ?? unit.kind);

/**
 * One comparator for the headline: an area first, then a published statistic, then a median. For our newest period, else
 * for the newest that others have a figure for too, with its name and our figure of that time; a running total is only
 * set beside an equal part of a year.
 */
export function headlineComparator(subject: Subject): Headline | undefined {
	const { now, indicator } = subject;
	if (!now || !valueOf(now) || isAmount(subject)) return undefined;
	const shared = sharedPeriods(subject).at(-1);
	const older = indicator.basis === 'year-to-date' || !shared ? [] : [shared];
	for (const period of [now.period, ...older]) {
		const found = headlineAt(subject, period);
		if (found) return found;
	}
	return undefined;
}

function headlineAt(subject: Subject, period: Period): Headline | undefined {
	const { publication, now, series, say, when } = subject;
	const groups = groupsAt(subject, period);
	const ours = valueOf(series.find((judged) => samePeriod(judged.period, period)));
	const detail =
		ours && now && !samePeriod(now.period, period)
			? olderDetail(when(period), publication.council.shortName, say(ours))
			: when(period);
	for (const kind of ['area', 'statistic'] as const) {
		for (const at of groups) {
			const found = at.group.kind === kind ? reportedOf(at) : undefined;
			if (!found) continue;
			const mark = neighbourMark(subject, period, found);
			return { title: at.group.title, text: say(found.figure.value), mark, detail };
		}
	}
	const members = groups.find(({ group, summary }) => group.kind === 'members' && summary);
	if (!members?.summary) return undefined;
	return { title: medianOf(members.group.title), text: say(members.summary.median), detail };
}

/** Lines beside ours on the chart: the first area or statistic, and the median of the first group of similar areas. */
export function referenceLines(subject: Subject): { id: string; title: string; values: ReadonlyMap<string, number> }[] {
	if (isAmount(subject)) return [];
	const { groups, sizes } = indexOf(subject);
	const single = groups.find(({ kind }) => kind !== 'members');
	const similar = groups.find(({ kind }) => kind === 'members');
	return [single, similar].flatMap((group) => {
		if (!group) return [];
		const values = new Map<string, number>();
		for (const period of sharedPeriods(subject)) {
			const at = groupsAt(subject, period).find((one) => one.group.id === group.id);
			if (!at?.summary) continue;
			// A median of a few of many areas is not the median of the group.
			const isEnough = group.kind !== 'members' || at.summary.reporting * 2 >= (sizes.get(group.id) ?? 0);
			if (isEnough) values.set(periodKey(period), at.summary.median);
		}
		const title = group.kind === 'members' ? medianOf(group.title) : group.title;
		return values.size === 0 ? [] : [{ id: group.id, title, values }];
	});
}
