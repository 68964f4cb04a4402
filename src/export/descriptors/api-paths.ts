/** The JSON files as an interface: each address with what it answers. openapi.json and the page about it say the same. */

import { address } from '../../view/address.ts';
import type { TableId } from '../../words/columns.ts';
import { DATA } from '../../words/descriptor.ts';
import { PROOF_FILE } from '../../words/download.ts';

export interface Operation {
	/** Root-relative; what stands in braces is to be filled in. */
	readonly path: string;
	/** Name of the operation. */
	readonly id: string;
	readonly summary: string;
	/** Name of the schema of its answer. */
	readonly answer: string;
	/** What {id} is; undefined where the address has none. */
	readonly parameter?: string;
	/** The table whose rows it answers with. */
	readonly table?: TableId;
}

export const operations = (tables: readonly { readonly id: TableId; readonly title: string }[]): Operation[] => [
	{ path: `${address.data}index.json`, id: 'index', summary: DATA.apiIndex, answer: 'index' },
	{ path: address.signatures, id: 'signatures', summary: PROOF_FILE.signatures.title, answer: 'signatures' },
	...tables.map(({ id, title }): Operation => ({
		path: address.latestFile(`${id}.json`),
		id,
		summary: DATA.apiTable(title),
		answer: id,
		table: id,
	})),
	{
		path: address.latestFile('measures/{id}.json'),
		id: 'measure',
		summary: DATA.apiMeasure,
		answer: 'measure',
		parameter: DATA.measureId,
	},
	{
		path: address.releaseFile('{id}', 'release.json'),
		id: 'release',
		summary: DATA.apiRelease,
		answer: 'release',
		parameter: DATA.releaseId,
	},
];
