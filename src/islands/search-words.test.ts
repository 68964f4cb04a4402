import { describe, expect, test } from 'vitest';
import { corrected, rankOf } from './search-words.ts';

describe('what is found is ordered by the words of the query', () => {
	test.each([
		['Northbrook', 'Northbrook', 'other', 0],
		["st anne's", 'St Anne’s', 'other', 0],
		['recycling', 'Household waste recycled, reused or composted', 'key', 1],
		['recycling', 'Waste that is not recycled, for each household', 'other', 2],
		['Northbrook', 'Northbrook Primary School', 'other', 2],
		['tax collected', 'Council tax collected', 'key', 1],
		['tax', 'Taxi licences', 'key', 3],
		['taxi', 'Council tax collected', 'key', 3],
		['rubbish', 'Fly-tips reported', 'key', 3],
		['recycling', 'Household waste recycled: other areas', 'second', 4],
	] as const)('%s: %s, %s', (query, title, standing, rank) => {
		expect(rankOf(query, title, standing)).toBe(rank);
	});
});

describe('a mistyped word', () => {
	const terms = ['council', 'household', 'homes', 'recycled', 'recycling', 'tax'];
	test.each([
		['recycles', undefined],
		['recyling', 'recycling'],
		['houshold waste', ''],
		['houshold recycling', 'household recycling'],
		['hoems', ''],
		['homs', 'homes'],
		['tax xyz', undefined],
		['zebra', ''],
	])('%s: %s', (query, better) => {
		expect(corrected(query, terms)).toBe(better);
	});
});
