// The data files of a build, written while another thread draws the pages of measures.
import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import { FilesToMake } from '../../src/export/files.ts';
import type { MadeFile } from '../../src/export/files.ts';
import type { LoadedSite } from '../../src/load.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { ROOT } from './root.ts';
import type { Output } from './output.ts';
import type { FromLarge } from './task.ts';
import type { Templates } from './template.ts';
import { withTables } from './with-tables.ts';

const fonts = [400, 700].map((weight) => join(ROOT, `src/fonts/source-sans-3-latin-${weight}.ttf`));
const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

/** Milliseconds of work after which a signal and the other threads are heard. */
const TURN = 50;

interface DataOptions extends Pick<LoadedSite, 'folders'> {
	readonly isPreview: boolean;
	readonly hasPictures: boolean;
	readonly templates: Templates | undefined;
}

interface Told extends Pick<Output, 'write'> {
	/** Hears of every file, soon after it is written. */
	readonly wrote: (files: readonly FileFacts[]) => void;
	/** Hears signals and the other threads; fails when one of them has. */
	readonly turn: () => Promise<unknown>;
}

/**
 * Writes every data file, and last of all the list of them, which knows nothing of pictures and templates.
 * @param large what another thread makes of the large tables: the lists of all files wait for it
 * @returns the publication with what they tell
 */
export async function writeData(
	publication: Publication,
	{ folders, isPreview, hasPictures, templates }: DataOptions,
	large: Promise<FromLarge>,
	{ write, wrote, turn }: Told,
): Promise<Publication> {
	const writeAll = async (made: Iterable<MadeFile>): Promise<void> => {
		let since = performance.now();
		let written: FileFacts[] = [];
		for (const { facts, bytes } of made) {
			write(facts.path, bytes);
			written.push(facts);
			if (performance.now() - since < TURN) continue;
			wrote(written);
			written = [];
			await turn();
			since = performance.now();
		}
		wrote(written);
	};
	// When it is loaded, the library that draws them asks every thread for a report: one that takes in a publication is slow to give it.
	const { makePictures } = await import('../../src/export/pictures.ts');
	const making = new FilesToMake(publication, { folders, isPreview, hash: sha256 });
	await writeAll(makePictures(publication, { isPreview, fonts, isForAll: hasPictures, hash: sha256 }));
	await writeAll(making.tables());
	if (templates) await writeAll(templates.make(sha256));
	const complete = withTables(publication, await large);
	await writeAll(making.lists(complete));
	return complete;
}
