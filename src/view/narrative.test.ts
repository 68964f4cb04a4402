import { describe, expect, it, test } from 'vitest';
import { loadSite } from '../load.ts';
import { rereadCouncil } from '../proof/sites.fixture.ts';
import type { Indicator } from '../domain/indicator.ts';
import { number } from '../words/number.ts';
import { councilOf, indicator } from './council.fixture.ts';
import { examine } from './exceptions-classes.ts';
import { narratives } from './narrative.ts';
import type { Narrative } from './narrative.ts';

/** The sentences of the one measure, told by its figures and its target. */
function said(figures: readonly string[], target: string, more: Partial<Indicator> = {}): string | undefined {
	const publication = councilOf({
		indicators: [indicator('m', { title: 'Litter', ...more })],
		releases: [
			{
				id: 'r',
				publishAt: '2025-11-06T09:30:00Z',
				figures: figures.map((line) => `m ${line}`),
				targets: target === '' ? [] : [`m 24 ${target}`, `m 25 ${target}`],
			},
		],
	});
	return narratives(publication, examine(publication))[0]
		?.said.map(({ text }) => text)
		.join('');
}

describe('an exception in sentences', () => {
	test.each<[string, string[], string, Partial<Indicator>, string]>([
		[
			'missed, and worse by a test',
			['24Q2 95 950/1000', '25Q2 85 850/1000'],
			'90 2',
			{},
			'85.0% in July to September 2025. The target was 90%: missed by 5.0 percentage points. It has got worse since July to September 2024 (95.0%). Based on 1,000 cases, so the true figure could be between 82.7% and 87.1%.',
		],
		[
			'missed, without parts behind it: no word of praise or blame',
			['24Q2 95', '25Q2 85'],
			'90 2',
			{},
			'85.0% in July to September 2025. The target was 90%: missed by 5.0 percentage points. It is lower than in July to September 2024 (95.0%).',
		],
		[
			'better by a test, where lower is better',
			['24Q2 20 200/1000', '25Q2 12 120/1000'],
			'10 1',
			{ polarity: 'lower' },
			'12.0% in July to September 2025. The target was 10%: missed by 2.0 percentage points. It has improved since July to September 2024 (20.0%). Based on 1,000 cases, so the true figure could be between 10.1% and 14.2%.',
		],
		[
			'close',
			['24Q2 88', '24Q3 88', '24Q4 88', '25Q1 88', '25Q2 89'],
			'90 2',
			{},
			'89.0% in July to September 2025. The target was 90%: missed by 1.0 percentage points, within the agreed tolerance of 2 percentage points. It is higher than in July to September 2024 (88.0%).',
		],
		[
			'well beyond its target',
			['25Q2 95 p'],
			'90 2',
			{},
			'95.0% in July to September 2025, provisional. The target was 90%: met, and beaten by 5.0 percentage points.',
		],
		[
			'outside a range',
			['25Q2 16'],
			'8..14 1',
			{ polarity: 'range' },
			'16.0% in July to September 2025. The target was between 8% and 14%: missed by 2.0 percentage points.',
		],
		[
			'a change that nobody can see is none',
			['24Q2 84.98', '25Q2 85'],
			'90 2',
			{},
			'85.0% in July to September 2025. The target was 90%: missed by 5.0 percentage points. It is the same as in July to September 2024 (85.0%).',
		],
		[
			'overdue',
			['25Q1 80'],
			'70',
			{ lagDays: 10 },
			'80.0% in April to June 2025. The target was 70%: met. No figure for July to September 2025: it was due on 14 October 2025.',
		],
		[
			'without a target',
			['24Q2 80', '25Q2 70'],
			'',
			{},
			'70.0% in July to September 2025. It is lower than in July to September 2024 (80.0%).',
		],
	])('%s', (_, figures, target, more, expected) => {
		expect(said(figures, target, more)).toBe(expected);
	});

	it('is not written of what is no exception', () => {
		expect(said(['25Q2 91'], '90 2')).toBeUndefined();
	});
});

describe('of the demonstration council', async () => {
	const { council } = rereadCouncil('demonstration');
	const { publication } = await loadSite({ dir: council.dir, now: council.now });
	const all = narratives(publication!, examine(publication!));
	const exact = (item: Narrative, isTarget: boolean): number | undefined => {
		const found = item.said.find(({ figure }) => figure && figure.key.startsWith('target:') === isTarget)?.figure;
		return found && !found.exact.includes('..') ? Number(found.exact) : undefined;
	};
	const textOf = (item: Narrative): string => item.said.map(({ text }) => text).join('');

	it('every distance from a target is that of the figures beside it', () => {
		let count = 0;
		for (const item of all) {
			const off = /(?:missed|beaten) by \D?([\d,.]+)/.exec(textOf(item))?.[1];
			const [result, target] = [exact(item, false), exact(item, true)];
			if (off === undefined || result === undefined || target === undefined) continue;
			count++;
			const decimals = off.split('.')[1]?.length ?? 0;
			expect([item.title, off.replace(/\.$/, '')]).toEqual([item.title, number(Math.abs(result - target), decimals)]);
		}
		expect(count).toBeGreaterThan(8);
	});

	it('every number is one of a figure, a distance, a tolerance, a number of cases, an interval or a date', () => {
		const known = [
			/(?:missed|beaten) by \D?[\d,.]+/g,
			/tolerance of [\d.]+(?:%| )/g,
			/Based on [\d,]+ cases?/g,
			/could be between .*?\.(?= |$)/g,
			/\d{1,2} [A-Z][a-z]+ 20\d\d/g,
			/\b20\d\d\b/g,
			/the \d+ months/g,
			/per [\d,]+/g,
			/CO2e/g,
		];
		for (const item of all) {
			let words = item.said.map(({ text, figure }) => (figure ? '' : text)).join('');
			for (const pattern of known) words = words.replaceAll(pattern, '');
			expect([item.title, /\d/.exec(words)?.input]).toEqual([item.title, undefined]);
		}
		expect(all.length).toBeGreaterThan(20);
	});
});
