import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { monthOf } from '../payment.ts';
import type { Payment } from '../payment.ts';
import { EVERYTHING, folded, SORTS } from './filter.ts';
import type { Filter } from './filter.ts';
import { Gathering } from './gather.ts';
import type { Summary } from '../../domain/spending.ts';
import { anyPayment, loadedFrom, payment } from './payments.fixture.ts';
import { firstRows } from './order.ts';
import { find, pageOf, totalsOf } from './query.ts';

const MONTHS = ['2025-M01', '2025-M02', '2025-M03', '2025-M04', '2025-M05', '2025-M06', '2025-M07', '2025-M08'];
const ALL = [
	...MONTHS,
	'2025-M09',
	'2025-M10',
	'2025-M11',
	'2025-M12',
	'2026-M01',
	'2026-M02',
	'2026-M03',
	'2026-M04',
	'2026-M05',
];

/** The same question asked of each payment, one by one, with the words already apart. */
const isAsked =
	(filter: Filter, words: readonly string[], months: readonly string[]) =>
	(one: Payment): boolean =>
		months.includes(monthOf(one.date)) &&
		words.every((word) => folded(one.supplier).includes(word) || folded(one.purpose).includes(word)) &&
		(filter.supplier === '' || one.supplier === filter.supplier) &&
		(filter.service === '' || one.service === filter.service) &&
		(filter.category === '' || one.category === filter.category) &&
		(filter.least === undefined || one.pence >= filter.least) &&
		(filter.most === undefined || one.pence <= filter.most);

const anyFilter = fc
	.record({
		words: fc.uniqueArray(fc.constantFrom('delta', 'care', 'home care', 'books', 'nothing', '&'), { maxLength: 3 }),
		supplier: fc.constantFrom('', '', 'Delta Care Ltd', 'Nobody'),
		service: fc.constantFrom('', '', 'Roads', 'Nowhere'),
		category: fc.constantFrom('', '', 'Care'),
		least: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }), { nil: undefined }),
		most: fc.option(fc.integer({ min: -1_000_000, max: 5_000_000_000 }), { nil: undefined }),
	})
	.map(({ words, ...rest }) => ({
		words,
		filter: { ...EVERYTHING, ...rest, text: words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ') },
	}));

const sum = (payments: readonly Payment[]): number =>
	Number(payments.reduce((all, { pence }) => all + BigInt(pence), 0n));

describe('payments in memory', () => {
	it('answer every question as asking each payment by itself does, to the penny', () => {
		fc.assert(
			fc.property(
				fc.array(anyPayment, { maxLength: 80 }),
				anyFilter,
				fc.constantFrom(ALL, MONTHS),
				(all, asked, months) => {
					const { filter, words } = asked;
					const right = all.filter(isAsked(filter, words, months));
					const found = find(loadedFrom(all), filter, months, 100);
					expect(found.total).toEqual([right.length, sum(right)]);
					expect(found.rows.reduce((count, one) => count + one, 0)).toBe(right.length);
					for (const [name, count, pence] of found.suppliers) {
						const of = right.filter(({ supplier }) => supplier === name);
						expect([count, pence]).toEqual([of.length, sum(of)]);
					}
					expect(found.supplierCount).toBe(new Set(right.map(({ supplier }) => supplier)).size);
					for (const [name, count, pence] of found.services) {
						const of = right.filter(({ service }) => service === name);
						expect([count, pence]).toEqual([of.length, sum(of)]);
					}
					for (const [month, count, pence] of found.months) {
						const of = right.filter(({ date }) => monthOf(date) === month);
						expect([count, pence]).toEqual([of.length, sum(of)]);
					}
				},
			),
		);
	});

	it('say which months an answer covers: those asked for that are loaded, with nothing in them too', () => {
		const all = [payment({ date: '2025-04-02' }), payment({ date: '2025-05-02', supplier: 'B Ltd' })];
		const found = find(loadedFrom(all, ['2025-M05', '2025-M04']), { ...EVERYTHING, supplier: 'B Ltd' }, [
			'2025-M04',
			'2025-M05',
			'2025-M06',
		]);
		expect(found.months).toEqual([
			['2025-M04', 0, 0],
			['2025-M05', 1, 100],
		]);
	});

	it('find accents, capitals and words that belong together', () => {
		const loaded = loadedFrom([
			payment({ supplier: 'Café Délta Ltd', purpose: 'Home  care' }),
			payment({ purpose: 'care home' }),
		]);
		const count = (text: string): number => find(loaded, { ...EVERYTHING, text }, ['2025-M04']).total[0];
		expect([
			count('cafe DELTA'),
			count('care home'),
			count('"care home"'),
			count('"cafe delta" care'),
			count('“care home'),
		]).toEqual([1, 2, 1, 1, 1]);
	});

	test.each(SORTS)('are shown %s first, page after page, none twice and none left out', (sort) => {
		fc.assert(
			fc.property(fc.array(anyPayment, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (all, size) => {
				const loaded = loadedFrom(all);
				const { rows, total } = find(loaded, EVERYTHING, ALL);
				const shown = Array.from({ length: Math.ceil(total[0] / size) }, (_, page) =>
					pageOf(loaded, rows, sort, page * size, size),
				).flat();
				expect(shown).toHaveLength(all.length);
				expect(new Set(shown.map(({ month, row }) => `${month} ${row}`)).size).toBe(all.length);
				const key =
					sort === 'newest'
						? ({ date }: Payment) => -Date.parse(date)
						: sort === 'largest'
							? ({ pence }: Payment) => -pence
							: ({ pence }: Payment) => pence;
				const keys = shown.map((row) => key(row as unknown as Payment));
				expect(keys).toEqual(keys.toSorted((a, b) => a - b));
			}),
		);
	});

	it('are sorted alike whatever the order in which months were loaded', () => {
		fc.assert(
			fc.property(fc.array(anyPayment, { maxLength: 60 }), fc.constantFrom(...SORTS), (all, sort) => {
				const shown = (months: string[]) => {
					const loaded = loadedFrom(all, months);
					return pageOf(loaded, find(loaded, EVERYTHING, ALL).rows, sort, 0, 100).map(
						({ month, row }) => `${month} ${row}`,
					);
				};
				const months = [...new Set(all.map(({ date }) => monthOf(date)))];
				expect(shown(months.toReversed())).toEqual(shown(months.toSorted()));
			}),
		);
	});

	it.each(SORTS)('are picked out %s first as sorting them all has them', (sort) => {
		const all = fc.sample(anyPayment, { numRuns: 3000, seed: 11 });
		const loaded = loadedFrom(all);
		const { rows } = find(loaded, { ...EVERYTHING, text: 'delta' }, ALL);
		const sorted = firstRows(loaded, rows, sort, Infinity);
		expect(sorted.length).toBeGreaterThan(1000);
		for (const most of [1, 2, 50, 51, 1000]) expect(firstRows(loaded, rows, sort, most)).toEqual(sorted.slice(0, most));
	});

	it('refuse more payments than were promised', () => {
		const loaded = loadedFrom([payment({})]);
		const codes = { supplier: [0], service: [0], category: [0], purpose: [0] };
		expect(() => loaded.append({ month: '2025-M09', days: [1], pence: [1], codes })).toThrow('more payments');
	});
});

describe('the summary', () => {
	const summaryOf = (all: readonly Payment[]): Summary => {
		const gathering = new Gathering();
		for (const one of all) gathering.add(one);
		const years = gathering.years(4);
		const groups = years.map(({ months }) => months);
		const months = gathering.months.map(({ month, pence }) => ({
			...{ month, file: '', bytes: 0, sha256: '', payments: pence.length },
			pence: pence.reduce((total, one) => total + one, 0),
		}));
		const totals = (column: 'supplier' | 'service' | 'category') => gathering.totals(column, groups);
		return {
			months,
			years,
			suppliers: totals('supplier'),
			services: totals('service'),
			categories: totals('category'),
		};
	};

	it('knows of a whole year, and of all years, what adding up every payment says', () => {
		fc.assert(
			fc.property(fc.array(anyPayment, { minLength: 1, maxLength: 60 }), fc.nat(), (all, pick) => {
				const summary = summaryOf(all);
				for (const { year, months } of [
					...summary.years,
					{ year: '', months: summary.months.map(({ month }) => month) },
				]) {
					const { rows: _, ...totals } = find(loadedFrom(all), EVERYTHING, months, 1 + (pick % 6));
					expect(totalsOf(summary, year, 1 + (pick % 6))).toEqual(totals);
				}
			}),
		);
	});

	it('does not know of a month, because it has names by year', () =>
		expect(totalsOf(summaryOf([payment({})]), '2025-M04')).toBeUndefined());

	it('lists names in the order of the alphabet, capitals and small letters alike', () =>
		expect(
			summaryOf(['b', 'A', 'a', 'C'].map((supplier) => payment({ supplier }))).suppliers.map(([name]) => name),
		).toEqual(['A', 'a', 'b', 'C']));

	it('counts April as the first month of a financial year that begins in April', () =>
		expect(summaryOf([payment({ date: '2025-03-31' }), payment({ date: '2025-04-01' })]).years).toEqual([
			{ year: 'FY2024-25', months: ['2025-M03'] },
			{ year: 'FY2025-26', months: ['2025-M04'] },
		]));
});
