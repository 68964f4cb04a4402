import { describe, expect, test } from 'vitest';
import {
	askedFor,
	corrected,
	rankOf,
	rankOfQuestion,
	weightIn,
	withoutPostcodes,
	wordsThatOccur,
} from './search-words.ts';

describe('what is found is ordered by the words of the query', () => {
	test.each([
		['Northbrook', 'Northbrook', 'other', 0],
		["st anne's", 'St Anne’s', 'other', 0],
		['recycling', 'Household waste recycled, reused or composted', 'key', 1],
		['recycling', 'Waste that is not recycled, for each household', 'other', 2],
		['bins', 'Bin collections', 'other', 2],
		['home', 'Affordable homes finished', 'key', 1],
		['Northbrook', 'Northbrook Primary School', 'other', 2],
		['tax collected', 'Council tax collected', 'key', 1],
		['collected', 'Cost of collections', 'key', 3],
		['collected', 'Cost of collections', 'other', 4],
		['reported', 'Fly-tips reported', 'other', 2],
		['safe', 'Gas safety checks', 'key', 3],
		['years', 'The yearly budget', 'key', 3],
		['within', 'People with a home', 'key', 3],
		['tax', 'Taxi licences', 'key', 5],
		['taxi', 'Council tax collected', 'key', 5],
		['safe', 'Potholes made safe', 'other', 2],
		['rubbish', 'Fly-tips reported', 'key', 5],
		['£', '', 'other', 5],
		['£', 'Bins', 'other', 5],
		['recycling', 'Household waste recycled: other areas', 'second', 6],
	] as const)('%s: %s, %s', (query, title, standing, rank) => {
		expect(rankOf(query, title, standing)).toBe(rank);
	});
});

describe('a mistyped word', () => {
	const terms = ['carbon', 'council', 'household', 'homes', 'library', 'paint', 'recycled', 'recycling', 'tax'];
	test.each([
		['recycles', undefined],
		['recyling', 'recycling'],
		['houshold waste', ''],
		['houshold recycling', 'household recycling'],
		['hoems', ''],
		['homs', 'homes'],
		['tax xyz', undefined],
		['zebra', ''],
		['counsil tax', 'council tax'],
		['carbn', 'carbon'],
		['libraries', undefined],
		['saint', ''],
		['the counsil takes my homs and my tax away', ''],
	])('%s: %s', (query, better) => {
		expect(corrected(query, terms)).toBe(better);
	});
});

describe('a question', () => {
	test.each([
		['my bin was not collected', 'bin collected'],
		['Northbrook bins', 'Northbrook bins'],
		['when is it', 'when is it'],
		['£', '£'],
		['"state of the roads"', '"state of the roads"'],
	])('%s asks for %s', (query, words) => {
		expect(askedFor(query)).toBe(words);
	});

	test.each([
		['Households in temporary accommodation', 'Households in temporary accommodation', 'other', 0],
		['waste not recycled', 'Waste that is not recycled, for each household', 'other', 2],
		['waste not recycled', 'Household waste recycled, reused or composted', 'key', 6],
		['is my bin collected', 'Bin collections', 'other', 9],
		['is my bin collected', 'Bins collected on the day', 'other', 7],
		['is my bin collected', 'Potholes', 'key', 10],
		['is my bin collected', 'Bins collected: other areas', 'second', 11],
	] as const)('%s puts %s in its place', (query, title, standing, rank) => {
		expect(rankOfQuestion(query, title, standing)).toBe(rank);
	});

	const terms = ['bin', 'bins', 'collected', 'collection', 'northbrook', 'recycling'];
	test.each([
		['bin collected', ['bin', 'collected']],
		['Northbrook bins', ['northbrook', 'bins']],
		['zebra recycling', ['recycling']],
		['recycled recycled', ['recycled']],
		['zebra', []],
		['recycing', []],
	])('%s: looks for its words one by one', (query, words) => {
		expect(wordsThatOccur(query, terms)).toEqual(words);
	});

	test('the fewer other words a title has, the more it weighs', () => {
		expect(weightIn('Northbrook', 'northbrook')).toBe(10);
		expect(weightIn('Northbrook School', 'northbrook')).toBeLessThan(10);
		expect(weightIn('Bin collections', 'collected')).toBeGreaterThan(
			weightIn('Cost of collections of bins', 'collected'),
		);
		expect(weightIn('Bin collections', 'northbrook')).toBe(1);
	});
});

test.each([
	['SW1A 1AA', ''],
	['m33 7xy', ''],
	['zz11ab', ''],
	['ZZ1  1AB bins', 'bins'],
	['"ZZ1 1AB"', ''],
	['ZZ1 1AB?', ''],
	['(ZZ1-1AB)', ''],
	['ZZ1 1AB, ZZ1 2AB', ''],
	['my postcode is ZZ1 1AB', ''],
	['my post code is M33 7XY', ''],
	['M33–7XY', ''],
	['bins "ZZ1 1AB"', 'bins'],
	['council tax, ZZ1 1AB', 'council tax'],
	['what is my postcode', 'what is my postcode'],
	['council  tax', 'council  tax'],
	['bins in W1A 0AX', 'bins in'],
	['CO2 2nd quarter', 'CO2 2nd quarter'],
	['FY2025-26 Q1', 'FY2025-26 Q1'],
	['A57 2km jams', 'A57 2km jams'],
	['potholes', 'potholes'],
])('%s without postcodes is "%s"', (query, left) => expect(withoutPostcodes(query)).toBe(left));
