/** The arithmetic of chance with a measure's own numbers: its interval, and the test of its five years. */

import type { Decimal } from '../../domain/decimal.ts';
import { isReported } from '../../domain/observation.ts';
import type { Figure, Reported } from '../../domain/observation.ts';
import { periodKey, shiftedKey } from '../../domain/period.ts';
import type { Period } from '../../domain/period.ts';
import type { Uncertainty } from '../../domain/uncertainty.ts';
import { recentTrendOf, uncertaintyIn } from '../../publication/evidence.ts';
import { LAST_RELEASE, describedBy } from '../../publication/judge.ts';
import { newest } from '../../publication/publication.ts';
import { TREND_WORKING as SAY, trendOfIntervals, trendOfParts } from '../../words/certainty.ts';
import { rangeOf } from '../../words/gap.ts';
import { number, plain } from '../../words/number.ts';
import { unitInHeader } from '../../words/series-table.ts';
import { effectiveNote, intervalWorking } from '../../words/worked.ts';
import { figureMark } from '../figure-mark.ts';
import type { Row, TableView } from '../table.ts';
import type { Subject } from './subject.ts';

/** All digits that mean something: real sources carry 131045.99999999999. */
const exact = (value: number): string => number(value, plain(value).split('.')[1]?.length ?? 0);
const digits = ({ value }: Decimal): string => exact(value);
/** So many digits that mean something, however large or small the number: 0.00476, 21.3. */
const few = (value: number, many: number): string => exact(Number(value.toPrecision(many)));

/** x and n in the formula of the interval; nothing where the source publishes the ends. */
export function intervalLines({ measure, say }: Subject, figure: Figure | undefined, sure: Uncertainty): string[] {
	if (!isReported(figure) || sure.kind !== 'interval' || sure.method === 'published') return [];
	const { numerator, denominator } = figure;
	if (!numerator || !denominator) return [];
	const { designEffect } = describedBy(measure, LAST_RELEASE);
	const effect = sure.method === 'wilson' ? (designEffect ?? 1) : 1;
	const part = (whole: Decimal): string => (effect === 1 ? digits(whole) : number(whole.value / effect, 1));
	return [
		...(effect === 1 ? [] : [effectiveNote(plain(effect))]),
		intervalWorking(sure.method, part(numerator), part(denominator), say(sure.lower), say(sure.upper)),
	];
}

/** The five figures of a trend, oldest first. */
function fiveYears({ measure }: Subject, to: Period): { period: Period; figure: Reported }[] {
	return [48, 36, 24, 12, 0].flatMap((months) => {
		const key = shiftedKey(to, -months);
		const entry = measure.figures.find(({ period }) => periodKey(period) === key);
		const figure = entry && newest(entry).figure;
		return entry && isReported(figure) ? [{ period: entry.period, figure }] : [];
	});
}

export interface TrendWorking {
	readonly table: TableView;
	readonly lines: readonly string[];
}

/** The five years with what the test takes from each, and the formula with their sums; undefined where it is not made. */
export function trendWorking(subject: Subject): TrendWorking | undefined {
	const { publication, measure, now, say, when, indicator, unit } = subject;
	const trend = now && recentTrendOf(publication, measure, now.period);
	if (trend?.kind !== 'tested') return undefined;
	const years = fiveYears(subject, now!.period);
	const hasParts = trend.path === 'parts';
	const bare = (end: number): string => number(end, indicator.decimals);
	const rows = years.map(({ period, figure }, at): Row => {
		const sure = uncertaintyIn(publication, measure, figure);
		const taken = hasParts
			? [figure.numerator, figure.denominator].map((part) => ({ text: part ? digits(part) : SAY.none }))
			: [{ text: sure?.kind === 'interval' ? rangeOf(bare(sure.lower), bare(sure.upper)) : SAY.none }];
		return {
			cells: [
				{ text: when(period) },
				{ text: number(at + 1, 0) },
				{ text: say(figure.value), figure: figureMark(measure.id, period, figure) },
				...taken,
			],
		};
	});
	const titles = [
		SAY.point,
		SAY.result,
		...(hasParts ? [SAY.numerator, SAY.denominator] : [SAY.interval + unitInHeader(unit)]),
	];
	return {
		table: {
			caption: SAY.caption,
			columns: [{ title: SAY.period, kind: 'text' }, ...titles.map((title) => ({ title, kind: 'number' as const }))],
			// Newest first, as in every table of figures.
			rows: rows.toReversed(),
		},
		lines: hasParts ? [linesOfParts(years, trend.chiSquared)] : linesOfIntervals(trend, indicator.decimals),
	};
}

function linesOfParts(years: readonly { readonly figure: Reported }[], chiSquared: number): string {
	let [n, r, rt, nt, ntt] = [0, 0, 0, 0, 0];
	years.forEach(({ figure }, index) => {
		const t = index + 1;
		const [own, all] = [figure.numerator?.value ?? 0, figure.denominator?.value ?? 0];
		n += all;
		r += own;
		rt += own * t;
		nt += all * t;
		ntt += all * t * t;
	});
	return trendOfParts({
		n: exact(n),
		r: exact(r),
		rt: exact(rt),
		nt: exact(nt),
		ntt: exact(ntt),
		answer: few(chiSquared, 3),
	});
}

function linesOfIntervals(
	{ slope, chiSquared }: { readonly slope: number; readonly chiSquared: number },
	decimals: number,
): string[] {
	if (!(chiSquared > 0)) return [];
	const error = Math.abs(slope) / Math.sqrt(chiSquared);
	const places = Math.max(decimals + 2, 3);
	return [trendOfIntervals(few(slope, places), few(error, places), few(chiSquared, 3))];
}
