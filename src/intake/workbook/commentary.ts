/** The rows of a commentary sheet as the Markdown files that a site folder holds. */

import { idFault } from '../../domain/ids.ts';
import type { Cells } from '../../read/records/table.ts';
import type { WorkbookTable } from './read.ts';

export interface CommentaryFile {
	readonly indicator: string;
	/** The row of the sheet's table that it comes from. */
	readonly row: number;
	readonly text: string;
}

/** One file for each row whose measure has a name that may be a file's: any other could lead out of the folder. */
export const commentaryFiles = ({ rows }: Pick<WorkbookTable, 'rows'>): CommentaryFile[] =>
	rows.flatMap((cells, row) => {
		const { indicator = '' } = cells;
		return idFault(indicator) === undefined ? [{ indicator, row, text: markdown(cells) }] : [];
	});

/** Always quoted: a post may hold a colon. JSON is YAML. */
const setting = (name: string, text: string | undefined): string =>
	text ? `${name}: ${/^[\w][\w ,()-]*$/.test(text) ? text : JSON.stringify(text)}\n` : '';

const markdown = ({ by, on, action, commentary }: Cells): string =>
	`---\n${setting('by', by)}${setting('on', on)}${setting('action', action)}---\n\n${(commentary ?? '').trim()}\n`;

/** The cells that such a file says, also one that somebody wrote by hand; where its settings are unlike ours, all is words. */
export function commentaryCells(indicator: string, text: string): Cells {
	const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
	const [, settings, body] = /^---\n((?:\w+:.*\n)*)---\n([^]*)$/.exec(lines) ?? [];
	if (settings === undefined || body === undefined) return { indicator, commentary: lines.trim() };
	const said = [...settings.matchAll(/^(\w+):(.*)$/gm)].map(([, name, value]) => [name!, unquoted(value!.trim())]);
	return { ...Object.fromEntries(said), indicator, commentary: body.trim() };
}

function unquoted(text: string): string {
	if (/^'.*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'");
	if (!/^"(?:[^"\\]|\\.)*"$/.test(text)) return text;
	try {
		return JSON.parse(text) as string;
	} catch {
		return text;
	}
}
