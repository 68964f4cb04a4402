import { describe, expect, it, test } from 'vitest';
import { RELEASE_TABLES } from '../read/folder/layout.ts';
import { aboutRow, columnsAbout, rowName, rowsAsTheyStand } from './rows-as-they-stand.ts';

describe('the rows of a file in preparation', () => {
	const text =
		'\ufeffindicator,period,value,note\r\nhsg-03,2026-M07,"1,234","two\r\nlines"\r\n\r\n, ,,\r\nhsg-04,2026-M07\r\n';

	it('are kept as they stand, mistakes and all, and blank ones are none', () =>
		expect(rowsAsTheyStand(text)).toEqual({
			rows: [
				{ indicator: 'hsg-03', period: '2026-M07', value: '1,234', note: 'two\nlines' },
				{ indicator: 'hsg-04', period: '2026-M07', value: '', note: '' },
			],
		}));
	it('keep what stands under no heading, or under one that is there twice', () =>
		expect(rowsAsTheyStand('indicator,value,,value\na,1,2,3,4\nb,5\n').rows).toEqual([
			{ indicator: 'a', value: '1', 'column C': '2', 'column D': '3', 'column E': '4' },
			{ indicator: 'b', value: '5' },
		]));

	test.each([
		['a quotation mark that is never closed', 'indicator,value\na,1\nhsg-03,"1\n', 'F004', 3],
		['one in the wrong place', 'indicator,value\nhsg-03,"1"2\n', 'F010', 2],
		['one inside a cell that has none around it', 'indicator,value\nhsg-03, "1,2"\n', 'F010', 2],
	])('are not all there is after %s: file and line are named', (_, broken, check, line) =>
		expect(rowsAsTheyStand(broken, 'a.csv').unsplit).toMatchObject({ check, at: { file: 'a.csv', line } }),
	);
	it('are all there is where a cell is only too long', () => {
		const note = 'x'.repeat(10_001);
		expect(rowsAsTheyStand(`note\n${note}\n`)).toEqual({ rows: [{ note }] });
	});
});

describe('what rows are about', () => {
	test.each([
		['observations', { indicator: 'a', period: '2026-M07' }, { indicator: 'a', period: '2026-M07..2026-M07' }, true],
		['observations', { indicator: 'a', period: '2026-M07' }, { indicator: 'a', period: '2026-M08' }, false],
		['observations', { indicator: 'a', period: 'soon' }, { indicator: 'a', period: 'soon ' }, true],
		['actions', { id: 'a', title: 'One' }, { id: 'a', title: 'Two' }, true],
		['finance', { service: 'a', kind: 'revenue' }, { service: 'a', kind: 'capital' }, false],
		['revisions', { indicator: 'a', reason: 'One' }, { indicator: 'a', reason: 'Two' }, true],
		['revisions', { indicator: 'a', table: 'targets' }, { indicator: 'a' }, false],
		['judgements', { indicator: 'a', judgement: 'at-risk' }, { indicator: 'a', judgement: 'on-course' }, true],
		['comparisons', { indicator: 'a', area_code: 'E1' }, { indicator: 'a', area_code: 'E2' }, false],
		['comparisons', { indicator: 'a', area_code: 'E1', value: '1' }, { indicator: 'a', area_code: 'E1' }, true],
	] as const)('of %s, %o and %o are about one thing: %s', (table, a, b, isSame) => {
		expect(aboutRow(table, a, 4) === aboutRow(table, b, 4)).toBe(isSame);
	});
	test.each(Object.values(RELEASE_TABLES).map((table) => [table.name, table] as const))(
		'of %s is said by columns that the table has',
		(name, { columns }) =>
			expect(columns.map((column) => column.name)).toEqual(expect.arrayContaining([...columnsAbout(name)])),
	);
	it('is said in words', () =>
		expect(rowName('breakdowns', { indicator: 'a', period: '2026-M07', category: 'north', value: '1' })).toBe(
			'a, 2026-M07, north',
		));
});
