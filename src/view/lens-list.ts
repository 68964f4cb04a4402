/** The lenses of a council: every breakdown by people or place, and every theme that cuts across the plan. */

import type { DimensionKind, Lens } from '../domain/organisation.ts';
import type { Publication, PublishedBreakdown, PublishedIndicator } from '../publication/publication.ts';
import { differencesBy } from '../words/lens.ts';
import { address } from './address.ts';

interface Common {
	/** Address segment. */
	readonly id: string;
	readonly title: string;
}

/** All measures by one dimension, such as sex or ward. */
export interface DimensionLens extends Common {
	readonly of: 'dimension';
	readonly dimension: string;
	readonly kind: Exclude<DimensionKind, 'other'>;
	/** In register order. */
	readonly has: readonly { readonly measure: PublishedIndicator; readonly breakdown: PublishedBreakdown }[];
}

/** The measures that the register gives a theme of lenses.csv, such as equality or rural. */
export interface ThemeLens extends Common {
	readonly of: 'theme';
	readonly lens: Lens;
	/** In register order. */
	readonly measures: readonly PublishedIndicator[];
}

export type LensEntry = DimensionLens | ThemeLens;

const known = new WeakMap<Publication, readonly LensEntry[]>();

/** Every lens: people first, then places, each in the order in which the register first uses it, then themes with a measure. */
export function lensesOf(publication: Publication): readonly LensEntry[] {
	const before = known.get(publication);
	if (before) return before;
	const dimensions = new Map<string, { kind: DimensionLens['kind']; has: DimensionLens['has'][number][] }>();
	for (const measure of publication.indicators) {
		for (const breakdown of measure.breakdowns) {
			if (breakdown.kind === 'other') continue;
			const found = dimensions.get(breakdown.dimension) ?? { kind: breakdown.kind, has: [] };
			found.has.push({ measure, breakdown });
			dimensions.set(breakdown.dimension, found);
		}
	}
	const byKind = (kind: DimensionLens['kind']): DimensionLens[] =>
		[...dimensions].flatMap(([dimension, found]): DimensionLens[] =>
			found.kind === kind
				? [{ of: 'dimension', id: dimension, title: differencesBy(dimension), dimension, ...found }]
				: [],
		);
	const themes = publication.lenses.flatMap((lens): ThemeLens[] => {
		const measures = publication.indicators.filter(({ indicator }) => indicator.lenses.includes(lens.id));
		// A theme may be called as a breakdown is: the breakdown keeps the address.
		const id = dimensions.has(lens.id) ? `${lens.id}-theme` : lens.id;
		return measures.length === 0 ? [] : [{ of: 'theme', id, title: lens.title, lens, measures }];
	});
	const lenses = [...byKind('people'), ...byKind('place'), ...themes];
	known.set(publication, lenses);
	return lenses;
}

/** The page of a dimension; the breakdowns that have one are those by people or place. */
export const dimensionLens = (dimension: string): string => address.lens(dimension);

/** Breakdowns of a measure by people or place. */
export const ofPeopleOrPlace = ({ breakdowns }: PublishedIndicator): readonly PublishedBreakdown[] =>
	breakdowns.filter(({ kind }) => kind !== 'other');
