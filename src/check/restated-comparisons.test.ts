import { describe, expect, it, test } from 'vitest';
import { csv, FIGURES, json, Q2, Q3, second } from '../words/guide/example.ts';
import { comparisonsRestatedWithReason } from './restated-comparisons.ts';
import { said } from './said.fixture.ts';

const GROUPS = {
	'data/groups.csv': csv(
		'id,title,kind',
		'near,Near,members',
		'far,Far,members',
		'median,Median,statistic',
		'mean,Mean,statistic',
	),
};
const HEAD = 'indicator,period,group,area_code,area,dimension,category,value,marker';
const REASONS = 'indicator,period,kind,reason,table,dimension,category,group';
const Q = 'FY2025-26-Q2';
const rows = (...cells: readonly string[]): string => csv(HEAD, ...cells.map((cell) => `hsg-03,${cell}`));
const reasons = (...cells: readonly string[]): string => csv(REASONS, ...cells.map((cell) => `hsg-03,${cell}`));
const told = (before: readonly string[], now: readonly string[], ...why: readonly string[]): string[] =>
	said(comparisonsRestatedWithReason, {
		...GROUPS,
		...second(),
		[`${Q2}/comparisons.csv`]: rows(...before),
		[`${Q3}/comparisons.csv`]: rows(...now),
		...(why.length > 0 ? { [`${Q3}/revisions.csv`]: reasons(...why) } : {}),
	});
const restated = (cell: string, what: string, of = Q): string =>
	`X004 warning q3/comparisons.csv ${cell} in q3: ${what.replace(' was', ` for hsg-03 in ${of} was`)}, but revisions.csv does not say why.`;

describe('a figure of another area that was published otherwise', () => {
	test.each<[string, string[], string[], string[]]>([
		[
			'is told',
			[`${Q},near,E1,Bury,,,41,`],
			[`${Q},near,E1,Bury,,,44,`],
			[restated('H2', 'Bury was published as 41 and is now 44')],
		],
		[
			'is told where it has gone',
			[`${Q},near,E1,Bury,,,41,`],
			[`${Q},near,E1,Bury,,,,x`],
			[restated('H2', 'Bury was published as 41 and is now [x]')],
		],
		[
			'is told by its group where it is of no area',
			[`${Q},median,,,,,41,`],
			[`${Q},median,,,,,44,`],
			[restated('H2', 'median was published as 41 and is now 44')],
		],
		[
			'is told once for its quarter',
			[`${Q},near,E1,Bury,,,41,`, `${Q},near,E2,York,,,41,`],
			[`${Q},near,E1,Bury,,,44,`, `${Q},near,E2,York,,,45,`],
			[restated('H2', 'Bury was published as 41 and is now 44')],
		],
		[
			'is told for each quarter',
			[`${Q},near,E1,Bury,,,41,`, `FY2025-26-Q1,near,E1,Bury,,,41,`],
			[`${Q},near,E1,Bury,,,44,`, `FY2025-26-Q1,near,E1,Bury,,,45,`],
			[
				restated('H2', 'Bury was published as 41 and is now 44'),
				restated('H3', 'Bury was published as 41 and is now 45', 'FY2025-26-Q1'),
			],
		],
		['is not told where nothing was published', [`${Q},near,E1,Bury,,,,x`], [`${Q},near,E1,Bury,,,44,`], []],
		[
			'is its own, not that of another category',
			[`${Q},near,E1,Bury,sex,men,41,`],
			[`${Q},near,E1,Bury,sex,women,44,`],
			[],
		],
		[
			'is its own, not that of another dimension',
			[`${Q},near,E1,Bury,sex,all,41,`],
			[`${Q},near,E1,Bury,age,all,44,`],
			[],
		],
		['is its own, not that of the whole', [`${Q},near,E1,Bury,,,41,`], [`${Q},near,E1,Bury,sex,men,44,`], []],
		['is its own, not that of another statistic', [`${Q},median,E9,England,,,41,`], [`${Q},mean,E9,England,,,44,`], []],
		['is its own, not that of another area without a code', [`${Q},near,,Bury,,,41,`], [`${Q},far,,York,,,44,`], []],
		[
			'is one area in all its groups',
			[`${Q},near,E1,Bury,,,41,`],
			[`${Q},far,E1,Bury,,,44,`],
			[restated('H2', 'Bury was published as 41 and is now 44')],
		],
	])('%s', (_what, before, now, expected) => expect(told(before, now)).toEqual(expected));

	it('tells the measures apart', () => {
		const both = (value: number): string =>
			csv(HEAD, ...['hsg-03', 'wst-01'].map((id) => `${id},${Q},near,E1,Bury,,,${value},`));
		const files = { ...GROUPS, ...second(), [`${Q2}/comparisons.csv`]: both(41), [`${Q3}/comparisons.csv`]: both(44) };
		expect(said(comparisonsRestatedWithReason, files)).toHaveLength(2);
	});

	it('is held against the last report that gave it', () => {
		const q4 = {
			'data/releases/q4/release.json': json({
				...{ title: 'Q4', period: 'FY2025-26-Q4', kind: 'quarterly', summary: '' },
				publishAt: '2026-05-05T09:30:00+00:00',
				previous: 'q3',
			}),
			'data/releases/q4/observations.csv': csv(FIGURES, 'hsg-03,FY2025-26-Q4,92,,'),
		};
		const files = (third: string) => ({
			...GROUPS,
			...second(),
			...q4,
			[`${Q2}/comparisons.csv`]: rows(`${Q},near,E1,Bury,,,41,`),
			[`${Q3}/comparisons.csv`]: rows(`${Q},near,E1,Bury,,,44,`),
			[`${Q3}/revisions.csv`]: reasons(`${Q},source,Recalculated,,,,`),
			'data/releases/q4/comparisons.csv': rows(`${Q},near,E1,Bury,,,${third},`),
		});
		expect(said(comparisonsRestatedWithReason, files('44'))).toEqual([]);
		expect(said(comparisonsRestatedWithReason, files('41'))).toHaveLength(1);
	});
});

describe('a reason', () => {
	const [before, now] = [[`${Q},near,E1,Bury,sex,men,41,`], [`${Q},near,E1,Bury,sex,men,44,`]];
	test.each([
		['for the dimension', `${Q},source,Recalculated,comparisons,sex,,`, 0],
		['for another dimension', `${Q},source,Recalculated,comparisons,age,,`, 1],
		['for the category', `${Q},source,Recalculated,,sex,men,`, 0],
		['for another category', `${Q},source,Recalculated,,sex,women,`, 1],
		['for the group', `${Q},source,Recalculated,,,,near`, 0],
		['for a group that the area was never in', `${Q},source,Recalculated,,,,far`, 1],
	])('%s', (_what, why, many) => expect(told(before, now, why)).toHaveLength(many));

	it('for a dimension is none for the whole', () => {
		const why = `${Q},source,Recalculated,,sex,men,`;
		expect(told([`${Q},near,E1,Bury,,,41,`], [`${Q},near,E1,Bury,,,44,`], why)).toHaveLength(1);
	});

	it('for any group that the area was ever in, also in this report only', () => {
		const why = (group: string): string => `${Q},source,Recalculated,,,,${group}`;
		const twice = [`${Q},near,E1,Bury,,,44,`, `${Q},far,E1,Bury,,,44,`];
		expect(told([`${Q},near,E1,Bury,,,41,`], twice, why('far'))).toEqual([]);
		expect(told([`${Q},near,E1,Bury,,,41,`], [`${Q},far,E1,Bury,,,44,`], why('near'))).toEqual([]);
	});
});
