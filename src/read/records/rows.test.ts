import { describe, expect, it, test } from 'vitest';
import { SHARED_TABLES } from '../folder/layout.ts';
import { OBSERVATIONS, problemsOfTable, readWith } from '../folder/site.fixture.ts';
import { SourceText } from '../text/source-text.ts';
import { readRows } from './rows.ts';

const HEADER = 'indicator,period,value,marker,note';
const ROW = 'hsg-03,FY2025-26-Q2,91.5,,';

/** Each problem as CHECK LINE:COLUMN CELL FOUND > FIX. */
const told = (text: string): string[] =>
	problemsOfTable(text).map(({ check, at: { line, column, cell }, found, fix }) =>
		[`${check} ${line}:${column}`, cell, found, fix && `> ${fix}`].filter(Boolean).join(' '),
	);

describe('headings', () => {
	test.each<[headings: string, row: string, told: string[]]>([
		[HEADER, ROW, []],
		['note,marker,value,period,indicator', ',,91.5,FY2025-26-Q2,hsg-03', []],
		['indicator,period,value', 'hsg-03,FY2025-26-Q2,91.5', []],
		['indicator,period,value,,', `${ROW}`, []],
		['indicator,period,value, ,\u00a0', `${ROW}`, []],
		[' indicator,period ,value', 'hsg-03,FY2025-26-Q2,91.5', ['H005 1:1 A1 indicator', 'H005 1:12 B1 period']],
		['indicator,period', 'hsg-03,FY2025-26-Q2', ['H002 1:1']],
		['indicator,period,Value (%)', 'hsg-03,FY2025-26-Q2,5', ['H002 1:18 C1 Value (%) > value']],
		['indicator,period,values', 'hsg-03,FY2025-26-Q2,5', ['H002 1:18 C1 values > value']],
		['indicator,period,£ value', 'hsg-03,FY2025-26-Q2,5', ['H002 1:18 C1 £ value > value']],
		['indicator,period,-VALUE-', 'hsg-03,FY2025-26-Q2,5', ['H002 1:18 C1 -VALUE- > value']],
		['indicator,period,vlaue', 'hsg-03,FY2025-26-Q2,5', ['H002 1:1', 'H004 1:18 C1 vlaue']],
		['indicator,period,vale', 'hsg-03,FY2025-26-Q2,5', ['H002 1:18 C1 vale > value']],
		['indicator,period,outturn', 'hsg-03,FY2025-26-Q2,5', ['H002 1:18 C1 outturn > value']],
		['indicator,period,Results', 'hsg-03,FY2025-26-Q2,5', ['H002 1:18 C1 Results > value']],
		[
			'KPI,Quarter,Actual',
			'hsg-03,FY2025-26-Q2,5',
			['H002 1:1 A1 KPI > indicator', 'H002 1:5 B1 Quarter > period', 'H002 1:13 C1 Actual > value'],
		],
		[
			'Measure,Year,Figures',
			'hsg-03,FY2025-26-Q2,5',
			['H002 1:1 A1 Measure > indicator', 'H002 1:9 B1 Year > period', 'H002 1:14 C1 Figures > value'],
		],
		['Code,Date,value', 'hsg-03,FY2025-26-Q2,5', ['H002 1:1 A1 Code > indicator', 'H002 1:6 B1 Date > period']],
		['idnicatro,period,value', 'hsg-03,FY2025-26-Q2,5', ['H002 1:1', 'H004 1:1 A1 idnicatro']],
		['indicatr,period,value', 'hsg-03,FY2025-26-Q2,5', ['H002 1:1 A1 indicatr > indicator']],
		[`${HEADER},status`, `${ROW},`, ['H004 1:36 F1 status']],
		['indicator,period,value,Flag', 'hsg-03,FY2025-26-Q2,5,', ['H004 1:24 D1 Flag > marker']],
		['indicator,period,value,Comments', 'hsg-03,FY2025-26-Q2,5,', ['H004 1:24 D1 Comments > note']],
		['indicator,period,value,Remark', 'hsg-03,FY2025-26-Q2,5,', ['H004 1:24 D1 Remark > note']],
		['indicator,period,value,numerater', 'hsg-03,FY2025-26-Q2,5,', ['H004 1:24 D1 numerater > numerator']],
		['indicator,period,value,elsewhere', 'hsg-03,FY2025-26-Q2,5,', ['H004 1:24 D1 elsewhere']],
		['indicator,period,value,value', 'hsg-03,FY2025-26-Q2,5,6', ['H003 1:24 D1 value']],
		['indicator,period,value,note,value', 'hsg-03,FY2025-26-Q2,5,,6', ['H003 1:29 E1 value']],
		['indicator,,period,value', 'hsg-03,,FY2025-26-Q2,5', []],
		['indicator,,period,value', 'hsg-03,x,FY2025-26-Q2,5', ['H004 1:11 B1']],
		['a,b,c', 'hsg-03,FY2025-26-Q2,5', ['H002 1:1']],
		['hsg-03,FY2025-26-Q2,5', 'hsg-03,FY2025-26-Q1,5', ['H002 1:1']],
		['indicator;period;value', 'hsg-03;FY2025-26-Q2;5', ['F003 1:1']],
		['who;"indicator";"value"', 'a;hsg-03;5', ['F003 1:1']],
		['"indicator";"period";"value"', '"hsg-03";"FY2025-26-Q2";"5,5"', ['F003 1:1']],
		['"indicator"\t"period"\t"value"', '"hsg-03"\t"FY2025-26-Q2"\t"5"', ['F003 1:1']],
		['"KPI";"Quarter"', '"a";"b"', ['F003 1:1']],
		['"Report, July to September";;', '"indicator";"period";"value"', ['F003 2:1']],
		['"indicator";"period";"value","note"', 'hsg-03;FY2025-26-Q2;5,x', ['F003 1:1']],
		['indicator\tperiod\tvalue', 'hsg-03\tFY2025-26-Q2\t5', ['F003 1:1']],
		['indicator|period|value', 'hsg-03|FY2025-26-Q2|5', ['F003 1:1']],
		['KPI;Quarter', 'a;b', ['F003 1:1']],
		['a;b;period', 'a;b;c', ['H002 1:1']],
		['a;b;c', 'a;b;c', ['H002 1:1']],
	])('%j', (headings, row, problems) => expect(told(`${headings}\n${row}\n`)).toEqual(problems));

	it('that are missing are named, all that must be there', () => {
		expect(problemsOfTable('a,b,c\n1,2,3\n')[0]).toMatchObject({ expected: 'indicator,period,value' });
	});

	it('of other separators are named in words', () => {
		expect(
			['a;b', 'a\tb', 'a|b'].map(
				(text) => problemsOfTable(`${text.replace('a', 'indicator').replace('b', 'value')}\n`)[0]!.message,
			),
		).toEqual([
			'The columns are separated by semicolons, not by commas.',
			'The columns are separated by tabs, not by commas.',
			'The columns are separated by vertical bars, not by commas.',
		]);
	});

	test.each<[above: string, lines: number, told: string[]]>([
		['Performance,,,,\n', 1, ['H001 1:1 Performance']],
		[',,,,\n Performance ,,,,\n', 2, ['H001 1:1 Performance']],
		[',,,,\n', 1, ['H001 1:1']],
		['Performance\n', 1, ['H001 1:1 Performance']],
		['One,period,3,4,5\n', 1, []],
		['t,,,,\n'.repeat(9), 9, ['H001 1:1 t']],
	])('below %j are found, and rows are read with their own lines', (above, lines, problems) => {
		const text = `${above}${HEADER}\n${ROW}\n`;
		const { submission, problems: found } = readWith({ [OBSERVATIONS]: text });
		if (problems.length === 0) return expect(found.map(({ check }) => check)).toContain('H002');
		expect(told(text)).toEqual(problems);
		expect(submission!.releases[0]!.observations.map(({ source }) => source.line)).toEqual([lines + 2]);
		return undefined;
	});

	it('below ten titles are none', () => {
		expect(told(`${'t,,,,\n'.repeat(10)}${HEADER}\n${ROW}\n`)).toEqual(['H002 1:1']);
	});

	it('of which a title knows one are the first row; of which a later row knows two, that row', () => {
		expect(told(`x,y\nindicator,period,value\n${ROW.slice(0, -2)}\n`)).toEqual(['H001 1:1 x']);
		expect(told('x,y\nindicator,z\na,b\n')).toEqual(['H002 1:1']);
	});
});

describe('rows', () => {
	test.each<[rows: string, told: string[], read: number]>([
		[`${ROW}\n`, [], 1],
		[`${ROW}\n\n`, ['R004 3:1'], 1],
		[`,,,,\n${ROW}\n , ,,,\n`, ['R004 2:1'], 1],
		[',,,,\n,,,,\n', ['R004 2:1', 'F005 1:1'], 0],
		[` hsg-03,FY2025-26-Q2 ,91.5,,\n${ROW} x \n`, ['R006 2:1 A2'], 2],
		['hsg-03,FY2025-26-Q2,91.5, ,\n', ['R006 2:26 D2'], 1],
		['Total,,5,,\n', ['R003 2:1 A2 Total'], 0],
		['grand totals,,5,,\n', ['R003 2:1 A2 grand totals'], 0],
		[' Sub-total,,5,,\n', ['R003 2:1 A2 Sub-total'], 0],
		['subtotal of all,,5,,\n', ['R003 2:1 A2 subtotal of all'], 0],
		['totally,FY2025-26-Q2,5,,\n', [], 1],
		['in-total,FY2025-26-Q2,5,,\n', [], 1],
		[`${ROW}\n${HEADER}\n`, ['R005 3:1'], 1],
		['indicator,FY2025-26-Q2,5,,\n', [], 1],
		['hsg-03,FY2025-26-Q2,5\n', ['R001 2:1'], 0],
		['hsg-03,FY2025-26-Q2,1,234,,\n', ['R001 2:21 C2'], 0],
		[',FY2025-26-Q2,5,,\n', ['V014 2:1 A2'], 0],
		[',,5,,\n', ['V014 2:1 A2', 'V014 2:2 B2'], 0],
		[
			'Hsg 03,soon,x,y,=1\n',
			['I003 2:1 A2 Hsg 03 > hsg-03', 'D002 2:8 B2 soon', 'V002 2:13 C2 x', 'M002 2:15 D2 y', 'A002 2:17 E2 =1'],
			0,
		],
	])('%j', (rows, problems, read) => {
		const text = `${HEADER}\n${rows}`;
		expect(told(text)).toEqual(problems);
		expect(readWith({ [OBSERVATIONS]: text }).submission!.releases[0]!.observations.length).toBe(read);
	});

	test.each<[text: string, message: string]>([
		[`${HEADER}\n${ROW}\n\n\n`, '2 blank rows were left out; this is the first.'],
		[`${HEADER}\n${ROW}\n\n`, 'One blank row was left out.'],
		[`${HEADER}\n ${ROW}\n`, 'One cell has spaces before or after its content. We read it without them.'],
		[
			`${HEADER}\n ${ROW} \n`,
			'2 cells have spaces before or after their content; this is the first. We read them without.',
		],
		[`${HEADER}\n${ROW}\nTotal,,5,,\n`, 'Row 3 looks like a total row ("Total").'],
		[`${HEADER}\n${ROW}\n${HEADER}\n`, 'Row 3 repeats the column headings.'],
		[`${HEADER}\n,FY2025-26-Q2,5,,\n`, 'The cell in the column "indicator" is blank, but every row needs it.'],
		[`${HEADER}\n`, 'The file is empty: it has headings but no rows.'],
		['\n\n', 'The file is empty.'],
		[' , \n', 'The file is empty.'],
		['indicator,,period,value\nhsg-03,x,FY2025-26-Q2,5\n', 'Column B has cells but no heading.'],
		[`${HEADER},,\n${ROW}\n`, 'Row 2 has 5 cells but there are 5 headings and, after them, 2 blank cells.'],
	])('%j: %s', (text, message) => expect(problemsOfTable(text)[0]!.message).toBe(message));

	it('say of a nameless column with cells only once', () => {
		expect(told('indicator,,period,value\nhsg-03,x,FY2025-26-Q2,5\nwst-01,y,FY2025-26-Q2,5\n')).toEqual([
			'H004 1:11 B1',
		]);
	});

	it('are not empty where one of them could not be split', () => {
		expect(told(`${HEADER}\n"a"b,,,,\n`)).toEqual(['F010 2:1 "a"b,,,,']);
		expect(told(`"${HEADER}`)).toEqual(['F004 1:1']);
	});

	it('that cannot be read still name what they are about, as far as that can be read', () => {
		const { submission } = readWith({
			[OBSERVATIONS]: `${HEADER}\nhsg-03,FY2025-26-Q2,late,,\nHsg 03,FY2025-26-Q2,5,,\n`,
		});
		expect(submission!.releases[0]!.unread!.map(({ record, source }) => [record, source.line])).toEqual([
			[{ indicator: 'hsg-03' }, 2],
			[{}, 3],
		]);
		expect(submission!.releases[0]!.unread![0]!.source.place('value')).toMatchObject({ cell: 'C2' });
	});

	it('that can be read are told of nothing', () => {
		expect(readWith().submission!.releases[0]!).not.toHaveProperty('unread');
	});

	it('give their cells, without the spaces around them, to whoever asks', () => {
		const seen: unknown[] = [];
		const text = 'title,id\n Equality ,equality\nbad,B C\n';
		readRows(new SourceText('lenses.csv', text), SHARED_TABLES.lenses, 4, (cells) => seen.push({ ...cells }));
		expect(seen).toEqual([{ id: 'equality', title: 'Equality', duty: '' }]);
	});
});
