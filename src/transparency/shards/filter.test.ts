import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { EVERYTHING, isNarrowed, monthsOf, readQuestion, SORTS, spellQuestion, termsOf, typedPence } from './filter.ts';
import type { Question } from './filter.ts';

describe('a question in the address', () => {
	const name = fc.string({ maxLength: 20 });
	const sum = fc.option(fc.integer({ min: -1e9, max: 1e12 }), { nil: undefined });
	const question: fc.Arbitrary<Question> = fc.record({
		filter: fc.record({
			text: name.map((text) => text.trim()),
			...{ period: name, supplier: name, service: name, category: name, least: sum, most: sum },
		}),
		sort: fc.constantFrom(...SORTS),
		page: fc.integer({ min: 1, max: 9999 }),
	});

	it('is read as it was spelled', () =>
		fc.assert(fc.property(question, (asked) => void expect(readQuestion(`#${spellQuestion(asked)}`)).toEqual(asked))));

	it('says nothing where everything is asked for', () =>
		expect(spellQuestion({ filter: EVERYTHING, sort: 'newest', page: 1 })).toBe(''));

	test.each(['#', '#sort=best&page=0&from=lots', '#page=-3', '#%E0%A4%A', '#q'])(
		'asks for everything where it says %s',
		(hash) =>
			expect(readQuestion(hash)).toEqual({
				filter: { ...EVERYTHING, text: readQuestion(hash).filter.text },
				sort: 'newest',
				page: 1,
			}),
	);
});

describe('a sum as people type it', () => {
	test.each([
		['£1,250', 125000],
		['1250.5', 125050],
		['-20', -2000],
		['−£20.00', -2000],
		['1,234,567.89', 123456789],
		['500.', 50000],
		['', undefined],
		['  ', undefined],
		['1,25', Number.NaN],
		['lots', Number.NaN],
		['1.234', Number.NaN],
	])('%j is %s', (text, pence) => expect(typedPence(text)).toEqual(pence));
});

describe('what must occur', () => {
	test.each([
		['delta care', ['delta', 'care']],
		['"Delta  Care" ltd', ['delta care', 'ltd']],
		['“Délta', ['delta']],
		['""', []],
		['a a A', ['a']],
	])('for %s is %j', (text, terms) => expect(termsOf(text)).toEqual(terms));

	it('is at most as many words as there are bits', () =>
		expect(termsOf(Array.from({ length: 99 }, (_, at) => `w${at}`).join(' '))).toHaveLength(30));
});

describe('the months of a period', () => {
	const summary = {
		months: ['2025-M03', '2025-M04'].map((month) => ({ month, file: '', bytes: 0, sha256: '', payments: 0, pence: 0 })),
		years: [
			{ year: 'FY2024-25', months: ['2025-M03'] },
			{ year: 'FY2025-26', months: ['2025-M04'] },
		],
	};
	test.each([
		['FY2025-26', ['2025-M04']],
		['2025-M03', ['2025-M03']],
		['', ['2025-M03', '2025-M04']],
		['1999-M01', ['2025-M03', '2025-M04']],
	])('%j are %j', (period, months) => expect(monthsOf(summary, period)).toEqual(months));
});

it('is narrowed by anything but its period', () => {
	expect(isNarrowed({ ...EVERYTHING, period: 'FY2025-26', text: ' ' })).toBe(false);
	for (const narrower of [
		{ text: 'a' },
		{ supplier: 'A' },
		{ service: 'A' },
		{ category: 'A' },
		{ least: 0 },
		{ most: 0 },
	])
		expect(isNarrowed({ ...EVERYTHING, ...narrower })).toBe(true);
});
