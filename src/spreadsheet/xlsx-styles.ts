/** How cells of a workbook look: one sans-serif font of 12 points, nothing said by colour, wrapped text in tables. */

import { MOST_DECIMALS } from './book.ts';
import { MAIN } from './package.ts';
import { HEAD } from './xml.ts';

/** Styles by what a cell is; `number` is that without decimals, and each decimal adds one. */
export const STYLE = { text: 1, title: 2, heading: 3, head: 4, cell: 5, link: 6, date: 7, number: 8 } as const;

const FONTS = [
	'<font><sz val="12"/><name val="Arial"/><family val="2"/></font>',
	'<font><b/><sz val="12"/><name val="Arial"/><family val="2"/></font>',
	'<font><b/><sz val="16"/><name val="Arial"/><family val="2"/></font>',
	'<font><b/><sz val="14"/><name val="Arial"/><family val="2"/></font>',
	'<font><u/><sz val="12"/><color rgb="FF1D4F91"/><name val="Arial"/><family val="2"/></font>',
];
/** Number formats of our own begin at 164 (18.8.30). 49 is text: what is typed over it is not taken for a formula. */
const DATE_FORMAT = 164;
const NUMBER_FORMAT = 165;
const TEXT_FORMAT = 49;

const decimals = Array.from({ length: MOST_DECIMALS + 1 }, (_, count) => count);
const pattern = (count: number): string => (count === 0 ? '0' : `0.${'0'.repeat(count)}`);

const xf = (format: number, font: number, named: number, more = ''): string =>
	`<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${more.includes('head') ? 1 : 0}" xfId="${named}" applyNumberFormat="1" applyFont="1"${
		more === ''
			? '/>'
			: ` applyAlignment="1"><alignment vertical="top"${more.includes('wrap') ? ' wrapText="1"' : ''}/></xf>`
	}`;

/** Named styles tell a screen reader what is a heading: builtinId 16 and 17 are Heading 1 and 2, 8 is a link. */
const NAMED = [
	['Normal', 0, 0],
	['Heading 1', 2, 16],
	['Heading 2', 3, 17],
	['Hyperlink', 4, 8],
] as const;

export const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${decimals.length + 1}"><numFmt numFmtId="${DATE_FORMAT}" formatCode="yyyy\\-mm\\-dd"/>${decimals
	.map((count) => `<numFmt numFmtId="${NUMBER_FORMAT + count}" formatCode="${pattern(count)}"/>`)
	.join(
		'',
	)}</numFmts><fonts count="${FONTS.length}">${FONTS.join('')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="medium"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="${NAMED.length}">${NAMED.map(
	([, font]) => `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0"/>`,
).join(
	'',
)}</cellStyleXfs><cellXfs count="${STYLE.number + decimals.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[
	xf(TEXT_FORMAT, 0, 0),
	xf(TEXT_FORMAT, 2, 1),
	xf(TEXT_FORMAT, 3, 2),
	xf(TEXT_FORMAT, 1, 0, 'head wrap'),
	xf(TEXT_FORMAT, 0, 0, 'wrap'),
	xf(TEXT_FORMAT, 4, 3, 'top'),
	xf(DATE_FORMAT, 0, 0, 'top'),
	...decimals.map((count) => xf(NUMBER_FORMAT + count, 0, 0, 'top')),
].join('')}</cellXfs><cellStyles count="${NAMED.length}">${NAMED.map(
	([name, , builtin], at) => `<cellStyle name="${name}" xfId="${at}" builtinId="${builtin}"/>`,
).join('')}</cellStyles></styleSheet>`;
