// What stands in the output before any page is drawn: files of the site folder as they are, scripts and styles.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { mdxFiles } from '../../src/prose/site-texts.ts';
import type { Publication } from '../../src/publication/publication.ts';
import type { PagesCode } from '../compile/code.ts';
import type { PagesThread } from './pages-thread.ts';
import type { PlaceToDraw } from './task.ts';

/** What draws the pages, and with which code. */
export interface DrawnBy {
	readonly pages: PagesThread;
	readonly code: PagesCode;
}

/**
 * Puts them there.
 * @throws TextFault where a text of the site folder cannot be compiled
 */
export async function layOut(
	code: PagesCode,
	home: Pick<PlaceToDraw, 'dir' | 'base' | 'siteUrl' | 'known'>,
	publication: Publication,
	into: string,
): Promise<PlaceToDraw> {
	const own = join(home.dir, 'public');
	if (existsSync(own)) cpSync(own, into, { recursive: true });
	const compiled = await code.for(home.base, { dir: home.dir, texts: mdxFiles(publication) });
	cpSync(compiled.assets, into, { recursive: true });
	return { ...home, own, into, code: compiled.code };
}
