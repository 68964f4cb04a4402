// Two files that want one address.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './misuse.ts';

export class Clash extends Error {
	readonly #address: string;

	constructor(address: string) {
		super(`two files want the address ${address}`);
		this.#address = address;
	}

	/** In words, where the folder public/ of a site has one of the two; else it is our own fault. */
	in(dir: string): UsageError | this {
		const own = `public${this.#address}`;
		if (!existsSync(join(dir, own))) return this;
		return new UsageError(`${own} stands where the build itself writes a file. Take it away, or give it another name.`);
	}
}
