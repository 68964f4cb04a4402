// The tests that may kill a mutant (npm run mutate): those of the unit project under the folders named, and no others.
import { defineConfig } from 'vitest/config';
import whole from './vitest.config.ts';

const [unit] = whole.test!.projects as [{ test: { name: string; exclude: string[] } }];
if (unit.test.name !== 'unit') throw new Error('The first project of vitest.config.ts is no longer "unit".');
const folders = (process.env['MUTANTS_MEET'] ?? '**').split(',');

export default defineConfig({
	test: {
		// Instrumented code is slow, and a busy machine must not pass for a test that failed.
		env: { ...whole.test!.env!, PATIENCE: '1000' },
		...unit.test,
		setupFiles: ['src/proof/same-cases.fixture.ts'],
		include: folders.map((folder) => `src/${folder}/**/*.test.ts`),
		// One process for all files of a run and a new one for the next: no mutant meets what another left behind.
		isolate: false,
		testTimeout: 600_000,
		hookTimeout: 600_000,
	},
});
