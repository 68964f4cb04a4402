import { describe, expect, it, test } from 'vitest';
import { decimalOf } from '../domain/decimal.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Target } from '../domain/target.ts';
import { BUILT_IN_UNITS } from '../domain/unit.ts';
import { publish } from './fold.ts';
import type { Judged } from './judge.ts';
import {
	LAST_RELEASE,
	addsUp,
	describedBy,
	figuresOf,
	judge,
	judgedSeries,
	latest,
	newestSaid,
	releaseOf,
} from './judge.ts';
import type { Publication } from './publication.ts';
import type { ReleaseWords } from './submission.fixture.ts';
import { located, recycling, submissionOf } from './submission.fixture.ts';

const at = (text: string): Period => parsePeriod(text)!;
const Q = (quarter: number, year = '2024-25'): string => `FY${year}-Q${quarter}`;
const DAYS = ['2024-08-01', '2024-11-01', '2025-02-01', '2025-05-01'] as const;

/** Releases a, b, c and d, three months apart. */
function published(releases: readonly Omit<ReleaseWords, 'publishAt'>[], more: Partial<Indicator> = {}): Publication {
	const words = releases.map(
		(said, index) => [['a', 'b', 'c', 'd'][index]!, { publishAt: `${DAYS[index]!}T09:30:00Z`, ...said }] as const,
	);
	return publish(submissionOf(Object.fromEntries(words), [{ ...recycling, ...more }]), {
		asOf: '2026-01-01T00:00:00Z',
	});
}
const judged = (publication: Publication, period: string, release?: number): Judged =>
	judge(publication, publication.indicators[0]!, at(period), release);
const statusOf = ({ status }: Judged): string =>
	status.kind === 'unrated' ? `unrated ${status.because}` : status.kind;

describe('a period is judged', () => {
	test.each<[what: string, releases: Omit<ReleaseWords, 'publishAt'>[], more: Partial<Indicator>, status: string]>([
		['by its own target', [{ figures: { [Q(1)]: 50 }, targets: { [Q(1)]: 50 } }], {}, 'met'],
		[
			'by the target of the year that holds it',
			[{ figures: { [Q(1)]: 40 }, targets: { 'FY2024-25': 50 } }],
			{},
			'missed',
		],
		[
			'by its own before that of the year',
			[{ figures: { [Q(1)]: 40 }, targets: { 'FY2024-25': 50, [Q(1)]: 40 } }],
			{},
			'met',
		],
		[
			'by that of its half before that of the year',
			[{ figures: { [Q(1)]: 40 }, targets: { 'FY2024-25': 50, 'FY2024-25-H1': 40 } }],
			{},
			'met',
		],
		[
			'by no target of another year',
			[{ figures: { [Q(1)]: 40 }, targets: { 'FY2025-26': 50 } }],
			{},
			'unrated no-target',
		],
		[
			'by no target of a part of it',
			[{ figures: { 'FY2024-25': 40 }, targets: { [Q(1)]: 50 } }],
			{},
			'unrated no-target',
		],
		[
			'as close within the tolerance of the council',
			[{ figures: { [Q(1)]: 47.5 }, targets: { [Q(1)]: 50 } }],
			{},
			'close',
		],
		['as missed beyond it', [{ figures: { [Q(1)]: 47.4 }, targets: { [Q(1)]: 50 } }], {}, 'missed'],
		[
			'by the tolerance of the register before it',
			[{ figures: { [Q(1)]: 47.4 }, targets: { [Q(1)]: 50 } }],
			{ tolerance: { kind: 'absolute', value: 3 } },
			'close',
		],
		[
			'by a tolerance of none where the register says so',
			[{ figures: { [Q(1)]: 49.9 }, targets: { [Q(1)]: 50 } }],
			{ tolerance: 'none' },
			'missed',
		],
		[
			'without a tolerance where a per cent of nothing is meant',
			[{ figures: { [Q(1)]: 1 }, targets: { [Q(1)]: 0 } }],
			{ polarity: 'lower' },
			'missed',
		],
		[
			'with one in the unit also of nothing',
			[{ figures: { [Q(1)]: 1 }, targets: { [Q(1)]: 0 } }],
			{ polarity: 'lower', tolerance: { kind: 'absolute', value: 1 } },
			'close',
		],
		[
			'the other way where less is better',
			[{ figures: { [Q(1)]: 49 }, targets: { [Q(1)]: 50 } }],
			{ polarity: 'lower' },
			'met',
		],
		[
			'never where it only gives context',
			[{ figures: { [Q(1)]: 60 }, targets: { [Q(1)]: 50 } }],
			{ tier: 'context' },
			'unrated no-polarity',
		],
		['not before it has a figure', [{ figures: { [Q(2)]: 60 }, targets: { [Q(1)]: 50 } }], {}, 'unrated not-due'],
	])('%s', (_what, releases, more, status) =>
		expect(
			statusOf(
				judged(published(releases, more), releases[0]!.figures![Q(2)] ? Q(1) : Object.keys(releases[0]!.figures!)[0]!),
			),
		).toBe(status),
	);

	it('by the limits of a range, of which one may be nothing', () => {
		const submission = submissionOf({ a: { publishAt: '2024-08-01T09:30:00Z', figures: { [Q(1)]: 0 } } }, [
			{ ...recycling, polarity: 'range' },
		]);
		const target: Target = { indicator: 'recycling', period: at(Q(1)), lower: decimalOf(0), upper: decimalOf(10) };
		const [folder] = submission.releases;
		const publication = publish(
			{ ...submission, releases: [{ ...folder!, targets: [located(target)] }] },
			{ asOf: '2026-01-01T00:00:00Z' },
		);
		expect([statusOf(judged(publication, Q(1))), judged(publication, Q(1)).tolerance]).toEqual(['met', 'none']);
	});

	it('by a target with a tolerance of its own', () => {
		const submission = submissionOf({ a: { publishAt: '2024-08-01T09:30:00Z', figures: { [Q(1)]: 41 } } });
		const target: Target = {
			indicator: 'recycling',
			period: at(Q(1)),
			value: decimalOf(50),
			tolerance: { kind: 'absolute', value: 9 },
		};
		const [folder] = submission.releases;
		const publication = publish(
			{ ...submission, releases: [{ ...folder!, targets: [located(target)] }] },
			{ asOf: '2026-01-01T00:00:00Z' },
		);
		expect(judged(publication, Q(1))).toMatchObject({
			status: { kind: 'close' },
			tolerance: { kind: 'absolute', value: 9 },
		});
	});
});

describe('an amount that builds up over a year', () => {
	test.each<[basis: Indicator['basis'], unit: string, kind: Indicator['kind'], adds: boolean]>([
		['in-period', 'number', undefined, true],
		['in-period', 'pounds', undefined, true],
		['in-period', 'percent', undefined, false],
		['in-period', 'percent', 'count', true],
		['in-period', 'number', 'mean', false],
		['snapshot', 'number', undefined, false],
		['year-to-date', 'percent', undefined, true],
		['in-period', 'unknown', undefined, false],
	])('%s, %s, %s: %s', (basis, unit, kind, adds) => {
		const units = new Map(BUILT_IN_UNITS.map((each) => [each.id, each]));
		expect(addsUp({ ...recycling, basis, unit, ...(kind ? { kind } : {}) }, units)).toBe(adds);
	});

	test.each<[what: string, period: string, more: Partial<Indicator>, status: string]>([
		['is not held against the target of the year', Q(4), { unit: 'number' }, 'unrated no-target'],
		[
			'is held against it in the last quarter, when it counts from the start of the year',
			Q(4),
			{ unit: 'number', basis: 'year-to-date' },
			'missed',
		],
		['is not held against it in an earlier one', Q(3), { unit: 'number', basis: 'year-to-date' }, 'unrated no-target'],
		['is held against its own', 'FY2024-25', { unit: 'number' }, 'missed'],
	])('%s', (_what, period, more, status) => {
		const publication = published([{ figures: { [period]: 40 }, targets: { 'FY2024-25': 50 } }], more);
		expect(statusOf(judged(publication, period))).toBe(status);
	});
});

describe('what was signed before is judged as it was', () => {
	it('by the target that was in force when its value was first published; a later one is told beside it', () => {
		const publication = published([
			{ figures: { [Q(1)]: 45 }, targets: { [Q(1)]: 50 } },
			{ targets: { [Q(1)]: [40, 'Cut'] } },
		]);
		const now = judged(publication, Q(1));
		expect([
			statusOf(now),
			now.target?.target.value?.text,
			now.moved?.target.target.value?.text,
			now.moved?.status.kind,
		]).toEqual(['missed', '50', '40', 'met']);
		expect(judged(publication, Q(1), 0)).not.toHaveProperty('moved');
		expect(judged(publication, Q(1), 0).isRevised).toBe(false);
	});

	it('by the newest target where no value has been published', () => {
		const publication = published([
			{ targets: { [Q(1)]: 50 } },
			{ targets: { [Q(1)]: [40, 'Cut'] } },
			{ figures: { [Q(1)]: 45 } },
		]);
		expect(judged(publication, Q(1), 0).target?.target.value?.text).toBe('50');
		expect(judged(publication, Q(1), 1).target?.target.value?.text).toBe('40');
		expect(judged(publication, Q(1), 1)).not.toHaveProperty('moved');
		expect(statusOf(judged(publication, Q(1)))).toBe('met');
	});

	it('by the first target that anybody said, where none was known when it came', () => {
		const publication = published([
			{ figures: { [Q(1)]: 45 } },
			{ targets: { 'FY2024-25': 50 } },
			{ targets: { [Q(1)]: 40 } },
		]);
		expect(statusOf(judged(publication, Q(1), 0))).toBe('unrated no-target');
		expect(judged(publication, Q(1), 1).target?.target.value?.text).toBe('50');
		expect(judged(publication, Q(1)).target?.target.value?.text).toBe('50');
		expect(judged(publication, Q(1)).moved?.target.target.value?.text).toBe('40');
	});

	it('from the day of its value, not of a reason why there was none', () => {
		const publication = published([
			{ figures: { [Q(1)]: 'x' }, targets: { [Q(1)]: 50 } },
			{ targets: { [Q(1)]: [40, 'Cut'] } },
			{ figures: { [Q(1)]: 45 } },
		]);
		expect(judged(publication, Q(1)).target?.target.value?.text).toBe('40');
		expect(statusOf(judged(publication, Q(1), 0))).toBe('unrated no-data');
	});

	it('by the description that it was signed with', () => {
		const publication = published([
			{ figures: { [Q(1)]: 45 }, targets: { [Q(1)]: 50 }, register: { polarity: 'lower' } },
			{ figures: { [Q(2)]: 45 }, targets: { [Q(2)]: 50 }, register: { polarity: 'higher' } },
		]);
		expect(
			[judged(publication, Q(1)), judged(publication, Q(2))].map(({ polarity, status }) => [polarity, status.kind]),
		).toEqual([
			['lower', 'met'],
			['higher', 'missed'],
		]);
		const measure = publication.indicators[0]!;
		expect([-1, 0, 1, 9].map((release) => describedBy(measure, release).polarity)).toEqual([
			'lower',
			'lower',
			'higher',
			'higher',
		]);
	});

	it('and known to be revised from the release that revised it', () => {
		const publication = published([
			{ figures: { [Q(1)]: 45 } },
			{ figures: { [Q(1)]: '45 e' } },
			{ figures: { [Q(1)]: 46 } },
		]);
		expect([0, 1, 2].map((release) => judged(publication, Q(1), release).isRevised)).toEqual([false, false, true]);
		expect(releaseOf(publication, judged(publication, Q(1)).statement!)).toBe('c');
	});
});

describe('the series of a measure', () => {
	const publication = published([
		{ figures: { [Q(2)]: 45, [Q(1)]: 44 }, targets: { 'FY2024-25': 50, [Q(3)]: 52, 'FY2025-26': 55 } },
		{ figures: { [Q(3)]: 46 } },
	]);
	const measure = publication.indicators[0]!;
	const periods = (release?: number): string[] =>
		judgedSeries(publication, measure, release).map(({ period }) => period.text);

	it('has a row for every figure and for every target of a time without figures, oldest first', () => {
		expect(periods()).toEqual([Q(1), Q(2), Q(3), 'FY2025-26']);
		expect(periods(0)).toEqual([Q(1), Q(2), 'FY2025-26']);
		expect(periods(-1)).toEqual([]);
	});

	it('is worked out once', () => {
		expect(judgedSeries(publication, measure)).toBe(judgedSeries(publication, measure));
		expect(latest(publication, measure, 0)).toBe(latest(publication, measure, 0));
	});

	it('ends with its newest figure; before any, with its first target', () => {
		expect([
			latest(publication, measure)?.period.text,
			latest(publication, measure, 0)?.period.text,
			latest(publication, measure, -1),
		]).toEqual([Q(3), Q(2), undefined]);
		const promised = published([{ targets: { [Q(2)]: 50, [Q(1)]: 49 } }]);
		expect(latest(promised, promised.indicators[0]!)?.period.text).toBe(Q(1));
	});
});

describe('what each release had said', () => {
	const publication = published([
		{ figures: { [Q(2)]: 50 } },
		{ figures: { [Q(1)]: 40, [Q(3)]: 60 } },
		{ figures: { [Q(1)]: 41 }, revisions: { [Q(1)]: ['error', 'Counted twice'] } },
	]);
	const [measure] = publication.indicators;
	it('gives the place of the newest figure that had been said', () => {
		expect([-1, 0, 1, 2, LAST_RELEASE].map((release) => newestSaid(measure!, release))).toEqual([-1, 1, 2, 2, 2]);
	});
	it('gives the figures of which a release said something, oldest first', () => {
		const said = [0, 1, 2, 3].map((release) => figuresOf(measure!, release).map(({ period }) => period.text));
		expect(said).toEqual([[Q(2)], [Q(1), Q(3)], [Q(1)], []]);
	});
});
