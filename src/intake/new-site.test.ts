import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePeriod } from '../domain/period.ts';
import { loadSite } from '../load.ts';
import { recycling, located, submissionOf } from '../publication/submission.fixture.ts';
import { draftTargets, nextYear } from './new-year.ts';

const place = mkdtempSync(join(tmpdir(), 'gt-new-site-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const ANSWERS: Record<string, string> = {
	name: 'Exampleshire Council',
	'short-name': 'Exampleshire',
	'site-url': 'https://performance.example.gov.uk/',
	team: 'Performance',
	email: 'performance@example.gov.uk',
	plan: '2030 plan',
	from: '2026-04-01',
	priorities: 'Good homes; 24-hour care',
	measure: 'Complaints answered in time',
};
const newCouncil = (out: string, answers = ANSWERS) =>
	spawnSync(
		process.execPath,
		['scripts/new-council.ts', '--out', out, ...Object.entries(answers).flatMap(([name, text]) => [`--${name}`, text])],
		{ encoding: 'utf8' },
	);

describe('npm run new-council', () => {
	it('writes a site with which nothing is wrong, and which can be published', () => {
		const out = join(place, 'new');
		expect(newCouncil(out)).toMatchObject({ status: 0 });
		const { problems, publication } = loadSite({ dir: out, now: '2026-11-01T00:00:00Z' });
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(publication!.thread.plans[0]!.nodes.map(({ id }) => id)).toEqual(['good-homes', 'priority-24-hour-care']);
	});

	it.each([
		['a day that is none', { from: 'soon' }, /"soon" is not a day/],
		['no priority', { priorities: '' }, /Add --priorities/],
		['an address that is none', { 'site-url': 'here' }, /siteUrl/],
	])('writes nothing for %s', (_, wrong, said) => {
		const out = join(place, 'wrong');
		const { status, stderr } = newCouncil(out, { ...ANSWERS, ...wrong });
		expect([status, stderr]).toEqual([1, expect.stringMatching(said)]);
		expect(existsSync(out)).toBe(false);
	});

	it('writes nothing into a folder that holds something', () => {
		writeFileSync(join(place, 'mine.txt'), 'mine');
		expect(newCouncil(place)).toMatchObject({ status: 1, stderr: expect.stringContaining('is not empty') });
	});
});

describe("next year's targets", () => {
	const submission = submissionOf({
		'2025-q1': {
			publishAt: '2025-08-06T09:30:00+01:00',
			figures: { 'FY2024-25-Q4': 44, 'FY2025-26-Q1': 45.3 },
			targets: { 'FY2025-26-Q1': 46, 'FY2025-26-Q2': 47 },
			england: { 'FY2025-26-Q1': 43.5 },
		},
	});
	const rowsOf = (year: string) => draftTargets(submission, parsePeriod(year)!).tables[0]!.rows;

	it('are for the year after the newest release', () => expect(nextYear(submission)!.text).toBe('FY2026-27'));

	it('are asked for each period that had one, with baseline and trend beside it', () => {
		const rows = rowsOf('FY2026-27');
		expect(rows.map(({ cells }) => [cells['period'], cells['baseline_period']])).toEqual([
			['FY2026-27-Q1', 'FY2025-26-Q1'],
			['FY2026-27-Q2', 'FY2025-26-Q1'],
		]);
		expect(rows[0]!.beside.slice(2, 5)).toEqual(['45.3% (April to June 2025)', '44.0%', '47%']);
	});

	it('are not asked for where they stand', () => expect(rowsOf('FY2025-26')).toEqual([]));

	it('are asked for the year as a whole where a measure never had any', () => {
		const fresh = { ...submission, indicators: [located({ ...recycling, id: 'fresh' })] };
		expect(draftTargets(fresh, parsePeriod('FY2026-27')!).tables[0]!.rows.map(({ cells }) => cells['period'])).toEqual([
			'FY2026-27',
		]);
	});
});
