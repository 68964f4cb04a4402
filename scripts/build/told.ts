// What the thread of the pages has been told so far.
import type { TablesShown } from '../../src/domain/data-set.ts';
import { FilesSoFar } from './files-so-far.ts';
import type { FromLarge, Known, PlaceToDraw, ToPages } from './task.ts';

export class Told {
	readonly files = new FilesSoFar();
	readonly #known = Promise.withResolvers<{ readonly known: Known; readonly others: readonly string[] }>();
	readonly #place = Promise.withResolvers<PlaceToDraw>();
	readonly #shown = Promise.withResolvers<TablesShown>();
	readonly #large = Promise.withResolvers<FromLarge>();

	hear(told: ToPages): void {
		if ('known' in told) this.#known.resolve(told);
		else if ('place' in told) this.#place.resolve(told.place);
		else if ('shown' in told) this.#shown.resolve(told.shown);
		else if ('large' in told) this.#large.resolve(told.large);
		else if ('written' in told) this.files.add(told.written);
		else if ('isWritten' in told) this.files.complete();
	}

	/** What pages say besides the publication, and where they go. */
	get site(): Promise<readonly [{ readonly known: Known; readonly others: readonly string[] }, PlaceToDraw]> {
		return Promise.all([this.#known.promise, this.#place.promise]);
	}

	/** What is sure of the large tables before all is told of them; undefined where that comes first. */
	get shown(): Promise<TablesShown | undefined> {
		return Promise.race([this.#shown.promise, this.large.then(() => undefined)]);
	}

	get large(): Promise<FromLarge> {
		return this.#large.promise;
	}
}
