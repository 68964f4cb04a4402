/** A large data set as search engines for data read it: schema.org Dataset, with one download for each file. */

import type { PublishedDataSet } from '../../domain/data-set.ts';
import type { Publication } from '../../publication/publication.ts';
import { DATA } from '../../words/descriptor.ts';
import { notices } from '../../words/download.ts';
import { formatOf } from '../../words/file.ts';
import { licenceName } from '../../words/licence.ts';
import { FILE } from '../../words/transparency/files.ts';
import { address } from '../address.ts';
import { absolute } from '../frame.ts';
import { CONTEXT, embedded, organisation } from '../schema-org.ts';

export function dataSetMetadata(publication: Publication, siteUrl: string, dataSet: PublishedDataSet): string {
	const { council } = publication;
	const { files, title, description } = dataSet;
	const url = absolute(siteUrl, address.dataSet(dataSet.id));
	const licence = licenceName(council.licence);
	const first = files.reduce((from, { period }) => (period.start < from ? period.start : from), files[0]!.period.start);
	const last = files.reduce((to, { period }) => (period.end > to ? period.end : to), '');
	return embedded({
		...CONTEXT,
		'@type': 'Dataset',
		name: `${title}: ${council.name}`,
		description: [description, ...notices(council, false), FILE.notSealed].filter((text) => text !== '').join(' '),
		...{ url, identifier: url, isAccessibleForFree: true, creator: organisation(publication) },
		...(licence.url === undefined ? {} : { license: licence.url }),
		temporalCoverage: `${first}/${last}`,
		...(council.areaCode === undefined
			? {}
			: { spatialCoverage: { '@type': 'AdministrativeArea', name: council.name, identifier: council.areaCode } }),
		includedInDataCatalog: {
			'@type': 'DataCatalog',
			name: DATA.title(council.name),
			url: absolute(siteUrl, address.data),
		},
		variableMeasured: files.at(-1)!.columns.map(({ name }) => name),
		distribution: files.toReversed().flatMap(({ csv, parquet }) =>
			[csv, parquet].map(({ path, bytes }) => ({
				'@type': 'DataDownload',
				encodingFormat: formatOf(path),
				contentUrl: absolute(siteUrl, path),
				contentSize: `${bytes} B`,
			})),
		),
	});
}
