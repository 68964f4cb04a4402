/** What came of the mutants of one run, counted as Stryker counts. */
import { NOT_DRAWN } from './sample.ts';

export interface MutantResult {
	readonly status: string;
	readonly statusReason?: string;
	readonly mutatorName: string;
	readonly replacement?: string;
	readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

/** The part of Stryker's report (mutation-testing-report-schema) that is read. */
export interface StrykerReport {
	readonly files: Readonly<Record<string, { readonly mutants: readonly MutantResult[] }>>;
}

export interface Tally {
	/** All mutants of the folder. */
	readonly mutants: number;
	/** Those that were run, or that no test meets: killed + timedOut + survived + notCovered. */
	readonly tried: number;
	readonly killed: number;
	readonly timedOut: number;
	readonly survived: number;
	readonly notCovered: number;
	/** Mutants that Stryker could not judge: left out of `tried`, as it does. */
	readonly broken: number;
}

export function tallyOf({ files }: StrykerReport): Tally {
	const all = Object.values(files).flatMap(({ mutants }) => mutants);
	const drawn = all.filter(({ statusReason }) => statusReason !== NOT_DRAWN);
	const many = (...statuses: readonly string[]): number =>
		drawn.filter(({ status }) => statuses.includes(status)).length;
	const [killed, timedOut, survived, notCovered] = [
		many('Killed'),
		many('Timeout'),
		many('Survived'),
		many('NoCoverage'),
	];
	const tried = killed + timedOut + survived + notCovered;
	return { mutants: all.length, tried, killed, timedOut, survived, notCovered, broken: drawn.length - tried };
}

/** One line for each mutant that no test noticed. */
export function survivors({ files }: StrykerReport): string[] {
	return Object.entries(files).flatMap(([file, { mutants }]) =>
		mutants
			.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
			.map(({ status, mutatorName, replacement = '', location: { start } }) => {
				const met = status === 'Survived' ? '' : ' (no test meets it)';
				return `  ${file}:${start.line}:${start.column} ${mutatorName} → ${replacement.replace(/\s+/g, ' ').slice(0, 100)}${met}`;
			}),
	);
}
