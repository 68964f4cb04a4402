import { describe, expect, it, test } from 'vitest';
import type { Indicator } from '../../domain/indicator.ts';
import { BUILT_IN_UNITS } from '../../domain/unit.ts';
import type { ImportMapping } from '../../read/records/import-mapping.ts';
import { ImportMappingRecord } from '../../read/records/import-mapping.ts';
import { Answers } from './answers.ts';
import { Changes } from './changes.ts';
import { tablesOf } from './tables.ts';
import { saidByTable } from './tidy.ts';

const UNITS = new Map(BUILT_IN_UNITS.map((unit) => [unit.id, unit]));
const COLUMNS = {
	...{ Measure: 'measure', Period: 'period', Value: 'value', Unit: 'unit', Target: 'target', Goal: 'objective' },
	Area: 'area',
} as const;

/** Imports lines of a table whose headings are in COLUMNS; anything else divides. */
function imported(lines: string, { given = {}, into }: { given?: Record<string, string>; into?: Partial<Indicator> }) {
	const [headings = [], ...rows] = lines.split('\n').map((line) => line.split(','));
	const columns = Object.entries(COLUMNS).filter(([heading]) => headings.includes(heading));
	const divides = headings.filter((heading) => !(heading in COLUMNS));
	const mapping: ImportMapping = ImportMappingRecord.parse({
		columns: Object.fromEntries(columns.map(([heading, role]) => [role, heading])),
		dimensions: Object.fromEntries(divides.map((heading) => [heading, heading])),
	});
	const answers = new Answers(new Map(Object.entries({ polarity: 'neither', ...given })), false);
	const changes = new Changes();
	const register = into && new Map([[into.id!, into as Indicator]]);
	const table = { file: 'a.csv', headings, rows: rows.map((cells, at) => ({ line: at + 2, cells })) };
	const context = { mapping, answers, changes, register, units: into && UNITS, areaCode: undefined };
	const { said, plan } = saidByTable(table, context);
	const by = { answers, changes, yearStartsInMonth: 4, knownPeriods: {}, knownMarkers: {}, statusCodes: new Map() };
	const unitOf = new Map(into ? [[into.id!, UNITS.get(into.unit!)!]] : []);
	const tables = tablesOf(said, { ...by, quarters: 'financial-quarter' }, { units: UNITS, unitOf });
	const told = changes.list().map(({ kind, column, found, written }) => [kind, column, found, written].join('|'));
	return { ...tables, plan, told, open: answers.open, values: tables.observations.map(({ value }) => value) };
}

const SPENDING = { id: 'spending', title: 'Spending', unit: 'pounds' } as const;
const spent = (unit: string, given: Record<string, string> = {}, value = '1.5') =>
	imported(`Measure,Period,Unit,Value\nSpending,FY2025-26,${unit},${value}`, { into: SPENDING, given });

describe('the unit of a row for a measure that the register has', () => {
	test.each(['£', 'pounds', 'GBP', 'Pounds', ''])('"%s" is the same as pounds', (unit) => {
		expect(spent(unit).open).toEqual([]);
		expect(spent(unit).values).toEqual(['1.5']);
		if (unit !== '') expect(spent(unit).told).toContain(`read|Unit|${unit}|pounds`);
	});
	test.each([
		['£ thousand', '1500'],
		['£000', '1500'],
		["£'000s", '1500'],
		['Thousands of pounds', '1500'],
		['£k', '1500'],
		['£ (millions)', '1500000'],
		['£m', '1500000'],
		['£bn', '1500000000'],
	])('"%s" is asked, and multiplied where that is the answer', (unit, written) => {
		expect(spent(unit).values).toEqual([]);
		expect(spent(unit).open).toMatchObject([
			{ key: `unit-differs:spending:${unit}`, options: ['same', 'multiply', 'skip'], suggested: 'multiply' },
		]);
		const answered = spent(unit, { 'unit-differs:spending': 'multiply' });
		expect(answered.values).toEqual([written]);
		expect(answered.told).toContain(`converted|Unit|${unit}|pounds`);
		expect(answered.told).toContain(`converted|Value|1.5|${written}`);
	});
	it('is asked without a suggestion where nothing is multiplied', () => {
		expect(spent('%').open).toMatchObject([{ key: 'unit-differs:spending:%', options: ['same', 'skip'] }]);
		expect(spent('%').open[0]).not.toHaveProperty('suggested');
		expect(spent('%', { 'unit-differs:spending': 'same' }).values).toEqual(['1.5']);
		const skipped = spent('%', { 'unit-differs:spending:%': 'skip' });
		expect(skipped.values).toEqual([]);
		expect(skipped.told).toContain('dropped||%|');
	});
	it('takes no rate per thousand for thousands', () =>
		expect(spent('per 1000 people').open).toMatchObject([{ options: ['same', 'skip'] }]));
	it('is asked of a new measure whose rows have two units', () => {
		const lines = 'Measure,Period,Unit,Value\nSpending,FY2024-25,£,900\nSpending,FY2025-26,£ thousand,1.5';
		expect(imported(lines, {}).open.map(({ key }) => key)).toEqual(['unit-differs:spending:£ thousand']);
		expect(imported(lines, { given: { 'unit-differs:spending': 'multiply' } }).values).toEqual(['900', '1500']);
	});
});

describe('ids that an import makes up', () => {
	it('are of one measure each', () => {
		const lines = 'Measure,Period,Unit,Value\nBins missed,FY2025-26,number,12\nBins: missed,FY2025-26,number,30';
		const { observations, told, open } = imported(lines, {});
		expect(open).toEqual([]);
		expect(observations.map(({ indicator, value }) => [indicator, value])).toEqual([
			['bins-missed', '12'],
			['bins-missed-2', '30'],
		]);
		expect(told).toContain('renamed|Measure|Bins: missed|bins-missed-2');
	});
	it('are of one measure each where only the end of a long name differs', () => {
		const long = 'Number of homes that were visited by an officer of the council within';
		const lines = `Measure,Period,Unit,Value\n${long} a day,2025,number,12\n${long} a week,2025,number,30`;
		const ids = imported(lines, {}).observations.map(({ indicator }) => indicator!);
		expect(new Set(ids).size).toBe(2);
		expect(Math.max(...ids.map(({ length }) => length))).toBeLessThanOrEqual(64);
	});
	it('are of one place in the plan each', () => {
		const lines =
			'Measure,Period,Unit,Goal,Value\nBins,FY2025-26,number,Clean streets,12\nLitter,FY2025-26,number,Clean: streets,3\nDirt,FY2025-26,number,Clean streets,9';
		const { plan, register } = imported(lines, { given: { 'small-counts': 'keep' } });
		expect(plan.nodes.map(({ id }) => id)).toEqual(['clean-streets', 'clean-streets-2']);
		expect(register.map(({ objective }) => objective)).toEqual(['clean-streets', 'clean-streets-2', 'clean-streets']);
	});
});

describe('a target beside a part or another area', () => {
	it('is reported as dropped', () => {
		const lines = 'Measure,Period,Unit,Value,Target,Ward\nBins,2025,number,12,20,\nBins,2025,number,7,8,North';
		const { targets, breakdowns, told } = imported(lines, {});
		expect(targets.map(({ target }) => target)).toEqual(['20']);
		expect(breakdowns.map(({ value }) => value)).toEqual(['7']);
		expect(told).toContain('dropped|Target|8|');
	});
	it('is reported for an area, and where no figure stands beside it', () => {
		const lines = 'Measure,Period,Unit,Value,Target,Area\nBins,2025,number,12,20,Ours\nBins,2025,number,,8,Theirs';
		const { targets, comparisons, told } = imported(lines, { given: { 'own-area': 'Ours', 'other-areas': 'near' } });
		expect(targets.map(({ target }) => target)).toEqual(['20']);
		expect(comparisons).toEqual([]);
		expect(told).toContain('dropped|Target|8|');
	});
});
