import { describe, expect, it, test } from 'vitest';
import type { Indicator } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { parsePeriod } from '../domain/period.ts';
import { publish } from './fold.ts';
import type { ChangeSince } from './judge.ts';
import {
	basisPeriod,
	changeSinceLastYear,
	changeSincePeriod,
	changeSincePrevious,
	earlierFigure,
	judge,
} from './judge.ts';
import type { Publication } from './publication.ts';
import type { ReleaseWords } from './submission.fixture.ts';
import { recycling, submissionOf } from './submission.fixture.ts';

const at = (text: string): Period => parsePeriod(text)!;
const Q = (quarter: number, year = '2024-25'): string => `FY${year}-Q${quarter}`;
const DAYS = ['2024-08-01', '2024-11-01'] as const;

/** Releases a and b, three months apart. */
function published(releases: readonly Omit<ReleaseWords, 'publishAt'>[], more: Partial<Indicator> = {}): Publication {
	const words = releases.map(
		(said, index) => [['a', 'b'][index]!, { publishAt: `${DAYS[index]!}T09:30:00Z`, ...said }] as const,
	);
	return publish(submissionOf(Object.fromEntries(words), [{ ...recycling, ...more }]), {
		asOf: '2026-01-01T00:00:00Z',
	});
}

describe('the figure that a figure is compared with', () => {
	const FIGURES = { [Q(2, '2023-24')]: 1, [Q(1)]: 2, [Q(2)]: 3, 'FY2022-23': 9, 'FY2023-24': 10, 'FY2024-25': 11 };
	const earlier = (
		period: string,
		more: Partial<Indicator> = {},
		figures: Readonly<Record<string, number | string>> = FIGURES,
	): string | undefined => {
		const {
			indicators: [measure],
		} = published([{ figures }], more);
		return earlierFigure(measure!, at(period))?.period.text;
	};

	test.each<
		[
			what: string,
			period: string,
			more: Partial<Indicator>,
			figures: Record<string, number | string> | undefined,
			earlier: string | undefined,
		]
	>([
		['is the period before', Q(2), {}, undefined, Q(1)],
		['is the same period last year where the season matters', Q(2), { seasonal: true }, undefined, Q(2, '2023-24')],
		[
			'is the same period last year where it counts from the start of the year',
			Q(2),
			{ basis: 'year-to-date' },
			undefined,
			Q(2, '2023-24'),
		],
		['is nothing last year where nothing was', Q(1), { seasonal: true }, undefined, undefined],
		['is nothing where the period before is missing', Q(1), {}, undefined, undefined],
		['is the year before of a year', 'FY2024-25', { frequency: 'year' }, undefined, 'FY2023-24'],
		['is the year before of a year among quarters', 'FY2024-25', {}, undefined, 'FY2023-24'],
		[
			'is nothing of a quarter where only years count',
			Q(2),
			{ frequency: 'year' },
			{ [Q(1)]: 1, [Q(2)]: 2 },
			undefined,
		],
		[
			'is the one before of its length where no rhythm is',
			'FY2024-25',
			{ frequency: 'irregular' },
			{ ...FIGURES, 'FY2023-24': 1, 'FY2019-20': 1 },
			'FY2023-24',
		],
		[
			'is the one before of its length, however far, where no rhythm is',
			'FY2024-25',
			{ frequency: 'irregular' },
			{ 'FY2019-20': 1, [Q(3, '2023-24')]: 1, 'FY2024-25': 2 },
			'FY2019-20',
		],
		[
			'is no pooled figure that shares years with it',
			'2022..2024',
			{ basis: 'pooled', frequency: 'year', calendar: 'calendar' },
			{ '2018..2020': 1, '2019..2021': 2, '2020..2022': 3, '2021..2023': 4, '2022..2024': 5 },
			'2019..2021',
		],
		[
			'is no span of another length',
			'2022..2024',
			{ basis: 'pooled', frequency: 'year', calendar: 'calendar' },
			{ '2018..2021': 1, '2017..2019': 2, '2022..2024': 5 },
			'2017..2019',
		],
		[
			'is a rolling year that does not reach into it',
			Q(1),
			{ basis: 'rolling-12-months' },
			{ [Q(4, '2022-23')]: 1, [Q(1, '2023-24')]: 2, [Q(2, '2023-24')]: 3, [Q(1)]: 4 },
			Q(1, '2023-24'),
		],
		[
			'is a span that ends before it, whatever its basis',
			'2025-M03..2025-M04',
			{ frequency: 'two-months' },
			{ '2025-M01..2025-M02': 1, '2025-M03..2025-M04': 2 },
			'2025-M01..2025-M02',
		],
	])('%s', (_what, period, more, figures, expected) => expect(earlier(period, more, figures)).toBe(expected));

	it('is not what a later release said', () => {
		const {
			indicators: [measure],
		} = published([{ figures: { [Q(2)]: 2 } }, { figures: { [Q(2, '2023-24')]: 1 } }], { seasonal: true });
		expect([earlierFigure(measure!, at(Q(2)), 0), earlierFigure(measure!, at(Q(2)), 1)?.period.text]).toEqual([
			undefined,
			Q(2, '2023-24'),
		]);
		const {
			indicators: [rare],
		} = published([{ figures: { 'FY2024-25': 2 } }, { figures: { 'FY2020-21': 1 } }], { frequency: 'irregular' });
		expect([earlierFigure(rare!, at('FY2024-25'), 0), earlierFigure(rare!, at('FY2024-25'), 1)?.period.text]).toEqual([
			undefined,
			'FY2020-21',
		]);
	});

	test.each<[period: string, basis: Indicator['basis'], start: string]>([
		[Q(4), 'rolling-12-months', '2024-04-01'],
		[Q(1), 'rolling-12-months', '2023-07-01'],
		['2024-M02', 'rolling-12-months', '2023-03-01'],
		[Q(4), 'in-period', '2025-01-01'],
		['2020..2022', 'rolling-12-months', '2020-01-01'],
	])('%s, %s, covers the time from %s', (period, basis, start) => {
		expect(basisPeriod(at(period), basis)).toMatchObject({ start, end: at(period).end });
	});
});

describe('a change', () => {
	const said = ({ travel, period, unavailableBecause }: ChangeSince): string =>
		[travel.judgement, period?.text, unavailableBecause].filter(Boolean).join(' ');
	const previous = (
		figures: Readonly<Record<string, number | string>>,
		more: Partial<Indicator> = {},
		targets: ReleaseWords['targets'] = {},
	): string => {
		const publication = published([{ figures, ...(targets ? { targets } : {}) }], more);
		const [measure] = publication.indicators;
		return said(changeSincePrevious(measure!, judge(publication, measure!, at(Q(2)))));
	};

	test.each<[what: string, figures: Record<string, number | string>, more: Partial<Indicator>, change: string]>([
		['for the better', { [Q(1)]: 40, [Q(2)]: 41 }, {}, `improved ${Q(1)}`],
		['for the worse', { [Q(1)]: 40, [Q(2)]: 39 }, {}, `worse ${Q(1)}`],
		['the other way where less is better', { [Q(1)]: 40, [Q(2)]: 39 }, { polarity: 'lower' }, `improved ${Q(1)}`],
		['that is none', { [Q(1)]: 40, [Q(2)]: 40 }, {}, `consistent ${Q(1)}`],
		[
			'within the band of the register',
			{ [Q(1)]: 40, [Q(2)]: 40.9 },
			{ noChangeBand: { kind: 'absolute', value: 1 } },
			`consistent ${Q(1)}`,
		],
		['that nobody judges', { [Q(1)]: 40, [Q(2)]: 41 }, { tier: 'context' }, `higher ${Q(1)}`],
		['from nothing', { [Q(2)]: 41 }, {}, 'not-available no-earlier-figure'],
		['from a figure that was not there', { [Q(1)]: 'x', [Q(2)]: 41 }, {}, `not-available ${Q(1)} no-earlier-figure`],
		['to a figure that is not there', { [Q(1)]: 40, [Q(2)]: 'x' }, {}, 'not-available no-figure'],
		['over a break in the series', { [Q(1)]: 40, [Q(2)]: '41 b' }, {}, `not-available ${Q(1)} break`],
		['from a break on', { [Q(1)]: '40 b', [Q(2)]: 41 }, {}, `improved ${Q(1)}`],
		['before a break', { [Q(1)]: 40, [Q(2)]: 41, [Q(3)]: '50 b' }, {}, `improved ${Q(1)}`],
	])('%s', (_what, figures, more, change) => expect(previous(figures, more)).toBe(change));

	it('since last year and since one named period', () => {
		const publication = published([
			{ figures: { [Q(2, '2023-24')]: 50, [Q(3, '2023-24')]: '45 b', [Q(1)]: 30, [Q(2)]: 41 } },
			{ figures: { [Q(4, '2023-24')]: 20 } },
		]);
		const [measure] = publication.indicators;
		const now = judge(publication, measure!, at(Q(2)));
		expect(said(changeSinceLastYear(measure!, now))).toBe(`not-available ${Q(2, '2023-24')} break`);
		expect(said(changeSincePeriod(measure!, now, at(Q(3, '2023-24'))))).toBe(`worse ${Q(3, '2023-24')}`);
		expect(said(changeSincePeriod(measure!, now, at(Q(4, '2023-24'))))).toBe(`improved ${Q(4, '2023-24')}`);
		expect(said(changeSincePeriod(measure!, now, at(Q(4, '2023-24')), 0))).toBe('not-available no-earlier-figure');
		expect(said(changeSincePeriod(measure!, now, at(Q(1, '2020-21'))))).toBe('not-available no-earlier-figure');
	});

	it('over a break that only a later release told of counts before it', () => {
		const publication = published([{ figures: { [Q(1)]: 40, [Q(2)]: 41 } }, { figures: { [Q(2)]: '41 b' } }]);
		const [measure] = publication.indicators;
		expect(
			[0, 1].map((release) =>
				said(changeSincePrevious(measure!, judge(publication, measure!, at(Q(2)), release), release)),
			),
		).toEqual([`improved ${Q(1)}`, `not-available ${Q(1)} break`]);
	});
});
