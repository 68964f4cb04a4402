/** An Open SDG data repository: which of its files hold figures, which say what they mean, and which the importer leaves. */

import { readSheet } from '../../read/text/csv.ts';
import { decode } from '../../read/text/bytes.ts';
import type { LooseSetting } from '../../read/text/loose-settings.ts';
import { readLooseSettings } from '../../read/text/loose-settings.ts';
import { why } from '../../words/import.ts';
import type { Changes } from '../foreign/changes.ts';
import type { Grid } from '../foreign/source.ts';
import { csvGrid } from '../foreign/source.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

export interface IndicatorFiles {
	/** 8-6-1, 3-b-1 */
	readonly number: string;
	readonly grid: Grid;
	/** What is said of it, by key, with the file that says so. */
	readonly meta: ReadonlyMap<string, LooseSetting & { readonly file: string }>;
}

export interface Repository {
	readonly indicators: readonly IndicatorFiles[];
	/** SDMX concepts by column heading, and codes by concept and text (column_mapping.csv, code_mapping.csv). */
	readonly concepts: ReadonlyMap<string, string>;
	readonly codes: ReadonlyMap<string, ReadonlyMap<string, string>>;
	readonly seriesColumn: string;
	readonly unitColumn: string;
	/** Columns that the repository's own settings declare to be no breakdowns. */
	readonly notParts: readonly string[];
	/** Texts by translation key: global_indicators.1-1-1-title. */
	readonly translations: ReadonlyMap<string, string>;
}

const DATA = /^data\/(?:indicator_)?([a-z0-9]+(?:-[a-z0-9]+)+)\.csv$/i;

export function repositoryOf(files: Files, changes: Changes): Repository {
	const read = new Set<string>();
	const take = (path: string): Uint8Array | undefined => {
		if (files.has(path)) read.add(path);
		return files.get(path);
	};
	const settings = (path: string): ReadonlyMap<string, LooseSetting> => {
		const bytes = take(path);
		const source = bytes && decode(path, bytes).source;
		if (!source) return new Map();
		const { settings: found, body, faults } = readLooseSettings(source);
		for (const { text, line } of faults)
			changes.add({
				kind: 'dropped',
				at: { file: path, line },
				column: '',
				found: text,
				written: '',
				why: why.metaFault,
			});
		return body === '' ? found : new Map([...found, ['page_content', { text: body, line: 1 }]]);
	};
	const config = new Map(['config_data.yml', 'site_config.yml', '_config.yml'].flatMap((path) => [...settings(path)]));
	const labels = pairs('metadata-mapping.csv', take('metadata-mapping.csv'));
	const indicators = [...files.keys()].sort(byNumber).flatMap((path): IndicatorFiles[] => {
		const number = DATA.exec(path)?.[1];
		if (number === undefined) return [];
		const meta = new Map<string, LooseSetting & { file: string }>();
		const add = (file: string, found: ReadonlyMap<string, LooseSetting>): void => {
			for (const [key, setting] of found) meta.set(key, { ...setting, file });
		};
		for (const folder of ['global-meta', 'meta'])
			for (const ending of ['md', 'yml', 'yaml'])
				add(`${folder}/${number}.${ending}`, settings(`${folder}/${number}.${ending}`));
		const csv = `csv-meta/${number}.csv`;
		const bytes = take(csv) ?? take(`meta/${number}.csv`);
		if (bytes)
			add(
				csv,
				new Map(
					[...rowsOf(csv, bytes)].map(({ cells, line }) => [
						labels.get(cells[0]!) ?? cells[0]!,
						{ text: cells[1] ?? '', line },
					]),
				),
			);
		add(`indicator-config/${number}.yml`, settings(`indicator-config/${number}.yml`));
		return [{ number, grid: csvGrid(path, take(path)!), meta }];
	});
	const concepts = pairs('column_mapping.csv', take('column_mapping.csv'));
	const codes = new Map<string, Map<string, string>>();
	for (const { cells } of rowsOf('code_mapping.csv', take('code_mapping.csv')))
		codes.set(cells[1] ?? '', (codes.get(cells[1] ?? '') ?? new Map<string, string>()).set(cells[0]!, cells[2] ?? ''));
	const translations = new Map<string, string>();
	for (const path of files.keys()) {
		const group = /^translations\/en\/(.+)\.ya?ml$/.exec(path)?.[1];
		if (group !== undefined) for (const [key, { text }] of settings(path)) translations.set(`${group}.${key}`, text);
	}
	for (const path of files.keys())
		if (!read.has(path) && !/(?:^|\/)(?:\.|readme)/i.test(path))
			changes.add({
				kind: 'dropped',
				at: { file: path, line: 1 },
				column: '',
				found: '',
				written: '',
				why: why.fileSkipped,
			});
	return {
		...{ indicators, concepts, codes, translations },
		seriesColumn: config.get('indicator_options.series_column')?.text ?? 'Series',
		unitColumn: config.get('indicator_options.unit_column')?.text ?? 'Units',
		notParts: config.get('indicator_options.non_disaggregation_columns')?.text.split(';') ?? [],
	};
}

/** 2-c-1 before 10-1-1: by goal, then target, then indicator. */
function byNumber(a: string, b: string): number {
	const [left, right] = [a, b].map((path) => (DATA.exec(path)?.[1] ?? path).split('-'));
	for (const [at, part] of left!.entries()) {
		const other = right![at] ?? '';
		if (part === other) continue;
		const [x, y] = [Number(part), Number(other)];
		return Number.isNaN(x) || Number.isNaN(y) ? (part < other ? -1 : 1) : x - y;
	}
	return left!.length - right!.length;
}

function* rowsOf(file: string, bytes: Uint8Array | undefined): Generator<{ line: number; cells: readonly string[] }> {
	const source = bytes && decode(file, bytes).source;
	if (!source) return;
	const rows: { line: number; cells: string[] }[] = [];
	readSheet(source, (cells, row, sheet) =>
		rows.push({ line: sheet.line(row), cells: cells.map((cell) => cell.trim()) }),
	);
	yield* rows.filter(({ cells }) => cells[0] !== '');
}

const pairs = (file: string, bytes: Uint8Array | undefined): Map<string, string> =>
	new Map([...rowsOf(file, bytes)].map(({ cells }) => [cells[0]!, cells[1] ?? '']));
