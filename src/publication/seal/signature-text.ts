/** What an SSH signature signs: a text that names council, release, stage, role, date and digest, so that it fits no other. */

import type { ReleaseId } from '../../domain/ids.ts';
import type { Signature } from '../../domain/release.ts';

/** Keeps a signature of something else (a git commit) from passing as a sign-off. */
export const SIGNATURE_NAMESPACE = 'golden-thread-release';

/** The text of data-model.md, The seal. */
export const signatureText = (
	council: string,
	release: ReleaseId,
	{ stage, role, on, digest }: Pick<Signature, 'stage' | 'role' | 'on' | 'digest'>,
): string =>
	[
		'golden-thread sign-off 1',
		`council ${council}`,
		`release ${release}`,
		`stage ${stage}`,
		`role ${role}`,
		`on ${on}`,
		`digest ${digest}`,
		'',
	].join('\n');
