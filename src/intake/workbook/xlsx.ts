/**
 * Writes a workbook: text cells, drop-downs, notes at the cell, and a marked table on each sheet. An XLSX file is a ZIP of
 * a few XML parts (ECMA-376, part 1); we write those that every spreadsheet reads, and nothing that differs between runs.
 */

import { columnLetters } from '../../read/text/cell.ts';
import {
	contentTypes,
	MAIN,
	RELATIONS,
	relations,
	spreadsheetPart,
	workbookPart,
	zipped,
} from '../../spreadsheet/package.ts';
import type { TypedPart } from '../../spreadsheet/package.ts';
import { HEAD, xml } from '../../spreadsheet/xml.ts';

/** How a cell looks. Every cell is text, so that no spreadsheet turns 1-2 into a date or 007 into 7. */
export const STYLE = { blank: 1, heading: 2, beside: 3, besideHeading: 4, key: 5, title: 6, wrapped: 7 } as const;
export type Style = (typeof STYLE)[keyof typeof STYLE];

export interface SheetColumn {
	readonly heading: string;
	/** In characters. */
	readonly width: number;
	readonly style: Style;
	readonly headingStyle: Style;
	/** Shown when a cell of the column is selected; at most 255 characters. */
	readonly prompt?: string;
	/** What may be chosen, as a range of another sheet: Lists!$A$2:$A$9. */
	readonly list?: string;
	/** Whether other values than those of the list are refused, and not only asked about. */
	readonly isStrict?: boolean;
}

export interface SheetContent {
	readonly title: string;
	/** The name of its table, without spaces; undefined for a sheet of plain text. */
	readonly table?: string;
	readonly columns: readonly SheetColumn[];
	readonly rows: readonly (readonly string[])[];
}

/** Rows that drop-downs and notes reach, so that officers can add some. */
const MOST_ROWS = 5001;

/** The bytes of a workbook; the same content gives the same bytes. */
export function writeXlsx(sheets: readonly SheetContent[]): Uint8Array {
	const parts = new Map([
		['[Content_Types].xml', contentTypes(typedParts(sheets))],
		['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
		['xl/workbook.xml', workbookPart(sheets.map(({ title }) => title))],
		[
			'xl/_rels/workbook.xml.rels',
			relations([
				...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
				['styles', 'styles.xml'],
			]),
		],
		['xl/styles.xml', STYLES],
	]);
	for (const [at, sheet] of sheets.entries()) {
		parts.set(`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet, at === 0));
		if (sheet.table === undefined) continue;
		parts.set(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relations([['table', `../tables/table${at + 1}.xml`]]));
		parts.set(`xl/tables/table${at + 1}.xml`, tablePart(sheet, sheet.table, at + 1));
	}
	return zipped(parts, 6);
}

const typedParts = (sheets: readonly SheetContent[]): TypedPart[] => [
	spreadsheetPart('workbook', 'sheet.main'),
	spreadsheetPart('styles', 'styles'),
	...sheets.map((_, at) => spreadsheetPart(`worksheets/sheet${at + 1}`, 'worksheet')),
	...sheets.flatMap(({ table }, at) =>
		table === undefined ? [] : [spreadsheetPart(`tables/table${at + 1}`, 'table')],
	),
];

/** Number format 49 is text. Fonts: usual, bold, grey, title. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="4"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font><font><sz val="11"/><color rgb="FF444444"/><name val="Arial"/></font><font><b/><sz val="14"/><name val="Arial"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDCE9F2"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"><color rgb="FFBBBBBB"/></left><right style="thin"><color rgb="FFBBBBBB"/></right><top style="thin"><color rgb="FFBBBBBB"/></top><bottom style="thin"><color rgb="FFBBBBBB"/></bottom></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="8"><xf xfId="0"/>${[
	[0, 0, 1],
	[1, 3, 1],
	[2, 2, 1],
	[1, 2, 1],
	[0, 2, 1],
	[3, 0, 0],
	[0, 0, 0],
]
	.map(
		([font, fill, border]) =>
			`<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
	)
	.join(
		'',
	)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function worksheet({ columns, rows, table }: SheetContent, isFirst: boolean): string {
	const last = `${columnLetters(columns.length - 1)}${rows.length + 1}`;
	const cell = (text: string, column: number, row: number, style: Style): string => {
		const at = `<c r="${columnLetters(column)}${row}" s="${style}"`;
		return text === '' ? `${at}/>` : `${at} t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`;
	};
	const line = (texts: readonly string[], row: number, styleOf: (column: number) => Style): string =>
		`<row r="${row}">${texts.map((text, column) => cell(text, column, row, styleOf(column))).join('')}</row>`;
	const body = [
		line(
			columns.map(({ heading }) => heading),
			1,
			(column) => columns[column]!.headingStyle,
		),
		...rows.map((texts, at) => line(texts, at + 2, (column) => columns[column]!.style)),
	].join('');
	const notes = columns.flatMap((column, at) => validation(column, columnLetters(at)));
	return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>${
		table === undefined ? '' : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
	}</sheetView></sheetViews><cols>${columns
		.map(
			({ width, style }, at) =>
				`<col min="${at + 1}" max="${at + 1}" width="${width}" style="${style}" customWidth="1"/>`,
		)
		.join('')}</cols><sheetData>${body}</sheetData>${
		notes.length === 0 ? '' : `<dataValidations count="${notes.length}">${notes.join('')}</dataValidations>`
	}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><ignoredErrors><ignoredError sqref="A1:${columnLetters(columns.length - 1)}${MOST_ROWS}" numberStoredAsText="1"/></ignoredErrors>${
		table === undefined ? '' : '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'
	}</worksheet>`;
}

function validation({ heading, prompt, list, isStrict }: SheetColumn, letters: string): string[] {
	if (prompt === undefined && list === undefined) return [];
	const kind =
		list === undefined ? '' : ` type="list" errorStyle="${isStrict ? 'stop' : 'warning'}" showErrorMessage="1"`;
	const told =
		prompt === undefined
			? ''
			: ` showInputMessage="1" promptTitle="${xml(heading.slice(0, 32))}" prompt="${xml(prompt.slice(0, 255))}"`;
	return [
		`<dataValidation${kind} allowBlank="1"${told} sqref="${letters}2:${letters}${MOST_ROWS}">${list === undefined ? '' : `<formula1>${xml(list)}</formula1>`}</dataValidation>`,
	];
}

/** A marked table: screen readers announce its headings, and new rows take its form. */
const tablePart = ({ columns, rows }: SheetContent, name: string, id: number): string => {
	const range = `A1:${columnLetters(columns.length - 1)}${rows.length + 1}`;
	return `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${range}"><autoFilter ref="${range}"/><tableColumns count="${columns.length}">${columns
		.map(({ heading }, at) => `<tableColumn id="${at + 1}" name="${xml(heading)}"/>`)
		.join(
			'',
		)}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
};
