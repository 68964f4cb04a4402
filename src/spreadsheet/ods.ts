/** A workbook to read as an OpenDocument spreadsheet (ISO/IEC 26300, version 1.2): the same sheets and cells. */

import { columnLetters } from '../read/text/cell.ts';
import type { Book, BookColumn, BookLine, BookSheet, BookTable, CellType } from './book.ts';
import { decimalsOf, keptAs, MOST_DECIMALS, widthsOf } from './book.ts';
import { zipped } from './package.ts';
import { HEAD, xml } from './xml.ts';

const MIME = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMESPACES = [
	...['office', 'style', 'text', 'table', 'meta', 'number'].map(
		(name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'number' ? 'datastyle' : name}:1.0"`,
	),
	'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
	'xmlns:xlink="http://www.w3.org/1999/xlink"',
	'xmlns:dc="http://purl.org/dc/elements/1.1/"',
	'office:version="1.2"',
].join(' ');

/** The bytes of a workbook; the same book gives the same bytes. */
export const odsBytes = (book: Book): Uint8Array =>
	zipped(
		new Map([
			// It stands first and as it is, so that a program knows the format from the first bytes.
			['mimetype', MIME],
			['META-INF/manifest.xml', MANIFEST],
			['meta.xml', meta(book)],
			['styles.xml', styles(book.language)],
			['content.xml', content(book)],
		]),
		6,
		'mimetype',
	);

const MANIFEST = `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${MIME}"/>${[
	'meta.xml',
	'styles.xml',
	'content.xml',
]
	.map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`)
	.join('')}</manifest:manifest>`;

const meta = ({ title, author, language, modified }: Book): string =>
	`${HEAD}<office:document-meta ${NAMESPACES}><office:meta><meta:generator>Golden Thread</meta:generator><dc:title>${xml(title)}</dc:title><meta:initial-creator>${xml(author)}</meta:initial-creator><dc:creator>${xml(author)}</dc:creator><meta:creation-date>${modified}</meta:creation-date><dc:date>${modified}</dc:date><dc:language>${xml(language)}</dc:language></office:meta></office:document-meta>`;

const font = (size: number, more = ''): string =>
	`<style:text-properties fo:font-family="Arial" fo:font-size="${size}pt"${more}/>`;
const bold = ' fo:font-weight="bold"';
const top = '<style:table-cell-properties style:vertical-align="top"/>';
const wrapped = '<style:table-cell-properties style:vertical-align="top" fo:wrap-option="wrap"/>';
const named = (name: string, shown: string, inside: string): string =>
	`<style:style style:name="${name}" style:display-name="${shown}" style:family="table-cell" style:parent-style-name="Default">${inside}</style:style>`;

function styles(language: string): string {
	const [lang = 'en', country = 'GB'] = language.split('-');
	return `${HEAD}<office:document-styles ${NAMESPACES}><office:styles><style:default-style style:family="table-cell"><style:text-properties fo:font-family="Arial" fo:font-size="12pt" fo:language="${xml(lang)}" fo:country="${xml(country)}"/></style:default-style><style:style style:name="Default" style:family="table-cell">${font(12)}</style:style>${[
		named('Heading_20_1', 'Heading 1', font(16, bold)),
		named('Heading_20_2', 'Heading 2', font(14, bold)),
		named(
			'Head',
			'Table heading',
			`<style:table-cell-properties style:vertical-align="top" fo:wrap-option="wrap" fo:border-bottom="1.5pt solid #000000"/>${font(12, bold)}`,
		),
		named('Wrapped', 'Text in a table', wrapped),
	].join('')}</office:styles></office:document-styles>`;
}

const STYLE = { title: 'Heading_20_1', heading: 'Heading_20_2', text: 'Default' } as const;

function content({ sheets }: Book): string {
	const texts = new Texts();
	const widths = sheets.map(({ table }) => (table === undefined ? [100] : widthsOf(table)));
	const used = [...new Set(widths.flat())].toSorted((a, b) => a - b);
	const ranges = sheets.flatMap(({ name, lines, table }) => {
		if (table === undefined) return [];
		const first = lines.length + 1;
		const range = `${name}.A${first}:${name}.${columnLetters(table.columns.length - 1)}${first + table.rows.length}`;
		return [
			`<table:database-range table:name="${table.name}" table:target-range-address="${range}" table:contains-header="true"/>`,
		];
	});
	return `${HEAD}<office:document-content ${NAMESPACES}><office:automatic-styles>${automatic(used)}</office:automatic-styles><office:body><office:spreadsheet>${sheets
		.map((sheet, at) => sheetOf(sheet, widths[at]!, texts))
		.join(
			'',
		)}<table:database-ranges>${ranges.join('')}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`;
}

/** Column widths, and the formats that numbers and days are shown in; a letter of our font is about a fifth of a centimetre. */
const automatic = (widths: readonly number[]): string =>
	[
		...widths.map(
			(width) =>
				`<style:style style:name="co${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.24).toFixed(2)}cm"/></style:style>`,
		),
		'<style:style style:name="ro" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>',
		'<number:date-style style:name="nd"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>',
		`<style:style style:name="cd" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="nd">${top}</style:style>`,
		...Array.from(
			{ length: MOST_DECIMALS + 1 },
			(_, decimals) =>
				`<number:number-style style:name="n${decimals}"><number:number number:decimal-places="${decimals}" number:min-integer-digits="1"/></number:number-style><style:style style:name="c${decimals}" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="n${decimals}">${top}</style:style>`,
		),
	].join('');

const sheetOf = ({ name, lines, table }: BookSheet, widths: readonly number[], texts: Texts): string =>
	`<table:table table:name="${name}">${widths.map((width) => `<table:table-column table:style-name="co${width}"/>`).join('')}${lines.map(lineOf).join('')}${table === undefined ? '' : rowsOf(table, texts)}</table:table>`;

const row = (cells: string): string => `<table:table-row table:style-name="ro">${cells}</table:table-row>`;
const text = (style: string, inside: string): string =>
	`<table:table-cell table:style-name="${style}" office:value-type="string">${inside}</table:table-cell>`;
/** In the style of its column: most cells are such, and naming it in each would make the file a quarter larger. */
const plain = (inside: string): string => `<table:table-cell office:value-type="string">${inside}</table:table-cell>`;
const link = (target: string, shown: string): string =>
	`<text:p><text:a xlink:type="simple" xlink:href="${xml(target)}">${xml(shown)}</text:a></text:p>`;

const lineOf = ({ text: said, kind, link: target }: BookLine): string =>
	row(text(STYLE[kind], target === undefined ? paragraphs(said) : link(target, said)));

function rowsOf({ columns, rows }: BookTable, texts: Texts): string {
	let all = `<table:table-header-rows>${row(columns.map(({ title }) => text('Head', paragraphs(title))).join(''))}</table:table-header-rows>`;
	for (const cells of rows) all += row(cellsOf(cells, columns, texts));
	return all;
}

/** The cells of a row; empty ones that stand together are one element. */
function cellsOf(cells: readonly (string | undefined)[], columns: readonly BookColumn[], texts: Texts): string {
	let line = '';
	let empty = 0;
	for (let at = 0; at < columns.length; at++) {
		const cell = cells[at];
		if (cell === undefined || cell === '') {
			empty++;
			continue;
		}
		line += gap(empty) + cellOf(cell, columns[at]!.type, texts);
		empty = 0;
	}
	return line + gap(empty);
}

const gap = (empty: number): string =>
	empty === 0
		? ''
		: empty === 1
			? '<table:table-cell/>'
			: `<table:table-cell table:number-columns-repeated="${empty}"/>`;

function cellOf(cell: string, type: CellType, texts: Texts): string {
	switch (keptAs(cell, type)) {
		case 'number':
			return `<table:table-cell table:style-name="c${decimalsOf(cell)}" office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
		case 'date':
			return `<table:table-cell table:style-name="cd" office:value-type="date" office:date-value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
		case 'text':
			return type === 'sheet' ? plain(link(`#${cell}.A1`, cell)) : texts.of(cell);
	}
}

/** Cells of text, each text spelled once: most stand in many cells. */
class Texts {
	readonly #cells = new Map<string, string>();

	of(text: string): string {
		let cell = this.#cells.get(text);
		if (cell === undefined) {
			cell = plain(paragraphs(text));
			this.#cells.set(text, cell);
		}
		return cell;
	}
}

/** Readers take several spaces for one, and those at an end for none: such are written as elements. */
function paragraphs(said: string): string {
	if (!/[\r\n\t]| {2}|^ | $/.test(said)) return `<text:p>${xml(said)}</text:p>`;
	return said
		.split(/\r\n|\r|\n/)
		.map(
			(line) =>
				`<text:p>${xml(line)
					.replaceAll('\t', '<text:tab/>')
					.replace(/^ +| {2,}| +$/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)}</text:p>`,
		)
		.join('');
}
