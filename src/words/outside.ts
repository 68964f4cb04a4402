/** What the command of the outside checks says. */

import { count } from './number.ts';

export const outside = {
	outcome: { passed: 'passed', failed: 'FAILED', 'not installed': 'not installed' },
	noSite: (dir: string): string =>
		`There is no built site in ${dir}. Build one (npm run build), or say where it is: --dist DIR.`,
	verdict: (passed: number, failed: number, missing: number): string =>
		`${count(passed, 'check')} passed, ${failed} failed, ${missing} could not be installed and ${missing === 1 ? 'says' : 'say'} nothing.`,
	noCommand: (name: string): string => `could not be installed: there is no ${name} on this machine.`,
	noPackage: (what: string, from: string): string => `could not be installed: ${from} did not give ${what}.`,
	files: (many: number, what: string): string => count(many, what, `${what}s`),
} as const;
