/** Which file somebody holds, who signed it, or why it is not what was signed. Pure: hashing is an argument. */

import { day } from '../../words/date.ts';
import { found } from '../../words/audit.ts';
import { isOfTables } from './lists.ts';
import type { Answer, Hash, Lists, Open, SignedRelease } from './lists.ts';
import { besidePublished } from './published.ts';
import { byRows, knownRows, tableIn } from './rows.ts';

/**
 * @param bytes of the file
 * @param open a signed file by its address; undefined where it cannot be had
 */
export async function answer(bytes: Uint8Array, lists: Lists, hash: Hash, open: Open): Promise<Answer> {
	const sum = await hash(bytes);
	for (const release of lists.releases) {
		const name = Object.entries(release.files ?? {}).find(([, digest]) => digest === sum)?.[0];
		const isManifest = release.digest === sum;
		if (name === undefined && !isManifest) continue;
		const holds = (await digestOf(release, hash)) === release.digest;
		return {
			isGood: holds,
			lines: [
				found.signed(name ?? 'manifest.txt', release.title),
				...(holds ? [] : [found.chainBroken]),
				found.signedBy(
					release.stages.map(({ role, stage, on, on_behalf_of: onBehalfOf }) => ({
						role,
						stage,
						on: day(on),
						onBehalfOf,
					})),
				),
				found.digest(release.digest ?? ''),
			],
		};
	}
	const published = lists.files.find(({ sha256 }) => sha256 === sum);
	if (published) {
		const isSigned = lists.releases.some(({ sealed }) => sealed);
		const madeFrom = isOfTables(published.url) ? 'tables' : isSigned ? 'signed' : 'unsigned';
		return { isGood: true, lines: [found.published(published.title, madeFrom)] };
	}
	const table = tableIn(new TextDecoder().decode(bytes));
	if (!table) return { isGood: false, lines: [found.unknown] };
	return byRows(table, await knownRows(table, lists, hash, open), await besidePublished(table, lists, open));
}

/** The digest of a release worked out anew from the sums of its files. */
async function digestOf({ files = {}, previous_digest: previous }: SignedRelease, hash: Hash): Promise<string> {
	const lines = Object.entries(files)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([path, digest]) => `${digest}  ${path}`);
	return hash(new TextEncoder().encode([`previous ${previous || 'none'}`, ...lines, ''].join('\n')));
}
