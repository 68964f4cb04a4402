/** What every descriptor says of the published tables, gathered once, so that no two can disagree. */

import type { FileFacts } from '../../domain/file-facts.ts';
import { coverageOf } from '../../publication/coverage.ts';
import type { Coverage } from '../../publication/coverage.ts';
import { dataVersion } from '../../publication/data-version.ts';
import type { Publication } from '../../publication/publication.ts';
import { address } from '../../view/address.ts';
import { TABLE } from '../../words/columns.ts';
import type { TableId } from '../../words/columns.ts';
import { DATA } from '../../words/descriptor.ts';
import { notices } from '../../words/download.ts';
import { licenceName } from '../../words/licence.ts';
import { asPreview } from '../table.ts';
import type { ColumnFacts } from '../table.ts';
import { TABLES, tablesOf } from '../tables/index.ts';

/** A column that names a row of another table: no value may stand there that is not a key of that table. */
export interface Reference {
	readonly column: string;
	readonly table: TableId;
	readonly key: string;
}

export interface TableFacts {
	readonly id: TableId;
	readonly title: string;
	readonly description: string;
	readonly columns: readonly ColumnFacts[];
	/** Columns that together name a row. */
	readonly key: readonly string[];
	/** Those of them that are never empty. */
	readonly required: readonly string[];
	readonly references: readonly Reference[];
	/** Its page. */
	readonly page: string;
	/** Its files, the CSV first. */
	readonly files: readonly FileFacts[];
}

export interface DataFacts {
	readonly publication: Publication;
	/** Absolute address of the home page, without a final slash. */
	readonly siteUrl: string;
	readonly title: string;
	readonly description: string;
	/** When the newest figures were published, and the first; the instant of the build's view where there are none. */
	readonly modified: string;
	readonly issued: string;
	/** Three numbers (SemVer): every release adds data, and so raises the second. */
	readonly version: string;
	/** First and last day that any figure is about. */
	readonly covers?: Coverage;
	readonly licence: { readonly id: string; readonly title: string; readonly url?: string };
	/** What a reader must know first; empty for a real council's published files. */
	readonly notices: readonly string[];
	readonly isPreview: boolean;
	readonly tables: readonly TableFacts[];
}

/** Columns that name a row of another table, wherever they stand. */
const REFERENCES: Readonly<Record<string, TableId>> = {
	indicator: 'indicators',
	release: 'releases',
	first_release: 'releases',
	newest_release: 'releases',
	previous_release: 'releases',
	node: 'plan',
	other_node: 'plan',
};
/** Parts of a key that only some rows have: an area's headline figure has no dimension. */
const MAY_BE_EMPTY: readonly string[] = ['dimension', 'category', 'area_code', 'objective', 'theme', 'other_node'];
/** A crosswalk leads from part to part of plans, and has no measure. */
const isMaybeEmpty = (table: TableId, name: string): boolean =>
	MAY_BE_EMPTY.includes(name) || (table === 'links' && name === 'indicator');
const ENDINGS = ['csv', 'json', 'parquet'];

export function dataFacts(
	publication: Publication,
	files: ReadonlyMap<string, FileFacts>,
	isPreview: boolean,
): DataFacts {
	const { council, releases } = publication;
	const covers = coverageOf(publication);
	const said = notices(council, isPreview);
	const { title, url } = licenceName(council.licence);
	return {
		publication,
		siteUrl: council.siteUrl.replace(/\/$/, ''),
		title: DATA.title(council.name),
		description: [...said, DATA.description(council.name)].join(' '),
		modified: new Date(releases.at(-1)?.release.publishAt ?? publication.asOf).toISOString(),
		issued: new Date(releases[0]?.release.publishAt ?? publication.asOf).toISOString(),
		version: dataVersion(publication),
		...(covers ? { covers } : {}),
		licence: { id: council.licence, title, ...(url === undefined ? {} : { url }) },
		...{ notices: said, isPreview },
		tables: tablesOf(publication).map((id) => ({
			id,
			...TABLE[id],
			columns: (isPreview ? asPreview(TABLES[id]) : TABLES[id]).columns,
			key: TABLES[id].key,
			required: TABLES[id].key.filter((name) => !isMaybeEmpty(id, name)),
			references: TABLES[id].columns.flatMap(({ name }): Reference[] => {
				const table = REFERENCES[name];
				return table === undefined || table === id ? [] : [{ column: name, table, key: TABLES[table].key[0]! }];
			}),
			page: address.dataset(id),
			files: ENDINGS.flatMap((ending) => files.get(address.latestFile(`${id}.${ending}`)) ?? []),
		})),
	};
}

export const nameOf = ({ path }: FileFacts): string => path.slice(path.lastIndexOf('/') + 1);
