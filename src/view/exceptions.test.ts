import { describe, expect, test } from 'vitest';
import { action, councilOf, indicator, node, period, plan } from './council.fixture.ts';
import { exceptionsView } from './exceptions.ts';
import type { ExceptionSection } from './exceptions.ts';

const publication = councilOf({
	plans: [plan([node('homes', 'Better homes'), node('places', 'Cleaner places')])],
	indicators: [
		indicator('litter', { title: 'Streets with litter', polarity: 'lower' }),
		indicator('repairs', { title: 'Repairs on time', objective: 'homes' }),
		indicator('calls', { title: 'Calls answered', lagDays: 10, responsibleOfficer: 'Customer Manager' }),
		indicator('visits', { title: 'Visits', unit: 'number', decimals: 0, polarity: 'neither' }),
	],
	releases: [
		{
			id: 'q1',
			publishAt: '2025-08-06T08:30:00Z',
			period: '25Q1',
			figures: ['litter 25Q1 8', 'repairs 25Q1 94', 'calls 25Q1 95', 'visits 25Q1 900'],
			targets: ['litter 25 5', 'repairs 25 95 2', 'calls 25 90 2'],
			actions: [action('sweep', { title: 'Two more sweepers', due: '2025-12-01' })],
		},
		{
			id: 'q2',
			publishAt: '2025-11-06T09:30:00Z',
			figures: ['litter 25Q2 7.04', 'repairs 25Q2 92.9 13/14', 'visits 25Q1 950', 'visits 25Q2 990'],
			commentary: [
				{
					indicator: 'litter',
					by: 'Head of Waste',
					on: '2025-10-20',
					action: 'sweep',
					body: '**Two** sweepers broke down. More text.',
				},
			],
			actions: [action('sweep', { title: 'Two more sweepers', due: '2026-03-31', owner: 'Street Manager' })],
			judgements: [
				{
					indicator: 'repairs',
					period: period('25'),
					judgement: 'at-risk',
					reason: 'Fewer plumbers.',
					by: 'Head of Homes',
				},
			],
			revisions: [{ indicator: 'visits', kind: 'error', reason: 'Counted twice.' }],
		},
	],
});
const view = exceptionsView(publication);
const section = (id: string): ExceptionSection => view.sections.find((other) => other.id === id)!;
const texts = (id: string, row = 0): (string | undefined)[] =>
	section(id).table.rows[row]!.cells.map(({ text }) => text);

test('classes are printed in the order of the methods, each with how many of how many and its rule', () => {
	expect(view.sections.map(({ id }) => id)).toEqual([
		'missed',
		'newly-missed',
		'at-risk',
		'significantly-over',
		'overdue',
		'revised',
		'few-cases',
	]);
	expect(section('missed').table.caption).toBe('Missed: 2 of the 3 measures that are judged');
	expect(section('missed').table.note).toMatch(
		/^The newest result missed its target by more than the tolerance\. Longest first/,
	);
	expect(section('overdue').table.caption).toBe(
		'Due, not yet supplied: 1 of all 4 measures, those that are not judged included',
	);
	expect(view.lede).toBe('2 of 3 measures missed their target. Another measure could not miss one: 1 is not judged.');
	expect(view.chosen).toMatch(/^4 of 4 measures are listed below, good news and bad by the same rules\./);
});

test('a missed target says for how long, why, what is being done and by when', () => {
	expect(texts('missed')).toEqual([
		'Streets with litter',
		'7.0%',
		'5%',
		'2 quarters in a row',
		'Two sweepers broke down. More text.',
		'Two more sweepers',
		'31 March 2026',
	]);
	const [, , , , why, , when] = section('missed').table.rows[0]!.cells;
	expect([why?.detail, when?.detail]).toEqual([
		'Head of Waste, 20 October 2025',
		'Street Manager. First due 1 December 2025',
	]);
});

test('where no reason or action is published, the cells say so', () => {
	expect(texts('missed', 1).slice(4)).toEqual([
		'No reason has been published.',
		'No action is named with this result.',
		'No date is named with this result.',
	]);
	expect(section('missed').table.rows[1]!.cells[3]?.detail).toBe('Too close to call');
});

test('what an earlier result promised and is still going on is named with the day that named it', () => {
	const of = (status: 'on-track' | 'stopped', figures = ['litter 25Q2 7']): (string | undefined)[][] =>
		exceptionsView(
			councilOf({
				indicators: [indicator('litter', { polarity: 'lower' })],
				releases: [
					{
						id: 'q1',
						publishAt: '2025-08-06T08:30:00Z',
						figures: ['litter 25Q1 8'],
						targets: ['litter 25 5'],
						commentary: [
							{ indicator: 'litter', by: 'Head of Waste', on: '2025-07-20', action: 'sweep', body: 'Broken down.' },
						],
						actions: [action('sweep', { title: 'Mend', due: '2026-03-31', status })],
					},
					{
						id: 'q2',
						publishAt: '2025-11-06T09:30:00Z',
						figures,
						commentary: [{ indicator: 'litter', by: 'Head of Waste', on: '2025-10-20', body: 'Still too much.' }],
					},
				],
			}),
		)
			.sections.find(({ id }) => id === 'missed')!
			.table.rows[0]!.cells.slice(5)
			.map(({ text, detail }) => [text, detail]);
	expect(of('on-track')).toEqual([
		['Mend', 'Still under way; named on 6 August 2025 with an earlier result'],
		['31 March 2026', ''],
	]);
	// The later words are on the same result: then it is none of an earlier one.
	expect(of('on-track', [])[0]).toEqual(['Mend', 'Still under way; named on 6 August 2025']);
	expect(of('stopped')).toEqual([
		['No action is named with this result.', undefined],
		['No date is named with this result.', undefined],
	]);
});

describe('the other classes', () => {
	test.each([
		['newly-missed', ['Repairs on time', '92.9%', '95%', undefined, '94.0%', undefined]],
		['at-risk', ['Repairs on time', '92.9%', '2025 to 2026', 'Fewer plumbers.', 'Head of Homes']],
		['significantly-over', ['Calls answered', '95.0%', '90%', '5.0 percentage points']],
		[
			'overdue',
			['Calls answered', 'July to September 2025', '14 October 2025', '1 figure is overdue', 'Customer Manager'],
		],
		[
			'few-cases',
			['Repairs on time', '92.9%', '95%', undefined, '14 cases. The true value could be between 68.5% and 98.7%.'],
		],
	])('%s', (id, cells) => {
		expect(texts(id)).toEqual(cells);
	});

	test('a restated figure says what it was, what it is and since when, also for context', () => {
		expect(texts('revised')).toEqual(['Visits', 'April to June 2025', '900', '950', 'Revised', '6 November 2025']);
	});
});

test('promises stand below: how many there are, and those that need a question', () => {
	expect(view.promises?.text).toBe('Of 1 promised action, 1 is under way.');
	expect(view.promises?.table).toBeUndefined();
});

test('every exception is said in sentences too, with the classes that it is in', () => {
	expect(view.sentences.items.map(({ title, classes }) => [title, classes])).toContainEqual([
		'Streets with litter',
		'Missed',
	]);
	expect(view.sentences.items).toHaveLength(4);
});

test('a class with nothing in it is a sentence', () => {
	expect(view.nothing).toContain('No measure that had missed its target has met it now.');
});

test('no row has an empty cell', () => {
	for (const { table } of view.sections) {
		for (const { cells } of table.rows) {
			expect(cells).toHaveLength(table.columns.length);
			for (const cell of cells) expect(cell.text || cell.status || cell.direction).toBeTruthy();
		}
	}
});

test('without targets nothing can be missed, and the page says what it lists instead', () => {
	const without = exceptionsView(
		councilOf({
			indicators: [indicator('m')],
			releases: [{ id: 'q', publishAt: '2025-11-06T09:30:00Z', figures: ['m 25Q1 5', 'm 25Q2 4'] }],
		}),
	);
	expect(without.title).toBe('What is getting worse and what is improving');
	expect(without.lede).toBe('No targets are published for these measures, so none can be met or missed.');
	expect(without.sections.map(({ title }) => title)).toEqual(['Getting worse']);
	expect(without.nothing).toEqual(['No figure is overdue.', 'No published figure was changed.']);
});

test('what has not been met for more than a year says why, what is being done, by whom and by when', () => {
	const quarters = ['24Q1', '24Q2', '24Q3', '24Q4', '25Q1', '25Q2'];
	const stubborn = exceptionsView(
		councilOf({
			indicators: [indicator('litter', { polarity: 'lower' })],
			releases: [
				{
					id: 'q2',
					publishAt: '2025-11-06T09:30:00Z',
					figures: quarters.map((quarter) => `litter ${quarter} 8`),
					targets: ['litter 24 5', 'litter 25 5'],
					commentary: [
						{
							indicator: 'litter',
							by: 'Head of Waste',
							on: '2025-10-20',
							action: 'sweep',
							body: 'Sweepers broke down.',
						},
					],
					actions: [
						action('sweep', {
							title: 'Mend',
							owner: 'Street Manager',
							due: '2025-10-01',
							done: '2025-10-03',
							status: 'complete',
						}),
					],
				},
			],
		}),
	).sections.find(({ id }) => id === 'stubborn')!;
	const [, , , , , why, doing, when] = stubborn.table.rows[0]!.cells;
	expect(stubborn.table.columns.map(({ title }) => title).slice(5)).toEqual(['Why', 'What we are doing', 'By when']);
	expect([why, doing, when]).toEqual([
		{ text: 'Sweepers broke down.', detail: 'Head of Waste, 20 October 2025' },
		{ text: 'No current action is recorded.', detail: 'The last one: Mend' },
		{ text: 'Done late, on 3 October 2025', detail: 'Street Manager. Was due 1 October 2025' },
	]);
});
