import { expect, it, test } from 'vitest';
import { rowsAsTheyStand } from './rows-as-they-stand.ts';
import { takenAway } from './taken-away.ts';

/** What a workbook would take from a folder: the row, and its cells from what to what. */
const taken = (was: string, is: string, table = 'observations'): string[] =>
	takenAway(table, rowsAsTheyStand(was).rows, rowsAsTheyStand(is).rows, 4).map(
		({ name, isLeftOut, cells }) =>
			`${name}${isLeftOut ? ' out' : ''}: ${cells.map(({ column, was, is }) => `${column} ${was}>${is}`).join(' ')}`,
	);
const head = 'indicator,period,value,marker,note\n';
const row = `${head}a,2026-M07,1,p,By hand\n`;

test.each<[string, string, string, string[]]>([
	['nothing where all is as it was', row, row, []],
	['nothing where more is said than before', row, `${head}a,2026-M07,1,p,By hand\nb,2026-M07,2,,\n`, []],
	['nothing where a blank is filled', `${head}a,2026-M07,,,\n`, row, []],
	['nothing where the row said nothing', `${head}a,2026-M07,,,\n`, head, []],
	['nothing where the period is spelled another way', row, row.replace('2026-M07', '2026-M07..2026-M07'), []],
	['nothing where noughts end a number', row.replace(',1,', ',1.50,'), row.replace(',1,', ',1.5,'), []],
	[
		'nothing where the columns stand in another order',
		row,
		'note,marker,value,period,indicator\nBy hand,p,1,2026-M07,a\n',
		[],
	],
	['a cell that becomes blank', row, row.replace(',1,', ',,'), ['a, 2026-M07: value 1>']],
	['a figure for which another stands', row, row.replace(',1,', ',10,'), ['a, 2026-M07: value 1>10']],
	[
		'a figure in place of which a marker stands',
		row,
		row.replace(',1,p,', ',,x,'),
		['a, 2026-M07: value 1> marker p>x'],
	],
	['words that are others', row, row.replace('By hand', 'By phone'), ['a, 2026-M07: note By hand>By phone']],
	[
		'a column that the workbook does not have',
		row,
		'indicator,period,value,marker\na,2026-M07,1,p\n',
		['a, 2026-M07: note By hand>'],
	],
	[
		'a row that the workbook does not have',
		row,
		`${head}b,2026-M07,1,p,By hand\n`,
		['a, 2026-M07 out: value 1> marker p> note By hand>'],
	],
	['everything where the sheet is empty', row, '', ['a, 2026-M07 out: value 1> marker p> note By hand>']],
	[
		'the second of two rows about one thing',
		`${head}a,2026-M07,1,,\na,2026-M07,2,,\n`,
		`${head}a,2026-M07,2,,\n`,
		['a, 2026-M07 out: value 1>'],
	],
	[
		'of two rows about one thing, the one that is changed',
		`${head}a,2026-M07,1,,\na,2026-M07,2,,\n`,
		`${head}a,2026-M07,2,,\na,2026-M07,3,,\n`,
		['a, 2026-M07: value 1>3'],
	],
])('a workbook takes away %s', (_, was, is, expected) => expect(taken(was, is)).toEqual(expected));

it('tells a reason that is worded anew as a change, not as a row that is left out', () => {
	const reasons = (reason: string): string => `indicator,period,kind,reason\na,2026-M07,error,${reason}\n`;
	expect(taken(reasons('One'), reasons('Two'), 'revisions')).toEqual(['a, 2026-M07: reason One>Two']);
});
