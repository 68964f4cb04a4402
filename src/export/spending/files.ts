/** Every file for exploring payments: a shard for each month, what suppliers were paid, and the summary of all. */

import type { Gathering } from '../../transparency/shards/gather.ts';
import { monthTotal } from '../../transparency/shards/gather.ts';
import { shardFile, SUMMARY_FILE, SUPPLIERS_FILE } from '../../transparency/shards/layout.ts';
import type { FileFacts } from '../../domain/file-facts.ts';
import type { MonthFacts, PublishedSpending, SpendingMarks, Summary } from '../../domain/spending.ts';
import { address } from '../../view/address.ts';
import { shardBytes } from './shard.ts';
import { suppliersTable } from './suppliers.ts';

export interface SpendingFile {
	readonly facts: FileFacts;
	readonly bytes: Uint8Array;
}

/**
 * Makes every file once; the caller writes each before asking for the next.
 * @param hash SHA-256 of bytes, in hexadecimal digits
 * @param marks stand in every file
 * @returns what the pages say of them
 */
export function* spendingFiles(
	gathering: Gathering,
	yearStartsInMonth: number,
	hash: (bytes: Uint8Array) => string,
	marks: SpendingMarks = {},
): Generator<SpendingFile, PublishedSpending> {
	const months: MonthFacts[] = [];
	const files: FileFacts[] = [];
	const made = (name: string, bytes: Uint8Array, rows: number): SpendingFile => {
		const facts = { path: address.spendingFile(name), bytes: bytes.length, rows, sha256: hash(bytes) };
		files.push(facts);
		return { facts, bytes };
	};
	for (const gathered of gathering.months) {
		const [payments, pence] = monthTotal(gathered);
		const file = shardFile(gathered.month);
		const one = made(file, shardBytes(gathered, gathering, marks), payments);
		const { bytes, sha256 } = one.facts;
		months.push({ month: gathered.month, file, bytes, sha256, payments, pence });
		yield one;
	}
	const years = gathering.years(yearStartsInMonth);
	const groups = years.map((year) => year.months);
	const summary: Summary = {
		...marks,
		months,
		years,
		suppliers: gathering.totals('supplier', groups),
		services: gathering.totals('service', groups),
		categories: gathering.totals('category', groups),
	};
	const same = sameMonths(groups);
	const spending: PublishedSpending = {
		summary,
		...{ sameMonths: same, files },
		before: { suppliers: gathering.totals('supplier', [same]), services: gathering.totals('service', [same]) },
	};
	const encoder = new TextEncoder();
	const suppliers = suppliersTable(spending);
	yield made(SUPPLIERS_FILE, encoder.encode(suppliers.text), suppliers.rows);
	yield made(SUMMARY_FILE, encoder.encode(`${JSON.stringify(summary)}\n`), months.length);
	return spending;
}

/** The months of the year before the newest that lie twelve months before one of its own. */
function sameMonths(years: readonly (readonly string[])[]): string[] {
	const yearBefore = new Set((years.at(-1) ?? []).map((month) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`));
	return (years.at(-2) ?? []).filter((month) => yearBefore.has(month));
}
