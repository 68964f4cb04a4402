/** The unit that a row gives, beside the one that its measure has: £ thousand beside pounds is a thousand times too small. */

import type { Unit } from '../../domain/unit.ts';
import { SKIP, question, why } from '../../words/import.ts';
import type { Answers, Where } from './answers.ts';
import type { Changes } from './changes.ts';
import { SAME_UNIT } from './units.ts';

/** Words that multiply, with their power of ten. */
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
	[/(?<=£ ?)k\b|\bthousands?\b|(?<![\d.,])['’]?0{3}s?\b/i, 3],
	[/(?<=£ ?)mn?\b|\bmillions?\b/i, 6],
	[/(?<=£ ?)bn\b|\bbillions?\b/i, 9],
];

/** £ thousand is £, and three zeros. A rate per thousand is no number of thousands. */
function parted(text: string): { readonly bare: string; readonly power: number } {
	const found = /\bper\b/i.test(text) ? undefined : MULTIPLIERS.find(([words]) => words.test(text));
	const rest = found ? text.replace(found[0], '').replace(/[()[\]]/g, ' ') : text;
	const bare = rest.replace(/\s+/g, ' ').trim().toLowerCase().replace(/^of /, '');
	return { bare: SAME_UNIT[bare] ?? bare, power: found?.[1] ?? 0 };
}

export interface GivenUnit {
	readonly column: string;
	/** As the row writes it. */
	readonly text: string;
	readonly at: Where;
}

export interface OfMeasure {
	readonly id: string;
	/** The unit of its figures in the site, or the words of the source where the measure is new. */
	readonly unit: Unit | string;
}

/**
 * The power of ten by which the figures of a row are multiplied, so that they are in the unit of their measure; undefined
 * while that is asked, and for a row that is left out.
 */
export function powerOf(given: GivenUnit, measure: OfMeasure, answers: Answers, changes: Changes): number | undefined {
	const { column, text, at } = given;
	if (text === '') return 0;
	const { unit } = measure;
	const [id, names] = typeof unit === 'string' ? [unit, [unit]] : [unit.id, [unit.id, unit.name, unit.symbol]];
	const own = names.filter(Boolean).map(parted);
	const its = parted(text);
	const tell = (kind: 'read' | 'converted' | 'dropped', because: string): void =>
		changes.add({ kind, at, column, found: text, written: kind === 'dropped' ? '' : id, why: because });
	if (own.some(({ bare, power }) => bare === its.bare && power === its.power)) {
		tell('read', why.sameUnit);
		return 0;
	}
	// The symbol of a unit may leave its thousands out, so its names come first.
	const power = its.power - own[0]!.power;
	const isMultiple = power !== 0 && own.some(({ bare }) => bare === its.bare);
	const answer = answers.to({
		...{ key: `unit-differs:${measure.id}:${text}`, wide: `unit-differs:${measure.id}` },
		text: question.unitDiffers(measure.id, text, typeof unit === 'string' ? unit : unit.name, power),
		...{ options: ['same', ...(power === 0 ? [] : ['multiply']), SKIP], at },
		suggested: isMultiple ? 'multiply' : undefined,
	});
	if (answer === undefined) return undefined;
	tell(answer === SKIP ? 'dropped' : 'converted', why.unitDiffers(answer));
	if (answer !== SKIP) return answer === 'multiply' ? power : 0;
	changes.add({ kind: 'dropped', at, column: '', found: text, written: '', why: why.unitDiffers(answer) });
	return undefined;
}
