import { describe, expect, test } from 'vitest';
import { action, councilOf, indicator, node, plan } from './council.fixture.ts';
import { homeView } from './home.ts';

const plans = [plan([node('places', 'Cleaner places'), node('homes', 'Better homes')])];
const late = {
	indicator: 'late',
	by: 'Head of Waste',
	on: '2025-10-20',
	action: 'crews',
	body: 'Two crews were off sick. We hired.',
};

const publication = councilOf({
	plans,
	indicators: [
		indicator('recycling', { title: 'Waste recycled', tier: 'key' }),
		indicator('late', { title: 'Bins collected late', polarity: 'lower' }),
		indicator('litter', { title: 'Streets without litter' }),
		indicator('yearly', {
			title: 'Homes insulated',
			objective: 'homes',
			frequency: 'year',
			unit: 'number',
			decimals: 0,
		}),
		indicator('months', { title: 'Calls answered', objective: 'homes', frequency: 'month' }),
	],
	releases: [
		{
			id: 'q1',
			publishAt: '2025-08-06T08:30:00Z',
			period: '25Q1',
			figures: [
				'recycling 25Q1 40',
				'late 25Q1 6',
				'litter 25Q1 80',
				'yearly 23 90',
				'yearly 24 80',
				'months 2025-M05 80',
				'months 2025-M06 80',
			],
			targets: [
				'recycling 25 45',
				'late 25 5',
				'litter 25 90',
				'yearly 23 100',
				'yearly 24 100',
				'months 2025-M05 90',
				'months 2025-M06 90',
				'months 2025-M09 90',
			],
		},
		{
			id: 'q2',
			publishAt: '2025-11-06T09:30:00Z',
			title: 'Second quarter',
			figures: ['recycling 25Q2 47.3', 'late 25Q2 6.1 p', 'litter 25Q2 91', 'months 2025-M09 80'],
			commentary: [late],
			actions: [action('crews', { title: 'Hire a third crew', due: '2026-03-31', owner: 'Waste Manager' })],
			summary: 'Recycling met its target.',
		},
		{
			id: 'fix',
			publishAt: '2025-11-20T09:30:00Z',
			kind: 'correction',
			title: 'Correction: litter',
			figures: ['litter 25Q2 92'],
		},
	],
	asOf: '2025-12-01T00:00:00Z',
});
const view = homeView(publication);

test('one paragraph says the state of the council', () => {
	expect(view.title).toBe('How the council is performing');
	expect(view.counted.lede).toBe('2 of the 5 measures with a target met it; 3 missed it.');
	expect(view.counted.notes?.sentences).toContain('1 result counted here is provisional.');
	expect(view.facts.map(({ text }) => text)).toEqual(['July to September 2025', '20 November 2025 at 9:30am']);
});

test('each priority has its counts and its key measure in one sentence', () => {
	const [places, homes] = view.priorities;
	expect(view.prioritiesTitle).toBe('Priorities');
	expect(places).toMatchObject({ title: 'Cleaner places', href: '/plan/places/', measures: '3 measures' });
	expect(places?.strip.map(({ status, count }) => [status.key, count])).toEqual([
		['met', 2],
		['missed', 1],
	]);
	expect(places?.headline).toBe('Waste recycled: 47.3% in July to September 2025. That met the 45% target.');
	expect(homes?.headline).toBe('Homes insulated: 80 in 2024 to 2025. That missed the 100 target.');
});

describe('both lists are chosen by a rule that is printed', () => {
	const [attention, well] = view.lists;

	test('what missed its target for longest comes first, counted in months', () => {
		expect(attention?.rule).toBe('All 3 measures that missed the target, those that have missed it for longest first.');
		expect(attention?.items.map(({ title }) => title)).toEqual([
			'Homes insulated',
			'Bins collected late',
			'Calls answered',
		]);
		expect(attention?.items[0]?.text).toMatch(/Missed for 2 years in a row\.$/);
	});

	test('an action is named with its date where there is one', () => {
		expect(attention?.items[1]).toMatchObject({
			href: '/measures/late/',
			text: '6.1% in July to September 2025, against a target of 5%. Missed for 2 quarters in a row.',
			action: 'What we are doing: Hire a third crew (by 31 March 2026).',
		});
		expect(attention?.items[0]).not.toHaveProperty('action');
	});

	test('what is back on target comes first among what goes well', () => {
		expect(well?.items.map(({ title, text }) => [title, text.split('. ').at(-1)])).toEqual([
			['Waste recycled', 'Missed in the report before.'],
			['Streets without litter', 'Missed in the report before.'],
		]);
	});
});

test('the newest report leads, and corrections are news beside it', () => {
	expect(view.report).toMatchObject({ href: '/reports/q2/', detail: '6 November 2025. Recycling met its target.' });
	expect(view.whatsNew.map(({ href }) => href)).toEqual(['/reports/fix/', '/reports/q1/']);
});

describe('a council that publishes no targets', () => {
	const without = homeView(
		councilOf({
			plans,
			indicators: [
				indicator('up', { title: 'Trees planted' }),
				indicator('down', { title: 'Visits' }),
				indicator('new'),
			],
			releases: [
				{
					id: 'q2',
					publishAt: '2025-11-06T09:30:00Z',
					figures: ['up 25Q1 4', 'up 25Q2 5', 'down 25Q1 5', 'down 25Q2 4', 'new 25Q2 1'],
				},
			],
		}),
	);

	test('says so, and leads with direction', () => {
		expect(without.counted.lede).toBe(
			'No targets are published for these measures. 1 of 3 measures is improving and 1 is getting worse, each against its own earlier result. The other 1 cannot be compared with an earlier result.',
		);
		expect(without.counted.notes?.sentences).toEqual([
			'Both that are improving or getting worse cannot be tested for chance: only shares and rates that count single cases can.',
		]);
		expect(without.counted.strip).toEqual([]);
		expect(without.priorities[0]?.strip).toEqual([]);
		expect(without.priorities[0]?.directions.map(({ word, count }) => [word, count])).toEqual([
			['Improving', 1],
			['Getting worse', 1],
			['Cannot compare', 1],
		]);
	});

	test('lists what gets worse and what improves, by the same rule', () => {
		expect(without.lists.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
			['Getting worse', ['Visits']],
			['Improving', ['Trees planted']],
		]);
		expect(without.lists[0]?.items[0]?.text).toBe(
			'4.0% in July to September 2025. Down 1.0 percentage points on the previous quarter.',
		);
	});
});

test('before anything is published, the page still says where it stands', () => {
	const empty = homeView(councilOf({ indicators: [], releases: [], plans: [] }));
	expect(empty.counted.lede).toBe('No targets are published for these measures.');
	expect(empty.priorities).toEqual([]);
	expect(empty.report).toBeUndefined();
});

test('what met its target and is getting worse is not going well', () => {
	const wellOf = (...measures: readonly (readonly [title: string, was: number, is: number])[]) =>
		homeView(
			councilOf({
				indicators: measures.map(([title], at) => indicator(`m-${at}`, { title })),
				releases: [
					{
						id: 'q2',
						publishAt: '2025-11-06T09:30:00Z',
						figures: measures.flatMap(([, was, is], at) => [`m-${at} 24Q2 ${was}`, `m-${at} 25Q2 ${is}`]),
						targets: measures.map((_, at) => `m-${at} 25 50`),
					},
				],
			}),
		).lists.find(({ title }) => title === 'Going well')!;
	const both = wellOf(['Rates collected', 80, 90], ['Savings made', 90, 80]);
	expect(both.items.map(({ title }) => title)).toEqual(['Rates collected']);
	expect(both.rule).toBe('The one measure that met the target and is not getting worse.');
	expect(wellOf(['Savings made', 90, 80])).toMatchObject({
		items: [],
		rule: 'No measure met its target without getting worse.',
	});
});
