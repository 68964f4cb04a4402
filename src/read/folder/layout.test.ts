import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OWN_PAGES } from './layout.ts';

it('lists each page that shows a council’s own words, and no other', () => {
	const sources = readdirSync('src/pages', { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.astro'),
	);
	const shown = sources.flatMap((file) =>
		Array.from(
			readFileSync(join('src/pages', file), 'utf8').matchAll(/textOf\('pages\/([^']*)'\)/g),
			([, name]) => name!,
		),
	);
	expect(shown.toSorted()).toEqual([...OWN_PAGES]);
});
