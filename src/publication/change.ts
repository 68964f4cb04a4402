/** What a newer row does to an older one of the same key. A later row replaces an earlier one whole. */

import type { Decimal } from '../domain/decimal.ts';
import { sameNumber } from '../domain/decimal.ts';
import type { Figure } from '../domain/observation.ts';
import { isProvisional } from '../domain/observation.ts';
import type { Target, Tolerance } from '../domain/target.ts';
import type { Change } from './publication.ts';

const sameDecimal = (a: Decimal | undefined, b: Decimal | undefined): boolean =>
	a === undefined || b === undefined ? a === b : sameNumber(a.value, b.value);

const sameMarkers = (a: Figure, b: Figure): boolean =>
	a.markers.length === b.markers.length && a.markers.every((marker) => b.markers.includes(marker));

const sameDetail = (a: Figure, b: Figure): boolean =>
	sameMarkers(a, b) &&
	a.note === b.note &&
	sameDecimal(a.numerator, b.numerator) &&
	sameDecimal(a.denominator, b.denominator) &&
	(a.kind !== 'reported' || b.kind !== 'reported' || (sameDecimal(a.lower, b.lower) && sameDecimal(a.upper, b.upper)));

/** How a figure changes; undefined when the newer row only says the same again. */
export function changeOf(before: Figure | undefined, after: Figure): Change | undefined {
	if (!before) return 'first';
	if (after.kind === 'withdrawn') return before.kind === 'withdrawn' ? undefined : 'withdrew';
	if (before.kind === 'reported') {
		if (after.kind !== 'reported' || !sameNumber(before.value.value, after.value.value)) return 'revised';
		if (isProvisional(before) && !isProvisional(after)) return 'confirmed';
		return sameDetail(before, after) ? undefined : 'detail';
	}
	if (after.kind === 'reported') return before.kind === 'withdrawn' ? 'revised' : 'supplied';
	if (before.kind === 'withdrawn') return 'detail';
	return sameDetail(before, after) ? undefined : 'detail';
}

const sameTolerance = (a: Tolerance | 'none' | undefined, b: Tolerance | 'none' | undefined): boolean =>
	typeof a === 'object' && typeof b === 'object' ? a.kind === b.kind && sameNumber(a.value, b.value) : a === b;

/** Whether a newer target sets another level or another tolerance. */
export const isSameTarget = (a: Target, b: Target): boolean =>
	sameDecimal(a.value, b.value) &&
	sameDecimal(a.lower, b.lower) &&
	sameDecimal(a.upper, b.upper) &&
	sameTolerance(a.tolerance, b.tolerance);
