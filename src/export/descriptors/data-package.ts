/** datapackage.json: the tables as a Frictionless Data Package, version 2 (standards.md, section 3). */

import type { FileFacts } from '../../domain/file-facts.ts';
import type { Publication, PublishedRelease } from '../../publication/publication.ts';
import { address } from '../../view/address.ts';
import type { TableId } from '../../words/columns.ts';
import { licenceName } from '../../words/licence.ts';
import type { Json } from '../json.ts';
import type { ColumnFacts, ColumnType } from '../table.ts';
import type { DataFacts, TableFacts } from './facts.ts';
import { nameOf } from './facts.ts';

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

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

/** A table as one release fills it, and its file. */
export interface ReleaseResource {
	readonly id: TableId;
	readonly title: string;
	readonly description: string;
	readonly columns: readonly ColumnFacts[];
	readonly key: readonly string[];
	readonly file: FileFacts;
}

/** The descriptor of one release, beside its files; nothing in it follows from a later release. */
export function releasePackage(
	publication: Publication,
	release: PublishedRelease,
	tables: readonly ReleaseResource[],
	notices: readonly string[],
): Json {
	const { council } = publication;
	const siteUrl = council.siteUrl.replace(/\/$/, '');
	const licence = licenceName(council.licence);
	return {
		$schema: PROFILE,
		name: `council-performance-${release.id}`,
		id: siteUrl + address.releaseFile(release.id, 'datapackage.json'),
		title: release.release.title,
		description: [...notices, release.release.summary ?? ''].join(' ').trim(),
		homepage: siteUrl + address.report(release.id),
		...{ version: '1.0.0', created: new Date(release.release.publishAt).toISOString() },
		licenses: [{ name: council.licence, title: licence.title, ...(licence.url ? { path: licence.url } : {}) }],
		contributors: [{ title: council.name, organization: council.name, roles: ['publisher'] }],
		resources: tables.map(({ id, title, description, columns, key, file }) => ({
			...{ name: id, type: 'table', title, description, path: nameOf(file) },
			...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', bytes: file.bytes, hash: `sha256:${file.sha256}` },
			schema: {
				fields: columns.map((column) => field(column, [])),
				missingValues: [''],
				uniqueKeys: [key.filter((name) => columns.some((column) => column.name === name))],
			},
		})),
	};
}

/** The descriptor that stands beside the CSV files: its paths are theirs. */
export function dataPackage(facts: DataFacts, path: string): Json {
	const { publication, siteUrl, title, description, modified, version, licence, tables } = facts;
	const { council } = publication;
	return {
		$schema: PROFILE,
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
