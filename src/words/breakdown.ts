/** A measure's parts: by ward, by sex, by station. */

import { count } from './number.ts';

/** ward: By ward; deprivation-quintile: By deprivation quintile. */
export const byDimension = (dimension: string): string => `By ${dimensionName(dimension)}`;
export const dimensionName = (dimension: string): string => dimension.replaceAll('-', ' ');

/** 1 (most deprived), where a group is an end of a scale and its own name does not say of which. */
export const groupName = (title: string, scaleEnd: string | undefined): string =>
	scaleEnd === undefined || title.toLowerCase().includes(scaleEnd.toLowerCase()) ? title : `${title} (${scaleEnd})`;
/** These groups are a scale, from 1 (most deprived) to 10 (least deprived). */
export const scaleText = (first: string, last: string): string => `These groups are a scale, from ${first} to ${last}.`;

export const BREAKDOWN = {
	result: 'Result',
	withdrawn: 'Withdrawn',
	notPublished: 'Not published',
} as const;

export const partsCaption = (title: string, dimension: string, period: string): string =>
	`${title} by ${dimensionName(dimension)}, ${period}`;
/** Claimants by ward, July 2022 back to April 2022 */
export const earlierPartsCaption = (title: string, dimension: string, newest: string, oldest: string): string =>
	`${title} by ${dimensionName(dimension)}, ${newest === oldest ? newest : `${newest} back to ${oldest}`}`;
export const showEarlierParts = (many: number): string => `Show ${count(many, 'earlier period')}`;

/** One part's figure; without its name where several share the figure. */
export interface Extreme {
	readonly value: string;
	readonly title?: string | undefined;
}
const MOST_WORDS = 15;

/** Lowest 18.7 (Northbrook School), highest 28.0 (Castle Street), in 2025. Long names are left to the description. */
export function partsTitle(lowest: Extreme, highest: Extreme, when: string): string {
	const named = ({ value, title }: Extreme): string => (title === undefined ? value : `${value} (${title})`);
	const full = `Lowest ${named(lowest)}, highest ${named(highest)}, ${when}`;
	return full.split(' ').length <= MOST_WORDS ? full : `Lowest ${lowest.value}, highest ${highest.value}, ${when}`;
}
export const partsSubtitle = (title: string, dimension: string, unitName: string | undefined): string =>
	[`${title} by ${dimensionName(dimension)}`, ...(unitName ? [unitName] : [])].join(', ');

export interface PartsDescribed {
	readonly parts: number;
	readonly dimension: string;
	/** in 2022 to 2023, on 30 April 2024 */
	readonly when: string;
	readonly lowest: { readonly title: string; readonly value: string };
	readonly highest: { readonly title: string; readonly value: string };
	readonly axisStart?: string | undefined;
	readonly zero: string;
	readonly isBars: boolean;
}

/** 21 small line charts, one for each ward, all on one scale. In 2022 to 2023 the lowest was A (12.1%) and the highest B (30.2%). */
export function describeParts({
	parts,
	dimension,
	when,
	lowest,
	highest,
	axisStart,
	zero,
	isBars,
}: PartsDescribed): string {
	return [
		isBars
			? `${count(parts, 'bar')}, one for each ${dimensionName(dimension)}.`
			: `${count(parts, 'small line chart')}, one for each ${dimensionName(dimension)}, all on one scale.`,
		`${when.slice(0, 1).toUpperCase()}${when.slice(1)} the lowest was ${lowest.title} (${lowest.value}) and the highest ${highest.title} (${highest.value}).`,
		...(axisStart ? [`The vertical axis starts at ${axisStart}, not ${zero}.`] : []),
		'The figures are in the table below.',
	].join(' ');
}

export const breakdownFile = (title: string): string => `breakdowns of ${title}`;
