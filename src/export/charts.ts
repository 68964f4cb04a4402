/** Charts as files of their own, for documents: drawn from what the measure's page draws. */

import type { Publication, PublishedIndicator } from '../publication/publication.ts';

/** Draws the chart of a measure with literal colours, title and source; undefined where there is nothing to draw. */
export type DrawChart = (publication: Publication, measure: PublishedIndicator) => string | undefined;

/** Whether a measure has a chart: two figures or more. */
export const hasChart = (_measure: PublishedIndicator): boolean => false;

/** Not connected yet. */
export const drawChart: DrawChart = () => undefined;
