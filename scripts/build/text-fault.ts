// A text of the site folder that is code, and that cannot be run: its author must mend it, and nobody else can.
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Says which text, where in it, and what is wrong. */
export class TextFault extends Error {}

/** How the bundler tells of a mistake in a file. */
interface Mistake {
	readonly message: string;
	readonly loc?: { readonly file?: string; readonly line: number; readonly column: number };
}
interface Failure {
	readonly errors?: readonly Mistake[];
	readonly cause?: unknown;
}

/** What MDX calls the code that it makes of a text. */
const RUNNING = /\b_createMdxContent\b/;

/**
 * @param failure why the pages could not be prepared, or drawn
 * @param dir the site folder
 * @param texts absolute paths of the texts that are code
 * @returns undefined where the failure is not about one of them
 */
export function textFault(failure: unknown, dir: string, texts: readonly string[]): string | undefined {
	const { errors = [], cause } = (failure ?? {}) as Failure;
	const fileOf = (path: string): string => relative(dir, path).replaceAll('\\', '/');
	const mistake = errors.find(({ loc }) => loc?.file !== undefined && texts.includes(loc.file));
	if (mistake?.loc?.file !== undefined) {
		const { line, column } = mistake.loc;
		return say(`${fileOf(mistake.loc.file)}:${line}:${column}`, mistake.message);
	}
	if (!(cause instanceof Error) || !RUNNING.test(cause.stack ?? '')) return undefined;
	return say(texts.map(fileOf).join(' or '), `${cause.name}: ${cause.message}`);
}

function say(place: string, message: string): string {
	const [first = ''] = stripVTControlCharacters(message).trim().split('\n');
	const why = first.replace(/^(?:\[\w+\]|\d+:\d+:) /, '').replace(/ in \S+\.mdx$/, '');
	return `${place}  This text is code, and it cannot be run: ${why}. Mend it there, or write it without code, in a file whose name ends in .md.`;
}
