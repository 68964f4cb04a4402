import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { councilOf } from '../../src/view/council.fixture.ts';
import { likelyHome, placeOf } from './place.ts';

const dir = mkdtempSync(join(tmpdir(), 'golden-thread-place-'));
mkdirSync(join(dir, 'data'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function likely(council: string, path?: string) {
	writeFileSync(join(dir, 'data/council.json'), council);
	return likelyHome(dir, path);
}
const named = (siteUrl: unknown): string => JSON.stringify({ siteUrl });

describe('where a site will be served', () => {
	it.each([
		['https://a.example/', undefined, { base: '', siteUrl: 'https://a.example' }],
		['https://a.example/perf/', undefined, { base: '/perf', siteUrl: 'https://a.example/perf' }],
		['https://a.example/perf', undefined, { base: '/perf', siteUrl: 'https://a.example/perf' }],
		['https://a.example/perf/', '/', { base: '', siteUrl: 'https://a.example' }],
		['https://a.example/', '/b/c/', { base: '/b/c', siteUrl: 'https://a.example/b/c' }],
	])('is known before the reading, and is what the reading finds: %s under %s', (siteUrl, path, home) => {
		expect(likely(named(siteUrl), path)).toEqual(home);
		const bare = councilOf({ indicators: [], releases: [] });
		const { publication, ...place } = placeOf({ ...bare, council: { ...bare.council, siteUrl } }, path);
		expect(place).toEqual(home);
		expect(publication.council.siteUrl).toBe(home.siteUrl);
	});

	it.each([
		['a byte-order mark', `\ufeff${named('https://a.example/')}`],
		['no address', '{}'],
		['a number for an address', named(1)],
		['an address without its scheme', named('a.example')],
		['null', 'null'],
		['no JSON', '{'],
	])('is left to the reading where council.json holds %s', (_, council) => {
		expect(likely(council)).toBeUndefined();
	});

	it('is left to the reading where there is no council.json', () => {
		expect(likelyHome(join(dir, 'nowhere'), undefined)).toBeUndefined();
	});
});
