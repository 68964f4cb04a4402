// Whether a folder holds what was put there, byte for byte.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

const SUMS = 'sums.json';

/** Writes the sum of each file of a folder into it. */
export const seal = (folder: string): void => writeFileSync(join(folder, SUMS), JSON.stringify(sumsOf(folder)));

/** Whether no file of a folder was changed, taken away or added since. @throws Error where that cannot be told */
export const isAsSealed = (folder: string): boolean =>
	isDeepStrictEqual(JSON.parse(readFileSync(join(folder, SUMS), 'utf8')), sumsOf(folder));

/** The SHA-256 of each file, by its path. */
const sumsOf = (folder: string): Readonly<Record<string, string>> =>
	Object.fromEntries(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && entry.name !== SUMS)
			.map(({ parentPath, name }) => join(parentPath, name))
			.sort()
			.map((path) => [relative(folder, path), hash('sha256', readFileSync(path), 'hex')]),
	);
