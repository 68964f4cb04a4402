/** Changed figures crossed with where results are going: which measures got worse and were revised, and what each change did. */

import { isReported } from '../domain/observation.ts';
import { goalOf } from '../domain/status.ts';
import { directionOfTravel } from '../domain/travel.ts';
import type { Direction, Judgement } from '../domain/travel.ts';
import { changeSinceLastYear, changeSincePrevious, describedBy, judge } from '../publication/judge.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import {
	CORRECTIONS,
	DID,
	changedFigures,
	didText,
	madeWorse,
	directionTurned,
	newestChangeOn,
	statusTurned,
	turnedWorse,
	worseAndRevised,
} from '../words/corrections.ts';
import { statusKey, statusWord } from '../words/status.ts';
import { address } from './address.ts';
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

/**
 * What a change did: by the numbers alone, without the width of "no real change", because a corrected digit is no
 * movement of the world. Directions and statuses are those of the reports before and after.
 */
export function effectOf(publication: Publication, one: Restatement): Effect {
	const { measure, period, release, was, now, category, revision } = one;
	const { polarity, tier } = describedBy(measure, release);
	// A figure taken back, or one that could not be given before, is neither better nor worse.
	if (tier === 'context' || !isReported(was) || !isReported(now)) return {};
	const after = judge(publication, measure, period, release);
	const goal = after.target && goalOf(after.target.target);
	const { judgement } = directionOfTravel(now.value.value, was.value.value, polarity, undefined, goal);
	// Counted in another way, or under another name, a figure does not answer the same question as before.
	const isComparable = revision?.kind !== 'definition' && revision?.kind !== 'relabelled';
	const did = isComparable ? WAY.get(judgement) : undefined;
	if (category) return did ? { did } : {};
	const before = judge(publication, measure, period, release - 1);
	const turned = { was: toldAt(publication, one, release - 1), now: toldAt(publication, one, release) };
	const keys = [statusKey(before.status), statusKey(after.status)] as const;
	const [said, says] = keys.map((key) => (key ? statusWord(key, publication.council) : undefined));
	return {
		...(did ? { did } : {}),
		...(turned.was === turned.now || isUnsaid(turned.was) || isUnsaid(turned.now) ? {} : { turned }),
		...(said && says && said !== says ? { status: { was: said, now: says } } : {}),
	};
}

const WAY = new Map<Judgement, Effect['did']>([
	['improved', 'better'],
	['worse', 'worse'],
]);

const isUnsaid = (said: Direction): boolean => said === 'not-available' || said === 'higher' || said === 'lower';

/** Where a result was said to be going as of a release, on the basis that the measure was told by then. */
function toldAt(publication: Publication, { measure, period }: Restatement, release: number): Direction {
	const judged = judge(publication, measure, period, release);
	const change = sinceOf(publication, measure, release) === 'last-year' ? changeSinceLastYear : changeSincePrevious;
	return toldChange(publication, measure, judged, change(measure, judged, release), release).said;
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
	const isTurned = (measure: PublishedIndicator): boolean =>
		effects.get(measure)!.some(({ turned }) => turned?.now === 'worse');
	const place = (measure: PublishedIndicator): number =>
		[isGettingWorse, isTurned, isMadeWorse, () => true].findIndex((isHere) => isHere(measure));
	const rows = inOrder
		.toSorted((a, b) => place(a) - place(b))
		.map((measure) => rowOf(publication, measure, byMeasure.get(measure)!, effects.get(measure)!));
	return {
		lead: [
			worseAndRevised(inOrder.filter(isGettingWorse).length, inOrder.length),
			madeWorse(inOrder.filter(isMadeWorse).length, inOrder.length),
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
): Row {
	const { title, href, direction, change } = measureRow(publication, measure);
	const newest = figures.at(-1)!;
	const count = (did: Effect['did']): number => effects.filter((effect) => effect.did === did).length;
	const turned = effects.filter((effect) => effect.turned?.now === 'worse').length;
	const going: Cell = direction ? { direction, detail: change } : { text: CORRECTIONS.cannotCompare };
	return {
		cells: [
			{ text: title, href },
			going,
			{
				text: changedFigures(figures.length),
				href: `${address.measure(measure.id)}#corrections`,
				about: title,
				detail: newestChangeOn(reportName(publication, newest.release).published),
			},
			{ text: didText(count('worse'), count('better'), count(undefined)), detail: turnedWorse(turned) },
		],
	};
}
