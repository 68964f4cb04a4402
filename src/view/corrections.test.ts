import { describe, expect, it } from 'vitest';
import { correctionsView } from './corrections.ts';
import type { Quarter } from './report.fixture.ts';
import { indicator, publicationOf } from './report.fixture.ts';
import type { TableView } from './table.ts';

const texts = (table: TableView | undefined): string[][] =>
	(table?.rows ?? []).map(({ cells }) => cells.map(({ text, detail }) => [text, detail].filter(Boolean).join(' | ')));
const view = (...quarters: Quarter[]) => correctionsView(publicationOf(quarters), new Map());

const months = Array.from({ length: 5 }, (_, index) => `2025-M0${index + 1}`);
const of = (value: number): Record<string, number> => Object.fromEntries(months.map((month) => [month, value]));
const first: Quarter = { id: 'q1', on: '2025-08-07', period: 'FY2025-26-Q1' };
const second: Quarter = { id: 'q2', on: '2025-11-06', period: 'FY2025-26-Q2' };

describe('figures changed', () => {
	it('say what was, what is now, the kind and the reason', () => {
		const { routine: figures } = view(
			{ ...first, figures: { bins: { 'FY2025-26-Q1': [46.1, 'p'] } } },
			{
				...second,
				figures: { bins: { 'FY2025-26-Q1': 47.3 } },
				revisions: { 'bins FY2025-26-Q1': ['scheduled', 'Final returns.'] },
			},
		);
		expect(figures).toMatchObject([
			{ id: 'q2', heading: 'Published 6 November 2025', count: '1 figure of 1 measure changed in' },
		]);
		expect(texts(figures[0]?.table)).toEqual([
			[
				'Measure bins',
				'46.1% (provisional) | April to June 2025',
				'47.3% | Better than said before.',
				'Scheduled revision | Final returns.',
			],
		]);
		expect(figures[0]?.each).toBeUndefined();
	});
	it('print enough decimals to see the difference', () => {
		const { others: figures } = view(
			{ ...first, figures: { bins: { 'FY2025-26-Q1': 36.661 } } },
			{ ...second, figures: { bins: { 'FY2025-26-Q1': 36.672 } } },
		);
		expect(texts(figures[0]?.table)[0]?.slice(1, 3)).toEqual([
			'36.66% | April to June 2025',
			'36.67% | Better than said before.',
		]);
	});
	it('a figure that was emptied says why there is none', () => {
		const { others: figures } = view(
			{ ...first, figures: { bins: { 'FY2025-26-Q1': 46 } } },
			{ ...second, figures: { bins: { 'FY2025-26-Q1': 'x' } } },
		);
		expect(texts(figures[0]?.table)[0]?.[2]).toBe('No figure: not available');
	});
	it('many figures of one measure, kind and reason are counted, and listed one by one below', () => {
		const { others: figures } = view({ ...first, figures: { bins: of(40) } }, { ...second, figures: { bins: of(41) } });
		expect(texts(figures[0]?.table)).toEqual([
			[
				'Measure bins',
				'5 figures | the first for January 2025, the last for May 2025',
				'Listed below, one by one',
				'Revised | No reason was recorded.',
			],
		]);
		expect(texts(figures[0]?.each?.table)).toHaveLength(5);
	});
	it('come newest first', () => {
		const third: Quarter = { id: 'q3', on: '2026-02-05', figures: { bins: { 'FY2025-26-Q1': 48 } } };
		const { others: figures } = view(
			{ ...first, figures: { bins: { 'FY2025-26-Q1': 46 } } },
			{ ...second, figures: { bins: { 'FY2025-26-Q1': 47 } } },
			third,
		);
		expect(figures.map(({ id }) => id)).toEqual(['q3', 'q2']);
	});
});

it('figures of other areas are counted by measure and report, not listed', () => {
	const { comparisons, others: figures } = view(
		{ ...first, comparisons: { bins: { York: of(1), Leeds: of(1) } } },
		{ ...second, comparisons: { bins: { York: of(2), Leeds: of(1) } } },
	);
	expect(figures).toEqual([]);
	expect(texts(comparisons)).toEqual([['Measure bins', '5 figures of 1 area', 'Revised', '6 November 2025']]);
});

it('targets moved say both results and the reason', () => {
	const { moved } = view(
		{ ...first, targets: { bins: { 'FY2025-26-Q1': 90 } }, figures: { bins: { 'FY2025-26-Q1': 88 } } },
		{ ...second, targets: { bins: { 'FY2025-26-Q1': 85 } }, reasons: { bins: 'New contract.' } },
	);
	expect(texts(moved)).toEqual([
		[
			'Measure bins',
			'90% | April to June 2025',
			'85%',
			'88.0%: Target missed as first set, Target met as moved | New contract.',
			'6 November 2025 | Performance report: July to September 2025',
		],
	]);
});

it('withdrawn figures stand apart, with their reason', () => {
	const {
		withdrawn,
		others: figures,
		summary,
	} = view(
		{ ...first, figures: { bins: { 'FY2025-26-Q1': 46 } } },
		{
			...second,
			figures: { bins: { 'FY2025-26-Q1': 'withdrawn' } },
			revisions: { 'bins FY2025-26-Q1': ['withdrawn', 'Counted twice.'] },
		},
	);
	expect(figures).toEqual([]);
	expect(texts(withdrawn)[0]?.slice(1, 4)).toEqual([
		'46.0% | April to June 2025',
		'Withdrawn',
		'Withdrawn | Counted twice.',
	]);
	expect(summary).toBe('No errors corrected. 1 figure withdrawn.');
});

it('retired measures say their last figure, why, and what replaced them', () => {
	const last = { text: 'FY2024-25-Q4', kind: 'financial-quarter', start: '2025-01-01', end: '2025-03-31' } as const;
	const { retired } = view(
		{
			...first,
			register: [indicator('old', { lastPeriod: last, retiredReason: 'Too narrow.' })],
			figures: { old: { 'FY2024-25-Q4': 46 } },
		},
		{ ...second, register: [indicator('new', { supersedes: 'old' })], figures: { new: { 'FY2025-26-Q2': 50 } } },
	);
	expect(texts(retired)).toEqual([['Measure old', '46.0% in January to March 2025', 'Too narrow.', 'Measure new']]);
});

it('a figure changed twice is one figure of its summary', () => {
	const revisions = { 'bins FY2025-26-Q1': ['error', 'Typed wrongly.'] } as const;
	const said = (value: number): Partial<Quarter> => ({ figures: { bins: { 'FY2025-26-Q1': value } } });
	const { summary } = view(
		{ ...first, ...said(46) },
		{ ...second, ...said(47), revisions },
		{ id: 'q3', on: '2026-02-05', ...said(48), revisions },
	);
	expect(summary).toBe('2 errors corrected, in 1 figure.');
});

it('says so when nothing was ever changed', () => {
	expect(view({ ...first, figures: { bins: { 'FY2025-26-Q1': 46 } } }).summary).toBe(
		'No published figure or target has been changed so far.',
	);
});

describe('errors lead', () => {
	const revisions = {
		'bins FY2025-26-Q1': ['error', 'Typed wrongly.'],
		'bins FY2024-25-Q4': ['error', 'Typed wrongly.'],
		'parks FY2025-26-Q1': ['definition', 'Playgrounds count too.'],
		'roads FY2025-26-Q1': ['source', 'restated by the source.'],
	} as const;
	const figures = (by: number) => ({
		bins: { 'FY2024-25-Q4': 40 + by, 'FY2025-26-Q1': 41 + by },
		parks: { 'FY2025-26-Q1': 50 + by },
		roads: { 'FY2025-26-Q1': 60 + by },
	});
	const stages = [{ stage: 'director', role: 'Director of Resources', on: '2025-10-28', digest: '' }];
	const signOff = { canonicalForm: 'unsealed', digest: '', previousDigest: '', stages };
	const page = view(
		{ ...first, figures: figures(0) },
		{ ...second, figures: figures(1), revisions, published: { signOff } },
	);

	it('and are counted apart from other changes: one mistake in two figures is one error', () => {
		expect(page.summary).toBe(
			'1 error corrected, in 2 figures. 1 figure changed with a definition or a label. 1 figure revised as planned or by the source.',
		);
	});
	it('each kind has its own list, and says who signed the report off', () => {
		const of = (group: typeof page.errors): string[] =>
			group.flatMap(({ table }) => texts(table).map(([name]) => name!));
		expect([of(page.errors), of(page.others), of(page.routine)]).toEqual([
			['Measure bins', 'Measure bins'],
			['Measure parks'],
			['Measure roads'],
		]);
		expect(page.errors[0]?.signedOff).toBe('Signed off by Director of Resources, 28 October 2025.');
	});
	it('no two entries share an anchor or a caption; the first of a report has its id', () => {
		const entries = [...page.errors, ...page.others, ...page.routine];
		expect(entries[0]?.id).toBe('q2');
		expect(new Set(entries.map(({ id }) => id)).size).toBe(3);
		expect(new Set(entries.map(({ table }) => table.caption)).size).toBe(3);
	});
	it('a reason that only says the kind again is not printed twice', () => {
		expect(texts(page.routine[0]?.table)[0]?.at(-1)).toBe('Restated by the source');
	});
});
