import { expect, test } from 'vitest';
import { compareView, groupIds } from './compare.ts';
import { councilOf, indicator } from './council.fixture.ts';

const publication = councilOf({
	council: { areaCode: 'E1' },
	groups: [
		{ id: 'england', title: 'England', kind: 'area' },
		{ id: 'near', title: 'Nearest neighbours', kind: 'members', source: 'CIPFA', asOf: '2025', note: 'Two councils.' },
		{ id: 'unused', title: 'Unused', kind: 'members' },
	],
	indicators: [indicator('recycling', { title: 'Waste recycled' }), indicator('alone')],
	releases: [
		{
			id: 'q2',
			publishAt: '2025-11-06T09:30:00Z',
			figures: ['recycling 25Q1 44', 'recycling 25Q2 45', 'alone 25Q2 1'],
			comparisons: [
				...['recycling 25Q1 near E3 York 40', 'recycling 25Q1 near E2 Bury 50', 'recycling 25Q1 near E4 Derby x'],
				...['recycling 25Q1 near E1 Exampleshire 99', 'recycling 25Q2 england E92 England 43.5 p'],
			],
		},
	],
});
const cells = (id: string) => compareView(publication, id).table?.rows.map((row) => row.cells.map(({ text }) => text));

test('our figure and the median of the group are of one period: the newest for which both have one', () => {
	expect(cells('near')).toEqual([
		['Waste recycled', '44.0%', '45.0%', 'Too few areas', 'Not tested', '2 of 3', 'April to June 2025'],
	]);
});

test('we are not one of our own neighbours, and areas are in the order of the alphabet', () => {
	expect(compareView(publication, 'near').members).toEqual(['Bury', 'Derby', 'York']);
});

test('one area stands with its own figure and its markers', () => {
	const view = compareView(publication, 'england');
	expect(cells('england')).toEqual([['Waste recycled', '45.0%', '43.5%', 'Not tested', 'July to September 2025']]);
	expect(view.table?.rows[0]?.cells[2]?.markers).toEqual([{ letter: 'p', meaning: 'provisional' }]);
	expect(view.members).toEqual([]);
});

test('source, date and note are told; a group that nothing uses says so', () => {
	expect(compareView(publication, 'near').facts.map(({ text }) => text)).toEqual([
		'A group of areas',
		'CIPFA',
		'2025',
		'Two councils.',
	]);
	expect(compareView(publication, 'unused').lede).toBe('No measure is compared with this group yet.');
	expect(groupIds(publication)).toEqual(['england', 'near', 'unused']);
});

test('what is not compared is listed with the reason', () => {
	expect(compareView(publication, 'near').apart?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
		['alone', 'No figures of this group are published with it.'],
	]);
});

test('quarters are counted measure by measure, without a score', () => {
	const areas = ['E2 Bury', 'E3 York', 'E4 Derby', 'E5 Crewe', 'E6 Goole', 'E7 Hythe', 'E8 Frome', 'E9 Leek'];
	const counted = councilOf({
		council: { areaCode: 'E1' },
		groups: [{ id: 'near', title: 'Nearest neighbours', kind: 'members' }],
		indicators: [
			indicator('up', { polarity: 'higher' }),
			indicator('down', { polarity: 'lower' }),
			indicator('size', { polarity: 'higher', kind: 'count' }),
		],
		releases: [
			{
				id: 'q2',
				publishAt: '2025-11-06T09:30:00Z',
				figures: ['up 25Q1 90', 'down 25Q1 90', 'size 25Q1 90'],
				comparisons: ['up', 'down', 'size'].flatMap((id) =>
					areas.map((area, at) => `${id} 25Q1 near ${area} ${40 + at}`),
				),
			},
		],
	});
	const view = compareView(counted, 'near');
	expect(view.quarters.map(({ term, text }) => `${term}: ${text}`)).toEqual([
		'Best quarter: 1 measure',
		'Worst quarter: 1 measure',
		'No quarter: amounts, of which a larger area has more: 1 measure',
	]);
	expect(view.lede).toBe(
		'3 measures are compared with this group. Exampleshire is among the best quarter on 1 and among the worst quarter on 1. None of them can be tested for chance.',
	);
});

test('a group is as large as it was in the period, and says who came and who left', () => {
	const member = (areaCode: string, area: string, from?: string, to?: string) => ({
		...{ group: 'near', areaCode, area },
		...(from ? { from } : {}),
		...(to ? { to } : {}),
	});
	const dated = councilOf({
		council: { areaCode: 'E1' },
		groups: [{ id: 'near', title: 'Nearest neighbours', kind: 'members' }],
		members: [
			member('E2', 'Bury', '2020-04-01', '2025-06-30'),
			member('E3', 'York', '2020-04-01'),
			member('E4', 'Derby', '2025-07-01'),
			member('E5', 'Hull', '2025-07-01'),
			member('E1', 'Exampleshire', '2020-04-01'),
		],
		indicators: [indicator('old'), indicator('new')],
		releases: [
			{
				id: 'q2',
				publishAt: '2025-11-06T09:30:00Z',
				figures: ['old 25Q1 44', 'new 25Q2 45'],
				comparisons: ['old 25Q1 near E2 Bury 40', 'old 25Q1 near E3 York 50', 'new 25Q2 near E3 York 50'],
			},
		],
	});
	const view = compareView(dated, 'near');
	expect(view.table?.rows.map(({ cells }) => [cells[5]!.text, cells[6]!.text])).toEqual([
		['2 of 2', 'April to June 2025'],
		['1 of 3', 'July to September 2025'],
	]);
	expect(view.members).toEqual([
		'Bury (until 30 June 2025)',
		'Derby (since 1 July 2025)',
		'Hull (since 1 July 2025)',
		'York',
	]);
});
