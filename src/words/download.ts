/** What stands beside the figures in downloaded files: notices, titles of files, the README in the ZIP. */

import type { Council } from '../domain/council.ts';
import type { SpendingMarks } from '../domain/spending.ts';
import { licenceName } from './licence.ts';

/** A column as the README describes it. */
interface DescribedColumn {
	readonly name: string;
	readonly title: string;
	readonly description: string;
}

export interface DescribedFile {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly rows?: number | undefined;
	readonly columns?: readonly DescribedColumn[];
}

export const ILLUSTRATIVE = 'Illustrative figures: this council is a demonstration and does not exist.';
export const PREVIEW_NOTICE = 'Preview, not published: these figures may change, and must not be passed on.';

/** What a reader of any file must know first; empty for a real council's published files. */
export const notices = (council: Pick<Council, 'demonstration'>, isPreview: boolean): string[] => [
	...(council.demonstration ? [ILLUSTRATIVE] : []),
	...(isPreview ? [PREVIEW_NOTICE] : []),
];

/** The same for programs. */
export function spendingMarks(council: Pick<Council, 'demonstration'>, isPreview: boolean): SpendingMarks {
	const said = notices(council, isPreview);
	return {
		...(said.length > 0 ? { notices: said } : {}),
		...(council.demonstration ? { illustrative: true } : {}),
		...(isPreview ? { preview: true } : {}),
	};
}

export const FILE_TITLE = {
	measure: (title: string): string => `${title}: figures`,
	measureJson: (title: string): string => `${title}: description, figures, targets and revisions`,
	measureComparisons: (title: string): string => `${title}: comparison figures`,
	measureBreakdowns: (title: string): string => `${title}: breakdowns`,
	chart: (title: string): string => `${title}: chart`,
	release: (title: string, table: string): string => `${title}: ${table.toLowerCase()}`,
	releaseJson: (title: string): string => `${title}: description and sign-off`,
	releasePackage: (title: string): string => `${title}: data package`,
	signed: (title: string, name: string): string => `${title}: ${name} as signed`,
	everything: 'All data',
	workbook: 'All data as one workbook',
	catalogue: 'List of all files',
} as const;

/** The files that describe the others. */
export const DESCRIPTOR = {
	dataPackage: {
		title: 'Data package',
		description:
			'Every table and column with types and keys, as a Frictionless Data Package. Stands beside the CSV files.',
	},
	csvw: {
		title: 'CSV on the Web',
		description: 'The same for programs that read the W3C standard. Stands beside the CSV files.',
	},
	dcat: { title: 'Catalogue (DCAT)', description: 'The data sets and their files, for data portals: DCAT-AP 3.' },
	dataJson: { title: 'Catalogue (data.json)', description: 'The same for portals that harvest data.json.' },
	inventory: {
		title: 'Inventory (LGA)',
		description: 'The data sets as the inventory of the Local Government Association lists them.',
	},
	openApi: {
		title: 'Interface description',
		description: 'The JSON files as an interface that programs can read: OpenAPI 3.1.',
	},
	checksums: {
		title: 'Checksums',
		description: 'The SHA-256 of every newest file. Check them with: sha256sum -c SHA256SUMS',
	},
} as const;

export const FEED_DESCRIPTION = 'New reports and corrections as they are published, for feed readers.';
export const CALENDAR = {
	title: 'Dates of publication',
	description: 'When reports came out and when the next are due, for calendars.',
} as const;

export const SIGNED_FILE = 'One file of a release exactly as it was signed, for checking.';
export const PROOF_FILE = {
	signatures: {
		title: 'Who signed what',
		description:
			'For each report who signed it, in what role and when, with its digest and the sum of each signed file.',
	},
	audit: {
		title: 'Where every figure stands',
		description: 'For each figure and target the signed file, the cell, the report and the signature.',
	},
	'audit-sample': {
		title: 'A random sample of figures to test',
		description: 'Fifty figures that nobody chose, with columns to fill in.',
	},
} as const;

export const EVERYTHING = 'Every table as CSV, with a README that explains each column.';
export const WORKBOOK = 'Every table on a sheet of its own, with a cover, notes and the meaning of each column.';
export const CATALOGUE = 'Every file with its address, format and title.';
export const CHART_DESCRIPTION = 'A drawing of the figures with their targets, for documents.';
export const MEASURE_JSON = 'Everything about one measure in one file, for programs.';
export const RELEASE_JSON = 'What the release is, who signed it off, and how its measures were described.';

/** How to cite the data: who, what, which version, where. */
export const citation = (council: string, release: string, published: string, url: string): string =>
	`${council}, performance data, ${release}, published ${published}, ${url}`;

export interface ReadmeFacts {
	readonly council: Pick<Council, 'name' | 'licence' | 'contact' | 'demonstration'>;
	readonly isPreview: boolean;
	/** The newest release, and when it was published, as a reader says it. */
	readonly newest?: { readonly title: string; readonly published: string } | undefined;
	readonly dataPage: string;
	readonly files: readonly DescribedFile[];
}

const WIDTH = 78;

/** Breaks a paragraph into lines of at most 78 characters, all but the first set in. */
function wrap(text: string, indent = ''): string {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/)) {
		if (line && `${indent}${line} ${word}`.length > WIDTH) {
			lines.push(line);
			line = word;
		} else line = line ? `${line} ${word}` : word;
	}
	return [...lines, line].join(`\r\n${indent}`);
}

/** The README.txt of the ZIP. CRLF, so that every text editor shows its lines. */
export function readme({ council, isPreview, newest, dataPage, files }: ReadmeFacts): string {
	const title = `Performance data of ${council.name}`;
	const licence = licenceName(council.licence);
	const version = newest && `Newest figures: ${newest.title}, published ${newest.published}.`;
	const parts = [
		title,
		'='.repeat(title.length),
		...notices(council, isPreview).map((notice) => `\r\n*** ${notice} ***`),
		'',
		...(version ? [wrap(version)] : []),
		wrap(`The newest version of these files, and every earlier one, is at ${dataPage}`),
		'',
		heading('How to read the files'),
		wrap(
			'They are CSV: plain tables in UTF-8, one row for each figure, with the names of the columns in the first row.',
		),
		wrap(
			'Values are exactly what was signed off. Nothing is rounded, and nothing is filled in: where there is no value the cell is empty, and the column marker says why.',
		),
		wrap(
			'In Excel, open them with Data > From Text/CSV and choose UTF-8, or letters with accents and pound signs may look wrong.',
		),
		'',
		heading('Licence and citation'),
		wrap(`You may use these data under the ${licence.title}${licence.url ? ` (${licence.url})` : ''}.`),
		...(newest
			? [wrap(`Please cite them as: ${citation(council.name, newest.title, newest.published, dataPage)}`)]
			: []),
		wrap(`Questions: ${council.contact.team}, ${council.contact.email}`),
		'',
		heading('The files'),
		...files.flatMap((file) => ['', ...described(file)]),
	];
	return `${parts.join('\r\n')}\r\n`;
}

const heading = (text: string): string => `${text}\r\n${'-'.repeat(text.length)}`;

function described({ name, title, description, rows, columns }: DescribedFile): string[] {
	const count = rows === undefined ? '' : ` (${rows} ${rows === 1 ? 'row' : 'rows'})`;
	return [
		`${name}: ${title}${count}`,
		wrap(description),
		...(columns ?? []).map((column) => `  ${wrap(`${column.name}: ${column.description}`, '      ')}`),
	];
}
