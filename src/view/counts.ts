/** How many measures met, came close to or missed their target. Counts, never one colour (methods.md section 8). */

import type { Direction } from '../domain/travel.ts';
import { isProvisional } from '../domain/observation.ts';
import { asAtDate, isRetired } from '../publication/due.ts';
import { whyFew } from '../publication/evidence.ts';
import { LAST_RELEASE, describedBy, latest, newestSaid } from '../publication/judge.ts';
import type { Publication, PublishedFigure, PublishedIndicator } from '../publication/publication.ts';
import { newestChange } from './measure/change.ts';

export interface StatusCounts {
	readonly met: number;
	readonly close: number;
	readonly missed: number;
	readonly noData: number;
	readonly noTarget: number;
	readonly notDue: number;
	/** Of met, close and missed, how many rest on a provisional figure. */
	readonly provisional: number;
	/** Of met, close and missed, how many chance could decide, or rest on few cases: listed as too close to call. */
	readonly tooClose: number;
	/** Figures for context: never rated, and in none of the counts above. */
	readonly context: number;
	/** No longer measured: in none of the counts above. */
	readonly retired: number;
	/** Published for its parts only, without a total to judge: in none of the counts above. */
	readonly partsOnly: number;
}

/** The dimension that a measure is published by, where it has parts and no figure for the whole; else undefined. */
export function partsOnlyBy(measure: PublishedIndicator, release = LAST_RELEASE): string | undefined {
	if (newestSaid(measure, release) >= 0) return undefined;
	const isSaid = ({ statements }: PublishedFigure): boolean => statements[0]!.release <= release;
	return measure.breakdowns.find(({ categories }) => categories.some(({ figures }) => figures.some(isSaid)))?.dimension;
}

/** Whether a measure gives context only: the council sets no direction in which it should go. */
export function isContext(measure: PublishedIndicator, release = LAST_RELEASE): boolean {
	const { tier, polarity } = describedBy(measure, release);
	return tier === 'context' || polarity === 'neither';
}

/** Measures that can be rated now or later: neither for context nor retired nor without a figure for the whole. */
export function rateable(
	publication: Publication,
	measures: readonly PublishedIndicator[],
	release = LAST_RELEASE,
): PublishedIndicator[] {
	const asAt = asAtDate(publication, release);
	return measures.filter(
		(measure) =>
			!isContext(measure, release) &&
			!isRetired(describedBy(measure, release), asAt) &&
			partsOnlyBy(measure, release) === undefined,
	);
}

/**
 * Counts the newest result of each measure by its status.
 * @param release order of the release whose knowledge counts; everything known now when left out
 */
export function countStatuses(
	publication: Publication,
	measures: readonly PublishedIndicator[],
	release = LAST_RELEASE,
): StatusCounts {
	const counts = {
		met: 0,
		close: 0,
		missed: 0,
		noData: 0,
		noTarget: 0,
		notDue: 0,
		provisional: 0,
		tooClose: 0,
		context: 0,
		retired: 0,
		partsOnly: 0,
	};
	const asAt = asAtDate(publication, release);
	for (const measure of measures) {
		if (measure.firstRelease > release) continue;
		if (isRetired(describedBy(measure, release), asAt)) counts.retired++;
		else if (isContext(measure, release)) counts.context++;
		else if (partsOnlyBy(measure, release) !== undefined) counts.partsOnly++;
		else {
			const now = latest(publication, measure, release);
			const status = now?.status ?? { kind: 'unrated', because: 'no-data' };
			if (status.kind !== 'unrated') {
				counts[status.kind]++;
				if (now?.statement && isProvisional(now.statement.figure)) counts.provisional++;
				if (now && whyFew(publication, measure, now, release)) counts.tooClose++;
			} else if (status.because === 'no-data') counts.noData++;
			else if (status.because === 'not-due') counts.notDue++;
			else counts.noTarget++;
		}
	}
	return counts;
}

/** How many have a result and a target: what "34 of 52 met" is out of. */
export const ratedOf = ({ met, close, missed }: StatusCounts): number => met + close + missed;

/** How many can be rated now or later: each has a chip. */
export const rateableOf = (counts: StatusCounts): number =>
	ratedOf(counts) + counts.noData + counts.noTarget + counts.notDue;

/** Whether any measure has a target at all; a council without targets is told by direction instead. */
export const hasTargets = (counts: StatusCounts): boolean => ratedOf(counts) + counts.notDue > 0;

export type DirectionCounts = Readonly<
	Record<'improved' | 'worse' | 'withinChance' | 'consistent' | 'cannotTell', number>
> & {
	/** Of those that improve or get worse, how many no test for chance can be made of. */
	readonly untested: number;
};

const COUNTED: Readonly<Record<Direction, Exclude<keyof DirectionCounts, 'untested'>>> = {
	improved: 'improved',
	worse: 'worse',
	'within-chance': 'withinChance',
	consistent: 'consistent',
	higher: 'cannotTell',
	lower: 'cannotTell',
	'not-available': 'cannotTell',
};

/** The measures whose newest result is worse than their own earlier one, in their order: those that are counted as such. */
export const gettingWorse = (
	publication: Publication,
	measures: readonly PublishedIndicator[],
): readonly PublishedIndicator[] =>
	rateable(publication, measures).filter((measure) => newestChange(publication, measure)?.said === 'worse');

/** Counts the newest result of each measure by the word that its own page and every table say of its direction. */
export function countDirections(
	publication: Publication,
	measures: readonly PublishedIndicator[],
	release = LAST_RELEASE,
): DirectionCounts {
	const counts = { improved: 0, worse: 0, withinChance: 0, consistent: 0, cannotTell: 0, untested: 0 };
	for (const measure of rateable(publication, measures, release)) {
		const change = newestChange(publication, measure, release);
		const key = COUNTED[change?.said ?? 'not-available'];
		counts[key]++;
		if ((key === 'improved' || key === 'worse') && change?.test === 'cannot') counts.untested++;
	}
	return counts;
}
