/** Reading of built pages: just enough of HTML for the tests, on text that another test has found to be valid. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './sites.fixture.ts';

export interface BuiltPage {
	/** Root-relative address without the base: /measures/x/ */
	readonly path: string;
	readonly file: string;
	readonly html: string;
}

/** Every page of a built site, sorted by address. */
export function pagesOf(out: string): BuiltPage[] {
	return filesUnder(out)
		.filter((file) => file.endsWith('.html'))
		.map((file) => ({
			path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
			file,
			html: readFileSync(join(out, file), 'utf8'),
		}));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Character references resolved. */
export const decoded = (text: string): string =>
	text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) =>
		decimal
			? String.fromCodePoint(Number(decimal))
			: hex
				? String.fromCodePoint(parseInt(hex, 16))
				: (NAMED[name] ?? all),
	);

/** The text between tags, white space made single. */
export const textOf = (html: string): string =>
	decoded(html.replace(/<(script|style)\b[^]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' '))
		.replace(/\s+/g, ' ')
		.trim();

/** The text as it is read: tags inside a line leave no gap, all others do. */
export const proseOf = (html: string): string =>
	textOf(html.replace(/<\/?(a|abbr|b|bdi|cite|code|data|dfn|em|i|kbd|mark|q|small|strong|sub|sup|time)\b[^>]*>/g, ''));

/** Attributes of one start tag. */
export function attributesOf(tag: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const [, name, double, single, bare] of tag.matchAll(
		/\s([^\s=>/"']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g,
	))
		found.set(name!, decoded(double ?? single ?? bare ?? ''));
	return found;
}

/** A figure as a page prints it. */
export interface PrintedFigure {
	/** INDICATOR|PERIOD and what narrows it, as view/figure-mark.ts spells it. */
	readonly key: string;
	readonly exact: string;
	readonly text: string;
}

const DATA = /<data\b([^>]*)>([^]*?)<\/data>/g;

/** Every marked figure of a piece of HTML, in order. */
export const figuresIn = (html: string): PrintedFigure[] =>
	[...html.matchAll(DATA)].flatMap(([, tag, inner]) => {
		const attributes = attributesOf(tag!);
		const key = attributes.get('data-figure');
		return key === undefined ? [] : [{ key, exact: attributes.get('value') ?? '', text: textOf(inner!) }];
	});

/** The rows of every table, each as its HTML. */
export const tableRowsIn = (html: string): string[] => [...html.matchAll(/<tr\b[^]*?<\/tr>/g)].map(([row]) => row);

/** The keys of status chips in a piece of HTML, in order. */
export const statusesIn = (html: string): string[] =>
	[...html.matchAll(/<span\b[^>]*\bdata-status="([^"]*)"/g)].map(([, key]) => key!);
