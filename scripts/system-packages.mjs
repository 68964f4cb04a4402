// What tests need of the machine itself: a Chromium to drive, and ssh-keygen. Plain Node, because setup.mjs runs before packages are there.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { hasBrowser } from './browser.mjs';

const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];

/** Whether a command succeeds, as root. */
const succeeds = (...words) =>
	new Promise((done) => {
		const [program, ...args] = [...asRoot, ...words];
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		const child = spawn(program, args, { stdio: 'ignore', env });
		child.on('error', () => done(false)).on('close', (status) => done(status === 0));
	});

/** Installs with apt-get what is missing, where there is apt-get and we may use it; whoever needs it finds out whether it is there. */
export async function installSystemPackages(root) {
	const missing = [
		...(hasBrowser(root) ? [] : ['chromium']),
		...(spawnSync('ssh-keygen', ['-?'], { stdio: 'ignore' }).error ? ['openssh-client'] : []),
	];
	if (missing.length === 0 || !existsSync('/usr/bin/apt-get') || !(await succeeds('true'))) return;
	console.log(`Installing ${missing.join(' and ')} with apt-get, for the tests (once) …`);
	await succeeds('apt-get', 'update'); // one stale source need not stop the install
	for (const name of missing) await succeeds('apt-get', 'install', '-y', name);
}
