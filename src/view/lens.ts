/** The page of a lens: what it covers, the gap of every measure, whether it is closing, and which measures have none. */

import type { GapVerdict } from '../domain/gap.ts';
import { asAtDate, isRetired } from '../publication/due.ts';
import type { Publication, PublishedBreakdown, PublishedIndicator } from '../publication/publication.ts';
import { GAP, gapVerdict, noGapShort, timesText, toldShort } from '../words/gap.ts';
import {
	LENSES,
	PEOPLE_OR_PLACE,
	SORTED,
	bySmall,
	coverage,
	differencesDescription,
	gapCounts,
	gapsCaption,
	lensDetail,
	showMeasures,
	themeDescription,
	themeLede,
	withoutText,
	withoutTitle,
} from '../words/lens.ts';
import { difference, quantity } from '../words/number.ts';
import { address } from './address.ts';
import type { Fact } from './facts.ts';
import type { Crumb, SiteLink } from './frame.ts';
import { gapFacts } from './gap.ts';
import type { GapFacts } from './gap.ts';
import { lensesOf, ofPeopleOrPlace } from './lens-list.ts';
import type { LensEntry } from './lens-list.ts';
import { methodsPart } from './methods-link.ts';
import type { MeasureRow } from './measure-row.ts';
import { measureRow } from './measure-row.ts';
import { gapDecimals, gapMark, groupCell, intervalText } from './measure/breakdown-gap.ts';
import { periodText } from './result.ts';
import { scaleOf } from './scale.ts';
import type { Row, TableView } from './table.ts';

/** Measures without a breakdown: how many, and which. */
export interface WithoutView {
	readonly title: string;
	readonly text: string;
	readonly summary: string;
	readonly links: readonly SiteLink[];
}

export interface LensView {
	readonly labels: typeof LENSES;
	readonly crumbs: readonly Crumb[];
	readonly title: string;
	readonly description: string;
	readonly lede: string;
	readonly facts: readonly Fact[];
	/** Of a theme: its measures with their newest results. */
	readonly rows: readonly MeasureRow[];
	/** What is said where there is no gap at all. */
	readonly noGaps?: string;
	readonly gaps?: TableView;
	readonly without: WithoutView;
	readonly links: readonly SiteLink[];
}

export interface LensesView {
	readonly labels: typeof LENSES;
	readonly title: string;
	readonly description: string;
	readonly lede: string;
	readonly groups: readonly {
		readonly title: string;
		readonly links: readonly (SiteLink & { readonly detail: string })[];
	}[];
	readonly without: WithoutView;
	readonly links: readonly SiteLink[];
}

const methodsLink = (publication: Publication): SiteLink => ({
	title: LENSES.methods,
	href: methodsPart(publication, 'gap'),
});

const current = (publication: Publication, measures: readonly PublishedIndicator[]): PublishedIndicator[] => {
	const asAt = asAtDate(publication);
	return measures.filter(({ indicator }) => !isRetired(indicator, asAt));
};

/** Measures still measured, and those no longer measured that have figures here. */
const countedIn = (publication: Publication, has: readonly PublishedIndicator[]): number =>
	new Set([...current(publication, publication.indicators), ...has]).size;

function without(
	publication: Publication,
	measures: readonly PublishedIndicator[],
	title: string,
	what: string,
	has: (breakdown: PublishedBreakdown) => boolean,
): WithoutView {
	const measured = current(publication, measures);
	const missing = measured.filter(({ breakdowns }) => !breakdowns.some(has));
	return {
		title,
		text: withoutText(missing.length, measured.length, what),
		summary: showMeasures(missing.length),
		links: missing.map(({ id, indicator }) => ({ title: indicator.title, href: address.measure(id) })),
	};
}

/** The register of lenses. */
export function lensesView(publication: Publication): LensesView {
	const lenses = lensesOf(publication);
	const links = (isOf: (lens: LensEntry) => boolean): LensesView['groups'][number]['links'] =>
		lenses.filter(isOf).map((lens) => ({
			title: lens.title,
			href: address.lens(lens.id),
			detail: lensDetail(lens.of === 'theme' ? lens.measures.length : lens.has.length),
		}));
	const groups = [
		{ title: LENSES.people, links: links((lens) => lens.of === 'dimension' && lens.kind === 'people') },
		{ title: LENSES.place, links: links((lens) => lens.of === 'dimension' && lens.kind === 'place') },
		{ title: LENSES.themes, links: links((lens) => lens.of === 'theme') },
	].filter((group) => group.links.length > 0);
	return {
		labels: LENSES,
		title: LENSES.title,
		description: LENSES.description,
		lede: groups.length === 0 ? LENSES.none : LENSES.description,
		groups,
		without: withoutAny(publication, publication.indicators),
		links: [methodsLink(publication)],
	};
}

const withoutAny = (publication: Publication, measures: readonly PublishedIndicator[]): WithoutView =>
	without(publication, measures, LENSES.withoutAny, PEOPLE_OR_PLACE, ({ kind }) => kind !== 'other');

/**
 * The page of one lens.
 * @throws where no lens has the id
 */
export function lensView(publication: Publication, id: string): LensView {
	const lens = lensesOf(publication).find((other) => other.id === id);
	if (!lens) throw new Error(`no lens is called ${id}`);
	const { shortName } = publication.council;
	const common = { labels: LENSES, crumbs: [{ title: LENSES.title, href: address.lenses }, { title: lens.title }] };
	if (lens.of === 'dimension') {
		const facts = lens.has.flatMap(({ measure, breakdown }) => gapFacts(publication, measure, breakdown) ?? []);
		const { dimension } = lens;
		const scaleText = lens.has.flatMap(({ breakdown }) => scaleOf(breakdown) ?? [])[0];
		return {
			...common,
			title: lens.title,
			description: differencesDescription(dimension, shortName),
			lede: [
				coverage(
					lens.has.length,
					countedIn(
						publication,
						lens.has.map(({ measure }) => measure),
					),
					dimension,
				),
				...(scaleText === undefined ? [] : [scaleText]),
				gapCounts(countsOf(facts)),
			].join(' '),
			facts: [],
			rows: [],
			...(facts.length > 0 ? { gaps: gapsTable(publication, lens.title, facts, false) } : {}),
			without: without(
				publication,
				publication.indicators,
				withoutTitle(dimension),
				bySmall(dimension),
				(breakdown) => breakdown.dimension === dimension,
			),
			links: [
				...(lens.kind === 'place' ? [{ title: LENSES.places, href: address.places }] : []),
				methodsLink(publication),
			],
		};
	}
	const facts = lens.measures.flatMap((measure) =>
		ofPeopleOrPlace(measure).flatMap((breakdown) => gapFacts(publication, measure, breakdown) ?? []),
	);
	return {
		...common,
		title: lens.title,
		description: themeDescription(lens.title, shortName),
		lede: [themeLede(lens.measures.length, lens.title), gapCounts(countsOf(facts))].filter(Boolean).join(' '),
		facts: lens.lens.duty === undefined ? [] : [{ term: LENSES.duty, text: lens.lens.duty }],
		rows: lens.measures.map((measure) => measureRow(publication, measure)),
		...(facts.length > 0 ? { gaps: gapsTable(publication, lens.title, facts, true) } : { noGaps: LENSES.noGaps }),
		without: withoutAny(publication, lens.measures),
		links: [methodsLink(publication)],
	};
}

function countsOf(facts: readonly GapFacts[]): Parameters<typeof gapCounts>[0] {
	const of = (kind: GapVerdict): number => facts.filter(({ told }) => told?.kind === kind).length;
	return {
		widening: of('widening'),
		closing: of('closing'),
		turned: of('turned'),
		unknown: of('cannot-be-told'),
		none: facts.filter(({ told }) => told === undefined).length,
	};
}

const ORDER: readonly GapVerdict[] = ['widening', 'turned', 'closing', 'cannot-be-told'];
const rankOf = ({ told }: GapFacts): number => (told ? ORDER.indexOf(told.kind) : ORDER.length);
const ratioOf = ({ now }: GapFacts): number => (typeof now === 'string' ? 0 : (now.gap.ratio ?? 0));

/** The newest gap of each measure, in the order that the note under the caption gives. */
function gapsTable(
	publication: Publication,
	title: string,
	facts: readonly GapFacts[],
	hasDimension: boolean,
): TableView {
	const sorted = facts.toSorted((a, b) => rankOf(a) - rankOf(b) || ratioOf(b) - ratioOf(a));
	return {
		caption: gapsCaption(title),
		note: SORTED,
		columns: [
			{ title: LENSES.measure, kind: 'text' },
			{ title: GAP.period, kind: 'text' },
			{ title: GAP.higher, kind: 'number' },
			{ title: GAP.lower, kind: 'number' },
			{ title: GAP.gap, kind: 'number' },
			{ title: GAP.ratio, kind: 'number' },
			{ title: GAP.interval, kind: 'number' },
			{ title: LENSES.told, kind: 'text' },
		],
		rows: sorted.map((one) => gapRow(publication, one, hasDimension)),
	};
}

function gapRow(publication: Publication, facts: GapFacts, hasDimension: boolean): Row {
	const { measure, breakdown, unit, now, told, period } = facts;
	const { indicator } = measure;
	const head = {
		text: indicator.title,
		href: address.measure(measure.id),
		...(hasDimension ? { detail: bySmall(breakdown.dimension) } : {}),
	};
	const when = { text: periodText(publication, measure, period) };
	if (typeof now === 'string') {
		const none = { text: GAP.none };
		return { cells: [head, when, none, none, none, none, none, { text: noGapShort[now] }] };
	}
	const { gap } = now;
	const say = (value: number): string => quantity(value, unit, indicator.decimals);
	const decimals = gapDecimals(gap.size, indicator.decimals);
	return {
		cells: [
			head,
			when,
			groupCell(facts, now.period, gap.higher.category, say),
			groupCell(facts, now.period, gap.lower.category, say),
			{ text: difference(gap.size, unit, decimals), worked: gapMark(measure, breakdown, now) },
			{ text: gap.ratio === undefined ? GAP.noRatio : timesText(gap.ratio) },
			{ text: intervalText(gap, decimals) },
			{ text: told ? toldShort(told) : gapVerdict('cannot-be-told') },
		],
	};
}
