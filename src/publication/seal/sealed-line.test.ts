import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, test } from 'vitest';
import { rebase } from '../../../scripts/sign-off/line.ts';
import { Refused } from '../../../scripts/sign-off/refused.ts';
import { loadSite } from '../../load.ts';
import { TINY_COUNCIL } from '../../read/folder/site.fixture.ts';
import {
	beginCouncil,
	dir,
	endCouncil,
	errors,
	get,
	put,
	refused,
	REGISTER,
	signAll,
	signed,
	signOff,
	TABLE,
} from './sign-off.fixture.ts';

beforeEach(beginCouncil);
afterAll(endCouncil);

describe('a sealed release', () => {
	it('is the same after a spreadsheet saved it again', () => {
		signAll();
		put(TABLE, `\ufeff${get(TABLE).replace('91.5', '91.50').replaceAll('\n', ',,\r\n')}`);
		put('data/releases/q2/register.csv', get('data/releases/q2/register.csv').replaceAll('\n', '\r\n'));
		expect(errors()).toEqual([]);
	});

	it('stops the build when a figure changes, and says which cell, from what to what', () => {
		signAll();
		put(TABLE, get(TABLE).replace('91.5', '93'));
		expect(errors()).toEqual([
			'S001 observations.csv C2: Changed after the Director signed it on 1 November 2025: hsg-03, FY2025-26-Q2 in observations.csv, "value" was "91.5", now "93".',
		]);
	});

	test.each<[string, string, (text: string) => string, string]>([
		['register', 'register.csv', (text) => text.replace('Recycling', 'Waste'), '"title" was "Recycling", now "Waste"'],
		[
			'context',
			'context.json',
			(text) => text.replace('Good homes', 'Homes'),
			'"plans > 0 > nodes > 0 > title" was "Good homes", now "Homes"',
		],
		[
			'summary',
			'release.json',
			(text) => text.replace('Two', 'Three'),
			'"summary" was "Two measures.", now "Three measures."',
		],
		[
			'row',
			'observations.csv',
			(text) => text.replace(/wst-01.*\n/, ''),
			'wst-01, FY2025-26-Q2 in observations.csv, the row is gone; it said value 44, marker p.',
		],
	])('tells a change of the %s', (_, name, change, said) => {
		signAll();
		put(`data/releases/q2/${name}`, change(get(`data/releases/q2/${name}`)));
		expect(errors().join()).toContain(said);
	});

	it('tells a changed, new or lost commentary', () => {
		put('content/commentary/q2/hsg-03.md', '---\nby: Head of Housing\non: 2025-10-20\n---\nLate.\n');
		signAll();
		put('content/commentary/q2/hsg-03.md', '---\nby: Head of Homes\non: 2025-10-20\n---\nLate.\n');
		expect(errors()[0]).toContain('"by" was "Head of Housing", now "Head of Homes"');
		put('content/commentary/q2/hsg-03.md', '---\nby: Head of Housing\non: 2025-10-20\n---\nVery late.\n');
		expect(errors()[0]).toContain('"text" was "Late.", now "Very late."');
		rmSync(join(dir, 'content/commentary/q2'), { recursive: true });
		expect(errors()[0]).toContain('commentary/hsg-03.md, the file is gone.');
	});

	it('is not saved by changing its signed files too, or taking them away', () => {
		signAll();
		put(TABLE, get(TABLE).replace('91.5', '93'));
		put(
			'data/releases/q2/signed/observations.csv',
			get('data/releases/q2/signed/observations.csv').replace('91.5', '93'),
		);
		expect(errors().join()).toContain('its signed files were changed too');
		rmSync(join(dir, 'data/releases/q2/signed'), { recursive: true });
		expect(errors().join()).toContain('its signed files are not there');
	});

	it('is not saved by a new digest: those who signed have not signed this', () => {
		signAll();
		put(TABLE, get(TABLE).replace('91.5', '93'));
		const forged = { ...signOff(), digest: 'a'.repeat(64) };
		put('data/releases/q2/sign-off.json', JSON.stringify(forged));
		expect(errors().some((error) => error.startsWith('S011'))).toBe(true);
	});

	it('does not hang on the register, the plan and the groups as they are later', () => {
		signAll();
		const before = JSON.stringify(loadSite({ dir, now: '2025-12-01T00:00:00Z' }).publication!.indicators);
		put('data/indicators.csv', REGISTER.replaceAll('Recycling', 'Waste'));
		put('data/plan.json', get('data/plan.json').replace('Good homes', 'Warm homes'));
		put('data/groups.csv', 'id,title,kind\nengland,England,area\n');
		const { publication, blocking } = loadSite({ dir, now: '2025-12-01T00:00:00Z' });
		expect(blocking).toEqual([]);
		expect(JSON.stringify(publication!.indicators)).toBe(before);
		expect(publication!.thread.plans[0]!.nodes[0]!.title).toBe('Good homes');
	});
});

describe('a line of sealed releases', () => {
	const next = (id: string, publishAt: string, more: object = {}): void => {
		const q2 = JSON.parse(TINY_COUNCIL['data/releases/q2/release.json']!) as object;
		put(
			`data/releases/${id}/release.json`,
			JSON.stringify({ ...q2, period: 'FY2025-26-Q3', publishAt, previous: 'q2', ...more }),
		);
		put(`data/releases/${id}/observations.csv`, 'indicator,period,value\nhsg-03,FY2025-26-Q3,92\n');
	};

	it('waits for the release before', () => {
		next('q3', '2026-02-06T09:30:00Z');
		expect(refused('service', 'Head of Housing', { release: 'q3' })).toBe(
			'q2, the release before it, is not signed yet: "Checked by the service", "Checked for quality" and "Signed off" are missing.',
		);
	});

	it('holds the digest before, so that an old release signed again breaks the chain', () => {
		next('q3', '2026-02-06T09:30:00Z');
		signAll();
		signAll('q3');
		expect(signOff('q3').previousDigest).toBe(signOff().digest);
		put(TABLE, get(TABLE).replace('91.5', '93'));
		signed('service', 'Director', { restart: true, covers: ['housing', 'waste'] });
		signed('quality', 'Data Lead');
		signed('director', 'Director');
		expect(errors('2026-03-01T00:00:00Z')).toEqual([
			'S005 sign-off.json : The seal of q3 was made after another version of q2 than the one that stands there now.',
		]);
		const remedy = (): string => loadSite({ dir, now: '2026-03-01T00:00:00Z' }).blocking[0]!.remedy;
		expect(remedy()).toContain('--release q3 --restart');
		put('data/urls.lock', '/data/releases/q3/observations.csv\n');
		expect(remedy()).toMatch(/^Put q2 and q3 back as they were signed\. A published figure is put right by/);
	});

	it('keeps anybody from signing anew what another was sealed over, though a signature was taken away', () => {
		next('q3', '2026-02-06T09:30:00Z');
		signAll();
		signAll('q3');
		const { stages, ...seal } = signOff();
		put('data/releases/q2/sign-off.json', JSON.stringify({ ...seal, stages: stages.slice(0, -1) }));
		const soon = '2025-11-20T12:00:00Z';
		expect(refused('director', 'Director', { now: soon })).toMatch(/^q2 came out: .*INDICATOR:PERIOD\.$/);
		expect(refused('director', 'Director', { now: '2025-11-05T12:00:00Z' })).toContain('is signed by the Director');
	});

	it('lets an urgent correction overtake a release that waits', () => {
		next('q3', '2026-02-06T09:30:00Z');
		signAll();
		signAll('q3');
		next('fix', '2026-01-10T09:30:00Z', { kind: 'correction', period: 'FY2025-26-Q2' });
		put('data/releases/fix/observations.csv', 'indicator,period,value\nhsg-03,FY2025-26-Q2,90\n');
		put('data/releases/fix/revisions.csv', 'indicator,period,kind,reason\nhsg-03,FY2025-26-Q2,error,Counted twice\n');
		// The register has words for the waiting release by now, which must not come out with the correction.
		put('data/indicators.csv', REGISTER.replace('Decent homes', 'Homes that are decent'));
		expect(refused('service', 'Head of Housing', { release: 'fix' })).toContain('npm run sign-off -- --rebase q3');
		expect(rebase(dir, 'q3', '2025-12-15T00:00:00Z')).toEqual(['q3 now follows fix. Sign fix first, then q3 again.']);
		expect(signed('service', 'Head of Housing', { release: 'fix', on: '2025-11-20' }).join(' ')).toContain(
			'hsg-03: described as published.',
		);
		signed('quality', 'Data Lead', { release: 'fix', on: '2025-11-20' });
		signed('director', 'Director', { release: 'fix', on: '2025-11-20' });
		signAll('q3');
		expect(get('data/releases/fix/register.csv')).toContain('Decent homes');
		expect(get('data/releases/q3/register.csv')).toContain('Homes that are decent');
		const { publication, blocking } = loadSite({ dir, now: '2026-03-01T00:00:00Z' });
		expect(blocking).toEqual([]);
		expect(publication!.releases.map(({ id }) => id)).toEqual(['q2', 'fix', 'q3']);
	});

	it('does not let a public release step back', () => {
		signAll();
		next('fix', '2026-01-10T09:30:00Z', { previous: undefined });
		expect(() => rebase(dir, 'q2', '2026-03-01T00:00:00Z')).toThrow(Refused);
	});
});
