/** Gathering, release by release, everything said of every indicator. */

import type { IndicatorId } from '../domain/ids.ts';
import { isReported } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import { periodKey } from '../domain/period.ts';
import type { Revision } from '../domain/release.ts';
import type { ReleaseFolder } from '../domain/submission.ts';
import { carriedBy } from './describe.ts';
import type { ComparatorSeries, Description } from './publication.ts';
import type { RevisionsByPeriod } from './series.ts';
import { findRevision, SeriesHistory, TargetHistory } from './series.ts';

/** Everything said of one indicator. */
export interface Gathered {
	readonly figures: SeriesHistory;
	readonly targets: TargetHistory;
	readonly breakdowns: Map<string, Map<string, SeriesHistory>>;
	readonly comparators: Map<
		string,
		Omit<ComparatorSeries, 'figures' | 'groups' | 'area'> & {
			area: string;
			groups: Set<string>;
			history: SeriesHistory;
		}
	>;
	readonly carriedIn: number[];
	/** Periods that have a value so far. */
	readonly published: Map<string, Period>;
}

/** Everything said of every indicator, release by release. */
export function gather(
	visible: readonly ReleaseFolder[],
	descriptions: ReadonlyMap<IndicatorId, readonly Description[]>,
	statistics: ReadonlySet<string>,
): Map<IndicatorId, Gathered> {
	const all = new Map<IndicatorId, Gathered>();
	for (const id of descriptions.keys()) {
		all.set(id, {
			figures: new SeriesHistory(),
			targets: new TargetHistory(),
			breakdowns: new Map(),
			comparators: new Map(),
			carriedIn: [],
			published: new Map(),
		});
	}
	visible.forEach((folder, release) => {
		const revisions = revisionsOf(folder);
		for (const id of carriedBy(folder)) all.get(id)?.carriedIn.push(release);
		for (const { record } of folder.targets) {
			const own = all.get(record.indicator);
			own?.targets.say(release, record, [...own.published.values()]);
		}
		for (const { record } of folder.observations) {
			const revision = findRevision(revisions.get(record.indicator), periodKey(record.period), {
				table: 'observations',
			});
			all.get(record.indicator)?.figures.say(release, record.period, record.figure, revision);
		}
		for (const { record } of folder.breakdowns) {
			const own = all.get(record.indicator);
			if (!own) continue;
			const { dimension, category } = record;
			const revision = findRevision(revisions.get(record.indicator), periodKey(record.period), {
				table: 'breakdowns',
				dimension,
				category,
			});
			const byCategory = getOrAdd(own.breakdowns, dimension, () => new Map<string, SeriesHistory>());
			getOrAdd(byCategory, category, () => new SeriesHistory()).say(release, record.period, record.figure, revision);
		}
		for (const { record } of folder.comparisons) {
			const own = all.get(record.indicator);
			if (!own) continue;
			const { areaCode, area, dimension, category, group } = record;
			// A published statistic is known by its group; its area may be blank, or stand under another's code.
			const place = statistics.has(group) || areaCode === '' ? group : areaCode;
			const key = dimension === undefined ? place : `${place}|${dimension}|${category ?? ''}`;
			const series = getOrAdd(own.comparators, key, () => ({
				key,
				areaCode,
				area,
				groups: new Set<string>(),
				...(dimension === undefined ? {} : { dimension }),
				...(category === undefined ? {} : { category }),
				history: new SeriesHistory(),
			}));
			series.groups.add(group);
			series.area = area || series.area;
			const revision = findRevision(revisions.get(record.indicator), periodKey(record.period), {
				table: 'comparisons',
				groups: [group],
				...(dimension === undefined ? {} : { dimension }),
				...(category === undefined ? {} : { category }),
			});
			series.history.say(release, record.period, record.figure, revision);
		}
		withdrawAll(folder, release, all);
		for (const { record } of folder.observations) {
			if (isReported(record.figure)) all.get(record.indicator)?.published.set(periodKey(record.period), record.period);
		}
	});
	return all;
}

/** Withdrawals come after the data rows: a key that the release also states is not withdrawn. */
function withdrawAll(folder: ReleaseFolder, release: number, all: ReadonlyMap<IndicatorId, Gathered>): void {
	for (const { record } of folder.revisions) {
		const own = all.get(record.indicator);
		if (!own || record.kind !== 'withdrawn') continue;
		const isIn = (table: string): boolean => record.table === undefined || record.table === table;
		if (isIn('observations') && record.dimension === undefined && record.group === undefined)
			own.figures.withdraw(release, record);
		if (isIn('breakdowns') && record.group === undefined) {
			for (const [dimension, categories] of own.breakdowns) {
				if (record.dimension !== undefined && record.dimension !== dimension) continue;
				for (const [category, history] of categories) {
					if (record.category === undefined || record.category === category) history.withdraw(release, record);
				}
			}
		}
		if (isIn('comparisons')) {
			for (const series of own.comparators.values()) {
				if (record.dimension !== undefined && record.dimension !== series.dimension) continue;
				if (record.category !== undefined && record.category !== series.category) continue;
				if (record.group === undefined || series.groups.has(record.group)) series.history.withdraw(release, record);
			}
		}
	}
}

function revisionsOf(folder: ReleaseFolder): Map<IndicatorId, RevisionsByPeriod> {
	const byIndicator = new Map<IndicatorId, Map<string, Revision[]>>();
	for (const { record } of folder.revisions) {
		const byPeriod = getOrAdd(byIndicator, record.indicator, () => new Map<string, Revision[]>());
		getOrAdd(byPeriod, periodKey(record.period), () => []).push(record);
	}
	return byIndicator;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
	let value = map.get(key);
	if (value === undefined) map.set(key, (value = make()));
	return value;
}
