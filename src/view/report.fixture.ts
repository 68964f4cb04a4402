/** Small publications written by hand, for tests of what reports and corrections say. */

import type { Council } from '../domain/council.ts';
import { decimalOf } from '../domain/decimal.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Figure, Marker } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Release, Revision, RevisionKind } from '../domain/release.ts';
import type { Target } from '../domain/target.ts';
import { BUILT_IN_UNITS } from '../domain/unit.ts';
import type { Publication, PublishedIndicator, PublishedRelease } from '../publication/publication.ts';
import { SeriesHistory, TargetHistory } from '../publication/series.ts';

export const period = (text: string): Period => parsePeriod(text)!;

export const council = (more: Partial<Council> = {}): Council => ({
	name: 'Ashford Borough Council',
	shortName: 'Ashford',
	siteUrl: 'https://performance.ashford.example/',
	language: 'en-GB',
	timeZone: 'Europe/London',
	yearStartsInMonth: 4,
	licence: 'OGL-UK-3.0',
	contact: { team: 'Performance team', email: 'performance@ashford.example' },
	units: new Map(BUILT_IN_UNITS.map((unit) => [unit.id, unit])),
	status: { tolerance: 'none', words: {}, marks: 'shapes' },
	stages: [],
	cycle: [],
	audiences: [],
	smallNumber: 1,
	rollUp: { rule: 'counts', from: 'leaves' },
	electionPeriods: [],
	...more,
});

export const indicator = (id: string, more: Partial<Indicator> = {}): Indicator => ({
	id,
	title: `Measure ${id}`,
	objective: 'clean-streets',
	also: [],
	unit: 'percent',
	decimals: 1,
	polarity: 'higher',
	frequency: 'quarter',
	calendar: 'financial',
	basis: 'in-period',
	definition: 'What is counted.',
	seasonal: false,
	lenses: [],
	tags: [],
	sameAs: [],
	...more,
});

/** A number, a marker in place of one, `withdrawn`, or a number with markers. */
type Said = number | 'x' | 'c' | 'withdrawn' | readonly [number, ...Marker[]];

export interface Quarter {
	readonly id: string;
	/** ISO date; published at 9:30 in the morning, UTC. */
	readonly on: string;
	readonly period?: string;
	readonly release?: Partial<Release>;
	readonly published?: Partial<PublishedRelease>;
	readonly figures?: Readonly<Record<string, Readonly<Record<string, Said>>>>;
	/** Category figures: measure, then "dimension: category", then period. */
	readonly breakdowns?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Said>>>>>>;
	/** Figures of other areas: measure, then area, then period. */
	readonly comparisons?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Said>>>>>>;
	readonly targets?: Readonly<Record<string, Readonly<Record<string, number>>>>;
	/** "measure period" to kind and reason. */
	readonly revisions?: Readonly<Record<string, readonly [RevisionKind, string]>>;
	/** Why moved targets moved, by measure. */
	readonly reasons?: Readonly<Record<string, string>>;
	/** Descriptions that this release introduces or changes. */
	readonly register?: readonly Indicator[];
}

const figureOf = (said: Said, reason = 'Taken back.'): Figure => {
	if (said === 'withdrawn') return { kind: 'withdrawn', reason, markers: [] };
	if (said === 'x' || said === 'c') return { kind: 'absent', because: said, markers: [said] };
	const [value, ...markers] = typeof said === 'number' ? [said] : said;
	return { kind: 'reported', value: decimalOf(value), markers };
};

interface Growing {
	readonly descriptions: { release: number; indicator: Indicator }[];
	readonly own: SeriesHistory;
	readonly targets: TargetHistory;
	readonly parts: Map<string, SeriesHistory>;
	readonly areas: Map<string, SeriesHistory>;
	readonly published: Period[];
	readonly carriedIn: number[];
}

/** Folds hand-written quarters into a publication, oldest first, with the product's own rules of revision. */
export function publicationOf(quarters: readonly Quarter[], more: Partial<Publication> = {}): Publication {
	const measures = new Map<string, Growing>();
	const releases = quarters.map((quarter, order) => publishedRelease(quarters, quarter, order));
	quarters.forEach((quarter, release) => {
		const carried = new Set([
			...(quarter.register ?? []).map(({ id }) => id),
			...[quarter.figures, quarter.targets, quarter.breakdowns, quarter.comparisons].flatMap((table) =>
				Object.keys(table ?? {}),
			),
		]);
		for (const id of carried) {
			const growing: Growing = measures.get(id) ?? {
				descriptions: [],
				own: new SeriesHistory(),
				targets: new TargetHistory(),
				parts: new Map(),
				areas: new Map(),
				published: [],
				carriedIn: [],
			};
			measures.set(id, growing);
			growing.carriedIn.push(release);
			say(growing, quarter, release, id);
		}
	});
	const indicators = [...measures].map(([id, growing]) => publishedIndicator(id, growing));
	const continued = (id: string): string | undefined =>
		indicators.find((other) => other.indicator.supersedes === id)?.id;
	const linked = indicators.map((measure) => {
		const supersededBy = continued(measure.id);
		return supersededBy === undefined ? measure : { ...measure, supersededBy };
	});
	const lists = ['services', 'groups', 'categories', 'lenses', 'approvals', 'notPublished', 'synonyms', 'timetable'];
	const empty = [...lists, 'actionHistory', 'findings', 'recommendations', 'evidence', 'objectives', 'valueForMoney'];
	return {
		...(Object.fromEntries(
			[...empty, 'pages', 'guide', 'redirects'].map((key) => [key, []]),
		) as unknown as Publication),
		council: council(),
		asOf: `${quarters.at(-1)?.on ?? '2025-01-01'}T12:00:00.000Z`,
		releases: releases.map((release) => ({
			...release,
			carries: linked.filter(({ id }) => measures.get(id)!.carriedIn.includes(release.order)).map(({ id }) => id),
		})),
		indicators: linked,
		byId: new Map(linked.map((measure) => [measure.id, measure])),
		thread: { plans: [], links: [] },
		members: new Map(),
		...more,
	};
}

function say(growing: Growing, quarter: Quarter, release: number, id: string): void {
	const { descriptions, own, targets, parts, areas, published } = growing;
	const described =
		quarter.register?.find((row) => row.id === id) ?? (descriptions.length === 0 ? indicator(id) : undefined);
	if (described) descriptions.push({ release, indicator: described });
	for (const [text, target] of Object.entries(quarter.targets?.[id] ?? {})) {
		const reason = quarter.reasons?.[id];
		const row: Target = {
			indicator: id,
			period: period(text),
			value: decimalOf(target),
			...(reason ? { reason } : {}),
		};
		targets.say(release, row, published);
	}
	const revision = (text: string): Revision | undefined => {
		const [kind, reason] = quarter.revisions?.[`${id} ${text}`] ?? [];
		return kind && reason ? { indicator: id, period: period(text), kind, reason } : undefined;
	};
	const sayAll = (history: SeriesHistory, figures: Readonly<Record<string, Said>>): void => {
		for (const [text, said] of Object.entries(figures)) {
			history.say(release, period(text), figureOf(said, revision(text)?.reason), revision(text));
		}
	};
	sayAll(own, quarter.figures?.[id] ?? {});
	published.push(...Object.keys(quarter.figures?.[id] ?? {}).map(period));
	for (const [into, table] of [
		[parts, quarter.breakdowns],
		[areas, quarter.comparisons],
	] as const) {
		for (const [key, figures] of Object.entries(table?.[id] ?? {})) {
			const history = into.get(key) ?? new SeriesHistory();
			into.set(key, history);
			sayAll(history, figures);
		}
	}
}

function publishedIndicator(id: string, growing: Growing): PublishedIndicator {
	const dimensions = [...new Set([...growing.parts.keys()].map((key) => key.split(': ')[0]!))];
	return {
		id,
		indicator: growing.descriptions.at(-1)!.indicator,
		descriptions: growing.descriptions,
		figures: growing.own.figures(),
		targets: growing.targets.targets(),
		breakdowns: dimensions.map((dimension) => ({
			dimension,
			kind: 'place',
			categories: [...growing.parts]
				.filter(([key]) => key.startsWith(`${dimension}: `))
				.map(([key, history]) => ({
					category: key.split(': ')[1]!,
					title: key.split(': ')[1]!,
					figures: history.figures(),
				})),
		})),
		comparators: [...growing.areas].map(([area, history]) => ({
			key: area,
			areaCode: area,
			area,
			groups: ['neighbours'],
			figures: history.figures(),
		})),
		annotations: [],
		firstRelease: growing.carriedIn[0]!,
		newestRelease: growing.carriedIn.at(-1)!,
	};
}

function publishedRelease(quarters: readonly Quarter[], quarter: Quarter, order: number): PublishedRelease {
	const previous = quarters[order - 1]?.id;
	return {
		order,
		id: quarter.id,
		release: {
			id: quarter.id,
			title: quarter.id,
			period: period(quarter.period ?? 'FY2025-26-Q1'),
			kind: 'quarterly',
			publishAt: `${quarter.on}T09:30:00Z`,
			summary: 'What this report holds.',
			...(previous === undefined ? {} : { previous }),
			seenBefore: [],
			considered: [],
			...quarter.release,
		},
		isSealed: false,
		isPreview: false,
		carries: [],
		commentary: [],
		judgements: [],
		rows: { observations: 0, targets: 0, breakdowns: 0, comparisons: 0 },
		tolerance: 'none',
		...quarter.published,
	};
}
