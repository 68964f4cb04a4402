/** The product's own long texts as a page shows them: links told apart from words, tables ready to print. */

import type { Line, Links, TextBlock, TextPicture, TextSection } from '../words/pages/text.ts';
import { address } from './address.ts';
import type { TableView } from './table.ts';

/** A stretch of text; with an address it is a link: root-relative, an anchor, or absolute. */
export interface Span {
	readonly text: string;
	readonly href?: string;
}

export type BlockView =
	| { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
	| { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
	| TextPicture
	| { readonly kind: 'table'; readonly table: TableView };

export interface SectionView {
	readonly id: string;
	readonly title: string;
	readonly blocks: readonly BlockView[];
}

/** Where built-in texts may lead. */
export const links: Links = address;

const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/g;

/** "See [corrections](/corrections/)." as three spans. */
export function spansOf(line: Line): Span[] {
	const spans: Span[] = [];
	let end = 0;
	for (const match of line.matchAll(LINK)) {
		if (match.index > end) spans.push({ text: line.slice(end, match.index) });
		spans.push({ text: match[1]!, href: match[2]! });
		end = match.index + match[0].length;
	}
	if (end < line.length) spans.push({ text: line.slice(end) });
	return spans;
}

function blockView(block: TextBlock): BlockView {
	switch (block.kind) {
		case 'paragraph':
			return { kind: 'paragraph', spans: spansOf(block.text) };
		case 'list':
			return { kind: 'list', items: block.items.map(spansOf) };
		case 'picture':
			return block;
		case 'table':
			return {
				kind: 'table',
				table: {
					caption: block.caption,
					columns: block.columns.map((title) => ({ title, kind: 'text' })),
					rows: block.rows.map((cells) => ({ cells: cells.map((text) => ({ text })) })),
					...(block.columns.length <= 2 ? { isSmall: true } : {}),
				},
			};
	}
}

export const sectionViews = (sections: readonly TextSection[]): SectionView[] =>
	sections.map(({ id, title, blocks }) => ({ id, title, blocks: blocks.map(blockView) }));
