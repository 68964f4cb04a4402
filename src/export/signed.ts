/** What was signed, as files: the canonical files of each sealed release, its manifest, its sums, and who signed it. */

import type { ReleaseId } from '../domain/ids.ts';
import type { CanonicalFile } from '../domain/written.ts';
import type { Publication, PublishedRelease } from '../publication/publication.ts';
import { MANIFEST_FILE, manifestOf, SUMS_FILE, sumsOf } from '../publication/seal/manifest.ts';
import type { Sha256 } from '../publication/seal/manifest.ts';
import { address } from '../view/address.ts';
import type { Json } from './json.ts';

/** The releases whose signed files are published: sealed ones. A preview is not published, so nor is its seal. */
export const signedReleases = ({ releases }: Publication): PublishedRelease[] =>
	releases.filter(({ isSealed, isPreview, signed }) => isSealed && !isPreview && signed !== undefined);

/** The names of the signed files of a release, those that list the others last. */
export const signedNames = ({ signed = [] }: PublishedRelease): string[] => [
	...signed.map(({ path }) => path),
	MANIFEST_FILE,
	SUMS_FILE,
];

/** The text of one of them. */
export function signedText(publication: Publication, id: ReleaseId, name: string, sha256: Sha256): string {
	const { signed = [], signOff } = publication.releases.find((release) => release.id === id)!;
	const manifest = (): string => manifestOf(signed, signOff?.previousDigest ?? '', sha256);
	if (name === MANIFEST_FILE) return manifest();
	if (name === SUMS_FILE) return sumsOf(signed, manifest(), sha256);
	return signed.find(({ path }) => path === name)!.text;
}

/** Who signed each release, in what role and when, and the sum of each signed file: what /verify/ looks a file up in. */
export function signatures(publication: Publication, sha256: Sha256): { releases: Json } {
	const sums = (files: readonly CanonicalFile[]): Json =>
		Object.fromEntries(files.map(({ path, text }) => [path, sha256(text)]));
	return {
		releases: publication.releases
			.filter(({ isPreview }) => !isPreview)
			.map(({ id, release, signOff, isSealed, signed }): Json => ({
				id,
				title: release.title,
				published: release.publishAt,
				page: address.report(id),
				sealed: isSealed,
				...(isSealed && signOff ? { digest: signOff.digest, previous_digest: signOff.previousDigest } : {}),
				stages: (signOff?.stages ?? []).map(({ stage, role, on, onBehalfOf, covers, signature }): Json => ({
					stage: publication.council.stages.find((one) => one.id === stage)?.title ?? stage,
					stage_id: stage,
					role,
					on,
					...(onBehalfOf === undefined ? {} : { on_behalf_of: onBehalfOf }),
					...(covers === undefined ? {} : { covers: [...covers] }),
					...(signature === undefined ? {} : { signature }),
				})),
				...(signed && isSealed ? { files: sums(signed) } : {}),
			})),
	};
}
