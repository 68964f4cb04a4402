/**
 * A second, simple reading of a site folder, for tests only: it imports nothing of the product, so that both would
 * have to make the same mistake for a wrong figure to pass. It knows the files, the newest-row-wins rule and intervals.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One statement of one release about one key. */
export interface Said {
	readonly release: string;
	/** The digits of the source, with a dropped trailing zero; '' when there is no value. */
	readonly value: string;
	readonly row: Readonly<Record<string, string>>;
}

export interface Reread {
	/** Release ids, oldest first, that are public at the instant. */
	readonly releases: readonly string[];
	/** `indicator|start/end` to what each release said, oldest first. */
	readonly observations: ReadonlyMap<string, readonly Said[]>;
	/** `indicator|start/end|dimension|category` */
	readonly breakdowns: ReadonlyMap<string, readonly Said[]>;
	/** `indicator|start/end|area or group` */
	readonly comparisons: ReadonlyMap<string, readonly Said[]>;
	readonly targets: ReadonlyMap<string, readonly Said[]>;
}

/** RFC 4180, character by character. */
export function rows(text: string): Record<string, string>[] {
	const table: string[][] = [[]];
	let cell = '';
	let quoted = false;
	const source = text.replace(/^\ufeff/, '');
	for (let at = 0; at < source.length; at++) {
		const char = source[at]!;
		if (quoted) {
			if (char === '"' && source[at + 1] === '"') cell += source[++at];
			else if (char === '"') quoted = false;
			else cell += char;
		} else if (char === '"') quoted = true;
		else if (char === ',' || char === '\n') {
			table.at(-1)!.push(cell.replace(/\r$/, ''));
			cell = '';
			if (char === '\n') table.push([]);
		} else cell += char;
	}
	if (cell !== '' || table.at(-1)!.length > 0) table.at(-1)!.push(cell.replace(/\r$/, ''));
	const [header, ...body] = table.filter((line) => line.length > 1 || (line.length === 1 && line[0] !== ''));
	return body.map((line) => Object.fromEntries(header!.map((name, index) => [name, line[index] ?? ''])));
}

/** The interval of a period, worked out from dates alone. */
export function interval(text: string, startMonth = 4): string {
	if (text.includes('..')) {
		const [from, to] = text.split('..') as [string, string];
		return `${interval(from, startMonth).split('/')[0]}/${interval(to, startMonth).split('/')[1]}`;
	}
	if (text.startsWith('D')) return `${text.slice(1)}/${text.slice(1)}`;
	const year = Number(/\d{4}/.exec(text)![0]);
	let first = 0;
	let months = 12;
	if (text.startsWith('AY')) first = 8;
	if (text.startsWith('FY')) first = startMonth - 1;
	const part = /-([QHM])(\d+)$/.exec(text);
	if (part) {
		months = { Q: 3, H: 6, M: 1 }[part[1] as 'Q'];
		first += (Number(part[2]) - 1) * months;
	}
	const iso = (date: Date): string => date.toISOString().slice(0, 10);
	return `${iso(new Date(Date.UTC(year, first, 1)))}/${iso(new Date(Date.UTC(year, first + months, 0)))}`;
}

/** Both ends of a range by themselves: `40..50` ends in fifty. */
const trimmed = (value: string): string =>
	value
		.split('..')
		.map((end) => (end.includes('.') ? end.replace(/0+$/, '').replace(/\.$/, '') : end))
		.join('..');

/** Reads every release that is public at an instant. */
export function reread(dir: string, now: string): Reread {
	const council = JSON.parse(readFileSync(join(dir, 'data/council.json'), 'utf8'));
	const startMonth: number = council.yearStartsInMonth ?? 4;
	const required: string[] = (council.signOff?.stages ?? [])
		.filter((s: { required: boolean }) => s.required)
		.map((s: { id: string }) => s.id);
	const folder = join(dir, 'data/releases');
	const all = readdirSync(folder).map((id) => {
		const release = JSON.parse(readFileSync(join(folder, id, 'release.json'), 'utf8'));
		const signOff = existsSync(join(folder, id, 'sign-off.json'))
			? JSON.parse(readFileSync(join(folder, id, 'sign-off.json'), 'utf8'))
			: { stages: [] };
		const signed = new Set(signOff.stages.map((s: { stage: string }) => s.stage));
		return { id, time: Date.parse(release.publishAt), isSigned: required.every((stage) => signed.has(stage)) };
	});
	all.sort((a, b) => a.time - b.time);
	const visible: string[] = [];
	for (const { id, time, isSigned } of all) {
		if (time > Date.parse(now) || !isSigned) break;
		visible.push(id);
	}
	const statistics = new Set(
		rows(existsSync(join(dir, 'data/groups.csv')) ? readFileSync(join(dir, 'data/groups.csv'), 'utf8') : 'id,kind\n')
			.filter((group) => group['kind'] === 'statistic')
			.map((group) => group['id']!),
	);
	const fold = (
		file: string,
		valueOf: (row: Record<string, string>) => string,
		keyOf: (row: Record<string, string>) => string,
	) => {
		const found = new Map<string, Said[]>();
		for (const release of visible) {
			const path = join(folder, release, file);
			if (!existsSync(path)) continue;
			for (const row of rows(readFileSync(path, 'utf8'))) {
				const key = `${row['indicator']}|${interval(row['period']!, startMonth)}${keyOf(row)}`;
				const said = found.get(key) ?? [];
				// A neighbour may stand under two groups in one release, with one value.
				if (said.at(-1)?.release !== release) said.push({ release, value: trimmed(valueOf(row)), row });
				found.set(key, said);
			}
		}
		return found;
	};
	const value = (row: Record<string, string>): string => row['value'] ?? '';
	return {
		releases: visible,
		observations: fold('observations.csv', value, () => ''),
		breakdowns: fold('breakdowns.csv', value, (row) => `|${row['dimension']}|${row['category']}`),
		comparisons: fold('comparisons.csv', value, (row) => {
			const place = statistics.has(row['group']!) || !row['area_code'] ? row['group'] : row['area_code'];
			return row['dimension'] ? `|${place}|${row['dimension']}|${row['category']}` : `|${place}`;
		}),
		targets: fold(
			'targets.csv',
			(row) => row['target'] || `${row['target_lower'] ?? ''}..${row['target_upper'] ?? ''}`,
			() => '',
		),
	};
}
