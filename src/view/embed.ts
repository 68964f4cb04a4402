/** What the small page says that other sites show in a frame: one measure's answer, chart and figures, and where they come from. */

import type { IndicatorId } from '../domain/ids.ts';
import type { Publication } from '../publication/publication.ts';
import { EMBED, frameCode } from '../words/embed.ts';
import { notices } from '../words/download.ts';
import { siteName } from '../words/frame.ts';
import { address } from './address.ts';
import type { TimeSeriesChart } from './chart.ts';
import { absolute } from './frame.ts';
import { answerOf } from './measure/opening.ts';
import { seriesTable } from './measure/series-table.ts';
import { subjectOf } from './measure/subject.ts';
import { measureChart, trendChart } from './measure/trend-chart.ts';
import { statusView } from './status.ts';
import type { StatusView } from './status.ts';
import type { TableView } from './table.ts';

export interface EmbedView {
	readonly title: string;
	readonly windowTitle: string;
	readonly language: string;
	/** What must be known of every figure first: illustrative, not published. */
	readonly notices: readonly string[];
	readonly answer: string;
	readonly status?: StatusView;
	readonly chart: TimeSeriesChart;
	readonly figures?: TableView;
	readonly figuresTitle: string;
	/** Absolute, because the page is read inside another. */
	readonly page: { readonly text: string; readonly url: string };
}

/** Measures with a chart: only these have something to show in a frame. */
export const embeddable = (publication: Publication): IndicatorId[] =>
	publication.indicators.filter((measure) => measureChart(publication, measure) !== undefined).map(({ id }) => id);

/** @throws where the measure has no chart */
export function embedView(publication: Publication, id: IndicatorId, siteUrl: string, isPreview: boolean): EmbedView {
	const measure = publication.byId.get(id);
	const subject = measure && subjectOf(publication, measure, new Map());
	const chart = subject && trendChart(subject);
	if (!subject || !chart) throw new Error(`the measure ${id} has no chart to embed`);
	const { council } = publication;
	const { indicator, now } = subject;
	const status = now && statusView(now.status, council);
	const figures = seriesTable(subject);
	return {
		title: indicator.title,
		windowTitle: EMBED.windowTitle(indicator.title, siteName(council.name)),
		language: council.language,
		notices: notices(council, isPreview),
		answer: answerOf(subject),
		...(status ? { status } : {}),
		chart,
		...(figures ? { figures } : {}),
		figuresTitle: EMBED.figures,
		page: { text: EMBED.page(siteName(council.name)), url: absolute(siteUrl, address.measure(id)) },
	};
}

/** What the page of a measure offers to owners of other sites. */
export interface EmbedOffer {
	readonly title: string;
	readonly lead: string;
	readonly code: string;
}

export const embedOffer = (siteUrl: string, id: IndicatorId, title: string): EmbedOffer => ({
	title: EMBED.offer,
	lead: EMBED.lead,
	code: frameCode(absolute(siteUrl, address.embed(id)), title),
});
