import { expect, it } from 'vitest';
import { apiOperations, catalogue } from '../export/catalogue.ts';
import { filesOf, publicationOf, textOf } from '../export/export.fixture.ts';
import { apiView } from './api.ts';

const publication = publicationOf();
const made = filesOf(publication);
const facts = new Map(Array.from(made, ([path, bytes]) => [path, { path, bytes: bytes.length, sha256: '' }]));

it('the page of the interface lists what openapi.json lists, each with an example that exists', () => {
	const { paths } = JSON.parse(textOf(made, '/data/openapi.json')) as { paths: Record<string, unknown> };
	const { addresses } = apiView(publication, 'https://a.example', apiOperations(publication), facts);
	expect(addresses.rows.map(({ cells }) => cells[0]!.text)).toEqual(Object.keys(paths));
	for (const { cells } of addresses.rows) expect(made.has(cells[2]!.href!), cells[0]!.text).toBe(true);
});

it('every JSON file of the catalogue that answers a program stands on it, but for feeds and descriptors', () => {
	const patterns = apiOperations(publication).map(
		({ path }) => new RegExp(`^${path.replaceAll('.', '\\.').replace('{id}', '[^/]+')}$`),
	);
	const others = catalogue(publication)
		.filter(
			({ format, content }) => format === 'JSON' && !['feed', 'descriptor', 'release-package'].includes(content.kind),
		)
		.filter(({ path }) => !patterns.some((pattern) => pattern.test(path)));
	expect(others.map(({ path }) => path).filter((path) => !path.includes('/signed/'))).toEqual([]);
});

it('says that there is no example before the first report', () => {
	const none = publicationOf(0);
	const { addresses } = apiView(none, 'https://a.example', apiOperations(none), new Map());
	for (const { cells } of addresses.rows) expect(cells[2]).toEqual({ text: 'None yet' });
});
