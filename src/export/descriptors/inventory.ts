/** inventory.xml: the data sets as the Local Government Association's inventory lists them (version 0.3; standards.md, section 2). */

import { address } from '../../view/address.ts';
import { xml } from '../feeds/feed.ts';
import type { DataFacts, TableFacts } from './facts.ts';
import { kindOf } from './catalogues.ts';

const NAMESPACE = 'http://schemas.esd.org.uk/inventory';

const element = (name: string, text: string): string => `<${name}>${xml(text)}</${name}>`;

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
		...facts.tables.map((table) => dataset(facts, table, day, spatial)),
		'</Datasets>',
		'</Inventory>',
		'',
	].join('\n');
}

const dataset = (
	{ siteUrl, licence, covers, publication }: DataFacts,
	table: TableFacts,
	day: string,
	spatial: string,
): string =>
	[
		`<Dataset Modified="${day}" Active="Yes">`,
		element('Identifier', siteUrl + table.page),
		element('Title', table.title),
		element('Description', table.description),
		...(licence.url === undefined ? [] : [element('Rights', licence.url)]),
		element('RightsHolder', publication.council.name),
		'<Resources>',
		`<Resource Type="Data" Modified="${day}" Active="Yes">`,
		element('Identifier', `${siteUrl}${table.page}#data`),
		element('Title', table.title),
		`<Coverage${covers === undefined ? '' : ` TemporalFrom="${covers.from}" TemporalTo="${covers.to}"`}>${spatial}</Coverage>`,
		'<Renditions>',
		...table.files.map((file) =>
			[
				`<Rendition Active="Yes" Modified="${day}">`,
				element('Identifier', siteUrl + file.path),
				element('MimeType', kindOf(file).mediaType),
				element('Title', `${table.title} (${kindOf(file).format})`),
				element('Availability', 'Download'),
				'</Rendition>',
			].join(''),
		),
		'</Renditions>',
		'</Resource>',
		`<Resource Type="Document" Modified="${day}" Active="Yes">`,
		element('Identifier', siteUrl + table.page),
		element('Title', table.title),
		'<Renditions>',
		`<Rendition Active="Yes" Modified="${day}">${element('Identifier', siteUrl + table.page)}${element('MimeType', 'text/html')}</Rendition>`,
		'</Renditions>',
		'</Resource>',
		'</Resources>',
		'</Dataset>',
	].join('\n');
