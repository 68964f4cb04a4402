/** inventory.xml: the data sets as the Local Government Association's inventory lists them (version 0.3; standards.md, section 2). */

import { address } from '../../view/address.ts';
import { xml } from '../feeds/feed.ts';
import type { DataFacts } from './facts.ts';
import { listedSets } from './listed.ts';
import type { ListedPart, ListedSet } from './listed.ts';

const NAMESPACE = 'http://schemas.esd.org.uk/inventory';

const element = (name: string, text: string): string => `<${name}>${xml(text)}</${name}>`;
/** The day of a change, where it is known. */
const modified = (instant: string | undefined): string =>
	instant === undefined ? '' : ` Modified="${instant.slice(0, 10)}"`;

/** The order of elements is that of the schema, which refuses any other. */
export function inventory(facts: DataFacts): string {
	const { publication, siteUrl, title, description } = facts;
	const { council } = publication;
	const day = facts.modified.slice(0, 10);
	const language = council.language.split('-')[0]!;
	const place = council.areaCode && `http://statistics.data.gov.uk/id/statistical-geography/${council.areaCode}`;
	const spatial = place ? element('Spatial', place) : '';
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<Inventory xmlns="${NAMESPACE}" Modified="${day}"${['en', 'cy'].includes(language) ? ` Language="${language}"` : ''}>`,
		element('Identifier', `${siteUrl}${address.data}inventory.xml`),
		'<Metadata>',
		element('Publisher', council.homepage ?? `${siteUrl}/`),
		element('Title', title),
		element('Description', description),
		...(spatial === '' ? [] : [`<Coverage>${spatial}</Coverage>`]),
		'</Metadata>',
		'<Datasets>',
		...listedSets(facts).map((set) => dataset(facts, set, spatial)),
		'</Datasets>',
		'</Inventory>',
		'',
	].join('\n');
}

const dataset = ({ siteUrl, licence, publication }: DataFacts, set: ListedSet, spatial: string): string =>
	[
		`<Dataset${modified(set.modified)} Active="Yes">`,
		element('Identifier', siteUrl + set.page),
		element('Title', set.title),
		element('Description', set.description),
		...(licence.url === undefined ? [] : [element('Rights', licence.url)]),
		element('RightsHolder', publication.council.name),
		'<Resources>',
		...set.parts.map((part) => resource(siteUrl, set, part, spatial)),
		'<Resource Type="Document" Active="Yes">',
		element('Identifier', siteUrl + set.page),
		element('Title', set.title),
		'<Renditions>',
		`<Rendition Active="Yes">${element('Identifier', siteUrl + set.page)}${element('MimeType', 'text/html')}</Rendition>`,
		'</Renditions>',
		'</Resource>',
		'</Resources>',
		'</Dataset>',
	].join('\n');

/** The data of one stretch of time, in each of its forms. */
function resource(siteUrl: string, { page }: ListedSet, part: ListedPart, spatial: string): string {
	const { covers } = part;
	return [
		`<Resource Type="Data"${modified(part.modified)} Active="Yes">`,
		element('Identifier', `${siteUrl}${page}#${part.id}`),
		element('Title', part.title),
		`<Coverage${covers === undefined ? '' : ` TemporalFrom="${covers.from}" TemporalTo="${covers.to}"`}>${spatial}</Coverage>`,
		'<Renditions>',
		...part.files.map(({ title, facts, mediaType }) =>
			[
				`<Rendition Active="Yes"${modified(part.modified)}>`,
				element('Identifier', siteUrl + facts.path),
				element('MimeType', mediaType),
				element('Title', title),
				element('Availability', 'Download'),
				'</Rendition>',
			].join(''),
		),
		'</Renditions>',
		'</Resource>',
	].join('\n');
}
