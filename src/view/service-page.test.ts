import { expect, test } from 'vitest';
import { decimalOf } from '../domain/decimal.ts';
import { action, councilOf, indicator } from './council.fixture.ts';
import { serviceView } from './service-page.ts';
import { servicesView } from './service-tree.ts';

const publication = councilOf({
	services: [
		{ id: 'place', title: 'Place', level: 'directorate', head: 'Director of Place' },
		{ id: 'waste', parent: 'place', title: 'Waste', level: 'service', reportUrl: 'https://council.example/report' },
		{ id: 'rounds', parent: 'waste', title: 'Bin rounds', level: 'team' },
	],
	indicators: [
		indicator('recycling', { title: 'Waste recycled', service: 'waste' }),
		indicator('missed', { title: 'Missed bins', service: 'rounds', polarity: 'lower' }),
	],
	releases: [
		{
			id: 'q2',
			publishAt: '2025-11-06T09:30:00Z',
			figures: ['recycling 25Q2 45', 'missed 25Q2 30'],
			targets: ['recycling 25 40', 'missed 25 20'],
			actions: [action('a', { service: 'rounds' }), action('b')],
			ratings: [
				{ service: 'rounds', rating: 'close', reason: 'New rounds settle.', by: 'Head of Waste', on: '2025-10-20' },
				{ service: 'waste', rating: 'unrated', reason: 'Too early.', by: 'Director of Place', on: '2025-10-21' },
			],
			complaints: [{ service: 'rounds', stage: '1', received: 12, upheld: 3 }],
			finance: [
				{ service: 'waste', kind: 'revenue', basis: 'net', budget: decimalOf(4480000), actual: decimalOf(1096000) },
			],
		},
	],
});
const view = serviceView(publication, 'place');
const rows = (title: string) =>
	view.tables
		.find((one) => one.title === title)
		?.table.rows.map(({ cells }) => cells.map(({ text, status }) => text ?? status?.word));

test('a directorate answers for everything below it', () => {
	expect(view.counted.lede).toBe('1 of the 2 measures with a target met it; 1 missed it.');
	expect(view.own).toEqual([]);
	expect(view.parts.map(({ title, rows: measures }) => [title, measures.length])).toEqual([['Waste', 2]]);
	expect(view.facts).toEqual([{ term: 'Head', text: 'Director of Place' }]);
});

test('a team stands under its service and directorate', () => {
	const team = serviceView(publication, 'rounds');
	expect(team.crumbs.map(({ title }) => title)).toEqual(['Services', 'Place', 'Waste', 'Bin rounds']);
	expect(team.isUnmeasured).toBe(false);
});

test('ratings are labelled as judged, with who judged and why, and never mixed into the counts', () => {
	expect(rows('Judged by people')?.map((cells) => cells.slice(0, 4))).toEqual([
		['Place', '1 “Close to target” and 1 not rated', 'See the ratings below it.', 'By the council’s rule'],
		['Waste', '1 “Close to target” and 1 not rated', 'See the ratings below it.', 'By the council’s rule'],
		['Waste', 'Not rated', 'Too early.', 'Director of Place, 21 October 2025'],
		['Bin rounds', 'Close to target', 'New rounds settle.', 'Head of Waste, 20 October 2025'],
	]);
	const judged = view.tables.find(({ title }) => title === 'Judged by people');
	expect(judged?.table.note).toMatch(/^A rating is a judgement by the post named/);
	expect(judged?.link).toEqual({ title: 'Scorecard: Place', href: '/scorecards/place/' });
	expect(view.counted.strip.map(({ count }) => count)).toEqual([1, 1]);
});

test('complaints and money say what was not counted or published', () => {
	expect(rows('Complaints')).toEqual([['Stage 1', '12', '3', 'Not counted', 'Not published', 'Not published']]);
	expect(rows('Money')).toEqual([
		[
			'Running costs, after income (net)',
			'Not published',
			'£4,480,000',
			'£1,096,000',
			'Not published',
			'No reason published',
		],
	]);
});

test('actions are those of the services below it', () => {
	expect(rows('What it is doing')?.map(([title]) => title)).toEqual(['Action a']);
	expect(view.tables[0]?.table.caption).toBe('Actions, as reported on 6 November 2025');
});

test('the list of services is a tree', () => {
	const { nodes } = servicesView(publication);
	expect(nodes.map(({ title, level, children }) => [title, level, children.map((child) => child.title)])).toEqual([
		['Place', 'Directorate', ['Waste']],
	]);
});

test('a service that names itself as its parent is still listed once', () => {
	const ring = councilOf({
		services: [
			{ id: 'a', parent: 'b', title: 'A' },
			{ id: 'b', parent: 'a', title: 'B' },
			{ id: 'top', title: 'Top' },
		],
		indicators: [],
		releases: [],
	});
	expect(servicesView(ring).nodes.map(({ title }) => title)).toEqual(['Top']);
	expect(serviceView(ring, 'a').crumbs.length).toBeGreaterThan(0);
});
