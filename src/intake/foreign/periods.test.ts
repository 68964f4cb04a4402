import { describe, expect, it, test } from 'vitest';
import type { Question } from './answers.ts';
import { Answers } from './answers.ts';
import type { PeriodReading } from './periods.ts';
import { PeriodReader } from './periods.ts';

const at = { file: 'a.csv', line: 2 };
const read = (
	text: string,
	{
		column = [text],
		given = {},
		isAcademic = false,
	}: { column?: string[]; given?: Record<string, string>; isAcademic?: boolean } = {},
): { reading: PeriodReading; asked: string[]; open: readonly Question[] } => {
	const answers = new Answers(new Map(Object.entries(given)), false);
	const settings = { scope: '4-6-1', yearStartsInMonth: 4, known: { 'Q1 25': 'FY2025-26-Q1' }, isAcademic };
	const reader = new PeriodReader(column, answers, { ...settings, quarters: 'calendar-quarter' });
	return { reading: reader.read(text, at), asked: answers.open.map(({ key }) => key), open: answers.open };
};

describe('a period of another publisher', () => {
	test.each([
		['2019', '2019'],
		['2019.0', '2019'],
		['FY2025-26-Q2', 'FY2025-26-Q2'],
		['1993 01', '1993-M01'],
		['2018 to 2020', '2018..2020'],
		['1987-1991', '1987..1991'],
		['17 May to 11 June 2023', 'D2023-05-17..D2023-06-11'],
		['28 December 2022 to 3 January 2023', 'D2022-12-28..D2023-01-03'],
		['2026-03-31', 'D2026-03-31'],
		['31/03/2026', 'D2026-03-31'],
		['April 2025', '2025-M04'],
		['Q2 2026/27', 'FY2026-27-Q2'],
		['2026/27 Q2', 'FY2026-27-Q2'],
		['Q1 25', 'FY2025-26-Q1'],
	])('%s has one meaning: %s', (text, meaning) =>
		expect(read(text)).toMatchObject({ reading: { text: meaning }, asked: [] }),
	);

	it('leaves words in brackets to the note', () =>
		expect(read('2001-2005 (baseline)').reading).toEqual({ text: '2001..2005', note: 'In the source: baseline' }));
	it('keeps the note of a year that is asked', () =>
		expect(read('2019/20 [Note 5]', { given: { 'years:YYYY/YY': 'financial-year' } }).reading).toEqual({
			text: 'FY2019-20',
			note: 'In the source: Note 5',
		}));

	test.each([
		['2019/20', 'years:YYYY/YY'],
		['2019/2020', 'years:YYYY/YY'],
		['2007/08 to 2008/09', 'years:YYYY/YY'],
		['2024 Q3', 'quarters:YYYY Qn'],
		['03/04/2026', 'dates:DD/MM/YYYY'],
		['1974a', 'period:1974a'],
		['2004-05', 'years:4-6-1:YYYY-YY'],
		['2019-2020', 'years:4-6-1:YYYY-YYYY'],
	])('%s is asked, under %s', (text, key) => expect(read(text)).toMatchObject({ reading: 'open', asked: [key] }));

	test.each([
		['2023/4', 'years:4-6-1:YYYY/Y', ['financial-year', 'academic-year', 'month'], 'financial-year'],
		['2019/0', 'years:4-6-1:YYYY/Y', ['financial-year', 'academic-year'], 'financial-year'],
		['45748', 'dates:Excel', ['day', 'month', 'skip'], 'day'],
		['2025-04', 'years:4-6-1:YYYY-YY', ['month'], 'month'],
		['2004-07', 'years:4-6-1:YYYY-YY', ['years-together', 'month'], 'month'],
		['2024-25', 'years:4-6-1:YYYY-YY', ['financial-year', 'academic-year', 'years-together'], 'financial-year'],
	])('%s is asked under %s, with the answers %j and first of all %s', (text, key, options, suggested) =>
		expect(read(text).open).toMatchObject([{ key, options, suggested }]),
	);
	it('suggests months where the column has months: 2003-04 beside 2003-05, 2023/4 beside 2023/5', () => {
		expect(read('2003-04', { column: ['2003-04', '2003-05'] }).open).toMatchObject([{ suggested: 'month' }]);
		expect(read('2003-04', { column: ['2003-04', '2004-05'] }).open).toMatchObject([{ suggested: 'financial-year' }]);
		expect(read('2023/4', { column: ['2023/4', '2023/5', '2023/11'] }).open).toMatchObject([{ suggested: 'month' }]);
	});
	test.each(['4574', '1086', '99999', '12345', '2150-M04', '1066-1087'])(
		'%s lies outside 1900 to 2100, or is no date, and is asked',
		(text) => expect(read(text).open).toMatchObject([{ key: `period:${text}`, suggested: 'skip' }]),
	);
	it('of long ago is taken when somebody says so', () =>
		expect(read('1851', { given: { 'period:1851': '1851' } }).reading).toEqual({ text: '1851' }));

	test.each([
		['2023/4', { 'years:YYYY/Y': 'financial-year' }, 'FY2023-24'],
		['2023/4', { 'years:YYYY/Y': 'month' }, '2023-M04'],
		['45748', { 'dates:Excel': 'day' }, 'D2025-04-01'],
		['45748.0', { 'dates:Excel': 'month' }, '2025-M04'],
		['2025-04', { 'years:YYYY-YY': 'month' }, '2025-M04'],
		['2019/20', { 'years:YYYY/YY': 'academic-year' }, 'AY2019-20'],
		['2019/20', { 'years:YYYY/YY': 'academic-year', 'years:4-6-1:YYYY/YY': 'financial-year' }, 'FY2019-20'],
		['2024 Q3', { 'quarters:YYYY Qn': 'financial-quarter' }, 'FY2024-25-Q3'],
		['03/04/2026', { 'dates:DD/MM/YYYY': 'month-first' }, 'D2026-03-04'],
		['2004-05', { 'years:4-6-1:YYYY-YY': 'month' }, '2004-M05'],
		['2004-05', { 'years:4-6-1:YYYY-YY': 'years-together' }, '2004..2005'],
		['1974a', { 'period:1974a': 'D1974-02-28' }, 'D1974-02-28'],
	])('%s with the answer %j is %s', (text, given, meaning) =>
		expect(read(text, { given }).reading).toEqual({ text: meaning }),
	);

	it('refuses an answer that is no period, and asks again', () =>
		expect(read('1974a', { given: { 'period:1974a': 'February' } })).toMatchObject({
			reading: 'open',
			asked: ['period:1974a'],
		}));
	it('reads years taken together from their column: 2003-05 beside 2012-14', () =>
		expect(read('2003-05', { column: ['2003-05', '2004-06', '2012-14'] }).reading).toEqual({ text: '2003..2005' }));
	it('asks where every ending could be a month', () =>
		expect(read('2003-05', { column: ['2003-05', '2004-06'] }).asked).toEqual(['years:4-6-1:YYYY-YY']));
	it('asks for a source that speaks of academic years alone', () =>
		expect(read('2019/20', { isAcademic: true }).asked).toEqual(['years:4-6-1:YYYY/YY']));
	it('knows a sentence', () => expect(read('There is no data for this indicator yet').reading).toBe('sentence'));
});
