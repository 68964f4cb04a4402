/** The JSON files that describe: one measure, one release, and the list of all files. */

import type { FileFacts } from '../domain/file-facts.ts';
import type { Publication, PublishedIndicator, PublishedRelease } from '../publication/publication.ts';
import { address } from '../view/address.ts';
import { TABLE } from '../words/columns.ts';
import type { TableId } from '../words/columns.ts';
import { notices } from '../words/download.ts';
import { licenceName } from '../words/licence.ts';
import { absolute } from './absolute.ts';
import { catalogue, MEDIA_TYPE } from './catalogue.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { endingInRows, jsonRows, Raw, rowList } from './json.ts';
import type { Json } from './json.ts';
import { GENERATOR } from './generator.ts';
import type { MeasureRows } from './measure-rows.ts';
import { cellsOf } from './table.ts';
import { indicators } from './tables/indicators.ts';
import { TABLES, tablesOf } from './tables/index.ts';
import { releases } from './tables/releases.ts';

/** What every JSON file says of itself first. */
export function header(publication: Publication, path: string, isPreview: boolean): { [key: string]: Json } {
	const { council, releases: published } = publication;
	const { title, url } = licenceName(council.licence);
	const said = notices(council, isPreview);
	const newest = published.at(-1);
	return {
		url: absolute(publication, path),
		council: council.name,
		...(said.length > 0 ? { notices: said } : {}),
		...(council.demonstration ? { illustrative: true } : {}),
		...(isPreview ? { preview: true } : {}),
		licence: { id: council.licence, title, ...(url ? { url } : {}) },
		...(newest ? { newest_release: newest.id, published: newest.release.publishAt } : {}),
	};
}

/** Everything of our own about one measure. Comparison figures and breakdowns are named, not repeated. */
export function measureJson(
	publication: Publication,
	measure: PublishedIndicator,
	rowsOf: (table: TableId) => MeasureRows,
	files: readonly CatalogueEntry[],
	options: { readonly path: string; readonly isPreview: boolean },
): Json {
	const ofOurs = TABLES.revisions.columns.findIndex(({ name }) => name === 'table');
	return {
		...header(publication, options.path, options.isPreview),
		page: absolute(publication, address.measure(measure.id)),
		indicator: new Raw(rowsOf('indicators').jsonText()),
		observations: rowList(rowsOf('observations').jsonText()),
		targets: rowList(rowsOf('targets').jsonText()),
		revisions: rowList(
			jsonRows(
				TABLES.revisions.columns,
				rowsOf('revisions').cells.filter((row) => row[ofOurs] !== 'comparisons'),
			),
		),
		files: named(publication, files),
	};
}

const named = (publication: Publication, files: readonly CatalogueEntry[]): Json =>
	files.map(({ path, format, title }) => ({ title, format, url: absolute(publication, path) }));

/** A whole table: its description, then its rows. */
export const tableJson = (
	publication: Publication,
	id: TableId,
	rows: readonly Uint8Array[],
	path: string,
	isPreview: boolean,
): Uint8Array => endingInRows({ ...header(publication, path, isPreview), ...TABLE[id] }, 'rows', rows);

/** Columns of the register that say what became of a measure later, not what it was at the release. */
const LATER: readonly string[] = [
	'superseded_by',
	'first_release',
	'newest_release',
	'objective_title',
	'service_title',
];
const asSigned = indicators.columns.filter(({ name }) => !LATER.includes(name));

/** One release for good: nothing in it may follow from a later one. */
export function releaseJson(
	publication: Publication,
	release: PublishedRelease,
	files: readonly CatalogueEntry[],
	options: { readonly path: string; readonly isPreview: boolean },
): Json {
	const {
		newest_release: _newest,
		published: _published,
		...own
	} = header(publication, options.path, options.isPreview);
	// Only what it described anew: a thousand unchanged descriptions every quarter would bury them.
	const described = release.carries.toSorted().flatMap((id) => {
		const measure = publication.byId.get(id);
		const said = measure?.descriptions.find((description) => description.release === release.order);
		return measure && said ? [{ measure, indicator: said.indicator }] : [];
	});
	return {
		...own,
		page: absolute(publication, address.report(release.id)),
		release: new Raw(jsonRows(releases.columns, cellsOf(releases, [release], publication))),
		sign_off: (release.signOff?.stages ?? []).map(({ stage, role, on, digest }) => ({ stage, role, on, digest })),
		new_descriptions: rowList(jsonRows(asSigned, cellsOf({ columns: asSigned }, described, publication))),
		files: named(publication, files),
	};
}

/** The list of all files, each with its size and checksum. */
export function catalogueJson(
	publication: Publication,
	facts: ReadonlyMap<string, FileFacts>,
	path: string,
	isPreview: boolean,
): Json {
	const tables = tablesOf(publication).map((id) => ({
		id,
		...TABLE[id],
		key: [...TABLES[id].key],
		columns: TABLES[id].columns.map(({ name, title, description, type, values }) => ({
			...{ name, title, description, type },
			...(values ? { values: [...values] } : {}),
		})),
	}));
	return {
		...header(publication, path, isPreview),
		generator: GENERATOR,
		tables,
		files: catalogue(publication).flatMap(({ path: other, title, format, content, isImmutable }): Json[] => {
			const known = facts.get(other);
			if (!known) return []; // this list itself
			return [
				{
					url: absolute(publication, other),
					title,
					media_type: MEDIA_TYPE[format],
					...('table' in content ? { table: content.table } : {}),
					...('indicator' in content ? { indicator: content.indicator } : {}),
					...('release' in content ? { release: content.release } : {}),
					immutable: isImmutable,
					bytes: known.bytes,
					...(known.rows === undefined ? {} : { rows: known.rows }),
					sha256: known.sha256,
				},
			];
		}),
	};
}
