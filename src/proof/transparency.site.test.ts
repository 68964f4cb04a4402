import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { readJson } from './council.fixture.ts';
import { pagesOf, textOf } from './html.fixture.ts';
import { meant, pence, printedPounds, records } from './large-table.fixture.ts';
import { builtSite, filesUnder, SITES } from './sites.fixture.ts';

/** Columns of amounts that are added up, by the heading that the source uses. */
const AMOUNTS = ['Amount', 'ContractValue', 'Amount Awarded'];

describe.each(SITES)('the large tables of the %s council', async (name) => {
	const { out, council } = await builtSite(name);
	const top = join(council.dir, 'data/transparency');
	const now = Date.parse(council.now);
	const sources = readdirSync(top).flatMap((id) => {
		const settings = readJson(council.dir, `data/transparency/${id}/dataset.json`)!;
		const due = (settings['publishAt'] ?? {}) as Record<string, string>;
		return readdirSync(join(top, id))
			.filter((file) => file.endsWith('.csv'))
			.map((file) => ({ id, period: file.slice(0, -4), path: join(top, id, file) }))
			.map((file) => ({ ...file, isPublic: !due[file.period] || Date.parse(due[file.period]!) <= now }));
	});
	const shown = sources.filter(({ isPublic }) => isPublic);
	const at = (id: string, file: string): string => join(out, 'data/transparency', id, file);
	const pages = pagesOf(out);

	it('say in the CSV what the source says, row for row and cell for cell', () => {
		const wrong: string[] = [];
		let rows = 0;
		for (const { id, period, path } of shown) {
			const source = records(readFileSync(path, 'utf8'));
			const published = records(readFileSync(at(id, `${period}.csv`), 'utf8'));
			for (let row = 1; ; row++) {
				const [read, said] = [source.next(), published.next()];
				if (read.done && said.done) break;
				const [theirs, ours] = [read, said].map(({ value, done }) =>
					done ? 'nothing' : (value as string[]).map(meant).join('\u0001'),
				);
				if (theirs !== ours) wrong.push(`${id}/${period} row ${row}: ${ours}, not ${theirs}`);
				if (row > 1 && !read.done) rows++;
				if (wrong.length > 5) break;
			}
		}
		console.log(`${name}: ${rows} rows of ${shown.length} large tables agree`);
		expect(wrong).toEqual([]);
		expect(rows).toBeGreaterThan(1000);
	});

	it('have the same rows and the same totals to the penny in every form, and on their page', async () => {
		const wrong: string[] = [];
		for (const { id, period, path } of shown) {
			const [heads, ...rows] = records(readFileSync(path, 'utf8'));
			const column = heads!.findIndex((head) => AMOUNTS.includes(head));
			const total = column === -1 ? undefined : rows.reduce((sum, cells) => sum + pence(cells[column]!), 0n);
			const say = (what: string, found: unknown, expected: unknown): void => {
				if (String(found) !== String(expected))
					wrong.push(`${id}/${period} ${what}: ${String(found)}, not ${String(expected)}`);
			};
			const described = JSON.parse(readFileSync(at(id, `${period}.json`), 'utf8')) as { rows: number };
			say('rows in JSON', described.rows, rows.length);
			const bytes = readFileSync(at(id, `${period}.parquet`));
			const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
			say('rows in Parquet', parquetMetadata(file).num_rows, rows.length);
			const form = at(id, `${period}-lga.csv`);
			const hasForm = existsSync(form);
			const formTable = hasForm ? [...records(readFileSync(form, 'utf8'))] : [heads!, ...rows];
			const [formHeads, formRows] = [formTable[0]!, formTable.slice(1)];
			say('rows in the form', formRows.length, rows.length);
			if (total === undefined) continue;
			const head = heads![column]!;
			const stored = await parquetReadObjects({ file, columns: [head] });
			say(
				'total in Parquet',
				stored.reduce((sum, row) => sum + BigInt(Math.round(Number(row[head] ?? 0) * 100)), 0n),
				total,
			);
			if (hasForm) {
				const formColumn = formHeads.indexOf(head);
				say(
					'total in the form',
					formRows.reduce((sum, cells) => sum + pence(cells[formColumn]!), 0n),
					total,
				);
			}
			const page = textOf(pages.find((one) => one.path === `/transparency/${id}/`)?.html ?? '');
			for (const text of [rows.length.toLocaleString('en-GB'), printedPounds(total)])
				if (!page.includes(text)) wrong.push(`/transparency/${id}/ does not say ${text} of ${period}`);
		}
		expect(wrong).toEqual([]);
	});

	it('are listed with their checksums, and have a page that the register leads to', () => {
		const listed = (JSON.parse(readFileSync(join(out, 'data/index.json'), 'utf8')) as { files: { url: string }[] })
			.files;
		const register = pages.find(({ path }) => path === '/transparency/')!.html;
		for (const id of new Set(shown.map((file) => file.id))) {
			expect(register).toContain(`/transparency/${id}/"`);
			const sums = readFileSync(at(id, 'SHA256SUMS'), 'utf8');
			for (const file of filesUnder(join(out, 'data/transparency', id))) {
				expect(
					listed.some(({ url }) => url.endsWith(`/data/transparency/${id}/${file}`)),
					file,
				).toBe(true);
				if (file !== 'SHA256SUMS') expect(sums).toContain(`  ${file}\n`);
			}
		}
	});

	it('leave no trace of a file that is not yet due', () => {
		for (const { id, period } of sources.filter(({ isPublic }) => !isPublic)) {
			expect(filesUnder(join(out, 'data/transparency', id)).filter((file) => file.startsWith(period))).toEqual([]);
			expect(readFileSync(join(out, 'data/index.json'), 'utf8')).not.toContain(`/${id}/${period}`);
		}
	});
});
