/** What a build keeps of what was published: addresses (data/urls.lock), and what the large tables said (data/tables.lock). */

import type { LockedTable } from '../../domain/data-set.ts';
import { payments, problem } from '../../words/problems/index.ts';
import type { FileReading } from './files.ts';
import { LOCKED_TABLES_FILE, LOCKED_URLS_FILE } from './layout.ts';

/** One line each; blank lines and lines that begin with # left out. Undefined where there is no such file. */
function linesOf(reading: FileReading, path: string): { readonly line: number; readonly text: string }[] | undefined {
	const source = reading.has(path) ? reading.text(path) : undefined;
	return source?.text
		.split('\n')
		.map((line, at) => ({ line: at + 1, text: line.trim() }))
		.filter(({ text }) => text !== '' && !text.startsWith('#'));
}

export const lockedAddresses = (reading: FileReading): string[] | undefined =>
	linesOf(reading, LOCKED_URLS_FILE)?.map(({ text }) => text);

/** A checksum, rows, pence or a dash, corrections, file: as spelled by lockText. */
const LINE = /^([0-9a-f]{64}) (\d{1,15}) (-|-?\d{1,15}) (\d{1,6}) (\S+)$/;

export function lockedTables(reading: FileReading): LockedTable[] | undefined {
	return linesOf(reading, LOCKED_TABLES_FILE)?.flatMap(({ line, text }) => {
		const [, sha256, rows, pence, corrections, file] = LINE.exec(text) ?? [];
		if (file === undefined) {
			reading.problems.push(problem({ file: LOCKED_TABLES_FILE, line, column: 1 }, payments.brokenLock(text)));
			return [];
		}
		const sum = pence === '-' ? {} : { pence: Number(pence) };
		return { file, sha256: sha256!, rows: Number(rows), ...sum, corrections: Number(corrections) };
	});
}
