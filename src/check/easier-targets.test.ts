import { describe, expect, test } from 'vitest';
import type { Files } from '../words/guide/example.ts';
import { csv, FIGURES, OBSERVATIONS, Q2, Q3, REGISTER, register, second } from '../words/guide/example.ts';
import { targetsAskForMore } from './easier-targets.ts';
import { said } from './said.fixture.ts';

describe('a target asks for more than was reached', () => {
	const q3 = (target: string, more: Files = {}): Files => ({
		...second(),
		[`${Q3}/targets.csv`]: csv('indicator,period,target,rationale,reason', target),
		...more,
	});
	test.each<[what: string, files: Files, isTold: boolean]>([
		['or is told', q3('hsg-03,FY2025-26-Q4,91,,'), true],
		['and is not where it asks for as much', q3('hsg-03,FY2025-26-Q4,92,,'), false],
		['nor where somebody says why', q3('hsg-03,FY2025-26-Q4,91,The standard is new,'), false],
		['nor where somebody says why it moved', q3('hsg-03,FY2025-26-Q4,91,,The standard is new'), false],
		[
			'the other way where less is better',
			q3('hsg-03,FY2025-26-Q4,93,,', { [REGISTER]: register('', '', 'percent', 'lower') }),
			true,
		],
		[
			'nor where less is better and it asks for less',
			q3('hsg-03,FY2025-26-Q4,91,,', { [REGISTER]: register('', '', 'percent', 'lower') }),
			false,
		],
		[
			'nor of a measure that is better neither way',
			q3('hsg-03,FY2025-26-Q4,91,,', { [REGISTER]: register('', '', 'percent', 'neither') }),
			false,
		],
		['nor of one for context', q3('hsg-03,FY2025-26-Q4,91,,', { [REGISTER]: register(',tier', ',context') }), false],
		['nor of a period before any result', q3('hsg-03,FY2025-26-Q1,50,,'), false],
		['nor against a result of its own period', q3('hsg-03,FY2025-26-Q2,50,,'), false],
		['nor against a result within it', q3('hsg-03,FY2025-26,50,,'), false],
		[
			'nor against a forecast',
			q3('hsg-03,FY2025-26-Q4,91,,', {
				[OBSERVATIONS]: csv(FIGURES, 'wst-01,FY2025-26-Q2,44,,'),
				[`${Q3}/observations.csv`]: csv(FIGURES, 'hsg-03,FY2025-26-Q3,92,f,'),
			}),
			false,
		],
		[
			'an amount only against one of its length',
			q3('hsg-03,FY2026-27,91,,', { [REGISTER]: register('', '', 'number') }),
			false,
		],
		['a share against the newest, whatever its length', q3('hsg-03,FY2026-27,91,,'), true],
		[
			'what has seasons only against the same time of year',
			q3('hsg-03,FY2025-26-Q4,91,,', { [REGISTER]: register(',seasonal', ',yes') }),
			false,
		],
		[
			'what has seasons against the same time of year',
			q3('hsg-03,FY2026-27-Q3,91,,', { [REGISTER]: register(',seasonal', ',yes') }),
			true,
		],
		[
			'what counts from the start of the year against the same time of year',
			q3('hsg-03,FY2026-27-Q3,91,,', { [REGISTER]: register().replaceAll('in-period', 'year-to-date') }),
			true,
		],
		[
			'what counts from the start of the year against no other time',
			q3('hsg-03,FY2025-26-Q4,91,,', { [REGISTER]: register().replaceAll('in-period', 'year-to-date') }),
			false,
		],
		[
			'but not again what was set before',
			q3('hsg-03,FY2025-26-Q4,91,,', {
				[`${Q2}/targets.csv`]: csv('indicator,period,target,rationale', 'hsg-03,FY2025-26-Q4,91,Standard'),
			}),
			false,
		],
		[
			'nor against a result of a longer period that ends with its own',
			q3('hsg-03,FY2025-26-Q3,50,,', {
				[OBSERVATIONS]: csv(FIGURES, 'wst-01,FY2025-26-Q2,44,,'),
				[`${Q3}/observations.csv`]: csv(FIGURES, 'hsg-03,2025,92,,'),
			}),
			false,
		],
		['nor of a measure that nobody knows', q3('hsg-30,FY2025-26-Q4,91,,'), false],
		[
			'nor of a range',
			{
				...q3('hsg-03,FY2025-26-Q4,91,,'),
				[`${Q3}/targets.csv`]: csv('indicator,period,target,target_lower', 'hsg-03,FY2025-26-Q4,,50'),
				[REGISTER]: register('', '', 'percent', 'range'),
			},
			false,
		],
		[
			'an amount of a year against one of a year',
			q3('hsg-03,FY2026-27,91,,', {
				[REGISTER]: register('', '', 'number'),
				[OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2024-25,92,,', 'hsg-03,FY2025-26-Q2,10,,'),
			}),
			true,
		],
		[
			'not against what only a later report tells',
			q3('hsg-03,FY2025-26-Q4,91,,', {
				[`${Q2}/targets.csv`]: csv('indicator,period,target', 'hsg-03,FY2026-27-Q1,91'),
				[OBSERVATIONS]: csv(FIGURES, 'wst-01,FY2025-26-Q2,44,,'),
				[`${Q3}/targets.csv`]: csv('indicator,period,target', 'wst-01,FY2026-27-Q1,91'),
			}),
			false,
		],
		[
			'but again what it moves',
			q3('hsg-03,FY2025-26-Q4,91,,', {
				[`${Q2}/targets.csv`]: csv('indicator,period,target,rationale', 'hsg-03,FY2025-26-Q4,95,Standard'),
			}),
			true,
		],
	])('%s', (_what, files, isTold) =>
		expect(said(targetsAskForMore, files).map((text) => text.split(' in q3')[0])).toEqual(
			isTold ? ['T002 warning q3/targets.csv C2'] : [],
		),
	);

	test('in words that name both, and the period of the result', () => {
		expect(said(targetsAskForMore, q3('hsg-03,FY2025-26-Q4,91,,'))).toEqual([
			'T002 warning q3/targets.csv C2 in q3: The target of hsg-03 for FY2025-26-Q4 (91) is easier than the result of FY2025-26-Q3 (92).',
		]);
	});
});
