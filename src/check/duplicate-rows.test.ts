import { describe, expect, it, test } from 'vitest';
import { RELEASE_TABLES } from '../read/folder/layout.ts';
import { csv, FIGURES, OBSERVATIONS, Q2 } from '../words/guide/example.ts';
import { oneRowForEachThing } from './duplicate-rows.ts';
import { inRelease } from './every-table.fixture.ts';
import type { Cells, Name } from './every-table.fixture.ts';
import { said } from './said.fixture.ts';

const GROUPS = {
	'data/groups.csv': csv('id,title,kind', 'near,N,members', 'far,F,members', 'median,M,statistic', 'mean,A,statistic'),
};
const compared = (...rows: readonly string[]) => ({
	...GROUPS,
	[`${Q2}/comparisons.csv`]: csv('indicator,period,group,area_code,area,dimension,category,value', ...rows),
});

describe('what two rows are both about is told in the words of the table', () => {
	test.each<[Name, string, Cells]>([
		['observations', 'hsg-03, FY2025-26-Q2', {}],
		['targets', 'hsg-03, FY2025-26', { target: '95' }],
		['comparisons', 'hsg-03, FY2025-26-Q2, neighbours-2025', {}],
		[
			'comparisons',
			'hsg-03, FY2025-26-Q2, E08000007, sex, men',
			{ area_code: 'E08000007', dimension: 'sex', category: 'men' },
		],
		['breakdowns', 'hsg-03, FY2025-26-Q2, ward, riverside', {}],
		['judgements', 'hsg-03, FY2025-26', {}],
		['actions', 'retrofit-homes', {}],
		['ratings', 'housing, homes', { objective: 'homes' }],
		['ratings', 'housing', { objective: '' }],
		['risks', 'contractor-fails', {}],
		['finance', 'housing, homes, revenue, net', { objective: 'homes' }],
		['finance', 'housing, revenue, net', {}],
		['complaints', 'housing, Stage 1, Noise', { theme: 'Noise' }],
		['complaints', 'housing, Stage 1', {}],
		['findings', 'rsh-2025-1', {}],
		['recommendations', 'scrutiny-2025-3', {}],
		['evidence', 'tenants-2025', {}],
	])('in %s: %s', (name, about, row) => {
		expect(said(oneRowForEachThing, inRelease(name, row, row))).toEqual([
			`R002 error q2/${name}.csv A3 in q2: Rows 2 and 3 say the same (${about}).`,
		]);
	});

	it('with the rows of the spreadsheet, however many there are and however many lines a cell has', () => {
		const years = Array.from({ length: 9 }, (_, n) => `hsg-03,FY20${n + 10}-${n + 11},5,,`);
		const long = `hsg-03,FY2024-25,5,,"One.\nTwo."`;
		expect(said(oneRowForEachThing, { [OBSERVATIONS]: csv(FIGURES, long, ...years, 'hsg-03,FY2024-25,6,,') })).toEqual([
			'R002 error q2/observations.csv A12 in q2: Rows 2 and 12 are both about hsg-03, FY2024-25, with different values (5 and 6).',
		]);
	});

	it('each time that it is said again', () => {
		const rows = ['near,E1,Bury', 'near,E1,Bury', 'near,E1,Bury'];
		const files = { ...GROUPS, 'data/group-members.csv': csv('group,area_code,area', ...rows) };
		expect(said(oneRowForEachThing, files)).toEqual([
			'R002 error data/group-members.csv A3: Rows 2 and 3 say the same (near, E1).',
			'R002 error data/group-members.csv A4: Rows 2 and 4 say the same (near, E1).',
		]);
	});
});

describe('rows that are about two things', () => {
	test.each<[string, Record<string, string>]>([
		[
			'a member that left a group and came back',
			{
				...GROUPS,
				'data/group-members.csv': csv(
					'group,area_code,area,from,to',
					'near,E1,Bury,2023-04-01,2024-03-31',
					'near,E1,Bury,2025-04-01,',
					'near,E2,Leeds,2025-04-01,',
					'far,E2,Leeds,2025-04-01,',
				),
			},
		],
		[
			'a whole and its parts',
			compared(
				...['', 'sex', 'age'].flatMap((of) => [1, 2].map((n) => `hsg-03,2025,near,E${n},A,${of},${of && 'all'},5`)),
			),
		],
		['parts of one whole', compared('hsg-03,2025,near,E1,A,sex,men,5', 'hsg-03,2025,near,E1,A,sex,women,6')],
		['two averages without an area', compared('hsg-03,2025,median,,,,,5', 'hsg-03,2025,mean,,,,,6')],
		['areas of two groups that have no code', compared('hsg-03,2025,near,,A,,,5', 'hsg-03,2025,far,,A,,,6')],
		['two periods', compared('hsg-03,2025,near,E1,A,,,5', 'hsg-03,2024,near,E1,A,,,6')],
		['two measures', compared('hsg-03,2025,near,E1,A,,,5', 'wst-01,2025,near,E1,A,,,6')],
	])('are not: %s', (_what, files) => expect(said(oneRowForEachThing, files)).toEqual([]));
});

it('an area of two groups is told where they give two figures, or where one group gives its figure twice', () => {
	const [near, far] = ['hsg-03,2025,near,E1,Bury,,,5', 'hsg-03,2025,far,E1,Bury,,,5'];
	expect(said(oneRowForEachThing, compared(near!, far!))).toEqual([]);
	expect(said(oneRowForEachThing, compared(near!, far!, near!))).toEqual([
		'R002 error q2/comparisons.csv A4 in q2: Rows 2 and 4 say the same (hsg-03, 2025, E1).',
	]);
	expect(said(oneRowForEachThing, compared(near!, far!.replace(/5$/, '6')))).toEqual([
		'R002 error q2/comparisons.csv A3 in q2: Rows 2 and 3 are both about hsg-03, 2025, E1, with different values (5 and 6).',
	]);
});

it('has every table of a release but that of the reasons for revisions, of which a figure may have several', () => {
	const row = inRelease('revisions', {}, {});
	expect(said(oneRowForEachThing, row)).toEqual([]);
	expect(Object.keys(RELEASE_TABLES)).toContain('revisions');
});
