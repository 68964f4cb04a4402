import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Payment } from '../payment.ts';
import { Gathering } from './gather.ts';
import { anyPayment } from './payments.fixture.ts';

function gatheringOf(payments: readonly Payment[]): Gathering {
	const gathering = new Gathering();
	for (const payment of payments) gathering.add(payment);
	return gathering;
}

it('is the same whether files are gathered one after another or apart', () => {
	fc.assert(
		fc.property(fc.array(fc.array(anyPayment, { maxLength: 12 }), { maxLength: 5 }), (files) => {
			const apart = new Gathering();
			for (const file of files) apart.join(structuredClone(gatheringOf(file).gathered));
			expect(apart.gathered).toEqual(gatheringOf(files.flat()).gathered);
		}),
	);
});
