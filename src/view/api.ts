/** What the page about the JSON files says: each address with an example that works, and the rules that hold for all. */

import type { FileFacts } from '../domain/file-facts.ts';
import type { Publication } from '../publication/publication.ts';
import { API, apiSamples } from '../words/api.ts';
import type { Sample } from '../words/data-hub.ts';
import { address } from './address.ts';
import { downloads } from './download.ts';
import type { Download } from './download.ts';
import { absolute } from './frame.ts';
import type { Cell, Row, TableView } from './table.ts';

/** An address as openapi.json describes it. */
export interface ApiOperation {
	readonly path: string;
	readonly summary: string;
	readonly parameter?: string;
	readonly table?: string;
}

export interface ApiView {
	readonly words: typeof API;
	readonly addresses: TableView;
	readonly rules: readonly string[];
	readonly samples: readonly Sample[];
	readonly description: readonly Download[];
}

export function apiView(
	publication: Publication,
	siteUrl: string,
	operations: readonly ApiOperation[],
	files: ReadonlyMap<string, FileFacts>,
): ApiView {
	const measure = publication.indicators[0]?.id;
	const release = publication.releases.at(-1)?.id;
	const filled = (path: string): string | undefined => {
		const id = path.startsWith(address.releaseFile('{id}', '')) ? release : measure;
		return path.includes('{id}') ? id && path.replace('{id}', id) : path;
	};
	const example = ({ path }: ApiOperation): Cell => {
		const file = filled(path);
		return file !== undefined && files.has(file) ? { text: file, href: file } : { text: API.noExample };
	};
	const shown =
		measure === undefined ? address.latestFile('releases.json') : address.latestFile(`measures/${measure}.json`);
	return {
		words: API,
		addresses: {
			caption: API.addresses,
			columns: [API.address, API.gives, API.example].map((title) => ({ title, kind: 'text' })),
			rows: operations.map((operation): Row => ({
				cells: [
					{
						text: operation.path,
						...(operation.parameter === undefined ? {} : { detail: API.id(operation.parameter) }),
					},
					operation.table === undefined
						? { text: operation.summary }
						: { text: operation.summary, href: `${address.dataset(operation.table)}#columns` },
					example(operation),
				],
			})),
		},
		rules: API.rules,
		samples: apiSamples(absolute(siteUrl, shown)),
		description: downloads(files, [
			{ what: API.openApi, path: address.openApi, detail: absolute(siteUrl, address.openApi) },
		]),
	};
}
