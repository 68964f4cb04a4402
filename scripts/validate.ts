// npm run validate -- [--site DIR] [--json] [--debug] [--help]
import { parseArgs } from 'node:util';
import type { Submission } from '../src/domain/submission.ts';
import { lineOf, unsignedStages, visibleReleases } from '../src/publication/line.ts';
import { readSite } from '../src/read/folder.ts';
import { jsonReport } from '../src/report/json.ts';
import { tallyOf } from '../src/report/order.ts';
import { terminalReport } from '../src/report/terminal.ts';
import { check } from '../src/site.ts';
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
	const { council, releases } = submission;
	const asOf = council.demonstration?.now ?? new Date().toISOString();
	const isPublic = new Set(visibleReleases(submission, asOf));
	const next = lineOf(submission).folders.find((folder) => !isPublic.has(folder));
	if (!next) return { releases: releases.length };
	const rows = [...next.observations, ...next.breakdowns, ...next.targets];
	return {
		releases: releases.length,
		next: {
			id: next.id,
			indicators: new Set(rows.map(({ record }) => record.indicator)).size,
			on: localTime(next.release.publishAt, council.timeZone)[0],
			unsigned: unsignedStages(submission, next).map(({ title }) => title),
		},
	};
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
