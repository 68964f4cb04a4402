import { Validator } from '@seriousme/openapi-schema-validator';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PublishedDataFile, PublishedDataSet } from '../../domain/data-set.ts';
import type { FileFacts } from '../../domain/file-facts.ts';
import { parsePeriod } from '../../domain/period.ts';
import { columnsOf, DESCRIPTORS } from '../catalogue.ts';
import { filesOf, publicationOf, recordsOf, sha256, textOf } from '../export.fixture.ts';

import { dataJson, dcat } from './catalogues.ts';
import { dataFacts } from './facts.ts';

type Listed = Record<string, Record<string, unknown>[]> & { readonly dataset: Record<string, unknown>[] };

let files: Map<string, Uint8Array>;
beforeAll(() => {
	files = filesOf(publicationOf());
});
// What is read back is whatever the file holds: the test says what it must be.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const read = (path: string): any => JSON.parse(textOf(files, path));
const rows = (name: string): Record<string, string>[] => recordsOf(textOf(files, `/data/latest/${name}`));

const FITS: Readonly<Record<string, RegExp>> = {
	string: /^[^]*$/,
	number: /^-?\d+(\.\d+)?$/,
	integer: /^-?\d+$/,
	date: /^\d{4}-\d{2}-\d{2}$/,
	datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
};

describe('the data package', () => {
	it('lists each CSV with its size, checksum and columns in order', () => {
		const { resources, $schema } = read(DESCRIPTORS.dataPackage.path);
		expect($schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
		for (const { path, bytes, hash, schema, name } of resources) {
			const file = files.get(`/data/latest/${path}`)!;
			expect([bytes, hash]).toEqual([file.length, `sha256:${sha256(file)}`]);
			expect(name).toMatch(/^[-a-z0-9._/]+$/);
			const header = textOf(files, `/data/latest/${path}`).split('\r\n')[0]!.split(',');
			expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(header);
		}
		expect(resources.length).toBeGreaterThan(5);
	});

	it('is kept by every row: types, required cells, listed values, keys, references', () => {
		const { resources } = read(DESCRIPTORS.dataPackage.path);
		const keysOf = (name: string, fields: readonly string[]): Set<string> =>
			new Set(rows(`${name}.csv`).map((row) => fields.map((field) => row[field]).join('|')));
		for (const { name, path, schema } of resources) {
			const all = rows(path);
			for (const { name: column, type, constraints } of schema.fields) {
				for (const row of all) {
					const cell = row[column]!;
					if (constraints?.required) expect(cell, `${path} ${column}`).not.toBe('');
					if (cell === '') continue;
					expect(cell, `${path} ${column}`).toMatch(FITS[type]!);
					if (constraints?.enum) expect(constraints.enum, `${path} ${column}`).toContain(cell);
				}
			}
			expect(keysOf(name, schema.primaryKey ?? schema.uniqueKeys[0]).size, path).toBe(all.length);
			for (const { fields, reference } of schema.foreignKeys) {
				const known = keysOf(reference.resource, reference.fields);
				for (const row of all)
					if (row[fields[0]] !== '')
						expect(known.has(row[fields[0]]!), `${path} ${fields[0]} ${row[fields[0]]}`).toBe(true);
			}
		}
	});
});

describe('the data package of a release', () => {
	const path = '/data/releases/2025-q1/datapackage.json';

	it('stands beside its files, and lists each with size, checksum and the columns of its header', () => {
		const { resources, id, title } = read(path);
		expect([id, title]).toEqual([`https://council.example/performance${path}`, 'Report, 2025-q1']);
		expect(resources.map(({ name }: { name: string }) => name)).toEqual([
			...['observations', 'targets', 'breakdowns', 'comparisons', 'commentary'],
		]);
		for (const { path: name, bytes, hash, schema } of resources) {
			const file = files.get(`/data/releases/2025-q1/${name}`)!;
			expect([bytes, hash]).toEqual([file.length, `sha256:${sha256(file)}`]);
			const header = textOf(files, `/data/releases/2025-q1/${name}`).split('\r\n')[0]!.split(',');
			expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(header);
			for (const key of schema.uniqueKeys[0]) expect(header).toContain(key);
		}
	});

	it('does not change when later releases appear', () => {
		expect(textOf(filesOf(publicationOf(1)), path)).toBe(textOf(files, path));
	});
});

it('CSV on the Web names the columns of each CSV as its header does', () => {
	const { tables } = read(DESCRIPTORS.csvw.path);
	for (const { url, tableSchema } of tables) {
		const header = textOf(files, `/data/latest/${url}`).split('\r\n')[0];
		expect(tableSchema.columns.map(({ titles }: { titles: string }) => titles).join(',')).toBe(header);
	}
	expect(tables).toHaveLength(read(DESCRIPTORS.dataPackage.path).resources.length);
});

describe('the catalogues', () => {
	it('have what DCAT-AP demands of catalogue, data set and distribution, and point to files that are there', () => {
		const catalogue = read(DESCRIPTORS.dcat.path);
		for (const key of ['dct:title', 'dct:description', 'dct:publisher']) expect(catalogue[key], key).toBeTruthy();
		expect(catalogue['dct:publisher']['foaf:name']).toBeTruthy();
		for (const dataset of catalogue['dcat:dataset']) {
			expect(dataset['dct:title'] && dataset['dct:description']).toBeTruthy();
			expect(dataset['dcat:distribution']).toHaveLength(3);
			for (const one of dataset['dcat:distribution']) {
				const path = one['dcat:downloadURL']['@id'].replace('https://council.example/performance', '');
				expect(one['dcat:byteSize']['@value']).toBe(String(files.get(path)!.length));
				expect(one['spdx:checksum']['spdx:checksumValue']['@value']).toBe(sha256(files.get(path)!));
			}
		}
	});

	it('list in inventory.xml every data set with its files, in the order that the schema of the LGA demands', () => {
		const text = textOf(files, DESCRIPTORS.inventory.path);
		expect(XMLValidator.validate(text)).toBe(true);
		const { Inventory } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(text);
		expect(Inventory).toMatchObject({
			xmlns: 'http://schemas.esd.org.uk/inventory',
			Modified: '2026-02-05',
			Language: 'en',
		});
		expect(
			Object.keys(Inventory).filter((key) => /^[A-Z].*[a-z]$/.test(key) && !['Modified', 'Language'].includes(key)),
		).toEqual([...['Identifier', 'Metadata', 'Datasets']]);
		const urls = [...text.matchAll(/<Rendition [^>]*><Identifier>([^<]*)<\/Identifier><MimeType>(?!text\/html)/g)].map(
			([, url]) => url,
		);
		for (const { 'dcat:distribution': distributions } of read(DESCRIPTORS.dcat.path)['dcat:dataset'])
			for (const one of distributions) expect(urls).toContain(one['dcat:downloadURL']['@id']);
		const ORDER = ['Identifier', 'Title', 'Description', 'Rights', 'RightsHolder', 'Resources'];
		for (const dataset of Inventory.Datasets.Dataset) {
			expect(Object.keys(dataset).filter((key) => !['Modified', 'Active'].includes(key))).toEqual(ORDER);
			expect(dataset.Resources.Resource.map(({ Type }: { Type: string }) => Type)).toEqual(['Data', 'Document']);
		}
	});

	it('list the data sets of data/transparency/ as often as the council publishes them, and no day that it does not say', () => {
		const facts = (path: string): FileFacts => ({ path, bytes: 10, rows: 1, sha256: 'ab' });
		const at = (name: string): string => `/data/transparency/land/${name}`;
		const file = (period: string, publishAt?: string): PublishedDataFile => ({
			...{ period: parsePeriod(period)!, rows: 1, repeated: 0, columns: [] },
			...{
				csv: facts(at(`${period}.csv`)),
				parquet: facts(at(`${period}.parquet`)),
				json: facts(at(`${period}.json`)),
			},
			...(publishAt === undefined ? {} : { publishAt }),
		});
		const land = (...own: PublishedDataFile[]): PublishedDataSet => ({
			...{ id: 'land', table: 'LandAssets', source: 'lga', title: 'Land', description: '', frequency: 'year' },
			...{ files: own, corrected: [], preview: [], checksums: facts(at('SHA256SUMS')) },
		});
		const listed = (...own: PublishedDataFile[]) => {
			const publication = { ...publicationOf(), dataSets: [land(...own)] };
			const described = dataFacts(publication, new Map(), false);
			const [{ dataset }, catalogue] = [dataJson(described), dcat(described)] as unknown as [Listed, Listed];
			return [dataset.at(-1)!, catalogue['dcat:dataset']!.at(-1)!] as const;
		};
		const [known, inDcat] = listed(file('FY2023-24'), file('FY2024-25', '2025-04-29T09:30:00+01:00'));
		expect(known).toMatchObject({
			...{ title: 'Land', accrualPeriodicity: 'R/P1Y', temporal: '2023-04-01/2025-03-31' },
			...{ modified: '2025-04-29T08:30:00.000Z', issued: '2025-04-29T08:30:00.000Z' },
		});
		expect(inDcat['dct:accrualPeriodicity']).toMatchObject({
			'@id': 'http://publications.europa.eu/resource/authority/frequency/ANNUAL',
		});
		expect(inDcat['dcat:distribution']).toHaveLength(4);
		const [unknown, silent] = listed(file('FY2024-25'));
		expect(unknown).toMatchObject({ modified: '2025-03-31' });
		expect(unknown).not.toHaveProperty('issued');
		expect(silent).not.toHaveProperty('dct:issued');
		expect(silent).not.toHaveProperty('dct:modified');
	});

	it('have what data.json demands of each data set', () => {
		const { dataset } = read(DESCRIPTORS.dataJson.path);
		for (const one of dataset) {
			for (const key of ['title', 'description', 'publisher', 'contactPoint', 'identifier', 'accessLevel', 'modified'])
				expect(one[key], key).toBeTruthy();
			expect(one.contactPoint.hasEmail).toMatch(/^mailto:.+@/);
		}
	});
});

describe('the interface description', () => {
	it('is valid OpenAPI 3.1', async () => {
		const { valid, errors } = await new Validator().validate(read(DESCRIPTORS.openApi.path));
		expect(errors ?? []).toEqual([]);
		expect(valid).toBe(true);
	});

	it('has a schema that every JSON file keeps', () => {
		const { components, paths } = read(DESCRIPTORS.openApi.path);
		const ajv = new Ajv2020({ strict: false, allErrors: true });
		addFormats.default(ajv);
		ajv.addSchema({ $id: 'api', components });
		let held = 0;
		for (const path of files.keys()) {
			if (!path.endsWith('.json')) continue;
			const route = Object.keys(paths).find((known) =>
				new RegExp(`^${known.replaceAll('.', '\\.').replace('{id}', '[^/]+')}$`).test(path),
			);
			if (!route) {
				const known = Object.values(DESCRIPTORS).map(({ path: other }) => other as string);
				expect(known.includes(path) || /\/(?:feed|datapackage)\.json$/.test(path), path).toBe(true);
				continue;
			}
			const name = paths[route].get.responses['200'].content['application/json'].schema.$ref.split('/').at(-1);
			const fits = ajv.getSchema(`api#/components/schemas/${name}`)!;
			expect(fits(read(path)) ? [] : fits.errors, path).toEqual([]);
			held++;
		}
		expect(held).toBeGreaterThan(15);
	});

	it('refuses a file that says something else', () => {
		const { components } = read(DESCRIPTORS.openApi.path);
		const ajv = new Ajv2020({ strict: false });
		addFormats.default(ajv);
		ajv.addSchema({ $id: 'api', components });
		const fits = ajv.getSchema('api#/components/schemas/observations')!;
		const file = read('/data/latest/observations.json');
		expect(fits(file)).toBe(true);
		expect(fits({ ...file, rows: [{ ...file.rows[0], value: '12' }] })).toBe(false);
		expect(fits({ ...file, rows: [{ ...file.rows[0], status: 'red' }] })).toBe(false);
		expect(columnsOf('observations').length).toBeGreaterThan(20);
	});
});

it('the checksums are those that sha256sum would print, for every newest file', () => {
	const lines = textOf(files, DESCRIPTORS.checksums.path).trimEnd().split('\n');
	const newest = [...files.keys()].filter((path) => path.startsWith('/data/latest/') && !path.endsWith('SHA256SUMS'));
	expect(lines).toHaveLength(newest.length);
	for (const line of lines) {
		const [sum, name] = line.split('  ');
		expect(sha256(files.get(`/data/latest/${name}`)!)).toBe(sum);
	}
});
