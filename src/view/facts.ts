/** Small facts of a page: a term and what it is, or a headline figure with what stands under it. */

import type { FigureMark } from './figure-mark.ts';

/** One fact of a facts line or a definition card. */
export interface Fact {
	readonly term: string;
	readonly text: string;
	/** Follows the text in brackets; root-relative, an anchor (#changes), or absolute. */
	readonly link?: { readonly title: string; readonly href: string; readonly about?: string } | undefined;
}

/** A headline figure: label, figure, and what it means. */
export interface Tile {
	readonly label: string;
	/** 47.3%, ↑ 3.2: the arrow is drawn. */
	readonly figure: string;
	/** Which figure it states, where it is one that was signed and not worked out. */
	readonly mark?: FigureMark | undefined;
	readonly arrow?: 'up' | 'down' | 'level' | undefined;
	readonly detail: string;
}
