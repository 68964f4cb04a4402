/** The page from which an officer takes the sheet for the next report: what falls due, and what was said last time. */

import type { FileFacts } from '../domain/file-facts.ts';
import type { NextReport } from '../domain/next-report.ts';
import { instantOf } from '../domain/release.ts';
import type { Publication } from '../publication/publication.ts';
import * as dates from '../words/date.ts';
import { TEMPLATE } from '../words/template.ts';
import { address } from './address.ts';
import type { Download } from './download.ts';
import { downloads } from './download.ts';
import type { SiteLink } from './frame.ts';
import { measureRow } from './measure-row.ts';
import type { Row, TableView } from './table.ts';

export interface TemplateView {
	readonly words: typeof TEMPLATE;
	/** What the sheet is for; that there is none, where nothing falls due. */
	readonly lead: string;
	readonly steps: readonly string[];
	readonly downloads: readonly Download[];
	readonly table?: TableView;
	readonly links: readonly SiteLink[];
}

/** Rows that are shown at once; the rest is folded away. */
const SHOWN = 25;

export function templateView(
	publication: Publication,
	next: NextReport | undefined,
	files: ReadonlyMap<string, FileFacts>,
): TemplateView {
	const links = [
		{ title: TEMPLATE.publish, href: address.chapter('publish-a-quarter') },
		{ title: TEMPLATE.check, href: address.check },
	];
	if (!next) return { words: TEMPLATE, lead: TEMPLATE.none, steps: [], downloads: [], links };
	const { council } = publication;
	const rows = next.due.flatMap(({ indicator, period }): Row[] => {
		const measure = publication.byId.get(indicator);
		if (!measure) return [];
		const { title, href, result, resultMark, markers, period: last } = measureRow(publication, measure);
		const due = dates.period(period, measure.indicator.basis, council.yearStartsInMonth);
		return [
			{
				cells: [
					{ text: title, href },
					{ text: indicator },
					{ text: due, detail: period.text },
					{ text: result, figure: resultMark, markers, detail: last },
				],
			},
		];
	});
	const caption = TEMPLATE.tableCaption(next.title);
	const when = dates.dayAndTime(next.publishAt, council.timeZone);
	const isPast = instantOf(next.publishAt) < instantOf(publication.asOf);
	return {
		words: TEMPLATE,
		lead: TEMPLATE.about(next.title, when, isPast, next.due.length, next.parts),
		steps: TEMPLATE.steps,
		downloads: downloads(files, [
			{ what: TEMPLATE.workbook, path: address.templateFile(`${next.id}.xlsx`), detail: TEMPLATE.workbookDetail },
			{ what: TEMPLATE.figures, path: address.templateFile('observations.csv'), detail: TEMPLATE.figuresDetail },
		]),
		table: {
			caption,
			columns: [
				{ title: TEMPLATE.measure, kind: 'text' },
				{ title: TEMPLATE.code, kind: 'text' },
				{ title: TEMPLATE.period, kind: 'text' },
				{ title: TEMPLATE.last, kind: 'number' },
			],
			rows: rows.slice(0, SHOWN),
			...(rows.length > SHOWN
				? {
						more: {
							summary: TEMPLATE.showMore(rows.length - SHOWN),
							caption: TEMPLATE.moreCaption(next.title),
							rows: rows.slice(SHOWN),
						},
					}
				: {}),
		},
		links,
	};
}
