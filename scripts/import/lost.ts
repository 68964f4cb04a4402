// What stands in a release's folder and not in the workbook that is to take its place: it is told, never lost in silence.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rowsLost } from '../../src/intake/begun.ts';
import { printed } from '../../src/words/intake.ts';

/** So many rows of a file are named. */
const MOST = 6;

/** The rows by file; undefined where the workbook has them all. */
export function toldLost(
	dir: string,
	files: ReadonlyMap<string, string>,
	emptied: readonly string[],
	year: number,
): string | undefined {
	const after = new Map([...emptied.map((path) => [path, ''] as const), ...files]);
	const lines = [...after].flatMap(([path, is]) => {
		if (!path.endsWith('.csv') || !existsSync(join(dir, path))) return [];
		const rows = rowsLost({ name: basename(path, '.csv') }, readFileSync(join(dir, path), 'utf8'), is, year);
		if (rows.length === 0) return [];
		const named = rows.slice(0, MOST).map((row) => `  ${row}`);
		const more = rows.length > MOST ? [printed.andMoreRows(rows.length - MOST)] : [];
		return [printed.notInWorkbook(path, rows.length), ...named, ...more];
	});
	return lines.length > 0 ? lines.join('\n') : undefined;
}
