/** A data set of data/transparency/: what its folder says of it, and which files it has. No row is part of it. */

import type { Frequency } from './indicator.ts';
import type { IsoDate, Period } from './period.ts';
import type { Place } from './source.ts';

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
	/** Where dataset.json says something. */
	readonly place: (key?: string) => Place;
}
