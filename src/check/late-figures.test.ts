import { describe, expect, it, test } from 'vitest';
import {
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
import type { Files } from '../words/guide/example.ts';
import { figuresComeInTime } from './late-figures.ts';
import { said } from './said.fixture.ts';

const signed = (id: string): Files => ({
	[`data/releases/${id}/sign-off.json`]: json({
		...{ canonicalForm: 'unsealed', digest: '', previousDigest: '' },
		stages: [{ stage: 'director', role: 'Director', on: '2025-11-01', digest: '' }],
	}),
});
const release = (
	id: string,
	previous: string,
	publishAt: string,
	kind: string,
	period: string,
	...rows: string[]
): Files => ({
	[`data/releases/${id}/release.json`]: json({ title: id, period, kind, publishAt, summary: '', previous }),
	[`data/releases/${id}/observations.csv`]: csv(FIGURES, ...rows),
});
/** hsg-03 is due 20 working days after its quarter; the second report is being made. */
const BASE: Files = {
	[COUNCIL]: council({ signOff: { stages: [{ id: 'director', title: 'Signed off' }] } }),
	[REGISTER]: register(',lag_days,first_period', ',20,FY2025-26-Q1'),
	...signed('q2'),
	...second(),
};
const told = (files: Files): string[] => said(figuresComeInTime, { ...BASE, ...files });
const figures = (...rows: readonly string[]): Files => ({
	[OBSERVATIONS]: csv(FIGURES, ...rows, 'wst-01,FY2025-26-Q2,44,,'),
});
const late = (many: string, period: string, day: string): string =>
	`O001 warning data/indicators.csv K2 in q3: The figure of hsg-03 for ${period} was due on ${day}, before the last report, and has not come${many}.`;

describe('a figure that was due before the last report', () => {
	it('is told where the register promises it, with the day and how many more there are', () => {
		expect(told(figures('hsg-03,FY2025-26-Q1,90,,'))).toEqual([late('', 'FY2025-26-Q2', '28 October 2025')]);
		expect(told(figures('hsg-03,FY2024-25-Q4,90,,'))).toEqual([
			late(', nor has one after it', 'FY2025-26-Q1', '28 July 2025'),
		]);
		expect(told(figures('hsg-03,FY2024-25-Q3,90,,'))).toEqual([
			late(', nor have 2 after it', 'FY2024-25-Q4', '30 April 2025'),
		]);
	});
	it('is not told once it has come, though marked as not available', () => {
		expect(told(figures('hsg-03,FY2025-26-Q1,90,,', 'hsg-03,FY2025-26-Q2,,x,Late'))).toEqual([]);
	});
	it('is told at the report where the register does not hold its measure any more', () => {
		const gone = {
			[REGISTER]: register().replace(/^hsg-03.*\n/m, ''),
			[`${Q2}/register.csv`]: register(',lag_days,first_period', ',20,FY2025-26-Q1'),
			[`${Q3}/register.csv`]: register(',lag_days,first_period', ',20,FY2025-26-Q1'),
		};
		expect(told({ ...figures('hsg-03,FY2025-26-Q1,90,,'), ...gone })).toEqual([
			late('', 'FY2025-26-Q2', '28 October 2025').replace('data/indicators.csv K2', 'q3/release.json 1:1'),
		]);
	});
});

describe('the last report is one of the same kind', () => {
	const q1 = figures('hsg-03,FY2025-26-Q1,90,,');
	test.each<[string, Files, number]>([
		['that came out after the figure was due', {}, 1],
		['not a correction', second({ kind: 'correction' }), 0],
		['not one for its own sake', second({ kind: 'ad-hoc' }), 0],
		['not one of another kind', second({ kind: 'annual' }), 0],
		[
			'and the report being made is one as well',
			{ [`${Q3}/release.json`]: undefined, [`${Q3}/observations.csv`]: undefined },
			0,
		],
	])('%s', (_what, files, many) => expect(told({ ...q1, ...files })).toHaveLength(many));

	it('whatever came between', () => {
		const yearly = release('y', 'q2', '2025-12-01T09:30:00+00:00', 'annual', 'FY2024-25', 'wst-01,FY2024-25-Q4,40,,');
		const after = { ...signed('y'), ...second({ previous: 'y' }) };
		expect(told({ ...q1, ...yearly, ...after })).toEqual([late('', 'FY2025-26-Q2', '28 October 2025')]);
	});

	it('and only a report before it is asked for, not one after', () => {
		const annual = {
			...second({ kind: 'annual' }),
			...release('y', 'q3', '2026-06-01T09:30:00+00:00', 'annual', 'FY2025-26', 'wst-01,FY2025-26-Q4,40,,'),
		};
		expect(told({ ...q1, ...annual })).toEqual([]);
	});

	it('and a report that everybody has signed is asked for nothing', () => {
		expect(told({ ...q1, ...signed('q3') })).toEqual([]);
	});
});

it('a correction and a report for its own sake that follow one of their kind are asked for nothing either', () => {
	for (const kind of ['correction', 'ad-hoc']) {
		const first = json({
			title: 'Q2',
			period: 'FY2025-26-Q2',
			kind,
			publishAt: '2025-11-06T09:30:00+00:00',
			summary: '',
		});
		expect(
			told({ ...figures('hsg-03,FY2025-26-Q1,90,,'), [`${Q2}/release.json`]: first, ...second({ kind }) }),
		).toEqual([]);
	}
});
