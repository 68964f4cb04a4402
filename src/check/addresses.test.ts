import { describe, expect, it } from 'vitest';
import { readWith } from '../read/folder/site.fixture.ts';
import { nodesLeavePagesAlone, placesApart } from './addresses.ts';

const planOf = (...nodes: object[]): string =>
	JSON.stringify({
		plans: [
			{
				id: 'our-plan',
				title: 'Our plan',
				from: '2024-04-01',
				levels: [{ id: 'priority', singular: 'Priority', plural: 'Priorities' }],
				nodes: [{ id: 'homes', title: 'Good homes' }, ...nodes],
			},
		],
	});

describe('a part of the plan', () => {
	const said = (...nodes: object[]): string[] => {
		const { submission, problems } = readWith({ 'data/plan.json': planOf(...nodes) });
		expect(problems).toEqual([]);
		return [...nodesLeavePagesAlone.check(submission!)].map(({ check, severity, at, message }) => {
			expect(at.file).toBe('data/plan.json');
			return `${check} ${severity} ${message}`;
		});
	};

	it('cannot take the address of the crosswalk, however deep it stands', () => {
		const expected = [
			'I003 error "crosswalk" cannot be the id of a part of the plan: a page of the site has that address.',
		];
		expect(said({ id: 'crosswalk', title: 'Safe crossings' })).toEqual(expected);
		const parent = { id: 'streets', title: 'Streets', children: [{ id: 'crosswalk', title: 'Safe crossings' }] };
		expect(said(parent)).toEqual(expected);
	});

	it('may begin like it', () => expect(said({ id: 'crosswalks', title: 'Safe crossings' })).toEqual([]));
});

describe('a place', () => {
	const said = (...rows: string[]): string[] => {
		const dimensions = ['dimension,id,title,kind', ...rows, ''].join('\n');
		const { submission, problems } = readWith({ 'data/dimensions.csv': dimensions });
		expect(problems).toEqual([]);
		return [...placesApart.check(submission!)].map(({ check, at, message }) => `${check} ${at.cell} ${message}`);
	};

	it('has an id that no place of another dimension has', () =>
		expect(said('ward,riverside,Riverside,place', 'town,riverside,Riverside,place')).toEqual([
			'I004 B3 The id "riverside" is already used (place "Riverside" of ward).',
		]));

	it('named twice by one dimension is told of its rows, by another rule', () =>
		expect(said('ward,riverside,Riverside,place', 'ward,riverside,Riverside too,place')).toEqual([]));

	it('may have the id of something that is no place', () =>
		expect(said('ward,other,Other,place', 'sex,other,Other,people', 'tenure,other,Other,other')).toEqual([]));
});
