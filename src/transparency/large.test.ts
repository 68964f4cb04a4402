import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LARGE_ROWS } from './large.fixture.ts';

interface Cost {
	readonly rows: number;
	readonly pence: number;
	readonly errors: number;
	readonly seconds: number;
	readonly megabytes: number;
}

/** In a process of its own, as every command runs: with the small nursery of scripts/run.mjs. */
it('checks a spending file of 240,000 rows in at most 3 seconds of one processor and 300 MB', () => {
	const program = join(import.meta.dirname, 'large.fixture.ts');
	const { stdout } = spawnSync(process.execPath, ['--max-semi-space-size=4', program], { encoding: 'utf8' });
	const cost = JSON.parse(stdout) as Cost;
	console.log(`${cost.rows} rows: ${cost.seconds.toFixed(1)} processor seconds, ${cost.megabytes.toFixed(0)} MB`);
	expect(cost).toMatchObject({ rows: LARGE_ROWS, errors: 0 });
	expect(cost.pence).toBe(((LARGE_ROWS * (LARGE_ROWS - 1)) / 2) * 101 - 50_000 * LARGE_ROWS);
	expect(cost.seconds).toBeLessThan(3);
	expect(cost.megabytes).toBeLessThan(300);
}, 60_000);
