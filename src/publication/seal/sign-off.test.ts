import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, test } from 'vitest';
import { rebase } from '../../../scripts/sign-off/line.ts';
import { Refused } from '../../../scripts/sign-off/refused.ts';
import { sign } from '../../../scripts/sign-off/sign.ts';
import type { SignOptions } from '../../../scripts/sign-off/sign.ts';
import { signatureFault } from '../../../scripts/sign-off/ssh.ts';
import type { SignOff } from '../../domain/release.ts';
import { loadSite } from '../../load.ts';
import { TINY_COUNCIL } from '../../read/folder/site.fixture.ts';
import { signatureText } from './signature-text.ts';

const STAGES = [
	{ id: 'service', title: 'Checked by the service', scope: 'service' },
	{ id: 'quality', title: 'Checked for quality' },
	{ id: 'director', title: 'Signed off', differentFrom: ['quality'] },
];
const COUNCIL = JSON.stringify({
	...(JSON.parse(TINY_COUNCIL['data/council.json']!) as object),
	signOff: { stages: STAGES },
});
const SERVICES = `id,parent,level,title,head
place,,directorate,Place,Director
housing,place,service,Housing,Head of Housing
waste,place,service,Waste,Head of Waste
`;
const REGISTER = TINY_COUNCIL['data/indicators.csv']!.replace('objective,', 'objective,service,')
	.replace('homes,percent', 'homes,housing,percent')
	.replace('Recycling,homes,percent', 'Recycling,homes,waste,percent');

const root = mkdtempSync(join(tmpdir(), 'sign-off-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let dir = root;
let councils = 0;
const put = (path: string, text: string): void => {
	mkdirSync(dirname(join(dir, path)), { recursive: true });
	writeFileSync(join(dir, path), text);
};
const get = (path: string): string => readFileSync(join(dir, path), 'utf8');
const signOff = (release = 'q2'): SignOff => JSON.parse(get(`data/releases/${release}/sign-off.json`)) as SignOff;
const TABLE = 'data/releases/q2/observations.csv';

beforeEach(() => {
	dir = join(root, String(councils++));
	for (const [path, text] of Object.entries(TINY_COUNCIL)) put(path, text);
	put('data/council.json', COUNCIL);
	put('data/services.csv', SERVICES);
	put('data/indicators.csv', REGISTER);
});

function signed(stage: string, role: string, more: Partial<SignOptions> = {}): string[] {
	const usual = { dir, release: 'q2', stage, role, on: '2025-11-01', today: '2025-11-20', now: '2025-11-05T12:00:00Z' };
	return sign({ ...usual, acceptWarnings: false, restart: false, fromRegister: false, ...more });
}
const refused = (...args: Parameters<typeof signed>): string => {
	try {
		return `signed: ${signed(...args).join(' ')}`;
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return error.message;
	}
};
function signAll(release = 'q2'): void {
	signed('service', 'Head of Housing', { release });
	if (release === 'q2') signed('service', 'Head of Waste');
	signed('quality', 'Data Lead', { release });
	signed('director', 'Director', { release });
}
const errors = (now = '2025-12-01T00:00:00Z'): string[] =>
	loadSite({ dir, now }).blocking.map(
		({ check, at, message }) => `${check} ${at.file.split('/').pop()} ${at.cell ?? ''}: ${message}`,
	);

describe('a sign-off', () => {
	it('goes through its stages, each bound to one digest, and is then published as sealed', () => {
		signAll();
		const { digest, previousDigest, stages } = signOff();
		expect(stages.map(({ stage, role, covers }) => [stage, role, covers])).toEqual([
			['service', 'Head of Housing', ['housing']],
			['service', 'Head of Waste', ['waste']],
			['quality', 'Data Lead', undefined],
			['director', 'Director', undefined],
		]);
		expect(new Set([digest, ...stages.map((one) => one.digest)]).size).toBe(1);
		expect(previousDigest).toBe('');
		const { publication, blocking } = loadSite({ dir, now: '2025-12-01T00:00:00Z' });
		expect(blocking).toEqual([]);
		expect(publication!.releases.map(({ isSealed }) => isSealed)).toEqual([true]);
	});

	test.each<[string, Parameters<typeof signed>[], string]>([
		[
			'an unknown stage',
			[['mayor', 'Mayor']],
			'There is no stage "mayor". The stages of this council are service, quality and director.',
		],
		[
			'a stage before the one that comes first',
			[['quality', 'Data Lead']],
			'"Checked by the service" comes first and has not been signed for housing and waste.',
		],
		[
			'a stage for all services while one is open',
			[
				['service', 'Head of Housing'],
				['quality', 'Data Lead'],
			],
			'"Checked by the service" comes first and has not been signed for waste.',
		],
		[
			'a head of nothing reported',
			[['service', 'Head of Parks']],
			'The Head of Parks heads none of the services that this release reports. Heads stand in data/services.csv. A deputy signs with --role for that head and --by for its own post.',
		],
		[
			'a head above that does not say for which it signs',
			[['service', 'Director']],
			'The Director heads none of the services that this release reports. Say for which one signs: --covers housing,waste',
		],
		[
			'a service that another post heads',
			[['service', 'Head of Housing', { covers: ['housing', 'waste'] }]],
			'The Head of Housing does not head waste: Head of Waste does. Heads stand in data/services.csv. A deputy signs with --role for that head and --by for its own post.',
		],
		[
			'a service that is not reported',
			[['service', 'Head of Parks', { covers: ['parks'] }]],
			'This release reports nothing of parks. It reports housing and waste.',
		],
		[
			'the same service twice',
			[
				['service', 'Head of Housing'],
				['service', 'Head of Housing'],
			],
			'housing: somebody has signed this stage for this service already.',
		],
		[
			'one post for two stages that two must sign',
			[
				['service', 'Director', { covers: ['housing', 'waste'] }],
				['quality', 'Data Lead'],
				['director', 'data  lead.'],
			],
			'The data  lead. stands behind "Checked for quality" already, and another post must sign this stage.',
		],
		[
			'a deputy of a post that signed already',
			[
				['service', 'Director', { covers: ['housing', 'waste'] }],
				['quality', 'Data Lead'],
				['director', 'Data Lead', { by: 'Deputy' }],
			],
			'The Data Lead stands behind "Checked for quality" already, and another post must sign this stage.',
		],
		[
			'a deputy of oneself',
			[['service', 'Head of Housing', { by: 'head of  housing' }]],
			'--by is the deputy who signs for --role: they must be two posts.',
		],
		[
			'tomorrow',
			[['service', 'Head of Housing', { on: '2025-11-21' }]],
			'A signature cannot be later than today, 20 November 2025.',
		],
	])('refuses %s', (_, steps, message) => {
		for (const step of steps.slice(0, -1)) signed(...step);
		expect(refused(...steps.at(-1)!)).toBe(message);
	});

	it('lets a deputy sign, and says for whom', () => {
		signed('service', 'Head of Housing', { by: 'Deputy Head of Housing' });
		expect(signOff().stages[0]).toMatchObject({
			role: 'Deputy Head of Housing',
			onBehalfOf: 'Head of Housing',
			covers: ['housing'],
		});
	});

	it('lets any post sign for a service of which nobody is named as head', () => {
		put('data/services.csv', SERVICES.replace(',Director', ',').replace(',Head of Waste', ','));
		signed('service', 'Head of Housing', { covers: ['housing', 'waste'] });
		expect(signOff().stages[0]!.covers).toEqual(['housing', 'waste']);
	});

	it('does not sign a release with a mistake, and writes nothing then', () => {
		put(TABLE, 'indicator,period,value\nhsg-03,FY2025-26-Q2,"1,234"\n');
		expect(refused('service', 'Head of Housing')).toContain('Nobody should sign it like this.');
		expect(() => signOff()).toThrow();
	});

	it('asks for an accepted warning, and records it', () => {
		put(TABLE, 'indicator,period,value,note\nhsg-03,FY2025-26-Q2,91.5,\nwst-01,2025-M07,44,\n');
		expect(refused('service', 'Head of Housing')).toContain('add --accept-warnings');
		signed('service', 'Head of Housing', { acceptWarnings: true });
		expect(signOff().stages[0]!.warnings).toEqual([expect.stringMatching(/^V020 observations\.csv B3: /)]);
	});

	it('begins again when the figures changed, and only when asked to', () => {
		signed('service', 'Head of Housing');
		put(TABLE, get(TABLE).replace('91.5', '92'));
		expect(refused('service', 'Head of Waste')).toBe(
			'observations.csv, hsg-03, FY2025-26-Q2, value, "91.5" → "92"\nThe release changed after Head of Housing signed it. Put it back, or begin the sign-off again with --restart: those signatures are then dropped.',
		);
		signed('service', 'Head of Waste', { restart: true });
		expect(signOff().stages.map(({ role }) => role)).toEqual(['Head of Waste']);
	});

	it('does not begin again once readers saw the release, and writes nothing then', () => {
		signAll();
		const before = signOff();
		const out = { restart: true, now: '2025-11-20T12:00:00Z' };
		const said = refused('service', 'Head of Housing', out);
		expect(said).toContain('q2 came out: readers keep what it said, and nobody signs it anew.');
		expect(said).toContain('npm run new-release -- --correct INDICATOR:PERIOD');
		put(TABLE, get(TABLE).replace('91.5', '92'));
		expect(refused('service', 'Head of Housing', out)).toBe(said);
		expect(refused('director', 'Director', { now: out.now })).toMatch(
			/"91\.5" → "92"\nThe release changed after .* signed it\. Put back what was signed\. A published figure is put right by a report of its own/,
		);
		expect(signOff()).toEqual(before);
		// A signature taken away does not make it one that nobody saw: its files are among the addresses of the site.
		put('data/releases/q2/sign-off.json', JSON.stringify({ ...before, stages: before.stages.slice(1) }));
		put('data/urls.lock', '/data/releases/q2/observations.csv\n');
		expect(refused('service', 'Head of Housing', { ...out, now: '2025-11-01T12:00:00Z' })).toBe(said);
	});
});

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

describe('an SSH signature', () => {
	it('is of the post, the stage and the day that it names, and fits no other', () => {
		const key = join(dir, 'key');
		expect(spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', key]).status).toBe(0);
		signed('service', 'Head of Housing', { key });
		const [given] = signOff().stages;
		const allowed = join(dir, 'allowed');
		writeFileSync(allowed, `head-of-housing namespaces="golden-thread-release" ${readFileSync(`${key}.pub`, 'utf8')}`);
		const fault = (more: object): string | undefined => {
			const one = { ...given!, signature: given!.signature!, ...more };
			return signatureFault(allowed, one, signatureText('Example Council', 'q2', one));
		};
		expect(fault({})).toBeUndefined();
		expect(fault({ role: 'Head of Waste' })).toBeDefined();
		expect(fault({ stage: 'quality' })).toBeDefined();
		expect(fault({ on: '2025-11-02' })).toBeDefined();
		expect(fault({ digest: 'a'.repeat(64) })).toBeDefined();
	});
});

describe('npm run sign-off', () => {
	const run = (...args: string[]) =>
		spawnSync(process.execPath, ['scripts/sign-off.ts', '--site', dir, ...args], { encoding: 'utf8' });

	it('ends with 0 when it signed, 1 when it cannot, 2 when it failed', () => {
		const one = ['--release', 'q2', '--stage', 'service', '--on', '2025-11-01'];
		expect(run(...one, '--role', 'Head of Housing')).toMatchObject({
			status: 0,
			stdout: expect.stringContaining(
				'q2: "Checked by the service" is signed by the Head of Housing on 1 November 2025.',
			) as string,
		});
		expect(run(...one, '--role', 'Head of Parks').status).toBe(1);
		expect(run('--release', 'q1', '--stage', 'x', '--role', 'y').stderr).toContain('Did you mean q2?');
		expect(run('--no-such-option').status).toBe(2);
		expect(run('--help').stdout).toContain('--rebase ID');
	});
});
