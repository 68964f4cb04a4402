/** A file's text, and where each of its characters stands. Positions are worked out only when somebody asks. */

import type { Place } from '../../domain/source.ts';

export class SourceText {
	readonly file: string;
	readonly text: string;
	#lineStarts: Uint32Array | undefined;

	constructor(file: string, text: string) {
		this.file = file;
		this.text = text;
	}

	/** The place of an offset, with its line for the caret. */
	placeAt(offset: number, length = 1, cell?: string): Place {
		const line = this.lineAt(offset);
		const start = this.#starts()[line - 1]!;
		const end = this.text.indexOf('\n', start);
		return {
			file: this.file,
			line,
			column: offset - start + 1,
			...(cell === undefined ? {} : { cell }),
			excerpt: this.text.slice(start, end === -1 ? undefined : end),
			length: Math.max(1, length),
		};
	}

	/** The line of an offset, counted from 1. */
	lineAt(offset: number): number {
		const starts = this.#starts();
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return low + 1;
	}

	#starts(): Uint32Array {
		if (this.#lineStarts) return this.#lineStarts;
		const starts = [0];
		for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
		return (this.#lineStarts = Uint32Array.from(starts));
	}
}

/** The place of a file as a whole. */
export const placeOfFile = (file: string): Place => ({ file, line: 1, column: 1 });
