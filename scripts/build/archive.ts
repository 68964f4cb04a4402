// The whole site as one ZIP, where a build is asked for it (--archive).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archivedPage, archivedStyle, isArchived } from '../../src/export/archive.ts';
import type { ArchivePlace } from '../../src/export/archive.ts';
import { ZipFile } from '../../src/export/zip.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { address } from '../../src/view/address.ts';
import { localTime } from '../../src/words/date.ts';
import { archiveReadme } from '../../src/words/archive.ts';
import type { Output } from './output.ts';

/** One file is read at a time; only what it shrinks to is kept until the end. */
export function writeArchive(publication: Publication, output: Output, base: string, siteUrl: string): void {
	const { council, releases, asOf } = publication;
	const newest = releases.at(-1);
	const files = output.files().filter(isArchived).sort();
	const place: ArchivePlace = { base, siteUrl, files: new Set(files) };
	const zip = new ZipFile(localTime(newest?.release.publishAt ?? asOf, council.timeZone)[0]);
	const folder = newest?.id ?? 'site';
	const encoder = new TextEncoder();
	zip.add('README.txt', encoder.encode(archiveReadme(council.name, newest?.release.title, siteUrl, folder)));
	for (const file of files) zip.add(folder + file, archived(file, readFileSync(join(output.site, file)), place));
	output.write(address.archive, zip.finish());
	output.merge();
}

function archived(file: string, bytes: Buffer, place: ArchivePlace): Uint8Array {
	if (file.endsWith('.html')) return new TextEncoder().encode(archivedPage(file, bytes.toString('utf8'), place));
	if (file.endsWith('.css')) return new TextEncoder().encode(archivedStyle(file, bytes.toString('utf8'), place));
	return bytes;
}
