/** The fold: every visible release, oldest first, becomes what the public may see now and what it was told before. */

import type { IndicatorId, ReleaseId } from '../domain/ids.ts';
import type { Annotation, Category, DimensionKind } from '../domain/organisation.ts';
import type { Located } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { carriedBy, describe } from './describe.ts';
import { gather } from './gather.ts';
import { meaningInUse } from './in-use.ts';
import { claimsSeal, visibleReleases } from './line.ts';
import type {
	Description,
	Publication,
	PublishedBreakdown,
	PublishedIndicator,
	PublishedRelease,
	StateOf,
} from './publication.ts';
import { canonicalOf } from './seal/canonical.ts';
import { isMeaning } from './seal/carried.ts';
import type { SeriesHistory } from './series.ts';

export interface PublishOptions {
	/** The instant, ISO 8601. */
	readonly asOf: string;
	/** A release to show although it is not yet public. */
	readonly preview?: ReleaseId;
}

/** What the public may see of a submission at an instant. Pure: the same input gives the same publication. */
export function publish(submission: Submission, { asOf, preview }: PublishOptions): Publication {
	const visible = visibleReleases(submission, asOf, preview);
	const publicCount = visibleReleases(submission, asOf).length;
	const descriptions = describe(submission, visible);
	const context = <K extends keyof NonNullable<ReleaseFolder['context']>>(key: K) =>
		visible.findLast((folder) => folder.context?.[key] !== undefined)?.context?.[key];
	const groups = context('groups') ?? submission.groups.map(({ record }) => record);
	const statistics = new Set(groups.filter((group) => group.kind === 'statistic').map((group) => group.id));
	const gathered = gather(visible, descriptions, statistics);
	const annotations = annotationsOf(submission, context('annotations'));
	const categories = submission.categories.map(({ record }) => record);
	const indicators: PublishedIndicator[] = [];
	for (const [id, described] of descriptions) {
		const own = gathered.get(id)!;
		const figures = own.figures.figures();
		const newestEnd = figures.at(-1)?.period.end ?? '';
		const supersededBy = [...descriptions.values()].find((other) => other.at(-1)!.indicator.supersedes === id);
		indicators.push({
			id,
			indicator: described.at(-1)!.indicator,
			descriptions: described,
			figures,
			targets: own.targets.targets(),
			breakdowns: breakdownsOf(own.breakdowns, categories),
			comparators: [...own.comparators.values()].map(({ history, groups: memberOf, ...series }) => ({
				...series,
				groups: [...memberOf],
				figures: history.figures(),
			})),
			annotations: annotations.filter(
				(annotation) => annotation.indicator === id && annotation.period.start <= newestEnd,
			),
			...(supersededBy ? { supersededBy: supersededBy[0]!.indicator.id } : {}),
			firstRelease: own.carriedIn[0]!,
			newestRelease: own.carriedIn.at(-1)!,
		});
	}
	const declared = context('members') ?? submission.members.map(({ record }) => record);
	const members = Map.groupBy(declared, ({ group }) => group);
	const records = <T>(rows: readonly Located<T>[]): T[] => rows.map(({ record }) => record);
	const thread = context('thread') ?? submission.thread;
	const { place: _place, ...council } = submission.council;
	const inUse = meaningInUse(indicators, {
		units: new Map([...council.units, ...(context('units') ?? [])]),
		...{ categories, lenses: records(submission.lenses) },
	});
	return {
		council: {
			...council,
			status: context('status') ?? council.status,
			rollUp: context('rollUp') ?? council.rollUp,
			units: inUse.units,
		},
		asOf: new Date(asOf).toISOString(),
		releases: visible.map((folder, order) =>
			publishedRelease(submission, folder, order, order >= publicCount, descriptions),
		),
		indicators,
		byId: new Map(indicators.map((indicator) => [indicator.id, indicator])),
		thread,
		services: records(submission.services),
		groups,
		members,
		categories: inUse.categories,
		lenses: inUse.lenses,
		approvals: records(submission.approvals),
		notPublished: records(submission.notPublished),
		synonyms: records(submission.synonyms),
		timetable: records(submission.timetable),
		actions: newestState(visible, (folder) => folder.actions),
		ratings: newestState(visible, (folder) => folder.ratings),
		risks: newestState(visible, (folder) => folder.risks),
		finance: newestState(visible, (folder) => folder.finance),
		complaints: newestState(visible, (folder) => folder.complaints),
		actionHistory: visible.flatMap((folder, release) =>
			folder.actions ? [{ release, rows: records(folder.actions) }] : [],
		),
		ratingHistory: visible.flatMap((folder, release) =>
			folder.ratings ? [{ release, rows: records(folder.ratings) }] : [],
		),
		findings: foldById(visible.map((folder) => records(folder.findings))),
		recommendations: foldById(visible.map((folder) => records(folder.recommendations))),
		evidence: foldById(visible.map((folder) => records(folder.evidence))),
		objectives: submission.objectives,
		valueForMoney: submission.valueForMoney,
		pages: submission.pages,
		guide: submission.guide,
		redirects: records(submission.redirects),
		...(submission.lockedUrls ? { lockedUrls: submission.lockedUrls } : {}),
		...(submission.lockedTables ? { lockedTables: submission.lockedTables } : {}),
	};
}

function publishedRelease(
	submission: Submission,
	folder: ReleaseFolder,
	order: number,
	isPreview: boolean,
	descriptions: ReadonlyMap<IndicatorId, readonly Description[]>,
): PublishedRelease {
	const carried = carriedBy(folder);
	// What a later release brings must not change what this one shows.
	const isKnown = ({ indicator }: { readonly indicator: IndicatorId }): boolean =>
		(descriptions.get(indicator)?.[0]?.release ?? Infinity) <= order;
	return {
		order,
		id: folder.id,
		release: folder.release,
		...(folder.signOff ? { signOff: folder.signOff } : {}),
		isSealed: isSealed(folder),
		isPreview,
		carries: [...descriptions.keys()].filter((id) => carried.has(id)),
		commentary: folder.commentary.map(({ record }) => record).filter(isKnown),
		judgements: folder.judgements.map(({ record }) => record).filter(isKnown),
		rows: {
			observations: folder.observations.length,
			targets: folder.targets.length,
			breakdowns: folder.breakdowns.length,
			comparisons: folder.comparisons.length,
		},
		tolerance: folder.context?.status?.tolerance ?? submission.council.status.tolerance,
		...(folder.context ? { context: folder.context } : {}),
		...(isSealed(folder) && folder.written ? { signed: canonicalOf(folder) } : {}),
	};
}

const isSealed = ({ signOff }: ReleaseFolder): boolean => claimsSeal(signOff) && signOff.digest !== '';

/** What changes the meaning of figures is signed; a mere note is as the working copy has it. */
function annotationsOf(submission: Submission, signed: readonly Annotation[] | undefined): readonly Annotation[] {
	const working = submission.annotations.map(({ record }) => record);
	return signed ? [...signed.filter(isMeaning), ...working.filter((record) => !isMeaning(record))] : working;
}

/** Dimensions that are about places or people wherever they occur; dimensions.csv overrides. */
const USUAL_KIND: Readonly<Record<string, DimensionKind>> = {
	...Object.fromEntries(
		['ward', 'parish', 'neighbourhood', 'locality', 'town', 'constituency'].map((id) => [id, 'place' as const]),
	),
	...Object.fromEntries(
		['sex', 'gender', 'age', 'age-band', 'ethnicity', 'disability', 'deprivation-quintile', 'religion'].map((id) => [
			id,
			'people' as const,
		]),
	),
};

function breakdownsOf(
	found: ReadonlyMap<string, ReadonlyMap<string, SeriesHistory>>,
	known: readonly Category[],
): PublishedBreakdown[] {
	return [...found].map(([dimension, categories]) => {
		const listed = known.filter((category) => category.dimension === dimension);
		const position = new Map(listed.map((category, index) => [category.id, category.order ?? index]));
		const inOrder = [...categories].sort(
			([a], [b]) => (position.get(a) ?? Infinity) - (position.get(b) ?? Infinity) || 0,
		);
		return {
			dimension,
			kind: listed[0]?.kind ?? USUAL_KIND[dimension] ?? 'other',
			categories: inOrder.map(([category, history]) => {
				const entry = listed.find((other) => other.id === category);
				return {
					category,
					title: entry?.title ?? category,
					...(entry?.code === undefined ? {} : { code: entry.code }),
					...(entry?.scaleEnd === undefined ? {} : { scaleEnd: entry.scaleEnd }),
					figures: history.figures(),
				};
			}),
		};
	});
}

/** The newest visible release that has the file speaks; undefined where none has. */
function newestState<T>(
	visible: readonly ReleaseFolder[],
	tableOf: (folder: ReleaseFolder) => readonly Located<T>[] | undefined,
): StateOf<T> | undefined {
	const release = visible.findLastIndex((folder) => tableOf(folder) !== undefined);
	return release === -1 ? undefined : { release, rows: tableOf(visible[release]!)!.map(({ record }) => record) };
}

/** A later row with the same id replaces an earlier one. */
function foldById<T extends { readonly id: string }>(releases: readonly (readonly T[])[]): T[] {
	return [...new Map(releases.flat().map((record) => [record.id, record])).values()];
}
