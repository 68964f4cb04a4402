/** A small spending file as the template of the LGA asks, and what it takes to read one from a text. */

import type { Period } from '../domain/period.ts';
import { parsePeriod } from '../domain/period.ts';
import { DataFile } from './data-file.ts';
import type { TableSchema } from './schema.ts';
import { spend } from './schemas/spend.ts';

export const HEADINGS =
	'OrganisationalUnit,BeneficiaryName,PaymentDate,TransactionNumber,Amount,IrrecoverableVATAmount,Purpose';
export const ROWS = [
	'Housing,Example Builders Ltd,2025-07-03,T1,1250.00,0.00,Roof repairs',
	'Libraries,Example Books Ltd,2025-07-09,T2,640.50,0.00,Books',
	'Housing,Example Builders Ltd,2025-07-31,T3,-120.25,0.00,Credit note',
] as const;

/** Lines as a file, with the line ends of Windows. */
export const lines = (...all: readonly string[]): string => all.map((line) => `${line}\r\n`).join('');
export const GOOD = lines(HEADINGS, ...ROWS);

/** Bytes in pieces of a size, so that every border falls somewhere unpleasant. */
export function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const FILE = 'data/transparency/spending/2025-M07.csv';

/** @param size how many bytes come at once */
export const opened = (
	content: string | Uint8Array,
	{
		tables = spend.tables,
		size = 50,
		period = parsePeriod('2025-M07')!,
		isDayFirst = false,
	}: {
		readonly tables?: readonly TableSchema[];
		readonly size?: number;
		readonly period?: Period;
		readonly isDayFirst?: boolean;
	} = {},
): DataFile =>
	new DataFile({
		file: FILE,
		...{ period, tables, isDayFirst },
		chunks: pieces(typeof content === 'string' ? new TextEncoder().encode(content) : content, size),
	});

/** What is said of a file: line:column CODE message, as every report begins. */
export const said = (content: string | Uint8Array, options: Parameters<typeof opened>[1] = {}): string[] =>
	opened(content, options)
		.check()
		.map(({ at, check, message }) => `${at.line}:${at.column} ${check} ${message}`);
