// What a build is asked to do, from the words of the command line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface BuildOptions {
	readonly dir: string;
	readonly out: string;
	readonly now?: string | undefined;
	readonly base?: string | undefined;
	readonly preview?: string | undefined;
	/** Put the site in its place although links are broken: while pages are being written. */
	readonly isDraft: boolean;
}

export const USAGE = `npm run build -- [options]

  --site DIR         the folder that holds data/ and content/ (default: this repository)
  --out DIR          where the site goes (default: dist, or dist-NAME for another site)
  --now INSTANT      publish as of this instant, such as 2025-11-06T09:30:00Z (default: now)
  --base /PATH       the path that the site is served under (default: that of siteUrl in council.json)
  --preview RELEASE  show this release although it is not public; needs an --out of its own
  --draft            build although links are broken, while pages are being written
  --help             this text

It ends with 0 when the site is built, 1 when the data need correcting, 2 when we are to blame.`;

/** What was asked for cannot be done, and the message says what to write instead. */
export class UsageError extends Error {}

export const ROOT = resolve(import.meta.dirname, '../..');

/** @throws UsageError */
export function readOptions(args: readonly string[]): BuildOptions | 'help' {
	const values = parse(args);
	if (values.help) return 'help';
	const dir = resolve(values.site ?? ROOT);
	if (!existsSync(join(dir, 'data'))) throw new UsageError(`There is no folder data in ${shown(dir)}.`);
	const { now, base, preview } = values;
	if (now !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/.test(now))
		throw new UsageError(`"${now}" is not an instant. Write it with its time zone: 2025-11-06T09:30:00Z.`);
	if (base !== undefined && !/^\/([\w.~-]+\/?)*$/.test(base))
		throw new UsageError(`"${base}" is not a path. Write it from the start: /performance.`);
	if (preview !== undefined && values.out === undefined)
		throw new UsageError('A preview needs a folder of its own: add --out DIR.');
	const out = resolve(values.out ?? (dir === ROOT ? 'dist' : `dist-${basename(dir)}`));
	refuseOut(out, preview !== undefined);
	return { dir, out, now: now && new Date(now).toISOString(), base, preview, isDraft: values.draft === true };
}

function parse(args: readonly string[]) {
	const [text, yes] = [{ type: 'string' }, { type: 'boolean' }] as const;
	const options = { site: text, out: text, now: text, base: text, preview: text, draft: yes, help: yes } as const;
	try {
		return parseArgs({ args: [...args], options }).values;
	} catch (error) {
		throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
	}
}

/** A build replaces its output folder whole: it must be empty, or an earlier build. A preview never replaces a live one. */
function refuseOut(out: string, isPreview: boolean): void {
	if (!existsSync(out) || readdirSync(out).length === 0) return;
	const index = join(out, 'data/index.json');
	if (!existsSync(index)) throw new UsageError(`${shown(out)} holds something else. Choose another --out.`);
	if (isPreview && JSON.parse(readFileSync(index, 'utf8')).preview !== true)
		throw new UsageError(`${shown(out)} holds a published site. A preview needs another --out.`);
}

export const shown = (path: string): string => relative(process.cwd(), path) || '.';
