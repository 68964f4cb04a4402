// The last look before a site is put in its place: links, downloads, and addresses that must not be lost.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../src/export/catalogue.ts';
import { brokenLinks, fileOf, LinkReader, lostAddresses, pageOf } from '../../src/export/links.ts';
import type { BrokenLink, ReadLinks } from '../../src/export/links.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { address } from '../../src/view/address.ts';
import { tableFaults } from './tables.ts';
import type { TablesKept } from './tables.ts';
import type { Output } from './output.ts';

const BECAUSE: Readonly<Record<BrokenLink['because'], string>> = {
	'no-file': 'which does not exist',
	'no-anchor': 'but that page has no such place',
	'outside-base': 'which leaves the path of this site',
};
/** More would bury the first, which usually explains the rest. */
const MOST = 20;

/** Where what is made of data sets stands: of each its own, and what all payments together are explored by. */
const addressesOf = (ids: readonly string[]): string[] => [
	...ids.flatMap((id) => [address.dataSet(id), address.dataSetFile(id, '')]),
	...(ids.length > 0 ? [address.spending, address.spendingFile('')] : []),
];

interface Found extends TablesKept {
	readonly broken: readonly BrokenLink[];
	/** The ids of data sets that have mistakes, and so are not there, or not whole. */
	readonly heldBack: readonly string[];
}

/** Everything that is wrong with a finished site, in words. */
export function outputFaults(
	publication: Publication,
	locked: readonly string[],
	files: ReadonlySet<string>,
	{ broken, heldBack: ids, ...tables }: Found,
): string[] {
	const redirected = publication.redirects.map(({ from }) => from);
	const lost = lostAddresses(locked, files, redirected);
	const folders = addressesOf(ids);
	const heldBack = lost.filter((path) => folders.some((folder) => path.startsWith(folder)));
	const faults = [
		...catalogue(publication)
			.filter(({ path }) => !files.has(path))
			.map(({ path }) => `The data file ${path} was not written.`),
		...tableFaults(publication, tables),
		...(heldBack.length === 0 ? [] : [awaitingRepair(heldBack)]),
		...lost
			.filter((path) => !heldBack.includes(path))
			.map(
				(path) =>
					`${path} was published once and would be lost. Add a row to data/redirects.csv: "${path},/the/new/page/,Why it moved." or, where nothing replaces it, "${path},,Why it is gone."`,
			),
		...broken.map(({ page, link, because }) => `The page ${page} links to ${link}, ${BECAUSE[because]}.`),
	];
	return faults.length <= MOST ? faults : [...faults.slice(0, MOST), `And ${faults.length - MOST} more.`];
}

const awaitingRepair = ([first, ...others]: readonly string[]): string =>
	`${first}${others.length === 0 ? '' : ` and ${others.length} more`} would be lost, because a table that was published before has mistakes now. Put those right first.`;

/**
 * Links of a finished site that lead nowhere.
 * @param drawn what the pages say that this build drew; those that the site folder brought are read here
 */
export function linksToNowhere(output: Output, drawn: readonly ReadLinks[], base: string): BrokenLink[] {
	const files = output.files();
	const known = new Set(drawn.flatMap(({ pages }) => pages.map(({ address }) => fileOf(address))));
	const others = new LinkReader();
	for (const file of files.filter((path) => path.endsWith('.html') && !known.has(path)))
		others.add({ address: pageOf(file), bytes: readFileSync(join(output.site, file), 'latin1') });
	return brokenLinks([...drawn, others.read], new Set(files), base);
}
