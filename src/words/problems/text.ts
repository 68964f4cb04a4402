/** What is said of the Markdown that officers write. */

import type { Fault } from './fault.ts';
import { quoted } from './fault.ts';

export const rawHtml = (found: string): Fault => ({
	check: 'A005',
	message: `The text holds HTML (${quoted(found)}).`,
	remedy: 'Write it in Markdown, or put it in backticks if readers should see it as it stands.',
	found,
});

export const refersToFile = (found: string, isPicture: boolean): Fault => ({
	check: 'A006',
	message: isPicture
		? `The text shows a picture (${quoted(found)}).`
		: `The text links to ${quoted(found)}, which is neither a web address nor a page of this site.`,
	remedy: isPicture
		? 'Say it in words: these texts are published and sealed without any other file.'
		: 'Link to a full address that begins with https://, or to a page of this site that begins with /.',
	found,
});

export const namesParty = (found: string): Fault => ({
	check: 'W001',
	message: `The text names a political party (${quoted(found)}).`,
	remedy: 'Say which post or body of the council is meant: the Cabinet, the Leader, the committee.',
	found,
});

export const claimsCause = (found: string): Fault => ({
	check: 'W002',
	message: `The text says what caused a result (${quoted(found)}).`,
	remedy: 'Say what was done and what happened, each in a sentence of its own, or name the study that shows the cause.',
	found,
});
