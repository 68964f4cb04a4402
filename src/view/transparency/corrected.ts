/** Files of large tables that were changed after they had been published: when, why, and from what to what. */

import type { LockedTable, PublishedDataSet } from '../../domain/data-set.ts';
import type { Period } from '../../domain/period.ts';
import type { Publication } from '../../publication/publication.ts';
import type { ToldCorrection } from '../../transparency/locked.ts';
import { toldCorrections } from '../../transparency/locked.ts';
import { day, interval } from '../../words/date.ts';
import { CORRECTED, extent } from '../../words/transparency/corrected.ts';
import { DATA_SET } from '../../words/transparency/page.ts';
import { address } from '../address.ts';
import type { Cell, Row, TableView } from '../table.ts';

export interface CorrectedFile extends ToldCorrection {
	readonly dataSet: PublishedDataSet;
	readonly period: Period;
	/** What the corrections of its data set on its day are led to by: it stands on the first of them. */
	readonly anchor: string;
	/** Whether what was before and after is of this correction alone, and not of several that were published together. */
	readonly isAlone: boolean;
}

/** Every correction of some data sets, newest first. */
export function correctedFiles(dataSets: readonly PublishedDataSet[], locked: readonly LockedTable[]): CorrectedFile[] {
	const all = dataSets.flatMap((dataSet) =>
		[...new Map(dataSet.corrected.map(({ period }) => [period.text, period])).values()].flatMap((period) =>
			toldCorrections(dataSet, period.text, locked).map((correction, at) => ({
				...{ dataSet, period, anchor: `corrected-${dataSet.id}-${correction.on}` },
				isAlone: correction.was?.corrections === at && correction.now?.corrections === at + 1,
				...correction,
			})),
		),
	);
	// Of one day, too, the last is the newest.
	return all.reverse().toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/**
 * Every correction, newest first; undefined where there is none.
 * @param only the data set that a page is about, which it need not name again; all of them where left out
 */
export function correctedTable(
	{ lockedTables = [], dataSets: everyOne = [] }: Publication,
	only?: PublishedDataSet,
): TableView | undefined {
	const isNamed = only === undefined;
	const all = correctedFiles(only ? [only] : everyOne, lockedTables);
	if (all.length === 0) return undefined;
	const first = new Map(all.toReversed().map((one) => [one.anchor, one]));
	const rows = all.map((one): Row => {
		const { dataSet, period, on, reason, was, now } = one;
		const span = interval(period.start, period.end);
		const named = { text: dataSet.title, href: address.dataSet(dataSet.id), detail: span };
		return {
			...(first.get(one.anchor) === one ? { id: one.anchor } : {}),
			cells: [isNamed ? named : { text: span }, { text: day(on) }, { text: reason }, extentCell(was), extentCell(now)],
		};
	});
	const titles = [
		isNamed ? CORRECTED.table : CORRECTED.period,
		CORRECTED.on,
		CORRECTED.why,
		CORRECTED.was,
		CORRECTED.now,
	];
	return { caption: CORRECTED.caption, columns: titles.map((title) => ({ title, kind: 'text' })), rows };
}

/** With the checksum by which a reader who kept a download can tell which it is. */
const extentCell = (of: LockedTable | undefined): Cell =>
	of ? { text: extent(of), detail: DATA_SET.digest(of.sha256) } : { text: CORRECTED.notKept };
