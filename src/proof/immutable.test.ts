import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeFiles } from '../export/files.ts';
import { readSite } from '../read/folder.ts';
import { loadSite } from '../load.ts';
import { rereadCouncil } from './sites.fixture.ts';

const { council, histories } = rereadCouncil('demonstration');
const { releases } = histories.reading;
const folders = readSite(council.dir).submission!.releases;
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The files of releases as a build at an instant writes them, by address. */
function releaseFilesAt(now: string): Map<string, string> {
	const { publication } = loadSite({ dir: council.dir, now });
	const found = new Map<string, string>();
	for (const { facts } of makeFiles(publication!, { folders, isPreview: false, hash }))
		if (facts.path.startsWith('/data/releases/')) found.set(facts.path, facts.sha256);
	return found;
}

describe('the files of a release', () => {
	const now = releaseFilesAt(council.now);
	// The day each was published, when nothing of what came later was known.
	const chosen = releases.filter((_, index) => index % 4 === 0 || index === releases.length - 2);
	it.each(chosen)('never change: those known when %s came out are the same today', (id) => {
		const { publishAt } = folders.find((folder) => folder.id === id)!.release;
		const then = releaseFilesAt(new Date(publishAt).toISOString());
		expect(then.size).toBeGreaterThan(0);
		expect([...then.keys()].some((path) => path.startsWith(`/data/releases/${id}/`))).toBe(true);
		expect([...then].filter(([path, sum]) => now.get(path) !== sum).map(([path]) => path)).toEqual([]);
	});
});
