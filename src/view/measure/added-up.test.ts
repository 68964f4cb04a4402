import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../domain/indicator.ts';
import { councilOf, indicator } from '../council.fixture.ts';
import { addedUp } from './added-up.ts';
import type { AddedUpView } from './added-up.ts';
import { groupsAndWhole } from './groups-and-whole.ts';
import { subjectOf } from './subject.ts';

const subject = (figures: readonly string[], more: Partial<Indicator> = {}, breakdowns: readonly string[] = []) => {
	const publication = councilOf({
		indicators: [indicator('bins', { title: 'Bins', ...more })],
		releases: [
			{
				id: 'all',
				publishAt: '2026-11-06T09:30:00Z',
				figures: figures.map((line) => `bins ${line}`),
				breakdowns: breakdowns.map((line) => `bins ${line}`),
			},
		],
	});
	return subjectOf(publication, publication.byId.get('bins')!, new Map());
};
const rows = (view: AddedUpView | undefined): (string | undefined)[][] =>
	view!.table!.rows.map(({ cells }) => cells.map(({ text, detail }) => (detail ? `${text}, ${detail}` : text)));
const counts = { unit: 'number', decimals: 0 } as const;

describe('whole years', () => {
	// methods.md section 4, vector ratio-from-parts: 75.64 % from the parts, 68.75 % as a mean of quarters.
	const quarters = ['25Q1 50 5/10', '25Q2 80 80/100', '25Q3 70 7/10', '25Q4 75 27/36'];

	it('of percentages are worked out again from all cases, never averaged', () => {
		const view = addedUp(subject(quarters))!;
		expect(rows(view)).toEqual([['2025 to 2026', '76.3%', '119 / 156']]);
		expect(view.how).toContain('Percentages and averages are never averaged.');
		expect(view.table!.rows[0]!.cells[1]!.worked?.key).toBe('year|bins|FY2025-26|pooled');
	});

	it('of counts are the sum, beside the year that was published', () => {
		const view = addedUp(subject(['25Q1 5', '25Q2 6', '25Q3 7', '25Q4 8 p', '25 27'], counts));
		expect(rows(view)).toEqual([['2025 to 2026', '26, provisional', '4 quarters', '27']]);
	});

	it('with a period missing are not known, and what there is so far is said', () => {
		expect(rows(addedUp(subject(['25Q1 20', '25Q2 21', '25Q4 9'], counts)))).toEqual([
			['2025 to 2026', 'Not known', '50 from 3 of 4 quarters'],
		]);
		expect(rows(addedUp(subject(['25Q1 20', '25Q2 21', '25Q3 c', '25Q4 9'], counts)))[0]![1]).toBe('Not known');
	});

	it('are not added across a break, and not without the cases', () => {
		expect(rows(addedUp(subject(['25Q1 5', '25Q2 6', '25Q3 7 b', '25Q4 8'], counts)))).toEqual([
			['2025 to 2026', 'Not known', 'counted in a new way during the year'],
		]);
		const none = addedUp(subject(['25Q1 50', '25Q2 80', '25Q3 70', '25Q4 75']))!;
		expect(none.table).toBeUndefined();
		expect(none.how).toMatch(/^No figure for whole years is worked out/);
	});

	it('of rates over people divide by the people of the newest period, of rates over cases by all cases', () => {
		const rate = { unit: 'per-1000' } as const;
		const people = ['25Q1 10 10/1000', '25Q2 20 20/1000', '25Q3 30 30/1000', '25Q4 40 44/1100'];
		expect(rows(addedUp(subject(people, rate)))).toEqual([['2025 to 2026', '94.5 per 1,000', '104 / 1,100']]);
		const cases = ['25Q1 10 10/1000', '25Q2 20 20/1001', '25Q3 30 30/1002', '25Q4 40 44/1100'];
		expect(rows(addedUp(subject(cases, rate)))).toEqual([['2025 to 2026', '25.3 per 1,000', '104 / 4,103']]);
	});

	it('are financial, calendar or academic', () => {
		const months = (from: number, year: number): string[] =>
			Array.from({ length: 12 }, (_, at) => {
				const month = from + at;
				return `${year + Math.floor((month - 1) / 12)}-M${String(((month - 1) % 12) + 1).padStart(2, '0')} 1`;
			});
		const year = (from: number, calendar: Indicator['calendar']) =>
			rows(addedUp(subject(months(from, 2024), { ...counts, frequency: 'month', calendar })));
		expect(year(4, 'financial')).toEqual([['2024 to 2025', '12', '12 months']]);
		expect(year(1, 'calendar')).toEqual([['2024', '12', '12 months']]);
		expect(year(9, 'academic')).toEqual([['academic year 2024 to 2025', '12', '12 months']]);
		expect(year(9, 'financial').map(([, whole]) => whole)).toEqual(['Not known', 'Not known']);
	});

	it('are not worked out of yearly figures, states on a day, rolling years or scores', () => {
		expect(addedUp(subject(['25 5'], { ...counts, frequency: 'year' }))).toBeUndefined();
		expect(addedUp(subject(['25Q1 5'], { ...counts, basis: 'snapshot' }))).toBeUndefined();
		expect(addedUp(subject(['25Q1 5'], { ...counts, basis: 'rolling-12-months' }))).toBeUndefined();
		expect(addedUp(subject(['25Q1 5'], { unit: 'score' }))).toBeUndefined();
	});
});

describe('running totals', () => {
	it('are taken apart, and a total that fell is pointed out', () => {
		const view = addedUp(subject(['25Q1 80', '25Q2 172', '25Q3 170', '26Q1 60'], { ...counts, basis: 'year-to-date' }));
		expect(rows(view).map(([, running, alone]) => [running, alone])).toEqual([
			['60', '60'],
			['170', '−2, the total fell, so an earlier one must have been too high'],
			['172', '92'],
			['80', '80'],
		]);
	});
});

describe('groups beside the whole', () => {
	const said = (whole: string, groups: readonly string[], more: Partial<Indicator> = {}): string | undefined => {
		const one = subject(
			[`25Q2 ${whole}`],
			more,
			groups.map((line, at) => `25Q2 ward W${at} ${line}`),
		);
		return groupsAndWhole(one, one.measure.breakdowns[0]!, one.measure.figures[0]!.period);
	};
	it.each([
		['counts that agree', '12', ['5', '7'], counts, 'Added up, the groups give the published whole, 12.'],
		[
			'counts that differ',
			'12',
			['5', '6'],
			counts,
			'Added up, the groups give 11; the published whole is 12. So some cases are in no group, in more than one, or weighted.',
		],
		[
			'a group kept back',
			'12',
			['5', 'c'],
			counts,
			'The groups are not added up, because not all of them have a figure.',
		],
		[
			'percentages with cases',
			'50',
			['40 4/10', '60 6/10'],
			{},
			'Added up, the groups give the published whole, 50.0%.',
		],
		['percentages without cases', '50', ['40', '60'], {}, undefined],
		['no whole', 'x', ['5', '7'], counts, undefined],
		['scores', '50', ['40', '60'], { unit: 'score' }, undefined],
	] as const)('%s', (_, whole, groups, more, expected) => {
		expect(said(whole, [...groups], more)).toBe(expected);
	});
});
