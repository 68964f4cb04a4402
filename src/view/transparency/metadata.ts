/** A large data set as search engines for data read it: schema.org Dataset, with one download for each file. */

import type { PublishedDataSet } from '../../domain/data-set.ts';
import type { Publication } from '../../publication/publication.ts';
import { DATA } from '../../words/descriptor.ts';
import { formatOf } from '../../words/file.ts';
import { licenceName } from '../../words/licence.ts';
import { address } from '../address.ts';
import { absolute } from '../frame.ts';
import { CONTEXT, embedded, organisation } from '../schema-org.ts';
import { describedDataSet } from './described.ts';

export function dataSetMetadata(publication: Publication, siteUrl: string, dataSet: PublishedDataSet): string {
	const { council } = publication;
	const { title, description, href, from, to, issued, modified, periods } = describedDataSet(
		publication,
		dataSet,
		false,
	);
	const url = absolute(siteUrl, href);
	const licence = licenceName(council.licence);
	return embedded({
		...CONTEXT,
		'@type': 'Dataset',
		...{ name: `${title}: ${council.name}`, description },
		...{ url, identifier: url, isAccessibleForFree: true, creator: organisation(publication) },
		keywords: DATA.transparencyKeywords,
		...(licence.url === undefined ? {} : { license: licence.url }),
		...(issued === undefined ? {} : { datePublished: issued, dateModified: modified }),
		temporalCoverage: `${from}/${to}`,
		...(council.areaCode === undefined
			? {}
			: { spatialCoverage: { '@type': 'AdministrativeArea', name: council.name, identifier: council.areaCode } }),
		includedInDataCatalog: {
			'@type': 'DataCatalog',
			name: DATA.title(council.name),
			url: absolute(siteUrl, address.data),
		},
		variableMeasured: dataSet.files.at(-1)!.columns.map(({ name }) => name),
		distribution: periods.flatMap(({ files, from, to }) =>
			files.map(({ title, facts: { path, bytes } }) => ({
				'@type': 'DataDownload',
				name: title,
				encodingFormat: formatOf(path),
				contentUrl: absolute(siteUrl, path),
				contentSize: `${bytes} B`,
				temporalCoverage: `${from}/${to}`,
			})),
		),
	});
}
