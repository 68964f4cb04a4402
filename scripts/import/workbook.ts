// A workbook that new-release wrote and officers filled in, as the files of its release.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Submission } from '../../src/domain/submission.ts';
import { draftRelease } from '../../src/intake/draft.ts';
import { importedFiles } from '../../src/intake/import.ts';
import { json } from '../../src/intake/spell.ts';
import { readWorkbook } from '../../src/intake/workbook/read.ts';
import { check } from '../../src/load.ts';
import { idFault } from '../../src/domain/ids.ts';
import { isError } from '../../src/domain/problem.ts';
import { readSite } from '../../src/read/folder.ts';
import { releaseFile } from '../../src/read/folder/layout.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { printed as foreign } from '../../src/words/import.ts';
import { printed } from '../../src/words/intake.ts';
import type { Values } from '../intake/command.ts';
import { Refusal, readCouncil, siteFlag, typed, writeFiles } from '../intake/command.ts';
import { toldLost, wordsIn } from './lost.ts';

export function importWorkbook(values: Values, file: string): void {
	if (!existsSync(file)) throw new Refusal(printed.noFile(file));
	const { dir, submission } = readCouncil(values['site']);
	const workbook = readWorkbook(basename(file), readFileSync(file), isPercent(submission));
	const report = (problems: typeof workbook.problems): void => {
		if (problems.some(isError)) process.exitCode = 1;
		console.log(
			terminalReport(problems, {
				releases: [],
				files: workbook.sheets,
				colour: process.stdout.isTTY && !process.env['NO_COLOR'],
			}) || printed.imported,
		);
	};
	if (workbook.problems.some(isError)) return report(workbook.problems);
	if (workbook.tables.every(({ rows }) => rows.length === 0)) throw new Refusal(printed.nothingFound);
	const id = values['id'] ?? workbook.release;
	if (values['id'] !== undefined && idFault(values['id'], 'release') !== undefined)
		throw new Refusal(foreign.badId(values['id']));
	if (id === undefined || idFault(id, 'release') !== undefined) throw new Refusal(printed.noRelease);
	if (existsSync(join(dir, releaseFile(id, 'sign-off.json')))) throw new Refusal(printed.signed(id));
	const { files, emptied, problems: unfit, told } = importedFiles(workbook, id, wordsIn(dir, id));
	if (unfit.length > 0) return report([...workbook.problems, ...unfit]);
	const there = [...files.keys()].find((path) => existsSync(join(dir, path)));
	const lost = toldLost(dir, files, emptied, submission.council.yearStartsInMonth);
	if (lost !== undefined && !values['replace']) {
		const what = there === undefined ? printed.nothingWritten : printed.importOver(there);
		throw new Refusal([what, lost, printed.wouldGo(id, siteFlag(values['site']))].join('\n'));
	}
	const settings = releaseFile(id, 'release.json');
	const draft = existsSync(join(dir, settings)) ? undefined : draftRelease(submission, { id });
	if (!draft && !existsSync(join(dir, settings))) throw new Refusal(printed.noPeriod);
	writeFiles(dir, new Map([...files, ...(draft ? [[settings, json(draft.settings)] as const] : [])]));
	for (const path of emptied) rmSync(join(dir, path), { force: true });
	console.log([...files.keys()].map((path) => `  ${path}`).join('\n'));
	if (lost) console.log([lost, printed.areGone].join('\n'));
	const { submission: now, problems } = readSite(dir);
	const found = [...problems, ...(now ? check(now) : [])].filter(({ release }) => release === id);
	const all = [...workbook.problems, ...found.map(told)];
	report(all);
	const site = siteFlag(values['site']);
	const wrong = all.filter(isError).map(({ at }) => at.file);
	const others = [...new Set(wrong.filter((path) => !workbook.sheets.includes(path)))];
	const isInSheets = wrong.some((path) => workbook.sheets.includes(path));
	console.log('');
	if (wrong.length === 0) return console.log(printed.readyToSign(id, site));
	if (others.length > 0) console.log(printed.putRightThere(others, site));
	if (isInSheets) console.log(printed.putRight(typed(file), site));
}

/** Whether a measure's figures are per cent, as the working register has it. */
function isPercent({ indicators, council }: Submission): (indicator: string) => boolean {
	const units = new Map(indicators.map(({ record }) => [record.id, record.unit]));
	return (indicator) => council.units.get(units.get(indicator) ?? '')?.per === 100;
}
