/** Changed figures crossed with where results are going: which measures got worse and were revised, and what each change did. */

import type { Indicator } from '../domain/indicator.ts';
import { breaksSeries, isForecast, isReported } from '../domain/observation.ts';
import type { Figure } from '../domain/observation.ts';
import { periodKey, samePeriod } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import type { Revision } from '../domain/release.ts';
import { goalOf } from '../domain/status.ts';
import { directionOfTravel } from '../domain/travel.ts';
import type { Direction, Judgement } from '../domain/travel.ts';
import { changeSinceLastYear, changeSincePrevious, describedBy, judge } from '../publication/judge.ts';
import type { ChangeSince, Judged } from '../publication/judge.ts';
import { asSaidBy } from '../publication/publication.ts';
import type { Publication, PublishedFigure, PublishedIndicator } from '../publication/publication.ts';
import {
	CORRECTIONS,
	DID,
	changedFigures,
	didText,
	madeWorse,
	directionTurned,
	newestChangeOn,
	statusTurned,
	turnedIn,
	turnedWorse,
	worseAndRevised,
} from '../words/corrections.ts';
import { statusKey, statusWord } from '../words/status.ts';
import { address } from './address.ts';
import { figuresIn } from './corrections-history.ts';
import type { Restatement } from './corrections-history.ts';
import { newestChange, sinceOf, toldChange } from './measure/change.ts';
import { measureRow } from './measure-row.ts';
import { reportName } from './report-name.ts';
import type { Cell, Row, TableView } from './table.ts';

/** What one change did to a figure. */
export interface Effect {
	/** Against the value said before: better or worse by the measure's own sense; undefined where neither can be said. */
	readonly did?: 'better' | 'worse';
	/** Where the result was said to be going before and after, where the change turned it. */
	readonly turned?: { readonly was: Direction; readonly now: Direction };
	/** The status before and after, where the change turned it. */
	readonly status?: { readonly was: string; readonly now: string };
}

type Changed = Pick<Restatement, 'measure' | 'period' | 'release' | 'was' | 'now'> & {
	readonly revision?: Revision | undefined;
};

/** A figure taken back, or one that could not be given before, is neither better nor worse; nor is what is expected. */
const canBeTold = ({ measure, release, was, now }: Changed): boolean =>
	describedBy(measure, release).tier !== 'context' && [was, now].every((one) => isReported(one) && !isForecast(one));

/**
 * Whether a value of ours is better or worse than what was said before: by the numbers alone, without the width of "no
 * real change", because a corrected digit is no movement of the world.
 * @returns undefined where neither can be said
 */
export function didOf(publication: Publication, one: Changed): Effect['did'] {
	const { measure, period, release, was, now, revision } = one;
	if (!canBeTold(one) || !isReported(was) || !isReported(now) || !areComparable(was, now, revision)) return undefined;
	const { target } = judge(publication, measure, period, release);
	const { polarity } = describedBy(measure, release);
	const goal = target && goalOf(target.target);
	return WAY.get(directionOfTravel(now.value.value, was.value.value, polarity, undefined, goal).judgement);
}

/** What a change did. Directions and statuses are those of the reports before and after. */
export function effectOf(publication: Publication, one: Restatement): Effect {
	const { measure, period, release, category } = one;
	if (!canBeTold(one)) return {};
	const after = judge(publication, measure, period, release);
	const did = didOf(publication, one);
	if (category) return did ? { did } : {};
	const turned = turnedBy(publication, measure, period, release);
	const status = statusBy(publication, judge(publication, measure, period, release - 1), after);
	return { ...(did ? { did } : {}), ...(turned ? { turned } : {}), ...(status ? { status } : {}) };
}

const WAY = new Map<Judgement, Effect['did']>([
	['improved', 'better'],
	['worse', 'worse'],
]);

/** Counted in another way, or under another name, a figure does not answer the same question as before; nor does a forecast. */
const areComparable = (was: Figure, now: Figure, revision: Revision | undefined): boolean =>
	[was, now].every((figure) => isReported(figure) && !isForecast(figure)) &&
	breaksSeries(was) === breaksSeries(now) &&
	revision?.kind !== 'definition' &&
	revision?.kind !== 'relabelled';

/** The status before and after, where it turned; judged by another target, it is not the changed figure that turned it. */
function statusBy(publication: Publication, before: Judged, after: Judged): Effect['status'] {
	if (before.target !== after.target) return undefined;
	const keys = [statusKey(before.status), statusKey(after.status)];
	const [was, now] = keys.map((key) => (key ? statusWord(key, publication.council) : undefined));
	return was && now && was !== now ? { was, now } : undefined;
}

const isUnsaid = (said: Direction): boolean => said === 'not-available' || said === 'higher' || said === 'lower';

/** Where a result was said to be going as of a release, on the basis that the measure was told by then. */
function toldAt(
	publication: Publication,
	measure: PublishedIndicator,
	period: Period,
	release: number,
): { readonly judged: Judged; readonly change: ChangeSince; readonly said: () => Direction } {
	const judged = judge(publication, measure, period, release);
	const isLastYear = sinceOf(publication, measure, release) === 'last-year';
	const change = (isLastYear ? changeSinceLastYear : changeSincePrevious)(measure, judged, release);
	return { judged, change, said: () => toldChange(publication, measure, judged, change, release).said };
}

/**
 * Where a result was said to be going before and after a release, where a changed figure turned it: its own, or the one
 * that it is compared with. Nothing where the two reports compare it with another period or in another sense, or where
 * either figure is not comparable with what was said of it before.
 */
function turnedBy(
	publication: Publication,
	measure: PublishedIndicator,
	period: Period,
	release: number,
): Effect['turned'] {
	const [before, after] = [release - 1, release].map((at) => toldAt(publication, measure, period, at)) as [Told, Told];
	const earlier = after.change.period;
	if (!earlier || !before.change.period || !samePeriod(earlier, before.change.period)) return undefined;
	const pair = measure.figures.filter((entry) => samePeriod(entry.period, period) || samePeriod(entry.period, earlier));
	const isChanged = pair.some(({ statements }) =>
		statements.some((said) => said.release === release && said.change === 'revised'),
	);
	if (!isChanged || !pair.every((entry) => isSameQuestion(entry, release))) return undefined;
	const [{ polarity }, { polarity: since }] = [release - 1, release].map((at) => describedBy(measure, at)) as [
		Indicator,
		Indicator,
	];
	// Better and worse of a range go by its target.
	if (polarity !== since || (since === 'range' && before.judged.target !== after.judged.target)) return undefined;
	const [was, now] = [before.said(), after.said()];
	return was === now || isUnsaid(was) || isUnsaid(now) ? undefined : { was, now };
}
type Told = ReturnType<typeof toldAt>;

/** Whether what a release says of a figure can be held against what was said of it before. */
function isSameQuestion(entry: PublishedFigure, release: number): boolean {
	const [was, now] = [asSaidBy(entry, release - 1), asSaidBy(entry, release)];
	return (
		was !== undefined &&
		now !== undefined &&
		areComparable(was.figure, now.figure, now.release === release ? now.revision : undefined)
	);
}

/** Results of a measure that are getting worse only because figures were changed, their own or those compared with. */
function turnedWorseOf(publication: Publication, measure: PublishedIndicator, figures: readonly Restatement[]): number {
	const releases = new Set(figures.filter(({ category }) => !category).map(({ release }) => release));
	const said = new Map<string, Direction>();
	for (const release of releases) {
		for (const entry of measure.figures) {
			if (!asSaidBy(entry, release - 1)) continue;
			const turned = turnedBy(publication, measure, entry.period, release);
			if (turned) said.set(periodKey(entry.period), turned.now);
		}
	}
	return [...said.values()].filter((now) => now === 'worse').length;
}

/** What a change did, in words for the small line under the new figure; undefined where there is nothing to say. */
export function effectText(publication: Publication, one: Restatement): string | undefined {
	const { did, turned, status } = effectOf(publication, one);
	const parts = [
		...(did ? [DID[did]] : []),
		...(turned ? [directionTurned(turned.was, turned.now)] : []),
		...(status ? [statusTurned(status.was, status.now)] : []),
	];
	return parts.length > 0 ? parts.join(' ') : undefined;
}

export interface RevisedMeasures {
	/** 2 of the 24 measures with a changed figure are getting worse by their newest result. */
	readonly lead: string;
	readonly table: TableView;
}

/** Every measure with a changed or withdrawn figure of its own: those that are getting worse first, then those made worse. */
export function revisedMeasures(
	publication: Publication,
	restated: readonly Restatement[],
): RevisedMeasures | undefined {
	const byMeasure = new Map<PublishedIndicator, Restatement[]>();
	for (const one of restated) byMeasure.set(one.measure, [...(byMeasure.get(one.measure) ?? []), one]);
	if (byMeasure.size === 0) return undefined;
	const inOrder = publication.indicators.filter((measure) => byMeasure.has(measure));
	const effects = new Map(
		inOrder.map((measure) => [measure, byMeasure.get(measure)!.map((one) => effectOf(publication, one))]),
	);
	const isGettingWorse = (measure: PublishedIndicator): boolean => newestChange(publication, measure)?.said === 'worse';
	const isMadeWorse = (measure: PublishedIndicator): boolean =>
		effects.get(measure)!.some(({ did }) => did === 'worse');
	const turned = new Map(
		inOrder.map((measure) => [measure, turnedWorseOf(publication, measure, byMeasure.get(measure)!)]),
	);
	const isTurned = (measure: PublishedIndicator): boolean => turned.get(measure)! > 0;
	const place = (measure: PublishedIndicator): number =>
		[isGettingWorse, isTurned, isMadeWorse, () => true].findIndex((isHere) => isHere(measure));
	const rows = inOrder
		.toSorted((a, b) => place(a) - place(b))
		.map((measure) =>
			rowOf(publication, measure, byMeasure.get(measure)!, effects.get(measure)!, turned.get(measure)!),
		);
	return {
		lead: [
			worseAndRevised(inOrder.filter(isGettingWorse).length, inOrder.length),
			madeWorse(inOrder.filter(isMadeWorse).length, inOrder.length),
			...turnedIn(inOrder.filter(isTurned).length, inOrder.length),
		].join(' '),
		table: {
			caption: CORRECTIONS.directionCaption,
			note: CORRECTIONS.worseNote,
			columns: [CORRECTIONS.measure, CORRECTIONS.direction, CORRECTIONS.changed, CORRECTIONS.did].map((title) => ({
				title,
				kind: 'text',
			})),
			rows,
		},
	};
}

function rowOf(
	publication: Publication,
	measure: PublishedIndicator,
	figures: readonly Restatement[],
	effects: readonly Effect[],
	turned: number,
): Row {
	const { title, href, direction, change } = measureRow(publication, measure);
	const newest = figures.at(-1)!;
	const count = (did: Effect['did']): number => effects.filter((effect) => effect.did === did).length;
	const going: Cell = direction ? { direction, detail: change } : { text: CORRECTIONS.cannotCompare };
	return {
		cells: [
			{ text: title, href },
			going,
			{
				text: changedFigures(figures.length, figuresIn(figures)),
				href: `${address.measure(measure.id)}#corrections`,
				about: title,
				detail: newestChangeOn(reportName(publication, newest.release).published),
			},
			{ text: didText(count('worse'), count('better'), count(undefined)), detail: turnedWorse(turned) },
		],
	};
}
