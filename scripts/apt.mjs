// Installs what tests need from the system's packages, where there is apt-get and we may use it. Plain Node, before packages are there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** Says why, and installs a package; whether that worked. */
export function installFromApt(name, why) {
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const succeeds = (...words) => {
		const [program, ...args] = [...asRoot, ...words];
		return spawnSync(program, args, { stdio: 'ignore', env }).status === 0;
	};
	if (!existsSync('/usr/bin/apt-get') || !succeeds('true')) return false;
	console.log(why);
	succeeds('apt-get', 'update'); // one stale source need not stop the install
	return succeeds('apt-get', 'install', '-y', name);
}

/** ssh-keygen makes and checks the signatures that sign-off can add; without it, the test of them fails. */
export function findKeygen() {
	if (!spawnSync('ssh-keygen', ['-?'], { stdio: 'ignore' }).error) return;
	const why = 'Installing ssh-keygen with apt-get, for the test of signatures (once) …';
	if (!installFromApt('openssh-client', why))
		console.error('No ssh-keygen found, nor installed: the test of signatures will fail. Install OpenSSH.');
}
