import { describe, expect, test } from 'vitest';
import {
	allMeasures,
	besides,
	directionSentence,
	list,
	measuresCounted,
	resultsSentence,
	tooCloseSentence,
} from './counting.ts';

const none = {
	...{ met: 0, close: 0, missed: 0, noData: 0, noTarget: 0, notDue: 0 },
	...{ provisional: 0, tooClose: 0, context: 0, retired: 0, partsOnly: 0 },
};

describe('how many met their target', () => {
	test.each([
		[{ met: 34, close: 8, missed: 10 }, '34 of the 52 measures with a target met it; 8 came close and 10 missed it.'],
		[{ met: 34, missed: 10 }, '34 of the 44 measures with a target met it; 10 missed it.'],
		[{ met: 3, close: 1 }, '3 of the 4 measures with a target met it; 1 came close.'],
		[{ met: 2 }, 'Both measures with a target met it.'],
		[{ missed: 2 }, 'Both measures with a target missed it.'],
		[{ met: 5 }, 'All 5 measures with a target met it.'],
		[{ missed: 5 }, 'All 5 measures with a target missed it.'],
		[{ close: 2, missed: 5 }, 'None of the 7 measures with a target met it: 2 came close and 5 missed it.'],
		[{ met: 1 }, 'The one measure with a target met it.'],
		[{ close: 1 }, 'The one measure with a target came close to it.'],
		[{ missed: 1 }, 'The one measure with a target missed it.'],
		[{ noData: 3 }, 'No measure has a result to set against a target yet.'],
	])('%j: %s', (counts, sentence) => {
		expect(resultsSentence({ ...none, ...counts })).toBe(sentence);
	});
});

test('what the counts leave open is said once, in the singular where it is one', () => {
	expect(besides({ ...none, provisional: 1, context: 1, retired: 1 })).toEqual([
		'1 result counted here is provisional.',
		'1 figure is given for context and not judged.',
		'1 measure is no longer measured.',
	]);
	expect(besides({ ...none, provisional: 2, context: 3, retired: 2 })).toEqual([
		'2 results counted here are provisional.',
		'3 figures are given for context and not judged.',
		'2 measures are no longer measured.',
	]);
	expect(besides(none)).toEqual([]);
});

test.each([
	[{ met: 44, close: 6, missed: 5, tooClose: 25 }, '25 of these 55 results are too close to call'],
	[{ met: 2, tooClose: 1 }, '1 of these 2 results is too close to call'],
	[{ met: 3, tooClose: 3 }, 'All 3 results are too close to call'],
	[{ met: 1, tooClose: 1 }, 'This result is too close to call'],
])('beside a count of statuses stands how many chance could decide: %j', (counts, start) => {
	expect(tooCloseSentence({ ...none, ...counts })).toBe(
		`${start}: so near the target, or from so few cases, that chance could decide the mark.`,
	);
	expect(tooCloseSentence(none)).toBe('');
});

test.each([
	[17, { context: 1, retired: 1 }, '17 measures: 15 counted here, 1 for context, 1 no longer measured'],
	[3, { partsOnly: 1 }, '3 measures: 2 counted here, 1 published for parts only'],
	[1, {}, '1 measure'],
])('a total is printed with what its counts leave out: %d %j', (many, counts, text) => {
	expect(measuresCounted(many, { ...none, ...counts })).toBe(text);
});

describe('directions', () => {
	test.each([
		[
			{ improved: 12, worse: 9, consistent: 3, cannotTell: 4 },
			'12 of 28 measures are improving, 9 are getting worse and 3 show no real change, each against its own earlier result. The other 4 cannot be compared with an earlier result.',
		],
		[
			{ improved: 1, worse: 1, consistent: 1, cannotTell: 0 },
			'1 of 3 measures is improving, 1 is getting worse and 1 shows no real change, each against its own earlier result.',
		],
		[
			{ improved: 5, worse: 1, withinChance: 4, consistent: 0, cannotTell: 0, untested: 2 },
			'5 of 10 measures are improving and 1 is getting worse, each against its own earlier result. The other 4 moved by no more than chance could explain. 2 of the 6 that are improving or getting worse cannot be tested for chance: only shares and rates that count single cases can.',
		],
		[
			{ improved: 1, worse: 0, withinChance: 1, consistent: 0, cannotTell: 0, untested: 1 },
			'1 of 2 measures is improving and 0 are getting worse, each against its own earlier result. The other 1 moved by no more than chance could explain. The one that moved cannot be tested for chance: only shares and rates that count single cases can.',
		],
		[
			{ improved: 0, worse: 0, consistent: 0, cannotTell: 3 },
			'None of them can be compared with an earlier result yet.',
		],
		[{ improved: 0, worse: 0, consistent: 0, cannotTell: 0 }, ''],
	])('%j', (counts, sentence) => {
		expect(directionSentence({ withinChance: 0, untested: 0, ...counts })).toBe(sentence);
	});
});

test('lists read as speech', () => {
	expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'], 'or')]).toEqual([
		'',
		'a',
		'a and b',
		'a, b or c',
	]);
});

test('a whole list begins as people say it', () => {
	expect([1, 2, 3].map(allMeasures)).toEqual(['The one measure', 'Both measures', 'All 3 measures']);
});
