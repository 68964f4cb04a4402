/** The shape of the long texts that the product brings with it: paragraphs, lists and tables, with links written as [words](address). */

/** Plain text with links: "See [corrections](/corrections/)." */
export type Line = string;

export interface TextTable {
	readonly kind: 'table';
	readonly caption: string;
	readonly columns: readonly string[];
	/** The first cell of a row is its heading. */
	readonly rows: readonly (readonly string[])[];
}

/** The pictures that the product brings with it, in components/pictures. */
export const PICTURES = ['workbook', 'check', 'comment', 'sign-off', 'targets'] as const;
export type PictureName = (typeof PICTURES)[number];

export interface TextPicture {
	readonly kind: 'picture';
	readonly name: PictureName;
	/** Everything that it says, for who does not see it. */
	readonly alt: string;
}

export type TextBlock =
	| { readonly kind: 'paragraph'; readonly text: Line }
	| { readonly kind: 'list'; readonly items: readonly Line[] }
	| TextPicture
	| TextTable;

export interface TextSection {
	/** Anchor, unique on its page. */
	readonly id: string;
	readonly title: string;
	readonly blocks: readonly TextBlock[];
}

export const paragraph = (text: Line): TextBlock => ({ kind: 'paragraph', text });
export const bullets = (...items: readonly Line[]): TextBlock => ({ kind: 'list', items });
export const picture = (name: PictureName, alt: string): TextPicture => ({ kind: 'picture', name, alt });
export const grid = (caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): TextTable => ({
	kind: 'table',
	caption,
	columns,
	rows,
});
export const section = (id: string, title: string, ...blocks: readonly (TextBlock | undefined)[]): TextSection => ({
	id,
	title,
	blocks: blocks.filter((block) => block !== undefined),
});

/** Addresses of this site that built-in texts link to: root-relative, from view/address.ts. */
export interface Links {
	readonly about: string;
	readonly accessibility: string;
	readonly corrections: string;
	readonly data: string;
	readonly exceptions: string;
	readonly glossary: string;
	readonly howWeTest: string;
	readonly lenses: string;
	readonly measures: string;
	readonly methods: string;
	readonly notPublished: string;
	readonly reports: string;
	readonly timetable: string;
}
