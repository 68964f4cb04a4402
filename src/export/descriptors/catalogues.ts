/** How other people's catalogues read ours: DCAT-AP 3 as JSON-LD, data.json (standards.md, section 5). */

import type { FileFacts } from '../../domain/file-facts.ts';
import { address } from '../../view/address.ts';
import { DATA } from '../../words/descriptor.ts';
import type { Json } from '../json.ts';
import type { DataFacts, TableFacts } from './facts.ts';
import { nameOf } from './facts.ts';

interface Kind {
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
/** What a file is, in the words of catalogues. */
export const kindOf = (file: FileFacts): Kind => KINDS[file.path.slice(file.path.lastIndexOf('.') + 1)]!;

const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const typed = (value: string, type: string): Json => ({ '@value': value, '@type': `xsd:${type}` });
const id = (iri: string): Json => ({ '@id': iri });

function distribution({ siteUrl, licence }: DataFacts, table: TableFacts, file: FileFacts): Json {
	const { format, mediaType, listed } = kindOf(file);
	const url = siteUrl + file.path;
	return {
		'@id': `${url}#distribution`,
		'@type': 'dcat:Distribution',
		'dct:title': `${table.title} (${format})`,
		'dcat:accessURL': id(siteUrl + table.page),
		'dcat:downloadURL': id(url),
		'dcat:mediaType': id(`http://www.iana.org/assignments/media-types/${mediaType}`),
		'dct:format': id(`${AUTHORITY}/file-type/${listed}`),
		'dcat:byteSize': typed(String(file.bytes), 'nonNegativeInteger'),
		...(licence.url === undefined ? {} : { 'dct:license': id(licence.url) }),
		'spdx:checksum': {
			'@type': 'spdx:Checksum',
			'spdx:algorithm': id('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
			'spdx:checksumValue': typed(file.sha256, 'hexBinary'),
		},
	};
}

const contactOf = ({ publication: { council } }: DataFacts): Json => ({
	'@type': ['vcard:Kind', 'vcard:Organization'],
	'vcard:fn': council.contact.team,
	'vcard:hasEmail': id(`mailto:${council.contact.email}`),
});

/** The catalogue as DCAT-AP 3: one data set for each table, one distribution for each file. */
export function dcat(facts: DataFacts): Json {
	const { publication, siteUrl, title, description, issued, modified, version, covers, licence, tables } = facts;
	const { council } = publication;
	const publisher = {
		'@id': `${siteUrl}/#council`,
		'@type': 'foaf:Agent',
		'foaf:name': council.name,
		...(council.homepage === undefined ? {} : { 'foaf:homepage': id(council.homepage) }),
	};
	const place = council.areaCode && `http://statistics.data.gov.uk/id/statistical-geography/${council.areaCode}`;
	return {
		'@context': {
			dcat: 'http://www.w3.org/ns/dcat#',
			dct: 'http://purl.org/dc/terms/',
			foaf: 'http://xmlns.com/foaf/0.1/',
			spdx: 'http://spdx.org/rdf/terms#',
			vcard: 'http://www.w3.org/2006/vcard/ns#',
			xsd: 'http://www.w3.org/2001/XMLSchema#',
		},
		'@id': `${siteUrl}${address.data}#catalogue`,
		'@type': 'dcat:Catalog',
		'dct:title': title,
		'dct:description': description,
		'dct:publisher': publisher,
		'dct:language': id(`${AUTHORITY}/language/ENG`),
		'dct:issued': typed(issued, 'dateTime'),
		'dct:modified': typed(modified, 'dateTime'),
		...(licence.url === undefined ? {} : { 'dct:license': id(licence.url) }),
		'foaf:homepage': id(siteUrl + address.data),
		'dcat:dataset': tables.map((table) => ({
			'@id': `${siteUrl}${table.page}#dataset`,
			'@type': 'dcat:Dataset',
			'dct:title': table.title,
			'dct:description': table.description,
			'dct:identifier': siteUrl + table.page,
			'dct:publisher': id(`${siteUrl}/#council`),
			'dct:issued': typed(issued, 'dateTime'),
			'dct:modified': typed(modified, 'dateTime'),
			'dct:accrualPeriodicity': id(`${AUTHORITY}/frequency/QUARTERLY`),
			'dcat:version': version,
			'dcat:keyword': [...DATA.keywords],
			'dcat:contactPoint': contactOf(facts),
			'dcat:landingPage': id(siteUrl + table.page),
			...(place ? { 'dct:spatial': id(place) } : {}),
			...(covers
				? {
						'dct:temporal': {
							'@type': 'dct:PeriodOfTime',
							'dcat:startDate': typed(covers.from, 'date'),
							'dcat:endDate': typed(covers.to, 'date'),
						},
					}
				: {}),
			'dcat:distribution': table.files.map((file) => distribution(facts, table, file)),
		})),
	};
}

/** data.json (Project Open Data 1.1): what many harvesters ask for first. */
export const dataJson = (facts: DataFacts): Json => ({
	conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
	dataset: facts.tables.map(({ title, description, page, files }) => ({
		'@type': 'dcat:Dataset',
		...{
			title,
			description: `${description} ${facts.description}`,
			identifier: facts.siteUrl + page,
			landingPage: facts.siteUrl + page,
		},
		accessLevel: 'public',
		accrualPeriodicity: 'R/P3M',
		modified: facts.modified,
		issued: facts.issued,
		keyword: [...DATA.keywords],
		publisher: { '@type': 'org:Organization', name: facts.publication.council.name },
		contactPoint: {
			'@type': 'vcard:Contact',
			fn: facts.publication.council.contact.team,
			hasEmail: `mailto:${facts.publication.council.contact.email}`,
		},
		...(facts.licence.url === undefined ? {} : { license: facts.licence.url }),
		...(facts.covers === undefined ? {} : { temporal: `${facts.covers.from}/${facts.covers.to}` }),
		describedBy: `${facts.siteUrl}${address.latestFile('datapackage.json')}`,
		distribution: files.map((file) => ({
			'@type': 'dcat:Distribution',
			title: nameOf(file),
			downloadURL: facts.siteUrl + file.path,
			...{ mediaType: kindOf(file).mediaType, format: kindOf(file).format },
		})),
	})),
});
