// What the commands that prepare a release have in common at the keyboard: reading, refusing, writing whole or not at all.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Submission } from '../../src/domain/submission.ts';
import { readSite } from '../../src/read/folder.ts';
import { printed } from '../../src/words/intake.ts';

/** What was asked for cannot be done, and the message says why and what to do instead. */
export class Refusal extends Error {}

const ROOT = resolve(import.meta.dirname, '../..');

export type Values = Readonly<Record<string, string>>;

/** Parses the arguments, does the work, prints what it refuses and sets the exit code: 0 done, 1 refused, 2 misused or broken. */
export function run(
	help: string,
	options: ParseArgsOptionsConfig,
	work: (values: Values, words: readonly string[]) => void | Promise<void>,
): void {
	const begin = async (): Promise<void> => {
		const { values, positionals } = parseArgs({
			options: { ...options, help: { type: 'boolean' } },
			allowPositionals: true,
		});
		if (values['help']) return console.log(help);
		await work(values as unknown as Values, positionals);
	};
	begin().catch((error: Error & { code?: string }) => {
		const isMisuse = error.code?.startsWith('ERR_PARSE_ARGS') === true;
		process.exitCode = error instanceof Refusal ? 1 : 2;
		console.error(isMisuse ? `${error.message}\n\n${help}` : error.message);
	});
}

/** The site folder as it stands, also with mistakes in it. @throws Refusal when too little of it can be read */
export function readCouncil(site: string | undefined): { dir: string; submission: Submission } {
	const dir = resolve(site ?? ROOT);
	const { submission } = readSite(dir);
	if (!submission) throw new Refusal(printed.unreadable);
	return { dir, submission };
}

/** As the next command must be told: nothing for this repository's own site. */
export const siteFlag = (site: string | undefined): string => (site === undefined ? '' : ` -- --site ${typed(site)}`);

/** A path as it must be typed: in quotation marks where a shell would take it for several words. */
export const typed = (path: string): string => (/^[\w@%+=:,./\\~-]+$/.test(path) ? path : `"${path}"`);

/** Writes files below a folder. Every text is made before the first is written. */
export function writeFiles(dir: string, files: ReadonlyMap<string, string | Uint8Array>): void {
	for (const [path, content] of files) {
		const file = join(dir, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}
