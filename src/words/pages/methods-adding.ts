/** Methods: how periods and groups are added up. */

import type { TextSection } from './text.ts';
import { grid, paragraph, section } from './text.ts';

export const addingUp = (): TextSection =>
	section(
		'adding-up',
		'Periods that add up',
		paragraph(
			'Percentages, rates and averages are never averaged. A figure for a year is worked out again from all its cases.',
		),
		grid(
			'How the periods of a year become one figure',
			['Figures', 'A whole year'],
			[
				['Counts and money', 'The sum of the periods.'],
				['Percentages, ratios and averages', 'All numerators added up, divided by all denominators added up.'],
				[
					'Rates of people',
					'All events added up, divided by the people of the newest period. We take it that a denominator counts people where it stays the same from one period to the next.',
				],
				['A state on a day', 'The state at the end of the year. It is never summed.'],
				['Medians, scores and indices', 'As supplied. They cannot be added up.'],
				['Running totals', 'The total at the end of the year. Each period is the total less the one before.'],
			],
		),
		paragraph(
			'A year with a period missing is not known: we say what there is so far, and never fill the gap. A year across a break in the series is not added up.',
		),
		paragraph(
			'Years are financial, calendar or academic, as the measure says. Groups are set beside the published whole; where they do not add up to it, the page says so.',
		),
	);
