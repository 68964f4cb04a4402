import { describe, expect, test } from 'vitest';
import { idFault, nearestId } from './ids.ts';

describe('an id', () => {
	test.each(['hsg-03', 'marlbeck-2032', 'june-holidays', 'a', 'octavia-2030', 'may'])('may be %s', (id) => {
		expect(idFault(id)).toBeUndefined();
	});

	test.each([
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
	])('may not be %s: %s', (id, fault) => {
		expect(idFault(id)).toBe(fault);
	});

	test('of a release may begin with a digit', () => {
		expect(idFault('2022-03-04', 'release')).toBeUndefined();
	});
});

test('a mistyped id finds the nearest one, and a far one finds none', () => {
	expect(nearestId('hsg-3', ['wst-01', 'hsg-03'])).toBe('hsg-03');
	expect(nearestId('leisure-visits', ['wst-01', 'hsg-03'])).toBeUndefined();
});
