/** Problems as SARIF 2.1.0 (OASIS), the form in which tools hand findings to each other. */

import type { Problem, Severity } from '../domain/problem.ts';
import type { Code } from '../words/problems/index.ts';
import { CODES } from '../words/problems/index.ts';
import type { ReportInput } from './input.ts';
import { guideAddress } from './input.ts';
import { groupsOf } from './order.ts';
import { printable } from './printable.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', notice: 'note' };

/** A plain text message: square brackets would begin a link, curly ones a placeholder (SARIF 2.1.0, 3.11.5 and 3.11.6). */
const text = (words: string): { readonly text: string } => ({
	text: printable(words)
		.replace(/[\\[\]]/g, (character) => `\\${character}`)
		.replace(/[{}]/g, (character) => character.repeat(2)),
});

/** A path as a relative address: every character that an address cannot hold is spelled in per cent. */
const uri = (path: string): string =>
	path
		.split('/')
		.map((part) => encodeURIComponent(part.toWellFormed()))
		.join('/');

/** One log with one run. Every problem is in it, those of signed releases too. */
export function sarifReport({ problems, releases, siteUrl }: ReportInput): unknown {
	const inOrder = groupsOf(problems, releases).flatMap((group) => group.problems);
	const codes = [...new Set(inOrder.map(({ check }) => check))].sort();
	const seen = new Map<string, number>();
	return {
		$schema: SCHEMA,
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'Golden Thread', rules: codes.map((code) => ruleOf(code, siteUrl)) } },
				columnKind: 'utf16CodeUnits',
				results: inOrder.map((problem) => {
					const key = keyOf(problem);
					const occurrence = (seen.get(key) ?? 0) + 1;
					seen.set(key, occurrence);
					return resultOf(problem, codes.indexOf(problem.check), `${fingerprint(key)}:${occurrence}`);
				}),
			},
		],
	};
}

function ruleOf(code: string, siteUrl: string | undefined): unknown {
	const entry = CODES[code as Code] as (typeof CODES)[Code] | undefined;
	const helpUri = guideAddress(code, siteUrl);
	return {
		id: code,
		...(entry
			? {
					shortDescription: text(`${entry.title}.`),
					fullDescription: text(entry.why),
					defaultConfiguration: { level: LEVEL[entry.severity] },
				}
			: {}),
		...(helpUri === undefined ? {} : { helpUri }),
	};
}

function resultOf({ at, check, severity, message, remedy }: Problem, ruleIndex: number, print: string): unknown {
	return {
		ruleId: check,
		ruleIndex,
		level: LEVEL[severity],
		message: text(`${message} ${remedy}`),
		locations: [
			{
				physicalLocation: {
					artifactLocation: { uri: uri(at.file) },
					region: {
						startLine: at.line,
						startColumn: at.column,
						...(at.length === undefined ? {} : { endColumn: at.column + at.length }),
					},
				},
			},
		],
		partialFingerprints: { 'goldenThread/v1': print },
	};
}

/** What stays when rows are added above: the file, the kind and the words, but not the line. */
const keyOf = ({ at, check, message }: Problem): string =>
	`${at.file}\n${check}\n${message.replace(/\b([Rr]ows?|[Ll]ines?|cell) [A-Z]*\d+( and \d+)?/g, '$1')}`;

/** FNV-1a over UTF-16 units, 32 bits: it tells findings apart, and protects nothing. */
function fingerprint(words: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193) >>> 0;
	return hash.toString(16).padStart(8, '0');
}
