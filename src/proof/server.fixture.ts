/** A static host as simple as they come, which serves one built site under its base path and counts what it sends. */

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPE: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.csv': 'text/csv; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.xml': 'application/xml',
	'.woff2': 'font/woff2',
	'.zip': 'application/zip',
	'.wasm': 'application/wasm',
};
/** What hosts compress on the way; the rest is compressed already. */
const SHRINKS = new Set(['.html', '.css', '.js', '.mjs', '.json', '.svg', '.csv', '.txt', '.xml']);

/** The policy that the site asks of its host; without the wish for encryption, which a test on one machine cannot grant. */
function policyOf(out: string): string {
	const asked = /Content-Security-Policy: (.*)/.exec(readFileSync(join(out, '_headers'), 'utf8'))?.[1];
	if (!asked) throw new Error('The site asks for no content security policy in _headers.');
	return asked.replace(/; upgrade-insecure-requests/, '');
}

export interface Host {
	/** Address of the site's home, with its base path and a final slash. */
	readonly home: string;
	readonly origin: string;
	readonly close: () => Promise<void>;
}

/** The file that an address of the site means; undefined when there is none. */
export function fileOf(out: string, base: string, path: string): string | undefined {
	if (!path.startsWith(base)) return undefined;
	const inside = normalize(decodeURIComponent(path.slice(base.length))).replace(/^\.$/, '');
	if (inside.startsWith('..')) return undefined;
	const file = join(out, path.endsWith('/') ? join(inside, 'index.html') : inside);
	return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Serves a built site until it is closed. */
export async function serve(out: string, base: string): Promise<Host> {
	const policy = policyOf(out);
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const found = fileOf(out, base, pathname);
		const file = found ?? fileOf(out, base, `${base}404.html`);
		if (!file) return void response.writeHead(404).end();
		const kind = extname(file);
		const headers: Record<string, string> = {
			'content-type': TYPE[kind] ?? 'application/octet-stream',
			'content-security-policy': policy,
			'x-content-type-options': 'nosniff',
		};
		if (!SHRINKS.has(kind)) {
			response.writeHead(found ? 200 : 404, headers);
			return void createReadStream(file).pipe(response);
		}
		const body = gzipSync(readFileSync(file));
		response.writeHead(found ? 200 : 404, {
			...headers,
			'content-encoding': 'gzip',
			'content-length': String(body.length),
		});
		response.end(body);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		origin,
		home: origin + base,
		close: () =>
			new Promise((closed) => {
				server.closeAllConnections();
				server.close(() => closed());
			}),
	};
}
