import { expect, test } from 'vitest';
import { councilOf, indicator } from './council.fixture.ts';
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
	expect(row).not.toHaveProperty('status');
});
