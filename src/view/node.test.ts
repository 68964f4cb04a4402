import { describe, expect, test } from 'vitest';
import { action, councilOf, indicator, node, plan } from './council.fixture.ts';
import { nodeIds, nodeView } from './node.ts';
import { crosswalkView } from './plan-crosswalk.ts';
import { planView } from './plan.ts';
import { priorities } from './thread.ts';

const council = plan(
	[
		node('homes', 'Better homes', [node('repairs', 'Good repairs', [], { code: '1.1' }), node('new', 'New homes')], {
			code: '1',
			leads: [
				{ relation: 'Cabinet member', post: 'Cabinet Member for Housing' },
				{ relation: 'Partner', post: 'Director', organisation: 'Housing Trust' },
			],
		}),
		node('old', 'Old priority', [], { to: '2025-03-31', replacedBy: 'homes' }),
	],
	{ to: '2028-03-31' },
);
const vision = plan([node('thrive', 'A place to thrive'), node('green', 'A green place')], {
	id: 'vision',
	title: 'Vision',
	levels: [{ id: 'aspiration', singular: 'Aspiration', plural: 'Aspirations' }],
});
const publication = councilOf({
	plans: [vision, council],
	links: [{ from: 'thrive', to: ['repairs', 'new'], relation: 'delivered by' }],
	indicators: [
		indicator('on-time', { title: 'Repairs on time', objective: 'repairs' }),
		indicator('built', { title: 'Homes built', objective: 'new', also: ['green'] }),
		indicator('satisfied', { title: 'Tenants satisfied', objective: 'homes' }),
	],
	releases: [
		{
			id: 'q2',
			publishAt: '2025-11-06T09:30:00Z',
			figures: ['on-time 25Q2 90', 'built 25Q2 60', 'satisfied 25Q2 70'],
			targets: ['on-time 25 95', 'built 25 50'],
			actions: [
				action('done', { objective: 'repairs', status: 'complete', done: '2025-10-02', due: '2025-09-30' }),
				action('late', { objective: 'new', due: '2025-10-31', status: 'on-track' }),
				action('elsewhere', { objective: 'green' }),
			],
		},
	],
});

test('every part of every plan has a page', () => {
	expect(nodeIds(publication)).toEqual(['thrive', 'green', 'homes', 'repairs', 'new', 'old']);
});

describe('a priority', () => {
	const view = nodeView(publication, 'homes');

	test('says where it stands in the plan, and how everything under it is doing', () => {
		expect(view.caption.map(({ title }) => title)).toEqual(['Council Plan', 'Priority 1']);
		expect(view.counted.lede).toBe('1 of the 2 measures with a target met it; 1 missed it.');
		expect(view.direct?.rows.map(({ title }) => title)).toEqual(['Tenants satisfied']);
		expect(view.parts.map(({ node: { title }, rows }) => [title, rows.length])).toEqual([
			['Good repairs', 1],
			['New homes', 1],
		]);
	});

	test('what is not on track is told with the place it belongs to', () => {
		expect(view.missed?.rows.map(({ cells }) => [cells[0]?.text, cells[0]?.detail])).toEqual([
			['Repairs on time', 'Good repairs'],
		]);
	});

	test('actions under way stand apart from finished ones, late and overdue worked out from the dates', () => {
		const told = (table: typeof view.actions): unknown =>
			table?.rows.map(({ cells }) => [cells[0]?.text, cells[1]?.text, cells[2]?.detail]);
		expect(told(view.actions)).toEqual([['Action late', 'On track', 'Overdue']]);
		expect(told(view.finished?.table)).toEqual([['Action done', 'Complete', 'Done late, on 2 October 2025']]);
		expect(view.finished?.summary).toBe('Show 1 finished action');
	});

	test('posts answer for it, with their organisation where that is another', () => {
		expect(view.responsible).toEqual([
			{ term: 'Cabinet member', text: 'Cabinet Member for Housing' },
			{ term: 'Partner', text: 'Director, Housing Trust' },
		]);
	});
});

test('an aspiration with no measures of its own shows those of the parts it is linked to', () => {
	const view = nodeView(publication, 'thrive');
	expect(view.counted.lede).toBe(
		'Nothing is measured under it directly. It is linked to 2 parts of other plans, whose results stand below.',
	);
	expect(view.through.map(({ node: { title } }) => title)).toEqual(['Good repairs', 'New homes']);
	expect(view.missed?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['Repairs on time']);
	expect([view.actions, view.finished?.table].map((table) => table?.rows[0]?.cells[0]?.text)).toEqual([
		'Action late',
		'Action done',
	]);
	expect(view.linked.map(({ detail }) => detail)).toEqual(['delivered by outcome 1.1', 'delivered by outcome']);
});

test('a measure that counts towards a second place is listed there too', () => {
	expect(nodeView(publication, 'green').also.map(({ title }) => title)).toEqual(['Homes built']);
});

test('a part that has ended says so and names what replaced it', () => {
	expect(nodeView(publication, 'old').notices).toEqual([
		'This part of the plan ended on 31 March 2025.',
		'This part of the plan has been replaced by Better homes.',
	]);
});

test('priorities are those in force of the plan that measures hang on', () => {
	expect(priorities(publication).map(({ node: { id } }) => id)).toEqual(['homes']);
	expect(planView(publication).plans.map(({ title, dates }) => [title, dates])).toEqual([
		['Council Plan', '1 April 2024 to 31 March 2028'],
		['Vision', 'From 1 April 2024'],
	]);
});

test('a plan with a single aim at its head starts below it', () => {
	const single = councilOf({
		plans: [plan([node('aim', 'The aim', [node('a', 'A'), node('b', 'B')])])],
		indicators: [],
		releases: [],
	});
	expect(priorities(single).map(({ node: { id } }) => id)).toEqual(['a', 'b']);
});

test('links between plans are told from both sides, and a part without one says so', () => {
	const [forward, back] = crosswalkView(publication).tables;
	expect(forward?.title).toBe('From Vision to Council Plan');
	expect(forward?.rows.map(({ from, to }) => [from.title, to.map(({ title }) => title)])).toEqual([
		['A place to thrive', ['Good repairs', 'New homes']],
		['A green place', []],
	]);
	expect(back?.rows.map(({ from, to }) => [from.title, to.map(({ detail }) => detail)])).toEqual([
		['Good repairs', ['Aspiration']],
		['New homes', ['Aspiration']],
	]);
	expect(forward?.noLink).toBe('No link');
});
