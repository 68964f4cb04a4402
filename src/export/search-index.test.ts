import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { SearchIndex } from './search-index.ts';
import type { SearchRecord } from './search.ts';

const record = (name: string): SearchRecord => ({
	...{ url: `/${name}/`, title: `All of ${name}`, type: 'page', content: `What there is to say of ${name}.` },
});
const RECORDS = ['bins', 'roads', 'trees'].map(record);

/** The processes of Pagefind that this one has begun. */
const running = (): number[] =>
	execFileSync('ps', ['-o', 'pid=,comm=', '--ppid', String(process.pid)], { encoding: 'utf8' })
		.split('\n')
		.filter((line) => line.includes('pagefind'))
		.map((line) => Number.parseInt(line, 10));

async function filesOf(...parts: readonly (readonly SearchRecord[])[]): Promise<Map<string, Uint8Array | string>> {
	const index = new SearchIndex('en');
	for (const part of parts) index.add(part);
	try {
		return await index.files();
	} finally {
		await index.end();
	}
}

describe('the search index', () => {
	it('is the same bytes however its records are handed over', async () => {
		const [whole, inParts] = [await filesOf(RECORDS), await filesOf(RECORDS.slice(0, 1), RECORDS.slice(1))];
		expect([...whole.keys()].filter((path) => path.includes('/fragment/'))).toHaveLength(3);
		expect(inParts).toEqual(whole);
	});

	it('knows what each result is', async () => {
		const facets = JSON.parse(String((await filesOf(RECORDS)).get('/search/facets.json')));
		expect(Object.values(facets)).toEqual(RECORDS.map(({ title }) => ['page', '', '', '', 'other', title]));
		const terms = RECORDS.map((one) => ({ ...one, type: 'term' as const }));
		const unnamed = JSON.parse(String((await filesOf(terms)).get('/search/facets.json')));
		expect(Object.values(unnamed)).toEqual(terms.map(() => ['term', '', '', '', 'other']));
	});

	it('leaves no process behind', async () => {
		await filesOf(RECORDS);
		await expect.poll(running).toEqual([]);
	});

	it('fails at once, whenever Pagefind is ended', async () => {
		const index = new SearchIndex('en');
		index.add(RECORDS);
		const [pid] = running();
		process.kill(pid!, 'SIGKILL');
		await expect(index.failed).rejects.toThrow('Pagefind, which makes the search index, was ended.');
		await expect(index.files()).rejects.toThrow('was ended');
		await index.end();
	});
});
