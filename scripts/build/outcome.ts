// What became of a build.
import type { Refused } from '../../src/export/transparency/data-set.ts';
import type { LoadedSite } from '../../src/load.ts';

export interface Outcome {
	readonly loaded: LoadedSite;
	/** undefined where the data stop the build. */
	readonly built?: {
		readonly pages: number;
		readonly files: number;
		readonly bytes: number;
		readonly base: string;
		/** How many addresses and tables were added to the locks. */
		readonly locked: { readonly addresses: number; readonly tables: number } | undefined;
		/** What to do so that a later change of a corrected table is noticed. */
		readonly toKeep: string | undefined;
		/** Addresses where the site folder has a page of its own in place of ours. */
		readonly replaced: readonly string[];
	};
	/** Large tables that have mistakes, and so are not published. */
	readonly refused: readonly Refused[];
	/** Links that lead nowhere and addresses that were lost, in words: then nothing was put in place. */
	readonly faults: readonly string[];
}
