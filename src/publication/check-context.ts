/**
 * What somebody must know to check a new file against what was published: the register, the plan, the newest figures.
 * Only published facts are in it, in a form that is short as JSON.
 */

import type { Repository } from '../domain/council.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Figure, Marker } from '../domain/observation.ts';
import { ABSENT_MARKERS } from '../domain/observation.ts';
import type { Category, Group, Lens, Service } from '../domain/organisation.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Thread } from '../domain/plan.ts';
import type { Release } from '../domain/release.ts';
import type { Action } from '../domain/reporting.ts';
import type { Located, Place } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import type { Unit } from '../domain/unit.ts';
import type { Publication, PublishedFigure } from './publication.ts';
import { newest } from './publication.ts';

/** Periods of each measure that a new figure is held against. */
const PERIODS = 9;
const PART_PERIODS = 2;

/** Value, markers, numerator and denominator as they were signed; blank where there is none. */
type FigureCells = readonly [value: string, markers: string, numerator: string, denominator: string];

export interface CheckContext {
	readonly version: 1;
	readonly council: {
		readonly name: string;
		readonly shortName: string;
		readonly siteUrl: string;
		readonly timeZone: string;
		readonly yearStartsInMonth: number;
		readonly smallNumber: number;
		readonly units: readonly Unit[];
		readonly status: Submission['council']['status'];
		readonly repository?: Repository;
	};
	readonly thread: Thread;
	readonly indicators: readonly Indicator[];
	readonly services: readonly Service[];
	readonly groups: readonly Group[];
	readonly categories: readonly Category[];
	readonly lenses: readonly Lens[];
	readonly actions: readonly Action[];
	/** The newest visible release; what it says stands for everything published. */
	readonly release?: Pick<Release, 'id' | 'title' | 'publishAt'> & { readonly period: string };
	readonly figures: readonly (readonly [indicator: string, period: string, ...FigureCells])[];
	readonly parts: readonly (readonly [
		indicator: string,
		period: string,
		dimension: string,
		category: string,
		...FigureCells,
	])[];
	readonly targets: readonly (readonly [
		indicator: string,
		period: string,
		value: string,
		lower: string,
		upper: string,
	])[];
	/** Newest commentary of each measure: who promised what. */
	readonly commentary: readonly (readonly [indicator: string, by: string, on: string, action: string])[];
}

const digits = (value: Decimal | undefined): string => value?.text ?? '';

function cellsOf(figure: Figure): FigureCells {
	const value = figure.kind === 'reported' ? figure.value : undefined;
	return [digits(value), figure.markers.join(';'), digits(figure.numerator), digits(figure.denominator)];
}

const recent = (figures: readonly PublishedFigure[], most: number): readonly PublishedFigure[] =>
	figures.slice(-most).filter((figure) => newest(figure).figure.kind !== 'withdrawn');

/** Long texts of the register are on its pages; no rule reads them. */
const shortened = ({
	definition: _,
	formula: _f,
	source: _s,
	sourceUrl: _u,
	qualityNote: _q,
	...rest
}: Indicator): Indicator => ({
	...rest,
	definition: '',
});

export function checkContextOf(publication: Publication): CheckContext {
	const { council, releases, indicators, thread, services, groups, categories, lenses } = publication;
	const last = releases.at(-1)?.release;
	const words = new Map<string, readonly [string, string, string, string]>();
	// A promise that no action of the newest report tells of has ended, or was asked for when it was dropped.
	const told = new Set((publication.actions?.rows ?? []).map(({ id }) => id));
	for (const { commentary } of releases)
		for (const { indicator, by, on, action = '' } of commentary)
			words.set(indicator, [indicator, by, on, told.has(action) ? action : '']);
	return {
		version: 1,
		council: {
			name: council.name,
			shortName: council.shortName,
			siteUrl: council.siteUrl,
			timeZone: council.timeZone,
			yearStartsInMonth: council.yearStartsInMonth,
			smallNumber: council.smallNumber,
			units: [...council.units.values()],
			status: council.status,
			...(council.repository ? { repository: council.repository } : {}),
		},
		...{ thread, services, groups, categories, lenses },
		indicators: indicators.map(({ indicator }) => shortened(indicator)),
		actions: publication.actions?.rows ?? [],
		...(last
			? { release: { id: last.id, title: last.title, period: last.period.text, publishAt: last.publishAt } }
			: {}),
		figures: indicators.flatMap(({ id, figures }) =>
			recent(figures, PERIODS).map((figure) => [id, figure.period.text, ...cellsOf(newest(figure).figure)] as const),
		),
		parts: indicators.flatMap(({ id, breakdowns }) =>
			breakdowns.flatMap(({ dimension, categories: all }) =>
				all.flatMap(({ category, figures }) =>
					recent(figures, PART_PERIODS).map(
						(figure) => [id, figure.period.text, dimension, category, ...cellsOf(newest(figure).figure)] as const,
					),
				),
			),
		),
		targets: indicators.flatMap(({ id, targets }) =>
			targets.slice(-PERIODS).map(({ period, statements }) => {
				const { value, lower, upper } = statements.at(-1)!.target;
				return [id, period.text, digits(value), digits(lower), digits(upper)] as const;
			}),
		),
		commentary: [...words.values()],
	};
}

const decimal = (text: string): Decimal | undefined => (text === '' ? undefined : { value: Number(text), text });

function figureOf([value, marker, numerator, denominator]: FigureCells): Figure {
	const markers = marker.split(';').filter(Boolean) as Marker[];
	const [whole, part] = [decimal(denominator), decimal(numerator)];
	const said = { markers, ...(part ? { numerator: part } : {}), ...(whole ? { denominator: whole } : {}) };
	const reported = decimal(value);
	if (reported) return { kind: 'reported', value: reported, ...said };
	return { kind: 'absent', because: ABSENT_MARKERS.find((each) => markers.includes(each)) ?? 'x', ...said };
}

/** Nothing of the context is told: what is wrong there is not the officer's file. */
export const PUBLISHED_FILE = 'published';

/** The submission of a new release after everything published, for the rules that hold across records. */
export function submissionAfter(context: CheckContext, folder: ReleaseFolder): Submission {
	const year = context.council.yearStartsInMonth;
	const period = (text: string) => parsePeriod(text, year)!;
	const place = (): Place => ({ file: PUBLISHED_FILE, line: 1, column: 1 });
	const located = <T>(record: T): Located<T> => ({ record, source: { file: PUBLISHED_FILE, line: 1, place } });
	const all = <T>(records: readonly T[]): readonly Located<T>[] => records.map(located);
	const nothing = { comparisons: [], revisions: [], judgements: [], findings: [], recommendations: [], evidence: [] };
	const { release } = context;
	const before: ReleaseFolder | undefined = release && {
		...nothing,
		id: release.id,
		release: {
			...release,
			period: period(release.period),
			kind: 'regular',
			summary: '',
			seenBefore: [],
			considered: [],
		},
		place,
		observations: all(
			context.figures.map(([indicator, text, ...cells]) => ({
				indicator,
				period: period(text),
				figure: figureOf(cells),
			})),
		),
		breakdowns: all(
			context.parts.map(([indicator, text, dimension, category, ...cells]) => ({
				...{ indicator, dimension, category },
				period: period(text),
				figure: figureOf(cells),
			})),
		),
		targets: all(
			context.targets.map(([indicator, text, ...bounds]) => {
				const [value, lower, upper] = bounds.map(decimal);
				return {
					indicator,
					period: period(text),
					...(value ? { value } : {}),
					...(lower ? { lower } : {}),
					...(upper ? { upper } : {}),
				};
			}),
		),
		actions: all(context.actions),
		commentary: all(
			context.commentary.map(([indicator, by, on, action]) => ({
				...{ release: release.id, indicator, by, on, body: '' },
				...(action === '' ? {} : { action }),
			})),
		),
	};
	const { units, ...council } = context.council;
	return {
		council: {
			...council,
			language: 'en-GB',
			licence: '',
			contact: { team: '', email: '' },
			units: new Map(units.map((unit) => [unit.id, unit])),
			stages: [],
			cycle: [],
			audiences: [],
			rollUp: { rule: 'counts', from: 'leaves' },
			electionPeriods: [],
			place,
		},
		thread: context.thread,
		nodePlace: place,
		indicators: all(context.indicators),
		services: all(context.services),
		groups: all(context.groups),
		members: [],
		categories: all(context.categories),
		lenses: all(context.lenses),
		annotations: [],
		approvals: [],
		notPublished: [],
		synonyms: [],
		timetable: [],
		redirects: [],
		releases: before ? [before, { ...folder, release: { ...folder.release, previous: before.id } }] : [folder],
		unreadable: [],
		...{ objectives: [], valueForMoney: [], pages: [], guide: [] },
	};
}
