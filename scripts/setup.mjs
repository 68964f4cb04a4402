// Plain Node and no packages: this runs on a fresh clone, before anything is installed, on Node 20 or newer.
// Writes only inside node_modules. With --browser it also has the system install what tests need, where that is missing.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { installSystemPackages } from './system-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;

/** Whether node_modules holds what the lockfile names. npm writes its own list last, so a broken-off install counts as none. */
function isInstalled() {
	if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
	const present = packages('node_modules/.package-lock.json');
	return Object.entries(packages('package-lock.json')).every(([path, wanted]) => {
		if (path === '') return true;
		return path in present ? present[path].integrity === wanted.integrity : wanted.optional === true;
	});
}

async function install() {
	console.log('Installing the packages of package-lock.json into node_modules (a minute or so, once) …');
	const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error'];
	const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] };
	const npm = process.env.npm_execpath; // set when npm started us: running it with Node needs no shell on Windows
	const child = npm?.endsWith('.js')
		? spawn(process.execPath, [npm, ...args], options)
		: spawn('npm', args, { ...options, shell: process.platform === 'win32' });
	const status = await new Promise((done) => child.on('error', () => done(null)).on('close', done));
	if (status !== 0) throw new Error('npm ci failed; its message is above. Put that right and run the command again.');
}

try {
	const isForTests = process.argv.includes('--browser');
	// Both are waited for: what npm says must not leave apt-get running behind it.
	const works = [isInstalled() ? undefined : install(), isForTests ? installSystemPackages(root) : undefined];
	for (const { reason } of await Promise.allSettled(works)) if (reason) throw reason;
	if (isForTests) findBrowser(root);
} catch (error) {
	console.error(error.message);
	process.exit(2);
}
