import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { faultsOf } from '../../scripts/outside/tools.ts';

const dir = mkdtempSync(join(tmpdir(), 'gt-outside-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
mkdirSync(join(dir, 'dist/data/latest'), { recursive: true });
writeFileSync(join(dir, 'dist/sitemap.xml'), '<urlset/>');
/** A machine on which there is nothing: no npm, no Debian, no Ruby, no Python. */
const run = (...args: string[]) =>
	spawnSync(process.execPath, ['scripts/outside-checks.ts', ...args], {
		encoding: 'utf8',
		env: { ...process.env, PATH: join(dir, 'nothing') },
	});

describe('npm run outside-checks where nothing can be installed', () => {
	const { status, stdout } = run(
		'--dist',
		join(dir, 'dist'),
		...['sitemap', 'dcat', 'csvw', 'feeds'].flatMap((id) => ['--only', id]),
	);
	it('says so of every check', () => expect(stdout.match(/^not installed/gm)).toHaveLength(4));
	it('never counts that as passed', () => {
		expect(stdout).toContain('0 checks passed, 0 failed, 4 could not be installed and say nothing.');
		expect(status).toBe(2);
	});
	it('refuses to judge a site that is not there', () => {
		const missing = run('--dist', join(dir, 'no-such-site'));
		expect(missing.status).toBe(2);
		expect(missing.stderr).toContain('There is no built site in');
	});
});

it('a program that ends badly without a word is a fault all the same', () =>
	expect(faultsOf({ status: 1, output: '' })).not.toEqual([]));
