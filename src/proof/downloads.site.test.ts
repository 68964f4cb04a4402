import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreed } from '../view/measured.fixture.ts';
import type { Row } from './council.fixture.ts';
import { readTable } from './council.fixture.ts';
import { FIGURE_TABLES, standing } from './history.fixture.ts';
import type { Table, Told } from './history.fixture.ts';
import { interval, rows } from './reread.fixture.ts';
import { builtSite, filesUnder, SITES } from './sites.fixture.ts';
import { unzipped } from './zip.fixture.ts';

const plain = (text = ''): string => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text);
const markersOf = (text = ''): string[] =>
	text
		.split(';')
		.filter((marker) => marker !== '' && marker !== 'r')
		.sort();

/** Numbers stay the digits of the file: a float would lose some. */
const parseDigits = (text: string): unknown =>
	JSON.parse(text, (_key: string, value: unknown, context?: { source?: string }) =>
		typeof value === 'number' ? context!.source! : value,
	);

describe.each(SITES)('the downloads of the %s council', async (name) => {
	const { out, council, histories } = await builtSite(name);
	const { reading, told } = histories;
	const statistics = new Set(
		readTable(council.dir, 'data/groups.csv')
			.filter((row) => row['kind'] === 'statistic')
			.map((row) => row['id']!),
	);
	const read = (path: string): Row[] => rows(readFileSync(join(out, path), 'utf8'));
	const said = (what: string, right: number, all: number): void =>
		agreed(name, 'downloads', right, all - right, `values agree, ${what}`);

	/** The key of the second reading for a row of a download. A row of a statistic stands under its group. */
	function keyOf(table: Table, row: Row): string {
		const start = `${row['indicator']}|${interval(row['period']!, council.startMonth)}`;
		if (table === 'observations') return start;
		const narrowed = row['dimension'] ? `|${row['dimension']}|${row['category']}` : '';
		if (table === 'breakdowns') return start + narrowed;
		const groups = (row['groups'] ?? '').split(';');
		const place = groups.find((group) => statistics.has(group)) ?? (row['area_code'] || groups[0]);
		return `${start}|${place}${narrowed}`;
	}

	/** Every difference between a row of a download and what stood. */
	function* differences(row: Row, stood: Told | undefined, history: readonly Told[]): Generator<string> {
		if (!stood) return void (yield 'not in the second reading');
		if (row['value'] !== stood.value) yield `value ${row['value']}, not ${stood.value}`;
		const source = stood.row;
		if (!source) {
			if (!row['withdrawn']) yield 'no reason for the withdrawal';
			return;
		}
		for (const part of ['numerator', 'denominator', 'lower', 'upper'])
			if ((row[part] ?? '') !== plain(source[part])) yield `${part} ${row[part]}, not ${source[part]}`;
		if (markersOf(row['marker']).join() !== markersOf(source['marker']).join())
			yield `marker ${row['marker']}, not ${source['marker']}`;
		if (row['note'] !== (source['note'] ?? '').trim()) yield `note "${row['note']}", not "${source['note']}"`;
		const isRevised = history.some(({ change }) => change === 'revised');
		if ((row['marker'] ?? '').split(';').includes('r') !== isRevised)
			yield `marker ${row['marker']}, revised ${isRevised}`;
	}

	/** Compares a download with what stands now; the keys that it must hold are those that a test accepts. */
	function compare(path: string, found: readonly Row[], table: Table, isWanted: (key: string) => boolean): number {
		const wrong: string[] = [];
		const keys = new Set<string>();
		for (const row of found) {
			const key = keyOf(table, row);
			if (keys.has(key)) wrong.push(`${key} stands twice`);
			keys.add(key);
			const history = told[table].get(key) ?? [];
			for (const what of differences(row, standing(history, reading.releases), history)) wrong.push(`${key}: ${what}`);
		}
		for (const key of told[table].keys()) if (isWanted(key) && !keys.has(key)) wrong.push(`${key} is missing`);
		expect(wrong.slice(0, 20), path).toEqual([]);
		return found.length;
	}

	const ofMeasure = (id: string) => (key: string) => key.startsWith(`${id}|`);

	it.each(FIGURE_TABLES)('say in %s.csv what the second reading says, and nothing more', (table) => {
		const count = compare(`${table}.csv`, read(`data/latest/${table}.csv`), table, () => true);
		said(`${table}.csv`, count, told[table].size);
		expect(count).toBe(told[table].size);
	});

	it('say the same in the file of each measure', () => {
		let files = 0;
		let count = 0;
		for (const [folder, table] of [
			['measures', 'observations'],
			['comparisons', 'comparisons'],
			['breakdowns', 'breakdowns'],
		] as const) {
			for (const file of filesUnder(join(out, 'data/latest', folder)).filter((path) => path.endsWith('.csv'))) {
				count += compare(file, read(`data/latest/${folder}/${file}`), table, ofMeasure(file.replace(/\.csv$/, '')));
				files += 1;
			}
		}
		const expected = FIGURE_TABLES.reduce((sum, table) => sum + told[table].size, 0);
		said(`${files} files of one measure`, count, expected);
		expect(count).toBe(expected);
	});

	it('say the same in the JSON file of each measure, in the very digits that were signed', () => {
		let count = 0;
		const files = filesUnder(join(out, 'data/latest/measures')).filter((path) => path.endsWith('.json'));
		for (const file of files) {
			const found = parseDigits(readFileSync(join(out, 'data/latest/measures', file), 'utf8')) as {
				observations: Record<string, string | null>[];
			};
			const asRows = found.observations.map((one) =>
				Object.fromEntries(Object.entries(one).map(([key, value]) => [key, value ?? ''])),
			);
			count += compare(file, asRows, 'observations', ofMeasure(file.replace(/\.json$/, '')));
		}
		said(`${files.length} JSON files`, count, told.observations.size);
		expect(count).toBe(told.observations.size);
	});

	it('tell in history.csv every value ever published, and who said so', () => {
		const expected = [...told.observations].flatMap(([key, all]) =>
			all.map(({ release, value, change }) => [key, release, value, change].join(' ')),
		);
		const found = read('data/latest/history.csv').map((row) =>
			[keyOf('observations', row), row['release'], row['value'], row['change_kind']].join(' '),
		);
		said('history.csv', found.length, expected.length);
		expect(found.toSorted()).toEqual(expected.toSorted());
	});

	it('tell in revisions.csv every change, with the value before and after', () => {
		const expected = FIGURE_TABLES.flatMap((table) =>
			[...told[table]].flatMap(([key, all]) =>
				all.slice(1).map((now, index) => [table, key, all[index]!.value, now.value, now.change, now.release].join(' ')),
			),
		);
		const found = read('data/latest/revisions.csv').map((row) => {
			const table = row['table'] as Table;
			const narrowed = row['dimension'] ? `|${row['dimension']}|${row['category']}` : '';
			const place = table === 'comparisons' ? `|${row['area_code']!.split('|')[0]}` : '';
			const key = `${row['indicator']}|${interval(row['period']!, council.startMonth)}${place}${narrowed}`;
			return [table, key, row['was'], row['now'], row['change_kind'], row['release']].join(' ');
		});
		said('revisions.csv', found.length, expected.length);
		expect(found.toSorted()).toEqual(expected.toSorted());
	});

	it('tell in revisions.csv whether a value is better or worse than the one before, by the sense of its measure', () => {
		const senses = new Map(read('data/latest/indicators.csv').map((row) => [row['id'], row]));
		let told = 0;
		for (const row of read('data/latest/revisions.csv')) {
			const { polarity, tier } = senses.get(row['indicator'])!;
			const [was, now] = [Number(row['was']), Number(row['now'])];
			const markers = `${row['was_marker']};${row['now_marker']}`.split(';');
			const isOneQuestion =
				row['was'] !== '' &&
				row['now'] !== '' &&
				was !== now &&
				row['table'] !== 'comparisons' &&
				tier !== 'context' &&
				!markers.includes('f') &&
				!['definition', 'relabelled'].includes(row['revision_kind']!) &&
				row['was_marker']!.split(';').includes('b') === row['now_marker']!.split(';').includes('b');
			if (polarity === 'range') continue; // by its target, which stands in another table
			const isBetter = polarity === 'higher' ? now > was : now < was;
			const expected = !isOneQuestion || polarity === 'neither' ? '' : isBetter ? 'better' : 'worse';
			expect(row['effect'], JSON.stringify(row)).toBe(expected);
			if (expected !== '') told++;
		}
		if (name === 'demonstration') expect(told).toBeGreaterThan(10);
	});

	it('tell in targets.csv every target that was set', () => {
		const found = read('data/latest/targets.csv').map((row) => {
			const value = row['target'] || `${row['target_lower']}..${row['target_upper']}`;
			return [row['indicator'], interval(row['period']!, council.startMonth), value, row['release']].join(' ');
		});
		const standsAs = (row: Row): string =>
			['target', 'target_lower', 'target_upper', 'tolerance'].map((part) => plain(row[part])).join(' ');
		const expected = [...reading.targets].flatMap(([key, all]) =>
			all
				.filter((one, index) => index === 0 || standsAs(one.row) !== standsAs(all[index - 1]!.row))
				.map(({ release, value }) => [...key.split('|'), value, release].join(' ')),
		);
		said('targets.csv', found.length, expected.length);
		expect(found.toSorted()).toEqual(expected.toSorted());
	});

	it.each(FIGURE_TABLES)('repeat in the %s.csv of each release what its folder says, row by row', (table) => {
		let count = 0;
		for (const release of reading.releases) {
			const source = readTable(council.dir, `data/releases/${release}/${table}.csv`);
			if (source.length === 0) continue;
			const copy = read(`data/releases/${release}/${table}.csv`);
			const parts = ['value', 'numerator', 'denominator', 'lower', 'upper'];
			const names = [
				'indicator',
				'period',
				'dimension',
				'category',
				'marker',
				'note',
				...(table === 'comparisons' ? ['area_code', 'area'] : []),
			];
			const shape = (row: Row): string => {
				const group = table === 'comparisons' ? (row['group'] ?? row['groups']) : '';
				const markers = names.map((part) =>
					part === 'marker' ? markersOf(row[part]).join(';') : (row[part] ?? '').trim(),
				);
				const code = table === 'observations' ? '' : group;
				return [...markers, ...parts.map((part) => plain(row[part])), code].join(' | ');
			};
			expect(copy.map(shape), `${release}/${table}.csv`).toEqual(source.map(shape));
			count += copy.length;
		}
		console.log(`${name}, ${table}.csv of each release: ${count} rows agree`);
		expect(count).toBeGreaterThan(0);
	});

	it('put the same bytes into all.zip, with a README', () => {
		const files = unzipped(readFileSync(join(out, 'data/latest/all.zip')));
		expect([...files.keys()]).toContain('README.txt');
		for (const table of FIGURE_TABLES) expect([...files.keys()]).toContain(`${table}.csv`);
		for (const [file, bytes] of files) {
			if (!file.endsWith('.csv')) continue;
			expect(bytes.equals(readFileSync(join(out, 'data/latest', file))), file).toBe(true);
			expect(files.get('README.txt')!.toString()).toContain(file);
		}
	});

	it('are UTF-8 without byte-order mark, with CRLF and one heading each', () => {
		// The signed files are in the canonical form of the seal, whose lines end with a line feed: sealed.site.test.ts reads them.
		const csv = filesUnder(join(out, 'data')).filter((path) => path.endsWith('.csv') && !path.includes('/signed/'));
		expect(csv.length).toBeGreaterThan(10);
		for (const path of csv) {
			const bytes = readFileSync(join(out, 'data', path));
			const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
			expect(text.startsWith('\ufeff'), path).toBe(false);
			expect(text.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', ''), path).not.toMatch(/[\r\n]/);
			// The data sets of the Transparency Code keep the headings that their officers gave them.
			const heading = path.includes('transparency/') ? /^[^,]+(,[^,]+)+$/ : /^[a-z_]+(,[a-z_]+)+$/;
			expect(text.slice(0, text.indexOf('\r\n')), path).toMatch(heading);
		}
	});
});
