/**
 * What the shared files mean to published measures. A unit, a category or a theme stands there as soon as somebody works
 * on the report that needs it; by its name alone it would tell what that report is about, before its time.
 */

import type { Category, Lens } from '../domain/organisation.ts';
import { BUILT_IN_UNITS } from '../domain/unit.ts';
import type { Unit } from '../domain/unit.ts';
import type { PublishedIndicator } from './publication.ts';

export interface SharedMeaning {
	readonly units: ReadonlyMap<string, Unit>;
	readonly categories: readonly Category[];
	readonly lenses: readonly Lens[];
}

const BUILT_IN = new Set(BUILT_IN_UNITS.map(({ id }) => id));

/** The part that published measures use, under any description that they ever had; units that every council has stay. */
export function meaningInUse(indicators: readonly PublishedIndicator[], shared: SharedMeaning): SharedMeaning {
	const units = new Set<string>(BUILT_IN);
	const lenses = new Set<string>();
	const categories = new Set<string>();
	const key = (dimension: string, category: string): string => `${dimension}\n${category}`;
	for (const { descriptions, breakdowns, comparators } of indicators) {
		for (const { indicator } of descriptions) {
			units.add(indicator.unit);
			for (const lens of indicator.lenses) lenses.add(lens);
		}
		for (const { dimension, categories: all } of breakdowns)
			for (const { category } of all) categories.add(key(dimension, category));
		for (const { dimension, category } of comparators)
			if (dimension !== undefined && category !== undefined) categories.add(key(dimension, category));
	}
	return {
		units: new Map([...shared.units].filter(([id]) => units.has(id))),
		categories: shared.categories.filter(({ dimension, id }) => categories.has(key(dimension, id))),
		lenses: shared.lenses.filter(({ id }) => lenses.has(id)),
	};
}
