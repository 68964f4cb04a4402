import { describe, expect, it, test } from 'vitest';
import type { Publication } from '../publication/publication.ts';
import { ReleaseChanges, releaseChanges } from './release-changes.ts';
import type { Quarter } from './report.fixture.ts';
import { indicator, publicationOf } from './report.fixture.ts';

const first: Quarter = { id: 'q1', on: '2025-08-07', period: 'FY2025-26-Q1' };
const second: Quarter = { id: 'q2', on: '2025-11-06', period: 'FY2025-26-Q2' };
const ids = (entries: readonly { readonly measure: { readonly id: string } }[]): string[] =>
	entries.map(({ measure }) => measure.id);

describe('a change of status is told against what was known at the previous report', () => {
	test.each([
		['missed, then met', 80, 95, 'better'],
		['met, then missed', 95, 80, 'worse'],
		['missed, then close', 80, 89, 'better'],
		['close, then missed', 89, 80, 'worse'],
		['close, then met', 89, 90, 'better'],
		['met, then met', 95, 91, undefined],
		['no figure, then met', 'x', 95, 'first-rated'],
		['met, then no figure', 95, 'x', 'no-longer-rated'],
		['no figure, then no figure', 'x', 'c', undefined],
	] as const)('%s', (_, before, now, kind) => {
		const register = [indicator('bins', { tolerance: { kind: 'absolute', value: 2 } })];
		const publication = publicationOf([
			{
				...first,
				register,
				targets: { bins: { 'FY2025-26-Q1': 90, 'FY2025-26-Q2': 90 } },
				figures: { bins: { 'FY2025-26-Q1': before } },
			},
			{ ...second, figures: { bins: { 'FY2025-26-Q2': now } } },
		]);
		expect(releaseChanges(publication, 1).moves.map((move) => move.kind)).toEqual(kind ? [kind] : []);
	});

	it('a later correction does not rewrite what an older report said had changed', () => {
		const targets = { bins: { 'FY2025-26-Q1': 90, 'FY2025-26-Q2': 90 } };
		const publication = publicationOf([
			{ ...first, targets, figures: { bins: { 'FY2025-26-Q1': 95 } } },
			{ ...second, figures: { bins: { 'FY2025-26-Q2': 80 } } },
			{
				id: 'fix',
				on: '2025-11-13',
				figures: { bins: { 'FY2025-26-Q2': 92 } },
				revisions: { 'bins FY2025-26-Q2': ['error', 'Typed wrongly.'] },
			},
		]);
		expect(releaseChanges(publication, 1).moves.map(({ kind }) => kind)).toEqual(['worse']);
		expect(releaseChanges(publication, 2).moves.map(({ kind }) => kind)).toEqual(['better']);
	});

	it('the first report has nothing before it', () => {
		const publication = publicationOf([{ ...first, figures: { bins: { 'FY2025-26-Q1': 90 } } }]);
		const changes = releaseChanges(publication, 0);
		const parts = Object.entries(Object.getOwnPropertyDescriptors(ReleaseChanges.prototype)).filter(
			([, { get }]) => get,
		);
		expect(parts.length).toBeGreaterThan(10);
		expect(parts.flatMap(([name]): unknown => changes[name as keyof ReleaseChanges])).toEqual([0, 0]);
	});
});

describe('the biggest changes', () => {
	const quarters: Quarter[] = [
		{
			...first,
			register: [
				indicator('up'),
				indicator('more-up'),
				indicator('down'),
				indicator('same'),
				indicator('short', { polarity: 'lower' }),
				indicator('people', { polarity: 'neither' }),
			],
			figures: {
				up: { 'FY2025-26-Q1': 50 },
				'more-up': { 'FY2025-26-Q1': 10 },
				down: { 'FY2025-26-Q1': 50 },
				same: { 'FY2025-26-Q1': 50 },
				short: { 'FY2025-26-Q1': 20 },
				people: { 'FY2025-26-Q1': 100 },
			},
		},
		{
			...second,
			figures: {
				up: { 'FY2025-26-Q2': 55 },
				'more-up': { 'FY2025-26-Q2': 15 },
				down: { 'FY2025-26-Q2': 45 },
				same: { 'FY2025-26-Q2': 50 },
				short: { 'FY2025-26-Q2': 15 },
				people: { 'FY2025-26-Q2': 900 },
			},
		},
	];
	it('are ordered by their size beside the earlier figure, better and worse apart', () => {
		const changes = releaseChanges(publicationOf(quarters), 1);
		expect(ids(changes.improved)).toEqual(['more-up', 'short', 'up']);
		expect(ids(changes.worsened)).toEqual(['down']);
		expect(changes.steady).toBe(1);
		expect(changes.updated).toHaveLength(6);
	});
	it('count only figures of a newer period: a report that restates an old one brings no new result', () => {
		const publication = publicationOf([
			...quarters,
			{ id: 'fix', on: '2025-12-01', figures: { up: { 'FY2025-26-Q1': 70 } } },
		]);
		expect(releaseChanges(publication, 2).updated).toEqual([]);
	});
});

describe('late and supplied figures', () => {
	const register = [indicator('bins', { lagDays: 20 })];
	const start: Quarter = { id: 'q4', on: '2025-05-08', register, figures: { bins: { 'FY2024-25-Q4': 90 } } };

	const owedIn = (publication: Publication, order: number): Record<string, string[]> => {
		const { newlyLate, stillLate } = releaseChanges(publication, order);
		const texts = (late: typeof newlyLate): string[] =>
			late.flatMap(({ owed }) => owed.map(({ period }) => period.text));
		return { newly: texts(newlyLate), still: texts(stillLate) };
	};
	const roads = { figures: { roads: { 'FY2025-26-Q1': 5 } } };

	it('a measure is newly late once, then still late, however many figures it owes by then', () => {
		const publication = publicationOf([start, { ...first, ...roads }, second]);
		expect(owedIn(publication, 1)).toEqual({ newly: ['FY2025-26-Q1'], still: [] });
		expect(owedIn(publication, 2)).toEqual({ newly: [], still: ['FY2025-26-Q1', 'FY2025-26-Q2'] });
	});
	it.each(['correction', 'ad-hoc'] as const)(
		'a release of kind %s lists nothing as late, and hides nothing',
		(kind) => {
			const between: Quarter = { id: 'fix', on: '2025-08-20', release: { kind }, ...roads };
			const publication = publicationOf([start, between, { ...second, on: '2025-09-30' }]);
			expect(owedIn(publication, 1)).toEqual({ newly: [], still: [] });
			expect(owedIn(publication, 2)).toEqual({ newly: ['FY2025-26-Q1'], still: [] });
		},
	);
	it('a late figure that comes is told as supplied, one that comes in time is not', () => {
		const publication = publicationOf([
			start,
			first,
			{ ...second, figures: { bins: { 'FY2025-26-Q1': 91, 'FY2025-26-Q2': 92 } } },
		]);
		expect(releaseChanges(publication, 2).supplied.map(({ periods }) => periods.map(({ text }) => text))).toEqual([
			['FY2025-26-Q1'],
		]);
	});
	it('a figure in place of "not available" is supplied', () => {
		const publication = publicationOf([
			{ ...first, figures: { bins: { 'FY2025-26-Q1': 'x' } } },
			{ ...second, figures: { bins: { 'FY2025-26-Q1': 91 } } },
		]);
		expect(ids(releaseChanges(publication, 1).supplied)).toEqual(['bins']);
		expect(releaseChanges(publication, 1).revised).toEqual([]);
	});
});

describe('measures that come and go', () => {
	it('a measure is new in the first report that carries it', () => {
		const publication = publicationOf([
			{ ...first, figures: { bins: { 'FY2025-26-Q1': 90 } } },
			{ ...second, figures: { roads: { 'FY2025-26-Q2': 5 } } },
		]);
		expect(releaseChanges(publication, 1).added.map(({ id }) => id)).toEqual(['roads']);
	});
	it('a measure is retired by the report after its last period, with its reason', () => {
		const last = {
			lastPeriod: { text: 'FY2025-26-Q1', kind: 'financial-quarter', start: '2025-04-01', end: '2025-06-30' },
		} as const;
		const publication = publicationOf([
			{ ...first, on: '2025-06-01', figures: { bins: { 'FY2024-25-Q4': 90 } } },
			{
				...second,
				register: [indicator('bins', { ...last, retiredReason: 'No longer collected.' })],
				figures: { bins: { 'FY2025-26-Q1': 91 } },
			},
			{ id: 'q3', on: '2026-02-05', figures: { roads: { 'FY2025-26-Q3': 5 } } },
		]);
		expect(releaseChanges(publication, 1).retired.map(({ indicator: row }) => row.retiredReason)).toEqual([
			'No longer collected.',
		]);
		expect(releaseChanges(publication, 2).retired).toEqual([]);
	});
	it('a measure that another continues is retired when the other one appears', () => {
		const publication = publicationOf([
			{ ...first, figures: { old: { 'FY2025-26-Q1': 90 } } },
			{ ...second, register: [indicator('new', { supersedes: 'old' })], figures: { new: { 'FY2025-26-Q2': 80 } } },
		]);
		expect(ids(releaseChanges(publication, 1).retired)).toEqual(['old']);
	});
});

describe('restated figures', () => {
	const publication = publicationOf([
		{
			...first,
			figures: {
				bins: { 'FY2025-26-Q1': [46.1, 'p'] },
				roads: { 'FY2025-26-Q1': [5, 'p'] },
				parks: { 'FY2025-26-Q1': 7 },
			},
			breakdowns: { bins: { 'ward: Abbey': { 'FY2025-26-Q1': 40 } } },
			comparisons: { bins: { York: { 'FY2025-26-Q1': 50 }, Leeds: { 'FY2025-26-Q1': 51 } } },
		},
		{
			...second,
			figures: { bins: { 'FY2025-26-Q1': 47.3 }, roads: { 'FY2025-26-Q1': 5 }, parks: { 'FY2025-26-Q1': 'withdrawn' } },
			breakdowns: { bins: { 'ward: Abbey': { 'FY2025-26-Q1': 41 } } },
			comparisons: { bins: { York: { 'FY2025-26-Q1': 49 }, Leeds: { 'FY2025-26-Q1': 51 } } },
			revisions: {
				'bins FY2025-26-Q1': ['scheduled', 'Final returns.'],
				'parks FY2025-26-Q1': ['withdrawn', 'Counted twice.'],
			},
		},
	]);
	const changes = releaseChanges(publication, 1);
	it('keep what was said, what is said now and the reason', () => {
		expect(
			changes.revised.map(({ was, now, revision, category }) => [was, now, revision?.reason, category?.title]),
		).toMatchObject([
			[{ value: { value: 46.1 } }, { value: { value: 47.3 } }, 'Final returns.', undefined],
			[{ value: { value: 40 } }, { value: { value: 41 } }, 'Final returns.', 'Abbey'],
		]);
	});
	it('a provisional figure that stands is confirmed, not revised', () =>
		expect(ids(changes.confirmed)).toEqual(['roads']));
	it('a figure taken back is withdrawn, not missing', () => {
		expect(changes.withdrawn.map(({ now }) => now)).toMatchObject([{ kind: 'withdrawn', reason: 'Counted twice.' }]);
	});
	it('figures of other areas are counted where they changed', () => {
		expect(changes.comparisons).toMatchObject([{ figures: 1, areas: 1, revision: { kind: 'scheduled' } }]);
	});
});

describe('targets moved', () => {
	const start: Quarter = {
		...first,
		targets: { bins: { 'FY2025-26-Q1': 90, 'FY2025-26-Q2': 90 } },
		figures: { bins: { 'FY2025-26-Q1': 88 } },
	};
	it('a target moved after its figure was published is judged both ways', () => {
		const publication = publicationOf([
			start,
			{ ...second, targets: { bins: { 'FY2025-26-Q1': 85 } }, reasons: { bins: 'New contract.' } },
		]);
		const [move] = releaseChanges(publication, 1).retargeted;
		expect(move).toMatchObject({
			was: { value: { value: 90 } },
			now: { value: { value: 85 }, reason: 'New contract.' },
			isAfterTheFact: true,
		});
		expect(move?.judged.map(({ was, now }) => [was.kind, now.kind])).toEqual([['missed', 'met']]);
	});
	it('a target moved before any figure of its period has no second status', () => {
		const publication = publicationOf([start, { ...second, targets: { bins: { 'FY2025-26-Q2': 85 } } }]);
		expect(releaseChanges(publication, 1).retargeted).toMatchObject([{ isAfterTheFact: false, judged: [] }]);
	});
	it('a target said again unchanged has not moved', () => {
		const publication = publicationOf([start, { ...second, targets: { bins: { 'FY2025-26-Q2': 90 } } }]);
		expect(releaseChanges(publication, 1).retargeted).toEqual([]);
	});
});
