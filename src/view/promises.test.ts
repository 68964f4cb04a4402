import { expect, it, test } from 'vitest';
import type { Action } from '../domain/reporting.ts';
import { action, councilOf, indicator } from './council.fixture.ts';
import { countPromises, promisesView } from './promises.ts';

const council = (...reports: Action[][]) =>
	councilOf({
		indicators: [indicator('bins')],
		releases: reports.map((actions, at) => ({
			id: `q${at + 1}`,
			publishAt: `2025-${at === 0 ? '08' : '11'}-06T09:30:00Z`,
			figures: [`bins 25Q${at + 1} 5`],
			actions,
		})),
	});
const none = { done: 0, late: 0, underWay: 0, overdue: 0, stopped: 0 };

test.each([
	['to come', { due: '2026-03-31' }, { underWay: 1 }],
	['without a date', {}, { underWay: 1 }],
	['past its date', { due: '2025-10-31' }, { overdue: 1 }],
	['done in time', { due: '2025-10-31', done: '2025-10-30', status: 'complete' }, { done: 1 }],
	['done late', { due: '2025-10-31', done: '2025-11-01', status: 'complete' }, { done: 1, late: 1 }],
	['stopped', { due: '2025-10-31', status: 'stopped' }, { stopped: 1 }],
	['a programme', { kind: 'programme' }, {}],
] as const)('an action %s', (_, more, counts) => {
	expect(countPromises(council([], [action('a', more)]))).toEqual({ ...none, ...counts });
});

it('counts an action that later reports no longer name, by what was last said of it', () => {
	const publication = council([action('a', { due: '2025-09-30' }), action('b', { status: 'stopped' })], [action('c')]);
	expect(countPromises(publication)).toEqual({ ...none, overdue: 1, stopped: 1, underWay: 1 });
});

it('holds what was done against the date that was promised first', () => {
	const done = action('a', { due: '2025-10-31', done: '2025-10-30', status: 'complete' });
	expect(countPromises(council([action('a', { due: '2025-09-30' })], [done]))).toEqual({ ...none, done: 1, late: 1 });
});

it('says the counts in one sentence, and nothing where nothing was promised', () => {
	const done = action('a', { due: '2025-10-31', done: '2025-11-01', status: 'complete' });
	expect(promisesView(council([], [done, action('b', { due: '2026-03-31' })]))).toEqual({
		text: 'Of 2 promised actions, 1 is done (1 of them later than first promised) and 1 is under way.',
		link: { title: 'Every promise, and what became of it', href: '/promises/' },
	});
	expect(promisesView(council([]))).toBeUndefined();
});
