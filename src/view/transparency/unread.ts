/** Data sets whose settings cannot be read, as readers are told of them. */

import type { HeldBackFile } from '../../domain/data-set.ts';
import type { Publication } from '../../publication/publication.ts';
import { codeOfFolder } from '../../transparency/schemas/index.ts';
import { CODE_DATA_SET } from '../../words/transparency/data-sets.ts';
import { address } from '../address.ts';

/**
 * Those that were published before: of another one nobody can say whether its time has come.
 * @param ids the names of their folders, which tell which data set of the Code each is, if any
 */
export function unreadDataSets(
	{ lockedUrls = [] }: Pick<Publication, 'lockedUrls'>,
	ids: readonly string[],
): HeldBackFile[] {
	return ids
		.filter((id) => lockedUrls.includes(address.dataSet(id)))
		.map((id) => {
			const code = codeOfFolder(id);
			return code === undefined ? { dataSet: id, title: id } : { dataSet: id, title: CODE_DATA_SET[code].title, code };
		});
}
