/** Every message and remedy of every check, in one place, so that another language is another folder. */

export { CODES, guidePage } from './codes.ts';
export type { CodeEntry } from './codes.ts';
export { SEVERITY } from './severity.ts';
export type { Code } from './severity.ts';
export { isFault, problem, releaseOf } from './fault.ts';
export type { Fault } from './fault.ts';
export * as coming from './coming.ts';
export * as dates from './date.ts';
export * as figures from './figure.ts';
export * as files from './file.ts';
export * as ids from './id.ts';
export * as keys from './key.ts';
export * as privacy from './privacy.ts';
export * as releases from './release.ts';
export * as seals from './seal.ts';
export * as tables from './table.ts';
export * as texts from './text.ts';
export * as payments from './transparency.ts';
export * as threads from './thread.ts';
export * as values from './value.ts';
export * as workbooks from './workbook.ts';
export * as verdicts from './verdict.ts';
export type { Readiness, Tally } from './verdict.ts';
