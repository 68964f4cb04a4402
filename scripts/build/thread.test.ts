import { describe, expect, it } from 'vitest';
import { Thread } from './thread.ts';

type Told = 'answer' | 'leave' | 'throw';
type Said = { readonly answer: string } | { readonly more: string };

/** A thread that does as it is told. */
const CODE = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', (told) => {
	if (told === 'leave') process.exit(0);
	if (told === 'throw') throw new Error('no such page');
	parentPort.postMessage({ more: 'first' });
	parentPort.postMessage({ answer: 'yes' });
});`;
const begun = (hear: (said: Said) => void = () => {}): Thread<Told, Said> =>
	new Thread(new URL(`data:text/javascript,${encodeURIComponent(CODE)}`), hear);

describe('a thread of a build', () => {
	it('is heard, whatever it says, and answers', async () => {
		const heard: Said[] = [];
		const thread = begun((said) => void heard.push(said));
		thread.tell('answer');
		expect(await thread.said('answer')).toEqual({ answer: 'yes' });
		expect(heard).toEqual([{ more: 'first' }, { answer: 'yes' }]);
		await thread.end();
	});

	it.each([
		['throw', 'no such page'],
		['leave', 'A thread of the build was ended before its work was.'],
	] as const)('is waited for no longer when it dies (%s), now or later', async (told, why) => {
		const thread = begun();
		const answer = thread.said('answer');
		thread.tell(told);
		await expect(answer).rejects.toThrow(why);
		await expect(thread.said('more')).rejects.toThrow(why);
	});

	it('is waited for no longer when it is said to fail', async () => {
		const thread = begun();
		const answer = thread.said('more');
		thread.fail(new Error('no place to draw'));
		await expect(answer).rejects.toThrow('no place to draw');
		await thread.end();
	});

	it('fails when what hears it does', async () => {
		const thread = begun(() => {
			throw new Error('not understood');
		});
		thread.tell('answer');
		await expect(thread.failed).rejects.toThrow('not understood');
		await thread.end();
	});
});
