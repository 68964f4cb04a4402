import { describe, expect, it, test } from 'vitest';
import { readWith } from '../folder/site.fixture.ts';

const COUNCIL = {
	name: 'Example Council',
	shortName: 'Example',
	siteUrl: 'https://performance.example/',
	contact: { team: 'Performance', email: 'performance@example.org' },
};

const read = (more: object): ReturnType<typeof readWith> =>
	readWith({ 'data/council.json': JSON.stringify({ ...COUNCIL, ...more }, undefined, 2) });

describe('council.json', () => {
	it('has a value of ours for everything that a council leaves out', () => {
		const { submission, problems } = read({});
		expect(problems).toEqual([]);
		expect(submission!.council).toMatchObject({
			language: 'en-GB',
			timeZone: 'Europe/London',
			yearStartsInMonth: 4,
			licence: 'OGL-UK-3.0',
			status: { tolerance: 'none', words: {}, marks: 'shapes' },
			stages: [],
			smallNumber: 1,
			rollUp: { rule: 'counts', from: 'leaves' },
		});
		expect(submission!.council.units.get('percent')).toMatchObject({ symbol: '%', per: 100 });
		expect(submission!.council).not.toHaveProperty('demonstration');
	});

	test.each([
		[{ rule: 'wurst-of' }, /^"rule" cannot be "wurst-of"\. Did you mean worst-of\?$/],
		[{ rule: 'points', from: 'branches' }, /^"from" cannot be "branches"/],
		[{ rule: 'share', cutOffs: { amber: 0.5 } }, /^"cutOffs" cannot be .*amber/],
		[{ rule: 'points', cutOffs: { pointsMet: 0.4 } }, /^"cutOffs" cannot be .*pointsMet/],
	])('points at a roll-up rule that is none: %j', (rollUp, message) => {
		const { problems } = read({ rollUp });
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({
			check: 'K004',
			message: expect.stringMatching(message),
			at: { line: expect.any(Number) },
		});
		expect(problems[0]!.remedy).toMatch(/^Write /);
	});

	it('takes a roll-up rule with cut-offs of its own', () => {
		const rollUp = { rule: 'share', from: 'levels', cutOffs: { shareMet: 0.8 } };
		expect(read({ rollUp }).submission!.council.rollUp).toEqual(rollUp);
	});

	it('adds its own units to the built-in ones', () => {
		const { submission } = read({ units: { vehicles: { name: 'vehicles', symbol: 'vehicles', kind: 'count' } } });
		expect(submission!.council.units.get('vehicles')).toMatchObject({ id: 'vehicles', kind: 'count', before: false });
		expect(submission!.council.units.has('percent')).toBe(true);
	});

	test.each([
		[true, {}],
		[{ now: '2026-01-01T09:00:00+00:00' }, { now: '2026-01-01T09:00:00+00:00' }],
		[false, undefined],
	])('with demonstration %j is one of %j', (demonstration, expected) => {
		expect(read({ demonstration }).submission!.council.demonstration).toEqual(expected);
	});

	it('knows where each of its keys was written', () => {
		const { submission } = read({ cycle: [] });
		expect(submission!.council.place('contact')).toMatchObject({ file: 'data/council.json', line: 5 });
	});

	test.each([
		[{ colour: '#fff' }, 'K001', 'We do not know the setting "colour".'],
		[{ brandColor: '#ffffff' }, 'K001', 'We do not know the setting "brandColor". Did you mean brandColour?'],
		[{ brandColour: 'red' }, 'K004', '"brandColour" cannot be "red".'],
		[{ name: 5 }, 'K003', '"name" is a number without quotation marks, but we expected a text in quotation marks.'],
		[{ name: '' }, 'K004', '"name" cannot be "".'],
		[{ name: undefined }, 'K002', 'The setting "name" is missing.'],
		[{ contact: { team: 'A' } }, 'K002', 'The setting "email" is missing.'],
		[{ yearStartsInMonth: 13 }, 'K004', '"yearStartsInMonth" cannot be "13".'],
		[{ timeZone: 'Mars/Olympus' }, 'K004', '"timeZone" cannot be "Mars/Olympus".'],
		[{ homepage: 'www.example.org' }, 'V016', '"www.example.org" is not a web address that we can link to.'],
		[{ status: { tolerance: 'five' } }, 'V015', '"five" is not a tolerance that we can read.'],
		[{ status: { marks: 'shape' } }, 'K004', '"marks" cannot be "shape". Did you mean shapes?'],
		[
			{ demonstration: 'yes' },
			'K003',
			'"demonstration" is a text in quotation marks, but we expected true, false or an object in curly brackets.',
		],
		[{ demonstration: { now: 'noon' } }, 'D007', '"noon" is not a date and time with its offset.'],
		[
			{ units: { 'Per Head': { name: 'a', symbol: 'a', kind: 'rate' } } },
			'I003',
			'"Per Head" cannot be an id: an id may hold small letters a to z, digits and single hyphens only, and begins with a letter.',
		],
		[
			{ units: { a: { name: 'a', symbol: 'a', kind: 'rates' } } },
			'K004',
			'"kind" cannot be "rates". Did you mean rate?',
		],
	])('%j is %s', (more, check, message) => {
		const { problems, submission } = read(more);
		expect(problems).toEqual([expect.objectContaining({ check, message })]);
		expect(submission).toBeUndefined();
	});
});

describe('plan.json', () => {
	const plan = (...nodes: object[]): string =>
		JSON.stringify(
			{
				plans: [{ id: 'p', title: 'P', from: '2024-04-01', levels: [{ id: 'a', singular: 'A', plural: 'As' }], nodes }],
			},
			undefined,
			1,
		);

	it('tells where a node was written, however deep', () => {
		const { submission, problems } = readWith({
			'data/plan.json': plan({ id: 'homes', title: 'H', children: [{ id: 'warm', title: 'W' }] }),
		});
		expect(problems).toEqual([]);
		expect(submission!.nodePlace('warm').line).toBe(19);
	});

	it('refuses one id for two nodes', () => {
		const { problems } = readWith({ 'data/plan.json': plan({ id: 'homes', title: 'H' }, { id: 'homes', title: 'H' }) });
		expect(problems).toEqual([expect.objectContaining({ check: 'I004' })]);
	});
});

describe('what a council may say of itself', () => {
	const council = read;
	const stage = { id: 'service', title: 'Service' };
	const step = { id: 'figures', title: 'Figures', step: 'collect', frequency: 'quarter' };
	const audience = { id: 'scrutiny', title: 'Scrutiny', shows: 'all' };

	test.each<[more: object, read: object]>([
		[{ signOff: { stages: [stage] } }, { stages: [{ ...stage, required: true, scope: 'release', differentFrom: [] }] }],
		[{ signOff: {} }, { stages: [] }],
		[
			{ signOff: { stages: [{ ...stage, required: false, scope: 'service', differentFrom: ['a'], roles: ['Head'] }] } },
			{ stages: [{ ...stage, required: false, scope: 'service', differentFrom: ['a'], roles: ['Head'] }] },
		],
		[{ disclosure: { smallNumber: 5 } }, { smallNumber: 5 }],
		[{ disclosure: {} }, { smallNumber: 1 }],
		[
			{ status: { tolerance: '5%', words: { met: 'On target' }, marks: 'shapes' } },
			{ status: { tolerance: { kind: 'percent', value: 5 }, words: { met: 'On target' }, marks: 'shapes' } },
		],
		[
			{ repository: { host: 'gitlab', url: 'https://gitlab.com/a/b' } },
			{ repository: { host: 'gitlab', url: 'https://gitlab.com/a/b', branch: 'main' } },
		],
		[
			{ electionPeriods: [{ from: '2026-03-20', to: '2026-05-07' }] },
			{ electionPeriods: [{ from: '2026-03-20', to: '2026-05-07' }] },
		],
		[
			{ electionPeriods: null, cycle: null, audiences: null },
			{ electionPeriods: [], cycle: [], audiences: [] },
		],
		[{ language: 'cy' }, { language: 'cy' }],
		[{ language: 'en-GB-oxendict' }, { language: 'en-GB-oxendict' }],
		[{ yearStartsInMonth: 1 }, { yearStartsInMonth: 1 }],
		[{ yearStartsInMonth: 12 }, { yearStartsInMonth: 12 }],
		[{ brandColour: '#00445E' }, { brandColour: '#00445E' }],
		[{ siteUrl: 'http://localhost:8080' }, { siteUrl: 'http://localhost:8080' }],
		[{ siteUrl: 'https://a.example/base/' }, { siteUrl: 'https://a.example/base/' }],
		[
			{ units: { pupils: { name: 'pupils', symbol: '', kind: 'rate', per: 1000, before: true } } },
			{ units: expect.objectContaining({ size: expect.any(Number) }) },
		],
	])('%j is read', (more, expected) => {
		const { submission, problems } = council(more);
		expect(problems).toEqual([]);
		expect(submission!.council).toMatchObject(expected);
	});

	test.each<[more: object, told: string]>([
		[{ cycle: [{ ...step, step: 'x' }] }, 'K004 step'],
		[{ audiences: [{ ...audience, shows: 'x' }] }, 'K004 shows'],
		[{ signOff: { stages: [{ ...stage, scope: 'all' }] } }, 'K004 scope'],
		[{ signOff: { stages: [{ ...stage, roles: [] }] } }, 'K004 roles'],
		[{ disclosure: { smallNumber: 0 } }, 'K004 smallNumber'],
		[{ repository: { host: 'x', url: 'https://a.b/c' } }, 'K004 host'],
		[{ language: 'english' }, 'K004 language'],
		[{ language: 'e' }, 'K004 language'],
		[{ language: '-en-GB' }, 'K004 language'],
		[{ language: 'en-' }, 'K004 language'],
		[{ siteUrl: 'performance.example' }, 'K004 siteUrl'],
		[{ siteUrl: 'see https://a.example' }, 'K004 siteUrl'],
		[{ siteUrl: 'https://a.example/a b' }, 'K004 siteUrl'],
		[{ brandColour: '#fff' }, 'K004 brandColour'],
		[{ brandColour: '#00445e0' }, 'K004 brandColour'],
		[{ brandColour: 'x#00445e' }, 'K004 brandColour'],
		[{ contact: { team: 'A', email: 'nobody' } }, 'K004 email'],
		[{ contact: { team: 'A', email: 'a b@c.org' } }, 'K004 email'],
		[{ contact: { team: 'A', email: 'a@b@c.org' } }, 'K004 email'],
		[{ yearStartsInMonth: 0 }, 'K004 yearStartsInMonth'],
		[{ units: { a: { name: 'a', symbol: 'a', kind: 'rate', per: 0 } } }, 'K004 per'],
		[{ roles: [] }, 'K005 roles'],
	])('%j is told of: %s', (more, told) => {
		const [check, key] = told.split(' ');
		expect(council(more).problems).toEqual([
			expect.objectContaining({ check, message: expect.stringContaining(`"${key}"`) }),
		]);
	});

	it('of an earlier draft still opens', () => expect(council({ roles: [] }).submission).toBeDefined());
});
