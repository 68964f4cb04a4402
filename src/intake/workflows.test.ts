import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../report/index.ts';

interface Job {
	readonly steps?: readonly {
		readonly uses?: string;
		readonly run?: string;
		readonly with?: Record<string, unknown>;
	}[];
	readonly permissions?: Record<string, string>;
	readonly needs?: string | readonly string[];
	readonly environment?: string;
	readonly 'timeout-minutes'?: number;
	readonly script?: readonly string[];
}
interface GitlabJob {
	readonly stage: string;
	readonly timeout: string;
	readonly script: readonly string[];
}
interface Workflow {
	readonly on: Record<string, { readonly branches?: string[] }>;
	readonly permissions: Record<string, string>;
	readonly jobs: Record<string, Job>;
}

const read = (path: string): string => readFileSync(`.github/councils/${path}`, 'utf8');
const names = readdirSync('.github/councils/github').filter((name) => name.endsWith('.yml'));
const github = new Map(names.map((name) => [name, parse(read(`github/${name}`)) as Workflow]));
const commands = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts);

describe.each(names)('%s for GitHub', (name) => {
	const { on, permissions, jobs } = github.get(name)!;
	const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);

	it('pins every action to a commit, with its version beside it', () => {
		for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
		for (const line of read(`github/${name}`).split('\n'))
			if (line.includes('uses:')) expect(line).toMatch(/# v\d+\.\d+\.\d+$/);
	});

	it('has no right that it does not use', () => {
		expect(Object.values(permissions).filter((right) => right !== 'read')).toEqual([]);
		const rights = Object.values(jobs).flatMap((job) => Object.entries(job.permissions ?? {}));
		const allowed: Record<string, string[]> = {
			'check.yml': [],
			'comment.yml': ['actions: read', 'pull-requests: write'],
			'keep.yml': ['contents: write', 'pull-requests: write'],
			'publish.yml': ['pages: write', 'id-token: write'],
		};
		expect(rights.map((right) => right.join(': '))).toEqual(allowed[name]);
	});

	it('runs no code of a change with the rights of the repository', () => {
		expect(on).not.toHaveProperty('pull_request_target');
		if ('workflow_run' in on) expect(steps.some(({ uses }) => uses?.startsWith('actions/checkout'))).toBe(false);
		for (const { uses, with: given } of steps)
			if (uses?.startsWith('actions/checkout')) expect(given).toMatchObject({ 'persist-credentials': false });
	});

	it('runs nothing that was installed with the right to write', () => {
		for (const { permissions: rights = {}, steps: own = [] } of Object.values(jobs))
			if (Object.values(rights).includes('write'))
				for (const { run = '' } of own) expect(run).not.toMatch(/\b(npm|npx|pnpm|yarn|corepack|node)\b|(^|\s)\.\//);
	});

	it('puts nothing that a stranger wrote into a command', () => {
		for (const { run = '' } of steps) expect(run).not.toContain('${{');
	});

	it('ends in time', () => {
		for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(20);
	});
});

/** Keys that GitHub knows; a misspelled one is ignored without a word, and with it the safeguard that it was. */
const KEYS = {
	workflow: ['name', 'on', 'permissions', 'concurrency', 'jobs'],
	job: ['if', 'needs', 'runs-on', 'timeout-minutes', 'permissions', 'environment', 'steps'],
	step: ['name', 'if', 'uses', 'with', 'env', 'run', 'continue-on-error'],
} as const;
const TRIGGERS = ['pull_request', 'push', 'schedule', 'workflow_dispatch', 'workflow_run'];
const unknown = (of: object, known: readonly string[]): string[] =>
	Object.keys(of).filter((key) => !known.includes(key));
const OURS = readdirSync('.github/workflows').map((name) => `workflows/${name}`);

describe.each([...names.map((name) => `councils/github/${name}`), ...OURS])('%s', (path) => {
	const text = readFileSync(`.github/${path}`, 'utf8');
	// A key twice would silently win over the first.
	const workflow = parse(text, { uniqueKeys: true, strict: true }) as Workflow;

	it('has the form of a workflow, and no key that would be ignored', () => {
		expect(unknown(workflow, KEYS.workflow)).toEqual([]);
		expect(unknown(workflow.on, TRIGGERS)).toEqual([]);
		expect(workflow).toHaveProperty('permissions');
		for (const job of Object.values(workflow.jobs)) {
			expect(unknown(job, KEYS.job)).toEqual([]);
			expect(job).toMatchObject({ 'runs-on': expect.stringMatching(/^ubuntu-\d\d\.04$/) as string });
			for (const step of job.steps!) {
				expect(unknown(step, KEYS.step)).toEqual([]);
				expect([step.uses, step.run].filter((does) => does !== undefined)).toHaveLength(1);
			}
			for (const other of [job.needs ?? []].flat()) expect(Object.keys(workflow.jobs)).toContain(other);
		}
	});

	it('gives a stranger no right and no secret', () => {
		expect(text).not.toContain('pull_request_target');
		expect(text).not.toMatch(/secrets\.|permissions:\s*write-all|ref:\s*\$\{\{/);
		for (const { steps = [] } of Object.values(workflow.jobs))
			for (const { uses } of steps) if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/);
	});
});

describe('.gitlab-ci.yml', () => {
	const file = parse(read('gitlab/.gitlab-ci.yml'), { uniqueKeys: true, strict: true }) as Record<string, unknown>;
	const {
		stages,
		default: always,
		...jobs
	} = file as unknown as { stages: string[]; default: { image: string } } & Record<string, GitlabJob>;

	it('has the form of a pipeline: each job in a stage, ended in time, and no key that would be ignored', () => {
		const keys = [
			'stage',
			'timeout',
			'interruptible',
			'rules',
			'environment',
			'resource_group',
			'script',
			'pages',
			'artifacts',
		];
		expect(always.image).toMatch(/^[a-z]+:\d+-[a-z-]+$/);
		for (const job of Object.values(jobs as Record<string, GitlabJob>)) {
			expect(unknown(job, keys)).toEqual([]);
			expect(stages).toContain(job.stage);
			expect(Number.parseInt(job.timeout)).toBeLessThanOrEqual(20);
			expect(job.script.length).toBeGreaterThan(0);
		}
		expect(new Set(Object.values(jobs as Record<string, GitlabJob>).map(({ stage }) => stage))).toEqual(
			new Set(stages),
		);
	});

	it('shows a preview to people of the project alone, and puts no name that a stranger chose into a command unquoted', () => {
		expect(jobs['preview']).toMatchObject({ artifacts: { access: 'developer' } });
		for (const line of Object.values(jobs as Record<string, GitlabJob>).flatMap(({ script }) => script))
			expect(line.replace(/"\$\w+"|\$\(node [^)]*.*$/g, '')).not.toContain('$');
	});
});

describe('the workflows together', () => {
	const everything = [...names.map((name) => `github/${name}`), 'gitlab/.gitlab-ci.yml'].map(read).join('\n');

	it('call only commands and formats that there are', () => {
		for (const [, command] of everything.matchAll(/npm run (?:--silent )?([a-z-]+)/g))
			expect(commands).toContain(command);
		for (const [, format] of everything.matchAll(/--format ([a-z0-9]+)/g)) expect(FORMATS).toContain(format);
		expect(everything).not.toMatch(/npm (?:i|install)\b|npm ci(?! --ignore-scripts)/);
	});

	it('publish on merge, by schedule, and only from main', () => {
		const { on, jobs } = github.get('publish.yml')!;
		expect(Object.keys(on)).toEqual(['push', 'schedule', 'workflow_dispatch']);
		expect(on['push']!.branches).toEqual(['main']);
		expect(jobs['deploy']!.environment).toBe('publish');
		const gitlab = parse(read('gitlab/.gitlab-ci.yml')) as Record<
			string,
			{ rules: { if: string }[]; environment?: string }
		>;
		expect(gitlab['pages']).toMatchObject({
			environment: 'publish',
			rules: [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
		});
		for (const job of ['check', 'preview'])
			expect(gitlab[job]!.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }]);
	});

	it('find their one comment by the mark that the report begins with', () => {
		const mark = readFileSync('src/report/markdown.ts', 'utf8').match(/<!-- [\w-]+ -->/)![0];
		expect(read('github/comment.yml')).toContain(`startswith("${mark}")`);
		expect(read('gitlab/comment.mjs')).toContain(`'${mark}'`);
	});

	it('let no sign-off in without the post that answers for it', () => {
		expect(read('github/CODEOWNERS')).toMatch(/^\/data\/releases\/\*\/sign-off\.json @/m);
	});
});

describe('what was published', () => {
	const folder = mkdtempSync(join(tmpdir(), 'golden-thread-keep-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const at = (name: string): string => join(folder, name);
	const git = (...args: readonly string[]): string =>
		execFileSync('git', ['-C', at('clone'), ...args], { encoding: 'utf8', env: { ...process.env, HOME: folder } });
	/** Proposals that are open, as `gh` would tell. */
	const open = (many: number): void => writeFileSync(at('open'), `${many}`);
	/** Runs the step as GitHub would, where `gh` writes down what it is asked. */
	function propose(): readonly string[] {
		const run = github.get('keep.yml')!.jobs['propose']!.steps!.at(-1)!.run!;
		writeFileSync(at('asked'), '');
		const env = { ...process.env, HOME: folder, PATH: `${at('bin')}:${process.env['PATH']}` };
		execFileSync('bash', ['-e', '-c', run], { cwd: at('clone'), env, stdio: 'pipe' });
		return readFileSync(at('asked'), 'utf8').trim().split('\n');
	}
	const lock = (text: string): void => writeFileSync(at('clone/data/tables.lock'), text);

	it('is proposed once to be kept, on a branch of its own, and brought up to date there', () => {
		mkdirSync(at('bin'));
		writeFileSync(
			at('bin/gh'),
			`#!/bin/sh\necho "$1 $2" >> ${at('asked')}\n[ "$1 $2" = "pr list" ] && cat ${at('open')}\nexit 0\n`,
		);
		chmodSync(at('bin/gh'), 0o755);
		execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch', 'main', at('remote')]);
		execFileSync('git', ['clone', '--quiet', at('remote'), at('clone')], { stdio: 'pipe' });
		mkdirSync(at('clone/data'));
		writeFileSync(at('clone/data/urls.lock'), '/\n');
		lock('first\n');
		git('checkout', '--quiet', '-B', 'main');
		git('add', '.');
		git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', 'Begin');
		git('push', '--quiet', 'origin', 'main');

		expect(propose()).toEqual(['']);
		for (const [text, many, asked] of [
			['first\nsecond\n', 0, ['auth setup-git', 'pr list', 'pr create']],
			['first\nsecond\nthird\n', 1, ['auth setup-git', 'pr list']],
		] as const) {
			git('reset', '--quiet', '--hard', 'origin/main');
			lock(text);
			open(many);
			expect(propose()).toEqual(asked);
			expect(git('show', 'origin/keep-what-was-published:data/tables.lock')).toBe(text);
			expect(git('show', 'origin/main:data/tables.lock')).toBe('first\n');
			expect(git('diff', '--name-only', 'origin/main', 'origin/keep-what-was-published')).toBe('data/tables.lock\n');
			expect(readFileSync(at('clone/body'), 'utf8')).toContain(`\n    ${text.split('\n').at(-2)}\n`);
		}
		// The same again is not pushed again: somebody may have approved it.
		const proposed = git('rev-parse', 'origin/keep-what-was-published');
		git('reset', '--quiet', '--hard', 'origin/main');
		lock('first\nsecond\nthird\n');
		expect(propose()).toEqual(['auth setup-git', 'pr list']);
		expect(git('ls-remote', 'origin', 'refs/heads/keep-what-was-published')).toContain(proposed.trim());
	});

	it('is not proposed with a line taken out, nor with anything else that was brought', () => {
		for (const text of ['', 'second\n']) {
			git('reset', '--quiet', '--hard', 'origin/main');
			lock(text);
			expect(propose).toThrow(/lines taken out/);
		}
		git('reset', '--quiet', '--hard', 'origin/main');
		lock('first\nfourth\n');
		for (const name of ['other.lock', 'council.json']) writeFileSync(at(`clone/data/${name}`), 'x');
		propose();
		expect(git('diff', '--name-only', 'origin/main', 'origin/keep-what-was-published')).toBe('data/tables.lock\n');
	});

	it('goes on from what is proposed already', () => {
		const [step] = github.get('keep.yml')!.jobs['build']!.steps!.filter(({ run = '' }) => run.includes('proposed/'));
		git('reset', '--quiet', '--hard', 'origin/main');
		execFileSync('bash', ['-e', '-c', step!.run!], { cwd: at('clone') });
		expect(readFileSync(at('clone/data/tables.lock'), 'utf8')).toBe('first\n');
		mkdirSync(at('clone/proposed/data'), { recursive: true });
		writeFileSync(at('clone/proposed/data/tables.lock'), 'first\nsecond\n');
		execFileSync('bash', ['-e', '-c', step!.run!], { cwd: at('clone') });
		expect(readFileSync(at('clone/data/tables.lock'), 'utf8')).toBe('first\nsecond\n');
		expect(readFileSync(at('clone/data/urls.lock'), 'utf8')).toBe('/\n');
	});
});
