// npm test [-- PATH …]: types, formatting and every test; the last line is "N passed, N failed". With a PATH, only the tests under it.
// The report stays in node_modules/.golden-thread/tests.json: npm run record-tests puts its figures on /about/how-we-test/.
import { spawn, spawnSync } from 'node:child_process';
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

/** Runs a tool of node_modules with this Node; whether it succeeded. */
function run(heading: string, tool: string, ...args: string[]): boolean {
	console.log(`\n── ${heading}\n`);
	return spawnSync(process.execPath, [`node_modules/${tool}`, ...args], { stdio: 'inherit' }).status === 0;
}

/** Runs a tool while others run, and says what it said when it has finished. */
async function step(heading: string, tool: string, ...args: string[]): Promise<void> {
	const child = spawn(process.execPath, [`node_modules/${tool}`, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
	const status = await new Promise<number | null>((done) => child.on('error', () => done(null)).on('close', done));
	console.log(`\n── ${heading}\n\n${said.trim()}`);
	count[status === 0 ? 'passed' : 'failed'] += 1;
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
	await Promise.all([
		// Astro writes the types of its own modules first.
		step('Types of pages and components', 'astro/bin/astro.mjs', 'check', '--minimumSeverity', 'warning').then(() =>
			step('Types of everything else', 'typescript/bin/tsc', '--noEmit'),
		),
		step('Formatting (npx prettier --write src scripts)', 'prettier/bin/prettier.cjs', '--check', ...FORMATTED),
	]);
}
tests();
const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
console.log(`\n${count.passed} passed, ${count.failed} failed${skipped}`);
process.exitCode = count.failed > 0 ? 1 : 0;
