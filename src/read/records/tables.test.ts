import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { REGISTER, RELEASE_TABLES, SHARED_TABLES } from '../folder/layout.ts';
import { SourceText } from '../text/source-text.ts';
import { readRows } from './rows.ts';
import type { Table } from './table.ts';

const TABLES = [
	...Object.values(SHARED_TABLES),
	...Object.values(RELEASE_TABLES),
	REGISTER,
] as readonly Table<unknown>[];
const written = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
describe.each(TABLES.map((table) => [table.name, table] as const))('%s.csv', (_name, table) => {
	test('says of every column what to write, with an example', () => {
		for (const { name, description, example } of table.columns) {
			expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
			expect(description).toMatch(/\.$/);
			expect(example).not.toBe('');
		}
		expect(table.holds).toMatch(/[a-z)]$/);
	});

	test('reads a row of its own examples', () => {
		const rows = [table.columns.map(({ name }) => name), table.columns.map(({ example }) => written(example))];
		const text = `${rows.map((row) => row.join(',')).join('\n')}\n`;
		const read = readRows(new SourceText('table.csv', text), table, 4);
		expect(read.problems).toEqual([]);
		expect(read.rows.length).toBe(1);
	});

	test('needs no more than its required columns', () => {
		const columns = table.columns.filter(({ required }) => required);
		const text = `${columns.map(({ name }) => name).join(',')}\n${columns.map(({ example }) => written(example)).join(',')}\n`;
		expect(readRows(new SourceText('table.csv', text), table, 4).problems).toEqual([]);
	});
});

it('a register row becomes an indicator, and a blank cell no field at all', () => {
	const text = `id,title,objective,also,unit,decimals,polarity,frequency,calendar,basis,definition,source_url,tolerance,no_change_band,seasonal,first_period
hsg-03,Decent homes,homes,fair; healthy,percent,1,higher,quarter,financial,in-period,Homes,,0,0,yes,FY2020-21-Q1
`;
	const { rows, problems } = readRows(new SourceText('indicators.csv', text), SHARED_TABLES.indicators, 4);
	expect(problems).toEqual([]);
	expect(rows[0]!.record).toEqual({
		id: 'hsg-03',
		title: 'Decent homes',
		objective: 'homes',
		also: ['fair', 'healthy'],
		unit: 'percent',
		decimals: 1,
		polarity: 'higher',
		frequency: 'quarter',
		calendar: 'financial',
		basis: 'in-period',
		definition: 'Homes',
		tolerance: 'none',
		seasonal: true,
		firstPeriod: expect.objectContaining({ start: '2020-04-01', end: '2020-06-30' }),
		lenses: [],
		tags: [],
		sameAs: [],
	});
});

it('a record finds its cells by heading and by field', () => {
	const text =
		'area,indicator,area_code,period,group,value\n"Bury\nand more",hsg-03,E08000002,2025,near,5\nBolton,hsg-03,E08000001,2025,near,"6"\n';
	const { rows } = readRows(new SourceText('comparisons.csv', text), RELEASE_TABLES.comparisons, 4);
	const { source } = rows[1]!;
	expect([
		source.line,
		source.place('areaCode'),
		source.place('area_code').column,
		source.place('marker').column,
	]).toEqual([
		4,
		{
			file: 'comparisons.csv',
			line: 4,
			column: 15,
			cell: 'C3',
			excerpt: 'Bolton,hsg-03,E08000001,2025,near,"6"',
			length: 9,
		},
		15,
		1,
	]);
	expect(source.place('value')).toMatchObject({ cell: 'F3', column: 35, length: 3 });
});

it('random tables end in rows or problems, and never in an exception', () => {
	const cell = fc.oneof(
		fc.constantFrom(
			'hsg-03',
			'FY2025-26-Q2',
			'5',
			'x',
			'p;b',
			'',
			'"',
			'=1',
			'Total',
			'\u202e',
			'a,b',
			'5%',
			'indicator',
		),
		fc.string({ maxLength: 6 }),
	);
	const row = fc.array(cell, { maxLength: 12 }).map((cells) => cells.join(','));
	fc.assert(
		fc.property(
			fc.constantFrom(...TABLES),
			fc.boolean(),
			fc.array(row, { maxLength: 6 }),
			(table, hasHeadings, lines) => {
				const headings = table.columns.map(({ name }) => name).join(',');
				const text = [...(hasHeadings ? [headings] : []), ...lines].join('\n');
				const { rows, problems } = readRows(new SourceText('table.csv', text), table, 4);
				expect(rows.length + problems.length).toBeGreaterThan(0);
				for (const { at } of problems) expect(text.split('\n')[at.line - 1]).toBeDefined();
			},
		),
		{ numRuns: 600 },
	);
});
