/** The rules that look at the plan, the register and the approvals as a whole. */

import { describe, expect, test } from 'vitest';
import { readWith } from '../read/folder/site.fixture.ts';
import type { Files } from '../words/guide/example.ts';
import { csv, json, Q2, Q3, REGISTER, register, second } from '../words/guide/example.ts';
import { keyMeasuresAreApproved } from './approvals.ts';
import { referencesLead } from './references.ts';
import type { Rule } from './rule.ts';
import { meaningStays } from './same-meaning.ts';
import { everyPartIsFollowed, everythingHasAPlace } from './thread.ts';

const told = (rule: Rule, files: Files): string[] => {
	const { submission, problems } = readWith(files);
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	return [...rule.check(submission!)].map(
		({ at, found, message, release }) =>
			`${at.file.split('/').at(-1)}:${at.cell ?? at.line} ${found ?? message}${release ? ` in ${release}` : ''}`,
	);
};

/** Two parts, of which the second holds two; measures hang on the first. The release comes out on 6 November 2025. */
const plan = (
	more: {
		readonly plan?: object;
		readonly homes?: object;
		readonly green?: object;
		readonly parks?: object;
		readonly links?: readonly object[];
	} = {},
): Files => ({
	'data/plan.json': json({
		plans: [
			{
				...{ id: 'our-plan', title: 'Our plan', from: '2024-04-01' },
				levels: [{ id: 'priority', singular: 'Priority', plural: 'Priorities' }],
				nodes: [
					{ id: 'homes', title: 'Good homes', ...more.homes },
					{
						id: 'green',
						title: 'A green town',
						children: [
							{ id: 'parks', title: 'Parks', ...more.parks },
							{ id: 'air', title: 'Air' },
						],
						...more.green,
					},
				],
				...more.plan,
			},
		],
		...(more.links ? { links: more.links } : {}),
	}),
});
const actions = (...rows: readonly string[]): Files => ({
	[`${Q2}/actions.csv`]: csv('id,kind,title,status,objective,also,parent', ...rows),
});
const risks = (...rows: readonly string[]): Files => ({
	[`${Q2}/risks.csv`]: csv('id,title,likelihood,impact,objective,indicator', ...rows),
});
const nodes = (problems: readonly string[]): string[] => problems.map((text) => text.slice(text.indexOf(' ') + 1));

describe('a measure hangs on a part of the plan that goes on', () => {
	test.each<[what: string, files: Files, told: string[]]>([
		['and has no end', plan(), []],
		['or ends today', plan({ homes: { to: '2025-11-06' } }), []],
		[
			'not on one that ended yesterday',
			plan({ homes: { to: '2025-11-05' } }),
			['indicators.csv:C2', 'indicators.csv:C3'],
		],
		[
			'not on one whose plan has ended',
			plan({ plan: { to: '2025-03-31' } }),
			['indicators.csv:C2', 'indicators.csv:C3'],
		],
		[
			'nor on one in a part that has ended',
			{ ...plan({ green: { to: '2025-03-31' } }), [REGISTER]: register().replaceAll(',homes,', ',parks,') },
			['indicators.csv:C2', 'indicators.csv:C3'],
		],
		[
			'unless it ended with it',
			{ ...plan({ homes: { to: '2025-10-01' } }), [REGISTER]: register(',last_period', ',FY2025-26-Q2') },
			['indicators.csv:C3'],
		],
		[
			'but not if it goes on',
			{ ...plan({ homes: { to: '2025-10-01' } }), [REGISTER]: register(',last_period', ',FY2025-26-Q4') },
			['indicators.csv:C2', 'indicators.csv:C3'],
		],
	])('%s', (_what, files, expected) =>
		expect(told(everythingHasAPlace, files).map((text) => text.split(' ')[0])).toEqual(expected),
	);

	test('and is told the earliest end above it, and what came instead', () => {
		const { submission } = readWith(
			plan({ plan: { to: '2025-09-30' }, homes: { to: '2025-03-31', replacedBy: 'green' } }),
		);
		const [problem] = [...everythingHasAPlace.check(submission!)];
		expect(`${problem!.message} ${problem!.remedy}`).toMatch(/31 March 2025.*green/s);
	});
});

describe('an action and a risk have a place', () => {
	test.each<[files: Files, told: string[]]>([
		[actions('a,action,A,on-track,homes,,'), []],
		[actions('b,programme,B,on-track,homes,,', 'a,action,A,on-track,,,b'), []],
		[actions('a,action,A,on-track,,,'), ['actions.csv:E2']],
		[risks('r,R,1,2,homes,'), []],
		[risks('r,R,1,2,,hsg-03'), []],
		[risks('r,R,1,2,,'), ['risks.csv:E2']],
	])('%j', (files, expected) =>
		expect(told(everythingHasAPlace, files).map((text) => text.split(' ')[0])).toEqual(expected),
	);

	test('but what was published before anybody could be asked is left alone', () => {
		const history = {
			[`${Q2}/sign-off.json`]: json({ canonicalForm: 'unsealed', digest: '', previousDigest: '', stages: [] }),
		};
		expect(told(everythingHasAPlace, { ...risks('r,R,1,2,,'), ...history })).toEqual([]);
	});
});

describe('every part of the plan is followed', () => {
	const missing = (files: Files): string[] => {
		const { submission, problems } = readWith(files);
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		return [...everyPartIsFollowed.check(submission!)].map(
			({ message }) => /"?(A green town|Good homes|Parks|Air)"?/.exec(message)?.[1] ?? message,
		);
	};
	const onAir = { [REGISTER]: register().replace('Recycling,homes', 'Recycling,air') };
	test.each<[what: string, files: Files, told: string[]]>([
		['a branch without anything is told at its top', plan(), ['A green town']],
		['a twig without anything, beside one that has', { ...plan(), ...onAir }, ['Parks']],
		['a second place of a measure counts', { ...plan(), [REGISTER]: register(',also', ',parks;air') }, []],
		['an action counts', { ...plan(), ...actions('a,action,A,on-track,parks,,') }, ['Air']],
		['so does its second place', { ...plan(), ...actions('a,action,A,on-track,homes,parks;air,') }, []],
		[
			'what another part delivers is followed there',
			plan({ links: ['parks', 'air'].map((from) => ({ from, to: ['homes'] })) }),
			[],
		],
		['what is over is not asked', plan({ green: { to: '2025-11-05' } }), []],
		['what ends today still is', plan({ green: { to: '2025-11-06' } }), ['A green town']],
		['what has not begun is not asked', plan({ green: { from: '2025-11-07' } }), []],
		['what begins today is', plan({ green: { from: '2025-11-06' } }), ['A green town']],
		['a plan that is over is not asked', plan({ plan: { to: '2025-11-05' } }), []],
		[
			'a council without measures is not asked',
			{
				...plan(),
				[REGISTER]: undefined,
				'data/releases/q2/observations.csv': undefined,
				...actions('a,action,A,on-track,homes,,'),
			},
			[],
		],
	])('%s', (_what, files, expected) => {
		if (files[REGISTER] === undefined && REGISTER in files) {
			const { submission } = readWith(files);
			return expect([...everyPartIsFollowed.check(submission!)]).toEqual([]);
		}
		expect(missing(files)).toEqual(expected);
		return undefined;
	});

	test('by the actions of the newest release that has any', () => {
		const q3 = {
			...second(),
			[`${Q3}/actions.csv`]: csv('id,kind,title,status,objective', 'a,action,A,on-track,homes'),
		};
		expect(missing({ ...plan(), ...actions('a,action,A,on-track,parks,,'), ...q3 })).toEqual(['A green town']);
		expect(missing({ ...plan(), ...actions('a,action,A,on-track,parks,,'), ...second() })).toEqual(['Air']);
	});
});

describe('a key measure was approved', () => {
	const key = { [REGISTER]: register(',tier', ',key') };
	const approvals = (...rows: readonly string[]): Files => ({
		...key,
		'data/approvals.csv': csv('kind,subject,role,on', ...rows),
	});
	test.each<[what: string, files: Files, isTold: boolean]>([
		['which is not asked where nothing is approved', key, false],
		['by itself', approvals('indicator,hsg-03,Cabinet,2020-01-01'), false],
		['not by the approval of another', approvals('indicator,wst-01,Cabinet,2025-01-01'), true],
		['with the framework before its first release', approvals('framework,,Cabinet,2025-11-06'), false],
		['with the plan before its first release', approvals('plan,,Cabinet,2025-03-18'), false],
		['not with a framework after it', approvals('framework,,Cabinet,2025-11-07'), true],
		['not with a target', approvals('target,hsg-03,Cabinet,2025-03-18'), true],
	])('%s', (_what, files, isTold) =>
		expect(told(keyMeasuresAreApproved, files).map((text) => text.split(' ')[0])).toEqual(
			isTold ? ['indicators.csv:K2'] : [],
		),
	);

	test('with a framework since the release before the one that first carried it', () => {
		const observations = {
			'data/releases/q2/observations.csv': csv('indicator,period,value', 'wst-01,FY2025-26-Q2,44'),
		};
		const on = (day: string): number =>
			told(keyMeasuresAreApproved, { ...approvals(`framework,,Cabinet,${day}`), ...observations, ...second() }).length;
		expect(['2025-11-06', '2025-11-07', '2026-02-05', '2026-02-06'].map(on)).toEqual([1, 0, 0, 1]);
	});

	test('also while no release carries it', () => {
		const waiting = { 'data/releases/q2/observations.csv': csv('indicator,period,value', 'wst-01,FY2025-26-Q2,44') };
		expect(told(keyMeasuresAreApproved, { ...approvals('framework,,Cabinet,2025-11-06'), ...waiting })).toHaveLength(1);
		expect(told(keyMeasuresAreApproved, { ...approvals('framework,,Cabinet,2026-11-06'), ...waiting })).toEqual([]);
	});

	test('and no other measure is asked', () => {
		expect(
			told(keyMeasuresAreApproved, {
				...approvals('target,,Cabinet,2025-01-01'),
				[REGISTER]: register(',tier', ',corporate'),
			}),
		).toEqual([]);
	});
});

describe('the meaning of a measure stays', () => {
	const signed = { [`${Q2}/register.csv`]: register() };
	const next = { ...second(), ...signed };
	test.each<[what: string, files: Files, told: string[]]>([
		['as it is', next, []],
		['in its unit', { ...next, [REGISTER]: register('', '', 'number') }, ['indicators.csv:D2']],
		['in which way is better', { ...next, [REGISTER]: register('', '', 'percent', 'lower') }, ['indicators.csv:F2']],
		['but its words may change', { ...next, [REGISTER]: register().replace('Decent homes', 'Good homes') }, []],
		['which is not asked of what no later release carries', { ...signed, [REGISTER]: register('', '', 'number') }, []],
		['which nobody can tell before a register is signed', { ...second(), [REGISTER]: register('', '', 'number') }, []],
		[
			'and is told in the register of the release that changes it',
			{ ...next, [`${Q3}/register.csv`]: register('', '', 'number') },
			['register.csv:D2'],
		],
	])('%s', (_what, files, expected) => {
		const found = told(meaningStays, files);
		expect(found.map((text) => text.split(' ')[0])).toEqual(expected);
		for (const text of found) expect(text).toMatch(/ in q3$/);
	});
});

describe('what the council and its plan name exists', () => {
	const council = (more: object): Files => ({
		'data/council.json': json({
			...{ name: 'Example Council', shortName: 'Example', siteUrl: 'https://performance.example/' },
			contact: { team: 'Performance', email: 'performance@example.org' },
			...more,
		}),
	});
	const stages = {
		stages: [
			{ id: 'service', title: 'Service' },
			{ id: 'director', title: 'Director', differentFrom: ['service'] },
		],
	};
	const step = { id: 'figures', title: 'Figures', step: 'data-due', frequency: 'quarter' };
	const audience = (more: object) => ({
		audiences: [{ id: 'scrutiny', title: 'Scrutiny', shows: 'everything', ...more }],
	});

	test.each<[files: Files, told: string[]]>([
		[plan({ homes: { service: 'housing' } }), ['housing']],
		[plan({ homes: { replacedBy: 'green' } }), []],
		[plan({ homes: { replacedBy: 'red' } }), ['red']],
		[plan({ links: [{ from: 'green', to: ['homes'] }] }), []],
		[plan({ links: [{ from: 'red', to: ['homes', 'blue'] }] }), ['red', 'blue']],
		[council({ signOff: stages }), []],
		[council({ signOff: { stages: [{ ...stages.stages[1] }] } }), ['service']],
		[{ 'data/services.csv': csv('id,title,parent', 'a,A,', 'b,B,a', 'c,C,x') }, ['x']],
		[{ 'data/group-members.csv': csv('group,area_code,area', 'near,E08,Bury') }, ['near']],
		[{ 'data/not-published.csv': csv('title,reason,service', 'T,R,social-care') }, ['social-care']],
		[{ [REGISTER]: register(',lenses', ',equality') }, ['equality']],
		[{ [REGISTER]: register(',service', ',housing') }, ['housing']],
		[{ [REGISTER]: register(',also', ',red;homes;blue') }, ['red', 'blue']],
		[{ [REGISTER]: register('', '', 'per-cent') }, ['per-cent']],
	])('%#: %s', (files, expected) => expect(nodes(told(referencesLead, files))).toEqual(expected));

	test.each<[more: object, told: string[]]>([
		[{ signOff: stages, cycle: [{ ...step, stage: 'service', audience: 'scrutiny' }], ...audience({}) }, []],
		[{ cycle: [{ ...step, stage: 'service', audience: 'scrutiny' }] }, ['service', 'scrutiny']],
		[audience({ objectives: ['homes'] }), []],
		[audience({ objectives: ['red'], services: ['housing'], lenses: ['equality'] }), ['red', 'housing', 'equality']],
	])('%j', (more, expected) => expect(nodes(told(referencesLead, council(more)))).toEqual(expected));
});
