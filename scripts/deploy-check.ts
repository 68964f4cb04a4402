// npm run deploy-check -- URL [--help]
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { Answer, Get } from '../src/export/live.ts';
import { checkLive } from '../src/export/live.ts';
import { summary } from '../src/words/deploy.ts';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { run } from './intake/command.ts';

const HELP = `npm run deploy-check -- URL

Asks a live site for some of its pages and files, and says whether the host serves them as it should: the answer for
what is missing, types, compression, caching, access for programs, security. A preview is refused.

  --help   this text

Ends with 0 when nothing is wrong, 1 when something is, 2 when the command was misused.`;

const WAIT = 15_000;

/** A request as a browser makes it, without following redirects. Bytes are counted as they are on the way. */
const get: Get = (url, { range } = {}) =>
	new Promise<Answer>((resolve, reject) => {
		const ask = url.startsWith('https:') ? secure : plain;
		const headers = { 'accept-encoding': 'gzip, br', ...(range === undefined ? {} : { range }) };
		const request = ask(url, { headers, timeout: WAIT }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				const bytes = Buffer.concat(chunks);
				const header = (name: string): string => String(response.headers[name.toLowerCase()] ?? '');
				resolve({
					status: response.statusCode!,
					header,
					bytes: bytes.length,
					body: unpacked(bytes, header('content-encoding')),
				});
			});
		});
		request.on('timeout', () => request.destroy(new Error('no answer within 15 seconds')));
		request.on('error', reject);
		request.end();
	});

function unpacked(bytes: Buffer, encoding: string): string {
	try {
		return (
			encoding === 'gzip' ? gunzipSync(bytes) : encoding === 'br' ? brotliDecompressSync(bytes) : bytes
		).toString();
	} catch {
		return '';
	}
}

const MARK = { good: 'good   ', warning: 'look at', error: 'wrong  ' } as const;

run(HELP, {}, async (_values, [url]) => {
	if (url === undefined || !URL.canParse(url) || !/^https?:/.test(url)) throw new TypeError(HELP);
	const { origin, pathname } = new URL(url);
	const findings = await checkLive(`${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`, get);
	for (const { severity, message, remedy } of findings)
		console.log(`${MARK[severity]}  ${message}${remedy === undefined ? '' : `\n         ${remedy}`}`);
	const many = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length;
	console.log(`\n${summary(many('error'), many('warning'))}`);
	if (many('error') > 0) process.exitCode = 1;
});
