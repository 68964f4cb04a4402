// What a build and the process that compiles say to each other.

/** What to compile. */
export interface ToCompile {
	/** Path that the site is served under. */
	readonly base: string;
	/** A folder of its own. */
	readonly into: string;
}

/** The texts of the site folder that are code: absolute paths, by what each is about. */
export type CodedTexts = readonly (readonly [string, string])[];

/** What the process is told: what to compile as soon as it begins, the texts when the data are read. */
export type Told = { readonly compile: ToCompile } | { readonly texts: CodedTexts; readonly dir: string };

/** What it says in the end. */
export type Said =
	| { readonly isCompiled: true }
	/** A text of the site folder cannot be compiled, in words. */
	| { readonly refused: string }
	| { readonly failed: string };
