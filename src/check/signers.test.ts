import { describe, expect, it, test } from 'vitest';
import type { Submission } from '../domain/submission.ts';
import { readWith } from '../read/folder/site.fixture.ts';
import { signedInTime } from './signers.ts';

const { submission } = readWith();
const STAGES = [
	{ id: 'service', title: 'Service', required: false },
	{ id: 'check', title: 'Checked', required: true },
	{ id: 'sign', title: 'Signed', required: true },
];
/** What is told of a report that comes out on 6 November 2025, with signatures on these days. */
function told(...signatures: readonly (readonly [stage: string, on: string])[]): string[] {
	const [folder] = submission!.releases;
	const stages = signatures.map(([stage, on]) => ({ stage, role: `Post of ${stage}`, on, digest: 'd' }));
	const signOff = { canonicalForm: 'golden-thread-1', digest: 'd', previousDigest: '', stages };
	const council = { ...submission!.council, stages: STAGES };
	const releases = [{ ...folder!, signOff }];
	return [...signedInTime.check({ ...submission!, council, releases } as unknown as Submission)].map(
		({ check, at, message }) => `${check} ${at.file.split('/').at(-1)}: ${message}`,
	);
}

describe('the days of signatures', () => {
	test.each([
		['in turn', ['2025-11-01', '2025-11-02']],
		['on one day', ['2025-11-02', '2025-11-02']],
	] as const)('may be %s', (_, [check, sign]) => expect(told(['check', check], ['sign', sign])).toEqual([]));

	it('show where somebody changed one so that the last post signed before the first', () =>
		expect(told(['check', '2025-11-02'], ['sign', '2025-01-01'])).toEqual([
			'S004 sign-off.json: The Post of sign signed on 1 January 2025, before the Post of check, who comes first and signed on 2 November 2025.',
		]));
	it('of a stage that is not required may be any: it may sign late', () =>
		expect(told(['check', '2025-11-01'], ['sign', '2025-11-02'], ['service', '2025-11-03'])).toEqual([]));
	it('are compared with the last of several that sign the stage before', () => {
		expect(told(['check', '2025-11-01'], ['check', '2025-11-03'], ['sign', '2025-11-02'])).toHaveLength(1);
		expect(told(['check', '2025-11-03'], ['check', '2025-11-01'], ['sign', '2025-11-03'])).toEqual([]);
	});
	it('are not after the report came out', () =>
		expect(told(['check', '2025-11-05'], ['sign', '2025-11-07'])[0]).toMatch(/^S004 release\.json: .*came out/));
	it('name the first in the file of those who signed last', () => {
		expect(told(['check', '2025-11-07'], ['sign', '2025-11-07'])[0]).toContain('Post of check');
		expect(told(['sign', '2025-11-07'], ['check', '2025-11-07'])[0]).toContain('Post of sign');
	});
	it('of a stage signed twice count by their days, whatever their order in the file', () => {
		const first = ['check', '2025-11-02'] as const;
		expect(told(first, ['sign', '2025-11-03'], ['sign', '2025-11-01'])).toEqual([
			'S004 sign-off.json: The Post of sign signed on 1 November 2025, before the Post of check, who comes first and signed on 2 November 2025.',
		]);
		expect(told(first, ['sign', '2025-11-01'], ['sign', '2025-11-03'])).toHaveLength(1);
		expect(told(['sign', '2025-11-03'], ['check', '2025-11-03'], ['check', '2025-11-01'])).toEqual([]);
	});
});
