import { describe, expect, it, test } from 'vitest';
import { isNhsNumber, isPostcode, personalDataIn } from './personal-data.ts';

/** How much longer anything may take: a program that plants mistakes in the code slows all of it down. */
const PATIENCE = Number(process.env['PATIENCE'] ?? 1);

const kinds = (text: string): string[] => personalDataIn(text).map(({ kind, found }) => `${kind} ${found}`);

describe('personal data in a text', () => {
	test.each([
		['Claimant AB123456C moved', ['national-insurance AB123456C']],
		['Claimant ab 12 34 56 c moved', ['national-insurance ab 12 34 56 c']],
		['Patient 943 476 5919 was seen', ['nhs 943 476 5919']],
		['Patient 9434765919', ['nhs 9434765919']],
		['Write to jo.smith@example.gov.uk.', ['email jo.smith@example.gov.uk']],
		['Write to parks@example.gov.uk, please', ['work-email parks@example.gov.uk']],
		['Call 01632 960123 or 07700 900123', ['phone 01632 960123', 'phone 07700 900123']],
		['Call (0161) 912 2000', ['phone (0161) 912 2000']],
		['Call +44 161 912 2000', ['phone +44 161 912 2000']],
	])('is found: %s', (text, expected) => expect(kinds(text)).toEqual(expected));

	test.each([
		['money', 'It cost £1234567890 in all, and 0.123456789 of it came late'],
		['dates and references', 'Agreed on 2025-11-06 under CAB/2023/014, see C/2022/009'],
		['figures with spaces', 'In 2024 25 of 100 homes, then 26 of 1000'],
		['ten digits that are no NHS number', 'The reference is 9434765918'],
		['letters that are never given', 'Order BG123456A, and QQ123456C, and AB123456X'],
		['a postcode alone', 'The depot is at M33 7ZF'],
		['an at sign', 'Homes @ 12 a week'],
		['large counts', '07 of 2025, 1234567 visits, 0800 homes'],
	])('is not %s', (_what, text) => expect(kinds(text)).toEqual([]));

	it('is found in linear time', () => {
		const start = performance.now();
		for (const hostile of [
			'a.'.repeat(5_000),
			'a@'.repeat(5_000),
			'0 1 '.repeat(2_500),
			'+44 ('.repeat(2_000),
			'AB 12 '.repeat(1_600),
		]) {
			personalDataIn(`${hostile}@12`);
		}
		expect(performance.now() - start).toBeLessThan(300 * PATIENCE);
	});
});

test.each([
	['SW1A 1AA', true],
	['m337zf', true],
	['EC1A 1BB', true],
	['W1A 0AX', true],
	['B33 8TH', true],
	['Ward 3', false],
	['M33', false],
	['20 to 24', false],
])('%s is a postcode: %s', (text, expected) => expect(isPostcode(text)).toBe(expected));

test.each([
	['9434765919', true],
	['943 476 5919', true],
	['9434765918', false],
	['1111111111', false],
	['123456789', false],
])('%s is an NHS number: %s', (text, expected) => expect(isNhsNumber(text)).toBe(expected));
