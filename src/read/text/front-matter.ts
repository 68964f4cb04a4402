/** The settings at the top of a Markdown file, between two lines of ---, and the text below them. */

import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
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

const FENCED = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;
const OPENING = '---\n'.length;

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
	const start = fenced ? source.text.indexOf('\n') + 1 : OPENING;
	const plain = fenced && plainSettings(fenced[1]!);
	for (const { name, value, at } of plain ?? []) {
		settings.set(name, value);
		places.set(name, source.placeAt(start + at, value.length));
	}
	if (fenced && !plain) {
		const lines = new LineCounter();
		const document = parseDocument(fenced[1]!, {
			schema: 'core',
			uniqueKeys: true,
			lineCounter: lines,
			logLevel: 'silent',
		});
		for (const error of [...document.errors, ...document.warnings]) {
			const detail = error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
			problems.push(problem(source.placeAt(start + error.pos[0]), files.frontMatter(detail)));
		}
		if (document.errors.length === 0 && isMap(document.contents)) {
			for (const { key, value } of document.contents.items) {
				if (!isScalar(key)) continue;
				const name = String(key.value);
				settings.set(name, isScalar(value) ? textOf(value.value, value.source) : value === null ? '' : undefined);
				const range = (isScalar(value) ? value.range : undefined) ?? key.range ?? [0, 0, 0];
				places.set(name, source.placeAt(start + range[0], range[1] - range[0]));
			}
		} else if (document.errors.length === 0 && document.contents !== null) {
			problems.push(problem(source.placeAt(start), files.frontMatter('it is not a list of settings')));
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
const textOf = (value: unknown, typed: string | undefined): string =>
	value === null || value === undefined ? '' : typeof value === 'string' ? value : (typed ?? String(value));
