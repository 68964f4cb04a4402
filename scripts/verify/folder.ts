// A site folder: every seal worked out anew, and every SSH signature against the posts that may sign.
import { existsSync } from 'node:fs';
import type { Problem } from '../../src/domain/problem.ts';
import { check } from '../../src/load.ts';
import { claimsSeal, lineOf } from '../../src/publication/line.ts';
import { signatureText } from '../../src/publication/seal/signature-text.ts';
import { verified as words } from '../../src/words/verify.ts';
import { signatureFault } from '../sign-off/ssh.ts';
import { siteIn } from '../sign-off/site.ts';
import type { Verified } from './output.ts';

const OF_SEALS = new Set(['S001', 'S005', 'S006', 'S007', 'S009', 'S011']);

/** @param allowed the file of allowed signers, where there is one */
export function verifyFolder(dir: string, allowed: string | undefined): Verified {
	const { submission } = siteIn(dir);
	const problems = [...check(submission)].filter((problem) => OF_SEALS.has(problem.check));
	const wrong = new Set(problems.map(({ release }) => release));
	const faults = problems.map(({ at, message }: Problem) => `${at.file}${at.cell ? ` ${at.cell}` : ''}: ${message}`);
	const lines: string[] = [];
	for (const folder of lineOf(submission).folders) {
		const { id, signOff } = folder;
		if (!claimsSeal(signOff)) lines.push(words.notSealed(id));
		else if (!wrong.has(id)) lines.push(words.holds(id, folder.signedCopy?.().length ?? 0, signOff.digest));
		for (const { signature, ...given } of signOff?.stages ?? []) {
			if (signature === undefined) continue;
			if (allowed === undefined || !existsSync(allowed)) {
				lines.push(words.notChecked(id, given.role));
				continue;
			}
			const text = signatureText(submission.council.name, id, given);
			const fault = signatureFault(allowed, { ...given, signature }, text);
			if (fault === undefined) lines.push(words.keyHolds(id, given.role));
			else faults.push(words.keyFails(id, given.role, fault));
		}
	}
	return { lines, faults };
}
