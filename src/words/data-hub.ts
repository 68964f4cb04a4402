/** What the data pages say: which file to take, how to read it, how to cite it. */

import { count } from './number.ts';

export const DATA_HUB = {
	title: 'Data',
	lead: 'Every figure on this site as a file that you may use freely.',
	everything: 'Everything in one file',
	everythingLead:
		'If you are not sure which file you need, take this one. It holds every table and explains every column.',
	contents: 'On this page',
	tables: 'Tables',
	tablesLead: 'Each table has a page that explains its columns. “Latest” addresses always hold the newest figures.',
	bySubject: 'Tables by subject',
	large: 'Payments, contracts and other transparency data',
	largeLead:
		'Tables that are not figures of a report: what the council pays, to whom and for what, and the other data sets that the law asks for. The register says whether they are on time.',
	largeLink: 'Register of the transparency data sets',
	byMeasure: 'Files of one measure',
	byMeasureLead: 'The same figures, one measure at a time. Each measure’s own page offers them too.',
	byMeasureCaption: 'Files of each measure',
	byReport: 'Files of one report',
	byReportLead: 'What each report added or changed. These files never change, so they are the ones to cite.',
	byReportCaption: 'Files of each report, newest first',
	addresses: 'Addresses that last',
	shorthand: 'Shorthand in the files',
	shorthandLead: 'A cell without a value is never just empty: the column “marker” says why, in these letters.',
	shorthandCaption: 'What each marker means',
	marker: 'Marker',
	meaning: 'Meaning',
	status: 'SDMX status',
	excel: 'Opening a file in Excel',
	excelText:
		'The workbook at the top of this page opens in Excel, and in LibreOffice as OpenDocument. All other tables are CSV in UTF-8: in Excel choose Data, then From Text/CSV, and pick 65001: Unicode (UTF-8). Otherwise pound signs may look wrong.',
	code: 'Reading a file with a program',
	programs: 'For programs and data portals',
	programsLead:
		'Every file stands at a lasting address and may be read from any other site. These files describe all the others, each in the form that some program expects.',
	api: 'The data as an interface: addresses, rules and examples',
	licence: 'Licence',
	licenceLead: 'You may copy, change and publish these data under the',
	cite: 'How to cite',
	citeLead: 'Name the council, the report and the address:',
	citeVersion: 'To cite figures that will never change, use the address of the report’s own file.',
	contact: 'Questions about the data',
	list: 'the list of all files',
	listDetail: 'Addresses, sizes, rows and checksums of every file, for programs.',
	zip: 'all data',
	workbook: 'all data as one workbook',
	file: 'File',
	holds: 'What it holds',
	measure: 'Measure',
	report: 'Report',
	published: 'Published',
	none: 'None',
	showAll: (many: number): string => `Show the files of all ${count(many, 'measure')}`,
	showReports: (many: number): string => `Show ${count(many, 'older report')}`,
} as const;

/** What tables are about, in the order of the page. A table that is named nowhere here stands under the last. */
export const SUBJECTS = [
	{
		id: 'figures',
		title: 'Figures and targets',
		tables: ['indicators', 'observations', 'targets', 'breakdowns', 'comparisons'],
	},
	{ id: 'changes', title: 'What changed', tables: ['revisions', 'history'] },
	{ id: 'reasons', title: 'Reasons, actions and judgements', tables: ['commentary', 'actions', 'ratings'] },
	{ id: 'plans', title: 'Plans', tables: ['plan', 'links'] },
	{ id: 'beside', title: 'Risks, money and complaints', tables: ['risks', 'finance', 'complaints'] },
	{ id: 'releases', title: 'Reports and sign-off', tables: ['releases', 'signoffs'] },
] as const;

/** What the program says that narrows the catalogue. */
export const CATALOGUE_FILTER = {
	label: 'Find a data set',
	none: 'No data set has all of these words.',
} as const;
export const allDataSets = (many: number): string => `Everything: ${count(many, 'data set')}`;
export const shownOf = (shown: number, all: number): string => `${shown} of ${count(all, 'data set')}`;
export const LARGE_SUBJECT = 'Transparency data';
export const largeSubject = (many: number): string => `${LARGE_SUBJECT}: ${count(many, 'data set')}`;

/** Figures and targets: 5 tables */
export const subjectLink = (title: string, tables: number): string => `${title}: ${count(tables, 'table')}`;

/** Column headings of the files of one measure, in the order in which they are offered. */
export const MEASURE_FILES = {
	observations: 'Figures',
	breakdowns: 'Breakdowns',
	comparisons: 'Other areas',
	measure: 'Everything about it',
	chart: 'Chart',
} as const;

export const DATASET = {
	kind: 'Table',
	data: 'Data',
	windowTitle: (title: string): string => `Data: ${title.toLowerCase()}`,
	downloads: 'Download',
	latest: 'Latest, always the newest figures',
	byReport: 'As each report published it',
	unchanging: 'These versions will not change. Use the latest address to always get current data.',
	older: (many: number): string => `Show ${count(many, 'older version')}`,
	notByReport: 'This table exists only in its latest version.',
	facts: 'About this table',
	period: 'Days that the figures are about',
	version: 'Version',
	versionText: (version: string): string => `${version} (each report raises the second number)`,
	rows: 'Rows',
	columnCount: 'Columns',
	key: 'One row for each',
	next: 'Next report',
	newest: 'Newest figures',
	checksum: 'Checksum (SHA-256) of the CSV',
	columns: 'Columns',
	columnsCaption: 'What each column holds',
	columnsNote: (many: string): string => `${many}, in the order of the CSV. Names are the first row of the file.`,
	column: 'Column',
	meaning: 'Meaning',
	type: 'Type',
	values: 'Only these',
	anyValue: 'Any',
	preview: 'First rows',
	previewCaption: (title: string): string => `First rows of ${title.toLowerCase()}, as the CSV has them`,
	previewLabel: 'First rows, scroll sideways to see every column',
	empty: 'empty',
	code: 'Read it with a program',
	cite: 'How to cite',
	allData: 'Other tables',
} as const;

export const COLUMN_TYPE = {
	text: 'Text',
	number: 'Number',
	integer: 'Whole number',
	date: 'Date (2025-09-30)',
	instant: 'Date and time',
} as const;

export interface Sample {
	readonly id: string;
	readonly title: string;
	readonly code: string;
}

/** Short programs that read one CSV file; `url` is absolute. */
export const samples = (url: string): readonly Sample[] => [
	{
		id: 'python',
		title: 'Python',
		code: `import pandas as pd\n\nfigures = pd.read_csv("${url}")`,
	},
	{
		id: 'r',
		title: 'R',
		code: `figures <- readr::read_csv("${url}")`,
	},
	{
		id: 'javascript',
		title: 'JavaScript',
		code: `const text = await (await fetch("${url}")).text();`,
	},
	{
		id: 'sheets',
		title: 'Google Sheets',
		code: `=IMPORTDATA("${url}")`,
	},
	{
		id: 'power-query',
		title: 'Excel and Power BI (Power Query)',
		code: `let\n\tSource = Csv.Document(Web.Contents("${url}"), [Encoding = 65001]),\n\tFigures = Table.PromoteHeaders(Source)\nin\n\tFigures`,
	},
];

/** SDMX observation status of each marker, as the files carry it (standards.md, section 5). */
export const SDMX: Readonly<Record<string, string>> = {
	c: 'Q',
	x: 'O',
	z: 'M',
	low: 'N',
	u: 'U',
	p: 'P',
	e: 'E',
	f: 'F',
	b: 'B',
	w: 'O',
};
