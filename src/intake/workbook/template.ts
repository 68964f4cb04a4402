/** A draft release as a workbook: a cover with the steps, a sheet for each table, and the lists behind the drop-downs. */

import type { Council } from '../../domain/council.ts';
import { MARKERS } from '../../domain/observation.ts';
import { REVISED_TABLES, REVISION_KINDS } from '../../domain/release.ts';
import { ACTION_KINDS, ACTION_STATUSES } from '../../domain/reporting.ts';
import { SET_FROM } from '../../domain/target.ts';
import { columnLetters } from '../../read/text/cell.ts';
import { COLUMNS_SHEET, COVER, MARKER_MEANING, REQUIRED, SHEET, prompt } from '../../words/intake.ts';
import type { Draft } from '../draft.ts';
import type { DraftTable } from '../draft-tables.ts';
import { SHEET_TABLES, sheetTitle } from './sheets.ts';
import type { SheetColumn, SheetContent } from './xlsx.ts';
import { STYLE, writeXlsx } from './xlsx.ts';

/** What may be chosen, by column or by table and column. Markers can be joined, so that others are only asked about. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
	marker: MARKERS,
	'targets.set_from': SET_FROM,
	'actions.kind': ACTION_KINDS,
	'actions.status': ACTION_STATUSES,
	'ratings.rating': ['met', 'close', 'missed', 'unrated'],
	'risks.response': ['treat', 'tolerate', 'transfer', 'terminate'],
	'finance.kind': ['revenue', 'capital', 'saving', 'reserve'],
	'finance.basis': ['gross', 'net'],
	'revisions.kind': REVISION_KINDS,
	'revisions.table': REVISED_TABLES,
	'judgements.judgement': ['at-risk', 'on-course'],
};
/** Columns where something else than a listed word is possible. */
const OPEN = new Set(['marker', 'risks.response']);
const LISTED = Object.keys(CHOICES);

/** Columns that people write sentences in. */
const WIDE = new Set([
	'note',
	'reason',
	'rationale',
	'commentary',
	'mitigation',
	'learned',
	'action',
	'title',
	'theme',
]);

/** The bytes of the workbook; the same draft gives the same bytes. */
export function workbookOf(draft: Draft, council: Pick<Council, 'name'>): Uint8Array {
	const sheets = draft.tables.map(tableSheet);
	return writeXlsx([cover(draft, council), ...sheets, columnsSheet(draft), listsSheet()]);
}

function tableSheet({ table, beside, rows }: DraftTable): SheetContent {
	const keys = new Set(
		rows.length > 0 ? table.columns.filter(({ name }) => KEYS.has(name)).map(({ name }) => name) : [],
	);
	const typed = table.columns.map(({ name, description, example }): SheetColumn => {
		const choice = LISTED.find((each) => each === name || each === `${table.name}.${name}`);
		return {
			heading: name,
			width: WIDE.has(name) ? 44 : 17,
			style: keys.has(name) ? STYLE.key : STYLE.blank,
			headingStyle: STYLE.heading,
			prompt: prompt(description, example),
			...(choice === undefined ? {} : { list: listRange(choice), isStrict: !OPEN.has(choice) }),
		};
	});
	const shown = beside.map((heading, at): SheetColumn => ({
		heading,
		width: at === 0 ? 44 : 22,
		style: STYLE.beside,
		headingStyle: STYLE.besideHeading,
	}));
	// What explains stands between what is filled already and what is to be filled.
	const split = beside.length === 0 ? 0 : typed.findLastIndex(({ heading }) => keys.has(heading)) + 1;
	const lines = rows.map(({ cells, beside: texts }) => {
		const values = table.columns.map(({ name }) => cells[name] ?? '');
		return [...values.slice(0, split), ...shown.map((_, at) => texts[at] ?? ''), ...values.slice(split)];
	});
	const columns = [...typed.slice(0, split), ...shown, ...typed.slice(split)];
	// A marked table has one row at least.
	return {
		title: sheetTitle(table.name),
		table: table.name,
		columns,
		rows: lines.length > 0 ? lines : [columns.map(() => '')],
	};
}

const KEYS = new Set(['indicator', 'period', 'dimension', 'category']);

function listRange(choice: string): string {
	const letters = columnLetters(LISTED.indexOf(choice));
	return `${SHEET.lists}!$${letters}$2:$${letters}$${CHOICES[choice]!.length + 1}`;
}

function listsSheet(): SheetContent {
	const longest = Math.max(...LISTED.map((choice) => CHOICES[choice]!.length));
	const columns = LISTED.map((heading): SheetColumn => ({
		heading,
		width: 20,
		style: STYLE.beside,
		headingStyle: STYLE.besideHeading,
	}));
	const rows = Array.from({ length: longest }, (_, row) => LISTED.map((choice) => CHOICES[choice]![row] ?? ''));
	return { title: SHEET.lists, table: 'lists', columns, rows };
}

function columnsSheet({ tables }: Draft): SheetContent {
	const widths = [16, 20, 70, 40, 12];
	const columns = COLUMNS_SHEET.map((heading, at): SheetColumn => ({
		heading,
		width: widths[at]!,
		style: STYLE.beside,
		headingStyle: STYLE.besideHeading,
	}));
	const rows = tables.flatMap(({ table }) =>
		table.columns.map(({ name, description, example, filled }) => [
			sheetTitle(table.name),
			name,
			description,
			example,
			filled ? REQUIRED : '',
		]),
	);
	return { title: SHEET.columns, table: 'columns', columns, rows };
}

function cover({ id, settings, tables }: Draft, council: Pick<Council, 'name'>): SheetContent {
	const markers = MARKERS.map((marker) => [marker, MARKER_MEANING[marker]]);
	const counts = tables.map(({ table, rows }) => [
		sheetTitle(table.name),
		`${SHEET_TABLES.get(sheetTitle(table.name))!.holds}: ${COVER.holds(rows.length)}`,
	]);
	const plain = { headingStyle: STYLE.title, style: STYLE.wrapped } as const;
	return {
		title: SHEET.cover,
		columns: [
			{ ...plain, heading: COVER.heading(settings.title), width: 40 },
			{ ...plain, heading: '', width: 90 },
		],
		rows: [
			[COVER.council, council.name],
			[COVER.release, id],
			['', ''],
			...COVER.steps.map((step) => [step.slice(0, 2), step.slice(3)]),
			['', ''],
			[COVER.sheets, ''],
			...counts,
			['', ''],
			[COVER.markers, ''],
			...markers,
		],
	};
}
