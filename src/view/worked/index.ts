/** Every rule of the methods page with the council's own figures. */

import type { Publication } from '../../publication/publication.ts';
import { WORKED } from '../../words/worked.ts';
import { chanceExamples } from './chance.ts';
import type { Example } from './example.ts';
import { groupExamples } from './groups.ts';
import { judgingExamples } from './judging.ts';

export interface WorkedView {
	readonly id: string;
	readonly title: string;
	readonly lead: string;
	readonly examples: readonly Example[];
}

/** The worked examples, in the order in which a result is judged, tested, compared and put together. */
export function workedView(publication: Publication): WorkedView {
	return {
		id: 'examples',
		title: WORKED.title,
		lead: WORKED.lead,
		examples: [...judgingExamples(publication), ...chanceExamples(publication), ...groupExamples(publication)],
	};
}
