/** The files of a site folder as they are read: each is decoded once, and what is wrong with any of them is collected. */

import { nearestId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Located } from '../../domain/source.ts';
import type { UnreadRow } from '../../domain/submission.ts';
import { files as words, problem } from '../../words/problems/index.ts';
import { isSystemFile, RELEASES, RELEASE_FILES, SHARED_FILES } from './layout.ts';
import type { Table } from '../records/table.ts';
import { readRows } from '../records/rows.ts';
import type { Schema } from '../records/settings.ts';
import { readSettings } from '../records/settings.ts';
import { decode } from '../text/bytes.ts';
import type { JsonDocument } from '../text/json.ts';
import { readJson } from '../text/json.ts';
import { placeOfFile } from '../text/source-text.ts';
import type { SourceText } from '../text/source-text.ts';

/** Bytes by path inside the site folder, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

export class FileReading {
	readonly problems: Problem[] = [];
	/** What rows name that could not be read whole, in the order of reading. */
	readonly unread: Located<UnreadRow>[] = [];
	readonly #files: Files;
	readonly #read = new Set<string>();

	constructor(files: Files) {
		this.#files = files;
	}

	has(path: string): boolean {
		return this.#files.has(path);
	}

	/** The paths under a folder, in code-unit order, so that every run reads and reports alike. */
	under(folder: string): string[] {
		return [...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`) && !isSystemFile(path)).sort();
	}

	text(path: string): SourceText | undefined {
		const bytes = this.#files.get(path);
		this.#read.add(path);
		if (!bytes) return undefined;
		const { source, problems } = decode(path, bytes);
		this.problems.push(...problems);
		return source;
	}

	/** The text of a file once more; what is wrong with it was said when it was first read. */
	again(path: string): SourceText | undefined {
		const bytes = this.#files.get(path);
		return bytes && decode(path, bytes).source;
	}

	/** Marks files as known that are read only when somebody asks. */
	known(paths: readonly string[]): void {
		for (const path of paths) this.#read.add(path);
	}

	/** The rows of a table; undefined where there is no such file. */
	table<T>(path: string, table: Table<T>, yearStartsInMonth: number): readonly Located<T>[] | undefined {
		if (!this.has(path)) return undefined;
		const source = this.text(path);
		if (!source) return [];
		const { rows, unread, problems } = readRows(source, table, yearStartsInMonth);
		this.problems.push(...problems);
		this.unread.push(...unread);
		return rows;
	}

	json(path: string): JsonDocument | undefined {
		const source = this.text(path);
		if (!source) return undefined;
		const { document, problems } = readJson(source);
		this.problems.push(...problems);
		return document;
	}

	/** The record of a JSON file; undefined where it is missing or wrong. */
	record<T>(document: JsonDocument | undefined, schema: Schema<T>): T | undefined {
		if (!document) return undefined;
		const { record, problems } = readSettings(document, schema);
		this.problems.push(...problems);
		return record;
	}

	/** A file that must be there. */
	require(path: string, holds: string): void {
		if (!this.has(path)) this.problems.push(problem(placeOfFile(path), words.missingFile(path, holds)));
	}

	/** Reports every file of data/ that nobody asked for. */
	reportUnread(): void {
		for (const path of this.under('data')) {
			if (this.#read.has(path)) continue;
			const name = path.slice(path.lastIndexOf('/') + 1);
			const known = path.startsWith(`${RELEASES}/`) ? RELEASE_FILES : SHARED_FILES;
			this.problems.push(problem(placeOfFile(path), words.unknownFile(name, nearestId(name, known))));
		}
	}
}
