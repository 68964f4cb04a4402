/** Arguments for every message about the tables of data/transparency/. */

const CHANGED = { dataSet: 'spending', period: '2025-M07', was: { rows: 4, pence: 1_366_075, corrections: 0 } };

export const PAYMENT_SAMPLES: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
	whichDateOrder: [['2025-05-04', '2025-04-05']],
	undescribedColumn: [
		['Batch', 'H', undefined],
		['Paid on', 'H', 'PaymentDate'],
	],
	askedForColumn: [
		['Purpose', undefined],
		['Purpose', 'Narrative'],
	],
	otherOrder: [['Amount', 'Purpose']],
	twoDateSpellings: [
		['31/07/2025', '2025-07-03', '2025-07-31'],
		['03/07/2025', '2025-07-03'],
	],
	dayFirst: [['03/07/2025', '2025-07-03']],
	monthFirst: [['04/13/2025', '2025-04-13']],
	doubtfulDate: [['04/05/2025', '2025-05-04', '2025-04-05']],
	payeeIsTotal: [[40, 'Grand Total:']],
	tooManyDecimals: [['640.505']],
	cutOff: [
		[4, 1, 7],
		[4, 5, 7],
	],
	repeatedRow: [[4, 2]],
	helpsFraud: [
		['VATNo', 'vat'],
		['InvoiceNumber', 'invoice'],
		['SortCode', 'bank'],
	],
	personalHint: [
		['nhs', 'Purpose'],
		['name', 'Purpose'],
		['email', 'Purpose'],
		['national-insurance', 'Purpose'],
	],
	outsidePeriod: [['2025-01-07', '2025-M07']],
	askedForCell: [['Purpose']],
	controlCharacter: [['U+0096']],
	overlappingFiles: [['FY2025-26-Q2.csv', '2025-M07.csv']],
	unknownFile: [['notes.txt']],
	unknownEmbargo: [['2025-M7']],
	unknownCorrection: [['2025-M7']],
	reasonlessCorrection: [['…']],
	notBegun: [['FY2026-27-Q3', '2026-10-01']],
	correctionToCome: [['2025-M07', '2026-10-24']],
	earlyCorrection: [
		['2025-07-01', '2025-09-01', 'published'],
		['2025-07-01', '2025-09-01', 'corrected'],
	],
	decimalComma: [[3, 13, 12, '640', '50']],
	brokenLock: [['<<<<<<< HEAD']],
	changedTable: [
		[{ ...CHANGED, kind: 'untold', now: { rows: 4, pence: 241_075, corrections: 0 } }, '2026-02-03'],
		[{ ...CHANGED, kind: 'untold', now: CHANGED.was }, '2026-02-03'],
		[{ ...CHANGED, kind: 'taken-away', was: { ...CHANGED.was, corrections: 1 }, now: CHANGED.was }, '2026-02-03'],
		[
			{ ...CHANGED, kind: 'taken-away', was: { rows: 1, corrections: 2 }, now: { rows: 1, corrections: 1 } },
			'2026-02-03',
		],
		[{ ...CHANGED, kind: 'corrects-nothing', now: { ...CHANGED.was, corrections: 1 } }, '2026-02-03'],
	],
	badAmount: [
		['V002', 'tbc'],
		['V003', '5%', '5'],
		['V004', '1,640.50', '1640.50'],
		['V005', '£5', '5'],
		['V010', '(5)', '-5'],
	],
	more: [
		[{ check: 'V004', remedy: 'Type 1.' }, 1, 5, 5],
		[{ check: 'V004', remedy: 'Type 1.' }, 1997, 5, 2001],
	],
};
