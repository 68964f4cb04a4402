// csvlint.rb over a loopback server: from a file it skips the schema and says that all is well.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { outside as words } from '../../src/words/outside.ts';
import { beside } from './install.ts';
import type { Outcome, Place } from './tools.ts';
import { faultsOf, hasCommand, NotInstalled, run } from './tools.ts';

const TYPE: Readonly<Record<string, string>> = {
	csv: 'text/csv; charset=utf-8; header=present',
	json: 'application/csvm+json; charset=utf-8',
};

export async function csvlint({ dist, tools }: Place): Promise<Outcome> {
	if (!hasCommand('ruby') || !hasCommand('gem')) throw new NotInstalled(words.noCommand('ruby'));
	const gems = join(tools, 'gems');
	const env = { GEM_HOME: gems, GEM_PATH: gems };
	if (!existsSync(join(gems, 'specifications')))
		if ((await run('gem', ['install', 'csvlint', '-v', '1.5.0', '--no-document'], env)).status !== 0)
			throw new NotInstalled(words.noPackage('csvlint', 'RubyGems'));
	const folder = join(dist, 'data/latest');
	const server = createServer((request, response) => {
		const path = normalize(join(folder, new URL(request.url ?? '/', 'http://localhost').pathname));
		if (!path.startsWith(folder) || !existsSync(path)) return void response.writeHead(404).end();
		response.writeHead(200, { 'content-type': TYPE[path.split('.').at(-1)!] ?? 'application/octet-stream' });
		createReadStream(path).pipe(response);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	try {
		const ran = await run('ruby', ['-W0', beside(tools, 'csvlint.rb'), `${base}csv-metadata.json`], env);
		return { faults: faultsOf(ran), looked: ran.output.split('\n').at(-1) ?? '' };
	} finally {
		server.close();
	}
}
