// npm test [-- PATH …]: types, formatting and every test; the last line is "N passed, N failed". With a PATH, only the tests under it.
// The report stays in node_modules/.golden-thread/tests.json: npm run record-tests puts its figures on /about/how-we-test/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';

interface VitestReport {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly numTodoTests: number;
	readonly testResults: readonly {
		readonly status: string;
		readonly assertionResults: readonly { status: string }[];
	}[];
}

const count = { passed: 0, failed: 0, skipped: 0 };
const chosen = process.argv.slice(2);

/** Runs a tool of node_modules with this Node; whether it succeeded. */
function run(heading: string, tool: string, ...args: string[]): boolean {
	console.log(`\n── ${heading}\n`);
	return spawnSync(process.execPath, [`node_modules/${tool}`, ...args], { stdio: 'inherit' }).status === 0;
}

function step(heading: string, tool: string, ...args: string[]): void {
	count[run(heading, tool, ...args) ? 'passed' : 'failed'] += 1;
}

function tests(): void {
	const folder = 'node_modules/.golden-thread';
	const path = `${folder}/tests-${process.pid}.json`;
	mkdirSync(folder, { recursive: true });
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
	const succeeded = run('Tests', 'vitest/vitest.mjs', 'run', ...reporters, ...chosen);
	const failedBefore = count.failed;
	if (existsSync(path)) {
		const report: VitestReport = JSON.parse(readFileSync(path, 'utf8'));
		renameSync(path, `${folder}/tests.json`);
		count.passed += report.numPassedTests;
		count.failed += report.numFailedTests;
		count.skipped += report.numPendingTests + report.numTodoTests;
		// A file that cannot be loaded, or whose set-up fails, has failed without any test of it failing.
		const silent = report.testResults.filter(
			({ status, assertionResults }) =>
				status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
		);
		count.failed += silent.length;
		if (report.numPassedTests + report.numFailedTests === 0) console.error('No test ran.');
		else if (succeeded) return;
	}
	if (count.failed === failedBefore) count.failed += 1;
}

process.chdir(`${import.meta.dirname}/..`);
if (chosen.length === 0) {
	step('Types of pages and components', 'astro/bin/astro.mjs', 'check', '--minimumSeverity', 'warning');
	step('Types of everything else', 'typescript/bin/tsc', '--noEmit');
	step(
		'Formatting (npx prettier --write src scripts)',
		'prettier/bin/prettier.cjs',
		'--check',
		'src',
		'scripts',
		'*.ts',
		'*.mjs',
	);
}
tests();
const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
console.log(`\n${count.passed} passed, ${count.failed} failed${skipped}`);
process.exitCode = count.failed > 0 ? 1 : 0;
