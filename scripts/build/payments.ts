// Where payments come from: the one place that knows how their files are read.
import { isError } from '../../src/domain/problem.ts';
import { readChunks, readDataSets } from '../../src/read/folder.ts';
import { openFile } from '../../src/transparency/check.ts';
import { paymentReader } from '../../src/transparency/payment-rows.ts';
import type { Payment } from '../../src/transparency/payment.ts';
import { codeOf } from '../../src/transparency/tables.ts';

export interface PaymentSource {
	/** The site folder. */
	readonly dir: string;
	/** Files that become public later are not read. */
	readonly asOf: string;
	readonly yearStartsInMonth: number;
}

/** Whether a site has spending files at all. */
export const hasPayments = ({ dir, yearStartsInMonth }: PaymentSource): boolean =>
	readDataSets(dir, yearStartsInMonth).folders.some((folder) => codeOf(folder) === 'spend-500');

/** Every payment over £500 that is public at an instant, file by file, oldest first. */
export function* paymentsOf({ dir, asOf, yearStartsInMonth }: PaymentSource): Generator<Payment> {
	for (const folder of readDataSets(dir, yearStartsInMonth).folders) {
		if (codeOf(folder) !== 'spend-500') continue;
		for (const file of folder.files) {
			if (file.publishAt !== undefined && Date.parse(file.publishAt) > Date.parse(asOf)) continue;
			const rows = openFile(folder, file, (path) => readChunks(dir, path));
			const read = paymentReader(rows.columns);
			if (!read) continue;
			const found = Array.from(rows.rows(), ({ values }) => read(values)).filter((payment) => payment !== undefined);
			// A file with mistakes is not published, not even in part.
			if (!rows.problems().some(isError)) yield* found;
		}
	}
}
