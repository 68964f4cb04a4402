// Who draws which page, and when: each drawer takes one that is ready as soon as it has a hand free.
import { setImmediate } from 'node:timers/promises';

interface Drawer<Page> {
	readonly draw: (page: Page) => Promise<unknown>;
	/** Pages that it may have at once, and never more than a part of what is left: nobody draws on while all others are idle. */
	readonly most: number;
	readonly isFromEnd: boolean;
	inHand: number;
}

/** What is left is this many times what one drawer may have at once. */
const SHARE = 8;

/** Pages that wait to be drawn, each by whoever has time first. */
export class PagesToDraw<Page> {
	readonly #isReady: (page: Page) => boolean;
	readonly #drawers: Drawer<Page>[] = [];
	readonly #waiting: Page[];
	readonly #begun = new Set<Promise<void>>();
	readonly #drawn = Promise.withResolvers<void>();
	/** Pages that somebody waits for, and how they are told. */
	readonly #awaited: { readonly left: Set<Page>; readonly tell: () => void }[] = [];

	/** @param isReady whether all is known that a page tells. It never takes that back. */
	constructor(pages: readonly Page[], isReady: (page: Page) => boolean) {
		[this.#waiting, this.#isReady] = [[...pages], isReady];
		this.whenDrawn(pages, this.#drawn.resolve);
	}

	/** Fulfilled when every page is drawn; rejected when one cannot be. */
	get drawn(): Promise<void> {
		return this.#drawn.promise;
	}

	/** Tells when these of the pages are drawn; to be asked before any is. */
	whenDrawn(pages: readonly Page[], tell: () => void): void {
		if (pages.length === 0) tell();
		else this.#awaited.push({ left: new Set(pages), tell });
	}

	/**
	 * From here on somebody draws: pages in their order, or from the end, so that two meet last of all. Who came last is
	 * asked first.
	 * @param most pages that are given at once: one that is far away is not idle then until the next is given
	 */
	by(draw: (page: Page) => Promise<unknown>, most: number, isFromEnd = false): void {
		this.#drawers.unshift({ draw, most, isFromEnd, inHand: 0 });
		this.share();
	}

	/** Gives out nothing more, and tells what was not begun when all that was is drawn; rejected when one cannot be. */
	async stop(): Promise<Page[]> {
		const left = this.#waiting.splice(0);
		await Promise.all(this.#begun);
		return left;
	}

	/** Gives out what is ready; to be called when more may be. */
	share(): void {
		for (const drawer of this.#drawers) {
			while (drawer.inHand < Math.min(drawer.most, Math.ceil(this.#waiting.length / SHARE))) {
				const at = this.#waiting[drawer.isFromEnd ? 'findLastIndex' : 'findIndex'](this.#isReady);
				if (at < 0) break;
				const begun = this.#let(drawer, this.#waiting.splice(at, 1)[0]!);
				this.#begun.add(begun);
				begun.then(() => this.#begun.delete(begun), this.#drawn.reject);
			}
		}
	}

	async #let(drawer: Drawer<Page>, page: Page): Promise<void> {
		drawer.inHand++;
		await setImmediate(); // What the other thread says is heard between two pages.
		await drawer.draw(page);
		drawer.inHand--;
		for (const { left, tell } of this.#awaited) if (left.delete(page) && left.size === 0) tell();
		this.share();
	}
}
