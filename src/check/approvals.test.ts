import { describe, expect, test } from 'vitest';
import { csv, FIGURES, json, OBSERVATIONS, Q2, Q3, REGISTER, register, second } from '../words/guide/example.ts';
import { keyMeasuresAreApproved } from './approvals.ts';
import { said } from './said.fixture.ts';

/** One key measure, and what was approved; the first report comes out on 6 November 2025, the second on 5 February 2026. */
const approved = (...rows: readonly string[]) => ({
	[REGISTER]: register(',tier', ',key'),
	'data/approvals.csv': csv('kind,subject,role,on', ...rows),
});
const at = (publishAt: string) => ({
	[`${Q2}/release.json`]: json({
		...{ title: 'Q2', period: 'FY2025-26-Q2', kind: 'quarterly', summary: 'Two measures.' },
		publishAt,
	}),
});
const unsaid = ['G001 warning data/indicators.csv K2: The key measure hsg-03 was never approved.'];

describe('a key measure that came with a framework', () => {
	test.each<[string, string[], string[]]>([
		['that was approved', ['framework,,Cabinet,2025-03-18'], []],
		[
			'one of several that were',
			['framework,,Cabinet,2030-01-01', 'plan,,Council,2025-03-18', 'target,,Cabinet,2025-01-01'],
			[],
		],
		['that was approved afterwards only', ['framework,,Cabinet,2025-12-01'], unsaid],
	])('%s', (_what, rows, expected) => expect(said(keyMeasuresAreApproved, approved(...rows))).toEqual(expected));

	test('at the very moment of its first report', () => {
		const files = { ...approved('framework,,Cabinet,2025-11-06'), ...at('2025-11-06T00:00:00Z') };
		expect(said(keyMeasuresAreApproved, files)).toEqual([]);
	});

	test('is asked for the report that first carried it, not for a later one', () => {
		const both = { ...second(), ...approved('framework,,Cabinet,2025-12-01') };
		expect(said(keyMeasuresAreApproved, both)).toEqual(unsaid);
	});

	test('not with the framework of the very moment of the report before', () => {
		const later = {
			...second(),
			[OBSERVATIONS]: csv(FIGURES, 'wst-01,FY2025-26-Q2,44,,'),
			...at('2025-11-06T00:00:00Z'),
		};
		expect(said(keyMeasuresAreApproved, { ...later, ...approved('framework,,Cabinet,2025-11-06') })).toEqual(unsaid);
		expect(said(keyMeasuresAreApproved, { ...later, ...approved('framework,,Cabinet,2025-11-07') })).toEqual([]);
		expect(Object.keys(later)).toContain(`${Q3}/observations.csv`);
	});
});
