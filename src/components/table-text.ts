/**
 * Tables as HTML text. Reports hold thousands of cells: a component for each of them takes minutes over a large council.
 * Accessibility: caption, scope, row headings and explicit roles, so that a table stays one when it is stacked.
 */

import { drawSparkline } from '../chart/index.ts';
import { escaped } from '../chart/svg.ts';
import type { FigureMark, PaidMark, WorkedMark } from '../view/figure-mark.ts';
import type { Cell, Column, MarkerView, Row } from '../view/table.ts';
import { href } from './href.ts';
import { directionMark, statusTag } from './marks.ts';

export interface TableText {
	readonly caption: string;
	readonly note?: string | undefined;
	readonly columns: readonly Column[];
	readonly rows: readonly Row[];
	readonly isSmall?: boolean | undefined;
	/** Whether the caption repeats the heading above: then it is there for a screen reader alone. */
	readonly isUnderHeading?: boolean | undefined;
}

/** The one way a page prints a figure: the exact digits go with it. A text that states no single figure has no mark. */
export const figureText = (text: string | undefined, figure: FigureMark | undefined): string =>
	figure
		? `<data value="${escaped(figure.exact)}" data-figure="${escaped(figure.key)}">${escaped(text ?? '')}</data>`
		: escaped(text ?? '');

/** The same of what we worked out: it carries another mark, because no release signed it. */
const workedText = (text: string | undefined, { exact, key }: WorkedMark): string =>
	`<data value="${escaped(exact)}" data-worked="${escaped(key)}">${escaped(text ?? '')}</data>`;

const paidText = (text: string | undefined, { exact, key }: PaidMark): string =>
	`<data value="${escaped(exact)}" data-paid="${escaped(key)}">${escaped(text ?? '')}</data>`;

const marker = ({ letter, meaning }: MarkerView): string =>
	` <span class="marker"><span aria-hidden="true">[${escaped(letter)}]</span><span class="visually-hidden">(${escaped(meaning)})</span></span>`;

/** What a link is about, for whoever hears it apart from its row. */
const aboutText = (about: string | undefined): string =>
	about === undefined ? '' : ` <span class="visually-hidden">(${escaped(about)})</span>`;

/** Link texts that lead to different places in one table: in a list of links nobody could tell them apart. */
function repeatedLinks(rows: readonly Row[]): ReadonlySet<string> {
	const first = new Map<string, string>();
	const repeated = new Set<string>();
	for (const { cells } of rows) {
		for (const { text, href: to } of cells.slice(1)) {
			if (text === undefined || to === undefined) continue;
			if ((first.get(text) ?? to) !== to) repeated.add(text);
			first.set(text, to);
		}
	}
	return repeated;
}

/**
 * Adds what stands in one cell. A table is put together once, at its end: to join each cell, then each row, then the
 * table, copies every text three times.
 * @param about the heading of its row, where its link needs it to be told from others
 */
function addCell(pieces: string[], cell: Cell, about = cell.about): void {
	if (cell.status) pieces.push(statusTag(cell.status));
	if (cell.sparkline) pieces.push(drawSparkline(cell.sparkline));
	if (cell.direction) pieces.push(directionMark(cell.direction));
	const text = cell.worked
		? workedText(cell.text, cell.worked)
		: cell.paid
			? paidText(cell.text, cell.paid)
			: figureText(cell.text, cell.figure);
	const link = cell.href?.startsWith('/') ? href(cell.href) : cell.href;
	if (link) pieces.push(`<a href="${escaped(link)}">`, text, aboutText(about), '</a>');
	else pieces.push(text);
	for (const one of cell.markers ?? []) pieces.push(marker(one));
	// On a phone it runs on in the same line: without the space, eye and screen reader would read one word.
	if (cell.detail) pieces.push(' <span class="cell-detail">', escaped(cell.detail), '</span>');
}

export function tableText({ caption, note, columns, rows, isSmall, isUnderHeading }: TableText): string {
	const classOf = columns.map(({ kind }) => (kind === 'number' ? ' class="number"' : ''));
	const labels = columns.map(({ title }) => escaped(title));
	const heads = labels.map((title, at) => `<th scope="col" role="columnheader"${classOf[at]}>${title}</th>`);
	const starts = columns.map(
		({ isPlain }, at) => `<td role="cell"${classOf[at]}${isPlain ? '' : ` data-label="${labels[at]}"`}>`,
	);
	const repeated = repeatedLinks(rows);
	const nameOf = ([head]: Row['cells'], { text, about }: Cell, at: number): string | undefined =>
		about ?? (text !== undefined && repeated.has(text) ? `${columns[at]?.title}: ${head?.text}` : undefined);
	const title = isUnderHeading ? `<span class="visually-hidden">${escaped(caption)}</span>` : escaped(caption);
	const pieces = [
		`<table class="table${isSmall ? ' table-small' : ''}" role="table">`,
		`\n<caption>${title}${note ? `<small>${escaped(note)}</small>` : ''}</caption>`,
		`\n<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>`,
		'\n<tbody role="rowgroup">',
	];
	rows.forEach(({ cells, isOurs, id }, row) => {
		pieces.push(row === 0 ? '' : '\n', '<tr role="row"');
		if (id !== undefined) pieces.push(` id="${escaped(id)}"`);
		pieces.push(isOurs ? ' data-ours>' : '>');
		cells.forEach((cell, at) => {
			const [start, end, name] =
				at === 0
					? ['<th scope="row" role="rowheader">', '</th>']
					: [starts[at] ?? '<td role="cell">', '</td>', nameOf(cells, cell, at)];
			pieces.push(start!);
			addCell(pieces, cell, name);
			pieces.push(end!);
		});
		pieces.push('</tr>');
	});
	return `${pieces.join('')}</tbody></table>`;
}
