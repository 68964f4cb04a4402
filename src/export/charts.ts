/** Charts as files of their own, for documents and slides: drawn from what the measure's page draws. */

import { drawStandalone } from '../chart/index.ts';
import { isReported } from '../domain/observation.ts';
import { newest } from '../publication/publication.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import { measureChart } from '../view/measure/trend-chart.ts';
import { notices } from '../words/download.ts';

/** Whether a measure has a chart: any value at all. */
export const hasChart = ({ figures }: PublishedIndicator): boolean =>
	figures.some((entry) => isReported(newest(entry).figure));

/** The chart of a measure as a complete SVG file, which says where it comes from. @throws where hasChart is false */
export function drawChart(publication: Publication, measure: PublishedIndicator, isPreview: boolean): string {
	const chart = measureChart(publication, measure);
	if (!chart) throw new Error(`the measure ${measure.id} has no value to draw`);
	// A picture travels without its page: what the page's banner says must travel with it.
	const said = notices(publication.council, isPreview);
	return drawStandalone({ ...chart, credit: [...said, chart.credit].join(' ') });
}
