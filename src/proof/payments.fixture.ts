/** Payments read and added up a second time, from the CSV files alone: it imports nothing of the product. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PaidRow {
	/** 2025-M07, from the day of payment. */
	readonly month: string;
	readonly date: string;
	readonly supplier: string;
	readonly service: string;
	readonly category: string;
	readonly purpose: string;
	readonly reference: string;
	readonly pence: bigint;
}

/** Cells of a line; a cell in quotation marks may hold commas, and two of them stand for one. */
function cells(line: string): string[] {
	if (!line.includes('"')) return line.split(',');
	const found: string[] = [];
	let [cell, isOpen] = ['', false];
	for (let at = 0; at < line.length; at++) {
		const letter = line[at]!;
		if (letter === '"' && isOpen && line[at + 1] === '"') cell += line[++at];
		else if (letter === '"') isOpen = !isOpen;
		else if (letter === ',' && !isOpen) {
			found.push(cell);
			cell = '';
		} else cell += letter;
	}
	return [...found, cell];
}

function penceOf(text: string): bigint {
	const [, sign, pounds, pence = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text.trim())!;
	const value = BigInt(pounds!) * 100n + BigInt(pence.padEnd(2, '0'));
	return sign === '-' ? -value : value;
}

const said = (text: string | undefined): string => (/^(NA|N\/A)?$/.test((text ?? '').trim()) ? '' : text!.trim());

/** Every payment of a site folder that is public at an instant, in the order of its files; none where it has none. */
export function paidRows(dir: string, now: string): PaidRow[] {
	const top = join(dir, 'data/transparency');
	if (!existsSync(top)) return [];
	const rows: PaidRow[] = [];
	for (const folder of readdirSync(top).sort()) {
		if (!existsSync(join(top, folder, 'dataset.json'))) continue;
		const about = JSON.parse(readFileSync(join(top, folder, 'dataset.json'), 'utf8')) as {
			schema?: string;
			publishAt?: Record<string, string>;
		};
		if (about.schema !== 'spend-500') continue;
		for (const name of readdirSync(join(top, folder))
			.filter((file) => file.endsWith('.csv'))
			.sort()) {
			const publishAt = about.publishAt?.[name.slice(0, -'.csv'.length)];
			if (publishAt !== undefined && Date.parse(publishAt) > Date.parse(now)) continue;
			const [head, ...lines] = readFileSync(join(top, folder, name), 'utf8')
				.replace(/^\ufeff/, '')
				.split(/\r?\n/)
				.filter((line) => line !== '');
			const headings = cells(head!);
			const at = (heading: string): number => headings.indexOf(heading);
			const [supplier, service, purpose, reference, amount, day] = [
				'BeneficiaryName',
				'OrganisationalUnit',
				'Purpose',
				'TransactionNumber',
				'Amount',
				'PaymentDate',
			].map(at) as [number, number, number, number, number, number];
			const category = ['CategoryInternalName', 'ProclassLabel'].map(at).find((place) => place >= 0) ?? -1;
			for (const line of lines) {
				const row = cells(line);
				const written = row[day]!.trim();
				const british = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(written);
				const date = british ? `${british[3]}-${british[2]}-${british[1]}` : written;
				rows.push({
					month: `${date.slice(0, 4)}-M${date.slice(5, 7)}`,
					date,
					supplier: row[supplier]!.trim(),
					service: said(row[service]),
					category: said(row[category]),
					purpose: said(row[purpose]),
					reference: said(row[reference]),
					pence: penceOf(row[amount]!),
				});
			}
		}
	}
	return rows;
}

/** How many, and how much together. */
export interface Paid {
	readonly count: number;
	readonly pence: bigint;
}

/** Adds up rows by a key. */
export function paidBy(rows: Iterable<PaidRow>, key: (row: PaidRow) => string): Map<string, Paid> {
	const sums = new Map<string, { count: number; pence: bigint }>();
	for (const row of rows) {
		const name = key(row);
		let sum = sums.get(name);
		if (!sum) sums.set(name, (sum = { count: 0, pence: 0n }));
		sum.count += 1;
		sum.pence += row.pence;
	}
	return sums;
}

/** FY2025-26, for a month and the month in which the council's year begins. */
export function yearOf(month: string, startMonth: number): string {
	const year = Number(month.slice(0, 4)) - (Number(month.slice(6)) < startMonth ? 1 : 0);
	return `FY${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** 1234.50 */
export const pounds = (pence: bigint): string => {
	const digits = String(pence < 0n ? -pence : pence).padStart(3, '0');
	return `${pence < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
