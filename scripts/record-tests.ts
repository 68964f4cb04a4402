// npm run record-tests -- [REPORT …] [--help]: puts what the tests measured into the figures of /about/how-we-test/.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { record, whenOf } from './record/measured.ts';
import type { TestReport } from './record/report.ts';
import { factsOf, testCounts } from './record/report.ts';

/** Where npm test leaves the report of its newest run. */
export const NEWEST = 'node_modules/.golden-thread/tests.json';

const HELP = `npm run record-tests -- [REPORT …]

Puts what the tests measured into src/view/measured.json, from which the page /about/how-we-test/ is made:
how many tests there are, what agreed with second calculations, and the rest that tests note down.

  REPORT   a report of Vitest as JSON (the newest of npm test when left out); several count as one run
  --help   this text

Tests are counted only where every file of their kind was run; what was not measured keeps its figures and its date.
Ends with 0 when figures were recorded, 1 when the reports hold none, 2 when a report cannot be read.`;

function main(): number {
	const { values, positionals } = parseArgs({
		options: { help: { type: 'boolean', default: false } },
		allowPositionals: true,
	});
	if (values.help) {
		console.log(HELP);
		return 0;
	}
	const root = `${import.meta.dirname}/..`;
	const paths = positionals.length > 0 ? positionals : [`${root}/${NEWEST}`];
	for (const path of paths) if (!existsSync(path)) throw new Error(`There is no report ${path}. Run npm test first.`);
	const reports = paths.map((path) => JSON.parse(readFileSync(path, 'utf8')) as TestReport);
	const when = whenOf(Math.max(...reports.map(({ startTime }) => startTime)));
	const files = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.test.ts'))
		.map((path) => `src/${path.replaceAll('\\', '/')}`);
	const tests = testCounts(reports, files, when);
	const facts = factsOf(reports, when);
	record({ tests, facts });
	const counted = tests.map(({ kind, passed, failed }) => `${kind}: ${passed} passed, ${failed} failed`);
	console.log([...counted, `${facts.length} other figures`].join('\n'));
	return tests.length + facts.length > 0 ? 0 : 1;
}

try {
	process.exitCode = main();
} catch (error) {
	process.exitCode = 2;
	const isUnknown = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
	console.error(isUnknown ? `${error.message}\n\n${HELP}` : error instanceof Error ? error.message : String(error));
}
