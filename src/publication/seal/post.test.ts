import { describe, expect, it, test } from 'vitest';
import { isSamePost, post, postsOf } from './post.ts';

const DATA_LEAD = [
	'Data Lead',
	'data lead',
	'DATA LEAD',
	' Data  Lead. ',
	'\uff24ata Lead',
	'Data\u00a0Lead',
	'Data\u200bLead',
	'Data-Lead',
	'DataLead',
	'"Data Lead"',
];

describe('a post', () => {
	test.each(DATA_LEAD)('is one, however it is spelled: %j', (name) => {
		expect(post(name)).toBe(post('Data Lead'));
		expect(isSamePost(name, 'Data Lead')).toBe(true);
	});
	it('has & for and', () => expect(post('Head of Waste & Streets')).toBe(post('Head of Waste and Streets')));
	it('may be of another script, in capitals and in small letters', () => {
		expect(post('\u041c\u042d\u0420')).toBe(post('\u043c\u044d\u0440'));
		expect(isSamePost('\u041c\u042d\u0420', '\u043c\u044d\u0440')).toBe(true);
	});
	it('is another where it only looks the same: nobody signs by a name that the council did not write', () =>
		expect(post('D\u0430ta Lead')).not.toBe(post('Data Lead')));
});

describe('two names that nobody can tell apart', () => {
	test.each([
		['a Cyrillic letter', 'D\u0430ta Le\u0430d'],
		['a Greek letter', 'Dat\u03b1 Lead'],
		['letters of two scripts', 'Dat\u03b1 L\u0435ad'],
		['an Armenian letter', 'Data Lea\u0501'],
		['a Cherokee letter', '\u13a0ata Lead'],
		['a Lisu letter', 'Data \ua4e1ead'],
		['a Canadian Aboriginal letter', 'Data \u14aaead'],
		['a letter of mathematics', '\ud835\udc03ata Lead'],
	])('by %s are one post: %s', (_what, name) => expect(isSamePost(name, 'Data Lead')).toBe(true));

	test.each([
		['Head of Planning', 'Head of P1anning'],
		['Head of Planning', 'Head of PIanning'],
		['Head of Planning', 'Head of P|anning'],
		['HEAD OF PLANNING', 'HEAD OF PlANNING'],
		['Director', 'D1rector'],
		['Director', 'DIRECTOR'],
		['Director', 'Dlrector'],
		['Director', 'D\u0131rector'],
		['Head of Operations', 'Head of 0perations'],
		['Head of Communities', 'Head of Cornmunities'],
		['Deputy Director 10', 'Deputy Director 1O'],
		['Deputy Director I', 'Deputy Director 1'],
	])('are one post: %s and %s', (one, other) => {
		expect(isSamePost(one, other)).toBe(true);
		expect(isSamePost(other, one)).toBe(true);
	});
});

test.each([
	['Head of Parks', 'Head of Streets'],
	['Deputy Data Lead', 'Data Lead'],
	['Director 1', 'Director 2'],
	['Director I', 'Director II'],
	['\u0414ata Lead', 'Data Lead'],
	['Pennaeth T\u0175r', 'Pennaeth Twr'],
	['\u041c\u042d\u0420', 'MEP'],
])('%j and %j are two posts', (one, other) => {
	expect(post(one)).not.toBe(post(other));
	expect(isSamePost(one, other)).toBe(false);
});

it('stands behind a signature for itself, or for another that it names', () => {
	expect(postsOf({ role: 'Director' })).toEqual(['Director']);
	expect(postsOf({ role: 'Deputy', onBehalfOf: 'Director' })).toEqual(['Deputy', 'Director']);
});
