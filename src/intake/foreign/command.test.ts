import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const COUNCIL = [
	'name=Example',
	'short-name=Example',
	'site-url=https://x.example/',
	'team=Data',
	'email=data@x.example',
]
	.concat('plan=Our plan', 'from=2024-04-01')
	.flatMap((answer) => ['--answer', `council:${answer}`]);

let dir = '';
const path = (name: string): string => join(dir, name);
const run = (command: string, ...args: string[]) =>
	spawnSync(process.execPath, [`scripts/${command}.ts`, ...args], {
		encoding: 'utf8',
		input: '',
	});
beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'gt-import-'));
	writeFileSync(
		path('wide.csv'),
		'Performance report\n\nMeasure,Unit,Q1,Q2\nRecycling rate,%,44.1%,45.2%\nMissed bins,Number,"1,234",n/a\n',
	);
	writeFileSync(path('wide.json'), JSON.stringify({ periodColumns: { Q1: 'FY2025-26-Q1', Q2: 'FY2025-26-Q2' } }));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const wide = (...args: string[]) =>
	run('import', 'csv', path('wide.csv'), '--mapping', path('wide.json'), '--out', path('site'), ...args);

describe('npm run import in a pipe', () => {
	it('lists every question with what answers it, and writes nothing', () => {
		const { status, stderr } = wide();
		expect(status).toBe(1);
		expect(stderr).toContain('--answer "column:measure=Measure"');
		expect(() => readFileSync(path('site/data/council.json'))).toThrow();
	});

	it('writes a site that validate accepts once they are answered, and reports every change', () => {
		const more = [
			'--answer',
			'use:Unit=ignore',
			'--answer',
			'unit-of:Recycling rate=%',
			'--answer',
			'unit-of:Missed bins=number',
		];
		const { status, stdout, stderr } = wide(...COUNCIL, ...more, '--take-suggestions');
		expect(stderr).toBe('');
		expect(stdout).toContain('2 measures, 4 figures and 0 figures of parts.');
		expect(status).toBe(0);
		expect(run('validate', '--site', path('site')).status).toBe(0);
		expect(
			readFileSync(path('site/data/releases/imported/observations.csv'), 'utf8').split('\r\n').slice(0, 5),
		).toEqual([
			'indicator,period,value,marker',
			'recycling-rate,FY2025-26-Q1,44.1,',
			'recycling-rate,FY2025-26-Q2,45.2,',
			'missed-bins,FY2025-26-Q1,1234,',
			'missed-bins,FY2025-26-Q2,,x',
		]);
		const report = readFileSync(path('site/import/imported/report.csv'), 'utf8');
		expect(report).toContain('wide.csv,1,1,,dropped,Performance report,,above the headings');
		expect(report).toContain('wide.csv,5,1,Q1,converted,"1,234",1234,written plainly; the number is the same');
		expect(report).toContain('wide.csv,5,1,Q2,converted,n/a,x,our marker for it');
	});

	it('asks nothing the second time, with the mapping that it wrote', () => {
		const mapping = path('site/import/imported/mapping.json');
		const again = run('import', 'csv', path('wide.csv'), '--mapping', mapping, '--out', path('again'));
		expect(again.status).toBe(0);
		for (const file of ['data/indicators.csv', 'data/releases/imported/observations.csv', 'import/imported/report.csv'])
			expect(readFileSync(path(`again/${file}`), 'utf8')).toBe(readFileSync(path(`site/${file}`), 'utf8'));
	});

	it('reads the same table from a workbook', () => {
		const rows = [
			['Performance report'],
			[],
			['Measure', 'Unit', 'Q1', 'Q2'],
			['Recycling rate', '%', '44.1%', '45.2%'],
			['Missed bins', 'Number', 1234, 'n/a'],
		];
		const book = XLSX.utils.book_new();
		XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Data');
		writeFileSync(path('wide.xlsx'), XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
		const mapping = path('site/import/imported/mapping.json');
		const { status } = run('import', 'xlsx', path('wide.xlsx'), '--mapping', mapping, '--out', path('book'));
		expect(status).toBe(0);
		const file = 'data/releases/imported/observations.csv';
		expect(readFileSync(path(`book/${file}`), 'utf8')).toBe(readFileSync(path(`site/${file}`), 'utf8'));
	});

	it('refuses an answer that cannot be', () => {
		const given = ['polarity=up', 'use:Unit=ignore', 'unit-of:Recycling rate=%', 'unit-of:Missed bins=number'];
		const { status, stderr } = wide(
			...COUNCIL,
			...given.flatMap((each) => ['--answer', each]),
			'--take-suggestions',
			'--replace',
		);
		expect(status).toBe(1);
		expect(stderr).toContain('"up" cannot be the answer.');
	});

	it('says at which key of the mapping something is wrong', () => {
		writeFileSync(path('bad.json'), '{\n\t"colums": {}\n}');
		const { status, stderr } = run(
			'import',
			'csv',
			path('wide.csv'),
			'--mapping',
			path('bad.json'),
			'--out',
			path('x'),
		);
		expect(status).toBe(1);
		expect(stderr).toMatch(/bad\.json:2:2/);
		expect(stderr).toContain('columns');
	});
});

describe('npm run import into a site', () => {
	const site = (): string => path('demo');
	beforeAll(() => {
		for (const folder of ['data', 'content']) cpSync(folder, join(site(), folder), { recursive: true });
	});
	it('writes a draft release of the measures that the register has, by id or title', () => {
		const register = readFileSync(join(site(), 'data/indicators.csv'), 'utf8').split(/\r?\n/)[1]!.split(',');
		writeFileSync(path('tidy.csv'), `Measure,Period,Value\n${register[1]},2027-M01,12\nNo such measure,2027-M01,1\n`);
		const args = ['csv', path('tidy.csv'), '--site', site(), '--id', 'extra', '--period', 'FY2027-28-Q1'];
		const answers = [
			'--answer',
			'column:measure=Measure',
			'--answer',
			'column:period=Period',
			'--answer',
			'column:value=Value',
		];
		expect(run('import', ...args, ...answers).stderr).toContain('measure:No such measure');
		run('import', ...args, ...answers, '--answer', 'measure:No such measure=skip');
		expect(readFileSync(join(site(), 'data/releases/extra/observations.csv'), 'utf8')).toBe(
			`indicator,period,value\r\n${register[0]},2027-M01,12\r\n`,
		);
		expect(readFileSync(join(site(), 'import/extra/report.csv'), 'utf8')).toContain('No such measure,,');
	});
	it('removes the tables of an earlier import with --replace, and keeps those of somebody else', () => {
		const id = readFileSync(join(site(), 'data/indicators.csv'), 'utf8').split(/\r?\n/)[1]!.split(',')[0]!;
		const columns = { measure: 'Measure', period: 'Period', value: 'Value' };
		const put = (name: string, more: object, rows: string): void => {
			writeFileSync(path(`${name}.json`), JSON.stringify({ columns: { ...columns, ...more } }));
			writeFileSync(path(`${name}.csv`), rows);
		};
		put('with', { target: 'Target' }, `Measure,Period,Value,Target\n${id},2027-M01,12,20\n`);
		put('without', {}, `Measure,Period,Value\n${id},2027-M01,13\n`);
		const into = (name: string, ...more: string[]) => {
			const source = ['csv', path(`${name}.csv`), '--mapping', path(`${name}.json`), '--site', site()];
			return run('import', ...source, '--id', 'twice', '--period', 'FY2027-28-Q1', ...more).stdout;
		};
		const targets = join(site(), 'data/releases/twice/targets.csv');
		into('with');
		expect(existsSync(targets)).toBe(true);
		expect(into('without', '--replace')).toContain('data/releases/twice/targets.csv removed');
		expect(existsSync(targets)).toBe(false);
		writeFileSync(targets, `indicator,period,target\r\n${id},2027-M01,20\r\n`);
		rmSync(join(site(), 'import/twice'), { recursive: true });
		expect(into('without', '--replace')).toContain('data/releases/twice/targets.csv was there before and is kept');
		expect(existsSync(targets)).toBe(true);
		// Three imports, each of which checks the whole site.
	}, 240_000);
	it('names a bad --id, and speaks of no workbook', () => {
		const { stderr } = run('import', 'csv', path('wide.csv'), '--site', site(), '--id', 'Not An Id');
		expect(stderr).toContain('--id "Not An Id"');
		expect(stderr).not.toContain('workbook');
	});
});
