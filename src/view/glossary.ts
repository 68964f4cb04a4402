/** The glossary, with the council's own words for statuses. */

import type { Publication } from '../publication/publication.ts';
import type { Term } from '../words/pages/glossary.ts';
import { GLOSSARY, glossaryTerms } from '../words/pages/glossary.ts';
import { statusWord } from '../words/status.ts';
import type { SiteLink } from './frame.ts';

export interface GlossaryView {
	readonly title: string;
	readonly lead: string;
	readonly lettersTitle: string;
	readonly termsTitle: string;
	/** Letters that terms begin with, each leading to the first of them. */
	readonly letters: readonly SiteLink[];
	readonly terms: readonly Term[];
}

export function glossaryView({ council }: Publication): GlossaryView {
	const terms = glossaryTerms({
		met: statusWord('met', council),
		close: statusWord('close', council),
		missed: statusWord('missed', council),
	});
	const letters = new Map<string, string>();
	for (const { id, term } of terms) {
		const letter = term.slice(0, 1).toUpperCase();
		if (!letters.has(letter)) letters.set(letter, id);
	}
	return {
		title: GLOSSARY.title,
		lead: GLOSSARY.lead,
		lettersTitle: GLOSSARY.letters,
		termsTitle: GLOSSARY.terms,
		letters: [...letters].map(([title, id]) => ({ title, href: `#${id}` })),
		terms,
	};
}
