// What the process that compiles does; compiler.ts starts it. Astro makes the code of the pages, and draws none of them.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { ROOT } from '../build/root.ts';
import { drawingCode, mdxTexts, runAsItStands } from './bundle.ts';
import { compiledIn } from './kept.ts';
import { settings } from './settings.ts';
import { shortLived } from './short-lived.ts';
import type { Said, ToCompile, Told } from './task.ts';
import { textFault } from './text-fault.ts';

const texts = Promise.withResolvers<Extract<Told, { readonly texts: unknown }>>();

async function compile({ base, into }: ToCompile): Promise<void> {
	const under = (name: string): string => join(into, name);
	const { assets } = compiledIn(into);
	mkdirSync(under('public')); // empty: what a site has there is the build's matter
	const mdx = texts.promise.then((told) => new Map(told.texts));
	let written: string;
	const wrote = (folder: string): void => void (written = folder);
	const vite = { plugins: [drawingCode(wrote), runAsItStands, mdxTexts(mdx), shortLived] };
	const drawsNone: (typeof settings.integrations)[number] = {
		name: 'golden-thread-draws-none',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite }),
			'astro:build:start': ({ setPrerenderer }) =>
				setPrerenderer((own) => ({
					...own,
					setup: async () => cpSync(written, under('code'), { recursive: true }), // Astro takes it away when it has ended
					getStaticPaths: async () => [],
				})),
		},
	};
	const settingsOfBuild: Parameters<typeof build>[0] = {
		...settings,
		configFile: false, // Astro would start a server to read it
		root: ROOT,
		...{ base: base || '/', outDir: assets, cacheDir: under('cache'), publicDir: under('public') },
		logLevel: 'silent', // what goes wrong is thrown, too
		// No file of the machine may speak in the code: nothing would tell when that changes.
		vite: { ...settings.vite, envDir: false, css: { postcss: {} }, logLevel: 'silent' },
		integrations: [...settings.integrations, drawsNone],
	};
	// Collections of texts, of which there are none: Astro would start a server to look for them.
	await build(settingsOfBuild, { sync: false } as Parameters<typeof build>[1]);
}

const say = (said: Said): void => void process.send!(said, () => process.exit());

async function answer(task: ToCompile): Promise<void> {
	try {
		await compile(task);
		say({ isCompiled: true });
	} catch (error) {
		const refused = textFault(error, (await texts.promise).dir);
		say(refused === undefined ? { failed: (error as Error).stack ?? String(error) } : { refused });
	}
}

process.on('disconnect', () => process.exit(2)); // The build was ended by force.
process.on('message', (told: Told) => {
	if ('compile' in told) void answer(told.compile);
	else texts.resolve(told);
});
