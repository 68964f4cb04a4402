/** The bytes of every downloadable file, one after another, so that no more than one is held at a time. */

import type { FileFacts } from '../domain/file-facts.ts';
import type { ReleaseId } from '../domain/ids.ts';
import type { ReleaseFolder } from '../domain/submission.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import { TABLE } from '../words/columns.ts';
import type { TableId } from '../words/columns.ts';
import { dayOf, localTime } from '../words/date.ts';
import { readme } from '../words/download.ts';
import type { DescribedFile } from '../words/download.ts';
import { address } from '../view/address.ts';
import { catalogue } from './catalogue.ts';
import type { CatalogueEntry, Content } from './catalogue.ts';
import { drawChart } from './charts.ts';
import { csvHeader, csvRows } from './csv.ts';
import { absolute, catalogueJson, measureJson, releaseJson, tableJson } from './descriptions.ts';
import { spell } from './json.ts';
import type { Json } from './json.ts';
import { asPreview } from './table.ts';
import type { Table } from './table.ts';
import { releaseTables, TABLES } from './tables/index.ts';
import { ZipFile } from './zip.ts';

export interface MakeOptions {
	/** What each visible release says, as read. */
	readonly folders: readonly ReleaseFolder[];
	readonly isPreview: boolean;
	/** SHA-256 of bytes, in hexadecimal digits. */
	readonly hash: (bytes: Uint8Array) => string;
}

export interface MadeFile {
	readonly facts: FileFacts;
	readonly bytes: Uint8Array;
}

/** CSV rows with their number. */
interface Rows {
	readonly text: string;
	readonly count: number;
}

const encoder = new TextEncoder();

/** Parts come before the whole that is put together from them; the ZIP and the list come last. */
const STAGES: readonly ((content: Content) => boolean)[] = [
	(content) => 'indicator' in content,
	(content) => content.kind === 'table' && !('release' in content) && !('indicator' in content),
	(content) => 'release' in content,
	(content) => content.kind === 'everything',
	(content) => content.kind === 'catalogue',
];

/** Makes every file of the catalogue once; the caller writes or drops each before asking for the next. */
export function* makeFiles(publication: Publication, options: MakeOptions): Generator<MadeFile> {
	const maker = new Maker(publication, options);
	for (const isInStage of STAGES) {
		for (const entry of catalogue(publication)) if (isInStage(entry.content)) yield maker.make(entry);
	}
}

class Maker {
	readonly #publication: Publication;
	readonly #options: MakeOptions;
	readonly #folders: ReadonlyMap<ReleaseId, ReleaseFolder>;
	readonly #facts = new Map<string, FileFacts>();
	readonly #rows = new Map<string, Rows>();
	readonly #zip: ZipFile;
	readonly #zipped: DescribedFile[] = [];

	constructor(publication: Publication, options: MakeOptions) {
		this.#publication = publication;
		this.#options = options;
		this.#folders = new Map(options.folders.map((folder) => [folder.id, folder]));
		const newest = publication.releases.at(-1)?.release.publishAt ?? publication.asOf;
		this.#zip = new ZipFile(localTime(newest, publication.council.timeZone)[0]);
	}

	make(entry: CatalogueEntry): MadeFile {
		const { bytes, rows } = this.#contentOf(entry);
		const facts: FileFacts = {
			path: entry.path,
			bytes: bytes.length,
			...(rows === undefined ? {} : { rows }),
			sha256: this.#options.hash(bytes),
		};
		this.#facts.set(entry.path, facts);
		return { facts, bytes };
	}

	#contentOf({ content, format, path }: CatalogueEntry): { bytes: Uint8Array; rows?: number } {
		const publication = this.#publication;
		const { isPreview } = this.#options;
		switch (content.kind) {
			case 'table':
				if (format === 'JSON') return json(tableJson(publication, content.table, path, isPreview));
				if (content.release !== undefined) return this.#releaseCsv(content.release, content.table);
				return this.#csv(content.table, path, content.indicator);
			case 'measure':
				return json(measureJson(publication, publication.byId.get(content.indicator)!, path, isPreview));
			case 'chart':
				return { bytes: encoder.encode(drawChart(publication, publication.byId.get(content.indicator)!)) };
			case 'release': {
				const release = publication.releases.find(({ id }) => id === content.release)!;
				return json(releaseJson(publication, release, path, isPreview));
			}
			case 'everything':
				return { bytes: this.#everything() };
			case 'catalogue':
				return json(catalogueJson(publication, this.#facts, path, isPreview));
		}
	}

	#shown<Row>(table: Table<Row>): Table<Row> {
		return this.#options.isPreview ? asPreview(table) : table;
	}

	/** The rows of one measure, spelled once for its own file and for the file of all. */
	#measureRows(id: TableId, measure: PublishedIndicator): Rows {
		const key = `${id}/${measure.id}`;
		let found = this.#rows.get(key);
		if (!found) {
			const rows = [...(TABLES[id].measureRows?.(this.#publication, measure) ?? [])];
			found = { text: csvRows(this.#shown(TABLES[id]), rows, this.#publication), count: rows.length };
			this.#rows.set(key, found);
		}
		return found;
	}

	#csv(id: TableId, path: string, indicator: string | undefined): { bytes: Uint8Array; rows: number } {
		const table = this.#shown(TABLES[id]);
		const publication = this.#publication;
		const header = csvHeader(table);
		if (indicator !== undefined) {
			const { text, count } = this.#measureRows(id, publication.byId.get(indicator)!);
			return { bytes: encoder.encode(header + text), rows: count };
		}
		const parts = TABLES[id].measureRows
			? publication.indicators.map((measure) => this.#measureRows(id, measure))
			: [rowsOf(table, [...TABLES[id].rows(publication)], publication)];
		for (const measure of publication.indicators) this.#rows.delete(`${id}/${measure.id}`);
		const bytes = encoder.encode(header + parts.map(({ text }) => text).join(''));
		const rows = parts.reduce((sum, { count }) => sum + count, 0);
		const name = path.slice(path.lastIndexOf('/') + 1);
		this.#zip.add(name, bytes);
		this.#zipped.push({ name, ...TABLE[id], rows, columns: table.columns });
		return { bytes, rows };
	}

	#releaseCsv(release: ReleaseId, id: TableId): { bytes: Uint8Array; rows: number } {
		const publication = this.#publication;
		const filled = releaseTables[id as keyof typeof releaseTables];
		const published = publication.releases.find((other) => other.id === release)!;
		const table = this.#shown(filled);
		const said = filled.releaseRows(publication, published, this.#folders.get(release)!);
		const { text, count } = rowsOf(table, [...said], publication);
		return { bytes: encoder.encode(csvHeader(table) + text), rows: count };
	}

	#everything(): Uint8Array {
		const { council, releases } = this.#publication;
		const newest = releases.at(-1)?.release;
		const text = readme({
			council,
			isPreview: this.#options.isPreview,
			newest: newest && { title: newest.title, published: dayOf(newest.publishAt, council.timeZone) },
			dataPage: absolute(this.#publication, address.data),
			files: this.#zipped,
		});
		this.#zip.add('README.txt', encoder.encode(text));
		return this.#zip.finish();
	}
}

const rowsOf = (table: Table<unknown>, rows: readonly unknown[], publication: Publication): Rows => ({
	text: csvRows(table, rows, publication),
	count: rows.length,
});

const json = (value: Json): { bytes: Uint8Array } => ({ bytes: encoder.encode(`${spell(value)}\n`) });
