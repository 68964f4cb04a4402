/** For every figure of ours its path: file, cell, release, signature; and a sample of them that nobody chose. */

import type { Publication, PublishedFigure, PublishedIndicator, PublishedRelease } from '../publication/publication.ts';
import { newest } from '../publication/publication.ts';
import { canonicalRows } from '../publication/seal/canonical.ts';
import { address } from '../view/address.ts';
import { PREVIEW_CELL } from '../words/columns.ts';
import { csvRows } from './csv.ts';

export const AUDIT_COLUMNS = [
	...['table', 'indicator', 'period', 'dimension', 'category', 'value', 'marker', 'file', 'cell', 'release'],
	...['published', 'sealed', 'digest', 'signed_by', 'signed_on'],
] as const;
/** What a tester of the sample fills in. */
const FINDINGS = ['value_in_file', 'value_on_page', 'page', 'agrees'] as const;

const SAMPLE = 50;

interface Place {
	readonly file: string;
	readonly cell: string;
}

/** Where each row of a signed table stands. The signed file is the one that anybody can open. */
class SignedCells {
	readonly #tables = new Map<string, { letter: string; rows: ReadonlyMap<string, number> } | undefined>();

	place(release: PublishedRelease, table: string, column: string, key: readonly string[]): Place {
		const id = `${release.id}/${table}`;
		if (!this.#tables.has(id)) this.#tables.set(id, this.#index(release, table, column));
		const found = this.#tables.get(id);
		const row = found?.rows.get(key.join('\n'));
		if (found && row !== undefined) {
			return { file: address.releaseFile(release.id, `signed/${table}`), cell: `${found.letter}${row}` };
		}
		return { file: address.releaseFile(release.id, table), cell: '' };
	}

	#index({ signed, isPreview }: PublishedRelease, table: string, column: string) {
		const text = isPreview ? undefined : signed?.find(({ path }) => path === table)?.text;
		if (text === undefined) return undefined;
		const [heading = [], ...rows] = canonicalRows(text);
		const keys = ['indicator', 'period', 'dimension', 'category'].map((name) => heading.indexOf(name));
		return {
			letter: String.fromCharCode(65 + Math.max(0, heading.indexOf(column))),
			rows: new Map(rows.map((cells, at) => [keys.map((key) => cells[key] ?? '').join('\n'), at + 2] as const)),
		};
	}
}

/** Every figure, breakdown and target of ours as it stands now, in the order of the register. */
export function* auditRows(publication: Publication): Generator<string[]> {
	const cells = new SignedCells();
	for (const measure of publication.indicators) {
		for (const figure of measure.figures) yield figureRow(publication, cells, measure, figure, 'observations', []);
		for (const { dimension, categories } of measure.breakdowns) {
			for (const { category, figures } of categories) {
				for (const figure of figures)
					yield figureRow(publication, cells, measure, figure, 'breakdowns', [dimension, category]);
			}
		}
		for (const { period, statements } of measure.targets) {
			const { release, target } = statements.at(-1)!;
			const value = target.value?.text ?? [target.lower?.text ?? '', target.upper?.text ?? ''].join(' to ');
			const by = publication.releases[release]!;
			const key = [measure.id, period.text, '', ''];
			const column = target.value ? 'target' : 'target_lower';
			const place = cells.place(by, 'targets.csv', column, key);
			yield ['targets', ...key, value === ' to ' ? '' : value, '', place.file, place.cell, ...signer(by)];
		}
	}
}

function figureRow(
	publication: Publication,
	cells: SignedCells,
	measure: PublishedIndicator,
	published: PublishedFigure,
	table: 'observations' | 'breakdowns',
	[dimension = '', category = '']: readonly string[],
): string[] {
	const { figure, release } = newest(published);
	const by = publication.releases[release]!;
	const isGone = figure.kind === 'withdrawn';
	const key = [measure.id, published.period.text, dimension, category];
	const place = cells.place(by, isGone ? 'revisions.csv' : `${table}.csv`, isGone ? 'kind' : 'value', key);
	const value = figure.kind === 'reported' ? figure.value.text : '';
	const marker = isGone ? 'withdrawn' : figure.markers.join(';');
	return [table, ...key, value, marker, place.file, place.cell, ...signer(by)];
}

function signer({ id, release, isSealed, signOff }: PublishedRelease): string[] {
	const last = signOff?.stages.at(-1);
	return [
		id,
		release.publishAt,
		isSealed ? 'yes' : 'no',
		isSealed ? (signOff?.digest ?? '') : '',
		last?.role ?? '',
		last?.on ?? '',
	];
}

export interface AuditFile {
	readonly text: string;
	readonly rows: number;
}

/** A preview says so on every row. */
const csv = (columns: readonly string[], rows: readonly (readonly string[])[], isPreview: boolean): AuditFile => ({
	text: csvRows(
		isPreview ? [[...columns, 'preview'], ...rows.map((row) => [...row, PREVIEW_CELL])] : [columns, ...rows],
	),
	rows: rows.length,
});

/** @param rows those of auditRows, where they are known already */
export const auditFile = (
	publication: Publication,
	isPreview: boolean,
	rows: readonly string[][] = [...auditRows(publication)],
): AuditFile => csv(AUDIT_COLUMNS, rows, isPreview);

/**
 * Fifty figures for testing by hand, drawn with a seed that follows from the newest release: its digest cannot be
 * known before everything is signed, so that nobody can choose what is looked at, and everybody draws the same.
 * @param rows those of auditRows, where they are known already
 */
export function auditSample(
	publication: Publication,
	isPreview: boolean,
	rows: readonly string[][] = [...auditRows(publication)],
): AuditFile {
	const last = publication.releases.at(-1);
	const random = generator(seedOf(last ? `${last.id} ${last.signOff?.digest ?? ''} ${last.release.publishAt}` : ''));
	const drawn = new Set<number>();
	while (drawn.size < Math.min(SAMPLE, rows.length)) drawn.add(Math.floor(random() * rows.length));
	const sample = [...drawn].sort((a, b) => a - b).map((at) => rows[at]!);
	const page = (row: readonly string[]): string => address.measure(row[1]!);
	return csv(
		[...AUDIT_COLUMNS, ...FINDINGS],
		sample.map((row) => [...row, '', '', page(row), '']),
		isPreview,
	);
}

/** FNV-1a, 32 bits. */
function seedOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return hash >>> 0;
}

/** mulberry32: numbers from 0 up to 1 that the seed decides alone. */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
