// npm run new-release -- [--site DIR] [--id ID] [--period PERIOD] [--workbook FILE.xlsx] [--help]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { draftFiles, draftRelease } from '../src/intake/draft.ts';
import { workbookOf } from '../src/intake/workbook/template.ts';
import { parsePeriod } from '../src/domain/period.ts';
import { releaseFile } from '../src/read/folder/layout.ts';
import { dayAndTime } from '../src/words/date.ts';
import { printed } from '../src/words/intake.ts';
import { Refusal, readCouncil, run, siteFlag, writeFiles } from './intake/command.ts';

const HELP = `npm run new-release -- [options]

Writes the folder of the next report: release.json as a draft, and a row for every figure that falls due.

  --site DIR            the folder that holds data/ and content/ (this repository's own when left out)
  --id ID               the release's id (the period's name when left out: fy2026-27-q2)
  --period PERIOD       the period it reports (the one after the newest report when left out)
  --workbook FILE.xlsx  write a workbook to fill in instead of the folder; npm run import reads it back
  --replace             write over an earlier workbook of that name
  --help                this text

Ends with 0 when it is written, 1 when that cannot be, 2 when the command was misused.`;

const text = { type: 'string' } as const;
run(HELP, { site: text, id: text, period: text, workbook: text, replace: { type: 'boolean' } }, (values) => {
	const { dir, submission } = readCouncil(values['site']);
	const { council } = submission;
	const period = values['period'] === undefined ? undefined : parsePeriod(values['period'], council.yearStartsInMonth);
	if (values['period'] !== undefined && !period) throw new Refusal(printed.badPeriod(values['period']));
	const draft = draftRelease(submission, { id: values['id'], period });
	if (!draft) throw new Refusal(printed.noPeriod);
	const { title, publishAt } = draft.settings;
	const heading = printed.draft(draft.id, title, dayAndTime(publishAt, council.timeZone));
	const file = values['workbook'];
	if (file !== undefined) {
		if (existsSync(file) && !values['replace']) throw new Refusal(printed.fileExists(file));
		writeFiles('', new Map([[file, workbookOf(draft, council)]]));
		return console.log(`${heading}\n  ${printed.wrote(file)}`);
	}
	const folder = releaseFile(draft.id, '');
	if (existsSync(join(dir, folder))) throw new Refusal(printed.exists(folder));
	if (draft.due.length === 0) throw new Refusal(printed.nothingDue);
	const files = draftFiles(draft);
	writeFiles(dir, files);
	const rows = new Map(
		draft.tables.map(({ table, rows }) => [releaseFile(draft.id, `${table.name}.csv`), rows.length]),
	);
	const lines = [...files.keys()].map((path) => `  ${printed.wrote(path, rows.get(path))}`);
	console.log(
		[
			heading,
			...lines,
			...draft.promises.map(({ indicator, action }) => printed.promise(draft.id, indicator, action)),
			printed.next(siteFlag(values['site'])),
		].join('\n'),
	);
});
