/** Places: wards and other parts of the area, with every figure known for them. */

import { count, number } from './number.ts';
import { measures } from './counting.ts';

export const PLACES = {
	title: 'Places',
	description: 'Figures for parts of the area, such as wards, place by place.',
	none: 'No figures for parts of the area have been published.',
	breadcrumb: 'Places',
	methods: 'Differences between small places are often chance. The figures are not ranked.',
	measure: 'Measure',
	period: 'Period',
	noWhole: 'Not published for the whole area',
	data: 'Data and downloads',
	code: 'Area code',
	source: 'Figures',
} as const;

/** A dimension's own name: "ward" is a ward. */
export const dimensionName = (dimension: string): string => dimension.replaceAll('-', ' ');

const PLURAL: Readonly<Record<string, string>> = {
	parish: 'Parishes',
	constituency: 'Constituencies',
	locality: 'Localities',
};
export const dimensionPlural = (dimension: string): string => {
	const name = dimensionName(dimension);
	return PLURAL[dimension] ?? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}s`;
};

/** 21 wards, with figures for 4 measures. */
export const placesLede = (parts: readonly string[], many: number): string =>
	`${parts.join(', ')}, with figures for ${measures(many)}.`;
export const placeCount = (many: number, dimension: string): string => {
	const plural = dimensionPlural(dimension);
	return count(many, dimensionName(dimension), plural.slice(0, 1).toLowerCase() + plural.slice(1));
};

export const placeDescription = (place: string, council: string): string =>
	`The newest figures for ${place}, each beside the figure for ${council} as a whole.`;
export const placeLede = (place: string, many: number, council: string): string =>
	`${number(many, 0)} ${many === 1 ? 'measure has' : 'measures have'} figures for ${place}. Each stands beside the figure for ${council} as a whole in the same period.`;
export const placeCaption = (place: string, council: string): string => `${place} beside ${council}`;
