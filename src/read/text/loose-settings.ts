/**
 * Settings of files that are not ours: YAML, alone or at the top of a Markdown file. Reading them is forgiving where the
 * programs that wrote them were: a blank line before the first ---, a key that stands twice.
 */

import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { SourceText } from './source-text.ts';

export interface LooseSetting {
	readonly text: string;
	/** Line in the file, counted from 1. */
	readonly line: number;
}

export interface LooseSettings {
	/** Plain values by key; of a list, its entries joined with semicolons. Nested settings have dotted keys. */
	readonly settings: ReadonlyMap<string, LooseSetting>;
	/** What follows the settings of a Markdown file. */
	readonly body: string;
	/** What was wrong and has been passed over, with its line. */
	readonly faults: readonly LooseSetting[];
}

const FENCED = /^(\s*---[ \t]*\n)(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/;
/** No settings file that a person writes nests deeper. */
const DEEPEST = 6;

export function readLooseSettings({ text, file }: SourceText): LooseSettings {
	const isMarkdown = /\.md$/i.test(file);
	const fenced = isMarkdown ? FENCED.exec(text) : null;
	if (isMarkdown && !fenced) return { settings: new Map(), body: text.trim(), faults: [] };
	const before = fenced ? fenced[1]!.split('\n').length - 1 : 0;
	const lines = new LineCounter();
	const document = parseDocument(fenced ? (fenced[2] ?? '') : text, {
		schema: 'core',
		uniqueKeys: false,
		lineCounter: lines,
		prettyErrors: false,
		logLevel: 'silent',
	});
	const lineOf = (offset: number): number => lines.linePos(offset).line + before;
	const settings = new Map<string, LooseSetting>();
	const take = (node: unknown, key: string, depth: number): void => {
		if (isMap(node) && depth < DEEPEST) {
			for (const pair of node.items) {
				const name = isScalar(pair.key) ? String(pair.key.value) : '';
				if (name !== '') take(pair.value, key === '' ? name : `${key}.${name}`, depth + 1);
			}
		} else if (isSeq(node) || isScalar(node)) {
			const text = isSeq(node) ? node.items.map(textOf).filter(Boolean).join(';') : textOf(node);
			if (text !== '' && key !== '') settings.set(key, { text, line: lineOf(node.range![0]) });
		}
	};
	take(document.contents, '', 0);
	const faults = document.errors.map(({ message, pos }) => ({ text: message, line: lineOf(pos[0]) }));
	return { settings, body: fenced ? text.slice(fenced[0].length).trim() : '', faults };
}

const textOf = (node: unknown): string => (isScalar(node) && node.value !== null ? String(node.value).trim() : '');
