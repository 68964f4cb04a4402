/** The explorer's own thread: decoding and adding up half a million payments never holds up the page. */

import { Engine } from './engine.ts';
import type { Ask } from './protocol.ts';

let engine: Engine | undefined;

self.addEventListener('message', ({ data }: MessageEvent<{ base: string } | Ask>) => {
	if ('base' in data) engine = new Engine(data.base, (reply) => self.postMessage(reply));
	else void engine?.ask(data);
});
