/** Examples of what goes wrong from one release to the next: targets, promises, revisions, the line, the thread. */

import type { Example, Files } from './example.ts';
import {
	beside,
	commentary,
	council,
	COUNCIL,
	csv,
	file,
	FIGURES,
	json,
	OBSERVATIONS,
	Q2,
	Q3,
	REGISTER,
	register,
	second,
} from './example.ts';

const TARGETS = `${Q2}/targets.csv`;
const targets = (release: string, ...rows: readonly string[]): Files => ({
	[`${release}/targets.csv`]: csv('indicator,period,target,rationale,reason', ...rows),
});
const ACTIONS = 'id,kind,objective,title,due,status,owner';
const action = (status: string): string =>
	csv(ACTIONS, `surveys,action,homes,Survey every home,2026-01-31,${status},Head of Housing`);
const figure = (period: string, said: string): string => csv(FIGURES, `hsg-03,${period},${said},,`);
const REVISIONS = 'indicator,period,kind,reason';
const reason = (kind: string, words: string): string => csv(REVISIONS, `hsg-03,FY2025-26-Q2,${kind},${words}`);
const Q3_FIGURES = `${Q3}/observations.csv`;
const released = (more: Readonly<Record<string, unknown>>): Files => ({
	[`${Q3}/release.json`]: second(more)[`${Q3}/release.json`],
});
const SIGNERS = [
	{ id: 'check', title: 'Checked', required: true, scope: 'release' },
	{ id: 'sign', title: 'Signed off', required: true, scope: 'release', differentFrom: ['check'] },
];
const signOff = (...stages: readonly unknown[]): string =>
	json({ canonicalForm: 'unsealed', digest: '', previousDigest: '', stages });
const signed = (stage: string, role: string, more: Readonly<Record<string, unknown>> = {}): unknown => ({
	stage,
	role,
	on: '2025-11-01',
	digest: '',
	...more,
});
const DIGEST = 'c2f0a6d1b39e47582ab6c8e01d94f7735e08bb2496af1c70d3e85f6912a4bc07';
/** A seal that somebody has signed. */
const sealed = (...stages: readonly unknown[]): string =>
	json({
		canonicalForm: 'golden-thread-1',
		digest: DIGEST,
		previousDigest: '',
		stages: stages.map((stage) => ({ ...(stage as object), digest: DIGEST })),
	});
const SERVICES = {
	'data/services.csv': csv('id,title,head', 'housing,Housing,Head of Housing', 'waste,Waste,Head of Waste'),
};
const AREAS = 'indicator,period,group,area_code,area,value';
const plan = (...nodes: readonly unknown[]): string =>
	json({
		plans: [
			{
				id: 'our-plan',
				title: 'Our plan',
				from: '2024-04-01',
				levels: [{ id: 'priority', singular: 'Priority', plural: 'Priorities' }],
				nodes,
			},
		],
	});
const HOMES = { id: 'homes', title: 'Good homes' };
const MISSED = {
	...targets(Q2, 'hsg-03,FY2025-26-Q2,98,National standard,'),
	...commentary('Two blocks failed. We survey every home by January.', 'surveys'),
	[`${Q2}/actions.csv`]: action('on-track'),
};

export const HISTORY_EXAMPLES = {
	C001: {
		bad: { ...targets(Q2, 'hsg-03,FY2025-26-Q2,98,National standard,') },
		good: MISSED,
	},
	C002: beside(
		{ ...MISSED, ...second() },
		file(
			`${Q3}/actions.csv`,
			csv(ACTIONS, 'paint,action,homes,Paint the doors,2026-03-31,on-track,Head of Housing'),
			action('complete'),
		),
	),
	T001: file(
		TARGETS,
		csv('indicator,period,target_lower,target_upper', 'hsg-03,FY2025-26-Q3,90,95'),
		csv('indicator,period,target', 'hsg-03,FY2025-26-Q3,95'),
	),
	T002: {
		bad: targets(Q2, 'hsg-03,FY2025-26-Q3,85,,'),
		good: targets(Q2, 'hsg-03,FY2025-26-Q3,85,Two blocks are empty for works.,'),
	},
	O001: beside(
		{
			...released({}),
			[COUNCIL]: council({ signOff: { stages: SIGNERS.slice(0, 1) } }),
			[`${Q2}/sign-off.json`]: signOff(signed('check', 'Head of Data')),
			[REGISTER]: register(',lag_days', ',20'),
			[OBSERVATIONS]: figure('FY2025-26-Q1', '91'),
		},
		file(
			Q3_FIGURES,
			csv(FIGURES, 'hsg-03,FY2025-26-Q3,92,,'),
			csv(FIGURES, 'hsg-03,FY2025-26-Q2,91.5,,', 'hsg-03,FY2025-26-Q3,92,,'),
		),
	),
	N001: file(
		'data/plan.json',
		plan({ ...HOMES, to: '2025-03-31', replacedBy: 'warm' }, { id: 'warm', title: 'Warm homes' }),
		plan(HOMES),
	),
	N002: file('data/plan.json', plan(HOMES, { id: 'parks', title: 'Green parks' }), plan(HOMES)),
	G001: beside(
		{ [REGISTER]: register(',tier', ',key') },
		file(
			'data/approvals.csv',
			csv('kind,subject,stage,role,on', 'target,hsg-03,,Cabinet,2025-03-01'),
			csv('kind,subject,stage,role,on', 'indicator,hsg-03,,Cabinet,2025-03-01'),
		),
	),
	S002: beside(
		{
			...SERVICES,
			[REGISTER]: register(',service', ',housing').replace(/,\n$/, ',waste\n'),
			[COUNCIL]: council({
				signOff: { stages: [{ id: 'head', title: 'Heads of service', required: true, scope: 'service' }] },
			}),
		},
		file(
			`${Q2}/sign-off.json`,
			signOff(signed('head', 'Head of Housing', { covers: ['housing'] })),
			signOff(
				signed('head', 'Head of Housing', { covers: ['housing'] }),
				signed('head', 'Head of Waste', { covers: ['waste'] }),
			),
		),
	),
	S003: beside(
		{ [COUNCIL]: council({ signOff: { stages: [{ ...SIGNERS[0], roles: ['Head of Data'] }] } }) },
		file(`${Q2}/sign-off.json`, sealed(signed('check', 'Head of Parks')), sealed(signed('check', 'Head of Data'))),
	),
	S004: beside(
		{ [COUNCIL]: council({ signOff: { stages: [{ ...SIGNERS[0], roles: ['Head of Data'] }] } }) },
		file(
			`${Q2}/sign-off.json`,
			sealed(signed('check', 'Head of Data', { on: '2025-12-01' })),
			sealed(signed('check', 'Head of Data')),
		),
	),
	S006: beside(
		{ [Q3_FIGURES]: figure('FY2025-26-Q3', '92') },
		{ bad: released({ previous: 'q1' }), good: released({}) },
	),
	S008: beside(
		{
			...second(),
			[COUNCIL]: council({ signOff: { stages: SIGNERS.slice(0, 1) } }),
			[`${Q3}/sign-off.json`]: signOff(signed('check', 'Head of Data')),
		},
		file(`${Q2}/sign-off.json`, undefined, signOff(signed('check', 'Head of Data'))),
	),
	S010: beside(
		{ [COUNCIL]: council({ signOff: { stages: SIGNERS } }) },
		file(
			`${Q2}/sign-off.json`,
			signOff(signed('check', 'Head of Data'), signed('sign', 'Head of Data')),
			signOff(signed('check', 'Head of Data'), signed('sign', 'Director')),
		),
	),
	S012: beside(
		{
			...SERVICES,
			[REGISTER]: register(',service', ',housing').replace(/,\n$/, ',waste\n'),
			[COUNCIL]: council({
				signOff: { stages: [{ id: 'head', title: 'Heads of service', required: true, scope: 'service' }] },
			}),
		},
		file(
			`${Q2}/sign-off.json`,
			sealed(signed('head', 'Head of Housing', { covers: ['housing', 'waste'] })),
			sealed(
				signed('head', 'Head of Housing', { covers: ['housing'] }),
				signed('head', 'Head of Waste', { covers: ['waste'] }),
			),
		),
	),
	S013: beside(
		{ [`${Q2}/sign-off.json`]: sealed(signed('check', 'Head of Data')) },
		file(
			COUNCIL,
			council({ signOff: { stages: SIGNERS.slice(0, 1) } }),
			council({ signOff: { stages: [{ ...SIGNERS[0], roles: ['Head of Data'] }] } }),
		),
	),
	X001: beside(
		{ ...second(), [Q3_FIGURES]: figure('FY2025-26-Q2', '89.5') },
		file(`${Q3}/revisions.csv`, undefined, reason('error', 'Two blocks were counted twice.')),
	),
	X002: beside(
		{ ...second(), ...targets(Q2, 'hsg-03,FY2025-26-Q2,90,National standard,') },
		{
			bad: targets(Q3, 'hsg-03,FY2025-26-Q2,85,,'),
			good: targets(Q3, 'hsg-03,FY2025-26-Q2,85,,The standard changed in July.'),
		},
	),
	X003: beside(
		{ ...second(), [`${Q2}/register.csv`]: register() },
		file(REGISTER, register('', '', 'percent', 'lower'), register()),
	),
	X004: beside(
		{
			...second(),
			'data/groups.csv': csv('id,title,kind', 'near,Neighbours,members'),
			[`${Q2}/comparisons.csv`]: csv(AREAS, 'hsg-03,FY2025-26-Q2,near,E1,Bury,41'),
			[`${Q3}/comparisons.csv`]: csv(AREAS, 'hsg-03,FY2025-26-Q2,near,E1,Bury,44'),
		},
		file(`${Q3}/revisions.csv`, undefined, reason('source', 'The source recalculated every council.')),
	),
	R008: beside(
		{
			'data/groups.csv': csv('id,title,kind', 'near,Neighbours,members'),
			'data/group-members.csv': csv('group,area_code,area', 'near,E1,Bury', 'near,E2,York'),
		},
		file(
			`${Q2}/comparisons.csv`,
			csv(`${AREAS},marker`, 'hsg-03,FY2025-26-Q2,near,E1,Bury,41,'),
			csv(`${AREAS},marker`, 'hsg-03,FY2025-26-Q2,near,E1,Bury,41,', 'hsg-03,FY2025-26-Q2,near,E2,York,,x'),
		),
	),
	R010: beside(
		{
			'data/groups.csv': csv('id,title,kind', 'near,Neighbours,members'),
			'data/group-members.csv': csv('group,area_code,area', 'near,E1,Bury'),
		},
		file(
			`${Q2}/comparisons.csv`,
			csv(AREAS, 'hsg-03,FY2025-26-Q2,near,E1,Bury,41', 'hsg-03,FY2025-26-Q2,near,E2,York,44'),
			csv(AREAS, 'hsg-03,FY2025-26-Q2,near,E1,Bury,41'),
		),
	),
	R009: file(
		'data/dimensions.csv',
		csv('dimension,id,title,kind,order,scale_end', 'decile,d1,1,people,1,most deprived', 'decile,d10,10,people,10,'),
		csv(
			'dimension,id,title,kind,order,scale_end',
			'decile,d1,1,people,1,most deprived',
			'decile,d10,10,people,10,least deprived',
		),
	),
	X005: beside(
		second(),
		file(
			`${Q3}/revisions.csv`,
			csv(REVISIONS, 'hsg-03,FY2024-25-Q4,withdrawn,Counted twice.'),
			reason('withdrawn', 'Counted twice.'),
		),
	),
} as const satisfies Readonly<Record<string, Example>>;
