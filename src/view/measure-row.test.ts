import { expect, test } from 'vitest';
import { councilOf, indicator, period } from './council.fixture.ts';
import { measureRow } from './measure-row.ts';

test('a measure published for its parts only says so in place of a result and of a status', () => {
	const publication = councilOf({
		indicators: [indicator('air', { polarity: 'lower' })],
		releases: [
			{
				id: 'q2',
				publishAt: '2025-11-06T09:30:00Z',
				breakdowns: ['air 25Q2 monitoring-station Bridge_Street 31'],
				targets: ['air 25 40'],
			},
		],
	});
	const row = measureRow(publication, publication.indicators[0]!);
	expect(row.result).toBe('Published by monitoring station only');
	expect(row.notRated).toBe('Published by monitoring station only');
	expect(row.noTrend).toBe('Published by monitoring station only');
	expect(row.status).toBeUndefined();
});

test('a measure that has ended has no mark that would look like one of today', () => {
	const rowOf = (lastPeriod?: string) => {
		const publication = councilOf({
			indicators: [indicator('repairs', lastPeriod === undefined ? {} : { lastPeriod: period(lastPeriod) })],
			releases: [
				{ id: 'q', publishAt: '2025-11-06T09:30:00Z', figures: ['repairs 24Q1 95'], targets: ['repairs 24 90'] },
			],
		});
		return measureRow(publication, publication.indicators[0]!);
	};
	expect(rowOf().status?.word).toBe('Target met');
	expect(rowOf('24Q1').status).toBeUndefined();
	expect(rowOf('24Q1').notRated).toBe('No longer measured');
	expect(rowOf('24Q1').result).toBe('95.0%');
});

test('a forecast is not said to get better or worse', () => {
	const changeOf = (marker: string) => {
		const publication = councilOf({
			indicators: [indicator('spending', { polarity: 'lower' })],
			releases: [
				{ id: 'q', publishAt: '2025-11-06T09:30:00Z', figures: ['spending 24Q2 100', `spending 25Q2 108 ${marker}`] },
			],
		});
		return measureRow(publication, publication.indicators[0]!).direction?.word;
	};
	expect(changeOf('')).toBe('Getting worse');
	expect(changeOf('f')).toBeUndefined();
});
