import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isError } from '../domain/problem.ts';
import { readChunks } from './chunks.ts';
import { readDataSets, readSite } from './folder.ts';
import { readFiles } from './folder/site.ts';
import { readWith } from './folder/site.fixture.ts';

const REAL = '../shared/real/trafford';

/** Rows of observations, comparisons, breakdowns and revisions, from the README of the real council. */
const ROWS = {
	'2022-03-04': [358, 36_443, 160, 0],
	'2022-05-27': [44, 3_349, 63, 19],
	'2022-08-23': [110, 5_574, 255, 17],
	'2022-09-05': [1, 16, 0, 0],
	'2022-10-13': [35, 576, 50, 27],
	'2023-05-18': [67, 9_386, 137, 111],
	'2023-05-19': [8, 120, 0, 8],
	'2023-05-24': [1, 16, 21, 0],
	'2023-09-22': [35, 560, 11, 24],
	'2023-11-14': [40, 2_599, 105, 32],
	'2024-03-13': [7, 137, 14, 15],
	'2024-04-11': [53, 5_519, 84, 61],
	'2024-05-21': [11, 181, 50, 4],
};

describe.skipIf(!existsSync(REAL))(`the real council (skipped where ${REAL} is not beside the repository)`, () => {
	let read: ReturnType<typeof readSite>;
	beforeAll(() => {
		read = readSite(REAL);
	});

	it('is read whole, without an error', () => {
		const { submission, problems } = read;
		expect(problems.filter(isError)).toEqual([]);
		const counts = submission!.releases.map(({ id, observations, comparisons, breakdowns, revisions }) => [
			id,
			[observations.length, comparisons.length, breakdowns.length, revisions.length],
		]);
		expect(Object.fromEntries(counts)).toEqual(ROWS);
		expect(submission!.indicators.length).toBe(47);
		expect(submission!.groups.length).toBe(6);
		expect(submission!.objectives.map(({ id }) => id)).toContain('addressing-our-climate-crisis');
	});

	it('keeps every digit, and knows the cell that it came from', () => {
		const { submission } = read;
		const rows = submission!.releases.flatMap(({ observations }) => observations);
		const noisy = rows.find(
			({ record: { figure } }) => figure.kind === 'reported' && figure.value.text.endsWith('99999999999'),
		)!;
		expect(noisy.record.figure).toMatchObject({ value: { text: '130770.99999999999', value: 130770.99999999999 } });
		const place = noisy.source.place('value');
		expect(place.excerpt!.slice(place.column - 1)).toMatch(/^130770\.99999999999,/);
	});
});

describe('a folder on the disk', () => {
	let dir = '';
	const write = (path: string, text: string): void => {
		mkdirSync(join(dir, path, '..'), { recursive: true });
		writeFileSync(join(dir, path), text);
	};

	beforeAll(() => {
		dir = mkdtempSync(join(tmpdir(), 'golden-thread-'));
		write('data/council.json', '{}');
		write('data/transparency/spend/2025-M07.csv', 'not,read\n"');
		write('data/.DS_Store', '\0');
		write('data/indicator.csv', 'id\n');
		write('data/releases/q1/release.json', '{}');
		write('data/releases/q1/observation.csv', 'x');
		write('content/commentary/q2/hsg-03.md', 'Words');
		symlinkSync(join(dir, 'data/council.json'), join(dir, 'data/plan.json'));
	});
	afterAll(() => rmSync(dir, { recursive: true }));

	it('tells of links, missing and unknown files, and reads no transparency file', () => {
		const { problems, submission } = readSite(dir);
		expect(submission).toBeUndefined();
		const told = problems.map(({ check, at, release }) => [check, at.file, release]);
		expect(told).toEqual(
			expect.arrayContaining([
				['L002', 'data/plan.json', undefined],
				['L003', 'data/indicators.csv', undefined],
				['L001', 'data/indicator.csv', undefined],
				['L001', 'data/releases/q1/observation.csv', 'q1'],
				['L004', 'content/commentary/q2/hsg-03.md', 'q2'],
				['L005', 'data/releases/q1/release.json', 'q1'],
				['K002', 'data/releases/q1/release.json', 'q1'],
			]),
		);
		expect(told.some(([, file]) => /transparency|DS_Store/.test(file!))).toBe(false);
		expect(problems.find(({ check, at }) => check === 'L001' && at.file === 'data/indicator.csv')!.fix).toBe(
			'indicators.csv',
		);
	});

	it('may hold other texts in place of what is on the disk', () => {
		const instead = new Map([
			['data/plan.json', '{"plans": []}'],
			['data/indicators.csv', 'x'],
		]);
		const told = readSite(dir, instead).problems.map(({ check, at }) => `${check} ${at.file}`);
		expect(told).toContain('L002 data/plan.json');
		expect(told).toContain('H002 data/indicators.csv');
		expect(told).not.toContain('L003 data/indicators.csv');
	});

	it('says of a file that cannot be opened why', () => {
		const file = join(dir, 'file');
		writeFileSync(file, 'x');
		expect(readSite(file).problems.map(({ check, at, message }) => [check, at.file, message])).toContainEqual([
			'L006',
			'content',
			'The file "content" cannot be opened (ENOTDIR).',
		]);
		expect(readDataSets(file, 4).problems[0]).toMatchObject({ check: 'L006', at: { file: 'data/transparency' } });
	});

	it('has data sets, of which tables are only measured', () => {
		write(
			'data/transparency/land/dataset.json',
			'{"title": "Land", "description": "", "frequency": "year", "schema": "land"}',
		);
		write('data/transparency/land/2025.csv', 'a,b\n');
		write('data/transparency/land/.hidden/2025.json', '{');
		symlinkSync(join(dir, 'data/council.json'), join(dir, 'data/transparency/land/table.json'));
		const { folders, problems } = readDataSets(dir, 4);
		expect(folders.map(({ id, files }) => [id, ...files.map(({ path, bytes }) => `${path} ${bytes}`)])).toEqual([
			['land', 'data/transparency/land/2025.csv 4'],
		]);
		expect(problems.map(({ check, at, found }) => [check, at.file, found])).toEqual([
			['L002', 'data/transparency/land/table.json', 'table.json'],
			['L003', 'data/transparency/spend/dataset.json', undefined],
		]);
		expect(readDataSets(join(dir, 'nowhere'), 4)).toEqual({ folders: [], unreadable: [], problems: [] });
	});

	it('is too large where one of its files is, which is not opened', () => {
		const large = join(dir, 'data/transparency/land/notes.json');
		writeFileSync(large, '');
		truncateSync(large, 50_000_001);
		write('data/groups.csv', '');
		truncateSync(join(dir, 'data/groups.csv'), 50_000_001);
		expect(readDataSets(dir, 4).problems).toContainEqual(
			expect.objectContaining({
				check: 'F006',
				at: expect.objectContaining({ file: 'data/transparency/land/notes.json' }),
			}),
		);
		expect(readSite(dir).problems.map(({ check, at }) => `${check} ${at.file}`)).toContain('F006 data/groups.csv');
		rmSync(large);
		rmSync(join(dir, 'data/groups.csv'));
	});

	it('gives the bytes of a file piece by piece', () => {
		const text = 'abcdefgh'.repeat(50_000);
		write('data/transparency/long.csv', text);
		write('data/transparency/empty.csv', '');
		const pieces: string[] = [];
		for (const piece of readChunks(dir, 'data/transparency/long.csv')) pieces.push(new TextDecoder().decode(piece));
		expect(pieces.map(({ length }) => length)).toEqual([1 << 18, 400_000 - (1 << 18)]);
		expect(pieces.join('')).toBe(text);
		expect([...readChunks(dir, 'data/transparency/empty.csv')]).toEqual([]);
		expect(() => [...readChunks(dir, 'data/transparency/nowhere.csv')]).toThrow(/ENOENT/);
	});

	it('that does not exist is a problem, not an exception', () => {
		expect(readSite(join(dir, 'nowhere')).problems.map(({ check }) => check)).toEqual(['L003', 'L003', 'L003']);
	});
});

describe('a release', () => {
	it('whose release.json cannot be read is known by its name, and by whether somebody signed it', () => {
		const { submission } = readWith({
			'data/releases/q2/release.json': '{',
			'data/releases/q2/sign-off.json':
				'{"canonicalForm": "unsealed", "digest": "", "previousDigest": "", "stages": []}',
		});
		expect(submission!.unreadable).toEqual([{ id: 'q2', isSigned: true }]);
		expect(submission!.releases).toEqual([]);
	});

	it('keeps the year that it was signed with', () => {
		const { submission } = readWith({ 'data/releases/q2/context.json': '{"yearStartsInMonth": 7}' });
		expect(submission!.releases[0]!.release.period.start).toBe('2025-10-01');
		expect(submission!.releases[0]!.observations[0]!.record.period.start).toBe('2025-10-01');
	});

	it('has commentary with its author, date and place', () => {
		const { submission, problems } = readWith({
			'content/commentary/q2/hsg-03.md':
				'---\nby: Head of Housing\non: 2025-10-20\naction: retrofit\n---\n\nTwo blocks were finished.\n',
		});
		expect(problems).toEqual([]);
		const [{ record, source }] = submission!.releases[0]!.commentary as [
			(typeof submission & {})['releases'][0]['commentary'][0],
		];
		expect(record).toEqual({
			release: 'q2',
			indicator: 'hsg-03',
			by: 'Head of Housing',
			on: '2025-10-20',
			action: 'retrofit',
			body: 'Two blocks were finished.',
		});
		expect(source.place('action')).toMatchObject({ line: 4, column: 9 });
	});

	it.each([
		['no front matter', 'Words', 'F014'],
		['an open end', '---\nby: A\n', 'F014'],
		['broken YAML', '---\nby: [A\n---\n', 'F014'],
		['another key', '---\nby: A\non: 2025-10-20\nactions: b\n---\n', 'K001'],
		['no author', '---\non: 2025-10-20\n---\n', 'K002'],
		['a list for a text', '---\nby: [A, B]\non: 2025-10-20\n---\n', 'K003'],
		['an impossible day', '---\nby: A\non: 2025-13-20\n---\n', 'D005'],
	])('refuses commentary with %s', (_what, text, check) => {
		const { problems } = readWith({ 'content/commentary/q2/hsg-03.md': text });
		expect(problems.map((problem) => problem.check)).toContain(check);
	});
});

it('random bytes anywhere end in problems or records, and never in an exception', () => {
	const paths = [
		'data/council.json',
		'data/plan.json',
		'data/indicators.csv',
		'data/urls.lock',
		'data/releases/q2/observations.csv',
		'data/releases/q2/release.json',
		'data/releases/q2/context.json',
		'data/releases/q2/sign-off.json',
		'content/commentary/q2/hsg-03.md',
		'content/pages/about.md',
	];
	const noise = fc.oneof(
		fc.uint8Array({ maxLength: 60 }),
		fc
			.string({
				unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\n', 'a', '1', '-', '&a', '*a', ' '),
				maxLength: 40,
			})
			.map((text) => new TextEncoder().encode(text)),
	);
	fc.assert(
		fc.property(fc.dictionary(fc.constantFrom(...paths), noise, { maxKeys: 4 }), (changed) => {
			const { submission, problems } = readWith(changed);
			expect(submission !== undefined || problems.length > 0).toBe(true);
		}),
		{ numRuns: 400 },
	);
	fc.assert(
		fc.property(fc.dictionary(fc.constantFrom(...paths), noise), (files) => {
			expect(readFiles(new Map(Object.entries(files))).problems.length).toBeGreaterThan(0);
		}),
		{ numRuns: 100 },
	);
});
