// The rows of a file in a site folder, mistakes and all, before something takes their place.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsAsTheyStand } from '../../src/intake/rows-as-they-stand.ts';
import type { Cells } from '../../src/read/records/table.ts';
import { printed } from '../../src/words/intake.ts';
import { Refusal } from './command.ts';

/** @throws Refusal where nobody can tell where its cells end: what cannot be read can be neither kept nor told */
export function standingRows(dir: string, path: string): readonly Cells[] {
	if (!existsSync(join(dir, path))) return [];
	const { rows, unsplit } = rowsAsTheyStand(readFileSync(join(dir, path), 'utf8'), path);
	if (unsplit) throw new Refusal(printed.unsplit(path, unsplit.at.line, unsplit.message, unsplit.remedy));
	return rows;
}
