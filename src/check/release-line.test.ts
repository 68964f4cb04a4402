import { describe, expect, test } from 'vitest';
import type { ReleaseWords } from '../publication/submission.fixture.ts';
import { located, recycling, submissionOf } from '../publication/submission.fixture.ts';
import { address } from '../view/address.ts';
import type { Files } from '../words/guide/example.ts';
import { council, COUNCIL, csv, FIGURES, json, Q2, REGISTER, register } from '../words/guide/example.ts';
import { releaseLine, sealedOnwards, signedForAll, signedInOrder } from './release-line.ts';
import { movedWithReason, restatedWithReason } from './revisions.ts';
import type { Rule } from './rule.ts';
import { said } from './said.fixture.ts';
import { targetsCanBeJudged } from './targets.ts';

const MAY: ReleaseWords = { publishAt: '2025-05-01T09:30:00+01:00' };
const AUGUST: ReleaseWords = { publishAt: '2025-08-01T09:30:00+01:00' };
const Q1 = 'FY2025-26-Q1';
const messages = (rule: Rule, releases: Record<string, ReleaseWords>, more = {}) =>
	[...rule.check(submissionOf(releases, [{ ...recycling, ...more }]))].map(
		({ check, release, message }) => `${check} ${release}: ${message}`,
	);

describe('rules across releases', () => {
	test('two releases cannot follow the same one', () =>
		expect(
			messages(releaseLine, { a: MAY, b: AUGUST, c: { publishAt: '2025-11-01T09:30:00Z', previous: 'a' } }),
		).toEqual(['S006 c: The releases b and c both say that they follow a.']));
	test('a report that was published stays: its address is known, and its folder is there', () => {
		const submission = submissionOf({ a: MAY });
		const gone = (urls: readonly string[], redirects: readonly string[] = [], more = {}) =>
			[
				...releaseLine.check({
					...submission,
					lockedUrls: urls,
					redirects: redirects.map((from) => located({ from, to: '/reports/', reason: 'Moved.' })),
					...more,
				}),
			].map(({ check, message, at }) => `${check} ${at.file}: ${message}`);
		expect(address.report('b')).toBe('/reports/b/');
		const file = (id: string): string => `/data/releases/${id}/observations.csv`;
		expect(gone(['/', '/data/releases/', address.report('a'), file('a')])).toEqual([]);
		// A page of the council's own may stand where reports do.
		expect(gone([address.report('archive-2019')])).toEqual([]);
		expect(gone([file('b')])).toEqual([
			'S006 data/urls.lock: The report b was published, but there is no folder data/releases/b any more.',
		]);
		// A redirect keeps an address, not what was signed.
		expect(gone([file('b')], [address.report('b')])).toEqual(gone([file('b')]));
		expect(gone([file('b')], [], { unreadable: [{ id: 'b', isSigned: true }] })).toEqual([]);
	});
	test('a release waits for an unsigned one before it', () =>
		expect(messages(signedInOrder, { a: { ...MAY, isUnsigned: true }, b: AUGUST })).toHaveLength(1));
	test('a line of unsealed releases is fine', () => expect(messages(sealedOnwards, { a: MAY, b: AUGUST })).toEqual([]));
	test('an unsealed release cannot follow a sealed one', () => {
		const submission = submissionOf({ a: MAY, b: AUGUST });
		const [first, second] = submission.releases;
		const sealed = { ...first!, signOff: { ...first!.signOff!, canonicalForm: 'golden-thread-1' } };
		expect(
			[...sealedOnwards.check({ ...submission, releases: [sealed, second!] })].map(({ release }) => release),
		).toEqual(['b']);
	});
	test('a restated figure needs a reason, and with one it is fine', () => {
		const restated = { a: { ...MAY, figures: { [Q1]: 40 } }, b: { ...AUGUST, figures: { [Q1]: 41 } } };
		expect(messages(restatedWithReason, restated)).toEqual([
			'X001 b: recycling for FY2025-26-Q1 was published as 40 and is now 41, but revisions.csv does not say why.',
		]);
		const explained = { ...restated, b: { ...restated.b, revisions: { [Q1]: ['error', 'Counted twice.'] as const } } };
		expect(messages(restatedWithReason, explained)).toEqual([]);
	});
	test('a moved target needs a reason', () => {
		expect(
			messages(movedWithReason, { a: { ...MAY, targets: { [Q1]: 45 } }, b: { ...AUGUST, targets: { [Q1]: 40 } } }),
		).toHaveLength(1);
		expect(
			messages(movedWithReason, {
				a: { ...MAY, targets: { [Q1]: 45 } },
				b: { ...AUGUST, targets: { [Q1]: [40, 'Budget cut.'] } },
			}),
		).toEqual([]);
	});
	test.each([
		['a percentage tolerance of zero', { [Q1]: 0 }, {}, 1],
		['an absolute tolerance of zero', { [Q1]: 0 }, { tolerance: { kind: 'absolute', value: 2 } }, 0],
		['one number for a range', { [Q1]: 45 }, { polarity: 'range' }, 1],
		['a usual target', { [Q1]: 45 }, {}, 0],
	])('%s', (_, targets, more, problems) =>
		expect(messages(targetsCanBeJudged, { a: { ...MAY, targets } }, more)).toHaveLength(problems),
	);
});

describe('where the line of releases breaks', () => {
	const release = (id: string, more: Record<string, unknown>, publishAt = '2026-02-05T09:30:00+00:00'): Files => ({
		[`data/releases/${id}/release.json`]: json({
			...{ title: id, period: 'FY2025-26-Q3', kind: 'quarterly', summary: '', publishAt },
			...more,
		}),
		[`data/releases/${id}/observations.csv`]: csv(FIGURES, 'hsg-03,FY2025-26-Q3,92,,'),
	});
	test.each<[string, Files, string[]]>([
		[
			'at one that follows none that there is',
			release('b', { previous: 'x' }),
			['S006 error b/release.json 7:14 in b: The release b says that it follows "x", but there is no such release.'],
		],
		[
			'at a second first one',
			release('b', {}),
			['S006 error b/release.json 1:1 in b: The release b names no release before it, and neither does q2.'],
		],
		[
			'at those that follow themselves',
			{ ...release('b', { previous: 'c' }), ...release('c', { previous: 'b' }, '2026-05-05T09:30:00+00:00') },
			[
				'S006 error b/release.json 7:14 in b: The release b follows, through other releases, itself.',
				'S006 error c/release.json 7:14 in c: The release c follows, through other releases, itself.',
			],
		],
		[
			'at one that comes out before the one that it follows',
			release('b', { previous: 'q2' }, '2025-11-05T09:30:00+00:00'),
			[
				'S006 error b/release.json 6:15 in b: The release b is published before q2, the release that it follows, or at the same time.',
			],
		],
		[
			'at two that follow the same',
			{ ...release('b', { previous: 'q2' }), ...release('c', { previous: 'q2' }, '2026-05-05T09:30:00+00:00') },
			['S006 error c/release.json 7:14 in c: The releases b and c both say that they follow q2.'],
		],
	])('%s', (_what, files, expected) => expect(said(releaseLine, files)).toEqual(expected));

	const STAGES = {
		[COUNCIL]: council({
			signOff: {
				stages: [
					{ id: 'heads', title: 'Heads of service', scope: 'service', required: true },
					{ id: 'director', title: 'Signed off', required: true },
				],
			},
		}),
		'data/services.csv': csv('id,title', 'housing,Housing', 'waste,Waste', 'parks,Parks'),
		[REGISTER]: register(',service', ',housing').replace(/,$/m, ',waste'),
	};
	const signed = (id: string, ...stages: readonly object[]): Files => ({
		[`data/releases/${id}/sign-off.json`]: json({
			...{ canonicalForm: 'unsealed', digest: '', previousDigest: '' },
			stages: stages.map((stage) => ({ role: 'R', on: '2025-11-01', digest: '', ...stage })),
		}),
	});
	const all = [{ stage: 'heads', covers: ['housing', 'waste'] }, { stage: 'director' }];
	const next = release('b', { previous: 'q2' });
	const waits = (id: string, before: string): string =>
		`S008 warning ${id}/release.json 7:14 in ${id}: The release ${id} is signed and its time has come, but ${before} before it is not fully signed, so neither is published.`;

	test.each<[string, Files, string[]]>([
		['nobody waits where all are signed', { ...next, ...signed('q2', ...all), ...signed('b', ...all) }, []],
		['nor where none is', next, []],
		['nor where the last is not', { ...next, ...signed('q2', ...all) }, []],
		['a signed one waits for one that is not', { ...next, ...signed('b', ...all) }, [waits('b', 'q2')]],
		[
			'each of them for the first that is not',
			{
				...next,
				...signed('b', ...all),
				...release('c', { previous: 'b' }, '2026-05-05T09:30:00+00:00'),
				...release('d', { previous: 'c' }, '2026-08-05T09:30:00+00:00'),
				...signed('d', ...all),
			},
			[waits('b', 'q2'), waits('d', 'q2')],
		],
		[
			'and not one that comes out before it: that is told as another fault',
			{ ...release('b', { previous: 'q2' }, '2025-11-05T09:30:00+00:00'), ...signed('b', ...all) },
			[],
		],
		[
			'but one that comes out with it',
			{ ...release('b', { previous: 'q2' }, '2025-11-06T09:30:00+00:00'), ...signed('b', ...all) },
			[waits('b', 'q2')],
		],
	])('%s', (_what, files, expected) => expect(said(signedInOrder, { ...STAGES, ...files })).toEqual(expected));

	const lacks = (services: string): string[] => [
		`S002 error q2/release.json 5:15 in q2: "Heads of service" has signed q2, but not for every service that it reports: ${services} missing.`,
	];
	test.each<[string, Files, string[]]>([
		['for all', signed('q2', ...all), []],
		[
			'for two, one after the other',
			signed('q2', { stage: 'heads', covers: ['waste'] }, { stage: 'heads', covers: ['housing'] }),
			[],
		],
		['for one of two', signed('q2', { stage: 'heads', covers: ['waste'] }), lacks('housing is')],
		['for another', signed('q2', { stage: 'heads', covers: ['parks'] }), lacks('housing, waste are')],
		['not yet', signed('q2', { stage: 'director' }), []],
		['not yet, in no file', {}, []],
	])('a stage of services has signed %s', (_what, files, expected) =>
		expect(said(signedForAll, { ...STAGES, ...files })).toEqual(expected),
	);

	test('a report that is not sealed follows none that is', () => {
		const sealed = { canonicalForm: 'golden-thread-1', digest: 'd', previousDigest: '', stages: [] };
		const files = { ...next, [`${Q2}/sign-off.json`]: json(sealed), ...signed('b', ...all) };
		expect(said(sealedOnwards, { ...STAGES, ...files })).toEqual([
			'S007 error b/release.json 1:1 in b: The release b is not sealed, but it follows the sealed release q2.',
		]);
		const later = { ...files, ...release('c', { previous: 'b' }, '2026-05-05T09:30:00+00:00'), ...signed('c', ...all) };
		expect(said(sealedOnwards, { ...STAGES, ...later })).toHaveLength(2);
		expect(said(sealedOnwards, { ...STAGES, ...next, [`${Q2}/sign-off.json`]: json(sealed) })).toEqual([]);
	});
});
