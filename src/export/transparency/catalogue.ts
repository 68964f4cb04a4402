/** The files of the large tables, as the catalogue lists them. Another thread writes them, and knows their sizes. */

import type { PublishedDataFile, PublishedDataSet } from '../../domain/data-set.ts';
import type { FileFacts } from '../../domain/file-facts.ts';
import type { Publication } from '../../publication/publication.ts';
import { period as periodText } from '../../words/date.ts';
import { FILE } from '../../words/transparency/files.ts';

/** A file as the catalogue lists it. */
export interface LargeFile {
	readonly path: string;
	readonly title: string;
	readonly description: string;
	readonly format: 'CSV' | 'Parquet' | 'JSON' | 'Text';
	readonly content: { readonly kind: 'large'; readonly dataSet: string; readonly period?: string };
	readonly isImmutable: false;
}

/** Every file of one period, the CSV first. */
export const periodFiles = ({ csv, lga, parquet, json }: PublishedDataFile): FileFacts[] => [
	csv,
	...(lga ? [lga] : []),
	parquet,
	json,
];

/** Every file of a data set, the newest first. */
export const filesOfDataSet = ({ files, checksums }: PublishedDataSet): FileFacts[] => [
	...files.toReversed().flatMap(periodFiles),
	checksums,
];

export function largeFiles({ dataSets = [], council }: Publication): LargeFile[] {
	return dataSets.flatMap((dataSet) => {
		const { id, title, description } = dataSet;
		const newest = { isImmutable: false } as const;
		return [
			...dataSet.files.toReversed().flatMap((file): LargeFile[] => {
				const period = periodText(file.period, 'in-period', council.yearStartsInMonth);
				const content = { kind: 'large', dataSet: id, period: file.period.text } as const;
				const base = { ...newest, content, description };
				const { csv, lga, parquet, json } = file;
				return [
					{ ...base, path: csv.path, title: FILE.csv(title, period), format: 'CSV' },
					...(lga
						? [
								{
									...base,
									...{ path: lga.path, title: FILE.lga(title, period), description: FILE.lgaDescription },
									format: 'CSV' as const,
								},
							]
						: []),
					{ ...base, path: parquet.path, title: FILE.parquet(title, period), format: 'Parquet' },
					{
						...base,
						...{ path: json.path, title: FILE.json(title, period), description: FILE.jsonDescription, format: 'JSON' },
					},
				];
			}),
			{
				...newest,
				...{ path: dataSet.checksums.path, title: FILE.checksums(title), description: FILE.checksumsDescription },
				...{ format: 'Text', content: { kind: 'large', dataSet: id } },
			},
		];
	});
}
