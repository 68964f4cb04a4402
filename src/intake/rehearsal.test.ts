import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { loadSite } from '../load.ts';

/** A whole quarter on a copy of the demonstration council, each step after the one before it. */
const RELEASE = 'fy2026-27-q2';
let site = '';
let workbook = '';
// Each step runs whole commands.
vi.setConfig({ testTimeout: 300_000 });
const run = (command: string, ...args: string[]) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${command}.ts`, ...args, '--site', site], {
		encoding: 'utf8',
		maxBuffer: 50_000_000,
	});
	return { status, text: stdout + stderr };
};
beforeAll(() => {
	site = mkdtempSync(join(tmpdir(), 'gt-rehearsal-'));
	workbook = join(site, 'q2.xlsx');
	for (const folder of ['data', 'content']) cpSync(folder, join(site, folder), { recursive: true });
	rmSync(join(site, 'data/releases', RELEASE), { recursive: true });
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

type Row = Record<string, string>;
/** Opens the workbook in another program, changes the rows of a sheet, and saves it. */
function edit(title: string, change: (row: Row, at: number) => void): void {
	const book = XLSX.read(readFileSync(workbook));
	const sheet = book.Sheets[title]!;
	const [header = []] = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1 });
	const rows = XLSX.utils.sheet_to_json<Row>(sheet, { defval: '' });
	for (const [at, row] of rows.entries()) change(row, at);
	book.Sheets[title] = XLSX.utils.json_to_sheet(rows, { header });
	writeFileSync(workbook, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

it('begins with a workbook that asks for every figure due', () => {
	const { status, text } = run('new-release', '--workbook', workbook);
	expect(text).toContain('Performance report: July to September 2026');
	expect(status).toBe(0);
});

it('is filled in: the figures of last time again, and words on each', () => {
	const repeat = (row: Row): void => {
		const last = row['Last figure']!;
		const digits = /[\u2212-]?\d[\d,]*(?:\.\d+)?/.exec(last)?.[0];
		if (last === 'None yet' || last.startsWith('no figure')) row['marker'] = 'x';
		else if (last.startsWith('withheld')) row['marker'] = 'c';
		else row['value'] = digits!.replaceAll(',', '').replace('\u2212', '-');
	};
	edit('Figures', repeat);
	edit('Breakdowns', repeat);
	edit('Commentary', (row) => {
		row['by'] ||= 'Head of Service';
		row['on'] = '2026-11-20';
		row['action'] ||= 'homes-programme';
		row['commentary'] =
			'The figure is as it was in the quarter before. The work goes on, and the next report says more.';
	});
	edit('Ratings', (row) =>
		Object.assign(row, { rating: 'close', reason: 'As in the quarter before.', on: '2026-11-20' }),
	);
});

it('is checked: three planted mistakes are told at their cells', () => {
	edit('Figures', (row, at) => {
		if (at === 0) row['value'] = '1,234';
		if (at === 1) row['value'] = '93%';
		if (at === 2) row['indicator'] = 'minor-planing-in-time';
	});
	const { status, text } = run('import', 'xlsx', workbook);
	expect(status).toBe(1);
	expect(text).toMatch(/q2\.xlsx\/Figures:2:.*V004[^]*?cell G2/);
	expect(text).toMatch(/q2\.xlsx\/Figures:3:.*V003[^]*?cell G3/);
	expect(text).toMatch(/q2\.xlsx\/Figures:4:.*I001[^]*?cell A4/);
	expect(text).toContain('minor-planning-in-time');
});

it('is put right and imported again, and nothing is wrong with it any more', () => {
	edit('Figures', (row, at) => {
		if (at === 0) row['value'] = '95';
		if (at === 1) row['value'] = '93';
		if (at === 2) row['indicator'] = 'minor-planning-in-time';
	});
	expect(run('import', 'xlsx', workbook).status).toBe(1);
	const { text } = run('import', 'xlsx', workbook, '--replace');
	const { problems } = loadSite({ dir: site });
	const errors = problems.filter(({ release, severity }) => release === RELEASE && severity === 'error');
	expect(errors.map(({ at, check, message }) => `${at.file} ${at.cell ?? ''} ${check} ${message}`)).toEqual([]);
	expect(text).not.toContain('  error  ');
});

it('shows in a preview, and nowhere else', () => {
	const shown = loadSite({ dir: site, preview: RELEASE }).publication!;
	expect(shown.releases.at(-1)).toMatchObject({ id: RELEASE, isPreview: true });
	const released = loadSite({ dir: site, now: '2027-01-01T00:00:00Z' }).publication!;
	expect(released.releases.map(({ id }) => id)).not.toContain(RELEASE);
});

const sign = (stage: string, role: string) =>
	run('sign-off', '--release', RELEASE, '--stage', stage, '--role', role, '--on', '2026-09-24', '--accept-warnings');
const brokenSeals = (): string[] =>
	loadSite({ dir: site }).problems.flatMap(({ check, release, severity }) =>
		release === RELEASE && severity === 'error' ? [check] : [],
	);

it('is signed by each post in turn, and by none out of turn', () => {
	expect(sign('director', 'Corporate Director for Resources').status).toBe(1);
	expect(sign('data-quality', 'Performance and Data Lead')).toMatchObject({ status: 0 });
	expect(sign('director', 'Corporate Director for Resources')).toMatchObject({ status: 0 });
	expect(brokenSeals()).toEqual([]);
});

it('cannot be altered any more, neither by hand nor by another import', () => {
	const file = join(site, 'data/releases', RELEASE, 'observations.csv');
	const signed = readFileSync(file, 'utf8');
	writeFileSync(file, signed.replace('FY2026-27-Q2,95,', 'FY2026-27-Q2,96,'));
	expect(brokenSeals()).toContain('S001');
	// A spreadsheet that saves it again changes nothing that was signed.
	writeFileSync(file, `\ufeff${signed.replaceAll('\r\n', '\n')}`);
	expect(brokenSeals()).toEqual([]);
	expect(run('import', 'xlsx', workbook, '--replace')).toMatchObject({
		status: 1,
		text: expect.stringContaining('has been signed'),
	});
	writeFileSync(file, signed);
});

it('comes out at its minute, not a second before', () => {
	const shownAt = (now: string): string[] => loadSite({ dir: site, now }).publication!.releases.map(({ id }) => id);
	expect(shownAt('2026-12-03T09:29:59Z')).not.toContain(RELEASE);
	expect(shownAt('2026-12-03T09:30:00Z')).toContain(RELEASE);
});
