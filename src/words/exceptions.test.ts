import { expect, test } from 'vitest';
import { missedSentence } from './exceptions.ts';

test.each([
	[[0, 0, 3, 3], 'No measure has a result to set against a target yet.'],
	[[0, 1, 1, 1], 'The one measure with a result and a target did not miss it.'],
	[[0, 4, 4, 4], 'None of 4 measures missed its target.'],
	[[1, 4, 4, 4], '1 of 4 measures missed its target.'],
	[[2, 3, 3, 4], '2 of 3 measures missed their target. Another measure could not miss one: 1 is not judged.'],
	[
		[5, 55, 62, 69, 1],
		'5 of 55 measures missed their target. Another 14 measures could not miss one: 7 are not judged, 1 is not due yet and 6 have no target or no result to set against one.',
	],
] as const)('what missed, and what could not: %j', (counts, sentence) => {
	const [missed, rated, judged, all, notDue] = counts;
	expect(missedSentence(missed, rated, judged, all, notDue)).toBe(sentence);
});
