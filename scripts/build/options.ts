// What a build is asked to do, from the words of the command line.
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { instant } from '../../src/read/records/object.ts';
import { refuseOut } from './folders.ts';
import { shown, USAGE, UsageError } from './misuse.ts';
import { ROOT } from './root.ts';

export interface BuildOptions {
	readonly dir: string;
	readonly out: string;
	readonly now?: string | undefined;
	readonly base?: string | undefined;
	readonly preview?: string | undefined;
	/** Put the site in its place although links are broken: while pages are being written. */
	readonly isDraft: boolean;
	/** Add the addresses of the finished site to its data/urls.lock, and what its large tables say to data/tables.lock. */
	readonly isLocking?: boolean;
	/** Draw charts as PNG and a card for each measure and report, too. */
	readonly hasPictures?: boolean;
	/** Draw pages that other sites may show in a frame, too. */
	readonly hasEmbeds?: boolean;
	/** Put the whole site into one file, too. */
	readonly isArchiving?: boolean;
}

/** @throws UsageError */
export function readOptions(args: readonly string[]): BuildOptions | 'help' {
	const values = parse(args);
	if (values.help) return 'help';
	const dir = resolve(values.site ?? ROOT);
	if (!existsSync(join(dir, 'data'))) throw new UsageError(`There is no folder data in ${shown(dir)}.`);
	const { now, base, preview } = values;
	if (now !== undefined && !instant.safeParse(now).success)
		throw new UsageError(
			`"${now}" is not an instant. Write a day that there is, a time and its time zone: 2025-11-06T09:30:00Z.`,
		);
	if (base !== undefined && !isPath(base))
		throw new UsageError(`"${base}" is not a path. Write it from the start: /performance.`);
	if (preview !== undefined && values.out === undefined)
		throw new UsageError('A preview needs a folder of its own: add --out DIR.');
	if (values.lock && (preview !== undefined || values.draft))
		throw new UsageError(
			'Only what is published has lasting addresses: --lock goes with neither --preview nor --draft.',
		);
	const out = resolve(values.out ?? (dir === ROOT ? 'dist' : `dist-${basename(dir)}`));
	refuseOut(out, preview !== undefined);
	return {
		dir,
		out,
		now: now && new Date(now).toISOString(),
		base,
		preview,
		isDraft: values.draft === true,
		isLocking: values.lock === true,
		hasPictures: values.pictures === true,
		hasEmbeds: values.embeds === true,
		isArchiving: values.archive === true,
	};
}

/** One way only to read it: a pattern with two would try them all, for ever, on a long text that does not match. */
const isPath = (text: string): boolean =>
	/^\/(?:[\w.~-]+(?:\/[\w.~-]+)*\/?)?$/.test(text) && !/\/\.{1,2}(?:\/|$)/.test(text);

function parse(args: readonly string[]) {
	const [text, yes] = [{ type: 'string' }, { type: 'boolean' }] as const;
	const flags = { draft: yes, lock: yes, archive: yes, pictures: yes, embeds: yes, help: yes } as const;
	const options = { site: text, out: text, now: text, base: text, preview: text, ...flags } as const;
	try {
		return parseArgs({ args: [...args], options }).values;
	} catch (error) {
		throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
	}
}
