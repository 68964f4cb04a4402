/** Reads a ZIP by its central directory, as any other program would. */

import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The files of a ZIP by name. */
export function unzipped(bytes: Buffer): Map<string, Buffer> {
	let end = bytes.length - 22;
	while (end >= 0 && bytes.readUInt32LE(end) !== END) end -= 1;
	if (end < 0) throw new Error('This is not a ZIP: it has no end record.');
	const files = new Map<string, Buffer>();
	let at = bytes.readUInt32LE(end + 16);
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
		if (bytes.readUInt32LE(at) !== ENTRY) throw new Error('The directory of the ZIP is broken.');
		const [method, size, nameLength, extra, comment, local] = [
			bytes.readUInt16LE(at + 10),
			bytes.readUInt32LE(at + 20),
			bytes.readUInt16LE(at + 28),
			bytes.readUInt16LE(at + 30),
			bytes.readUInt16LE(at + 32),
			bytes.readUInt32LE(at + 42),
		];
		const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
		const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
		const packed = bytes.subarray(start, start + size);
		files.set(name, method === 0 ? packed : inflateRawSync(packed));
		at += 46 + nameLength + extra + comment;
	}
	return files;
}
