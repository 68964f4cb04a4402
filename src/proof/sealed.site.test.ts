import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealHistory } from '../../scripts/sign-off/history.ts';
import { verifyFolder } from '../../scripts/verify/folder.ts';
import { sha256 } from '../load.ts';
import { canonicalFiles, canonicalRows } from '../publication/seal/canonical.ts';
import { digestOf } from '../publication/seal/manifest.ts';
import { readFiles } from '../read/folder/site.ts';

const root = mkdtempSync(join(tmpdir(), 'sealed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const COUNCILS = [
	['the demonstration council', '.'],
	['the real council', '../shared/real/trafford'],
] as const;

describe.each(COUNCILS)('%s, sealed in a copy', (name, from) => {
	const dir = join(root, name.replaceAll(' ', '-'));
	const files = new Map<string, Uint8Array>();
	let releases: string[] = [];

	beforeAll(() => {
		for (const part of ['data', 'content']) {
			cpSync(join(from, part), join(dir, part), {
				recursive: true,
				filter: (path) => !path.includes(join('data', 'transparency')),
			});
		}
		sealHistory(dir);
		collect('');
		releases = readdirSync(join(dir, 'data/releases'));
	});

	function collect(path: string): void {
		for (const child of readdirSync(join(dir, path))) {
			const at = path === '' ? child : `${path}/${child}`;
			if (statSync(join(dir, at)).isDirectory()) collect(at);
			else files.set(at, readFileSync(join(dir, at)));
		}
	}

	/** Only what one release needs, so that a hundred changes are read in a moment. */
	const filesOf = (release: string): Map<string, Uint8Array> =>
		new Map(
			[...files].filter(
				([path]) =>
					(!path.startsWith('data/releases/') && !path.startsWith('content/')) ||
					((path.startsWith(`data/releases/${release}/`) || path.startsWith(`content/commentary/${release}/`)) &&
						!path.includes('/signed/')),
			),
		);
	const digest = (release: string, path?: string, text?: string): string => {
		const of = filesOf(release);
		if (path !== undefined && text !== undefined) of.set(path, new TextEncoder().encode(text));
		const [folder] = readFiles(of).submission!.releases;
		// A release that cannot be read any more stops the build by itself.
		return folder?.written ? digestOf(canonicalFiles(folder.written()), '', sha256) : 'unreadable';
	};
	const textOf = (path: string): string =>
		new TextDecoder()
			.decode(files.get(path))
			.replace(/^\ufeff/, '')
			.replace(/\r\n?/g, '\n');
	const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
	const csv = (rows: readonly (readonly string[])[], end = '\n'): string =>
		rows.map((cells) => cells.map(quoted).join(',') + end).join('');
	/** Of every kind of table the one with the most columns filled; of those alike the shortest, to be read in a moment. */
	const tables = (): [release: string, path: string][] => {
		const best = new Map<string, { readonly filled: number; readonly bytes: number; readonly path: string }>();
		for (const [path, { length: bytes }] of files) {
			const [, file] = /^data\/releases\/[^/]+\/([^/]+\.csv)$/.exec(path) ?? [];
			if (file === undefined) continue;
			const [heading = [], ...rows] = canonicalRows(textOf(path));
			const filled = heading.filter((_, column) => rows.some((row) => (row[column] ?? '') !== '')).length;
			const before = best.get(file);
			if (!before || filled > before.filled || (filled === before.filled && bytes < before.bytes))
				best.set(file, { filled, bytes, path });
		}
		return [...best.values()].map(({ path }) => [path.split('/')[2]!, path]);
	};

	it('verifies', () => {
		const { lines, faults } = verifyFolder(dir, undefined);
		expect(faults).toEqual([]);
		expect(lines.filter((line) => line.includes('the seal holds'))).toHaveLength(releases.length);
	});

	it('breaks when one cell of any column of any table changes', () => {
		let changed = 0;
		for (const [release, path] of tables()) {
			const rows = canonicalRows(textOf(path));
			const before = digest(release);
			for (const [column, heading] of rows[0]!.entries()) {
				const at = rows.findIndex((row, index) => index > 0 && row[column] !== undefined && row[column] !== '');
				if (at === -1) continue;
				const cell = rows[at]![column]!;
				const now = /\d$/.test(cell) ? cell.replace(/\d$/, (last) => String((Number(last) + 1) % 10)) : `${cell}x`;
				const text = csv(rows.map((row, index) => (index === at ? row.with(column, now) : row)));
				expect(digest(release, path, text), `${path} ${heading}: ${cell} is ${now}`).not.toBe(before);
				changed++;
			}
			expect(digest(release, path, csv(rows.toSpliced(1, 1))), `${path} without its first row`).not.toBe(before);
		}
		expect(changed).toBeGreaterThan(15);
	});

	it('breaks when any value of context.json or release.json changes, but for what is decided later', () => {
		const bytes = (release: string): number =>
			[...filesOf(release).values()].reduce((sum, file) => sum + file.length, 0);
		const [release] = releases.toSorted((a, b) => bytes(a) - bytes(b)) as [string];
		for (const file of ['context.json', 'release.json']) {
			const path = `data/releases/${release}/${file}`;
			const before = digest(release);
			expect(before).toMatch(/^[0-9a-f]{64}$/);
			const value = JSON.parse(textOf(path)) as Record<string, unknown>;
			for (const text of sample([...new Set(leaves(value))])) {
				const quotedText = JSON.stringify(text);
				const now = textOf(path).replace(quotedText, JSON.stringify(`${text}x`));
				if (file === 'release.json' && JSON.stringify(value['considered'] ?? '').includes(quotedText)) continue;
				expect(digest(release, path, now), `${path}: ${text}`).not.toBe(before);
			}
		}
	});

	it('breaks when a word of commentary changes, or who wrote it', () => {
		for (const path of [...files.keys()].filter((one) => one.startsWith('content/commentary/')).slice(0, 5)) {
			const release = path.split('/')[2]!;
			const before = digest(release);
			expect(digest(release, path, `${textOf(path).trimEnd()} More.\n`)).not.toBe(before);
			expect(digest(release, path, textOf(path).replace(/^by: /m, 'by: Deputy '))).not.toBe(before);
		}
	});

	it('holds when a spreadsheet saves every table again', () => {
		for (const [release, path] of tables()) {
			const before = digest(release);
			const [heading = [], ...rows] = canonicalRows(textOf(path).replace(/\n*$/, '\n'));
			const turned = [heading, ...rows.toReversed()].map((row) =>
				[...heading.keys()].reverse().map((at) => row[at] ?? ''),
			);
			expect(digest(release, path, `\ufeff${csv(turned, '\r\n')}`), path).toBe(before);
			const blank = [heading, ...rows].map((row) => `${row.map(quoted).join(',')},,\r\n`).join('');
			expect(digest(release, path, `${blank},,${heading.map(() => '').join(',')}\r\n`), path).toBe(before);
		}
	});
});

/** Every so many-th, so that long plans take no minutes. */
function sample<T>(all: readonly T[], most = 60): T[] {
	const step = Math.max(1, Math.ceil(all.length / most));
	return all.filter((_, at) => at % step === 0);
}

function* leaves(value: unknown): Generator<string> {
	if (typeof value === 'string') {
		if (value !== '') yield value;
	} else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* leaves(part);
}
