/**
 * The sample, as a plugin of Stryker: its checkers see every mutant before any test runs, and this one sends back those
 * that are not drawn. Stryker has one word for what a checker sends back ("compile error") and leaves it out of the
 * score; the reason tells it from a real one.
 */
import { createHash } from 'node:crypto';
import { relative } from 'node:path';

interface Mutant {
	readonly id: string;
	readonly fileName: string;
	readonly mutatorName: string;
	readonly replacement: string;
	readonly location: Readonly<Record<'start' | 'end', { readonly line: number; readonly column: number }>>;
}

export interface SampleOptions {
	readonly sample: { readonly share: number; readonly seed: string };
}

export const NOT_DRAWN = 'not in the sample';

/** A number from 0 up to 1 that follows from the seed and from what is changed where: the same on every machine. */
export function lot(seed: string, file: string, { location, mutatorName, replacement }: Mutant): number {
	const { start, end } = location;
	const text = [seed, file, start.line, start.column, end.line, end.column, mutatorName, replacement].join('\n');
	return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

class Sample {
	static readonly inject = ['options'];
	readonly #sample: SampleOptions['sample'];

	constructor({ sample }: SampleOptions) {
		this.#sample = sample;
	}

	async init(): Promise<void> {}

	/** All at once: one by one would ask another process thousands of times. */
	async group(mutants: readonly Mutant[]): Promise<string[][]> {
		return [mutants.map(({ id }) => id)];
	}

	async check(mutants: readonly Mutant[]): Promise<Record<string, object>> {
		const { share, seed } = this.#sample;
		const isDrawn = (mutant: Mutant): boolean =>
			lot(seed, relative(process.cwd(), mutant.fileName).replaceAll('\\', '/'), mutant) < share;
		return Object.fromEntries(
			mutants.map((mutant) => [
				mutant.id,
				isDrawn(mutant) ? { status: 'passed' } : { status: 'compileError', reason: NOT_DRAWN },
			]),
		);
	}
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }];
