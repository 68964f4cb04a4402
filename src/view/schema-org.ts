/** What search engines for data sets read in a page: schema.org Dataset and DataCatalog (standards.md, section 5.2). */

import type { FileFacts } from '../domain/file-facts.ts';
import { coverageOf } from '../publication/coverage.ts';
import { dataVersion } from '../publication/data-version.ts';
import type { Publication } from '../publication/publication.ts';
import { DATA } from '../words/descriptor.ts';
import { notices } from '../words/download.ts';
import { formatOf } from '../words/file.ts';
import { licenceName } from '../words/licence.ts';
import { address } from './address.ts';
import { absolute } from './frame.ts';

interface Described {
	readonly title: string;
	readonly description: string;
	/** Root-relative address of its page. */
	readonly href: string;
}

type Metadata = Readonly<Record<string, unknown>>;

/** JSON that can stand in a script element: no text of a council's ends it. */
export const embedded = (metadata: Metadata): string => JSON.stringify(metadata).replaceAll('<', '\\u003c');

export function organisation({ council }: Publication): Metadata {
	const { homepage } = council;
	return { '@type': 'Organization', name: council.name, ...(homepage === undefined ? {} : { url: homepage }) };
}

function dataset(
	publication: Publication,
	siteUrl: string,
	{ title, description, href }: Described,
	files: readonly FileFacts[],
): Metadata {
	const { council, releases } = publication;
	const licence = licenceName(council.licence);
	const covers = coverageOf(publication);
	return {
		'@type': 'Dataset',
		name: `${title}: ${DATA.title(council.name)}`,
		description: [description, ...notices(council, false), DATA.description(council.name)].join(' '),
		url: absolute(siteUrl, href),
		identifier: absolute(siteUrl, href),
		isAccessibleForFree: true,
		version: dataVersion(publication),
		keywords: DATA.keywords,
		creator: organisation(publication),
		...(licence.url === undefined ? {} : { license: licence.url }),
		...(releases.length === 0 ? {} : { dateModified: releases.at(-1)!.release.publishAt }),
		...(covers ? { temporalCoverage: `${covers.from}/${covers.to}` } : {}),
		...(council.areaCode === undefined
			? {}
			: { spatialCoverage: { '@type': 'AdministrativeArea', name: council.name, identifier: council.areaCode } }),
		includedInDataCatalog: {
			'@type': 'DataCatalog',
			name: DATA.title(council.name),
			url: absolute(siteUrl, address.data),
		},
		distribution: files.map(({ path, bytes }) => ({
			'@type': 'DataDownload',
			encodingFormat: formatOf(path),
			contentUrl: absolute(siteUrl, path),
			contentSize: `${bytes} B`,
		})),
	};
}

export const CONTEXT = { '@context': 'https://schema.org' };

/** For the page of one table. */
export const datasetMetadata = (
	publication: Publication,
	siteUrl: string,
	described: Described,
	files: readonly FileFacts[],
): string => embedded({ ...CONTEXT, ...dataset(publication, siteUrl, described, files) });

/** For the page that leads to all of them. */
export const catalogueMetadata = (publication: Publication, siteUrl: string, tables: readonly Described[]): string =>
	embedded({
		...CONTEXT,
		'@type': 'DataCatalog',
		name: DATA.title(publication.council.name),
		description: [...notices(publication.council, false), DATA.description(publication.council.name)].join(' '),
		url: absolute(siteUrl, address.data),
		publisher: organisation(publication),
		dataset: tables.map(({ title, description, href }) => ({
			'@type': 'Dataset',
			...{ name: title, description, url: absolute(siteUrl, href) },
		})),
	});
