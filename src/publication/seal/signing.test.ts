import { expect, it, test } from 'vitest';
import { located, releaseOf, submissionOf } from '../submission.fixture.ts';
import { headsOf, maySignFor, post, signing } from './signing.ts';

test.each([
	'Data Lead',
	'data lead',
	' Data  Lead. ',
	'Ｄata Lead',
	'Data\u00a0Lead',
	'Data\u200bLead',
	'Data-Lead',
	'DataLead',
	'"Data Lead"',
])('%j is the data lead', (name) => expect(post(name)).toBe(post('Data Lead')));

test.each([
	['Head of Parks', 'Head of Streets'],
	['Deputy Data Lead', 'Data Lead'],
	['Director 1', 'Director 2'],
])('%j and %j are two posts', (one, other) => expect(post(one)).not.toBe(post(other)));

it.each(['D\u0430ta Le\u0430d', '\u0414ata Lead', 'Dat\u03b1 L\u0435ad'])(
	'takes letters that look alike for one: %s',
	(name) => expect(post(name) === post('Data Lead')).toBe(!name.includes('\u0414')),
);
it('keeps letters apart that people can tell apart', () => {
	expect(post('Pennaeth T\u0175r')).not.toBe(post('Pennaeth Twr'));
	expect(post('\u041c\u042d\u0420')).not.toBe(post('MEP'));
	expect(post('\u041c\u042d\u0420')).toBe(post('\u043c\u044d\u0440'));
});

it('takes & for and', () => expect(post('Head of Waste & Streets')).toBe(post('Head of Waste and Streets')));

const row = (id: string, parent?: string, head?: string) =>
	located({ id, title: id, ...(parent === undefined ? {} : { parent }), ...(head === undefined ? {} : { head }) });
const services = [
	row('place', undefined, 'Director for Place'),
	row('waste', 'place', 'Head of Waste'),
	row('bins', 'waste'),
	row('lab'),
	row('round', 'trip'),
	row('trip', 'round'),
];

test.each<[string, string, boolean]>([
	['Head of Waste', 'waste', true],
	['head of waste.', 'bins', true],
	['Director for Place', 'bins', true],
	['Head of Waste', 'place', false],
	['Head of Parks', 'bins', false],
	['Anybody', 'lab', true],
	['Anybody', 'round', true],
	['Anybody', 'of no list', true],
])('%s may sign for %s: %s', (role, service, may) => expect(maySignFor({ services }, role, service)).toBe(may));

it('names the nearest head first', () =>
	expect(headsOf({ services }, 'bins')).toEqual(['Head of Waste', 'Director for Place']));

it.each(['release', 'service'] as const)('nobody signs a stage of a %s before the stage that comes first', (scope) => {
	const stage = (id: string, of: 'release' | 'service') => ({
		id,
		title: id,
		required: true,
		scope: of,
		differentFrom: [],
	});
	const empty = submissionOf({});
	const submission = {
		...empty,
		council: { ...empty.council, stages: [stage('lead', 'release'), stage('last', scope)] },
	};
	const signed = [{ stage: 'lead', role: 'Data Lead', on: '2025-04-20', digest: 'x' }];
	const signOff = { canonicalForm: 'golden-thread-1', digest: 'x', previousDigest: '', stages: signed };
	const folder = { ...releaseOf('a', { publishAt: '2025-05-01T09:30:00Z', figures: { 'FY2025-26-Q1': 5 } }), signOff };
	const on = (day: string) =>
		signing(submission, folder, {
			...{ stage: 'last', role: 'Head of Waste', on: day, today: '2025-04-30', publishes: '2025-05-01' },
		});
	expect(on('2025-04-19')).toMatchObject({ refused: { because: 'before-earlier', than: '2025-04-20' } });
	expect(on('2025-04-20')).not.toMatchObject({ refused: { because: 'before-earlier' } });
});
