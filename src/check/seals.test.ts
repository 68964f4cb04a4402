import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { canonicalFiles, CANONICAL_FORM } from '../publication/seal/canonical.ts';
import { digestOf, MANIFEST_FILE, SUMS_FILE } from '../publication/seal/manifest.ts';
import { readWith } from '../read/folder/site.fixture.ts';
import type { Files } from '../words/guide/example.ts';
import { csv, FIGURES, OBSERVATIONS } from '../words/guide/example.ts';
import { sealsFormAChain, sealsHold, signaturesAreForThis } from './seals.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const folderOf = (files: Files = {}): ReleaseFolder => readWith(files).submission!.releases[0]!;
const SIGNED = canonicalFiles(folderOf().written!());
const digest = digestOf(SIGNED, '', sha256);
const changed: Files = { [OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,92,,', 'wst-01,FY2025-26-Q2,44,p,') };

type SignOff = NonNullable<ReleaseFolder['signOff']>;
const stage = (on: string, role: string, of = digest) => ({ stage: 'director', role, on, digest: of });
const sealed = (more: Partial<SignOff> = {}): SignOff => ({
	...{ canonicalForm: CANONICAL_FORM, digest, previousDigest: '', stages: [stage('2025-11-01', 'Director')] },
	...more,
});
/** What is told of one folder, sealed as it says. */
function told(files: Files, signOff: SignOff | undefined, more: Partial<ReleaseFolder> = {}): string[] {
	const { submission } = readWith(files);
	const [folder] = submission!.releases;
	const { signOff: _, ...rest } = folder!;
	const releases = [{ ...rest, ...(signOff ? { signOff } : {}), ...more }];
	return [...sealsHold.check({ ...submission!, releases } as Submission, sha256)].map(
		({ check, at, message }) => `${check} ${at.file.split('/').at(-1)} ${at.cell ?? at.line}: ${message}`,
	);
}
const copy = { signedCopy: () => SIGNED };

describe('a seal', () => {
	it('holds while the content is what was signed', () => expect(told({}, sealed())).toEqual([]));
	it('says which cell changed, from what to what, where the signed copy is there', () => {
		const [message, ...more] = told(changed, sealed(), copy);
		expect(more).toEqual([]);
		expect(message).toMatch(/^S001 observations\.csv C2: .*91\.5.*92/);
	});
	it('says what a row said that is gone, and not that it is gone where it may be there and cannot be read', () => {
		const gone = told({ [OBSERVATIONS]: csv(FIGURES, 'wst-01,FY2025-26-Q2,44,p,') }, sealed(), copy);
		expect(gone).toEqual([expect.stringContaining('the row is gone; it said value 91.5')]);
		const unread = csv(FIGURES, 'hsg-03,FY2025-26-Q2,forty,,', 'wst-01,FY2025-26-Q2,44,p,');
		expect(told({ [OBSERVATIONS]: unread }, sealed(), copy)[0]).toContain('the row cannot be read or is gone; it said');
	});
	it.each([
		[false, 'ask for a new sign-off'],
		[true, 'npm run new-release -- --correct hsg-03:FY2025-26-Q2.'],
	])('asks for a correction, and for no new sign-off, once the report came out (%s)', (isOut, said) => {
		const { submission } = readWith(changed);
		const [folder] = submission!.releases;
		const releases = [{ ...folder!, signOff: sealed(), ...copy }];
		const lockedUrls = isOut ? [`/data/releases/${folder!.id}/observations.csv`] : [];
		const [first] = [...sealsHold.check({ ...submission!, releases, lockedUrls }, sha256)];
		expect(first!.remedy).toContain(said);
	});
	it('names no figure to correct where a whole file is gone', () => {
		const { submission } = readWith({});
		const [folder] = submission!.releases;
		const written = () => folder!.written!().filter(({ path }) => path !== 'observations.csv');
		const lockedUrls = [`/data/releases/${folder!.id}/observations.csv`];
		const releases = [{ ...folder!, signOff: sealed(), written, ...copy }];
		const [first] = [...sealsHold.check({ ...submission!, releases, lockedUrls }, sha256)];
		expect(first!.message).toContain('observations.csv, the file is gone');
		expect(first!.remedy).toContain('--correct INDICATOR:PERIOD.');
	});
	it('does not take the list of sums and the manifest for signed content', () => {
		const lists = [MANIFEST_FILE, SUMS_FILE].map((path) => ({ path, text: 'x' }));
		expect(told(changed, sealed(), { signedCopy: () => [...SIGNED, ...lists] })).toHaveLength(1);
	});
	it('says that something changed where there is no copy, or one that is not what was signed', () => {
		const [without] = told(changed, sealed());
		expect(without).toMatch(/^S001 sign-off\.json 1: /);
		const other = [{ ...SIGNED[0]!, text: `${SIGNED[0]!.text}x` }, ...SIGNED.slice(1)];
		const [wrong] = told(changed, sealed(), { signedCopy: () => other });
		expect(wrong).toMatch(/^S001 sign-off\.json 1: /);
		expect(wrong).not.toBe(without);
		expect(told(changed, sealed(), { signedCopy: () => [] })).toEqual([without]);
	});
	it('names who signed this content last, not who signed another', () => {
		const stages = [
			stage('2025-11-03', 'Director'),
			stage('2025-11-01', 'Data Lead'),
			stage('2025-11-09', 'Mayor', 'x'),
		];
		expect(told(changed, sealed({ stages }))[0]).toContain('Director');
		const others = [
			stage('2025-11-03', 'Director', 'x'),
			stage('2025-11-09', 'Mayor', 'y'),
			stage('2025-11-01', 'Clerk', 'x'),
		];
		expect(told(changed, sealed({ stages: others }))[0]).toContain('Mayor');
	});
	it('of a draft that nobody signed may be anything', () => expect(told(changed, sealed({ stages: [] }))).toEqual([]));
	it('in a form that we do not know is not judged, and that is said', () =>
		expect(told(changed, sealed({ canonicalForm: 'gt-99' }))).toEqual([expect.stringContaining('gt-99')]));
	it('is not asked of history, nor of what has none', () => {
		expect(told(changed, sealed({ canonicalForm: 'unsealed' }))).toEqual([]);
		expect(told(changed, undefined)).toEqual([]);
	});
	it('tells at most twenty changes, and how many more there are', () => {
		const rows = (value: number) =>
			csv(
				FIGURES,
				...Array.from({ length: 25 }, (_, n) => `hsg-03,FY${2000 + n}-${String(n + 1).padStart(2, '0')}-Q2,${value},,`),
			);
		const before = canonicalFiles(folderOf({ [OBSERVATIONS]: rows(5) }).written!());
		const signOff = sealed({ digest: digestOf(before, '', sha256) });
		const all = told(
			{ [OBSERVATIONS]: rows(6) },
			{ ...signOff, stages: [stage('2025-11-01', 'D', signOff.digest)] },
			{
				signedCopy: () => before,
			},
		);
		expect(all).toHaveLength(21);
		expect(all.at(-1)).toMatch(/^S001 sign-off\.json 1: .*5/);
	});
	it('takes the seal before it into account', () =>
		expect(told({}, sealed({ previousDigest: 'before' }))).toHaveLength(1));
});

describe('what is said of a seal that does not hold', () => {
	const CHANGED =
		'S001 observations.csv C2: Changed after the Director signed it on 1 November 2025: hsg-03, FY2025-26-Q2 in observations.csv, "value" was "91.5", now "92".';
	const one = (stages: readonly ReturnType<typeof stage>[]): string => told(changed, sealed({ stages }), copy)[0]!;
	it('names the cell, both values, and who signed when', () => {
		expect(one([stage('2025-11-01', 'Director')])).toBe(CHANGED);
	});
	it.each([
		[
			'the last of those who signed it',
			[stage('2025-11-01', 'A'), stage('2025-11-03', 'B'), stage('2025-11-02', 'C')],
			'B',
		],
		['the last in the file of those who signed on one day', [stage('2025-11-03', 'A'), stage('2025-11-03', 'B')], 'B'],
		[
			'the last who signed other content, where nobody signed this',
			[stage('2025-11-04', 'A', 'x'), stage('2025-11-03', 'B', 'x')],
			'A',
		],
	])('names %s', (_what, stages, name) => expect(one(stages)).toContain(`the ${name} `));
	it('is told in full up to twenty changes, and counted from there', () => {
		const rows = (many: number, value: number) =>
			csv(
				FIGURES,
				...Array.from(
					{ length: many },
					(_, n) => `hsg-03,FY${2000 + n}-${String(n + 1).padStart(2, '0')}-Q2,${value},,`,
				),
			);
		const all = (many: number): string[] => {
			const before = canonicalFiles(folderOf({ [OBSERVATIONS]: rows(many, 5) }).written!());
			const of = digestOf(before, '', sha256);
			const signOff = sealed({ digest: of, stages: [stage('2025-11-01', 'D', of)] });
			return told({ [OBSERVATIONS]: rows(many, 6) }, signOff, { signedCopy: () => before });
		};
		expect(all(20)).toHaveLength(20);
		expect(all(21).at(-1)).toMatch(/^S001 sign-off\.json 1: .*\b1\b/);
		expect(all(23).at(-1)).toMatch(/^S001 sign-off\.json 1: .*\b3\b/);
	});
	it('does not need the list of sums among the signed files, nor is a copy of lists alone one', () => {
		const lists = [MANIFEST_FILE, SUMS_FILE].map((path) => ({ path, text: 'x' }));
		for (const list of lists) expect(told(changed, sealed(), { signedCopy: () => [list, ...SIGNED] })).toHaveLength(1);
		const [without] = told(changed, sealed());
		expect(told(changed, sealed(), { signedCopy: () => lists })).toEqual([without]);
	});
});

describe('seals', () => {
	const folder = (id: string, previous: string | undefined, signOff: SignOff | undefined): ReleaseFolder => {
		const { signOff: _, ...of } = folderOf();
		const release = { ...of.release, id, ...(previous === undefined ? {} : { previous }) };
		return { ...of, id, release, ...(signOff ? { signOff } : {}) };
	};
	const council = { stages: [{ id: 'director', title: 'Signed off', required: true, scope: 'release' }] };
	const submission = (...releases: readonly ReleaseFolder[]) =>
		({ releases, council, indicators: [] }) as unknown as Submission;
	const chain = (...releases: readonly ReleaseFolder[]): string[] =>
		[...sealsFormAChain.check(submission(...releases))].map(({ at, check }) => `${check} ${at.file}`);

	it('form a chain: each names the one before', () => {
		const first = folder('one', undefined, sealed({ digest: 'a' }));
		expect(chain(first, folder('two', 'one', sealed({ digest: 'b', previousDigest: 'a' })))).toEqual([]);
		expect(chain(first, folder('two', 'one', sealed({ digest: 'b', previousDigest: 'x' })))).toEqual([
			'S005 data/releases/two/sign-off.json',
		]);
		expect(chain(first, folder('two', 'one', sealed({ digest: 'b' })))).toHaveLength(1);
		expect(chain(folder('one', undefined, sealed({ previousDigest: 'x' })))).toHaveLength(1);
	});
	it('show which signature was taken away after the next one was sealed over it', () => {
		const next = folder('two', 'one', sealed({ digest: 'b', previousDigest: digest }));
		const gone = ['S005 data/releases/one/sign-off.json'];
		expect(chain(folder('one', undefined, sealed()), next)).toEqual([]);
		expect(chain(folder('one', undefined, sealed({ stages: [] })), next)).toEqual(gone);
		// Without sign-off.json the chain is broken too.
		expect(chain(folder('one', undefined, undefined), next).toSorted()).toEqual([
			...gone,
			'S005 data/releases/two/sign-off.json',
		]);
		expect(chain(folder('one', undefined, sealed({ stages: [stage('2025-11-01', 'Director', 'x')] })), next)).toEqual(
			[],
		);
		const draft = folder('two', 'one', sealed({ previousDigest: digest, stages: [] }));
		expect(chain(folder('one', undefined, sealed({ stages: [] })), draft)).toEqual([]);
		const alone = submission(folder('one', undefined, sealed({ stages: [] })));
		const published = ['/', '/reports/two/', '/data/releases/one/observations.csv'];
		const told = (of: Submission) =>
			Array.from(sealsFormAChain.check({ ...of, lockedUrls: published }), ({ message }) => message);
		const other = folder('other', undefined, sealed({ digest: 'o', stages: [stage('2025-11-01', 'Director', 'o')] }));
		expect(told(submission(folder('one', undefined, sealed({ stages: [] })), other))).toEqual([
			'The signature of one for "Signed off" is gone: when it was published, it had every signature.',
		]);
		expect([...sealsFormAChain.check({ ...alone, lockedUrls: ['/', '/reports/one/'] })]).toEqual([]);
		// Nobody took away what was never there: the stage is new.
		expect(told(alone)).toEqual([
			'"Signed off" has signed no report, but data/council.json asks it of every one, also of those that are public.',
		]);
		const [problem] = sealsFormAChain.check(submission(folder('one', undefined, sealed({ stages: [] })), next));
		expect(problem!.message).toBe(
			'The signature of one for "Signed off" is gone: when two was sealed after it, it had every signature.',
		);
	});
	it('begin anew after history, and are not asked of drafts', () => {
		const history = folder('one', undefined, sealed({ canonicalForm: 'unsealed', digest: '' }));
		expect(chain(history, folder('two', 'one', sealed({ digest: 'b' })))).toEqual([]);
		expect(chain(history, folder('two', 'one', sealed({ previousDigest: 'x', stages: [] })))).toEqual([]);
		expect(chain(history, folder('two', 'one', undefined))).toEqual([]);
	});
	it('are told broken with the release before, or without one', () => {
		const said = (...releases: readonly ReleaseFolder[]): string[] =>
			[...sealsFormAChain.check(submission(...releases))].map(({ message }) => message);
		const first = folder('one', undefined, sealed({ digest: 'a', stages: [stage('2025-11-01', 'D', 'a')] }));
		const next = (previousDigest: string, stages = [stage('2025-11-01', 'D', 'b')]): ReleaseFolder =>
			folder('two', 'one', sealed({ digest: 'b', previousDigest, stages }));
		const other = 'The seal of two was made after another version of one than the one that stands there now.';
		expect(said(first, next('x'))).toEqual([other]);
		expect(said(folder('two', undefined, sealed({ previousDigest: 'x' })))).toEqual([
			'The seal of two names a sealed release before it, but there is none.',
		]);
		// One that nobody signed is not judged yet.
		expect(said(first, next('x', []))).toEqual([]);
		// A chain over one that claims no seal begins with nothing.
		const history = folder('one', undefined, sealed({ canonicalForm: 'unsealed', digest: 'a' }));
		expect(said(history, next('a'))).toHaveLength(1);
		expect(said(history, next(''))).toEqual([]);
	});
	it('are asked for each stage that ever signed, and once for one that never did', () => {
		const two = {
			stages: [
				{ id: 'check', title: 'Checked', required: true, scope: 'release' },
				{ id: 'director', title: 'Signed off', required: true, scope: 'release' },
				{ id: 'mayor', title: 'Seen', required: true, scope: 'release' },
			],
		};
		const check = { ...stage('2025-11-01', 'Head of Data'), stage: 'check' };
		const first = folder('one', undefined, sealed({ stages: [stage('2025-11-01', 'Director')] }));
		const next = folder('two', 'one', sealed({ digest: 'b', previousDigest: digest, stages: [check] }));
		const of = { ...submission(first, next), council: two, lockedUrls: ['/data/releases/two/observations.csv'] };
		expect(
			[...sealsFormAChain.check(of as unknown as Submission)].map(({ at, message }) => `${at.file}: ${message}`),
		).toEqual(
			[
				'data/releases/one/sign-off.json: The signature of one for "Checked" is gone: when two was sealed after it, it had every signature.',
				'data/releases/one/sign-off.json: "Seen" has signed no report, but data/council.json asks it of every one, also of those that are public.',
				'data/releases/two/sign-off.json: The signature of two for "Signed off" is gone: when it was published, it had every signature.',
			].slice(0, 3),
		);
		// A signature of the stage for other content is told as that, one of another stage is none.
		const stale = folder('one', undefined, sealed({ stages: [{ ...check, digest: 'x' }] }));
		const staleOf = { ...submission(stale, next), council: two };
		expect([...sealsFormAChain.check(staleOf as unknown as Submission)].map(({ message }) => message)).toEqual([
			'"Signed off" has signed no report, but data/council.json asks it of every one, also of those that are public.',
			'"Seen" has signed no report, but data/council.json asks it of every one, also of those that are public.',
		]);
	});
	it('are signed for what they seal', () => {
		const signed = (...stages: SignOff['stages']) =>
			[...signaturesAreForThis.check(submission(folder('one', undefined, sealed({ stages }))))].map(
				({ check, message }) => `${check} ${message}`,
			);
		expect(signed(stage('2025-11-01', 'Director'))).toEqual([]);
		const [other, ...more] = signed(stage('2025-11-01', 'Director', 'x'), stage('2025-11-01', 'Mayor'));
		expect(more).toEqual([]);
		expect(other).toMatch(/^S011 .*Director.*Signed off|^S011 .*Signed off.*Director/i);
		expect(signed({ ...stage('2025-11-01', 'Director', 'x'), stage: 'gone' })[0]).toContain('gone');
		const history = folder(
			'one',
			undefined,
			sealed({ canonicalForm: 'unsealed', stages: [stage('2025-11-01', 'D', 'x')] }),
		);
		expect([...signaturesAreForThis.check(submission(history))]).toEqual([]);
	});
});
