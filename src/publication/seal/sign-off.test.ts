import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, test } from 'vitest';
import { signatureFault } from '../../../scripts/sign-off/ssh.ts';
import { loadSite } from '../../load.ts';
import { signatureText } from './signature-text.ts';
import {
	beginCouncil,
	dir,
	endCouncil,
	get,
	put,
	refused,
	SERVICES,
	signAll,
	signed,
	signOff,
	TABLE,
} from './sign-off.fixture.ts';

beforeEach(beginCouncil);
afterAll(endCouncil);

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
		expect(refused('director', 'Director', { now: out.now })).toBe(said);
		// A stage that is not required may sign late, but not for other content.
		const council = JSON.parse(get('data/council.json')) as { signOff: { stages: object[] } };
		council.signOff.stages.push({ id: 'noted', title: 'Noted by the committee', required: false });
		put('data/council.json', JSON.stringify(council));
		expect(refused('noted', 'Committee', { now: out.now })).toMatch(
			/"91\.5" → "92"\nThe release changed after .* signed it\. Put back what was signed\. A published figure is put right by a report of its own/,
		);
		expect(signOff()).toEqual(before);
		put(TABLE, get(TABLE).replace('92', '91.5'));
		expect(refused('noted', 'Committee', { now: out.now })).toContain('is signed by the Committee');
		// A signature taken away does not make it one that nobody saw: its files are among the addresses of the site.
		put('data/releases/q2/sign-off.json', JSON.stringify({ ...before, stages: before.stages.slice(1) }));
		put('data/urls.lock', '/data/releases/q2/observations.csv\n');
		expect(refused('noted', 'Committee', { now: out.now })).toMatch(/^q2 came out: /);
		const soon = '2025-11-01T12:00:00Z';
		const sure = said.slice(0, said.indexOf(' If it was never'));
		expect(refused('service', 'Head of Housing', { ...out, now: soon })).toBe(sure);
		expect(refused('service', 'Head of Housing', { now: soon })).toBe(sure);
		rmSync(join(dir, 'data/releases/q2/sign-off.json'));
		expect(refused('service', 'Head of Housing', { now: soon })).toBe(sure);
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
