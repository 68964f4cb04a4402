// A finished site, in a folder or on a host: every signed file against its sum, every digest, and the chain.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../src/load.ts';
import { MANIFEST_FILE, readManifest } from '../../src/publication/seal/manifest.ts';
import { verified as words } from '../../src/words/verify.ts';

interface Signatures {
	readonly releases: readonly {
		readonly id: string;
		readonly sealed: boolean;
		readonly digest?: string;
	}[];
}

export interface Verified {
	readonly lines: readonly string[];
	readonly faults: readonly string[];
}

/** The text of a file of the site. @throws Error where it cannot be had */
async function textAt(place: string, path: string): Promise<string> {
	if (!/^https?:/.test(place)) return readFile(join(place, path), 'utf8');
	const answer = await fetch(`${place.replace(/\/$/, '')}${path}`);
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	return answer.text();
}

/** @param place a folder, or the address of the home page */
export async function verifyOutput(place: string): Promise<Verified> {
	const { releases } = JSON.parse(await textAt(place, '/data/signatures.json')) as Signatures;
	const lines: string[] = [];
	const faults: string[] = [];
	let before = '';
	for (const { id, sealed, digest = '' } of releases) {
		if (!sealed) {
			lines.push(words.notSealed(id));
			continue;
		}
		const found = await faultsOf(place, id, digest, before);
		faults.push(...found.faults);
		if (found.faults.length === 0) lines.push(words.holds(id, found.files, digest));
		before = digest;
	}
	return { lines, faults };
}

async function faultsOf(place: string, id: string, digest: string, before: string) {
	const folder = `/data/releases/${id}/signed`;
	const text = await textAt(place, `${folder}/${MANIFEST_FILE}`);
	const manifest = readManifest(text);
	if (!manifest || sha256(text) !== digest) return { files: 0, faults: [words.otherManifest(id)] };
	const faults: string[] = manifest.previous === before ? [] : [words.brokenChain(id)];
	for (const [path, sum] of manifest.files) {
		const file = await textAt(place, `${folder}/${path}`).catch(() => undefined);
		if (file === undefined) faults.push(words.missing(id, path));
		else if (sha256(file) !== sum) faults.push(words.changed(id, path));
	}
	return { files: manifest.files.size, faults };
}
