// How mutants are run (Stryker). scripts/mutate.ts, which is npm run mutate, says of which folder, how many and drawn how.
import process from 'node:process';

if (!process.env.MUTATE) throw new Error('Run "npm run mutate", which says what to mutate.');
const { folder, share, seed, report, known, stem } = JSON.parse(process.env.MUTATE);

export default {
	testRunner: 'vitest',
	vitest: { configFile: 'vitest.mutants.config.ts', related: false },
	coverageAnalysis: 'perTest',
	concurrency: 1,
	plugins: ['@stryker-mutator/vitest-runner', './scripts/mutate/sample.ts'],
	checkers: share < 1 ? ['sample'] : [],
	sample: { share, seed },
	mutate: [`src/${folder}/**/*.ts`, '!src/**/*.test.ts', '!src/**/*.fixture.ts'],
	reporters: ['json', 'progress-append-only'],
	jsonReporter: { fileName: report },
	incremental: true,
	incrementalFile: `${stem}-known.json`,
	force: !known,
	tempDirName: '.stryker-tmp',
	ignorePatterns: ['.astro'], // of astro check
	disableTypeChecks: false,
	// A mutant that never ends is found by counting its steps. A busy machine must not pass for one.
	timeoutMS: 300_000,
	dryRunTimeoutMinutes: 30,
	warnings: { unknownOptions: false },
	allowConsoleColors: false,
};
