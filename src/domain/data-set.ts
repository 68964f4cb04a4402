/** A data set of data/transparency/: what its folder says of it, and which files it has. No row is part of it. */

import type { FileFacts } from './file-facts.ts';
import type { Frequency } from './indicator.ts';
import type { IsoDate, Period } from './period.ts';

export const CODE_IDS = [
	'spend-500',
	'gpc',
	'tenders',
	'contracts',
	'grants-vcse',
	'org-chart',
	'senior-salaries',
	'pay-multiple',
	'tu-facility',
	'parking-account',
	'parking-spaces',
	'land',
	'social-housing',
	'fraud',
	'constitution',
	'waste-contracts',
] as const;
/** A data set of the Local Government Transparency Code 2015. */
export type CodeId = (typeof CODE_IDS)[number];

/** `money` is pounds with at most two decimals, kept in whole pence; everything that has no type of its own is `text`. */
export type FieldType =
	'text' | 'money' | 'number' | 'integer' | 'date' | 'datetime' | 'year' | 'yearmonth' | 'boolean';

/** A column as a council describes it in table.json (a Table Schema). */
export interface OwnField {
	readonly name: string;
	readonly title?: string;
	readonly description: string;
	readonly type: Exclude<FieldType, 'money'>;
	readonly values?: readonly string[];
	readonly least?: number;
	readonly most?: number;
	readonly isRequired: boolean;
	/** The words for true and for false, where they are others than usual. */
	readonly yes?: readonly string[];
	readonly no?: readonly string[];
}

export interface OwnTable {
	readonly fields: readonly OwnField[];
	/** Texts that stand for a missing value. */
	readonly missing: readonly string[];
}

/** Why a file was changed after it had been published. */
export interface TableCorrection {
	readonly on: IsoDate;
	readonly reason: string;
}

/** The same, of a file that the public may know of. */
export interface PublishedCorrection extends TableCorrection {
	readonly period: Period;
}

/** What can be said of a file in short. */
export interface TableExtent {
	readonly rows: number;
	/** The sum of its amounts in whole pence, where a sum says something. */
	readonly pence?: number;
}

/** What a table said when it was published. */
export interface LockedTable extends TableExtent {
	/** spending/FY2025-26-Q1.csv */
	readonly file: string;
	/** Of its CSV, as it was published. */
	readonly sha256: string;
	/** How many corrections of it were told by then. */
	readonly corrections: number;
}

/** dataset.json: what a data set is, who approved it, and when each of its files becomes public. */
export interface DataSetSettings {
	readonly title: string;
	readonly description: string;
	/** How often the council publishes it. */
	readonly frequency: Frequency;
	/** A built-in table, or the council's own table.json. */
	readonly schema: CodeId | 'table.json';
	/** Which data set of the Code it is, where its schema does not say. */
	readonly code?: CodeId;
	/** The day on which its newest file was right. */
	readonly asAt?: IsoDate;
	/** Instants by period; a file that is not named here is public at once. */
	readonly publishAt: ReadonlyMap<string, string>;
	/** Why files were changed after they had been published; oldest first. */
	readonly corrected: readonly (TableCorrection & { readonly period: string })[];
	/** Set where somebody has made sure that dates such as 03/04/2026 have the day first, and no file can tell. */
	readonly dates?: 'day-first';
	/** A post, never a name. */
	readonly approvedBy?: string;
	readonly approvedOn?: IsoDate;
}

export interface DataSetFile {
	/** The path inside the site folder. */
	readonly path: string;
	readonly period: Period;
	/** When it becomes public, where that is said. */
	readonly publishAt?: string;
	readonly bytes: number;
}

/** A folder under data/transparency/. */
export interface DataSetFolder {
	readonly id: string;
	readonly settings: DataSetSettings;
	readonly own?: OwnTable;
	/** Oldest first. */
	readonly files: readonly DataSetFile[];
}

/** A column of a published file. */
export interface PublishedColumn {
	readonly name: string;
	readonly type: FieldType;
	readonly description: string;
	/** Whether the schema or the council says what it means. */
	readonly isDescribed: boolean;
}

/** One file of a data set, as it was written. */
export interface PublishedDataFile extends TableExtent {
	readonly period: Period;
	/** When it became public, where the council says. */
	readonly publishAt?: string;
	/** How many of them repeat an earlier row of the file in every cell. */
	readonly repeated: number;
	readonly columns: readonly PublishedColumn[];
	readonly csv: FileFacts;
	/** The same in the form of the LGA's template, where it has one. */
	readonly lga?: FileFacts;
	readonly parquet: FileFacts;
	readonly json: FileFacts;
}

/**
 * A file that is due, has mistakes, and so is not published: readers are told that it is missing, and why. Without a
 * period it stands for a whole data set whose settings cannot be read.
 */
export interface HeldBackFile {
	/** The id of its data set. */
	readonly dataSet: string;
	readonly title: string;
	/** Which data set of the Code it belongs to, if any. */
	readonly code?: CodeId;
	readonly period?: Period;
}

/** Which pages of large tables a site has. */
export interface TablesShown {
	readonly hasDataSets: boolean;
	/** Whether payments can be explored. */
	readonly hasSpending: boolean;
}

/** A data set of which at least one file is public. */
export interface PublishedDataSet {
	readonly id: string;
	/** Which data set of the Code it is, if any. */
	readonly code?: CodeId;
	/** The name of the table that its newest file follows, and whose it is. */
	readonly table: string;
	readonly source: 'lga' | 'ours' | 'council';
	readonly title: string;
	readonly description: string;
	readonly frequency: Frequency;
	readonly asAt?: IsoDate;
	readonly approvedBy?: string;
	readonly approvedOn?: IsoDate;
	/** The column that is added up. */
	readonly total?: string;
	/** Oldest first. */
	readonly files: readonly PublishedDataFile[];
	/** Why files were changed after they had been published, in the order of their days; also of files that are gone or held back. */
	readonly corrected: readonly PublishedCorrection[];
	/** First rows of the newest file, as its CSV has them. */
	readonly preview: readonly (readonly string[])[];
	readonly checksums: FileFacts;
}
