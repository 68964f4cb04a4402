/** Which measures are exceptions, and of which class (methods.md section 9). Symmetrical, and the same for the same data. */

import {
	atRisk,
	deteriorating,
	isSignificantlyOver,
	resultsPerYear,
	statusChange,
	stubborn,
} from '../domain/exception.ts';
import { isReported } from '../domain/observation.ts';
import type { OwnersJudgement } from '../domain/reporting.ts';
import type { Variation } from '../domain/spc.ts';
import { goalOf } from '../domain/status.ts';
import type { Uncertainty } from '../domain/uncertainty.ts';
import { controlChartOf, uncertaintyIn, whyFew } from '../publication/evidence.ts';
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
import { rateable } from './counts.ts';
import { newestChange } from './measure/change.ts';
import type { ChangeView } from './measure/change.ts';
import { yearEndOf } from './year-end.ts';
import type { YearEnd } from './year-end.ts';

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
	/** The owner's own expectation, where no later figure has overtaken it. */
	readonly judgement?: OwnersJudgement;
	/** How far chance may have carried the newest result; undefined where nothing is reported. */
	readonly uncertainty: Uncertainty | undefined;
	/** What the control chart says of the newest result, where it has a verdict. */
	readonly variation: Variation | undefined;
	/** Where the pattern so far would end the year, where that can be told. */
	readonly yearEnd: YearEnd | undefined;
	/** Met or close, with a sign of getting worse: the change that is told, or its control chart. */
	readonly deteriorating: ReturnType<typeof deteriorating>;
	/** Why the status says little. */
	readonly few: ReturnType<typeof whyFew>;
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
	const sincePrevious = now && changeSincePrevious(measure, now);
	const sinceLastYear = now && changeSinceLastYear(measure, now);
	const change = newestChange(publication, measure);
	const uncertainty = uncertaintyIn(publication, measure, now?.statement?.figure);
	// Both are asked of what is judged only: they are the dearest questions here.
	const variation = isRateable && now ? variationOf(publication, measure) : undefined;
	const facts = {
		measure,
		isRateable,
		now,
		missedRun: runOf(series, (kind) => kind === 'missed'),
		unmetRun: unmetRun(measure, series),
		metRun: runOf(series, (kind) => kind === 'met'),
		sincePrevious,
		sinceLastYear,
		change,
		owed: overdue(publication, measure),
		revised: revisedSince(measure, report),
		...judgementOf(publication, measure, now),
		uncertainty,
		variation,
		yearEnd: isRateable && now ? yearEndOf(publication, measure, now) : undefined,
		deteriorating:
			now &&
			deteriorating({
				status: now.status.kind,
				...(variation ? { variation } : {}),
				change: change?.said ?? 'not-available',
			}),
		few: now && whyFew(publication, measure, now),
	};
	const classes = new Set<ExceptionClass>(isRateable ? ratedClasses(publication, facts, report) : []);
	if (facts.owed.length > 0) classes.add('overdue');
	if (facts.revised.length > 0) classes.add('revised');
	return { ...facts, classes };
}

const unmetRun = ({ indicator }: PublishedIndicator, series: readonly Judged[]): number =>
	stubborn(
		series.map(({ status }) => ({ status: status.kind })),
		resultsPerYear(indicator.frequency),
	).run;

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

/** What the control chart says of the newest result; undefined where there is no chart, or none with a verdict. */
function variationOf(publication: Publication, measure: PublishedIndicator): Variation | undefined {
	const chart = controlChartOf(publication, measure);
	return chart.kind !== 'withheld' && chart.verdict.kind === 'read' ? chart.verdict.variation : undefined;
}

function* ratedClasses(
	publication: Publication,
	facts: Omit<Examined, 'classes'>,
	report: number,
): Generator<ExceptionClass> {
	const { measure, now } = facts;
	const status = now?.status.kind ?? 'unrated';
	const before = report > 0 ? latest(publication, measure, report - 1)?.status.kind : undefined;
	const changed = statusChange(before, status);
	const isWithoutTarget = now?.status.kind === 'unrated' && now.status.because === 'no-target';

	if (status === 'missed') yield 'missed';
	if (facts.unmetRun > resultsPerYear(measure.indicator.frequency)) yield 'stubborn';
	if (facts.deteriorating) yield 'deteriorating';
	if (isWithoutTarget && facts.change?.said === 'worse') yield 'worse';
	if (changed) yield changed;
	if (isWithoutTarget && facts.change?.said === 'improved') yield 'improving';
	if (atRisk(facts.judgement?.judgement, facts.yearEnd?.status)) yield 'at-risk';
	// A status that chance could decide asks no question of the target (decision 39).
	if (now && !facts.few && isOver(measure, now)) yield 'significantly-over';
	if (facts.few) yield 'few-cases';
}

/** Beyond the target by more than the tolerance: is the target too easy? */
function isOver(measure: PublishedIndicator, { status, statement, target, tolerance }: Judged): boolean {
	const figure = statement?.figure;
	if (status.kind !== 'met' || !target || !isReported(figure)) return false;
	const { polarity } = describedBy(measure, LAST_RELEASE);
	return isSignificantlyOver(figure.value.value, goalOf(target.target), tolerance, polarity);
}
