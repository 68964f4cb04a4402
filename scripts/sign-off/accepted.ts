// What stands before a signature: errors, warnings that somebody must accept, and signatures for other content.
import type { Problem } from '../../src/domain/problem.ts';
import type { Signature } from '../../src/domain/release.ts';
import { check } from '../../src/load.ts';
import { sealChanges } from '../../src/publication/seal/changes.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { refusal as words } from '../../src/words/sign-off.ts';
import { Refused } from './refused.ts';
import type { Sealed } from './seal.ts';

/** What signing puts right. */
const OF_SIGNING = new Set(['S001', 'S002', 'S004', 'S005', 'S008', 'S011']);

/** What is wrong with shared files and with one release, but for what a new signature puts right. */
export const problemsOf = (id: string, found: Iterable<Problem>): Problem[] =>
	[...found].filter(({ release, check: code }) => release === undefined || (release === id && !OF_SIGNING.has(code)));

/** Errors stop a signature; warnings are accepted by name. */
export function acceptedWarnings({ read, submission, folder }: Sealed, acceptsWarnings: boolean): string[] {
	const problems = problemsOf(folder.id, [...read, ...check(submission)]);
	const of = (severity: Problem['severity']): Problem[] => problems.filter((problem) => problem.severity === severity);
	const report = (list: readonly Problem[]): string =>
		terminalReport(list, { releases: submission.releases.map(({ id }) => id), colour: false });
	const errors = of('error');
	if (errors.length > 0) throw new Refused(`${report(errors)}\n\n${words.hasErrors(folder.id, errors.length)}`);
	const warnings = of('warning').filter(({ release }) => release === folder.id);
	if (warnings.length > 0 && !acceptsWarnings)
		throw new Refused(`${report(warnings)}\n\n${words.warnings(warnings.length)}`);
	return warnings.map(warningLine);
}

/** A warning as a signature records it. */
export const warningLine = ({ check, message, at }: Problem): string =>
	`${check} ${at.file.slice(at.file.lastIndexOf('/') + 1)}${at.cell ? ` ${at.cell}` : ''}: ${message}`;

/**
 * The signatures that stand: none where the sign-off begins again, and none may be for other content.
 * @param isOut whether readers saw the release
 */
export function signaturesFor({ folder, digest }: Sealed, restart: boolean, isOut: boolean): readonly Signature[] {
	const { signOff } = folder;
	if (restart || !signOff || signOff.canonicalForm === 'unsealed') return [];
	const stale = signOff.stages.filter((signature) => signature.digest !== digest);
	if (stale.length === 0) return signOff.stages;
	const copy = folder.signedCopy?.().filter(({ path }) => path !== 'manifest.txt') ?? [];
	const changes = copy.length === 0 ? [] : sealChanges(copy, folder.written!()).slice(0, 10);
	const lines = changes.map(({ path, about, field, was, now }) =>
		[path, about, field, `"${was}" → "${now}"`].filter((part) => part).join(', '),
	);
	const signers = [...new Set(stale.map(({ role }) => role))];
	throw new Refused([...lines, words.changedSince(signers, isOut)].join('\n'));
}
