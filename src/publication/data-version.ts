/** Which version the published tables are. */

import type { Publication } from './publication.ts';

/** Three numbers (SemVer): every release adds data, and so raises the second. */
export const dataVersion = ({ releases }: Publication): string => `1.${releases.length}.0`;
