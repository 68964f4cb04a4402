// npm test [-- PATH …]: types, formatting and every test; the last line is "N passed, N failed". With a PATH, only the tests under it.
// The report stays in node_modules/.golden-thread/tests.json: npm run record-tests puts its figures on /about/how-we-test/.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
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
const FORMATTED = ['src', 'scripts', '*.ts', '*.mjs'];

/** Runs a tool while others run, and says what it said when it has finished. */
async function step(heading: string, tool: string, ...args: string[]): Promise<void> {
	const child = spawn(process.execPath, [`node_modules/${tool}`, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
	const status = await ended(child);
	console.log(`\n── ${heading}\n\n${said.trim()}\n`);
	count[status === 0 ? 'passed' : 'failed'] += 1;
}

const ended = (child: ChildProcess): Promise<number | null> =>
	new Promise((done) => child.on('error', () => done(null)).on('close', done));

async function tests(): Promise<void> {
	const folder = 'node_modules/.golden-thread';
	const path = `${folder}/tests-${process.pid}.json`;
	mkdirSync(folder, { recursive: true });
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
	const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...chosen];
	const succeeded = (await ended(spawn(process.execPath, vitest, { stdio: 'inherit' }))) === 0;
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
const FORMATTING = 'Formatting (npx prettier --write src scripts)';
await Promise.all([
	tests(),
	...(chosen.length > 0
		? []
		: [
				step('Types', 'astro/bin/astro.mjs', 'check', '--minimumSeverity', 'warning'), // of pages and of all other code
				step(FORMATTING, 'prettier/bin/prettier.cjs', '--check', ...FORMATTED),
			]),
]);
const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
console.log(`\n${count.passed} passed, ${count.failed} failed${skipped}`);
process.exitCode = count.failed > 0 ? 1 : 0;
