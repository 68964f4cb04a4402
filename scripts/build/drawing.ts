// Who draws which page: this thread one at a time, the second as many as keep it busy.

export type Draw<Page, Drawn> = (page: Page) => Promise<Drawn>;

/**
 * A function that shares pages out: to the second drawer while fewer than `most` wait for it, else to the first, which
 * never begins one before the last is done: each holds its page in memory meanwhile.
 * @param second gives undefined for a page that it could not draw; then the first does
 */
export function sharedDrawing<Page, Drawn>(
	first: Draw<Page, Drawn>,
	second: Draw<Page, Drawn | undefined>,
	most: number,
): Draw<Page, Drawn> {
	let waiting = 0;
	let before: Promise<unknown> = Promise.resolve();
	const here: Draw<Page, Drawn> = (page) => {
		const drawn = before.then(() => first(page));
		before = drawn.catch(() => {});
		return drawn;
	};
	return async (page) => {
		if (waiting >= most) return here(page);
		waiting++;
		const drawn = await second(page).finally(() => waiting--);
		return drawn ?? here(page);
	};
}
