/** What the rules of one quarter leave alone: the other half of their examples, which show what they find. */

import { describe, expect, it, test } from 'vitest';
import { readWith } from '../read/folder/site.fixture.ts';
import type { Files } from '../words/guide/example.ts';
import {
	commentary,
	council,
	COUNCIL,
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
import { rules } from './index.ts';

const told = (files: Files, code: string): string[] => {
	const { submission, problems } = readWith(files);
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	return [...rules.find((rule) => rule.code === code)!.check(submission!)].map(({ message }) => message);
};
const targets = (...rows: readonly string[]): Files => ({
	[`${Q2}/targets.csv`]: csv('indicator,period,target,rationale', ...rows),
});
const counted = { [REGISTER]: register('', '', 'number') };
const history = {
	[`${Q2}/sign-off.json`]: json({ canonicalForm: 'unsealed', digest: '', previousDigest: '', stages: [] }),
};

describe('a missed target', () => {
	const missed = targets('hsg-03,FY2025-26-Q2,98,National standard');

	it('asks for words and for an action', () => {
		expect(told(missed, 'C001')).toEqual([expect.stringContaining('there is no commentary on it')]);
		expect(told({ ...missed, ...commentary('Two blocks failed.') }, 'C001')).toEqual([
			expect.stringContaining('its commentary names no action'),
		]);
	});

	it('of history that was never sealed asks for nothing: nobody can add to it', () => {
		expect(told({ ...missed, ...history }, 'C001')).toEqual([]);
	});

	it('is not one that came close, nor a forecast, nor a measure that is only context', () => {
		const close = { ...targets('hsg-03,FY2025-26-Q2,92,Standard'), [REGISTER]: register(',tolerance', ',5%') };
		expect(told(close, 'C001')).toEqual([]);
		const forecast = { [OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,91.5,f,') };
		expect(told({ ...missed, ...forecast }, 'C001')).toEqual([]);
		expect(told({ ...missed, [REGISTER]: register(',tier', ',context') }, 'C001')).toEqual([]);
	});

	it('was explained when it was first told: a release that says the same again owes no second reason', () => {
		const again = { ...second(), [`${Q3}/observations.csv`]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,91.5,,') };
		expect(told({ ...missed, ...history, ...again }, 'C001')).toEqual([]);
	});
});

describe('the usual range', () => {
	const series = (...values: readonly string[]): Files => ({
		...counted,
		[OBSERVATIONS]: csv(
			FIGURES,
			...values.map((said, at) => `hsg-03,FY${2023 + (at >> 2)}-${24 + (at >> 2)}-Q${(at % 4) + 1},${said}`),
		),
	});

	test.each([
		['of three figures is too short to judge the fourth', ['90,,', '91,,', '92,,', '50,,'], 0],
		['of three figures is long enough to see that a point slipped', ['55,,', '54,,', '56,,', '5.5,,'], 1],
		['of two figures is too short even for that', ['55,,', '54,,', '5.5,,'], 0],
		['is left by a slipped point however wide it is', ['39.1,,', '51.3,,', '46,,', '44,,', '4.41,,'], 1],
		[
			'is left by the digits of a figure that would be a little more than any before',
			['39,,', '51,,', '46,,', '5.2,,'],
			1,
		],
		['is left by a point that slipped to the right', ['39.1,,', '51.3,,', '46,,', '44,,', '441,,'], 1],
		['that reaches down to nothing holds any digits, so no point is seen to slip', ['0,,', '40,,', '20,,', '4,,'], 0],
		['is not left by half of its least, whatever the digits', ['10,,', '90,,', '50,,', '40,,', '6,,'], 0],
		['is left by a tenth of it', ['90,,', '91,,', '92,,', '91,,', '9,,'], 1],
		['is left by ten times of it', ['90,,', '91,,', '92,,', '91,,', '910,,'], 1],
		['is not left by a bad quarter', ['90,,', '91,,', '92,,', '91,,', '70,,'], 0],
		['is not left where a note confirms the figure', ['90,,', '91,,', '92,,', '91,,', '9,,Closed'], 0],
		['is not left where a new series begins', ['90,,', '91,,', '92,,', '91,,', '9,b,'], 0],
		['of nothing is not left by a few cases', ['0,,', '0,,', '0,,', '0,,', '4,,'], 0],
		['of a steady rise is not left by the next step', ['10,,', '20,,', '30,,', '40,,', '50,,', '60,,'], 0],
	])('%s', (_what, values, many) => {
		expect(told(series(...values), 'V008')).toHaveLength(many);
	});

	it('is not left where words on the measure explain a great change, but words do not put a point right', () => {
		const words = commentary('The depot burned down.');
		expect(told({ ...series('90,,', '91,,', '92,,', '91,,', '31,,'), ...words }, 'V008')).toEqual([]);
		expect(told({ ...series('90,,', '91,,', '92,,', '91,,', '9.1,,'), ...words }, 'V008')).toHaveLength(1);
	});

	it('offers the figure that was meant where the digits are right', () => {
		expect(told(series('90,,', '91,,', '92,,', '91,,', '0.91,,'), 'V008')[0]).toContain('Was 91 meant?');
	});
});

describe('a target', () => {
	test.each([
		['higher, harder', register(), 'hsg-03,FY2025-26-Q3,95,', 0],
		['higher, easier', register(), 'hsg-03,FY2025-26-Q3,85,', 1],
		['higher, easier with a reason', register(), 'hsg-03,FY2025-26-Q3,85,Works', 0],
		['lower, easier', register('', '', 'percent', 'lower'), 'hsg-03,FY2025-26-Q3,95,', 1],
		['lower, harder', register('', '', 'percent', 'lower'), 'hsg-03,FY2025-26-Q3,85,', 0],
		['of a count for a year, after one quarter', register('', '', 'number'), 'hsg-03,FY2026-27,85,', 0],
		['of a share for a year', register(), 'hsg-03,FY2026-27,85,', 1],
	])('%s', (_what, of, row, many) => {
		expect(told({ [REGISTER]: of, ...targets(row) }, 'T002')).toHaveLength(many);
	});
});

describe('a hidden figure', () => {
	const WARDS = 'indicator,period,dimension,category,value,marker';
	const wards = (total: string, ...cells: readonly string[]): Files => ({
		...counted,
		[OBSERVATIONS]: csv(FIGURES, `hsg-03,FY2025-26-Q2,${total}`),
		[`${Q2}/breakdowns.csv`]: csv(WARDS, ...cells.map((cell) => `hsg-03,FY2025-26-Q2,ward,${cell}`)),
	});

	test.each([
		['alone among its ward, with a total', wards('40,,', 'North,20,', 'South,17,', 'West,,c'), 1],
		['with a second one', wards('40,,', 'North,20,', 'South,,c', 'West,,c'), 0],
		['of wards that do not add up to the total', wards('400,,', 'North,20,', 'South,17,', 'West,,c'), 0],
		['without a total', wards(',c,', 'North,20,', 'West,,c'), 0],
		['that is only not available', wards('40,,', 'North,20,', 'South,17,', 'West,,x'), 0],
	])('%s', (_what, files, many) => expect(told(files, 'A008')).toHaveLength(many));

	it('is given away by a total that a later release publishes', () => {
		const files = wards(',c,', 'North,20,', 'South,17,', 'West,,c');
		const later = { ...second(), [`${Q3}/observations.csv`]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,40,,') };
		expect(told({ ...files, ...later }, 'A008')).toHaveLength(1);
	});

	it('is given away by its own parts, and by the year that it is a quarter of', () => {
		const parts = csv('indicator,period,value,numerator,denominator,marker', 'hsg-03,FY2025-26-Q2,,3,4,c');
		expect(told({ [OBSERVATIONS]: parts }, 'A008')).toHaveLength(1);
		const quarters = [
			'FY2024-25-Q1,20,,',
			'FY2024-25-Q2,20,,',
			'FY2024-25-Q3,20,,',
			'FY2024-25-Q4,,c,',
			'FY2024-25,63,,',
		];
		const year = csv(FIGURES, ...quarters.map((cells) => `hsg-03,${cells}`));
		expect(told({ ...counted, [OBSERVATIONS]: year }, 'A008')).toEqual([
			expect.stringContaining('the figure of the year (63) less the other periods (60)'),
		]);
	});
});

describe('small counts', () => {
	const five = { [COUNCIL]: council({ disclosure: { smallNumber: 5 } }) };
	test.each([
		['0', register('', '', 'number'), 0],
		['4', register('', '', 'number'), 1],
		['5', register('', '', 'number'), 0],
		['4', register(), 0],
		['4', register(',small_number', ',1', 'number'), 0],
	])('%s', (count, of, many) => {
		const files = { ...five, [REGISTER]: of, [OBSERVATIONS]: csv(FIGURES, `hsg-03,FY2025-26-Q2,${count},,`) };
		expect(told(files, 'A003')).toHaveLength(many);
	});
});

describe('commentary', () => {
	test.each([
		['W001', 'Labour market figures, a green council vehicle, a conservative estimate, social reform.', 0],
		['W001', 'The Conservative group and the Liberal Democrats disagreed.', 2],
		['W001', 'A Labour-run administration set this.', 1],
		['W002', 'Two sweepers are off the road because they wait for parts. Our own work caused 3,930 tonnes.', 0],
		['W002', 'Fewer homes are empty because of our new policy.', 1],
		['W002', "The council's investment has led to shorter waits.", 1],
	])('%s: %s', (code, words, many) => expect(told(commentary(words), code)).toHaveLength(many));
});

it('a key measure is approved with the framework that brought it', () => {
	const key = { [REGISTER]: register(',tier', ',key') };
	const approved = (row: string): Files => ({ 'data/approvals.csv': csv('kind,subject,stage,role,on', row) });
	expect(told({ ...key, ...approved('framework,all,,Cabinet,2025-03-01') }, 'G001')).toEqual([]);
	expect(told({ ...key, ...approved('framework,all,,Cabinet,2025-12-01') }, 'G001')).toHaveLength(1);
	expect(told(key, 'G001')).toEqual([]);
});

it('a part of the plan is followed through what is beneath it', () => {
	const plan = (nodes: readonly unknown[], links: readonly unknown[] = []): Files => ({
		'data/plan.json': json({
			plans: [
				{
					id: 'p',
					title: 'P',
					from: '2024-04-01',
					levels: [
						{ id: 'a', singular: 'A', plural: 'As' },
						{ id: 'b', singular: 'B', plural: 'Bs' },
					],
					nodes,
				},
			],
			links,
		}),
	});
	const empty = { id: 'parks', title: 'Parks', children: [{ id: 'trees', title: 'Trees' }] };
	const homes = { id: 'good', title: 'Good', children: [{ id: 'homes', title: 'Homes' }] };
	expect(told(plan([homes, empty]), 'N002')).toHaveLength(1);
	expect(
		told(
			plan(
				[homes, empty],
				[
					{ from: 'parks', to: ['homes'], relation: 'see' },
					{ from: 'trees', to: ['homes'], relation: 'see' },
				],
			),
			'N002',
		),
	).toEqual([]);
	expect(told(plan([homes, { ...empty, to: '2025-01-01' }]), 'N002')).toEqual([]);
});
