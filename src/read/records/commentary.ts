/** content/commentary/RELEASE/INDICATOR.md: the settings above an officer's words on one figure. */

import type * as z from 'zod';
import type { Commentary } from '../../domain/release.ts';
import { plainText } from './cell.ts';
import { date, from, id, object, optional } from './object.ts';

export const COMMENTARY_KEYS = ['by', 'on'] as const;

/** Its release and indicator are its folder and its name; its body is below. */
export const CommentaryRecord: z.ZodType<Omit<Commentary, 'release' | 'indicator' | 'body'>> = object({
	by: from(plainText),
	on: date,
	action: optional(id),
});
