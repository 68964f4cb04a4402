/** A dictionary: each different text has a small whole number, in the order in which they were first met. */
export class Names {
	readonly list: string[] = [];
	readonly #codes = new Map<string, number>();

	/** The number of a text, new or known. */
	codeOf(text: string): number {
		let code = this.#codes.get(text);
		if (code === undefined) {
			code = this.list.length;
			this.#codes.set(text, code);
			this.list.push(text);
		}
		return code;
	}

	/** The number of a text; undefined where it was never met. */
	known(text: string): number | undefined {
		return this.#codes.get(text);
	}
}
