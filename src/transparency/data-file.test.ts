import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { GOOD, HEADINGS, lines, opened, ROWS, said } from './payments.fixture.ts';
import { parsePeriod } from '../domain/period.ts';
import { contracts } from './schemas/contracts.ts';
import { salaries } from './schemas/people.ts';

const withRow = (row: string): string => lines(HEADINGS, ROWS[0], row, ROWS[2]);
const amount = (written: string): string => withRow(ROWS[1].replace('640.50', written));
const dated = (...dates: readonly string[]): string =>
	lines(HEADINGS, ...dates.map((date, at) => ROWS[0].replace('2025-07-03', date).replace('T1', `T${at}`)));
const windows1252 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('a good file', () => {
	it('gives its rows with typed cells, amounts in whole pence', () => {
		const file = opened(GOOD);
		expect(file.columns.map(({ name }) => name)).toEqual(HEADINGS.split(','));
		expect([...file.rows()].map(({ row, values }) => [row, ...values])).toEqual([
			[2, 'Housing', 'Example Builders Ltd', '2025-07-03', 'T1', 125_000, 0, 'Roof repairs'],
			[3, 'Libraries', 'Example Books Ltd', '2025-07-09', 'T2', 64_050, 0, 'Books'],
			[4, 'Housing', 'Example Builders Ltd', '2025-07-31', 'T3', -12_025, 0, 'Credit note'],
		]);
		expect(file.problems()).toEqual([]);
	});

	test.each([1, 2, 3, 7, 64, 100_000])('reads alike when %i bytes come at once', (size) => {
		const text = `\ufeff${GOOD.replace('Roof repairs', '"Roof, ""gutter"" and\r\nchimney – £5"')}`;
		const values = [...opened(text, { size }).rows()].map((row) => row.values);
		expect(values[0]!.at(-1)).toBe('Roof, "gutter" and\nchimney – £5');
		expect(values).toHaveLength(3);
	});

	it('says where a row stands by its line and its row, which differ after a cell of two lines', () => {
		const text = GOOD.replace('Roof repairs', '"Roof\r\nrepairs"').replace('640.50', '1,2');
		const [problem] = opened(text.replace('1,2', '"1,200.00"')).check();
		expect([problem?.at.line, problem?.at.cell, problem?.at.column]).toEqual([4, 'E3', 43]);
	});

	test.each([
		['after every row but the headings', lines(HEADINGS, ...ROWS.map((row) => `${row},,`))],
		[
			'after the headings, too, where amounts are whole',
			lines(`${HEADINGS},`, ROWS[1].replace('640.50,0.00', '75,15') + ','),
		],
	])('may have blank cells %s', (_, text) => expect(said(text)).toEqual([]));

	it('finds the table by its headings where a data set has two', () => {
		const counts = opened(lines('RemunerationBand,EmployeeCount', '"£50,000 to £54,999",3'), {
			tables: salaries.tables,
		});
		expect(counts.table.name).toBe('SeniorSalaryCount');
		const posts = opened(lines('JobTitle,OrganisationalUnit,Service,Salary', 'Director,Place,Place,120000'), {
			tables: salaries.tables,
		});
		expect(posts.table.name).toBe('SeniorEmployees');
	});
});

describe('what councils send', () => {
	test.each([
		[
			'wrong headings',
			GOOD.replace('BeneficiaryName', 'Supplier Name').replace('PaymentDate', 'Date paid').replace('Purpose', 'Notes'),
			['1:1 H002 The column "BeneficiaryName" is missing. We found "Supplier Name", which may be the one you mean.'],
		],
	])('%s', (_, text, expected) => {
		expect(said(text)[0]!.replace(/^1:\d+/, '1:1')).toBe(expected[0]);
		expect(said(text).map((line) => line.split(' ')[1])).toEqual(['H002', 'H002', 'P002', 'P001']);
	});

	test.each([
		[
			'no headings at all',
			lines(...ROWS),
			'1:1 H002 The first row does not hold the column headings. We expected BeneficiaryName, PaymentDate and Amount.',
		],
		[
			'a title above the headings',
			`Spending over £500,,,,,,\r\n${GOOD}`,
			'1:1 H001 Row 1 is a title ("Spending over £500"), not the column headings. The headings seem to be on row 2.',
		],
		['semicolons', GOOD.replaceAll(',', ';'), '1:1 F003 The columns are separated by semicolons, not by commas.'],
		[
			'semicolons between cells in quotation marks',
			GOOD.replace(/[^,\n]+/g, '"$&"').replaceAll(',', ';'),
			'1:1 F003 The columns are separated by semicolons, not by commas.',
		],
		[
			'semicolons between headings in quotation marks',
			GOOD.replace(/^.*/, (headings) => headings.replace(/[^,]+/g, '"$&"')).replaceAll(',', ';'),
			'1:1 F003 The columns are separated by semicolons, not by commas.',
		],
		[
			'another order of columns',
			lines(
				'BeneficiaryName,OrganisationalUnit,PaymentDate,Amount,IrrecoverableVATAmount,Purpose',
				'Example Ltd,Housing,2025-07-03,12.00,0.00,Nails',
			),
			'1:17 P003 The columns stand in another order than in the template: "OrganisationalUnit" comes after "BeneficiaryName". We read them by their headings.',
		],
		[
			'a column that the Code asks for left out',
			lines(...[HEADINGS, ...ROWS].map((row) => row.split(',').slice(1).join(','))),
			'1:1 P002 The column "OrganisationalUnit" is missing, which the Transparency Code asks for.',
		],
		[
			'a column that nobody described',
			lines(`${HEADINGS},Batch`, ...ROWS.map((row) => `${row},7`)),
			'1:104 P001 The column "Batch" (column H) is not described. It is published as text, and no cell of it is checked.',
		],
		['thousands separators', amount('"1,640.50"'), '3:43 V004 The amount "1,640.50" has a thousands separator.'],
		[
			'thousands separators that cut the row',
			amount('1,640.50'),
			'3:43 R001 Row 3 has 8 cells but there are 7 headings.',
		],
		[
			'a decimal comma that cuts the row, though its last cell is blank and every cell could be right',
			lines(`${HEADINGS},ContractRef`, ...ROWS.map((row) => `${row.replace('640.50', '640,50')},`)),
			'3:43 R001 Row 3 has 9 cells but there are 8 headings, and an amount 640 with 50 in the cell after it.',
		],
		[
			'a thousands comma that does',
			lines(`${HEADINGS},ContractRef`, ...ROWS.map((row) => `${row.replace('640.50', '1,640.50')},`)),
			'3:43 R001 Row 3 has 9 cells but there are 8 headings.',
		],
		[
			'negative amounts in brackets',
			amount('(640.50)'),
			'3:43 V010 The amount "(640.50)" is not written in plain digits.',
		],
		[
			'negative amounts in brackets with a pound sign',
			amount('(£640.50)'),
			'3:43 V010 The amount "(£640.50)" is not written in plain digits.',
		],
		['a pound sign', amount('£640.50'), '3:43 V005 The amount "£640.50" has a currency sign or a suffix.'],
		['a word for an amount', amount('tbc'), '3:43 V002 The amount "tbc" is not a number.'],
		['fractions of a penny', amount('640.505'), '3:43 P006 The amount "640.505" has fractions of a penny.'],
		['no amount', amount(''), '3:43 V014 The cell in the column "Amount" is blank, but every row needs it.'],
		[
			'a date with the day first among others',
			dated('2025-07-03', '31/07/2025'),
			'3:30 P004 The date "31/07/2025" is spelled in another way than those above it (such as 2025-07-03).',
		],
		[
			'a date that may be March or April',
			dated('2025-07-03', '3/4/2025'),
			'3:30 D001 "3/4/2025" could be 3 April 2025 o',
		],
		['a date as Excel counts days', dated('2025-07-03', '45850'), '3:30 D004 '],
		['a day that does not exist', dated('2025-07-03', '2025-06-31'), '3:30 D005 '],
		['a total row with its word', withRow('Total,,,,1770.25,,'), '3:1 R003 Row 3 looks like a total row ("Total").'],
		['a total row without a word', withRow(',,,,1770.25,,'), '3:5 R003 Row 3 looks like a total row ("1770.25").'],
		[
			'a line that was cut off',
			GOOD.slice(0, GOOD.indexOf('-120.25')),
			'4:1 P007 The file ends in the middle of row 4: it has 5 cells of 7, and no line end.',
		],
		[
			'a row with too few cells',
			withRow('Libraries,Example Books Ltd,2025-07-09'),
			'3:1 R001 Row 3 has 3 cells but there are 7 headings.',
		],
		['headings again', withRow(HEADINGS), '3:1 R005 Row 3 repeats the column headings.'],
		['a row twice', lines(HEADINGS, ROWS[0], ROWS[1], ROWS[0]), '4:1 P008 Row 4 is the same as row 2 in every cell.'],
		['a formula', withRow(ROWS[1].replace(/Books$/, '=1+1')), '3:55 A002 '],
		[
			'a quotation mark that is never closed',
			withRow(ROWS[1].replace(/Books$/, '"Books')),
			'3:55 F004 A quotation mark opened on line 3 is never closed',
		],
		['a quotation mark in the wrong place', withRow(ROWS[1].replace(/Books$/, 'The "best" books')), '3:55 F010 '],
		['nothing but headings', lines(HEADINGS), '1:1 F005 The file is empty: it has headings but no rows.'],
		['nothing', '', '1:1 F005 The file is empty.'],
		[
			'a date of another season',
			dated('2025-07-03', '2025-01-07'),
			'3:30 P011 The date 2025-01-07 is more than a month outside 2025-M07, the period of this file.',
		],
		['invoice numbers', lines(`${HEADINGS},InvoiceNumber`, ...ROWS.map((row) => `${row},7`)), '1:104 P001 '],
	])('%s', (_, text, expected) => {
		const first = said(text)[0] ?? '';
		expect(first.slice(0, expected.length)).toBe(expected);
	});

	it('takes the spelling of dates that the template of the LGA asks for, and says how it read it', () => {
		const file = opened(dated('03/07/2025', '31/07/2025'));
		expect([...file.rows()].map(({ values }) => values[2])).toEqual(['2025-07-03', '2025-07-31']);
		expect(file.problems().map(({ message }) => message)).toEqual([
			'The dates are written day first (03/07/2025). We read this one as 2025-07-03, and publish it so.',
		]);
	});

	it('points at the first character that is not UTF-8, and goes on reading', () => {
		const text = withRow(ROWS[1].replace(/Books$/, 'Caf\u00e9 \u00a3 5')).replace('-120.25', '-1,20');
		expect(said(windows1252(text)).map((line) => line.slice(0, 40))).toEqual([
			'3:58 F002 The file is not saved as UTF-8',
			'4:1 R001 Row 4 has 8 cells but there are',
		]);
	});

	it('offers the amount without what is wrong with it, where nothing is lost', () => {
		const fixes = ['(640.50)', '(1,640.50)', '"£1,640.50"', '"1,640.50"', '1.640,50'].map(
			(written) => opened(amount(written.startsWith('"') ? written : `"${written}"`)).check()[0]?.fix,
		);
		expect(fixes).toEqual(['-640.5', '-1640.5', '1640.5', '1640.5', '1640.5']);
	});

	it('warns of numbers that help fraud', () => {
		const text = lines(`${HEADINGS},InvoiceNumber,VATRegistrationNumber`, ...ROWS.map((row) => `${row},7,GB1`));
		expect(said(text).filter((line) => line.includes('P009'))).toEqual([
			'1:104 P009 The column "InvoiceNumber" seems to hold invoice numbers. With them, somebody could pretend to be the supplier.',
			'1:118 P009 The column "VATRegistrationNumber" seems to hold VAT numbers. With them, somebody could pretend to be the supplier.',
		]);
	});

	test.each([
		['a National Insurance number', 'Care for AB 12 34 56 C'],
		['an NHS number', 'Patient 943 476 5919'],
		['the e-mail address of a person', 'Ask jane.smith@example.org'],
		['the name of a person', 'Taxi for Mrs Jones'],
	])('hints at %s without repeating it', (what, purpose) => {
		const [problem] = opened(withRow(ROWS[1].replace(/Books$/, purpose))).check();
		expect(problem).toMatchObject({
			check: 'P010',
			severity: 'warning',
			message: `This cell of Purpose may hold ${what}.`,
		});
		expect(JSON.stringify(problem)).not.toContain(purpose);
	});

	it('leaves alone what only looks like it', () => {
		const harmless = ['Order 9434765919', 'Mr Muscle', 'Ask parking@example.org', 'E07000133'].map((purpose) =>
			said(withRow(ROWS[1].replace(/Books$/, purpose))).join(),
		);
		expect(harmless).toEqual(['', '3:55 P010 This cell of Purpose may hold the name of a person.', '', '']);
	});

	it('takes a supplier called Total for what it is', () => {
		expect(said(withRow(ROWS[1].replace('Example Books Ltd', 'Total Gas & Power')))).toEqual([]);
	});

	it('says what thousands of rows have in common once', () => {
		const rows = Array.from({ length: 2000 }, (_, at) => ROWS[1].replace('T2', `T${at}`).replace('640.50', `£${at}`));
		expect(said(lines(HEADINGS, ...rows)).map((line) => line.replace(/"£\d+"/, '…'))).toEqual([
			'2:43 V005 The amount … has a currency sign or a suffix.',
			'3:43 V005 The amount … has a currency sign or a suffix.',
			'4:43 V005 The amount … has a currency sign or a suffix.',
			'5:43 V005 And 1,997 more of the same kind, in rows 5 to 2,001.',
		]);
	});

	it('says of all that follow how to correct each, never what to type for the first', () => {
		const rows = Array.from({ length: 9 }, (_, at) => ROWS[1].replace('T2', `T${at}`).replace('640.50', `£${at}.5`));
		const ofAll = (text: string) => opened(text).check().at(-1)!;
		expect(ofAll(lines(HEADINGS, ...rows))).toMatchObject({
			message: 'And 6 more of the same kind, in rows 5 to 10.',
			remedy: expect.stringMatching(/^Correct each in the same way: type its own amount/),
		});
		expect(ofAll(lines(HEADINGS, ...rows)).fix).toBeUndefined();
		for (const text of [
			dated(...Array.from({ length: 6 }, (_, at) => `4585${at}`)),
			dated(...Array.from({ length: 6 }, (_, at) => `3-${at + 4}-2025`)),
			dated(...Array.from({ length: 6 }, (_, at) => `2025-02-3${at}`)),
		])
			expect(ofAll(text).remedy).not.toMatch(/\d/);
	});

	it('reads no slash date of a column in which one has its month first, above it or below it', () => {
		const dates = ['04/05/2025', '05/05/2025', '05/04/2025', '04/13/2025', '04/06/2025', '06/04/2025', '07/04/2025'];
		const problems = opened(dated(...dates))
			.check()
			.filter(({ severity }) => severity === 'error');
		expect(problems.map(({ at, check, message }) => `${at.line} ${check} ${message.slice(0, 60)}`)).toEqual([
			'2 D001 "04/05/2025" could be 4 May 2025 or 5 April 2025: another da',
			'4 D001 "05/04/2025" could be 5 April 2025 or 4 May 2025: another da',
			'5 D003 The date "04/13/2025" has the month first: it can only be 13',
			'6 D001 "04/06/2025" could be 4 June 2025 or 6 April 2025: another d',
			'7 D001 And 2 more of the same kind, in rows 7 to 8.',
		]);
		for (const { remedy, fix } of problems) {
			expect(remedy).not.toMatch(/\d/);
			expect(fix).toBeUndefined();
		}
	});

	it('asks what a date means where neither the column nor the period of the file tells, and takes the answer', () => {
		const year = parsePeriod('FY2025-26')!;
		const errors = (more: Parameters<typeof opened>[1]) =>
			opened(dated('04/05/2025', '05/06/2025'), { period: year, ...more })
				.check()
				.filter(({ severity }) => severity === 'error')
				.map(({ at, check, message }) => `${at.line} ${check} ${message.slice(0, 38)}`);
		expect(errors({})).toEqual(['2 P016 Is this 4 May 2025 or 5 April 2025? No']);
		expect(errors({ isDayFirst: true })).toEqual([]);
		expect(errors({ period: parsePeriod('FY2025-26-Q1')! })).toEqual(['2 P016 Is this 4 May 2025 or 5 April 2025? No']);
	});

	it('knows the month first without its noughts too, as Excel spells it', () => {
		const checks = said(dated('10/11/2025', '4/13/2025')).map((line) => line.split(' ')[1]);
		expect(checks).toContain('D001');
	});

	it('tells nobody to turn a date with the year first into one with two readings', () => {
		const file = opened(dated('04/05/2025', '2025-05-13', '2025-05-06'));
		expect(
			file
				.check()
				.filter(({ check }) => check === 'P004')
				.map(({ fix }) => fix),
		).toEqual([undefined, undefined]);
	});

	test.each(['TOTAL', 'Grand Total:', 'Sub total'])('warns of a payee called %s that has a date', (name) => {
		expect(said(withRow(ROWS[1].replace('Example Books Ltd', name)))).toEqual([
			`3:11 P015 Row 3 has "${name}" for the name of who was paid. It is counted as a payment.`,
		]);
	});

	it('refuses a NUL in a cell', () => {
		const file = opened(withRow(ROWS[1].replace(/Books$/, 'Bo\0oks')));
		expect([...file.rows()].map(({ row }) => row)).toEqual([2, 4]);
		expect(file.problems().map(({ at, check }) => `${at.line} ${check}`)).toEqual(['3 F007']);
	});

	it('refuses words that a column does not take', () => {
		const text = lines(
			'ContractReference,ContractTitle,ContractType,ContractValue,SupplierName',
			'C1,Roofs,Framework,5000.00,Example Ltd',
		);
		expect(said(text, { tables: contracts.tables }).find((line) => line.startsWith('2:'))).toBe(
			'2:10 V013 "Framework" is not one of the words that this column takes.',
		);
	});
});

describe('whatever the bytes', () => {
	it('never fails', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 40 }), (bytes, size) => {
				for (const problem of opened(bytes, { size }).check()) expect(problem.at.line).toBeGreaterThan(0);
			}),
			{ seed: 1, numRuns: 300 },
		);
	});

	it('never fails after good headings, and either reads or refuses each row', () => {
		const cell = fc.oneof(
			fc.string({ maxLength: 12 }),
			fc.constantFrom('"', ',', '\r', '\n', '1.00', '2025-07-01', '£', 'NA'),
		);
		fc.assert(
			fc.property(fc.array(cell, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (cells, size) => {
				const file = opened(lines(HEADINGS, ROWS[0]) + cells.join(','), { size });
				for (const { values } of file.rows()) expect(values).toHaveLength(7);
				for (const { at, message, remedy } of file.problems()) {
					expect(at.line).toBeGreaterThan(0);
					expect(`${message}${remedy}`).not.toMatch(/undefined|NaN\b(?!")/);
				}
			}),
			{ seed: 2, numRuns: 500 },
		);
	});

	it('a million quotation marks are refused in a moment', () => {
		const begin = performance.now();
		expect(said(`${lines(HEADINGS)}${'"'.repeat(1_000_001)}`, { size: 65_536 }).at(-1)).toContain('F0');
		expect(performance.now() - begin).toBeLessThan(2000);
	});
});
