/** suppliers.csv: what each supplier was paid in the newest year, and in the same months of the year before. */

import type { PublishedSpending } from '../../domain/spending.ts';
import { poundsText } from '../../transparency/money.ts';
import { newestYear } from '../../view/spending.ts';
import { ILLUSTRATIVE, PREVIEW_NOTICE } from '../../words/download.ts';
import { csvHeader, csvRows } from '../csv.ts';

const COLUMNS = [
	...['supplier', 'from_month', 'to_month', 'payments', 'amount'],
	...['before_from_month', 'before_to_month', 'payments_before', 'amount_before', 'change'],
];

/** 2025-M04 as 2025-04. */
const isoMonth = (month: string | undefined): string => month?.replace('-M', '-') ?? '';

/** The largest first; a supplier whose name is not given has none. Amounts are pounds with two decimals. */
export function suppliersTable(spending: PublishedSpending): { readonly text: string; readonly rows: number } {
	const { year, sameMonths, suppliers } = newestYear(spending);
	const { illustrative, preview } = spending.summary;
	const marks = [
		...(illustrative ? [['illustrative', ILLUSTRATIVE] as const] : []),
		...(preview ? [['preview', PREVIEW_NOTICE] as const] : []),
	];
	const isCompared = sameMonths.length > 0;
	const span = (months: readonly string[]): string[] => [isoMonth(months[0]), isoMonth(months.at(-1))];
	const rows = suppliers
		.filter(({ count, countBefore }) => count + countBefore > 0)
		.toSorted((a, b) => b.pence - a.pence)
		.map(({ name, count, pence, countBefore, before }) => [
			...[name, ...span(year.months), String(count), poundsText(pence)],
			...span(sameMonths),
			...(isCompared ? [String(countBefore), poundsText(before), poundsText(pence - before)] : ['', '', '']),
			...marks.map(([, text]) => text),
		]);
	const columns = [...COLUMNS, ...marks.map(([name]) => name)].map((name) => ({ name }));
	return { text: csvHeader({ columns }) + csvRows(rows), rows: rows.length };
}
