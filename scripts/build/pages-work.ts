// What the thread of the pages does; pages-thread.ts starts it. It renders the texts, and draws.
import { parentPort } from 'node:worker_threads';
import { renderTexts } from '../../src/prose/texts.ts';
import { TextFault } from '../compile/text-fault.ts';
import { Drawer } from './drawer.ts';
import { PagesToDraw } from './pages-to-draw.ts';
import { FilesSoFar } from './files-so-far.ts';
import type { FromLarge, FromPages, PageToDraw, PlaceToDraw, ToPages } from './task.ts';
import { withTables } from './with-tables.ts';

/** Pages that the other thread has at once: it is not idle then, however long a page takes here meanwhile. */
const WAITING = 16;

const place = Promise.withResolvers<PlaceToDraw>();
const known = Promise.withResolvers<Extract<ToPages, { readonly known: unknown }>>();
const large = Promise.withResolvers<FromLarge>();
const files = new FilesSoFar();
/** Pages that the other thread draws, in the order in which they were asked for. */
const elsewhere: (() => void)[] = [];
let pages: PagesToDraw<PageToDraw> | undefined;

const say = (what: FromPages): void => parentPort!.postMessage(what);

async function render({ publication: read, base }: Extract<ToPages, { readonly publication: unknown }>): Promise<void> {
	const texts = await renderTexts(read, base);
	say({ texts });
	const [site, tables] = [await known.promise, await large.promise];
	const publication = withTables(read, tables);
	files.expect(publication, site.others);
	const drawer = await Drawer.open({ ...site.known, publication, files, texts }, await place.promise);
	pages = new PagesToDraw(inOrder(drawer), ({ path }) => files.isKnownTo(path));
	pages.whenDrawn(drawer.pages.filter(drawer.isFound), () => say({ found: drawer.found }));
	pages.by((page) => drawer.draw(page), 1); // one after another: each is held in memory meanwhile
	if (files.isComplete) pages.by(drawElsewhere, WAITING, true);
	await pages.drawn;
	say({ drawn: drawer.links.read, replaced: drawer.replaced });
}

/**
 * First come pages that the search waits for: most are ready when every file is written. Until then this thread draws the
 * pages of measures, and goes on with lists of all measures, which are few of a kind: it has worked out already what they
 * say. The other begins at the end, with reports.
 */
function inOrder(drawer: Drawer): PageToDraw[] {
	const alike = Map.groupBy(drawer.pages, ({ component }) => component);
	const placeOf = (page: PageToDraw): number =>
		drawer.isFound(page) ? 0 : files.isForAll(page.path) ? 1 + alike.get(page.component)!.length : 1;
	return drawer.pages.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function drawElsewhere(page: PageToDraw): Promise<void> {
	say({ draw: page });
	return new Promise((resolve) => elsewhere.push(resolve));
}

parentPort!.on('message', (told: ToPages) => {
	if ('load' in told) void Drawer.load(told.load);
	else if ('publication' in told)
		void render(told).catch((error: unknown) => {
			if (!(error instanceof TextFault)) throw error; // That ends the thread, and with it the build.
			say({ refused: error.message });
		});
	else if ('known' in told) known.resolve(told);
	else if ('place' in told) place.resolve(told.place);
	else if ('large' in told) large.resolve(told.large);
	else if ('isDrawn' in told) elsewhere.shift()!();
	else if ('written' in told) {
		files.add(told.written);
		pages?.share();
	} else {
		files.complete();
		pages?.by(drawElsewhere, WAITING, true);
	}
});
