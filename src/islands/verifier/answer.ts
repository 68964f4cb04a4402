/** Which file somebody holds, who signed it, or why it is not what was signed. Pure: hashing is an argument. */

import { canonicalRows } from '../../publication/seal/canonical.ts';
import { day } from '../../words/date.ts';
import { found } from '../../words/audit.ts';

export interface SignedRelease {
	readonly id: string;
	readonly title: string;
	readonly sealed: boolean;
	readonly digest?: string;
	readonly previous_digest?: string;
	readonly stages: readonly {
		readonly stage: string;
		readonly role: string;
		readonly on: string;
		readonly on_behalf_of?: string;
	}[];
	readonly files?: Readonly<Record<string, string>>;
}

export interface Lists {
	readonly releases: readonly SignedRelease[];
	/** Every file that the site publishes, from index.json. */
	readonly files: readonly { readonly title: string; readonly sha256?: string }[];
	/** audit.csv: every figure as it is published. */
	readonly figures: string;
}

export interface Answer {
	readonly isGood: boolean;
	readonly lines: readonly string[];
}

type Hash = (bytes: Uint8Array) => Promise<string>;

/** @param bytes of the file */
export async function answer(bytes: Uint8Array, lists: Lists, hash: Hash): Promise<Answer> {
	const sum = await hash(bytes);
	for (const release of lists.releases) {
		const name = Object.entries(release.files ?? {}).find(([, digest]) => digest === sum)?.[0];
		const isManifest = release.digest === sum;
		if (name === undefined && !isManifest) continue;
		const holds = (await digestOf(release, hash)) === release.digest;
		return {
			isGood: holds,
			lines: [
				found.signed(name ?? 'manifest.txt', release.title),
				...(holds ? [] : [found.chainBroken]),
				found.signedBy(
					release.stages.map(({ role, stage, on, on_behalf_of: onBehalfOf }) => ({
						role,
						stage,
						on: day(on),
						onBehalfOf,
					})),
				),
				found.digest(release.digest ?? ''),
			],
		};
	}
	const published = lists.files.find(({ sha256 }) => sha256 === sum);
	if (published) return { isGood: true, lines: [found.published(published.title)] };
	return byRows(new TextDecoder().decode(bytes), lists.figures) ?? { isGood: false, lines: [found.unknown] };
}

/** The digest of a release worked out anew from the sums of its files. */
async function digestOf({ files = {}, previous_digest: previous }: SignedRelease, hash: Hash): Promise<string> {
	const lines = Object.entries(files)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([path, digest]) => `${digest}  ${path}`);
	return hash(new TextEncoder().encode([`previous ${previous || 'none'}`, ...lines, ''].join('\n')));
}

const KEY = ['indicator', 'period', 'dimension', 'category'] as const;
const MOST = 20;

/** Rows, whatever their line ends and whether a byte-order mark stands before them. */
const rowsOf = (text: string): string[][] =>
	canonicalRows(
		`${text
			.replace(/^\ufeff/, '')
			.replace(/\r\n?/g, '\n')
			.replace(/\n*$/, '')}\n`,
	);

/** A table with figures of ours, compared one by one; undefined where it is none. */
function byRows(text: string, figures: string): Answer | undefined {
	const [heading = [], ...rows] = rowsOf(text).filter((row) => row.length > 1);
	const at = Object.fromEntries([...KEY, 'value'].map((name) => [name, heading.indexOf(name)]));
	// Figures of other areas are no figures of ours.
	if (at['indicator'] === -1 || at['period'] === -1 || at['value'] === -1 || heading.includes('area')) return undefined;
	const [columns = [], ...signed] = rowsOf(figures);
	const keyOf = (row: readonly string[], of: (name: string) => number): string =>
		KEY.map((name) => row[of(name)] ?? '').join('\n');
	const values = new Map(
		signed
			.filter((row) => row[0] !== 'targets')
			.map((row) => [keyOf(row, (name) => columns.indexOf(name)), row[columns.indexOf('value')] ?? '']),
	);
	const plain = (value: string): string => (/^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value);
	const wrong: string[] = [];
	let many = 0;
	for (const row of rows) {
		const key = keyOf(row, (name) => at[name]!);
		const is = row[at['value']!] ?? '';
		const was = values.get(key);
		many++;
		if (was !== undefined && plain(was) === plain(is)) continue;
		wrong.push(
			found.differs(
				key
					.split('\n')
					.filter((part) => part !== '')
					.join(', '),
				is,
				was,
			),
		);
	}
	if (many === 0) return undefined;
	if (wrong.length === 0) return { isGood: true, lines: [found.rowsAgree(many)] };
	return { isGood: false, lines: [found.rowsDiffer(wrong.length, many), ...wrong.slice(0, MOST)] };
}
