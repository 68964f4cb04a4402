import { describe, expect, test } from 'vitest';
import { compareLede } from './compare.ts';

describe('beside how often we are at either end stands what chance could explain', () => {
	const lead = '23 measures are compared with this group. Marl is among the best quarter on ';
	test.each([
		[
			{ best: 5, worst: 2, withinChance: 3, untested: 2 },
			`${lead}5 and among the worst quarter on 2. On 3 of these 7, chance alone could explain the difference from the middle of the group. 2 cannot be tested for chance.`,
		],
		[
			{ best: 2, worst: 0, withinChance: 2, untested: 0 },
			`${lead}2 and among the worst quarter on 0. On both of these, chance alone could explain the difference from the middle of the group.`,
		],
		[
			{ best: 1, worst: 0, withinChance: 1, untested: 0 },
			`${lead}1 and among the worst quarter on 0. On this one, chance alone could explain the difference from the middle of the group.`,
		],
		[
			{ best: 1, worst: 0, withinChance: 0, untested: 1 },
			`${lead}1 and among the worst quarter on 0. It cannot be tested for chance.`,
		],
		[
			{ best: 1, worst: 1, withinChance: 0, untested: 2 },
			`${lead}1 and among the worst quarter on 1. None of them can be tested for chance.`,
		],
		[{ best: 1, worst: 1, withinChance: 0, untested: 0 }, `${lead}1 and among the worst quarter on 1.`],
	])('%j', (ends, sentence) => {
		expect(compareLede('members', 23, 'Marl', ends)).toBe(sentence);
	});
});
