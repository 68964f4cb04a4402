// npm run COMMAND: sets up a fresh clone, then runs scripts/COMMAND.ts with the Node that understands TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [command = '', ...args] = process.argv.slice(2);
const script = join(root, 'scripts', `${command}.ts`);

/** The Node that node_modules brings for this machine, else the one we run on, if it runs TypeScript as it stands. */
function nodeForTypeScript() {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const bundled = join(
		root,
		`node_modules/node-${platform}-${process.arch}/bin`,
		platform === 'win' ? 'node.exe' : 'node',
	);
	if (existsSync(bundled) && spawnSync(bundled, ['-v'], { stdio: 'ignore' }).status === 0) return bundled;
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)) return process.execPath;
	throw new Error(
		`This machine needs Node 22.18 or newer (this is ${process.version}). Install Node 24 from https://nodejs.org/ and run the command again.`,
	);
}

/**
 * How Node works where a build has two cores and two threads that are busy on them. Room for what lives shortly, from the
 * start, so that it is not taken for lasting; among what lasts, garbage is collected when that is two and a half times as much.
 * One thread of V8's own, not four: more take the cores from ours and wait for each other. And only what runs very often
 * is compiled by its slowest compiler: a build ends before the rest has paid for it.
 */
const LEAN = [
	'--max-semi-space-size=32',
	'--min-semi-space-size=32',
	'--heap-growing-percent=150',
	'--v8-pool-size=1',
	'--invocation-count-for-turbofan=20000',
];
/** What Node made of our TypeScript stays from one command to the next: half a second of each. What tests start is told so by vitest.config.ts. */
const REMEMBERED = command === 'test' ? {} : { NODE_COMPILE_CACHE: join(root, 'node_modules/.golden-thread/compiled') };
const FRUGAL = { MIMALLOC_PURGE_DELAY: '0', MALLOC_ARENA_MAX: '2' };

try {
	if (!/^[a-z][a-z-]*$/.test(command) || !existsSync(script))
		throw new Error(`There is no command "${command}": scripts/${command}.ts does not exist.`);
	const setup = [join(root, 'scripts/setup.mjs'), ...(command === 'test' ? ['--browser'] : [])];
	if (spawnSync(process.execPath, setup, { stdio: 'inherit' }).status !== 0) process.exit(2);
	process.env.PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
	Object.assign(process.env, {
		ASTRO_TELEMETRY_DISABLED: '1',
		ASTRO_PREVIEW_BACKGROUND: '0',
		...FRUGAL,
		...REMEMBERED,
	});
	const child = spawn(nodeForTypeScript(), [...LEAN, script, ...args], { stdio: 'inherit' });
	const ours = ['SIGINT', 'SIGTERM', 'SIGHUP'];
	for (const signal of ours) process.on(signal, () => child.kill(signal));
	child.on('error', (error) => {
		console.error(`The command could not be started: ${error.message}`);
		process.exit(2);
	});
	child.on('exit', (code, signal) => {
		if (signal === null) process.exit(code ?? 2);
		if (ours.includes(signal)) process.exit(130);
		console.error(`The command was ended by the system (${signal}), perhaps for want of memory.`);
		process.exit(2);
	});
} catch (error) {
	console.error(error.message);
	process.exit(2);
}
