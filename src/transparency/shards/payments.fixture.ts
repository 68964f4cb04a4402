/** Payments for tests: few names, so that many share one, over some months. */

import fc from 'fast-check';
import { dayNumber } from '../../domain/period.ts';
import { monthOf } from '../payment.ts';
import type { Payment } from '../payment.ts';
import { QUERY_TEXTS } from './layout.ts';
import { Loaded } from './loaded.ts';

export const payment = (said: Partial<Payment>): Payment => ({
	...{ date: '2025-04-01', supplier: 'A Ltd', service: 'Roads', category: '', purpose: '', reference: '', pence: 100 },
	...said,
});

const day = fc
	.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2026-05-31') })
	.map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

export const anyPayment: fc.Arbitrary<Payment> = fc.record({
	date: day,
	supplier: fc.constantFrom('Delta Care Ltd', 'Délta Homes', 'Books & Co', 'Redacted', ''),
	service: fc.constantFrom('Roads', 'Libraries', ''),
	category: fc.constantFrom('Works', 'Care', ''),
	purpose: fc.constantFrom('Home care', 'Delta wing', 'Books', ''),
	reference: fc.string({ maxLength: 5 }),
	pence: fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }),
});

/** Payments in memory, month by month, in the order given. */
export function loadedFrom(
	payments: readonly Payment[],
	months = [...new Set(payments.map(({ date }) => monthOf(date)))],
): Loaded {
	const loaded = new Loaded(payments.length);
	for (const month of months) {
		const rows = payments.filter(({ date }) => monthOf(date) === month);
		const codes = Object.fromEntries(
			QUERY_TEXTS.map((column) => [column, rows.map((row) => loaded.names[column].codeOf(row[column]))]),
		) as unknown as Parameters<Loaded['append']>[0]['codes'];
		loaded.append({
			month,
			days: rows.map(({ date }) => dayNumber(date)),
			pence: rows.map(({ pence }) => pence),
			codes,
		});
	}
	return loaded;
}
