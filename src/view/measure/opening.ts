/** The top of a measure's page: where it belongs, the answer, its status, the facts line. */

import { isProvisional, isReported } from '../../domain/observation.ts';
import { addMonths, startOfYear } from '../../domain/period.ts';
import type { Period } from '../../domain/period.ts';
import { asAtDate, nextDue, overdue } from '../../publication/due.ts';
import type { Judged } from '../../publication/judge.ts';
import { SAME_SIDE } from '../../words/compared.ts';
import { day } from '../../words/date.ts';
import { ENDED, MEASURE, NO_DATE, POLARITY, corrections, dueBy, late } from '../../words/measure.ts';
import { difference } from '../../words/number.ts';
import { targetText } from '../../words/restated.ts';
import { answerSentence, inYearToDate, noResultYet } from '../../words/sentence.ts';
import { ESTIMATE, FORECAST } from '../../words/status.ts';
import { NO_TOTAL } from '../../words/notice.ts';
import { address } from '../address.ts';
import type { Fact } from '../facts.ts';
import type { Crumb } from '../frame.ts';
import { publishedOn } from '../report-name.ts';
import { statusView } from '../status.ts';
import type { DirectionView, StatusView } from '../status.ts';
import { threadOf } from '../thread.ts';
import { changeView, saidDirection } from './change.ts';
import { isOver } from './notices.ts';
import { changesOf } from './revisions.ts';
import type { Subject } from './subject.ts';
import { decimalsOf, sayingRelease, valueOf } from './subject.ts';

export interface MeasureOpening {
	readonly title: string;
	/** Priority › outcome. */
	readonly caption: readonly Crumb[];
	readonly answer: string;
	readonly status?: StatusView;
	/** Provisional; For context, not judged. */
	readonly tags: readonly string[];
	readonly direction?: DirectionView;
	/** Higher is better */
	readonly polarity: string;
	readonly facts: readonly Fact[];
}

/** Where the measure hangs in the plan, highest first; each step a link. */
export function placeInPlan({ publication, indicator }: Subject): Crumb[] {
	const placed = threadOf(publication).byId.get(indicator.objective);
	if (!placed) return [];
	return [...placed.ancestors, placed.node].map(({ id, title }) => ({ title, href: address.node(id) }));
}

/** The newest figure before one that is missing. */
function lastKnown(subject: Subject, now: Judged): { value: string; when: string } | undefined {
	const { series, say, inWhen } = subject;
	const before = series.findLast((judged) => judged.period.end < now.period.end && valueOf(judged) !== undefined);
	const value = valueOf(before);
	return before && value && { value: say(value, decimalsOf(subject, before)), when: inWhen(before.period) };
}

/** in July to September 2025; so far this year, April to September 2025 */
function whenSaid({ publication, indicator, now, when, inWhen }: Subject, period: Period): string {
	const isForecast = now?.statement?.figure.markers.includes('f') ?? false;
	if (indicator.basis !== 'year-to-date' || period.kind === 'span' || isForecast) return inWhen(period);
	const { yearStartsInMonth } = publication.council;
	const year = startOfYear(period.end, yearStartsInMonth);
	const isWholeYear = addMonths(year, 12).slice(0, 7) === addMonths(period.end, 1).slice(0, 7);
	return inYearToDate(when(period), isWholeYear, startOfYear(asAtDate(publication), yearStartsInMonth) === year);
}

/** The answer of the page in one to three sentences. */
export function answerOf(subject: Subject): string {
	const { publication, measure, now, unit, say, inWhen, when } = subject;
	const figure = now?.statement?.figure;
	if (!now || !figure) {
		if (measure.breakdowns.length > 0) return NO_TOTAL;
		const due = nextDue(publication, measure);
		const first = due?.period ?? measure.indicator.firstPeriod;
		return noResultYet(first && when(first), due && day(due.due));
	}
	const decimals = decimalsOf(subject, now);
	const change = changeView(publication, measure, now, subject.since);
	const value = valueOf(now);
	const target = now.target && targetText(now.target.target, unit);
	const { status } = now;
	const isShort = status.kind === 'close' || status.kind === 'missed';
	const absent =
		figure.kind === 'withdrawn' ? ('withdrawn' as const) : figure.kind === 'absent' ? figure.because : undefined;
	return answerSentence({
		when: value ? whenSaid(subject, now.period) : inWhen(now.period),
		value: value && say(value, decimals),
		isProvisional: isProvisional(figure),
		isEstimate: figure.markers.includes('e'),
		isForecast: figure.markers.includes('f'),
		absent: absent && { because: absent, note: figure.kind === 'withdrawn' ? figure.reason : figure.note },
		before: value ? undefined : lastKnown(subject, now),
		status,
		target,
		shortfall: isShort ? difference(status.shortfall, unit, decimals) : undefined,
		change: change.phrase,
		...(change.side ? { meaning: SAME_SIDE[change.side] } : {}),
		isNoRealChange: change.direction.arrow !== 'level' && change.isNoRealChange,
	});
}

function nextUpdate({ publication, measure }: Subject): string {
	if (isOver(publication, measure)) return ENDED;
	const owed = overdue(publication, measure)[0];
	if (owed) return late(day(owed.due));
	const next = nextDue(publication, measure);
	return next ? dueBy(day(next.due)) : NO_DATE;
}

function factsOf(subject: Subject): Fact[] {
	const { publication, measure, now } = subject;
	const isSaid = now?.statement !== undefined || measure.breakdowns.length > 0;
	const saying = sayingRelease(subject);
	const on = (release: number): string => publishedOn(publication, publication.releases[release]!);
	const changes = changesOf(subject);
	const newestChange = changes.at(-1);
	return [
		...(isSaid ? [{ term: MEASURE.published, text: on(saying) }] : []),
		...(newestChange
			? [
					{
						term: MEASURE.updated,
						text: on(Math.max(newestChange.release, saying)),
						link: { title: corrections(changes.length), href: '#corrections' },
					},
				]
			: []),
		{ term: MEASURE.nextUpdate, text: nextUpdate(subject) },
	];
}

export function openingOf(subject: Subject): MeasureOpening {
	const { publication, measure, indicator, now } = subject;
	const figure = now?.statement?.figure;
	const status = now && statusView(now.status, publication.council);
	const change = now && isReported(figure) ? changeView(publication, measure, now, subject.since) : undefined;
	const isContext = indicator.tier === 'context' || indicator.polarity === 'neither';
	return {
		title: indicator.title,
		caption: placeInPlan(subject),
		answer: answerOf(subject),
		...(status ? { status } : {}),
		tags: [
			...(figure?.markers.includes('f') ? [FORECAST] : []),
			...(figure?.markers.includes('e') ? [ESTIMATE] : []),
			...(figure && isProvisional(figure) ? [MEASURE.provisional] : []),
			...(isContext ? [MEASURE.context] : []),
		],
		...(change?.amount && !figure?.markers.includes('f') ? { direction: saidDirection(change) } : {}),
		polarity: POLARITY[isContext ? 'neither' : indicator.polarity],
		facts: factsOf(subject),
	};
}
