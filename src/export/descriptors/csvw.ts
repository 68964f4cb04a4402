/** csv-metadata.json: the tables as CSV on the Web describes them (standards.md, section 4). */

import type { Json } from '../json.ts';
import type { ColumnFacts, ColumnType } from '../table.ts';
import type { DataFacts } from './facts.ts';
import { nameOf } from './facts.ts';

const DATATYPE: Readonly<Record<ColumnType, Json>> = {
	text: 'string',
	number: 'decimal',
	integer: 'integer',
	date: { base: 'date', format: 'yyyy-MM-dd' },
	instant: { base: 'datetime', format: "yyyy-MM-dd'T'HH:mm:ssXXX" },
};

/** Letters that a pattern would read as signs. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const datatype = ({ type, values }: ColumnFacts): Json =>
	values ? { base: 'string', format: values.map(literal).join('|') } : DATATYPE[type];

export const csvw = ({
	title,
	description: about,
	licence,
	modified,
	siteUrl,
	tables,
	publication,
}: DataFacts): Json => ({
	'@context': ['http://www.w3.org/ns/csvw', { '@language': publication.council.language.slice(0, 2) }],
	'dc:title': title,
	'dc:description': about,
	'dc:publisher': publication.council.name,
	'dc:modified': { '@value': modified.slice(0, 10), '@type': 'xsd:date' },
	...(licence.url === undefined ? {} : { 'dc:license': { '@id': licence.url } }),
	dialect: {
		...{ encoding: 'utf-8', header: true, delimiter: ',', quoteChar: '"', doubleQuote: true },
		lineTerminators: ['\r\n'],
	},
	tables: tables.flatMap(({ title: name, description, columns, key, required, references, files, page }) =>
		files
			.filter((file) => nameOf(file).endsWith('.csv'))
			.map((file) => ({
				url: nameOf(file),
				'dc:title': name,
				'dc:description': description,
				'rdfs:seeAlso': { '@id': siteUrl + page },
				tableSchema: {
					columns: columns.map((column) => ({
						...{
							name: column.name,
							titles: column.name,
							'dc:title': column.title,
							'dc:description': column.description,
						},
						...(required.includes(column.name) ? { required: true } : {}),
						datatype: datatype(column),
					})),
					...(key.length === required.length ? { primaryKey: [...key] } : {}),
					foreignKeys: references.map(({ column, table, key: own }) => ({
						columnReference: column,
						reference: { resource: `${table}.csv`, columnReference: own },
					})),
				},
			})),
	),
});
