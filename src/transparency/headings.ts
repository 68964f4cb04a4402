/** The heading row of a large table: which of its tables it is, and which column is which. */

import { editDistance } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { CsvRow } from '../read/text/csv-rows.ts';
import { placeOfCell } from '../read/text/csv-rows.ts';
import { columnLetters } from '../read/text/cell.ts';
import { placeOfFile } from '../read/text/source-text.ts';
import type { Fault } from '../words/problems/index.ts';
import { files, payments, problem, tables as words } from '../words/problems/index.ts';
import type { Field, TableSchema } from './schema.ts';

export interface ReadColumn {
	/** The heading as it stands in the file, without spaces around it. */
	readonly name: string;
	/** 0 is the first column. */
	readonly position: number;
	readonly field: Field;
	/** Whether the schema knows it; others are published as text. */
	readonly isDescribed: boolean;
}

export interface Headings {
	readonly table: TableSchema;
	/** In the order of the file. */
	readonly columns: readonly ReadColumn[];
	/** How many cells a row has. */
	readonly width: number;
	/** How many the row of headings has, with blank ones after the last. */
	readonly written: number;
	readonly problems: readonly Problem[];
}

/** What councils call these columns in files of their own. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
	BeneficiaryName: [
		'supplier',
		'suppliername',
		'vendor',
		'vendorname',
		'payee',
		'payeename',
		'merchant',
		'merchantname',
		'creditor',
		'creditorname',
		'beneficiary',
		'recipient',
		'recipientname',
	],
	PaymentDate: [
		'date',
		'datepaid',
		'paiddate',
		'paydate',
		'dateofpayment',
		'transactiondate',
		'postingdate',
		'invoicepaymentdate',
	],
	Amount: [
		'netamount',
		'amountnet',
		'amountpaid',
		'value',
		'total',
		'totalamount',
		'sum',
		'invoiceamount',
		'amountexclvat',
		'netvalue',
		'transactionamount',
	],
	OrganisationalUnit: ['department', 'directorate', 'service', 'servicearea', 'team', 'organisationunit', 'division'],
	Purpose: [
		'description',
		'narrative',
		'expensetype',
		'expenditurecategory',
		'purposeofspend',
		'purposeofexpenditure',
		'details',
		'subjective',
	],
	IrrecoverableVATAmount: ['irrecoverablevat', 'vat', 'vatamount', 'unrecoverablevat'],
	SupplierName: ['supplier', 'vendor', 'contractor', 'contractorname'],
	ContractReference: ['reference', 'contractref', 'contractnumber', 'contractid', 'referencenumber'],
	ContractTitle: ['title', 'contractname', 'titleofagreement'],
	ContractValue: ['value', 'totalvalue', 'contractsum', 'totalcontractvalue'],
	AwardDate: ['date', 'dateawarded', 'grantdate'],
};

const bare = (text: string): string =>
	text
		.toLowerCase()
		.replace(/\(.*?\)|£/g, '')
		.replace(/[^a-z0-9]+/g, '');

/** "Payment Date" and "payment_date" are like PaymentDate, and so is "Date paid". */
function isLike(written: string, name: string): boolean {
	const [found, known] = [bare(written), bare(name)];
	if (found === '' || found.length > 60) return false;
	return (
		found === known ||
		(OTHER_NAMES[name]?.includes(found) ?? false) ||
		(known.length > 6 && editDistance(found, known) <= 2)
	);
}

const RISKY: readonly (readonly [RegExp, Parameters<typeof payments.helpsFraud>[1]])[] = [
	[/vat.*(?:reg|no$|num)/, 'vat'],
	[/invoice.*(?:no$|num|ref|id$)|^invoice$/, 'invoice'],
	[/sortcode|accountn|iban|bankacc/, 'bank'],
];

const SEPARATORS = [';', '\t', '|'] as const;
/** Titles stand in the first few rows, if at all. */
export const FARTHEST_HEADINGS = 10;
const MOST_COLUMNS = 200;

const knownIn = ({ cells }: CsvRow, { fields }: TableSchema): number => {
	const written = new Set(cells.map((cell) => cell.trim()));
	return fields.filter(({ name }) => written.has(name)).length;
};
const likeIn = ({ cells }: CsvRow, { fields }: TableSchema): number =>
	fields.filter(({ name, need }) => need !== 'may' && cells.some((cell) => isLike(cell, name))).length;

/** Which row holds the headings, and of which table; the first of all where nothing fits. */
function fitting(rows: readonly CsvRow[], tables: readonly TableSchema[], score: typeof knownIn) {
	let best = { row: rows[0]!, table: tables[0]!, score: 0 };
	for (const table of tables) {
		for (const row of rows) {
			// Rows below the headings never know more of them, so the first best is theirs.
			const found = score(row, table);
			if (found > best.score) best = { row, table, score: found };
		}
	}
	return best;
}

/** Whether a row is plainly the heading row. */
export const holdsHeadings = (row: CsvRow, tables: readonly TableSchema[]): boolean =>
	tables.some((table) => knownIn(row, table) > 1 || (table.fields.length === 1 && knownIn(row, table) === 1));

export interface HeadingsRead {
	/** undefined where no column could be told. */
	readonly headings?: Headings;
	readonly row?: CsvRow;
	readonly problems: readonly Problem[];
}

/** @param rows the first rows of the file, at most FARTHEST_HEADINGS and at least one */
export function readHeadings(file: string, rows: readonly CsvRow[], tables: readonly TableSchema[]): HeadingsRead {
	const exact = fitting(rows, tables, knownIn);
	const { row, table, score } = exact.score > 0 ? exact : fitting(rows.slice(0, 1), tables, likeIn);
	const first = rows[0]!;
	if (first.cells.length > MOST_COLUMNS)
		return { problems: [problem(placeOfFile(file), files.tooManyColumns(first.cells.length, MOST_COLUMNS))] };
	if (score === 0) return { problems: [withoutHeadings(file, first, tables)] };
	const problems: Problem[] = [];
	if (row !== first) {
		const title = rows
			.flatMap(({ cells }) => cells)
			.find((cell) => cell.trim() !== '')!
			.trim();
		problems.push(problem(placeOfCell(file, first, first.text), words.titleAbove(title, row.row)));
	}
	const sorted = sortOut(file, row, table, problems);
	return { row, headings: { table, ...sorted, problems }, problems };
}

function withoutHeadings(file: string, row: CsvRow, tables: readonly TableSchema[]): Problem {
	const names = tables.flatMap(({ fields }) => fields.map(({ name }) => name));
	const isColumn = (part: string): boolean => names.some((name) => isLike(part.replaceAll('"', ''), name));
	const separator = SEPARATORS.find((sign) => row.text.split(sign).filter(isColumn).length > 1);
	const needed = tables[0]!.fields.filter(({ need }) => need === 'row').map(({ name }) => name);
	const fault = separator
		? files.wrongSeparator(separator)
		: words.noHeadings(needed.length > 0 ? needed : names.slice(0, 5));
	return problem(placeOfCell(file, row, row.text), fault);
}

function sortOut(
	file: string,
	row: CsvRow,
	table: TableSchema,
	problems: Problem[],
): Pick<Headings, 'width' | 'written'> & { columns: ReadColumn[] } {
	const byName = new Map(table.fields.map((field) => [field.name, field]));
	const say = (fault: Fault, position?: number): void =>
		void problems.push(problem(placeOfCell(file, row, row.text, position), fault));
	const columns: ReadColumn[] = [];
	const taken = new Map<string, number>();
	const unknown: number[] = [];
	let width = row.cells.length;
	while (width > 1 && row.cells[width - 1]!.trim() === '') width--;
	for (const [position, cell] of row.cells.slice(0, width).entries()) {
		const name = cell.trim();
		if (name !== cell && name !== '') say(words.paddedHeading(name), position);
		const first = taken.get(name);
		if (name !== '' && first !== undefined)
			say(words.duplicateColumn(name, columnLetters(first), columnLetters(position)), position);
		else if (name === '') say(words.namelessColumn(columnLetters(position)), position);
		else {
			taken.set(name, position);
			const field = byName.get(name);
			if (field) columns.push({ name, position, field, isDescribed: true });
			else unknown.push(position);
		}
	}
	const missing = table.fields.filter(({ name, need }) => need !== 'may' && !taken.has(name));
	for (const field of missing) {
		const like = unknown.find((position) => isLike(row.cells[position]!, field.name));
		const found = like === undefined ? undefined : row.cells[like]!.trim();
		if (like !== undefined) {
			unknown.splice(unknown.indexOf(like), 1);
			// It is read as what it seems to be, so that its rows are checked too.
			columns.push({ name: found!, position: like, field, isDescribed: true });
		}
		say((field.need === 'row' ? words.missingColumn : payments.askedForColumn)(field.name, found), like);
	}
	const spare = table.fields.filter(({ name }) => !taken.has(name) && !missing.some((field) => field.name === name));
	for (const position of unknown) {
		const name = row.cells[position]!.trim();
		say(
			payments.undescribedColumn(name, columnLetters(position), spare.find((field) => isLike(name, field.name))?.name),
			position,
		);
		columns.push({ name, position, field: { name, type: 'text', need: 'may', description: '' }, isDescribed: false });
	}
	for (const { name, position } of columns) {
		const risk = RISKY.find(([pattern]) => pattern.test(bare(name)))?.[1];
		if (risk) say(payments.helpsFraud(name, risk), position);
	}
	columns.sort((a, b) => a.position - b.position);
	sayOrder(table, columns, say);
	return { columns, width, written: row.cells.length };
}

/** Once, at the first column that stands before one that comes before it in the template. */
function sayOrder(
	table: TableSchema,
	columns: readonly ReadColumn[],
	say: (fault: Fault, position: number) => void,
): void {
	const orderOf = new Map(table.fields.map(({ name }, at) => [name, at]));
	const known = columns.filter(({ isDescribed, name }) => isDescribed && orderOf.has(name));
	for (const [at, { name, position }] of known.entries()) {
		const before = known[at - 1];
		if (!before || orderOf.get(before.name)! < orderOf.get(name)!) continue;
		say(payments.otherOrder(name, before.name), position);
		return;
	}
}
