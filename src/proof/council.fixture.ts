/** What the tests need to know of a council beside its figures, read by themselves: register, units, statuses, stages. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rows } from './reread.fixture.ts';

export type Row = Readonly<Record<string, string>>;

/** As the council spells a unit beside a figure. */
export interface Beside {
	readonly symbol: string;
	readonly before: boolean;
}

export interface CouncilFacts {
	readonly dir: string;
	/** The instant at which this council's site stands; what the tests build it at. */
	readonly now: string;
	/** The path under which the site is to stand, with a slash at both ends. */
	readonly base: string;
	readonly startMonth: number;
	readonly tolerance: string;
	readonly isDemonstration: boolean;
	/** The register rows as the newest public release has them, by id. */
	readonly register: ReadonlyMap<string, Row>;
	/** Register rows as a release (by id) has them; the working copy where it brings none. */
	readonly registerAt: (release: string) => ReadonlyMap<string, Row>;
	readonly unitOf: (indicator: Row) => Beside;
}

/** A table of the site folder; no rows where there is no such file. */
export function readTable(dir: string, path: string): Row[] {
	const file = join(dir, path);
	return existsSync(file) ? rows(readFileSync(file, 'utf8')) : [];
}

export const readJson = (dir: string, path: string): Record<string, unknown> | undefined =>
	existsSync(join(dir, path)) ? JSON.parse(readFileSync(join(dir, path), 'utf8')) : undefined;

const WORDS_ONLY = ['per-1000', 'per-10000', 'per-100000'];
const BUILT_IN: Readonly<Record<string, Beside>> = {
	percent: { symbol: '%', before: false },
	number: { symbol: '', before: false },
	tonnes: { symbol: 'tonnes', before: false },
	kilograms: { symbol: 'kg', before: false },
	pounds: { symbol: '£', before: true },
	score: { symbol: '', before: false },
	...Object.fromEntries(
		['days', 'weeks', 'hours', 'minutes', 'years'].map((name) => [name, { symbol: name, before: false }]),
	),
	'working-days': { symbol: 'working days', before: false },
	...Object.fromEntries(
		WORDS_ONLY.map((id) => [id, { symbol: `per ${Number(id.slice(4)).toLocaleString('en-GB')}`, before: false }]),
	),
};

/**
 * Reads those facts.
 * @param releases ids of the public releases, oldest first (the reread's)
 * @param fallbackNow for a council that states no instant of its own
 */
export function councilFacts(dir: string, releases: readonly string[], fallbackNow: string): CouncilFacts {
	const council = readJson(dir, 'data/council.json') as {
		siteUrl: string;
		yearStartsInMonth?: number;
		demonstration?: boolean | { now?: string };
		status?: { tolerance?: string };
		units?: Record<string, { symbol: string; before?: boolean }>;
	};
	const byId = (table: readonly Row[]): Map<string, Row> => new Map(table.map((row) => [row['id']!, row]));
	const working = byId(readTable(dir, 'data/indicators.csv'));
	const brought = new Map(releases.map((id) => [id, byId(readTable(dir, `data/releases/${id}/register.csv`))]));
	const upTo = (last: number): Map<string, Row> =>
		new Map([...working, ...releases.slice(0, last + 1).flatMap((id) => [...brought.get(id)!])]);
	const { demonstration } = council;
	return {
		dir,
		now: typeof demonstration === 'object' && demonstration.now ? demonstration.now : fallbackNow,
		base: new URL(`${council.siteUrl.replace(/\/$/, '')}/`).pathname,
		startMonth: council.yearStartsInMonth ?? 4,
		tolerance: council.status?.tolerance ?? '0',
		isDemonstration: Boolean(demonstration),
		register: upTo(releases.length - 1),
		registerAt: (release) => upTo(releases.indexOf(release)),
		unitOf: (row) => {
			const own = council.units?.[row['unit']!];
			return own ? { symbol: own.symbol, before: own.before ?? false } : BUILT_IN[row['unit']!]!;
		},
	};
}
