import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

const browser = 'node_modules/.golden-thread/browser'; // written by scripts/setup.mjs --browser

/** What takes longest, first: two processors are then busy to the end. */
const LONGEST = /rehearsal|repeat|sealed|html\.site|build\.site|flags|\.site\.test|command|live|hostile/;
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const rank = ({ moduleId }: TestSpecification): number => (LONGEST.test(moduleId) ? 0 : 1);
		return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
	}
}

export default defineConfig({
	test: {
		sequence: { sequencer: LongestFirst },
		// Our modules hold no state but answers worked out once, so files share them: loading them anew took half the time.
		isolate: false,
		// Times are always given with their zone; a machine's own zone must not change any result.
		env: {
			TZ: 'UTC',
			// As scripts/run.mjs starts commands.
			NODE_COMPILE_CACHE: resolve('node_modules/.golden-thread/compiled'),
			...(existsSync(browser) && { CHROMIUM_PATH: readFileSync(browser, 'utf8') }),
		},
		projects: [
			{
				extends: true,
				// Some read every file of the project or of a council: a busy machine takes longer than the usual five seconds.
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
					exclude: ['src/**/*.site.test.ts', 'src/**/*.browser.test.ts'],
					maxWorkers: 2,
					testTimeout: 60_000,
					hookTimeout: 60_000,
					sequence: { groupOrder: 0 },
				},
			},
			{
				// These build whole sites and read them again, while the others run: the longest of all come first.
				extends: true,
				test: {
					name: 'site',
					include: ['src/**/*.site.test.ts'],
					maxWorkers: 2,
					testTimeout: 300_000,
					hookTimeout: 600_000,
					sequence: { groupOrder: 0 },
				},
			},
			{
				// These drive Chromium, and some measure how long it takes: one at a time, with nothing beside it.
				extends: true,
				test: {
					name: 'browser',
					include: ['src/**/*.browser.test.ts'],
					fileParallelism: false,
					testTimeout: 300_000,
					hookTimeout: 600_000,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
});
