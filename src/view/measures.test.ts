import { expect, test } from 'vitest';
import { councilOf, indicator, node, period, plan } from './council.fixture.ts';
import { measuresView } from './measures.ts';

test('measures stand under their priority; context, ended and unlinked ones apart', () => {
	const view = measuresView(
		councilOf({
			plans: [
				plan([
					node('homes', 'Better homes', [node('repairs', 'Repairs')]),
					node('places', 'Cleaner places'),
					node('empty', 'Empty'),
				]),
			],
			indicators: [
				indicator('litter'),
				indicator('on-time', { objective: 'repairs' }),
				indicator('rain', { tier: 'context' }),
				indicator('ended', { lastPeriod: period('24') }),
				indicator('stray', { objective: 'nowhere' }),
			],
			releases: [
				{
					id: 'q2',
					publishAt: '2025-11-06T09:30:00Z',
					figures: ['litter 25Q2 4', 'on-time 25Q2 4', 'rain 25Q2 4', 'ended 24Q4 4', 'stray 25Q2 4'],
					targets: ['litter 25 3'],
				},
			],
		}),
	);
	expect(view.groups.map(({ title, rows }) => [title, rows.map((row) => row.title)])).toEqual([
		['Better homes', ['on-time']],
		['Cleaner places', ['litter']],
		['Not linked to a priority', ['stray']],
		['Figures for context', ['rain']],
		['No longer measured', ['ended']],
	]);
	expect(view.groups.map(({ strip }) => strip.length)).toEqual([0, 1, 0, 0, 0]);
	expect(view.lede).toBe('The one measure with a target met it.');
});
