import { describe, expect, it, test } from 'vitest';
import type { Indicator } from '../../domain/indicator.ts';
import { councilOf, indicator } from '../council.fixture.ts';
import { decimalOf } from '../../domain/decimal.ts';
import { tellingDigits } from './control.ts';
import type { ControlView } from './control.ts';
import { measureView } from './measure-page.ts';

/** Quarters from April 2020 on. */
const quarters = (values: readonly (number | string)[]): string[] =>
	values.map((value, at) => `recycling ${20 + Math.floor(at / 4)}Q${(at % 4) + 1} ${value}`);

function controlOf(values: readonly (number | string)[], more: Partial<Indicator> = {}, target?: string): ControlView {
	const release = {
		id: 'r0',
		publishAt: '2026-10-06T09:30:00+00:00',
		figures: quarters(values),
		...(target ? { targets: [`recycling ${20 + Math.floor((values.length - 1) / 4)} ${target}`] } : {}),
	};
	const publication = councilOf({ indicators: [indicator('recycling', more)], releases: [release] });
	return measureView(publication, 'recycling', new Map()).control!;
}

const STEADY = [50, 51, 50, 51, 50, 51, 50, 51, 50, 51, 50];

describe('the verdict on the newest result', () => {
	// With 60: the average is 615 / 12 = 51.25, the average move (10 × 1 + 10) / 11, and 51.25 + 2.66 × 20 / 11 = 56.09.
	test.each<[newest: number, more: Partial<Indicator>, target: string | undefined, sentences: string[]]>([
		[51, {}, undefined, ['The newest result, 51.0%, is within the usual range. Chance is enough to explain it.']],
		[
			51,
			{},
			'50.5',
			[
				'The newest result, 51.0%, is within the usual range. Chance is enough to explain it.',
				'If nothing changes, the target of 50.5% would be met in some periods and missed in others, by chance: it lies inside the usual range.',
			],
		],
		[
			51,
			{},
			'60',
			[
				'The newest result, 51.0%, is within the usual range. Chance is enough to explain it.',
				'If nothing changes, the target of 60% would be missed every time: no part of the usual range meets it.',
			],
		],
		[
			51,
			{ polarity: 'lower' },
			'60',
			[
				'The newest result, 51.0%, is within the usual range. Chance is enough to explain it.',
				'If nothing changes, the target of 60% would be met every time: the whole usual range meets it.',
			],
		],
		[
			60,
			{},
			'58',
			[
				'The newest result, 60.0%, is above the upper limit of 56.09%. Chance hardly explains that. It is a change for the better.',
			],
		],
		[
			60,
			{},
			undefined,
			[
				'The newest result, 60.0%, is above the upper limit of 56.09%. Chance hardly explains that. It is a change for the better.',
			],
		],
		[
			60,
			{ polarity: 'lower' },
			undefined,
			[
				'The newest result, 60.0%, is above the upper limit of 56.09%. Chance hardly explains that. It is a change for the worse.',
			],
		],
		[
			60,
			{ polarity: 'neither' },
			undefined,
			['The newest result, 60.0%, is above the upper limit of 56.09%. Chance hardly explains that.'],
		],
	])('%f, %o, target %s', (newest, more, target, sentences) => {
		expect(controlOf([...STEADY, newest], more, target).sentences).toEqual(sentences);
	});

	it('of few results is none', () => {
		expect(controlOf(STEADY).sentences).toEqual([
			'The limits rest on 11 results, fewer than 12. They are drawn on trial, and nothing is concluded from them.',
		]);
		expect(controlOf(Array.from({ length: 12 }, () => 50)).sentences).toEqual([
			'The results have never moved, so there is nothing to tell usual from unusual by.',
		]);
	});
});

describe('a measure that has no control chart', () => {
	test.each<[values: readonly (number | string)[], more: Partial<Indicator>, sentence: RegExp]>([
		[STEADY, { basis: 'year-to-date' }, /a total that runs through the year/],
		[STEADY, { basis: 'rolling-12-months' }, /share most of their cases/],
		[STEADY, { seasonal: true }, /changes with the seasons/],
		[STEADY, { frequency: 'irregular' }, /irregular times/],
		[[...STEADY.slice(0, 5), 'x', ...STEADY], {}, /a result is missing/],
		[STEADY.slice(0, 7), {}, /because there are 7 results\. It needs at least 8\.$/],
		[STEADY.map((value) => value - 50), { unit: 'number' }, /the counts are too small/],
	])('%j, %o: says why', (values, more, sentence) => {
		const view = controlOf(values, more);
		expect(view.sentences.join(' ')).toMatch(sentence);
		expect(view.chart).toBeUndefined();
	});
});

test.each([
	['a limit far from the target', 92.4, [95], 2],
	['one that would round to the target', 95.003, [95], 3],
	['one that would round to the newest result', 47.2996, [45, 47.3], 4],
	['one that is the target', 95, [95], 2],
	['no target at all', 95.003, [], 2],
])('prints %s with enough decimals to tell them apart', (_, limit, beside, digits) => {
	expect(tellingDigits(limit, beside.map(decimalOf), 2)).toBe(digits);
});

describe('limits that start anew', () => {
	const view = controlOf([...STEADY, '90 b', ...STEADY.map((value) => value + 40)]);

	it('are given for each stretch, with the reason', () => {
		expect(view.limits!.rows.map(({ cells }) => [cells[2]!.text, cells[7]!.text])).toEqual([
			['12', 'Break in the series'],
			['11', 'First result'],
		]);
	});

	it('mark nothing across the break', () => {
		expect(view.special).toBeUndefined();
		expect(view.chart!.limits).toHaveLength(2);
		expect(view.chart!.description).toContain('Since the limits last started anew the average is');
	});

	it('too soon after a break conclude nothing, and the older limits stay', () => {
		const soon = controlOf([...STEADY, '90 b', 91, 90]);
		expect(soon.sentences).toEqual([
			'There are 3 results since the limits last started anew, fewer than 8. That is too few to say what is usual.',
		]);
		expect(soon.chart!.limits).toHaveLength(1);
		expect(controlOf([50, 51, 50, 51, 50, '90 b', 91, 90, 91]).chart).toBeUndefined();
	});
});

it('draws no limit beyond what can be, and says so', () => {
	const view = controlOf([96, 100, 95, 100, 96, 100, 95, 100, 96, 100, 95, 100]);
	expect(view.chart!.limits[0]!.upper).toBe(100);
	expect(Number(view.limits!.rows[0]!.cells[5]!.text)).toBeGreaterThan(100);
	expect(view.notes.at(-1)).toMatch(/drawn at the edge of what is possible/);
});

describe('a measure that keeps moving', () => {
	// Moves by 4 and 2 in turn, so that the average of the 13 moves is (7 × 4 + 6 × 2) / 13 = 3.08; their average difference is 2.
	const WALK = [10, 14, 16, 20, 22, 26, 28, 32, 34, 38, 40, 44, 46];

	it('has no limits, because none fit, and its newest move is held against the others', () => {
		const view = controlOf([...WALK, 50]);
		expect(view.chart).toBeUndefined();
		expect(view.sentences).toEqual([
			'This measure has kept moving to other levels: 8 of 14 results lie outside the limits that should hold nearly all of them. So no range is usual for it, and no control chart is drawn.',
			'The newest move, up 4.0 percentage points, is like those before. Chance is enough to explain it.',
		]);
		expect(view.limits!.rows[0]!.cells.slice(2).map(({ text }) => text)).toEqual([
			'13',
			'3.08',
			'\u22122.24',
			'8.40',
			'2.00',
		]);
	});

	// With a last move of 24 the average is 60 / 13 = 4.62 and the average difference (11 × 2 + 22) / 12 = 3.67: 4.62 + 9.75.
	test.each<[newest: number, polarity: Indicator['polarity'], said: string]>([
		[
			70,
			'higher',
			'The newest move, up 24.0 percentage points, is beyond the upper limit of the moves, 14.37. Chance hardly explains that. It is a change for the better.',
		],
		[
			70,
			'lower',
			'The newest move, up 24.0 percentage points, is beyond the upper limit of the moves, 14.37. Chance hardly explains that. It is a change for the worse.',
		],
		[
			70,
			'neither',
			'The newest move, up 24.0 percentage points, is beyond the upper limit of the moves, 14.37. Chance hardly explains that.',
		],
	])('%f, %s is better', (newest, polarity, said) => {
		expect(controlOf([...WALK, newest], { polarity }).sentences[1]).toBe(said);
	});

	it('of few results says that they are too few to judge a move by', () => {
		expect(controlOf(WALK.slice(0, 9)).sentences[1]).toBe(
			'There are 8 moves so far, fewer than 12: too few to say how far it usually moves.',
		);
	});

	it('that has not moved says so', () => {
		expect(controlOf([...WALK, 46]).sentences[1]).toBe(
			'The newest result is where the one before was. Chance is enough to explain that.',
		);
	});

	it('before its limits started anew has limits from then on alone', () => {
		const view = controlOf([...WALK, '90 b', ...STEADY.map((value) => value + 40)]);
		expect(view.chart!.limits).toHaveLength(1);
		expect(view.special).toBeUndefined();
		expect(view.notes).toContain('Some older results have no limits, because they were on the move too.');
	});
});

it('says of a measure that has moved to another level that one average does not fit', () => {
	const view = controlOf([...STEADY, ...STEADY.map((value) => value + 3)]);
	expect(view.chart).toBeDefined();
	expect(view.notes.join(' ')).toContain('the measure has moved to another level');
});
