/** The bytes of every downloadable file, one after another, so that no more than one is held at a time. */

import type { FileFacts } from '../domain/file-facts.ts';
import type { ReleaseId } from '../domain/ids.ts';
import type { Publication } from '../publication/publication.ts';
import { TABLE } from '../words/columns.ts';
import type { TableId } from '../words/columns.ts';
import { dayOf, localTime } from '../words/date.ts';
import { notices, readme } from '../words/download.ts';
import type { DescribedFile } from '../words/download.ts';
import { address } from '../view/address.ts';
import { feedsOf } from '../view/feeds.ts';
import { odsBytes } from '../spreadsheet/ods.ts';
import { xlsxBytes } from '../spreadsheet/xlsx.ts';
import { inOne } from './bytes.ts';
import { catalogue } from './catalogue.ts';
import type { CatalogueEntry, Content, DescriptorId, Format } from './catalogue.ts';
import { drawChart } from './charts.ts';
import { csvHeader, csvRows } from './csv.ts';
import { dataFacts } from './descriptors/facts.ts';
import type { DataFacts } from './descriptors/facts.ts';
import { releasePackage } from './descriptors/data-package.ts';
import { checksums, describe, inventory } from './descriptors/index.ts';
import { absolute } from './absolute.ts';
import { catalogueJson, header, measureJson, releaseJson, tableJson } from './descriptions.ts';
import { atom, jsonFeed } from './feeds/feed.ts';
import { calendar } from './feeds/calendar.ts';
import { spell } from './json.ts';
import type { Json } from './json.ts';
import { parquetBytes } from './parquet.ts';
import type { MeasureRows } from './measure-rows.ts';
import { TableRows } from './measure-rows.ts';
import { asPreview, cellsOf } from './table.ts';
import type { Cell, ColumnFacts, Table } from './table.ts';
import { releaseTables, TABLES } from './tables/index.ts';
import type { SaidRows } from './tables/index.ts';
import { auditFile, auditRows, auditSample } from './audit.ts';
import { signatures, signedText } from './signed.ts';
import { forWorkbook, workbookOf } from './workbook.ts';
import type { TableCells } from './workbook.ts';
import { filesOfDataSet } from './transparency/catalogue.ts';
import { ZipFile } from './zip.ts';

export interface MakeOptions {
	/** What each visible release says, as read. */
	readonly folders: readonly SaidRows[];
	readonly isPreview: boolean;
	/** SHA-256 of bytes, in hexadecimal digits. */
	readonly hash: (bytes: Uint8Array) => string;
}

export interface MadeFile {
	readonly facts: FileFacts;
	readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

/** Descriptors of the CSV files go into the ZIP with them. */
const isPacked = (content: Content): boolean =>
	content.kind === 'descriptor' && (content.descriptor === 'dataPackage' || content.descriptor === 'csvw');

const PROOF = new Set<Content['kind']>(['signatures', 'audit', 'audit-sample']);

/** Parts come before the whole that is put together from them; the ZIP and the list come last. */
const STAGES: readonly ((content: Content) => boolean)[] = [
	(content) => 'indicator' in content || content.kind === 'calendar',
	(content) => content.kind === 'table' && !('release' in content) && !('indicator' in content),
	(content) => 'release' in content || 'signedRelease' in content || PROOF.has(content.kind),
	(content) => isPacked(content),
	(content) => content.kind === 'everything' || content.kind === 'workbook',
];
/** What tells of the tables that others write, too, and what lists their files. */
const LISTS: typeof STAGES = [
	(content) => content.kind === 'feed',
	(content) => content.kind === 'descriptor' && !isPacked(content),
	(content) => content.kind === 'catalogue',
];

/** Makes every file of the catalogue once; the caller writes or drops each before asking for the next. */
export class FilesToMake {
	readonly #publication: Publication;
	readonly #maker: Maker;

	constructor(publication: Publication, options: MakeOptions) {
		this.#publication = publication;
		this.#maker = new Maker(publication, options);
	}

	/** Everything but feeds and what lists all files. */
	*tables(): Generator<MadeFile> {
		yield* this.#in(STAGES, this.#publication);
	}

	/**
	 * Feeds, and what lists all files; they come after the tables.
	 * @param complete the publication with the files that others have written meanwhile
	 */
	*lists(complete: Publication): Generator<MadeFile> {
		this.#maker.complete(complete);
		yield* this.#in(LISTS, complete);
	}

	*#in(stages: typeof STAGES, publication: Publication): Generator<MadeFile> {
		for (const isInStage of stages)
			for (const entry of catalogue(publication)) if (isInStage(entry.content)) yield this.#maker.make(entry);
	}
}

/** All of them, where nothing is written elsewhere. */
export function* makeFiles(publication: Publication, options: MakeOptions): Generator<MadeFile> {
	const files = new FilesToMake(publication, options);
	yield* files.tables();
	yield* files.lists(publication);
}

/** What a file is a part of. */
const ownerOf = (content: Content): string =>
	'indicator' in content ? `indicator ${content.indicator}` : 'release' in content ? `release ${content.release}` : '';

class Maker {
	#publication: Publication;
	readonly #options: MakeOptions;
	readonly #folders: ReadonlyMap<ReleaseId, SaidRows>;
	readonly #byOwner: ReadonlyMap<string, CatalogueEntry[]>;
	readonly #facts = new Map<string, FileFacts>();
	/** Kept until every file that holds their rows is made. */
	readonly #tables = new Map<TableId, TableRows>();
	#audited: readonly string[][] | undefined;
	#data: DataFacts | undefined;
	readonly #zip: ZipFile;
	readonly #zipped: DescribedFile[] = [];
	readonly #sheets: TableCells[] = [];

	constructor(publication: Publication, options: MakeOptions) {
		this.#publication = publication;
		this.#options = options;
		this.#byOwner = Map.groupBy(catalogue(publication), ({ content }) => ownerOf(content));
		this.#folders = new Map(options.folders.map((folder) => [folder.id, folder]));
		const newest = publication.releases.at(-1)?.release.publishAt ?? publication.asOf;
		this.#zip = new ZipFile(localTime(newest, publication.council.timeZone)[0]);
	}

	/** From here on the lists name what others have written, too. */
	complete(publication: Publication): void {
		this.#publication = publication;
		if (this.#data) this.#data = { ...this.#data, publication };
		const large = (publication.dataSets ?? []).flatMap(filesOfDataSet);
		for (const facts of [...(publication.spending?.files ?? []), ...large]) this.#facts.set(facts.path, facts);
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
				if (content.release !== undefined) return this.#releaseCsv(content.release, content.table);
				if (content.indicator !== undefined) return this.#measureCsv(content.table, content.indicator);
				return this.#whole(content.table, format, path);
			case 'measure':
				return json(this.#measureJson(content.indicator, path));
			case 'chart':
				return { bytes: encoder.encode(drawChart(publication, publication.byId.get(content.indicator)!, isPreview)) };
			case 'release': {
				const release = publication.releases.find(({ id }) => id === content.release)!;
				const files = this.#others(path, `release ${release.id}`);
				return json(releaseJson(publication, release, files, { path, isPreview }));
			}
			case 'release-package':
				return json(this.#releasePackage(content.release));
			case 'feed':
				return { bytes: encoder.encode(this.#feed(content.feed, format)) };
			case 'calendar':
				return { bytes: encoder.encode(calendar(publication, isPreview)) };
			case 'signed':
				return {
					bytes: encoder.encode(signedText(publication, content.signedRelease, content.name, this.#sha256)),
				};
			case 'signatures':
				return json({ ...header(publication, path, isPreview), ...signatures(publication, this.#sha256) });
			case 'audit':
			case 'audit-sample':
				return this.#auditCsv(content.kind);
			case 'descriptor':
				return { bytes: this.#descriptor(content.descriptor, path) };
			case 'workbook': {
				const book = workbookOf(publication, this.#sheets, isPreview);
				return { bytes: format === 'XLSX' ? xlsxBytes(book) : odsBytes(book) };
			}
			case 'everything':
				return { bytes: this.#everything() };
			case 'spending':
			case 'large':
				throw new Error(`${path} is written elsewhere`);
			case 'catalogue':
				return json(catalogueJson(publication, this.#facts, path, isPreview));
		}
	}

	#sha256 = (text: string): string => this.#options.hash(encoder.encode(text));

	#shown<Row>(table: Table<Row>): Table<Row> {
		return this.#options.isPreview ? asPreview(table) : table;
	}

	#table(id: TableId): TableRows {
		let found = this.#tables.get(id);
		if (!found) this.#tables.set(id, (found = new TableRows(id, this.#publication, this.#options.isPreview)));
		return found;
	}

	#measureJson(id: string, path: string): Json {
		const measure = this.#publication.byId.get(id)!;
		const files = this.#others(path, `indicator ${id}`);
		const rowsOf = (table: TableId): MeasureRows => this.#table(table).of(measure);
		return measureJson(this.#publication, measure, rowsOf, files, { path, isPreview: this.#options.isPreview });
	}

	/** The files of one measure or release but for one. */
	#others(path: string, owner: string): CatalogueEntry[] {
		return (this.#byOwner.get(owner) ?? []).filter((entry) => entry.path !== path);
	}

	#measureCsv(id: TableId, indicator: string): { bytes: Uint8Array; rows: number } {
		const table = this.#table(id);
		const { csv, cells } = table.of(this.#publication.byId.get(indicator)!);
		return { bytes: inOne([encoder.encode(csvHeader(table)), csv]), rows: cells.length };
	}

	/** All rows of a table, in one of its formats; they stand one after another in the catalogue, Parquet last. */
	#whole(id: TableId, format: Format, path: string): { bytes: Uint8Array; rows: number } {
		const { columns, parts } = this.#table(id);
		const rows = parts.reduce((sum, { cells }) => sum + cells.length, 0);
		if (format === 'JSON') {
			const spelled = parts.map(({ json }) => json);
			return { bytes: tableJson(this.#publication, id, spelled, path, this.#options.isPreview), rows };
		}
		const cells = parts.flatMap((part) => part.cells);
		if (format === 'Parquet') {
			this.#tables.delete(id);
			return { bytes: this.#parquet(id, columns, cells), rows };
		}
		const bytes = inOne([encoder.encode(csvHeader({ columns })), ...parts.map(({ csv }) => csv)]);
		const name = path.slice(path.lastIndexOf('/') + 1);
		this.#zip.add(name, bytes);
		this.#zipped.push({ name, ...TABLE[id], rows, columns });
		this.#sheets.push(forWorkbook(id, columns, cells));
		return { bytes, rows };
	}

	#parquet(id: TableId, columns: readonly ColumnFacts[], cells: readonly Cell[][]): Uint8Array {
		const publication = this.#publication;
		const about = spell(header(publication, address.dataset(id), this.#options.isPreview));
		return parquetBytes(columns, cells, {
			council: publication.council.areaCode ?? publication.council.siteUrl,
			key: TABLES[id].key,
			metadata: { table: id, ...TABLE[id], about },
		});
	}

	#releaseCsv(release: ReleaseId, id: TableId): { bytes: Uint8Array; rows: number } {
		const publication = this.#publication;
		const filled = releaseTables[id as keyof typeof releaseTables];
		const published = publication.releases.find((other) => other.id === release)!;
		const table = this.#shown(filled);
		const said = filled.releaseRows(publication, published, this.#folders.get(release)!);
		const cells = cellsOf(table, said, publication);
		return { bytes: encoder.encode(csvHeader(table) + csvRows(cells)), rows: cells.length };
	}

	#releasePackage(id: ReleaseId): Json {
		const publication = this.#publication;
		const release = publication.releases.find((other) => other.id === id)!;
		const tables = (this.#byOwner.get(`release ${id}`) ?? []).flatMap(({ content, path }) => {
			const file = this.#facts.get(path);
			if (content.kind !== 'table' || !file) return [];
			const { columns, key } = this.#shown(releaseTables[content.table as keyof typeof releaseTables]);
			return [{ id: content.table, ...TABLE[content.table], columns, key, file }];
		});
		return releasePackage(publication, release, tables, notices(publication.council, this.#options.isPreview));
	}

	/** All of it and the sample of it stand one after the other in the catalogue. */
	#auditCsv(kind: 'audit' | 'audit-sample'): { bytes: Uint8Array; rows: number } {
		const all = this.#audited ?? [...auditRows(this.#publication)];
		this.#audited = kind === 'audit' ? all : undefined;
		const file = kind === 'audit' ? auditFile : auditSample;
		const { text, rows } = file(this.#publication, this.#options.isPreview, all);
		return { bytes: encoder.encode(text), rows };
	}

	#feed(path: string, format: Format): string {
		const feed = feedsOf(this.#publication).find((one) => one.path === path)!;
		const said = {
			council: this.#publication.council,
			notices: notices(this.#publication.council, this.#options.isPreview),
		};
		return format === 'Atom' ? atom(feed, said) : jsonFeed(feed, said);
	}

	#descriptor(id: DescriptorId, path: string): Uint8Array {
		if (id === 'checksums') return encoder.encode(checksums(this.#facts.values()));
		this.#data ??= dataFacts(this.#publication, this.#facts, this.#options.isPreview);
		if (id === 'inventory') return encoder.encode(inventory(this.#data));
		const { bytes } = json(describe(id, this.#data, path));
		if (isPacked({ kind: 'descriptor', descriptor: id })) this.#zip.add(path.slice(path.lastIndexOf('/') + 1), bytes);
		return bytes;
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

const json = (value: Json): { bytes: Uint8Array } => ({ bytes: encoder.encode(`${spell(value)}\n`) });
