// What a build says when it has ended.
import { existsSync } from 'node:fs';
import { isError } from '../../src/domain/problem.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { shown, UsageError } from './misuse.ts';
import type { Outcome } from './outcome.ts';
import { ROOT } from './root.ts';

const releasesOf = (problems: readonly Problem[]): string[] => [
	...new Set(problems.flatMap(({ release }) => (release === undefined ? [] : [release]))),
];

/** Prints problems and the result, and sets the exit code. */
export function sayOutcome({ loaded, built, refused, faults }: Outcome, out: string): void {
	const { blocking, problems } = loaded;
	const colour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
	if (blocking.length > 0) console.log(`${terminalReport(blocking, { releases: releasesOf(blocking), colour })}\n`);
	const toSee = `npm run validate${loaded.dir === ROOT ? '' : ` -- --site ${shown(loaded.dir)}`}`;
	for (const { path, errors } of refused)
		console.log(`${path} is not published: ${errors} ${errors === 1 ? 'error' : 'errors'}. See ${toSee}.`);
	const wrongSettings = loaded.dataSetProblems.filter(isError).map(({ at: { file } }) => file);
	for (const path of new Set(wrongSettings))
		console.log(
			loaded.unreadDataSets.some((id) => path.startsWith(`data/transparency/${id}/`))
				? `${path} has mistakes, so what needs it is not published. See ${toSee}.`
				: `${path} has mistakes. See ${toSee}.`,
		);
	for (const fault of faults) console.log(fault);
	if (!built) {
		console.log(existsSync(out) ? `Not built. ${shown(out)} is as it was.` : 'Not built. Nothing was written.');
		process.exitCode = 1;
		return;
	}
	const hidden = problems.filter((problem) => isError(problem) && problem.release !== undefined);
	for (const release of releasesOf(hidden)) {
		const count = hidden.filter((problem) => problem.release === release).length;
		console.log(`${release} is not published: ${count} ${count === 1 ? 'error' : 'errors'}. See ${toSee}.`);
	}
	const { pages, files, bytes, locked, replaced, toKeep } = built;
	for (const path of replaced)
		console.log(`${path} is the page in your folder public/, and not the one that the build would have drawn.`);
	if (toKeep !== undefined) console.log(toKeep);
	const seconds = (performance.now() / 1000).toFixed(1); // since the process began
	console.log(
		`Built ${shown(out)}: ${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${seconds} seconds.`,
	);
	if (!locked) return;
	const { addresses, tables } = locked;
	console.log(`Added ${addresses} new ${addresses === 1 ? 'address' : 'addresses'} to data/urls.lock.`);
	if (tables > 0)
		console.log(
			`Kept in data/tables.lock what ${tables} new or corrected ${tables === 1 ? 'table says' : 'tables say'}.`,
		);
}

/** Says why a command could not even try, and ends with exit code 2 at once: another thread may still be writing to a folder that is gone. */
export function sayFault(error: unknown): never {
	if (error instanceof UsageError) console.error(error.message);
	else
		console.error('This is our fault: the command itself failed. Please report it, with the lines below.\n\n', error);
	process.exit(2);
}
