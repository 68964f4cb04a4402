/** What is mutated, and the tests that may notice. */

/**
 * Folders of src whose code is mutated, and where the tests stand that each mutant meets: those beside it and those of
 * the folders that use it most. All other tests are left out, so a score can only be too low.
 */
export const FOLDERS = {
	domain: ['domain', 'words', 'view'],
	publication: ['publication', 'check', 'view'],
	read: ['read', 'check'],
	check: ['check', 'publication', 'report', 'view'],
} as const;
export type Folder = keyof typeof FOLDERS;

/** The least share of mutants that tests must notice, in each folder. */
export const LEAST_SCORE = 0.85;
