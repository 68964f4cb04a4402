/** The files of a new site, or of a draft release in one that there is, from the tables of an import. */

import { releaseFile, RELEASE_TABLES, SHARED_TABLES } from '../../read/folder/layout.ts';
import type { Cells, Table } from '../../read/records/table.ts';
import { QUESTIONS } from '../../words/intake.ts';
import { question } from '../../words/import.ts';
import { idOf } from '../new-council.ts';
import type { NewCouncil } from '../new-council.ts';
import { councilSettings } from '../new-council.ts';
import type { PlanDraft } from './said.ts';
import { csv, json, usedColumns } from '../spell.ts';
import type { Answers, Where } from './answers.ts';
import type { ImportedTables } from './tables.ts';

export interface NewSite {
	readonly release: string;
	readonly releaseTitle: string;
	readonly plan: PlanDraft;
	readonly at: Where;
	/** A time to come, for a release that nobody has dated. */
	readonly publishAt?: string | undefined;
}

const ASKED = ['name', 'short-name', 'site-url', 'team', 'email', 'plan', 'from'] as const;

/** The files of a new site; undefined while a question about the council is open. */
export function newSiteFiles(tables: ImportedTables, site: NewSite, answers: Answers): Map<string, string> | undefined {
	const given = new Map<string, string>();
	for (const name of ASKED) {
		const answer = answers.to({ key: `council:${name}`, text: QUESTIONS[name], at: site.at });
		if (answer !== undefined) given.set(name, answer);
	}
	const publishAt = answers.to({
		...{ key: 'publish-at', text: question.publishAt, at: site.at, suggested: site.publishAt },
		accepts: (text) => !Number.isNaN(Date.parse(text)),
	});
	if (given.size < ASKED.length || publishAt === undefined || !tables.newest) return undefined;
	const of = (name: (typeof ASKED)[number]): string => given.get(name)!;
	const council: Pick<NewCouncil, 'name' | 'shortName' | 'siteUrl' | 'team' | 'email'> = {
		...{ name: of('name'), shortName: of('short-name'), siteUrl: of('site-url'), team: of('team'), email: of('email') },
	};
	const units = Object.fromEntries(
		tables.units.map(({ id, name, symbol, before, kind, per }) => [
			id,
			{ name, symbol, ...(before ? { before } : {}), kind, ...(per === undefined ? {} : { per }) },
		]),
	);
	const { levels, nodes } = site.plan;
	const plan = { id: idOf(of('plan'), 'plan'), title: of('plan'), from: of('from'), levels, nodes };
	const end = tables.newest.ends?.[1] ?? tables.newest;
	const settings = { title: site.releaseTitle, period: end.text, kind: 'ad-hoc', publishAt, summary: '' };
	return new Map([
		['data/council.json', json({ ...councilSettings(council), ...(tables.units.length > 0 ? { units } : {}) })],
		['data/plan.json', json({ plans: [plan] })],
		...sharedFiles(tables),
		[releaseFile(site.release, 'release.json'), json(settings)],
		...releaseFiles(tables, site.release),
	]);
}

const fileOf = (path: string, table: Pick<Table<unknown>, 'columns'>, rows: readonly Cells[]): [string, string][] =>
	rows.length === 0 ? [] : [[path, csv(usedColumns(table, rows), rows)]];

const sharedFiles = ({ register, categories }: ImportedTables): [string, string][] => [
	...fileOf('data/indicators.csv', SHARED_TABLES.indicators, register),
	...fileOf('data/dimensions.csv', SHARED_TABLES.dimensions, categories),
];

const IMPORTED = ['observations', 'breakdowns', 'comparisons', 'targets'] as const;

/** Paths of the tables of a release that an import can write, and did not. */
export const unwrittenTables = (files: ReadonlyMap<string, string>, release: string): readonly string[] =>
	IMPORTED.map((name) => releaseFile(release, `${name}.csv`)).filter((path) => !files.has(path));

/** The tables of a release. */
export const releaseFiles = (tables: ImportedTables, release: string): [string, string][] =>
	IMPORTED.flatMap((name) => fileOf(releaseFile(release, `${name}.csv`), RELEASE_TABLES[name], tables[name]));
