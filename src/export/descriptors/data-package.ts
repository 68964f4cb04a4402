/** datapackage.json: the tables as a Frictionless Data Package, version 2 (standards.md, section 3). */

import type { Json } from '../json.ts';
import type { ColumnFacts, ColumnType } from '../table.ts';
import type { DataFacts, TableFacts } from './facts.ts';
import { nameOf } from './facts.ts';

const TYPE: Readonly<Record<ColumnType, string>> = {
	text: 'string',
	number: 'number',
	integer: 'integer',
	date: 'date',
	instant: 'datetime',
};

function field({ name, title, description, type, values }: ColumnFacts, required: readonly string[]): Json {
	const constraints = {
		...(required.includes(name) ? { required: true } : {}),
		...(values ? { enum: [...values] } : {}),
	};
	return {
		...{ name, title, description, type: TYPE[type] },
		...(Object.keys(constraints).length === 0 ? {} : { constraints }),
	};
}

const resource = (
	facts: DataFacts,
	{ id, title, description, columns, key, required, references, files }: TableFacts,
): Json[] =>
	files
		.filter((file) => nameOf(file).endsWith('.csv'))
		.map((file) => ({
			...{ name: id, type: 'table', title, description, path: nameOf(file) },
			...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', bytes: file.bytes, hash: `sha256:${file.sha256}` },
			...{ homepage: facts.siteUrl + `/data/${id}/` },
			schema: {
				fields: columns.map((column) => field(column, required)),
				missingValues: [''],
				// A primary key may have no empty part; a unique key may.
				...(key.length === required.length ? { primaryKey: [...key] } : { uniqueKeys: [[...key]] }),
				foreignKeys: references.map(({ column, table, key: name }) => ({
					fields: [column],
					reference: { resource: table, fields: [name] },
				})),
			},
		}));

/** The descriptor that stands beside the CSV files: its paths are theirs. */
export function dataPackage(facts: DataFacts, path: string): Json {
	const { publication, siteUrl, title, description, modified, version, licence, tables } = facts;
	const { council } = publication;
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'council-performance',
		id: siteUrl + path,
		...{ title, description, homepage: `${siteUrl}/data/`, version, created: modified },
		licenses: [{ name: licence.id, title: licence.title, ...(licence.url ? { path: licence.url } : {}) }],
		contributors: [
			{ title: council.name, email: council.contact.email, organization: council.name, roles: ['publisher'] },
		],
		resources: tables.flatMap((table) => resource(facts, table)),
	};
}
