/** The two sites that the tests of built pages share: built once for one state of the sources, then found again. */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { councilFacts } from './council.fixture.ts';
import type { CouncilFacts } from './council.fixture.ts';
import { histories } from './history.fixture.ts';
import type { Histories } from './history.fixture.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** What a build reads; nothing else can change what it writes. */
export const SOURCES = [
	'src',
	'scripts',
	'data',
	'content',
	'public',
	'astro.config.mjs',
	'package-lock.json',
	'package.json',
	'tsconfig.json',
];
const CACHE = join(ROOT, 'node_modules/.golden-thread/proof');
/** While writing tests: a folder with the sites `demonstration` and `real`, built by hand, to be tested as they are. */
const BY_HAND = process.env['GOLDEN_THREAD_BUILT'];
const DAY = 24 * 60 * 60 * 1000;
const LONGEST_BUILD = 10 * 60 * 1000;

/** The instant at which the real council is built: its figures end in 2024. */
export const REAL_NOW = '2025-01-15T12:00:00Z';
export const REAL_DIR = resolve(ROOT, '../shared/real/trafford');

export interface BuiltSite {
	readonly name: 'demonstration' | 'real';
	/** The folder that was written. */
	readonly out: string;
	readonly council: CouncilFacts;
	readonly histories: Histories;
	/** Wall time of the build in ms; undefined when an earlier test had built it. */
	readonly seconds?: number;
}

/** Every file under a folder, sorted, with slashes. */
export function filesUnder(dir: string): string[] {
	if (!existsSync(dir)) return [];
	if (statSync(dir).isFile()) return [''];
	const found = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return found.map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
}

const isRead = (path: string): boolean => !/\.(test|fixture|site|browser)\.ts$/.test(path);

function fingerprint(folders: readonly string[]): string {
	const hash = createHash('sha256');
	for (const folder of folders) {
		for (const path of filesUnder(folder).filter(isRead)) {
			hash.update(`${folder}/${path}\0`);
			hash.update(
				createHash('sha256')
					.update(readFileSync(path === '' ? folder : join(folder, path)))
					.digest(),
			);
		}
	}
	return hash.digest('hex').slice(0, 24);
}

export interface BuildOptions {
	readonly site: string;
	readonly out: string;
	readonly now?: string;
	readonly preview?: string;
	/** The repository to build with, where it is not this one. */
	readonly root?: string;
	readonly env?: Readonly<Record<string, string>>;
}

export interface BuildResult {
	readonly status: number | null;
	readonly printed: string;
}

/** Runs the build as a person would; whatever it printed comes back. Several may run at once. */
export function build({ site, out, now, preview, root = ROOT, env = {} }: BuildOptions): Promise<BuildResult> {
	const flags = [
		...['--site', site, '--out', out],
		...(now ? ['--now', now] : []),
		...(preview ? ['--preview', preview] : []),
	];
	// What the test runner says of itself is not for the build.
	const runner = /^(VITEST|NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST)/;
	const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !runner.test(name)));
	const command = [join(root, 'scripts/run.mjs'), 'build', ...flags];
	return new Promise((done, fail) => {
		const child = spawn(process.execPath, command, { cwd: root, env: { ...clean, ...env } });
		let printed = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (text: Buffer) => (printed += text.toString()));
		child.on('error', fail);
		child.on('close', (status) => done({ status, printed }));
	});
}

/** A folder that two states of the sources never share; what nobody has used for a day is thrown away. */
function cached(name: string, folders: readonly string[]): string {
	mkdirSync(CACHE, { recursive: true });
	for (const old of readdirSync(CACHE)) {
		const path = join(CACHE, old);
		if (Date.now() - statSync(path).mtimeMs > DAY) rmSync(path, { recursive: true, force: true });
	}
	return join(CACHE, `${name}-${fingerprint(folders)}`);
}

const known = new Map<string, Promise<BuiltSite>>();

/** A built site. */
export function builtSite(name: 'demonstration' | 'real'): Promise<BuiltSite> {
	const before = known.get(name);
	if (before) return before;
	const site = findOrBuild(name);
	known.set(name, site);
	return site;
}

async function findOrBuild(name: 'demonstration' | 'real'): Promise<BuiltSite> {
	const dir = name === 'real' ? REAL_DIR : ROOT;
	const { council, histories: told } = rereadCouncil(name);
	const sources = SOURCES.map((path) => join(ROOT, path));
	const read = name === 'real' ? [...sources.filter((path) => !/(data|content|public)$/.test(path)), dir] : sources;
	const out = BY_HAND ? join(BY_HAND, name) : cached(name, read);
	const site = { name, out, council, histories: told };
	if (existsSync(out)) {
		if (!BY_HAND) utimesSync(out, new Date(), new Date());
		return site;
	}
	const done = await alone(`${out}.lock`);
	try {
		// Another test may have built it meanwhile.
		if (existsSync(out)) return site;
		const temporary = `${out}-${process.pid}`;
		const started = performance.now();
		const { status, printed } = await build({ site: dir, out: temporary, now: council.now });
		if (status !== 0) throw new Error(`The build of the ${name} site ended with ${status}:\n${printed}`);
		renameSync(temporary, out);
		return { ...site, seconds: (performance.now() - started) / 1000 };
	} finally {
		done();
	}
}

/** Waits until nobody else holds a lock, and holds it; a lock older than any build was left behind. */
async function alone(lock: string): Promise<() => void> {
	for (;;) {
		try {
			mkdirSync(lock);
			return () => rmSync(lock, { recursive: true, force: true });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
		if (Date.now() - since > LONGEST_BUILD) rmSync(lock, { recursive: true, force: true });
		await new Promise((wait) => setTimeout(wait, 250));
	}
}

/** The second reading of a council, without building anything. */
export function rereadCouncil(name: 'demonstration' | 'real'): { council: CouncilFacts; histories: Histories } {
	const dir = name === 'real' ? REAL_DIR : ROOT;
	const stated = JSON.parse(readFileSync(join(dir, 'data/council.json'), 'utf8')) as {
		yearStartsInMonth?: number;
		demonstration?: { now?: string } | boolean;
	};
	const own = typeof stated.demonstration === 'object' ? stated.demonstration.now : undefined;
	const told = histories(dir, own ?? REAL_NOW, stated.yearStartsInMonth ?? 4);
	return { council: councilFacts(dir, told.reading.releases, REAL_NOW), histories: told };
}

export const hasReal = existsSync(join(REAL_DIR, 'data/council.json'));
/** The sites that there are, for tests that hold for both. */
export const SITES: readonly ('demonstration' | 'real')[] = hasReal ? ['demonstration', 'real'] : ['demonstration'];
if (!hasReal)
	console.warn(`The real council is not tested: there is no ${relative(ROOT, REAL_DIR)} beside this repository.`);
