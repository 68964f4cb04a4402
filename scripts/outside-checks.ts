// npm run outside-checks [-- --dist DIR] [--keep DIR] [--help]: a built site judged by other people's validators.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CHECKS } from './outside/checks.ts';
import { NotInstalled } from './outside/tools.ts';
import { outside as words } from '../src/words/outside.ts';

const HELP = `npm run outside-checks -- [options]

Installs validators of other people into a temporary folder, from npm, Debian, RubyGems or their own addresses, and runs
them over a built site. What cannot be installed is said plainly, and never counts as passed.

  --dist DIR  the built site (dist when left out)
  --keep DIR  installs there and leaves it for the next time
  --only ID   one check; as often as needed: ${CHECKS.map(({ id }) => id).join(', ')}
  --help      this text

Ends with 0 when nothing failed and something passed, 1 when a check failed, 2 when the command was misused or nothing
could be installed.`;

async function main(): Promise<number> {
	const text = { type: 'string' } as const;
	const { values } = parseArgs({
		options: { dist: text, keep: text, only: { ...text, multiple: true }, help: { type: 'boolean' } },
	});
	if (values.help) {
		console.log(HELP);
		return 0;
	}
	const dist = resolve(values.dist ?? join(import.meta.dirname, '../dist'));
	if (!existsSync(join(dist, 'data/latest'))) throw new TypeError(words.noSite(dist));
	const wanted = CHECKS.filter(({ id }) => values.only?.includes(id) ?? true);
	if (wanted.length === 0) throw new TypeError(HELP);
	const tools = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'outside-')) : resolve(values.keep);
	mkdirSync(tools, { recursive: true });
	const tally = { passed: 0, failed: 0, 'not installed': 0 };
	try {
		for (const { title, run } of wanted) {
			let outcome: keyof typeof tally = 'passed';
			let detail: string;
			try {
				const { faults, looked } = await run({ dist, tools });
				if (faults.length > 0) outcome = 'failed';
				detail = faults.length === 0 ? looked : faults.slice(0, 20).join('\n    ');
			} catch (error) {
				if (!(error instanceof NotInstalled)) throw error;
				outcome = 'not installed';
				detail = error.message;
			}
			tally[outcome]++;
			console.log(`${words.outcome[outcome].padEnd(14)} ${title}\n    ${detail}`);
		}
	} finally {
		if (values.keep === undefined) rmSync(tools, { recursive: true, force: true });
	}
	console.log(words.verdict(tally.passed, tally.failed, tally['not installed']));
	return tally.failed > 0 ? 1 : tally.passed > 0 ? 0 : 2;
}

main().then(
	(code) => (process.exitCode = code),
	(error: Error) => {
		console.error(error.message);
		process.exitCode = 2;
	},
);
