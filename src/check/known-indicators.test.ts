import { describe, expect, it, test } from 'vitest';
import { csv, FIGURES, OBSERVATIONS, Q2, REGISTER, register } from '../words/guide/example.ts';
import { RELEASE_TABLES } from '../read/folder/layout.ts';
import { cellOf, inRelease } from './every-table.fixture.ts';
import type { Name } from './every-table.fixture.ts';
import { indicatorsExist } from './known-indicators.ts';
import { said } from './said.fixture.ts';

const missing = (id: string, meant = 'hsg-03'): string =>
	`There is no measure "${id}".${meant === '' ? '' : ` Did you mean ${meant}?`}`;

describe('a measure that is not in the register is told', () => {
	const ABOUT: readonly Name[] = [
		...['observations', 'targets', 'comparisons', 'breakdowns', 'revisions', 'judgements'],
		...['risks', 'findings', 'recommendations'],
	] as readonly Name[];
	test.each(ABOUT)('in %s', (name) => {
		const cells = { indicator: 'hsg-30', ...(name === 'targets' ? { target: '5' } : {}) };
		expect(said(indicatorsExist, inRelease(name, cells))).toEqual([
			`I001 error q2/${name}.csv ${cellOf(RELEASE_TABLES[name], 'indicator')} in q2: ${missing('hsg-30')}`,
		]);
	});
	it('in the annotations of charts', () => {
		const notes = csv('indicator,period,kind,text', 'hsg-30,FY2025-26-Q2,note,Word');
		expect(said(indicatorsExist, { 'data/annotations.csv': notes })).toEqual([
			`I001 error data/annotations.csv A2: ${missing('hsg-30')}`,
		]);
	});
	test.each([
		['cost_of', 'hsg-30', [missing('hsg-30')]],
		['supersedes', 'hsg-30', [missing('hsg-30')]],
		['supersedes', 'other', [missing('other', '')]],
		['cost_of', 'wst-01', []],
		['supersedes', 'wst-01', []],
	])('in %s of the register: %s', (column, id, expected) =>
		expect(said(indicatorsExist, { [REGISTER]: register(`,${column}`, `,${id}`) })).toEqual(
			expected.map((text) => `I001 error data/indicators.csv K2: ${text}`),
		),
	);
	it('in every row, though its nearest is looked for once', () => {
		const rows = csv(FIGURES, 'hsg-30,FY2025-26-Q2,1,,', 'hsg-30,FY2025-26-Q1,1,,', 'wst-10,FY2025-26-Q1,1,,');
		expect(said(indicatorsExist, { [OBSERVATIONS]: rows })).toEqual([
			`I001 error q2/observations.csv A2 in q2: ${missing('hsg-30')}`,
			`I001 error q2/observations.csv A3 in q2: ${missing('hsg-30')}`,
			`I001 error q2/observations.csv A4 in q2: ${missing('wst-10', 'wst-01')}`,
		]);
	});
	it('but not where the report was signed with it, also not in its commentary', () => {
		const signed = { [`${Q2}/register.csv`]: register().replace(/^hsg-03/m, 'old-01') };
		const words = { 'content/commentary/q2/old-01.md': '---\nby: Head\non: 2025-10-20\n---\n\nWords.\n' };
		const rows = { [OBSERVATIONS]: csv(FIGURES, 'old-01,FY2025-26-Q2,1,,', 'hsg-03,FY2025-26-Q2,1,,') };
		expect(said(indicatorsExist, { ...signed, ...words, ...rows })).toEqual([]);
	});
});
