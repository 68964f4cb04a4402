/** What the check of a live host says: what is right, what is wrong, and what to change at the host. */

export interface Finding {
	/** A stable name: not-found, types, compression … */
	readonly check: string;
	readonly severity: 'error' | 'warning' | 'good';
	readonly message: string;
	readonly remedy?: string;
}

const good = (check: string, message: string): Finding => ({ check, severity: 'good', message });
const wrong = (check: string, message: string, remedy: string): Finding => ({
	check,
	severity: 'error',
	message,
	remedy,
});
const doubtful = (check: string, message: string, remedy: string): Finding => ({
	check,
	severity: 'warning',
	message,
	remedy,
});

const FILES =
	'The build writes _headers, .htaccess, nginx.conf and staticwebapp.config.json (Azure) with what your host needs: make sure that it reads one of them.';

export const live = {
	unreachable: (url: string, why: string): Finding =>
		wrong('reach', `${url} does not answer (${why}).`, 'Check the address, and that the site is online.'),
	home: (url: string): Finding => good('home', `${url} answers.`),
	notHome: (url: string, status: number): Finding =>
		wrong('home', `${url} answers ${status}, not 200.`, 'Give the address of the home page, with its final slash.'),
	preview: (): Finding =>
		wrong(
			'preview',
			'This is a preview: it shows what is not public yet.',
			'Take it off this host, or put a login before it. Publish a build without --preview.',
		),
	missing: (): Finding =>
		good('not-found', 'A page that does not exist answers 404, with the page of the site that helps.'),
	softMissing: (status: number): Finding =>
		wrong(
			'not-found',
			`A page that does not exist answers ${status}, not 404: search engines would keep it.`,
			'Let the host answer with 404.html and status 404, and not send readers to the home page.',
		),
	bareMissing: (): Finding =>
		doubtful(
			'not-found',
			"A page that does not exist answers 404 with the host's own page.",
			'Name 404.html as the page for errors.',
		),
	slash: (path: string): Finding => good('slash', `${path} leads to ${path}/.`),
	noSlash: (path: string, status: number): Finding =>
		wrong(
			'slash',
			`${path} without its final slash answers ${status}.`,
			'Let the host lead addresses of folders to the address with a slash.',
		),
	typed: (many: number): Finding => good('types', `${many} kinds of files have the right type.`),
	mistyped: (path: string, found: string, wanted: string): Finding =>
		wrong('types', `${path} is sent as ${found === '' ? 'no type' : found}, not as ${wanted}.`, FILES),
	gone: (path: string, status: number): Finding =>
		wrong('files', `${path} answers ${status}.`, 'Copy every file of the built folder to the host, hidden ones too.'),
	compressed: (): Finding => good('compression', 'Pages and tables are compressed on their way.'),
	uncompressed: (path: string): Finding =>
		wrong('compression', `${path} is sent as it is, not compressed: it takes readers several times longer.`, FILES),
	cachedForEver: (): Finding =>
		good('caching', 'What never changes is kept by browsers; what changes is asked for again.'),
	cachedTooLittle: (path: string, found: string): Finding =>
		doubtful('caching', `${path} never changes, but is sent with ${found === '' ? 'no Cache-Control' : found}.`, FILES),
	cachedTooLong: (path: string, found: string): Finding =>
		wrong('caching', `${path} is sent with ${found}: readers would see old figures after a release.`, FILES),
	open: (): Finding => good('cors', 'Programs on other sites may read the data.'),
	closed: (path: string): Finding =>
		wrong(
			'cors',
			`${path} is sent without Access-Control-Allow-Origin: *, so that programs on other sites may not read it.`,
			FILES,
		),
	policy: (): Finding => good('policy', 'The content security policy is sent as a header.'),
	noPolicy: (lacks: string): Finding =>
		wrong('policy', `The content security policy of the header lacks ${lacks}.`, FILES),
	header: (name: string): Finding => doubtful('headers', `The header ${name} is missing.`, FILES),
	base: (found: string, url: string): Finding =>
		wrong(
			'base',
			`The site says that its home is ${found}, not ${url}.`,
			'Set siteUrl in data/council.json to the address of the site, or build with --base.',
		),
	ranged: (path: string): Finding =>
		doubtful(
			'ranges',
			`${path} does not answer a request for a part of it, or answers with the wrong part.`,
			'The site works without; programs that read large files by parts do not. Leave compression of .parquet files off.',
		),
	insecure: (): Finding =>
		doubtful(
			'https',
			'The address without encryption does not lead to the one with it.',
			'Let the host answer http:// with a redirect to https://.',
		),
} as const;

export const summary = (errors: number, warnings: number): string =>
	errors + warnings === 0 ? 'Everything is as it should be.' : `${errors} to put right, ${warnings} to look at.`;
