import { execFile } from 'node:child_process';
import {
	closeSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	readSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv } from 'ajv';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, describe, expect, it } from 'vitest';
import { DATA_PACKAGE_2 } from './data-package.fixture.ts';
import { builtSite, filesUnder, SITES } from './sites.fixture.ts';

const OUTSIDE = resolve(import.meta.dirname, '../../scripts/outside');
const temporary = mkdtempSync(join(tmpdir(), 'gt-descriptors-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

// What is read back is whatever the file holds: the test says what it must be.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Read = any;
const json = (path: string): Read => JSON.parse(readFileSync(path, 'utf8'));

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const isPackage = ajv.compile(DATA_PACKAGE_2);
const faultsOf = (descriptor: unknown): string[] =>
	isPackage(descriptor) ? [] : isPackage.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);

/** The first line of a file that may be large. */
function firstLine(file: string): string {
	const bytes = Buffer.alloc(20_000);
	const open = openSync(file, 'r');
	const length = readSync(open, bytes);
	closeSync(open);
	return bytes.toString('utf8', 0, length).split('\r\n', 1)[0]!;
}

/** What SHACL finds wrong with a catalogue; its last line counts the statements where nothing is. */
const shacl = (file: string): Promise<string> =>
	new Promise((done) => {
		const args = [join(OUTSIDE, 'run/shacl.js'), file, join(OUTSIDE, 'dcat-ap-3.ttl')];
		execFile(process.execPath, args, (_, stdout, stderr) => done((stdout + stderr).trim()));
	});

/** Every data package of a site: of the newest tables, of each report, of each file of the large data sets. */
const packagesOf = (out: string): string[] => [
	...filesUnder(join(out, 'data')).filter((path) => path.endsWith('/datapackage.json')),
	...filesUnder(join(out, 'data/transparency'))
		.filter((path) => path.endsWith('.json'))
		.map((path) => `transparency/${path}`),
];

const LISTED: Readonly<Record<string, readonly [string, string]>> = {
	month: ['MONTHLY', 'R/P1M'],
	quarter: ['QUARTERLY', 'R/P3M'],
	year: ['ANNUAL', 'R/P1Y'],
	irregular: ['IRREG', 'irregular'],
};

describe.each(SITES)('the descriptors of the %s council', async (name) => {
	const { out, council } = await builtSite(name);
	const catalogue = json(join(out, 'data/catalog.jsonld'));
	const dataJson = json(join(out, 'data.json'));
	const { Inventory } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', htmlEntities: true }).parse(
		readFileSync(join(out, 'data/inventory.xml'), 'utf8'),
	) as Read;
	const { siteUrl, licence } = json(join(council.dir, 'data/council.json'));
	const site = String(siteUrl).replace(/\/$/, '');

	it('keep to Data Package 2.0, and describe files that are there, with the columns that they have', () => {
		const wrong: string[] = [];
		const found = packagesOf(out);
		for (const path of found) {
			const descriptor = json(join(out, 'data', path));
			for (const fault of faultsOf(descriptor)) wrong.push(`${path}: ${fault}`);
			for (const resource of descriptor.resources) {
				const file = join(out, 'data', path, '..', resource.path);
				if (statSync(file).size !== resource.bytes) wrong.push(`${path}: the size of ${resource.path}`);
				const fields = resource.schema.fields.map((field: Read) => field.name).join(',');
				const header = firstLine(file).replaceAll('"', '');
				if (header !== fields.replaceAll('"', '')) wrong.push(`${path}: the columns of ${resource.path}`);
			}
		}
		console.log(`${name}: ${found.length} data packages keep to the standard`);
		expect(wrong.slice(0, 20)).toEqual([]);
		expect(found.length).toBeGreaterThan(20);
	});

	it('keep to DCAT-AP 3, by SHACL', async () => {
		const said = await shacl(join(out, 'data/catalog.jsonld'));
		console.log(`${name}: ${said}`);
		expect(said).toMatch(/^\d+ statements$/);
	});

	it('list every data set of the Transparency Code that is published, in every catalogue with the same facts', () => {
		const own = readdirSync(join(council.dir, 'data/transparency')).filter((id) =>
			filesUnder(join(out, 'data/transparency', id)).some((file) => file.endsWith('.csv')),
		);
		expect(own.length).toBeGreaterThan(5);
		const hub = readFileSync(join(out, 'data/index.html'), 'utf8');
		for (const id of own) {
			const settings = json(join(council.dir, `data/transparency/${id}/dataset.json`));
			const page = `${site}/transparency/${id}/`;
			const html = readFileSync(join(out, 'transparency', id, 'index.html'), 'utf8');
			const shown: Read = JSON.parse(/<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html)![1]!);
			const dcat = catalogue['dcat:dataset'].find((each: Read) => each['dct:identifier'] === page);
			const pod = dataJson.dataset.find((each: Read) => each.identifier === page);
			const lga = Inventory.Datasets.Dataset.find((each: Read) => each.Identifier === page);
			const [listed, iso] = LISTED[settings.frequency]!;
			expect([dcat['dct:title'], pod.title, lga.Title, shown.name], id).toEqual([
				...[settings.title, settings.title, settings.title],
				`${settings.title}: ${json(join(council.dir, 'data/council.json')).name}`,
			]);
			for (const said of [dcat['dct:description'], pod.description, lga.Description, shown.description])
				expect(said, id).toContain(settings.description);
			expect(new Set([dcat['dct:description'], pod.description, lga.Description, shown.description]).size).toBe(1);
			expect(dcat['dct:accrualPeriodicity']['@id'], id).toMatch(new RegExp(`/${listed}$`));
			expect(pod.accrualPeriodicity, id).toBe(iso);
			// Each form of each period: the same files everywhere, with the sizes that they have.
			const files = filesUnder(join(out, 'data/transparency', id))
				.filter((file) => /\.(csv|parquet)$/.test(file))
				.map((file) => `${site}/data/transparency/${id}/${file}`)
				.sort();
			const distributions: Read[] = dcat['dcat:distribution'];
			const resources: Read[] = lga.Resources.Resource.filter(({ Type }: Read) => Type === 'Data');
			const renditions = resources.flatMap(({ Renditions }) => Renditions.Rendition as Read[]);
			expect(distributions.map((each) => each['dcat:downloadURL']['@id']).sort(), id).toEqual(files);
			expect(pod.distribution.map((each: Read) => each.downloadURL).sort(), id).toEqual(files);
			expect(renditions.map(({ Identifier }) => Identifier).sort(), id).toEqual(files);
			expect(shown.distribution.map((each: Read) => each.contentUrl).sort(), id).toEqual(files);
			for (const each of distributions) {
				const path = each['dcat:downloadURL']['@id'].slice(site.length);
				expect(each['dcat:byteSize']['@value'], path).toBe(String(statSync(join(out, path)).size));
				if (licence === 'OGL-UK-3.0') expect(each['dct:license']['@id']).toMatch(/open-government-licence\/version\/3/);
			}
			const { 'dcat:startDate': from, 'dcat:endDate': to } = dcat['dct:temporal'];
			const span = `${from['@value']}/${to['@value']}`;
			expect([pod.temporal, shown.temporalCoverage], id).toEqual([span, span]);
			const days = resources.flatMap(({ Coverage }) => [Coverage.TemporalFrom, Coverage.TemporalTo] as string[]).sort();
			expect(`${days[0]}/${days.at(-1)}`, id).toBe(span);
			expect(hub, id).toContain(`"url":"${page}"`);
		}
	});
});

describe('what holds the descriptors', async () => {
	const { out } = await builtSite('demonstration');
	const descriptor = json(join(out, 'data/latest/datapackage.json'));
	const broken = (change: (copy: Read) => void): string[] => {
		const copy = structuredClone(descriptor);
		change(copy);
		return faultsOf(copy);
	};

	it.each<[string, (copy: Read) => void]>([
		['has no profile, and so is of version 1', (copy) => delete copy.$schema],
		['has no tables', (copy) => (copy.resources = [])],
		['has a table without a file', (copy) => delete copy.resources[0].path],
		['has a file above the descriptor', (copy) => (copy.resources[0].path = '../indicators.csv')],
		['has a type that is none', (copy) => (copy.resources[0].schema.fields[0].type = 'text')],
		[
			'has a constraint that its type does not know',
			(copy) => {
				copy.resources[0].schema.fields[0] = { name: 'a', type: 'boolean', constraints: { maxLength: 2 } };
			},
		],
		['refers to no column', (copy) => (copy.resources[1].schema.foreignKeys = [{ fields: ['indicator'] }])],
		['has an instant that is none', (copy) => (copy.created = 'yesterday')],
	])('refuses a data package that %s', (_, change) => expect(broken(change)).not.toEqual([]));

	it('refuses a catalogue with a fault in one data set, and names it', async () => {
		const catalogue = json(join(out, 'data/catalog.jsonld'));
		const [first, second, third] = (catalogue['dcat:dataset'] = catalogue['dcat:dataset'].slice(0, 3));
		delete first['dct:title'];
		second['dcat:distribution'][0]['dcat:byteSize']['@value'] = 'large';
		delete third['dct:accrualPeriodicity']['@type'];
		third['dct:temporal']['dcat:startDate']['@value'] = '2999-01-01';
		const file = join(temporary, 'catalog.jsonld');
		writeFileSync(file, JSON.stringify(catalogue));
		const said = await shacl(file);
		for (const fault of [
			`${first['@id']} http://purl.org/dc/terms/title: a data set has a title`,
			'a size is a whole number',
			'a period begins, and not after its end',
		])
			expect(said).toContain(fault);
	});
});
