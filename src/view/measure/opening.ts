/** The top of a measure's page: where it belongs, the answer, its status, the facts line. */

import { isProvisional, isReported } from '../../domain/observation.ts';
import { nextDue, overdue } from '../../publication/due.ts';
import type { Judged } from '../../publication/judge.ts';
import { day } from '../../words/date.ts';
import { ENDED, MEASURE, NO_DATE, POLARITY, corrections, dueBy, late } from '../../words/measure.ts';
import { difference } from '../../words/number.ts';
import { targetText } from '../../words/restated.ts';
import { answerSentence, noResultYet } from '../../words/sentence.ts';
import { NO_TOTAL } from '../../words/notice.ts';
import { address } from '../address.ts';
import type { Fact } from '../facts.ts';
import type { Crumb } from '../frame.ts';
import { publishedOn } from '../report-name.ts';
import { statusView } from '../status.ts';
import type { DirectionView, StatusView } from '../status.ts';
import { threadOf } from '../thread.ts';
import { changeView } from './change.ts';
import { isOver } from './notices.ts';
import { changesOf } from './revisions.ts';
import type { Subject } from './subject.ts';
import { decimalsOf, valueOf } from './subject.ts';

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
function lastKnown({ series, say, inWhen }: Subject, now: Judged): { value: string; when: string } | undefined {
	const before = series.findLast((judged) => judged.period.end < now.period.end && valueOf(judged) !== undefined);
	const value = valueOf(before);
	return before && value && { value: say(value), when: inWhen(before.period) };
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
		when: inWhen(now.period),
		value: value && say(value, decimals),
		isProvisional: isProvisional(figure),
		absent: absent && { because: absent, note: figure.kind === 'withdrawn' ? figure.reason : figure.note },
		before: value ? undefined : lastKnown(subject, now),
		status,
		target,
		shortfall: isShort ? difference(status.shortfall, unit, decimals) : undefined,
		change: change.phrase,
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
	const first = measure.figures.find(({ period }) => period === now?.period)?.statements[0];
	const on = (release: number): string => publishedOn(publication, publication.releases[release]!);
	const changes = changesOf(subject);
	const newestChange = changes.at(-1);
	return [
		...(first ? [{ term: MEASURE.published, text: on(first.release) }] : []),
		...(newestChange
			? [
					{
						term: MEASURE.updated,
						text: on(Math.max(newestChange.release, first?.release ?? 0)),
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
		tags: [...(figure && isProvisional(figure) ? [MEASURE.provisional] : []), ...(isContext ? [MEASURE.context] : [])],
		...(change?.amount ? { direction: change.direction } : {}),
		polarity: POLARITY[isContext ? 'neither' : indicator.polarity],
		facts: factsOf(subject),
	};
}
