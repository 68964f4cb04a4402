import { createHash } from 'node:crypto';
import { parquetReadObjects } from 'hyparquet';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMonth, openShard, readReferences } from '../../islands/explorer/decode.ts';
import type { Payment } from '../../transparency/payment.ts';
import { monthOf } from '../../transparency/payment.ts';
import { Gathering } from '../../transparency/shards/gather.ts';
import type { PublishedSpending, Summary } from '../../domain/spending.ts';
import { anyPayment, payment } from '../../transparency/shards/payments.fixture.ts';
import { Names } from '../../transparency/shards/names.ts';
import { spendingMarks } from '../../words/download.ts';
import { citation } from '../../words/spending.ts';
import { spendingFiles } from './files.ts';
import type { SpendingFile } from './files.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function made(payments: readonly Payment[]): { files: SpendingFile[]; spending: PublishedSpending } {
	const gathering = new Gathering();
	for (const one of payments) gathering.add(one);
	const making = spendingFiles(gathering, 4, hash);
	const files: SpendingFile[] = [];
	for (let next = making.next(); ; next = making.next()) {
		if (next.done) return { files, spending: next.value };
		files.push(next.value);
	}
}
const bufferOf = ({ bytes }: SpendingFile): ArrayBuffer => bytes.slice().buffer;
const freshNames = () => ({ supplier: new Names(), service: new Names(), category: new Names(), purpose: new Names() });

describe('the file of a month', () => {
	it('says every payment of it in full, to any program that reads Parquet', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyPayment, { minLength: 1, maxLength: 40 }), async (payments) => {
				const { files } = made(payments);
				for (const file of files.filter(({ facts: { path } }) => path.endsWith('.parquet'))) {
					const month = file.facts.path.slice(-'2025-M01.parquet'.length, -'.parquet'.length);
					const rows = await parquetReadObjects({ file: bufferOf(file) });
					const right = payments.filter(({ date }) => monthOf(date) === month);
					expect(
						rows.map(({ date, amount_pence, ...texts }) => ({
							...texts,
							date: (date as Date).toISOString().slice(0, 10),
							pence: Number(amount_pence),
						})),
					).toEqual(right);
				}
			}),
			{ numRuns: 30 },
		);
	});

	it('is read by the explorer as columns of numbers', async () => {
		const payments = [
			payment({ supplier: 'A' }),
			payment({ supplier: 'B', pence: -3_000_000_000, reference: 'r2' }),
			payment({ supplier: 'A' }),
		];
		const shard = openShard(bufferOf(made(payments).files[0]!));
		const names = freshNames();
		const { codes, pence, days } = await readMonth('2025-M04', shard, names);
		expect(Array.from(codes.supplier, (code) => names.supplier.list[code])).toEqual(['A', 'B', 'A']);
		expect([...(pence as Float64Array)]).toEqual([100, -3_000_000_000, 100]);
		expect(Array.from(days)).toEqual([20179, 20179, 20179]);
		expect(Array.from(await readReferences(shard))).toEqual(['', 'r2', '']);
	});

	it('has one row group, and a name that no server takes for something to unpack', () => {
		const { files } = made(Array.from({ length: 3000 }, (_, at) => payment({ purpose: `p${at}` })));
		expect(openShard(bufferOf(files[0]!)).metadata.row_groups).toHaveLength(1);
		expect(files.every(({ facts: { path } }) => !path.endsWith('.gz'))).toBe(true);
	});

	it('is the same bytes for the same payments', () => {
		const payments = fc.sample(anyPayment, { numRuns: 50, seed: 7 });
		expect(made(payments).files.map(({ bytes }) => hash(bytes))).toEqual(
			made(payments).files.map(({ bytes }) => hash(bytes)),
		);
	});
});

describe('the summary', () => {
	it('lists every month with its size, its checksum and its exact total', () => {
		const payments = fc.sample(anyPayment, { numRuns: 80, seed: 3 });
		const { files, spending } = made(payments);
		const published = JSON.parse(new TextDecoder().decode(files.at(-1)!.bytes)) as Summary;
		expect(published).toEqual(spending.summary);
		for (const [at, { month, bytes, sha256, payments: count, pence }] of published.months.entries()) {
			const right = payments.filter(({ date }) => monthOf(date) === month);
			expect([files[at]!.bytes.length, hash(files[at]!.bytes), right.length]).toEqual([bytes, sha256, count]);
			expect(BigInt(pence)).toBe(right.reduce((all, one) => all + BigInt(one.pence), 0n));
		}
		expect(published.months.map(({ month }) => month)).toEqual(
			[...new Set(payments.map(({ date }) => monthOf(date)))].sort(),
		);
	});

	it('compares a year that has begun with the same months of the year before, not with all of it', () => {
		const { spending } = made([
			payment({ date: '2024-04-30', pence: 7 }),
			payment({ date: '2024-09-01', pence: 1000 }),
			payment({ date: '2025-04-01', pence: 9 }),
		]);
		expect(spending.sameMonths).toEqual(['2024-M04']);
		expect(spending.before.suppliers).toEqual([['A Ltd', 1, 7]]);
	});
});

describe('the payments of a demonstration in a preview', () => {
	const gathering = new Gathering();
	gathering.add(payment({}));
	const marks = spendingMarks({ demonstration: {} }, true);
	const [month, , summary] = [...spendingFiles(gathering, 4, hash, marks)];

	it('say both in the file of a month, which any program can read', () => {
		const { key_value_metadata: said } = openShard(bufferOf(month!)).metadata;
		expect(said).toEqual([{ key: 'notices', value: expect.stringMatching(/Illustrative figures.*not published/) }]);
	});

	it('say both in the summary', () => {
		expect(JSON.parse(new TextDecoder().decode(summary!.bytes))).toMatchObject({ illustrative: true, preview: true });
	});

	it('say nothing of the kind where a real council published them', () => {
		expect(spendingMarks({}, false)).toEqual({});
	});

	it('say it before the citation that a saved selection carries', () => {
		const facts = { council: 'X', selection: 'May 2025', address: 'a', licence: 'l', digest: 'd' };
		expect(citation({ ...facts, notice: marks.notices!.join(' ') })).toMatch(
			/^Illustrative figures.*not published.* X, /,
		);
		expect(citation({ ...facts, notice: '' })).toMatch(/^X, /);
	});
});

describe('the table of suppliers', () => {
	const textOf = (payments: readonly Payment[], marks = {}): string[] => {
		const gathering = new Gathering();
		for (const one of payments) gathering.add(one);
		const files = [...spendingFiles(gathering, 4, hash, marks)];
		const file = files.find(({ facts: { path } }) => path.endsWith('/suppliers.csv'))!;
		return new TextDecoder().decode(file.bytes).trimEnd().split('\r\n');
	};
	const paid = [
		payment({ supplier: 'Small Ltd', date: '2025-05-02', pence: 5_000 }),
		payment({ supplier: 'Gone, Sons & Co', date: '2024-05-02', pence: 7_001 }),
		payment({ supplier: 'Large Ltd', date: '2025-05-02', pence: 100_050 }),
		payment({ supplier: 'Large Ltd', date: '2024-05-02', pence: 100_000 }),
		// In no month of the newest year: it would make the years before look larger than they can be compared.
		payment({ supplier: 'Large Ltd', date: '2024-09-02', pence: 900_000 }),
	];

	it('sets the newest year beside the same months of the one before, to the penny, the largest first', () =>
		expect(textOf(paid)).toEqual([
			'supplier,from_month,to_month,payments,amount,before_from_month,before_to_month,payments_before,amount_before,change',
			'Large Ltd,2025-05,2025-05,1,1000.50,2024-05,2024-05,1,1000.00,0.50',
			'Small Ltd,2025-05,2025-05,1,50.00,2024-05,2024-05,0,0.00,50.00',
			'"Gone, Sons & Co",2025-05,2025-05,0,0.00,2024-05,2024-05,1,70.01,-70.01',
		]));

	it('leaves the comparison empty where there is no year before', () =>
		expect(textOf(paid.slice(0, 1))[1]).toBe('Small Ltd,2025-05,2025-05,1,50.00,,,,,'));

	it('says in every row that it is a preview, or illustrative', () => {
		const [head, ...rows] = textOf(paid, { illustrative: true, preview: true });
		expect(head).toMatch(/,change,illustrative,preview$/);
		for (const row of rows) expect(row).toMatch(/Illustrative figures.*Preview, not published/);
	});
});
