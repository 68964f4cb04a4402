import { expect, test } from 'vitest';
import { parsePeriod } from '../domain/period.ts';
import { councilOf, indicator } from './council.fixture.ts';
import { templateView } from './template.ts';

const publication = councilOf({
	indicators: [indicator('recycling', { title: 'Household waste recycled' })],
	releases: [{ id: 'r1', publishAt: '2025-08-06T09:30:00+01:00', figures: ['recycling 25Q1 45'] }],
	asOf: '2025-09-01T00:00:00Z',
});
const next = {
	id: 'fy2025-26-q2',
	title: 'Performance report: July to September 2025',
	publishAt: '2025-12-03T09:30:00+00:00',
	due: [{ indicator: 'recycling', period: parsePeriod('FY2025-26-Q2')! }],
	parts: 0,
};

test('the page says when the report is due out and how much falls due', () => {
	expect(templateView(publication, next, new Map()).lead).toBe(
		'Performance report: July to September 2025 is due out on 3 December 2025 at 9:30am. One figure falls due by then.',
	);
	const late = { ...publication, asOf: '2026-01-01T00:00:00Z' };
	expect(templateView(late, { ...next, parts: 2 }, new Map()).lead).toBe(
		'Performance report: July to September 2025 was due out on 3 December 2025 at 9:30am. One figure falls due by then, and 2 figures for single groups and places.',
	);
});

test('each row has the code that the file wants, and the marked figure of last time', () => {
	const [row] = templateView(publication, next, new Map()).table!.rows;
	expect(row!.cells.map(({ text }) => text).slice(0, 3)).toEqual([
		'Household waste recycled',
		'recycling',
		'July to September 2025',
	]);
	expect(row!.cells[2]!.detail).toBe('FY2025-26-Q2');
});

test('where nothing falls due the page says so, and offers nothing', () => {
	const view = templateView(publication, undefined, new Map());
	expect(view.lead).toContain('no sheet to fill in');
	expect(view.table).toBeUndefined();
	expect(view.downloads).toEqual([]);
});
