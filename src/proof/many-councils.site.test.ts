/** The questions that the data page shows are asked of both sites at once, and answered again from their CSV files. */

import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionsOfMany } from '../words/many-councils.ts';
import type { Row } from './council.fixture.ts';
import { rows } from './reread.fixture.ts';
import { builtSite, SITES } from './sites.fixture.ts';

type Answer = Readonly<Record<string, string | null>>[];

let dir = '';
let ask: (sql: string) => Promise<Answer>;
const sites: { readonly observations: Row[]; readonly indicators: Row[] }[] = [];

beforeAll(async () => {
	dir = mkdtempSync(join(tmpdir(), 'gt-many-'));
	for (const name of SITES) {
		const { out } = await builtSite(name);
		const read = (table: string): Row[] => rows(readFileSync(join(out, `data/latest/${table}.csv`), 'utf8'));
		sites.push({ observations: read('observations'), indicators: read('indicators') });
		for (const table of ['observations', 'indicators']) {
			mkdirSync(join(dir, table), { recursive: true });
			copyFileSync(join(out, `data/latest/${table}.parquet`), join(dir, table, `${name}.parquet`));
		}
	}
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	ask = async (sql) => {
		const reader = await connection.runAndReadAll(sql);
		return reader
			.getRowObjects()
			.map((row) =>
				Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)])),
			);
	};
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const paths = (table: string): string[] => SITES.map((name) => join(dir, table, `${name}.parquet`));
const asked = (id: string): Promise<Answer> =>
	ask(questionsOfMany(paths('observations'), paths('indicators')).find((question) => question.id === id)!.code);
const councilOf = ({ observations }: (typeof sites)[number]): string => observations[0]!['area_code']!;
const byCouncil = <T extends { council: string }>(answers: readonly T[]): T[] =>
	answers.toSorted((a, b) => (a.council < b.council ? -1 : a.council > b.council ? 1 : 0));

describe('many councils as one table', () => {
	it('says what each publishes, and up to when', async () => {
		const again = sites.map((site) => ({
			council: councilOf(site),
			measures: String(new Set(site.observations.map((row) => row['indicator'])).size),
			figures: String(site.observations.length),
			newest: site.observations
				.map((row) => row['period_end']!)
				.sort()
				.at(-1),
		}));
		expect(await asked('coverage')).toEqual(byCouncil(again));
	});

	it('says how the newest results stand', async () => {
		const again = sites.flatMap((site) => {
			const newest = new Map<string, Row>();
			for (const row of site.observations) {
				const before = newest.get(row['indicator']!);
				const order = (of: Row): string => `${of['period_end']} ${of['period_start']}`;
				if (row['value'] !== '' && (!before || order(row) > order(before))) newest.set(row['indicator']!, row);
			}
			const statuses = [...newest.values()].map((row) => row['status']!);
			return [...new Set(statuses)].sort().map((status) => ({
				...{ council: councilOf(site), status },
				measures: String(statuses.filter((each) => each === status).length),
			}));
		});
		expect(await asked('standing')).toEqual(byCouncil(again));
	});

	it('says which figures were revised, with the titles of their measures', async () => {
		const again = sites.flatMap((site) => {
			const titles = new Map(site.indicators.map((row) => [row['id'], row['title']]));
			return site.observations
				.filter((row) => row['revised_on'] !== '')
				.map((row) => `${councilOf(site)}|${titles.get(row['indicator'])}|${row['period']}|${Number(row['value'])}`);
		});
		const answers = await asked('revised');
		expect(answers.length).toBeGreaterThan(0);
		expect(
			answers.map((row) => `${row['council']}|${row['title']}|${row['period']}|${Number(row['value'])}`).sort(),
		).toEqual(again.sort());
	});

	it('reads a folder of files as one table, and knows each council by its column', async () => {
		const answers = await ask(
			`SELECT council, count(*) AS figures FROM '${dir}/observations/*.parquet' GROUP BY council ORDER BY council`,
		);
		expect(answers).toEqual(
			byCouncil(sites.map((site) => ({ council: councilOf(site), figures: String(site.observations.length) }))),
		);
	});
});
