// npm run validate -- [--site DIR] [--json] [--debug] [--help]
import { parseArgs } from 'node:util';
import type { Submission } from '../src/domain/submission.ts';
import { nextRelease } from '../src/publication/next-release.ts';
import { readSite } from '../src/read/folder.ts';
import { jsonReport } from '../src/report/json.ts';
import { tallyOf } from '../src/report/order.ts';
import { terminalReport } from '../src/report/terminal.ts';
import { check } from '../src/load.ts';
import { localTime } from '../src/words/date.ts';
import type { Readiness } from '../src/words/problems/index.ts';
import { verdicts } from '../src/words/problems/index.ts';

const HELP = `npm run validate -- [options]

Reads a site folder, reports everything that is wrong with it, and says whether it is ready to publish.

  --site DIR   the folder that holds data/ and content/ (this repository's own when left out)
  --json       the report as JSON, for programs
  --debug      if the check itself fails: show where
  --help       this text

Ends with 0 when nothing is wrong (warnings allowed), 1 when there are errors, 2 when the check itself failed.`;

function main(): number {
	const { values } = parseArgs({
		options: {
			site: { type: 'string', default: `${import.meta.dirname}/..` },
			json: { type: 'boolean', default: false },
			debug: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		console.log(HELP);
		return 0;
	}
	const { submission, problems: read } = readSite(values.site);
	const problems = submission ? [...read, ...check(submission)] : read;
	const releases = submission?.releases.map(({ id }) => id) ?? [];
	const readiness = submission ? readinessOf(submission) : undefined;
	if (values.json) console.log(JSON.stringify(jsonReport(problems, releases, readiness), undefined, '\t'));
	else {
		const colour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
		console.log(terminalReport(problems, { releases, colour, ...(readiness ? { readiness } : {}) }));
	}
	return tallyOf(problems).errors > 0 ? 1 : 0;
}

/** How much was read, and the first release that is not public yet. */
function readinessOf(submission: Submission): Readiness {
	const { council } = submission;
	const releases = submission.releases.length;
	const next = nextRelease(submission, council.demonstration?.now ?? new Date().toISOString());
	if (!next) return { releases };
	const [on] = localTime(next.folder.release.publishAt, council.timeZone);
	const unsigned = next.unsigned.map(({ title }) => title);
	return { releases, next: { id: next.folder.id, indicators: next.indicators.size, on, unsigned } };
}

try {
	process.exitCode = main();
} catch (error) {
	process.exitCode = 2;
	const isMisuse = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
	if (isMisuse) console.error(`${error.message}\n\n${HELP}`);
	else {
		const { name, message, stack } =
			error instanceof Error ? error : { name: 'Error', message: String(error), stack: '' };
		console.error(`${verdicts.ourFault.message}\n${verdicts.ourFault.remedy}\n\n${name}: ${message}`);
		if (process.argv.includes('--debug')) console.error(stack);
	}
}
