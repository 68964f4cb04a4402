/** Which description of an indicator a release was signed with: its own register, or the working copy where it has none. */

import type { IndicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Located } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import type { Description } from './publication.ts';

/** Field by field: most are the same text or number, and few are lists or periods. */
function isEqual(a: Indicator, b: Indicator): boolean {
	const names = Object.keys(a) as (keyof Indicator)[];
	return (
		names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
	);
}

const isSame = (a: unknown, b: unknown): boolean =>
	a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Indicators that a release reports, sets a target for, compares or introduces. */
export function carriedBy(folder: ReleaseFolder): Set<IndicatorId> {
	const carried = new Set<IndicatorId>(folder.register?.map(({ record }) => record.id));
	const tables: readonly (readonly Located<{ readonly indicator: IndicatorId }>[])[] = [
		folder.observations,
		folder.targets,
		folder.breakdowns,
		folder.comparisons,
	];
	for (const table of tables) for (const { record } of table) carried.add(record.indicator);
	return carried;
}

/** The differing descriptions of each indicator, oldest first, in the order of the register. */
export function describe(submission: Submission, visible: readonly ReleaseFolder[]): Map<IndicatorId, Description[]> {
	const working = new Map(submission.indicators.map(({ record }) => [record.id, record]));
	const found = new Map<IndicatorId, Description[]>();
	visible.forEach((folder, release) => {
		const own = new Map(folder.register?.map(({ record }) => [record.id, record]));
		for (const id of carriedBy(folder)) {
			// A sealed release speaks only through the register it was signed with.
			const indicator = own.get(id) ?? working.get(id);
			if (!indicator) continue;
			const descriptions = found.get(id) ?? [];
			const before = descriptions.at(-1);
			if (!before || !isEqual(before.indicator, indicator)) descriptions.push({ release, indicator });
			found.set(id, descriptions);
		}
	});
	const inOrder = [...working.keys(), ...[...found.keys()].filter((id) => !working.has(id)).sort()];
	return new Map(inOrder.flatMap((id) => (found.has(id) ? [[id, found.get(id)!] as const] : [])));
}
