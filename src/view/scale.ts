/** Groups that are an ordered scale: what they are called, and which two are its ends. */

import type { CategorySeries, PublishedBreakdown } from '../publication/publication.ts';
import { groupName, scaleText } from '../words/breakdown.ts';

/** A group by name, with what it means where it is declared to be an end of a scale: 1 (most deprived). */
export const groupTitle = ({ title, scaleEnd }: Pick<CategorySeries, 'title' | 'scaleEnd'>): string =>
	groupName(title, scaleEnd);

/**
 * Names that say themselves that they are the ends of a scale, and of which: "Most deprived fifth" and "least-deprived",
 * "Highest income tenth" and "Lowest income tenth".
 */
const ENDS = [
	[/^most[- ]([a-z]+)/i, /^least[- ]([a-z]+)/i],
	[/^highest[- ]([a-z]+)/i, /^lowest[- ]([a-z]+)/i],
] as const;

/** An end that is declared, but of which this breakdown has never had a figure: no category has an empty name. */
const NEVER_SEEN = '';

/**
 * The two ends of a scale, where dimensions.csv declares them, or else the names of the groups, one each and no more
 * (decisions 43 and 138). An end of which there has never been a figure is named by the empty text.
 */
export function endsOf({ categories }: Pick<PublishedBreakdown, 'categories'>): readonly [string, string] | undefined {
	const [first, last] = categories.filter(({ scaleEnd }) => scaleEnd !== undefined);
	if (first) return [first.category, last?.category ?? NEVER_SEEN];
	for (const pair of ENDS) {
		const [high, low] = pair.map((end) =>
			categories.flatMap(({ category, title }) => {
				const of = (end.exec(title) ?? end.exec(category))?.[1];
				return of === undefined ? [] : [{ category, of: of.toLowerCase() }];
			}),
		);
		const [one, other] = [high?.[0], low?.[0]];
		if (high?.length === 1 && low?.length === 1 && one?.of === other?.of) return [one!.category, other!.category];
	}
	return undefined;
}

/** These groups are a scale, from 1 (most deprived) to 10 (least deprived). undefined where no two ends are known. */
export function scaleOf({ categories }: Pick<PublishedBreakdown, 'categories'>): string | undefined {
	const ends = endsOf({ categories })?.map((end) => categories.find(({ category }) => category === end));
	const [first, last] = ends ?? [];
	return first && last ? scaleText(groupTitle(first), groupTitle(last)) : undefined;
}
