// A foreign table or repository as a new site, or as a draft release of one that there is.
import { existsSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { idFault } from '../../src/domain/ids.ts';
import { BUILT_IN_UNITS } from '../../src/domain/unit.ts';
import { Answers } from '../../src/intake/foreign/answers.ts';
import { Changes } from '../../src/intake/foreign/changes.ts';
import { newSiteFiles } from '../../src/intake/foreign/site.ts';
import { tablesOf } from '../../src/intake/foreign/tables.ts';
import { printed } from '../../src/words/import.ts';
import { printed as intake } from '../../src/words/intake.ts';
import type { Values } from '../intake/command.ts';
import { Refusal, readCouncil } from '../intake/command.ts';
import { askAll, questionList } from './ask.ts';
import { draftFiles } from './draft.ts';
import { answersOf, readMapping } from './mapping.ts';
import { readSource } from './read.ts';
import { writeImport } from './write.ts';

export const KINDS = ['csv', 'xlsx', 'open-sdg'] as const;
const WEEK = 7 * 24 * 60 * 60 * 1000;

export async function importForeign(kind: (typeof KINDS)[number], values: Values, source: string): Promise<void> {
	const { site, out, id = 'imported', period } = values;
	const isReplacing = values['replace'] !== undefined;
	if ((site === undefined) === (out === undefined)) throw new Refusal(printed.siteOrOut);
	if (!existsSync(source)) throw new Refusal(intake.noFile(source));
	if (idFault(id, 'release') !== undefined) throw new Refusal(printed.badId(id));
	if (out !== undefined && !isReplacing && existsSync(out) && readdirSync(out).length > 0)
		throw new Refusal(printed.notEmpty(out));
	const submission = site === undefined ? undefined : readCouncil(site).submission;
	const units = submission?.council.units ?? new Map(BUILT_IN_UNITS.map((unit) => [unit.id, unit]));
	const unitOf = new Map(submission?.indicators.map(({ record }) => [record.id, units.get(record.unit)!]));
	const mapping = readMapping(values['mapping']);
	const given = answersOf(mapping, (values['answer'] ?? []) as readonly string[]);
	const keyboard = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
	const publishAt = `${new Date(Date.now() + WEEK).toISOString().slice(0, 10)}T09:30:00+00:00`;
	// An answer can open another question, so everything is read again until none is open.
	for (;;) {
		const answers = new Answers(given, values['take-suggestions'] !== undefined);
		const changes = new Changes();
		const { said, plan, statusCodes } = readSource(kind, source, mapping, submission, answers, changes);
		const by = {
			...{ answers, changes, statusCodes, knownPeriods: mapping.periods, knownMarkers: mapping.markers },
			quarters: kind === 'open-sdg' ? 'calendar-quarter' : 'financial-quarter',
			yearStartsInMonth: submission?.council.yearStartsInMonth ?? 4,
		} as const;
		const tables = tablesOf(said, by, { units, unitOf });
		const at = { file: source, line: 1 };
		const files = submission
			? answers.open.length > 0
				? undefined
				: draftFiles(submission, site!, tables, { id, period, isReplacing })
			: newSiteFiles(tables, { release: id, releaseTitle: printed.releaseTitle, plan, at, publishAt }, answers);
		if (answers.open.length === 0) {
			keyboard?.close();
			if (!files || tables.measures.length === 0) throw new Refusal(printed.nothing);
			return writeImport({
				dir: site ?? out!,
				id,
				isNew: !submission,
				isReplacing,
				files,
				tables,
				answers,
				changes,
				mapping,
			});
		}
		if (!keyboard) throw new Refusal(questionList(answers.open));
		await askAll(keyboard, answers.open, given);
	}
}
