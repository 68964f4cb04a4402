// Getting other people's programs into a folder of their own.
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { outside as words } from '../../src/words/outside.ts';
import { NotInstalled, run } from './tools.ts';

/** Installs packages of npm. @throws NotInstalled */
export async function npmPackages(tools: string, packages: readonly string[]): Promise<string> {
	const dir = join(tools, 'npm');
	mkdirSync(dir, { recursive: true });
	if (!existsSync(join(dir, 'package.json')))
		writeFileSync(join(dir, 'package.json'), '{"private":true,"type":"module"}');
	const missing = packages.filter((each) => !existsSync(join(dir, 'node_modules', each.replace(/(.)@[^@]*$/, '$1'))));
	if (missing.length === 0) return dir;
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const flags = ['install', '--prefix', dir, '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'];
	const { status } = await run(npm, [...flags, ...missing]);
	if (status !== 0) throw new NotInstalled(words.noPackage(missing.join(', '), 'npm'));
	return dir;
}

/** Unpacks packages of Debian without installing them. @returns the folder that stands for / @throws NotInstalled */
export async function debianPackages(tools: string, packages: readonly string[]): Promise<string> {
	const dir = join(tools, 'debian');
	mkdirSync(dir, { recursive: true });
	for (const name of packages) {
		if (existsSync(join(dir, `.${name}`))) continue;
		// apt-get download writes into the folder in which it runs.
		const { status } = await run('sh', ['-c', 'cd "$1" && apt-get download -q "$2"', 'sh', dir, name]);
		const file = readdirSync(dir).find((each) => each.startsWith(`${name}_`) && each.endsWith('.deb'));
		if (status !== 0 || !file || (await run('dpkg-deb', ['-x', join(dir, file), dir])).status !== 0)
			throw new NotInstalled(words.noPackage(name, 'Debian'));
		writeFileSync(join(dir, `.${name}`), '');
	}
	return dir;
}

/** Fetches a file once. @throws NotInstalled where its address does not answer */
export async function fetched(tools: string, url: string): Promise<string> {
	const path = join(tools, basename(url));
	if (existsSync(path)) return path;
	const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) }).catch(() => undefined);
	if (!answer?.ok) throw new NotInstalled(words.noPackage(basename(url), new URL(url).host));
	writeFileSync(path, new Uint8Array(await answer.arrayBuffer()));
	return path;
}

/** A program of ours that uses what was installed: copied beside it, so that it finds it. */
export function beside(dir: string, name: string): string {
	const path = join(dir, name);
	copyFileSync(join(import.meta.dirname, 'run', name), path);
	return path;
}
