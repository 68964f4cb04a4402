// The source of an import: a mapping file, a table, or the files of a repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Submission } from '../../src/domain/submission.ts';
import type { Answers } from '../../src/intake/foreign/answers.ts';
import type { Changes } from '../../src/intake/foreign/changes.ts';
import type { PlanDraft, Said } from '../../src/intake/foreign/said.ts';
import type { Grid } from '../../src/intake/foreign/source.ts';
import { csvGrid, isReadable, sheetGrid, tableIn } from '../../src/intake/foreign/source.ts';
import { saidByTable } from '../../src/intake/foreign/tidy.ts';
import { saidByRepository } from '../../src/intake/open-sdg/import.ts';
import { repositoryOf } from '../../src/intake/open-sdg/repository.ts';
import type { ImportMapping } from '../../src/read/records/import-mapping.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { printed } from '../../src/words/import.ts';
import { printed as intake } from '../../src/words/intake.ts';
import { Refusal } from '../intake/command.ts';

export interface ReadSource {
	readonly said: readonly Said[];
	readonly plan: PlanDraft;
	/** SDMX codes of statuses, by the source's words. */
	readonly statusCodes: ReadonlyMap<string, string>;
}

const NO_PLAN: PlanDraft = { levels: [], nodes: [] };

/** Reads the source as far as the answers go. @throws Refusal when it cannot be read at all */
export function readSource(
	kind: 'csv' | 'xlsx' | 'open-sdg',
	path: string,
	mapping: ImportMapping,
	site: Submission | undefined,
	answers: Answers,
	changes: Changes,
): ReadSource {
	const none = new Map<string, string>();
	if (kind === 'open-sdg') {
		const repository = repositoryOf(filesBelow(path), changes);
		if (repository.indicators.length === 0) throw new Refusal(printed.notFolder(path));
		const { said, plan } = saidByRepository(repository, answers, changes);
		return { said, plan, statusCodes: repository.codes.get('OBS_STATUS') ?? none };
	}
	const bytes = readFileSync(path);
	const grid: Grid | 'no-workbook' | undefined =
		kind === 'csv' ? csvGrid(basename(path), bytes) : sheetGrid(basename(path), bytes, mapping.sheet, answers);
	if (grid === undefined) return { said: [], plan: NO_PLAN, statusCodes: none };
	if (grid === 'no-workbook') throw new Refusal(printed.unreadable(path));
	if (!isReadable(grid)) throw new Refusal(terminalReport(grid.problems, { releases: [], colour: false }));
	for (const { at, message } of grid.problems)
		changes.add({
			kind: 'converted',
			at: { file: at.file, line: at.line },
			column: '',
			found: '',
			written: '',
			why: message,
		});
	const table = tableIn(grid, mapping.headingRow, changes);
	if (!table) throw new Refusal(printed.unreadable(path));
	const register = site && new Map(site.indicators.map(({ record }) => [record.id, record]));
	const said = saidByTable(table, {
		mapping,
		answers,
		changes,
		register,
		units: site?.council.units,
		areaCode: site?.council.areaCode,
	});
	return { ...said, statusCodes: none };
}

/** Every file that can matter, by its path with forward slashes. */
function filesBelow(dir: string): Map<string, Uint8Array> {
	if (!existsSync(dir)) throw new Refusal(intake.noFile(dir));
	const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/[/\\](?:\.git|node_modules)[/\\]/.test(join(entry.parentPath, entry.name)))
		.map((entry) => join(entry.parentPath, entry.name).slice(dir.replace(/[/\\]+$/, '').length + 1));
	return new Map(paths.sort().map((path) => [path.replaceAll('\\', '/'), readFileSync(join(dir, path))]));
}
