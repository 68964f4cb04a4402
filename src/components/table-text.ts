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
 * What stands in one cell.
 * @param about the heading of its row, where its link needs it to be told from others
 */
export function cellText(cell: Cell, about = cell.about): string {
	const text = cell.worked
		? workedText(cell.text, cell.worked)
		: cell.paid
			? paidText(cell.text, cell.paid)
			: figureText(cell.text, cell.figure);
	const link = cell.href?.startsWith('/') ? href(cell.href) : cell.href;
	return [
		cell.status ? statusTag(cell.status) : '',
		cell.sparkline ? drawSparkline(cell.sparkline) : '',
		cell.direction ? directionMark(cell.direction) : '',
		link ? `<a href="${escaped(link)}">${text}${aboutText(about)}</a>` : text,
		...(cell.markers ?? []).map(marker),
		// On a phone it runs on in the same line: without the space, eye and screen reader would read one word.
		cell.detail ? ` <span class="cell-detail">${escaped(cell.detail)}</span>` : '',
	].join('');
}

export function tableText({ caption, note, columns, rows, isSmall, isUnderHeading }: TableText): string {
	const classOf = columns.map(({ kind }) => (kind === 'number' ? ' class="number"' : ''));
	const labels = columns.map(({ title }) => escaped(title));
	const labelOf = columns.map(({ isPlain }, at) => (isPlain ? '' : ` data-label="${labels[at]}"`));
	const heads = labels.map((title, at) => `<th scope="col" role="columnheader"${classOf[at]}>${title}</th>`);
	const repeated = repeatedLinks(rows);
	const nameOf = ([head]: Row['cells'], { text, about }: Cell, at: number): string | undefined =>
		about ?? (text !== undefined && repeated.has(text) ? `${columns[at]?.title}: ${head?.text}` : undefined);
	const rowText = ({ cells, isOurs, id }: Row): string =>
		`<tr role="row"${id === undefined ? '' : ` id="${escaped(id)}"`}${isOurs ? ' data-ours' : ''}>${cells
			.map((cell, at) =>
				at === 0
					? `<th scope="row" role="rowheader">${cellText(cell)}</th>`
					: `<td role="cell"${classOf[at] ?? ''}${labelOf[at] ?? ''}>${cellText(cell, nameOf(cells, cell, at))}</td>`,
			)
			.join('')}</tr>`;
	const title = isUnderHeading ? `<span class="visually-hidden">${escaped(caption)}</span>` : escaped(caption);
	return [
		`<table class="table${isSmall ? ' table-small' : ''}" role="table">`,
		`<caption>${title}${note ? `<small>${escaped(note)}</small>` : ''}</caption>`,
		`<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>`,
		`<tbody role="rowgroup">${rows.map(rowText).join('\n')}</tbody></table>`,
	].join('\n');
}
