import { describe, expect, it, test } from 'vitest';
import { csv, Q2 } from '../words/guide/example.ts';
import { categoriesSpelledAlike } from './category-spellings.ts';
import { said } from './said.fixture.ts';

const wards = (...cells: readonly string[]): Record<string, string> => ({
	[`${Q2}/breakdowns.csv`]: csv(
		'indicator,period,dimension,category,value',
		...cells.map((cell) => `hsg-03,FY2025-26-Q2,${cell},5`),
	),
});
const file = 'data/releases/q2/breakdowns.csv, cell';

describe('names that differ in capitals and spaces alone are one, also where they tell of amounts', () => {
	test.each([
		['age', '<5 Years', '<5 years'],
		['age', '<5  years', '<5 years'],
		['age', '5+   years', '5+ years'],
		['band', '1  000', '1 000'],
		['ward', 'NORTH', 'North'],
	])('of %s: %s and %s', (dimension, first, second) =>
		expect(said(categoriesSpelledAlike, wards(`${dimension},${first}`, `${dimension},${second}`))).toEqual([
			`R007 warning q2/breakdowns.csv D3 in q2: In the breakdown by ${dimension}, "${second}" (${file} D3) is spelled "${first}" elsewhere (${file} D2).`,
		]),
	);
	test.each([
		['<5 years', '<5years'],
		['<5', '>5'],
		['5+', '5'],
		['Łódź', 'Лодзь'],
	])('but not %s and %s', (first, second) =>
		expect(said(categoriesSpelledAlike, wards(`age,${first}`, `age,${second}`))).toEqual([]),
	);
});

it('a dimension whose categories are listed takes only the ids of its list, so it is not asked', () => {
	const listed = { 'data/dimensions.csv': csv('dimension,id,title,kind', 'ward,north,North,place') };
	expect(said(categoriesSpelledAlike, { ...wards('ward,North', 'ward,north'), ...listed })).toEqual([]);
	expect(said(categoriesSpelledAlike, { ...wards('area,North', 'area,north'), ...listed })).toHaveLength(1);
});

it('rows of other areas are asked where they name a category of a dimension', () => {
	const rows = [
		'near,E1,Bury,,',
		'near,E2,York,sex,',
		'near,E3,Hull,,men',
		'near,E1,Bury,sex,Men',
		'near,E2,York,sex,men',
	];
	const files = {
		'data/groups.csv': csv('id,title,kind', 'near,Near,members'),
		[`${Q2}/comparisons.csv`]: csv(
			'indicator,period,group,area_code,area,dimension,category,value',
			...rows.map((row) => `hsg-03,2025,${row},5`),
		),
	};
	expect(said(categoriesSpelledAlike, files)).toEqual([
		'R007 warning q2/comparisons.csv G6 in q2: In the breakdown by sex, "men" (data/releases/q2/comparisons.csv, cell G6) is spelled "Men" elsewhere (data/releases/q2/comparisons.csv, cell G5).',
	]);
});

it('each further spelling is told once, against the first', () => {
	const found = said(categoriesSpelledAlike, wards('ward,North', 'ward,north', 'ward,NORTH', 'ward,north'));
	expect(found.map((text) => text.slice(0, 33))).toEqual([
		'R007 warning q2/breakdowns.csv D3',
		'R007 warning q2/breakdowns.csv D4',
	]);
});
