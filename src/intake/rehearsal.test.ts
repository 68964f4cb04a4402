import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verifyOutput } from '../../scripts/verify/output.ts';
import { auditFile } from '../export/audit.ts';
import { signatures, signedNames, signedReleases, signedText } from '../export/signed.ts';
import { answer } from '../islands/verifier/answer.ts';
import type { Lists } from '../islands/verifier/lists.ts';
import { loadSite, sha256 } from '../load.ts';
import { newest } from '../publication/publication.ts';
import { address } from '../view/address.ts';
import { correctionsView } from '../view/corrections.ts';
import { feedsOf } from '../view/feeds.ts';
import { measureView } from '../view/measure/measure-page.ts';
import { edit, fillIn, Rehearsal } from './rehearsal.fixture.ts';

/** A whole quarter on a copy of the demonstration council, each step after the one before it. */
const RELEASE = 'fy2026-27-q2';
const CORRECTION = 'correction-2027-01';
const URGENT = 'correction-2027-02';
const NEXT = 'fy2026-27-q3';
let site: Rehearsal;
let workbook = '';
// Each step runs whole commands.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
beforeAll(() => {
	site = new Rehearsal(RELEASE);
	workbook = join(site.dir, 'q2.xlsx');
});
afterAll(() => site.end());

it('begins with a workbook that asks for every figure due', () => {
	const { status, text } = site.run('new-release', '--workbook', workbook);
	expect(text).toContain('Performance report: July to September 2026');
	expect(status).toBe(0);
});

it('is filled in: the figures of last time again, and words on each', () => fillIn(workbook, '2026-11-20'));

it('is checked: three planted mistakes are told at their cells', () => {
	edit(workbook, 'Figures', (row, at) => {
		if (at === 0) row['value'] = '1,234';
		if (at === 1) row['value'] = '93%';
		if (at === 2) row['indicator'] = 'minor-planing-in-time';
	});
	const { status, text } = site.run('import', 'xlsx', workbook);
	expect(status).toBe(1);
	expect(text).toMatch(/q2\.xlsx\/Figures:2:.*V004[^]*?cell G2/);
	expect(text).toMatch(/q2\.xlsx\/Figures:3:.*V003[^]*?cell G3/);
	expect(text).toMatch(/q2\.xlsx\/Figures:4:.*I001[^]*?cell A4/);
	expect(text).toContain('minor-planning-in-time');
});

it('is put right and imported again, and nothing is wrong with it any more', () => {
	edit(workbook, 'Figures', (row, at) => {
		if (at === 0) row['value'] = '95';
		if (at === 1) row['value'] = '93';
		if (at === 2) row['indicator'] = 'minor-planning-in-time';
	});
	expect(site.run('import', 'xlsx', workbook).status).toBe(1);
	const { text } = site.run('import', 'xlsx', workbook, '--replace');
	const { problems } = loadSite({ dir: site.dir });
	const errors = problems.filter(({ release, severity }) => release === RELEASE && severity === 'error');
	expect(errors.map(({ at, check, message }) => `${at.file} ${at.cell ?? ''} ${check} ${message}`)).toEqual([]);
	expect(text).not.toContain('  error  ');
});

it('shows in a preview, and nowhere else', () => {
	const shown = loadSite({ dir: site.dir, preview: RELEASE }).publication!;
	expect(shown.releases.at(-1)).toMatchObject({ id: RELEASE, isPreview: true });
	expect(site.shown('2027-01-01T00:00:00Z')).not.toContain(RELEASE);
});

it('is signed by each post in turn, and by none out of turn', () => {
	expect(site.sign(RELEASE, 'director', 'Corporate Director for Resources', '2026-09-24').status).toBe(1);
	const checked = site.sign(RELEASE, 'data-quality', 'Performance and Data Lead', '2026-09-24');
	const next = `Next: npm run sign-off -- --release ${RELEASE} --stage director --role "Corporate Director for Resources" --site ${site.dir}`;
	expect(checked).toMatchObject({ status: 0, text: expect.stringContaining(next) });
	const done = site.sign(RELEASE, 'director', 'Corporate Director for Resources', '2026-09-24');
	expect(done.text).toContain('It is published with the first build after 3 December 2026 at 9:30am.');
	expect(site.errors(RELEASE)).toEqual([]);
});

const table = (release: string): string => `data/releases/${release}/observations.csv`;

it('cannot be altered any more, neither by hand nor by another import', () => {
	const signed = site.read(table(RELEASE));
	site.write(table(RELEASE), signed.replace('FY2026-27-Q2,95,', 'FY2026-27-Q2,96,'));
	expect(site.errors(RELEASE)).toContain('S001');
	expect(site.run('verify')).toMatchObject({ status: 1, text: expect.stringContaining('was "95", now "96"') });
	// A spreadsheet that saves it again changes nothing that was signed.
	site.write(table(RELEASE), `\ufeff${signed.replaceAll('\r\n', '\n')}`);
	expect(site.errors(RELEASE)).toEqual([]);
	expect(site.run('import', 'xlsx', workbook, '--replace')).toMatchObject({
		status: 1,
		text: expect.stringContaining('has been signed'),
	});
	site.write(table(RELEASE), signed);
	expect(site.run('verify')).toMatchObject({ status: 0, text: expect.stringContaining(`${RELEASE}: the seal holds`) });
});

it('comes out at its minute, not a second before', () => {
	expect(site.shown('2026-12-03T09:29:59Z')).not.toContain(RELEASE);
	expect(site.shown('2026-12-03T09:30:00Z')).toContain(RELEASE);
});

/** Begins a correction of one figure of ours, and types the right one; the reason where there is one. */
function correct(
	id: string,
	[measure, period, is]: readonly string[],
	why?: string,
	...how: readonly string[]
): string {
	const { status, text } = site.run('new-release', '--correct', `${measure}:${period}`, ...how);
	expect(text).toContain(`(${id})`);
	expect(status).toBe(0);
	fill(id, 'observations', `${measure},${period},`, `${measure},${period},${is}`);
	if (why !== undefined) fill(id, 'revisions', ',error,', `,error,${why}`);
	return text;
}
/** Types into a row that waits for it. */
function fill(id: string, name: string, blank: string, filled: string): void {
	const path = `data/releases/${id}/${name}.csv`;
	expect(site.read(path)).toContain(blank);
	site.write(path, site.read(path).replace(blank, filled));
}
const FIRST = (): string => site.read(table(RELEASE)).split('\n')[1]!.split(',')[0]!;
const REASON = 'Two late replies had been counted as in time.';

describe('a month later a figure is corrected', () => {
	it('never without a reason', () => {
		site.itIsNow('2027-01-14T12:00:00+00:00');
		const said = correct(CORRECTION, [FIRST(), 'FY2026-27-Q2', '92']);
		expect(said).toContain('to be published on 15 January 2027 at 9:30am');
		expect(said).toContain(`${FIRST()} in FY2026-27-Q2 was published as 95 homes.`);
		const { previous, summary } = JSON.parse(site.read(`data/releases/${CORRECTION}/release.json`));
		expect(previous).toBe(RELEASE);
		expect(summary).toMatch(/^Corrects 1 figure\. .*, April to September 2026: published as 95 homes\.$/);
		expect(site.errors(CORRECTION).toSorted()).toEqual(['V014', 'X001']);
		expect(site.sign(CORRECTION, 'data-quality', 'Performance and Data Lead', '2027-01-14').status).toBe(1);
		fill(CORRECTION, 'revisions', ',error,', `,error,${REASON}`);
		expect(site.errors(CORRECTION)).toEqual([]);
		expect(site.signAll(CORRECTION, '2027-01-14')).toMatchObject({ status: 0 });
	});

	it('and says so on the page of the measure, in the list of corrections, in the feeds and in its own register', () => {
		const publication = site.published('2027-01-15T09:30:00Z');
		const measure = publication.byId.get(FIRST())!;
		const figure = measure.figures.find(({ period }) => period.text === 'FY2026-27-Q2')!;
		expect(newest(figure).figure).toMatchObject({ value: { text: '92' } });
		// What was said at first stays.
		expect(figure.statements.map(({ figure: said }) => said)).toMatchObject([{ value: { text: '95' } }, {}]);
		const notice = measureView(publication, FIRST(), new Map()).notices[0]!;
		expect(notice.text).toContain(REASON);
		expect(notice.text).toMatch(/It was 95 homes and is now 92 homes/);
		const [newestOf] = correctionsView(publication, new Map()).errors;
		expect(newestOf).toMatchObject({ id: CORRECTION });
		const entries = feedsOf(publication).map(({ entries: [first] }) => `${first?.href} ${first?.lines.join(' ')}`);
		expect(entries.filter((entry) => entry.includes(REASON)).length).toBeGreaterThanOrEqual(2);
		expect(site.read(`data/releases/${CORRECTION}/register.csv`)).toMatch(new RegExp(`^${FIRST()},`, 'm'));
	});

	it('and stands nowhere before its minute', () =>
		expect(site.shown('2027-01-15T09:29:59Z')).not.toContain(CORRECTION));
});

describe('an urgent correction overtakes the next report, which waits', () => {
	it('that was filled in, signed and announced', () => {
		site.itIsNow('2027-02-18T12:00:00+00:00');
		const next = join(site.dir, 'q3.xlsx');
		expect(site.run('new-release', '--workbook', next)).toMatchObject({ status: 0 });
		fillIn(next, '2027-02-15');
		expect(site.run('import', 'xlsx', next).text).not.toContain('  error  ');
		expect(site.signAll(NEXT, '2027-02-18')).toMatchObject({ status: 0 });
		expect(site.shown('2027-02-19T00:00:00Z').at(-1)).toBe(CORRECTION);
	});

	it('and nobody can sign it before the waiting one has stepped back', () => {
		const [, second = ''] = site.read(table(RELEASE)).split('\n').slice(1);
		const wrong = [second.split(',')[0]!, 'FY2026-27-Q2', '90.5'];
		const said = correct(URGENT, wrong, REASON, '--on', '2027-02-20', '--urgent');
		expect(said).toContain(`npm run sign-off -- --rebase ${NEXT}`);
		const refused = site.sign(URGENT, 'data-quality', 'Performance and Data Lead', '2027-02-18');
		expect(refused).toMatchObject({ status: 1, text: expect.stringContaining(`--rebase ${NEXT}`) });
		const rebased = site.run('sign-off', '--rebase', NEXT);
		expect(rebased).toMatchObject({ status: 0, text: expect.stringContaining(`${NEXT} now follows ${URGENT}.`) });
		// The signatures are gone: until it is signed again, the waiting report comes out at no time.
		expect(site.signAll(URGENT, '2027-02-18')).toMatchObject({ status: 0 });
		expect(site.shown('2027-12-01T00:00:00Z').at(-1)).toBe(URGENT);
		expect(site.signAll(NEXT, '2027-02-18')).toMatchObject({ status: 0 });
		expect(site.shown('2027-12-01T00:00:00Z').slice(-3)).toEqual([CORRECTION, URGENT, NEXT]);
		expect(site.shown('2027-02-20T09:30:00Z').at(-1)).toBe(URGENT);
	});

	it('and every seal holds', () =>
		expect(site.run('verify')).toMatchObject({ status: 0, text: expect.stringContaining('Every seal holds.') }));
});

describe('the command that verifies a published site, and its own page that does', () => {
	let out = '';
	let lists: Lists;
	const files = new Map<string, string>();
	const hash = (bytes: Uint8Array): Promise<string> => Promise.resolve(sha256(new TextDecoder().decode(bytes)));
	const open = (path: string): Promise<string | undefined> => Promise.resolve(files.get(path));
	const told = async (text: string): Promise<boolean> =>
		(await answer(new TextEncoder().encode(text), lists, hash, open)).isGood;
	const put = (path: string, text: string): void => {
		mkdirSync(dirname(join(out, path)), { recursive: true });
		writeFileSync(join(out, path), text);
	};
	const isList = (path: string): boolean => /\/(?:manifest\.txt|SHA256SUMS)$/.test(path);
	beforeAll(() => {
		out = mkdtempSync(join(tmpdir(), 'gt-published-'));
		const publication = site.published('2027-12-01T00:00:00Z');
		const { releases } = signatures(publication, sha256);
		put('/data/signatures.json', JSON.stringify({ releases }));
		lists = { releases: releases as never, files: [], figures: auditFile(publication, false).text };
		for (const release of signedReleases(publication)) {
			for (const name of signedNames(release)) {
				const path = address.releaseFile(release.id, `signed/${name}`);
				files.set(path, signedText(publication, release.id, name, sha256));
				put(path, files.get(path)!);
			}
		}
	});
	afterAll(() => rmSync(out, { recursive: true, force: true }));

	it('agree on every signed file', async () => {
		expect((await verifyOutput(out)).faults).toEqual([]);
		for (const [path, text] of files)
			if (!path.endsWith('SHA256SUMS')) expect([path, await told(text)]).toEqual([path, true]);
	});

	it('agree on every one of them altered', async () => {
		const altered = [...files].filter(([path]) => !isList(path));
		expect(altered.length).toBeGreaterThan(100);
		for (const [path, text] of altered) put(path, `${text}x\n`);
		const { faults } = await verifyOutput(out);
		expect(faults.length).toBe(altered.length);
		for (const [path, text] of altered) {
			expect([path, await told(`${text}x\n`)]).toEqual([path, false]);
			put(path, text);
		}
		for (const [path, text] of files) {
			if (!path.endsWith('manifest.txt')) continue;
			put(path, text.replace(/^[\da-f]{64}/m, '0'.repeat(64)));
			expect((await verifyOutput(out)).faults.length).toBeGreaterThan(0);
			expect(await told(readFileSync(join(out, path), 'utf8'))).toBe(false);
			put(path, text);
		}
	});
});
