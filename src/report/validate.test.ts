import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Ran {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

const validate = (...args: string[]): Ran =>
	spawnSync(process.execPath, ['scripts/validate.ts', ...args], {
		encoding: 'utf8',
		env: { ...process.env, FORCE_COLOR: '1' },
	});

// Each starts a process of its own, which a busy machine may take a while over.
describe('npm run validate', { timeout: 30_000 }, () => {
	let dir = '';
	beforeAll(() => {
		dir = mkdtempSync(join(tmpdir(), 'golden-thread-'));
		mkdirSync(join(dir, 'data'));
		writeFileSync(join(dir, 'data/council.json'), '{"name": "Example"}');
	});
	afterAll(() => rmSync(dir, { recursive: true }));

	it('finds nothing wrong with the demonstration council', () => {
		const { status, stdout } = validate();
		expect(stdout.trim().split('\n').at(-1)).toBe(
			'Ready to publish: no errors in 18 releases; next is annual-2025-26 (7 indicators, 8 October 2026), all signed',
		);
		expect(status).toBe(0);
	});

	it('ends with 1 and a verdict when there are errors, without colour where there is no terminal', () => {
		const { status, stdout } = validate('--site', dir);
		expect(status).toBe(1);
		expect(stdout.trim().split('\n').at(-1)).toMatch(/^\d+ errors$/);
		expect(stdout).not.toContain('\u001b');
		expect(stdout).not.toContain(dir);
	});

	it('speaks JSON', () => {
		const { status, stdout } = validate('--site', dir, '--json');
		expect(status).toBe(1);
		expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, summary: { ready: false } });
	});

	it('speaks every other format, into a file too', () => {
		const file = join(dir, 'report.xml');
		expect(validate('--site', dir, '--format', 'junit', '--output', file)).toMatchObject({ status: 1, stdout: '' });
		expect(readFileSync(file, 'utf8')).toMatch(/^<\?xml /);
		expect(validate('--site', dir, '--format', 'markdown').stdout).toMatch(/^<!-- performance-check -->\n/);
		expect(validate('--site', dir, '--format', 'word')).toMatchObject({
			status: 2,
			stderr: expect.stringContaining('There is no format "word"'),
		});
	});

	it('ends with 2 on an unknown option, and says which there are', () => {
		const { status, stderr } = validate('--sit', dir);
		expect(status).toBe(2);
		expect(stderr).toContain('--site DIR');
	});

	it('explains itself', () => {
		expect(validate('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--json') });
	});
});
