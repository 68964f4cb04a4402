/**
 * A spending file of any size, made row by row, and what it costs to check it: node src/transparency/large.fixture.ts
 * prints the rows, the seconds of one processor and the most memory.
 */

import { parsePeriod } from '../domain/period.ts';
import { DataFile } from './data-file.ts';
import { poundsText } from './money.ts';
import { HEADINGS } from './payments.fixture.ts';
import { spend } from './schemas/spend.ts';

export const LARGE_ROWS = 240_000;
const ROWS_AT_ONCE = 2_000;

/** The same bytes on every run: 3,000 suppliers, every day of a quarter, amounts that no two rows share. */
export function* largeFile(rows: number): Generator<Uint8Array> {
	const encoder = new TextEncoder();
	yield encoder.encode(`${HEADINGS}\r\n`);
	for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
		let text = '';
		for (let at = from; at < Math.min(rows, from + ROWS_AT_ONCE); at++) {
			const day = `2025-07-${String((at % 31) + 1).padStart(2, '0')}`;
			const purpose = at % 50 === 0 ? '"Repairs, urgent"' : `Repairs of kind ${at % 400}`;
			text += `Department ${at % 24},Example Supplier ${(at * 7919) % 3000} Ltd,${day},T${at},${poundsText(at * 101 - 50_000)},0.00,${purpose}\r\n`;
		}
		yield encoder.encode(text);
	}
}

if (process.argv[1] === import.meta.filename) {
	const before = process.cpuUsage();
	const file = new DataFile({
		file: 'data/transparency/spending/2025-M07.csv',
		period: parsePeriod('2025-M07'),
		tables: spend.tables,
		chunks: largeFile(LARGE_ROWS),
	});
	let [rows, pence] = [0, 0];
	for (const { values } of file.rows()) {
		rows++;
		pence += values[4] as number;
	}
	const { user, system } = process.cpuUsage(before);
	const megabytes = process.resourceUsage().maxRSS / 1000;
	console.log(JSON.stringify({ rows, pence, errors: file.errors, seconds: (user + system) / 1e6, megabytes }));
}
