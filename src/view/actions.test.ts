import { describe, expect, test } from 'vitest';
import type { Action } from '../domain/reporting.ts';
import { doingLine } from './actions.ts';
import { action, councilOf, indicator } from './council.fixture.ts';

const withActions = (...actions: Action[]) =>
	councilOf({
		indicators: [indicator('bins')],
		releases: [{ id: 'q2', publishAt: '2025-11-06T09:30:00Z', figures: ['bins 25Q2 5'], actions }],
	});

describe('one line says what is being done, or what came of it', () => {
	test.each([
		['to come', { due: '2026-03-31' }, 'What we are doing: Hire a crew (by 31 March 2026).'],
		['without a date', {}, 'What we are doing: Hire a crew.'],
		['overdue', { due: '2025-10-31' }, 'What we are doing: Hire a crew (was due 31 October 2025, overdue).'],
		[
			'done',
			{ due: '2025-10-31', done: '2025-10-27', status: 'complete' },
			'No current action is recorded. Hire a crew: done on 27 October 2025.',
		],
		[
			'done late',
			{ due: '2025-10-31', done: '2025-11-02', status: 'complete' },
			'No current action is recorded. Hire a crew: done late, on 2 November 2025.',
		],
		['stopped', { due: '2026-03-31', status: 'stopped' }, 'No current action is recorded. Hire a crew: stopped.'],
	] as const)('%s', (_, more, line) => {
		const one = action('crew', { title: 'Hire a crew', ...more });
		expect(doingLine(withActions(one), one)).toBe(line);
	});
});
