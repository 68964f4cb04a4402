import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Publication } from '../publication/publication.ts';
import { TABLE_IDS } from '../words/columns.ts';
import { columnsOf } from './catalogue.ts';
import { filesOf, publicationOf, recordsOf, textOf } from './export.fixture.ts';
import { COUNCIL_COLUMN, parquetBytes } from './parquet.ts';

let publication: Publication;
let files: Map<string, Uint8Array>;
beforeAll(() => {
	publication = publicationOf();
	files = filesOf(publication);
});

/** As text, so that formats can be held against the CSV: dates as days, instants as moments, numbers as numbers. */
function plain(value: unknown, type: string): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) return type === 'date' ? value.toISOString().slice(0, 10) : value.toISOString();
	return type === 'number' || type === 'integer' ? String(Number(value)) : String(value as string);
}
const fromCsv = (cell: string, type: string): string =>
	cell === '' ? '' : plain(type === 'instant' ? new Date(cell) : cell, type);

describe.each(TABLE_IDS)('the table %s', (id) => {
	const csv = (): Record<string, string>[] => recordsOf(textOf(files, `/data/latest/${id}.csv`));
	const expected = (): Record<string, string>[] =>
		csv().map((row) =>
			Object.fromEntries(columnsOf(id).map(({ name, type }) => [name, fromCsv(row[name] ?? '', type)])),
		);

	it('holds in Parquet what its CSV holds, read by another library', async () => {
		const file = new Uint8Array(files.get(`/data/latest/${id}.parquet`)!).buffer;
		const rows = await parquetReadObjects({ file });
		const read = rows.map((row) =>
			Object.fromEntries(columnsOf(id).map(({ name, type }) => [name, plain(row[name], type)])),
		);
		expect(read).toEqual(expected());
		expect(rows.every((row) => row[COUNCIL_COLUMN] === publication.council.areaCode)).toBe(true);
		expect(parquetMetadata(file).key_value_metadata?.find(({ key }) => key === 'table')?.value).toBe(id);
	});

	it('holds in JSON what its CSV holds', () => {
		const { rows } = JSON.parse(textOf(files, `/data/latest/${id}.json`)) as { rows: Record<string, unknown>[] };
		const read = rows.map((row) =>
			Object.fromEntries(
				columnsOf(id).map(({ name, type }) => [
					name,
					plain(type === 'instant' && row[name] != null ? new Date(row[name] as string) : row[name], type),
				]),
			),
		);
		expect(read).toEqual(expected());
	});
});

it('writes the same columns and types for a council that has no rows, so that many files are one table', () => {
	const columns = columnsOf('observations');
	const facts = { council: 'E07999999', key: [], metadata: {} };
	const schemaOf = (bytes: Uint8Array): unknown =>
		parquetMetadata(new Uint8Array(bytes).buffer).schema.map(({ name, type, converted_type: kind }) => [
			name,
			type,
			kind,
		]);
	const full = files.get('/data/latest/observations.parquet')!;
	expect(schemaOf(parquetBytes(columns, [], facts))).toEqual(schemaOf(full));
});

it('tells the least and the greatest of what files are passed over for: their keys, dates and numbers', () => {
	const file = new Uint8Array(files.get('/data/latest/observations.parquet')!).buffer;
	const told = parquetMetadata(file).row_groups[0]!.columns.flatMap(({ meta_data: column }) =>
		column?.statistics?.min_value === undefined ? [] : column.path_in_schema,
	);
	expect(told).toEqual(expect.arrayContaining(['council', 'indicator', 'period', 'period_end', 'value', 'published']));
	expect(told).not.toContain('status');
});
