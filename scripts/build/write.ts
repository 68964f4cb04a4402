// Writing files at their addresses under a folder.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A function that writes a file at its address, and never over another. */
export function writerInto(folder: string): (address: string, bytes: Uint8Array | string) => void {
	const made = new Set<string>();
	return (address, bytes) => {
		const path = join(folder, address);
		const parent = dirname(path);
		if (!made.has(parent)) {
			mkdirSync(parent, { recursive: true });
			made.add(parent);
		}
		writeFileSync(path, bytes, { flag: 'wx' });
	};
}
