/** The bytes of a file too large to be held at once. */

import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

const CHUNK_BYTES = 1 << 18;

/** The bytes of a file, piece by piece. A piece is valid until the next one is asked for. */
export function* readChunks(dir: string, path: string): Generator<Uint8Array> {
	const file = openSync(join(dir, path), 'r');
	try {
		const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
		for (;;) {
			const read = readSync(file, chunk, 0, CHUNK_BYTES, null);
			if (read === 0) return;
			yield chunk.subarray(0, read);
		}
	} finally {
		closeSync(file);
	}
}
