/** From the rows of a spending file to payments: whatever form of the table it has, a payment is a payment. */

import type { ReadColumn, Value } from './data-file.ts';
import type { Payment, PaymentText } from './payment.ts';

/** The columns in which each part of a payment is found, the best first. */
const COLUMNS: Readonly<Record<keyof Payment, readonly string[]>> = {
	date: ['PaymentDate', 'EffectiveDate'],
	supplier: ['BeneficiaryName', 'SupplierName'],
	service: ['OrganisationalUnit', 'ServiceCategoryLabel'],
	category: ['CategoryInternalName', 'ProclassLabel', 'CPVLabel', 'ServiceCategoryLabel'],
	purpose: ['Purpose'],
	reference: ['TransactionNumber'],
	pence: ['Amount'],
};

/**
 * How the rows of a file become payments.
 * @returns undefined where the columns have no date, supplier or amount; then the table holds no payments
 */
export function paymentReader(
	columns: readonly ReadColumn[],
): ((values: readonly Value[]) => Payment | undefined) | undefined {
	const place = (part: keyof Payment): number =>
		COLUMNS[part].map((name) => columns.findIndex(({ field }) => field.name === name)).find((at) => at >= 0) ?? -1;
	const [date, supplier, pence] = [place('date'), place('supplier'), place('pence')];
	if (columns[date]?.field.type !== 'date' || columns[pence]?.field.type !== 'money' || supplier < 0) return undefined;
	const texts = { supplier, ...places(place) };
	const text = (values: readonly Value[], part: PaymentText): string => {
		const value = values[texts[part]];
		return value === undefined ? '' : String(value);
	};
	return (values) => {
		const [day, amount] = [values[date], values[pence]];
		// A row without them is no row of the table; a council's own description may think otherwise.
		if (typeof day !== 'string' || typeof amount !== 'number') return undefined;
		return {
			date: day,
			supplier: text(values, 'supplier'),
			service: text(values, 'service'),
			category: text(values, 'category'),
			purpose: text(values, 'purpose'),
			reference: text(values, 'reference'),
			pence: amount,
		};
	};
}

const places = (place: (part: keyof Payment) => number) => ({
	service: place('service'),
	category: place('category'),
	purpose: place('purpose'),
	reference: place('reference'),
});
