import { describe, expect, it } from 'vitest';
import { PagesToDraw } from './pages-to-draw.ts';

/** A drawer whose pages are finished when the test says so. */
function drawer() {
	const begun: string[] = [];
	const ready = new Map<string, () => void>();
	const draw = (page: string): Promise<void> => {
		begun.push(page);
		return new Promise((resolve) => ready.set(page, resolve));
	};
	return { begun, draw, end: (...pages: readonly string[]) => pages.forEach((page) => ready.get(page)!()) };
}
/** Until every page that may be begun is begun. */
async function settled(): Promise<void> {
	for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}
const always = (): boolean => true;
const letters = (from: string, to: string): string[] => {
	const all = 'abcdefghijklmnopqrstuvwxyz';
	return [...all.slice(all.indexOf(from), all.indexOf(to) + 1)];
};

describe('pages to draw', () => {
	it('go to a drawer one at a time, in their order', async () => {
		const first = drawer();
		const pages = new PagesToDraw(['a', 'b'], always);
		pages.by(first.draw, 1);
		await settled();
		expect(first.begun).toEqual(['a']);
		first.end('a');
		await settled();
		expect(first.begun).toEqual(['a', 'b']);
		first.end('b');
		await pages.drawn;
	});

	it('go to the second as well once it draws, so many at once', async () => {
		const [first, second] = [drawer(), drawer()];
		const pages = new PagesToDraw(letters('a', 't'), always);
		pages.by(first.draw, 1);
		await settled();
		pages.by(second.draw, 2);
		await settled();
		expect([first.begun, second.begun]).toEqual([['a'], ['b', 'c']]);
		second.end('c');
		await settled();
		expect(second.begun).toEqual(['b', 'c', 'd']);
		first.end('a');
		await settled();
		expect(first.begun).toEqual(['a', 'e']);
		for (const page of letters('e', 't')) {
			first.end(page);
			await settled();
		}
		second.end('b', 'd');
		await pages.drawn;
		expect(second.begun).toEqual(['b', 'c', 'd']);
	});

	it('wait until what they tell is known, and let others pass', async () => {
		const first = drawer();
		const known = new Set(['b']);
		const pages = new PagesToDraw(['a', 'b'], (page) => known.has(page));
		pages.by(first.draw, 1);
		await settled();
		expect(first.begun).toEqual(['b']);
		first.end('b');
		await settled();
		expect(first.begun).toEqual(['b']);
		known.add('a');
		pages.share();
		await settled();
		expect(first.begun).toEqual(['b', 'a']);
		first.end('a');
		await pages.drawn;
	});

	it('are shared to the end: the second has no more in hand than an eighth of what is left', async () => {
		const [first, second] = [drawer(), drawer()];
		const pages = new PagesToDraw(letters('a', 'q'), always);
		pages.by(first.draw, 1);
		pages.by(second.draw, 8);
		await settled();
		expect([first.begun, second.begun]).toEqual([['a'], ['b', 'c']]);
		for (const page of ['a', ...letters('d', 'o')]) {
			first.end(page);
			await settled();
		}
		expect([first.begun, second.begun]).toEqual([
			['a', ...letters('d', 'p')],
			['b', 'c'],
		]);
		second.end('b', 'c');
		await settled();
		expect(second.begun).toEqual(['b', 'c', 'q']);
		first.end('p');
		await settled();
		expect(await Promise.race([pages.drawn, 'not yet'])).toBe('not yet');
		second.end('q');
		await pages.drawn;
	});

	it('are drawn by two from both ends, until they meet', async () => {
		const [first, second] = [drawer(), drawer()];
		const pages = new PagesToDraw(['a', 'b', 'c', 'd'], (page) => page !== 'd');
		pages.by(first.draw, 1);
		pages.by(second.draw, 1, true);
		await settled();
		expect([first.begun, second.begun]).toEqual([['a'], ['c']]);
		second.end('c');
		await settled();
		expect([first.begun, second.begun]).toEqual([['a'], ['c', 'b']]);
		first.end('a');
		second.end('b');
		await settled();
		expect([first.begun, second.begun]).toEqual([['a'], ['c', 'b']]);
	});

	it('are drawn where there are none', async () => {
		await new PagesToDraw([], always).drawn;
	});

	it('are given out no more once that is stopped, and what was begun is drawn first', async () => {
		const first = drawer();
		const pages = new PagesToDraw(['a', 'b', 'c'], always);
		pages.by(first.draw, 1);
		await settled();
		const left = pages.stop();
		expect(await Promise.race([left, settled()])).toBeUndefined();
		first.end('a');
		expect(await left).toEqual(['b', 'c']);
		await settled();
		expect(first.begun).toEqual(['a']);
	});

	it('cannot be stopped as if nothing were wrong where one of them cannot be drawn', async () => {
		const pages = new PagesToDraw(['a', 'b'], always);
		pages.drawn.catch(() => {});
		pages.by(() => Promise.reject(new Error('no such measure')), 1);
		await expect(pages.stop()).rejects.toThrow('no such measure');
	});

	it('tell when some of them are drawn, whoever draws those', async () => {
		const [first, second] = [drawer(), drawer()];
		const pages = new PagesToDraw(letters('a', 'z'), always);
		const told: string[] = [];
		pages.whenDrawn([], () => told.push('none'));
		pages.whenDrawn(['a', 'z'], () => told.push('a and z'));
		expect(told).toEqual(['none']);
		pages.by(first.draw, 1);
		pages.by(second.draw, 1, true);
		await settled();
		second.end('z');
		await settled();
		expect(told).toEqual(['none']);
		first.end('a');
		await settled();
		expect(told).toEqual(['none', 'a and z']);
	});

	it('fail when one of them does, whoever draws it', async () => {
		const failing = (): Promise<void> => Promise.reject(new Error('no such measure'));
		for (const [first, second] of [
			[failing, drawer().draw],
			[drawer().draw, failing],
		] as const) {
			const pages = new PagesToDraw(['a', 'b', 'c'], always);
			pages.by(first, 1);
			pages.by(second, 2);
			await expect(pages.drawn).rejects.toThrow('no such measure');
		}
	});
});
