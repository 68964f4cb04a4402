import { describe, expect, it } from 'vitest';
import { readWith } from '../read/folder/site.fixture.ts';
import type { Files } from '../words/guide/example.ts';
import {
	commentary,
	COUNCIL,
	council,
	csv,
	FIGURES,
	json,
	OBSERVATIONS,
	Q2,
	Q3,
	REGISTER,
	second,
} from '../words/guide/example.ts';
import { stillOwed } from './still-owed.ts';

const STAGES = [
	{ id: 'service', title: 'Checked by the service', scope: 'service' },
	{ id: 'director', title: 'Signed off' },
];
const SERVICES = csv(
	'id,parent,level,title,head',
	'waste,,service,Waste,Head of Waste',
	'housing,,service,Housing,Head of Housing',
);
const register = (housing = '', waste = ''): string =>
	csv(
		'id,title,objective,unit,decimals,polarity,frequency,calendar,basis,definition,service,responsible_officer,lag_days',
		`hsg-03,Decent homes,homes,percent,1,higher,quarter,financial,in-period,Homes,housing,${housing}`,
		`wst-01,Recycling,homes,percent,1,higher,quarter,financial,in-period,Waste,waste,${waste}`,
	);
const BASE: Files = {
	[COUNCIL]: council({ signOff: { stages: STAGES } }),
	'data/services.csv': SERVICES,
	[REGISTER]: register(',', ','),
};
const signature = (stage: string, more: object = {}) => ({ stage, role: 'R', on: '2025-11-01', digest: 'd', ...more });
const signOff = (...stages: readonly object[]): string =>
	json({ canonicalForm: 'unsealed', digest: '', previousDigest: '', stages });
const targets = (value: string): string =>
	csv('indicator,period,target,rationale', `hsg-03,FY2025-26-Q2,${value},National standard`);
const owed = (files: Files = {}, asOf = '2025-11-01T12:00:00Z') => {
	const { submission, problems } = readWith({ ...BASE, ...files });
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	return stillOwed(submission!, asOf);
};
const lines = (files: Files = {}, asOf?: string): string[] =>
	owed(files, asOf)!.things.map(({ kind, what, due, daysLeft, service, serviceTitle, role }) =>
		[kind, what, due, daysLeft, service ?? '-', serviceTitle ?? '-', role ?? '-'].join(' | '),
	);
const SIGNATURES = [
	'signature | Checked by the service | 2025-11-06 | 5 | waste | Waste | Head of Waste',
	'signature | Checked by the service | 2025-11-06 | 5 | housing | Housing | Head of Housing',
	'signature | Signed off | 2025-11-06 | 5 | - | - | -',
];

/** Measures of no service and of nobody. */
const REGISTERED_WITHOUT = csv(
	'id,title,objective,unit,decimals,polarity,frequency,calendar,basis,definition',
	'hsg-03,Decent homes,homes,percent,1,higher,quarter,financial,in-period,Homes',
	'wst-01,Recycling,homes,percent,1,higher,quarter,financial,in-period,Waste',
);
const owedKeys = (files: Files): string[][] =>
	owed({ ...files, [`${Q2}/targets.csv`]: targets('98') })!
		.things.filter(({ kind }) => kind === 'commentary')
		.map((thing) => Object.keys(thing));

describe('what a release still needs', () => {
	it('is a signature of each service that reports, and of each stage after, by the day of publication', () => {
		expect(owed()).toMatchObject({ release: 'q2', on: '2025-11-06', daysLeft: 5 });
		expect(lines()).toEqual(SIGNATURES);
	});

	it('counts days where the council is, and below nought once they are over', () => {
		expect(owed({}, '2025-11-05T23:59:59Z')?.daysLeft).toBe(1);
		expect(owed({}, '2025-11-06T00:00:00Z')?.daysLeft).toBe(0);
		expect(owed({}, '2025-11-08T00:00:00Z')?.daysLeft).toBe(-2);
	});

	it('is not a signature that is there, for the services that it covers', () => {
		expect(lines({ [`${Q2}/sign-off.json`]: signOff(signature('service', { covers: ['waste'] })) })).toEqual(
			SIGNATURES.slice(1),
		);
		const both = signOff(signature('service', { covers: ['waste'] }), signature('service', { covers: ['housing'] }));
		expect(lines({ [`${Q2}/sign-off.json`]: both })).toEqual(SIGNATURES.slice(2));
	});

	it('is nothing where everybody has signed', () => {
		const all = signOff(signature('service', { covers: ['waste', 'housing'] }), signature('director'));
		expect(owed({ [`${Q2}/sign-off.json`]: all })).toBeUndefined();
	});

	it('is a service of those reported alone', () => {
		const one = { [OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,91.5,,') };
		expect(lines(one)).toEqual([SIGNATURES[1], SIGNATURES[2]]);
	});

	it('is commentary on a missed target, of the officer who answers for the measure', () => {
		const missed = { [`${Q2}/targets.csv`]: targets('98') };
		expect(lines(missed)[1]).toBe(
			'commentary | hsg-03, FY2025-26-Q2 | 2025-11-06 | 5 | housing | Housing | Head of Housing',
		);
		expect(lines({ ...missed, [REGISTER]: register('Repairs Manager,', ',') })[1]).toBe(
			'commentary | hsg-03, FY2025-26-Q2 | 2025-11-06 | 5 | housing | Housing | Repairs Manager',
		);
		expect(lines({ ...missed, ...commentary('Two blocks failed.', 'mend') })).toEqual(SIGNATURES);
		expect(lines({ [`${Q2}/targets.csv`]: targets('90') })).toEqual(SIGNATURES);
	});
});

describe('what the next of two releases still needs', () => {
	const signed = {
		[`${Q2}/sign-off.json`]: signOff(signature('service', { covers: ['waste', 'housing'] }), signature('director')),
	};
	const after = (files: Files = {}, more: Readonly<Record<string, unknown>> = {}): string[] =>
		lines({ ...signed, ...second(more), ...files }, '2026-02-01T12:00:00Z').filter(
			(line) => !line.startsWith('signature'),
		);

	it('is its own, not that of one that everybody signed', () =>
		expect(owed({ ...signed, ...second() }, '2026-02-01T12:00:00Z')).toMatchObject({
			release: 'q3',
			on: '2026-02-05',
			daysLeft: 4,
		}));

	it('is a figure whose day has passed, with that day', () => {
		expect(after({ [REGISTER]: register(',5', ',5') })).toEqual([
			'figure | wst-01, FY2025-26-Q3 | 2026-01-08 | -24 | waste | Waste | Head of Waste',
		]);
		expect(after({ [REGISTER]: register(',5', ',5') }, { kind: 'correction' })).toEqual([]);
		expect(after({ [REGISTER]: register(',5', ',5') }, { kind: 'ad-hoc' })).toEqual([]);
	});

	const ACTIONS = 'id,kind,objective,service,title,start,due,done,status,owner';
	const promised = commentary('Two blocks failed.', 'mend');

	it('is word of an action that was promised, of the one who owns it', () => {
		const told = (row: string): Files => ({
			...promised,
			[`${Q2}/targets.csv`]: targets('98'),
			[`${Q2}/actions.csv`]: csv(ACTIONS, row),
			[`${Q3}/actions.csv`]: csv(ACTIONS, 'other,action,homes,housing,Other,,2026-12-01,,on-track,'),
		});
		expect(after(told('mend,action,homes,waste,Mend,,2025-12-01,,on-track,Works Manager'))).toEqual([
			'action | mend | 2026-02-05 | 4 | waste | Waste | Works Manager',
		]);
		expect(after(told('mend,action,homes,,Mend,,2025-12-01,,on-track,'))).toEqual([
			'action | mend | 2026-02-05 | 4 | housing | Housing | Head of Housing',
		]);
		expect(after(told('mend,action,homes,waste,Mend,,2025-12-01,2025-11-01,complete,Works Manager'))).toEqual([]);
	});

	it('is a rating of each service that was rated before', () => {
		const RATINGS = 'service,objective,rating,reason,by,on,evidence';
		const rated = { [`${Q2}/ratings.csv`]: csv(RATINGS, 'waste,homes,met,Good,Head of Waste,2025-10-20,Two measures') };
		expect(after(rated)).toEqual(['rating | waste | 2026-02-05 | 4 | waste | Waste | Head of Waste']);
		expect(after(rated, { kind: 'correction' })).toEqual([]);
		const again = { [`${Q3}/ratings.csv`]: csv(RATINGS, 'waste,homes,met,Good,Head of Waste,2026-01-20,Two measures') };
		expect(after({ ...rated, ...again })).toEqual([]);
	});

	it('stands by service in their order, soonest first, and what is of no service last', () => {
		const all = lines(
			{
				...signed,
				...second(),
				[REGISTER]: register(',5', ',5'),
				[`${Q3}/observations.csv`]: csv(FIGURES, 'hsg-03,FY2025-26-Q3,9,,'),
				[`${Q3}/targets.csv`]: csv('indicator,period,target,rationale', 'hsg-03,FY2025-26-Q3,98,Standard'),
			},
			'2026-02-01T12:00:00Z',
		);
		expect(
			all.map((line) =>
				line
					.split(' | ')
					.filter((_, at) => [0, 2, 4].includes(at))
					.join(' '),
			),
		).toEqual([
			'figure 2026-01-08 waste',
			'commentary 2026-02-05 housing',
			'signature 2026-02-05 housing',
			'signature 2026-02-05 -',
		]);
	});

	it('is nothing of a role where nobody is named, and nothing of a service that is not listed', () => {
		const nobody = {
			'data/services.csv': csv('id,parent,level,title,head', 'housing,,service,Housing,'),
			[`${Q3}/targets.csv`]: csv('indicator,period,target,rationale', 'hsg-03,FY2025-26-Q3,98,Standard'),
		};
		expect(after(nobody)).toEqual(['commentary | hsg-03, FY2025-26-Q3 | 2026-02-05 | 4 | housing | Housing | -']);
		expect(owedKeys({ [REGISTER]: REGISTERED_WITHOUT })).toEqual([['kind', 'what', 'due', 'daysLeft']]);
	});

	it('is of the head of service where the register names no officer', () => {
		const headed = {
			[REGISTER]: csv(
				'id,title,objective,unit,decimals,polarity,frequency,calendar,basis,definition,service,responsible_officer,head_of_service',
				'hsg-03,Decent homes,homes,percent,1,higher,quarter,financial,in-period,Homes,housing,,Head of Repairs',
				'wst-01,Recycling,homes,percent,1,higher,quarter,financial,in-period,Waste,waste,,',
			),
			[`${Q3}/targets.csv`]: csv('indicator,period,target,rationale', 'hsg-03,FY2025-26-Q3,98,Standard'),
		};
		expect(after(headed)).toEqual([
			'commentary | hsg-03, FY2025-26-Q3 | 2026-02-05 | 4 | housing | Housing | Head of Repairs',
		]);
	});

	it('is word of an action of which nobody ever told, of the officer of its measure', () => {
		const told = {
			...promised,
			[`${Q2}/targets.csv`]: targets('98'),
			[`${Q3}/actions.csv`]: csv(ACTIONS, 'other,action,homes,housing,Other,,2026-12-01,,on-track,'),
		};
		expect(after(told)).toEqual(['action | mend | 2026-02-05 | 4 | housing | Housing | Head of Housing']);
		expect(after({ ...told, [REGISTER]: REGISTERED_WITHOUT })).toEqual(['action | mend | 2026-02-05 | 4 | - | - | -']);
	});

	it('is a rating of what the newest report before it that rated anything rates, not of what a later one does', () => {
		const RATINGS = 'service,objective,rating,reason,by,on,evidence';
		const rating = (service: string): string => csv(RATINGS, `${service},homes,met,Good,Head,2025-10-20,Two measures`);
		const q4: Files = {
			'data/releases/q4/release.json': json({
				...{ title: 'Q4', period: 'FY2025-26-Q4', kind: 'quarterly', summary: '' },
				...{ publishAt: '2026-05-05T09:30:00+00:00', previous: 'q3' },
			}),
			'data/releases/q4/observations.csv': csv(FIGURES, 'hsg-03,FY2025-26-Q4,92,,'),
			'data/releases/q4/ratings.csv': rating('housing'),
		};
		expect(after({ [`${Q2}/ratings.csv`]: rating('waste'), ...q4 })).toEqual([
			'rating | waste | 2026-02-05 | 4 | waste | Waste | Head of Waste',
		]);
		expect(after(q4)).toEqual([]);
		expect(after({ [`${Q2}/ratings.csv`]: rating('waste') }, { kind: 'ad-hoc' })).toEqual([]);
	});

	it('stands by day where one service owes several things, soonest first', () => {
		const both = {
			[REGISTER]: register(',', ',5').replace(/,waste,,5$/m, ',housing,,5'),
			[`${Q3}/targets.csv`]: csv('indicator,period,target,rationale', 'hsg-03,FY2025-26-Q3,98,Standard'),
		};
		const kinds = lines({ ...signed, ...second(), ...both }, '2026-02-01T12:00:00Z').map(
			(line) => line.split(' | ')[0],
		);
		expect(kinds).toEqual(['figure', 'commentary', 'signature', 'signature']);
	});
});
