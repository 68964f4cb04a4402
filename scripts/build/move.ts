// Moving a file or folder, also to another disk.
import { cpSync, renameSync } from 'node:fs';

/** Renames; copies where the two places are on different disks. */
export function move(source: string, target: string): void {
	try {
		renameSync(source, target);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		cpSync(source, target, { recursive: true });
	}
}
