import { describe, expect, it, test } from 'vitest';
import { csv, FIGURES, OBSERVATIONS, Q2, Q3, REGISTER, register, second } from '../words/guide/example.ts';
import type { Files } from '../words/guide/example.ts';
import { movedWithReason, restatedWithReason } from './revisions.ts';
import { said } from './said.fixture.ts';

const files = (
	name: string,
	head: string,
	before: readonly string[],
	now: readonly string[],
	more: Files = {},
): Files => ({
	...second(),
	[`${Q2}/${name}.csv`]: csv(head, ...before),
	[`${Q3}/${name}.csv`]: csv(head, ...now),
	...more,
});

describe('a figure that is restated', () => {
	const WARDS = 'indicator,period,dimension,category,value,marker';
	const told = (before: string, now: string): string[] =>
		said(restatedWithReason, files('breakdowns', WARDS, [before], [now]));
	const of = 'hsg-03,FY2025-26-Q2,ward,north';
	test.each<[string, string, string[]]>([
		[`${of},41,`, `${of},44,`, ['was published as 41 and is now 44']],
		[`${of},41,`, `${of},,c`, ['was published as 41 and is now [c]']],
		[`${of},,c`, `${of},44,`, []],
		[`${of},41,`, 'hsg-03,FY2025-26-Q2,ward,south,44,', []],
		[`${of},41,`, 'hsg-03,FY2025-26-Q2,area,north,44,', []],
		[`${of},41,`, 'hsg-03,FY2025-26-Q1,ward,north,44,', []],
		[`${of},41,`, 'wst-01,FY2025-26-Q2,ward,north,44,', []],
	])('of a part: %s, then %s', (before, now, expected) =>
		expect(told(before, now)).toEqual(
			expected.map(
				(text) =>
					`X001 error q3/breakdowns.csv E2 in q3: hsg-03 for FY2025-26-Q2 ${text}, but revisions.csv does not say why.`,
			),
		),
	);

	it('is one of the whole or of a part, not of the other', () => {
		const part = { ...second(), [`${Q3}/breakdowns.csv`]: csv(WARDS, `${of},44,`) };
		expect(said(restatedWithReason, { ...part, [OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,41,,') })).toEqual([]);
		const whole = { ...second(), [`${Q2}/breakdowns.csv`]: csv(WARDS, `${of},41,`) };
		expect(
			said(restatedWithReason, {
				...whole,
				[OBSERVATIONS]: csv(FIGURES, 'wst-01,FY2025-26-Q2,44,,'),
				[`${Q3}/observations.csv`]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,44,,'),
			}),
		).toEqual([]);
	});

	test.each([
		['ward,north', 0],
		['ward,', 0],
		[',', 0],
		['ward,south', 1],
		['age,', 1],
	])('has a reason for %s', (scope, many) => {
		const why = csv(
			'indicator,period,kind,reason,dimension,category',
			`hsg-03,FY2025-26-Q2,error,Counted twice,${scope}`,
		);
		const of = 'hsg-03,FY2025-26-Q2,ward,north';
		const more = { [`${Q3}/revisions.csv`]: why };
		expect(said(restatedWithReason, files('breakdowns', WARDS, [`${of},41,`], [`${of},44,`], more))).toHaveLength(many);
	});

	it('twice in one release is told as that: what it was before is what the release before it said', () => {
		const twice = files('breakdowns', WARDS, [`${of},41,`, `${of},42,`], [`${of},42,`]);
		expect(said(restatedWithReason, twice)).toEqual([]);
	});
});

describe('a target that is moved', () => {
	const HEAD = 'indicator,period,target,reason';
	const told = (before: readonly string[], now: readonly string[], more: Files = {}): string[] =>
		said(movedWithReason, files('targets', HEAD, before, now, more));
	const moved = (row: number, period: string): string =>
		`X002 error q3/targets.csv C${row} in q3: The published target of hsg-03 for ${period} is replaced without a reason.`;
	const count = { [REGISTER]: register('', '', 'number') };
	const year = 'hsg-03,FY2025-26,95,';
	test.each<[string, string[], string[], Files, string[]]>([
		['for the same year', [year], ['hsg-03,FY2025-26,90,'], {}, [moved(2, 'FY2025-26')]],
		['with a reason', [year], ['hsg-03,FY2025-26,90,Budget cut'], {}, []],
		['to the same', [year], ['hsg-03,FY2025-26,95.0,'], {}, []],
		['for another year', [year], ['hsg-03,FY2026-27,90,'], {}, []],
		['for a quarter of it whose result was known', [year], ['hsg-03,FY2025-26-Q2,90,'], {}, [moved(2, 'FY2025-26-Q2')]],
		['for a quarter of it that is to come', [year], ['hsg-03,FY2025-26-Q4,90,'], {}, []],
		['for a quarter of it of which others add up', [year], ['hsg-03,FY2025-26-Q2,90,'], count, []],
		[
			'for a half of it of which one quarter was known',
			[year],
			['hsg-03,FY2025-26-H1,90,'],
			{},
			[moved(2, 'FY2025-26-H1')],
		],
		['for a quarter of another year', ['hsg-03,FY2024-25,95,'], ['hsg-03,FY2025-26-Q2,90,'], {}, []],
		[
			'for a quarter, where the year is of another measure',
			['wst-01,FY2025-26,95,'],
			['hsg-03,FY2025-26-Q2,90,'],
			{},
			[],
		],
		[
			'for a quarter whose figure was hidden',
			[year],
			['hsg-03,FY2025-26-Q2,90,'],
			{ [OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,,c,') },
			[],
		],
		[
			'for a quarter among several known',
			[year],
			['hsg-03,FY2025-26-Q2,90,'],
			{
				[OBSERVATIONS]: csv(
					FIGURES,
					'hsg-03,FY2025-26-Q1,90,,',
					'hsg-03,FY2025-26-Q2,90,,',
					'hsg-03,FY2024-25-Q4,90,,',
				),
			},
			[moved(2, 'FY2025-26-Q2')],
		],
		[
			'for a quarter of which only another measure was known',
			[year],
			['hsg-03,FY2025-26-Q2,90,'],
			{ [OBSERVATIONS]: csv(FIGURES, 'wst-01,FY2025-26-Q2,90,,') },
			[],
		],
		[
			'each of two',
			[year, 'hsg-03,FY2026-27,96,'],
			['hsg-03,FY2025-26,90,', 'hsg-03,FY2026-27,90,'],
			{},
			[moved(2, 'FY2025-26'), moved(3, 'FY2026-27')],
		],
	])('%s', (_what, before, now, more, expected) => expect(told(before, now, more)).toEqual(expected));
	it('is first set with the quarters of its own report: those are no move', () => {
		expect(told(['wst-01,FY2025-26,95,'], ['hsg-03,FY2025-26-Q2,90,'])).toEqual([]);
		expect(told([year, 'hsg-03,FY2025-26-Q2,95,'], ['hsg-03,FY2025-26-Q4,90,'])).toEqual([]);
	});
	it('of a measure that nobody knows is told as that', () => {
		const unknown = (row: string): string => row.replace('hsg-03', 'hsg-30');
		expect(
			told([unknown(year)], [unknown('hsg-03,FY2025-26-Q2,90,')], {
				[OBSERVATIONS]: csv(FIGURES, 'hsg-30,FY2025-26-Q2,9,,'),
			}),
		).toEqual([]);
	});
});
