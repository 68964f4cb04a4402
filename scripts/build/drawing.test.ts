import { describe, expect, it } from 'vitest';
import { PagesToDraw } from './drawing.ts';

/** A drawer whose pages are finished when the test says so. */
function drawer<Drawn>() {
	const begun: string[] = [];
	const ready = new Map<string, (drawn: Drawn) => void>();
	const draw = (page: string): Promise<Drawn> => {
		begun.push(page);
		return new Promise((resolve) => ready.set(page, resolve));
	};
	return { begun, draw, end: (page: string, drawn: Drawn) => ready.get(page)!(drawn) };
}
/** Until every page that may be begun is begun. */
async function settled(): Promise<void> {
	for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}
const all = { isReady: () => true, isForBoth: () => true };

describe('pages to draw', () => {
	it('go to the first drawer one at a time, in the order in which they were asked for', async () => {
		const first = drawer<string>();
		const pages = new PagesToDraw(first.draw, all);
		const drawn = ['a', 'b'].map((page) => pages.draw(page));
		await settled();
		expect(first.begun).toEqual(['a']);
		first.end('a', 'A');
		await settled();
		expect(first.begun).toEqual(['a', 'b']);
		first.end('b', 'B');
		expect(await Promise.all(drawn)).toEqual(['A', 'B']);
	});

	it('go to the second as well once it helps, so many at once', async () => {
		const [first, second] = [drawer<string>(), drawer<string | undefined>()];
		const pages = new PagesToDraw(first.draw, all);
		const drawn = ['a', 'b', 'c', 'd', 'e'].map((page) => pages.draw(page));
		await settled();
		pages.help(second.draw, 2);
		await settled();
		expect([first.begun, second.begun]).toEqual([['a'], ['b', 'c']]);
		second.end('c', 'C');
		await settled();
		expect(second.begun).toEqual(['b', 'c', 'd']);
		first.end('a', 'A');
		await settled();
		expect(first.begun).toEqual(['a', 'e']);
		first.end('e', 'E');
		second.end('b', 'B');
		second.end('d', 'D');
		expect(await Promise.all(drawn)).toEqual(['A', 'B', 'C', 'D', 'E']);
	});

	it('wait until what they tell is known, and let others pass', async () => {
		const first = drawer<string>();
		const known = new Set(['b']);
		const pages = new PagesToDraw(first.draw, { ...all, isReady: (page) => known.has(page) });
		const drawn = ['a', 'b'].map((page) => pages.draw(page));
		await settled();
		expect(first.begun).toEqual(['b']);
		first.end('b', 'B');
		await settled();
		expect(first.begun).toEqual(['b']);
		known.add('a');
		pages.share();
		await settled();
		first.end('a', 'A');
		expect(await Promise.all(drawn)).toEqual(['A', 'B']);
	});

	it('stay with the first where the second must not draw them', async () => {
		const [first, second] = [drawer<string>(), drawer<string | undefined>()];
		const pages = new PagesToDraw(first.draw, { ...all, isForBoth: (page) => page !== '404' });
		pages.help(second.draw, 8);
		const drawn = ['404', 'a'].map((page) => pages.draw(page));
		await settled();
		expect([first.begun, second.begun]).toEqual([['404'], ['a']]);
		first.end('404', 'none');
		second.end('a', 'A');
		expect(await Promise.all(drawn)).toEqual(['none', 'A']);
	});

	it('that the second must not draw come first where it helps', async () => {
		const [first, second] = [drawer<string>(), drawer<string | undefined>()];
		const pages = new PagesToDraw(first.draw, { ...all, isForBoth: (page) => page !== '404' });
		const drawn = ['a', 'b', 'c', '404'].map((page) => pages.draw(page));
		await settled();
		pages.help(second.draw, 1);
		first.end('a', 'A');
		await settled();
		expect([first.begun, second.begun]).toEqual([['a', '404'], ['b']]);
		first.end('404', 'none');
		await settled();
		first.end('c', 'C');
		second.end('b', 'B');
		expect(await Promise.all(drawn)).toEqual(['A', 'B', 'C', 'none']);
	});

	it('are shared to the end: the second has no more in hand than are left', async () => {
		const [first, second] = [drawer<string>(), drawer<string | undefined>()];
		const pages = new PagesToDraw(first.draw, all);
		const drawn = ['a', 'b', 'c', 'd', 'e'].map((page) => pages.draw(page));
		await settled();
		pages.help(second.draw, 8);
		await settled();
		expect([first.begun, second.begun]).toEqual([['a'], ['b', 'c']]);
		for (const page of ['a', 'd', 'e']) {
			first.end(page, page);
			await settled();
		}
		expect([first.begun, second.begun]).toEqual([
			['a', 'd', 'e'],
			['b', 'c'],
		]);
		for (const page of ['b', 'c']) second.end(page, page);
		expect(await Promise.all(drawn)).toEqual(['a', 'b', 'c', 'd', 'e']);
	});

	it('are drawn by the first where the second could not', async () => {
		const first = drawer<string>();
		const pages = new PagesToDraw(first.draw, all);
		pages.help(async () => undefined, 1);
		const drawn = [pages.draw('a'), pages.draw('b')];
		await settled();
		expect(first.begun).toEqual(['b']);
		first.end('b', 'B');
		await settled();
		expect(first.begun).toEqual(['b', 'a']);
		first.end('a', 'A here');
		expect(await Promise.all(drawn)).toEqual(['A here', 'B']);
	});

	it('fail where their drawer fails, and the next one is drawn all the same', async () => {
		const pages = new PagesToDraw(
			async (page: string) => (page === 'bad' ? Promise.reject(new Error('no such measure')) : page),
			all,
		);
		const [bad, good] = [pages.draw('bad'), pages.draw('good')];
		await expect(bad).rejects.toThrow('no such measure');
		expect(await good).toBe('good');
	});

	it('fail where the other drawer ends', async () => {
		const pages = new PagesToDraw(drawer<string>().draw, { ...all });
		const drawn = [pages.draw('a'), pages.draw('b')];
		await settled();
		pages.help(async () => Promise.reject(new Error('ended')), 1);
		await expect(drawn[1]).rejects.toThrow('ended');
	});
});
