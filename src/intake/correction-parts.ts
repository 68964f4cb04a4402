/** Figures for single groups and places beside a figure that is corrected: each as it was published, to be changed or left. */

import type { Figure } from '../domain/observation.ts';
import { samePeriod } from '../domain/period.ts';
import type { Publication } from '../publication/publication.ts';
import { newest } from '../publication/publication.ts';
import type { Cells } from '../read/records/table.ts';
import type { Units } from './beside.ts';
import { figureText, unitName } from './beside.ts';
import type { DraftRow } from './draft-tables.ts';
import type { DueFigure } from './due.ts';

/** A row for each part of the figure that is still published. */
export function partsAsPublished(said: Publication, { indicator, period }: DueFigure, units: Units): DraftRow[] {
	return (said.byId.get(indicator.id)?.breakdowns ?? []).flatMap(({ dimension, categories }) =>
		categories.flatMap(({ category, title, figures }): DraftRow[] => {
			const published = figures.find((each) => samePeriod(each.period, period));
			const figure = published && newest(published).figure;
			if (!published || !figure || figure.kind === 'withdrawn') return [];
			return [
				{
					cells: { indicator: indicator.id, period: published.period.text, dimension, category, ...cellsOf(figure) },
					beside: [indicator.title, title, unitName(indicator, units), figureText(figure, indicator, units)],
				},
			];
		}),
	);
}

/** As its row said it: an equal row is no restatement. */
const cellsOf = (figure: Figure): Cells => ({
	...(figure.kind === 'reported'
		? { value: figure.value.text, lower: figure.lower?.text ?? '', upper: figure.upper?.text ?? '' }
		: { value: '' }),
	numerator: figure.numerator?.text ?? '',
	denominator: figure.denominator?.text ?? '',
	marker: figure.markers.join(';'),
	note: figure.note ?? '',
});
