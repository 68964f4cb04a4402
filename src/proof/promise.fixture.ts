/** What became of every promise, worked out a second time from the rows of actions.csv alone: nothing of the product is imported. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rows } from './reread.fixture.ts';

type Row = Readonly<Record<string, string>>;

/** As the published table spells them. */
export type Fate = 'done' | 'done-late' | 'under-way' | 'overdue' | 'stopped';

export interface PromiseByHand {
	readonly id: string;
	readonly title: string;
	/** The newest public release that names it. */
	readonly release: string;
	readonly fate: Fate;
	/** The first date that was ever promised, and the one that stands; '' where none is. */
	readonly first: string;
	readonly due: string;
	readonly done: string;
}

/**
 * Every action and milestone that a public release named.
 * @param releases ids, oldest first, with their rows
 * @param asAt the day of the newest public release, by which a date has passed
 */
export function promisesByHand(
	releases: readonly { readonly id: string; readonly rows: readonly Row[] }[],
	asAt: string,
): PromiseByHand[] {
	const told = new Map<string, { release: string; row: Row; first: string }>();
	for (const release of releases) {
		for (const row of release.rows) {
			const before = told.get(row['id']!);
			told.set(row['id']!, { release: release.id, row, first: before?.first || (row['due'] ?? '') });
		}
	}
	return [...told].flatMap(([id, { release, row, first }]) => {
		if (row['kind'] === 'programme') return [];
		const [due, done] = [row['due'] ?? '', row['done'] ?? ''];
		return {
			id,
			title: row['title']!,
			release,
			fate: fateByHand(row['status']!, first, due, done, asAt),
			first,
			due,
			done,
		};
	});
}

/** Dates are ISO, so the order of their letters is that of the days. */
function fateByHand(status: string, first: string, due: string, done: string, asAt: string): Fate {
	if (done === '' && status !== 'complete' && status !== 'stopped')
		return due !== '' && due < asAt ? 'overdue' : 'under-way';
	if (status === 'stopped') return 'stopped';
	return first !== '' && done > first ? 'done-late' : 'done';
}

/** The rows that each public release of a site folder says of its actions, and the day of the newest release. */
export function actionsIn(
	dir: string,
	releases: readonly string[],
): { rows: { id: string; rows: Row[] }[]; asAt: string } {
	const inRelease = (id: string, file: string): string => join(dir, 'data/releases', id, file);
	const newest = JSON.parse(readFileSync(inRelease(releases.at(-1)!, 'release.json'), 'utf8')) as { publishAt: string };
	return {
		rows: releases.map((id) => {
			const path = inRelease(id, 'actions.csv');
			return { id, rows: existsSync(path) ? rows(readFileSync(path, 'utf8')) : [] };
		}),
		asAt: newest.publishAt.slice(0, 10),
	};
}
