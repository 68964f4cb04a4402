import { expect, test } from 'vitest';
import { readWith } from '../folder/site.fixture.ts';

const COUNCIL = {
	name: 'Example Council',
	shortName: 'Example',
	siteUrl: 'https://performance.example/',
	contact: { team: 'Performance', email: 'performance@example.org' },
};
const PLAN = {
	id: 'our-plan',
	title: 'Our plan',
	from: '2024-04-01',
	levels: [{ id: 'priority', singular: 'Priority', plural: 'Priorities' }],
	nodes: [{ id: 'homes', title: 'Good homes' }],
};
const RELEASE = {
	title: 'July to September 2025',
	period: 'FY2025-26-Q2',
	kind: 'quarterly',
	publishAt: '2025-11-06T09:30:00+00:00',
	summary: 'Two measures.',
};
const told = (path: string, value: object): string[] =>
	readWith({ [path]: JSON.stringify(value) }).problems.map(({ check, found }) => `${check} ${found}`);

test.each<[path: string, value: object, found: string]>([
	['data/releases/q2/release.json', { ...RELEASE, title: '=cmd|x' }, '=cmd|x'],
	['data/releases/q2/release.json', { ...RELEASE, summary: '+1+1' }, '+1+1'],
	['data/releases/q2/release.json', { ...RELEASE, summary: '\t=1+1' }, '=1+1'],
	['data/council.json', { ...COUNCIL, name: '@SUM(1)' }, '@SUM(1)'],
	['data/council.json', { ...COUNCIL, units: { bins: { name: '=1', symbol: 'bins', kind: 'count' } } }, '=1'],
	['data/council.json', { ...COUNCIL, units: { bins: { name: 'bins', symbol: '=1', kind: 'count' } } }, '=1'],
	['data/plan.json', { plans: [{ ...PLAN, title: '=1' }] }, '=1'],
	['data/plan.json', { plans: [{ ...PLAN, nodes: [{ id: 'homes', title: '-1+1' }] }] }, '-1+1'],
])('a spreadsheet could run a text of %s: %j', (path, value, found) => {
	expect(told(path, value)).toEqual([`A002 ${found}`]);
});

test('but a telephone number reaches no table, and a release or a unit may go without words', () => {
	const contact = { ...COUNCIL.contact, phone: '+44 1632 960100' };
	const units = { score: { name: 'score', symbol: '', kind: 'mean' } };
	expect(told('data/council.json', { ...COUNCIL, contact, units })).toEqual([]);
	expect(told('data/releases/q2/release.json', { ...RELEASE, summary: '' })).toEqual([]);
});
