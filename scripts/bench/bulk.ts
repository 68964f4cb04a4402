// npm run bench -- --bulk: many councils' Parquet files written, merged, and asked three questions each way.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { codeOf, councilFile, measureOf } from './councils.ts';

export interface Bulk {
	readonly councils: number;
	readonly indicators: number;
	readonly periods: number;
}

/** Indicators that share a folder of the merged table: tens of files of some megabytes, not thousands of tiny ones. */
const GROUPS = 20;
const MOST_FOR_A_QUESTION = 5; // processor seconds, of the merged table, on a small computer

const QUESTIONS: Readonly<Record<string, (table: string) => string>> = {
	'one measure, every council, its newest quarter': (table) =>
		`SELECT count(*), round(avg(value), 6) FROM (SELECT value FROM ${table} WHERE indicator = '${measureOf(7)}' QUALIFY row_number() OVER (PARTITION BY council ORDER BY period_end DESC) = 1)`,
	'one council, every measure': (table) =>
		`SELECT count(*), round(sum(value), 3) FROM ${table} WHERE council = '${codeOf(3)}'`,
	'targets met in each quarter, all together': (table) =>
		`SELECT count(*), sum(met) FROM (SELECT period_end, count(*) FILTER (status = 'met') AS met FROM ${table} GROUP BY period_end)`,
};

const megabytes = (dir: string): number =>
	readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 1e6;

/** Does something and says what it cost: seconds of processor, of all threads, and of the clock. */
async function weighed<T>(what: string, work: () => T | Promise<T>): Promise<{ made: T; seconds: number }> {
	const [started, before] = [performance.now(), process.cpuUsage()];
	const made = await work();
	const { user, system } = process.cpuUsage(before);
	const [seconds, clock] = [(user + system) / 1e6, (performance.now() - started) / 1000];
	console.log(`  ${seconds.toFixed(2)} s of processor, ${clock.toFixed(2)} s: ${what}`);
	return { made, seconds };
}

/** @returns whether every answer was the same both ways and quick enough */
export async function rehearseBulk(folder: string, { councils, indicators, periods }: Bulk): Promise<boolean> {
	const [observations, merged] = [join(folder, 'observations'), join(folder, 'merged')];
	mkdirSync(observations, { recursive: true });
	console.log(
		`bulk: ${councils} councils, ${indicators} measures, ${periods} quarters: ${councils * indicators * periods} rows`,
	);
	await weighed(`${councils} files written, as sites write them`, () => {
		for (let council = 0; council < councils; council++)
			writeFileSync(join(observations, `${codeOf(council)}.parquet`), councilFile(council, indicators, periods));
	});
	console.log(`  ${megabytes(observations).toFixed(1)} MB in ${councils} files`);
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const ask = async (sql: string): Promise<string> => (await connection.runAndReadAll(sql)).getRows().join(';');
	const asPublished = `read_parquet('${observations}/*.parquet')`;
	await ask(`SET memory_limit = '2GB'; SET temp_directory = '${join(folder, 'spilled')}'`);
	const size = Math.ceil(indicators / GROUPS);
	await weighed('merged into one table, sorted by measure, council and quarter', async () => {
		// A group at a time: sorting all of them at once takes more memory than a small computer has.
		for (let from = 0; from < indicators; from += size) {
			const part = join(merged, `indicator_group=${from / size}`);
			mkdirSync(part, { recursive: true });
			const [first, last] = [measureOf(from), measureOf(Math.min(from + size, indicators) - 1)];
			await ask(
				`COPY (SELECT * FROM ${asPublished} WHERE indicator BETWEEN '${first}' AND '${last}' ORDER BY indicator, council, period_end) TO '${join(part, 'part.parquet')}' (FORMAT parquet, COMPRESSION zstd)`,
			);
		}
	});
	console.log(`  ${megabytes(merged).toFixed(1)} MB merged`);
	const asOne = `read_parquet('${merged}/*/*.parquet', hive_partitioning = true)`;
	let isRight = (await ask(`SELECT count(*) FROM ${asOne}`)) === String(councils * indicators * periods);
	for (const [question, sql] of Object.entries(QUESTIONS)) {
		const files = await weighed(`${question}, from ${councils} files`, () => ask(sql(asPublished)));
		const one = await weighed(`${question}, from the merged table`, () => ask(sql(asOne)));
		if (files.made !== one.made) console.log(`  different answers: ${files.made} and ${one.made}`);
		isRight &&= files.made === one.made && one.seconds <= MOST_FOR_A_QUESTION;
	}
	return isRight;
}
