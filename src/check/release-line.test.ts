import { describe, expect, test } from 'vitest';
import type { ReleaseWords } from '../publication/submission.fixture.ts';
import { located, recycling, submissionOf } from '../publication/submission.fixture.ts';
import { address } from '../view/address.ts';
import { releaseLine, sealedOnwards, signedInOrder } from './release-line.ts';
import { movedWithReason, restatedWithReason } from './revisions.ts';
import type { Rule } from './rule.ts';
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
	test('a report that was published stays: its address is known, and its folder is there or has another address', () => {
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
		expect(gone([file('b')], [address.report('b')])).toEqual([]);
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
