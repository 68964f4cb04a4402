/** The same headers, redirects and missing page for other hosts: .htaccess for Apache, nginx.conf for nginx, Azure's own file. */

/** Headers by the paths they belong to; `*` at the end is anything. */
export interface HeaderRule {
	readonly path: string;
	readonly headers: readonly (readonly [name: string, value: string])[];
}

export interface ServerFacts {
	/** Under the base path. */
	readonly rules: readonly HeaderRule[];
	/** From and to, under the base path. */
	readonly redirects: readonly (readonly [from: string, to: string])[];
	/** The path that the site is served under, without a final slash; empty for the root. */
	readonly base: string;
}

/** What hosts do not know by themselves, or know without its character set. */
export const TYPES: Readonly<Record<string, string>> = {
	csv: 'text/csv',
	parquet: 'application/vnd.apache.parquet',
	ods: 'application/vnd.oasis.opendocument.spreadsheet',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	ics: 'text/calendar',
	jsonld: 'application/ld+json',
};
const SHRINKS = [
	'text/html',
	'text/css',
	'text/javascript',
	'application/javascript',
	'application/json',
	'application/ld+json',
	'image/svg+xml',
	'text/csv',
	'text/calendar',
	'text/plain',
	'text/xml',
	'application/xml',
	'application/atom+xml',
];

/** A path as the beginning of a regular expression: /data/* is ^/data/ */
const pattern = (path: string): string =>
	`^${path.replace(/\*$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${path.endsWith('*') ? '' : '$'}`;

/** Longest first: the first that matches is the most particular. */
const byLength = (rules: readonly HeaderRule[]): HeaderRule[] =>
	[...rules].sort((a, b) => b.path.length - a.path.length || (a.path < b.path ? -1 : 1));

const headerNames = (rules: readonly HeaderRule[]): string[] => [
	...new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name))),
];

const valueIn = ({ headers }: HeaderRule, name: string): string | undefined =>
	headers.find(([each]) => each === name)?.[1];

/** For Apache: mod_headers, mod_deflate and mod_alias, where AllowOverride lets a folder say so. */
export function htaccess({ rules, redirects, base }: ServerFacts): string {
	const headers = [...rules].flatMap(({ path, headers: own }) =>
		own.map(([name, value]) => `\tHeader always set ${name} "${value}" "expr=%{REQUEST_URI} =~ m#${pattern(path)}#"`),
	);
	return [
		'# Written by the build. Apache 2.4: needs AllowOverride FileInfo Options Indexes.',
		'Options -Indexes',
		'DirectoryIndex index.html',
		`ErrorDocument 404 ${base}/404.html`,
		'AddDefaultCharset utf-8',
		'AddCharset utf-8 .csv .json .xml .ics .js .css .svg .txt',
		...Object.entries(TYPES).map(([ending, type]) => `AddType ${type} .${ending}`),
		'<IfModule mod_headers.c>',
		...headers,
		'</IfModule>',
		'<IfModule mod_deflate.c>',
		`\tAddOutputFilterByType DEFLATE ${SHRINKS.join(' ')}`,
		'</IfModule>',
		...redirects.map(([from, to]) => `RedirectMatch 301 "${pattern(from)}" "${to}"`),
		'',
	].join('\n');
}

/** For nginx: maps, because an add_header inside a location would drop those outside it, and a server to be adapted. */
export function nginxConf({ rules, redirects, base }: ServerFacts): string {
	const names = headerNames(rules);
	const variable = (name: string): string => `$gt_${name.toLowerCase().replaceAll('-', '_')}`;
	const maps = names.flatMap((name) => [
		`map $uri ${variable(name)} {`,
		"\tdefault '';",
		...byLength(rules).flatMap((rule) => {
			const value = valueIn(rule, name);
			return value === undefined ? [] : [`\t"~${pattern(rule.path)}" "${value}";`];
		}),
		'}',
	]);
	return [
		'# Written by the build. Include it inside http { }, and change listen, server_name and the two folders.',
		'# The server compresses and adds the headers; put the certificate where yours are.',
		...maps,
		'map $sent_http_content_type $gt_charset {',
		"\tdefault '';",
		'\t"~^(text/|application/(json|javascript|xml|ld\\+json)|image/svg)" utf-8;',
		'}',
		'server {',
		'\tlisten 80;',
		'\tserver_name _;',
		'\troot /srv/performance;',
		'\tindex index.html;',
		'\tgzip on;',
		'\tgzip_min_length 512;',
		`\tgzip_types ${SHRINKS.filter((type) => type !== 'text/html').join(' ')};`,
		'\tcharset utf-8;',
		`\tcharset_types ${SHRINKS.filter((type) => type !== 'text/html').join(' ')};`,
		`\terror_page 404 ${base}/404.html;`,
		...names.map((name) => `\tadd_header ${name} ${variable(name)} always;`),
		...redirects.map(([from, to]) => `\tlocation = ${from} { return 301 ${to}; }`),
		`\tlocation ${base}/ {`,
		...(base === '' ? [] : ['\t\talias /srv/performance/;']),
		`\t\tinclude mime.types;`,
		`\t\ttypes { ${Object.entries(TYPES)
			.map(([ending, type]) => `${type} ${ending};`)
			.join(' ')} }`,
		'\t}',
		'}',
		'',
	].join('\n');
}

/** Azure reads no more than 20 KB. */
const MOST_AZURE = 19_000;

/**
 * For Azure Static Web Apps, where the first route that matches decides alone: each holds what every rule above it says
 * too. Where there are too many for the file, the oldest releases do without their longer keeping.
 */
export function staticWebApp({ rules, redirects, base }: ServerFacts): string {
	const everywhere = rules.find(({ path }) => path === `${base}/*`);
	const others = rules.filter((rule) => rule !== everywhere);
	const above = ({ path }: HeaderRule): HeaderRule[] =>
		others
			.filter((other) => path.startsWith(other.path.replace(/\*$/, '')))
			.sort((a, b) => a.path.length - b.path.length);
	const routes = byLength(others).map((rule) => ({
		route: rule.path,
		headers: Object.fromEntries(above(rule).flatMap(({ headers }) => headers)),
	}));
	const moved = redirects.map(([from, to]) => ({ route: from, redirect: to, statusCode: 301 }));
	const file = (kept: readonly object[]): string =>
		`${JSON.stringify({
			trailingSlash: 'always',
			globalHeaders: Object.fromEntries(everywhere?.headers ?? []),
			mimeTypes: Object.fromEntries(
				Object.entries(TYPES).map(([ending, type]) => [
					`.${ending}`,
					type.startsWith('text/') ? `${type}; charset=utf-8` : type,
				]),
			),
			responseOverrides: { 404: { rewrite: `${base}/404.html` } },
			routes: [...moved, ...kept],
		})}\n`;
	const isRelease = ({ route }: { readonly route: string }): boolean => route.startsWith(`${base}/data/releases/`);
	const releases = others.map(({ path }) => path).filter((route) => isRelease({ route }));
	for (let oldest = 0; ; oldest++) {
		const dropped = new Set(releases.slice(0, oldest));
		const text = file(routes.filter(({ route }) => !dropped.has(route)));
		if (text.length <= MOST_AZURE || oldest >= releases.length) return text;
	}
}
