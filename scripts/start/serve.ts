// A small server for looking at a built site, with the headers, redirects and 404 of a real host.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HEADERS } from '../../src/export/host.ts';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8; header=present',
	'.txt': 'text/plain; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.zip': 'application/zip',
	'.woff2': 'font/woff2',
	'.ics': 'text/calendar; charset=utf-8',
};
const COMPRESSES = /^(text|application\/(json|xml)|image\/svg)/;

export interface ServeOptions {
	readonly folder: string;
	/** The path that the site is served under, without a final slash. */
	readonly base: string;
	readonly port: number;
}

/** @returns the server once it listens. @throws when the port is taken */
export function serve({ folder, base, port }: ServeOptions): Promise<Server> {
	const server = createServer((request, response) => answer(request, response, folder, base));
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		// Only this computer: what is not public yet must not be seen on the network.
		server.listen(port, 'localhost', () => resolve(server));
	});
}

function answer(request: IncomingMessage, response: ServerResponse, folder: string, base: string): void {
	const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
	const redirect = (to: string): void => void response.writeHead(302, { Location: to }).end();
	if (!`${pathname}/`.startsWith(`${base}/`)) return redirect(`${base}/`);
	const path = normalize(decoded(pathname.slice(base.length)) || '/').replaceAll('\\', '/');
	const file = join(folder, path);
	const isFolder = existsSync(file) && statSync(file).isDirectory();
	if (isFolder && !pathname.endsWith('/')) return redirect(`${pathname}/${search}`);
	const found = isFolder ? join(file, 'index.html') : file;
	const missing = join(folder, '404.html');
	if (existsSync(found) && !found.endsWith('/')) send(request, response, 200, found, path);
	else if (existsSync(missing)) send(request, response, 404, missing, path);
	else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such page.\n');
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function send(request: IncomingMessage, response: ServerResponse, status: number, file: string, path: string): void {
	const type = TYPES[extname(file)] ?? 'application/octet-stream';
	for (const { path: pattern, headers } of HEADERS) {
		if (!path.startsWith(pattern.slice(0, -1))) continue;
		// This server has no encryption to upgrade to, and what it shows changes with the next build.
		for (const [name, value] of headers) response.setHeader(name, value.replace('; upgrade-insecure-requests', ''));
	}
	response
		.setHeader('Cache-Control', 'no-cache')
		.setHeader('Content-Type', type)
		.removeHeader('Strict-Transport-Security');
	const isSmaller = COMPRESSES.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
	if (isSmaller) response.setHeader('Content-Encoding', 'gzip').setHeader('Vary', 'Accept-Encoding');
	const bytes = readFileSync(file);
	response.writeHead(status).end(request.method === 'HEAD' ? undefined : isSmaller ? gzipSync(bytes) : bytes);
}
