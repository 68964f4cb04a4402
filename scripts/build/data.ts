// The data files of a build, written while Astro prepares its code in a thread of its own.
import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import { FilesToMake } from '../../src/export/files.ts';
import type { MadeFile } from '../../src/export/files.ts';
import { makePictures } from '../../src/export/pictures.ts';
import type { LoadedSite } from '../../src/load.ts';
import type { Site } from '../../src/site.ts';
import { ROOT } from './options.ts';
import type { Output } from './output.ts';
import type { LargeMade, Written } from './task.ts';

const fonts = [400, 700].map((weight) => join(ROOT, `src/fonts/source-sans-3-latin-${weight}.ttf`));
const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

/** Milliseconds of work after which a signal and the other threads are heard. */
const TURN = 50;

/**
 * Writes every data file.
 * @param folders what each release says, as read
 * @param site as far as it is known; its `files` get what is to be said of each
 * @param large what another thread makes of the large tables: the lists of all files wait for it
 * @param turn hears signals and the other threads; fails when one of them has
 */
export async function writeData(
	folders: LoadedSite['folders'],
	{
		publication,
		isPreview,
		files,
	}: Pick<Site, 'publication' | 'isPreview'> & { readonly files: Map<string, FileFacts> },
	hasPictures: boolean,
	large: Promise<LargeMade>,
	output: Output,
	turn: () => Promise<unknown>,
): Promise<Written['made']> {
	const write = async (made: Iterable<MadeFile>): Promise<void> => {
		let since = performance.now();
		for (const { facts, bytes } of made) {
			output.write(facts.path, bytes);
			files.set(facts.path, facts);
			if (performance.now() - since < TURN) continue;
			await turn();
			since = performance.now();
		}
	};
	const making = new FilesToMake(publication, { folders, isPreview, hash: sha256 });
	await write(making.tables());
	await write(makePictures(publication, { isPreview, fonts, isForAll: hasPictures, hash: sha256 }));
	const { dataSets, spending, written } = await large;
	for (const facts of written) files.set(facts.path, facts);
	const made = { ...(spending ? { spending } : {}), dataSets };
	await write(making.lists({ ...publication, ...made }));
	return made;
}
