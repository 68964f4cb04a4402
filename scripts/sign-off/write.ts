// What a signature leaves in the site folder.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Signature, SignOff } from '../../src/domain/release.ts';
import { sha256 } from '../../src/load.ts';
import { CANONICAL_FORM } from '../../src/publication/seal/canonical.ts';
import { MANIFEST_FILE, manifestOf } from '../../src/publication/seal/manifest.ts';
import { releaseFile, SIGNED } from '../../src/read/folder/layout.ts';
import type { Sealed } from './seal.ts';

/** Writes the seal: what the release takes with it, the signed files beside it, and sign-off.json last. */
export function writeSeal(dir: string, sealed: Sealed, stages: readonly Signature[]): void {
	const { folder, canonical, digest, previousDigest } = sealed;
	rmSync(join(dir, releaseFile(folder.id, SIGNED)), { recursive: true, force: true });
	const signed = [...canonical, { path: MANIFEST_FILE, text: manifestOf(canonical, previousDigest, sha256) }];
	const files = [
		...sealed.files,
		...signed.map(({ path, text }) => [releaseFile(folder.id, `${SIGNED}/${path}`), text] as const),
	];
	for (const [path, text] of files) {
		mkdirSync(dirname(join(dir, path)), { recursive: true });
		writeFileSync(join(dir, path), text);
	}
	writeSignOff(dir, folder.id, { canonicalForm: CANONICAL_FORM, digest, previousDigest, stages });
}

export const writeSignOff = (dir: string, id: string, signOff: SignOff): void =>
	writeFileSync(join(dir, releaseFile(id, 'sign-off.json')), `${JSON.stringify(signOff, undefined, 2)}\n`);
