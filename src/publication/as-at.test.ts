import { describe, expect, it } from 'vitest';
import { BUILT_IN_UNITS } from '../domain/unit.ts';
import type { Context } from '../domain/submission.ts';
import { asSignedWith } from './as-at.ts';
import { publish } from './fold.ts';
import type { Publication } from './publication.ts';
import { submissionOf } from './submission.fixture.ts';

const HOMES = { id: 'homes', symbol: ' homes', kind: 'count' } as unknown as (typeof BUILT_IN_UNITS)[number];
const GROUPS = [{ id: 'near', title: 'Neighbours', kind: 'members' as const }];
const STATUS = { tolerance: 'none' as const, words: { met: 'On course' }, marks: 'shapes' as const };
const PLAN = { plans: [{ id: 'old', title: 'Old plan', from: '2020-04-01', levels: [], nodes: [] }], links: [] };

/** Three releases in a row, each signed with a context of its own or with none. */
function signedWith(...contexts: readonly (Context | undefined)[]): Publication {
	const words = Object.fromEntries(
		contexts.map((_, at) => [`r${at}`, { publishAt: `2025-0${at + 1}-01T00:00:00Z`, figures: { 'FY2024-25-Q1': at } }]),
	);
	const submission = submissionOf(words);
	const releases = submission.releases.map((folder, at) => ({
		...folder,
		...(contexts[at] ? { context: contexts[at] } : {}),
	}));
	return publish({ ...submission, releases }, { asOf: '2026-01-01T00:00:00Z' });
}

describe('an old report', () => {
	const own: Context = { thread: PLAN, units: new Map([['homes', HOMES]]), status: STATUS, groups: GROUPS };
	const now: Context = { groups: [] };

	it('keeps the plan, the units, the words of status and the groups that it was signed with', () => {
		const publication = signedWith(own, now);
		const then = asSignedWith(publication, 0);
		expect(then.thread).toEqual(PLAN);
		expect(then.groups).toEqual(GROUPS);
		expect(then.council.status).toEqual(STATUS);
		expect(then.council.units.get('homes')).toEqual(HOMES);
		expect(then.council.units.get('percent')).toEqual(publication.council.units.get('percent'));
	});

	it('shows the figures of the whole publication still', () => {
		const publication = signedWith(own, now);
		const { indicators, releases, council } = asSignedWith(publication, 0);
		expect(indicators).toBe(publication.indicators);
		expect(releases).toBe(publication.releases);
		expect(council.name).toBe('Example Council');
	});

	it('takes from today what it was not signed with', () => {
		const publication = signedWith({ groups: GROUPS }, now);
		const then = asSignedWith(publication, 0);
		expect(then.groups).toEqual(GROUPS);
		expect(then.thread).toBe(publication.thread);
		expect(then.council.status).toBe(publication.council.status);
		const withStatus = asSignedWith(signedWith({ status: STATUS }, now), 0);
		expect(withStatus.groups).toEqual([]);
	});

	it('is the publication itself for the newest release, and for one signed with the same', () => {
		const publication = signedWith({ groups: [] }, own, now);
		expect(asSignedWith(publication, 2)).toBe(publication);
		expect(asSignedWith(publication, 0)).toBe(publication);
		expect(asSignedWith(publication, 1)).not.toBe(publication);
	});

	it('is the publication itself for one signed with nothing, and for one that is not there', () => {
		const publication = signedWith(undefined, now);
		expect(asSignedWith(publication, 0)).toBe(publication);
		expect(asSignedWith(publication, 9)).toBe(publication);
	});

	it('differs from the newest also where the newest was signed with nothing', () => {
		const publication = signedWith(own, undefined);
		expect(asSignedWith(publication, 0).groups).toEqual(GROUPS);
	});

	it('is worked out once for releases signed with the same', () => {
		const publication = signedWith(own, { ...own }, now);
		expect(asSignedWith(publication, 0)).toBe(asSignedWith(publication, 1));
		expect(asSignedWith(publication, 0)).toBe(asSignedWith(publication, 0));
		const another = signedWith(own, { ...own, units: new Map() }, now);
		expect(asSignedWith(another, 0)).not.toBe(asSignedWith(another, 1));
	});
});
