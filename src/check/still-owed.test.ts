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
});
