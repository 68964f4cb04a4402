// Running other people's programs, and what came of it.
import { spawn, spawnSync } from 'node:child_process';

/** A check whose program cannot be had here says nothing, and says so. */
export class NotInstalled extends Error {}

export interface Place {
	/** The built site. */
	readonly dist: string;
	/** Where programs are installed. */
	readonly tools: string;
}

export interface Outcome {
	/** One line each; none when the check passed. */
	readonly faults: readonly string[];
	/** What was looked at. */
	readonly looked: string;
}

export interface OutsideCheck {
	readonly id: string;
	readonly title: string;
	readonly run: (place: Place) => Promise<Outcome>;
}

const MOST = 10 * 60 * 1000;

export interface Ran {
	readonly status: number;
	readonly output: string;
}

/** Runs a program to its end. stdin is closed: csvlint, for one, would read it instead of the file. */
export function run(
	program: string,
	args: readonly string[],
	env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
	return new Promise((done) => {
		const child = spawn(program, args, {
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		// Node's own limit would keep us waiting for a program that never began.
		const late = setTimeout(() => child.kill(), MOST);
		const end = (ran: Ran): void => {
			clearTimeout(late);
			done(ran);
		};
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
		child.on('error', (error) => end({ status: 127, output: error.message }));
		child.on('close', (status) => end({ status: status ?? 1, output: output.trim() }));
	});
}

export const hasCommand = (name: string): boolean => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;

/** What a program printed, a line each, when it failed; that it failed, when it printed nothing. */
export const faultsOf = ({ status, output }: Ran): string[] =>
	status === 0 ? [] : output === '' ? [`exit code ${status}`] : output.split('\n').filter(Boolean);
