import { expect, test } from 'vitest';
import { councilOf, indicator } from './council.fixture.ts';
import { placeView, placesOf, placesView } from './place.ts';

const publication = councilOf({
	indicators: [
		indicator('recycling', { title: 'Waste recycled' }),
		indicator('litter', { title: 'Litter', decimals: 0 }),
	],
	releases: [
		{
			id: 'q2',
			publishAt: '2025-11-06T09:30:00Z',
			figures: ['recycling 25Q1 44', 'recycling 25Q2 45'],
			breakdowns: [
				...[
					'recycling 25Q1 ward St_Anne’s 41.2',
					'recycling 25Q2 ward St_Anne’s 42.1 p',
					'recycling 25Q2 ward Abbey c',
				],
				...['litter 25Q2 ward St_Anne’s 7', 'recycling 25Q2 parish Abbey 50', 'recycling 25Q2 sex Women 44'],
			],
		},
	],
});

test('places are the categories of wards, parishes and their like, each with an address of its own', () => {
	expect(placesOf(publication).map(({ id, title, dimension }) => [id, title, dimension])).toEqual([
		['st-anne-s', 'St Anne’s', 'ward'],
		['abbey', 'Abbey', 'ward'],
		['abbey-parish', 'Abbey', 'parish'],
	]);
	expect(placesView(publication).lede).toBe('2 wards, 1 parish, with figures for 2 measures.');
});

test('the newest figure of a place stands beside that of the whole area in the same period', () => {
	const { table } = placeView(publication, 'st-anne-s');
	expect(table.columns.map(({ title }) => title)).toEqual(['Measure', 'St Anne’s', 'Exampleshire', 'Period']);
	expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
		['Waste recycled', '42.1%', '45.0%', 'July to September 2025'],
		['Litter', '7%', 'Not published for the whole area', 'July to September 2025'],
	]);
	expect(table.note).toBe(
		'Some shorthand is used in this table: [p] = provisional. Differences between small places are often chance. The figures are not ranked.',
	);
});

test('a figure that is kept back says why', () => {
	expect(placeView(publication, 'abbey').table.rows[0]?.cells[1]?.text).toBe('No figure: confidential');
});
