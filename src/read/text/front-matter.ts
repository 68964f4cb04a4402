/** The settings at the top of a Markdown file, between two lines of ---, and the text below them. */

import { isMap, isScalar, parseDocument } from 'yaml';
import type { Scalar } from 'yaml';
import type { Problem } from '../../domain/problem.ts';
import type { Place } from '../../domain/source.ts';
import { files, problem } from '../../words/problems/index.ts';
import type { SourceText } from './source-text.ts';

export interface FrontMatter {
	/** Settings as texts; a list or an object is undefined here, because no setting of ours is one. */
	readonly settings: ReadonlyMap<string, string | undefined>;
	readonly has: boolean;
	/** The Markdown below, without blank lines around it. */
	readonly body: string;
	/** Where the body begins in the file. */
	readonly bodyAt: number;
	place(key?: string): Place;
}

const FENCED = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/;

/** Reads YAML with the core schema and no aliases: an alias can blow a few bytes up to gigabytes. */
export function readFrontMatter(source: SourceText): {
	readonly matter: FrontMatter;
	readonly problems: readonly Problem[];
} {
	const fenced = FENCED.exec(source.text);
	const settings = new Map<string, string | undefined>();
	const places = new Map<string, Place>();
	const problems: Problem[] = [];
	if (!fenced && /^---[ \t]*\n/.test(source.text)) {
		problems.push(problem(source.placeAt(0, 3), files.frontMatter('the second --- is missing')));
	}
	const start = source.text.indexOf('\n') + 1;
	const written = fenced?.[1] ?? '';
	const plain = fenced && plainSettings(written);
	for (const { name, value, at } of plain ?? []) {
		settings.set(name, value);
		places.set(name, source.placeAt(start + at, value.length));
	}
	if (fenced && !plain) {
		// The place is ours to tell: YAML's own would count from below the first ---.
		const document = parseDocument(written, { schema: 'core', prettyErrors: false });
		for (const { message, pos } of [...document.errors, ...document.warnings])
			problems.push(problem(source.placeAt(start + pos[0]), files.frontMatter(message)));
		const { contents } = document;
		if (document.errors.length === 0 && contents !== null) {
			if (!isMap(contents))
				problems.push(problem(source.placeAt(start), files.frontMatter('it is not a list of settings')));
			else {
				for (const { key, value } of contents.items) {
					if (!isScalar(key)) continue;
					const name = String(key.value);
					settings.set(name, isScalar(value) ? textOf(value) : value === null ? '' : undefined);
					const [from, to] = (isScalar(value) ? value : key).range!;
					places.set(name, source.placeAt(start + from, to - from));
				}
			}
		}
	}
	const below = fenced ? source.text.slice(fenced[0].length) : source.text;
	const body = below.trim();
	const bodyAt = source.text.length - below.trimStart().length;
	const place = (key?: string): Place => (key === undefined ? undefined : places.get(key)) ?? source.placeAt(0);
	return { matter: { settings, has: fenced !== null, body, bodyAt, place }, problems };
}

/** A name, a colon, and words that no sign of YAML's stands in: what nearly every file of an officer begins with. */
const PLAIN = /^([a-z]+): ([A-Za-z0-9](?:[\w ,.()/-]*[\w.()])?)$/;

/** The settings of a front matter that needs no YAML parser to be read as one reads it; undefined where one does. */
export function plainSettings(text: string): { name: string; value: string; at: number }[] | undefined {
	const found: { name: string; value: string; at: number }[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		const [, name, value] = PLAIN.exec(line) ?? [];
		if (name === undefined || value === undefined || /^null$/i.test(value)) return undefined;
		if (found.some((other) => other.name === name)) return undefined;
		found.push({ name, value, at: start + name.length + 2 });
		start += line.length + 1;
	}
	return found;
}

/** As the officer typed it: YAML would turn 2026-03-31 or 007 into something else. */
const textOf = ({ value, source }: Scalar): string =>
	value === null ? '' : typeof value === 'string' ? value : source!;
