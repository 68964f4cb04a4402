/** data/transparency/: which data sets and files there are, and what is said of them. Rows are read as streams elsewhere. */

import type { DataSetFile, DataSetFolder, DataSetSettings } from '../../domain/data-set.ts';
import { idFault } from '../../domain/ids.ts';
import { comparePeriods, overlaps } from '../../domain/period.ts';
import { isError } from '../../domain/problem.ts';
import type { Problem } from '../../domain/problem.ts';
import { ids, isFault, payments, problem } from '../../words/problems/index.ts';
import { suggestedId } from '../records/cell.ts';
import { DataSetRecord, OwnTableRecord } from '../records/data-set.ts';
import { readPeriod } from '../text/period.ts';
import { placeOfFile } from '../text/source-text.ts';
import type { JsonDocument } from '../text/json.ts';
import { FileReading } from './files.ts';
import { isSystemFile, TRANSPARENCY } from './layout.ts';

export interface TransparencyReading {
	readonly folders: readonly DataSetFolder[];
	/** The ids of folders with files of which nobody can say what they are: dataset.json or table.json has mistakes. */
	readonly unreadable: readonly string[];
	readonly problems: readonly Problem[];
}

/** What lies in data/transparency/: the texts of JSON files, and only the sizes of tables. */
export interface TransparencyFiles {
	readonly json: ReadonlyMap<string, Uint8Array>;
	readonly sizes: ReadonlyMap<string, number>;
}

const RESERVED = ['latest', 'releases'];

/** @param yearStartsInMonth which financial quarters and years the names of files mean */
export function readTransparency({ json, sizes }: TransparencyFiles, yearStartsInMonth: number): TransparencyReading {
	const reading = new FileReading(json);
	const byFolder = Map.groupBy(
		[...json.keys(), ...sizes.keys()].filter((path) => !isSystemFile(path)).sort(),
		(path) => path.slice(TRANSPARENCY.length + 1).split('/')[0]!,
	);
	const folders: DataSetFolder[] = [];
	const unreadable: string[] = [];
	for (const [id, paths] of byFolder) {
		const folder = readFolder(reading, id, paths, sizes, yearStartsInMonth);
		if (folder) folders.push(folder);
		else if (paths.some((path) => sizes.has(path) && path.startsWith(`${TRANSPARENCY}/${id}/`))) unreadable.push(id);
	}
	return { folders, unreadable, problems: reading.problems };
}

function readFolder(
	reading: FileReading,
	id: string,
	paths: readonly string[],
	sizes: ReadonlyMap<string, number>,
	year: number,
): DataSetFolder | undefined {
	const say = (path: string, fault: Parameters<typeof problem>[1]): void =>
		void reading.problems.push(problem(placeOfFile(path), fault));
	const at = (name: string): string => `${TRANSPARENCY}/${id}/${name}`;
	const isFolder = paths.some((path) => path.startsWith(`${TRANSPARENCY}/${id}/`));
	const strange = paths.filter((path) => !isFolder || !isKnown(path.slice(at('').length)));
	for (const path of strange) say(path, payments.unknownFile(path.slice(path.lastIndexOf('/') + 1)));
	if (!isFolder) return undefined;
	const fault = RESERVED.includes(id) ? 'reserved' : idFault(id);
	if (fault) {
		say(at('dataset.json'), ids.badId(id, fault, suggestedId(id)));
		return undefined;
	}
	reading.require(at('dataset.json'), 'what the data set is, and which schema its files follow');
	const document = reading.json(at('dataset.json'));
	const settings = reading.record(document, DataSetRecord);
	if (settings?.schema === 'table.json') reading.require(at('table.json'), 'the columns of the files beside it');
	const own = reading.has(at('table.json'))
		? reading.record(reading.json(at('table.json')), OwnTableRecord)
		: undefined;
	if (!document || !settings || (reading.has(at('table.json')) && !own) || (settings.schema === 'table.json' && !own))
		return undefined;
	const files = filesOf(
		reading,
		paths.filter((path) => !strange.includes(path)),
		sizes,
		settings.publishAt,
		year,
	);
	reading.problems.push(...strayEmbargoes(document, settings.publishAt, files));
	const wrong = [...wrongCorrections(document, settings.corrected, files)];
	reading.problems.push(...wrong);
	if (wrong.some(isError)) return undefined;
	return { id, settings, ...(own ? { own } : {}), files };
}

/** dataset.json, table.json and tables; nothing deeper. */
const isKnown = (name: string): boolean =>
	name === 'dataset.json' || name === 'table.json' || /^[^/]+\.csv$/i.test(name);

function filesOf(
	reading: FileReading,
	paths: readonly string[],
	sizes: ReadonlyMap<string, number>,
	publishAt: ReadonlyMap<string, string>,
	year: number,
): DataSetFile[] {
	const files: DataSetFile[] = [];
	for (const path of paths) {
		const bytes = sizes.get(path);
		if (bytes === undefined) continue;
		const name = path.slice(path.lastIndexOf('/') + 1, -4);
		const period = readPeriod(name, year);
		if (isFault(period)) {
			reading.problems.push(problem(placeOfFile(path), period));
			continue;
		}
		const at = publishAt.get(name);
		files.push({ path, period, bytes, ...(at === undefined ? {} : { publishAt: at }) });
	}
	files.sort((a, b) => comparePeriods(a.period, b.period));
	return withoutOverlaps(reading, files);
}

/** Of two files about the same time, the later one in order is left out: their rows would be counted twice. */
function withoutOverlaps(reading: FileReading, files: readonly DataSetFile[]): DataSetFile[] {
	const kept: DataSetFile[] = [];
	for (const file of files) {
		const other = kept.find(({ period }) => overlaps(period, file.period));
		if (!other) kept.push(file);
		else {
			const [name, first] = [file, other].map(({ path }) => path.slice(path.lastIndexOf('/') + 1)) as [string, string];
			reading.problems.push(problem(placeOfFile(file.path), payments.overlappingFiles(name, first)));
		}
	}
	return kept;
}

function* strayEmbargoes(
	document: JsonDocument,
	publishAt: ReadonlyMap<string, string>,
	files: readonly DataSetFile[],
): Generator<Problem> {
	for (const name of publishAt.keys()) {
		if (files.some(({ period }) => period.text === name)) continue;
		yield problem(document.place(['publishAt', name], 'key'), payments.unknownEmbargo(name));
	}
}

/** What cannot be right of a correction, whatever the file says. */
function* wrongCorrections(
	document: JsonDocument,
	corrected: DataSetSettings['corrected'],
	files: readonly DataSetFile[],
): Generator<Problem> {
	const last = new Map<string, string>();
	for (const [at, { period: name, on, reason }] of corrected.entries()) {
		const placeOf = (key: 'period' | 'on' | 'reason') => document.place(['corrected', at, key], 'value');
		const file = files.find(({ period }) => period.text === name);
		if (!file) yield problem(placeOf('period'), payments.unknownCorrection(name));
		if (!/\p{L}{2}/u.test(reason)) yield problem(placeOf('reason'), payments.reasonlessCorrection(reason));
		const before = last.get(name);
		// The council's own day, as its offset has it.
		const published = file?.publishAt?.slice(0, 10);
		if (before !== undefined && on < before)
			yield problem(placeOf('on'), payments.earlyCorrection(on, before, 'corrected'));
		else if (published !== undefined && on < published)
			yield problem(placeOf('on'), payments.earlyCorrection(on, published, 'published'));
		last.set(name, on);
	}
}
