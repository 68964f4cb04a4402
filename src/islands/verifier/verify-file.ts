/** <verify-file>: tells of a file that somebody chooses or drops whether it is what was signed. Nothing is sent. */

import { found, VERIFY } from '../../words/audit.ts';
import { answer } from './answer.ts';
import type { Lists, SignedRelease } from './lists.ts';

const sha256 = async (bytes: Uint8Array): Promise<string> => {
	const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

class VerifyFile extends HTMLElement {
	readonly #output = this.querySelector('output')!;
	#lists: Promise<Lists> | undefined;

	connectedCallback(): void {
		const input = this.querySelector('input')!;
		input.addEventListener('change', () => void this.#check(input.files?.[0]));
		this.addEventListener('dragover', (event) => event.preventDefault());
		this.addEventListener('drop', (event) => {
			event.preventDefault();
			void this.#check(event.dataTransfer?.files[0]);
		});
	}

	async #check(file: File | undefined): Promise<void> {
		if (!file) return;
		this.#say(undefined, [`${VERIFY.checking} ${file.name} …`]);
		try {
			this.#lists ??= this.#load();
			const { isGood, lines } = await answer(
				new Uint8Array(await file.arrayBuffer()),
				await this.#lists,
				sha256,
				(address) => this.#open(address),
			);
			this.#say(isGood, lines);
		} catch {
			this.#lists = undefined;
			this.#say(false, [found.failed]);
		}
	}

	async #load(): Promise<Lists> {
		const { signatures, catalogue, figures } = this.dataset;
		const [signed, index, table] = await Promise.all([fetch(signatures!), fetch(catalogue!), fetch(figures!)]);
		if (!signed.ok || !index.ok || !table.ok) throw new Error('not found');
		return {
			...((await signed.json()) as { releases: readonly SignedRelease[] }),
			...((await index.json()) as Pick<Lists, 'files'>),
			figures: await table.text(),
		};
	}

	/** A signed file of this site; undefined where it is not there. */
	async #open(address: string): Promise<string | undefined> {
		const file = await fetch(`${this.dataset['base']!.replace(/\/$/, '')}${address}`);
		return file.ok ? file.text() : undefined;
	}

	#say(isGood: boolean | undefined, lines: readonly string[]): void {
		this.#output.className = isGood === undefined ? '' : 'notice';
		this.#output.replaceChildren(
			...lines.map((line, at) => {
				const paragraph = document.createElement('p');
				const text = at === 0 && isGood !== undefined ? document.createElement('strong') : paragraph;
				text.textContent = line;
				if (text !== paragraph) paragraph.append(text);
				return paragraph;
			}),
		);
	}
}

customElements.define('verify-file', VerifyFile);
