import { describe, expect, it, test } from 'vitest';
import type { Place } from '../../domain/source.ts';
import type { WrittenFile, WrittenTable } from '../../domain/written.ts';
import { canonicalFiles } from './canonical.ts';
import { keyColumns, sealChanges } from './changes.ts';

/** A place that says what it is the place of. */
const placeOf = (file: string, what: string): Place => ({ file, line: 1, column: 1, cell: what });
const table = (path: string, columns: readonly string[], ...rows: readonly (readonly string[])[]): WrittenTable => ({
	...{ kind: 'table', path, columns },
	rows: rows.map((cells) => ({ cells, place: (field?: string) => placeOf(path, field ?? cells.join(',')) })),
	place: () => placeOf(path, 'whole'),
});
const settings = (value: unknown): WrittenFile => ({
	...{ kind: 'settings', path: 'release.json', value },
	place: (at = []) => placeOf('release.json', at.join('.') || 'whole'),
});
const words = (by: string, body: string): WrittenFile => ({
	...{
		kind: 'text',
		path: 'commentary/hsg-03.md',
		settings: [
			['by', by],
			['on', '2025-10-20'],
		],
		body,
	},
	place: (setting?: string) => placeOf('hsg-03.md', setting ?? 'whole'),
});
/** Each change in short: where, what, from what, to what. */
const changed = (was: readonly WrittenFile[], now: readonly WrittenFile[]): string[] =>
	sealChanges(canonicalFiles(was), now).map(
		({ path, about, field, was: before, now: after, place }) =>
			`${path} [${about}] ${field ?? '-'}: "${before}" > "${after}" at ${place?.cell ?? 'nowhere'}`,
	);

const COLUMNS = ['indicator', 'period', 'value', 'note'];
const figures = (...rows: readonly (readonly string[])[]): WrittenTable => table('observations.csv', COLUMNS, ...rows);
const A = ['a', 'Q1', '1', ''];
const B = ['b', 'Q1', '2', 'Late'];

describe('what changed in a table since it was signed', () => {
	test.each<[string, WrittenTable, WrittenTable, readonly string[]]>([
		['nothing', figures(A, B), figures(A, B), []],
		['the order of rows is nothing', figures(A, B), figures(B, A), []],
		[
			'a value',
			figures(A, B),
			figures(['a', 'Q1', '9', ''], B),
			['observations.csv [a, Q1] value: "1" > "9" at value'],
		],
		[
			'two cells of a row',
			figures(A, B),
			figures(A, ['b', 'Q1', '3', '']),
			['observations.csv [b, Q1] value: "2" > "3" at value', 'observations.csv [b, Q1] note: "Late" > "" at note'],
		],
		['a row came', figures(A), figures(A, B), ['observations.csv [b, Q1] -: "" > "there" at b,Q1,2,Late']],
		['a row went', figures(A, B), figures(B), ['observations.csv [a, Q1] -: "value 1" > "" at nowhere']],
		['a row came twice', figures(A), figures(A, A), ['observations.csv [a, Q1] -: "" > "there" at a,Q1,1,']],
		[
			'a row is of another period now',
			figures(A),
			figures(['a', 'Q2', '1', '']),
			['observations.csv [a, Q2] -: "" > "there" at a,Q2,1,', 'observations.csv [a, Q1] -: "value 1" > "" at nowhere'],
		],
	])('%s', (_, was, now, expected) => expect(changed([was], [now])).toEqual(expected));

	it('says of a column that was not used when it was signed that it was blank', () => {
		const was = table('observations.csv', ['indicator', 'period', 'value'], ['a', 'Q1', '1']);
		expect(changed([was], [figures(['a', 'Q1', '1', 'Late'])])).toEqual([
			'observations.csv [a, Q1] note: "" > "Late" at note',
		]);
	});

	test.each([
		['observations.csv', 'indicator period'],
		['targets.csv', 'indicator period'],
		['judgements.csv', 'indicator period'],
		['breakdowns.csv', 'indicator period dimension category'],
		['comparisons.csv', 'indicator period group area_code area dimension category'],
		['revisions.csv', 'indicator period table dimension category group'],
		['ratings.csv', 'service objective'],
		['finance.csv', 'service objective kind basis'],
		['complaints.csv', 'service stage'],
		['actions.csv', 'id'],
		['register.csv', 'id'],
	])('tells rows of %s apart by %s', (path, key) => {
		expect(keyColumns(path).join(' ')).toBe(key);
		// Two rows that differ in one column of the key are two rows: one changes, the other stays.
		for (const name of keyColumns(path)) {
			const columns = [...keyColumns(path), 'said'];
			const row = (other: string, said: string): string[] =>
				columns.map((column) => (column === name ? other : column === 'said' ? said : 'x'));
			const [found, ...more] = changed(
				[table(path, columns, row('one', 'yes'), row('two', 'yes'))],
				[table(path, columns, row('one', 'yes'), row('two', 'no'))],
			);
			expect(more).toEqual([]);
			expect(found).toMatch(/ said: "yes" > "no" at said$/);
			expect(found).toContain('two');
		}
	});
});

describe('what changed in the files of a release since it was signed', () => {
	it('is a file that came, and one that went, in the order of their names', () => {
		expect(
			changed([figures(A), words('Head', 'Words.')], [settings({ title: 'Q2' }), words('Head', 'Words.')]),
		).toEqual(['observations.csv [] -: "there" > "" at nowhere', 'release.json [] -: "" > "there" at whole']);
	});

	test.each([
		['a text', { title: 'Q2' }, { title: 'Q3' }, ['title: "Q2" > "Q3" at title']],
		['a number', { small: 5 }, { small: 6 }, ['small: "5" > "6" at small']],
		['one that came', {}, { title: 'Q2' }, ['title: "" > "Q2" at title']],
		['one that went', { title: 'Q2', kind: 'a' }, { kind: 'a' }, ['title: "Q2" > "" at title']],
		[
			'one deep within',
			{ a: { b: [1, { c: true }] } },
			{ a: { b: [1, { c: false }] } },
			['a > b > 1 > c: "true" > "false" at a.b.1.c'],
		],
		['an item of a list', { a: ['x', 'y'] }, { a: ['x'] }, ['a > 1: "y" > "" at a.1']],
		['a list that became something else', { a: ['x'] }, { a: { 0: 'x' } }, ['a: "["x"]" > "{"0":"x"}" at a']],
		['a value that became nothing', { a: { b: 1 } }, { a: null }, ['a: "{"b":1}" > "" at a']],
		['the order of settings is nothing', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
	])('is a setting: %s', (_, was, now, expected) =>
		expect(changed([settings(was)], [settings(now)])).toEqual(expected.map((text) => `release.json [] ${text}`)),
	);

	test.each([
		['who wrote it', words('Head', 'Words.'), words('Director', 'Words.'), 'by: "Head" > "Director" at by'],
		['its words', words('Head', 'One.\n\nTwo.'), words('Head', 'One.\n\nThree.'), 'text: "Two." > "Three." at whole'],
		['a line more', words('Head', 'One.'), words('Head', 'One.\nTwo.'), 'text: "" > "Two." at whole'],
		['a line less', words('Head', 'One.\nTwo.'), words('Head', 'One.'), 'text: "Two." > "" at whole'],
		[
			'a line that only looks like a setting',
			words('Head', 'One.'),
			words('Head', 'by: "x"'),
			'text: "One." > "by: "x"" at whole',
		],
	])('is commentary: %s', (_, was, now, expected) =>
		expect(changed([was], [now])).toEqual([`commentary/hsg-03.md [] ${expected}`]),
	);
});
