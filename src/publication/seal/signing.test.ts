import { expect, it, test } from 'vitest';
import { located, releaseOf, submissionOf } from '../submission.fixture.ts';
import { headsOf, maySignFor, signing } from './signing.ts';

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
