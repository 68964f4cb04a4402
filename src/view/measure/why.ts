/** How this was judged: the arithmetic of the newest status and of every earlier one, from the signed figures. */

import { isProvisional, isReported } from '../../domain/observation.ts';
import type { Decimal } from '../../domain/decimal.ts';
import { crossed, goalOf, shortfall, toleranceWidth } from '../../domain/status.ts';
import type { Goal } from '../../domain/status.ts';
import type { Tolerance } from '../../domain/target.ts';
import { describedBy, judge } from '../../publication/judge.ts';
import type { Judged } from '../../publication/judge.ts';
import { CERTAINTY } from '../../words/certainty.ts';
import { difference, number, plain, quantity } from '../../words/number.ts';
import { targetText } from '../../words/restated.ts';
import { SERIES, changeHeader, earlierCaption, showEarlierPeriods, unitInHeader } from '../../words/series-table.ts';
import { statusKey, statusWord } from '../../words/status.ts';
import {
	INTERVAL_COLUMN,
	SHORTFALL_RULE,
	STATUS_RULE,
	TOLERANCE_FROM,
	WHY,
	closeBecause,
	everyPeriodCaption,
	finerNote,
	inForceNote,
	judgedNote,
	metBecause,
	missedBecause,
	movedNote,
	percentWorking,
	restatedNote,
	roundedNote,
	shortfallNone,
	shortfallWorking,
	unratedBecause,
	wayOf,
	withSource,
	workingCaption,
} from '../../words/why.ts';
import type { Way } from '../../words/why.ts';
import { figureMark, targetMark } from '../figure-mark.ts';
import { publishedOn } from '../report-name.ts';
import { statusView } from '../status.ts';
import type { Cell, Row, TableView } from '../table.ts';
import type { CertaintyView } from './certainty.ts';
import { certaintyOf, intervalCell, sureOf } from './certainty.ts';
import { bareFigure } from './series-table.ts';
import type { Subject } from './subject.ts';
import { decimalsOf, valueOf } from './subject.ts';
import type { TravelView } from './travel.ts';
import { travelOf } from './travel.ts';

export interface WhyView {
	readonly title: string;
	/** Why the newest result has its status, in up to three sentences. */
	readonly because: string;
	readonly certainty?: CertaintyView;
	readonly summary: string;
	readonly statusTitle: string;
	/** Result, target, shortfall, tolerance, status: one a row. */
	readonly working?: TableView;
	readonly notes: readonly string[];
	readonly travel?: TravelView;
	readonly chanceTitle: string;
	/** Shortfall, tolerance, status and interval of every period. */
	readonly everyPeriod?: TableView;
	readonly everyPeriodTitle: string;
}

const FIRST_SHOWN = 8;
/** Digits after the point that a computed number needs, at most six. */
const places = (value: number): number => Math.min(6, plain(value).split('.')[1]?.length ?? 0);
const bare = (value: number): string => number(value, places(value));
const exact = (value: Decimal): string => number(value, value.text.split('.')[1]?.length ?? 0);

/** Everything that the steps of one judged period need. */
interface Steps {
	readonly value: Decimal;
	readonly goal: Goal;
	readonly way: Way;
	/** May be below nought: then the target is reached with room to spare. */
	readonly short: number;
	/** Undefined where no tolerance is set. */
	readonly width?: number;
	readonly bound: number;
}

function stepsOf({ indicator }: Subject, { statement, target, tolerance, status }: Judged): Steps | undefined {
	const figure = statement?.figure;
	const { polarity } = indicator;
	if (!isReported(figure) || !target || status.kind === 'unrated' || polarity === 'neither') return undefined;
	const goal = goalOf(target.target);
	const value = figure.value;
	const bound = crossed(value.value, goal);
	return {
		value,
		goal,
		bound,
		way: wayOf(polarity, !('value' in goal)),
		short: Number(plain(shortfall(value.value, goal, polarity))),
		...(tolerance === 'none' ? {} : { width: Number(plain(toleranceWidth(tolerance, bound))) }),
	};
}

const wordOf = ({ publication }: Subject, { status }: Pick<Judged, 'status'>): string | undefined => {
	const key = statusKey(status);
	return key && statusWord(key, publication.council);
};

function becauseOf(subject: Subject, judged: Judged): string {
	const { status } = judged;
	const { unit, indicator, say } = subject;
	const steps = stepsOf(subject, judged);
	const word = wordOf(subject, judged);
	if (!steps || status.kind === 'unrated' || word === undefined) {
		const isForecast = judged.statement?.figure.markers.includes('f') ?? false;
		return unratedBecause(status.kind === 'unrated' ? status.because : 'no-data', word, isForecast);
	}
	const decimals = decimalsOf(subject, judged);
	const result = say(steps.value, decimals);
	const target = targetText(judged.target!.target, unit);
	if (status.kind === 'met') return metBecause(steps.way, result, target, word);
	const by = difference(status.shortfall, unit, decimals);
	const width = steps.width;
	const tolerance =
		width === undefined ? undefined : difference(width, unit, Math.max(decimals, indicator.decimals, places(width)));
	return status.kind === 'close'
		? closeBecause(steps.way, result, by, target, tolerance ?? '', word)
		: missedBecause(steps.way, result, by, target, tolerance, word);
}

function shortfallText({ way, value, goal, short, bound }: Steps): string {
	const [v, answer] = [exact(value), bare(short)];
	const isAbove = way === 'lower' || (!('value' in goal) && value.value > bound);
	if (way === 'range' && short <= 0) return `${SHORTFALL_RULE.range}: ${WHY.none}`;
	const working = isAbove
		? shortfallWorking(way, v, bare(bound), answer)
		: shortfallWorking(way, bare(bound), v, answer);
	return short <= 0 ? shortfallNone(working) : working;
}

function toleranceFrom({ measure, publication }: Subject, judged: Judged): string {
	if (judged.target?.target.tolerance !== undefined) return TOLERANCE_FROM.target;
	const release = judged.statement?.release ?? publication.releases.length - 1;
	return describedBy(measure, release).tolerance === undefined ? TOLERANCE_FROM.council : TOLERANCE_FROM.measure;
}

function toleranceText(tolerance: Tolerance | 'none', { bound, width }: Steps): string {
	if (tolerance === 'none' || width === undefined) return WHY.noTolerance;
	if (tolerance.kind === 'absolute') return bare(width);
	return percentWorking(plain(tolerance.value), bare(Math.abs(bound)), bare(width));
}

function workingOf(subject: Subject, judged: Judged): TableView | undefined {
	const { unit, say, measure, when, publication } = subject;
	const steps = stepsOf(subject, judged);
	const status = statusView(judged.status, publication.council);
	if (!steps || !status) return undefined;
	const decimals = decimalsOf(subject, judged);
	const { target } = judged.target!;
	const amount = (value: number): string => difference(value, unit, Math.max(decimals, places(value)));
	const { kind } = judged.status;
	const rule = kind === 'missed' && steps.width === undefined ? 'missedWithout' : kind === 'unrated' ? 'met' : kind;
	const row = (title: string, cell: Cell, working: string): Row => ({
		cells: [{ text: title }, cell, { text: working }],
	});
	return {
		caption: workingCaption(when(judged.period)),
		columns: [
			{ title: WHY.step, kind: 'text' },
			{ title: WHY.number, kind: 'number' },
			{ title: WHY.working, kind: 'text' },
		],
		rows: [
			row(
				WHY.result,
				{
					text: say(steps.value, decimals),
					figure: figureMark(measure.id, judged.period, judged.statement!.figure),
				},
				`${exact(steps.value)}, ${WHY.asSigned}`,
			),
			row(WHY.target, { text: targetText(target, unit), figure: targetMark(target) }, WHY.asSigned),
			row(WHY.shortfall, { text: steps.short <= 0 ? WHY.none : amount(steps.short) }, shortfallText(steps)),
			row(
				WHY.tolerance,
				{ text: steps.width === undefined ? WHY.none : amount(steps.width) },
				withSource(toleranceText(judged.tolerance, steps), toleranceFrom(subject, judged)),
			),
			row(WHY.status, { status }, STATUS_RULE[rule]),
		],
	};
}

/** What else bears on the status: rounding, what was first said, what moved, what the owner thinks. */
function notesOf(subject: Subject, judged: Judged): string[] {
	const { publication, measure, indicator, unit, say } = subject;
	const steps = stepsOf(subject, judged);
	const figure = judged.statement?.figure;
	const decimals = decimalsOf(subject, judged);
	const history = measure.figures.find(({ period }) => period === judged.period)?.statements ?? [];
	const first = history.find((said) => isReported(said.figure));
	const published = (order: number): string => publishedOn(publication, publication.releases[order]!);
	// Judgements are the state as of their release: only those of the newest release that has any still stand.
	const opinion = publication.releases
		.findLast(({ judgements }) => judgements.length > 0)
		?.judgements.findLast((one) => one.indicator === measure.id);
	const notes: string[] = [];
	if (steps) {
		const printed = say(steps.value, decimals);
		if (decimals > indicator.decimals) notes.push(finerNote(printed));
		if ((exact(steps.value).split('.')[1]?.length ?? 0) > decimals)
			notes.push(roundedNote(quantity(steps.value, unit, exact(steps.value).split('.')[1]?.length ?? 0), printed));
		if (first) notes.push(inForceNote(published(first.release)));
	}
	if (figure && isProvisional(figure) && steps) notes.push(WHY.provisional);
	if (judged.isRevised && first && isReported(first.figure)) {
		const then = judge(publication, measure, judged.period, first.release);
		notes.push(restatedNote(published(first.release), say(first.figure.value), steps && wordOf(subject, then)));
	}
	if (judged.moved && steps) {
		const word = wordOf(subject, judged.moved);
		if (word) notes.push(movedNote(targetText(judged.moved.target.target, unit), word));
	}
	if (steps) notes.push(WHY.computed);
	if (opinion) notes.push(judgedNote(opinion.judgement === 'at-risk' ? 'at risk' : 'on course', opinion.by));
	return notes;
}

function everyPeriodOf(subject: Subject): TableView | undefined {
	const { publication, measure, series, indicator, unit, when } = subject;
	const told = series.filter(({ statement }) => statement !== undefined);
	const facts = told.map((judged) => ({
		judged,
		steps: stepsOf(subject, judged),
		interval: intervalCell(subject, sureOf(subject, judged)),
	}));
	const hasSteps = facts.some(({ steps }) => steps);
	const hasIntervals = facts.some(({ interval }) => interval !== undefined);
	if (!hasSteps && !hasIntervals) return undefined;
	const rows = facts.toReversed().map(({ judged, steps, interval }): Row => {
		const figure = judged.statement!.figure;
		const status = statusView(judged.status, publication.council);
		const value = valueOf(judged);
		const decimals = decimalsOf(subject, judged);
		return {
			cells: [
				{ text: when(judged.period) },
				{
					...bareFigure(figure, decimals, judged.isRevised),
					detail: undefined,
					...(value ? { figure: figureMark(measure.id, judged.period, figure) } : {}),
				},
				...(hasSteps
					? [
							{ text: steps ? number(steps.short, Math.max(decimals, places(steps.short))) : WHY.notJudged },
							{ text: !steps ? WHY.notJudged : steps.width === undefined ? WHY.none : bare(steps.width) },
							status ? { status } : { text: WHY.notRated },
						]
					: []),
				...(hasIntervals ? [{ text: interval ?? WHY.noInterval }] : []),
			],
		};
	});
	const caption = everyPeriodCaption(indicator.title);
	const earlier = rows.slice(FIRST_SHOWN);
	const inUnit = unitInHeader(unit);
	const inDifference = changeHeader(unit).slice(SERIES.change.length);
	return {
		caption,
		note: WHY.download,
		columns: [
			{ title: WHY.period, kind: 'text' },
			{ title: WHY.result + inUnit, kind: 'number' },
			...(hasSteps
				? ([
						{ title: WHY.shortfall + inDifference, kind: 'number' },
						{ title: WHY.tolerance + inDifference, kind: 'number' },
						{ title: WHY.status, kind: 'text' },
					] as const)
				: []),
			...(hasIntervals ? ([{ title: INTERVAL_COLUMN + inUnit, kind: 'number' }] as const) : []),
		],
		rows: rows.slice(0, FIRST_SHOWN),
		more:
			earlier.length === 0
				? undefined
				: { summary: showEarlierPeriods(earlier.length), caption: earlierCaption(caption), rows: earlier },
	};
}

export function whyOf(subject: Subject): WhyView {
	const { now } = subject;
	const frame = {
		summary: WHY.summary,
		statusTitle: WHY.statusTitle,
		chanceTitle: CERTAINTY.title,
		everyPeriodTitle: WHY.allTitle,
	};
	if (!now) return { ...frame, title: WHY.titleUnrated, because: WHY.nothing, notes: [] };
	const working = workingOf(subject, now);
	const certainty = certaintyOf(subject);
	const travel = travelOf(subject);
	const everyPeriod = everyPeriodOf(subject);
	return {
		...frame,
		title: now.status.kind === 'unrated' ? WHY.titleUnrated : WHY.title,
		because: becauseOf(subject, now),
		...(certainty ? { certainty } : {}),
		...(working ? { working } : {}),
		notes: notesOf(subject, now),
		...(travel ? { travel } : {}),
		...(everyPeriod ? { everyPeriod } : {}),
	};
}
