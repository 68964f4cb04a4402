/** What a seal covers: every table, setting and commentary of one release, each spelled as its reader understood it. */

import type { CanonicalFile, WrittenFile, WrittenSettings, WrittenTable, WrittenText } from '../../domain/written.ts';
import { readRows } from '../records/rows.ts';
import { spell, spellCell } from '../records/spelling.ts';
import type { Table } from '../records/table.ts';
import { readFrontMatter } from '../text/front-matter.ts';
import { readJson } from '../text/json.ts';
import type { SourceText } from '../text/source-text.ts';
import { placeOfFile } from '../text/source-text.ts';
import type { FileReading } from './files.ts';
import { COMMENTARY, REGISTER, RELEASE_TABLES, releaseFile, SIGNED } from './layout.ts';

/** Every file that a seal covers, as it stands now. A row that cannot be read is left out: it is an error of its own. */
export function writtenFiles(reading: FileReading, release: string, year: number): WrittenFile[] {
	const files: WrittenFile[] = [];
	for (const table of [...Object.values(RELEASE_TABLES), REGISTER] as readonly Table<unknown>[]) {
		const source = reading.again(releaseFile(release, `${table.name}.csv`));
		if (source) files.push(writtenTable(source, table, year));
	}
	for (const path of ['release.json', 'context.json']) {
		const source = reading.again(releaseFile(release, path));
		const settings = source && writtenSettings(source, path);
		if (settings) files.push(settings);
	}
	for (const path of reading.under(`${COMMENTARY}/${release}`)) {
		const source = path.endsWith('.md') ? reading.again(path) : undefined;
		if (source) files.push(writtenText(source, path.slice(path.lastIndexOf('/') + 1)));
	}
	return files;
}

export function writtenTable(source: SourceText, table: Table<unknown>, year: number): WrittenTable {
	const schemas = Object.entries(table.cells(year));
	const known = new Map(schemas.map(([column]) => [column, new Map<string, string>()]));
	const spelled: string[][] = [];
	const { rows } = readRows(source, table, year, (cells) => {
		spelled.push(
			schemas.map(([column, schema]) => {
				const text = cells[column] ?? '';
				const spellings = known.get(column)!;
				let found = spellings.get(text);
				if (found === undefined) spellings.set(text, (found = spellCell(column, schema.parse(text))));
				return found;
			}),
		);
	});
	return {
		kind: 'table',
		path: `${table.name}.csv`,
		columns: schemas.map(([column]) => column),
		rows: rows.map(({ source: at }, index) => ({ cells: spelled[index]!, place: (column) => at.place(column) })),
		place: () => placeOfFile(source.file),
	};
}

function writtenSettings(source: SourceText, path: string): WrittenSettings | undefined {
	const { document } = readJson(source);
	return document && { kind: 'settings', path, value: document.value, place: (at = []) => document.place(at) };
}

function writtenText(source: SourceText, name: string): WrittenText {
	const { matter } = readFrontMatter(source);
	const settings = [...matter.settings].flatMap(([key, value]) =>
		value === undefined || value === '' ? [] : [[spell(key), spell(value.trim())] as const],
	);
	return {
		kind: 'text',
		path: `commentary/${name}`,
		settings,
		body: spell(matter.body),
		place: (key) => (key === undefined ? source.placeAt(matter.bodyAt) : matter.place(key)),
	};
}

/** The canonical files that the last signature left beside the release. */
export const signedPaths = (reading: FileReading, release: string): string[] =>
	reading.under(releaseFile(release, SIGNED));

export function signedCopy(reading: FileReading, release: string): CanonicalFile[] {
	const folder = releaseFile(release, SIGNED);
	return signedPaths(reading, release).flatMap((path) => {
		const source = reading.again(path);
		return source ? [{ path: path.slice(folder.length + 1), text: source.text }] : [];
	});
}
