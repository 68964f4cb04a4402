// Who draws which page, and when: each drawer takes one that is ready as soon as it has a hand free.
import { setImmediate } from 'node:timers/promises';

interface Drawer<Page, Drawn> {
	readonly draw: (page: Page) => Promise<Drawn | undefined>;
	readonly most: number; // pages that it may have at once, and never more than are left for the other
	inHand: number;
}

interface Asked<Page, Drawn> {
	readonly page: Page;
	readonly tell: (drawn: Promise<Drawn>) => void;
	readonly isForFirst: boolean;
}

export interface WhichPages<Page> {
	/** Whether all is known that a page tells. It never takes that back. */
	readonly isReady: (page: Page) => boolean;
	/** Whether the second drawer can draw it. */
	readonly isForBoth: (page: Page) => boolean;
}

/** Pages that wait to be drawn, in the order in which they were asked for. */
export class PagesToDraw<Page, Drawn> {
	readonly #first: Drawer<Page, Drawn>;
	#second: Drawer<Page, Drawn> | undefined;
	readonly #which: WhichPages<Page>;
	readonly #waiting: Asked<Page, Drawn>[] = [];

	/** @param first draws one after another: each is held in memory meanwhile */
	constructor(first: (page: Page) => Promise<Drawn>, which: WhichPages<Page>) {
		[this.#first, this.#which] = [{ draw: first, most: 1, inHand: 0 }, which];
	}

	/**
	 * The first draws what nobody else can, before the rest is shared to the end.
	 * @param draw helps; it gives undefined for a page that it could not draw: then the first one does
	 * @param most pages that it is given at once, so that it is never idle
	 */
	help(draw: (page: Page) => Promise<Drawn | undefined>, most: number): void {
		this.#second = { draw, most, inHand: 0 };
		this.#waiting.sort((a, b) => Number(b.isForFirst) - Number(a.isForFirst));
		this.share();
	}

	draw(page: Page): Promise<Drawn> {
		return new Promise((tell) => {
			this.#waiting.push({ page, tell, isForFirst: !this.#which.isForBoth(page) });
			this.share();
		});
	}

	/** Gives out what is ready; to be called when more may be. */
	share(): void {
		for (const drawer of [this.#second, this.#first]) if (drawer) this.#fill(drawer);
	}

	#fill(drawer: Drawer<Page, Drawn>): void {
		const isMine = ({ isForFirst }: Asked<Page, Drawn>): boolean => drawer === this.#first || !isForFirst;
		while (drawer.inHand < Math.min(drawer.most, this.#waiting.length)) {
			const at = this.#waiting.findIndex((one) => isMine(one) && this.#which.isReady(one.page));
			if (at < 0) return;
			void this.#let(drawer, this.#waiting.splice(at, 1)[0]!);
		}
	}

	async #let(drawer: Drawer<Page, Drawn>, { page, tell }: Asked<Page, Drawn>): Promise<void> {
		drawer.inHand++;
		await setImmediate(); // What the other thread says is heard between two pages.
		try {
			const drawn = await drawer.draw(page);
			if (drawn === undefined) this.#waiting.unshift({ page, tell, isForFirst: true });
			else tell(Promise.resolve(drawn));
		} catch (error) {
			tell(Promise.reject(error));
		}
		drawer.inHand--;
		this.share();
	}
}
