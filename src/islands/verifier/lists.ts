/** What a file is looked up in, and what is found. */

export interface SignedRelease {
	readonly id: string;
	readonly title: string;
	readonly sealed: boolean;
	readonly digest?: string;
	readonly previous_digest?: string;
	readonly stages: readonly {
		readonly stage: string;
		readonly role: string;
		readonly on: string;
		readonly on_behalf_of?: string;
	}[];
	readonly files?: Readonly<Record<string, string>>;
}

export interface Lists {
	readonly releases: readonly SignedRelease[];
	/** Every file that the site publishes, from index.json. */
	readonly files: readonly { readonly title: string; readonly url: string; readonly sha256?: string }[];
	/** audit.csv: every figure as it is published. */
	readonly figures: string;
}

/** Payments and other large tables, which are part of no report. */
export const isOfTables = (url: string): boolean => /\/data\/(transparency|latest\/spending)\//.test(url);

export interface Answer {
	readonly isGood: boolean;
	readonly lines: readonly string[];
}

export type Hash = (bytes: Uint8Array) => Promise<string>;

/** A signed file by its address; undefined where it cannot be had. */
export type Open = (address: string) => Promise<string | undefined>;
