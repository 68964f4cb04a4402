/** The way to a later target: the pace that it needs, beside the pace there was. */

import { STEP_MONTHS } from '../../domain/indicator.ts';
import { isReported } from '../../domain/observation.ts';
import { paceTo } from '../../domain/path.ts';
import type { Period } from '../../domain/period.ts';
import { goalOf } from '../../domain/status.ts';
import { addsUp, changeSinceLastYear, changeSincePrevious } from '../../publication/judge.ts';
import type { PublishedTarget } from '../../publication/publication.ts';
import { periodAfter } from '../../publication/steps.ts';
import { difference, number } from '../../words/number.ts';
import { AHEAD, each, moveText, paceText, pathHad, pathMet, pathNeeds, pathNoPace } from '../../words/projection.ts';
import { targetText } from '../../words/restated.ts';
import { unitInHeader } from '../../words/series-table.ts';
import type { TableView } from '../table.ts';
import type { Subject } from './subject.ts';

export interface PathView {
	readonly title: string;
	readonly sentences: readonly string[];
	/** Evenly spaced values from the next period to the target: to draw, not to judge by. */
	readonly points: readonly { readonly period: Period; readonly value: number }[];
	readonly table?: TableView;
	readonly note: string;
	/** Where the pace was told: the target's period, where the pace is counted from, and whether it is enough. */
	readonly pace?: { readonly until: Period; readonly since: string; readonly isEnough: boolean };
}

/** A table of more steps than this says less than the pace does. */
const MOST_STEPS = 12;

/** The target that lies furthest ahead of the newest result. */
function laterTarget({ measure, now }: Subject): PublishedTarget | undefined {
	const later = measure.targets.filter(({ period }) => now !== undefined && period.end > now.period.end);
	return later.reduce<PublishedTarget | undefined>(
		(furthest, one) => (furthest === undefined || one.period.end >= furthest.period.end ? one : furthest),
		undefined,
	);
}

/** undefined where there is no later target, or an amount that adds up has a profile instead. */
export function pathOf(subject: Subject): PathView | undefined {
	const { publication, measure, indicator, now, unit, say, when } = subject;
	const figure = now?.statement?.figure;
	const { polarity, tier, frequency } = indicator;
	const months = STEP_MONTHS[frequency];
	const later = laterTarget(subject);
	if (!now || !isReported(figure) || !later || months === undefined || polarity === 'neither' || tier === 'context')
		return undefined;
	if (figure.markers.includes('f')) return undefined;
	// What builds up over the year, or changes with the seasons, has a target for each part of the year instead.
	if (addsUp(indicator, publication.council.units) || indicator.seasonal) return undefined;
	const { target } = later.statements.at(-1)!;
	const until = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
	const left = Math.round((until(later.period.end) - until(now.period.end)) / months);
	const lastYear = changeSinceLastYear(measure, now);
	const change = lastYear.travel.change === undefined ? changeSincePrevious(measure, now) : lastYear;
	const periods =
		change.period === undefined ? 0 : Math.round((until(now.period.end) - until(change.period.end)) / months);
	const earlier =
		change.travel.change === undefined ? undefined : { value: figure.value.value - change.travel.change, periods };
	const pace = paceTo(goalOf(target), polarity, figure.value.value, left, earlier);
	const [goal, name, from] = [targetText(target, unit), when(later.period), say(figure.value)];
	const frame = { title: AHEAD.pathTitle, note: AHEAD.pathNote };
	if (pace.kind === 'withheld') {
		if (pace.because === 'met') return { ...frame, sentences: [pathMet(goal, name, from)], points: [] };
		return pace.because === 'no-time' ? undefined : { ...frame, sentences: [pathNoPace], points: [] };
	}
	const amount = (value: number): string => {
		let decimals = indicator.decimals;
		while (decimals < 6 && value !== 0 && !/[1-9]/.test(number(Math.abs(value), decimals))) decimals++;
		return difference(value, unit, decimals);
	};
	const had = paceText(pace.had > 0 ? 'up' : pace.had < 0 ? 'down' : 'level', amount(pace.had));
	const step = each(frequency);
	const points = pace.points.flatMap((value, at) => {
		const period = periodAfter(measure, now.period, at + 1, publication.council.yearStartsInMonth);
		return period ? [{ period, value }] : [];
	});
	const isTold = points.length <= MOST_STEPS && points.length > 0;
	return {
		...frame,
		sentences: [
			pathNeeds(goal, name, from, moveText(pace.needed > 0, amount(pace.needed)), step),
			pathHad(had, step, when(change.period!), pace.isEnough),
		],
		points: isTold ? points : [],
		pace: { until: later.period, since: when(change.period!), isEnough: pace.isEnough },
		...(isTold
			? {
					table: {
						caption: AHEAD.pathCaption,
						columns: [
							{ title: AHEAD.period, kind: 'text' },
							{ title: AHEAD.step + unitInHeader(unit), kind: 'number' },
						],
						rows: points.map(({ period, value }) => ({
							cells: [{ text: when(period) }, { text: number(value, indicator.decimals) }],
						})),
						isSmall: true,
					} satisfies TableView,
				}
			: {}),
	};
}
