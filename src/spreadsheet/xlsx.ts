/** A workbook to read as XLSX: text stays text, numbers are numbers, and each table is marked as one. */

import { columnLetters } from '../read/text/cell.ts';
import type { Book, BookLine, BookSheet, BookTable } from './book.ts';
import { decimalsOf, keptAs, serialOf, widthsOf } from './book.ts';
import { contentTypes, MAIN, RELATIONS, relations, spreadsheetPart, workbookPart, zipped } from './package.ts';
import type { TypedPart } from './package.ts';
import { STYLE, STYLES } from './xlsx-styles.ts';
import { HEAD, xml } from './xml.ts';

const CORE = 'application/vnd.openxmlformats-package.core-properties+xml';
const APP = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';

/** The bytes of a workbook; the same book gives the same bytes. */
export function xlsxBytes(book: Book): Uint8Array {
	const texts = new SharedTexts();
	const sheets = book.sheets.map((sheet, at) => new SheetPart(sheet, at, texts));
	const types: TypedPart[] = [
		spreadsheetPart('workbook', 'sheet.main'),
		spreadsheetPart('styles', 'styles'),
		spreadsheetPart('sharedStrings', 'sharedStrings'),
		...sheets.flatMap(({ number, table }) => [
			spreadsheetPart(`worksheets/sheet${number}`, 'worksheet'),
			...(table === undefined ? [] : [spreadsheetPart(`tables/table${number}`, 'table')]),
		]),
		['/docProps/core.xml', CORE],
		['/docProps/app.xml', APP],
	];
	const parts = new Map([
		['[Content_Types].xml', contentTypes(types)],
		[
			'_rels/.rels',
			relations([
				['officeDocument', 'xl/workbook.xml'],
				['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
				['extended-properties', 'docProps/app.xml'],
			]),
		],
		['docProps/core.xml', coreProperties(book)],
		['docProps/app.xml', APP_PROPERTIES],
		['xl/workbook.xml', workbookPart(book.sheets.map(({ name }) => name))],
		[
			'xl/_rels/workbook.xml.rels',
			relations([
				...sheets.map(({ number }): [string, string] => ['worksheet', `worksheets/sheet${number}.xml`]),
				['styles', 'styles.xml'],
				['sharedStrings', 'sharedStrings.xml'],
			]),
		],
		['xl/styles.xml', STYLES],
		['xl/sharedStrings.xml', texts.part()],
	]);
	for (const { number, text, relations: own, table } of sheets) {
		parts.set(`xl/worksheets/sheet${number}.xml`, text);
		if (own.length > 0) parts.set(`xl/worksheets/_rels/sheet${number}.xml.rels`, relations(own));
		if (table !== undefined) parts.set(`xl/tables/table${number}.xml`, table);
	}
	return zipped(parts, 4);
}

/** Each text once: cells name it by its number. */
class SharedTexts {
	readonly #numbers = new Map<string, number>();
	#uses = 0;

	of(text: string): number {
		this.#uses++;
		const known = this.#numbers.get(text);
		if (known !== undefined) return known;
		this.#numbers.set(text, this.#numbers.size);
		return this.#numbers.size - 1;
	}

	part(): string {
		const items = Array.from(this.#numbers.keys(), (text) => `<si><t xml:space="preserve">${spelled(text)}</t></si>`);
		return `${HEAD}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
	}
}

/** Excel reads _x0041_ as the letter A: a text that looks so has its first low line spelled so itself. */
const spelled = (text: string): string =>
	xml(text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')).replaceAll('\r', '&#13;');

class SheetPart {
	/** From 1, also that of its table. */
	readonly number: number;
	readonly text: string;
	readonly table: string | undefined;
	readonly relations: (readonly [type: string, target: string])[] = [];
	readonly #links: string[] = [];
	readonly #external: string[] = [];
	readonly #texts: SharedTexts;

	constructor({ lines, table }: BookSheet, at: number, texts: SharedTexts) {
		this.number = at + 1;
		this.#texts = texts;
		const said = lines.map((line, index) => this.#line(line, index + 1)).join('');
		const first = lines.length + 1;
		const rows = table === undefined ? '' : this.#rows(table, first);
		const width = table === undefined ? 1 : table.columns.length;
		const range = `A${first}:${columnLetters(width - 1)}${first + (table?.rows.length ?? 0)}`;
		if (table !== undefined) this.relations.push(['table', `../tables/table${this.number}.xml`]);
		this.table = table && tablePart(table, range, this.number);
		const widths = table === undefined ? [100] : widthsOf(table);
		const last = table === undefined ? `A${lines.length}` : range.slice(range.indexOf(':') + 1);
		this.text = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"${at === 0 ? ' tabSelected="1"' : ''}><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.5"/><cols>${widths
			.map((each, column) => `<col min="${column + 1}" max="${column + 1}" width="${each}" customWidth="1"/>`)
			.join(
				'',
			)}</cols><sheetData>${said}${rows}</sheetData>${this.#hyperlinks()}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>${
			table === undefined ? '' : `<tableParts count="1"><tablePart r:id="rId${this.relations.length}"/></tableParts>`
		}</worksheet>`;
	}

	#line({ text, kind, link }: BookLine, row: number): string {
		if (link !== undefined) {
			this.relations.push(['hyperlink', link]);
			this.#external.push(`<hyperlink ref="A${row}" r:id="rId${this.relations.length}"/>`);
		}
		const style = link === undefined ? STYLE[kind] : STYLE.link;
		return `<row r="${row}"><c r="A${row}" s="${style}" t="s"><v>${this.#texts.of(text)}</v></c></row>`;
	}

	#rows({ columns, rows }: BookTable, first: number): string {
		const letters = columns.map((_, column) => columnLetters(column));
		const heads = columns.map(
			({ title }, column) =>
				`<c r="${letters[column]}${first}" s="${STYLE.head}" t="s"><v>${this.#texts.of(title)}</v></c>`,
		);
		let text = `<row r="${first}">${heads.join('')}</row>`;
		let row = first;
		for (const cells of rows) {
			row++;
			let line = '';
			for (let column = 0; column < columns.length; column++) {
				const cell = cells[column];
				if (cell === undefined || cell === '') continue;
				const at = `${letters[column]}${row}`;
				const { type } = columns[column]!;
				if (type === 'sheet')
					this.#links.push(`<hyperlink ref="${at}" location="${xml(cell)}!A1" display="${xml(cell)}"/>`);
				line += this.#cell(at, cell, type);
			}
			text += `<row r="${row}">${line}</row>`;
		}
		return text;
	}

	#cell(at: string, cell: string, type: BookTable['columns'][number]['type']): string {
		switch (keptAs(cell, type)) {
			case 'number':
				return `<c r="${at}" s="${STYLE.number + decimalsOf(cell)}"><v>${cell}</v></c>`;
			case 'date':
				return `<c r="${at}" s="${STYLE.date}"><v>${serialOf(cell)}</v></c>`;
			case 'text':
				return `<c r="${at}" s="${type === 'sheet' ? STYLE.link : STYLE.cell}" t="s"><v>${this.#texts.of(cell)}</v></c>`;
		}
	}

	#hyperlinks(): string {
		const all = [...this.#external, ...this.#links].join('');
		return all === '' ? '' : `<hyperlinks>${all}</hyperlinks>`;
	}
}

/** A marked table: screen readers announce its headings. No filter buttons: they hide rows and cover headings. */
const tablePart = ({ name, columns }: BookTable, range: string, id: number): string =>
	`${HEAD}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${range}" totalsRowShown="0"><tableColumns count="${columns.length}">${columns
		.map(({ title }, at) => `<tableColumn id="${at + 1}" name="${xml(title)}"/>`)
		.join('')}</tableColumns></table>`;

const coreProperties = ({ title, author, language, modified }: Book): string =>
	`${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${modified}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${modified}</dcterms:modified><dc:language>${xml(language)}</dc:language></cp:coreProperties>`;

const APP_PROPERTIES = `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Golden Thread</Application></Properties>`;
