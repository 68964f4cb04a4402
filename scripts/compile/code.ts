// The code of the pages of a build: what is kept, or else what Astro makes of the sources now.
import { resolve } from 'node:path';
import { ROOT } from '../build/root.ts';
import { Compiler } from './compiler.ts';
import { compiledIn, find, keep } from './kept.ts';
import type { Compiled } from './kept.ts';
import { nameOf } from './made-of.ts';

/** The texts of a site folder that are code: they are compiled with the pages. */
interface OfSite {
	/** The site folder. */
	readonly dir: string;
	/** Files in it, by what each is about. */
	readonly texts: ReadonlyMap<string, string>;
}

const OURS = {
	root: ROOT,
	compiler: (base: string): Pick<Compiler, 'folder' | 'compiled' | 'end'> => new Compiler(base),
};

export class PagesCode {
	readonly #by: typeof OURS;
	readonly #mayBeCoded: boolean;
	#base: string | undefined;
	#name: string | undefined;
	#kept: Compiled | undefined;
	#compiler: ReturnType<typeof OURS.compiler> | undefined;

	/**
	 * @param base path that the site is served under, if that is known: all else can be known later
	 * @param mayBeCoded whether the site may have texts that are code: then what is kept is most likely of no use
	 * @param by the copy of the project, and what compiles it
	 */
	constructor(base: string | undefined, mayBeCoded = false, by = OURS) {
		[this.#by, this.#mayBeCoded] = [by, mayBeCoded];
		if (base !== undefined) this.#begin(base);
	}

	#begin(base: string): void {
		[this.#base, this.#name] = [base, nameOf(base, this.#by.root)];
		this.#kept = this.#mayBeCoded || this.#name === undefined ? undefined : find(this.#name, this.#by.root);
		if (!this.#kept) this.#compiler = this.#by.compiler(base);
	}

	/** What is kept of it: all, but for texts that are code. */
	get kept(): Compiled | undefined {
		return this.#kept;
	}

	/**
	 * With texts that are code, it is compiled each time: nobody knows what else those read.
	 * @throws TextFault where a text cannot be compiled
	 */
	async for(base: string, { dir, texts }: OfSite): Promise<Compiled> {
		if (this.#base === undefined) this.#begin(base);
		else if (this.#base !== base) throw new Error(`begun for the path ${this.#base}/, but read ${base}/`);
		if (this.#kept && texts.size === 0) return this.#kept;
		this.#compiler ??= this.#by.compiler(base);
		const { folder } = this.#compiler;
		await this.#compiler.compiled(new Map(Array.from(texts, ([name, file]) => [name, resolve(dir, file)])), dir);
		// Where a source was changed meanwhile, nobody knows which of the two was compiled: the next build compiles again.
		const name = texts.size === 0 && nameOf(base, this.#by.root) === this.#name ? this.#name : undefined;
		return name === undefined ? compiledIn(folder) : keep(folder, name, this.#by.root);
	}

	/** Ends what is still being compiled. */
	readonly end = async (): Promise<void> => this.#compiler?.end();
}
