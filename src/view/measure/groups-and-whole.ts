/** Whether the groups of a breakdown add up to the published whole of the same period (methods.md section 4). */

import { addUp } from '../../domain/aggregate.ts';
import type { HowAdded } from '../../domain/aggregate.ts';
import { isReported } from '../../domain/observation.ts';
import { periodKey } from '../../domain/period.ts';
import type { Period } from '../../domain/period.ts';
import type { UnitKind } from '../../domain/unit.ts';
import { newest } from '../../publication/publication.ts';
import type { PublishedBreakdown } from '../../publication/publication.ts';
import { NOT_ADDED, wholeAgrees, wholeDiffers } from '../../words/added-up.ts';
import type { Subject } from './subject.ts';

/** Groups of one period: amounts are summed, shares and averages worked out again from their cases. */
const HOW: Partial<Record<UnitKind, HowAdded>> = {
	count: 'sum',
	money: 'sum',
	proportion: 'pooled',
	rate: 'pooled',
	ratio: 'pooled',
	mean: 'pooled',
};

/**
 * The groups beside the whole; undefined where no whole is published, or where shares and averages come without cases.
 * Groups that are not all published are never added up.
 */
export function groupsAndWhole(
	{ measure, indicator, unit, say }: Subject,
	breakdown: PublishedBreakdown,
	period: Period,
): string | undefined {
	const how = HOW[indicator.kind ?? unit.kind];
	const at = measure.figures.find((entry) => periodKey(entry.period) === periodKey(period));
	const whole = at && newest(at).figure;
	if (!how || !isReported(whole)) return undefined;
	const groups = breakdown.categories.map(({ figures }) => {
		const entry = figures.find((one) => periodKey(one.period) === periodKey(period));
		const figure = entry && newest(entry).figure;
		if (!isReported(figure)) return undefined;
		const { value, numerator, denominator } = figure;
		return { value: value.value, numerator: numerator?.value, denominator: denominator?.value };
	});
	if (how === 'sum' && groups.some((group) => group === undefined)) return NOT_ADDED;
	const added = addUp(groups, how, unit.per ?? 1);
	if (added.kind === 'unknown') return added.because === 'missing-period' && hasCases(groups) ? NOT_ADDED : undefined;
	const [parts, all] = [say(added.value), say(whole.value)];
	return parts === all ? wholeAgrees(all) : wholeDiffers(parts, all);
}

const hasCases = (groups: readonly ({ readonly denominator: number | undefined } | undefined)[]): boolean =>
	groups.some((group) => group?.denominator !== undefined);
