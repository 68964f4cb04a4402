// SSH signatures through ssh-keygen, which also speaks to keys that never leave a token.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slug } from '../../src/domain/ids.ts';
import { SIGNATURE_NAMESPACE } from '../../src/publication/seal/signature-text.ts';
import { refusal as words } from '../../src/words/sign-off.ts';
import { Refused } from './refused.ts';

/** The name under which a post stands in the file of allowed signers: "Section 151 Officer" is section-151-officer. */
export const principalOf = (role: string): string => slug(role);

/** A signature over a text, in its armour. @throws Refused */
export function signWith(key: string, text: string): string {
	const { status, stdout, stderr, error } = spawnSync(
		'ssh-keygen',
		['-Y', 'sign', '-f', key, '-n', SIGNATURE_NAMESPACE],
		{
			input: text,
			encoding: 'utf8',
			stdio: ['pipe', 'pipe', 'pipe'],
		},
	);
	if (status !== 0) throw new Refused(words.keyFailed(error?.message ?? stderr.trim()));
	return stdout;
}

/**
 * Whether a signature over a text is of a post that the file of allowed signers names, on that day.
 * @returns what ssh-keygen says against it; undefined when it is good
 */
export function signatureFault(
	allowed: string,
	{ role, on, signature }: { readonly role: string; readonly on: string; readonly signature: string },
	text: string,
): string | undefined {
	const folder = mkdtempSync(join(tmpdir(), 'signature-'));
	try {
		writeFileSync(join(folder, 'signature'), signature.endsWith('\n') ? signature : `${signature}\n`);
		const { status, stdout, stderr, error } = spawnSync(
			'ssh-keygen',
			[
				...['-Y', 'verify', '-f', allowed, '-I', principalOf(role), '-n', SIGNATURE_NAMESPACE],
				...['-s', join(folder, 'signature'), '-O', `verify-time=${on.replaceAll('-', '')}120000Z`],
			],
			{ input: text, encoding: 'utf8' },
		);
		return status === 0 ? undefined : (error?.message ?? `${stdout}${stderr}`.trim());
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
