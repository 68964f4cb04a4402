/** Markdown that stands alone: no HTML, which could run, and no other file, which the seal would not cover. */

import type { Problem } from '../../domain/problem.ts';
import { problem, texts } from '../../words/problems/index.ts';
import type { SourceText } from './source-text.ts';

const TAG = /<(?:[a-zA-Z][\w-]*(?=[\s/>])|\/[a-zA-Z]|!--|!\[CDATA|\?)[^>\n]*>?/g;
const PICTURE = /!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?/g;
/** Targets of links, and of the definitions that links refer to. */
const LINK = /(?<!!)\[[^\]\n]*\]\(\s*<?([^)\s>]+)|^ {0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)/gm;
const SAFE = /^(?:https:\/\/|mailto:|\/(?!\/)|#)/i;

/** Code shows what it holds, so it may hold anything: blanked out, with every offset kept. */
const withoutCode = (text: string): string =>
	text.replace(/^(```|~~~)[\s\S]*?^\1|(`+)(?!`)[^\n]*?[^`]\2(?!`)/gm, (code) => code.replace(/[^\n]/g, ' '));

export function* plainMarkdown(source: SourceText): Generator<Problem> {
	const text = withoutCode(source.text);
	for (const { 0: tag, index } of text.matchAll(TAG)) {
		yield problem(source.placeAt(index, tag.length), texts.rawHtml(tag));
	}
	for (const { 0: picture, index } of text.matchAll(PICTURE)) {
		yield problem(source.placeAt(index, picture.length), texts.refersToFile(picture, true));
	}
	for (const { 0: whole, 1: inline, 2: defined, index } of text.matchAll(LINK)) {
		const target = inline ?? defined ?? '';
		if (SAFE.test(target)) continue;
		yield problem(source.placeAt(index + whole.lastIndexOf(target), target.length), texts.refersToFile(target, false));
	}
}
