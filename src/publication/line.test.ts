import { describe, expect, it, test } from 'vitest';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { cutOff, lineOf, unsignedStages, visibleReleases } from './line.ts';
import { located, recycling, releaseOf, submissionOf } from './submission.fixture.ts';

const MAY = '2025-05-01T09:30:00Z';
const AUGUST = '2025-08-01T09:30:00Z';
const NOVEMBER = '2025-11-01T09:30:00Z';
type Given = readonly [id: string, publishAt: string, previous?: string, isUnsigned?: boolean];

const STAGE = { id: 'director', title: 'Signed off', required: true, scope: 'release', differentFrom: [] } as const;
function council(releases: readonly Given[], stage: object = STAGE): Submission {
	const empty = submissionOf({});
	return {
		...empty,
		council: { ...empty.council, stages: [stage as never] },
		releases: releases.map(([id, publishAt, previous, isUnsigned = false]) =>
			releaseOf(id, {
				publishAt,
				isUnsigned,
				figures: { 'FY2025-26-Q1': 5 },
				...(previous === undefined ? {} : { previous }),
			}),
		),
	};
}
const ids = (folders: readonly ReleaseFolder[]): string[] => folders.map(({ id }) => id);
const faultsOf = (...releases: readonly Given[]): string[] =>
	lineOf(council(releases)).faults.map(
		(fault) => `${fault.kind} ${fault.folder.id}${'other' in fault ? ` ${fault.other}` : ''}`,
	);

describe('the line of releases', () => {
	it('runs from the one that follows none, each after the one that it names, in whatever order they are read', () => {
		const line = lineOf(
			council([
				['c', NOVEMBER, 'b'],
				['a', MAY],
				['b', AUGUST, 'a'],
			]),
		);
		expect(ids(line.folders)).toEqual(['a', 'b', 'c']);
		expect(line.faults).toEqual([]);
		expect(lineOf(council([])).folders).toEqual([]);
	});

	test.each<[string, readonly Given[], readonly string[], readonly string[]]>([
		[
			'two follow one: the earlier goes on',
			[
				['a', MAY],
				['late', NOVEMBER, 'a'],
				['soon', AUGUST, 'a'],
			],
			['fork late soon'],
			['a', 'soon'],
		],
		[
			'two at one time follow one: the first by name goes on',
			[
				['a', MAY],
				['z', AUGUST, 'a'],
				['b', AUGUST, 'a'],
			],
			['fork z b'],
			['a', 'b'],
		],
		[
			'two follow none',
			[
				['b', AUGUST],
				['a', MAY],
			],
			['second-root b a'],
			['a'],
		],
		[
			'one follows what is not there',
			[
				['a', MAY],
				['b', AUGUST, 'x'],
			],
			['unknown-previous b x'],
			['a'],
		],
		[
			'one is not later than the one before',
			[
				['a', AUGUST],
				['b', AUGUST, 'a'],
			],
			['not-later b a'],
			['a', 'b'],
		],
		[
			'one is earlier than the one before',
			[
				['a', AUGUST],
				['b', MAY, 'a'],
			],
			['not-later b a'],
			['a', 'b'],
		],
		[
			'two follow each other',
			[
				['a', MAY],
				['b', AUGUST, 'c'],
				['c', NOVEMBER, 'b'],
			],
			['loop b', 'loop c'],
			['a'],
		],
		[
			'what hangs on one that is cut off is explained by it',
			[
				['a', MAY],
				['b', AUGUST, 'x'],
				['c', NOVEMBER, 'b'],
			],
			['unknown-previous b x'],
			['a'],
		],
	])('%s', (_, releases, faults, line) => {
		expect(faultsOf(...releases)).toEqual(faults);
		expect(ids(lineOf(council(releases)).folders)).toEqual(line);
	});
});

describe('what the public sees', () => {
	const LINE: readonly Given[] = [
		['a', MAY],
		['b', AUGUST, 'a'],
		['c', NOVEMBER, 'b'],
	];
	test.each([
		['2025-05-01T09:29:59Z', []],
		['2025-05-01T09:30:00Z', ['a']],
		['2025-05-01T10:29:59+01:00', []],
		['2025-08-01T09:30:00Z', ['a', 'b']],
		['2025-12-01T00:00:00Z', ['a', 'b', 'c']],
	])('at %s is what has come out by then', (asOf, expected) =>
		expect(ids(visibleReleases(council(LINE), asOf))).toEqual(expected),
	);

	it('ends before the first that is not signed, also where one after it is', () => {
		const open: readonly Given[] = [
			['a', MAY],
			['b', AUGUST, 'a', true],
			['c', NOVEMBER, 'b'],
		];
		expect(ids(visibleReleases(council(open), '2026-01-01T00:00:00Z'))).toEqual(['a']);
		expect(ids(visibleReleases(council(open, { ...STAGE, required: false }), '2026-01-01T00:00:00Z'))).toEqual([
			'a',
			'b',
			'c',
		]);
	});

	it('in a preview goes on to the release that is previewed, and no further, and never hides what is public', () => {
		const open: readonly Given[] = [
			['a', MAY],
			['b', AUGUST, 'a', true],
			['c', NOVEMBER, 'b', true],
		];
		const seen = (preview: string, asOf = MAY): string[] => ids(visibleReleases(council(open), asOf, preview));
		expect(seen('b')).toEqual(['a', 'b']);
		expect(seen('c')).toEqual(['a', 'b', 'c']);
		expect(seen('a')).toEqual(['a']);
		expect(seen('unknown')).toEqual(['a']);
		expect(ids(visibleReleases(council(LINE), '2026-01-01T00:00:00Z', 'a'))).toEqual(['a', 'b', 'c']);
	});
});

describe('a release that is signed and due, but does not come out', () => {
	const NOW = '2026-01-01T00:00:00Z';
	it('is one that the line does not reach', () => {
		const cut = council([
			['a', MAY],
			['b', AUGUST, 'x'],
		]);
		expect(ids(cutOff(cut, NOW))).toEqual(['b']);
		expect(ids(cutOff(cut, '2025-07-31T00:00:00Z'))).toEqual([]);
		expect(ids(cutOff(cut, AUGUST))).toEqual(['b']);
	});

	it('is not one that nobody signed, nor one that is out', () => {
		expect(
			ids(
				cutOff(
					council([
						['a', MAY],
						['b', AUGUST, 'x', true],
					]),
					NOW,
				),
			),
		).toEqual([]);
		expect(
			ids(
				cutOff(
					council([
						['a', MAY],
						['b', AUGUST, 'a', true],
					]),
					NOW,
				),
			),
		).toEqual([]);
	});

	it('is one that lost a signature after another was sealed over it, once its time has come', () => {
		const of = council([
			['a', MAY],
			['b', AUGUST, 'a'],
		]);
		const [a, b] = of.releases as [ReleaseFolder, ReleaseFolder];
		const seal = (digest: string, previousDigest: string) => ({
			canonicalForm: 'golden-thread-1',
			digest,
			previousDigest,
		});
		const signed = (digest: string) => [{ ...b.signOff!.stages[0]!, digest }];
		const next = { ...b, signOff: { ...seal('two', 'one'), stages: signed('two') } };
		const { signOff: _, ...without } = a;
		const cut = (...releases: ReleaseFolder[]) => ids(cutOff({ ...of, releases }, NOW));
		expect(cut({ ...a, signOff: { ...seal('one', ''), stages: signed('one') } }, next)).toEqual([]);
		expect(cut({ ...a, signOff: { ...seal('one', ''), stages: [] } }, next)).toEqual(['a']);
		expect(cut(without, next)).toEqual(['a']);
		expect(ids(cutOff({ ...of, releases: [without, next] }, '2025-04-01T00:00:00Z'))).toEqual([]);
		const alone = { ...of, releases: [{ ...a, signOff: { ...seal('one', ''), stages: [] } }] };
		expect(ids(cutOff({ ...alone, lockedUrls: ['/data/releases/a/observations.csv'] }, NOW))).toEqual(['a']);
		expect(ids(cutOff(alone, NOW))).toEqual([]);
		// A release that is signed anew, with other content, is told by the chain.
		expect(cut({ ...a, signOff: { ...seal('new', ''), stages: [] } }, next)).toEqual([]);
		expect(cut(without, { ...b, signOff: { ...seal('', 'one'), stages: [] } })).toEqual([]);
	});

	it('is one whose stage of services has signed for some of them', () => {
		const stage = { ...STAGE, scope: 'service' };
		const of = council([['a', MAY]], stage);
		const [a] = of.releases as [ReleaseFolder];
		const signedFor = (covers: readonly string[]): Submission => ({
			...of,
			indicators: [located(recycling)],
			releases: [{ ...a, signOff: { ...a.signOff!, stages: [{ ...a.signOff!.stages[0]!, covers }] } }],
		});
		expect(ids(cutOff(signedFor(['parks']), NOW))).toEqual(['a']);
		expect(unsignedStages(signedFor(['parks']), signedFor(['parks']).releases[0]!).map(({ id }) => id)).toEqual([
			'director',
		]);
		expect(ids(cutOff(signedFor(['waste', 'parks']), NOW))).toEqual([]);
		expect(ids(visibleReleases(signedFor(['waste']), NOW))).toEqual(['a']);
	});
});

it('a stage that came later is asked only of what comes out from its day on', () => {
	const releases: Given[] = [
		['a', MAY],
		['b', AUGUST, 'a'],
	];
	const stage = (from?: string) => ({ ...STAGE, id: 'chief', ...(from === undefined ? {} : { from }) });
	const asked = (from?: string) => {
		const of = council(releases, stage(from));
		return ids(of.releases.filter((folder) => unsignedStages(of, folder).length > 0));
	};
	expect(asked()).toEqual(['a', 'b']);
	expect(asked('2025-05-01')).toEqual(['a', 'b']);
	expect(asked('2025-05-02')).toEqual(['b']);
	expect(asked('2025-08-02')).toEqual([]);
	expect(ids(visibleReleases(council(releases, stage('2025-05-02')), NOVEMBER))).toEqual(['a']);
});

it('a signature for earlier content counts for nothing', () => {
	const of = council([['a', MAY]]);
	const [a] = of.releases as [ReleaseFolder];
	const sealed = (digest: string): Submission => ({
		...of,
		releases: [
			{
				...a,
				signOff: {
					...{ canonicalForm: 'golden-thread-1', digest: 'now', previousDigest: '' },
					stages: [{ ...a.signOff!.stages[0]!, digest }],
				},
			},
		],
	});
	expect(ids(visibleReleases(sealed('now'), NOVEMBER))).toEqual(['a']);
	expect(ids(visibleReleases(sealed('before'), NOVEMBER))).toEqual([]);
});
