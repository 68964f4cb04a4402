// npm run new-year -- [--site DIR] [--year FY2027-28] [--out FILE.xlsx] [--replace] [--help]
import { existsSync } from 'node:fs';
import { parsePeriod } from '../src/domain/period.ts';
import { draftTargets, nextYear } from '../src/intake/new-year.ts';
import { workbookOf } from '../src/intake/workbook/template.ts';
import { printed } from '../src/words/intake.ts';
import { Refusal, readCouncil, run, writeFiles } from './intake/command.ts';

const HELP = `npm run new-year -- [options]

Writes a workbook for next year's targets: beside each blank the newest figure, the figures before it, the target so far
and the comparison groups. npm run import -- xlsx reads it back.

  --site DIR       the folder that holds data/ and content/ (this repository's own when left out)
  --year FY2027-28 the year (the one after the newest release when left out)
  --out FILE.xlsx  the workbook (targets-fy2027-28.xlsx when left out)
  --replace        write over an earlier workbook of that name
  --help           this text

Ends with 0 when it is written, 1 when that cannot be, 2 when the command was misused.`;

const text = { type: 'string' } as const;
run(HELP, { site: text, year: text, out: text, replace: { type: 'boolean' } }, (values) => {
	const { submission } = readCouncil(values['site']);
	const { council } = submission;
	const year =
		values['year'] === undefined ? nextYear(submission) : parsePeriod(values['year'], council.yearStartsInMonth);
	if (year?.kind !== 'financial-year')
		throw new Refusal(values['year'] ? printed.badYear(values['year']) : printed.noYear);
	const draft = draftTargets(submission, year);
	const rows = draft.tables[0]!.rows.length;
	if (rows === 0) throw new Refusal(printed.allSet(year.text));
	const file = values['out'] ?? `${draft.id}.xlsx`;
	if (existsSync(file) && !values['replace']) throw new Refusal(printed.fileExists(file));
	writeFiles('', new Map([[file, workbookOf(draft, council)]]));
	console.log(`${draft.settings.title}\n  ${printed.wrote(file, rows)}`);
});
