/** Exceptions in sentences: every number carries the mark of its figure, so that the pages can be held against the files. */

import { decimalOf } from '../domain/decimal.ts';
import type { Decimal } from '../domain/decimal.ts';
import { isProvisional, isReported } from '../domain/observation.ts';
import type { Figure } from '../domain/observation.ts';
import { isFullCountIn, testedIn } from '../publication/evidence.ts';
import type { ChangeSince } from '../publication/judge.ts';
import type { Publication } from '../publication/publication.ts';
import { day } from '../words/date.ts';
import { EXCEPTION_CLASS } from '../words/exceptions.ts';
import { certainty, changePieces, owedSentence, resultPieces, statusPieces } from '../words/narrative.ts';
import type { Piece, Place } from '../words/narrative.ts';
import { count, decimalsToTell, difference, quantity } from '../words/number.ts';
import { figureText, toleranceText } from '../words/restated.ts';
import { inPeriod, thePeriod } from '../words/sentence.ts';
import { MARKER } from '../words/status.ts';
import { address } from './address.ts';
import { EXCEPTION_CLASSES } from './exceptions-classes.ts';
import type { Examined } from './exceptions-classes.ts';
import { figureMark } from './figure-mark.ts';
import type { FigureMark } from './figure-mark.ts';
import { sinceOf } from './measure/change.ts';
import { periodText, resultText, unitOf } from './result.ts';
import { inPlanOrder } from './thread.ts';

/** A stretch of a sentence; with a mark it states that figure. */
export interface Said {
	readonly text: string;
	readonly figure?: FigureMark;
}

export interface Narrative {
	readonly title: string;
	readonly href: string;
	readonly said: readonly Said[];
	/** Missed; Not met for more than a year */
	readonly classes: string;
}

/** The earlier result on the basis that the measure's own page tells it by. */
const earlierOf = (publication: Publication, { measure, sincePrevious, sinceLastYear }: Examined) =>
	sinceOf(publication, measure) === 'last-year' ? sinceLastYear : sincePrevious;

function changeSaid(publication: Publication, examined: Examined, figure: Figure): readonly Piece[] {
	const earlier = earlierOf(publication, examined);
	const movement = examined.change?.direction.arrow;
	if (!earlier?.figure || !earlier.period || movement === undefined) return [];
	const { measure } = examined;
	const { basis } = measure.indicator;
	const name = periodText(publication, measure, earlier.period);
	return changePieces(
		testedIn(publication, measure, [figure, earlier.figure]),
		movement,
		thePeriod(earlier.period, basis, name),
		inPeriod(earlier.period, basis, name),
	);
}

function certaintySaid(
	publication: Publication,
	{ measure, now, uncertainty }: Examined,
	goal: Decimal | undefined,
): string {
	if (uncertainty?.kind !== 'interval' || isFullCountIn(publication, measure, now?.statement?.figure)) return '';
	const { indicator } = measure;
	const unit = unitOf(publication, indicator);
	const say = (end: number): string => {
		const ours = decimalOf(end);
		return quantity(ours, unit, goal ? decimalsToTell(ours, goal, indicator.decimals) : indicator.decimals);
	};
	const cases = uncertainty.method === 'wilson' ? uncertainty.cases : undefined;
	return certainty(
		cases === undefined ? undefined : count(cases, 'case'),
		say(uncertainty.lower),
		say(uncertainty.upper),
	);
}

/** The earlier figure as it is printed in a sentence, and its mark. */
function earlierSaid(
	publication: Publication,
	{ measure }: Examined,
	earlier: ChangeSince | undefined,
): Said | undefined {
	if (!earlier?.figure || !earlier.period) return undefined;
	const { indicator } = measure;
	return {
		text: figureText(earlier.figure, unitOf(publication, indicator), indicator.decimals),
		figure: figureMark(measure.id, earlier.period, earlier.figure),
	};
}

/** The sentences of one measure; each class that it is in is named beside them. */
export function narrative(publication: Publication, examined: Examined): Narrative {
	const { measure, now, owed } = examined;
	const { indicator } = measure;
	const unit = unitOf(publication, indicator);
	const result = resultText(publication, measure, now);
	const figure = now?.statement?.figure;
	const pieces: Piece[] = [];
	const texts = new Map<Place, Said>();
	if (now && result && isReported(figure)) {
		const { status, tolerance } = now;
		const { decimals } = indicator;
		const goal = now.target?.target.value;
		const kinds = [...(isProvisional(figure) ? [MARKER.p] : []), ...(figure.markers.includes('e') ? [MARKER.e] : [])];
		texts.set('value', { text: result.value, figure: result.mark });
		pieces.push(...resultPieces(result.when, kinds));
		if (result.target !== undefined && result.targetMark) {
			const off = status.kind === 'met' ? status.margin : status.kind === 'unrated' ? 0 : status.shortfall;
			const enough = Math.max(decimals, result.value.match(/\.(\d+)/)?.[1]?.length ?? 0);
			const width = tolerance === 'none' ? undefined : toleranceText(tolerance, unit).replace(/^a tolerance of /, '');
			texts.set('target', { text: result.target, figure: result.targetMark });
			const isOver = examined.classes.has('significantly-over');
			pieces.push(...statusPieces(status, difference(off, unit, enough), width, isOver));
		}
		const before = earlierSaid(publication, examined, earlierOf(publication, examined));
		if (before) texts.set('previous', before);
		pieces.push(...changeSaid(publication, examined, figure), certaintySaid(publication, examined, goal));
	}
	const oldest = owed[0];
	if (oldest) pieces.push(owedSentence(periodText(publication, measure, oldest.period), day(oldest.due)));
	return {
		title: indicator.title,
		href: address.measure(measure.id),
		said: pieces.flatMap((piece) =>
			typeof piece === 'string' ? (piece ? [{ text: piece }] : []) : texts.get(piece.place)!,
		),
		classes: EXCEPTION_CLASSES.filter((name) => examined.classes.has(name))
			.map((name) => EXCEPTION_CLASS[name].title)
			.join('. '),
	};
}

/** Every measure that is an exception of any class, in the order of the plan. */
export const narratives = (publication: Publication, all: readonly Examined[]): Narrative[] =>
	inPlanOrder(
		publication,
		all.filter(({ classes }) => classes.size > 0),
		({ measure }) => measure,
	).map((examined) => narrative(publication, examined));
