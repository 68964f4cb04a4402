/** How a figure that changed is said: what it was, what it is now, what kind of change that is, and why. */

import { decimalOf } from '../domain/decimal.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Figure } from '../domain/observation.ts';
import { isReported } from '../domain/observation.ts';
import type { RevisionKind } from '../domain/release.ts';
import type { Target } from '../domain/target.ts';
import type { Unit } from '../domain/unit.ts';
import { decimalsToTell, quantity } from './number.ts';
import { MARKER } from './status.ts';

/** Whether a change was planned, put a mistake right, or came from elsewhere: readers must be able to tell these apart. */
export const REVISION_KIND: Readonly<Record<RevisionKind, string>> = {
	scheduled: 'Scheduled revision',
	error: 'Error corrected',
	definition: 'Definition changed',
	source: 'Restated by the source',
	relabelled: 'Relabelled',
	withdrawn: 'Withdrawn',
};

export const REVISION_MEANING: Readonly<Record<RevisionKind, string>> = {
	scheduled: 'We said in advance that the figure would be revised, for example when final returns came in.',
	error: 'The figure was wrong when it was published, and has been put right.',
	definition: 'What is counted has changed, so the figure was worked out again.',
	source: 'The body that publishes the figure has changed it.',
	relabelled: 'The figure is the same but was given the wrong name, period or category.',
	withdrawn: 'The figure was taken back and nothing has replaced it.',
};

export const KIND_NOT_GIVEN = 'Revised';

const bare = (text: string): string => text.trim().replace(/\.$/, '').toLowerCase();
/** Whether a reason says more than the kind of change beside it: a source often gives none but that it restated. */
export const reasonAdds = (reason: string | undefined, kind: string): boolean =>
	reason !== undefined && bare(reason) !== '' && bare(reason) !== bare(kind);

export const WITHDRAWN = 'Withdrawn';
export const NO_FIGURE = 'No figure';

/** A figure in full: 47.3%; 47.3% (provisional); No figure: not available; Withdrawn. */
export function figureText(figure: Figure, unit: Unit, decimals: number): string {
	if (figure.kind === 'withdrawn') return WITHDRAWN;
	if (figure.kind === 'absent') return `${NO_FIGURE}: ${MARKER[figure.because]}`;
	const said = figure.markers.map((marker) => MARKER[marker]);
	const value = quantity(figure.value, unit, decimals);
	return said.length === 0 ? value : `${value} (${said.join(', ')})`;
}

/** Both figures with as many decimals as it takes to see that they differ. */
export function wasAndNow(was: Figure, now: Figure, unit: Unit, decimals: number): { was: string; now: string } {
	const enough = isReported(was) && isReported(now) ? decimalsToTell(was.value, now.value, decimals) : decimals;
	return { was: figureText(was, unit, enough), now: figureText(now, unit, enough) };
}

const span = (lower: string | undefined, upper: string | undefined): string =>
	lower !== undefined && upper !== undefined
		? `between ${lower} and ${upper}`
		: lower !== undefined
			? `at least ${lower}`
			: `at most ${upper ?? ''}`;

/** A target is said with the digits it was set with, at most six of them after the point. */
const digitsOf = ({ text }: Decimal): number => Math.min(text.split('.')[1]?.length ?? 0, 6);

/** 45%; between 40% and 50%; at least 40%. */
export function targetText(target: Target, unit: Unit): string {
	const ends = [target.value, target.lower, target.upper].flatMap((end) => end ?? []);
	const shown = Math.max(0, ...ends.map(digitsOf));
	const say = (value: Decimal | undefined): string | undefined => value && quantity(value, unit, shown);
	return say(target.value) ?? span(say(target.lower), say(target.upper));
}

/** Within 2 of the target counts as close: an absolute width is in the measure's own unit, a percentage is of the target. */
export function toleranceText(tolerance: Target['tolerance'], unit: Unit): string {
	if (tolerance === undefined) return '';
	if (tolerance === 'none') return 'no tolerance';
	const width =
		tolerance.kind === 'percent'
			? `${tolerance.value}% of the target`
			: unit.symbol === '%'
				? `${tolerance.value} percentage ${tolerance.value === 1 ? 'point' : 'points'}`
				: quantity(decimalOf(tolerance.value), unit, digitsOf(decimalOf(tolerance.value)));
	return `a tolerance of ${width}`;
}
