// What an import writes: the files, its report, and what validate says of them.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isError } from '../../src/domain/problem.ts';
import type { Answers } from '../../src/intake/foreign/answers.ts';
import type { Changes } from '../../src/intake/foreign/changes.ts';
import { answeredMapping, reportText } from '../../src/intake/foreign/report.ts';
import { unwrittenTables } from '../../src/intake/foreign/site.ts';
import type { ImportedTables } from '../../src/intake/foreign/tables.ts';
import { json } from '../../src/intake/spell.ts';
import { check } from '../../src/load.ts';
import type { ImportMapping } from '../../src/read/records/import-mapping.ts';
import { readSite } from '../../src/read/folder.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { printed } from '../../src/words/import.ts';
import { printed as intake } from '../../src/words/intake.ts';
import { writeFiles } from '../intake/command.ts';

export interface Finished {
	readonly dir: string;
	readonly id: string;
	/** Of a new site everything is looked at; of another only what this import wrote. */
	readonly isNew: boolean;
	/** Whether an earlier import of the release makes room. */
	readonly isReplacing: boolean;
	readonly files: ReadonlyMap<string, string>;
	readonly tables: ImportedTables;
	readonly answers: Answers;
	readonly changes: Changes;
	readonly mapping: ImportMapping;
}

/** Writes everything and prints what became of it; errors that validate finds set the exit code. */
export function writeImport({ dir, id, isNew, isReplacing, files, tables, answers, changes, mapping }: Finished): void {
	const report = join('import', id);
	const reports: [string, string][] = [
		[join(report, 'report.csv'), changes.csv()],
		[join(report, 'report.md'), reportText(tables, answers, changes)],
		[join(report, 'mapping.json'), json(answeredMapping(mapping, answers))],
	];
	// Only an import leaves a mapping there: without one, the tables are somebody else's.
	const wasImported = existsSync(join(dir, report, 'mapping.json'));
	const left = isReplacing ? unwrittenTables(files, id).filter((path) => existsSync(join(dir, path))) : [];
	writeFiles(dir, new Map([...files, ...reports]));
	if (wasImported) for (const path of left) rmSync(join(dir, path));
	const sum = (of: 'figures' | 'parts'): number => tables.measures.reduce((total, each) => total + each[of], 0);
	console.log(printed.summary(tables.measures.length, sum('figures'), sum('parts')));
	console.log(
		`${printed.written(files.size + reports.length, dir)}\n${printed.report(join(dir, report, 'report.md'))}`,
	);
	for (const path of left) console.log(wasImported ? printed.removed(path) : printed.kept(path));
	const { submission, problems } = readSite(dir);
	const everything = [...problems, ...(submission ? check(submission) : [])];
	const found = everything.filter(({ release }) => release === id || (isNew && release === undefined));
	const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
	console.log(terminalReport(found, { releases: [], colour }) || intake.imported);
	if (found.some(isError)) process.exitCode = 1;
	console.log(printed.next(dir));
}
