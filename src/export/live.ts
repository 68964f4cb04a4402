/** Whether a live host serves the site as it was built: what it must answer, and how. Fetching is an argument. */

import { HEADER_POLICY } from '../view/policy.ts';
import type { Finding } from '../words/deploy.ts';
import { live } from '../words/deploy.ts';

export interface Answer {
	readonly status: number;
	/** '' where the header is absent. */
	readonly header: (name: string) => string;
	readonly body: string;
	readonly bytes: number;
}

export interface Ask {
	readonly range?: string;
}

/** Asks for an address without following redirects. @throws where nothing answers */
export type Get = (url: string, ask?: Ask) => Promise<Answer>;

/** Seconds that what changes with a release may be kept. */
const LONGEST = 3600;
/** Seconds that what never changes should be kept at least. */
const SHORTEST = 7 * 24 * 3600;

/** @param home the address of the home page, with its final slash */
export async function checkLive(home: string, get: Get): Promise<Finding[]> {
	let page: Answer;
	try {
		page = await get(home);
	} catch (error) {
		return [live.unreachable(home, (error as Error).message)];
	}
	if (page.status !== 200) return [live.notHome(home, page.status)];
	if (isPreview(page)) return [live.preview()];
	const found: Finding[] = [live.home(home), ...headersOf(page), ...baseOf(page, home)];
	found.push(await missingPage(home, get), await slash(home, get));
	found.push(...(await filesOf(home, page, get)));
	if (home.startsWith('https:')) found.push(...(await encryption(home, get)));
	return found;
}

const isPreview = ({ header, body }: Answer): boolean =>
	/noindex/i.test(header('x-robots-tag')) ||
	/<meta name="robots" content="[^"]*noindex/i.test(body) ||
	/banner-preview/.test(body);

/** What the header must forbid at least; quotation and order are the host's own. */
function headersOf({ header }: Answer): Finding[] {
	const sent = header('content-security-policy')
		.split(';')
		.map((each) => each.trim());
	const wanted = HEADER_POLICY.split('; ').filter((each) =>
		/^(default-src|script-src|frame-ancestors|base-uri)/.test(each),
	);
	const lacks = wanted.filter((each) => !sent.includes(each));
	const others = ['X-Content-Type-Options', 'Referrer-Policy'].filter((name) => header(name) === '');
	return [lacks.length > 0 ? live.noPolicy(lacks.join(', ')) : live.policy(), ...others.map(live.header)];
}

function baseOf({ body }: Answer, home: string): Finding[] {
	const canonical = /<link rel="canonical" href="([^"]*)"/.exec(body)?.[1];
	return canonical !== undefined && canonical !== home ? [live.base(canonical, home)] : [];
}

async function missingPage(home: string, get: Get): Promise<Finding> {
	const { status, body } = await get(`${home}no-such-page-0b7e/`);
	if (status !== 404) return live.softMissing(status);
	return /class="site-header"/.test(body) ? live.missing() : live.bareMissing();
}

async function slash(home: string, get: Get): Promise<Finding> {
	const { status, header } = await get(`${home}measures`);
	const to = header('location') && new URL(header('location'), home).href.replace(/^https?:/, '');
	const isLed = status >= 301 && status <= 308 && to === `${home}measures/`.replace(/^https?:/, '');
	return isLed ? live.slash('/measures') : live.noSlash('/measures', status);
}

const KINDS: readonly (readonly [ending: string, type: RegExp, name: string])[] = [
	['html', /^text\/html; ?charset="?utf-8/i, 'text/html; charset=utf-8'],
	['csv', /^text\/csv; ?(?:.*; ?)?charset="?utf-8/i, 'text/csv; charset=utf-8'],
	['json', /^application\/json/i, 'application/json'],
	['css', /^text\/css/i, 'text/css'],
	['js', /^(?:text|application)\/javascript/i, 'text/javascript'],
	['svg', /^image\/svg\+xml/i, 'image/svg+xml'],
	['parquet', /^application\/(?:vnd\.apache\.parquet|octet-stream)/i, 'application/vnd.apache.parquet'],
];

const kindOf = (path: string): (typeof KINDS)[number] | undefined =>
	KINDS.find(([ending]) => path.endsWith(`.${ending}`) || (ending === 'html' && path.endsWith('/')));

/** A file of each kind: what the home page loads, and of the catalogue one that changes and one that never does. */
async function filesOf(home: string, page: Answer, get: Get): Promise<Finding[]> {
	const { pathname: base } = new URL(home);
	const assets = [...page.body.matchAll(/(?:href|src)="([^"]*\/_astro\/[^"]+\.(?:css|js))"/g)].map(([, path]) => path!);
	const catalogue = await get(`${home}data/index.json`);
	const immutable = [...catalogue.body.matchAll(/data\/releases\/[\w-]+\/[\w-]+\.csv/g)][0]?.[0];
	const changing = [
		'data/latest/observations.csv',
		'data/latest/indicators.json',
		'data/index.json',
		'favicon.svg',
		'data/latest/observations.parquet',
	];
	const paths = [
		base,
		...new Set(assets),
		...[...changing, ...(immutable ? [immutable] : [])].map((path) => base + path),
	];
	const wrong: Finding[] = [];
	const kinds = new Set<string>();
	for (const path of paths) {
		const answer = path === base ? page : await get(new URL(path, home).href);
		if (answer.status !== 200) wrong.push(live.gone(path, answer.status));
		else {
			kinds.add(path.slice(path.lastIndexOf('.')));
			wrong.push(...fileFindings(path, answer, path.includes('/_astro/') || path.includes('/data/releases/')));
		}
	}
	wrong.push(...(await ranges(`${home}data/latest/observations.parquet`, get)));
	const isFine = (check: string): boolean => !wrong.some((finding) => finding.check === check);
	return [
		...wrong,
		...(isFine('types') ? [live.typed(kinds.size)] : []),
		...(isFine('compression') ? [live.compressed()] : []),
		...(isFine('caching') ? [live.cachedForEver()] : []),
		...(isFine('cors') ? [live.open()] : []),
	];
}

function fileFindings(path: string, { header, bytes }: Answer, isImmutable: boolean): Finding[] {
	const found: Finding[] = [];
	const [ending, type, name] = kindOf(path) ?? [];
	if (type && !type.test(header('content-type'))) found.push(live.mistyped(path, header('content-type'), name!));
	const shrinks = ending !== 'parquet' && bytes > 2048;
	if (shrinks && !/\b(gzip|br|zstd)\b/.test(header('content-encoding'))) found.push(live.uncompressed(path));
	const cached = header('cache-control');
	const seconds = /no-store|no-cache/.test(cached) ? 0 : Number(/max-age=(\d+)/.exec(cached)?.[1] ?? 0);
	if (isImmutable && seconds < SHORTEST) found.push(live.cachedTooLittle(path, cached));
	if (!isImmutable && seconds > LONGEST) found.push(live.cachedTooLong(path, cached));
	if (path.includes('/data/') && header('access-control-allow-origin') !== '*') found.push(live.closed(path));
	return found;
}

async function ranges(url: string, get: Get): Promise<Finding[]> {
	const { status, bytes, header } = await get(url, { range: 'bytes=0-3' });
	return status === 200 || status === 404 || (status === 206 && bytes === 4 && header('content-encoding') === '')
		? []
		: [live.ranged(new URL(url).pathname)];
}

async function encryption(home: string, get: Get): Promise<Finding[]> {
	try {
		const { status, header } = await get(home.replace('https:', 'http:'));
		return status >= 301 && status <= 308 && header('location').startsWith('https:') ? [] : [live.insecure()];
	} catch {
		return []; // A host that does not answer without encryption at all is as good.
	}
}
