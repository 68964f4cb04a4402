// What the second thread does; thread.ts starts it. First it makes and writes the data files, then it draws pages.
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import { FilesToMake } from '../../src/export/files.ts';
import type { MadeFile } from '../../src/export/files.ts';
import { brokenLinks } from '../../src/export/links.ts';
import { makePictures } from '../../src/export/pictures.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { provideSite } from '../../src/site.ts';
import { pagesIn } from './check.ts';
import type { Done, Elsewhere, FilesWork, FinishedPages, Task, Wanted } from './task.ts';
import { writerInto } from './write.ts';

/** Astro's side of the bundle that it made of the pages: see pages.ts. */
interface Drawing {
	createApp(options: { streaming: boolean }): App;
}
interface App {
	readonly manifest: { readonly routes: readonly { readonly routeData: { readonly component: string } }[] };
	render(request: Request, options: { readonly routeData: unknown }): Promise<Response>;
}

let publication: Publication;
let app: App;
let files: FilesToMake;
let keepAll: (...made: Iterable<MadeFile>[]) => Done;

const fonts = [400, 700].map((weight) =>
	join(import.meta.dirname, `../../src/fonts/source-sans-3-latin-${weight}.ttf`),
);

function make({ folders, isPreview, hasPictures, into, ...work }: FilesWork): Done {
	({ publication } = work);
	const write = writerInto(into);
	const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');
	keepAll = (...all) => {
		const made = all.flatMap((some) =>
			Array.from(some, ({ facts, bytes }): FileFacts => {
				write(facts.path, bytes);
				return facts;
			}),
		);
		return { written: made };
	};
	files = new FilesToMake(publication, { folders, isPreview, hash: sha256 });
	return keepAll(files.tables(), makePictures(publication, { isPreview, fonts, isForAll: hasPictures, hash: sha256 }));
}

function list(elsewhere: Elsewhere): Done {
	publication = { ...publication, ...elsewhere };
	return keepAll(files.lists(publication));
}

async function draw({ url, component }: Wanted): Promise<Done> {
	const routeData = app.manifest.routes.find((route) => route.routeData.component === component)?.routeData;
	const response = await app.render(new Request(url), { routeData });
	return { drawn: response.status === 200 ? new Uint8Array(await response.arrayBuffer()) : undefined };
}

const follow = ({ folder, files, base }: FinishedPages): Done => ({
	broken: brokenLinks(pagesIn(folder, files), files, base),
});

/** One after the other: a page that waits for its text must not let another in before it. */
let before: Promise<void> = Promise.resolve();
parentPort!.on('message', (task: Task) => {
	before = before.then(async () => {
		if ('make' in task) return parentPort!.postMessage(make(task.make));
		if ('list' in task) return parentPort!.postMessage(list(task.list));
		if ('draw' in task) return parentPort!.postMessage(await draw(task.draw));
		if ('follow' in task) return parentPort!.postMessage(follow(task.follow));
		provideSite({ ...task.site, publication });
		app = ((await import(task.open)) as Drawing).createApp({ streaming: false });
	});
});
