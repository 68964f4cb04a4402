import { describe, expect, it } from 'vitest';
import { councilOf, indicator } from '../council.fixture.ts';
import { workedView } from './index.ts';

const bare = councilOf({
	indicators: [indicator('bins')],
	releases: [{ id: 'q2', publishAt: '2025-11-06T09:30:00Z', figures: ['bins 25Q2 x'] }],
});
const council = councilOf({
	indicators: [
		indicator('bins', { title: 'Bins emptied', tolerance: { kind: 'absolute', value: 2 } }),
		indicator('calls', { title: 'Calls answered', tolerance: { kind: 'absolute', value: 2 } }),
		indicator('waits', { title: 'Waits', polarity: 'lower', tolerance: 'none' }),
		indicator('reserves', { title: 'Reserves', polarity: 'range', tolerance: { kind: 'percent', value: 5 } }),
	],
	releases: [
		{
			id: 'q2',
			publishAt: '2025-11-06T09:30:00Z',
			targets: ['bins 25Q2 90', 'calls 25Q2 90', 'waits 25Q2 20', 'reserves 25Q2 10..20'],
			figures: ['bins 25Q1 80 80/100', 'bins 25Q2 89 89/100', 'calls 25Q2 95', 'waits 25Q2 21', 'reserves 25Q2 12'],
			breakdowns: ['bins 25Q2 sex Women 80 40/50', 'bins 25Q2 sex Men 98 49/50'],
		},
	],
});
const find = (id: string) => workedView(council).examples.find((one) => one.id === `example-${id}`)!;

describe('worked examples', () => {
	it('say of every rule that no measure shows that there is none, and print no number', () => {
		for (const one of workedView(bare).examples) {
			if (one.id === 'example-roll-up') continue;
			expect([one.id, one.shown, one.missing]).toEqual([
				one.id,
				[],
				expect.stringMatching(/^No measure here shows .* now, so there is no example\.$/),
			]);
		}
	});

	it('take the first measure in the register for each polarity with each kind of tolerance', () => {
		const status = find('status');
		expect(status.shown.map(({ title, link }) => [title, link?.title])).toEqual([
			['Higher is better, with a tolerance in the measure’s own unit', 'Bins emptied'],
			['Lower is better, with no tolerance', 'Waits'],
			['A range to stay within, with a tolerance in per cent of the target', 'Reserves'],
		]);
		expect(status.shown[0]!.lines).toEqual([
			'The result, 89.0%, is 1.0 percentage points short of the target of 90%. That is within the tolerance of 2.0 percentage points. So the status is “Close to target”.',
		]);
		expect(status.missing).toMatch(/^No measure here shows these now: higher is better, with a tolerance in per cent/);
	});

	it('write out the interval with the numbers in the formula', () => {
		expect(find('interval').shown[0]!.lines.slice(0, 2)).toEqual([
			'x = 89 and n = 100: (2 × 89 + 1.96² ± 1.96 × √(1.96² + 4 × 89 × (1 − 89 / 100))) / (2 × (100 + 1.96²)) gives 81.4% and 93.7%.',
			'Based on 100 cases, chance alone could put the result anywhere from 81.4% to 93.7% (95% interval).',
		]);
	});

	it('write out the gap between groups', () => {
		expect(find('gap').shown[0]!.lines.slice(0, 3)).toEqual([
			'Gap: 98.0 − 80.0 = 18.0.',
			'Lower end: 18.0 − √((98.0 − 89.5)² + (88.8 − 80.0)²) = 5.8.',
			'Upper end: 18.0 + √((99.6 − 98.0)² + (80.0 − 67.0)²) = 31.1.',
		]);
	});

	it('have anchors and captions of their own', () => {
		const { examples } = workedView(council);
		const ids = examples.map(({ id }) => id);
		const captions = examples.flatMap(({ shown }) =>
			shown.flatMap(({ tables }) => tables.map(({ caption }) => caption)),
		);
		expect(new Set(ids).size).toBe(ids.length);
		expect(new Set(captions).size).toBe(captions.length);
	});
});
