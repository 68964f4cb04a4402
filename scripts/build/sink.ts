// A file that is written piece by piece at its address, with its size and checksum.
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Sink } from '../../src/export/transparency/data-set.ts';

/** So much text is gathered before it is written: a row at a time would cost a call to the system each. */
const MOST_WAITING = 1 << 18;

/** A function that begins files at their addresses under a folder, and never over another. */
export const sinksInto =
	(folder: string) =>
	(address: string): Sink => {
		const path = join(folder, address);
		mkdirSync(dirname(path), { recursive: true });
		const file = openSync(path, 'wx');
		const hash = createHash('sha256');
		let bytes = 0;
		let waiting = '';
		const put = (content: Uint8Array): void => {
			hash.update(content);
			bytes += content.length;
			for (let at = 0; at < content.length;) at += writeSync(file, content, at);
		};
		const flush = (): void => {
			if (waiting !== '') put(Buffer.from(waiting, 'utf8'));
			waiting = '';
		};
		return {
			write(content) {
				if (typeof content === 'string') {
					waiting += content;
					if (waiting.length > MOST_WAITING) flush();
				} else {
					flush();
					put(content);
				}
			},
			end(rows) {
				flush();
				closeSync(file);
				return { path: address, bytes, ...(rows === undefined ? {} : { rows }), sha256: hash.digest('hex') };
			},
			drop() {
				closeSync(file);
				rmSync(path); // Its folder stays: another thread may just be beginning a file there.
			},
		};
	};
