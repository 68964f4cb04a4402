// npm run new-release -- [--correct MEASURE:PERIOD …] [--site DIR] [--id ID] [--period PERIOD] [--workbook FILE.xlsx] [--help]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { draftFiles } from '../src/intake/draft.ts';
import { workbookOf } from '../src/intake/workbook/template.ts';
import { parsePeriod } from '../src/domain/period.ts';
import { releaseFile } from '../src/read/folder/layout.ts';
import { dayAndTime } from '../src/words/date.ts';
import { printed } from '../src/words/intake.ts';
import { Refusal, readCouncil, run, siteFlag, typed, writeFiles } from './intake/command.ts';
import { begin } from './intake/begin.ts';
import { correction, correctionNotes } from './intake/correct.ts';

const HELP = `npm run new-release -- [options]

Writes the folder of the next report: release.json as a draft, and a row for every figure that falls due.
With --correct it writes the folder of a correction instead: a row for each figure that was published wrong, what was
published in the summary, and a row for the reason. Fill it in, then check, sign and publish it as any report.

  --correct MEASURE:PERIOD  a published figure that is wrong (recycling-rate:FY2026-27-Q1); may be given several times
  --kind KIND           why it changes: error (when left out), scheduled, source, definition, relabelled, or withdrawn
  --on DAY              the day on which the correction comes out (the next working day on which it can when left out)
  --urgent              let the correction come before every report that waits, also one that is signed
  --site DIR            the folder that holds data/ and content/ (this repository's own when left out)
  --id ID               the release's id (the period's name when left out: fy2026-27-q2; correction-2026-10)
  --period PERIOD       the period it reports (the one after the newest report when left out)
  --workbook FILE.xlsx  write a workbook to fill in instead of the rows; npm run import reads it back. Of a report in
                        preparation, the workbook holds what its folder says already
  --replace             write over an earlier workbook of that name
  --help                this text

Ends with 0 when it is written, 1 when that cannot be, 2 when the command was misused.`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
	...{ site: text, id: text, period: text, workbook: text, kind: text, on: text, replace: flag, urgent: flag },
	correct: { type: 'string', multiple: true },
} as const;

run(HELP, options, (values) => {
	const { dir, submission } = readCouncil(values['site']);
	const { council } = submission;
	const wrong = values['correct'] as readonly string[] | undefined;
	const corrected = wrong && correction(submission, wrong, values);
	const period = values['period'] === undefined ? undefined : parsePeriod(values['period'], council.yearStartsInMonth);
	if (values['period'] !== undefined && !period) throw new Refusal(printed.badPeriod(values['period']));
	const file = values['workbook'];
	const begun = corrected
		? undefined
		: begin(dir, submission, { id: values['id'], period, isForm: file !== undefined });
	const draft = corrected?.draft ?? begun?.draft;
	if (!draft) throw new Refusal(printed.noPeriod);
	const { title, publishAt } = draft.settings;
	const heading = printed.draft(draft.id, title, dayAndTime(publishAt, council.timeZone));
	const site = siteFlag(values['site']);
	const notes = corrected ? correctionNotes(corrected, site.replace(' --', '')) : (begun?.notes ?? []);
	const folder = releaseFile(draft.id, '');
	const isThere = existsSync(join(dir, folder));
	if (isThere && (file === undefined || corrected)) throw new Refusal(printed.exists(folder));
	const files = draftFiles(draft);
	if (file !== undefined) {
		if (existsSync(file) && !values['replace']) throw new Refusal(printed.fileExists(file));
		writeFiles('', new Map([[file, workbookOf(draft, council)]]));
		// The settings of a correction follow from no workbook, so they are written now.
		const settings = releaseFile(draft.id, 'release.json');
		if (corrected) writeFiles(dir, new Map([[settings, files.get(settings)!]]));
		return console.log([heading, `  ${printed.wrote(file)}`, ...notes, printed.readBack(typed(file), site)].join('\n'));
	}
	if (draft.due.length === 0) throw new Refusal(printed.nothingDue);
	writeFiles(dir, files);
	const rows = new Map(
		draft.tables.map(({ table, rows }) => [releaseFile(draft.id, `${table.name}.csv`), rows.length]),
	);
	const lines = [...files.keys()].map((path) => `  ${printed.wrote(path, rows.get(path))}`);
	const promises = draft.promises.map(({ indicator, action }) => printed.promise(draft.id, indicator, action));
	console.log([heading, ...lines, ...notes, ...promises, printed.next(site)].join('\n'));
});
