/** How far chance may have carried the newest result, and what five years show beyond it. */

import { isReported } from '../../domain/observation.ts';
import { trendLabel } from '../../domain/trend.ts';
import type { Uncertainty } from '../../domain/uncertainty.ts';
import { LAST_RELEASE, describedBy } from '../../publication/judge.ts';
import type { Judged } from '../../publication/judge.ts';
import {
	FEWEST_CASES,
	isFullCountIn,
	isTooCloseToCall,
	recentTrendOf,
	uncertaintyIn,
	whyCertain,
} from '../../publication/evidence.ts';
import {
	CERTAINTY,
	chanceSentence,
	clearOfTarget,
	designNote,
	endOfScale,
	fewCases,
	fullCount,
	fullCountReach,
	intervalHow,
	noInterval,
	publishedHow,
	surveySentence,
	tooClose,
	tooCloseRange,
	tooFew,
	trendSentence,
} from '../../words/certainty.ts';
import { changePhrase } from '../../words/compared.ts';
import { difference, number, plain } from '../../words/number.ts';
import { targetText } from '../../words/restated.ts';
import { intervalLines, trendWorking } from './chance-working.ts';
import type { TrendWorking } from './chance-working.ts';
import type { Subject } from './subject.ts';
import { valueOf } from './subject.ts';

export interface CertaintyView {
	/** Beside the newest result: how far chance may reach, and whether that decides the status. */
	readonly sentences: readonly string[];
	/** Inside the disclosure: by which method, or why there is no interval. */
	readonly method: string;
	readonly notes: readonly string[];
	/** The interval with its numbers in the formula. */
	readonly working: readonly string[];
	/** The verdict of the five-year test, or why it cannot be calculated. */
	readonly trend: string;
	/** The five years, and the formula with their sums. */
	readonly trendWorking?: TrendWorking;
}

/** The interval of a judged figure; undefined where it has no value. */
export const sureOf = ({ publication, measure }: Subject, judged: Judged): Uncertainty | undefined =>
	uncertaintyIn(publication, measure, judged.statement?.figure, LAST_RELEASE);

/** 71.2 to 90.1, as bare numbers for a table. */
export function intervalCell({ indicator }: Subject, sure: Uncertainty | undefined): string | undefined {
	if (sure?.kind !== 'interval') return undefined;
	return `${number(sure.lower, indicator.decimals)} to ${number(sure.upper, indicator.decimals)}`;
}

function sentencesOf(subject: Subject, now: Judged, sure: Extract<Uncertainty, { kind: 'interval' }>): string[] {
	const { publication, measure, indicator, say, unit } = subject;
	const [low, high] = [say(sure.lower), say(sure.upper)];
	const isWhole = sure.cases !== undefined && Number.isInteger(sure.cases);
	const cases = isWhole ? number(sure.cases, 0) : undefined;
	const isSurvey = indicator.sourceStatus === 'survey';
	const isUnseen = low === high;
	const reach = isUnseen
		? CERTAINTY.tooSmallToSee
		: isSurvey && cases !== undefined
			? surveySentence(low, high, cases)
			: chanceSentence(low, high, sure.method, cases);
	const target = now.target?.target;
	const isRated = target !== undefined && now.status.kind !== 'unrated';
	const certain = whyCertain(publication, measure, now);
	if (certain === 'full-count') return [fullCount(cases, isRated), ...(isUnseen ? [] : [fullCountReach(low, high)])];
	const isFew = isWhole && sure.cases < FEWEST_CASES && !isSurvey;
	if (!isRated) return [reach, ...(isFew ? [fewCases(sure.cases)] : [])];
	if (isTooCloseToCall(publication, measure, now)) {
		const close = target.value ? tooClose(targetText(target, unit)) : tooCloseRange;
		return [reach, isFew ? tooFew(sure.cases) : close];
	}
	const clear = certain === 'end-of-scale' ? endOfScale(targetText(target, unit)) : clearOfTarget;
	return [reach, isFew ? fewCases(sure.cases) : clear];
}

function trendOf(subject: Subject, now: Judged): string {
	const { publication, measure, indicator, unit, when } = subject;
	const trend = recentTrendOf(publication, measure, now.period);
	if (trend.kind === 'withheld') return trendSentence(trend, { from: '', to: '', change: '' });
	const isContext = indicator.tier === 'context';
	const label = trendLabel(trend, isContext ? 'neither' : indicator.polarity);
	const amount = difference(trend.change, unit, indicator.decimals);
	const isLevel = !/[1-9]/.test(number(Math.abs(trend.change), indicator.decimals));
	const movement = isLevel ? 'level' : trend.change > 0 ? 'up' : 'down';
	return trendSentence(trend, {
		from: when(trend.from),
		to: when(trend.to),
		change: changePhrase(movement, amount, when(trend.from)),
		...(label.endsWith('better') ? { better: 'better' as const } : {}),
		...(label.endsWith('worse') ? { better: 'worse' as const } : {}),
	});
}

/** undefined where the newest period has no result. */
export function certaintyOf(subject: Subject): CertaintyView | undefined {
	const { publication, now, measure } = subject;
	if (!now || valueOf(now) === undefined) return undefined;
	const sure = sureOf(subject, now);
	if (!sure) return undefined;
	const five = trendWorking(subject);
	const trend = { trend: trendOf(subject, now), ...(five ? { trendWorking: five } : {}) };
	if (sure.kind === 'withheld') {
		return { sentences: [], method: noInterval(sure.because), working: [], notes: [], ...trend };
	}
	const { designEffect, sourceStatus } = describedBy(measure, LAST_RELEASE);
	const isPublished = sure.method === 'published';
	const isDesigned = designEffect !== undefined && designEffect !== 1 && !isPublished;
	const figure = now.statement?.figure;
	return {
		sentences: isReported(figure) ? sentencesOf(subject, now, sure) : [],
		method: isPublished ? publishedHow : intervalHow(sure.method),
		notes: [
			...(isDesigned ? [designNote(plain(designEffect))] : []),
			...(isPublished || sourceStatus === 'survey' || isFullCountIn(publication, measure, figure)
				? []
				: [CERTAINTY.everyCase]),
		],
		working: intervalLines(subject, figure, sure),
		...trend,
	};
}
