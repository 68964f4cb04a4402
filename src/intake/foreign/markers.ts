/** What is special about a figure, in other publishers' words and codes, as markers of ours. */

import { MARKERS } from '../../domain/observation.ts';
import type { Marker } from '../../domain/observation.ts';
import { question } from '../../words/import.ts';
import type { Answers, Where } from './answers.ts';

/** note: no marker of ours says it, so it is kept as words. none: an ordinary figure. */
export type Meaning = Marker | 'note' | 'none';

const MEANINGS: readonly Meaning[] = [...MARKERS, 'none', 'note'];

/** SDMX CL_OBS_STATUS (standards.md 5.6). */
const OF_CODE: Readonly<Record<string, Meaning>> = {
	...{ A: 'none', B: 'b', D: 'note', E: 'e', F: 'f', G: 'note', H: 'x', I: 'note', J: 'note', K: 'note' },
	...{ L: 'x', M: 'z', N: 'note', O: 'x', P: 'p', Q: 'c', S: 'note', U: 'u', V: 'note', W: 'note' },
};

/** The names of that code list, and what else stands for them, in small letters. */
const OF_NAME: Readonly<Record<string, Meaning>> = {
	...{ normal: 'none', 'normal value': 'none', 'time series break': 'b', break: 'b', 'definition differs': 'note' },
	...{ estimate: 'e', estimated: 'e', 'estimated value': 'e', est: 'e', 'forecast value': 'f', forecast: 'f' },
	...{ 'experimental value': 'note', 'imputed value': 'note', 'low reliability': 'u', 'unvalidated value': 'note' },
	...{ 'missing value': 'x', 'missing value; suppressed': 'c', 'missing data; suppressed': 'c', suppressed: 'c' },
	...{ 'missing value; data exist but were not collected': 'x', 'missing value; data cannot exist': 'z' },
	...{ provisional: 'p', 'provisional value': 'p', confidential: 'c', 'not applicable': 'z', 'not available': 'x' },
	...{ 'n/a': 'x', na: 'x', '..': 'x', ':': 'x' },
};

/** The markers that a text stands for; undefined while a question about it is open. */
export function meaningOf(
	text: string,
	known: Readonly<Record<string, string>>,
	codes: ReadonlyMap<string, string>,
	answers: Answers,
	at: Where,
): readonly Meaning[] | undefined {
	const bare = text.trim();
	if (bare === '') return [];
	const told = known[bare];
	if (told !== undefined && isMeaning(told)) return [told];
	const named = OF_CODE[codes.get(bare) ?? ''] ?? OF_NAME[bare.toLowerCase()];
	if (named !== undefined) return [named];
	const parts = bare.split(';').map((part) => part.trim().replace(/^\[(.*)\]$/, '$1'));
	if (parts.every((part) => (MARKERS as readonly string[]).includes(part))) return parts as Marker[];
	const answer = answers.to({
		...{ key: `marker:${bare}`, text: question.marker(bare), options: MEANINGS, at },
		suggested: bare.toLowerCase() === 'undefined' ? 'none' : 'note',
	});
	return answer === undefined ? undefined : [answer as Meaning];
}

const isMeaning = (text: string): text is Meaning => (MEANINGS as readonly string[]).includes(text);
