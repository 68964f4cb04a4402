/**
 * Markdown that stands alone: no HTML, which could run, and no other file, which the seal would not cover. A real parser
 * finds them: a pattern that only resembles Markdown misses what is written over two lines, escaped or nested. It speaks
 * the dialect of Astro's renderer, CommonMark with GitHub's tables, footnotes and bare links.
 */

import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Problem } from '../../domain/problem.ts';
import { problem, texts } from '../../words/problems/index.ts';
import type { SourceText } from './source-text.ts';

/**
 * HTML begins with <, an image or a link with [, a bare link with www. or a scheme, a bare address holds an @. A text with
 * none of these holds none of those, whatever else it says: most words of officers are such, and need no parser.
 */
const MAY_REFER = /[<[@]|:\/\/|www\./i;

const SAFE = /^(?:https:\/\/|mailto:|\/(?![/\\])|#)/i;

/** As much of a tree as is looked at; it is deeper than any call stack when somebody nests ten thousand quotations. */
interface Node {
	readonly type: string;
	readonly url?: string;
	readonly children?: readonly Node[];
	readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
}

/** @param from where the Markdown begins: below the front matter */
export function* plainMarkdown(source: SourceText, from = 0): Generator<Problem> {
	const text = source.text.slice(from);
	if (!MAY_REFER.test(text)) return;
	const waiting: Node[] = [fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		waiting.push(...(node.children ?? []).toReversed());
		const start = node.position?.start.offset ?? 0;
		const written = text.slice(start, node.position?.end.offset);
		const at = (within: number, found: string) => source.placeAt(from + start + within, found.length);
		if (node.type === 'html') {
			const found = written.split('\n')[0]!;
			yield problem(at(0, found), texts.rawHtml(found));
		} else if (node.type === 'image' || node.type === 'imageReference') {
			const found = written.split('\n')[0]!;
			yield problem(at(0, found), texts.refersToFile(found, true));
		} else if (node.url !== undefined && !SAFE.test(node.url)) {
			// The parser tells where the link is; its address stands there as written, unless escapes were taken out of it.
			const within = written.lastIndexOf(node.url);
			yield problem(
				within === -1 ? at(0, written.split('\n')[0]!) : at(within, node.url),
				texts.refersToFile(node.url, false),
			);
		}
	}
}
