import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../domain/period.ts';
import { action, councilOf, indicator } from './council.fixture.ts';
import { dataQualityView } from './data-quality.ts';

const owing = { lagDays: 20, frequency: 'quarter', responsibleOfficer: 'Head of Waste' } as const;
const council = (...indicators: Parameters<typeof councilOf>[0]['indicators'] & object) =>
	councilOf({
		indicators,
		releases: [
			{ id: 'q1', publishAt: '2025-08-06T09:30:00Z', figures: indicators.map(({ id }) => `${id} 25Q1 5`) },
			{
				id: 'q3',
				publishAt: '2026-02-06T09:30:00Z',
				figures: ['other 25Q3 5'],
				actions: [action('late', { due: '2025-12-31' }), action('early', { due: '2026-12-31' })],
			},
		],
	});

describe('the page about data quality', () => {
	it('names each late figure with its day, its post and how late it was at the newest report', () => {
		const view = dataQualityView(council(indicator('bins', owing), indicator('other')));
		expect(view.lateSentence).toBe('2 figures of 1 measure are late.');
		expect(view.late!.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
			[expect.any(String), 'July to September 2025', '28 October 2025', '101', 'No service', 'Head of Waste'],
			[expect.any(String), 'October to December 2025', '29 January 2026', '8', 'No service', 'Head of Waste'],
		]);
		expect(view.late!.rows[0]!.cells[0]!.href).toBe('/measures/bins/');
	});

	it('asks nothing of a measure that has ended or that promised no day', () => {
		const ended = indicator('bins', { ...owing, lastPeriod: parsePeriod('FY2025-26-Q1')! });
		const view = dataQualityView(council(ended, indicator('other')));
		expect(view.late).toBeUndefined();
		expect(view.lateSentence).toBe('No figure is late.');
	});

	it('lists overdue actions, and none that has time', () => {
		const { actions } = dataQualityView(council(indicator('other')));
		expect(actions!.rows).toHaveLength(1);
		expect(actions!.rows[0]!.cells.map(({ text }) => text).slice(1, 3)).toEqual(['31 December 2025', '37']);
	});

	it('counts how good the data are, and says why they are not', () => {
		const poor = indicator('bins', { quality: 'poor', qualityNote: 'Counted by hand.' });
		const view = dataQualityView(council(poor, indicator('other', { quality: 'good' })));
		expect(view.gradesSentence).toBe('The data are good for 1 measure, fair for 0 and poor for 1.');
		expect(view.grades!.rows.map(({ cells }) => cells[2]!.text)).toEqual(['Counted by hand.']);
		const silent = dataQualityView(council(indicator('other')));
		expect([silent.gradesSentence, silent.grades]).toEqual(['No measure says how good its data are.', undefined]);
	});
});
