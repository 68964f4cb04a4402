// npm run new-council -- --out DIR [--name NAME …] [--help]
import { existsSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { isDate } from '../src/domain/period.ts';
import { councilFiles } from '../src/intake/new-council.ts';
import { readFiles } from '../src/read/folder/site.ts';
import { isError } from '../src/domain/problem.ts';
import { QUESTIONS, printed } from '../src/words/intake.ts';
import { Refusal, run, writeFiles } from './intake/command.ts';

const HELP = `npm run new-council -- --out DIR [options]

Asks a few questions and writes the first files of a council's site. Every answer can be given as an option instead.

  --out DIR          an empty or new folder
  --name NAME        Exampleshire Council
  --short-name NAME  Exampleshire
  --site-url URL     https://performance.exampleshire.gov.uk/
  --team NAME        the team that answers questions
  --email ADDRESS    its address
  --plan TITLE       the plan that everything measured hangs on
  --from DATE        the day on which the plan begins: 2026-04-01
  --priorities A;B   its priorities, with semicolons between them
  --measure TITLE    the first thing measured
  --help             this text

Ends with 0 when it is written, 1 when an answer is missing or wrong, 2 when the command was misused.`;

const names = Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[];
const options = Object.fromEntries(['out', ...names].map((name) => [name, { type: 'string' } as const]));
run(HELP, options, async (values) => {
	const out = values['out'];
	if (out === undefined) throw new TypeError(HELP);
	if (existsSync(out) && readdirSync(out).length > 0) throw new Refusal(printed.notEmpty(out));
	const keyboard = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
	const answers = new Map<string, string>();
	for (const name of names) {
		const given = values[name] ?? (await keyboard?.question(`${QUESTIONS[name]} `));
		if (!given?.trim()) throw new Refusal(printed.unanswered(name, QUESTIONS[name]));
		answers.set(name, given.trim());
	}
	keyboard?.close();
	const of = (name: keyof typeof QUESTIONS): string => answers.get(name)!;
	if (!isDate(of('from'))) throw new Refusal(printed.badDay(of('from')));
	const files = councilFiles({
		...{ name: of('name'), shortName: of('short-name'), siteUrl: of('site-url'), team: of('team'), email: of('email') },
		...{ plan: of('plan'), from: of('from'), measure: of('measure') },
		priorities: of('priorities')
			.split(';')
			.map((title) => title.trim())
			.filter(Boolean),
	});
	const bytes = new Map([...files].map(([path, content]) => [path, new TextEncoder().encode(content)]));
	const wrong = readFiles(bytes).problems.filter(isError);
	if (wrong.length > 0) throw new Refusal(wrong.map(({ message, remedy }) => `${message} ${remedy}`).join('\n'));
	writeFiles(out, files);
	console.log([...files.keys()].map((path) => `  ${path}`).join('\n'));
	console.log(printed.nextForCouncil(out));
});
