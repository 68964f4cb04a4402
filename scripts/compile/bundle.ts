// What the bundle of the pages holds, and what stays outside.
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { ROOT } from '../build/root.ts';

export type Plugin = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number];

/** Writes what draws the pages as a module of its own: drawing.mjs. */
export const drawingCode = (wrote: (folder: string) => void): Plugin => ({
	name: 'golden-thread-drawing',
	applyToEnvironment: ({ name }) => name === 'prerender',
	buildStart() {
		const id = join(import.meta.dirname, 'drawing.ts');
		this.emitFile({ type: 'chunk', id, fileName: 'drawing.mjs', preserveSignature: 'strict' });
	},
	writeBundle: ({ dir }) => wrote(dir!),
});

/** Folders whose code needs what only Astro's bundle has: components, the base path, texts of the site. */
const BUNDLED = /[\\/]src[\\/](?:pages|layouts|components|islands|texts)[\\/.]/;

/**
 * Everything else that the pages import stays outside their bundle and runs as it stands: one instance of it serves the
 * pages and the data files of a thread, with what it remembers of each measure, and it is not translated twice.
 */
export const runAsItStands: Plugin = {
	name: 'golden-thread-run-as-it-stands',
	enforce: 'pre',
	applyToEnvironment: ({ name }) => name === 'prerender',
	resolveId: {
		filter: { id: /^\..*\.ts$/ },
		handler(id, importer) {
			const path = resolve(dirname(importer!), id);
			return BUNDLED.test(path.slice(ROOT.length)) ? undefined : { id: pathToFileURL(path).href, external: true };
		},
	},
};

const MDX = 'golden-thread:mdx';

/** What a text that is code is given: whatever goes wrong in it is told with its file. */
const OWNED = `
const told = (file, cause) => Object.assign(new Error(file, { cause }), { textFile: file });
const owned = (file, load) => async () => {
	const { default: Content, ...rest } = await load().catch((cause) => { throw told(file, cause); });
	const Owned = (...args) => {
		try { return Content(...args); } catch (cause) { throw told(file, cause); }
	};
	return { ...rest, default: Object.assign(Owned, Content) };
};`;

/**
 * The texts of a site that are code themselves: they are translated with the pages.
 * @param files absolute paths, by what each is about
 */
export const mdxTexts = (files: Promise<ReadonlyMap<string, string>>): Plugin => ({
	name: 'golden-thread-mdx-texts',
	resolveId: (id) => (id === MDX ? `\0${MDX}` : undefined),
	async load(id) {
		if (id !== `\0${MDX}`) return undefined;
		const entries = Array.from(await files, ([name, path]) => {
			const [called, file] = [name, path].map((text) => JSON.stringify(text));
			return `${called}: owned(${file}, () => import(${file}))`;
		});
		return `${OWNED}\nexport const mdx = { ${entries.join(', ')} };`;
	},
});
