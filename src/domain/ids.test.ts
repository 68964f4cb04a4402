import { describe, expect, test } from 'vitest';
import { editDistance, idFault, nearestId, slug } from './ids.ts';

describe('an id becomes a file name and an address', () => {
	test.each([
		['hsg-03', undefined],
		['market-2030', undefined],
		['mar-1', 'spreadsheet'],
		['march-2026', 'spreadsheet'],
		['true', 'spreadsheet'],
		['3-b', 'spelling'],
		['Bins', 'spelling'],
		['a/b', 'spelling'],
		['../../etc/passwd', 'spelling'],
		['a--b', 'spelling'],
		['con', 'reserved'],
		['constructor', 'reserved'],
		['a'.repeat(65), 'too-long'],
		['', 'spelling'],
	])('%j: %s', (text, fault) => expect(idFault(text)).toBe(fault));
	test('a release may begin with a digit', () => expect(idFault('2022-03-04', 'release')).toBeUndefined());
});

test('the nearest known id is offered, and nothing when none is near', () => {
	expect(nearestId('hsg-3', ['hsg-03', 'wst-01'])).toBe('hsg-03');
	expect(nearestId('potholes', ['hsg-03', 'wst-01'])).toBeUndefined();
	expect(editDistance('kitten', 'sitting')).toBe(3);
});
test.each([
	['Ashton upon Mersey', 'ashton-upon-mersey'],
	["St Mary's & Élan", 'st-mary-s-elan'],
])('%s is addressed as %s', (title, expected) => expect(slug(title)).toBe(expected));
