import { describe, expect, it, test } from 'vitest';
import { council, COUNCIL, csv, FIGURES, json, Q2, Q3, REGISTER, register, second } from '../words/guide/example.ts';
import type { Files } from '../words/guide/example.ts';
import { referencesLead } from './references.ts';
import { said } from './said.fixture.ts';

const told = (files: Files): string[] => said(referencesLead, files).map((text) => text.replace('I002 error ', ''));
const none = (place: string, kind: string, id: string, meant = ''): string =>
	`${place}: There is no ${kind} "${id}".${meant === '' ? '' : ` Did you mean ${meant}?`}`;
const plan = (more: object = {}, node: object = {}): Files => ({
	'data/plan.json': json({
		plans: [
			{
				...{ id: 'our-plan', title: 'Our plan', from: '2024-04-01' },
				levels: [{ id: 'priority', singular: 'Priority', plural: 'Priorities' }],
				nodes: [
					{ id: 'homes', title: 'Good homes' },
					{ id: 'parks', title: 'Green parks', ...node },
				],
			},
		],
		...more,
	}),
});

describe('each name of the council and its plan that leads nowhere is told where it stands', () => {
	const HOMES = 'data/plan.json 15:5';
	const PARKS = 'data/plan.json 19:5';
	test.each<[string, Files, string[]]>([
		[
			'the end of a link whose start is known',
			plan({ links: [{ from: 'homes', to: ['parcs'] }] }),
			[none(HOMES, 'part of the plan', 'parcs', 'parks')],
		],
		[
			'the start of a link, at the first end that is known',
			plan({ links: [{ from: 'x', to: ['y', 'parks', 'homes'] }] }),
			[none(PARKS, 'part of the plan', 'x'), none('data/plan.json 1:1', 'part of the plan', 'y')],
		],
		[
			'both ends of a link, at the plan',
			plan({ links: [{ from: 'x', to: ['y'] }] }),
			[none('data/plan.json 1:1', 'part of the plan', 'x'), none('data/plan.json 1:1', 'part of the plan', 'y')],
		],
		['the service of a part', plan({}, { service: 'waste' }), [none(PARKS, 'service', 'waste')]],
		['what came instead of a part', plan({}, { replacedBy: 'x' }), [none(PARKS, 'part of the plan', 'x')]],
	])('%s', (_what, files, expected) => expect(told(files)).toEqual(expected));

	const place = (files: Files, key: string): string => {
		const line = files[COUNCIL]!.split('\n').findIndex((text) => text.includes(`"${key}"`)) + 1;
		return `data/council.json ${line}`;
	};
	const step = { id: 'f', title: 'F', step: 'data-due', frequency: 'quarter' };
	const audience = { id: 'cabinet', title: 'Cabinet', shows: 'everything' };
	test.each<[string, object, string, [kind: string, id: string][]]>([
		['the stage of a step', { cycle: [{ ...step, stage: 'chek' }] }, 'cycle', [['sign-off stage', 'chek']]],
		['the audience of a step', { cycle: [{ ...step, audience: 'cab' }] }, 'cycle', [['audience', 'cab']]],
		[
			'what a stage differs from',
			{ signOff: { stages: [{ id: 'a', title: 'A', differentFrom: ['second'] }] } },
			'signOff',
			[['sign-off stage', 'second']],
		],
		[
			'the parts of the plan of an audience',
			{ audiences: [{ ...audience, objectives: ['x', 'homes'] }] },
			'audiences',
			[['part of the plan', 'x']],
		],
		['the services of an audience', { audiences: [{ ...audience, services: ['x'] }] }, 'audiences', [['service', 'x']]],
		['the lenses of an audience', { audiences: [{ ...audience, lenses: ['x'] }] }, 'audiences', [['lens', 'x']]],
	])('%s', (_what, more, key, expected) => {
		const files = { [COUNCIL]: council(more as Record<string, unknown>) };
		const found = told(files);
		expect(found.map((text) => text.split(':')[0])).toEqual(expected.map(() => place(files, key)));
		expect(found.map((text) => text.slice(text.indexOf(': ')))).toEqual(
			expected.map(([kind, id]) => none('', kind, id)),
		);
	});
});

describe('each name of a shared table that leads nowhere is told in its cell', () => {
	test.each<[string, Files, string[]]>([
		[
			'also of a measure',
			{ [REGISTER]: register(',also', ',homes;x;y') },
			[
				none('data/indicators.csv K2', 'part of the plan', 'x'),
				none('data/indicators.csv K2', 'part of the plan', 'y'),
			],
		],
		[
			'the objective',
			{ [REGISTER]: register().replace(',homes,', ',home,') },
			[none('data/indicators.csv C2', 'part of the plan', 'home', 'homes')],
		],
		['the service', { [REGISTER]: register(',service', ',x') }, [none('data/indicators.csv K2', 'service', 'x')]],
		['the unit', { [REGISTER]: register('', '', 'x') }, [none('data/indicators.csv D2', 'unit', 'x')]],
		['the lens', { [REGISTER]: register(',lenses', ',x') }, [none('data/indicators.csv K2', 'lens', 'x')]],
		[
			'the service above',
			{ 'data/services.csv': csv('id,title,parent', 'a,A,', 'b,B,place') },
			[none('data/services.csv C3', 'service', 'place')],
		],
		[
			'the group of a member',
			{ 'data/group-members.csv': csv('area_code,area,group', 'E1,Bury,x') },
			[none('data/group-members.csv C2', 'group', 'x')],
		],
		[
			'the service of what is withheld',
			{ 'data/not-published.csv': csv('title,reason,service', 'T,R,x') },
			[none('data/not-published.csv C2', 'service', 'x')],
		],
	])('%s', (_what, files, expected) => expect(told(files)).toEqual(expected));
});

describe('each name of a release that leads nowhere is told in its cell', () => {
	const ACTIONS = 'id,kind,title,status,objective,parent';
	const COMPARED = 'indicator,period,group,area_code,area,dimension,category,value';
	const group = { 'data/groups.csv': csv('id,title,kind', 'near,Near,members', 'mean,Mean,statistic') };
	const wards = { 'data/dimensions.csv': csv('dimension,id,title,kind', 'ward,north,North,place') };
	test.each<[string, Files, string[]]>([
		[
			'the action above',
			{ [`${Q2}/actions.csv`]: csv(ACTIONS, 'a,action,A,on-track,homes,mend', 'b,action,B,on-track,homes,a') },
			[none('q2/actions.csv F2 in q2', 'action', 'mend')],
		],
		[
			'an action of a later release is known',
			{
				...second(),
				[`${Q2}/actions.csv`]: csv(ACTIONS, 'a,action,A,on-track,homes,b'),
				[`${Q3}/actions.csv`]: csv(ACTIONS, 'b,action,B,on-track,homes,'),
			},
			[],
		],
		[
			'the group of other areas',
			{ ...group, [`${Q2}/comparisons.csv`]: csv(COMPARED, 'hsg-03,2025,x,E1,Bury,,,5') },
			[none('q2/comparisons.csv C2 in q2', 'group', 'x')],
		],
		[
			'an area without a name',
			{ ...group, [`${Q2}/comparisons.csv`]: csv(COMPARED, 'hsg-03,2025,near,E1,,,,5', 'hsg-03,2025,mean,,,,,5') },
			['V014 error q2/comparisons.csv E2 in q2: The cell in the column "area" is blank, but every row needs it.'],
		],
		[
			'a category of other areas',
			{
				...group,
				...wards,
				[`${Q2}/comparisons.csv`]: csv(
					COMPARED,
					'hsg-03,2025,near,E1,Bury,ward,nort,5',
					'hsg-03,2025,near,E1,Bury,sex,nort,5',
					'hsg-03,2025,near,E1,Bury,,,5',
				),
			},
			[none('q2/comparisons.csv G2 in q2', 'category', 'nort', 'north')],
		],
		[
			'a category of a part',
			{
				...wards,
				[`${Q2}/breakdowns.csv`]: csv(
					'indicator,period,dimension,category,value',
					'hsg-03,2025,ward,nort,5',
					'hsg-03,2025,age,nort,5',
				),
			},
			[none('q2/breakdowns.csv D2 in q2', 'category', 'nort', 'north')],
		],
		[
			'the group of a reason',
			{ ...group, [`${Q2}/revisions.csv`]: csv('indicator,period,kind,reason,group', 'hsg-03,2025,error,R,nea') },
			[none('q2/revisions.csv E2 in q2', 'group', 'nea', 'near')],
		],
		[
			'the action of commentary',
			{ 'content/commentary/q2/hsg-03.md': '---\nby: Head\non: 2025-10-20\naction: x\n---\n\nWords.\n' },
			[none('q2/hsg-03.md 4:9 in q2', 'action', 'x')],
		],
	])('%s', (_what, files, expected) => expect(told(files)).toEqual(expected));

	it('a part of the plan and a group that it was signed with stay known to it, and to it alone', () => {
		const context = json({
			groups: [{ id: 'old', title: 'Old', kind: 'members' }],
			...(JSON.parse(plan({}, { id: 'old-part' })['data/plan.json']!) as object),
		});
		const rows = (folder: string): Files => ({
			[`${folder}/actions.csv`]: csv(ACTIONS, 'a,action,A,on-track,old-part,', 'b,action,B,on-track,homes,'),
			[`${folder}/comparisons.csv`]: csv(COMPARED, 'hsg-03,2025,old,E1,Bury,,,5'),
		});
		const signed = { ...group, ...rows(Q2), [`${Q2}/context.json`]: context };
		expect(told(signed)).toEqual([]);
		expect(told({ ...signed, ...second(), ...rows(Q3) })).toEqual([
			none('q3/actions.csv E2 in q3', 'part of the plan', 'old-part'),
			none('q3/comparisons.csv C2 in q3', 'group', 'old'),
		]);
	});

	it('the stage and the services of a signature are told in sign-off.json', () => {
		const signOff = json({
			...{ canonicalForm: 'unsealed', digest: '', previousDigest: '' },
			stages: [
				{ stage: 'chek', role: 'R', on: '2025-11-01', digest: '' },
				{ stage: 'check', role: 'R', on: '2025-11-01', digest: '', covers: ['a', 'waste'] },
			],
		});
		const files = {
			[COUNCIL]: council({ signOff: { stages: [{ id: 'check', title: 'Checked' }] } }),
			'data/services.csv': csv('id,title', 'a,A'),
			[`${Q2}/sign-off.json`]: signOff,
		};
		const at = 'q2/sign-off.json 1:1 in q2';
		expect(told(files)).toEqual([none(at, 'sign-off stage', 'chek', 'check'), none(at, 'service', 'waste')]);
		expect(
			told({
				...files,
				[`${Q2}/sign-off.json`]: undefined,
				[`${Q2}/observations.csv`]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,9,,'),
			}),
		).toEqual([]);
	});
});
