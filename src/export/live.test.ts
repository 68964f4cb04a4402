import { createServer } from 'node:http';
import type { OutgoingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { spawn } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, test } from 'vitest';
import { HEADERS } from './host.ts';

interface Reply {
	status: number;
	headers: OutgoingHttpHeaders;
	body: string;
}
/** Changes one thing of what a good host answers. */
type Fault = (path: string, reply: Reply, home: string) => void;

const LONG = 'row,of,figures\n'.repeat(300);
const files = (home: string): Record<string, readonly [type: string, body: string]> => ({
	'': [
		'text/html; charset=utf-8',
		`<!doctype html><link rel="canonical" href="${home}"><link href="/perf/_astro/a.css"><script src="/perf/_astro/b.js"></script>${LONG}`,
	],
	'_astro/a.css': ['text/css; charset=utf-8', LONG],
	'_astro/b.js': ['text/javascript; charset=utf-8', LONG],
	'data/index.json': ['application/json', `{"path":"/perf/data/releases/2025-q1/observations.csv"}${LONG}`],
	'data/latest/observations.csv': ['text/csv; charset=utf-8', LONG],
	'data/latest/indicators.json': ['application/json', LONG],
	'data/latest/observations.parquet': ['application/vnd.apache.parquet', 'PAR1PAR1'],
	'data/releases/2025-q1/observations.csv': ['text/csv; charset=utf-8', LONG],
	'favicon.svg': ['image/svg+xml', '<svg/>'],
});

let server: Server;
afterEach(() => void server.close());

/** A host that does everything right but for one thing. */
async function host(fault: Fault = () => undefined): Promise<string> {
	let home = '';
	server = createServer((request, response) => {
		const path = request.url!.replace(/^\/perf\//, '');
		const headers: OutgoingHttpHeaders = {};
		for (const rule of [
			...HEADERS,
			{ path: '/data/releases/2025-q1/*', headers: [['Cache-Control', 'max-age=31536000']] as const },
		])
			if (`/${path}`.startsWith(rule.path.replace('*', '')))
				for (const [name, value] of rule.headers) headers[name.toLowerCase()] = value;
		const found = files(home)[path];
		const reply: Reply = found
			? { status: 200, headers: { ...headers, 'content-type': found[0] }, body: found[1] }
			: path === 'measures'
				? { status: 301, headers: { location: '/perf/measures/' }, body: '' }
				: {
						status: 404,
						headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
						body: '<header class="site-header">',
					};
		if (request.headers.range && found) Object.assign(reply, { status: 206, body: reply.body.slice(0, 4) });
		if (reply.body.length > 100) reply.headers['content-encoding'] = 'gzip';
		fault(path, reply, home);
		response.writeHead(reply.status, reply.headers);
		response.end(reply.headers['content-encoding'] === 'gzip' ? gzipSync(reply.body) : reply.body);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/perf/`;
	return home;
}

function deployCheck(...args: string[]): Promise<{ status: number; text: string }> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, ['scripts/deploy-check.ts', ...args]);
		let text = '';
		child.stdout.on('data', (chunk) => (text += chunk));
		child.stderr.on('data', (chunk) => (text += chunk));
		child.on('close', (status) => resolve({ status: status ?? -1, text }));
	});
}

describe('npm run deploy-check', () => {
	it('finds nothing wrong with a host that does everything right', async () => {
		const { status, text } = await deployCheck(await host());
		expect(text).toMatch(/Everything is as it should be\.\n$/);
		expect(text).not.toMatch(/^(wrong|look at)/m);
		expect(status).toBe(0);
	});

	const is =
		(wanted: string, change: (reply: Reply) => void): Fault =>
		(path, reply) =>
			void (path === wanted && change(reply));
	const drop =
		(name: string, ...paths: string[]): Fault =>
		(path, { headers }) => {
			if (paths.length === 0 || paths.includes(path)) delete headers[name];
		};
	const wrong: [about: string, fault: Fault, said: RegExp, status: number][] = [
		[
			'the home page for what is missing',
			(_, reply, home) =>
				void (reply.status === 404 && Object.assign(reply, { status: 200, body: files(home)['']![1] })),
			/answers 200, not 404/,
			1,
		],
		[
			"the host's own page for what is missing",
			(_, reply) => void (reply.status === 404 && (reply.body = 'Not found')),
			/look at.*own page/,
			0,
		],
		[
			'no way from /measures to /measures/',
			is('measures', (reply) => (reply.status = 404)),
			/without its final slash answers 404/,
			1,
		],
		[
			'tables as a download of bytes',
			is('data/latest/observations.csv', ({ headers }) => (headers['content-type'] = 'application/octet-stream')),
			/observations\.csv is sent as application\/octet-stream/,
			1,
		],
		[
			'tables without their character set',
			is('data/latest/observations.csv', ({ headers }) => (headers['content-type'] = 'text/csv')),
			/not as text\/csv; charset=utf-8/,
			1,
		],
		['pages as they are', drop('content-encoding', ''), /\/perf\/ is sent as it is, not compressed/, 1],
		[
			'the newest figures for a year',
			is('data/latest/observations.csv', ({ headers }) => (headers['cache-control'] = 'max-age=31536000')),
			/readers would see old figures/,
			1,
		],
		[
			'scripts without a time to keep them',
			drop('cache-control', '_astro/b.js'),
			/look at.*b\.js never changes, but is sent with no Cache-Control/,
			0,
		],
		['data for its own pages alone', drop('access-control-allow-origin'), /may not read it/, 1],
		['no policy', drop('content-security-policy'), /lacks default-src 'none'/, 1],
		[
			'a policy that others weakened',
			(_, { headers }) => (headers['content-security-policy'] = 'default-src *'),
			/lacks default-src 'none'/,
			1,
		],
		['no nosniff', drop('x-content-type-options'), /look at.*X-Content-Type-Options is missing/, 0],
		[
			'another base path',
			(path, reply) => void (path === '' && (reply.body = reply.body.replace('/perf/">', '/">'))),
			/says that its home is/,
			1,
		],
		[
			'a file that was not copied',
			is('data/releases/2025-q1/observations.csv', (reply) => (reply.status = 404)),
			/answers 404/,
			1,
		],
		[
			'parts of a compressed file',
			(_, reply) => void (reply.status === 206 && (reply.body = 'too many')),
			/request for a part/,
			0,
		],
		['a preview', is('', ({ headers }) => (headers['x-robots-tag'] = 'noindex')), /^wrong +This is a preview/m, 1],
		[
			'a preview that only its page marks',
			(path, reply) => void (path === '' && (reply.body += '<p class="banner banner-preview">')),
			/^wrong +This is a preview/m,
			1,
		],
	];
	test.each(wrong)('sees %s', async (_about, fault, said, code) => {
		const { status, text } = await deployCheck(await host(fault));
		expect(text).toMatch(said);
		expect(status).toBe(code);
	});

	it('asks a preview for nothing more', async () => {
		const asked: string[] = [];
		await deployCheck(await host((path, { headers }) => (asked.push(path), (headers['x-robots-tag'] = 'noindex'))));
		expect(asked).toEqual(['']);
	});

	it('says when nothing answers', async () => {
		const home = await host();
		await new Promise((closed) => server.close(closed));
		expect(await deployCheck(home)).toMatchObject({ status: 1, text: expect.stringContaining('does not answer') });
	});

	it('asks for an address', async () => {
		expect(await deployCheck('performance')).toMatchObject({
			status: 2,
			text: expect.stringContaining('npm run deploy-check -- URL'),
		});
	});
});
