// The last look before a site is put in its place: links, downloads, and addresses that must not be lost.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../src/export/catalogue.ts';
import { lostAddresses, pageOf } from '../../src/export/links.ts';
import type { BrokenLink, PageText } from '../../src/export/links.ts';
import type { Publication } from '../../src/publication/publication.ts';

const BECAUSE: Readonly<Record<BrokenLink['because'], string>> = {
	'no-file': 'which does not exist',
	'no-anchor': 'but that page has no such place',
	'outside-base': 'which leaves the path of this site',
};
/** More would bury the first, which usually explains the rest. */
const MOST = 20;

/** Everything that is wrong with a finished site, in words. */
export function outputFaults(
	publication: Publication,
	locked: readonly string[],
	files: ReadonlySet<string>,
	broken: readonly BrokenLink[],
): string[] {
	const faults = [
		...catalogue(publication)
			.filter(({ path }) => !files.has(path))
			.map(({ path }) => `The data file ${path} was not written.`),
		...lostAddresses(
			locked,
			files,
			publication.redirects.map(({ from }) => from),
		).map(
			(path) =>
				`${path} was published once and would be lost. Add a row to data/redirects.csv: "${path},/the/new/page/,Why it moved." or, where nothing replaces it, "${path},,Why it is gone."`,
		),
		...broken.map(({ page, link, because }) => `The page ${page} links to ${link}, ${BECAUSE[because]}.`),
	];
	return faults.length <= MOST ? faults : [...faults.slice(0, MOST), `And ${faults.length - MOST} more.`];
}

/** The pages among the files of a finished site. */
export function* pagesIn(folder: string, files: ReadonlySet<string>): Generator<PageText> {
	for (const file of files) {
		if (file.endsWith('.html')) yield { address: pageOf(file), bytes: readFileSync(join(folder, file), 'latin1') };
	}
}
