import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const browser = 'node_modules/.golden-thread/browser'; // written by scripts/setup.mjs --browser
const site = ['src/**/*.site.test.ts', 'src/**/*.browser.test.ts'];

export default defineConfig({
	test: {
		// Times are always given with their zone; a machine's own zone must not change any result.
		env: { TZ: 'UTC', ...(existsSync(browser) && { CHROMIUM_PATH: readFileSync(browser, 'utf8') }) },
		projects: [
			{
				extends: true,
				// Some read every file of the project or of a council: a busy machine takes longer than the usual five seconds.
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
					exclude: site,
					testTimeout: 60_000,
					sequence: { groupOrder: 0 },
				},
			},
			{
				// These build whole sites and drive Chromium: one at a time, on two cores.
				extends: true,
				test: {
					name: 'site',
					include: site,
					fileParallelism: false,
					testTimeout: 300_000,
					hookTimeout: 600_000,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
});
