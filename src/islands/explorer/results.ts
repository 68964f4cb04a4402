/** What an answer looks like: the chart and the tables of the explorer. */

import { drawMonths } from '../../chart/months.ts';
import { spellQuestion } from '../../transparency/shards/filter.ts';
import type { Filter, Question } from '../../transparency/shards/filter.ts';
import type { Named } from '../../transparency/shards/query.ts';
import { axisMoney, money } from '../../words/money.ts';
import { number } from '../../words/number.ts';
import {
	columnLabel,
	monthsDescription,
	NARROW_CHART,
	rowDay,
	sayMonth,
	SPENDING,
	topCaption,
} from '../../words/spending.ts';
import { make, tableOf } from './dom.ts';
import type { ShownCell } from './dom.ts';
import type { Answer } from './protocol.ts';

/** Sums stand in tables without the sign of the pound, which the heading has. */
const bare = (pence: number): string => money(pence).replace('£', '');

/** The address of the same question but for one thing. */
const but = (question: Question, change: Partial<Filter>): string =>
	spellQuestion({ ...question, page: 1, filter: { ...question.filter, ...change } });

const sums = (count: number, pence: number): ShownCell[] => [{ text: number(count, 0) }, { text: bare(pence) }];
const SUM_COLUMNS = [
	{ title: SPENDING.paymentsColumn, isNumber: true },
	{ title: SPENDING.total, isNumber: true },
] as const;

/** The chart of months, in both sizes, with its description. */
export function monthsFigure({ months }: Answer): HTMLElement {
	const named = months.map(([month, , pence]) => ({ month, pence }));
	const description = monthsDescription(named);
	const chart = {
		id: 'explorer',
		name: NARROW_CHART,
		description,
		columns: named.map(({ month, pence }) => ({ label: columnLabel(month), pence })),
		say: axisMoney,
	};
	const drawing = make('div', { class: 'figure-drawing' });
	// Escaped where it is written (chart/svg.ts); the only texts in it are ours.
	drawing.innerHTML = drawMonths(chart, 'wide') + drawMonths(chart, 'narrow');
	return make('figure', { class: 'figure' }, drawing, make('p', { class: 'figure-description' }, description));
}

/** The same as a table. */
export const monthsTable = ({ months }: Answer, question: Question): HTMLElement =>
	tableOf(
		SPENDING.byMonth,
		[{ title: SPENDING.month }, ...SUM_COLUMNS],
		months.map(([month, count, pence]) => [
			{ text: sayMonth(month), hash: but(question, { period: month }) },
			...sums(count, pence),
		]),
	);

const namedTable = (
	caption: string,
	title: string,
	named: readonly Named[],
	all: number,
	question: Question,
	column: 'supplier' | 'service',
): HTMLElement =>
	tableOf(
		topCaption(caption, named.length, all),
		[{ title }, ...SUM_COLUMNS],
		named.map(([name, count, pence]) => [
			name === '' ? { text: SPENDING.notSaid } : { text: name, hash: but(question, { [column]: name }) },
			...sums(count, pence),
		]),
	);

export const suppliersTable = ({ suppliers, supplierCount }: Answer, question: Question): HTMLElement =>
	namedTable(SPENDING.bySupplier, SPENDING.supplier, suppliers, supplierCount, question, 'supplier');
export const servicesTable = ({ services, serviceCount }: Answer, question: Question): HTMLElement =>
	namedTable(SPENDING.byService, SPENDING.service, services, serviceCount, question, 'service');

const said = (text: string): string => (text === '' ? SPENDING.notSaid : text);

/** The payments of one page. */
export const rowsTable = ({ rows }: Answer, caption: string): HTMLElement =>
	tableOf(
		caption,
		[
			{ title: SPENDING.supplier },
			{ title: SPENDING.date },
			{ title: SPENDING.purpose },
			{ title: SPENDING.service },
			{ title: SPENDING.amount, isNumber: true },
		],
		rows.map(({ supplier, date, purpose, category, service, reference, pence }) => [
			{ text: said(supplier), ...(reference === '' ? {} : { detail: `${SPENDING.reference} ${reference}` }) },
			{ text: rowDay(date) },
			{ text: said(purpose), ...(category === '' ? {} : { detail: category }) },
			{ text: said(service) },
			{ text: bare(pence) },
		]),
	);
