import { expect, it } from 'vitest';
import { action, councilOf, indicator } from './council.fixture.ts';
import { countPromises } from './promises.ts';
import { hasPromises, promisesPage } from './promises-page.ts';

const publication = councilOf({
	indicators: [indicator('bins')],
	releases: [
		[action('late', { due: '2025-07-31' }), action('left-out', { status: 'stopped', reason: 'No grant.' })],
		[
			action('late', { due: '2025-10-31', done: '2025-10-30', status: 'complete' }),
			action('done', { due: '2025-10-31', done: '2025-10-01', status: 'complete' }),
			action('overdue', { due: '2025-10-01' }),
			action('to-come', { due: '2026-10-01' }),
			action('all-of-it', { kind: 'programme' }),
		],
	].map((actions, at) => ({
		id: `q${at + 1}`,
		publishAt: `2025-${at === 0 ? '08' : '11'}-06T09:30:00Z`,
		figures: [`bins 25Q${at + 1} 5`],
		actions,
	})),
});

it('lists as many promises of each fate as the sentence counts', () => {
	const page = promisesPage(publication);
	const rows = Object.fromEntries(
		page.groups.map(({ id, table }) => [id, table.rows.length + (table.more?.rows.length ?? 0)]),
	);
	const { done, late, ...others } = countPromises(publication);
	expect({ ...rows, done: rows['done']! + rows['late']! }).toEqual({ ...others, late, done });
	expect(page.groups.map(({ table }) => table.caption)).toEqual([
		'Overdue: 1 of 5 promised actions',
		'Stopped: 1 of 5 promised actions',
		'Under way: 1 of 5 promised actions',
		'Done, later than first promised: 1 of 5 promised actions',
		'Done by the date first promised, or without one: 1 of 5 promised actions',
	]);
});

it('shows what the newest report no longer names, with what was last said of it and when', () => {
	const stopped = promisesPage(publication).groups.find(({ id }) => id === 'stopped')!;
	expect(stopped.table.rows[0]!.cells[1]).toEqual({
		text: 'Stopped',
		detail: 'No grant. Last reported on 6 August 2025',
	});
});

it('tells of a promise kept late which date was promised first', () => {
	const late = promisesPage(publication).groups.find(({ id }) => id === 'late')!;
	expect(late.table.rows[0]!.cells[2]).toEqual({
		text: '31 October 2025',
		detail: 'First due 31 July 2025. Done on 30 October 2025',
	});
});

it('is no page where nothing was promised', () => {
	const none = councilOf({
		indicators: [indicator('bins')],
		releases: [{ id: 'q1', publishAt: '2025-08-06T09:30:00Z', figures: ['bins 25Q1 5'] }],
	});
	expect([hasPromises(publication), hasPromises(none)]).toEqual([true, false]);
});

it('folds away what makes a long list, and counts it all the same', () => {
	const done = Array.from({ length: 12 }, (_, at) => action(`a${at}`, { status: 'complete', done: '2025-08-01' }));
	const many = councilOf({
		indicators: [indicator('bins')],
		releases: [{ id: 'q1', publishAt: '2025-08-06T09:30:00Z', figures: ['bins 25Q1 5'], actions: done }],
	});
	const [group] = promisesPage(many).groups;
	expect([group!.table.caption, group!.table.rows.length, group!.table.more?.summary]).toEqual([
		'Done by the date first promised, or without one: 12 of 12 promised actions',
		10,
		'Show 2 other actions',
	]);
});
