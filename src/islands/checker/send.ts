/** What an officer sends in: a corrected table, or every file of a workbook where it belongs, in a ZIP. */

import { zipSync } from 'fflate';
import type { Checked } from './dropped.ts';

export interface FileToSend {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * undefined where nothing could be read.
 * @param release the release that they belong to
 */
export function filesToSend({ tables, commentary }: Checked, release: string): FileToSend | undefined {
	const encoder = new TextEncoder();
	const files = new Map<string, Uint8Array<ArrayBuffer>>();
	for (const { table, corrected } of tables)
		if (corrected.rows > 0 && table !== 'commentary')
			files.set(`data/releases/${release}/${table}.csv`, encoder.encode(corrected.text));
	for (const { indicator, text } of commentary)
		files.set(`content/commentary/${release}/${indicator}.md`, encoder.encode(text));
	const [only] = files;
	if (files.size === 1 && only) return { name: only[0].split('/').at(-1)!, bytes: only[1] };
	if (files.size === 0) return undefined;
	const zip = zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
	return { name: `${release}.zip`, bytes: zip as Uint8Array<ArrayBuffer> };
}
