/** How other people's catalogues read ours: DCAT-AP 3 as JSON-LD, data.json (standards.md, section 5). */

import type { Frequency } from '../../domain/indicator.ts';
import type { Coverage } from '../../publication/coverage.ts';
import { address } from '../../view/address.ts';
import { DATA } from '../../words/descriptor.ts';
import type { Json } from '../json.ts';
import type { DataFacts } from './facts.ts';
import { nameOf } from './facts.ts';
import { listedSets } from './listed.ts';
import type { ListedFile, ListedSet } from './listed.ts';

const AUTHORITY = 'http://publications.europa.eu/resource/authority';
/** How often, in the list of the European Union, and as ISO 8601 spells it for data.json. */
const FREQUENCY: Readonly<Record<Frequency, { readonly listed: string; readonly iso: string }>> = {
	month: { listed: 'MONTHLY', iso: 'R/P1M' },
	'two-months': { listed: 'BIMONTHLY', iso: 'R/P2M' },
	quarter: { listed: 'QUARTERLY', iso: 'R/P3M' },
	half: { listed: 'ANNUAL_2', iso: 'R/P6M' },
	year: { listed: 'ANNUAL', iso: 'R/P1Y' },
	irregular: { listed: 'IRREG', iso: 'irregular' },
};
const LANGUAGE: Readonly<Record<string, string>> = { en: 'ENG', cy: 'CYM' };

const typed = (value: string, type: string): Json => ({ '@value': value, '@type': `xsd:${type}` });
const id = (iri: string): Json => ({ '@id': iri });
/** A thing that stands elsewhere: validators ask what it is, and cannot look there. */
const known = (iri: string, type: string): Json => ({ '@id': iri, '@type': type });

function distribution({ siteUrl, licence }: DataFacts, { page }: ListedSet, file: ListedFile): Json {
	const { title, facts, issued, mediaType, listed } = file;
	const url = siteUrl + facts.path;
	return {
		'@id': `${url}#distribution`,
		'@type': 'dcat:Distribution',
		'dct:title': title,
		'dcat:accessURL': id(siteUrl + page),
		'dcat:downloadURL': id(url),
		'dcat:mediaType': known(`http://www.iana.org/assignments/media-types/${mediaType}`, 'dct:MediaType'),
		'dct:format': known(`${AUTHORITY}/file-type/${listed}`, 'dct:MediaTypeOrExtent'),
		'dcat:byteSize': typed(String(facts.bytes), 'nonNegativeInteger'),
		...(issued === undefined ? {} : { 'dct:issued': typed(issued, 'dateTime') }),
		...(licence.url === undefined ? {} : { 'dct:license': known(licence.url, 'dct:LicenseDocument') }),
		'foaf:page': known(siteUrl + file.describedBy, 'foaf:Document'),
		'spdx:checksum': {
			'@type': 'spdx:Checksum',
			'spdx:algorithm': known('http://spdx.org/rdf/terms#checksumAlgorithm_sha256', 'spdx:ChecksumAlgorithm'),
			'spdx:checksumValue': typed(facts.sha256, 'hexBinary'),
		},
	};
}

const temporal = ({ from, to }: Coverage): Json => ({
	'@type': 'dct:PeriodOfTime',
	'dcat:startDate': typed(from, 'date'),
	'dcat:endDate': typed(to, 'date'),
});

/** The catalogue as DCAT-AP 3: one distribution for each file in each of its forms. */
export function dcat(facts: DataFacts): Json {
	const { publication, siteUrl, title, description, issued, modified, licence } = facts;
	const { council } = publication;
	const publisher = {
		'@id': `${siteUrl}/#council`,
		'@type': 'foaf:Agent',
		'foaf:name': council.name,
		...(council.homepage === undefined ? {} : { 'foaf:homepage': known(council.homepage, 'foaf:Document') }),
	};
	const contact = {
		'@id': `${siteUrl}/#contact`,
		'@type': ['vcard:Kind', 'vcard:Organization'],
		'vcard:fn': council.contact.team,
		'vcard:hasEmail': id(`mailto:${council.contact.email}`),
	};
	const language = LANGUAGE[council.language.split('-')[0]!];
	const spoken = language ? { 'dct:language': known(`${AUTHORITY}/language/${language}`, 'dct:LinguisticSystem') } : {};
	const place = council.areaCode && `http://statistics.data.gov.uk/id/statistical-geography/${council.areaCode}`;
	const theme = {
		...{ '@id': `${AUTHORITY}/data-theme/GOVE`, '@type': 'skos:Concept' },
		'skos:prefLabel': { '@value': DATA.theme, '@language': 'en' },
	};
	const where = place ? { 'dct:spatial': known(place, 'dct:Location') } : {};
	return {
		'@context': {
			dcat: 'http://www.w3.org/ns/dcat#',
			dct: 'http://purl.org/dc/terms/',
			foaf: 'http://xmlns.com/foaf/0.1/',
			skos: 'http://www.w3.org/2004/02/skos/core#',
			spdx: 'http://spdx.org/rdf/terms#',
			vcard: 'http://www.w3.org/2006/vcard/ns#',
			xsd: 'http://www.w3.org/2001/XMLSchema#',
		},
		'@id': `${siteUrl}${address.data}#catalogue`,
		'@type': 'dcat:Catalog',
		'dct:title': title,
		'dct:description': description,
		'dct:publisher': publisher,
		...spoken,
		...where,
		'dct:issued': typed(issued, 'dateTime'),
		'dct:modified': typed(modified, 'dateTime'),
		...(licence.url === undefined ? {} : { 'dct:license': known(licence.url, 'dct:LicenseDocument') }),
		'foaf:homepage': known(siteUrl + address.data, 'foaf:Document'),
		'dcat:contactPoint': contact,
		'dcat:dataset': listedSets(facts).map((set) => ({
			'@id': `${siteUrl}${set.page}#dataset`,
			'@type': 'dcat:Dataset',
			'dct:title': set.title,
			'dct:description': set.description,
			'dct:identifier': siteUrl + set.page,
			'dct:publisher': id(`${siteUrl}/#council`),
			...spoken,
			...(set.issued === undefined ? {} : { 'dct:issued': typed(set.issued, 'dateTime') }),
			...(set.modified === undefined ? {} : { 'dct:modified': typed(set.modified, 'dateTime') }),
			'dct:accrualPeriodicity': known(`${AUTHORITY}/frequency/${FREQUENCY[set.frequency].listed}`, 'dct:Frequency'),
			...(set.version === undefined ? {} : { 'dcat:version': set.version }),
			'dcat:keyword': [...set.keywords],
			'dcat:theme': theme,
			'dcat:contactPoint': id(`${siteUrl}/#contact`),
			'dcat:landingPage': known(siteUrl + set.page, 'foaf:Document'),
			...where,
			...(set.covers ? { 'dct:temporal': temporal(set.covers) } : {}),
			'dcat:distribution': set.parts.flatMap(({ files }) => files.map((file) => distribution(facts, set, file))),
		})),
	};
}

/** data.json (Project Open Data 1.1): what many harvesters ask for first. */
export const dataJson = (facts: DataFacts): Json => ({
	conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
	dataset: listedSets(facts).map((set) => ({
		'@type': 'dcat:Dataset',
		...{ title: set.title, description: set.description },
		...{ identifier: facts.siteUrl + set.page, landingPage: facts.siteUrl + set.page },
		accessLevel: 'public',
		accrualPeriodicity: FREQUENCY[set.frequency].iso,
		// The standard demands a day: where the council says none, the last day that the files are about stands for it.
		modified: set.modified ?? set.covers?.to ?? facts.modified,
		...(set.issued === undefined ? {} : { issued: set.issued }),
		keyword: [...set.keywords],
		publisher: { '@type': 'org:Organization', name: facts.publication.council.name },
		contactPoint: {
			'@type': 'vcard:Contact',
			fn: facts.publication.council.contact.team,
			hasEmail: `mailto:${facts.publication.council.contact.email}`,
		},
		...(facts.licence.url === undefined ? {} : { license: facts.licence.url }),
		...(set.covers === undefined ? {} : { temporal: `${set.covers.from}/${set.covers.to}` }),
		distribution: set.parts.flatMap(({ files }) =>
			files.map(({ title, facts: file, mediaType, format, describedBy }) => ({
				'@type': 'dcat:Distribution',
				...{ title, description: nameOf(file), downloadURL: facts.siteUrl + file.path, mediaType, format },
				...{ describedBy: facts.siteUrl + describedBy, describedByType: 'application/json' },
			})),
		),
	})),
});
