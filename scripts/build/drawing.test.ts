import { describe, expect, it } from 'vitest';
import { sharedDrawing } from './drawing.ts';

/** A drawer whose pages are ready when the test says so. */
function drawer<Drawn>() {
	const begun: string[] = [];
	const ready = new Map<string, (drawn: Drawn) => void>();
	const draw = (page: string): Promise<Drawn> => {
		begun.push(page);
		return new Promise((resolve) => ready.set(page, resolve));
	};
	return { begun, draw, end: (page: string, drawn: Drawn) => ready.get(page)!(drawn) };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('pages drawn by two', () => {
	it('go to the second until so many wait for it, then to the first, which draws one at a time', async () => {
		const [first, second] = [drawer<string>(), drawer<string | undefined>()];
		const draw = sharedDrawing(first.draw, second.draw, 2);
		const drawn = ['a', 'b', 'c', 'd'].map(draw);
		await settled();
		expect([first.begun, second.begun]).toEqual([['c'], ['a', 'b']]);
		first.end('c', 'C');
		await settled();
		expect(first.begun).toEqual(['c', 'd']);
		second.end('a', 'A');
		await settled();
		const last = draw('e');
		expect(second.begun).toEqual(['a', 'b', 'e']);
		second.end('b', 'B');
		second.end('e', 'E');
		first.end('d', 'D');
		expect(await Promise.all([...drawn, last])).toEqual(['A', 'B', 'C', 'D', 'E']);
	});

	it('are drawn by the first where the second cannot', async () => {
		const draw = sharedDrawing(
			async (page: string) => `${page} here`,
			async () => undefined,
			1,
		);
		expect(await draw('a')).toBe('a here');
	});

	it('fail where the first fails, and the next one is drawn all the same', async () => {
		const draw = sharedDrawing(
			async (page: string) => (page === 'bad' ? Promise.reject(new Error('no such measure')) : page),
			async () => undefined,
			0,
		);
		const [bad, good] = [draw('bad'), draw('good')];
		await expect(bad).rejects.toThrow('no such measure');
		expect(await good).toBe('good');
	});

	it('fail where the other drawer ends', async () => {
		const draw = sharedDrawing(
			async (page: string) => page,
			async () => Promise.reject(new Error('ended')),
			1,
		);
		await expect(draw('a')).rejects.toThrow('ended');
		await expect(draw('b')).rejects.toThrow('ended');
	});
});
