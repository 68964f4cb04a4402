/** What is mutated, and the tests that may notice. */

import { resolve } from 'node:path';

/**
 * Folders of src whose code is mutated, and where the tests stand that each mutant meets: those beside it, and the rules
 * of the check where they are what a folder is for. All other tests are left out, so a score can only be too low.
 */
export const FOLDERS = {
	domain: ['domain'],
	publication: ['publication', 'check'],
	read: ['read', 'check'],
	check: ['check'],
} as const;
export type Folder = keyof typeof FOLDERS;

/** The least share of mutants that tests must notice, in each folder. */
export const LEAST_SCORE = 0.85;

/** Outside figures that tests read in place: told to them, because the copy in which mutants run stands elsewhere. */
export const VECTORS = resolve(import.meta.dirname, '../../../shared/vectors');

/** Instrumented, the tests of two folders need more memory than Node gives itself. */
export const ROOM = { NODE_OPTIONS: '--max-old-space-size=6144' } as const;
