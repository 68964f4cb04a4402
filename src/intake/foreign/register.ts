/** A row of the register for each measure of a foreign source. What it does not say is asked or said to be worked out. */

import { POLARITIES } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Cells } from '../../read/records/table.ts';
import { question, toBeWritten, why } from '../../words/import.ts';
import type { Answers } from './answers.ts';
import type { Changes } from './changes.ts';
import { rhythmOf } from './rhythm.ts';
import type { MeasureDraft } from './said.ts';

/** undefined while a question about it is open. */
export function registerRow(
	measure: MeasureDraft,
	unit: Unit,
	periods: readonly Period[],
	values: readonly string[],
	answers: Answers,
	changes: Changes,
): Cells | undefined {
	const { id, title, register: given, at } = measure;
	const added = (column: string, found: string, written: string, because: string): string => {
		changes.add({ kind: 'added', at, column: `${id} ${column}`, found, written, why: because });
		return written;
	};
	const polarity =
		given['polarity'] ??
		answers.to({
			...{ key: 'polarity', narrow: `polarity:${id}`, text: question.polarity(), options: POLARITIES },
			...{ suggested: 'neither', at },
		});
	const basis = /\brolling\b/i.test(`${title} ${measure.name}`)
		? answers.to({
				...{ key: `basis:${id}`, text: question.rolling(title), at },
				...{ options: ['rolling-12-months', 'in-period'], suggested: 'rolling-12-months' },
			})
		: 'as-periods';
	const kind = given['kind'] ?? kindOf(measure, unit, values, answers);
	const counts = given['small_number'] ?? smallNumberOf(measure, kind || unit.kind, values, answers);
	if (polarity === undefined || basis === undefined || kind === undefined || counts === undefined) return undefined;
	if (kind !== '' && given['kind'] === undefined) added('kind', unit.kind, kind, why.kind);
	if (counts !== '' && given['small_number'] === undefined) added('small_number', '', counts, why.smallCounts);
	if (given['polarity'] === undefined) added('polarity', '', polarity, why.polarity);
	const rhythm = rhythmOf(periods);
	const worked = { ...rhythm, ...(basis === 'as-periods' ? {} : { basis }) };
	added('frequency, calendar, basis', '', `${worked.frequency}, ${worked.calendar}, ${worked.basis}`, why.yearly);
	const { decimals, isCut } = decimalsOf(values);
	if (given['decimals'] === undefined) added('decimals', '', decimals, isCut ? why.precision : why.decimals);
	const definition = given['definition'] || added('definition', '', toBeWritten(title), why.noDefinition);
	return {
		...{ decimals, polarity, ...worked, ...(kind === '' ? {} : { kind }) },
		...{ ...(counts === '' ? {} : { small_number: counts }), ...given, id, title, unit: unit.id, definition },
	};
}

/** A share cannot be less than nothing or more than the whole; a change in per cent can. Blank for the unit's own kind. */
function kindOf(
	{ id, title, at }: MeasureDraft,
	unit: Unit,
	values: readonly string[],
	answers: Answers,
): string | undefined {
	// Less than one of something countable is no count: it is measured, and nobody is to be protected.
	if (unit.kind === 'count' && values.some((value) => Number(value) > 0 && Number(value) < 1)) return 'index';
	const whole = unit.per ?? 1;
	const odd =
		unit.kind === 'proportion' ? values.find((value) => Number(value) < 0 || Number(value) > whole) : undefined;
	if (odd === undefined) return '';
	const answer = answers.to({
		...{ key: `beyond-the-whole:${id}`, wide: 'beyond-the-whole', text: question.beyondTheWhole(title, odd), at },
		...{ options: ['ratio', 'share'], suggested: 'ratio' },
	});
	return answer === 'share' ? '' : answer;
}

/** What a new site withholds unless somebody says otherwise. */
const WITHHELD_BELOW = 5;

/** 1 where counts of a few may stand; blank for the council's own rule. */
function smallNumberOf(
	{ id, title, at }: MeasureDraft,
	kind: string | undefined,
	values: readonly string[],
	answers: Answers,
): string | undefined {
	const isSmall = (value: string): boolean => Number(value) > 0 && Number(value) < WITHHELD_BELOW;
	const small = kind === 'count' ? values.find(isSmall) : undefined;
	if (small === undefined) return '';
	// Nobody is half a person: tonnes and square kilometres point at nobody.
	const isOfThings = values.some((value) => !/^-?\d+(?:\.0*)?$/.test(value));
	const answer = answers.to({
		...{ key: `small-counts:${id}`, wide: 'small-counts', text: question.smallCounts(title, small), at },
		...{ options: ['keep', 'withhold'], suggested: isOfThings ? 'keep' : 'withhold' },
	});
	return answer === 'keep' ? '1' : answer === undefined ? undefined : '';
}

/** Whether a figure is withheld because it counts a few: what the register does not allow to stand is not imported. */
export const isWithheld = (row: Cells, unit: Unit, value: string): boolean =>
	(row['kind'] ?? unit.kind) === 'count' &&
	row['small_number'] !== '1' &&
	Number(value) > 0 &&
	Number(value) < WITHHELD_BELOW;

/** Up to three decimals are meant; more are the remains of a division, and a few leading digits say enough. */
function decimalsOf(values: readonly string[]): { decimals: string; isCut: boolean } {
	const most = Math.max(0, ...values.map((value) => value.split('.')[1]?.length ?? 0));
	if (most <= 3) return { decimals: String(most), isCut: false };
	const sizes = values.map((value) => Math.abs(Number(value))).filter((value) => value > 0);
	const typical = sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 1;
	return { decimals: typical >= 1 ? '1' : typical >= 0.1 ? '2' : typical >= 0.01 ? '3' : '4', isCut: true };
}
