/** Places: every measure's newest figure for a ward or other part of the area, beside the council's own. No ranking. */

import { slug } from '../domain/ids.ts';
import { periodKey } from '../domain/period.ts';
import { isReported } from '../domain/observation.ts';
import type { CategorySeries, Publication, PublishedFigure, PublishedIndicator } from '../publication/publication.ts';
import { newest } from '../publication/publication.ts';
import { quantity } from '../words/number.ts';
import {
	PLACES,
	dimensionName,
	dimensionPlural,
	placeCaption,
	placeCount,
	placeDescription,
	placeLede,
	placesLede,
} from '../words/place.ts';
import { differencesBy } from '../words/lens.ts';
import { figureText } from '../words/restated.ts';
import { address } from './address.ts';
import type { Fact } from './facts.ts';
import type { Crumb } from './frame.ts';
import { figureMark } from './figure-mark.ts';
import { dimensionLens } from './lens-list.ts';
import { periodText, unitOf } from './result.ts';
import type { Cell, Row, TableView } from './table.ts';
import { markerViews, shorthandOf } from './table.ts';

export interface Place {
	/** Address segment. */
	readonly id: string;
	readonly title: string;
	readonly dimension: string;
	readonly code?: string;
	/** The figures of each measure that has any for the place, in register order. */
	readonly series: readonly { readonly measure: PublishedIndicator; readonly figures: CategorySeries }[];
}

const known = new WeakMap<Publication, readonly Place[]>();

/**
 * Every place, in the order of its dimension. The address is the category's id where dimensions.csv gives one, else made
 * from its title; where two dimensions have a place of one name, the later one is told apart by its dimension.
 */
export function placesOf(publication: Publication): readonly Place[] {
	const before = known.get(publication);
	if (before) return before;
	interface Growing {
		title: string;
		readonly dimension: string;
		code?: string;
		readonly series: { readonly measure: PublishedIndicator; readonly figures: CategorySeries }[];
	}
	const byKey = new Map<string, Growing>();
	for (const measure of publication.indicators) {
		for (const { dimension, kind, categories } of measure.breakdowns) {
			if (kind !== 'place') continue;
			for (const series of categories) {
				const key = `${dimension}|${slug(series.category)}`;
				const place: Growing = byKey.get(key) ?? { title: series.title, dimension, series: [] };
				if (series.code !== undefined) place.code = series.code;
				place.series.push({ measure, figures: series });
				byKey.set(key, place);
			}
		}
	}
	const taken = new Set<string>();
	const places = [...byKey].map(([key, place]) => {
		const own = key.slice(key.indexOf('|') + 1);
		const id = taken.has(own) ? `${own}-${slug(place.dimension)}` : own;
		taken.add(id);
		return { id, ...place };
	});
	known.set(publication, places);
	return places;
}

export interface PlacesView {
	readonly title: string;
	readonly description: string;
	readonly lede: string;
	readonly groups: readonly {
		readonly title: string;
		/** Where the gaps between these places are. */
		readonly lens: { readonly title: string; readonly href: string };
		readonly links: readonly { readonly title: string; readonly href: string }[];
	}[];
}

export function placesView(publication: Publication): PlacesView {
	const places = placesOf(publication);
	const dimensions = [...new Set(places.map(({ dimension }) => dimension))];
	const measures = new Set(places.flatMap(({ series }) => series.map(({ measure }) => measure.id)));
	const of = (dimension: string): Place[] => places.filter((place) => place.dimension === dimension);
	return {
		title: PLACES.title,
		description: PLACES.description,
		lede:
			places.length === 0
				? PLACES.none
				: placesLede(
						dimensions.map((dimension) => placeCount(of(dimension).length, dimension)),
						measures.size,
					),
		groups: dimensions.map((dimension) => ({
			title: dimensionPlural(dimension),
			lens: { title: differencesBy(dimension), href: dimensionLens(dimension) },
			links: of(dimension).map(({ id, title }) => ({ title, href: address.place(id) })),
		})),
	};
}

export interface PlaceView {
	readonly crumbs: readonly Crumb[];
	readonly title: string;
	readonly description: string;
	/** Unique over the site: other pages may share its heading. */
	readonly windowTitle: string;
	/** Ward */
	readonly kind: string;
	readonly lede: string;
	readonly facts: readonly Fact[];
	readonly table: TableView;
}

export function placeView(publication: Publication, id: string): PlaceView {
	const place = placesOf(publication).find((other) => other.id === id)!;
	const { shortName } = publication.council;
	const rows = place.series.map(({ measure, figures }) => rowOf(publication, measure, place.dimension, figures));
	const name = dimensionName(place.dimension);
	return {
		crumbs: [{ title: PLACES.title, href: address.places }, { title: place.title }],
		title: place.title,
		windowTitle: `${place.title} (${name})`,
		description: placeDescription(place.title, shortName),
		kind: name.slice(0, 1).toUpperCase() + name.slice(1),
		lede: placeLede(place.title, place.series.length, shortName),
		facts: place.code === undefined ? [] : [{ term: PLACES.code, text: place.code }],
		table: {
			caption: placeCaption(place.title, shortName),
			note: [shorthandOf(rows), PLACES.methods].filter((part) => part !== undefined).join(' '),
			columns: [
				{ title: PLACES.measure, kind: 'text' },
				{ title: place.title, kind: 'number' },
				{ title: shortName, kind: 'number' },
				{ title: PLACES.period, kind: 'text' },
			],
			rows,
		},
	};
}

function rowOf(
	publication: Publication,
	measure: PublishedIndicator,
	dimension: string,
	{ figures, category }: CategorySeries,
): Row {
	const last = figures.at(-1)!;
	const whole = measure.figures.find(({ period }) => periodKey(period) === periodKey(last.period));
	return {
		cells: [
			{ text: measure.indicator.title, href: address.measure(measure.id) },
			figureCell(publication, measure, last, [dimension, category]),
			whole ? figureCell(publication, measure, whole) : { text: PLACES.noWhole },
			{ text: periodText(publication, measure, last.period) },
		],
	};
}

const isRevised = ({ statements }: PublishedFigure): boolean => statements.some(({ change }) => change === 'revised');

function figureCell(
	publication: Publication,
	{ id, indicator }: PublishedIndicator,
	said: PublishedFigure,
	part: readonly string[] = [],
): Cell {
	const unit = unitOf(publication, indicator);
	const { figure } = newest(said);
	const mark = figureMark(id, said.period, figure, part);
	if (!isReported(figure)) return { text: figureText(figure, unit, indicator.decimals), figure: mark };
	const text = quantity(figure.value, unit, indicator.decimals);
	return { text, figure: mark, markers: markerViews(figure.markers, isRevised(said)) };
}
