// A text of the site folder that is code, and that cannot be run: its author must mend it, and nobody else can.
import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Says which text, where in it, and what is wrong. */
export class TextFault extends Error {}

/** What may be known of a failure: of the bundler's, its mistakes and their files; of a text that runs, its own (bundle.ts). */
interface Failure {
	readonly message?: string;
	readonly cause?: unknown;
	readonly textFile?: string;
	readonly errors?: readonly { readonly message: string; readonly loc?: { readonly file?: string } }[];
}

/** The parser of such texts tells the place first. */
const PLACE = /^(?<place>\d+:\d+): /;

/**
 * @param error why the pages could not be prepared, or drawn
 * @param dir the site folder
 * @returns undefined where the failure is not about what the site folder holds as code
 */
export function textFault(error: unknown, dir: string): string | undefined {
	const home = realpathSync(dir);
	const own = (path: string): string => relative(home, path).replaceAll('\\', '/');
	for (let one = error as Failure | undefined; typeof one === 'object' && one !== null; one = one.cause as Failure) {
		if (one.textFile !== undefined) return say(own(realpathSync(one.textFile)), said(one.cause));
		for (const { message, loc } of one.errors ?? []) {
			const plain = stripVTControlCharacters(message);
			const [named] = /\bcontent\/[^\s'":]+\.mdx\b/.exec(plain) ?? [];
			const file = loc?.file === undefined ? named : own(loc.file);
			if (file?.startsWith('content/')) return say(file, plain);
		}
	}
	return undefined;
}

const said = (cause: unknown): string => (cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause));

function say(file: string, message: string): string {
	const [first = ''] = stripVTControlCharacters(message).trim().split('\n');
	const place = PLACE.exec(first)?.groups?.['place'];
	const why = first
		.replace(PLACE, '')
		.replace(/^\[\w+\]:? /, '')
		.replace(/ (?:in|by|from) "?\S*\.\w+"?\.?$/, '')
		.replace(/\.+$/, '');
	return `${file}${place ? `:${place}` : ''}  This text is code, and it cannot be run: ${why}. Mend it there, or write it without code, in a file whose name ends in .md.`;
}
