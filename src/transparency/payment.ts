/** One payment to a supplier, as the Transparency Code has it published: what exploring and totals need of it. */

import type { IsoDate } from '../domain/period.ts';

export interface Payment {
	/** The day on which it was paid. */
	readonly date: IsoDate;
	readonly supplier: string;
	/** The department or cost centre that paid; empty where the file does not say. */
	readonly service: string;
	/** Kind of goods or works (procurement category); empty where the file does not say. */
	readonly category: string;
	/** What it was for, in the council's words; empty where the file does not say. */
	readonly purpose: string;
	/** The council's own number of the transaction; empty where the file does not say. */
	readonly reference: string;
	/** Whole pence, so that totals are exact. Negative for money that came back. */
	readonly pence: number;
}

/** Text columns of a payment. Two of them are the dictionaries of the filters. */
export type PaymentText = 'supplier' | 'service' | 'category' | 'purpose' | 'reference';

/** The calendar month of a day, spelled as a period: 2025-07-14 is in 2025-M07. */
export const monthOf = (date: IsoDate): string => `${date.slice(0, 4)}-M${date.slice(5, 7)}`;
