import { createHash } from 'node:crypto';
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
	existsSync,
	mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measured } from '../view/measured.fixture.ts';
import { readJson } from './council.fixture.ts';
import { build, builtSite, filesUnder, SOURCES } from './sites.fixture.ts';
import type { BuildResult, BuiltSite } from './sites.fixture.ts';
import { unzipped } from './zip.fixture.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'golden-thread-repeat-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Text that nobody would publish: if it is found, something looked into a release before its time. */
const CANARY = 'zyxcanary4711';

const hashes = (out: string): Map<string, string> =>
	new Map(
		filesUnder(out).map((file) => [
			file,
			createHash('sha256')
				.update(readFileSync(join(out, file)))
				.digest('hex'),
		]),
	);

/** What differs between two built sites, in words; empty when every byte is the same. */
function differences(one: string, other: string): string[] {
	const [a, b] = [hashes(one), hashes(other)];
	return [...new Set([...a.keys(), ...b.keys()])].flatMap((file) => {
		if (a.get(file) === b.get(file)) return [];
		return `${file} ${!a.has(file) ? 'is new' : !b.has(file) ? 'is gone' : 'differs'}`;
	});
}

/** A file and everything packed in it, as bytes. */
function* unpacked(bytes: Buffer): Generator<Buffer> {
	yield bytes;
	if (bytes.subarray(0, 2).toString() === 'PK') for (const inner of unzipped(bytes).values()) yield* unpacked(inner);
	for (const open of [gunzipSync, brotliDecompressSync, inflateRawSync]) {
		try {
			yield open(bytes);
		} catch {
			// not packed that way
		}
	}
}

/** The releases of a site folder that the public may not see yet. */
function hiddenReleases(dir: string, shown: readonly string[]): string[] {
	return readdirSync(join(dir, 'data/releases')).filter((id) => !shown.includes(id));
}

function copySite(name: string, dir: string): string {
	const copy = join(folder, name);
	for (const part of ['data', 'content', 'public'])
		if (existsSync(join(dir, part))) cpSync(join(dir, part), join(copy, part), { recursive: true });
	return copy;
}

/** Plants the token wherever the release could be read: figures, notes, words, register. */
function plant(site: string, release: string): number {
	let planted = 0;
	const at = join(site, 'data/releases', release);
	for (const inside of filesUnder(at)) {
		const path = join(at, inside);
		// Also in the copies of what was signed, which stand in a folder of their own.
		const file = basename(inside);
		const text = readFileSync(path, 'utf8');
		let changed = text;
		if (file === 'release.json') changed = text.replace(/"(title|summary)": "/g, `"$1": "${CANARY} `);
		if (file === 'observations.csv') {
			const [header = '', ...lines] = text.trimEnd().split(/\r?\n/);
			const note = header.includes('note') ? header : `${header},note`;
			const columns = note.split(',');
			const rows = lines.map((line) => {
				const cells = line.split(',');
				cells[columns.indexOf('value')] = '471147114711';
				cells[columns.indexOf('note')] = CANARY;
				return Array.from(columns, (_, index) => cells[index] ?? '').join(',');
			});
			changed = `${[note, ...rows].join('\n')}\n`;
		}
		if (changed !== text) planted += 1;
		writeFileSync(path, changed);
	}
	const words = join(site, 'content/commentary', release);
	mkdirSync(words, { recursive: true });
	for (const file of readdirSync(words))
		writeFileSync(join(words, file), `${readFileSync(join(words, file), 'utf8')}\n${CANARY}\n`);
	return planted + readdirSync(words).length;
}

/**
 * Plants a measure that only the hidden release reports, and what it alone uses, in the files that all releases share:
 * the register, the plan, the settings, the dimensions, the themes, the approvals, the notes, the words of the search, and
 * texts of its own.
 */
function plantShared(site: string, release: string): void {
	const settings = join(site, 'data/council.json');
	const council = JSON.parse(readFileSync(settings, 'utf8')) as { units: Record<string, object> };
	const units = { ...council.units, [CANARY]: { name: CANARY, symbol: CANARY, kind: 'count' } };
	writeFileSync(settings, JSON.stringify({ ...council, units }));
	/** Adds a row; a cell that is not named is as in the last row, or blank. */
	const addRow = (path: string, cells: Readonly<Record<string, string>>): void => {
		const text = readFileSync(join(site, path), 'utf8').trimEnd();
		const columns = text.split(/\r?\n/, 1)[0]!.split(',');
		for (const name of Object.keys(cells)) if (!columns.includes(name)) throw new Error(`${path} has no ${name}`);
		writeFileSync(join(site, path), `${text}\n${columns.map((name) => cells[name] ?? '').join(',')}\n`);
	};
	addRow('data/lenses.csv', { id: CANARY, title: CANARY, duty: CANARY });
	addRow('data/dimensions.csv', { dimension: CANARY, id: CANARY, title: CANARY, kind: 'other', order: '1' });
	addRow('data/dimensions.csv', { dimension: 'ward', id: CANARY, title: CANARY, kind: 'place', order: '99' });
	addRow('data/groups.csv', { id: CANARY, title: CANARY, kind: 'area', note: CANARY });
	addRow('data/group-members.csv', { group: CANARY, area_code: 'E07990002', area: CANARY });
	const path = join(site, 'data/plan.json');
	const plan = JSON.parse(readFileSync(path, 'utf8')) as { plans: { id: string; nodes: object[] }[]; links?: object[] };
	for (const { id, nodes } of plan.plans) if (id === 'council-plan') nodes.push({ id: CANARY, title: CANARY });
	const link = { from: 'put-down-roots', to: [CANARY], relation: CANARY };
	writeFileSync(path, JSON.stringify({ ...plan, links: [...(plan.links ?? []), link] }));
	for (const kind of ['indicator', 'target'])
		addRow('data/approvals.csv', { kind, subject: CANARY, stage: 'director', role: CANARY, on: '2026-08-01' });
	addRow('data/synonyms.csv', { term: CANARY, synonyms: `${CANARY}s` });
	writeFileSync(join(site, `content/objectives/${CANARY}.md`), `${CANARY}\n`);
	const words = `---\nby: ${CANARY}\non: 2026-10-20\n---\n\n${CANARY}\n`;
	writeFileSync(join(site, `content/commentary/${release}/${CANARY}.md`), words);
	addRow('data/annotations.csv', { indicator: CANARY, period: '2026-M07', kind: 'note', text: CANARY });
	const measure = {
		...{ id: CANARY, title: CANARY, objective: CANARY, service: 'housing', unit: CANARY, decimals: '0' },
		...{
			polarity: 'higher',
			frequency: 'month',
			calendar: 'financial',
			basis: 'in-period',
			definition: CANARY,
			source: CANARY,
		},
	};
	addRow('data/indicators.csv', { ...measure, lenses: CANARY, tags: CANARY });
	addRow(`data/releases/${release}/register.csv`, measure);
	addRow(`data/releases/${release}/observations.csv`, { indicator: CANARY, period: '2026-M07', value: '471147114711' });
	const parts = `indicator,period,dimension,category,value\n${CANARY},2026-M07`;
	writeFileSync(
		join(site, `data/releases/${release}/breakdowns.csv`),
		`${parts},${CANARY},${CANARY},471147114711\n${CANARY},2026-M07,ward,${CANARY},471147114711\n`,
	);
}

/** Plants a data file that comes out later, beside those of a data set that is public, and a data set of which none is. */
function plantDataSet(site: string): void {
	const known = join(site, 'data/transparency/contracts');
	const settings = JSON.parse(readFileSync(join(known, 'dataset.json'), 'utf8')) as { publishAt: object };
	const rows = readFileSync(join(known, 'FY2026-27-Q1.csv'), 'utf8').replaceAll('MBK-', `${CANARY}-`);
	const later = { 'FY2026-27-Q2': '2099-01-01T09:30:00+00:00' };
	const hidden = join(site, `data/transparency/${CANARY}`);
	mkdirSync(hidden, { recursive: true });
	for (const dir of [known, hidden]) {
		const publishAt = dir === known ? { ...settings.publishAt, ...later } : later;
		const title = dir === known ? {} : { title: CANARY, description: CANARY };
		writeFileSync(join(dir, 'dataset.json'), JSON.stringify({ ...settings, ...title, publishAt }));
		writeFileSync(join(dir, 'FY2026-27-Q2.csv'), rows);
	}
}

describe('the same folder and the same instant', () => {
	let reference: BuiltSite;
	let hidden: string[];
	let elsewhere: BuildResult;
	let withCanary: BuildResult;
	let without: BuildResult;
	let planted = 0;
	const out = (name: string): string => join(folder, 'out', name);

	beforeAll(async () => {
		reference = await builtSite('demonstration');
		const { dir, now } = reference.council;
		hidden = hiddenReleases(dir, reference.histories.reading.releases);

		const clone = join(folder, 'another place', 'clone');
		for (const path of SOURCES)
			if (existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(clone, path), { recursive: true });
		symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'), 'junction');
		// What the compiler would listen to, were it let.
		writeFileSync(join(clone, '.env'), 'BASE_URL=/elsewhere\nPROD=\n');
		writeFileSync(
			join(clone, 'postcss.config.mjs'),
			"export default { plugins: [{ postcssPlugin: 'no-rules', Once: (root) => void root.removeAll() }] };\n",
		);

		const canary = copySite('canary', dir);
		const cut = copySite('cut', dir);
		for (const release of hidden) {
			planted += plant(canary, release);
			rmSync(join(cut, 'data/releases', release), { recursive: true });
			rmSync(join(cut, 'content/commentary', release), { recursive: true, force: true });
		}
		plantShared(
			canary,
			hidden.find((id) => existsSync(join(canary, 'data/releases', id, 'register.csv')))!,
		);
		plantDataSet(canary);
		elsewhere = await build({
			site: clone,
			out: out('elsewhere'),
			now,
			root: clone,
			env: {
				TZ: 'America/New_York',
				LANG: 'de_DE.UTF-8',
				LC_ALL: 'de_DE.UTF-8',
				BASE_URL: '/elsewhere',
				PUBLIC_X: '1',
			},
		});
		// Two at once, from one repository.
		[withCanary, without] = await Promise.all([
			build({ site: canary, out: out('canary'), now, env: { TZ: 'Asia/Kolkata' } }),
			build({ site: cut, out: out('cut'), now, env: { TZ: 'Pacific/Auckland' } }),
		]);
	});

	/** What differs from the first build; noted with the number of files compared. */
	function compared(what: 'elsewhere' | 'cut' | 'canary'): string[] {
		const differing = differences(reference.out, out(what));
		const files = filesUnder(reference.out).length;
		measured({ kind: 'rebuild', what, files, differing: differing.length }, `${what}: ${files} files compared`);
		return differing;
	}

	it('give the same bytes in another folder, time zone, language and environment, with code of their own', () => {
		expect(elsewhere, elsewhere.printed).toMatchObject({ status: 0 });
		expect(compared('elsewhere').slice(0, 20)).toEqual([]);
	});

	it('give the same bytes whether hidden releases are there or not: nothing of them is read into a page or file', () => {
		expect(hidden.length).toBeGreaterThanOrEqual(2);
		expect(without, without.printed).toMatchObject({ status: 0 });
		expect(compared('cut').slice(0, 20)).toEqual([]);
	});

	it('give the same bytes whatever hidden releases say', () => {
		expect(planted).toBeGreaterThan(3);
		expect(withCanary, withCanary.printed).toMatchObject({ status: 0 });
		expect(compared('canary').slice(0, 20)).toEqual([]);
	});

	it('hide a planted word from every file, however it is packed', () => {
		const files = filesUnder(out('canary'));
		expect(files.length).toBeGreaterThan(300);
		const leaks = files.filter((file) => {
			if (file.includes(CANARY)) return true;
			const bytes = [...unpacked(readFileSync(join(out('canary'), file)))];
			return bytes.some((inner) => inner.includes(CANARY) || inner.includes('471147114711'));
		});
		expect(leaks).toEqual([]);
	});

	it('would find a word that is published: the search looks into packed files too', () => {
		const { title } = readJson(
			reference.council.dir,
			`data/releases/${reference.histories.reading.releases.at(-1)}/release.json`,
		) as { title: string };
		const found = filesUnder(reference.out).filter((file) =>
			[...unpacked(readFileSync(join(reference.out, file)))].some((inner) => inner.includes(title)),
		);
		expect(found.some((file) => file.endsWith('.html'))).toBe(true);
		expect(found.some((file) => file.endsWith('.zip'))).toBe(true);
		expect(found.some((file) => file.startsWith('pagefind/'))).toBe(true);
	});

	it('may stand beside each other: builds at once leave nothing behind', () => {
		expect(readdirSync(join(folder, 'out')).filter((name) => name.startsWith('.'))).toEqual([]);
	});
});
