/** Every data set as catalogues list it, tables and large data sets alike, so that no two catalogues can disagree. */

import type { FileFacts } from '../../domain/file-facts.ts';
import type { Frequency } from '../../domain/indicator.ts';
import type { Coverage } from '../../publication/coverage.ts';
import { address } from '../../view/address.ts';
import { describedDataSets } from '../../view/transparency/described.ts';
import { DATA } from '../../words/descriptor.ts';
import type { DataFacts } from './facts.ts';

/** What a file is, in the words of catalogues. */
export interface Kind {
	readonly format: string;
	readonly mediaType: string;
	/** In the file-type list of the European Union. */
	readonly listed: string;
}
const KINDS: Readonly<Record<string, Kind>> = {
	csv: { format: 'CSV', mediaType: 'text/csv', listed: 'CSV' },
	json: { format: 'JSON', mediaType: 'application/json', listed: 'JSON' },
	parquet: { format: 'Parquet', mediaType: 'application/vnd.apache.parquet', listed: 'PARQUET' },
};
const kindOf = ({ path }: FileFacts): Kind => KINDS[path.slice(path.lastIndexOf('.') + 1)]!;

export interface ListedFile extends Kind {
	readonly title: string;
	readonly facts: FileFacts;
	/** When it became public, where that is said of this file alone. */
	readonly issued?: string;
	/** The data package that says what its columns mean. */
	readonly describedBy: string;
}

/** Files about one stretch of time, in several forms. */
export interface ListedPart {
	/** Set apart from others of the same data set. */
	readonly id: string;
	readonly title: string;
	readonly covers?: Coverage;
	readonly modified?: string;
	readonly files: readonly ListedFile[];
}

export interface ListedSet {
	/** Its page, without the address of the site. */
	readonly page: string;
	readonly title: string;
	readonly description: string;
	readonly keywords: readonly string[];
	readonly frequency: Frequency;
	/** Undefined where the council does not say when it published. */
	readonly issued?: string;
	readonly modified?: string;
	readonly version?: string;
	readonly covers?: Coverage;
	readonly parts: readonly ListedPart[];
}

/** The tables of the figures, then the data sets of data/transparency/. */
export function listedSets(facts: DataFacts): ListedSet[] {
	const { publication, notices, tables, issued, modified, version, covers } = facts;
	const covered = covers === undefined ? {} : { covers };
	const describedBy = address.latestFile('datapackage.json');
	return [
		...tables.map(({ title, description, page, files }): ListedSet => ({
			...{ page, title, description: [description, ...notices].join(' '), keywords: DATA.keywords },
			...{ frequency: 'quarter', issued, modified, version, ...covered },
			parts: [
				{
					...{ id: 'data', title, modified, ...covered },
					files: files.map((file) => {
						const kind = kindOf(file);
						return { title: `${title} (${kind.format})`, facts: file, describedBy, ...kind };
					}),
				},
			],
		})),
		...describedDataSets(publication, facts.isPreview).map((dataSet): ListedSet => ({
			...{ page: dataSet.href, title: dataSet.title, description: dataSet.description },
			...{ keywords: DATA.transparencyKeywords, frequency: dataSet.frequency },
			...(dataSet.issued === undefined ? {} : { issued: dataSet.issued }),
			...(dataSet.modified === undefined ? {} : { modified: dataSet.modified }),
			covers: { from: dataSet.from, to: dataSet.to },
			parts: dataSet.periods.map(({ title, from, to, published, files, description }): ListedPart => ({
				...{ id: `from-${from}-to-${to}`, title, covers: { from, to } },
				...(published === undefined ? {} : { modified: published }),
				files: files.map((file) => ({
					...file,
					...kindOf(file.facts),
					...(published === undefined ? {} : { issued: published }),
					describedBy: description.path,
				})),
			})),
		})),
	];
}
