/**
 * What the Data Package standard, version 2.0, demands of a descriptor of tables, as a JSON Schema in words of our own
 * (datapackage.org/standard; decision 120): the rules, and none of the texts, of the profile that it publishes.
 */

const text = { type: 'string' };
const texts = { type: 'array', minItems: 1, items: text };
/** Beside or below the descriptor, never above it, nowhere hidden; or a full address. */
const path = { type: 'string', pattern: '^(?:(?:https?|ftps?)://.+|(?!/)(?!~)(?!.*(?:^|/)\\.)(?!.*\\\\)(?!.*:).+)$' };
const oneOrMore = (items: object): object => ({ anyOf: [items, { type: 'array', minItems: 1, items }] });

const licenses = {
	type: 'array',
	minItems: 1,
	items: {
		type: 'object',
		anyOf: [{ required: ['name'] }, { required: ['path'] }],
		properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path, title: text },
	},
};
const email = { type: 'string', format: 'email' };
const contributors = {
	type: 'array',
	minItems: 1,
	items: {
		type: 'object',
		minProperties: 1,
		properties: { title: text, givenName: text, familyName: text, path, email, organization: text, roles: texts },
	},
};
const sources = {
	type: 'array',
	items: { type: 'object', minProperties: 1, properties: { title: text, path, email, version: text } },
};

/** Constraints that a type may have, besides those of every type. */
const LENGTH = { minLength: { type: 'integer', minimum: 0 }, maxLength: { type: 'integer', minimum: 0 } };
const limits = (value: object): object =>
	Object.fromEntries(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].map((name) => [name, value]));
const NUMBERS = limits({ type: ['number', 'string'] });
const TEXTS = limits(text);

interface FieldKind {
	readonly formats: object;
	readonly constraints?: object;
	readonly own?: object;
	/** What the values of a list of values are. */
	readonly listed?: string | readonly string[];
}
const only = (...names: string[]): object => ({ enum: names });
const bare = { bareNumber: { type: 'boolean' }, groupChar: text };
const FIELDS: Readonly<Record<string, FieldKind>> = {
	string: { formats: only('default', 'email', 'uri', 'binary', 'uuid'), constraints: { ...LENGTH, pattern: text } },
	number: { formats: only('default'), constraints: NUMBERS, own: { ...bare, decimalChar: text } },
	integer: { formats: only('default'), constraints: NUMBERS, own: bare },
	boolean: { formats: only('default'), own: { trueValues: texts, falseValues: texts }, listed: ['boolean', 'string'] },
	object: { formats: only('default'), constraints: { ...LENGTH, jsonSchema: { type: 'object' } } },
	array: { formats: only('default'), constraints: { ...LENGTH, jsonSchema: { type: 'object' } } },
	list: { formats: only('default'), constraints: LENGTH, own: { delimiter: text, itemType: text } },
	// A format of these three may be a pattern of strptime.
	date: { formats: text, constraints: TEXTS },
	time: { formats: text, constraints: TEXTS },
	datetime: { formats: text, constraints: TEXTS },
	year: { formats: only('default'), constraints: NUMBERS },
	yearmonth: { formats: only('default'), constraints: TEXTS },
	duration: { formats: only('default'), constraints: TEXTS },
	geopoint: { formats: only('default', 'array', 'object') },
	geojson: { formats: only('default', 'topojson') },
	any: { formats: only('default') },
};

const missingValues = {
	type: 'array',
	items: oneOrMore({
		anyOf: [text, { type: 'object', required: ['value'], properties: { value: text, label: text } }],
	}),
};
const field = {
	type: 'object',
	required: ['name'],
	properties: {
		...{ name: text, title: text, description: text, example: {}, rdfType: text, missingValues },
		type: { enum: Object.keys(FIELDS) },
	},
	allOf: Object.entries(FIELDS).map(([type, { formats, constraints = {}, own = {}, listed }]) => ({
		if: { properties: { type: { const: type } }, required: ['type'] },
		then: {
			properties: {
				format: formats,
				...own,
				constraints: {
					type: 'object',
					// The standard leaves room for more, but a constraint that its type does not know is not checked by anybody.
					additionalProperties: false,
					properties: {
						...{ required: { type: 'boolean' }, unique: { type: 'boolean' } },
						enum: { type: 'array', minItems: 1, uniqueItems: true, ...(listed ? { items: { type: listed } } : {}) },
						...constraints,
					},
				},
			},
		},
	})),
};
const names = { type: 'array', minItems: 1, uniqueItems: true, items: text };
const schema = {
	type: 'object',
	required: ['fields'],
	properties: {
		fields: { type: 'array', minItems: 1, items: field },
		fieldsMatch: { enum: ['exact', 'equal', 'subset', 'superset', 'partial'] },
		primaryKey: oneOrMore(text),
		uniqueKeys: { type: 'array', minItems: 1, items: names },
		foreignKeys: {
			type: 'array',
			items: {
				type: 'object',
				required: ['fields', 'reference'],
				properties: {
					fields: oneOrMore(text),
					reference: {
						type: 'object',
						required: ['fields'],
						properties: { resource: text, fields: oneOrMore(text) },
					},
				},
			},
		},
		missingValues,
	},
};
const resource = {
	type: 'object',
	required: ['name'],
	oneOf: [{ required: ['path'] }, { required: ['data'] }],
	properties: {
		// Version 2.0 leaves the name free; the readers that there are do not.
		name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
		path: oneOrMore(path),
		type: { const: 'table' },
		...{ title: text, description: text, format: text, mediatype: { type: 'string', pattern: '^.+/.+$' } },
		...{ encoding: text, homepage: { type: 'string', format: 'uri' }, bytes: { type: 'integer', minimum: 0 } },
		hash: { type: 'string', pattern: '^(?:[^:]+:)?[a-fA-F0-9]+$' },
		...{ licenses, sources, schema },
	},
};

export const DATA_PACKAGE_2 = {
	$schema: 'http://json-schema.org/draft-07/schema#',
	type: 'object',
	// Without the name of its profile a descriptor is read as one of version 1.0.
	required: ['$schema', 'resources'],
	properties: {
		$schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
		name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
		...{ id: text, title: text, description: text, homepage: { type: 'string', format: 'uri' } },
		version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
		...{ created: { type: 'string', format: 'date-time' }, keywords: texts, image: path },
		...{ licenses, contributors, sources },
		resources: { type: 'array', minItems: 1, items: resource },
	},
};
