/** Targets that cannot be in their measure's unit, and targets that build up over a year where the measure does not. */

import { isBelow } from '../domain/decimal.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Indicator } from '../domain/indicator.ts';
import { isReported } from '../domain/observation.ts';
import { comparePeriods, covers, monthsIn, startOfYear } from '../domain/period.ts';
import { profileFault } from '../domain/path.ts';
import type { Located } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import type { Target } from '../domain/target.ts';
import type { UnitKind } from '../domain/unit.ts';
import type { Message } from '../words/release-problems.ts';
import { targetFault } from '../words/release-problems.ts';
import { wholeLine } from './whole-line.ts';

/** What is wrong with a row, and in which of its cells. */
export interface TargetFault {
	readonly row: Located<Target>;
	readonly field: string;
	readonly said: Message;
}

/** Kinds of which the figures of a year's parts make the figure of the year. */
const ADDED_UP: ReadonlySet<UnitKind> = new Set<UnitKind>(['count', 'money']);

/** How a measure's figures behave, and what its unit multiplies by. */
interface Measured {
	readonly kind: UnitKind;
	readonly per: number;
}

function measured(submission: Submission, folder: ReleaseFolder, indicator: Indicator): Measured | undefined {
	const unit = folder.context?.units?.get(indicator.unit) ?? submission.council.units.get(indicator.unit);
	const kind = indicator.kind ?? unit?.kind;
	return kind && { kind, per: unit?.per ?? 1 };
}

/** The newest figure of a measure in the release, or in the newest one before it that has any: later ones judge no target. */
function newestValue(submission: Submission, folder: ReleaseFolder, id: string): number | undefined {
	const { folders } = wholeLine(submission);
	const before = folders.slice(0, Math.max(folders.indexOf(folder), 0));
	for (const { observations } of [folder, ...before.toReversed()]) {
		const own = observations.flatMap(({ record: { indicator, period, figure } }) =>
			indicator === id && isReported(figure) ? [{ period, value: figure.value.value }] : [],
		);
		const newest = own.toSorted((a, b) => comparePeriods(b.period, a.period))[0];
		if (newest) return newest.value;
	}
	return undefined;
}

/** Ends of a target with the columns that they stand in. */
const endsOf = ({ value, lower, upper }: Target): readonly (readonly [field: string, end: Decimal])[] =>
	(
		[
			['target', value],
			['target_lower', lower],
			['target_upper', upper],
		] as const
	).flatMap(([field, end]) => (end ? [[field, end] as const] : []));

/** A share above its whole, an amount below nothing, or 0.95 where 95 is meant. */
export function* faultsOfUnit(
	submission: Submission,
	folder: ReleaseFolder,
	indicator: Indicator,
	row: Located<Target>,
): Generator<TargetFault> {
	const is = measured(submission, folder, indicator);
	if (!is || (is.kind !== 'proportion' && is.kind !== 'count' && is.kind !== 'rate')) return;
	const { id } = indicator;
	const period = row.record.period.text;
	for (const [field, end] of endsOf(row.record)) {
		if (isBelow(end.value, 0)) yield { row, field, said: targetFault.belowNothing(id, period, end.text) };
		else if (is.kind !== 'proportion') continue;
		else if (isBelow(is.per, end.value))
			yield { row, field, said: targetFault.aboveTheWhole(id, period, end.text, is.per) };
		else if (is.per === 100 && end.value > 0 && end.value < 1) {
			const result = newestValue(submission, folder, id);
			// A result of about a hundred times the target: the target was typed as a share of one.
			if (result !== undefined && result > 50 * end.value && result < 200 * end.value) {
				yield {
					row,
					field,
					said: targetFault.shareOfOne(id, period, end.text, String(Number((end.value * 100).toPrecision(12)))),
				};
			}
		}
	}
}

/**
 * Targets for parts of a year beside the target for the whole year: of a measure counted from the start of the year they
 * must end with it; of one counted period by period they must not build up to it (methods.md section 2).
 */
export function* faultsOfProfile(
	submission: Submission,
	folder: ReleaseFolder,
	indicator: Indicator,
	rows: readonly Located<Target>[],
): Generator<TargetFault> {
	const is = measured(submission, folder, indicator);
	const isAmount = is !== undefined && ADDED_UP.has(is.kind);
	const { basis, id } = indicator;
	if (basis !== 'year-to-date' && !(basis === 'in-period' && isAmount)) return;
	if (basis === 'year-to-date' && is?.kind === 'count') yield* fallsOf(id, rows, yearStartsIn(submission, indicator));
	for (const whole of rows) {
		const { value: annual, period: year } = whole.record;
		if (!annual || monthsIn(year) !== 12) continue;
		const parts = rows
			.filter(({ record }) => record.value && monthsIn(record.period) < 12 && covers(year, record.period))
			.sort((a, b) => comparePeriods(a.record.period, b.record.period));
		const last = parts.at(-1);
		if (!last || last.record.period.end !== year.end) continue;
		const profile = parts.map(({ record }) => record.value!.value);
		const fault = profileFault(profile, annual.value);
		if (basis === 'year-to-date' && fault === 'ends-elsewhere') {
			const said = targetFault.profileEndsElsewhere(id, year.text, last.record.value!.text, annual.text);
			yield { row: last, field: 'target', said };
		}
		if (basis === 'in-period' && fault === undefined && parts.length > 1 && isBuildingUp(profile)) {
			const said = targetFault.profileWithoutBasis(
				id,
				year.text,
				parts.map(({ record }) => record.value!.text),
			);
			yield { row: parts[0]!, field: 'target', said };
		}
	}
}

/** The month in which the measure's own year begins. */
const yearStartsIn = ({ council }: Submission, { calendar }: Indicator): number =>
	calendar === 'academic' ? 9 : calendar === 'calendar' ? 1 : council.yearStartsInMonth;

/** A running total of things that are counted never falls within its year. */
function* fallsOf(id: string, rows: readonly Located<Target>[], startsIn: number): Generator<TargetFault> {
	// Like is held against like: quarters of one year against each other, and halves against halves.
	const byYear = Map.groupBy(
		rows,
		({ record }) => `${startOfYear(record.period.end, startsIn)}/${monthsIn(record.period)}`,
	);
	for (const year of byYear.values()) {
		const set = year
			.filter(({ record }) => record.value)
			.sort((a, b) => comparePeriods(a.record.period, b.record.period));
		for (const [at, row] of set.entries()) {
			const [own, before] = [row.record.value!, set[at - 1]?.record.value];
			if (!before || !isBelow(own.value, before.value)) continue;
			const said = targetFault.profileFalls(id, row.record.period.text, own.text, before.text);
			yield { row, field: 'target', said };
		}
	}
}

const isBuildingUp = (profile: readonly number[]): boolean =>
	profile[0]! > 0 && profile.slice(1).every((value, at) => value > profile[at]!);
