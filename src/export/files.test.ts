import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { newest } from '../publication/publication.ts';
import type { Publication } from '../publication/publication.ts';
import { TABLE_IDS } from '../words/columns.ts';
import { address } from '../view/address.ts';
import { catalogue, columnsOf, DESCRIPTORS } from './catalogue.ts';
import { filesOf, FOLDERS, publicationOf, readCsv, recordsOf, sha256, textOf } from './export.fixture.ts';
import { makeFiles } from './files.ts';

let publication: Publication;
let files: Map<string, Uint8Array>;
beforeAll(() => {
	publication = publicationOf();
	files = filesOf(publication);
});
const records = (name: string): Record<string, string>[] => recordsOf(textOf(files, `/data/latest/${name}`));
/** What a chart shows: not its title or description for screen readers. */
const drawnText = (svg: string): string =>
	Array.from(svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)/g), (match) => match[1]).join(' ');
/** Files whose form another standard fixes: they say what must be said in their description. */
const DESCRIBING = [
	address.feed,
	address.feedJson,
	address.calendar,
	...Object.values(DESCRIPTORS).flatMap(({ path }) => (path.endsWith('SHA256SUMS') ? [] : [path as string])),
];
/** As a reader of calendars sees it: unfolded, commas without their escape. */
const said = (from: Map<string, Uint8Array>, path: string): string =>
	textOf(from, path).replaceAll('\r\n ', '').replaceAll('\\,', ',');
const isDescriptor = (path: string): boolean => DESCRIBING.includes(path) || /\/(?:feed|datapackage)\.json$/.test(path);
const figure = (indicator: string, period: string): Record<string, string> | undefined =>
	records('observations.csv').find((row) => row['indicator'] === indicator && row['period'] === period);

describe('the catalogue', () => {
	it('lists every file that is made, once, and nothing else', () => {
		const listed = catalogue(publication).map(({ path }) => path);
		expect(new Set(listed).size).toBe(listed.length);
		expect([...files.keys()].toSorted()).toEqual(listed.toSorted());
	});

	it('lists the files of a measure only where it has the figures', () => {
		const of = (folder: string): string[] =>
			[...files.keys()].filter((path) => path.startsWith(`/data/latest/${folder}/`)).toSorted();
		expect(of('breakdowns')).toEqual(['/data/latest/breakdowns/recycling.csv']);
		expect(of('comparisons')).toEqual(['/data/latest/comparisons/recycling.csv']);
		expect(of('measures')).toHaveLength(6);
	});

	it('tells size, rows and checksum of every other file in index.json', () => {
		const index = JSON.parse(textOf(files, '/data/index.json'));
		expect(index.files).toHaveLength(files.size - 1);
		for (const { url, bytes, sha256: sum, rows } of index.files) {
			const path = url.replace('https://council.example/performance', '');
			expect(files.get(path)).toHaveLength(bytes);
			expect(sha256(files.get(path)!)).toBe(sum);
			if (path.endsWith('.csv')) expect(readCsv(textOf(files, path))).toHaveLength(rows + 1);
		}
	});
});

describe('a CSV file', () => {
	it('is read by another reader as what was signed, cell for cell', () => {
		const signed = publication.indicators.flatMap(({ id, figures }) =>
			figures.map((entry) => {
				const said = newest(entry).figure;
				return [id, entry.period.text, said.kind === 'reported' ? said.value.text : '', said.note ?? ''];
			}),
		);
		const read = records('observations.csv').map((row) => [row['indicator'], row['period'], row['value'], row['note']]);
		expect(read).toEqual(signed);
		expect(read.map(([, , value]) => value)).toContain('130770.99999999999');
	});

	it('has no byte-order mark, ends every line with CRLF, and has as many cells in each row', () => {
		for (const [path, bytes] of files) {
			if (!path.endsWith('.csv')) continue;
			const text = textOf(files, path);
			expect(bytes[0], path).not.toBe(0xef);
			expect(text.endsWith('\r\n'), path).toBe(true);
			const table = readCsv(text);
			expect(new Set(table.map((row) => row.length)).size, path).toBe(1);
			expect(
				table[0]!.every((name) => /^[a-z][a-z0-9_]*$/.test(name)),
				path,
			).toBe(true);
		}
	});

	it('is the same for one measure as for all', () => {
		const all = records('observations.csv').filter((row) => row['indicator'] === 'recycling');
		expect(records('measures/recycling.csv')).toEqual(all);
	});

	test.each(TABLE_IDS)('%s has a title and a description for every column, and the words it promises', (id) => {
		const rows = records(`${id}.csv`);
		const columns = columnsOf(id);
		for (const { name, title, description, values, type } of columns) {
			expect(title, name).not.toBe('');
			expect(description, name).toMatch(/\.$/);
			for (const row of rows) {
				const cell = row[name]!;
				if (cell === '') continue;
				if (values) expect(values, `${id}.${name}`).toContain(cell);
				if (type === 'number') expect(cell, `${id}.${name}`).toMatch(/^-?\d+(\.\d+)?$/);
				if (type === 'date') expect(cell, `${id}.${name}`).toMatch(/^\d{4}-\d{2}-\d{2}$/);
			}
		}
	});

	it('has no two rows with the same key', () => {
		for (const id of TABLE_IDS) {
			const rows = records(`${id}.csv`);
			const key = JSON.parse(textOf(files, '/data/index.json')).tables.find(
				(table: { id: string }) => table.id === id,
			).key;
			const keys = rows.map((row) => key.map((name: string) => row[name]).join('|'));
			expect(new Set(keys).size, id).toBe(keys.length);
		}
	});
});

describe('a figure in observations.csv', () => {
	test.each([
		[
			'recycling',
			'FY2025-26-Q1',
			{ value: '47.3', marker: 'r', revised_on: '2025-11-06T09:30:00Z', release: '2025-q2' },
		],
		['recycling', 'FY2025-26-Q2', { value: '48', marker: '', release: '2025-q3', first_release: '2025-q2' }],
		['recycling', 'FY2025-26-Q3', { value: '40.25', marker: 'e;b', obs_status: 'B' }],
		['debt', 'FY2025-26-Q1', { value: '', marker: 'x', obs_status: 'O', withdrawn: 'The ledger is being audited' }],
		['debt', 'FY2025-26-Q1', { status: 'unrated', unrated_because: 'no-data', target_lower: '-1', target_upper: '1' }],
		['recycling', 'FY2025-26-Q1', { target: '45', tolerance: '5%', status: 'met', period_end: '2025-06-30' }],
	])('%s %s says %o', (id, period, said) => {
		expect(figure(id, period)).toMatchObject(said);
	});

	it('never has an empty value without a marker', () => {
		for (const row of records('observations.csv')) if (row['value'] === '') expect(row['marker']).not.toBe('');
	});
});

describe('what was said before', () => {
	it('stands in history.csv with the release that superseded it', () => {
		const said = records('history.csv').filter(
			(row) => row['period'] === 'FY2025-26-Q1' && row['indicator'] === 'recycling',
		);
		expect(
			said.map((row) => [row['value'], row['marker'], row['change_kind'], row['release'], row['superseded_by']]),
		).toEqual([
			['46.1', 'p', 'first', '2025-q1', '2025-q2'],
			['47.3', 'r', 'revised', '2025-q2', ''],
		]);
	});

	it('stands in revisions.csv with what it was, what it is, and why', () => {
		expect(
			records('revisions.csv').map((row) =>
				['table', 'indicator', 'was', 'now', 'reason', 'effect'].map((name) => row[name]),
			),
		).toEqual([
			['observations', 'recycling', '46.1', '47.3', 'One lorry, counted twice', 'better'],
			['observations', 'recycling', '', '48', '', ''],
			['comparisons', 'recycling', '43.5', '43.6', 'One lorry, counted twice', ''],
			['observations', 'debt', '-0.5', '', 'The ledger is being audited', ''],
		]);
	});

	it('stands in targets.csv, each target with what replaced it', () => {
		const set = records('targets.csv').filter((row) => row['indicator'] === 'recycling');
		expect(
			set.map((row) => [row['period'], row['target'], row['tolerance'], row['superseded_by'], row['after_the_fact']]),
		).toEqual([
			['FY2025-26', '45', '5%', '2025-q3', ''],
			['FY2025-26', '42', '', '', 'yes'],
		]);
	});
});

describe('the files of a release', () => {
	it('do not change when later releases appear', () => {
		for (const count of [1, 2]) {
			const before = filesOf(publicationOf(count));
			const own = [...before].filter(([path]) => path.startsWith('/data/releases/'));
			expect(own.length).toBeGreaterThan(3);
			for (const [path, bytes] of own) expect(textOf(files, path), path).toBe(new TextDecoder().decode(bytes));
		}
	});

	it('do not change when a later release sets a target for a part of the year', () => {
		const path = '/data/releases/2025-q1/observations.csv';
		expect(textOf(filesOf(publicationOf(4)), path)).toBe(textOf(files, path));
	});

	it('say what the release says, also what it restates unchanged, and nothing of other releases', () => {
		const said = recordsOf(textOf(files, '/data/releases/2025-q2/observations.csv'));
		expect(said.map((row) => [row['indicator'], row['period'], row['value'], row['marker']])).toEqual([
			['recycling', 'FY2025-26-Q1', '47.3', ''],
			['recycling', 'FY2025-26-Q2', '', 'x'],
			['tonnage', 'FY2025-26-Q1', '130770.99999999999', ''],
		]);
		const areas = recordsOf(textOf(files, '/data/releases/2025-q1/comparisons.csv')).map((row) => [
			row['groups'],
			row['area'],
		]);
		expect(areas).toEqual([
			['neighbours', 'Herefordshire, County of '],
			['region', 'Herefordshire, County of'],
		]);
	});

	it('describe the release, its sign-off and its new measures in release.json', () => {
		const { release, new_descriptions, newest_release } = JSON.parse(
			textOf(files, '/data/releases/2025-q1/release.json'),
		);
		expect(release).toMatchObject({ id: '2025-q1', summary: 'Said "enough".', sealed: 'no', observations: 4 });
		expect(new_descriptions.map(({ id }: { id: string }) => id)).toEqual(['debt', 'recycling', 'tonnage']);
		expect(newest_release).toBeUndefined();
	});
});

describe('a JSON file', () => {
	it('carries numbers in the very digits that were signed', () => {
		expect(textOf(files, '/data/latest/measures/tonnage.json')).toContain('"value":130770.99999999999,');
	});

	it('holds the same cells as the CSV', () => {
		const { rows } = JSON.parse(textOf(files, '/data/latest/targets.json'));
		const filled = (row: Record<string, unknown>): [string, string][] =>
			Object.entries(row).flatMap(([name, cell]) => (cell === '' ? [] : [[name, String(cell)]]));
		expect(rows.map(filled)).toEqual(records('targets.csv').map(filled));
	});

	it('has null and a marker where there is no value', () => {
		const { observations } = JSON.parse(textOf(files, '/data/latest/measures/debt.json'));
		expect(observations[0]).toMatchObject({ value: null, marker: 'x' });
	});
});

describe('the ZIP', () => {
	it('holds every whole table as it stands beside it, and a README in plain text', () => {
		const inside = unzipSync(files.get('/data/latest/all.zip')!);
		const copies = [...TABLE_IDS.map((id) => `${id}.csv`), 'datapackage.json', 'csv-metadata.json'];
		expect(Object.keys(inside).toSorted()).toEqual(['README.txt', ...copies].toSorted());
		for (const name of copies) expect(inside[name], name).toEqual(files.get(`/data/latest/${name}`));
	});

	it('explains licence, citation and every column in lines that fit a screen', () => {
		const text = new TextDecoder().decode(unzipSync(files.get('/data/latest/all.zip')!)['README.txt']);
		expect(text).toContain('Open Government Licence v3.0');
		expect(text.replaceAll(/\r\n\s*/g, ' ')).toContain(
			'Report, 2025-q3, published 5 February 2026, https://council.example/performance/data/',
		);
		for (const { name } of columnsOf('observations')) expect(text).toContain(`\r\n  ${name}: `);
		for (const line of text.split('\r\n'))
			if (!line.includes('http')) expect(line.length, line).toBeLessThanOrEqual(80);
	});
});

describe('a preview', () => {
	const preview = filesOf(publicationOf(), true);

	it('says so on every row of every table', () => {
		for (const [path] of preview) {
			if (!path.endsWith('.csv')) continue;
			for (const row of recordsOf(textOf(preview, path))) expect(row['preview'], path).toBe('Preview, not published');
		}
	});

	it('says so in the drawing of every chart', () => {
		const charts = [...preview.keys()].filter((path) => path.endsWith('.svg'));
		expect(charts.length).toBeGreaterThan(0);
		for (const path of charts) expect(drawnText(textOf(preview, path)), path).toContain('Preview, not published');
	});

	it('says so on every chart', () => {
		const charts = [...preview.keys()].filter((path) => path.endsWith('.svg'));
		expect(charts.length).toBeGreaterThan(0);
		for (const path of charts) expect(textOf(preview, path), path).toContain('Preview, not published');
	});

	it('says so in every JSON file and in the README', () => {
		for (const [path] of preview)
			if (path.endsWith('.json') && !isDescriptor(path))
				expect(JSON.parse(textOf(preview, path)).preview, path).toBe(true);
		const describing = [...preview.keys()].filter(isDescriptor);
		expect(describing).toEqual(expect.arrayContaining(DESCRIBING));
		for (const path of describing) expect(said(preview, path), path).toContain('Preview, not published');
		const inside = unzipSync(preview.get('/data/latest/all.zip')!);
		expect(new TextDecoder().decode(inside['README.txt'])).toContain('Preview, not published');
	});
});

it('says "illustrative" in the metadata of every file of a demonstration', () => {
	const demonstration = filesOf(publicationOf(3, { demonstration: {} }));
	for (const [path] of demonstration) {
		if (path.endsWith('.json') && !isDescriptor(path))
			expect(JSON.parse(textOf(demonstration, path)).illustrative, path).toBe(true);
		if (isDescriptor(path)) expect(said(demonstration, path), path).toContain('Illustrative figures');
		if (path.endsWith('.svg')) expect(textOf(demonstration, path), path).toContain('Illustrative figures');
		if (path.endsWith('.svg')) expect(drawnText(textOf(demonstration, path)), path).toContain('Illustrative figures');
	}
	expect([...demonstration.keys()].some((path) => path.endsWith('.svg'))).toBe(true);
	const inside = unzipSync(demonstration.get('/data/latest/all.zip')!);
	expect(new TextDecoder().decode(inside['README.txt'])).toContain('Illustrative figures');
});

it('makes the same bytes twice', () => {
	expect(new Map([...filesOf(publicationOf())].map(([path, bytes]) => [path, sha256(bytes)]))).toEqual(
		new Map([...files].map(([path, bytes]) => [path, sha256(bytes)])),
	);
});

it('tells the facts of each file as it is made', () => {
	for (const { facts, bytes } of makeFiles(publication, { folders: FOLDERS, isPreview: false, hash: sha256 })) {
		expect(facts.bytes).toBe(bytes.length);
		expect(facts.sha256).toBe(sha256(bytes));
	}
});
