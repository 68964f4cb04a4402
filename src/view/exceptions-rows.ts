/** The rows of each class of exceptions: what a reader needs to judge it, and nothing else. */

import { isReported } from '../domain/observation.ts';
import { decimalOf } from '../domain/decimal.ts';
import { atRisk as riskOf } from '../domain/exception.ts';
import { samePeriod } from '../domain/period.ts';
import type { ReleaseId } from '../domain/ids.ts';
import type { Commentary } from '../domain/release.ts';
import type { Action } from '../domain/reporting.ts';
import { latest } from '../publication/judge.ts';
import type { Publication } from '../publication/publication.ts';
import { spokenOf } from '../publication/spoken.ts';
import { day, dayOf } from '../words/date.ts';
import { decimalsToTell, difference, quantity } from '../words/number.ts';
import {
	DETERIORATING,
	EXCEPTIONS,
	NOT_COMPARED,
	STILL_BETTER,
	cases,
	couldBe,
	couldEnd,
	lastOne,
	moreChanges,
	namedEarlier,
	overdueFigures,
	reasonBy,
} from '../words/exceptions.ts';
import { runText } from '../words/result.ts';
import { KIND_NOT_GIVEN, REVISION_KIND, reasonAdds, targetText, wasAndNow } from '../words/restated.ts';
import { NO_CURRENT, NO_DATE, wasDue } from '../words/action.ts';
import { actionOf, hasEnded, lateness, outcomeOf } from './actions.ts';
import { address } from './address.ts';
import type { Examined, ExceptionClass } from './exceptions-classes.ts';
import { newestReport } from './exceptions-classes.ts';
import { figureMark } from './figure-mark.ts';
import { firstParagraph } from './first-paragraph.ts';
import { pastRecord } from './measure/past.ts';
import { periodText, resultText, unitOf } from './result.ts';
import { statusView } from './status.ts';
import type { Cell, Row } from './table.ts';
import { priorityOf } from './thread.ts';

type RowOf = (publication: Publication, examined: Examined) => readonly Cell[];

/** Order of the release that published the newest result first. */
function saidSince({ measure, now }: Examined): number | undefined {
	const said = now?.statement && measure.figures.find(({ period }) => samePeriod(period, now.period));
	return said?.statements[0]?.release;
}

/** The words on the newest result: those of the newest release that speaks of it, since its figure was published. */
export function commentaryOn(publication: Publication, examined: Examined): Commentary | undefined {
	const { measure } = examined;
	const since = saidSince(examined);
	if (since === undefined) return undefined;
	return spokenOf(publication, measure.id).find(({ release }) => release >= since)?.words;
}

function measureCell(publication: Publication, { measure }: Examined): Cell {
	return {
		text: measure.indicator.title,
		href: address.measure(measure.id),
		detail: priorityOf(publication, measure)?.node.title,
	};
}

function resultCell(publication: Publication, { measure, now }: Examined, asOf?: ReleaseId): Cell {
	const result = resultText(publication, measure, now, asOf);
	return {
		text: result?.value ?? NOT_COMPARED,
		figure: result?.mark,
		markers: result?.markers,
		detail: result?.period,
	};
}

function targetCell(publication: Publication, { measure, now }: Examined): Cell {
	const result = resultText(publication, measure, now);
	return { text: result?.target ?? NOT_COMPARED, figure: result?.targetMark };
}

const statusCell = (publication: Publication, { now }: Examined): Cell => ({
	status: now && statusView(now.status, publication.council),
});

function whyCell(publication: Publication, examined: Examined): Cell {
	const said = commentaryOn(publication, examined);
	if (!said) return { text: EXCEPTIONS.noReason };
	return { text: firstParagraph(said.body), detail: reasonBy(said.by, said.on) };
}

/** What answers a result: the action that its words name, or an earlier one where that has ended or none is named. */
export function answerTo(
	publication: Publication,
	examined: Examined,
): { readonly action: Action | undefined; readonly earlier?: ReturnType<typeof standingAction> } {
	const id = commentaryOn(publication, examined)?.action;
	const action = id === undefined ? undefined : actionOf(publication, id);
	const earlier = action && !hasEnded(action) ? undefined : standingAction(publication, examined);
	return { action: earlier?.action ?? action, earlier };
}

function actionCells(publication: Publication, examined: Examined): readonly [Cell, Cell] {
	const { action: current, earlier } = answerTo(publication, examined);
	if (!current) return [{ text: EXCEPTIONS.noAction }, { text: EXCEPTIONS.noDate }];
	const outcome = outcomeOf(current);
	const { title, due, owner } = current;
	if (outcome !== undefined) {
		const facts = [owner, due === undefined ? undefined : wasDue(due)].filter((part) => part !== undefined);
		return [
			{ text: NO_CURRENT, detail: lastOne(title) },
			{ text: outcome, detail: facts.join('. ') || undefined },
		];
	}
	const dates = [owner, ...lateness(publication, current)].filter((part) => part !== undefined);
	return [
		{ text: title, ...(earlier ? { detail: namedEarlier(earlier.on, earlier.isOfThis) } : {}) },
		{ text: due === undefined ? NO_DATE : day(due), detail: dates.join('. ') },
	];
}

/** What earlier words promised and is still going on, with the day of the report that named it last. */
function standingAction(
	publication: Publication,
	examined: Examined,
): { readonly action: Action; readonly on: string; readonly isOfThis: boolean } | undefined {
	const { measure } = examined;
	const since = saidSince(examined) ?? Infinity;
	for (const { release: order, words } of spokenOf(publication, measure.id)) {
		const action = words.action === undefined ? undefined : actionOf(publication, words.action);
		if (!action || hasEnded(action)) continue;
		const { publishAt } = publication.releases[order]!.release;
		return { action, on: dayOf(publishAt, publication.council.timeZone), isOfThis: order >= since };
	}
	return undefined;
}

const missed: RowOf = (publication, examined) => {
	const isFew = examined.classes.has('few-cases');
	const run = runText(examined.missedRun, examined.measure.indicator.frequency);
	return [
		measureCell(publication, examined),
		resultCell(publication, examined),
		targetCell(publication, examined),
		{ text: run, detail: isFew ? EXCEPTIONS.fewCases : undefined },
		whyCell(publication, examined),
		...actionCells(publication, examined),
	];
};

const stubborn: RowOf = (publication, examined) => [
	measureCell(publication, examined),
	resultCell(publication, examined),
	targetCell(publication, examined),
	statusCell(publication, examined),
	{ text: runText(examined.unmetRun, examined.measure.indicator.frequency) },
	whyCell(publication, examined),
	...actionCells(publication, examined),
];

const changeCell = ({ change }: Examined): Cell =>
	change ? { direction: change.direction, detail: change.phrase } : { text: NOT_COMPARED };

const deteriorating: RowOf = (publication, examined) => [
	measureCell(publication, examined),
	resultCell(publication, examined),
	targetCell(publication, examined),
	statusCell(publication, examined),
	changeCell(examined),
	{
		text: examined.deteriorating ? DETERIORATING[examined.deteriorating] : NOT_COMPARED,
		detail: examined.change?.said === 'improved' ? STILL_BETTER : undefined,
	},
];

const travelling: RowOf = (publication, examined) => [
	measureCell(publication, examined),
	resultCell(publication, examined),
	changeCell(examined),
];

const changedStatus: RowOf = (publication, examined) => {
	const asOf = newestReport(publication) - 1;
	const before = latest(publication, examined.measure, asOf);
	const then = { ...examined, now: before };
	return [
		measureCell(publication, examined),
		resultCell(publication, examined),
		targetCell(publication, examined),
		statusCell(publication, examined),
		resultCell(publication, then, publication.releases[asOf]?.id),
		statusCell(publication, then),
	];
};

/** Judged by its owner or worked out from its results: the two are never mixed, and a row says which it is. */
const atRisk: RowOf = (publication, examined) => {
	const { judgement, measure, yearEnd } = examined;
	const start = [measureCell(publication, examined), resultCell(publication, examined)];
	if (riskOf(judgement?.judgement, yearEnd?.status) === 'judged' && judgement) {
		return [
			...start,
			{ text: periodText(publication, measure, judgement.period) },
			{ text: judgement.reason },
			{ text: judgement.by, detail: EXCEPTIONS.judged },
		];
	}
	if (!yearEnd) return [...start, { text: NOT_COMPARED }, { text: NOT_COMPARED }, { text: NOT_COMPARED }];
	const { indicator } = measure;
	const unit = unitOf(publication, indicator);
	const { lower80, upper80 } = yearEnd.step;
	const say = (end: number): string => quantity(decimalOf(end), unit, indicator.decimals);
	const results = runText(yearEnd.restsOn, indicator.frequency).replace(/ in a row$/, '');
	const sentence = couldEnd(results, say(lower80), say(upper80), targetText(yearEnd.target, unit));
	return [
		...start,
		{ text: periodText(publication, measure, yearEnd.period) },
		{ text: sentence },
		{ text: EXCEPTIONS.projected, detail: pastRecord(publication, measure) },
	];
};

const beyond: RowOf = (publication, examined) => {
	const { now, measure } = examined;
	const margin = now?.status.kind === 'met' ? now.status.margin : 0;
	const { indicator } = measure;
	return [
		measureCell(publication, examined),
		resultCell(publication, examined),
		targetCell(publication, examined),
		{ text: difference(margin, unitOf(publication, indicator), indicator.decimals) },
	];
};

const overdue: RowOf = (publication, examined) => {
	const { measure, owed } = examined;
	const oldest = owed[0]!;
	return [
		measureCell(publication, examined),
		{ text: periodText(publication, measure, oldest.period) },
		{ text: day(oldest.due) },
		{ text: overdueFigures(owed.length) },
		{ text: measure.indicator.responsibleOfficer ?? measure.indicator.headOfService ?? EXCEPTIONS.noOwner },
	];
};

const revised: RowOf = (publication, examined) => {
	const { measure, revised: all } = examined;
	const { period, was, now } = all[0]!;
	const { indicator } = measure;
	const said = wasAndNow(was.figure, now.figure, unitOf(publication, indicator), indicator.decimals);
	const { publishAt } = publication.releases[now.release]!.release;
	const idOf = (release: number): ReleaseId | undefined => publication.releases[release]?.id;
	const kind = now.revision ? REVISION_KIND[now.revision.kind] : KIND_NOT_GIVEN;
	return [
		measureCell(publication, examined),
		{
			text: periodText(publication, measure, period),
			detail: all.length > 1 ? moreChanges(all.length - 1) : undefined,
		},
		{ text: said.was, figure: figureMark(measure.id, period, was.figure, [], idOf(was.release)) },
		{ text: said.now, figure: figureMark(measure.id, period, now.figure, [], idOf(now.release)) },
		reasonAdds(now.revision?.reason, kind) ? { text: now.revision!.reason, detail: kind } : { text: kind },
		{ text: dayOf(publishAt, publication.council.timeZone) },
	];
};

const fewCases: RowOf = (publication, examined) => {
	const { measure, now } = examined;
	const { indicator } = measure;
	const figure = now?.statement?.figure;
	const unit = unitOf(publication, indicator);
	const reasons: string[] = [];
	const { uncertainty } = examined;
	if (isReported(figure)) {
		const { denominator } = figure;
		if (denominator && examined.few === 'few-cases') reasons.push(cases(denominator.value));
		if (uncertainty?.kind === 'interval') {
			const goal = now?.target?.target.value ?? figure.value;
			const say = (end: number): string =>
				quantity(decimalOf(end), unit, decimalsToTell(decimalOf(end), goal, indicator.decimals));
			reasons.push(couldBe(say(uncertainty.lower), say(uncertainty.upper)));
		}
	}
	return [
		measureCell(publication, examined),
		resultCell(publication, examined),
		targetCell(publication, examined),
		statusCell(publication, examined),
		{ text: reasons.join(' ') },
	];
};

const ROWS: Readonly<Record<ExceptionClass, RowOf>> = {
	missed,
	stubborn,
	deteriorating,
	worse: travelling,
	'newly-missed': changedStatus,
	recovered: changedStatus,
	improving: travelling,
	'at-risk': atRisk,
	'significantly-over': beyond,
	overdue,
	revised,
	'few-cases': fewCases,
};

/** One row of a class's table. */
export const exceptionRow = (publication: Publication, name: ExceptionClass, examined: Examined): Row => ({
	cells: ROWS[name](publication, examined),
});
