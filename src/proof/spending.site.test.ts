import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { attributesOf, pagesOf, textOf } from './html.fixture.ts';
import { paidBy, paidRows, pounds, yearOf } from './payments.fixture.ts';
import type { Paid, PaidRow } from './payments.fixture.ts';
import { pence, records } from './large-table.fixture.ts';
import { builtSite, SITES } from './sites.fixture.ts';

/** First answer, and everything that questions are asked about. */
const MOST_FIRST = 3_000_000;
const MOST_IN_ALL = 8_000_000;

interface Summary {
	readonly months: readonly {
		month: string;
		file: string;
		bytes: number;
		sha256: string;
		payments: number;
		pence: number;
	}[];
	readonly years: readonly { year: string; months: readonly string[] }[];
	readonly suppliers: readonly [string, ...number[]][];
	readonly services: readonly [string, ...number[]][];
	readonly categories: readonly [string, ...number[]][];
}

describe.each(SITES)('the payments of the %s council', async (name) => {
	const { out, council } = await builtSite(name);
	const rows = paidRows(council.dir, council.now);
	const pages = pagesOf(out);
	const folder = join(out, 'data/latest/spending');
	const ours = pages.filter(({ path }) => path.startsWith('/spending/'));

	if (rows.length === 0) {
		it('are none, so there is no page and no file of them', () => {
			expect(ours).toEqual([]);
			expect(existsSync(folder)).toBe(false);
			expect(pages.filter(({ html }) => /href="[^"]*\/spending\//.test(html)).map(({ path }) => path)).toEqual([]);
		});
		return;
	}

	const summary = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as Summary;
	const all: Paid = { count: rows.length, pence: rows.reduce((sum, { pence }) => sum + pence, 0n) };
	const byMonth = paidBy(rows, ({ month }) => month);

	it('are led to from the footer of every page, also of those that were drawn before the payments were read', () => {
		const footerOf = (html: string): string => html.slice(html.lastIndexOf('<footer'));
		const withFooter = pages.filter(({ html }) => html.includes('<footer'));
		expect(withFooter.length).toBeGreaterThan(100);
		for (const to of ['spending', 'transparency']) {
			const without = withFooter.filter(({ html }) => !footerOf(html).includes(`/${to}/"`));
			expect(without.map(({ path }) => path)).toEqual([]);
		}
	});

	it('come to the same in the summary as in the files of the council, to the penny: by month, name and year', () => {
		expect(summary.months.map(({ month, payments, pence }) => [month, payments, BigInt(pence)])).toEqual(
			[...byMonth].map(([month, { count, pence }]) => [month, count, pence]).toSorted(([a], [b]) => (a! < b! ? -1 : 1)),
		);
		let sums = 0;
		for (const [list, of] of [
			[summary.suppliers, ({ supplier }: PaidRow) => supplier],
			[summary.services, ({ service }: PaidRow) => service],
			[summary.categories, ({ category }: PaidRow) => category],
		] as const) {
			const right = paidBy(rows, (row) => `${yearOf(row.month, council.startMonth)}|${of(row)}`);
			const stated = list.flatMap(([title, ...totals]) =>
				summary.years.flatMap(({ year }, at): [string, Paid][] => {
					const [count, pence] = [totals[2 * at]!, totals[2 * at + 1]!];
					return count === 0 ? [] : [[`${year}|${title}`, { count, pence: BigInt(pence) }]];
				}),
			);
			expect(new Map(stated)).toEqual(right);
			sums += stated.length;
		}
		console.log(`${name}: ${rows.length} payments, £${pounds(all.pence)}: ${sums} sums by name and year agree`);
	});

	it('stand in the files of the months row for row, as another reader of Parquet has them', async () => {
		const duck = await (await DuckDBInstance.create(':memory:')).connect();
		const read = await duck.runAndReadAll(
			`select date::varchar, supplier, service, category, purpose, reference, amount_pence::varchar
			from read_parquet('${folder}/*.parquet', filename = true) order by filename, file_row_number`.replace(
				'filename = true',
				'filename = true, file_row_number = true',
			),
		);
		const stored = read.getRows();
		expect(stored.length).toBe(rows.length);
		const inOrder = [...Map.groupBy(rows, ({ month }) => month)]
			.toSorted(([a], [b]) => (a < b ? -1 : 1))
			.flatMap(([, of]) => of);
		const differing = inOrder.findIndex(({ date, supplier, service, category, purpose, reference, pence }, at) =>
			[date, supplier, service, category, purpose, reference, String(pence)].some(
				(cell, column) => cell !== stored[at]![column],
			),
		);
		expect(
			differing < 0 ? 'all alike' : { stored: stored[differing], right: String(inOrder[differing]!.purpose) },
		).toBe('all alike');
		duck.closeSync();
	});

	it('are as large, and have the checksums, that the summary says; the first answer and the whole stay within their limits', () => {
		for (const { file, bytes, sha256 } of summary.months) {
			const content = readFileSync(join(folder, file));
			expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
			expect(file).toMatch(/^\d{4}-M\d\d\.parquet$/);
		}
		const sent = gzipSync(readFileSync(join(folder, 'summary.json'))).length;
		const whole = summary.months.reduce((sum, { bytes }) => sum + bytes, 0);
		const first = sent + summary.months.at(-1)!.bytes;
		console.log(
			`${name}: summary ${sent} bytes compressed, newest month with it ${first}, all ${summary.months.length} months ${whole}`,
		);
		expect(first).toBeLessThanOrEqual(MOST_FIRST);
		expect(whole).toBeLessThanOrEqual(MOST_IN_ALL);
	});

	it('are added up rightly wherever a page prints a sum, in digits and in text', () => {
		const spans = new Map<string, Map<string, Paid>>();
		const paid = (column: string, title: string, span: string): Paid => {
			const key = `${column} ${span}`;
			let sums = spans.get(key);
			if (!sums) {
				const [from, to] = span.split('..') as [string, string];
				const within = rows.filter(({ month }) => month >= from && month <= to);
				sums = paidBy(within, (row) =>
					column === 'supplier' ? row.supplier : column === 'service' ? row.service : '',
				);
				spans.set(key, sums);
			}
			return sums.get(title) ?? { count: 0, pence: 0n };
		};
		let agreeing = 0;
		const wrong: string[] = [];
		for (const { path, html } of ours) {
			for (const [, tag, inner] of html.matchAll(/<data\b([^>]*data-paid="[^>]*)>([^]*?)<\/data>/g)) {
				const attributes = attributesOf(tag!);
				const key = attributes.get('data-paid')!;
				const parts = key.split('|');
				const right =
					parts[0] === 'count'
						? String(byMonth.get(parts[1]!)!.count)
						: pounds(paid(parts[0]!, parts.slice(1, -1).join('|'), parts.at(-1)!).pence);
				const text = textOf(inner!).replaceAll(',', '').replace('\u2212', '-');
				if (attributes.get('value') === right && text === right) agreeing += 1;
				else wrong.push(`${path} ${key}: ${textOf(inner!)}, added up again ${right}`);
			}
		}
		console.log(`${name}: ${agreeing} printed sums of payments agree, on ${ours.length} pages`);
		expect(wrong.slice(0, 20)).toEqual([]);
		expect(agreeing).toBeGreaterThan(30);
	});

	it('stand in the table of suppliers, the newest year beside the same months before, to the penny', () => {
		const { months } = summary.years.at(-1)!;
		const then = months.map((month) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`);
		const totals = [months, then].map((wanted) =>
			paidBy(
				rows.filter(({ month }) => wanted.includes(month)),
				({ supplier }) => supplier,
			),
		);
		const [heads, ...table] = records(readFileSync(join(folder, 'suppliers.csv'), 'utf8'));
		const of = (cells: readonly string[], head: string): string => cells[heads!.indexOf(head)]!;
		expect(new Set(table.map((cells) => of(cells, 'supplier')))).toEqual(
			new Set(totals.flatMap((each) => [...each.keys()])),
		);
		for (const cells of table)
			for (const [at, [many, amount]] of [
				['payments', 'amount'],
				['payments_before', 'amount_before'],
			].entries()) {
				const right = totals[at]!.get(of(cells, 'supplier')) ?? { count: 0, pence: 0n };
				expect([of(cells, many!), pence(of(cells, amount!))], cells[0]).toEqual([String(right.count), right.pence]);
			}
	});

	it('can be downloaded month by month, and are cited with the checksum of the summary', () => {
		const overview = ours.find(({ path }) => path === '/spending/')!.html;
		const offered = [...overview.matchAll(/href="[^"]*\/data\/latest\/spending\/([^"]*)"/g)].map(([, file]) => file!);
		expect(offered).toEqual(['suppliers.csv', 'summary.json', ...summary.months.toReversed().map(({ file }) => file)]);
		const digest = createHash('sha256')
			.update(readFileSync(join(folder, 'summary.json')))
			.digest('hex');
		expect(ours.find(({ path }) => path === '/spending/payments/')!.html).toContain(`data-digest="${digest}"`);
	});

	it('name the ten largest suppliers of the newest year, and of the same months a year before', () => {
		const newest = summary.years.at(-1)!;
		const html = ours.find(({ path }) => path === '/spending/')!.html;
		const tables = [...html.matchAll(/<table\b[^]*?<\/table>/g)]
			.map(([table]) => table)
			.filter((table) => table.includes('data-paid="supplier|'));
		const namesIn = (table: string): string[] =>
			[...table.matchAll(/<th scope="row"[^>]*>([^]*?)<\/th>/g)].map(([, text]) => textOf(text!));
		const before = newest.months.map((month) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`);
		for (const [at, months] of [newest.months, before].entries()) {
			const sums = paidBy(
				rows.filter(({ month }) => months.includes(month)),
				({ supplier }) => supplier,
			);
			if (sums.size === 0) continue;
			const largest = [...sums]
				.toSorted(([a, x], [b, y]) => Number(y.pence - x.pence) || (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
				.slice(0, 10);
			expect(namesIn(tables[at]!)).toEqual(largest.map(([title]) => title || 'Not given'));
		}
	});

	it('list every supplier and every service of the newest year and of the same months before', () => {
		const newest = summary.years.at(-1)!.months;
		const before = newest.map((month) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`);
		const within = rows.filter(({ month }) => newest.includes(month) || before.includes(month));
		for (const [start, key] of [
			['/spending/suppliers/', ({ supplier }: PaidRow) => supplier],
			['/spending/services/', ({ service }: PaidRow) => service],
		] as const) {
			const listed = new Set(
				ours
					.filter(({ path }) => path.startsWith(start))
					.flatMap(({ html }) =>
						[...html.matchAll(/<th scope="row"[^>]*>([^]*?)<\/th>/g)].map(([, text]) => textOf(text!)),
					),
			);
			const right = new Set([...paidBy(within, key).keys()].map((title) => title.replace(/\s+/g, ' ') || 'Not given'));
			expect([...right].filter((title) => !listed.has(title))).toEqual([]);
			expect([...listed].filter((title) => !right.has(title))).toEqual([]);
		}
	});
});
