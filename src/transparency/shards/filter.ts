/** Which payments are asked for, and how the question is spelled in an address. */

import { penceOf, poundsText } from '../money.ts';
import type { Summary } from '../../domain/spending.ts';

export interface Filter {
	/** Words that must occur in supplier or description; "words in quotation marks" belong together. */
	readonly text: string;
	/** A financial year or a month of the summary; empty for everything. */
	readonly period: string;
	/** Whole names; empty for any. */
	readonly supplier: string;
	readonly service: string;
	readonly category: string;
	/** Whole pence, both included. */
	readonly least: number | undefined;
	readonly most: number | undefined;
}

export type Sort = 'newest' | 'largest' | 'smallest';
export const SORTS = ['newest', 'largest', 'smallest'] as const satisfies readonly Sort[];

/** What is asked, as the address keeps it. */
export interface Question {
	readonly filter: Filter;
	readonly sort: Sort;
	/** From 1. */
	readonly page: number;
}

export const EVERYTHING: Filter = {
	text: '',
	period: '',
	supplier: '',
	service: '',
	category: '',
	least: undefined,
	most: undefined,
};

/** Whether anything but the period narrows the payments: then the summary alone does not know the answer. */
export const isNarrowed = ({ text, supplier, service, category, least, most }: Filter): boolean =>
	termsOf(text).length > 0 ||
	[supplier, service, category].some((name) => name !== '') ||
	least !== undefined ||
	most !== undefined;

/** The months that a period of the summary covers, oldest first; all where the period is empty or unknown. */
export function monthsOf({ months, years }: Pick<Summary, 'months' | 'years'>, period: string): string[] {
	const year = years.find((one) => one.year === period);
	if (year) return [...year.months];
	const all = months.map(({ month }) => month);
	return all.includes(period) ? [period] : all;
}

/** Letters alike in capitals, small letters and with accents. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** One bit for each term. */
export const MOST_TERMS = 30;

/** What must occur: each word, and whatever stands between quotation marks as a whole. */
export function termsOf(text: string): string[] {
	const terms = [...folded(text).matchAll(/["“”]([^"“”]*)["“”]?|([^\s"“”]+)/g)].map(
		([, phrase, word]) => phrase?.trim().replace(/\s+/g, ' ') ?? word!,
	);
	return [...new Set(terms.filter((term) => term !== ''))].slice(0, MOST_TERMS);
}

/**
 * A sum as people type it: £1,250, 1250.50, -20.
 * @returns undefined for an empty text; NaN for one that is no sum of money
 */
export function typedPence(text: string): number | undefined {
	const bare = text
		.trim()
		.replace(/^([-\u2212]?)\s*£\s*/, '$1')
		.replace('\u2212', '-');
	if (bare === '') return undefined;
	const digits = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(bare) ? bare.replaceAll(',', '') : bare;
	return penceOf(digits.replace(/\.$/, '')) ?? Number.NaN;
}

/** The question as it stands behind # in an address; only what differs from asking for everything. */
export function spellQuestion({ filter, sort, page }: Question): string {
	const { text, period, supplier, service, category, least, most } = filter;
	const said: readonly (readonly [string, string])[] = [
		['q', text.trim()],
		['period', period],
		['supplier', supplier],
		['service', service],
		['category', category],
		['from', least === undefined ? '' : poundsText(least)],
		['to', most === undefined ? '' : poundsText(most)],
		['sort', sort === 'newest' ? '' : sort],
		['page', page === 1 ? '' : String(page)],
	];
	return new URLSearchParams(said.filter(([, value]) => value !== '').map(([key, value]) => [key, value])).toString();
}

/** The question of an address; whatever it does not say, or says wrongly, is everything. */
export function readQuestion(hash: string): Question {
	const said = new URLSearchParams(hash.replace(/^#/, ''));
	const text = (key: string): string => said.get(key) ?? '';
	const sum = (key: string): number | undefined => {
		const pence = typedPence(text(key));
		return Number.isNaN(pence) ? undefined : pence;
	};
	const page = /^[1-9]\d{0,6}$/.test(text('page')) ? Number(text('page')) : 1;
	return {
		filter: {
			text: text('q'),
			period: text('period'),
			supplier: text('supplier'),
			service: text('service'),
			category: text('category'),
			least: sum('from'),
			most: sum('to'),
		},
		sort: SORTS.find((sort) => sort === text('sort')) ?? 'newest',
		page,
	};
}
