import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { digestOf, manifestOf, readManifest, sumsOf } from './manifest.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const FILES = [
	{ path: 'targets.csv', text: 'b' },
	{ path: 'commentary/hsg-03.md', text: 'c' },
	{ path: 'observations.csv', text: 'a' },
];
const BEFORE = 'ab'.repeat(32);
const MANIFEST = [
	`previous ${BEFORE}`,
	`${sha256('c')}  commentary/hsg-03.md`,
	`${sha256('a')}  observations.csv`,
	`${sha256('b')}  targets.csv`,
	'',
].join('\n');

describe('a manifest', () => {
	it('names the release before it, then each file by path with its sum', () => {
		expect(manifestOf(FILES, BEFORE, sha256)).toBe(MANIFEST);
		expect(manifestOf(FILES.toReversed(), BEFORE, sha256)).toBe(MANIFEST);
		expect(manifestOf([], '', sha256)).toBe('previous none\n');
	});

	it('has the digest of the release as its sum', () => {
		expect(digestOf(FILES, BEFORE, sha256)).toBe(sha256(MANIFEST));
	});

	it('is read back, with its last line end or without', () => {
		const files = new Map(FILES.map(({ path, text }) => [path, sha256(text)]));
		for (const text of [MANIFEST, MANIFEST.slice(0, -1)]) {
			const read = readManifest(text)!;
			expect(read.previous).toBe(BEFORE);
			expect(new Map([...read.files].sort())).toEqual(new Map([...files].sort()));
		}
		expect(readManifest('previous none\n')).toEqual({ previous: '', files: new Map() });
	});

	test.each([
		['without its first line', MANIFEST.split('\n').slice(1).join('\n')],
		['with words before its first line', `the ${MANIFEST}`],
		['with words behind its first line', MANIFEST.replace('\n', ' \n')],
		['whose previous digest is too short', MANIFEST.replace('ab', '')],
		['whose previous digest is in capitals', MANIFEST.replace(BEFORE, BEFORE.toUpperCase())],
		['with a blank line', MANIFEST.replace('\n', '\n\n')],
		['with a sum that is too long', MANIFEST.replace(sha256('a'), `${sha256('a')}0`)],
		['with one space between sum and path', MANIFEST.replaceAll('  ', ' ')],
		['with a sum of nothing', MANIFEST.replace('  observations.csv', '  ')],
		['of other words', 'hello'],
		['of nothing', ''],
	])('is none %s', (_, text) => expect(readManifest(text)).toBeUndefined());

	it('stands among the sums that sha256sum reads, each file on a line by path', () => {
		expect(sumsOf(FILES, MANIFEST, sha256)).toBe(
			[
				`${sha256('c')}  commentary/hsg-03.md`,
				`${sha256(MANIFEST)}  manifest.txt`,
				`${sha256('a')}  observations.csv`,
				`${sha256('b')}  targets.csv`,
				'',
			].join('\n'),
		);
	});
});
