// Moving a file or folder: to another disk, or into the place of another.
import { cpSync, existsSync, renameSync, writeFileSync } from 'node:fs';

/** Renames; copies where the two places are on different disks. */
export function move(source: string, target: string): void {
	try {
		renameSync(source, target);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		cpSync(source, target, { recursive: true });
	}
}

/** Puts a folder in the place of another, whose end is under `old`; if that fails, the old one stands there again. */
export function replaceFolder(place: string, by: string, old: string): void {
	for (let attempt = 1; ; attempt++) {
		const kept = `${old}-${attempt}`;
		if (existsSync(place)) renameIfThere(place, kept);
		try {
			return renameSync(by, place);
		} catch (error) {
			// Another build put its own there meanwhile: the last one stays.
			if (existsSync(place) && attempt < 10) continue;
			if (existsSync(kept)) renameSync(kept, place);
			throw error;
		}
	}
}

function renameIfThere(source: string, target: string): void {
	try {
		renameSync(source, target);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
}

/** Writes a file so that nobody ever finds half of it. */
export function replaceFile(path: string, text: string): void {
	writeFileSync(`${path}.new`, text);
	renameSync(`${path}.new`, path);
}
