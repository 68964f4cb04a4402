/** The rules that ask a release for what an earlier one promised: figures in time, actions reported on. */

import { describe, expect, test } from 'vitest';
import { readWith } from '../read/folder/site.fixture.ts';
import type { Files } from '../words/guide/example.ts';
import {
	commentary,
	council,
	csv,
	FIGURES,
	json,
	OBSERVATIONS,
	Q2,
	Q3,
	REGISTER,
	register,
	second,
} from '../words/guide/example.ts';
import { figuresComeInTime } from './late-figures.ts';
import { missedTargetsAreExplained } from './missed-targets.ts';
import { promisesAreReportedOn } from './promises-reported.ts';
import { signedForAll } from './release-line.ts';
import type { Rule } from './rule.ts';
import { signedInTime, signersHaveTheRole } from './signers.ts';

const found = (rule: Rule, files: Files): { readonly at: string; readonly message: string }[] => {
	const { submission, problems } = readWith(files);
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	return [...rule.check(submission!)].map(({ at, message }) => ({
		at: `${at.file.split('/').slice(-2).join('/')}:${at.cell ?? at.line}`,
		message,
	}));
};
const placesOf = (rule: Rule, files: Files): string[] => found(rule, files).map(({ at }) => at);

describe('an action that was promised for a missed target is reported on', () => {
	const promised = commentary('Two blocks failed.', 'retrofit');
	const HEADINGS = 'id,kind,title,status,objective,due,done';
	const q2 = (row = 'retrofit,action,R,on-track,homes,2026-01-31,'): Files => ({
		[`${Q2}/actions.csv`]: csv(HEADINGS, row),
		...promised,
	});
	const q3 = (...rows: readonly string[]): Files => ({ ...second(), [`${Q3}/actions.csv`]: csv(HEADINGS, ...rows) });
	const OTHER = 'other,action,O,on-track,homes,,';

	test.each<[what: string, files: Files, at: string[]]>([
		['as long as it goes on', { ...q2(), ...q3(OTHER) }, ['q3/actions.csv:1']],
		['and is, where it has a row', { ...q2(), ...q3('retrofit,action,R,at-risk,homes,,') }, []],
		['unless it was complete', { ...q2('retrofit,action,R,complete,homes,,'), ...q3(OTHER) }, []],
		['unless it was stopped', { ...q2('retrofit,action,R,stopped,homes,,'), ...q3(OTHER) }, []],
		['unless it was done', { ...q2('retrofit,action,R,on-track,homes,,2025-10-01'), ...q3(OTHER) }, []],
		['also where nobody told of its state', { ...promised, ...q3(OTHER) }, ['q3/actions.csv:1']],
		[
			'not by a report without actions before it is due',
			{ ...q2('retrofit,action,R,on-track,homes,2026-02-06,'), ...second() },
			[],
		],
		[
			'by a report without actions once it is due',
			{ ...q2('retrofit,action,R,on-track,homes,2026-02-05,'), ...second() },
			['q3/release.json:4'],
		],
		[
			'not by one that does not speak of the measure',
			{ ...q2(), ...second(), [`${Q3}/observations.csv`]: csv(FIGURES, 'wst-01,FY2025-26-Q3,92,,') },
			[],
		],
		['not by a correction', { ...q2(), ...second({ kind: 'correction' }) }, []],
		['not by a release for its own sake', { ...q2(), ...second({ kind: 'ad-hoc' }) }, []],
		[
			'not by a report without actions where nobody said when',
			{ ...q2('retrofit,action,R,on-track,homes,,'), ...second() },
			[],
		],
		['not by the release that promises it', { ...q2() }, []],
	])('%s', (_what, files, at) => expect(placesOf(promisesAreReportedOn, files)).toEqual(at));

	const third = (...rows: readonly string[]): Files => ({
		'data/releases/q4/release.json': json({
			title: 'Q4',
			period: 'FY2025-26-Q4',
			kind: 'quarterly',
			publishAt: '2026-05-05T09:30:00+00:00',
			summary: '',
			previous: 'q3',
		}),
		'data/releases/q4/observations.csv': csv(FIGURES, 'hsg-03,FY2025-26-Q4,92,,'),
		...(rows.length > 0 ? { 'data/releases/q4/actions.csv': csv(HEADINGS, ...rows) } : {}),
	});
	test('and is asked for once, by the release that dropped it', () => {
		expect(placesOf(promisesAreReportedOn, { ...q2(), ...q3(OTHER), ...third(OTHER) })).toEqual(['q3/actions.csv:1']);
		expect(
			placesOf(promisesAreReportedOn, { ...q2(), ...q3('retrofit,action,R,at-risk,homes,,'), ...third(OTHER) }),
		).toEqual(['q4/actions.csv:1']);
	});
	test('and names the report that promised it, and when it was due', () => {
		expect(found(promisesAreReportedOn, { ...q2(), ...q3(OTHER) })[0]!.message).toMatch(
			/^July to September 2025 promised the action "retrofit" for hsg-03 by 31 January 2026/,
		);
	});
	test('and is not asked of history that was never sealed', () => {
		const history = {
			[`${Q3}/sign-off.json`]: json({ canonicalForm: 'unsealed', digest: '', previousDigest: '', stages: [] }),
		};
		expect(placesOf(promisesAreReportedOn, { ...q2(), ...q3(OTHER), ...history })).toEqual([]);
		expect(placesOf(promisesAreReportedOn, { ...q2(), ...q3(OTHER), ...history, ...third(OTHER) })).toEqual([]);
	});
	test('by the first that promised it, though a later one names it again, of each action for itself', () => {
		const again = {
			...q2(),
			...q3(OTHER),
			...third(OTHER),
			...commentary('Still failing.', 'retrofit', 'q3'),
			'content/commentary/q2/wst-01.md': '---\nby: Head\non: 2025-10-20\naction: sweep\n---\n\nWords.\n',
		};
		expect(found(promisesAreReportedOn, again).map(({ at, message }) => `${at} ${message}`)).toEqual([
			'q3/actions.csv:1 July to September 2025 promised the action "retrofit" for hsg-03 by 31 January 2026, but this release leaves it out of actions.csv.',
			'q3/actions.csv:1 July to September 2025 promised the action "sweep" for wst-01, but this release leaves it out of actions.csv.',
		]);
	});
	test('in words without an action nobody promised one', () => {
		expect(placesOf(promisesAreReportedOn, { ...commentary('Two blocks failed.'), ...q3(OTHER) })).toEqual([]);
	});
	test('by the day on which the report comes out, and by one that speaks of the measure among others', () => {
		const due = q2('retrofit,action,R,on-track,homes,2026-02-05,');
		const both = { [`${Q3}/observations.csv`]: csv(FIGURES, 'wst-01,FY2025-26-Q3,4,,', 'hsg-03,FY2025-26-Q3,92,,') };
		expect(found(promisesAreReportedOn, { ...due, ...second(), ...both })[0]!.message).toMatch(/has no actions\.csv/);
	});
	test('also where its row cannot be read', () => {
		const { submission } = readWith({ ...q2(), ...q3('retrofit,action,R,on-the-way,homes,,') });
		expect([...promisesAreReportedOn.check(submission!)]).toEqual([]);
	});
});

describe('a figure that was due when the last report came out has come', () => {
	const SIGN = { signOff: { stages: [{ id: 'director', title: 'Signed off' }] } };
	const signed = {
		[`${Q2}/sign-off.json`]: json({
			canonicalForm: 'unsealed',
			digest: '',
			previousDigest: '',
			stages: [{ stage: 'director', role: 'Director', on: '2025-11-01', digest: '' }],
		}),
	};
	const lag = (days: string): Files => ({
		'data/council.json': council(SIGN),
		...signed,
		[REGISTER]: register(',lag_days,first_period', `,${days},FY2025-26-Q1`),
	});
	const onlyWaste = {
		[OBSERVATIONS]: csv(FIGURES, 'wst-01,FY2025-26-Q2,44,,'),
		[`${Q3}/observations.csv`]: csv(FIGURES, 'hsg-03,FY2025-26-Q3,92,,'),
	};
	const late = (files: Files): string[] => placesOf(figuresComeInTime, files);

	test.each<[what: string, files: Files, at: string[]]>([
		[
			'or is told at the promise in the register',
			{
				...lag('20'),
				...second(),
				...onlyWaste,
				[OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q1,90,,', 'wst-01,FY2025-26-Q2,44,,'),
			},
			['data/indicators.csv:K2'],
		],
		[
			'and is not late on the day itself',
			{
				...lag('27'),
				...second(),
				...onlyWaste,
				[OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q1,90,,', 'wst-01,FY2025-26-Q2,44,,'),
			},
			[],
		],
		[
			'which is not asked of a correction',
			{
				...lag('20'),
				...second({ kind: 'correction' }),
				...onlyWaste,
				[OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q1,90,,', 'wst-01,FY2025-26-Q2,44,,'),
			},
			[],
		],
		[
			'which is not asked without a promise',
			{
				...lag(''),
				...second(),
				...onlyWaste,
				[OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q1,90,,', 'wst-01,FY2025-26-Q2,44,,'),
			},
			[],
		],
		['which is not asked of the first report', { ...lag('20') }, []],
	])('%s', (_what, files, at) => expect(late(files)).toEqual(at));
});

describe('a missed target is quoted', () => {
	test.each([
		['hsg-03,FY2025-26-Q2,98,,', 'higher', '98'],
		['hsg-03,FY2025-26-Q2,,92,95', 'range', '92 to 95'],
		['hsg-03,FY2025-26-Q2,,92,', 'range', 'at least 92'],
		['hsg-03,FY2025-26-Q2,,,90', 'range', 'at most 90'],
	])('%s of %s as %s', (row, polarity, quoted) => {
		const files = {
			[`${Q2}/targets.csv`]: csv('indicator,period,target,target_lower,target_upper', row),
			[REGISTER]: register('', '', 'percent', polarity),
		};
		const [problem] = found(missedTargetsAreExplained, files);
		expect(problem!.at).toBe('q2/observations.csv:C2');
		expect(problem!.message).toContain(quoted);
	});
});

describe('a signature', () => {
	const stages = (more: object = {}): Files => ({
		'data/council.json': council({ signOff: { stages: [{ id: 'director', title: 'Signed off', ...more }] } }),
	});
	const sealed = (on: string, more: object = {}, form = 'golden-thread-1'): Files => ({
		[`${Q2}/sign-off.json`]: json({
			canonicalForm: form,
			digest: 'x',
			previousDigest: '',
			stages: [{ stage: 'director', role: 'Director', on, digest: 'x', ...more }],
		}),
	});
	test.each<[on: string, isTold: boolean]>([
		['2025-11-06', false],
		['2025-11-07', true],
		['2024-11-06', false],
		['2024-11-05', true],
	])('of %s for a report of 6 November 2025 is out of time: %s', (on, isTold) => {
		expect(placesOf(signedInTime, { ...stages(), ...sealed(on) })).toEqual(isTold ? ['q2/release.json:5'] : []);
		expect(placesOf(signedInTime, { ...stages({ required: false }), ...sealed(on) })).toEqual([]);
		expect(placesOf(signedInTime, { ...stages(), ...sealed(on, {}, 'unsealed') })).toEqual([]);
	});
	test('says too late and long before in different words', () => {
		const [late] = found(signedInTime, { ...stages(), ...sealed('2025-11-07') });
		const [early] = found(signedInTime, { ...stages(), ...sealed('2023-11-07') });
		expect(late!.message).not.toBe(early!.message);
		expect([late!.message, early!.message].every((text) => text.includes('Director'))).toBe(true);
	});
	test('counts as the last of several', () => {
		const two = (first: string, last: string): string[] =>
			placesOf(signedInTime, {
				...stages(),
				[`${Q2}/sign-off.json`]: json({
					canonicalForm: 'golden-thread-1',
					digest: 'x',
					previousDigest: '',
					stages: [first, last].map((on) => ({ stage: 'director', role: 'Director', on, digest: 'x' })),
				}),
			});
		expect([
			two('2025-11-07', '2025-11-01').length,
			two('2025-11-01', '2025-11-07').length,
			two('2024-01-01', '2025-11-01').length,
		]).toEqual([1, 1, 0]);
	});
	test.each<[more: object, roles: string[] | undefined, isTold: boolean]>([
		[{}, ['Director'], false],
		[{}, ['Chief Executive'], true],
		[{}, undefined, false],
		[{ role: 'Deputy', onBehalfOf: 'director' }, ['Director'], false],
		[{ role: 'Director', onBehalfOf: 'Head' }, ['Director'], true],
		[{ stage: 'unknown' }, ['Chief Executive'], false],
	])('%j of a stage for %j is of another post: %s', (more, roles, isTold) => {
		const files = { ...stages(roles ? { roles } : {}), ...sealed('2025-11-01', more) };
		expect(placesOf(signersHaveTheRole, files)).toEqual(isTold ? ['q2/sign-off.json:1'] : []);
		expect(placesOf(signersHaveTheRole, { ...files, ...sealed('2025-11-01', more, 'unsealed') })).toEqual([]);
	});

	const SERVICES = {
		'data/services.csv': csv('id,title', 'housing,Housing', 'waste,Waste'),
		[REGISTER]: register(',service', ',housing').replace(/,$/m, ',waste'),
	};
	test.each<[covers: string[] | undefined, isTold: boolean]>([
		[['housing', 'waste'], false],
		[['housing'], true],
		[undefined, false],
	])('for the services %j leaves one out: %s', (covers, isTold) => {
		const files = { ...SERVICES, ...stages({ scope: 'service' }), ...sealed('2025-11-01', covers ? { covers } : {}) };
		const told = found(signedForAll, files);
		expect(told.map(({ at }) => at)).toEqual(isTold ? ['q2/release.json:5'] : []);
		if (isTold) expect(told[0]!.message).toContain('waste');
	});
	test('that is not there yet is no signature that leaves anybody out', () => {
		expect(placesOf(signedForAll, { ...SERVICES, ...stages({ scope: 'service' }) })).toEqual([]);
	});
});
