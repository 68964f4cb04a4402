/** Problems as workflow commands, which a host shows beside the lines of a pull request. */

import type { Problem, Severity } from '../domain/problem.ts';
import { verdicts } from '../words/problems/index.ts';
import type { ReportInput } from './input.ts';
import { byFileAndKind, told, verdict } from './input.ts';
import { printable } from './printable.ts';

/** A host shows ten of each kind for a step, and drops the rest without a word. */
const MOST = 10;
const COMMANDS = ['error', 'warning', 'notice'] as const satisfies readonly Severity[];

/** A message of a command: it ends at the end of its line. */
const data = (text: string): string =>
	text
		.split(/\r\n?|\n/)
		.map(printable)
		.join('\n')
		.replace(/%/g, '%25')
		.replace(/\n/g, '%0A');
/** A value among its properties, which colons and commas part. */
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** One command a line; the verdict comes last and is no command. */
export function annotationsReport(input: ReportInput): string {
	const kinds = byFileAndKind(told(input).problems, input.releases);
	const lines = COMMANDS.flatMap((severity) => {
		const own = kinds.filter(([first]) => first!.severity === severity);
		const shown = own.slice(0, MOST).map((same) => command(severity, same));
		const last = own[MOST - 1];
		if (own.length > MOST && last) {
			const rest = own.slice(MOST).reduce((sum, same) => sum + same.length, 0);
			shown[MOST - 1] = `${command(severity, last)}%0A${data(verdicts.moreOfOtherKinds(rest))}`;
		}
		return shown;
	});
	// A line that begins with two colons would be obeyed.
	return [...lines, printable(verdict(input).replace(/^:+/, ''))].join('\n');
}

function command(severity: Severity, same: readonly Problem[]): string {
	const { at, check, message, remedy } = same[0]!;
	const more = same.length > 1 ? `\n${verdicts.moreOfTheSame(same.length - 1, check)}` : '';
	const where = `file=${property(at.file)},line=${at.line},col=${at.column},title=${property(check)}`;
	return `::${severity} ${where}::${data(`${message}\n${verdicts.fixLabel}: ${remedy}${more}`)}`;
}
