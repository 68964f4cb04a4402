// The data files that pages tell of, while they are still being written.
import type { FileFacts } from '../../src/domain/file-facts.ts';
import { catalogue } from '../../src/export/catalogue.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { address } from '../../src/view/address.ts';

/**
 * Files by address. Whoever asks for one that is still to come is refused: what a page says must not hang on which thread
 * was faster.
 */
export class FilesSoFar extends Map<string, FileFacts> {
	#expected: ReadonlySet<string> = new Set();
	/** Files that a page tells of, by its address: those of its measure. Any other page may tell of any file. */
	readonly #told = new Map<string, readonly string[]>();
	#isComplete = false;

	/**
	 * Names what will be written.
	 * @param others what is not in the catalogue: pictures, templates
	 */
	expect(publication: Publication, others: readonly string[]): void {
		const entries = catalogue(publication);
		this.#expected = new Set([...entries.map(({ path }) => path), ...others]);
		const ofMeasures = entries.flatMap(({ content, path }) =>
			'indicator' in content && content.indicator !== undefined ? [{ measure: content.indicator, path }] : [],
		);
		for (const [measure, files] of Map.groupBy(ofMeasures, (file) => file.measure)) {
			const paths = files.map(({ path }) => path);
			for (const page of [address.measure(measure), address.measureComparisons(measure)]) this.#told.set(page, paths);
		}
	}

	add(files: Iterable<FileFacts>): void {
		for (const facts of files) this.set(facts.path, facts);
	}

	/** From here on a file that is not there was not written. */
	complete(): void {
		this.#isComplete = true;
	}

	get isComplete(): boolean {
		return this.#isComplete;
	}

	/** Whether every file that a page tells of is written. */
	isKnownTo(page: string): boolean {
		return this.#isComplete || this.#told.get(page)?.every((path) => super.has(path)) === true;
	}

	/** Whether a page may tell of any file, so that it waits for the last. */
	isForAll(page: string): boolean {
		return !this.#told.has(page);
	}

	/** @throws Error where the file is still to come */
	override get(path: string): FileFacts | undefined {
		return this.has(path) ? super.get(path) : undefined;
	}

	/** @throws Error where the file is still to come */
	override has(path: string): boolean {
		const isWritten = super.has(path);
		if (!isWritten && !this.#isComplete && this.#expected.has(path)) throw new Error(`${path} is not written yet`);
		return isWritten;
	}

	/** @throws Error where files are still to come */
	override keys(): MapIterator<string> {
		if (!this.#isComplete) throw new Error('the files are not all written yet');
		return super.keys();
	}
}
