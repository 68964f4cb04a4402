/** What in a free text may tell who somebody is. Hints: a person decides. */

import { personalDataIn } from '../domain/personal-data.ts';
import type { PersonalHint } from '../words/problems/transparency.ts';

/** One random number of ten digits in eleven passes the check of an NHS number, so a word must go with it. */
const HEALTH = /\b(?:nhs|patient|client|service user|resident)\b/i;
/** MS is a company. */
const TITLED = /\b(?:Mr|MR|Mrs|MRS|Miss|MISS|Ms|Mx)\b\.? (?:[A-Z]\b\.? )?[A-Z][A-Za-z'-]+/;
const WORTH_A_LOOK = /\d{2}|@|\b(?:Mr|MR|Mrs|MRS|Miss|MISS|Ms|Mx)\b/;

/** Texts that repeat are looked at once. */
const MOST_REMEMBERED = 20_000;

export class Hints {
	readonly #known = new Map<string, PersonalHint | undefined>();

	/** @param isName whether it names who was paid: a sole trader's name is public */
	in(text: string, isName: boolean): PersonalHint | undefined {
		if (!WORTH_A_LOOK.test(text)) return undefined;
		const key = isName ? `n${text}` : text;
		if (this.#known.has(key)) return this.#known.get(key);
		if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
		const found = hintIn(text, isName);
		this.#known.set(key, found);
		return found;
	}
}

function hintIn(text: string, isName: boolean): PersonalHint | undefined {
	for (const { kind } of personalDataIn(text)) {
		if (kind === 'national-insurance' || kind === 'email') return kind;
		if (kind === 'nhs' && HEALTH.test(text)) return kind;
	}
	return !isName && TITLED.test(text) ? 'name' : undefined;
}
