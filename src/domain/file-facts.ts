/** What is known of a downloadable file before any page links to it. */
export interface FileFacts {
	/** Root-relative address, without the base path. */
	readonly path: string;
	readonly bytes: number;
	/** Data rows, without the header; undefined for what is not a table. */
	readonly rows?: number;
	readonly sha256: string;
}
