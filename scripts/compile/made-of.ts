// What the code of the pages is made of, as one name: with one other letter it is another.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build/root.ts';

/** Sources that no page is made of; files that an editor hides beside them come and go. */
const APART = /\.(test|fixture)\.ts$|^src\/(decisions|README\.md)$|~$|\/\.[^/]*$/;
/** What the code is made of, and by what. */
const MADE_OF = ['src', 'scripts/compile', 'package.json', 'tsconfig.json', 'node_modules/.package-lock.json'];

/**
 * The name of what is compiled from the sources as they are now: each of their bytes counts.
 * @param base path that the site is served under
 * @param root the copy of the project; the code has its place in it
 * @returns undefined where not all of them can be read just now
 */
export function nameOf(base: string, root = ROOT): string | undefined {
	try {
		return sumOf(base, root);
	} catch {
		return undefined;
	}
}

function sumOf(base: string, root: string): string {
	const made = createHash('sha256').update(JSON.stringify([root, base]));
	for (const path of MADE_OF.flatMap((part) => filesUnder(root, part, true))) {
		const bytes = readFileSync(join(root, path));
		made.update(JSON.stringify([path, bytes.length])).update(bytes);
	}
	return made.digest('hex').slice(0, 32);
}

function filesUnder(root: string, path: string, isNamed = false): string[] {
	if (!isNamed && APART.test(path)) return [];
	if (!statSync(join(root, path)).isDirectory()) return [path];
	return readdirSync(join(root, path))
		.sort()
		.flatMap((name) => filesUnder(root, `${path}/${name}`));
}
