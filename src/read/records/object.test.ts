import { expect, test } from 'vitest';
import type { Fault } from '../../words/problems/index.ts';
import { readWith } from '../folder/site.fixture.ts';
import {
	anyText,
	date,
	id,
	instant,
	link,
	list,
	object,
	optional,
	period,
	releaseId,
	schemaKey,
	text,
	textOrNothing,
	withDefault,
} from './object.ts';
import { redirects } from './redirects.ts';

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

/** What a schema makes of a value: the value, or the check that refuses it with what it offers. */
function read(
	schema: {
		safeParse: (value: unknown) => { success: boolean; data?: unknown; error?: { issues: readonly object[] } };
	},
	value: unknown,
): unknown {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const { params } = parsed.error!.issues[0] as { params?: { fault: Fault } };
	return params ? `refused ${params.fault.check} ${params.fault.fix ?? ''}`.trim() : 'refused';
}

test.each<[written: string, is: unknown]>([
	['2025-11-06T09:30:00+00:00', '2025-11-06T09:30:00+00:00'],
	[' 2025-11-06T09:30Z ', '2025-11-06T09:30Z'],
	['2025-11-06T23:59:59.123-05:30', '2025-11-06T23:59:59.123-05:30'],
	['2025-11-06T19:00+14:00', '2025-11-06T19:00+14:00'],
	['2025-11-06T00:00:00Z', '2025-11-06T00:00:00Z'],
	['2025-11-06T09:30:00', 'refused D007'],
	['2025-11-06 09:30:00Z', 'refused D007'],
	['2025-11-06', 'refused D007'],
	['2025-02-30T09:30:00Z', 'refused D007'],
	['2025-11-06T24:00:00Z', 'refused D007'],
	['2025-11-06T09:60:00Z', 'refused D007'],
	['2025-11-06T09:30:60Z', 'refused D007'],
	['2025-11-06T09:30:00.Z', 'refused D007'],
	['2025-11-06T09:30:00.aZ', 'refused D007'],
	['2025-11-06T09:30:00+24:00', 'refused D007'],
	['2025-11-06T09:30:00+01:60', 'refused D007'],
	['2025-11-06T09:30:00+0100', 'refused D007'],
	['on 2025-11-06T09:30:00Z', 'refused D007'],
	['2025-11-06T09:30:00Z sharp', 'refused D007'],
])('%j as an instant: %j', (written, is) => expect(read(instant, written)).toBe(is));

test.each<[what: string, schema: Parameters<typeof read>[0], value: unknown, is: unknown]>([
	['a text', text, ' Homes ', 'Homes'],
	['a text', text, ' ', 'refused'],
	['a text', text, ' =A1', 'refused A002'],
	['a text', text, 5, 'refused'],
	['a text or nothing', textOrNothing, ' ', ''],
	['a text or nothing', textOrNothing, '+1', 'refused A002'],
	['any text', anyText, ' +44 ', '+44'],
	['any text', anyText, '', 'refused'],
	['an id', id, ' homes ', 'homes'],
	['an id', id, 'Good Homes', 'refused I003 good-homes'],
	['an id', id, '2025', 'refused I003'],
	['a release', releaseId, '2025-q2', '2025-q2'],
	['a release', releaseId, '2025 Q2', 'refused I003 2025-q2'],
	['a day', date, '2025-11-06', '2025-11-06'],
	['a day', date, '6 November 2025', 'refused D003 2025-11-06'],
	['an address', link, 'https://www.gov.uk', 'https://www.gov.uk'],
	['an address', link, 'www.gov.uk', 'refused V016 https://www.gov.uk'],
	['a period', period(7), 'FY2025-26', expect.objectContaining({ start: '2025-07-01' })],
	['a period', period(7), '07/2025', 'refused D002 2025-M07'],
	['what may be left out', optional(id), null, undefined],
	['what may be left out', optional(id), undefined, undefined],
	['what may be left out', optional(id), 'homes', 'homes'],
	['a list', list(id), null, []],
	['a list', list(id), undefined, []],
	['a list', list(id), ['a', 'b'], ['a', 'b']],
	['a list', list(id), ['a', 'B'], 'refused I003 b'],
	['a default', withDefault(id, 'homes'), null, 'homes'],
	['a default', withDefault(id, 'homes'), undefined, 'homes'],
	['a default', withDefault(id, 'homes'), 'parks', 'parks'],
	['an object', object({ ...schemaKey, a: optional(id), b: id }), { $schema: 'x', a: null, b: 'b' }, { b: 'b' }],
	['an object', object({ a: id }), { a: 'a', c: 'c' }, 'refused'],
])('%s, %j of %j: %j', (_what, schema, value, is) => expect(read(schema, value)).toEqual(is));

test('an unknown key is told with those that are known', () => {
	expect(object({ one: id, two: id }).safeParse({ one: 'a', two: 'b', three: 'c' }).error!.issues[0]!.message).toBe(
		'one two',
	);
});

test.each<[from: string, to: string, is: unknown]>([
	['/measures/hsg-3/', '/measures/hsg-03/', { from: '/measures/hsg-3/', to: '/measures/hsg-03/', reason: 'Why' }],
	['/', '', { from: '/', reason: 'Why' }],
	['/a.b_c-d', '', { from: '/a.b_c-d', reason: 'Why' }],
	['/A/1', '/b', { from: '/A/1', to: '/b', reason: 'Why' }],
	['measures/', '', 'refused K004'],
	['/a//b', '', 'refused K004'],
	['//elsewhere.example/', '', 'refused K004'],
	['/a?b', '', 'refused K004'],
	['/.a', '', 'refused K004'],
	['/a', 'https://elsewhere.example/', 'refused K004'],
	['x/a', '/b', 'refused K004'],
])('an address that moved from %j to %j', (from, to, is) =>
	expect(read(redirects.record(4), { from, to, reason: 'Why' })).toEqual(is),
);
