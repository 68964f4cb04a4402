// Made-up councils for the rehearsal of many: a Parquet file each, written as a site writes it, with every column.
import { parsePeriod } from '../../src/domain/period.ts';
import { parquetBytes } from '../../src/export/parquet.ts';
import type { Cell } from '../../src/export/table.ts';
import { TABLES } from '../../src/export/tables/index.ts';

const FIRST_YEAR = 2006;

/** ONS codes of areas that there are not. */
export const codeOf = (council: number): string => `E0799${String(council).padStart(4, '0')}`;
export const measureOf = (indicator: number): string => `measure-${String(indicator).padStart(4, '0')}`;

const quarters = (many: number) =>
	Array.from({ length: many }, (_, at) => {
		const year = FIRST_YEAR + Math.floor(at / 4);
		return parsePeriod(`FY${year}-${String((year + 1) % 100).padStart(2, '0')}-Q${(at % 4) + 1}`)!;
	});

/** Numbers from 0 up to 1 that look like chance and never change (a linear congruential generator). */
function chances(seed: number): () => number {
	let state = seed + 1;
	return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296;
}

/** The file of one council: a walk of results for each measure, with the cells that most published rows fill. */
export function councilFile(council: number, indicators: number, periods: number): Uint8Array {
	const { columns } = TABLES.observations;
	const at = new Map(columns.map(({ name }, index) => [name, index]));
	const chance = chances(council);
	const spans = quarters(periods);
	const rows: Cell[][] = [];
	for (let indicator = 0; indicator < indicators; indicator++) {
		let value = 40 + 40 * chance();
		const target = (value + 5).toFixed(0);
		for (const [index, { text, start, end }] of spans.entries()) {
			const before = value;
			value = Math.min(100, Math.max(0, value + 4 * (chance() - 0.49)));
			const isMet = value >= Number(target);
			const row: Cell[] = new Array<Cell>(columns.length).fill(undefined);
			const put = (name: string, cell: string): void => void (row[at.get(name)!] = cell);
			put('indicator', measureOf(indicator));
			put('period', text);
			put('period_start', start);
			put('period_end', end);
			put('area_code', codeOf(council));
			put('value', value.toFixed(1));
			put('unit', 'percent');
			put('obs_status', 'A');
			put('target', target);
			put('status', isMet ? 'met' : 'missed');
			put('polarity', 'higher');
			put('change', (value - before).toFixed(1));
			put('direction', value > before ? 'improved' : 'worse');
			put('release', `release-${index}`);
			put('published', `${end}T09:30:00Z`);
			rows.push(row);
		}
	}
	return parquetBytes(columns, rows, {
		council: codeOf(council),
		key: ['indicator', 'period'],
		metadata: { table: 'observations' },
	});
}
