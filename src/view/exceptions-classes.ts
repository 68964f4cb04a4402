/** Which measures are exceptions, and of which class (methods.md section 9). Symmetrical, and the same for the same data. */

import { sameNumber } from '../domain/decimal.ts';
import type { Frequency } from '../domain/indicator.ts';
import { isReported } from '../domain/observation.ts';
import { overlaps, samePeriod } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import type { OwnersJudgement } from '../domain/reporting.ts';
import { goalOf, toleranceWidth } from '../domain/status.ts';
import { overdue } from '../publication/due.ts';
import type { Owed } from '../publication/due.ts';
import {
	changeSinceLastYear,
	changeSincePrevious,
	describedBy,
	judgedSeries,
	latest,
	LAST_RELEASE,
} from '../publication/judge.ts';
import type { ChangeSince, Judged } from '../publication/judge.ts';
import type { Publication, PublishedFigure, PublishedIndicator, Statement } from '../publication/publication.ts';
import { DIRECTION } from '../words/status.ts';
import { rateable } from './counts.ts';
import { changeView, sinceOf } from './measure/change.ts';
import type { ChangeView } from './measure/change.ts';

/** In the order in which they are printed. */
export const EXCEPTION_CLASSES = [
	'missed',
	'stubborn',
	'deteriorating',
	'worse',
	'newly-missed',
	'recovered',
	'improving',
	'at-risk',
	'significantly-over',
	'overdue',
	'revised',
	'few-cases',
] as const;
export type ExceptionClass = (typeof EXCEPTION_CLASSES)[number];

/** Figures per year: a measure is stubborn after more results than that without meeting its target. */
const PER_YEAR: Readonly<Record<Frequency, number>> = {
	month: 12,
	'two-months': 6,
	quarter: 4,
	half: 2,
	year: 1,
	irregular: 1,
};

/** Below this many cases a status says little (methods.md section 9). */
export const FEWEST_CASES = 30;

export interface Revised {
	readonly period: PublishedFigure['period'];
	readonly was: Statement;
	readonly now: Statement;
}

/** One measure with everything that decides its classes. */
export interface Examined {
	readonly measure: PublishedIndicator;
	/** Whether it can be rated now or later: neither for context nor retired. */
	readonly isRateable: boolean;
	/** undefined when nothing has been said of it but that it exists. */
	readonly now: Judged | undefined;
	/** Newest results in a row that missed the target; missing results are skipped and do not reset. */
	readonly missedRun: number;
	/** The same, counting results close to the target too. */
	readonly unmetRun: number;
	/** Newest results in a row that met the target. */
	readonly metRun: number;
	readonly sincePrevious: ChangeSince | undefined;
	readonly sinceLastYear: ChangeSince | undefined;
	/** The one change that its own page and every table tell it by. */
	readonly change: ChangeView | undefined;
	/** The owner's own expectation that it will miss, where no later figure has overtaken it. */
	readonly judgement?: OwnersJudgement;
	readonly owed: readonly Owed[];
	/** Figures whose value the newest report, or a correction since, restated or withdrew; newest period first. */
	readonly revised: readonly Revised[];
	readonly classes: ReadonlySet<ExceptionClass>;
}

/** Order of the newest release that is a report of its own; corrections after it belong to it. */
export function newestReport(publication: Publication): number {
	const order = publication.releases.findLastIndex(({ release }) => release.kind !== 'correction');
	return order === -1 ? publication.releases.length - 1 : order;
}

const examinations = new WeakMap<Publication, readonly Examined[]>();

/**
 * Examines every measure, in register order. Figures for context and retired measures can only be overdue or revised.
 * Worked out once.
 */
export function examine(publication: Publication): readonly Examined[] {
	const known = examinations.get(publication);
	if (known) return known;
	const report = newestReport(publication);
	const rated = new Set(rateable(publication, publication.indicators));
	const all = publication.indicators.map((measure) => examineOne(publication, measure, report, rated.has(measure)));
	examinations.set(publication, all);
	return all;
}

function examineOne(
	publication: Publication,
	measure: PublishedIndicator,
	report: number,
	isRateable: boolean,
): Examined {
	const now = latest(publication, measure);
	const series = judgedSeries(publication, measure);
	const facts = {
		measure,
		isRateable,
		now,
		missedRun: runOf(series, (kind) => kind === 'missed'),
		unmetRun: runOf(series, (kind) => kind !== 'met'),
		metRun: runOf(series, (kind) => kind === 'met'),
		sincePrevious: now && changeSincePrevious(measure, now),
		sinceLastYear: now && changeSinceLastYear(measure, now),
		change: now && changeView(publication, measure, now, sinceOf(publication, measure)),
		owed: overdue(publication, measure),
		revised: revisedSince(measure, report),
		...judgementOf(publication, measure, now),
	};
	const classes = new Set<ExceptionClass>(isRateable ? ratedClasses(publication, facts, report) : []);
	if (facts.owed.length > 0) classes.add('overdue');
	if (facts.revised.length > 0) classes.add('revised');
	return { ...facts, classes };
}

function runOf(series: readonly Judged[], counts: (kind: 'met' | 'close' | 'missed') => boolean): number {
	let run = 0;
	for (const { status } of series.toReversed()) {
		if (status.kind === 'unrated') continue;
		if (!counts(status.kind)) break;
		run++;
	}
	return run;
}

function revisedSince(measure: PublishedIndicator, report: number): Revised[] {
	return measure.figures
		.flatMap(({ period, statements }) => {
			const restated = statements.findIndex(
				({ release, change }) => release >= report && (change === 'revised' || change === 'withdrew'),
			);
			return restated < 1 ? [] : [{ period, was: statements[restated - 1]!, now: statements.at(-1)! }];
		})
		.reverse();
}

function judgementOf(
	publication: Publication,
	measure: PublishedIndicator,
	now: Judged | undefined,
): { readonly judgement?: OwnersJudgement } {
	// Judgements are not folded: the newest release that makes any speaks.
	const spoken = publication.releases.findLast(({ judgements }) => judgements.length > 0)?.judgements ?? [];
	const judgement = spoken.findLast(({ indicator, period }) => {
		return indicator === measure.id && (!now?.statement || period.end >= now.period.end);
	});
	return judgement ? { judgement } : {};
}

function* ratedClasses(
	publication: Publication,
	facts: Omit<Examined, 'classes'>,
	report: number,
): Generator<ExceptionClass> {
	const { measure, now, sincePrevious, sinceLastYear } = facts;
	const status = now?.status.kind;
	const before = report > 0 ? latest(publication, measure, report - 1)?.status.kind : undefined;
	const isWorseThanBoth =
		now !== undefined &&
		hasTwoComparisons(now.period, sincePrevious, sinceLastYear) &&
		[sincePrevious, sinceLastYear].every((change) => change?.travel.judgement === 'worse');
	const isWithoutTarget = now?.status.kind === 'unrated' && now.status.because === 'no-target';
	const isFew = now !== undefined && restsOnFewCases(now);

	if (status === 'missed') yield 'missed';
	if (facts.unmetRun > PER_YEAR[measure.indicator.frequency]) yield 'stubborn';
	if (status === 'met' && isWorseThanBoth) yield 'deteriorating';
	if (isWithoutTarget && facts.change?.direction.word === DIRECTION.worse) yield 'worse';
	if (status === 'missed' && (before === 'met' || before === 'close')) yield 'newly-missed';
	if (status === 'met' && before === 'missed') yield 'recovered';
	if (isWithoutTarget && facts.change?.direction.word === DIRECTION.improved) yield 'improving';
	if (facts.judgement?.judgement === 'at-risk') yield 'at-risk';
	if (!isFew && now && isSignificantlyOver(measure, now)) yield 'significantly-over';
	if (isFew) yield 'few-cases';
}

/** Whether two earlier periods can be compared with: for yearly measures they are one, and pooled years share cases. */
const hasTwoComparisons = (now: Period, a: ChangeSince | undefined, b: ChangeSince | undefined): boolean =>
	a?.period !== undefined && b?.period !== undefined && !samePeriod(a.period, b.period) && !overlaps(b.period, now);

/** Beyond the target by more than the tolerance: is the target too easy? Measures without a tolerance have no such width. */
function isSignificantlyOver(measure: PublishedIndicator, now: Judged): boolean {
	const { polarity } = describedBy(measure, LAST_RELEASE);
	if (now.status.kind !== 'met' || !now.target || now.tolerance === 'none' || polarity === 'range') return false;
	const goal = goalOf(now.target.target);
	if (!('value' in goal)) return false;
	const width = toleranceWidth(now.tolerance, goal.value);
	return now.status.margin > width && !sameNumber(now.status.margin, width);
}

/** Whether a rated result rests on few cases, or its published 95 % interval spans the target: too close to call. */
export function restsOnFewCases({ statement, target, status }: Judged): boolean {
	const figure = statement?.figure;
	if (status.kind === 'unrated' || !isReported(figure) || !target) return false;
	if (figure.denominator !== undefined && figure.denominator.value < FEWEST_CASES) return true;
	const goal = goalOf(target.target);
	const { lower, upper } = figure;
	const bounds = 'value' in goal ? [goal.value] : [goal.lower, goal.upper].filter((end) => end !== undefined);
	return (
		lower !== undefined && upper !== undefined && bounds.some((bound) => lower.value < bound && bound < upper.value)
	);
}
