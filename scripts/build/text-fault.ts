// A text of the site folder that is code, and that cannot be drawn: its author must mend it, and nobody else can.
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Says which text, where in it, and what is wrong. */
export class TextFault extends Error {}

/** How the bundler tells of a mistake in a file. */
interface Mistake {
	readonly message: string;
	readonly loc?: { readonly file?: string; readonly line: number; readonly column: number };
}

/**
 * @param error why the pages could not be prepared
 * @param dir the site folder
 * @returns undefined where it is not about a text of that folder
 */
export function textFault(error: unknown, dir: string): string | undefined {
	const mistakes = (error as { errors?: readonly Mistake[] } | undefined)?.errors ?? [];
	for (const { message, loc } of mistakes) {
		const file = loc?.file === undefined ? '..' : relative(dir, loc.file).replaceAll('\\', '/');
		if (!loc || !/^content\/.*\.mdx$/.test(file)) continue;
		const [said = ''] = stripVTControlCharacters(message).trim().split('\n');
		const why = said.replace(/^(?:\[\w+\]|\d+:\d+:) /, '').replace(/ in \S+\.mdx$/, '');
		return `${file}:${loc.line}:${loc.column}  This text is code, and it cannot be run: ${why}. Mend it there, or write it without code, as ${file.slice(0, -1)}.`;
	}
	return undefined;
}
