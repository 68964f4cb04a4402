import { describe, expect, it, test } from 'vitest';
import type { Submission } from '../domain/submission.ts';
import { readWith } from '../read/folder/site.fixture.ts';
import { council, COUNCIL, json, Q2 } from '../words/guide/example.ts';
import { said } from './said.fixture.ts';
import { signedInTime, stagesNameTheirPosts } from './signers.ts';

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

describe('stages that name no posts', () => {
	const CHECK = { id: 'check', title: 'Checked' };
	const SIGN = { id: 'sign', title: 'Signed off' };
	const sealed = (form: string, ...stages: readonly object[]) => ({
		[`${Q2}/sign-off.json`]: json({
			...{ canonicalForm: form, digest: 'd', previousDigest: '' },
			stages: stages.map((stage) => ({ on: '2025-11-01', digest: 'd', ...stage })),
		}),
	});
	const both = [
		{ stage: 'check', role: 'Head of Data' },
		{ stage: 'sign', role: 'Director' },
	];
	const told = (stages: readonly object[], form = 'golden-thread-1', signatures: readonly object[] = both) =>
		said(stagesNameTheirPosts, { [COUNCIL]: council({ signOff: { stages } }), ...sealed(form, ...signatures) });
	const advice = (stages: string) =>
		`S013 notice data/council.json 9:13: Nobody would notice another post beside a signature: data/council.json does not say which posts may sign ${stages}.`;

	test.each<[string, object[], object[], string[]]>([
		['are told once', [CHECK, SIGN], both, [advice('"Checked" and "Signed off"')]],
		['but not those that name them', [{ ...CHECK, roles: ['Head of Data'] }, SIGN], both, [advice('"Signed off"')]],
		['nor one that need not sign', [{ ...CHECK, required: false }, SIGN], both, [advice('"Signed off"')]],
		['nor one that signs for services, whose heads are listed', [{ ...CHECK, scope: 'service' }], both, []],
		['nor one that nobody has signed', [CHECK, SIGN], both.slice(1), [advice('"Signed off"')]],
		['nor one that signs with a key', [CHECK], [{ ...both[0], signature: 'SSH' }], []],
		['but one that did so only once', [CHECK], [{ ...both[0], signature: 'SSH' }, both[0]!], [advice('"Checked"')]],
	])('%s', (_what, stages, signatures, expected) =>
		expect(told(stages, 'golden-thread-1', signatures)).toEqual(expected),
	);

	it('are not told of what was published before it could be sealed, nor while no report is', () => {
		expect(told([CHECK, SIGN], 'unsealed')).toEqual([]);
		expect(said(stagesNameTheirPosts, { [COUNCIL]: council({ signOff: { stages: [CHECK] } }) })).toEqual([]);
	});

	it('are told what to write: the post that signed last', () => {
		const files = {
			[COUNCIL]: council({ signOff: { stages: [CHECK] } }),
			...sealed('golden-thread-1', both[0]!, { ...both[0], role: 'Data Lead' }),
		};
		const [problem] = stagesNameTheirPosts.check(readWith(files).submission!);
		expect(problem!.remedy).toContain('such as "roles": ["Data Lead"]');
	});
});
