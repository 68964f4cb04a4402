import { describe, expect, it, test } from 'vitest';
import type { Indicator } from '../domain/indicator.ts';
import type { Annotation } from '../domain/organisation.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Located } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import type { Unit } from '../domain/unit.ts';
import { publish } from './fold.ts';
import type { Publication } from './publication.ts';
import type { ReleaseWords } from './submission.fixture.ts';
import { located, recycling, submissionOf } from './submission.fixture.ts';

const at = (text: string) => parsePeriod(text)!;
const Q1 = 'FY2025-26-Q1';
const rows = <T>(...records: readonly object[]): readonly Located<T>[] => records.map((record) => located(record as T));

/** Three releases that say what they are given, in a council that says what it is given. */
function published(
	releases: readonly Partial<ReleaseFolder>[],
	council: Partial<Submission> = {},
	words: Partial<ReleaseWords> = {},
): Publication {
	const submission = submissionOf(
		Object.fromEntries(
			releases.map((_, order) => [
				`r${order}`,
				{ publishAt: `2026-0${order + 1}-01T00:00:00Z`, figures: { [Q1]: order }, ...words },
			]),
		),
	);
	const folders = submission.releases.map((folder, order) => ({ ...folder, ...releases[order] }));
	return publish({ ...submission, releases: folders, ...council }, { asOf: '2027-01-01T00:00:00+01:00' });
}

describe('a file that tells a state', () => {
	const actions = (...ids: readonly string[]) =>
		rows<never>(...ids.map((id) => ({ id, kind: 'action', title: id, also: [], status: 'on-track' })));

	it('is that of the newest release that has it, and its history is kept', () => {
		const publication = published([{ actions: actions('a', 'b') }, { actions: actions('a') }, {}]);
		expect(publication.actions).toMatchObject({ release: 1, rows: [{ id: 'a' }] });
		expect(publication.actionHistory.map(({ release, rows: all }) => [release, all.length])).toEqual([
			[0, 2],
			[1, 1],
		]);
	});
	it('without rows says that there is nothing any more', () =>
		expect(published([{ actions: actions('a') }, { actions: [] }]).actions).toEqual({ release: 1, rows: [] }));

	test.each(['actions', 'ratings', 'risks', 'finance', 'complaints'] as const)(
		'of %s is nothing where no release has it',
		(key) => {
			expect(published([{}])[key]).toBeUndefined();
			expect(published([{ [key]: rows({ id: 'a', service: 'a' }) }])[key]).toEqual({
				release: 0,
				rows: [{ id: 'a', service: 'a' }],
			});
		},
	);
	it('of ratings keeps its history', () => {
		expect(published([{}, { ratings: rows({ service: 'a' }) }]).ratingHistory).toEqual([
			{ release: 1, rows: [{ service: 'a' }] },
		]);
		expect(published([{}]).actionHistory).toEqual([]);
	});

	test.each(['findings', 'recommendations', 'evidence'] as const)(
		'of %s grows: a later row with the same id replaces an earlier one in its place',
		(key) => {
			const publication = published([
				{ [key]: rows({ id: 'a', text: 'old' }, { id: 'b' }) },
				{ [key]: rows({ id: 'c' }, { id: 'a', text: 'new' }) },
			]);
			expect(publication[key]).toEqual([{ id: 'a', text: 'new' }, { id: 'b' }, { id: 'c' }]);
		},
	);
});

describe('what releases are signed with', () => {
	const homes: Unit = { id: 'homes', name: 'homes', symbol: 'homes', before: false, kind: 'count' };
	const plan = (title: string) => ({
		plans: [{ id: 'p', title, from: '2024-04-01', levels: [], nodes: [] }],
		links: [],
	});
	const group = (id: string, kind = 'members') => ({ id, title: id, kind }) as never;
	const member = (of: string, areaCode: string) => ({ group: of, areaCode, area: areaCode });

	it('stands for the council: the newest of each that any of them says', () => {
		const publication = published([
			{
				context: {
					thread: plan('Old'),
					groups: [group('old')],
					status: { tolerance: 'none', words: { met: 'Yes' }, marks: 'shapes' },
				},
			},
			{
				context: {
					thread: plan('New'),
					rollUp: { rule: 'points', from: 'levels' },
					members: [member('near', 'E08'), member('far', 'E09'), member('near', 'E07')],
				},
			},
			{},
		]);
		expect(publication.thread).toEqual(plan('New'));
		expect(publication.groups.map(({ id }) => id)).toEqual(['old']);
		expect(publication.council).toMatchObject({
			status: { words: { met: 'Yes' } },
			rollUp: { rule: 'points', from: 'levels' },
		});
		expect([...publication.members].map(([id, all]) => [id, all.map(({ areaCode }) => areaCode)])).toEqual([
			['near', ['E08', 'E07']],
			['far', ['E09']],
		]);
		expect(publication.council).not.toHaveProperty('place');
	});

	it('comes from the working copy where none says it', () => {
		const publication = published([{}], {
			thread: plan('Working'),
			groups: rows(group('near')),
			members: rows(member('near', 'E08')),
		});
		expect([
			publication.thread,
			publication.groups.map(({ id }) => id),
			publication.members.get('near')!.length,
		]).toEqual([plan('Working'), ['near'], 1]);
		expect(publication.council).toMatchObject({
			status: { tolerance: { kind: 'percent', value: 5 } },
			rollUp: { rule: 'counts', from: 'leaves' },
		});
	});

	it('has the units that published measures use', () => {
		const publication = published([
			{
				context: {
					units: new Map([
						['homes', homes],
						['bins', { ...homes, id: 'bins' }],
					]),
				},
				register: rows({ ...recycling, unit: 'homes' }),
			},
		]);
		expect([
			publication.council.units.has('homes'),
			publication.council.units.has('bins'),
			publication.council.units.has('percent'),
		]).toEqual([true, false, true]);
	});

	it('has the tolerance of each release, or that of the council', () => {
		const publication = published([{ context: { status: { tolerance: 'none', words: {}, marks: 'shapes' } } }, {}]);
		expect(publication.releases.map(({ tolerance, context }) => [tolerance, context !== undefined])).toEqual([
			['none', true],
			[{ kind: 'percent', value: 5 }, false],
		]);
		expect(publication.releases[1]).not.toHaveProperty('context');
	});
});

describe('notes at periods', () => {
	const note = (kind: Annotation['kind'], text: string, period = Q1): Annotation => ({
		indicator: 'recycling',
		period: at(period),
		kind,
		text,
	});
	const told = (publication: Publication): string[] => publication.indicators[0]!.annotations.map(({ text }) => text);

	it('are those of the working copy where none are signed', () => {
		const annotations = rows<Annotation>(note('method', 'M'), note('note', 'N'), {
			...note('note', 'X'),
			indicator: 'parks',
		});
		expect(told(published([{}], { annotations }))).toEqual(['M', 'N']);
	});
	it('that change what figures mean are those that were signed; mere notes are as they are now', () => {
		const annotations = rows<Annotation>(note('method', 'working M'), note('note', 'working N'));
		const context = { annotations: [note('method', 'signed M'), note('note', 'signed N'), note('rebase', 'signed R')] };
		expect(told(published([{ context }], { annotations }))).toEqual(['signed M', 'signed R', 'working N']);
	});
	it('are not shown before there is a figure of their time', () => {
		const annotations = rows<Annotation>(note('note', 'now'), note('note', 'later', 'FY2025-26-Q2'));
		expect(told(published([{}], { annotations }))).toEqual(['now']);
		expect(
			told(
				published([{ observations: [], targets: rows({ indicator: 'recycling', period: at(Q1) }) }], { annotations }),
			),
		).toEqual([]);
	});
});

describe('a release', () => {
	it('shows its words and judgements of the measures that are known by then', () => {
		const word = (indicator: string) => ({ release: 'r0', indicator, by: 'Head', on: '2026-01-01', body: 'Words' });
		const judgement = (indicator: string) => ({
			indicator,
			period: at(Q1),
			judgement: 'at-risk',
			reason: 'Late',
			by: 'Head',
		});
		const parks: Indicator = { ...recycling, id: 'parks' };
		const publication = published(
			[
				{
					commentary: rows(word('recycling'), word('parks'), word('unknown')),
					judgements: rows(judgement('recycling'), judgement('parks')),
				},
				{ targets: rows({ indicator: 'parks', period: at(Q1) }), commentary: rows(word('parks')) },
			],
			{ indicators: rows(parks, recycling) },
		);
		expect(
			publication.releases.map(({ commentary, judgements, carries, rows: many }) => [
				commentary.map(({ indicator }) => indicator),
				judgements.map(({ indicator }) => indicator),
				carries,
				many,
			]),
		).toEqual([
			[['recycling'], ['recycling'], ['recycling'], { observations: 1, targets: 0, breakdowns: 0, comparisons: 0 }],
			[['parks'], [], ['parks', 'recycling'], { observations: 1, targets: 1, breakdowns: 0, comparisons: 0 }],
		]);
		expect(
			publication.indicators.map(({ id, firstRelease, newestRelease }) => [id, firstRelease, newestRelease]),
		).toEqual([
			['parks', 1, 1],
			['recycling', 0, 1],
		]);
		expect(publication.byId.get('parks')).toBe(publication.indicators[0]);
	});

	it('is sealed where it claims a digest, and only then has signed files', () => {
		const signOff = (canonicalForm: string, digest: string) => ({
			canonicalForm,
			digest,
			previousDigest: '',
			stages: [{ stage: 'director', role: 'D', on: '2026-01-01', digest }],
		});
		const written = () => [
			{
				kind: 'settings' as const,
				path: 'release.json',
				value: { title: 'T' },
				place: () => ({ file: 'x', line: 1, column: 1 }),
			},
		];
		const [sealed, empty, unsealed] = published([
			{ signOff: signOff('golden-thread-1', 'abc'), written },
			{ signOff: signOff('golden-thread-1', ''), written },
			{ signOff: signOff('unsealed', ''), written },
		]).releases;
		expect([sealed, empty, unsealed].map((release) => release!.isSealed)).toEqual([true, false, false]);
		expect(sealed!.signed).toEqual([{ path: 'release.json', text: '{"title":"T"}\n' }]);
		expect(empty).not.toHaveProperty('signed');
	});

	it('is of an instant in UTC, and has its order', () => {
		const publication = published([{}, {}]);
		expect(publication.asOf).toBe('2026-12-31T23:00:00.000Z');
		expect(publication.releases.map(({ order, id, isPreview }) => [order, id, isPreview])).toEqual([
			[0, 'r0', false],
			[1, 'r1', false],
		]);
	});
});

describe('a measure under its descriptions', () => {
	it('keeps each that differs, with the release that brought it', () => {
		const publication = published([
			{ register: rows({ ...recycling, title: 'Old' }) },
			{ register: rows({ ...recycling, title: 'Old' }) },
			{ register: rows({ ...recycling, title: 'New' }) },
		]);
		expect(publication.indicators[0]!.descriptions.map(({ release, indicator }) => [release, indicator.title])).toEqual(
			[
				[0, 'Old'],
				[2, 'New'],
			],
		);
		expect(publication.indicators[0]!.indicator.title).toBe('New');
	});

	it('stands in the order of the register; behind it, by their ids, those that it no longer has', () => {
		const register = ['zoo', 'art', 'recycling'].map((id) => ({ ...recycling, id }));
		expect(
			published([{ register: rows(...register) }], { indicators: rows(recycling) }).indicators.map(({ id }) => id),
		).toEqual(['recycling', 'art', 'zoo']);
	});

	it('is named by the one that continues it, as that is described now', () => {
		const register = [recycling, { ...recycling, id: 'reuse', supersedes: 'recycling' }];
		const publication = published([{ register: rows(...register) }]);
		expect(publication.byId.get('recycling')!.supersededBy).toBe('reuse');
		expect(publication.byId.get('reuse')).not.toHaveProperty('supersededBy');
	});

	it('that nobody describes is not published', () => {
		expect(published([{}], { indicators: [] }).indicators).toEqual([]);
	});
});
