import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { spendingFiles } from '../../export/spending/files.ts';
import type { Payment } from '../../transparency/payment.ts';
import { EVERYTHING } from '../../transparency/shards/filter.ts';
import type { Filter } from '../../transparency/shards/filter.ts';
import { Gathering } from '../../transparency/shards/gather.ts';
import { payment } from '../../transparency/shards/payments.fixture.ts';
import { Engine } from './engine.ts';
import type { Answer, Ask, Reply } from './protocol.ts';

const MONTHS = ['2025-02', '2025-03', '2025-04', '2025-05', '2025-06'];
/** Sixty payments a month of £1.01, one of them to somebody else, with a reference of its own. */
const PAYMENTS: Payment[] = MONTHS.flatMap((month) =>
	Array.from({ length: 60 }, (_, at) =>
		payment({
			date: `${month}-10`,
			pence: 101,
			supplier: at === 0 ? 'Delta "D", Ltd' : 'A Ltd',
			reference: `${month}/${at}`,
		}),
	),
);

let files: Map<string, Uint8Array>;
let asked: string[];
let said: Reply[];
/** Files that wait until they are let go. */
let held: Map<string, () => void>;
let isHolding: (name: string) => boolean;

beforeEach(() => {
	const gathering = new Gathering();
	for (const one of PAYMENTS) gathering.add(one);
	files = new Map();
	const making = spendingFiles(gathering, 4, (bytes) => createHash('sha256').update(bytes).digest('hex'));
	for (let next = making.next(); !next.done; next = making.next())
		files.set(next.value.facts.path.slice(next.value.facts.path.lastIndexOf('/') + 1), next.value.bytes);
	[asked, said, held, isHolding] = [[], [], new Map(), () => false];
	vi.stubGlobal('fetch', async (url: URL) => {
		const name = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
		asked.push(name);
		if (isHolding(name)) await new Promise<void>((go) => held.set(name, go));
		const bytes = files.get(name);
		return bytes ? new Response(bytes.slice()) : new Response('', { status: 404 });
	});
});
afterEach(() => vi.unstubAllGlobals());

const start = (): Engine => new Engine('http://site/data/', (reply) => void said.push(reply));
const ask = (filter: Partial<Filter>, more: Partial<Ask> & { page?: number } = {}): Ask => ({
	...{ id: 1, most: 10, ...more },
	question: { filter: { ...EVERYTHING, ...filter }, sort: 'newest', page: more.page ?? 1 },
});
const answers = (): Answer[] => said.filter((reply) => reply.kind === 'answer');
const shards = (): string[] => asked.filter((name) => name.endsWith('.parquet'));

describe('the engine of the explorer', () => {
	it('knows the totals of everything from the summary, and loads the newest month for the first rows', async () => {
		await start().ask(ask({}));
		expect(shards()).toEqual(['2025-M06.parquet']);
		const { total, covered, asked: months, rows, loading } = answers().at(-1)!;
		expect([total, covered, loading]).toEqual([[300, 30300], months, undefined]);
		expect(rows).toHaveLength(25);
		expect(rows[0]).toMatchObject({ date: '2025-06-10', reference: '2025-06/0', pence: 101 });
	});

	it('loads an older month when a page needs it', async () => {
		await start().ask(ask({}, { page: 3 }));
		expect(shards()).toEqual(['2025-M06.parquet', '2025-M05.parquet']);
		expect(
			answers()
				.at(-1)!
				.rows.map(({ reference }) => reference)
				.slice(8, 12),
		).toEqual(['2025-06/58', '2025-06/59', '2025-05/0', '2025-05/1']);
	});

	it('says of a partial total which months it covers, and of the whole that it is the whole', async () => {
		isHolding = (name) => name.endsWith('.parquet') && name !== '2025-M06.parquet';
		const engine = start();
		const done = engine.ask(ask({ supplier: 'Delta "D", Ltd' }));
		await vi.waitFor(() => expect(answers()).toHaveLength(1));
		expect(answers()[0]).toMatchObject({ total: [1, 101], covered: ['2025-M06'], loading: { done: 1, all: 5 } });
		expect(answers()[0]!.asked).toHaveLength(5);
		isHolding = () => false;
		for (const go of held.values()) go();
		await done;
		expect(answers().at(-1)).toMatchObject({ total: [5, 505], loading: undefined });
		expect(answers().at(-1)!.covered).toEqual(answers().at(-1)!.asked);
	});

	it('loads each month once, whatever is asked', async () => {
		const engine = start();
		await engine.ask(ask({ text: 'delta' }));
		await engine.ask(ask({ text: '"a ltd"', period: 'FY2025-26' }, { id: 2 }));
		expect(shards().toSorted()).toEqual([...new Set(shards())].toSorted());
		expect(answers().at(-1)).toMatchObject({ id: 2, total: [177, 17877] });
	});

	it('does not ask again for a month that is on its way', async () => {
		isHolding = (name) => name.endsWith('.parquet') && name !== '2025-M06.parquet';
		const engine = start();
		const first = engine.ask(ask({ text: 'del' }));
		await vi.waitFor(() => expect(held.size).toBe(4));
		isHolding = () => false;
		const second = engine.ask(ask({ text: 'delta' }, { id: 2 }));
		for (const go of held.values()) go();
		await Promise.all([first, second]);
		expect(shards()).toHaveLength(5);
		expect(answers().at(-1)).toMatchObject({ id: 2, total: [5, 505], loading: undefined });
	});

	it('forgets a question when a newer one comes', async () => {
		isHolding = (name) => name === '2025-M06.parquet';
		const engine = start();
		const first = engine.ask(ask({ text: 'delta' }));
		await vi.waitFor(() => expect(held.size).toBe(1));
		const second = engine.ask(ask({ period: '2025-M02' }, { id: 2 }));
		await vi.waitFor(() => expect(answers().length).toBeGreaterThan(0));
		held.get('2025-M06.parquet')!();
		await Promise.all([first, second]);
		expect(
			new Set(
				answers()
					.filter(({ loading }) => !loading)
					.map(({ id }) => id),
			),
		).toEqual(new Set([2]));
	});

	it('gives every row that was found as CSV, with the citation in the first', async () => {
		await start().ask(ask({ supplier: 'Delta "D", Ltd' }, { file: { citation: 'Council, 2025' } }));
		const file = said.find((reply) => reply.kind === 'file')!.file;
		const lines = (await file.text()).split('\r\n');
		expect(lines[0]).toBe('date,supplier,service,category,description,reference,amount,citation');
		expect(lines[1]).toBe('2025-06-10,"Delta ""D"", Ltd",Roads,,,2025-06/0,1.01,"Council, 2025"');
		expect(lines[2]).toBe('2025-05-10,"Delta ""D"", Ltd",Roads,,,2025-05/0,1.01,');
		expect(lines).toHaveLength(1 + 5 + 1);
	});

	it('refuses a month that is another than the summary tells of: it was published meanwhile', async () => {
		files.set('2025-M06.parquet', files.get('2025-M05.parquet')!);
		const { payments, pence } = JSON.parse(new TextDecoder().decode(files.get('summary.json')!)).months[4];
		expect([payments, pence]).toEqual([60, 6060]);
		files.set('2025-M06.parquet', files.get('2025-M05.parquet')!.slice(0, -1));
		await start().ask(ask({}));
		expect(said.at(-1)).toMatchObject({ kind: 'failed', why: 'changed' });
	});

	it('says that it failed where a month cannot be had, and answers the next question all the same', async () => {
		const newest = files.get('2025-M06.parquet')!;
		files.delete('2025-M06.parquet');
		const engine = start();
		await engine.ask(ask({}));
		expect(said.at(-1)).toMatchObject({ kind: 'failed', why: 'failed' });
		files.set('2025-M06.parquet', newest);
		await engine.ask(ask({}, { id: 2 }));
		expect(answers().at(-1)).toMatchObject({ id: 2, total: [300, 30300] });
	});
});
