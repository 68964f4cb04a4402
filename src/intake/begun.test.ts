import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parsePeriod } from '../domain/period.ts';
import { submissionOf } from '../publication/submission.fixture.ts';
import { aboutRow, begunReport, resumed, rowsAsTheyStand, rowsLost } from './begun.ts';
import { edit, Rehearsal } from './rehearsal.fixture.ts';

const period = (text: string) => parsePeriod(text)!;

describe('the rows of a file in preparation', () => {
	const text =
		'\ufeffindicator,period,value,note\r\nhsg-03,2026-M07,"1,234","two\r\nlines"\r\n\r\n, ,,\r\nhsg-04,2026-M07\r\n';

	it('are kept as they stand, mistakes and all, and blank ones are none', () =>
		expect(rowsAsTheyStand(text)).toEqual([
			{ indicator: 'hsg-03', period: '2026-M07', value: '1,234', note: 'two\nlines' },
			{ indicator: 'hsg-04', period: '2026-M07', value: '', note: '' },
		]));
	it('are none where a quotation mark is never closed: nobody knows where its cells end', () =>
		expect(rowsAsTheyStand('indicator,value\nhsg-03,"1\n')).toEqual([]));

	test.each([
		['observations', { indicator: 'a', period: '2026-M07' }, { indicator: 'a', period: '2026-M07..2026-M07' }, true],
		['observations', { indicator: 'a', period: '2026-M07' }, { indicator: 'a', period: '2026-M08' }, false],
		['observations', { indicator: 'a', period: 'soon' }, { indicator: 'a', period: 'soon ' }, true],
		['actions', { id: 'a', title: 'One' }, { id: 'a', title: 'Two' }, true],
		['finance', { service: 'a', kind: 'revenue' }, { service: 'a', kind: 'capital' }, false],
		['revisions', { indicator: 'a', reason: 'One' }, { indicator: 'a', reason: 'Two' }, false],
	] as const)('of %s, %o and %o are about one thing: %s', (table, a, b, isSame) => {
		expect(aboutRow(table, a, 4) === aboutRow(table, b, 4)).toBe(isSame);
	});
});

describe('what a workbook would take from a folder', () => {
	const lost = (was: string, is: string): string[] => rowsLost({ name: 'observations' }, was, is, 4);
	const head = 'indicator,period,value\n';

	it('is each figure that it leaves out, or leaves blank', () =>
		expect(lost(`${head}a,2026-M07,1\nb,2026-M07,2\nc,2026-M07,3\n`, `${head}a,2026-M07,9\nb,2026-M07,\n`)).toEqual([
			'b, 2026-M07',
			'c, 2026-M07',
		]));
	it('is nothing that said nothing', () => expect(lost(`${head}a,2026-M07,\n`, head)).toEqual([]));
	it('is everything where its sheet is empty', () =>
		expect(lost(`${head}a,2026-M07,1\n`, '')).toEqual(['a, 2026-M07']));
});

describe('a report in preparation', () => {
	const signed = { publishAt: '2025-08-06T09:30:00+01:00', figures: { 'FY2024-25-Q4': 44, 'FY2025-26-Q1': 45 } };
	const next = { publishAt: '2025-11-06T09:30:00+00:00', figures: { 'FY2025-26-Q2': 46.5 } };
	const stages = [{ id: 'lead', title: 'Lead', required: true, scope: 'release' as const, differentFrom: [] }];
	const signature = { stage: 'lead', role: 'Lead', on: '2025-08-01', digest: 'd' };
	const submission = (() => {
		const said = submissionOf({ '2025-q1': signed, 'fy2025-26-q2': next });
		const [first, second] = said.releases;
		const signOff = { canonicalForm: 'golden-thread-1', digest: 'd', previousDigest: '', stages: [signature] };
		return {
			...said,
			council: { ...said.council, stages },
			releases: [
				{ ...first!, signOff },
				{ ...second!, signOff: { ...signOff, stages: [] } },
			],
		} as typeof said;
	})();
	const [first, second] = submission.releases;

	it('is the newest that not every post has signed', () => expect(begunReport(submission, {})).toBe(second));
	it('is the one with that period, or with that id', () => {
		expect(begunReport(submission, { period: period('FY2025-26-Q3') })).toBeUndefined();
		expect(begunReport(submission, { period: second!.release.period })).toBe(second);
		expect(begunReport(submission, { id: '2025-q1' })).toBe(first);
		expect(begunReport(submission, { id: 'other' })).toBeUndefined();
	});
	it('is none where everybody has signed: the next one is begun', () =>
		expect(begunReport({ ...submission, releases: [first!] }, {})).toBeUndefined());

	it('is a form with what its folder says, at the time that it says, and what it owes besides', () => {
		const cells = { indicator: 'recycling', period: 'FY2025-26-Q2', value: '46,5' };
		const other = { indicator: 'recycling', period: 'FY2024-25-Q4', value: '44.5' };
		const draft = resumed(submission, second!, (name) => (name === 'observations' ? [other, cells] : []))!;
		expect(draft).toMatchObject({ id: 'fy2025-26-q2', settings: { publishAt: next.publishAt, previous: '2025-q1' } });
		const figures = draft.tables.find(({ table }) => table.name === 'observations')!;
		expect(figures.rows.map((row) => row.cells)).toEqual([cells, other]);
		expect(figures.rows[0]!.beside).toContain('45.0% (April to June 2025)');
	});
});

describe('npm run new-release and import, for a report that has been begun', () => {
	let site: Rehearsal;
	let dir = '';
	const figures = 'data/releases/fy2026-27-q2/observations.csv';
	beforeAll(() => {
		site = new Rehearsal();
		dir = mkdtempSync(join(tmpdir(), 'gt-begun-'));
		rmSync(join(site.dir, 'data/releases/fy2026-27-q2/sign-off.json'));
	});
	afterAll(() => {
		site.end();
		rmSync(dir, { recursive: true, force: true });
	});

	it('write no second report beside it', () => {
		const { status, text } = site.run('new-release');
		expect([status, text]).toEqual([1, expect.stringContaining('data/releases/fy2026-27-q2/ is in preparation')]);
		expect(text).toContain('--period FY2026-27-Q3');
	});

	it('carry its figures into the workbook and back, and lose none', () => {
		const before = rowsAsTheyStand(site.read(figures));
		const workbook = join(dir, 'q2.xlsx');
		const { status, text } = site.run('new-release', '--workbook', workbook);
		expect(text).toContain('to be published on 3 December 2026 at 9:30am');
		expect(text).toContain(`npm run import -- xlsx ${workbook} --site ${site.dir}`);
		expect(status).toBe(0);
		const again = site.run('import', 'xlsx', workbook, '--replace');
		expect(again.text).not.toContain('gone');
		expect(again.text).toContain('Put it right in the workbook, save it, and read it again');
		expect(rowsAsTheyStand(site.read(figures))).toEqual(
			expect.arrayContaining(before.map((cells) => expect.objectContaining(cells))),
		);
	});

	it('say what a workbook would take from the folder, before and after', () => {
		const workbook = join(dir, 'less.xlsx');
		cpSync(join(dir, 'q2.xlsx'), workbook);
		edit(workbook, 'Figures', (row) => {
			if (row['indicator'] === 'call-waiting') row['value'] = row['numerator'] = row['denominator'] = '';
		});
		const before = site.read(figures);
		const refused = site.run('import', 'xlsx', workbook);
		expect(refused.status).toBe(1);
		for (const part of ['2 rows of which the workbook says nothing', 'call-waiting, 2026-M07', '--id fy2026-27-q2'])
			expect(refused.text).toContain(part);
		expect(site.read(figures)).toBe(before);
		expect(site.run('import', 'xlsx', workbook, '--replace').text).toContain('They are gone from the folder');
	});

	it('tell mistakes at sheets and cells, in words of the workbook', () => {
		const workbook = join(dir, 'q2.xlsx');
		edit(workbook, 'Figures', (row, at) => {
			if (at === 0) row['value'] = '12';
			row['My sums'] = '1';
		});
		const { text } = site.run('import', 'xlsx', workbook, '--replace');
		expect(text).toMatch(/q2\.xlsx\/Figures:2:\d+ {2}error {2}C001/);
		expect(text).toMatch(/q2\.xlsx\/Figures:[A-Z]+1 {2}notice {2}E005/);
		expect(text).toContain('a row for affordable-homes on the sheet Commentary');
		expect(text).not.toMatch(/fix: .*\.csv/);
		expect(readFileSync(join(site.dir, figures), 'utf8')).toContain('affordable-homes,FY2026-27-Q2,12');
	});
});
