// What a command costs: wall time, processor time and memory of it and all that it starts.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Cost {
	readonly seconds: number;
	/** User and system time of the whole process tree; undefined where the system does not tell (only Linux does). */
	readonly cpuSeconds?: number;
	/** Most memory that the tree held at once, looked at twenty times a second. */
	readonly peakMegabytes?: number;
	readonly output: string;
	readonly exitCode: number;
}

const isLinux = process.platform === 'linux';
/** Kernel ticks a second, the same on every Linux of today. */
const TICKS = 100;

/** Processor time of all children that have ended, with theirs. */
function endedChildren(): number {
	const fields = readFileSync('/proc/self/stat', 'utf8')
		.replace(/^.*\) /, '')
		.split(' ');
	return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

function treeMegabytes(root: number): number {
	const parents = new Map<number, number>();
	const resident = new Map<number, number>();
	for (const name of readdirSync('/proc')) {
		if (!/^\d+$/.test(name)) continue;
		try {
			const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
				.replace(/^.*\) /, '')
				.split(' ');
			parents.set(Number(name), Number(fields[1]));
			resident.set(Number(name), Number(fields[21]) * 4096);
		} catch {
			// It ended while we looked.
		}
	}
	let total = 0;
	for (const pid of resident.keys()) {
		for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === root) total += resident.get(pid)!;
	}
	return total / 1e6;
}

/** Runs a script with this Node, as scripts/run.mjs started it, and weighs it. */
export async function measure(args: readonly string[]): Promise<Cost> {
	const started = performance.now();
	const before = isLinux ? endedChildren() : 0;
	const child = spawn(process.execPath, [...process.execArgv, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
	let output = '';
	child.stdout.on('data', (chunk) => (output += chunk));
	let peak = 0;
	const watch = setInterval(() => isLinux && child.pid && (peak = Math.max(peak, treeMegabytes(child.pid))), 50);
	const exitCode = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 2)));
	clearInterval(watch);
	const seconds = (performance.now() - started) / 1000;
	return {
		seconds,
		output,
		exitCode,
		...(isLinux ? { cpuSeconds: endedChildren() - before, peakMegabytes: peak } : {}),
	};
}
