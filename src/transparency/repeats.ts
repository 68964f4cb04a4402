/** Rows that repeat an earlier one, found without keeping any row: each leaves 53 bits of itself. */

/**
 * Two unlike rows agree by chance once in nine thousand million million pairs: in a file of 240,000 rows the chance of one
 * false warning is about one in 300,000.
 */
export class Repeats {
	#keys = new Float64Array(1 << 12);
	#rows = new Int32Array(1 << 12);
	#used = 0;

	/** The row that said the same first; undefined for a new one. */
	firstOf(text: string, row: number): number | undefined {
		if (this.#used * 2 > this.#keys.length) this.#grow();
		return this.#put(fingerprint(text), row);
	}

	#put(key: number, row: number): number | undefined {
		const mask = this.#keys.length - 1;
		for (let at = (key >>> 0) & mask; ; at = (at + 1) & mask) {
			const found = this.#rows[at]!;
			if (found === 0) {
				this.#keys[at] = key;
				this.#rows[at] = row;
				this.#used++;
				return undefined;
			}
			if (this.#keys[at] === key) return found;
		}
	}

	#grow(): void {
		const [keys, rows] = [this.#keys, this.#rows];
		this.#keys = new Float64Array(keys.length * 2);
		this.#rows = new Int32Array(keys.length * 2);
		this.#used = 0;
		for (const [at, row] of rows.entries()) if (row !== 0) this.#put(keys[at]!, row);
	}
}

/** Two rounds of FNV-1a with different starts, as one number that a double holds exactly. */
function fingerprint(text: string): number {
	let low = 0x811c9dc5;
	let high = 0x1000193;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		low = Math.imul(low ^ code, 0x01000193);
		high = Math.imul(high ^ code, 0x85ebca6b);
		high ^= high >>> 13;
	}
	return ((high >>> 0) & 0x1fffff) * 4294967296 + (low >>> 0);
}
