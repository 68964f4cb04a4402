// What the person at the keyboard can put right.
import { relative } from 'node:path';

/** What was asked for cannot be done, and the message says what to write instead. */
export class UsageError extends Error {}

export const shown = (path: string): string => relative(process.cwd(), path) || '.';
