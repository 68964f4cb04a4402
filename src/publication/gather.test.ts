import { describe, expect, it, test } from 'vitest';
import type { Comparison, Breakdown } from '../domain/observation.ts';
import type { Category, Group } from '../domain/organisation.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Revision } from '../domain/release.ts';
import type { ReleaseFolder } from '../domain/submission.ts';
import { coverageOf } from './coverage.ts';
import { publish } from './fold.ts';
import type { Publication, PublishedFigure } from './publication.ts';
import { figureOf, located, recycling, submissionOf } from './submission.fixture.ts';

const at = (text: string) => parsePeriod(text)!;
const Q1 = 'FY2025-26-Q1';
const Q2 = 'FY2025-26-Q2';
type Said = number | string;
/** DIMENSION/CATEGORY PERIOD to what was said. */
type Parts = Readonly<Record<string, Said>>;

interface Rows {
	readonly figures?: Readonly<Record<string, Said>>;
	readonly parts?: Parts;
	/** GROUP AREA-CODE AREA PERIOD, with ~ for nothing, and DIMENSION/CATEGORY where it has one. */
	readonly others?: Parts;
	readonly revisions?: readonly Partial<Revision>[];
	readonly more?: Partial<ReleaseFolder>;
}
const filled = (text: string | undefined): string => (text === '~' || text === undefined ? '' : text);

/** Releases r0, r1 and so on, a month apart, of one measure. */
function published(
	releases: readonly Rows[],
	about: { readonly groups?: readonly Group[]; readonly categories?: readonly Category[] } = {},
): Publication {
	const submission = submissionOf(
		Object.fromEntries(
			releases.map(({ figures = {} }, order) => [
				`r${order}`,
				{ publishAt: `2026-0${order + 1}-01T00:00:00Z`, figures },
			]),
		),
	);
	const folders = submission.releases.map((folder, order): ReleaseFolder => {
		const { parts = {}, others = {}, revisions = [], more = {} } = releases[order]!;
		const breakdowns = Object.entries(parts).map(([key, said]): Breakdown => {
			const [where = '', period = ''] = key.split(' ');
			const [dimension = '', category = ''] = where.split('/');
			return { indicator: 'recycling', period: at(period), dimension, category, figure: figureOf(said) };
		});
		const comparisons = Object.entries(others).map(([key, said]): Comparison => {
			const [group = '', areaCode, area, period = '', where] = key.split(' ');
			const [dimension, category] = where?.split('/') ?? [];
			return {
				...{
					indicator: 'recycling',
					period: at(period),
					figure: figureOf(said),
					group,
					areaCode: filled(areaCode),
					area: filled(area),
				},
				...(dimension === undefined ? {} : { dimension }),
				...(category === undefined ? {} : { category }),
			};
		});
		const why = revisions.map((revision): Revision => ({
			indicator: 'recycling',
			period: at(Q1),
			kind: 'error',
			reason: 'Why',
			...revision,
		}));
		return {
			...folder,
			breakdowns: breakdowns.map(located),
			comparisons: comparisons.map(located),
			revisions: why.map(located),
			...more,
		};
	});
	const { groups = [], categories = [] } = about;
	return publish(
		{ ...submission, releases: folders, groups: groups.map(located), categories: categories.map(located) },
		{ asOf: '2027-01-01T00:00:00Z' },
	);
}
const history = (figures: readonly PublishedFigure[]): string[] =>
	figures.map(({ period, statements }) =>
		[
			period.text,
			...statements.map(
				({ release, figure, change, revision }) =>
					`${release}:${figure.kind === 'reported' ? figure.value.text : figure.kind} ${change}${revision ? ` (${revision.reason})` : ''}`,
			),
		].join(', '),
	);
const partsOf = (publication: Publication): string[] =>
	publication.indicators[0]!.breakdowns.flatMap(({ dimension, kind, categories }) =>
		categories.map(({ category, title, code, figures }) =>
			[`${dimension} ${kind} ${category} ${title} ${code ?? '-'}`, ...history(figures)].join(': '),
		),
	);
const othersOf = (publication: Publication): string[] =>
	publication.indicators[0]!.comparators.map(({ key, areaCode, area, groups, figures }) =>
		[`${key} = ${areaCode} ${area} of ${groups.join('+')}`, ...history(figures)].join(': '),
	);

describe('figures by ward, age and the like', () => {
	it('have a history each, oldest period first', () => {
		const publication = published([
			{ parts: { [`ward/north ${Q2}`]: 2, [`ward/north ${Q1}`]: 1, [`ward/south ${Q1}`]: 5, [`age/young ${Q1}`]: 7 } },
			{ parts: { [`ward/north ${Q1}`]: 3, [`ward/south ${Q1}`]: 5 } },
		]);
		expect(partsOf(publication)).toEqual([
			`ward place north north -: ${Q1}, 0:1 first, 1:3 revised: ${Q2}, 0:2 first`,
			`ward place south south -: ${Q1}, 0:5 first`,
			`age people young young -: ${Q1}, 0:7 first`,
		]);
	});

	test.each(['ward', 'parish', 'neighbourhood', 'locality', 'town', 'constituency'])(
		'by %s are about places',
		(dimension) => {
			expect(partsOf(published([{ parts: { [`${dimension}/a ${Q1}`]: 1 } }]))[0]).toMatch(`${dimension} place `);
		},
	);
	test.each(['sex', 'gender', 'age', 'age-band', 'ethnicity', 'disability', 'deprivation-quintile', 'religion'])(
		'by %s are about people',
		(dimension) => {
			expect(partsOf(published([{ parts: { [`${dimension}/a ${Q1}`]: 1 } }]))[0]).toMatch(`${dimension} people `);
		},
	);
	it('by anything else are about something else', () => {
		expect(partsOf(published([{ parts: { [`tenure/a ${Q1}`]: 1 } }]))[0]).toMatch('tenure other ');
	});

	it('stand in the order of dimensions.csv with its titles and codes, and behind them what is not listed', () => {
		const category = (id: string, more: Partial<Category> = {}): Category => ({
			dimension: 'ward',
			id,
			title: id.toUpperCase(),
			kind: 'people',
			...more,
		});
		const parts = {
			[`ward/x ${Q1}`]: 0,
			[`ward/a ${Q1}`]: 1,
			[`ward/b ${Q1}`]: 2,
			[`ward/y ${Q1}`]: 4,
			[`ward/c ${Q1}`]: 3,
		};
		const order = (...categories: readonly Category[]): string[] =>
			partsOf(published([{ parts }], { categories })).map((text) => text.split(':')[0]!);
		expect(order(category('b', { code: 'E05' }), category('a'), { ...category('c'), dimension: 'age' })).toEqual([
			'ward people b B E05',
			'ward people a A -',
			'ward people x x -',
			'ward people y y -',
			'ward people c c -',
		]);
		expect(
			order(category('b', { order: 9 }), category('a', { order: 3 }), category('c', { order: 1 })).map(
				(text) => text.split(' ')[2],
			),
		).toEqual(['c', 'a', 'b', 'x', 'y']);
	});
});

describe('figures of other areas', () => {
	const STATISTIC: Group = { id: 'median', title: 'Median', kind: 'statistic' };

	it('have a history for each area, under its newest name and in all its groups', () => {
		const publication = published([
			{ others: { [`near E08 Bury ${Q1}`]: 1, [`far E08 ~ ${Q2}`]: 2, [`near E09 Bolton ${Q1}`]: 5 } },
			{ others: { [`near E08 Bury-Council ${Q1}`]: 3 } },
		]);
		expect(othersOf(publication)).toEqual([
			`E08 = E08 Bury-Council of near+far: ${Q1}, 0:1 first, 1:3 revised: ${Q2}, 0:2 first`,
			`E09 = E09 Bolton of near: ${Q1}, 0:5 first`,
		]);
	});

	it('are known by their group where they are a published statistic, or have no code', () => {
		const publication = published(
			[{ others: { [`median E08 Bury ${Q1}`]: 1, [`near ~ All ${Q1}`]: 2, [`near E08 Bury ${Q1}`]: 3 } }],
			{ groups: [STATISTIC] },
		);
		expect(othersOf(publication)).toEqual([
			`median = E08 Bury of median: ${Q1}, 0:1 first`,
			`near =  All of near: ${Q1}, 0:2 first`,
			`E08 = E08 Bury of near: ${Q1}, 0:3 first`,
		]);
	});

	it('are apart where they are broken down', () => {
		const publication = published([
			{
				others: {
					[`near E08 Bury ${Q1}`]: 1,
					[`near E08 Bury ${Q1} sex/female`]: 2,
					[`near E08 Bury ${Q1} sex/male`]: 3,
					[`near E08 Bury ${Q1} sex`]: 4,
				},
			},
		]);
		expect(
			publication.indicators[0]!.comparators.map(({ key, dimension, category }) => [key, dimension, category]),
		).toEqual([
			['E08', undefined, undefined],
			['E08|sex|female', 'sex', 'female'],
			['E08|sex|male', 'sex', 'male'],
			['E08|sex|', 'sex', undefined],
		]);
		expect(publication.indicators[0]!.comparators[0]).not.toHaveProperty('dimension');
	});
});

describe('a reason in revisions.csv', () => {
	const OLD: Rows = {
		figures: { [Q1]: 1 },
		parts: { [`ward/north ${Q1}`]: 1, [`ward/south ${Q1}`]: 1, [`age/young ${Q1}`]: 1 },
		others: { [`near E08 Bury ${Q1}`]: 1, [`far E09 Bolton ${Q1}`]: 1, [`near E08 Bury ${Q1} sex/female`]: 1 },
	};
	const NEW: Rows = {
		figures: { [Q1]: 2 },
		parts: { [`ward/north ${Q1}`]: 2, [`ward/south ${Q1}`]: 2, [`age/young ${Q1}`]: 2 },
		others: { [`near E08 Bury ${Q1}`]: 2, [`far E09 Bolton ${Q1}`]: 2, [`near E08 Bury ${Q1} sex/female`]: 2 },
	};
	const ALL = ['figure', 'ward/north', 'ward/south', 'age/young', 'E08', 'E09', 'E08|sex|female'];
	/** What the second release explains or takes back. */
	const touched = (publication: Publication, is: (figures: readonly PublishedFigure[]) => boolean): string[] => {
		const [measure] = publication.indicators;
		return [
			...(is(measure!.figures) ? ['figure'] : []),
			...measure!.breakdowns.flatMap(({ dimension, categories }) =>
				categories.filter(({ figures }) => is(figures)).map(({ category }) => `${dimension}/${category}`),
			),
			...measure!.comparators.filter(({ figures }) => is(figures)).map(({ key }) => key),
		];
	};

	test.each<[revision: Partial<Revision>, explained: string[], withdrawn: string[]]>([
		[{}, ALL, ALL],
		[{ period: at(Q2) }, [], []],
		[{ indicator: 'another' }, [], []],
		[{ table: 'observations' }, ['figure'], ['figure']],
		[{ table: 'breakdowns' }, ['ward/north', 'ward/south', 'age/young'], ['ward/north', 'ward/south', 'age/young']],
		[{ table: 'comparisons' }, ['E08', 'E09', 'E08|sex|female'], ['E08', 'E09', 'E08|sex|female']],
		[{ table: 'targets' }, [], []],
		[{ dimension: 'ward' }, ['ward/north', 'ward/south'], ['ward/north', 'ward/south']],
		[{ dimension: 'ward', category: 'north' }, ['ward/north'], ['ward/north']],
		[{ dimension: 'age', category: 'north' }, [], []],
		[{ dimension: 'sex', category: 'female' }, ['E08|sex|female'], ['E08|sex|female']],
		[{ dimension: 'sex', category: 'male' }, [], []],
		[{ group: 'near' }, ['E08', 'E08|sex|female'], ['E08', 'E08|sex|female']],
		[{ group: 'far' }, ['E09'], ['E09']],
		[{ group: 'england' }, [], []],
		[{ table: 'breakdowns', group: 'near' }, [], []],
	])('%j explains %j and takes back %j', (revision, explained, withdrawn) => {
		const told = published([OLD, { ...NEW, revisions: [revision] }]);
		expect(touched(told, ([figure]) => figure!.statements.at(-1)!.revision?.reason === 'Why')).toEqual(explained);
		const taken = published([OLD, { revisions: [{ ...revision, kind: 'withdrawn' }] }]);
		expect(touched(taken, ([figure]) => figure!.statements.at(-1)!.change === 'withdrew')).toEqual(withdrawn);
	});

	it('that only explains takes nothing back', () => {
		expect(touched(published([OLD, { revisions: [{}] }]), ([figure]) => figure!.statements.length > 1)).toEqual([]);
	});

	it('that takes back leaves alone what the release states again', () => {
		const publication = published([OLD, { ...OLD, revisions: [{ kind: 'withdrawn' }] }]);
		expect(touched(publication, ([figure]) => figure!.statements.length > 1)).toEqual([]);
	});

	it('does not stand with the first that is said', () => {
		expect(history(published([{ figures: { [Q1]: 1 }, revisions: [{}] }]).indicators[0]!.figures)).toEqual([
			`${Q1}, 0:1 first`,
		]);
	});

	it('is the first that reaches, where there are several', () => {
		const publication = published([
			OLD,
			{ ...NEW, revisions: [{ table: 'targets', reason: 'No' }, { reason: 'First' }, { reason: 'Second' }] },
		]);
		expect(history(publication.indicators[0]!.figures)).toEqual([`${Q1}, 0:1 first, 1:2 revised (First)`]);
	});
});

describe('a target that is set when a value is out', () => {
	const moved = (
		...releases: readonly [figures: Record<string, Said>, targets: Record<string, number>][]
	): string[] => {
		const words = releases.map(
			([figures, targets], order) =>
				[`r${order}`, { publishAt: `2026-0${order + 1}-01T00:00:00Z`, figures, targets }] as const,
		);
		const [measure] = publish(submissionOf(Object.fromEntries(words)), { asOf: '2027-01-01T00:00:00Z' }).indicators;
		return measure!.targets.map(({ period, statements }) =>
			[
				period.text,
				...statements.map(({ release, isAfterTheFact }) => `${release}${isAfterTheFact ? ' after' : ''}`),
			].join(', '),
		);
	};
	test.each<[what: string, releases: [Record<string, Said>, Record<string, number>][], expected: string[]]>([
		[
			'and moves one is said after the fact',
			[
				[{ [Q1]: 1 }, { [Q1]: 5 }],
				[{}, { [Q1]: 6 }],
			],
			[`${Q1}, 0, 1 after`],
		],
		[
			'and says the same again is nothing',
			[
				[{ [Q1]: 1 }, { [Q1]: 5 }],
				[{}, { [Q1]: 5 }],
			],
			[`${Q1}, 0`],
		],
		[
			'and moves one before any value is not',
			[
				[{}, { [Q1]: 5 }],
				[{ [Q1]: 1 }, { [Q1]: 6 }],
			],
			[`${Q1}, 0, 1`],
		],
		[
			'but only a reason why there was none, is not',
			[
				[{ [Q1]: 'x' }, { [Q1]: 5 }],
				[{}, { [Q1]: 6 }],
			],
			[`${Q1}, 0, 1`],
		],
		[
			'and is the first is not',
			[
				[{ [Q1]: 1 }, {}],
				[{}, { [Q1]: 6 }],
			],
			[`${Q1}, 1`],
		],
		[
			'for a part of a year that had one is',
			[
				[{ [Q1]: 1 }, { 'FY2025-26': 5 }],
				[{}, { [Q1]: 6 }],
			],
			[`${Q1}, 1 after`, 'FY2025-26, 0'],
		],
		[
			'for another part is not',
			[
				[{ [Q1]: 1 }, { 'FY2025-26': 5 }],
				[{}, { [Q2]: 6 }],
			],
			['FY2025-26, 0', `${Q2}, 1`].sort(),
		],
		[
			'for the year is, when a quarter of it is out',
			[
				[{ [Q1]: 1 }, { 'FY2025-26': 5 }],
				[{}, { 'FY2025-26': 6 }],
			],
			['FY2025-26, 0, 1 after'],
		],
	])('%s', (_what, releases, expected) => expect(moved(...releases).sort()).toEqual([...expected].sort()));
});

describe('the time that figures are about', () => {
	it('runs from the first day to the last of any of them', () => {
		expect(coverageOf(published([{ figures: { [Q1]: 1, 'FY2023-24': 2, [Q2]: 3 } }]))).toEqual({
			from: '2023-04-01',
			to: '2025-09-30',
		});
		const submission = submissionOf(
			{
				a: { publishAt: '2026-01-01T00:00:00Z', figures: { [Q2]: 1 } },
				b: { publishAt: '2026-02-01T00:00:00Z', indicator: 'parks', figures: { 'FY2025-26': 1, [Q1]: 2 } },
			},
			[recycling, { ...recycling, id: 'parks' }],
		);
		expect(coverageOf(publish(submission, { asOf: '2027-01-01T00:00:00Z' }))).toEqual({
			from: '2025-04-01',
			to: '2026-03-31',
		});
	});
	it('is nothing where there is none', () =>
		expect(coverageOf(published([{ parts: { [`ward/a ${Q1}`]: 1 } }]))).toBeUndefined());
});
