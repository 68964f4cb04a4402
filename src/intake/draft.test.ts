import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parsePeriod } from '../domain/period.ts';
import type { Submission } from '../domain/submission.ts';
import { readSite } from '../read/folder.ts';
import { recycling, located, submissionOf } from '../publication/submission.fixture.ts';
import { publish } from '../publication/fold.ts';
import { draftAfter, draftFiles, draftRelease } from './draft.ts';
import { workbookOf } from './workbook/template.ts';
import { instantIn } from './when.ts';

const quarterly = (figures: Record<string, number | string>): Submission =>
	submissionOf({ '2025-q1': { publishAt: '2025-08-06T09:30:00+01:00', figures } });
const dueOf = (submission: Submission, period = 'FY2025-26-Q2'): string[] =>
	draftRelease(submission, { period: parsePeriod(period)! })!.due.map(
		({ indicator, period: { text } }) => `${indicator.id} ${text}`,
	);
const withRegister = (submission: Submission, changed: Partial<typeof recycling>): Submission => ({
	...submission,
	indicators: [located({ ...recycling, ...changed })],
});

describe('a draft release', () => {
	const said = quarterly({ 'FY2024-25-Q4': 44, 'FY2025-26-Q1': 45 });

	it('asks for the period after the newest one', () => expect(dueOf(said)).toEqual(['recycling FY2025-26-Q2']));
	it('asks for what was passed over too', () =>
		expect(dueOf(said, 'FY2025-26-Q3')).toEqual(['recycling FY2025-26-Q2', 'recycling FY2025-26-Q3']));
	it('asks for no more than four of many blank periods', () =>
		expect(dueOf(said, 'FY2027-28-Q4')).toEqual(
			['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `recycling FY2027-28-${quarter}`),
		));
	it('asks for nothing whose last period has passed', () =>
		expect(dueOf(withRegister(said, { lastPeriod: parsePeriod('FY2025-26-Q1')! }))).toEqual([]));
	it('asks for nothing that the register allows to come later', () =>
		expect(dueOf(withRegister(said, { lagDays: 80 }))).toEqual([]));
	it('asks for a measure that has no figure yet', () =>
		expect(dueOf(withRegister(said, { id: 'new-one' }))).toEqual(['new-one FY2025-26-Q2']));
	it('asks for nothing of a measure without a rhythm', () =>
		expect(dueOf(withRegister(said, { frequency: 'irregular' }))).toEqual([]));

	it('that the site offers is told from what is public: what waits, and what the register will say then, change no byte', () => {
		const releases = {
			'2025-q1': { publishAt: '2025-08-06T09:30:00+01:00', figures: { 'FY2024-25-Q4': 44, 'FY2025-26-Q1': 45 } },
			'2025-q2': { publishAt: '2025-11-06T09:30:00+00:00', figures: { 'FY2025-26-Q2': 731.417 } },
		};
		const bytes = (submission: Submission): Uint8Array => {
			const publication = publish(submission, { asOf: '2025-09-01T00:00:00Z' });
			return workbookOf(draftAfter(publication)!, publication.council);
		};
		const waiting = submissionOf(releases);
		const without = submissionOf({ '2025-q1': releases['2025-q1'] });
		expect(bytes(waiting)).toEqual(bytes(without));
		const more = [...waiting.indicators, located({ ...recycling, id: 'zqx-canary', title: 'ZQXCANARY' })];
		expect(bytes({ ...waiting, indicators: more })).toEqual(bytes(without));
	});

	it('follows the newest release and comes out after it', () => {
		const { settings, id } = draftRelease(said, { period: parsePeriod('FY2025-26-Q2')! })!;
		expect(id).toBe('fy2025-26-q2');
		expect(settings).toMatchObject({ previous: '2025-q1', period: 'FY2025-26-Q2', kind: 'quarterly', summary: '' });
		expect(Date.parse(settings.publishAt)).toBeGreaterThan(Date.parse('2025-08-06T09:30:00+01:00'));
	});

	it('has the same bytes however often it is written', () => {
		const files = (): string =>
			JSON.stringify([...draftFiles(draftRelease(said, { period: parsePeriod('FY2025-26-Q2')! })!)]);
		expect(files()).toBe(files());
	});
});

test.each([
	['2026-12-03', '2026-12-03T09:30:00+00:00'],
	['2026-07-02', '2026-07-02T09:30:00+01:00'],
	['2026-10-25', '2026-10-25T09:30:00+00:00'],
	['2026-03-29', '2026-03-29T09:30:00+01:00'],
])('half past nine in London on %s is %s', (date, instant) => {
	expect(instantIn('Europe/London', date, '09:30')).toBe(instant);
});

describe('npm run new-release on a copy of the demonstration council', () => {
	let site = '';
	const run = (command: string, ...args: string[]) =>
		spawnSync(process.execPath, [`scripts/${command}.ts`, ...args, '--site', site], { encoding: 'utf8' });
	beforeAll(() => {
		site = mkdtempSync(join(tmpdir(), 'gt-new-release-'));
		for (const folder of ['data', 'content']) cpSync(folder, join(site, folder), { recursive: true });
		rmSync(join(site, 'data/releases/fy2026-27-q2'), { recursive: true });
	});
	afterAll(() => rmSync(site, { recursive: true, force: true }));

	it('writes the folder of the next quarter at the time that the timetable announces', () => {
		const { status, stdout } = run('new-release');
		expect(stdout).toContain('fy2026-27-q2');
		expect(status).toBe(0);
		const settings = JSON.parse(readFileSync(join(site, 'data/releases/fy2026-27-q2/release.json'), 'utf8'));
		expect(settings).toEqual({
			title: 'Performance report: July to September 2026',
			period: 'FY2026-27-Q2',
			kind: 'quarterly',
			publishAt: '2026-12-03T09:30:00+00:00',
			cycle: 'report',
			summary: '',
			previous: 'annual-2025-26',
		});
	});

	it('leaves nothing wrong with it but what is still to be filled in', () => {
		const { problems } = readSite(site);
		const codes = new Set(problems.filter(({ release }) => release === 'fy2026-27-q2').map(({ check }) => check));
		expect([...codes].sort()).toEqual(['V001', 'V014']);
	});

	it('has a row for each part of a breakdown that came as often before', () => {
		const text = readFileSync(join(site, 'data/releases/fy2026-27-q2/breakdowns.csv'), 'utf8');
		expect(text).toContain('households-in-temporary-accommodation,FY2026-27-Q2,household-type,families,');
	});

	it('refuses to write over a release', () => {
		const before = readFileSync(join(site, 'data/releases/fy2026-27-q2/observations.csv'), 'utf8');
		const { status, stderr } = run('new-release', '--id', 'fy2026-27-q2');
		expect(status).toBe(1);
		expect(stderr).toContain('is already there. Nothing was written.');
		expect(readFileSync(join(site, 'data/releases/fy2026-27-q2/observations.csv'), 'utf8')).toBe(before);
	});

	it('refuses a period that is none, and writes nothing', () => {
		const { status, stderr } = run('new-release', '--id', 'other', '--period', '2026 Q2');
		expect([status, stderr]).toEqual([1, expect.stringContaining('is not a period')]);
		expect(existsSync(join(site, 'data/releases/other'))).toBe(false);
	});
});
