import { describe, expect, it, test } from 'vitest';
import type { Indicator } from '../../domain/indicator.ts';
import { councilOf, indicator } from '../council.fixture.ts';
import type { ReleaseLines } from '../council.fixture.ts';
import type { Cell, TableView } from '../table.ts';
import { measureView } from './measure-page.ts';
import type { WhyView } from './why.ts';

type Lines = Omit<ReleaseLines, 'id' | 'publishAt'>;
const whyOf = (releases: readonly Lines[], more: Partial<Indicator> = {}): WhyView =>
	measureView(
		councilOf({
			indicators: [indicator('recycling', { title: 'Waste recycled', ...more })],
			releases: releases.map((one, at) => ({ id: `r${at}`, publishAt: `2025-1${at}-06T09:30:00+00:00`, ...one })),
		}),
		'recycling',
		new Map(),
	).why;
const cellText = ({ text, direction, status, detail }: Cell): string =>
	[status?.word, direction?.text, text, detail].filter(Boolean).join(' ');
const rowsOf = (table: TableView | undefined): string[] =>
	(table?.rows ?? []).map(({ cells }) => cells.map(cellText).join(' | '));
const one = (figure: string, target: string, more: Partial<Indicator> = {}): WhyView =>
	whyOf([{ figures: [`recycling 25Q2 ${figure}`], targets: [`recycling 25Q2 ${target}`] }], more);

describe('the reason for a status', () => {
	const days = { polarity: 'lower', unit: 'days', decimals: 0 } as const;
	const range = { polarity: 'range' } as const;
	test.each<[figure: string, target: string, more: Partial<Indicator>, because: string]>([
		['47.3', '45 5%', {}, 'The result, 47.3%, is no less than the target of 45%. So the status is “Target met”.'],
		['45', '45', {}, 'The result, 45.0%, is no less than the target of 45%. So the status is “Target met”.'],
		[
			'43.2',
			'45 2',
			{},
			'The result, 43.2%, is 1.8 percentage points short of the target of 45%. That is within the tolerance of 2.0 percentage points. So the status is “Close to target”.',
		],
		[
			'42.9',
			'45 2',
			{},
			'The result, 42.9%, is 2.1 percentage points short of the target of 45%. That is more than the tolerance of 2.0 percentage points. So the status is “Target missed”.',
		],
		[
			'44.96',
			'45',
			{},
			'The result, 44.96%, is 0.04 percentage points short of the target of 45%. No tolerance is set. So the status is “Target missed”.',
		],
		['12', '15', days, 'The result, 12 days, is no more than the target of 15 days. So the status is “Target met”.'],
		[
			'16',
			'15 10%',
			days,
			'The result, 16 days, is 1 day more than the target of 15 days. That is within the tolerance of 1.5 days. So the status is “Close to target”.',
		],
		[
			'45',
			'40..50',
			range,
			'The result, 45.0%, lies inside the target range, between 40% and 50%. So the status is “Target met”.',
		],
		[
			'52',
			'40..50 1',
			range,
			'The result, 52.0%, is 2.0 percentage points outside the target range, between 40% and 50%. That is more than the tolerance of 1.0 percentage points. So the status is “Target missed”.',
		],
		[
			'x',
			'45',
			{},
			'There is no figure to hold against a target. So the status is “No data”. A missing figure is never counted as met, and never as missed.',
		],
		['47 f', '45', {}, 'This is a forecast. What is expected is not a result. So the status is “Not due yet”.'],
		[
			'47',
			'45',
			{ polarity: 'neither' },
			'This measure is shown for context. It is not judged, because nobody has said that higher or lower is better.',
		],
	])('of %s against %s is said with its numbers', (figure, target, more, because) => {
		expect(one(figure, target, more).because).toBe(because);
	});

	it('without a target is that there is none', () => {
		expect(whyOf([{ figures: ['recycling 25Q2 47'] }]).because).toBe(
			'No target is set for this period. So the status is “No target set”. A result without a target is neither met nor missed.',
		);
	});
});

describe('the arithmetic', () => {
	test.each<[figure: string, target: string, more: Partial<Indicator>, rows: string[]]>([
		[
			'43.2',
			'45 5%',
			{},
			[
				'Result | 43.2% | 43.2, as signed off',
				'Target | 45% | as signed off',
				'Shortfall | 1.8 percentage points | target minus result: 45 − 43.2 = 1.8',
				'Tolerance | 2.25 percentage points | 5% of 45 = 2.25; set with this target',
				'Status | Close to target | the shortfall is more than 0, and no more than the tolerance',
			],
		],
		[
			'100.07',
			'93',
			{ polarity: 'lower', tolerance: { kind: 'absolute', value: 7 } },
			[
				'Result | 100.1% | 100.07, as signed off',
				'Target | 93% | as signed off',
				'Shortfall | 7.07 percentage points | result minus target: 100.07 − 93 = 7.07',
				'Tolerance | 7.0 percentage points | 7; set for this measure',
				'Status | Target missed | the shortfall is more than the tolerance',
			],
		],
		[
			'38',
			'40..50',
			{ polarity: 'range' },
			[
				'Result | 38.0% | 38, as signed off',
				'Target | between 40% and 50% | as signed off',
				'Shortfall | 2.0 percentage points | how far the result lies outside the range: 40 − 38 = 2',
				'Tolerance | none | none set; the council’s rule for every measure without its own',
				'Status | Target missed | the shortfall is more than 0, and there is no tolerance',
			],
		],
	])('of %s against %s', (figure, target, more, rows) => {
		expect(rowsOf(one(figure, target, more).working)).toEqual(rows);
	});

	it('says when rounding hides digits that decided', () => {
		expect(one('44.96', '45').notes).toContain(
			'The result is printed as 44.96%, with more decimals than usual, so that it can be told apart from its target.',
		);
		expect(one('47.368', '45').notes).toContain(
			'The signed figure is 47.368%. This page rounds it to 47.4%. The status is decided before rounding.',
		);
	});

	it('says that a status is computed, provisional, first said otherwise, or judged by a moved target', () => {
		const { notes } = whyOf([
			{ figures: ['recycling 25Q2 44.1 p'], targets: ['recycling 25Q2 45'] },
			{ figures: ['recycling 25Q2 46.1 p'], targets: ['recycling 25Q2 47'] },
		]);
		expect(notes).toEqual([
			'The target was in force when the result was first published, on 6 October 2025.',
			'The result is provisional, so the status is too. Both may change when the final figure comes.',
			'When first published, on 6 October 2025, the result was 44.1% and its status was “Target missed”.',
			'The target was changed to 47% after the result was published. Judged by the changed target the status would be “Target missed”. A target that moves afterwards does not change a status, so both are shown.',
			'This status is computed: it follows from these numbers and this rule alone. Nobody typed it, and nobody can change it by hand.',
		]);
	});
});

describe('how far chance may reach', () => {
	it('is said beside the result, and decides nothing that it cannot', () => {
		// Newcombe (1998): 81 of 263 lies between 0.2553 and 0.3662.
		expect(one('30.8 81/263', '35').certainty!.sentences.join(' ')).toBe(
			'Based on 263 cases, chance alone could put the result anywhere from 25.5% to 36.6% (95% interval). The target of 35% lies inside this range. So whether it was met is too close to call.',
		);
		expect(one('30.8 81/263', '45').certainty!.sentences.at(-1)).toBe(
			'The target lies outside this range, so chance alone does not explain the status.',
		);
	});

	it('says that a handful of cases cannot tell', () => {
		expect(one('75 9/12', '85').certainty!.sentences.at(-1)).toBe(
			'There were 12 cases: too few cases to tell whether the target was really met.',
		);
	});

	it('of a survey speaks of answers; of a published interval, of its source', () => {
		const survey = { sourceStatus: 'survey', designEffect: 2 } as const;
		const view = one('30.8 81/263', '45', survey).certainty!;
		expect(view.sentences[0]).toMatch(
			/^Based on 263 answers, the true figure is likely to lie between 23\.\d% and 3\d\.\d%/,
		);
		expect(view.notes).toEqual([
			'The sample counts as if it were 2 times smaller, because of how people were chosen (its design effect).',
		]);
		expect(one('30.8 25..37', '45').certainty!.sentences[0]).toBe(
			'The source gives a 95% interval from 25.0% to 37.0%: the true figure is likely to lie there.',
		);
	});

	it('is withheld with its reason', () => {
		const { certainty } = one('30.8', '45');
		expect(certainty!.sentences).toEqual([]);
		expect(certainty!.method).toBe(
			'No interval is worked out, because numerator and denominator are not published with this figure.',
		);
		expect(one('12', '15', { unit: 'days' }).certainty!.method).toMatch(
			/^No interval is worked out. That needs a share/,
		);
	});

	it('tests five years for a trend, and says why it cannot', () => {
		const years = ['21', '22', '23', '24', '25'].map(
			(year, at) => `recycling ${year}Q2 ${40 + 5 * at} ${400 + 50 * at}/1000`,
		);
		expect(whyOf([{ figures: years }]).certainty!.trend).toMatch(
			/^From July to September 2021 to July to September 2025 the result rose, by more than chance explains \(chi-squared \d+\.\d; more than 9\.5 is beyond chance\)\. That is getting better\. Newest against oldest: up 20\.0 percentage points on July to September 2021\.$/,
		);
		expect(whyOf([{ figures: years.slice(1) }]).certainty!.trend).toBe(
			'The five-year trend cannot be calculated: it needs the same part of five years in a row without a gap.',
		);
	});
});

describe('the direction of travel', () => {
	const figures = ['recycling 24Q2 44.1 441/1000', 'recycling 25Q1 45.0 450/1000', 'recycling 25Q2 45.04 4504/10000'];

	it('is shown on each basis with its band and its test', () => {
		expect(rowsOf(whyOf([{ figures }]).travel!.table)).toEqual([
			'Result before April to June 2025 | 45.0 | 0.0 | a change that rounds to 0.0 | No real change | No clear change: the intervals overlap 44.1 to 46.0 now, 41.9 to 48.1 then',
			'Same period a year earlier July to September 2024 | 44.1 | +0.9 | a change that rounds to 0.0 | Up, could be chance | No clear change: the intervals overlap 44.1 to 46.0 now, 41.1 to 47.2 then',
		]);
	});

	it('counts no change within the declared band', () => {
		const band = { noChangeBand: { kind: 'percent', value: 5 } } as const;
		expect(rowsOf(whyOf([{ figures }], band).travel!.table)[1]).toContain('| 5% of 44.1 = 2.205 percentage points |');
		expect(rowsOf(whyOf([{ figures }], band).travel!.table)[1]).toContain('No real change |');
	});

	it('names the reason why neighbours are not compared', () => {
		expect(whyOf([{ figures }], { basis: 'year-to-date' }).travel!.notes.at(-1)).toMatch(/always grows/);
		expect(whyOf([{ figures }], { seasonal: true }).travel!.notes.at(-1)).toMatch(/changes with the seasons/);
	});
});

describe('the arithmetic of chance', () => {
	const years = (figures: readonly string[]): string[] =>
		figures.map((figure, at) => `recycling ${21 + at}Q2 ${figure}`);
	const of = (figures: readonly string[], more: Partial<Indicator> = {}) =>
		whyOf([{ figures: years(figures) }], more).certainty!;

	it('puts numerator and denominator into the formula of the interval', () => {
		expect(of(['x', 'x', 'x', 'x', '75 9/12']).working).toEqual([
			'x = 9 and n = 12: (2 × 9 + 1.96² ± 1.96 × √(1.96² + 4 × 9 × (1 − 9 / 12))) / (2 × (12 + 1.96²)) gives 46.8% and 91.1%.',
		]);
		expect(of(['x', 'x', 'x', 'x', '75 9/12'], { sourceStatus: 'survey', designEffect: 1.5 }).working).toEqual([
			'Both x and n are divided by the design effect of the survey, 1.5, first.',
			'x = 6.0 and n = 8.0: (2 × 6.0 + 1.96² ± 1.96 × √(1.96² + 4 × 6.0 × (1 − 6.0 / 8.0))) / (2 × (8.0 + 1.96²)) gives 40.9% and 92.9%.',
		]);
		expect(of(['x', 'x', 'x', 'x', '75']).working).toEqual([]);
	});

	it('shows the five years that were tested, and their sums in the formula', () => {
		const { trend, trendWorking } = of(['50 50/100', '55 55/100', '60 60/100', '70 70/100', '80 80/100']);
		expect(trend).toContain('chi-squared 24.1');
		expect(rowsOf(trendWorking!.table)).toEqual([
			'July to September 2025 | 5 | 80.0% | 80 | 100',
			'July to September 2024 | 4 | 70.0% | 70 | 100',
			'July to September 2023 | 3 | 60.0% | 60 | 100',
			'July to September 2022 | 2 | 55.0% | 55 | 100',
			'July to September 2021 | 1 | 50.0% | 50 | 100',
		]);
		// 500 × (500 × 1,020 − 315 × 1,500)² / (315 × 185 × (500 × 5,500 − 1,500²)) by hand.
		expect(trendWorking!.lines).toEqual([
			'In all R = 315 of N = 500, with Σrt = 1,020, Σnt = 1,500 and Σnt² = 5,500. Chi-squared is 500 × (500 × 1,020 − 315 × 1,500)² / (315 × (500 − 315) × (500 × 5,500 − 1,500²)) = 24.1.',
		]);
	});

	it('shows the weighted line where only intervals are known', () => {
		const ends = (value: number) => `${value} ${value - 2}..${value + 2}`;
		const { trendWorking } = of([50, 52, 54, 57, 60].map(ends), { kind: 'mean' });
		expect(rowsOf(trendWorking!.table)[0]).toBe('July to September 2025 | 5 | 60.0% | 58.0 to 62.0');
		expect(trendWorking!.lines).toEqual([
			'Each year counts by (3.92 / the width of its interval)². The slope of the weighted line is 2.5 a year, with a standard error of 0.323. Chi-squared is (2.5 / 0.323)² = 60.',
		]);
	});

	it('is not shown where five years cannot be tested', () => {
		expect(of(['x', '55 55/100', '60 60/100', '70 70/100', '80 80/100']).trendWorking).toBeUndefined();
	});
});
