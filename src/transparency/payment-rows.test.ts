import { describe, expect, it } from 'vitest';
import { DataFile } from './data-file.ts';
import { paymentReader } from './payment-rows.ts';
import type { Payment } from './payment.ts';
import { CODE } from './schemas/index.ts';

const HEADINGS = [
	'OrganisationalUnit',
	'BeneficiaryName',
	'PaymentDate',
	'TransactionNumber',
	'Amount',
	'IrrecoverableVATAmount',
	'Purpose',
	'ProclassLabel',
];
const ROW = ['Libraries', 'Books Ltd ', '2025-07-14', '51004', '-20.50', '0.00', 'New books', 'NA'];

function payments(...rows: readonly (readonly string[])[]): (Payment | undefined)[] {
	const bytes = new TextEncoder().encode(rows.map((cells) => `${cells.join(',')}\r\n`).join(''));
	const file = new DataFile({ file: '2025-M07.csv', tables: CODE['spend-500'].tables, chunks: [bytes] });
	const read = paymentReader(file.columns);
	return [...file.rows()].map(({ values }) => read?.(values));
}

describe('the rows of a spending file', () => {
	it('become payments, without spaces at the ends, and with nothing where the file says NA', () => {
		expect(payments(HEADINGS, ROW)).toEqual([
			{
				date: '2025-07-14',
				supplier: 'Books Ltd',
				service: 'Libraries',
				category: '',
				purpose: 'New books',
				reference: '51004',
				pence: -2050,
			},
		]);
	});

	it('become the same payments whatever the order of the columns', () =>
		expect(payments(HEADINGS.toReversed(), ROW.toReversed())).toEqual(payments(HEADINGS, ROW)));

	it('become the same payments where days are written day first', () =>
		expect(payments(HEADINGS, ROW.with(2, '14/07/2025'))).toEqual(payments(HEADINGS, ROW)));

	it('are no payments where no column holds the amount', () => {
		const without = (cells: readonly string[]): string[] => cells.filter((_, at) => at !== 4);
		expect(payments(without(HEADINGS), without(ROW)).filter(Boolean)).toEqual([]);
	});
});
