/** Where a rule is explained: its part of the methods page, or the page where a council has methods of its own. */

import type { Publication } from '../publication/publication.ts';
import { address } from './address.ts';

/** The sections of the built-in methods that other pages lead to. */
export type MethodsPart = 'gap' | 'adding-up';

/** A council's own text has no such parts, so its beginning is where the link leads. */
export const methodsPart = ({ pages }: Publication, part: MethodsPart): string =>
	pages.some(({ id }) => id === 'methods') ? address.methods : `${address.methods}#${part}`;
