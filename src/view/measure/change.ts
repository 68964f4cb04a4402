/** The one comparison in time that a measure is told by: with the same period a year earlier, else with the result before. */

import { STEP_MONTHS } from '../../domain/indicator.ts';
import { isReported } from '../../domain/observation.ts';
import { addMonths, samePeriod, shiftPeriod } from '../../domain/period.ts';
import type { Period } from '../../domain/period.ts';
import { directionOf, directionOfTravel } from '../../domain/travel.ts';
import type { Direction, Travel } from '../../domain/travel.ts';
import type { TestedChange } from '../../domain/verdict.ts';
import { asAtDate } from '../../publication/due.ts';
import { testedIn } from '../../publication/evidence.ts';
import {
	changeSinceLastYear,
	changeSincePrevious,
	describedBy,
	hasYearBefore,
	LAST_RELEASE,
	latest,
} from '../../publication/judge.ts';
import type { ChangeSince, Judged } from '../../publication/judge.ts';
import { asSaidBy } from '../../publication/publication.ts';
import type { Publication, PublishedIndicator } from '../../publication/publication.ts';
import {
	CANNOT_COMPARE,
	SAME_SIDE,
	changePhrase,
	changeSinceTitle,
	changeTitle,
	stepBefore,
	yearBefore,
} from '../../words/compared.ts';
import { difference, number, signed } from '../../words/number.ts';
import { thePeriod } from '../../words/sentence.ts';
import { periodText, unitOf } from '../result.ts';
import { directionView } from '../status.ts';
import type { DirectionView } from '../status.ts';

export type Since = 'last-year' | 'previous';

/** A change as pages say it. */
export interface ChangeView {
	readonly since: Since;
	/** Change on last year; Change since 2015 to 2017 */
	readonly title: string;
	/** Whether newer results were passed over, because their periods overlap with this one. */
	readonly isApart: boolean;
	readonly direction: DirectionView;
	/** The same by name: what counts, lists and orders go by. */
	readonly said: Direction;
	/** Whether a test for chance was made, was not needed because everything was counted, or cannot be made. */
	readonly test: 'tested' | 'not-needed' | 'cannot';
	/** 3.2 percentage points; undefined where nothing can be compared. */
	readonly amount?: string | undefined;
	/** The same as a number, in the measure's unit; negative where the figure fell. */
	readonly change?: number | undefined;
	/** +3.2 */
	readonly signed?: string | undefined;
	/** Whether the change lies within the width that the council declared to be no real change. */
	readonly isNoRealChange: boolean;
	/** Where a range calls a real change neither better nor worse: the result is inside it both times, or as far outside. */
	readonly side?: keyof typeof SAME_SIDE | undefined;
	/** up 3.2 percentage points on the same quarter last year */
	readonly phrase?: string | undefined;
	/** July to September 2024; the academic year 2023 to 2024 */
	readonly earlier?: string | undefined;
	/** break in the series; undefined where it can be compared. */
	readonly cannot?: string | undefined;
}

/** Whether a measure is told against a year earlier: when its newest result has one; annual figures have only the result before. */
export function sinceOf(publication: Publication, measure: PublishedIndicator, release = LAST_RELEASE): Since {
	const { frequency, basis, seasonal } = describedBy(measure, release);
	if (basis === 'year-to-date' || seasonal) return 'last-year';
	if (frequency === 'year' || frequency === 'irregular' || basis === 'pooled') return 'previous';
	const now = latest(publication, measure, release);
	return now && hasYearBefore(measure, now, release) ? 'last-year' : 'previous';
}

const rawChange = (measure: PublishedIndicator, judged: Judged, since: Since, release: number): ChangeSince =>
	since === 'last-year' ? changeSinceLastYear(measure, judged, release) : changeSincePrevious(measure, judged, release);

/** Whether a figure is of the year before the newest release, so that "last year" means what it says. */
const isRecent = (publication: Publication, period: Period): boolean =>
	addMonths(period.end, 12) > asAtDate(publication);

/** A change too small to see at the published precision is no real change (methods.md section 3). */
export function atPrecision(travel: Travel, decimals: number): Travel {
	if (travel.change === undefined || /[1-9]/.test(number(Math.abs(travel.change), decimals))) return travel;
	return { ...travel, movement: 'level', judgement: 'consistent' };
}

/** A change since an earlier figure with what is said of it: by the precision shown, the band, and the test for chance. */
export function toldChange(
	publication: Publication,
	measure: PublishedIndicator,
	now: Judged,
	{ travel: raw, figure }: ChangeSince,
	release = LAST_RELEASE,
): { readonly travel: Travel; readonly said: Direction; readonly tested: TestedChange } {
	const travel = atPrecision(raw, describedBy(measure, release).decimals);
	const tested = testedIn(publication, measure, [now.statement?.figure, figure], release);
	return { travel, tested, said: directionOf(travel, tested) };
}

const testOf = (tested: TestedChange): ChangeView['test'] =>
	tested.kind === 'tested' ? 'tested' : tested.because === 'full-count' ? 'not-needed' : 'cannot';

const named = (publication: Publication, measure: PublishedIndicator, period: Period): string =>
	thePeriod(period, measure.indicator.basis, periodText(publication, measure, period));

function earlierName(
	publication: Publication,
	measure: PublishedIndicator,
	now: Period,
	earlier: Period,
	since: Since,
): string {
	const { basis, frequency } = measure.indicator;
	if (since === 'last-year') return yearBefore(now, basis, isRecent(publication, now));
	const step = STEP_MONTHS[frequency];
	const name = stepBefore(now, basis);
	if (step === undefined || name === undefined || now.kind === 'span') return named(publication, measure, earlier);
	const { yearStartsInMonth } = publication.council;
	return samePeriod(shifted(earlier, step, yearStartsInMonth), now) ? name : named(publication, measure, earlier);
}

function shifted(period: Period, months: number, yearStartsInMonth: number): Period {
	try {
		return shiftPeriod(period, months, yearStartsInMonth);
	} catch {
		// A figure spelled in a step that its frequency does not have has no neighbour: it is named in full.
		return period;
	}
}

/** Whether the register compares a result with one further back than the result before, and whether overlap is why. */
function passedOver(measure: PublishedIndicator, now: Period, earlier: Period, release: number): [boolean, boolean] {
	const { basis } = measure.indicator;
	const between = measure.figures.some(
		(entry) => entry.period.end > earlier.end && entry.period.end < now.end && asSaidBy(entry, release) !== undefined,
	);
	return [between, between && (basis === 'pooled' || basis === 'rolling-12-months' || now.kind === 'span')];
}

function sideOf(
	measure: PublishedIndicator,
	judged: Judged,
	travel: Travel,
	earlier: number,
	release: number,
): ChangeView['side'] {
	const { polarity, noChangeBand, tier } = describedBy(measure, release);
	const { judgement, movement, change } = travel;
	if (polarity !== 'range' || tier === 'context' || judgement !== 'consistent' || movement === 'level')
		return undefined;
	// By itself, without the range, the change is within the width declared to be none.
	const isWithinBand =
		directionOfTravel(earlier + change!, earlier, 'neither', noChangeBand).judgement === 'consistent';
	return isWithinBand ? undefined : judged.status.kind === 'met' ? 'inside' : 'outside';
}

/** Arrow and words of a change on a measure's own page, where there is room to say what a change inside a range means. */
export function saidDirection(
	{ direction, side }: ChangeView,
	words = SAME_SIDE as Readonly<Record<keyof typeof SAME_SIDE, string>>,
): DirectionView {
	if (side === undefined) return direction;
	const meaning = words[side];
	const word = meaning.slice(0, 1).toUpperCase() + meaning.slice(1);
	return { ...direction, word, text: word };
}

/** The change of one judged period, on the basis that the measure is told by. */
export function changeView(
	publication: Publication,
	measure: PublishedIndicator,
	judged: Judged,
	since: Since,
	release = LAST_RELEASE,
): ChangeView {
	const raw = rawChange(measure, judged, since, release);
	const { travel, said, tested } = toldChange(publication, measure, judged, raw, release);
	const [isFurtherBack, isApart] =
		since === 'previous' && raw.period ? passedOver(measure, judged.period, raw.period, release) : [false, false];
	const told = toldAmount(publication, measure, judged, raw, travel, since, release);
	return {
		since,
		title:
			isFurtherBack && raw.period
				? changeSinceTitle(named(publication, measure, raw.period))
				: changeTitle(since, isRecent(publication, judged.period)),
		isApart,
		direction: directionView(travel, said),
		said,
		test: testOf(tested),
		isNoRealChange: travel.judgement === 'consistent',
		amount: told?.amount,
		change: told?.change,
		signed: told?.signed,
		side: told?.side,
		phrase: told?.phrase,
		earlier: told?.earlier,
		cannot: told ? undefined : CANNOT_COMPARE[raw.unavailableBecause ?? 'no-earlier-figure'],
	};
}

/** What is said of a change that can be measured. */
function toldAmount(
	publication: Publication,
	measure: PublishedIndicator,
	judged: Judged,
	{ period, figure }: ChangeSince,
	travel: Travel,
	since: Since,
	release: number,
): Pick<ChangeView, 'amount' | 'change' | 'signed' | 'side' | 'phrase' | 'earlier'> | undefined {
	const { change, movement } = travel;
	if (change === undefined || movement === undefined || !period || !isReported(figure)) return undefined;
	const { decimals } = measure.indicator;
	const amount = difference(change, unitOf(publication, measure.indicator), decimals);
	const name = earlierName(publication, measure, judged.period, period, since);
	return {
		amount,
		change,
		signed: signed(change, decimals),
		side: sideOf(measure, judged, travel, figure.value.value, release),
		phrase: changePhrase(movement, amount, name),
		earlier: named(publication, measure, period),
	};
}

/**
 * The change of a measure's newest result, on the basis that its own page tells it by: what pages, tables and counts
 * say of its direction all comes from here. undefined before the first result, and of a forecast, which is no result.
 * @param release order of the release whose knowledge counts
 */
export function newestChange(
	publication: Publication,
	measure: PublishedIndicator,
	release = LAST_RELEASE,
): ChangeView | undefined {
	const lately = release === LAST_RELEASE ? ofToday : ofReport;
	const known = lately.get(measure);
	if (known?.publication === publication && known.release === release) return known.change;
	const change = workOut(publication, measure, release);
	lately.set(measure, { publication, release, change });
	return change;
}

interface Lately {
	readonly publication: Publication;
	readonly release: number;
	readonly change: ChangeView | undefined;
}
/** Today's, and of the report in hand, whose parts ask one after the other: all of every report would fill the memory. */
const [ofToday, ofReport] = [new WeakMap<PublishedIndicator, Lately>(), new WeakMap<PublishedIndicator, Lately>()];

function workOut(publication: Publication, measure: PublishedIndicator, release: number): ChangeView | undefined {
	const now = latest(publication, measure, release);
	if (!now || now.statement?.figure.markers.includes('f')) return undefined;
	return changeView(publication, measure, now, sinceOf(publication, measure, release), release);
}
