// The mapping file of an import, and the answers that come with it.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportMapping } from '../../src/read/records/import-mapping.ts';
import { ImportMappingRecord } from '../../src/read/records/import-mapping.ts';
import { readSettings } from '../../src/read/records/settings.ts';
import { decode } from '../../src/read/text/bytes.ts';
import { readJson } from '../../src/read/text/json.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { printed } from '../../src/words/import.ts';
import { printed as intake } from '../../src/words/intake.ts';
import { Refusal } from '../intake/command.ts';

/** @throws Refusal with what is wrong with the file, and where */
export function readMapping(file: string | undefined): ImportMapping {
	if (file !== undefined && !existsSync(file)) throw new Refusal(intake.noFile(file));
	const bytes = file === undefined ? new TextEncoder().encode('{}') : readFileSync(file);
	const { source, problems } = decode(basename(file ?? 'mapping.json'), bytes);
	const json = source && readJson(source);
	const read = json?.document && readSettings(json.document, ImportMappingRecord);
	if (read?.record) return read.record;
	const found = [...problems, ...(json?.problems ?? []), ...(read?.problems ?? [])];
	throw new Refusal(terminalReport(found, { releases: [], colour: false }));
}

/** Answers of the mapping, and those of the command line, which come first. @throws Refusal for one without a key */
export const answersOf = ({ answers }: ImportMapping, given: readonly string[]): Map<string, string> =>
	new Map([...Object.entries(answers), ...given.map(pair)]);

function pair(text: string): [string, string] {
	const [, key, answer] = /^(.+)=([^=]*)$/s.exec(text) ?? [];
	if (key === undefined) throw new Refusal(printed.badAnswer(text));
	return [key, answer!.trim()];
}
