// npm run mutate -- [--folder NAME …] [--share PART] [--seed TEXT] [--known] [--try] [--help]: do the tests notice mistakes?
import { mkdirSync, readFileSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { wilson } from '../src/domain/interval.ts';
import type { Folder } from './mutate/folders.ts';
import { FOLDERS, LEAST_SCORE, ROOM, VECTORS } from './mutate/folders.ts';
import type { StrykerReport } from './mutate/tally.ts';
import { survivors, tallyOf } from './mutate/tally.ts';
import { record, whenOf } from './record/measured.ts';

const HELP = `npm run mutate -- [options]

Plants small mistakes (mutants) in the code, one at a time, and runs the tests: do they notice? (Stryker)

  --folder NAME  ${Object.keys(FOLDERS).join(', ')}: may be given several times (all when left out)
  --share PART   the part of all mutants that is drawn, more than 0 and at most 1 (1 when left out: hours)
  --seed TEXT    another seed draws others (the date when left out)
  --known        keep what the last run of the same draw found, where neither file nor tests changed
  --try          do not record the result
  --help         this text

The result goes into src/view/measured.json, for /about/how-we-test/. Runs behind everything else on the machine.
Ends with 0 when every folder scores at least ${LEAST_SCORE * 100}%, 1 when one does not, 2 when a run failed.`;

/** Priority where none was asked for (nice): behind what people do on the machine. */
const BEHIND = 15;

const percent = (part: number): string => `${(part * 100).toFixed(1)}%`;

function main(): number {
	const { values } = parseArgs({
		options: {
			folder: { type: 'string', multiple: true, default: Object.keys(FOLDERS) },
			share: { type: 'string', default: '1' },
			seed: { type: 'string', default: new Date().toISOString().slice(0, 10) },
			known: { type: 'boolean', default: false },
			try: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	const share = Number(values.share);
	const unknown = values.folder.find((folder) => !Object.hasOwn(FOLDERS, folder));
	if (values.help) console.log(HELP);
	if (values.help) return 0;
	if (unknown !== undefined || !(share > 0 && share <= 1))
		throw new Error(
			`${unknown === undefined ? `--share ${values.share} is no part` : `No folder "${unknown}"`}.\n\n${HELP}`,
		);
	if (getPriority() === 0) setPriority(BEHIND);
	process.chdir(`${import.meta.dirname}/..`);
	mkdirSync('node_modules/.golden-thread/mutants', { recursive: true });
	const scores = values.folder.map((name) => {
		const folder = name as Folder;
		const stem = `node_modules/.golden-thread/mutants/${folder}-${values.seed}-${values.share}`;
		const asked = { folder, share, seed: values.seed, report: `${stem}.json`, known: values.known, stem };
		const told = { MUTATE: JSON.stringify(asked), MUTANTS_MEET: FOLDERS[folder].join(','), SHARED_VECTORS: VECTORS };
		const args = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'stryker.config.mjs'];
		if (spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...told, ...ROOM } }).status !== 0)
			throw new Error(`${folder} failed.`);
		const report = JSON.parse(readFileSync(asked.report, 'utf8')) as StrykerReport;
		const tally = tallyOf(report);
		const noticed = tally.killed + tally.timedOut;
		const { lower, upper } = wilson(noticed, tally.tried);
		const among = share === 1 ? '' : ` (drawn from ${tally.mutants}: ${percent(lower)} to ${percent(upper)})`;
		console.log(survivors(report).join('\n'));
		console.log(`${folder}: ${noticed} of ${tally.tried} noticed, ${percent(noticed / tally.tried)}${among}`);
		if (!values.try) record({ mutation: [{ folder, share, seed: values.seed, ...tally, ...whenOf(Date.now()) }] });
		return noticed / tally.tried;
	});
	return scores.every((score) => score >= LEAST_SCORE) ? 0 : 1;
}

try {
	process.exitCode = main();
} catch (error) {
	process.exitCode = 2;
	console.error(error instanceof Error ? error.message : String(error));
}
