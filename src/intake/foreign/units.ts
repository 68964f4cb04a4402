/** Units by the words of other publishers. */

import { slug } from '../../domain/ids.ts';
import type { Unit, UnitKind } from '../../domain/unit.ts';
import { UNIT_KINDS } from '../../read/records/indicators.ts';
import { question } from '../../words/import.ts';
import type { Answers, Where } from './answers.ts';

/** Ids of our units by the words of others, in small letters. */
export const SAME_UNIT: Readonly<Record<string, string>> = {
	...{ '%': 'percent', percent: 'percent', 'per cent': 'percent', percentage: 'percent', 'percentage (%)': 'percent' },
	...{ number: 'number', count: 'number', 'no.': 'number', tonnes: 'tonnes', kilograms: 'kilograms', kg: 'kilograms' },
	...{ '£': 'pounds', gbp: 'pounds', 'gbp (£)': 'pounds', pounds: 'pounds', days: 'days', weeks: 'weeks' },
	...{ hours: 'hours', minutes: 'minutes', years: 'years', score: 'score', 'working days': 'working-days' },
};

/** Per 100,000 live births: a rate whose whole is not just people. */
const RATE = /^(?:rate )?per ([\d,]+)\b ?(.*)$/i;

/** The unit of a text; undefined while a question about it is open. */
export function unitOf(text: string, units: ReadonlyMap<string, Unit>, answers: Answers, at: Where): Unit | undefined {
	const bare = text.trim();
	const same =
		units.get(SAME_UNIT[bare.toLowerCase()] ?? bare) ?? [...units.values()].find(({ name }) => name === bare);
	if (same) return same;
	const [, per, of] = RATE.exec(bare) ?? [];
	if (per !== undefined) {
		const whole = Number(per.replaceAll(',', ''));
		const name = `per ${per}${of ? ` ${of}` : ''}`;
		return { id: idOf(name), name, symbol: name, before: false, kind: 'rate', per: whole };
	}
	const answer = answers.to({
		...{ key: `unit:${bare}`, text: question.unit(bare), options: UNIT_KINDS, suggested: suggestionFor(bare), at },
		accepts: (id) => units.has(id),
	});
	if (answer === undefined) return undefined;
	const known = units.get(answer);
	return known ?? { id: idOf(bare), name: bare, symbol: bare, before: false, kind: answer as UnitKind };
}

/** What has a name of its own adds up; of everything else we say only that it does not. */
function suggestionFor(text: string): UnitKind {
	if (/£|\b(?:gbp|pounds?|usd|dollars?)\b/i.test(text) && !/\bper\b/i.test(text)) return 'money';
	if (/\bper\b|ratio/i.test(text)) return 'ratio';
	if (/^(?:number|count|cases|homes|households|people|persons)\b/i.test(text)) return 'count';
	return 'index';
}

function idOf(name: string): string {
	const id = slug(name).slice(0, 60).replace(/-+$/, '');
	return /^[a-z]/.test(id) ? id : `unit-${id}`;
}
