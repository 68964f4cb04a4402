/** openapi.json: the JSON files as an interface that programs can read (OpenAPI 3.1), with a schema for each answer. */

import { DATA } from '../../words/descriptor.ts';
import type { Json } from '../json.ts';
import type { ColumnFacts, ColumnType } from '../table.ts';
import { operations } from './api-paths.ts';
import type { DataFacts, TableFacts } from './facts.ts';

type Schema = { readonly [key: string]: Json };

/** Cells that stand in every row, null where they are empty (json.ts); all others are left out where they are empty. */
const ALWAYS: readonly string[] = ['value', 'marker', 'note'];
const TYPE: Readonly<Record<ColumnType, Schema>> = {
	text: { type: 'string' },
	number: { type: 'number' },
	integer: { type: 'integer' },
	date: { type: 'string', format: 'date' },
	instant: { type: 'string', format: 'date-time' },
};

function cell({ name, description, type, values }: ColumnFacts): Schema {
	const plain = { ...TYPE[type], description, ...(values ? { enum: [...values] } : {}) };
	return ALWAYS.includes(name) ? { description, anyOf: [{ ...TYPE[type] }, { type: 'null' }] } : plain;
}

const rowOf = ({ columns, required }: TableFacts): Schema => ({
	type: 'object',
	properties: Object.fromEntries(columns.map((column) => [column.name, cell(column)])),
	required: columns.map(({ name }) => name).filter((name) => required.includes(name) || ALWAYS.includes(name)),
});

const text: Schema = { type: 'string' };
const uri: Schema = { type: 'string', format: 'uri' };
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const row = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** What every file says of itself first. */
const HEADER: Schema = {
	url: uri,
	council: text,
	notices: listOf(text),
	illustrative: { type: 'boolean' },
	preview: { type: 'boolean' },
	licence: { type: 'object', properties: { id: text, title: text, url: uri }, required: ['id', 'title'] },
	newest_release: text,
	published: { type: 'string', format: 'date-time' },
};
const answer = (properties: Schema, required = Object.keys(properties)): Schema => ({
	type: 'object',
	properties: { ...HEADER, ...properties },
	required: ['url', 'council', 'licence', ...required],
});

const FILE: Schema = {
	type: 'object',
	properties: { title: text, format: text, url: uri },
	required: ['title', 'format', 'url'],
};

/** The schemas by the name of the answer they describe: tests hold every file against them. */
export function answerSchemas({ tables }: DataFacts): { readonly [name: string]: Schema } {
	const rows = Object.fromEntries(tables.map((table) => [`${table.id}Row`, rowOf(table)]));
	const whole = Object.fromEntries(
		tables.map(({ id }) => [id, answer({ title: text, description: text, rows: listOf(row(`${id}Row`)) })]),
	);
	return {
		...rows,
		...whole,
		measure: answer({
			page: uri,
			indicator: row('indicatorsRow'),
			observations: listOf(row('observationsRow')),
			targets: listOf(row('targetsRow')),
			revisions: listOf(row('revisionsRow')),
			files: listOf(FILE),
		}),
		release: answer({
			page: uri,
			release: row('releasesRow'),
			sign_off: listOf({ type: 'object', properties: { stage: text, role: text, on: text, digest: text } }),
			new_descriptions: listOf({ type: 'object', required: ['id', 'title'] }),
			files: listOf(FILE),
		}),
		signatures: answer({
			releases: listOf({
				type: 'object',
				properties: {
					...{ id: text, title: text, published: { type: 'string', format: 'date-time' }, page: text },
					...{ sealed: { type: 'boolean' }, digest: text, previous_digest: text },
					stages: listOf({
						type: 'object',
						properties: { stage: text, stage_id: text, role: text, on: { type: 'string', format: 'date' } },
						required: ['stage', 'stage_id', 'role', 'on'],
					}),
					files: { type: 'object', additionalProperties: text },
				},
				required: ['id', 'title', 'published', 'page', 'sealed', 'stages'],
			}),
		}),
		index: answer({
			generator: text,
			tables: listOf({ type: 'object', required: ['id', 'title', 'columns', 'key'] }),
			files: listOf({ type: 'object', required: ['url', 'title', 'media_type', 'bytes', 'sha256', 'immutable'] }),
		}),
	};
}

const answers = (name: string): Schema => ({
	'200': { description: DATA.apiOk, content: { 'application/json': { schema: row(name) } } },
	'404': { description: DATA.apiMissing },
});
const get = (operationId: string, summary: string, name: string, parameters: readonly Schema[] = []): Schema => ({
	get: { operationId, summary, ...(parameters.length === 0 ? {} : { parameters }), responses: answers(name) },
});
const parameter = (name: string, description: string): Schema => ({
	...{ name, in: 'path', required: true, description },
	schema: text,
});

export function openApi(facts: DataFacts): Json {
	const { publication, siteUrl, version, licence, tables } = facts;
	return {
		openapi: '3.1.0',
		info: {
			title: DATA.api(publication.council.name),
			description: `${facts.description} ${DATA.apiDescription}`,
			version,
			license: { name: licence.title, ...(licence.url === undefined ? {} : { url: licence.url }) },
			contact: { name: publication.council.contact.team, email: publication.council.contact.email },
		},
		servers: [{ url: siteUrl }],
		paths: Object.fromEntries(
			operations(tables).map(({ path, id, summary, answer: schema, parameter: meaning }) => [
				path,
				get(id, summary, schema, meaning === undefined ? [] : [parameter('id', meaning)]),
			]),
		),
		components: { schemas: answerSchemas(facts) },
	};
}
