// What stands in a release's folder and not in the workbook that is to take its place: it is told, never lost in silence.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rowsAsTheyStand } from '../../src/intake/rows-as-they-stand.ts';
import { takenAway } from '../../src/intake/taken-away.ts';
import { commentaryCells } from '../../src/intake/workbook/commentary.ts';
import { COMMENTARY } from '../../src/read/folder/layout.ts';
import type { Cells } from '../../src/read/records/table.ts';
import { printed } from '../../src/words/intake.ts';
import { standingRows } from '../intake/standing.ts';

/** So many rows of a file are named. */
const MOST = 20;

/** The rows by file, cell by cell; undefined where the workbook has them all. @throws Refusal where a file cannot be read */
export function toldLost(
	dir: string,
	files: ReadonlyMap<string, string>,
	emptied: readonly string[],
	year: number,
): string | undefined {
	const after = new Map([...emptied.map((path) => [path, ''] as const), ...files]);
	const lines = [...after].flatMap(([path, is]) => {
		if (!existsSync(join(dir, path))) return [];
		const rows = path.endsWith('.csv')
			? takenAway(basename(path, '.csv'), standingRows(dir, path), rowsAsTheyStand(is).rows, year)
			: takenAway('commentary', standingWords(dir, path), is === '' ? [] : [words(path, is)], year);
		const goes = emptied.includes(path) ? [printed.isDeleted(path)] : [];
		if (rows.length === 0) return goes;
		const named = rows
			.slice(0, MOST)
			.map(({ name, isLeftOut, cells }) =>
				isLeftOut ? printed.rowLeftOut(name, cells) : printed.changedRow(name, cells),
			);
		const more = rows.length > MOST ? [printed.andMoreRows(rows.length - MOST)] : [];
		return [...goes, printed.changedByWorkbook(path, rows.length), ...named, ...more];
	});
	return lines.length > 0 ? lines.join('\n') : undefined;
}

const standingWords = (dir: string, path: string): Cells[] => [words(path, readFileSync(join(dir, path), 'utf8'))];
const words = (path: string, text: string): Cells => commentaryCells(basename(path, '.md'), text);

/** Paths of the words on single figures that stand in the folder of a release. */
export function wordsIn(dir: string, release: string): string[] {
	const folder = `${COMMENTARY}/${release}`;
	if (!existsSync(join(dir, folder))) return [];
	const names = readdirSync(join(dir, folder)).filter((name) => name.endsWith('.md'));
	return names.sort().map((name) => `${folder}/${name}`);
}
