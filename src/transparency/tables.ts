/** Which tables the files of a data set may hold: a built-in one, the council's own, or both together. */

import type { CodeId, DataSetFolder, OwnField, OwnTable } from '../domain/data-set.ts';
import { CODE, codeOfFolder } from './schemas/index.ts';
import type { Field, TableSchema } from './schema.ts';

/** The data set of the Code that a folder holds, if it is one of them. */
export const codeOf = ({ id, settings }: Pick<DataSetFolder, 'id' | 'settings'>): CodeId | undefined =>
	settings.schema === 'table.json' ? (settings.code ?? codeOfFolder(id)) : settings.schema;

/** The tables that a file of this data set may hold; its headings tell which. */
export function tablesOf(folder: Pick<DataSetFolder, 'id' | 'settings' | 'own'>): readonly TableSchema[] {
	const { settings, own } = folder;
	if (settings.schema === 'table.json') return own ? [ownTable(own, codeOf(folder))] : [];
	const { tables } = CODE[settings.schema];
	return own ? tables.map((table) => withOwn(table, own)) : tables;
}

const field = (own: OwnField): Field => ({
	name: own.name,
	type: own.type,
	need: own.isRequired ? 'row' : 'may',
	description: own.description,
	...(own.values ? { values: own.values } : {}),
	...(own.least === undefined ? {} : { least: own.least }),
	...(own.most === undefined ? {} : { most: own.most }),
	...(own.yes ? { yes: own.yes } : {}),
	...(own.no ? { no: own.no } : {}),
	...(own.type === 'text' ? { free: 'name' } : {}),
});

function ownTable(own: OwnTable, code: CodeId | undefined): TableSchema {
	const amounts = code === undefined ? [] : (CODE[code].amounts ?? []);
	// A number that is known to be an amount is money, so that it is added up to the penny.
	const total = own.fields.find(({ name, type }) => type === 'number' && amounts.includes(name))?.name;
	return {
		name: 'table.json',
		source: 'council',
		fields: own.fields.map((one) => (one.name === total ? { ...field(one), type: 'money' } : field(one))),
		missing: own.missing,
		...(total === undefined ? {} : { total }),
	};
}

/** A built-in table, and the columns beyond it that the council describes. */
function withOwn(table: TableSchema, own: OwnTable): TableSchema {
	const more = own.fields.filter(({ name }) => !table.fields.some((known) => known.name === name));
	return {
		...table,
		fields: [...table.fields, ...more.map((one) => ({ ...field(one), isOwn: true }))],
		missing: [...new Set([...table.missing, ...own.missing])],
	};
}
