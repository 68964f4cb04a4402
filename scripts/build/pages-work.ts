// What the thread of the pages does; pages-thread.ts starts it. It renders the texts, and draws.
import { parentPort } from 'node:worker_threads';
import type { TablesShown } from '../../src/domain/data-set.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { renderTexts } from '../../src/prose/texts.ts';
import { TextFault } from '../compile/text-fault.ts';
import { Drawer } from './drawer.ts';
import { inOrder } from './page-list.ts';
import { PagesToDraw } from './pages-to-draw.ts';
import type { FromPages, PageToDraw, ToPages } from './task.ts';
import { Told } from './told.ts';
import { withTables } from './with-tables.ts';

/** Pages that the other thread has at once: it is not idle then, however long a page takes here meanwhile. */
const WAITING = 16;

const told = new Told();
const { files } = told;
/** Pages that the other thread draws, in the order in which they were asked for. */
const elsewhere: (() => void)[] = [];
let pages: PagesToDraw<PageToDraw> | undefined;

const say = (what: FromPages): void => parentPort!.postMessage(what);
const isReady = ({ path }: PageToDraw): boolean => files.isKnownTo(path);
const isForAll = ({ path }: PageToDraw): boolean => files.isForAll(path);

async function render({ publication: read, base }: Extract<ToPages, { readonly publication: unknown }>): Promise<void> {
	const texts = await renderTexts(read, base);
	say({ texts });
	const [{ known, others }, place] = await told.site;
	const open = (publication: Publication, tables?: TablesShown): Promise<Drawer> => {
		files.expect(publication, others);
		return Drawer.open({ ...known, publication, files, texts, tables }, place);
	};
	const tables = await told.shown;
	const before = tables && (await open(read, tables));
	const done = before && (await drawnBeforeTables(before));
	const drawer = await open(withTables(read, await told.large));
	const { isFound } = drawer;
	const left = drawer.pages.filter(({ path }) => !done?.has(path));
	pages = new PagesToDraw(inOrder(left, { isFound, isForAll }), isReady);
	pages.whenDrawn(left.filter(isFound), () => say({ found: [...(before?.found ?? []), ...drawer.found] }));
	pages.by((page) => drawer.draw(page), 1); // one after another: each is held in memory meanwhile
	if (files.isComplete) pages.by(drawElsewhere, WAITING, true);
	await pages.drawn;
	say({ drawn: [...(before ? [before.links.read] : []), drawer.links.read], replaced: drawer.replaced });
}

/** Draws pages of measures while large tables are written. @returns addresses of those that are drawn by the end of that */
async function drawnBeforeTables(drawer: Drawer): Promise<Set<string>> {
	const ofMeasures = drawer.pages.filter((page) => !isForAll(page));
	pages = new PagesToDraw(ofMeasures, isReady);
	pages.by((page) => drawer.draw(page), 1);
	await Promise.race([told.large, pages.drawn.then(() => told.large)]); // A page that cannot be drawn is told at once.
	const left = new Set(await pages.stop());
	return new Set(ofMeasures.filter((page) => !left.has(page)).map(({ path }) => path));
}

function drawElsewhere(page: PageToDraw): Promise<void> {
	say({ draw: page });
	return new Promise((resolve) => elsewhere.push(resolve));
}

parentPort!.on('message', (what: ToPages) => {
	told.hear(what);
	if ('load' in what) void Drawer.load(what.load);
	else if ('publication' in what)
		void render(what).catch((error: unknown) => {
			if (!(error instanceof TextFault)) throw error; // That ends the thread, and with it the build.
			say({ refused: error.message });
		});
	else if ('isDrawn' in what) elsewhere.shift()!();
	else if ('written' in what) pages?.share();
	else if ('isWritten' in what) pages?.by(drawElsewhere, WAITING, true);
});
