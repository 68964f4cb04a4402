/** What became of each figure from release to release, worked out from the rows alone: the tests' own fold. */

import { join } from 'node:path';
import { readTable } from './council.fixture.ts';
import type { Row } from './council.fixture.ts';
import { interval, reread } from './reread.fixture.ts';
import type { Reread, Said } from './reread.fixture.ts';

export interface Told {
	readonly release: string;
	/** Digits as they stand; '' where there is no value. */
	readonly value: string;
	readonly change: 'first' | 'revised' | 'supplied' | 'confirmed' | 'detail' | 'withdrew';
	/** The row that said so; undefined for a withdrawal. */
	readonly row: Row | undefined;
}

export type Table = 'observations' | 'breakdowns' | 'comparisons';
export const FIGURE_TABLES: readonly Table[] = ['observations', 'breakdowns', 'comparisons'];

/** Two figures differ only when they differ by more than one part in a thousand million. */
export function isSame(a: string, b: string): boolean {
	if (a === '' || b === '') return a === b;
	return Math.abs(Number(a) - Number(b)) <= 1e-9 * Math.max(1, Math.abs(Number(a)), Math.abs(Number(b)));
}

const markersOf = (row: Row): string[] => (row['marker'] ?? '').split(';').filter(Boolean).sort();
const DETAILS = ['numerator', 'denominator', 'lower', 'upper'];

function changeFrom(before: Said, beforeWithdrawn: boolean, after: Said): Told['change'] | undefined {
	if (beforeWithdrawn) return after.value === '' ? 'detail' : 'revised';
	if (before.value === '' && after.value !== '') return 'supplied';
	if (!isSame(before.value, after.value)) return 'revised';
	const [was, now] = [markersOf(before.row), markersOf(after.row)];
	if (was.includes('p') && !now.includes('p')) return 'confirmed';
	const hasNewDetail =
		was.join() !== now.join() ||
		(before.row['note'] ?? '').trim() !== (after.row['note'] ?? '').trim() ||
		DETAILS.some((name) => !isSame(before.row[name] ?? '', after.row[name] ?? ''));
	return hasNewDetail ? 'detail' : undefined;
}

/** A council's public figures with their history. */
export interface Histories {
	readonly reading: Reread;
	/** By table, then by the reread's key; only what changed is told. */
	readonly told: Readonly<Record<Table, ReadonlyMap<string, readonly Told[]>>>;
}

/** Reads a site folder twice: figures as rows, and withdrawals as rows. */
export function histories(dir: string, now: string, startMonth: number): Histories {
	const reading = reread(dir, now);
	const order = new Map(reading.releases.map((id, index) => [id, index]));
	const withdrawals = reading.releases.flatMap((release) =>
		readTable(dir, join('data/releases', release, 'revisions.csv'))
			.filter((row) => row['kind'] === 'withdrawn')
			.map((row) => ({ release, row, at: `${row['indicator']}|${interval(row['period']!, startMonth)}` })),
	);
	const isMeant = (row: Row, table: Table, key: string, said: readonly Said[]): boolean => {
		if (row['table'] && row['table'] !== table) return false;
		const parts = key.split('|').slice(2);
		const [dimension, category] = table === 'comparisons' ? parts.slice(1) : parts;
		if (row['dimension'] && row['dimension'] !== dimension) return false;
		if (row['category'] && row['category'] !== category) return false;
		return !row['group'] || (table === 'comparisons' && said.some((one) => one.row['group'] === row['group']));
	};
	const tell = (table: Table, key: string, said: readonly Said[]): Told[] => {
		const told: Told[] = [];
		let last: Said | undefined;
		let stated = '';
		let isWithdrawn = false;
		const mine = withdrawals.filter(({ at, row }) => `${key}|`.startsWith(`${at}|`) && isMeant(row, table, key, said));
		const events = [
			...said.map((one) => ({ release: one.release, one })),
			...mine.map(({ release }) => ({ release, one: undefined })),
		];
		events.sort((a, b) => order.get(a.release)! - order.get(b.release)!);
		for (const { release, one } of events) {
			if (one) {
				stated = release;
				const change = last ? changeFrom(last, isWithdrawn, one) : 'first';
				if (!change) continue;
				// Noise in the last digits is no revision: the digits that were said first still stand.
				const value =
					last && !isWithdrawn && isSame(last.value, one.value) && change !== 'detail' && change !== 'confirmed'
						? last.value
						: one.value;
				told.push({ release, value, change, row: one.row });
				last = one;
				isWithdrawn = false;
			} else if (last && !isWithdrawn && stated !== release) {
				told.push({ release, value: '', change: 'withdrew', row: undefined });
				isWithdrawn = true;
			}
		}
		return told;
	};
	const foldOf = (table: Table): Map<string, Told[]> =>
		new Map([...reading[table]].map(([key, said]) => [key, tell(table, key, said)]));
	return {
		reading,
		told: {
			observations: foldOf('observations'),
			breakdowns: foldOf('breakdowns'),
			comparisons: foldOf('comparisons'),
		},
	};
}

/** What stood after a release (by id); the newest without one. undefined before anything was said. */
export function standing(
	told: readonly Told[] | undefined,
	releases: readonly string[],
	release?: string,
): Told | undefined {
	const last = release === undefined ? Infinity : releases.indexOf(release);
	return told?.findLast((one) => releases.indexOf(one.release) <= last);
}
