/** The figures of outside implementations in ../shared/vectors, read in place; tests that need them are skipped where they are absent. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SKIPPED_WITHOUT = '(skipped where ../shared/vectors is absent)';

/** One file of vectors, or undefined where the folder is absent. Its shape is for the test to know. */
export function readVectors<Shape>(file: string): Shape | undefined {
	// Mutants run in a copy of the sources elsewhere, which is told where the folder stands.
	const shared = process.env['SHARED_VECTORS'] ?? new URL('../../../shared/vectors', import.meta.url).pathname;
	const url = join(shared, file);
	return existsSync(url) ? (JSON.parse(readFileSync(url, 'utf8')) as Shape) : undefined;
}

/** Half of the last of the twelve decimals that the files print. */
const PRINTED_TO = 5e-13;

/** Whether two numbers agree within a relative tolerance, near nought within the tolerance itself, and as they are printed. */
export const agree = (ours: number, theirs: number, tolerance: number): boolean =>
	Math.abs(ours - theirs) <= PRINTED_TO + tolerance * Math.max(1e-3, Math.abs(theirs));
