import { describe, expect, it } from 'vitest';
import { correctionsView } from './corrections.ts';
import { effectText, revisedMeasures } from './corrections-direction.ts';
import { historyOf } from './corrections-history.ts';
import type { Quarter } from './report.fixture.ts';
import { indicator, publicationOf } from './report.fixture.ts';

const publication = (...quarters: Quarter[]) => publicationOf(quarters);
const effect = (...quarters: Quarter[]): string | undefined => {
	const made = publication(...quarters);
	return effectText(made, historyOf(made).restated.at(-1)!);
};
const crossed = (...quarters: Quarter[]) => {
	const made = publication(...quarters);
	return revisedMeasures(made, historyOf(made).restated);
};
const [before, since] = [
	{ id: 'q1', on: '2025-08-07', period: 'FY2025-26-Q1' },
	{ id: 'q2', on: '2025-11-06', period: 'FY2025-26-Q2' },
] as const;
const now = (value: number | 'x' | 'withdrawn') => ({ bins: { 'FY2025-26-Q1': value } });
const lower = { register: [indicator('bins', { polarity: 'lower' })] };

describe('what one change did', () => {
	const higher = { register: [indicator('bins')] };
	const context = { register: [indicator('bins', { tier: 'context' })] };
	it.each([
		['higher is better', higher, 40, 41, 'Better than said before.'],
		['higher is better', higher, 41, 40, 'Worse than said before.'],
		['lower is better', lower, 40, 41, 'Worse than said before.'],
		['lower is better', lower, 41, 40, 'Better than said before.'],
		['a figure for context is neither', context, 41, 40, undefined],
		['a figure taken back is neither', higher, 41, 'withdrawn', undefined],
		['a figure emptied is neither', higher, 41, 'x', undefined],
	] as const)('%s: %4$s', (_, register, was, is, said) => {
		expect(effect({ ...before, ...register, figures: now(was) }, { ...since, figures: now(is) })).toBe(said);
	});
	it.each(['definition', 'relabelled'] as const)('a figure changed as %s does not answer the same question', (kind) => {
		const revisions = { 'bins FY2025-26-Q1': [kind, 'Counted anew.'] as const };
		expect(effect({ ...before, figures: now(41) }, { ...since, figures: now(40), revisions })).toBeUndefined();
	});
	it('a status that the change turned is said, one that it kept is not', () => {
		const targets = { bins: { 'FY2025-26-Q1': 40 } };
		expect(effect({ ...before, targets, figures: now(41) }, { ...since, figures: now(39) })).toBe(
			'Worse than said before. Its status was “Target met” before this change and “Target missed” after it.',
		);
		expect(effect({ ...before, targets, figures: now(39) }, { ...since, figures: now(38) })).toBe(
			'Worse than said before.',
		);
	});
	it('a direction that the change turned is said', () => {
		const figures = { bins: { 'FY2024-25-Q4': 40, 'FY2025-26-Q1': 41 } };
		expect(effect({ ...before, figures }, { ...since, figures: now(39) })).toBe(
			'Worse than said before. Its direction was “improving” before this change and “getting worse” after it.',
		);
	});
});

describe('measures that got worse and were revised', () => {
	const two: Quarter = {
		...before,
		figures: { bins: { 'FY2024-25-Q4': 40, 'FY2025-26-Q1': 41 }, roads: { 'FY2024-25-Q4': 40, 'FY2025-26-Q1': 39 } },
	};
	it('come first, whatever the register says, with their newest change and what it did', () => {
		const figures = { bins: { 'FY2024-25-Q4': 38 }, roads: { 'FY2024-25-Q4': 42, 'FY2025-26-Q1': 38 } };
		const { lead, table } = crossed(two, { ...since, figures })!;
		expect(lead).toBe(
			'1 of the 2 measures with a changed figure is getting worse by its newest result. A change made a figure worse than what was said before in 2 of them.',
		);
		expect(
			table.rows.map(({ cells }) => cells.map(({ text, detail, direction }) => [direction?.text ?? text, detail])),
		).toEqual([
			[
				['Measure roads', undefined],
				['Down, getting worse', '4.0 percentage points on January to March 2025'],
				['2 figures', 'Newest change: 6 November 2025'],
				['1 worse than said before, 1 better than said before', undefined],
			],
			[
				['Measure bins', undefined],
				['Up, improving', '3.0 percentage points on January to March 2025'],
				['1 figure', 'Newest change: 6 November 2025'],
				['1 worse than said before', undefined],
			],
		]);
	});
	it('say where a result is getting worse only since the change', () => {
		const { table } = crossed(two, { ...since, figures: now(39) })!;
		expect(table.rows[0]?.cells[3]?.detail).toBe('1 result got worse only as changed');
	});
	it('are none where no figure has changed', () => {
		expect(crossed(two)).toBeUndefined();
		expect(correctionsView(publication(two), new Map()).worse).toBeUndefined();
	});
	it('a detail that changed is no changed figure', () => {
		const noted: Quarter = { ...since, figures: now(41) };
		expect(correctionsView(publication(two, noted), new Map()).worse).toBeUndefined();
	});
});
