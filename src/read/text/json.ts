/** Strict JSON that remembers where each key and value stands. JSON.parse drops duplicate keys and knows no positions. */

import type { Problem } from '../../domain/problem.ts';
import type { Place } from '../../domain/source.ts';
import { files, problem, values } from '../../words/problems/index.ts';
import { codeOf } from './bytes.ts';
import type { SourceText } from './source-text.ts';

export const MOST_LEVELS = 64;

export type JsonPath = readonly PropertyKey[];

interface Node {
	readonly start: number;
	readonly end: number;
	/** Members of an object, items of a list. */
	readonly members?: ReadonlyMap<string, { readonly key: number; readonly node: Node }>;
	readonly items?: readonly Node[];
}

/** A JSON file: its value, and the place of everything in it. */
export class JsonDocument {
	readonly source: SourceText;
	readonly value: unknown;
	readonly #root: Node;

	constructor(source: SourceText, value: unknown, root: Node) {
		this.source = source;
		this.value = value;
		this.#root = root;
	}

	/** The place of a value; of the nearest thing around it that exists. With `key`, the place of its key. */
	place(path: JsonPath = [], of: 'value' | 'key' = 'value'): Place {
		let node = this.#root;
		let key: { start: number; length: number } | undefined;
		for (const step of path) {
			const member = node.members?.get(String(step));
			const next = member?.node ?? (typeof step === 'number' ? node.items?.[step] : undefined);
			if (!next) return this.source.placeAt(node.start);
			key = member ? { start: member.key, length: String(step).length + 2 } : undefined;
			node = next;
		}
		if (of === 'key' && key) return this.source.placeAt(key.start, key.length);
		const isSimple = !node.members && !node.items;
		return this.source.placeAt(node.start, isSimple ? node.end - node.start : 1);
	}

	/** The value at a path; undefined when nothing is there. */
	valueAt(path: JsonPath): unknown {
		let value = this.value;
		for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
		return value;
	}
}

export interface ReadJson {
	readonly document?: JsonDocument;
	readonly problems: readonly Problem[];
}

export function readJson(source: SourceText): ReadJson {
	const reader = new Reader(source);
	try {
		const { value, node } = reader.whole();
		return { document: new JsonDocument(source, value, node), problems: reader.problems };
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		return { problems: [...reader.problems, error.problem] };
	}
}

class Unreadable extends Error {
	readonly problem: Problem;

	constructor(cause: Problem) {
		super(cause.message);
		this.problem = cause;
	}
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\n\r]*/y;
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

interface Read {
	readonly value: unknown;
	readonly node: Node;
}

class Reader {
	readonly problems: Problem[] = [];
	readonly #source: SourceText;
	readonly #text: string;
	#at = 0;

	constructor(source: SourceText) {
		this.#source = source;
		this.#text = source.text;
	}

	whole(): Read {
		const read = this.#value(0);
		this.#skipSpace();
		if (this.#at < this.#text.length) throw this.#unexpected('the end of the file');
		return read;
	}

	#value(level: number): Read {
		this.#skipSpace();
		const start = this.#at;
		const first = this.#text[start];
		if (first === '{') return this.#object(level);
		if (first === '[') return this.#list(level);
		if (first === '"') return { value: this.#string(), node: { start, end: this.#at } };
		const text = this.#match(WORD) ?? this.#match(NUMBER);
		if (text === undefined) throw this.#unexpected('a value');
		return { value: JSON.parse(text), node: { start, end: this.#at } };
	}

	#object(level: number): Read {
		const start = this.#enter(level);
		// Without a prototype, so that a key called __proto__ is only a key.
		const value = Object.create(null) as Record<string, unknown>;
		const members = new Map<string, { key: number; node: Node }>();
		while (this.#another('}', members.size > 0)) {
			this.#skipSpace();
			const at = this.#at;
			if (this.#text[at] !== '"') throw this.#unexpected('a key in quotation marks');
			const key = this.#string();
			this.#skipSpace();
			if (this.#text[this.#at] !== ':') throw this.#unexpected('a colon');
			this.#at++;
			const read = this.#value(level + 1);
			const before = members.get(key);
			if (before) {
				const line = this.#source.lineAt(before.key);
				this.problems.push(problem(this.#source.placeAt(at, key.length + 2), files.duplicateKey(key, line)));
			}
			value[key] = read.value;
			members.set(key, { key: at, node: read.node });
		}
		return { value, node: { start, end: this.#at, members } };
	}

	#list(level: number): Read {
		const start = this.#enter(level);
		const value: unknown[] = [];
		const items: Node[] = [];
		while (this.#another(']', items.length > 0)) {
			const read = this.#value(level + 1);
			value.push(read.value);
			items.push(read.node);
		}
		return { value, node: { start, end: this.#at, items } };
	}

	#enter(level: number): number {
		if (level >= MOST_LEVELS)
			throw new Unreadable(problem(this.#source.placeAt(this.#at), files.jsonTooDeep(MOST_LEVELS)));
		return this.#at++;
	}

	/** Whether another item follows; steps over the comma or the closing bracket. */
	#another(closing: string, isLater: boolean): boolean {
		this.#skipSpace();
		if (this.#text[this.#at] === closing) {
			this.#at++;
			return false;
		}
		if (!isLater) return true;
		if (this.#text[this.#at] !== ',') throw this.#unexpected(`a comma or ${closing}`);
		const comma = this.#at++;
		this.#skipSpace();
		if (this.#text[this.#at] === closing) {
			this.#at = comma;
			throw this.#unexpected(`${closing} without a comma before it`);
		}
		return true;
	}

	#string(): string {
		const start = this.#at;
		const text = this.#match(STRING);
		if (text === undefined)
			throw this.#unexpected('a text in quotation marks, on one line, with \\" for each one inside it');
		const value = JSON.parse(text) as string;
		const hidden = HIDDEN.exec(value);
		// As written, the file's own check sees it; written as an escape, only we do.
		if (hidden && !text.includes(hidden[0])) {
			this.problems.push(problem(this.#source.placeAt(start, text.length), values.controlCharacter(codeOf(hidden[0]))));
		}
		return value;
	}

	#match(pattern: RegExp): string | undefined {
		pattern.lastIndex = this.#at;
		const text = pattern.exec(this.#text)?.[0];
		if (text !== undefined) this.#at += text.length;
		return text;
	}

	#skipSpace(): void {
		SPACE.lastIndex = this.#at;
		SPACE.exec(this.#text);
		this.#at = SPACE.lastIndex;
	}

	#unexpected(expected: string): Unreadable {
		const found = /^[^\s,:{}[\]"]+|^[^\s]/.exec(this.#text.slice(this.#at, this.#at + 40))?.[0] ?? '';
		return new Unreadable(problem(this.#source.placeAt(this.#at, found.length), files.notJson(found, expected)));
	}
}
