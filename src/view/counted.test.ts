import { describe, expect, test } from 'vitest';
import { councilOf, indicator } from './council.fixture.ts';
import { countedView } from './counted.ts';

/** Measures of which so many get worse and so many improve by ten points over a year, all of them above their target. */
function counted(worse: number, better: number, targets = true) {
	const ids = [
		...Array.from({ length: worse }, (_, at) => `worse-${at}`),
		...Array.from({ length: better }, (_, at) => `better-${at}`),
	];
	const publication = councilOf({
		indicators: ids.map((id) => indicator(id, { title: `Measure ${id}` })),
		releases: [
			{
				id: 'q2',
				publishAt: '2025-11-06T09:30:00Z',
				figures: ids.flatMap((id) => [`${id} 24Q2 80`, `${id} 25Q2 ${id.startsWith('worse') ? 70 : 90}`]),
				...(targets ? { targets: ids.map((id) => `${id} 25 50`) } : {}),
			},
		],
	});
	return countedView(publication, publication.indicators);
}

describe('how measures are doing together', () => {
	test('names those that are getting worse, each with the way to it, in the number that is counted', () => {
		const { lede, directions, worse } = counted(2, 1);
		expect(lede).toBe('All 3 measures with a target met it.');
		expect(directions).toMatch(/^1 of 3 measures is improving and 2 are getting worse/);
		expect(worse?.links).toEqual([
			{ title: 'Measure worse-0', href: '/measures/worse-0/' },
			{ title: 'Measure worse-1', href: '/measures/worse-1/' },
		]);
	});

	test.each([
		[0, undefined],
		[1, 1],
		[8, 8],
		[9, undefined],
	])('%i getting worse: %s named', (many, named) => {
		expect(counted(many, 1).worse?.links.length).toBe(named);
	});

	test('says the direction once, in the lede, where there are no targets', () => {
		const { isJudged, lede, directions, strip } = counted(1, 1, false);
		expect([isJudged, directions, strip]).toEqual([false, '', []]);
		expect(lede).toMatch(/^No targets are published for these measures\. 1 of 2 measures is improving/);
	});
});
