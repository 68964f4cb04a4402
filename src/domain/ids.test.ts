import { describe, expect, test } from 'vitest';
import { editDistance, idFault, nearestId, slug } from './ids.ts';

describe('an id', () => {
	test.each([
		'hsg-03',
		'marlbeck-2032',
		'june-holidays',
		'a',
		'octavia-2030',
		'may',
		'a1',
		'a-1',
		'mar-12345',
		'xmar-1',
		'mar-1x',
		'truely',
		'untrue',
		'com10',
		'com',
		'a'.repeat(64),
	])('may be %s', (id) => {
		expect(idFault(id)).toBeUndefined();
	});

	test.each<readonly [string, string]>([
		['mar-1', 'spreadsheet'],
		['sept2025', 'spreadsheet'],
		['december-2025', 'spreadsheet'],
		['true', 'spreadsheet'],
		['con', 'reserved'],
		['constructor', 'reserved'],
		['2025', 'spelling'],
		['../etc/passwd', 'spelling'],
		['a--b', 'spelling'],
		['a'.repeat(65), 'too-long'],
		...['prn', 'aux', 'nul', 'prototype', 'tostring', 'valueof', 'com1', 'com9', 'lpt1', 'lpt9'].map(
			(id) => [id, 'reserved'] as const,
		),
		...[
			...[
				'false',
				'jan-1',
				'january-2025',
				'feb1',
				'february-1',
				'march-3',
				'mar3',
				'apr-1',
				'april1',
				'may-1',
				'jun-1',
			],
			...['june2025', 'jul-1', 'july-1', 'aug-1', 'august1', 'sep-1', 'sept-1', 'september-1', 'oct-1', 'october-31'],
			...['nov-1', 'november1', 'dec-1', 'mar-2025'],
		].map((id) => [id, 'spreadsheet'] as const),
		['A', 'spelling'],
		['a-', 'spelling'],
		['-a', 'spelling'],
		['a b', 'spelling'],
		['', 'spelling'],
		['a_b', 'spelling'],
		['1a', 'spelling'],
	])('may not be %s: %s', (id, fault) => {
		expect(idFault(id)).toBe(fault);
	});

	test('of a release may begin with a digit', () => {
		expect(idFault('2022-03-04', 'release')).toBeUndefined();
		expect(idFault('q2', 'release')).toBeUndefined();
		expect(['', '-1', '1-', '1--2', 'Q2', 'a b'].map((id) => idFault(id, 'release'))).toEqual(
			Array(6).fill('spelling'),
		);
		expect(idFault('con', 'release')).toBe('reserved');
	});
});

test('a mistyped id finds the nearest one, and a far one finds none', () => {
	expect(nearestId('hsg-3', ['wst-01', 'hsg-03'])).toBe('hsg-03');
	expect(nearestId('leisure-visits', ['wst-01', 'hsg-03'])).toBeUndefined();
});

test.each([
	['Ashton upon Mersey', 'ashton-upon-mersey'],
	["St Mary's", 'st-mary-s'],
	['  Café – Zürich  ', 'cafe-zurich'],
	['ＦＵＬＬ', 'full'],
	['10–19', '10-19'],
	['???', ''],
	['a', 'a'],
])('%j has the address %j', (title, address) => expect(slug(title)).toBe(address));

test.each<[a: string, b: string, edits: number]>([
	['', '', 0],
	['abc', 'abc', 0],
	['', 'abc', 3],
	['abc', '', 3],
	['abc', 'abd', 1],
	['abc', 'ab', 1],
	['abc', 'xabc', 1],
	['abc', 'bac', 2],
	['kitten', 'sitting', 3],
	['ab', 'ba', 2],
])('from %j to %j are %i edits', (a, b, edits) => {
	expect(editDistance(a, b)).toBe(edits);
	expect(editDistance(b, a)).toBe(edits);
});

test.each<[typed: string, known: string[], nearest: string | undefined]>([
	['ab', ['abcd'], 'abcd'],
	['ab', ['abcde'], undefined],
	['abcdefghi', ['abcdef'], 'abcdef'],
	['abcdefghi', ['abcde'], undefined],
	['abc', ['abd', 'abc'], 'abc'],
	['abc', ['abd', 'abe'], 'abd'],
	['abc', [], undefined],
	['abcdef', ['xyzdef'], undefined],
	['abcdef', ['xycdef'], 'xycdef'],
])('of a mistyped %j, among %j, %j is meant', (typed, known, nearest) => expect(nearestId(typed, known)).toBe(nearest));
