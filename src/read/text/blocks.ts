/**
 * From a stream of bytes to blocks of whole lines. A block ends with a line feed, which no character of UTF-8 contains,
 * so each is decoded by itself; what is held at once does not grow with the file.
 */

import type { Problem } from '../../domain/problem.ts';
import type { Place } from '../../domain/source.ts';
import { files, problem } from '../../words/problems/index.ts';
import { around, disguiseOf, isUtf16 } from './bytes.ts';
import { placeOfFile, SourceText } from './source-text.ts';

/** A line longer than this is no line of a table. */
const MOST_LINE_BYTES = 2_000_000;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

export class Blocks {
	readonly problems: Problem[] = [];
	readonly #file: string;
	/** Lines in the blocks given so far. */
	#lines = 0;
	#isDamaged = false;
	#isOldMac = false;

	constructor(file: string) {
		this.#file = file;
	}

	/** The text of a file, block by block, with line feeds only and without byte-order mark. None where it is no text. */
	*read(chunks: Iterable<Uint8Array>): Generator<string> {
		let rest: Uint8Array = new Uint8Array(0);
		let isFirst = true;
		for (const chunk of chunks) {
			if (chunk.length === 0) continue;
			const bytes = rest.length === 0 ? chunk : joined(rest, chunk);
			if (isFirst) {
				// A stream may begin with a very small piece: wait until what a file is can be told.
				if (bytes.length < 8 && rest.length === 0) {
					rest = new Uint8Array(bytes);
					continue;
				}
				if (!this.#isText(bytes)) return;
				isFirst = false;
			}
			const end = this.#endOfLines(bytes);
			if (end === 0 && bytes.length > MOST_LINE_BYTES) {
				this.problems.push(
					problem(placeAt(this.#file, this.#lines + 1, 1), files.cellTooLong(bytes.length, MOST_LINE_BYTES)),
				);
				return;
			}
			if (end > 0) yield this.#text(bytes.subarray(0, end));
			// A copy: whoever reads the file may use the memory of a chunk again for the next one.
			rest = new Uint8Array(bytes.subarray(end));
		}
		if (isFirst && rest.length > 0 && !this.#isText(rest)) return;
		if (rest.length > 0) yield this.#text(rest);
		if (isFirst && rest.length === 0) this.#say(files.emptyFile(false, true));
	}

	#isText(head: Uint8Array): boolean {
		const disguise = disguiseOf(head, 'csv');
		if (disguise) this.#say(files.disguised(disguise, 'csv'));
		else if (isUtf16(head)) this.#say(files.utf16('csv'));
		else return true;
		return false;
	}

	#say(fault: Parameters<typeof problem>[1]): void {
		this.problems.push(problem(placeOfFile(this.#file), fault));
	}

	/** Where the last whole line of some bytes ends; 0 where there is none. */
	#endOfLines(bytes: Uint8Array): number {
		const end = bytes.lastIndexOf(LINE_FEED) + 1;
		if (end > 0 || (!this.#isOldMac && bytes.length <= MOST_LINE_BYTES)) return end;
		return bytes.lastIndexOf(RETURN) + 1;
	}

	#text(bytes: Uint8Array): string {
		let text = this.#decoded(bytes);
		if (this.#lines === 0 && text.startsWith('\ufeff')) text = text.slice(1);
		if (text.includes('\r')) {
			if (!text.includes('\n') && !this.#isOldMac && this.#lines === 0) {
				this.#isOldMac = true;
				this.#say(files.oldMacLineEndings());
			}
			text = this.#isOldMac ? text.replaceAll('\r', '\n') : text.replaceAll('\r\n', '\n');
		}
		this.#lines += linesIn(text);
		return text;
	}

	#decoded(bytes: Uint8Array): string {
		try {
			return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		} catch {
			const text = new TextDecoder('windows-1252').decode(bytes);
			if (!this.#isDamaged) this.#sayDamage(bytes, text);
			this.#isDamaged = true;
			return text;
		}
	}

	/** Points at the first damaged character; the caret shows its line as Windows-1252. */
	#sayDamage(bytes: Uint8Array, text: string): void {
		const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
		const at = raw.indexOf('\ufffd');
		const offset = new TextEncoder().encode(raw.slice(0, at)).length;
		const { line, column, excerpt } = new SourceText(this.#file, text).placeAt(offset);
		const place = placeAt(this.#file, this.#lines + line, column, excerpt?.replace(/\r$/, ''));
		this.problems.push(problem(place, files.notUtf8(around(raw, at), around(text, offset), 'csv')));
	}
}

const placeAt = (file: string, line: number, column: number, excerpt?: string): Place => ({
	file,
	line,
	column,
	...(excerpt === undefined ? {} : { excerpt, length: 1 }),
});

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}

function linesIn(text: string): number {
	let lines = 0;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
	return lines;
}
