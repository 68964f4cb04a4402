/** The example of every message, by its code. */

import type { Code } from '../problems/severity.ts';
import type { Example } from './example.ts';
import { FILE_EXAMPLES } from './files.ts';
import { HISTORY_EXAMPLES } from './history.ts';
import { PAYMENT_EXAMPLES } from './payments.ts';
import { VALUE_EXAMPLES } from './values.ts';

/** Messages about what a tiny council of texts cannot show (a link of the file system, a seal) have none. */
export const EXAMPLES: Readonly<Partial<Record<Code, Example>>> = {
	...FILE_EXAMPLES,
	...VALUE_EXAMPLES,
	...HISTORY_EXAMPLES,
	...PAYMENT_EXAMPLES,
};
