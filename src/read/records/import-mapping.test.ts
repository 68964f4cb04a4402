import { describe, expect, it, test } from 'vitest';
import { ImportMappingRecord, importMappingSchema, ROLES } from './import-mapping.ts';
import { settingsIn as read } from './settings.fixture.ts';

describe('the mapping of an import', () => {
	const NOTHING = {
		columns: {},
		periodColumns: {},
		dimensions: {},
		ignore: [],
		measures: {},
		periods: {},
		markers: {},
		answers: {},
	};

	test.each<[text: string, told: unknown]>([
		['{}', NOTHING],
		[
			'{"sheet": "Data", "headingRow": 3, "measure": "hsg-03"}',
			{ ...NOTHING, sheet: 'Data', headingRow: 3, measure: 'hsg-03' },
		],
		[
			'{"columns": {"value": "Result", "area_code": "Code"}}',
			{ ...NOTHING, columns: { value: 'Result', area_code: 'Code' } },
		],
		[
			'{"markers": {"*": "c", "OK": ""}, "measures": {"Homes": {"id": "hsg-03", "formula": ""}}}',
			{ ...NOTHING, markers: { '*': 'c', OK: '' }, measures: { Homes: { id: 'hsg-03', formula: '' } } },
		],
		[
			'{"periods": {"Q1 25": "FY2025-26-Q1"}, "ignore": ["Notes"]}',
			{ ...NOTHING, periods: { 'Q1 25': 'FY2025-26-Q1' }, ignore: ['Notes'] },
		],
		['{"headingRow": 0}', ['K004 1:16+1 "headingRow" cannot be "0".']],
		['{"columns": {"figure": "Result"}}', ['K001 1:14+8 We do not know the setting "figure".']],
		['{"periods": {"Q1": ""}}', ['K004 1:20+2 "Q1" cannot be "".']],
	])('%s', (text, told) => expect(read(ImportMappingRecord, text)).toEqual(told));

	it('is described to editors, every key and every column', () => {
		const schema = importMappingSchema() as {
			title: string;
			properties: Record<
				string,
				{ description: string; anyOf: { properties?: Record<string, { description: string }> }[] }
			>;
		};
		expect(schema.title).toBe('The mapping of an import');
		const { $schema: _, ...keys } = schema.properties;
		expect(Object.keys(keys)).toEqual([
			'sheet',
			'headingRow',
			'columns',
			'periodColumns',
			'dimensions',
			'ignore',
			'measure',
			'measures',
			'periods',
			'markers',
			'answers',
		]);
		for (const { description } of Object.values(keys)) expect(description).toMatch(/^[A-Z].{20,}\.$/);
		const columns = keys['columns']!.anyOf[0]!.properties!;
		expect(Object.keys(columns)).toEqual([...ROLES]);
		for (const { description } of Object.values(columns)) expect(description).toMatch(/^The heading of .+\.$/);
	});
});
