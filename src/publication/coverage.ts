/** The time that the published figures are about. */

import type { IsoDate } from '../domain/period.ts';
import type { Publication } from './publication.ts';

export interface Coverage {
	readonly from: IsoDate;
	readonly to: IsoDate;
}

/** First and last day that any headline figure is about; undefined where there is none. Every data page says so. */
export function coverageOf(publication: Publication): Coverage | undefined {
	if (!known.has(publication)) known.set(publication, workOut(publication));
	return known.get(publication);
}
const known = new WeakMap<Publication, Coverage | undefined>();

function workOut({ indicators }: Publication): Coverage | undefined {
	const periods = indicators.flatMap(({ figures }) => figures.map(({ period }) => period));
	if (periods.length === 0) return undefined;
	return {
		from: periods.reduce((first, { start }) => (start < first ? start : first), periods[0]!.start),
		to: periods.reduce((last, { end }) => (end > last ? end : last), periods[0]!.end),
	};
}
