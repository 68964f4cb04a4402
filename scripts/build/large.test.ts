import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { publicationOf } from '../../src/export/export.fixture.ts';
import { readDataSets } from '../../src/read/folder.ts';
import { GOOD } from '../../src/transparency/payments.fixture.ts';
import { writeLarge } from './large.ts';

const folder = mkdtempSync(join(tmpdir(), 'large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Months from January 2023 on. */
const month = (at: number): string => `${2023 + Math.floor(at / 12)}-M${String((at % 12) + 1).padStart(2, '0')}`;
const fileOf = (at: number): string =>
	GOOD.replaceAll('-07-31', '-07-28').replaceAll('2025-07-', `${month(at).replace('M', '')}-`);
const broken = (at: number): string => fileOf(at).replace(/\d+\.\d\d/, 'much');

/** A site folder with data sets of payments, and what each of their files says. */
function siteOf(name: string, sets: Readonly<Record<string, readonly string[]>>): string {
	const dir = join(folder, name);
	for (const [id, files] of Object.entries(sets)) {
		const own = join(dir, 'data/transparency', id);
		mkdirSync(own, { recursive: true });
		const settings = { title: id, description: 'What we paid.', frequency: 'month', schema: 'spend-500' };
		writeFileSync(join(own, 'dataset.json'), JSON.stringify(settings));
		files.forEach((text, at) => writeFileSync(join(own, `${month(at)}.csv`), text));
	}
	return dir;
}

const { council } = publicationOf();
const NOW = { council, asOf: '2040-01-01T00:00:00Z', lockedUrls: ['/transparency/contracts/'] };

function begun(dir: string, name: string, worthTwo: number) {
	const into = join(folder, `${name}-${worthTwo}`);
	mkdirSync(into);
	return {
		into,
		...writeLarge({ dir, dataSets: readDataSets(dir, 4).folders, unreadDataSets: ['contracts'] }, NOW, {
			isPreview: false,
			into,
			worthTwo,
		}),
	};
}

/** Everything that was written, by its path. */
const bytesIn = (into: string): Record<string, string> =>
	Object.fromEntries(
		readdirSync(into, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => join(parentPath, name))
			.sort()
			.map((path) => [path.slice(into.length), readFileSync(path, 'latin1')]),
	);
const [ONE, TWO] = [Infinity, 0];
const months = (many: number, text: (at: number) => string): string[] =>
	Array.from({ length: many }, (_, at) => text(at));

describe('large tables', () => {
	it('are the same byte for byte whether one thread writes them or two', async () => {
		const some = months(14, (at) => (at === 5 ? broken(at) : fileOf(at)));
		const dir = siteOf('some', { spending: some, 'old-spending': months(6, fileOf), wrong: months(3, broken) });
		const [one, two] = [begun(dir, 'some', ONE), begun(dir, 'some', TWO)];
		const made = await two.made;
		expect(made).toEqual(await one.made);
		expect(made.refused.map(({ path }) => path)).toHaveLength(4);
		expect(made.dataSets.map(({ id, files }) => [id, files.length])).toEqual([
			['old-spending', 6],
			['spending', 13],
		]);
		expect(await two.shown).toEqual({ hasDataSets: true, hasSpending: true });
		const bytes = bytesIn(two.into);
		expect(Object.keys(bytes).length).toBeGreaterThan(60);
		expect(bytes).toEqual(bytesIn(one.into));
		expect(readdirSync(join(two.into, 'data/transparency'))).toEqual(['old-spending', 'spending']);
	});

	it('are all refused where every file has a mistake, and leave no folder behind', async () => {
		const two = begun(siteOf('none', { spending: months(400, broken) }), 'none', TWO);
		const { dataSets, refused, heldBack, spending, written } = await two.made;
		expect([dataSets, spending, written]).toEqual([[], undefined, []]);
		expect(new Set(heldBack.map(({ dataSet }) => dataSet))).toEqual(new Set(['contracts', 'spending']));
		expect(refused.map(({ path }) => path)).toEqual(months(400, (at) => `data/transparency/spending/${month(at)}.csv`));
		// The register says what is held back.
		expect(await two.shown).toEqual({ hasDataSets: true, hasSpending: false });
		expect(readdirSync(join(two.into, 'data/transparency'))).toEqual([]);
	});

	it.each([ONE, TWO])('say why they cannot be written (%s)', async (worthTwo) => {
		const dir = siteOf(`lost-${worthTwo}`, { spending: months(8, fileOf) });
		const { folders } = readDataSets(dir, 4);
		rmSync(join(dir, 'data/transparency/spending/2023-M04.csv'));
		const into = join(folder, `into-${worthTwo}`);
		mkdirSync(into);
		const { made } = writeLarge({ dir, dataSets: folders, unreadDataSets: [] }, NOW, {
			isPreview: false,
			into,
			worthTwo,
		});
		await expect(made).rejects.toThrow('2023-M04.csv');
	});

	it('are not written any more once that is stopped', async () => {
		const two = begun(siteOf('stopped', { spending: months(40, fileOf) }), 'stopped', TWO);
		await two.stop();
		await expect(two.made).rejects.toThrow('ended');
		const written = readdirSync(two.into, { recursive: true });
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(readdirSync(two.into, { recursive: true })).toEqual(written);
	});
});
