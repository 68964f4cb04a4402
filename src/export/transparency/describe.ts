/** The JSON beside the files of one period: a Data Package of its CSV files, so that any program knows what they hold. */

import type { DataSetFolder, FieldType, PublishedColumn, PublishedDataFile } from '../../domain/data-set.ts';
import type { Publication } from '../../publication/publication.ts';
import type { TableSchema } from '../../transparency/schema.ts';
import { poundsText } from '../../transparency/money.ts';
import { address } from '../../view/address.ts';
import { period as periodText } from '../../words/date.ts';
import { notices } from '../../words/download.ts';
import { licenceName } from '../../words/licence.ts';
import { UNDESCRIBED } from '../../words/transparency/columns.ts';
import { FILE } from '../../words/transparency/files.ts';
import { absolute } from '../absolute.ts';
import type { Json } from '../json.ts';
import { Raw } from '../json.ts';
import { templateFields } from '../../transparency/spell.ts';

const TYPE: Readonly<Record<FieldType, string>> = {
	text: 'string',
	money: 'number',
	number: 'number',
	integer: 'integer',
	year: 'integer',
	yearmonth: 'yearmonth',
	date: 'date',
	datetime: 'datetime',
	boolean: 'boolean',
};

export const columnDescription = ({ description, isDescribed }: PublishedColumn): string =>
	isDescribed && description !== '' ? description : UNDESCRIBED;

const field = (column: PublishedColumn): Json => ({
	name: column.name,
	type: TYPE[column.type],
	description: columnDescription(column),
});

/** In the LGA's form every column of the template is there, and dates are spelled its way. */
const templateField = ({ name, type, description }: TableSchema['fields'][number]): Json => ({
	...{ name, type: TYPE[type], description },
	...(type === 'date' ? { format: '%d/%m/%Y' } : {}),
	...(type === 'boolean' ? { trueValues: ['TRUE'], falseValues: ['FALSE'] } : {}),
});

export interface DescribedFiles {
	readonly folder: DataSetFolder;
	readonly table: TableSchema;
	readonly file: Omit<PublishedDataFile, 'json'>;
	readonly isPreview: boolean;
}

export function fileDescription(publication: Publication, { folder, table, file, isPreview }: DescribedFiles): Json {
	const { council } = publication;
	const { settings } = folder;
	const period = periodText(file.period, 'in-period', council.yearStartsInMonth);
	const { title, url } = licenceName(council.licence);
	const said = notices(council, isPreview);
	const corrected = settings.corrected.filter((one) => one.period === file.period.text);
	const resource = (name: string, what: typeof file.csv, titled: string, fields: readonly Json[]): Json => ({
		...{ name, type: 'table', title: titled, path: what.path.slice(what.path.lastIndexOf('/') + 1) },
		...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', bytes: what.bytes, hash: `sha256:${what.sha256}` },
		schema: { fields: [...fields], missingValues: [''] },
	});
	const name = file.period.text.toLowerCase();
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: `${folder.id}-${name.replaceAll('..', '-to-')}`,
		id: absolute(publication, address.dataSetFile(folder.id, `${file.period.text}.json`)),
		title: `${settings.title}, ${period}`,
		description: [...said, settings.description, FILE.notSealed].filter((text) => text !== '').join(' '),
		homepage: absolute(publication, address.dataSet(folder.id)),
		...(council.demonstration ? { illustrative: true } : {}),
		...(isPreview ? { preview: true } : {}),
		licenses: [{ name: council.licence, title, ...(url ? { path: url } : {}) }],
		contributors: [
			{ title: council.name, email: council.contact.email, organization: council.name, roles: ['publisher'] },
		],
		period: { spelling: file.period.text, from: file.period.start, to: file.period.end },
		...(file.publishAt === undefined ? {} : { published: file.publishAt }),
		...(corrected.length > 0 ? { corrected: corrected.map(({ on, reason }) => ({ on, reason })) } : {}),
		...(settings.approvedBy === undefined ? {} : { approved_by: settings.approvedBy }),
		...(settings.approvedOn === undefined ? {} : { approved_on: settings.approvedOn }),
		schema_of: table.name,
		rows: file.rows,
		repeated_rows: file.repeated,
		...(file.pence === undefined ? {} : { total: { column: table.total!, pounds: new Raw(poundsText(file.pence)) } }),
		resources: [
			resource(name, file.csv, FILE.csv(settings.title, period), file.columns.map(field)),
			...(file.lga
				? [
						resource(
							`${name}-lga`,
							file.lga,
							FILE.lga(settings.title, period),
							templateFields(table).map(templateField),
						),
					]
				: []),
		],
	};
}
