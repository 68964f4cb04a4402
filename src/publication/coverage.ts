/** The time that the published figures are about. */

import type { IsoDate } from '../domain/period.ts';
import type { Publication } from './publication.ts';

export interface Coverage {
	readonly from: IsoDate;
	readonly to: IsoDate;
}

/** First and last day that any headline figure is about; undefined where there is none. */
export function coverageOf({ indicators }: Publication): Coverage | undefined {
	const periods = indicators.flatMap(({ figures }) => figures.map(({ period }) => period));
	if (periods.length === 0) return undefined;
	return {
		from: periods.reduce((first, { start }) => (start < first ? start : first), periods[0]!.start),
		to: periods.reduce((last, { end }) => (end > last ? end : last), periods[0]!.end),
	};
}
