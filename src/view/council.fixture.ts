/** A small council for tests: figures are written as one line each, and folded as the build folds them. */

import type { Council, LocatedCouncil } from '../domain/council.ts';
import { decimalOf } from '../domain/decimal.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { AbsentMarker, Figure, Marker } from '../domain/observation.ts';
import { ABSENT_MARKERS } from '../domain/observation.ts';
import type { Category, Group, GroupMember, Service, Synonym, TimetableEntry } from '../domain/organisation.ts';
import type { Period } from '../domain/period.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Plan, PlanLink, PlanNode } from '../domain/plan.ts';
import type { Commentary, Release, Revision } from '../domain/release.ts';
import type { Action, Complaint, Finance, OwnersJudgement, Rating } from '../domain/reporting.ts';
import type { Located, Place, Source } from '../domain/source.ts';
import type { ReleaseFolder, Submission, Text } from '../domain/submission.ts';
import type { Target } from '../domain/target.ts';
import { parseTolerance } from '../domain/target.ts';
import { BUILT_IN_UNITS } from '../domain/unit.ts';
import { publish } from '../publication/fold.ts';
import type { Publication } from '../publication/publication.ts';

const place = (): Place => ({ file: 'fixture', line: 1, column: 1 });
const source: Source = { file: 'fixture', line: 1, place };
const rows = <T>(records: readonly T[]): Located<T>[] => records.map((record) => ({ record, source }));

/** Q2 of the financial year 2025 to 2026 as `25Q2`; everything else as in a file. */
export const period = (text: string): Period => {
	const short = /^(\d\d)(Q[1-4])?$/.exec(text);
	const year = short && `FY20${short[1]}-${String(Number(short[1]) + 1).padStart(2, '0')}`;
	return parsePeriod(short ? `${year}${short[2] ? `-${short[2]}` : ''}` : text)!;
};

/** A value, with markers and parts behind it: `45.1`, `45.1 p`, `x`, `45.1 9/20` (numerator/denominator), `45.1 40..50`. */
export function figure(text: string): Figure {
	const [value = '', ...more] = text.split(' ');
	const parts = more
		.find((word) => word.includes('/'))
		?.split('/')
		.map(Number);
	const ends = more
		.find((word) => word.includes('..'))
		?.split('..')
		.map(Number);
	const markers = more.filter((word) => !/[/.]/.test(word)) as Marker[];
	const said = {
		markers,
		...(parts ? { numerator: decimalOf(parts[0]!), denominator: decimalOf(parts[1]!) } : {}),
	};
	if (ABSENT_MARKERS.includes(value as AbsentMarker))
		return { kind: 'absent', because: value as AbsentMarker, ...said, markers: [value as Marker] };
	const interval = ends ? { lower: decimalOf(ends[0]!), upper: decimalOf(ends[1]!) } : {};
	return { kind: 'reported', value: decimalOf(Number(value)), ...interval, ...said };
}

export const indicator = (id: string, more: Partial<Indicator> = {}): Indicator => ({
	id,
	title: id,
	objective: 'places',
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

export const node = (
	id: string,
	title: string,
	children: readonly PlanNode[] = [],
	more: Partial<PlanNode> = {},
): PlanNode => ({
	id,
	title,
	leads: [],
	children,
	...more,
});

export const plan = (nodes: readonly PlanNode[], more: Partial<Plan> = {}): Plan => ({
	id: 'council-plan',
	title: 'Council Plan',
	from: '2024-04-01',
	levels: [
		{ id: 'priority', singular: 'Priority', plural: 'Priorities' },
		{ id: 'outcome', singular: 'Outcome', plural: 'Outcomes' },
	],
	nodes,
	...more,
});

export interface ReleaseLines {
	readonly id: string;
	readonly publishAt: string;
	readonly period?: string;
	readonly kind?: Release['kind'];
	readonly title?: string;
	readonly summary?: string;
	/** `recycling 25Q2 45.1 p` */
	readonly figures?: readonly string[];
	/** `recycling 25 45`, `recycling 25 45 5%` (tolerance), `recycling 25 40..50` (a range) */
	readonly targets?: readonly string[];
	/** `recycling 25Q2 ward Abbey 41.0` (underscores stand for spaces in a category) */
	readonly breakdowns?: readonly string[];
	/** `recycling 25Q2 england E92000001 England 43.5` */
	readonly comparisons?: readonly string[];
	readonly revisions?: readonly Omit<Revision, 'period'>[];
	readonly commentary?: readonly Omit<Commentary, 'release'>[];
	readonly judgements?: readonly OwnersJudgement[];
	readonly actions?: readonly Action[];
	readonly ratings?: readonly Rating[];
	readonly complaints?: readonly Complaint[];
	readonly finance?: readonly Finance[];
}

export const action = (id: string, more: Partial<Action> = {}): Action => ({
	id,
	kind: 'action',
	also: [],
	title: `Action ${id}`,
	status: 'on-track',
	...more,
});

const words = (line: string): string[] => line.split(' ');
const spaced = (text: string | undefined): string => (text ?? '').replaceAll('_', ' ');

function target(line: string): Target {
	const [id = '', when = '', goal = '', tolerance] = words(line);
	const width = tolerance === undefined ? undefined : parseTolerance(tolerance);
	const range = goal.includes('..') ? goal.split('..').map((end) => decimalOf(Number(end))) : undefined;
	return {
		indicator: id,
		period: period(when),
		...(range ? { lower: range[0]!, upper: range[1]! } : { value: decimalOf(Number(goal)) }),
		...(width === undefined ? {} : { tolerance: width }),
	};
}

function folder(lines: ReleaseLines, previous: string | undefined, newestPeriod: string): ReleaseFolder {
	const released = period(lines.period ?? newestPeriod);
	const release: Release = {
		id: lines.id,
		title: lines.title ?? `Report ${lines.id}`,
		period: released,
		kind: lines.kind ?? 'quarterly',
		publishAt: lines.publishAt,
		summary: lines.summary ?? '',
		seenBefore: [],
		considered: [],
		...(previous === undefined ? {} : { previous }),
	};
	const optional = <K extends 'actions' | 'ratings' | 'complaints' | 'finance'>(key: K) =>
		lines[key] ? { [key]: rows<unknown>(lines[key]) } : {};
	return {
		id: lines.id,
		release,
		place,
		observations: rows(
			(lines.figures ?? []).map((line) => {
				const [id = '', when = '', ...value] = words(line);
				return { indicator: id, period: period(when), figure: figure(value.join(' ')) };
			}),
		),
		targets: rows((lines.targets ?? []).map(target)),
		breakdowns: rows(
			(lines.breakdowns ?? []).map((line) => {
				const [id = '', when = '', dimension = '', category, ...value] = words(line);
				const of = { indicator: id, period: period(when), dimension, category: spaced(category) };
				return { ...of, figure: figure(value.join(' ')) };
			}),
		),
		comparisons: rows(
			(lines.comparisons ?? []).map((line) => {
				const [id = '', when = '', group = '', areaCode = '', area, ...value] = words(line);
				const of = { indicator: id, period: period(when), group, areaCode, area: spaced(area) };
				return { ...of, figure: figure(value.join(' ')) };
			}),
		),
		revisions: rows((lines.revisions ?? []).map((revision) => ({ ...revision, period: released }))),
		judgements: rows(lines.judgements ?? []),
		findings: [],
		recommendations: [],
		evidence: [],
		commentary: rows((lines.commentary ?? []).map((text) => ({ ...text, release: lines.id }))),
		...(optional('actions') as Partial<ReleaseFolder>),
		...(optional('ratings') as Partial<ReleaseFolder>),
		...(optional('complaints') as Partial<ReleaseFolder>),
		...(optional('finance') as Partial<ReleaseFolder>),
	};
}

export interface CouncilLines {
	readonly indicators: readonly Indicator[];
	readonly releases: readonly ReleaseLines[];
	readonly plans?: readonly Plan[];
	readonly links?: readonly PlanLink[];
	readonly services?: readonly Service[];
	readonly groups?: readonly Group[];
	readonly members?: readonly GroupMember[];
	readonly categories?: readonly Category[];
	readonly synonyms?: readonly Synonym[];
	readonly timetable?: readonly TimetableEntry[];
	readonly valueForMoney?: readonly Text[];
	readonly council?: Partial<Council>;
	readonly asOf?: string;
}

/** Releases follow one another in the order given. */
export function councilOf(lines: CouncilLines): Publication {
	const council: LocatedCouncil = {
		name: 'Exampleshire Council',
		shortName: 'Exampleshire',
		siteUrl: 'https://performance.example/',
		language: 'en-GB',
		timeZone: 'Europe/London',
		yearStartsInMonth: 4,
		licence: 'OGL-UK-3.0',
		contact: { team: 'Performance team', email: 'performance@council.example' },
		units: new Map(BUILT_IN_UNITS.map((unit) => [unit.id, unit])),
		status: { tolerance: 'none', words: {}, marks: 'shapes' },
		stages: [],
		cycle: [],
		audiences: [],
		smallNumber: 1,
		rollUp: { rule: 'counts', from: 'leaves' },
		electionPeriods: [],
		place,
		...lines.council,
	};
	const submission: Submission = {
		council,
		thread: { plans: lines.plans ?? [plan([node('places', 'Cleaner places')])], links: lines.links ?? [] },
		nodePlace: place,
		indicators: rows(lines.indicators),
		services: rows(lines.services ?? []),
		groups: rows(lines.groups ?? []),
		members: rows(lines.members ?? []),
		categories: rows(lines.categories ?? []),
		lenses: [],
		annotations: [],
		approvals: [],
		notPublished: [],
		synonyms: rows(lines.synonyms ?? []),
		timetable: rows(lines.timetable ?? []),
		releases: lines.releases.map((release, index) => folder(release, lines.releases[index - 1]?.id, '25Q2')),
		unreadable: [],
		objectives: [],
		valueForMoney: lines.valueForMoney ?? [],
		pages: [],
		guide: [],
		redirects: [],
	};
	return publish(submission, { asOf: lines.asOf ?? '2026-12-31T00:00:00Z' });
}
