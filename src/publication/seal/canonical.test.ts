import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readWith } from '../../read/folder/site.fixture.ts';
import type { Content } from '../../read/folder/site.fixture.ts';
import { fifteenDigits } from '../../read/records/spelling.ts';
import { canonicalFiles, canonicalJson, canonicalRows } from './canonical.ts';
import { digestOf, manifestOf, readManifest, sumsOf } from './manifest.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const FOLDER = 'data/releases/q2';
const TABLE = `${FOLDER}/observations.csv`;
const COMMENTARY = 'content/commentary/q2/hsg-03.md';

const folderWith = (changed: Readonly<Record<string, Content>>) => readWith(changed).submission!.releases[0]!;
const filesOf = (changed: Readonly<Record<string, Content>>) => canonicalFiles(folderWith(changed).written!());
const textOf = (path: string, changed: Readonly<Record<string, Content>>): string | undefined =>
	filesOf(changed).find((file) => file.path === path)?.text;
const digest = (changed: Readonly<Record<string, Content>> = {}): string => digestOf(filesOf(changed), '', sha256);
const table = (text: string): string | undefined => textOf('observations.csv', { [TABLE]: text });

describe('a table in canonical spelling', () => {
	const plain =
		'indicator,period,value,numerator,denominator,marker,note\nhsg-03,FY2025-26-Q2,12,412,3433.3,p,"Two, three"\nwst-01,FY2025-26-Q2,44,,,,\n';

	test.each([
		['as it is', plain],
		['with a byte-order mark and CRLF', `\ufeff${plain.replaceAll('\n', '\r\n')}`],
		['without a final line end', plain.trimEnd()],
		['with every cell in quotation marks', plain.replace(/^(hsg-03),(FY2025-26-Q2),12,412/m, '"$1","$2","12","412"')],
		['with zeros that say nothing', plain.replace(',12,412,3433.3,', ',12.0,0412,3433.30,')],
		['with spaces around cells', plain.replace('hsg-03,', ' hsg-03 ,')],
		['with blank columns and rows at the end', `${plain.replaceAll('\n', ',,\n')},,,,,,,,\n,,,,,,,,\n`],
		['with its rows in another order', plain.replace(/(hsg-03.*\n)(wst-01.*\n)/, '$2$1')],
		[
			'with its columns in another order, and one that holds nothing',
			'note,period,indicator,marker,value,denominator,numerator,lower\n"Two, three",FY2025-26-Q2,hsg-03,p,12,3433.3,412,\n,FY2025-26-Q2,wst-01,,44,,,\n',
		],
	])('is the same %s', (_, text) => expect(table(text)).toBe(plain));

	test.each([
		['a figure', ',12,', ',13,'],
		['its smallest digit', ',12,', ',12.0000000001,'],
		['a marker', ',p,', ',e,'],
		['a note', 'Two, three', 'Two, four'],
		['a capital', 'Two, three', 'two, three'],
		['a measure', 'wst-01', 'hsg-03'],
		['a period', 'wst-01,FY2025-26-Q2', 'wst-01,FY2025-26-Q1'],
	])('is another when %s changes', (_, was, now) => expect(table(plain.replace(was, now))).not.toBe(plain));

	it('spells two ways of writing a letter as one', () =>
		expect(table(plain.replace('Two, three', 'Cafe\u0301'))).toBe(table(plain.replace('Two, three', 'Caf\u00e9'))));

	it('does not hold columns that hold nothing, so that a later version with more columns makes the same', () =>
		expect(table('indicator,period,value,lower,upper\nwst-01,FY2025-26-Q2,44,,\n')).toBe(
			'indicator,period,value\nwst-01,FY2025-26-Q2,44\n',
		));

	it('is found again by its own reader, cell by cell', () =>
		fc.assert(
			fc.property(
				fc.array(
					fc.string({ unit: 'binary' }).map((text) => text.replace(/\r/g, '')),
					{ minLength: 1 },
				),
				(notes) => {
					const place = () => ({ file: '', line: 1, column: 1 });
					const rows = notes.map((note, at) => ({ cells: [String(at).padStart(9, '0'), note, '1'], place }));
					const columns = ['id', 'note', 'one'];
					const [file] = canonicalFiles([{ kind: 'table', path: 'x.csv', columns, rows, place }]);
					const [heading = [], ...lines] = canonicalRows(file!.text);
					const at = (name: string, cells: readonly string[]): string => cells[heading.indexOf(name)] ?? '';
					expect(lines.map((cells) => columns.map((name) => at(name, cells)))).toEqual(rows.map(({ cells }) => cells));
				},
			),
		));

	it('says the same of itself: canon(canon(x)) = canon(x)', () =>
		fc.assert(
			fc.property(
				fc.array(
					fc.tuple(
						fc.integer({ min: 1990, max: 2020 }),
						fc.tuple(fc.nat({ max: 99_999_999 }), fc.nat({ max: 99_999_999 })).map((parts) => parts.join('.')),
						fc.constantFrom('', 'p', 'b;p', 'p;b', 'e'),
					),
					{
						minLength: 1,
					},
				),
				(rows) => {
					const lines = rows.map(([year, value, marker]) => `hsg-03,${year},${value},${marker}`);
					const once = table(['indicator,period,value,marker', ...lines, ''].join('\n'))!;
					expect(table(once)).toBe(once);
				},
			),
			{ numRuns: 30 },
		));
});

describe('numbers', () => {
	test.each([
		['130770.99999999999', '130771'],
		['0.1234567890123454', '0.123456789012345'],
		['0.1234567890123456', '0.123456789012346'],
		['-9999999999999995', '-10000000000000000'],
		['123456789012345', '123456789012345'],
		['0.000000000000001234567', '0.000000000000001234567'],
		['1234567890123.45', '1234567890123.45'],
		['99.9999999999999999', '100'],
	])('%s is sealed as %s', (written, sealed) => expect(fifteenDigits(written)).toBe(sealed));
});

describe('the digest of a release', () => {
	const commentary = (text: string) => ({ [COMMENTARY]: text });
	const words = '---\nby: Head of Housing\non: 2025-10-20\n---\n\nRepairs took longer.\n';
	const release = JSON.parse(textOf('release.json', {})!) as Record<string, unknown>;
	const json = (more: Record<string, unknown>) => ({
		[`${FOLDER}/release.json`]: JSON.stringify({ ...release, ...more }),
	});

	it('does not hang on line ends, order of keys, quotation marks or spaces around the words', () => {
		const other = '---\r\non: "2025-10-20"\r\nby: \'Head of Housing\'\r\n---\r\nRepairs took longer.\r\n\r\n';
		expect(digest(commentary(other))).toBe(digest(commentary(words)));
	});

	test.each([
		['a word', 'Repairs', 'Works'],
		['who wrote it', 'Head of Housing', 'Head of Homes'],
		['the day', '10-20', '10-21'],
		['two spaces at the end of a line, which break it', 'took longer.', 'took  \nlonger.'],
	])('is another when commentary changes in %s', (_, was, now) =>
		expect(digest(commentary(words.replace(was, now)))).not.toBe(digest(commentary(words))),
	);

	test.each([
		['the title', { title: 'July' }],
		['the time of publication', { publishAt: '2025-11-07T09:30:00+00:00' }],
		['the summary', { summary: 'Three measures.' }],
		['who saw it before', { seenBefore: ['Leader'] }],
	])('is another when release.json changes in %s', (_, more) => expect(digest(json(more))).not.toBe(digest()));

	it('is the same for the schema of an editor, a key without a value, and what a committee decided later', () => {
		const considered = [{ body: 'Cabinet', on: '2025-11-20' }];
		expect(digest(json({ $schema: 'x.json', cycle: null, considered }))).toBe(digest());
	});

	it('holds the digest before it', () => {
		const files = filesOf({});
		expect(digestOf(files, 'a'.repeat(64), sha256)).not.toBe(digestOf(files, '', sha256));
	});

	/** Written down once: should this ever change, every seal that a council has made would break. */
	it('is this one, for ever', () =>
		expect(digest(commentary(words))).toBe('945ba1f48b53f8287819c9aacee466cf5f30ad518ecf72451cd1e80a3431c86d'));
});

describe('a manifest', () => {
	const files = filesOf({});
	it('reads what it writes', () => {
		const manifest = manifestOf(files, 'b'.repeat(64), sha256);
		expect(readManifest(manifest)).toEqual({
			previous: 'b'.repeat(64),
			files: new Map(files.map(({ path, text }) => [path, sha256(text)])),
		});
		expect(readManifest(manifestOf(files, '', sha256))!.previous).toBe('');
		expect(readManifest('hello')).toBeUndefined();
	});
	it('has a sum of its own in the list that sha256sum reads: the digest', () => {
		const manifest = manifestOf(files, '', sha256);
		expect(sumsOf(files, manifest, sha256)).toContain(`${digestOf(files, '', sha256)}  manifest.txt\n`);
	});
});

describe('JSON', () => {
	it('has its keys in order of code units, and no spaces (RFC 8785)', () =>
		expect(canonicalJson({ b: [1, { d: null, c: '\u20ac"' }], a: 1.5e300, A: false })).toBe(
			'{"A":false,"a":1.5e+300,"b":[1,{"c":"€\\""}]}',
		));
	it('does not hang on the order of keys', () =>
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
				const turned = Object.fromEntries(Object.entries(value).reverse());
				expect(canonicalJson(turned)).toBe(canonicalJson(value));
			}),
		));
});
