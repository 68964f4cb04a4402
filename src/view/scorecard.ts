/**
 * Scorecards: ratings that people gave to teams and services, rolled up to service and directorate by the council's rule
 * (methods.md section 8). What is judged, what is rolled up and what is worked out from figures stay apart and are named.
 */

import type { NodeId, ServiceId } from '../domain/ids.ts';
import type { Service } from '../domain/organisation.ts';
import { leavesOf, rollUp } from '../domain/rollup.ts';
import type { Rating } from '../domain/reporting.ts';
import type { Publication } from '../publication/publication.ts';
import { besides } from '../words/counting.ts';
import { dayOf } from '../words/date.ts';
import {
	SCORECARD,
	countsSentence,
	judgedBy,
	levelName,
	ratedBefore,
	ratingCounts,
	ratingsAsOf,
	ratingsCaption,
	resultsShort,
	scorecardDescription,
	scorecardTitle,
	wasBefore,
} from '../words/scorecard.ts';
import { ROLL_UP } from '../words/roll-up.ts';
import { statusWord } from '../words/status.ts';
import { address } from './address.ts';
import { countStatuses, hasTargets, ratedOf } from './counts.ts';
import type { Crumb, SiteLink } from './frame.ts';
import { markOf, rollUpView } from './roll-up.ts';
import type { NamedBranch, NamedLeaf, RollUpView } from './roll-up.ts';
import { belowService, childrenOf, serviceMeasures } from './service-tree.ts';
import { statusOf } from './status.ts';
import type { Cell, Row, TableView } from './table.ts';
import { threadOf } from './thread.ts';

export interface ScorecardView {
	readonly labels: typeof SCORECARD;
	readonly title: string;
	readonly description: string;
	readonly crumbs: readonly Crumb[];
	readonly lede: string;
	/** That ratings are judgements. */
	readonly note: string;
	readonly table: TableView;
	readonly rollUp?: RollUpView;
	/** Down to each directorate, or back to all. */
	readonly links: readonly SiteLink[];
}

/** A service in the tree of ratings. */
interface ServiceBranch extends NamedBranch {
	readonly service?: Service;
	readonly ratings: readonly Rating[];
	readonly branches: readonly ServiceBranch[];
}

const ratingsOf = ({ ratings }: Publication, id: ServiceId): Rating[] =>
	(ratings?.rows ?? []).filter(({ service }) => service === id);

/** Services at the head of the tree that have a rating at or below them: each has a scorecard. */
export function scorecardIds(publication: Publication): ServiceId[] {
	if (!publication.ratings) return [];
	const rated = new Set(publication.ratings.rows.map(({ service }) => service));
	return roots(publication)
		.filter(({ id }) => [...belowService(publication, id)].some((below) => rated.has(below)))
		.map(({ id }) => id);
}

const roots = ({ services }: Publication): Service[] => {
	const ids = new Set(services.map(({ id }) => id));
	return services.filter(({ parent }) => parent === undefined || !ids.has(parent));
};

const trees = new WeakMap<Publication, Map<ServiceId, ServiceBranch>>();

/** A service with everything below it; a team that nobody rated counts as one that is not rated. Worked out once. */
function branchOf(publication: Publication, service: Service): ServiceBranch {
	const known = trees.get(publication) ?? new Map<ServiceId, ServiceBranch>();
	trees.set(publication, known);
	let branch = known.get(service.id);
	if (!branch) known.set(service.id, (branch = makeBranch(publication, service)));
	return branch;
}

function makeBranch(publication: Publication, service: Service): ServiceBranch {
	const { id, title } = service;
	const href = address.service(id);
	const ratings = ratingsOf(publication, id);
	const branches = childrenOf(publication, id)
		.filter((child) => child.id !== id)
		.map((child) => branchOf(publication, child));
	const leaves = ratings.map(({ rating }): NamedLeaf => ({
		...{ title, href, status: rating },
		chip: rating === 'unrated' ? undefined : statusOf(rating, publication.council),
	}));
	const unjudged: NamedLeaf[] = leaves.length + branches.length === 0 ? [{ title, href, status: 'unrated' }] : [];
	return { title, href, service, ratings, branches, leaves: [...leaves, ...unjudged] };
}

/** 3 “Target met”, 1 “Target missed” and 2 not rated: how the ratings of a branch stand. */
function countsOf(publication: Publication, branch: ServiceBranch): string {
	const { unrated, ...tally } = rollUp(leavesOf<NamedLeaf>(branch), 'counts');
	const said = (['met', 'close', 'missed'] as const).map(
		(status) => [statusWord(status, publication.council), tally[status]] as const,
	);
	return ratingCounts(said, unrated);
}

/** What its measures say, worked out from figures; never mixed with what is judged. */
function resultsCell(publication: Publication, services: ReadonlySet<ServiceId>): Cell {
	const measures = serviceMeasures(publication, services);
	const counts = countStatuses(publication, measures);
	if (measures.length === 0) return { text: SCORECARD.noMeasures };
	if (!hasTargets(counts)) return { text: SCORECARD.noTargets };
	return { text: resultsShort(counts.met, ratedOf(counts)), detail: besides(counts).join(' ') || undefined };
}

/** The rating before the newest, where it was another one. */
function before(publication: Publication, { service, objective, rating }: Rating): string | undefined {
	const earlier = publication.ratingHistory
		.slice(0, -1)
		.findLast(({ rows }) => rows.some((row) => row.service === service && row.objective === objective))
		?.rows.find((row) => row.service === service && row.objective === objective);
	if (!earlier || earlier.rating === rating) return undefined;
	const word = earlier.rating === 'unrated' ? ROLL_UP.notRated : statusWord(earlier.rating, publication.council);
	return ratedBefore(word, earlier.on);
}

const joined = (parts: readonly (string | undefined)[]): string | undefined =>
	parts.filter((part) => part !== undefined && part !== '').join('. ') || undefined;

function judgedRow(publication: Publication, service: Service, rating: Rating): Row {
	const isRated = rating.rating !== 'unrated';
	const was = before(publication, rating);
	const place = rating.objective === undefined ? undefined : threadOf(publication).byId.get(rating.objective)?.node;
	return {
		cells: [
			{
				text: service.title,
				href: address.service(service.id),
				detail: joined([service.level === undefined ? undefined : levelName(service.level), place?.title]),
			},
			{
				...(rating.rating === 'unrated'
					? { text: ROLL_UP.notRated }
					: { status: statusOf(rating.rating, publication.council) }),
				detail: joined([isRated ? SCORECARD.judged : undefined, was === undefined ? undefined : wasBefore(was)]),
			},
			{ text: rating.reason, detail: rating.evidence },
			{ text: judgedBy(rating.by, rating.on) },
			resultsCell(publication, belowService(publication, service.id)),
		],
	};
}

/** One row for a service whose rating is put together from those below it, or that nobody rated. */
function ownRow(publication: Publication, branch: ServiceBranch, service: Service, href: string): Row {
	const isRolledUp = branch.branches.length > 0;
	const mark = isRolledUp ? markOf(publication, branch) : undefined;
	const level = service.level === undefined ? undefined : levelName(service.level);
	const results = resultsCell(publication, belowService(publication, service.id));
	const name: Cell = { text: service.title, href, detail: level };
	if (!isRolledUp)
		return {
			cells: [name, { text: SCORECARD.notJudged }, { text: SCORECARD.nobody }, { text: SCORECARD.noPost }, results],
		};
	const counts = countsOf(publication, branch);
	return {
		cells: [
			name,
			mark
				? { status: mark, detail: `${SCORECARD.rolledUp}: ${counts}` }
				: { text: counts, detail: SCORECARD.rolledUp },
			{ text: SCORECARD.seeBelow },
			{ text: SCORECARD.rule },
			results,
		],
	};
}

/** A service and what is below it, each before what belongs to it, down to a depth. */
function rowsOf(publication: Publication, branch: ServiceBranch, depth: number, isHead = false): Row[] {
	const { service } = branch;
	const below = depth === 0 ? [] : branch.branches.flatMap((one) => rowsOf(publication, one, depth - 1));
	if (!service) return below;
	const href = isHead ? address.scorecard(service.id) : address.service(service.id);
	const isOwn = branch.branches.length > 0 || branch.ratings.length === 0;
	return [
		...(isOwn ? [ownRow(publication, branch, service, href)] : []),
		...branch.ratings.map((rating) => judgedRow(publication, service, rating)),
		...below,
	];
}

const tableOf = (caption: string, rows: readonly Row[]): TableView => ({
	caption,
	columns: SCORECARD.columns.map((title) => ({ title, kind: 'text' })),
	rows,
});

const publishedOn = (publication: Publication): string => {
	const { publishAt } = publication.releases[publication.ratings!.release]!.release;
	return dayOf(publishAt, publication.council.timeZone);
};

/** All directorates; undefined where nobody has rated anything. */
export function scorecardsView(publication: Publication): ScorecardView | undefined {
	const ids = scorecardIds(publication);
	if (ids.length === 0) return undefined;
	const heads = roots(publication)
		.filter(({ id }) => ids.includes(id))
		.map((service) => branchOf(publication, service));
	const whole: ServiceBranch = {
		title: publication.council.shortName,
		...{ href: address.scorecards, leaves: [], ratings: [], branches: heads },
	};
	const rollUp = rollUpView(publication, whole, 'ratings');
	return {
		labels: SCORECARD,
		title: SCORECARD.title,
		description: SCORECARD.description,
		crumbs: [{ title: SCORECARD.title }],
		lede: SCORECARD.lede,
		note: SCORECARD.notFigures,
		table: tableOf(
			ratingsCaption(publishedOn(publication)),
			heads.flatMap((head) => rowsOf(publication, head, 1, true)),
		),
		...(rollUp ? { rollUp } : {}),
		links: [
			...heads.map(({ title, service }) => ({ title: scorecardTitle(title), href: address.scorecard(service!.id) })),
			{ title: SCORECARD.services, href: address.services },
		],
	};
}

/** One directorate with everything below it; its id is one of `scorecardIds`. */
export function scorecardView(publication: Publication, id: ServiceId): ScorecardView {
	const service = publication.services.find((other) => other.id === id)!;
	const branch = branchOf(publication, service);
	const rollUp = rollUpView(publication, branch, 'ratings');
	return {
		labels: SCORECARD,
		title: scorecardTitle(service.title),
		description: scorecardDescription(service.title, publication.council.name),
		crumbs: [{ title: SCORECARD.title, href: address.scorecards }, { title: service.title }],
		lede: countsSentence(countsOf(publication, branch)),
		note: SCORECARD.notFigures,
		table: tableOf(ratingsAsOf(service.title, publishedOn(publication)), rowsOf(publication, branch, Infinity)),
		...(rollUp ? { rollUp } : {}),
		links: [
			{ title: SCORECARD.all, href: address.scorecards },
			{ title: service.title, href: address.service(id) },
		],
	};
}

/** The part of a service's own page: its rating and those below it; undefined where none of them is rated. */
export function serviceScorecard(
	publication: Publication,
	id: ServiceId,
): { readonly table: TableView; readonly link: SiteLink } | undefined {
	const under = belowService(publication, id);
	if (!publication.ratings?.rows.some(({ service }) => under.has(service))) return undefined;
	const service = publication.services.find((other) => other.id === id)!;
	const head = scorecardIds(publication).find((root) => belowService(publication, root).has(id))!;
	const table = tableOf(
		ratingsAsOf(service.title, publishedOn(publication)),
		rowsOf(publication, branchOf(publication, service), Infinity),
	);
	const title = publication.services.find((other) => other.id === head)!.title;
	return {
		table: { ...table, note: SCORECARD.notFigures },
		link: { title: scorecardTitle(title), href: address.scorecard(head) },
	};
}

/** Ratings given for a part of a plan, for its own page; undefined where there are none. */
export function ratingsFor(publication: Publication, under: ReadonlySet<NodeId>): TableView | undefined {
	const rows = (publication.ratings?.rows ?? [])
		.filter(({ objective }) => objective !== undefined && under.has(objective))
		.flatMap((rating) => {
			const service = publication.services.find(({ id }) => id === rating.service);
			return service ? [judgedRow(publication, service, rating)] : [];
		});
	if (rows.length === 0) return undefined;
	return { ...tableOf(ratingsCaption(publishedOn(publication)), rows), note: SCORECARD.notFigures };
}
