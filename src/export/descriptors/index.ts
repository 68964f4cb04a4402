/** Files that describe the tables, each in the words of another standard, all from the same facts. */

import type { FileFacts } from '../../domain/file-facts.ts';
import { address } from '../../view/address.ts';
import type { DescriptorId } from '../catalogue.ts';
import type { Json } from '../json.ts';
import { dataJson, dcat } from './catalogues.ts';
import { csvw } from './csvw.ts';
import { dataPackage } from './data-package.ts';
import type { DataFacts } from './facts.ts';
import { inventory } from './inventory.ts';
import { openApi } from './open-api.ts';

/** @param path where the descriptor stands */
export function describe(id: Exclude<DescriptorId, 'checksums' | 'inventory'>, facts: DataFacts, path: string): Json {
	switch (id) {
		case 'dataPackage':
			return dataPackage(facts, path);
		case 'csvw':
			return csvw(facts);
		case 'dcat':
			return dcat(facts);
		case 'dataJson':
			return dataJson(facts);
		case 'openApi':
			return openApi(facts);
	}
}

export { inventory };

/** The newest files as sha256sum lists them, with paths from the folder that the list stands in. */
export const checksums = (files: Iterable<FileFacts>): string => {
	const folder = address.latestFile('');
	return [...files]
		.filter(({ path }) => path.startsWith(folder))
		.map(({ path, sha256 }) => `${sha256}  ${path.slice(folder.length)}\n`)
		.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
		.join('');
};
