/** The frame of an XLSX file (ECMA-376, part 2): a ZIP of XML parts, with what each is and which belongs to which. */

import { zipSync } from 'fflate';
import { HEAD, xml } from './xml.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A part and what it is, as [Content_Types].xml says it. */
export type TypedPart = readonly [path: string, type: string];

/** The type of a part in the folder xl. */
export const spreadsheetPart = (name: string, type: string): TypedPart => [`/xl/${name}.xml`, `${TYPES}.${type}+xml`];

export const contentTypes = (parts: readonly TypedPart[]): string =>
	`${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
		.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`)
		.join('')}</Types>`;

/** Parts that another refers to, as rId1, rId2 and so on; a type with a scheme is one of another standard. */
export const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
	`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
		.map(
			([type, target], at) =>
				`<Relationship Id="rId${at + 1}" Type="${type.includes(':') ? type : `${RELATIONS}/${type}`}" Target="${xml(target)}"/>`,
		)
		.join('')}</Relationships>`;

/** The sheets of a workbook in their order; the n-th is the n-th of its relations. */
export const workbookPart = (titles: readonly string[]): string =>
	`${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${titles
		.map((title, at) => `<sheet name="${xml(title)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
		.join('')}</sheets></workbook>`;

/**
 * The bytes of a file made of parts, in their order; the same parts give the same bytes anywhere.
 * @param level of compression, 0 to 9
 * @param stored a part that is not compressed, where a format asks for that
 */
export function zipped(parts: ReadonlyMap<string, string>, level: 4 | 6, stored?: string): Uint8Array {
	const encoder = new TextEncoder();
	return zipSync(
		Object.fromEntries(
			Array.from(parts, ([name, text]) => [
				name,
				name === stored ? [encoder.encode(text), { level: 0 }] : encoder.encode(text),
			]),
		),
		// fflate writes the local fields of a date: the same in every time zone.
		{ mtime: new Date(1980, 0, 1), level },
	);
}
