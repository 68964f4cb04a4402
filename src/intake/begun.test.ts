import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePeriod } from '../domain/period.ts';
import { submissionOf } from '../publication/submission.fixture.ts';
import { begunReport, resumed } from './begun.ts';
import { edit, Rehearsal } from './rehearsal.fixture.ts';
import { rowsAsTheyStand } from './rows-as-they-stand.ts';

const period = (text: string) => parsePeriod(text)!;

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
		const draft = resumed(submission, second!, ({ name }) => (name === 'observations' ? [other, cells] : []))!;
		expect(draft).toMatchObject({ id: 'fy2025-26-q2', settings: { publishAt: next.publishAt, previous: '2025-q1' } });
		const figures = draft.tables.find(({ table }) => table.name === 'observations')!;
		expect(figures.rows.map((row) => row.cells)).toEqual([cells, other]);
		expect(figures.rows[0]!.beside).toContain('45.0% (April to June 2025)');
	});
	it.each(['correction', 'annual'] as const)(
		'of the kind %s is a form with what its folder says, and nothing is owed',
		(kind) => {
			const cells = { indicator: 'recycling', period: 'FY2024-25-Q4', value: '44.5' };
			const of = { ...second!, release: { ...second!.release, kind } };
			const said = { ...submission, releases: [first!, of] };
			const draft = resumed(said, of, ({ name }) => (name === 'observations' ? [cells] : []))!;
			expect([draft.due, draft.promises]).toEqual([[], []]);
			const rows = draft.tables.flatMap(({ table, rows }) => rows.map((row) => [table.name, row.cells]));
			expect(rows).toEqual([['observations', cells]]);
		},
	);
});

describe('npm run new-release and import, for a report that has been begun', () => {
	let site: Rehearsal;
	let dir = '';
	const figures = 'data/releases/fy2026-27-q2/observations.csv';
	beforeAll(() => {
		site = new Rehearsal();
		dir = mkdtempSync(join(tmpdir(), 'gt begun-'));
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
		const before = rowsAsTheyStand(site.read(figures)).rows;
		const workbook = join(dir, 'q2.xlsx');
		const { status, text } = site.run('new-release', '--workbook', workbook);
		expect(text).toContain('to be published on 3 December 2026 at 9:30am');
		expect(text).toContain(`npm run import -- xlsx "${workbook}" --site ${site.dir}`);
		expect(status).toBe(0);
		const again = site.run('import', 'xlsx', workbook, '--replace');
		expect(again.text).not.toContain('gone');
		expect(again.text).toContain('Put it right in the workbook, save it, and read it again');
		expect(rowsAsTheyStand(site.read(figures)).rows).toEqual(
			expect.arrayContaining(before.map((cells) => expect.objectContaining(cells))),
		);
	});

	it('keep two rows about one thing: both are carried, and the check tells of them', () => {
		const before = site.read(figures);
		const twice = `${before.trimEnd()}\r\ncall-waiting,2026-M07,99\r\n`;
		site.write(figures, twice);
		const workbook = join(dir, 'twice.xlsx');
		expect(site.run('new-release', '--workbook', workbook).status).toBe(0);
		const { text } = site.run('import', 'xlsx', workbook, '--replace');
		expect(text).not.toContain('gone');
		expect(text).toMatch(/twice\.xlsx\/Figures:\d+:\d+ {2}error {2}R002/);
		expect(site.read(figures).match(/^call-waiting,2026-M07,/gm)).toHaveLength(2);
		site.write(figures, before);
	});

	it.each([
		['a quotation mark that is never closed', '"call-waiting,2026-M08,61\r\n', /line \d+: A quotation mark opened on/],
		[
			'a quotation mark in the wrong place',
			'call-waiting,2026-M08,6"1"\r\n',
			/line \d+: The cell .* quotation mark in the wrong/,
		],
	])('refuse a file with %s, and change nothing', (_, row, line) => {
		const before = site.read(figures);
		const broken = `${before.trimEnd()}\r\n${row}`;
		site.write(figures, broken);
		const made = join(dir, 'broken.xlsx');
		const answers = [
			site.run('new-release', '--workbook', made),
			site.run('import', 'xlsx', join(dir, 'q2.xlsx'), '--replace'),
		];
		for (const { status, text } of answers) {
			expect([status, text]).toEqual([1, expect.stringContaining(figures)]);
			expect(text).toMatch(line);
		}
		expect([existsSync(made), site.read(figures)]).toEqual([false, broken]);
		site.write(figures, before);
	});

	it('refuse a form that has no place for a column of the folder', () => {
		const before = site.read(figures);
		site.write(figures, before.replace('value', 'vaule'));
		const { status, text } = site.run('new-release', '--workbook', join(dir, 'vaule.xlsx'));
		expect([status, text]).toEqual([1, expect.stringContaining('has cells under "vaule"')]);
		site.write(figures, before);
	});

	it('delete no file in silence because its sheet is empty, also where nothing else is there', () => {
		const outlook = 'data/releases/fy2026-27-q2/judgements.csv';
		const before = site.read(figures);
		site.write(outlook, 'indicator,period,judgement,reason,by\r\nmissed-bins,2026-M12,at-risk,Late.,Head of Waste\r\n');
		const imported = ['observations', 'breakdowns', 'actions', 'ratings', 'risks', 'finance', 'complaints'];
		for (const name of imported) rmSync(join(site.dir, `data/releases/fy2026-27-q2/${name}.csv`), { force: true });
		const refused = site.run('import', 'xlsx', join(dir, 'q2.xlsx'));
		expect(refused.status).toBe(1);
		for (const part of [
			'Nothing was written.',
			`${outlook} is deleted, because its sheet in the workbook is empty.`,
			'missed-bins, 2026-M12 is left out: judgement "at-risk"; reason "Late."; by "Head of Waste"',
		])
			expect(refused.text).toContain(part);
		expect([existsSync(join(site.dir, outlook)), existsSync(join(site.dir, figures))]).toEqual([true, false]);
		expect(site.run('import', 'xlsx', join(dir, 'q2.xlsx'), '--replace').text).toContain('left out: judgement');
		expect(existsSync(join(site.dir, outlook))).toBe(false);
		site.write(figures, before);
	});

	it('keep no words that the workbook no longer has, and drop none in silence', () => {
		const workbook = join(dir, 'words.xlsx');
		expect(site.run('new-release', '--workbook', workbook).status).toBe(0);
		const words = (id: string): string => `content/commentary/fy2026-27-q2/${id}.md`;
		const written = '---\nby: Head of Waste\non: 2026-10-01\n---\n\nTwo lorries were late.\n';
		site.write(words('missed-bins'), written);
		const refused = site.run('import', 'xlsx', workbook);
		const told = [
			`${words('missed-bins')} is deleted, because the sheet Commentary has no words on it.`,
			'missed-bins is left out: by "Head of Waste"; on "2026-10-01"; commentary "Two lorries were late."',
		];
		expect([refused.status, site.read(words('missed-bins'))]).toEqual([1, written]);
		for (const part of [...told, 'With --replace that is gone']) expect(refused.text).toContain(part);
		const { text } = site.run('import', 'xlsx', workbook, '--replace');
		for (const part of [...told, 'gone from the folder']) expect(text).toContain(part);
		expect(existsSync(join(site.dir, words('missed-bins')))).toBe(false);
	});

	it('ask for no leave where nothing would be lost, and write what is new', () => {
		const workbook = join(dir, 'more.xlsx');
		expect(site.run('new-release', '--workbook', workbook).status).toBe(0);
		expect(site.run('import', 'xlsx', workbook).text).not.toContain('--replace to write');
		const before = site.read(figures);
		let filled = '';
		edit(workbook, 'Figures', (row) => {
			if (filled !== '' || row['value'] !== '' || row['marker'] !== '') return;
			filled = `${row['indicator']},${row['period']}`;
			row['marker'] = 'x';
		});
		expect(filled).not.toBe('');
		const { text } = site.run('import', 'xlsx', workbook);
		expect(text).not.toContain('nothing was written');
		const row = rowsAsTheyStand(site.read(figures)).rows.find(
			({ indicator, period }) => filled === `${indicator},${period}`,
		);
		expect(row).toMatchObject({ marker: 'x' });
		site.write(figures, before);
	});

	it('say what a workbook would take from the folder, before and after', () => {
		const workbook = join(dir, 'less.xlsx');
		cpSync(join(dir, 'q2.xlsx'), workbook);
		const rows = rowsAsTheyStand(site.read(figures)).rows.filter(({ indicator }) => indicator === 'call-waiting');
		const [july, august] = rows as [Record<string, string>, Record<string, string>];
		edit(workbook, 'Figures', (row) => {
			if (row['indicator'] !== 'call-waiting') return;
			if (row['period'] === '2026-M07') row['value'] = row['numerator'] = row['denominator'] = '';
			if (row['period'] === '2026-M08') Object.assign(row, { value: '', marker: 'x' });
		});
		const before = site.read(figures);
		const refused = site.run('import', 'xlsx', workbook);
		const told = [
			'has 2 rows that the workbook changes or leaves out',
			`call-waiting, 2026-M07: value "${july['value']}" becomes blank`,
			`call-waiting, 2026-M08: value "${august['value']}" becomes blank`,
		];
		expect(refused.status).toBe(1);
		for (const part of [...told, '--id fy2026-27-q2']) expect(refused.text).toContain(part);
		expect(site.read(figures)).toBe(before);
		const { text } = site.run('import', 'xlsx', workbook, '--replace');
		for (const part of [...told, 'gone from the folder']) expect(text).toContain(part);
	});

	it('tell a mistake in release.json as one of the folder, not of the workbook', () => {
		const path = 'data/releases/fy2026-27-q2/release.json';
		const before = site.read(path);
		site.write(path, before.replace(/"kind": "[a-z]+"/, '"kind": "weekly"'));
		const { text } = site.run('import', 'xlsx', join(dir, 'q2.xlsx'), '--replace');
		expect(text).toContain(`What is told of ${path} stands in the folder, not on a sheet`);
		site.write(path, before);
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
